"""Every regular expression of the app is linear, by its structure, or stands on a short text."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from app.core.paste.vocabulary import PATTERNS, pattern
from tests.ambiguity import slow

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "app").rglob("*.py"))
SEARCHING = ("search", "sub", "subn", "split", "findall", "finditer")
CALLS = ("compile", "match", "fullmatch", *SEARCHING)


class Found(NamedTuple):
    """One expression: the module and the function that it stands in, and how it is put to use."""

    where: str
    text: str
    flags: int
    anchored: bool
    whole: bool


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """The calls of `re` in a module, each with the name that its result is given, if any."""
    try:
        tree = ast.parse(path.read_text("utf-8"), str(path))
    except SyntaxError:
        return  # CPython before 3.14 cannot parse t-strings; ring 2 reads these files.
    named = {
        id(node.value): node.targets[0].id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Call)
        and ast.unparse(node.value.func) == "re.compile"
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if isinstance(owner, ast.Name) and owner.id == "re" and node.func.attr in CALLS:
                yield node, named.get(id(node), "")


def used(name: str, home: Path) -> set[str]:
    """How the expression of this name in a module is put to use anywhere."""
    use = re.compile(rf"\b{name}\b\.(\w+)|\b{name}\b(?!\.| = |\w)")
    module = ".".join(home.relative_to(ROOT).with_suffix("").parts)
    found: set[str] = set()
    for path in SOURCES:
        text = path.read_text("utf-8")
        if path == home or re.search(rf"from {module} import [^\n]*\b{name}\b", text):
            lines = [line for line in text.splitlines() if not line.startswith("from ")]
            found |= {match[1] or "search" for line in lines for match in use.finditer(line)}
    return found


def evaluated(path: Path) -> tuple[list[Found], list[str]]:
    """The expressions of a module, and the calls whose expression is made while it runs."""
    found: list[Found] = []
    made: list[str] = []
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for call, name in calls(path):
        words = call.args[0]
        where = f"{module.removesuffix('.__init__')}:{name or ast.unparse(words)[:16]}"
        try:
            scope = {} if isinstance(words, ast.Constant) else vars(importlib.import_module(module))
            text, *flags = (
                eval(compile(ast.Expression(one), str(path), "eval"), {"re": re, **scope})
                for one in (words, *flagged(call))
            )
        except Exception:
            made.append(where)
            continue
        uses = used(name, path) if name else {call.func.attr}
        whole = uses == {"fullmatch"}
        anchored = uses <= {"fullmatch", "match"}
        found.append(Found(where, text, sum(map(int, flags)), anchored, whole))
    return found, made


def flagged(call: ast.Call) -> list[ast.expr]:
    """What a call says of flags."""
    last = call.args[-1] if call.func.attr != "compile" else call.args[1] if call.args[1:] else None
    told = [one.value for one in call.keywords if one.arg == "flags"]
    return told or (
        [last] if last is not None and re.match(r"re\.[A-Z]", ast.unparse(last)) else []
    )


# Expressions whose structure alone does not show that they are linear, and why they are.
JUDGED = {
    "app.core.language.slots:'\\\\[([^]]*)\\\\]'": "a message of the locales",
    "app.core.model.nesting:_BETWEEN_BRACKET": "what follows the loop may be missing: never fails",
    "app.core.paste.carrier_names:'\\\\(.*?\\\\)'": "a carrier's name of our own table",
    "app.core.paste.events.embedded_place:BRACKETED": "single spaces, and at most 60 characters",
    "app.core.paste.events.embedded_place:DASH": "single spaces",
    "app.core.paste.events.histories:WORDED": "only a text of one letter fails, from that letter",
    "app.core.paste.lines.cells:CELL": "two spaces are a cell's end before the loop is tried",
    "app.core.paste.lines.cells:LEADING": "a line of LONGEST_LINE",
    "app.core.paste.numbers.mentions:OTHER": "a round ends at a comma or where the next x stands",
    "app.core.paste.report.countries:ARROW": "a line of LONGEST",
    "app.core.paste.vocabulary:PARTS": "our own table",
    "app.core.sources.cainiao:_TOWN": "single spaces",
    "app.core.sources.dpd_de:_PLACE": "single spaces",
    "app.core.statuses.clauses:_SEPARATOR": "a text of LONGEST",
    "app.core.statuses.phrasebook:WORD": "our own table",
    "app.core.statuses.phrases:_HEAD": "a text of LONGEST",
    "app.core.statuses.phrases:_TAIL": "a text of LONGEST",
    "app.core.statuses.rendering:'(?:国际|邮件)*$'": "a slot of a text of LONGEST",
    "app.core.statuses.wording:_TOLD": "a text of LOOKED_AT",
    "app.core.statuses.wording:_JOINED": "a text of LOOKED_AT",
}
# Expressions that are put together while the app runs, and on what they are used.
MADE = {
    "app.core.numbers.anatomy:regex": "the shape of a carrier's number, on a number",
    "app.core.numbers.detecting.trials:regex": "the shape of a carrier's number, on a number",
    "app.core.numbers.families.family:self.shape": "the shape of a family, on a number",
    "app.core.parcel.originals:letters": "sets of letters, none repeated",
    "app.core.paste.pickup.codes:f'(?<!\\\\w)(?:{ap": "our own words, on single blanks",
    "app.core.paste.pickup.codes:f'{begin}(?:{nou": "our own words, on single blanks",
    'app.core.paste.pickup.codes:f"""{brackets}{s': "our own words, on single blanks",
    "app.core.paste.pickup.codes:f'{code}[ \\\\t]*[": "our own words, on single blanks",
    "app.core.paste.vocabulary:found": "see the test of the vocabulary",
    "app.core.sources.answer:pattern": "alternatives of a source's own, on a text of 4,000",
    "app.core.sources.binderbyte:shape": "the shape of a number, on a number",
    "app.core.sources.people:'|'.join((f'(?:{": "see tests/core/sources/test_people.py",
    'app.core.sources.people:f"{introduced}|{': "see tests/core/sources/test_people.py",
    "app.core.sources.tracker_delivery:shape": "the shape of a number, on a number",
    "app.core.statuses.moods:f'{edges[0]}{moo": "our own words, on a text of LONGEST",
    'app.core.statuses.moods:f"{edges[0]}{wri': "our own words, on a text of LONGEST",
    "app.core.statuses.phrasebook:'|'.join(sorted(": "our own words, on a text of LONGEST",
    "app.core.statuses.timeless:spaced": "our own words, on a text of LONGEST",
    "app.core.statuses.timeless:unspaced": "our own words, on a text of LONGEST",
    "app.core.statuses.rendering:''.join(map(''.j": "our own table, on a text of LONGEST",
}


