"""What happens to messages for the seller or the recipient."""

from typing import NamedTuple


class LetterCopied(NamedTuple):
    """A message, as the visitor left it, is to be put on the clipboard."""

    text: str

    def __repr__(self) -> str:
        return f"LetterCopied({len(self.text)} characters)"


class LetterHandedOn(NamedTuple):
    """A message, as the visitor left it, is to be handed to another program of the device."""

    text: str

    def __repr__(self) -> str:
        return f"LetterHandedOn({len(self.text)} characters)"


class HandOn(NamedTuple):
    """Hand a text to another program of the device, which the visitor chooses."""

    text: str

    def __repr__(self) -> str:
        return f"HandOn({len(self.text)} characters)"
