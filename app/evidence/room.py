"""A parcel's evidence handed to the visitor."""

from dataclasses import replace

from app.core.language.words import Words
from app.evidence.messages import EvidenceTaken, GiveSheet, OwnShown
from app.frame.effects import Download
from app.frame.handlers import Step
from app.frame.room import Page, Room
from app.frame.state import State

FORMS = frozenset({"copy", "text", "picture", "share"})


def evidence_taken(state: State, message: EvidenceTaken) -> Step:
    """The evidence as a file, a text or a picture; nothing for a number that is not on the list."""
    # Few want it, so no start of the page waits for it.
    from app.evidence.record import file_name, record
    from app.evidence.sheet import evidence

    sheet = evidence(state, message.number)
    if sheet is None:
        return state, ()
    if message.form == "json":
        return state, (Download(file_name(sheet, "json"), "application/json", record(sheet)),)
    return state, (GiveSheet(sheet, message.form),) if message.form in FORMS else ()


def own_shown(state: State, message: OwnShown) -> Step:
    return replace(state, evidence=message.number if message.shown else ""), ()


def title(state: State, w: Words) -> str:
    return w.t("evidence.title", number=state.opened or "")


ROOM = Room(
    name="evidence",
    handlers={EvidenceTaken: evidence_taken, OwnShown: own_shown},
    actions={
        "take-evidence": lambda action: EvidenceTaken(action.id, action.value),
        "show-own": lambda action: OwnShown(action.id, action.value == "on"),
    },
    pages={
        "evidence": Page("evidence", "app.evidence.view", "evidence_page", title, about="parcel"),
    },
    effects=(GiveSheet,),
)
