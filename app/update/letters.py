"""Messages to the seller: which one is looked at, and copying it."""

from dataclasses import replace

from app.effects import Copy
from app.messages import LetterCopied, LetterOpened, Went
from app.state import State
from app.update.handlers import Handlers, Step
from app.update.shelves import went


def letter_opened(state: State, message: LetterOpened) -> Step:
    state, effects = went(state, Went("message", message.number))
    return replace(state, letter=message.letter), effects


def letter_copied(state: State, message: LetterCopied) -> Step:
    return state, (Copy(message.text),)


HANDLERS: Handlers = {
    LetterOpened: letter_opened,
    LetterCopied: letter_copied,
}
