"""The text of a file's bytes, in whatever code page they were saved.

Unicode tells itself by its mark, or by its form. Nothing in a file tells in which of its code pages
a spreadsheet on Windows has saved it: that is the one of the visitor's language, but for Russian
words, which are runs of bytes as no other language that is written in letters from the left has.
"""

import re

MARKS = {
    **{b"\xff\xfe\0\0": "utf-32", b"\0\0\xfe\xff": "utf-32"},
    **{b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"},
}
# Microsoft's "ANSI" code pages, by language; the others have that of Western Europe.
PAGES = {
    **dict.fromkeys(("ru", "uk"), "cp1251"),
    **dict.fromkeys(("cs", "pl"), "cp1250"),
    **{"tr": "cp1254", "he": "cp1255", "ar": "cp1256", "ko": "cp949", "zh": "gb18030"},
}
WESTERN, CYRILLIC = "cp1252", "cp1251"
# Their words are runs of the same bytes as Russian ones.
ALIKE = ("he", "ar", "ko", "zh")
LOOKED_AT = 4_096
_RUN = re.compile(rb"[\xc0-\xff]{3}")
_LATIN = re.compile(rb"(?:[\t\n\r\x20-\x7e]\0)+|(?:\0[\t\n\r\x20-\x7e])+")


def text_of(data: bytes, language: str) -> str | None:
    """The text; None for bytes that are none, for a zero byte is in no code page."""
    for mark, codec in MARKS.items():
        if data.startswith(mark):
            return data.decode(codec, "replace")
    if b"\0" in data:
        half = _LATIN.match(data[:LOOKED_AT])
        if not half or half.end() < 8:
            return None
        return data.decode("utf-16-be" if data[0] == 0 else "utf-16-le", "replace")
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    # A file that was cut off, or has a damaged letter, is no other code page for that.
    if not wrong or 4 * wrong < sum(not sign.isascii() for sign in text):
        return text
    return data.decode(_page(data, language.partition("-")[0]), "replace")


def _page(data: bytes, language: str) -> str:
    own = PAGES.get(language, WESTERN)
    return own if language in ALIKE or not _RUN.search(data) else CYRILLIC
