"""The rows of all sources by their ids, gathered from their modules, by rank.

To gather them imports every source, which the page must not do before one is asked. So the build
(.ci/compile.py) puts `written` in the place of this module: the same rows without their readers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import astuple
from importlib import import_module
from pathlib import Path

from app.core.sources.source import Source

_WRITTEN = '''"""The rows of all sources, as the build found them in their modules."""

from app.core.sources.source import Limits, Source

SOURCES = {{row[0]: Source(*row[:-1], Limits(*row[-1])) for row in {rows!r}}}
'''


def _gathered() -> Iterator[Source]:
    for path in Path(__file__).parent.glob("*.py"):
        if path.stem not in ("__init__", "table"):
            row = getattr(import_module(f"app.core.sources.{path.stem}"), "SOURCE", None)
            if isinstance(row, Source):
                yield row


SOURCES: Mapping[str, Source] = {
    source.id: source for source in sorted(_gathered(), key=lambda source: source.rank)
}


def written() -> str:
    """A module with the same `SOURCES` that imports no source."""
    return _WRITTEN.format(rows=tuple(astuple(source) for source in SOURCES.values()))
