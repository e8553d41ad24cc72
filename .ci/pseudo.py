"""A language for tests: English with accents, longer, in brackets, with its slots left alone.

What is seen without accents is no message; what has lost its closing bracket was cut off.
"""

import re

from wordings import messages

LONGER = 0.4
OPEN, CLOSE = "⟦", "⟧"
_PIECE = re.compile(r"(\{\{?\w+\}\}?|\[|\])")
_ACCENTED = str.maketrans("ACDEGILNORSTUYZacdegilnorstuyz", "ÁÇĎÉĜÍĹÑÓŘŠŤÚÝŽáçďéĝíĺñóřšťúýž")
_VERBATIM = {"ltr", "rtl"}


def pseudo(text: str) -> str:
    """One message in the language of tests.

    >>> pseudo("Copy {{number}}")
    '⟦Çópý {{number}} ~~~~~~⟧'
    """
    if text in _VERBATIM:
        return text
    pieces = [
        piece if at % 2 else piece.translate(_ACCENTED)
        for at, piece in enumerate(_PIECE.split(text))
    ]
    return f"{OPEN}{''.join(pieces)} {'~' * round(len(text) * LONGER)}{CLOSE}"


def pseudo_messages() -> dict[str, str]:
    """All messages in the language of tests, which counts as English does."""
    return {key: pseudo(text) for key, text in messages("en").items()}
