"""Messages to the seller: which one is looked at, and copying it."""

from dataclasses import replace

from app.frame.effects import Copy
from app.frame.handlers import Step
from app.frame.messages import Went
from app.frame.room import Page, Room
from app.frame.state import State
from app.letters.messages import LetterCopied


def letter_copied(state: State, message: LetterCopied) -> Step:
    return state, (Copy(message.text),)


def arrived(state: State, message: Went) -> Step:
    """The address "#/message/NUMBER/ID" names a message of `app.letters.wording`, "" for none."""
    return replace(state, letter=message.rest), ()


def number_and_letter(about: str) -> tuple[str, str]:
    number, _, letter = about.partition("/")
    return number, letter


ROOM = Room(
    name="letters",
    handlers={LetterCopied: letter_copied},
    actions={"copy-letter": lambda action: LetterCopied(action.value)},
    pages={
        "message": Page(
            "message",
            "app.letters.view",
            "message_page",
            "message.title",
            split=number_and_letter,
            arrived=arrived,
        ),
    },
)
