"""From pasted text to chips, and from chips to parcels on the list."""

from dataclasses import replace
from datetime import UTC, datetime

from app.adding.messages import ChipChosen, ChipDropped, Corrected, TrackPressed, Typed
from app.adding.state import CHIPS_AT_ONCE, Choice
from app.asking.messages import Ask
from app.frame.common import Settings, Toast
from app.frame.effects import Save, SetDraft
from app.listing.messages import ShelfChosen
from tests.update.entries import DHL, NOVA, POST, after, of

MANY = tuple(f"2045001234{n:04}" for n in range(45))


def test_every_number_in_the_text_becomes_a_chip_in_its_order(state) -> None:
    typed, effects = after(state(), Typed(f"Где посылка? {POST} и {NOVA}, {DHL}"))
    assert [chip.number for chip in typed.adding.chips] == [POST, NOVA, DHL]
    assert typed.adding.draft.startswith("Где")
    assert effects == []


def test_a_number_that_stands_twice_is_one_chip(state) -> None:
    typed, _ = after(state(), Typed(f"{POST}\n{POST.lower()}"))
    assert [chip.number for chip in typed.adding.chips] == [POST]


def test_a_chip_says_whose_it_may_be(state) -> None:
    typed, _ = after(state(), Typed(NOVA))
    assert typed.adding.chips[0].carrier == "nova-poshta"
    assert typed.adding.chips[0].candidates[0].carrier == "nova-poshta"


def test_of_several_mere_guesses_none_is_taken(state) -> None:
    typed, _ = after(state(), Typed("123456789012"))
    assert len(typed.adding.chips[0].candidates) > 1
    assert typed.adding.chips[0].carrier is None
    tracked, effects = after(typed, TrackPressed())
    assert tracked.parcels["123456789012"].carrier is None
    assert of(effects, Ask) == []


def test_text_without_a_number_gives_no_chips(state) -> None:
    typed, _ = after(state(), Typed("where is my parcel"))
    assert typed.adding.chips == ()
    assert typed.adding.draft == "where is my parcel"


def test_typing_changes_nothing_on_the_list(state, parcel) -> None:
    before = state(parcel())
    typed, effects = after(before, Typed(NOVA))
    assert typed.parcels == before.parcels
    assert effects == []


def test_a_repeat_is_recognised_and_a_deleted_parcel_is_none(state, parcel) -> None:
    there, gone = (
        parcel(number=POST),
        parcel(number=NOVA, deleted=datetime(2026, 11, 1, tzinfo=UTC)),
    )
    typed, _ = after(state(there, gone), Typed(f"{POST} {NOVA}"))
    assert [chip.known for chip in typed.adding.chips] == [True, False]


def test_what_was_chosen_stays_while_the_number_stands_in_the_text(state) -> None:
    chosen, _ = after(
        state(),
        Typed(POST),
        ChipChosen("carrier", "dhl-express", POST),
        ChipChosen("destination", "NO", POST),
        Typed(f"{POST} {NOVA}"),
    )
    assert chosen.adding.chips[0].choice == Choice("dhl-express", None, "NO")
    assert chosen.adding.chips[0].carrier == "dhl-express"
    gone, _ = after(chosen, Typed(NOVA), Typed(POST))
    assert gone.adding.chips[0].choice == Choice()


def test_a_choice_of_nothing_takes_the_choice_back(state) -> None:
    chosen, _ = after(
        state(), Typed(POST), ChipChosen("origin", "DE", POST), ChipChosen("origin", "", POST)
    )
    assert chosen.adding.chips[0].choice == Choice()


def test_a_choice_for_one_chip_leaves_the_others_alone(state) -> None:
    typed, _ = after(state(), Typed(f"{POST} {NOVA}"))
    chosen, _ = after(typed, ChipChosen("carrier", "dhl-express", POST))
    assert chosen.adding.chips[1] == typed.adding.chips[1]


def test_a_chip_that_is_dropped_is_not_tracked_and_the_text_stays(state) -> None:
    text = f"{POST} {NOVA}"
    dropped, _ = after(state(), Typed(text), ChipDropped(POST))
    assert dropped.adding.draft == text
    tracked, _ = after(dropped, TrackPressed())
    assert list(tracked.parcels) == [NOVA]


