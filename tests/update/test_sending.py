"""A page sent as text is read, looked at, corrected and kept; one about another number is not."""

from dataclasses import replace

import pytest

from app.adding.messages import CountEvents, DraftCounted, ReadPage, TrackPressed, Typed
from app.asking.messages import Ask
from app.core.model import Linked
from app.core.parcel.history import linked
from app.frame.effects import Copy, GoTo, Save, SetDraft
from app.frame.messages import Went
from app.opened.embed.messages import Framed
from app.pagetext.bookmarklet import bookmarklet
from app.pagetext.messages import (
    BookmarkletCopied,
    DraftCorrected,
    DraftSent,
    Sent,
    SheetClosed,
    SheetSaved,
)
from app.pagetext.state import Sheet
from app.roof import update
from tests.conftest import NOW, make_parcel, make_scan, make_state

N = "RR123456785CN"
OTHER = "CP123456785SK"
PAGE = f"""Tracking number: {N}
2026-11-10 14:05 Shanghai, Departed from sorting center
2026-11-08 09:00 Shanghai, Arrived at sorting center
2026-11-05 18:30 Shenzhen, Accepted by carrier
"""


def step(page, *messages):
    effects: tuple = ()
    for message in messages:
        page, effects = update(page, message)
    return page, effects


def test_a_page_is_laid_out_before_anything_is_kept() -> None:
    page, effects = step(make_state(), Sent(PAGE))
    (draft,) = page.pagetext.drafts
    assert draft.number == N
    assert len(draft.report.events) == 3
    assert (page.place, page.parcels) == ("paste", {})
    assert effects == (GoTo("#/paste"),)


def test_what_is_kept_becomes_a_parcel_with_its_history() -> None:
    page, effects = step(make_state(), Sent(PAGE), SheetSaved())
    (told,) = page.parcels[N].retrievals
    assert (told.source, told.at, told.report.number) == ("page", NOW, N)
    assert [event.time.day for event in told.report.events] == [10, 8, 5]
    assert effects == (Save(page.parcels[N]), GoTo(f"#/p/{N}"))
    assert page.pagetext is None


def test_a_page_sent_again_keeps_what_was_known() -> None:
    page, _ = step(make_state(), Sent(PAGE), SheetSaved())
    newer = PAGE.replace("2026-11-05 18:30 Shenzhen, Accepted by carrier\n", "").replace(
        "2026-11-10", "2026-11-12"
    )
    page, _ = step(page, Sent(newer), SheetSaved())
    (told,) = page.parcels[N].retrievals
    assert [event.time.day for event in told.report.events] == [12, 10, 8, 5]


def test_a_page_for_a_parcel_joins_what_others_told() -> None:
    known = make_parcel(make_scan("IN_TRANSIT", 20), name="Lamp")
    page, _ = step(make_state(known), Sent(PAGE, N), SheetSaved())
    assert [one.source for one in page.parcels[N].retrievals] == ["page", "bring"]
    assert page.parcels[N].name == "Lamp"
    assert page.parcels[N].carrier == "posten-norge"


HANDED_OVER = f"{PAGE}Local tracking number: {OTHER}\n"


def test_whoever_takes_a_parcel_over_is_asked_as_soon_as_a_page_names_their_number() -> None:
    for before in (make_state(), make_state(make_parcel())):
        page, effects = step(before, Sent(HANDED_OVER), SheetSaved())
        assert [one.number for one in linked(page.parcels[N])] == [OTHER]
        assert [one for one in effects if type(one) is Ask] == [Ask(N, "slovak-post", OTHER)]
        _, effects = step(page, Sent(HANDED_OVER), SheetSaved())
        assert not [one for one in effects if type(one) is Ask]


def test_nobody_is_asked_of_a_page_where_nobody_should_be() -> None:
    known = make_parcel(linked=(Linked(OTHER),))
    for state in (
        make_state(known),
        make_state(notices=frozenset({"offline"})),
    ):
        _, effects = step(state, Sent(HANDED_OVER), SheetSaved())
        assert not [one for one in effects if type(one) is Ask]
    delivered = HANDED_OVER.replace("Departed from sorting center", "Delivered")
    _, effects = step(make_state(), Sent(delivered), SheetSaved())
    assert not [one for one in effects if type(one) is Ask]


def test_a_page_about_another_number_is_refused() -> None:
    page, _ = step(make_state(make_parcel(number=OTHER)), Sent(PAGE, OTHER))
    assert page.pagetext == Sheet((), OTHER, "sheet.other", N)
    assert step(page, SheetSaved())[0].parcels[OTHER].retrievals == ()


def test_a_page_about_another_number_of_the_parcel_is_taken() -> None:
    one = make_parcel(number=OTHER, linked=(Linked(N),))
    page, _ = step(make_state(one), Sent(PAGE, OTHER), SheetSaved())
    assert len(page.parcels[OTHER].retrievals[0].report.events) == 3


