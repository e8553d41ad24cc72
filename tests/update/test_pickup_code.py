"""A pick-up code of a message is offered with its sentence, and kept with one press."""

from app.asking.messages import Ask
from app.frame.action import Action
from app.frame.effects import GoTo, Save, SetDraft
from app.roof import message, update
from tests.conftest import make_parcel, make_state
from tests.rooms import said
from tests.update.test_sending import PAGE

N, NEW = "RR123456785CN", "CP123456785SK"
SMS = "Your parcel {} waits. Pick-up code: 4411."


def typed(text: str, *parcels):
    state, _ = update(make_state(*parcels), said.Typed(text))
    return state


def test_a_message_in_the_box_offers_its_code_and_no_chip_of_it() -> None:
    state = typed("Pick-up code for order 12345678: 2045001234", make_parcel())
    assert [(one.code, one.number) for one in state.adding.codes] == [("2045001234", "")]
    assert "2045001234" not in [chip.number for chip in state.adding.chips]
    assert typed(N).adding.codes == ()


def test_one_press_keeps_it_and_shows_its_parcel() -> None:
    state = typed(SMS.format(N), make_parcel())
    state, effects = update(state, said.CodeTaken(N, "4411"))
    assert state.parcels[N].code == "4411"
    assert (state.place, state.opened, state.adding.draft) == ("parcel", N, "")
    assert effects == (Save(state.parcels[N]), SetDraft(""), GoTo(f"#/p/{N}"))
    state, _ = update(state, said.Undone())
    assert state.parcels[N].code == ""


def test_a_parcel_that_was_not_on_the_list_is_added_and_asked() -> None:
    state, effects = update(typed(SMS.format(NEW)), said.CodeTaken(NEW, "4411"))
    assert state.parcels[NEW].code == "4411"
    assert state.parcels[NEW].carrier == "slovenska-posta"
    assert [type(one) for one in effects if type(one) in (Save, GoTo)] == [Save, GoTo]
    assert Ask(NEW, "slovak-post") in effects


def test_without_a_parcel_it_is_asked_which() -> None:
    state = typed("Pick-up code: 4411", make_parcel())
    asked, effects = update(state, said.CodeTaken("", "4411"))
    assert (asked.toast.key, effects) == ("code.which", ())
    state, _ = update(state, said.CodeMeant("4411", N))
    state, _ = update(state, said.Typed("Pick-up code: 4411 "))
    assert state.adding.codes[0].number == N
    taken, _ = update(state, said.CodeTaken(N, "4411"))
    assert taken.parcels[N].code == "4411"


def test_only_what_was_read_can_be_taken() -> None:
    state = typed("Pick-up code: 4411", make_parcel())
    for number, code in ((N, "5522"), ("no such number", "4411")):
        state, _ = update(state, said.CodeMeant("4411", N))
        after, effects = update(state, said.CodeTaken(number, code))
        assert after.parcels == state.parcels and effects == ()


def test_what_else_stands_in_the_box_stays_there() -> None:
    text = f"{SMS.format(N)}\n{NEW}"
    state, effects = update(typed(text, make_parcel()), said.CodeTaken(N, "4411"))
    assert state.adding.draft == text
    assert not [one for one in effects if type(one) is SetDraft]
    two = f"{SMS.format(N)}\nPick-up code: 5522"
    state, _ = update(typed(two, make_parcel()), said.CodeTaken(N, "4411"))
    assert state.adding.draft == two


def test_a_message_for_a_parcel_is_shown_before_its_code_is_kept() -> None:
    state, effects = update(make_state(make_parcel()), said.CodeGiven(N, "Hi! Pick-up code: 4411"))
    assert [(one.code, one.number) for one in state.pagetext.codes] == [("4411", N)]
    assert effects == (GoTo(f"#/paste/{N}"),)
    assert state.parcels[N].code == ""
    state, _ = update(state, said.CodeTaken(N, "4411"))
    assert state.parcels[N].code == "4411"
    assert state.pagetext is None


def test_a_message_without_a_code_keeps_none() -> None:
    text = "Your parcel waits at the counter until Friday, bring your passport"
    state, effects = update(make_state(make_parcel()), said.CodeGiven(N, text))
    assert (state.toast.key, effects) == ("toast.no_code", ())
    assert state.parcels[N].code == ""


def test_a_page_sent_for_a_parcel_brings_its_code_along() -> None:
    text = f"{PAGE}Pick-up code: 4411"
    state, _ = update(make_state(make_parcel()), said.Sent(text, N))
    assert [(one.code, one.number) for one in state.pagetext.codes] == [("4411", N)]
    state, _ = update(state, said.CodeTaken(N, "4411"))
    assert state.pagetext is not None and state.pagetext.drafts


def test_signs_that_are_not_seen_do_not_come_along() -> None:
    state = typed("Pick-up code: 44\u200b11", make_parcel())
    assert [one.code for one in state.adding.codes] == ["4411"]


def test_the_page_tells_which_code_for_which_parcel() -> None:
    assert message(Action("code-for", "4411", N)) == said.CodeMeant("4411", N)
    assert message(Action("take-code", "4411", N)) == said.CodeTaken(N, "4411")
