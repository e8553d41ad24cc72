"""What the page can do and what it is asked to do fit: hooks have actions, effects have doers."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOOK = re.compile(r'\bdata-(act|submit|input|change)="([a-z-]+)"')
# Hooks whose name stands in an argument: `button("archive", ...)`, `_choices("theme", ...)`.
CALLED = re.compile(r'\b(?:button|option)\(\s*f?"([a-z{}-]+)"')
PLACES = ("carrier", "origin", "destination")


def source(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def markup() -> str:
    views = sorted((ROOT / "app" / "views").glob("*.py"))
    return "\n".join([source("index.html"), *(path.read_text("utf-8") for path in views)])


def spelled(name: str) -> list[str]:
    """The names that a pattern such as `pick-parcel-{what}` stands for."""
    return [re.sub(r"{\w+}", place, name) for place in PLACES] if "{" in name else [name]


def hooks() -> set[str]:
    """Every name that the page's markup may send."""
    written = {name for _, name in HOOK.findall(markup())}
    made = re.findall(r'data-act="([a-z-]*{\w+})"', markup())
    named = [*CALLED.findall(markup()), *(name for name in made if name != "{act}")]
    return written | {name for pattern in named for name in spelled(pattern)}


def keys(path: str, name: str) -> set[str]:
    """The string keys of a dict that a Python module assigns to a name."""
    for node in ast.walk(ast.parse(source(path))):
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        if any(isinstance(one, ast.Name) and one.id == name for one in targets):
            assert isinstance(node, ast.Assign | ast.AnnAssign)
            assert isinstance(node.value, ast.Dict)
            return {ast.unparse(key).strip("'") for key in node.value.keys if key}
    raise AssertionError(f"{path} has no {name}")


def actions() -> set[str]:
    return keys("app/actions.py", "ACTIONS")


def rim() -> set[str]:
    """What app/browser/page.py hears without a message of its own."""
    return keys("app/browser/page.py", "RIM")


def local() -> set[str]:
    """What static/*.js does at once, without Python."""
    listed = re.search(r"const local = {([^}]*)}", source("static/ears.js"))
    assert listed
    added = re.findall(r"parcelbook\.local\.(\w+) =", source("static/boot.js"))
    return {*re.findall(r"\w+", listed[1]), *added}


def delivered() -> set[str]:
    """What static/*.js delivers by itself."""
    scripts = source("static/ears.js") + source("static/boot.js")
    return set(re.findall(r'deliver\("([a-z-]+)"', scripts))


def test_the_markup_is_read_rightly() -> None:
    assert {"track", "typed", "rename", "pick-origin", "pick-parcel-carrier", "undo"} <= hooks()


def test_every_hook_of_the_page_has_somebody_who_hears_it() -> None:
    assert sorted(hooks() - actions() - rim() - local()) == []


def test_whatever_the_browser_tells_is_heard() -> None:
    assert sorted(delivered() - actions() - rim()) == []


def test_every_action_can_be_reached_from_the_page() -> None:
    assert sorted(actions() - hooks() - delivered() - {"language", "theme"}) == []


def test_every_effect_is_carried_out() -> None:
    effects = {
        node.name
        for node in ast.parse(source("app/effects.py")).body
        if isinstance(node, ast.ClassDef) and node.bases
    }
    assert keys("app/browser/page.py", "DOING") == {f"do.{effect}" for effect in effects}


def test_every_message_has_a_handler() -> None:
    messages = {
        node.name
        for path in (ROOT / "app" / "messages").glob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and node.bases
    }
    rooms = sorted((ROOT / "app" / "update").glob("*.py"))
    handled = {
        key
        for path in rooms
        if "HANDLERS: Handlers" in path.read_text("utf-8")
        for key in keys(str(path.relative_to(ROOT)), "HANDLERS")
    }
    assert handled == messages
