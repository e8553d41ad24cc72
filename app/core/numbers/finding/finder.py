"""Track numbers in free text: sentences, e-mails, tables, addresses, one number on each line.

The text is cut into lines, lines into addresses and stretches of letters and digits. In a sentence
a number must prove itself by its shape; on a line that holds nothing but numbers, or next to a
word like "tracking", less is asked.
"""

import re

from app.core.numbers.compact import compact
from app.core.numbers.detecting.detector import best, detect
from app.core.numbers.finding.announcements import announced
from app.core.numbers.finding.barcodes import alike, unwrapped
from app.core.numbers.finding.chunks import acceptable, numbers
from app.core.numbers.finding.gluing import unglued
from app.core.numbers.finding.joining import LONG, LONGEST, STRONG, other_name
from app.core.numbers.finding.links import is_link, pieces
from app.core.numbers.finding.listed import with_listed
from app.core.numbers.finding.normalize import plain
from app.core.numbers.finding.other_numbers import grouped_otherwise, order, plausible
from app.core.numbers.finding.wrapped_lines import rejoined

STRETCH = re.compile(r"[0-9A-Z]+(?:[ -][0-9A-Z]+)*", re.ASCII)
# The rest of a word that has letters with accents, as in "NUMÉRO 1234".
REST_OF_WORD = re.compile(
    r"(?<=[\u00c0-\u024f\u1e00-\u1eff])(?:[A-Z]{1,30}[ -]|[A-Z]{1,12}(?=[A-Z]{2}\d{9}[A-Z]{2}))",
    re.ASCII,
)
DIGIT = re.compile(r"[0-9]")
CHUNK = re.compile(r"[0-9A-Z]+", re.ASCII)
TOKEN = re.compile(r"[0-9A-Z]+(?:-[0-9A-Z]+)*", re.ASCII)
BARE = re.compile(r"[0-9A-Z ,;|\t\"'-]+", re.ASCII)
GLUED = re.compile(r"(?:[A-Z]{2}\d{9}[A-Z]{2}){2,}", re.ASCII)
WORD = re.compile(r"[^\s<>\"'`{}|\\^]+")
CELLS = re.compile(r"[\s,;|\"']+")
# What mail programs put before each line of what they quote, and blanks.
QUOTES = "> |\t\r\n\x0b\x0c\x1c\x1d\x1e\x85\xa0"
BOUNDS = frozenset(",;|\t\"'")
S10_LENGTH = 13

# A line of more chunks is a table rather than a few numbers in groups.
MOST_CHUNKS = 60

# What names the next line is short.
LONGEST_LABEL = 40
MOST_LABEL_WORDS = 5

# The number that the post of another country has given the same parcel.
TWIN = re.compile(r"(?:NUMBER|NUMMER|NUM[EÉ]RO|NR\.?|NO\.?) [A-Z]{2} ?:\Z")

# No number begins with more letters that stand apart.
LONGEST_LETTERS = 4

# A word this long on a line of its own may be a number with few digits.
ODD = LONG


def find(text: str) -> tuple[str, ...]:
    """The track numbers in a text, compact, in order, each once. Never raises.

    >>> find("Где посылка? RR123456785CN и 20450012345678")
    ('RR123456785CN', '20450012345678')
    >>> find("https://t.17track.net/en#nums=RR123456785CN,RB123456785GB")
    ('RR123456785CN', 'RB123456785GB')
    """
    lines = [line for part in plain(text).splitlines() if (line := part.lstrip(QUOTES).rstrip())]
    if len(lines) == 1 and (alone := _alone(lines[0])):
        return (unwrapped(alone),)
    found: dict[str, str] = {}
    label = ""
    for line in rejoined(lines) if len(lines) > 1 else lines:
        told_again = bool(found) and TWIN.search(label)
        for number in () if told_again else map(unwrapped, _in_line(line, label)):
            key = alike(number)
            if len(found.setdefault(key, number)) < len(number):
                found[key] = number
        label = line if _is_label(line) else ""
    return tuple(found.values())


def _is_label(line: str) -> bool:
    """Whether a line may say what the next one holds."""
    if len(line) > LONGEST_LABEL or DIGIT.search(line):
        return False
    return line.endswith(":") or line.count(" ") < MOST_LABEL_WORDS


