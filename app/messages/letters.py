"""What happens to messages for the seller."""

from typing import NamedTuple


class LetterOpened(NamedTuple):
    """The address changed to a parcel's messages: `letter` is an id of `app.letters`, or ""."""

    number: str
    letter: str = ""


class LetterCopied(NamedTuple):
    """A message, as the visitor left it, is to be put on the clipboard."""

    text: str

    def __repr__(self) -> str:
        return f"LetterCopied({len(self.text)} characters)"
