"""Questions in what carriers write: "Parcel stolen? Contact us" tells of no theft."""

import re

_ASKS = re.compile("[?？؟]")
_ENDS = re.compile("([.!?;:？؟])")


def unasked(text: str) -> str:
    """A text without its questions: what they say has not happened.

    Between spaces "?" stands for a dash that was lost, but for the end of the text.

    >>> unasked("Parcel stolen? Tell us."), unasked("Delivered ? front door")
    ('  Tell us.', 'Delivered ? front door')
    """
    if not _ASKS.search(text):
        return text
    pieces = _ENDS.split(text)
    kept: list[str] = []
    for at in range(0, len(pieces) - 1, 2):
        sentence, end, after = pieces[at : at + 3]
        last = at + 3 == len(pieces)
        closes = after[:1].isspace() or (last and not after)
        if sentence[-1:].isspace():
            closes = last and not after.strip()
        asked = sentence and (end == "？" or (end in "?؟" and closes))
        kept.append(" " if asked else sentence + end)
    return "".join([*kept, pieces[-1]])
