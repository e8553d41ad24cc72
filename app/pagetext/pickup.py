"""The code with which a parcel is handed out: typed, or read from a message and taken over.

It is kept with its parcel, on this device only.
"""

from dataclasses import replace

from app.asking.questions import ask_all
from app.core.language.unseen import seen
from app.core.model import Parcel
from app.core.numbers import likely
from app.core.parcel.coded import CodeFound, chosen, codes_found
from app.core.parcel.stepping import Change
from app.frame.common import Toast
from app.frame.effects import GoTo, Save
from app.frame.handlers import Effect, Handlers, Step, changed, with_parcels
from app.frame.state import State
from app.pagetext.messages import CodeGiven, CodeMeant, CodeTaken
from app.pagetext.saving import box_emptied
from app.pagetext.state import Sheet

LONGEST_CODE = 40


def read(state: State, text: str, about: str) -> tuple[CodeFound, ...]:
    """The codes of a text; those of no named parcel are for the one that it is `about`."""
    found = codes_found(seen(text), state.book.glances)
    return tuple(
        one if one.number or not about else replace(one, number=about, asked=False) for one in found
    )


def code_given(state: State, message: CodeGiven) -> Step:
    """A code alone is kept as it was told; those of a message are shown before one is kept."""
    if message.number not in state.parcels:
        return state, ()
    if codes := read(state, message.text, message.number):
        sheet = Sheet(about=message.number, codes=codes)
        address = f"#/paste/{message.number}"
        return replace(state, pagetext=sheet, place="paste"), (GoTo(address),)
    code = " ".join(seen(message.text).split())
    if len(code) > LONGEST_CODE:
        return replace(state, toast=Toast("toast.no_code")), ()
    state, effects = changed(state, message.number, code=code)
    toast = Toast("toast.key_saved" if code else "toast.key_removed")
    return (replace(state, toast=toast) if effects else state), effects


def code_meant(state: State, message: CodeMeant) -> Step:
    """The parcel for which a code is, where the text does not say it; "" for none yet."""
    if message.number and message.number not in state.parcels:
        return state, ()
    codes = chosen(state.adding.codes, *message)
    state = replace(state, adding=state.adding._replace(codes=codes))
    sheet = state.pagetext
    if sheet is not None:
        sheet = sheet._replace(codes=chosen(sheet.codes, *message))
    return replace(state, pagetext=sheet), ()


def code_taken(state: State, message: CodeTaken) -> Step:
    """The parcel has the code, and is opened to show it; one that was not on the list is now."""
    sheet, adding = state.pagetext, state.adding
    codes = (*(sheet.codes if sheet else ()), *adding.codes)
    meant = [one.number for one in codes if one.code == message.code]
    number = message.number
    if meant and not number:
        return replace(state, toast=Toast("code.which")), ()
    if number not in meant:
        return state, ()
    before = state.parcels.get(number)
    new = Parcel(number, added=state.now, carrier=likely(number), destination=state.settings.home)
    after = replace(before or new, code=message.code, archived=None, deleted=None)
    told = {"parcel": after.name or number}
    toast = Toast("toast.code_taken", told, changes=(Change(before, after),))
    state = replace(with_parcels(state, after), toast=toast, place="parcel", opened=number)
    effects: tuple[Effect, ...] = (Save(after),)
    if sheet and not (sheet.drafts or sheet.orders or _left(state, sheet.codes)):
        state = replace(state, pagetext=None)
    waiting = any(chip.number != number and not chip.known for chip in adding.chips)
    if adding.codes and not (waiting or adding.orders or _left(state, adding.codes)):
        state, emptied = box_emptied(state)
        effects += emptied
    state, asks = ask_all(state, (number,)) if before is None else (state, ())
    return state, (*effects, *asks, GoTo(f"#/p/{number}"))


def _left(state: State, codes: tuple[CodeFound, ...]) -> bool:
    """Whether one of these codes is kept with no parcel yet."""
    kept = {one.cover.code for one in state.book.glances}
    return any(one.code not in kept for one in codes)


HANDLERS: Handlers = {CodeGiven: code_given, CodeMeant: code_meant, CodeTaken: code_taken}
