"""The map in a real browser: what an analyst does with it, by pointer and by keyboard."""

from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from browser import complaints, opened, requests, scheme
from maps import sample

WIDE = (1400, 900)
PHONE = (390, 844)


@pytest.fixture
def page(chromium: WebDriver, map_file: Path) -> WebDriver:
    opened(chromium, map_file)
    return chromium


def one(page: WebDriver, css: str) -> WebElement:
    return page.find_element(By.CSS_SELECTOR, css)


def asked(page: WebDriver, script: str, *values: Any) -> Any:
    return page.execute_script(f"return {script}", *values)


def details(page: WebDriver) -> str:
    return one(page, "#details").text


def click_at(page: WebDriver, id_: str) -> None:
    """Click with the mouse on the canvas, where the thing or the middle of the tie is drawn."""
    point = asked(page, "ctipmap.point(arguments[0])", id_)
    actions = ActionChains(page)
    actions.w3c_actions.pointer_action.move_to_location(round(point["x"]), round(point["y"]))
    actions.w3c_actions.pointer_action.click()
    actions.perform()


def selected(page: WebDriver, id_: str) -> None:
    WebDriverWait(page, 5).until(lambda _: asked(page, "ctipmap.selected()") == id_)


def column(page: WebDriver, table: str, number: int) -> list[str]:
    script = "[...document.querySelectorAll(arguments[0])].map((cell) => cell.textContent)"
    found: list[str] = asked(page, script, f"#{table} tbody tr > :nth-child({number})")
    return found


def test_nothing_is_asked_for_and_nothing_complains(page: WebDriver, map_file: Path) -> None:
    asked(page, "ctipmap.select('TH')")
    scheme(page, "dark")
    scheme(page, "light")
    one(page, "#whole").click()
    assert requests(page) == [map_file.resolve().as_uri()]
    assert complaints(page) == []


def test_the_policy_stops_what_would_be_loaded(page: WebDriver) -> None:
    page.execute_script("document.body.append(Object.assign(new Image(), {src: 'http://[::1]/x'}))")
    WebDriverWait(page, 5).until(lambda _: "Content Security Policy" in "".join(complaints(page)))


def test_search_finds_by_acronym_and_enter_selects(page: WebDriver) -> None:
    query = one(page, "#query")
    query.send_keys("actip")
    assert one(page, "#found li").text.startswith("ASEAN Convention Against Trafficking")
    query.send_keys(Keys.ENTER)
    selected(page, "instrument/actip")
    assert one(page, "#details h2").text == "ASEAN Convention Against Trafficking in Persons"
    assert asked(page, "document.activeElement.id") == "details"


@pytest.mark.parametrize(
    ("text", "id_"),
    [("thailand", "TH"), ("instrument/crc", "instrument/crc"), ("VIÊT nam", "VN")],
)
def test_search_by_label_and_id(page: WebDriver, text: str, id_: str) -> None:
    one(page, "#query").send_keys(text, Keys.ENTER)
    selected(page, id_)


def test_search_by_arrow_keys_and_without_a_hit(page: WebDriver) -> None:
    query = one(page, "#query")
    query.send_keys("thailand", Keys.ARROW_DOWN)
    page.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
    page.switch_to.active_element.send_keys(Keys.ENTER)
    WebDriverWait(page, 5).until(lambda _: asked(page, "ctipmap.selected()"))
    assert "Thailand" in details(page)
    query.clear()
    query.send_keys("no such thing")
    assert one(page, "#found").text == "Nothing found"


def test_a_click_on_a_thing_shows_it_and_its_ties(page: WebDriver) -> None:
    click_at(page, "TH")
    selected(page, "TH")
    said = details(page)
    assert one(page, "#details h2").text == "Thailand"
    assert "State" in said
    assert "Ties from here" in said
    assert [b.text for b in page.find_elements(By.CSS_SELECTOR, "#details li button")].count(
        "Lao PDR"
    ) == 2


def test_a_click_on_a_tie_shows_its_evidence(page: WebDriver) -> None:
    _, edges = sample.rows()
    ties = [edge for edge in edges if (edge["source"], edge["target"]) == ("TH", "LA")]
    assert len(ties) == 2
    # Out of the way first: only the two memoranda are left between these states.
    one(page, "#none").click()
    one(page, "input[value=state]").click()
    for tie in ties:
        click_at(page, tie["id"])
        selected(page, tie["id"])
        said = details(page)
        item = tie["evidence"][0]
        assert "Thailand – MoU with – Lao PDR" in said
        assert f"{item['locator']}, lines {item['lines']}" in said
        assert f"Grade: {item['grade']}" in said
        assert "inferred from other facts" in said


def test_a_click_beside_everything_closes_the_panel(page: WebDriver) -> None:
    click_at(page, "TH")
    selected(page, "TH")
    page.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)
    assert not one(page, "#details").is_displayed()
    assert asked(page, "ctipmap.selected()") is None


def test_filter_by_category(page: WebDriver) -> None:
    one(page, "input[value=treaty]").click()
    seen = asked(page, "ctipmap.visible()")
    assert "instrument/actip" not in seen["things"]
    assert "TH" in seen["things"]
    one(page, "#none").click()
    assert asked(page, "ctipmap.visible().things.length") == 0
    one(page, "#all").click()
    assert asked(page, "ctipmap.visible().things.length") == 248 + len(sample.HOSTILE)