def test_words_without_a_number_are_about_the_parcel_they_were_sent_for() -> None:
    lines = PAGE.partition("\n")[2]
    page, _ = step(make_state(make_parcel()), Sent(lines, N))
    assert page.pagetext.drafts[0].number == N


def test_words_without_a_number_cannot_be_kept_until_there_is_one() -> None:
    page, _ = step(make_state(), Sent(PAGE.partition("\n")[2]), SheetSaved())
    assert page.pagetext.problem == "sheet.no_number"
    page, _ = step(page, DraftCorrected(0, "number", "rr 1234 5678 5 cn"), SheetSaved())
    assert len(page.parcels[N].retrievals[0].report.events) == 3


def test_two_pages_corrected_to_one_number_are_one_parcel_with_the_events_of_both() -> None:
    other = PAGE.replace(N, OTHER).replace(
        "2026-11-10 14:05 Shanghai, Departed", "2026-11-20 9:00 Bonn, Delivered"
    )
    page, _ = step(make_state(), Sent(f"{PAGE}\n{other}"))
    assert [draft.number for draft in page.pagetext.drafts] == [N, OTHER]
    page, effects = step(page, DraftCorrected(1, "number", N), SheetSaved())
    (told,) = page.parcels[N].retrievals
    assert [event.time.day for event in told.report.events] == [20, 10, 8, 5]
    assert effects == (Save(page.parcels[N]), GoTo(f"#/p/{N}"))
    assert page.toast.args["count"] == 1


def test_a_page_about_a_further_number_of_a_parcel_joins_it() -> None:
    known = make_parcel(
        make_scan("IN_TRANSIT", 20), number=OTHER, carrier="dhl", linked=(Linked(N),)
    )
    page, _ = step(make_state(known), Sent(PAGE), SheetSaved())
    assert list(page.parcels) == [OTHER] and page.opened == OTHER
    told = [(one.source, len(one.report.events)) for one in page.parcels[OTHER].retrievals]
    assert told == [("page", 3), ("bring", 1)]
    assert page.parcels[OTHER].carrier == "dhl"
    gone, _ = step(make_state(replace(known, deleted=NOW)), Sent(PAGE), SheetSaved())
    assert N in gone.parcels


@pytest.mark.parametrize(("text", "problem"), [(" \n", "sheet.empty"), ("hello", "sheet.nothing")])
def test_a_text_that_tells_nothing_is_said_to(text: str, problem: str) -> None:
    page, _ = step(make_state(), Sent(text))
    assert page.pagetext == Sheet((), "", problem)


def test_an_event_can_be_left_out_and_taken_back() -> None:
    page, _ = step(make_state(), Sent(PAGE), DraftCorrected(0, "event", "1"))
    kept = step(page, SheetSaved())[0].parcels[N].retrievals[0].report.events
    assert [event.time.day for event in kept] == [10, 5]
    page, _ = step(page, DraftCorrected(0, "event", "1"), SheetSaved())
    assert len(page.parcels[N].retrievals[0].report.events) == 3


def test_day_and_month_can_be_exchanged_where_that_makes_a_date() -> None:
    page, _ = step(make_state(), Sent(PAGE), DraftCorrected(0, "days"))
    assert [(e.time.day, e.time.month) for e in page.pagetext.drafts[0].report.events] == [
        (11, 10),
        (11, 8),
        (11, 5),
    ]


def test_the_place_of_an_event_can_be_corrected() -> None:
    page, _ = step(make_state(), Sent(PAGE), DraftCorrected(0, "place", "1| Ningbo  port"))
    assert [e.place for e in page.pagetext.drafts[0].report.events] == [
        *("Shanghai", "Ningbo port", "Shenzhen"),
    ]
    assert step(page, DraftCorrected(0, "place", "9|Oslo"))[0] == page


def test_a_carrier_can_be_chosen() -> None:
    page, _ = step(make_state(), Sent(PAGE), DraftCorrected(0, "carrier", "4px"), SheetSaved())
    assert page.parcels[N].carrier == "4px"


@pytest.mark.parametrize("index", [-1, 1, 99])
def test_a_draft_that_is_not_there_cannot_be_corrected(index: int) -> None:
    page, _ = step(make_state(), Sent(PAGE))
    assert step(page, DraftCorrected(index, "number", OTHER)) == (page, ())


def test_what_is_not_wanted_leaves_nothing() -> None:
    page, effects = step(make_state(make_parcel()), Sent(PAGE, N), SheetClosed())
    assert page.pagetext is None
    assert page.parcels[N].retrievals == ()
    assert effects == (GoTo(f"#/p/{N}"),)


def test_a_page_wakes_a_parcel_that_was_put_away() -> None:
    away = replace(make_parcel(), archived=NOW)
    page, _ = step(make_state(away), Sent(PAGE, N), SheetSaved())
    assert page.parcels[N].archived is None


def test_the_text_of_the_paste_box_can_be_read_as_a_page() -> None:
    page, effects = step(make_state(), Typed(PAGE), DraftSent())
    assert page.pagetext.drafts[0].number == N
    assert effects == (GoTo("#/paste"),)
    page, effects = step(page, SheetSaved())
    assert page.adding.draft == ""
    assert SetDraft("") in effects