# Of the vocabulary, what is looked for in a line of LONGEST_LINE only.
ON_A_LABEL = {"title", "own", "order"}


@pytest.fixture(scope="module")
def everything() -> tuple[list[Found], list[str]]:
    """All expressions of the app, and the calls whose expression is made while it runs."""
    found: list[Found] = []
    made: list[str] = []
    for path in SOURCES:
        here, there = evaluated(path)
        found += here
        made += there
    return found, made


def test_every_expression_is_linear_or_judged(everything) -> None:
    doubtful = {
        one.where: f"{why}: {one.text}"
        for one in everything[0]
        if (why := slow(one.text, one.flags, anchored=one.anchored, whole=one.whole))
    }
    assert {where: why for where, why in doubtful.items() if where not in JUDGED} == {}
    assert sorted(JUDGED.keys() - doubtful.keys()) == [], "judged, but not doubtful any more"


def test_every_expression_is_read_or_made_of_something_named(everything) -> None:
    assert len(everything[0]) > 100
    assert sorted(everything[1]) == sorted(MADE)


@pytest.mark.parametrize("kind", PATTERNS)
def test_the_vocabulary_is_linear(kind: str) -> None:
    assert bool(slow(pattern(kind).pattern)) == (kind in ON_A_LABEL)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (r"(a+)+b", "nested"),
        (r"(?:a|a)*b", "nested"),
        (r"(?:[a-z]|\w\d)*b", "nested"),
        (r"\w+\d+-", "in a row"),
        (r"a*[ab]?a*c", "in a row"),
        (r"\s+$", "from each start"),
        (r"[^<]*>", "from each start"),
        (r"<[^>]*>", "from each start"),
        (r"<[^<>]*>", ""),
        (r"a+", ""),
        (r"(?<!\d)\d+x", ""),
        (r"\b\w+\b-", ""),
        (r"a{2,7}b", ""),
    ],
)
def test_what_is_slow_is_found(text: str, why: str) -> None:
    assert slow(text, anchored=why in ("nested", "in a row")) == why