def test_filter_by_state_of_the_tie(page: WebDriver) -> None:
    _, edges = sample.rows()
    planned = {edge["id"] for edge in edges if edge["state"] == "planned"}
    assert planned <= set(asked(page, "ctipmap.visible().ties"))
    one(page, "input[value=planned]").click()
    assert not planned & set(asked(page, "ctipmap.visible().ties"))
    inferred = {edge["id"] for edge in edges if edge["inferred"] == "true"}
    one(page, "#inferred").click()
    assert not inferred & set(asked(page, "ctipmap.visible().ties"))
    assert " of " in one(page, "#ties-count").text


def test_filter_by_country_keeps_what_it_is_tied_to(page: WebDriver) -> None:
    one(page, "#country option[value=TH]").click()
    seen = set(asked(page, "ctipmap.visible().things"))
    assert {"TH", "org/th-m0", "LA", "group/asean"} <= seen
    assert "org/vn-m0" not in seen
    rows = asked(page, "document.querySelectorAll('#things tbody tr:not([hidden])').length")
    assert rows == len(seen)


def test_asking_for_something_filtered_out_shows_it(page: WebDriver) -> None:
    one(page, "input[value=treaty]").click()
    one(page, "#query").send_keys("actip", Keys.ENTER)
    selected(page, "instrument/actip")
    assert "instrument/actip" in asked(page, "ctipmap.visible().things")


def test_tables_sort_by_their_headers(page: WebDriver) -> None:
    header = one(page, "#ties thead th:nth-child(5)")
    button = header.find_element(By.TAG_NAME, "button")
    button.click()
    assert header.get_attribute("aria-sort") == "ascending"
    dates = [text for text in column(page, "ties", 5) if text.isdigit()]
    assert dates == sorted(dates)
    button.send_keys(Keys.ENTER)
    assert header.get_attribute("aria-sort") == "descending"
    dates = [text for text in column(page, "ties", 5) if text.isdigit()]
    assert dates == sorted(dates, reverse=True)
    one(page, "#ties thead button").click()
    assert header.get_attribute("aria-sort") == "none"


def test_both_memoranda_are_rows(page: WebDriver) -> None:
    rows = zip(*(column(page, "ties", number) for number in (1, 2, 3)), strict=True)
    assert list(rows).count(("Thailand", "MoU with", "Lao PDR")) == 2


def test_show_on_map_by_keyboard_and_back(page: WebDriver) -> None:
    button = one(page, "#things tr[data-id=MM] button")
    button.send_keys(Keys.ENTER)
    selected(page, "MM")
    assert asked(page, "document.activeElement.id") == "details"
    assert one(page, "#details h2").text == "Myanmar"
    page.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert page.switch_to.active_element == button


def test_a_link_opens_the_map_at_a_thing(chromium: WebDriver, map_file: Path) -> None:
    opened(chromium, map_file)
    chromium.get(map_file.resolve().as_uri() + "#instrument/actip")
    selected(chromium, "instrument/actip")


def test_hostile_texts_stay_text(page: WebDriver) -> None:
    for text in sample.HOSTILE:
        assert asked(page, "ctipmap.select(arguments[0])", f"bad/{text}")
        assert one(page, "#details h2").get_property("textContent") == text
        assert asked(page, "ctipmap.select(arguments[0])", f"bad tie/{text}")
        assert asked(page, "document.querySelectorAll('#details img, #details a').length") == 0
        one(page, "#query").clear()
        one(page, "#query").send_keys(text[:12])
        assert asked(page, "document.querySelectorAll('#found img, #found script').length") == 0
        click_at(page, f"bad/{text}")
    assert asked(page, "document.querySelectorAll('script, img').length") == 3
    assert complaints(page) == []


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_captions_never_overlap(chromium: WebDriver, map_file: Path, size: tuple[int, int]) -> None:
    opened(chromium, map_file, *size)
    labels = WebDriverWait(chromium, 5).until(lambda _: asked(chromium, "ctipmap.labels()"))
    for number, a in enumerate(labels):
        for b in labels[number + 1 :]:
            apart = a["right"] <= b["left"] or b["right"] <= a["left"]
            assert apart or a["bottom"] <= b["top"] or b["bottom"] <= a["top"], (a, b)
    named = {label["id"] for label in labels}
    if size == WIDE:
        assert set(sample.STATES) <= named
    else:
        assert len(set(sample.STATES) & named) > 8


def test_a_phone_sees_all_of_it_in_one_column(chromium: WebDriver, map_file: Path) -> None:
    opened(chromium, map_file, *PHONE)
    assert asked(chromium, "document.documentElement.scrollWidth") == PHONE[0]
    height = one(chromium, ".view").rect["height"]
    assert abs(height - 0.6 * PHONE[1]) < 2
    click_at(chromium, "TH")
    selected(chromium, "TH")
    assert one(chromium, "#details").rect["y"] > one(chromium, "#map").rect["y"]


def test_without_scripts_the_tables_are_there(chromium: WebDriver, map_file: Path) -> None:
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        opened(chromium, map_file)
        assert one(chromium, ".notice").is_displayed()
        assert not one(chromium, ".stage").is_displayed()
        assert "Thailand" in one(chromium, "#things").text
    finally:
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_dark_follows_the_reader(page: WebDriver) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    light = asked(page, colour)
    scheme(page, "dark")
    try:
        assert asked(page, colour) != light
    finally:
        scheme(page, "light")