def test_what_stands_in_the_paste_box_stays_when_another_page_is_kept() -> None:
    page, effects = step(make_state(), Typed(OTHER), Sent(PAGE), SheetSaved())
    assert page.adding.draft == OTHER
    assert SetDraft("") not in effects


def test_track_keeps_the_history_of_a_copied_page() -> None:
    page, effects = step(make_state(), Typed(PAGE), TrackPressed())
    assert [event.time.day for event in page.parcels[N].retrievals[0].report.events] == [10, 8, 5]
    assert Save(page.parcels[N]) in effects
    assert page.adding.draft == ""


def test_the_only_number_in_the_box_gets_the_history_that_names_none() -> None:
    beside = PAGE.replace(N, "") + f"my order: {N}"
    page, _ = step(make_state(), Typed(beside), TrackPressed())
    assert len(page.parcels[N].retrievals[0].report.events) == 3


def test_a_history_without_a_number_is_looked_at_before_anything_is_tracked() -> None:
    text = PAGE.replace(N, "")
    page, effects = step(make_state(), Typed(text), TrackPressed())
    assert (page.adding.draft, effects[-1], page.parcels) == (text, ReadPage(), {})


def test_the_events_in_the_box_are_counted_while_they_stand_there() -> None:
    page, effects = step(make_state(), Typed(PAGE))
    assert effects == (CountEvents(PAGE),)
    assert step(page, DraftCounted(PAGE, 3))[0].adding.events == 3
    assert step(page, DraftCounted("older", 9))[0].adding.events is None
    assert step(page, DraftCounted(PAGE, 3), Typed(N))[0].adding.events is None


def test_the_bookmark_is_copied_for_this_very_page() -> None:
    page = make_state(address="https://p.example/")
    assert step(page, BookmarkletCopied())[1] == (Copy(bookmarklet("https://p.example/")),)


def test_what_was_read_waits_while_one_looks_elsewhere() -> None:
    page, _ = step(make_state(make_parcel()), Sent(PAGE), Went("parcel", N), Went("paste"))
    assert page.pagetext.drafts


def test_what_was_read_is_not_shown_for_another_parcel() -> None:
    page, _ = step(make_state(make_parcel()), Sent(PAGE), Went("paste", N))
    assert page.pagetext is None


def test_a_problem_is_forgotten_when_one_leaves() -> None:
    page, _ = step(make_state(), Sent("hello"), Went("paste"))
    assert page.pagetext.problem == "sheet.nothing"
    assert step(page, Went("list"))[0].pagetext is None


def test_a_frame_is_shown_until_one_goes_elsewhere() -> None:
    page, _ = step(make_state(make_parcel()), Framed(N, "17track"))
    assert page.embed == (N, "17track")
    assert step(page, Framed(N))[0].embed is None
    assert step(page, Went("parcel", N))[0].embed is None


ORDERS = """AliExpress
My orders
Awaiting shipment
Order date: Nov 5, 2026
Order ID: 8193456789012345
LED Strip Light 5V USB RGB Backlight
Total: US $4.10
Completed
Order date: Oct 28, 2026
Order ID: 8193456789022345
USB C Cable 100W Fast Charging
Total: US $7.98
"""


def test_orders_are_laid_out_and_kept_as_entries_that_nobody_is_asked_about() -> None:
    page, _ = step(make_state(), Sent(ORDERS))
    assert [one.kind for one in page.pagetext.orders] == ["new", "over"]
    assert page.parcels == {}
    page, effects = step(page, SheetSaved())
    (entry,) = page.parcels.values()
    assert entry.order.price == "US $4.10"
    assert effects == (Save(entry), GoTo("#/"))


def test_the_main_box_offers_to_read_orders_and_track_lays_them_out() -> None:
    page, effects = step(make_state(), Typed(ORDERS))
    assert effects == (CountEvents(ORDERS),)
    page, effects = step(page, DraftCounted(ORDERS, 0, 2), TrackPressed())
    assert effects == (ReadPage(),)


def test_a_parcel_whose_page_was_saved_is_no_longer_just_added() -> None:
    page = make_state(make_parcel(), make_parcel(number=OTHER))
    page = replace(page, listing=page.listing._replace(tracked=frozenset({N, OTHER})))
    page, _ = step(page, Sent(PAGE, N), SheetSaved())
    assert page.listing.tracked == {OTHER}


def test_saved_orders_are_on_top_of_the_list_that_is_shown_then() -> None:
    page = make_state(make_parcel())
    page = replace(page, listing=page.listing._replace(shelf="deleted", query="boots"))
    page, _ = step(page, Sent(ORDERS), SheetSaved())
    assert page.place == "list"
    assert (page.listing.shelf, page.listing.query) == ("", "")
    assert page.listing.tracked and page.listing.tracked < page.parcels.keys()