def _alone(line: str) -> str | None:
    """The only thing pasted, if it is one token of letters and digits however odd."""
    if not TOKEN.fullmatch(line) or GLUED.fullmatch(line):
        return None
    token = unglued(compact(line))
    if not 5 <= len(token) <= LONGEST or grouped_otherwise(_groups(line), token):
        return None
    if CHUNK.fullmatch(line) or plausible(token, announced=True):
        return token if DIGIT.search(token) or detect(token) else None
    return None


def _in_line(line: str, label: str = "") -> list[str]:
    if "/" not in line and "@" not in line and "WWW." not in line:
        return _in_text(line, label)
    found: list[str] = []
    at = 0
    for match in WORD.finditer(line):
        word = match[0]
        if (link := is_link(word)) or "@" in word:
            found += _in_text(line[at : match.start()], label)
            found += _in_link(word) if link else []
            at, label = match.end(), ""
    return found + _in_text(line[at:], label)


def _in_link(word: str) -> list[str]:
    return [
        token
        for piece, expected in pieces(word)
        if (token := compact(piece)) and token.isascii() and acceptable(token, expected or None)
    ]


def _in_text(line: str, label: str = "") -> list[str]:
    if not DIGIT.search(line):
        return []
    told = announced(label, None) if label else None
    whole = _bare(line) if BARE.fullmatch(line) else None
    if whole is not None:
        if told is not False:
            return whole
        if label.endswith(":"):
            return [number for number in whole if acceptable(number, False)]
        # It may be a heading over numbers of parcels too.
        return [number for number in whole if not order(number)]
    found: list[str] = []
    at = 0
    for match in STRETCH.finditer(line):
        if not DIGIT.search(match[0]):
            continue
        rest = REST_OF_WORD.match(line, match.start())
        start = rest.end() if rest else match.start()
        before = line[at:start] or label
        told = announced(before, told)
        before = f"{label} {before}" if label and not at else before
        at = match.end()
        if GLUED.fullmatch(line, start, at):
            found += _cut(line[start:at])
            continue
        chunks = line[start:at].replace("-", " ").split(" ")
        cell = _cell(line, start, at)
        taken, told = numbers(chunks, told, cell=cell, before=before)
        found += taken
    return with_listed(line, found)


def _cut(glued: str) -> list[str]:
    return [glued[at : at + S10_LENGTH] for at in range(0, len(glued), S10_LENGTH)]


def _cell(line: str, start: int, end: int) -> bool:
    """Whether a stretch fills a cell of a table row."""
    before, after = line[start - 1 : start], line[end : end + 1]
    bounded = BOUNDS.issuperset(before + after)
    return bounded and bool(before or after)


def _bare(line: str) -> list[str] | None:
    """What a line of nothing but numbers holds; None when it holds something else too."""
    cells = [cell for cell in CELLS.split(line) if compact(cell)]
    tokens = [compact(cell) for cell in cells]
    if any(grouped_otherwise(_groups(cell), compact(cell)) for cell in cells):
        return None
    if any(map(GLUED.fullmatch, tokens)):
        return None
    if len(tokens) == 1 and len(cells[0]) >= ODD and cells[0] == tokens[0] and _odd(tokens[0]):
        return tokens
    if all(len(token) >= 8 and plausible(token, announced=True) for token in tokens):
        return [t for t in tokens if acceptable(t, True)] or tokens
    chunks = CHUNK.findall(line)
    parts = numbers(chunks, None)[0] if len(chunks) <= MOST_CHUNKS else []
    if len(parts) > 1 and "".join(parts) == "".join(chunks):
        return parts
    return _whole(line, chunks)


def _whole(line: str, chunks: list[str]) -> list[str] | None:
    """The number that the groups of a line are together, in cells too if it is sure."""
    joined, groups = "".join(chunks), tuple(map(len, chunks))
    if len(joined) > LONGEST or announced(line, None) is False:
        return None
    if not BOUNDS.isdisjoint(line):
        first = best(joined) if max(groups) < LONG else None
        return [joined] if first and first.tier == "sure" and first.check == "pass" else None
    if any(len(chunk) > LONGEST_LETTERS and chunk.isalpha() for chunk in chunks):
        return None
    if other_name(chunks) or grouped_otherwise(groups, joined):
        return None
    first = best(joined)
    if first and (max(groups) < LONG or first.check == "pass" or first.proof >= STRONG):
        return [joined]
    return None


def _odd(token: str) -> bool:
    """Whether a word alone on a line is a number with few digits."""
    return DIGIT.search(token) is not None and best(token) is not None


def _groups(line: str) -> tuple[int, ...]:
    return tuple(len(chunk) for chunk in CHUNK.findall(line))
