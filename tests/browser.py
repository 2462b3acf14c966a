"""A headless Chromium for tests of pages: the fixture ``chromium`` and what to ask of it.

Without Chromium and its driver the tests are skipped, but under ``CI=true`` they fail.
"""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.webdriver import WebDriver

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebDriver]:
    """Give one browser for the whole session, with an empty profile and a log of requests."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if not program or not driver:
        missing = "chromium" if not program else "chromedriver"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{missing} is not installed")
        pytest.skip(f"{missing} is not installed")
    with started(tmp_path_factory.mktemp("profile"), program, driver) as browser:
        yield browser


def started(profile: Path, program: str = "chromium", driver: str = "chromedriver") -> WebDriver:
    """Return a new browser with the empty folder ``profile``; quit it after use."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which(program) or program
    for flag in (*_FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    service = webdriver.ChromeService(shutil.which(driver) or driver)
    return webdriver.Chrome(options=options, service=service)


def opened(browser: WebDriver, page: Path, width: int = 1400, height: int = 900) -> None:
    """Open a file in a view of exactly this size, with the logs of earlier pages forgotten."""
    browser.get("about:blank")
    browser.get_log("performance")
    browser.get_log("browser")
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    browser.get(page.resolve().as_uri())


def scheme(browser: WebDriver, name: str) -> None:
    """Make the page believe that the reader prefers the ``light`` or the ``dark`` scheme."""
    feature = {"name": "prefers-color-scheme", "value": name}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})


def requests(browser: WebDriver) -> list[str]:
    """Return the addresses that the page asked for since it was opened, itself included."""
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    asked = [event["params"] for event in events if event["method"] == "Network.requestWillBeSent"]
    return [params["request"]["url"] for params in asked]


def complaints(browser: WebDriver) -> list[str]:
    """Return what the console said since the page was opened: errors and warnings."""
    entries = browser.get_log("browser")
    return [entry["message"] for entry in entries if entry["level"] in ("SEVERE", "WARNING")]
