"""Whether a regular expression may need more than linear time: told by its structure.

Python's `re` tries one way after another. That is slow where one text fits in many ways and what
follows then fails: a repetition in a repetition without anything certain between ("nested"), two in
a row that share characters ("in a row"), and one that is searched for from each of its own
characters anew ("from each start"). Each alternative is looked at by itself; the sets of characters
are those of a sample. What is doubtful counts as slow.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any, NamedTuple

parser: Any = re._parser  # type: ignore[attr-defined]

SAMPLE = frozenset(map(chr, range(9, 127))) | frozenset(
    "\x85\xa0éßЯя中月あ한กאع٣№【】，：–—│·\u200b"
)
MANY = 200
MOST_WAYS = 20_000
COPIES = 2
CATEGORIES = {
    "CATEGORY_DIGIT": str.isdecimal,
    "CATEGORY_SPACE": str.isspace,
    "CATEGORY_WORD": lambda c: c.isalnum() or c == "_",
}


class Part(NamedTuple):
    """A piece of one way through an expression.

    `kind` is "one" (one of `chars`), "loop" (any number of `body`, whose characters are `chars`)
    or "check" (a condition; `chars` may not stand before it, "^" for the beginning).
    """

    kind: str
    chars: frozenset[str]
    body: tuple[tuple["Part", ...], ...] = ()
    atomic: bool = False


Way = tuple[Part, ...]


def slow(pattern: str, flags: int = 0, *, anchored: bool = False, whole: bool = False) -> str:
    """Why an expression may be slow; "" if it is not.

    `anchored` is one that is only matched at the beginning, `whole` one that must match all.

    >>> slow(r"(\\w+)*-"), slow(r"\\s*,\\s*-"), slow(r"a*a*b", anchored=True), slow(r"\\d+[a-z]")
    ('nested', 'from each start', 'in a row', 'from each start')
    >>> slow(r"\\d+"), slow(r"(?<!\\d)\\d+[a-z]"), slow(r"\\d+(?:-\\d+)*", whole=True)
    ('', '', '')
    """
    tree = parser.parse(pattern, flags)
    if not _loops(tree):
        return ""
    for way in _ways(tree, _alphabet(tree), tree.state.flags):
        if found := _slow(way, anchored or whole, whole):
            return found
    return ""


def _slow(way: Way, anchored: bool, whole: bool) -> str:
    loops = [at for at, part in enumerate(way) if part.kind == "loop"]
    for at in loops:
        if not (whole or any(part.kind != "loop" for part in way[at + 1 :])):
            continue
        if not way[at].atomic and _nested(way[at]):
            return "nested"
        for other in (one for one in loops if one < at and not way[one].atomic):
            if _overlap(way[other], way[at], way[other + 1 : at]):
                return "in a row"
        if not anchored and not _begins(way[:at], way[at]):
            return "from each start"
    return ""


def _nested(loop: Part) -> bool:
    """Whether one text may be several rounds of a loop in several ways."""
    for body in loop.body:
        for inner in (part for part in body if part.kind == "loop"):
            parted = any(p.kind == "one" and not p.chars & inner.chars for p in body)
            if not parted or _nested(inner):
                return True
    for at, one in enumerate(loop.body):
        if any(_alike(one, other) for other in loop.body[:at]):
            return True
    return False


def _alike(one: Way, other: Way) -> bool:
    """Whether two bodies of a loop may begin with the same characters."""
    ones, others = ([p for p in way if p.kind != "check"] for way in (one, other))
    return all(a.chars & b.chars for a, b in zip(ones, others, strict=False))


def _overlap(one: Part, other: Part, between: Way) -> bool:
    """Whether a text may belong to either of two loops, and to what is certain between them."""
    middle = one.chars & other.chars
    for part in between:
        if part.kind == "one":
            middle &= part.chars
    return bool(middle) and _enters(one, other) and _enters(other, one)


def _enters(loop: Part, into: Part) -> bool:
    """Whether some round of a loop may be of the characters of another."""
    return any(
        all(part.chars & into.chars for part in body if part.kind == "one") for body in loop.body
    )


def _begins(before: Way, loop: Part) -> bool:
    """Whether a search can come to a loop only from few starts in a row of its characters."""
    shared = loop.chars
    for part in before:
        if part.kind == "one":
            shared &= part.chars
        elif part.kind == "check" and ("^" in part.chars or shared <= part.chars):
            return True
    return not shared


def _loops(tree: Any) -> bool:
    """Whether anything in an expression is repeated without an end."""
    if isinstance(tree, tuple) and len(tree) == 3 and str(tree[1]) in ("MAXREPEAT", str(2**32 - 1)):
        return True
    return isinstance(tree, list | tuple | parser.SubPattern) and any(map(_loops, tree))


def _alphabet(tree: Any) -> frozenset[str]:
    """The sample, with what the expression itself names."""
    found: set[str] = set(SAMPLE)

    def look(node: Any) -> None:
        if isinstance(node, tuple) and len(node) == 2:
            name, value = str(node[0]), node[1]
            if name in ("LITERAL", "NOT_LITERAL"):
                found.add(chr(value))
            elif name == "RANGE":
                found.update(map(chr, value))
        if isinstance(node, list | tuple | parser.SubPattern):
            for one in node:
                look(one)

    look(tree)
    return frozenset(found)


def _chars(name: str, value: Any, every: frozenset[str], flags: int) -> frozenset[str]:
    """The characters of the alphabet that one step of an expression takes."""
    if name == "ANY":
        return every if flags & re.DOTALL else every - {"\n"}
    if name == "LITERAL":
        found = {chr(value)}
    elif name == "NOT_LITERAL":
        found = set(every - {chr(value)})
    elif name == "RANGE":
        found = {c for c in every if value[0] <= ord(c) <= value[1]}
    elif name == "CATEGORY":
        kind = str(value)
        fits = CATEGORIES[kind.replace("_NOT_", "_")]
        found = {c for c in every if fits(c) and not (flags & re.ASCII and ord(c) > 127)}
        found = every - found if "_NOT_" in kind else found
    else:
        return _set(value, every, flags)
    if flags & re.IGNORECASE:
        found = {c for c in every if {c.lower(), c.upper()} & {*found}} | found
    return frozenset(found)


def _set(members: Any, every: frozenset[str], flags: int) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    negated = False
    for kind, value in members:
        if str(kind) == "NEGATE":
            negated = True
        else:
            found |= _chars(str(kind), value, every, flags)
    return every - found if negated else found


def _ways(tree: Any, every: frozenset[str], flags: int) -> Iterator[Way]:
    """The ways through an expression, with one or two rounds of what is repeated a few times."""
    steps = [list(_step(str(name), value, every, flags)) for name, value in tree]
    count = 1
    for step in steps:
        count *= len(step)
    if count > MOST_WAYS:
        raise ValueError(f"{count} ways")
    for chosen in product(*steps):
        yield tuple(part for way in chosen for part in way)


def _step(name: str, value: Any, every: frozenset[str], flags: int) -> Iterator[Way]:
    if name == "BRANCH":
        for branch in value[1]:
            yield from _ways(branch, every, flags)
    elif name == "SUBPATTERN":
        yield from _ways(value[3], every, (flags | value[1]) & ~value[2])
    elif name == "ATOMIC_GROUP":
        yield from _ways(value, every, flags)
    elif name.endswith("_REPEAT"):
        yield from _repeated(*value, every, flags, atomic=name.startswith("POSS"))
    elif name in ("AT", "ASSERT", "ASSERT_NOT"):
        yield (Part("check", _barred(name, value, every, flags)),)
    elif name == "GROUPREF":
        yield (Part("one", every),)
    else:
        yield (Part("one", _chars(name, value, every, flags)),)


def _barred(name: str, value: Any, every: frozenset[str], flags: int) -> frozenset[str]:
    """What may not stand before a condition, see `Part`."""
    if name == "ASSERT_NOT" and value[0] < 0:
        ways = _ways(value[1], every, flags)
        return frozenset[str]().union(*(way[0].chars for way in ways if len(way) == 1))
    if name == "AT" and str(value) == "AT_BEGINNING" and not flags & re.MULTILINE:
        return frozenset("^")
    if name == "AT" and str(value) == "AT_BOUNDARY":
        return _chars("CATEGORY", "CATEGORY_WORD", every, flags)
    return frozenset()


def _repeated(
    fewest: int, most: int, tree: Any, every: frozenset[str], flags: int, *, atomic: bool
) -> Iterator[Way]:
    bodies = list(_ways(tree, every, flags))
    certain = min(fewest, COPIES)
    if int(most) >= MANY:
        chars = frozenset[str]().union(*(part.chars for body in bodies for part in body))
        loop = Part("loop", chars, tuple(bodies), atomic)
        for chosen in product(*[bodies] * certain):
            yield (*(part for body in chosen for part in body), loop)
        return
    for rounds in {certain, min(int(most), certain + 1)}:
        for chosen in product(*[bodies] * rounds):
            yield tuple(part for body in chosen for part in body)