def test_a_dropped_chip_stays_away_while_its_number_stands_in_the_text(state) -> None:
    typing, _ = after(state(), Typed(f"{POST} {NOVA}"), ChipDropped(POST), Typed(f"{POST} {NOVA} "))
    assert [chip.number for chip in typing.adding.chips] == [NOVA]
    again, _ = after(typing, Typed(NOVA), Typed(f"{POST} {NOVA}"))
    assert [chip.number for chip in again.adding.chips] == [POST, NOVA]


def test_the_place_of_a_dropped_chip_is_taken_by_the_next_number(state) -> None:
    dropped, _ = after(state(), Typed("\n".join(MANY)), ChipDropped(MANY[0]))
    assert [chip.number for chip in dropped.adding.chips] == list(MANY[1 : CHIPS_AT_ONCE + 1])
    assert dropped.adding.beyond == len(MANY) - 1 - CHIPS_AT_ONCE


def test_a_near_miss_among_many_loses_none_of_them(state) -> None:
    typed, _ = after(state(), Typed("\n".join(("RR123456780CN", *MANY))))
    corrected, _ = after(typed, Corrected("RR123456780CN", POST))
    assert corrected.adding.draft.split("\n") == [POST, *MANY]


def test_a_near_miss_takes_the_place_of_the_number(state) -> None:
    typed, _ = after(state(), Typed(f"RR123456780CN and {NOVA}"))
    corrected, effects = after(typed, Corrected("RR123456780CN", POST))
    assert [chip.number for chip in corrected.adding.chips] == [POST, NOVA]
    assert effects == [SetDraft(corrected.adding.draft)]
    assert corrected.adding.draft == f"{POST}\n{NOVA}"


def test_a_number_that_its_check_digit_confirms_has_no_near_misses(state) -> None:
    typed, _ = after(state(), Typed(POST))
    assert typed.adding.chips[0].corrections == ()


def test_tracking_puts_every_chip_on_the_list_saves_it_and_asks(state, now) -> None:
    tracked, effects = after(state(), Typed(f"{POST} {NOVA}"), TrackPressed())
    assert set(tracked.parcels) == {POST, NOVA}
    assert all(parcel.added == now for parcel in tracked.parcels.values())
    assert tracked.parcels[NOVA].carrier == "nova-poshta"
    assert of(effects, Save) == [Save(tracked.parcels[POST]), Save(tracked.parcels[NOVA])]
    assert of(effects, Ask) == [Ask(NOVA, "nova-poshta")]
    assert tracked.asking.busy == {NOVA}


def test_the_end_of_the_round_tells_how_many_came_to_the_list(state, parcel) -> None:
    known = state(parcel(number=NOVA, carrier="nova-poshta"))
    tracked, _ = after(known, Typed(f"{NOVA} {POST}"), TrackPressed())
    assert tracked.asking.round.added == 1


def test_after_tracking_the_box_is_empty(state) -> None:
    tracked, effects = after(state(), Typed(f"look: {POST}!"), TrackPressed())
    assert (tracked.adding.draft, tracked.adding.chips, tracked.adding.beyond) == ("", (), 0)
    assert of(effects, SetDraft) == [SetDraft("")]


def test_saves_come_before_questions(state) -> None:
    _, effects = after(state(), Typed(NOVA), TrackPressed())
    kinds = [type(effect) for effect in effects]
    assert kinds.index(Save) < kinds.index(Ask)


def test_a_parcel_takes_what_was_chosen_and_the_visitors_country(state) -> None:
    settings = Settings(home="UA")
    tracked, _ = after(
        state(settings=settings),
        Typed(f"{POST} {NOVA}"),
        ChipChosen("carrier", "posten-norge", POST),
        ChipChosen("origin", "SE", POST),
        ChipChosen("destination", "NO", POST),
        TrackPressed(),
    )
    chosen, plain = tracked.parcels[POST], tracked.parcels[NOVA]
    assert (chosen.carrier, chosen.origin, chosen.destination) == ("posten-norge", "SE", "NO")
    assert plain.destination == "UA"


