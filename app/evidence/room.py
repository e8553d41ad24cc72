"""A parcel's evidence handed to the visitor."""

from dataclasses import replace
from typing import Any

from app.core.language.words import Words
from app.evidence.messages import (
    EnglishReady,
    EvidenceTaken,
    FetchEnglish,
    GiveSheet,
    OwnShown,
    TonguesChosen,
)
from app.frame.effects import Download
from app.frame.handlers import Step
from app.frame.messages import Went
from app.frame.room import Page, Room
from app.frame.state import State

TONGUES = frozenset({"both", "own", "en"})
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
    given = GiveSheet(sheet, message.form, state.evidence.tongues)
    return state, (given,) if message.form in FORMS else ()


def own_shown(state: State, message: OwnShown) -> Step:
    return _with(state, noted=message.number if message.shown else "")


def tongues_chosen(state: State, message: TonguesChosen) -> Step:
    return _with(state, tongues=message.tongues) if message.tongues in TONGUES else (state, ())


def english_ready(state: State, message: EnglishReady) -> Step:
    """The sheet is drawn anew, with the words that are there now."""
    return state, ()


def arrived(state: State, message: Went) -> Step:
    """A sheet may be wanted in English besides."""
    return state, (FetchEnglish(),) if state.settings.language != "en" else ()


def _with(state: State, **fields: Any) -> Step:
    return replace(state, evidence=state.evidence._replace(**fields)), ()


def title(state: State, w: Words) -> str:
    return w.t("evidence.title", number=state.opened or "")


ROOM = Room(
    name="evidence",
    handlers={
        EvidenceTaken: evidence_taken,
        OwnShown: own_shown,
        TonguesChosen: tongues_chosen,
        EnglishReady: english_ready,
    },
    actions={
        "take-evidence": lambda action: EvidenceTaken(action.id, action.value),
        "show-own": lambda action: OwnShown(action.id, action.value == "on"),
        "sheet-tongues": lambda action: TonguesChosen(action.id),
    },
    pages={
        "evidence": Page(
            "evidence",
            "app.evidence.view",
            "evidence_page",
            title,
            about="parcel",
            arrived=arrived,
        ),
    },
    effects=(GiveSheet, FetchEnglish),
)
