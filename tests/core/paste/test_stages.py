"""The reading of a page goes one way: through the stages in their order, and not back."""

import ast
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

PASTE = Path(__file__).parent.parent.parent.parent / "app" / "core" / "paste"
STAGES = ("lines", "numbers", "layout", "events", "report")

# Runs in a process of its own, where nothing has been read: prints the room of each function in
# the order in which they are first entered. A room is a stage, or another part of app/core.
SCRIPT = """
import sys
from app.core.paste.warmup import steps
for _ in steps():
    pass
from app.core.paste.page import read_page
from tests.core.paste.gold import pages
page = next(page for page in pages() if page.name == sys.argv[1])
entered = {}
def enter(frame, event, _):
    code = frame.f_code
    if event == "call" and code.co_name[0] != "<" and "/app/core/" in code.co_filename:
        entered.setdefault(code, code.co_filename.split("/app/core/")[1].split("/"))
sys.setprofile(enter)
read_page(page.text, now=page.now)
sys.setprofile(None)
for room in entered.values():
    print("/".join(room[:2]) if room[0] == "paste" else room[0])
"""


def imported(path: Path) -> set[str]:
    """The stages that a module imports from."""
    names = {
        node.module or ""
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
    }
    parts = [name.removeprefix("app.core.paste.").split(".")[0] for name in names]
    return {part for part in parts if part in STAGES}


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_from_none_that_follows(stage):
    later = set(STAGES[STAGES.index(stage) + 1 :])
    modules = list((PASTE / stage).glob("*.py"))
    assert modules
    assert {path.name: imported(path) & later for path in modules if imported(path) & later} == {}


@pytest.mark.skipif(sys.platform == "emscripten", reason="no processes there")
@pytest.mark.parametrize("page", ["ups_dotted", "two_parcels", "aliexpress_ru"])
def test_a_reading_seldom_returns_to_a_room_that_it_has_left(page):
    command = [sys.executable, "-c", SCRIPT, page]
    run = subprocess.run(command, cwd=PASTE.parents[2], capture_output=True, text=True, check=True)
    rooms = run.stdout.split()
    stays = [room for before, room in pairwise(["", *rooms]) if room != before]
    assert set(STAGES) <= {room.removeprefix("paste/") for room in stays}
    assert len(stays) - len(set(stays)) <= 16
