"""What the page can do and what it is asked to do fit: hooks have actions, effects have doers."""

import ast
import re
from pathlib import Path

import pytest

from app.roof import ACTIONS, BROUGHT, EFFECTS, HANDLERS, PAGES, REGIONS, merged

ROOT = Path(__file__).resolve().parent.parent
HOOK = re.compile(r'\bdata-(act|submit|input|change)="([a-z-]+)"')
# Hooks whose name stands in an argument: `button("archive", ...)`, `choice("chip-order", ...)`.
CALLED = re.compile(r'\b(?:button|choice|option)\(\s*f?"([a-z{}-]+)"')
PLACES = ("carrier", "origin", "destination")


def source(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def drawing() -> list[Path]:
    """The modules that make HTML."""
    return sorted(
        path
        for path in (ROOT / "app").rglob("*.py")
        if re.search(r"import .*\bMarkup\b", path.read_text("utf-8"))
    )


def markup() -> str:
    return "\n".join([source("index.html"), *(path.read_text("utf-8") for path in drawing())])


def spelled(name: str) -> list[str]:
    """The names that a pattern such as `pick-parcel-{what}` stands for."""
    return [re.sub(r"{\w+}", place, name) for place in PLACES] if "{" in name else [name]


def hooks() -> set[str]:
    """Every name that the page's markup may send."""
    written = {name for _, name in HOOK.findall(markup())}
    made = re.findall(r'data-act="([a-z-]*{\w+})"', markup())
    named = [*CALLED.findall(markup()), *(name for name in made if name != "{act}")]
    return written | {name for pattern in named for name in spelled(pattern)}


def assignment(code: str, name: str) -> str:
    """The statement that assigns a table to a name, without the rest of its module, which may be
    of a newer Python than the one that reads it."""
    found = re.search(rf"^{name}\b[^\n]*{{(?:[^\n]*}}$|.*?^}})", code, re.MULTILINE | re.DOTALL)
    assert found, name
    return found[0]


def keys(path: str, name: str) -> set[str]:
    """The string keys of a dict that a Python module assigns to a name."""
    for node in ast.walk(ast.parse(assignment(source(path), name))):
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        if any(isinstance(one, ast.Name) and one.id == name for one in targets):
            assert isinstance(node, ast.Assign | ast.AnnAssign)
            assert isinstance(node.value, ast.Dict)
            return {ast.unparse(key).strip("'") for key in node.value.keys if key}
    raise AssertionError(f"{path} has no {name}")


def actions() -> set[str]:
    return set(ACTIONS)


def rim(name: str) -> set[str]:
    """The keys of all tables of this name in app/browser/."""
    found: set[str] = set()
    for path in sorted((ROOT / "app" / "browser").glob("*.py")):
        if f"\n{name}: " in path.read_text("utf-8"):
            own = keys(str(path.relative_to(ROOT)), name)
            assert not own & found, path.name
            found |= own
    return found


def events() -> set[str]:
    """What app/browser/ hears without a message of its own."""
    return rim("BROWSER_EVENTS")


def local() -> set[str]:
    """What static/*.js does at once, without Python."""
    listed = re.search(r"const local = {([^}]*)}", source("static/ears.js"))
    assert listed
    added = re.findall(r"parcelbook\.local\.(\w+) =", source("static/boot.js"))
    names = {one.partition(":")[0].strip(' "') for one in listed[1].split(",")}
    return {*names, *added}


def delivered() -> set[str]:
    """What static/*.js delivers by itself."""
    names = ("ears", "boot", "line", "scan")
    scripts = "".join(source(f"static/{name}.js") for name in names)
    return set(re.findall(r'deliver\("([a-z-]+)"', scripts))


def test_the_markup_is_read_rightly() -> None:
    assert {"track", "typed", "rename", "pick-origin", "pick-parcel-carrier", "undo"} <= hooks()


def test_every_hook_of_the_page_has_somebody_who_hears_it() -> None:
    assert sorted(hooks() - actions() - events() - local()) == []


def test_whatever_the_browser_tells_is_heard() -> None:
    assert sorted(delivered() - actions() - events()) == []


def test_every_action_can_be_reached_from_the_page() -> None:
    assert sorted(actions() - hooks() - delivered() - {"language", "theme"}) == []


def named_tuples(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef) and node.bases}


def test_every_effect_is_carried_out() -> None:
    assert rim("EFFECT_HANDLERS") == {effect.__name__ for effect in EFFECTS}


def test_every_message_has_a_handler_and_every_effect_a_room() -> None:
    told = [*(ROOT / "app").rglob("*messages.py"), ROOT / "app" / "frame" / "effects.py"]
    written = set[str]().union(*(named_tuples(path) for path in told))
    assert written == {kind.__name__ for kind in (*HANDLERS, *EFFECTS)}
    assert not HANDLERS.keys() & EFFECTS


def test_the_page_is_painted_in_the_places_that_the_rooms_tell() -> None:
    """index.html knows the rooms' addresses before Python does; a new one is a pair there."""
    root = source("index.html").partition("<head>")[0]
    places = " ".join(f"{name}:{page.place}" for name, page in PAGES.items())
    assert f'data-places="{places}"' in root
    brought = " ".join(f"{name}:{place}" for name, (place, _) in BROUGHT.items())
    assert f'data-brought="{brought}"' in root


def test_every_view_that_a_room_names_is_there() -> None:
    named = [(page.module, page.view) for page in PAGES.values()]
    named += [(region.module, region.view) for region in REGIONS.values()]
    for module, view in named:
        code = source(f"{module.replace('.', '/')}.py")
        assert re.search(rf"^def {view}\(state: State, w: Words\)", code, re.MULTILINE), module


def test_two_rooms_that_claim_one_name_are_both_named() -> None:
    with pytest.raises(ValueError, match="'track' is claimed by adding and by listing"):
        merged({"adding": {"track": 1}, "listing": {"track": 2}})