def test_the_number_itself_tells_the_origin(state) -> None:
    tracked, _ = after(state(), Typed(POST), TrackPressed())
    assert tracked.parcels[POST].origin == "CN"


def test_a_repeat_wakes_the_parcel_and_loses_nothing(state, parcel, scan, now) -> None:
    old = parcel(
        scan("IN_TRANSIT"),
        name="Lamp",
        note="hall",
        added=datetime(2026, 11, 1, tzinfo=UTC),
        archived=now,
    )
    tracked, effects = after(state(old), Typed(POST), TrackPressed())
    assert tracked.parcels[POST] == replace(old, archived=None)
    assert tracked.toast == Toast("toast.known", {"count": 1})
    assert of(effects, Save) == [Save(tracked.parcels[POST])]
    assert of(effects, Ask) == [Ask(POST, "bring")]


def test_a_repeat_of_a_deleted_parcel_brings_it_back_with_its_history(
    state, parcel, scan, now
) -> None:
    old = parcel(scan("IN_TRANSIT"), deleted=now)
    tracked, _ = after(state(old), Typed(POST), TrackPressed())
    assert tracked.parcels[POST] == replace(old, deleted=None)
    assert tracked.toast is None


def test_a_repeat_of_a_delivered_parcel_is_not_asked_again(state, parcel, scan) -> None:
    _, effects = after(state(parcel(scan("DELIVERED"))), Typed(POST), TrackPressed())
    assert of(effects, Ask) == []


def test_a_repeat_keeps_its_carrier_unless_another_is_chosen_now(state, parcel) -> None:
    old = parcel(carrier="dhl-express")
    kept, _ = after(state(old), Typed(POST), TrackPressed())
    assert kept.parcels[POST].carrier == "dhl-express"
    changed, _ = after(
        state(old), Typed(POST), ChipChosen("carrier", "china-post", POST), TrackPressed()
    )
    assert changed.parcels[POST].carrier == "china-post"


def test_nothing_typed_and_nothing_found_are_said_apart(state) -> None:
    nothing, effects = after(state(), Typed("  "), TrackPressed())
    assert nothing.toast == Toast("toast.nothing_typed")
    assert effects == []
    unfound, effects = after(state(), Typed("hello there"), TrackPressed())
    assert unfound.toast == Toast("toast.no_number")
    assert unfound.adding.draft == "hello there"
    assert effects == []


def test_forty_go_at_once_and_the_rest_stays_in_the_box(state) -> None:
    typed, _ = after(state(), Typed("\n".join(MANY)))
    assert [chip.number for chip in typed.adding.chips] == list(MANY[:CHIPS_AT_ONCE])
    assert typed.adding.beyond == 5
    tracked, effects = after(typed, TrackPressed())
    assert set(tracked.parcels) == set(MANY[:CHIPS_AT_ONCE])
    assert [chip.number for chip in tracked.adding.chips] == list(MANY[CHIPS_AT_ONCE:])
    assert of(effects, SetDraft) == [SetDraft("\n".join(MANY[CHIPS_AT_ONCE:]))]
    assert tracked.toast == Toast("toast.beyond", {"count": 5})
    all_of_them, _ = after(tracked, TrackPressed())
    assert set(all_of_them.parcels) == set(MANY)
    assert all_of_them.adding.draft == ""


def test_the_list_itself_has_no_limit(state, parcel) -> None:
    hundred = [parcel(number=f"2045009999{n:04}") for n in range(100)]
    tracked, _ = after(state(*hundred), Typed("\n".join(MANY[:40])), TrackPressed())
    assert len(tracked.parcels) == 140


def test_tracking_shows_what_was_tracked_wherever_it_belongs(state, parcel) -> None:
    shown = state(parcel(number=NOVA), shelf="archived", query="lamp")
    tracked, _ = after(shown, Typed(f"{POST} {NOVA}"), TrackPressed())
    assert (tracked.listing.shelf, tracked.listing.query) == ("", "")
    assert tracked.listing.tracked == {POST, NOVA}
    assert after(tracked, ShelfChosen("delivered"))[0].listing.tracked == set()
