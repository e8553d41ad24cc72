"""Messages to the seller or the recipient: which one is looked at, copying and handing it on."""

from dataclasses import replace

from app.core.language.words import Words
from app.frame.effects import Copy
from app.frame.handlers import Step
from app.frame.messages import Went
from app.frame.room import Page, Room
from app.frame.state import State
from app.letters.messages import HandOn, LetterCopied, LetterHandedOn


def letter_copied(state: State, message: LetterCopied) -> Step:
    return state, (Copy(message.text),)


def letter_handed_on(state: State, message: LetterHandedOn) -> Step:
    return state, (HandOn(message.text),)


def title(state: State, w: Words) -> str:
    parcel = state.parcels.get(state.opened or "")
    return w.t("recipient.title" if parcel and parcel.sent else "message.title")


def arrived(state: State, message: Went) -> Step:
    """The address "#/message/NUMBER/ID" names a message of `app.letters.wording`, or the
    language of one to the recipient; "" for none."""
    return replace(state, letter=message.rest), ()


def number_and_letter(about: str) -> tuple[str, str]:
    number, _, letter = about.partition("/")
    return number, letter


ROOM = Room(
    name="letters",
    handlers={LetterCopied: letter_copied, LetterHandedOn: letter_handed_on},
    actions={
        "copy-letter": lambda action: LetterCopied(action.value),
        "hand-on-letter": lambda action: LetterHandedOn(action.value),
    },
    pages={
        "message": Page(
            "message",
            "app.letters.view.page",
            "message_page",
            title,
            about="parcel",
            split=number_and_letter,
            arrived=arrived,
        ),
    },
    effects=(HandOn,),
)
