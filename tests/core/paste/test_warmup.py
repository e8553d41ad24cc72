"""What a first reading needs is there before it, brought in steps."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.paste import warmup
from app.core.paste.vocabulary import PATTERNS, table

ROOT = Path(__file__).parent.parent.parent.parent
PASTE = ROOT / "app" / "core" / "paste"
SCRIPT = """
import sys
from datetime import datetime
from app.core.paste.warmup import steps
for _ in steps():
    pass
there = set(sys.modules)
from app.core.paste.page import read_page
read_page("LP00123456789017\\n20.11.2026 14:05 Riga, Departed", now=datetime(2026, 11, 23))
print(sorted(set(sys.modules) - there))
"""


@pytest.mark.skipif(sys.platform == "emscripten", reason="no processes there")
def test_after_the_steps_a_reading_brings_nothing_more():
    said = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


def test_the_steps_name_every_module_of_the_stages():
    stages = {
        path.relative_to(PASTE).with_suffix("").as_posix().replace("/", ".")
        for path in PASTE.rglob("*.py")
        if path.parent == PASTE or path.name != "__init__.py"
    }
    named = {f"{folder}{name}" for folder, names in warmup.MODULES.items() for name in names}
    assert named == stages - {"__init__", "page", "warmup"}


def test_every_expression_of_the_vocabulary_is_compiled_in_a_step_of_its_own():
    sources = [path.read_text("utf-8") for path in PASTE.rglob("*.py")]
    used = {kind for source in sources for kind in re.findall(r'pattern\("(\w+)"\)', source)}
    assert used == set(PATTERNS) <= set(table())
