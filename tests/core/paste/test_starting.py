"""What a first reading needs is there before it, brought in steps."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.paste import starting
from app.core.paste.words import table

ROOT = Path(__file__).parent.parent.parent.parent
SCRIPT = """
import sys
from datetime import datetime
from app.core.paste.starting import steps
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


def test_every_expression_of_the_words_is_made_in_a_step_of_its_own():
    used = {
        kind
        for path in (ROOT / "app" / "core" / "paste").glob("*.py")
        for kind in re.findall(r'speaks\("(\w+)"\)', path.read_text("utf-8"))
    }
    assert used and used <= set(starting.KINDS) <= set(table())
