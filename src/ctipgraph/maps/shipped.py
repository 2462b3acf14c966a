"""The drawing library that the pyvis package ships: its script and the rules of its style."""

import re
from functools import cache
from importlib.resources import files

_FOLDER = ("templates", "lib", "vis-9.1.2")


@cache
def script() -> str:
    """Return vis-network as one script that can stand inside a page.

    Raises ``FileNotFoundError`` when the installed pyvis ships another version, and
    ``ValueError`` when the script could not stand inside a page as it is.
    """
    # The map of the minified source is not shipped: a browser would look for it and fail.
    text = re.sub(r"//# sourceMappingURL=\S*", "", _read("vis-network.min.js"))
    # Carriage returns would change between here and the hash that the browser computes.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if re.search(r"</script|<!--", text, re.IGNORECASE):
        raise ValueError("the script of vis-network cannot be inlined: it contains a tag")
    return text


@cache
def style() -> str:
    """Return the rules of vis-network for its canvas, without pictures for unused buttons."""
    rules = re.findall(r"[^{}@]+\{[^{}]*\}", _read("vis-network.css"))
    unused = ("url(", "vis-manipulation", "vis-edit-mode", "vis-navigation")
    kept = [rule for rule in rules if not any(word in rule for word in unused)]
    return "".join(rule for rule in kept if re.match(r"(div)?\.vis-(network|tooltip)", rule))


def _read(name: str) -> str:
    return files("pyvis").joinpath(*_FOLDER, name).read_text(encoding="utf-8")
