"""Text as the source of a mail or of a page holds it: quoted-printable, entities, wrapped links."""

import re
from urllib.parse import unquote

SOFT_BREAK = re.compile(r"=\r?\n")
QUOTED = re.compile(r"(?:=[0-9A-Fa-f]{2})+")
QUOTED_LETTERS = re.compile(r"=(?:C2=A0|E2=80|D[01]=[89AB]|C3=[89AB])")
QUOTED_BLANK = re.compile(r"[A-Za-z:,.]=20[A-Za-z(]")
QUOTED_BEHIND_MARK = re.compile(r"[:;,.!?)]=20(?=\w)")
BLANKS = re.compile(r"(\s)")
ENTITY = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[a-zA-Z]{2,6});")
NAMED = {
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "amp": "&", "quot": '"', "apos": "'",
    "lt": "<", "gt": ">", "shy": "", "zwnj": "", "zwj": "", "lrm": "", "rlm": "", "ndash": "-",
    "mdash": "-", "minus": "-", "middot": "\u00b7", "colon": ":", "comma": ",", "num": "#",
    "equals": "=", "sol": "/", "period": ".",
}  # fmt: skip
BREAKABLE = re.compile(r"<(?:wbr|/?(?:b|i|u|em|strong|span|font))[ ]?/?>", re.IGNORECASE)

# Links that were rewritten by those who guard mail hold the real one: Proofpoint in two ways.
GUARDED = "urldefense"
HEX = re.compile(r"-([0-9A-F]{2})")

# An address within an address, encoded once or more often.
WITHIN = re.compile(r"=(https?)(?::|%(?:25){0,4}3A)(?:/|%(?:25){0,4}2F){2}", re.IGNORECASE)
MOST_LAYERS = 5


def readable(text: str) -> str:
    """The text as its reader sees it, with the addresses that stand in rewritten links.

    >>> readable("tracknum=3D1Z999AA10123456784&amp;x"), readable("9400=\\n12 &#82;R")
    ('tracknum=1Z999AA10123456784&x', '940012 RR')
    """
    if "=3D" in text or "=\n" in text or "=\r\n" in text or _coded(text):
        text = QUOTED.sub(_unquoted, SOFT_BREAK.sub("", text))
    if "&" in text:
        text = ENTITY.sub(_entity, text)
    if "<" in text:
        text = BREAKABLE.sub("", text)
    if "://" in text or "%3A" in text or "%3a" in text:
        text = "".join(map(_with_addresses, text.splitlines(keepends=True)))
    return text


def _with_addresses(line: str) -> str:
    if "://" in line or "%3A" in line or "%3a" in line:
        return "".join(map(_opened, BLANKS.split(line)))
    return line


def _coded(text: str) -> bool:
    """Whether blanks are written as =20, or the letters of words by their bytes.

    A single =20 may be the beginning of a value in an address, but not behind a sentence's mark.
    """
    blanks = text.count("=20")
    spaced = blanks > 1 and QUOTED_BLANK.search(text)
    spaced = spaced or (blanks and QUOTED_BEHIND_MARK.search(text))
    return bool(spaced or QUOTED_LETTERS.search(text))


def _unquoted(match: "re.Match[str]") -> str:
    found = bytes.fromhex(match[0].replace("=", "")).decode("utf-8", "replace")
    return "".join(c if " " <= c <= "~" or "\xa0" <= c != "\ufffd" else " " for c in found)


def _entity(match: "re.Match[str]") -> str:
    name = match[1]
    if not name.startswith("#"):
        return NAMED.get(name.lower(), match[0])
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "


def _opened(word: str) -> str:
    """A word without what has been wrapped around the address in it."""
    if GUARDED in word:
        word = _unguarded(word)
    found = WITHIN.search(word)
    if found is None:
        return word
    # What follows the address in the outer link is of those who made that.
    address = word[found.start() + 1 :].partition("&")[0]
    for _ in range(MOST_LAYERS):
        if "%" not in address:
            break
        address = unquote(address)
    return f" {address} "


def _unguarded(word: str) -> str:
    _, third, real = word.partition("/v3/__")
    if third:
        return real.partition("__;")[0]
    _, second, real = word.partition("/v2/url?u=")
    if not second:
        return word
    real = real.partition("&")[0]
    return HEX.sub(lambda match: chr(int(match[1], 16)), real.replace("_", "/"))
