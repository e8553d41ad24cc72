"""What happens to messages for the seller."""

from typing import NamedTuple


class LetterCopied(NamedTuple):
    """A message, as the visitor left it, is to be put on the clipboard."""

    text: str

    def __repr__(self) -> str:
        return f"LetterCopied({len(self.text)} characters)"
