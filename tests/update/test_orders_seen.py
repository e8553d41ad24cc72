"""Orders on a page that the bridge has seen are offered, and kept only when the visitor says so."""

from app.frame.effects import GoTo
from app.frame.messages import Went
from app.pagetext.messages import PageLookedAt, Sent, SheetClosed, SheetSaved
from app.roof import update
from tests.conftest import make_parcel, make_state
from tests.update.test_numbers_come import ORDERS, N


def step(page, *messages):
    effects: tuple = ()
    for message in messages:
        page, effects = update(page, message)
    return page, effects


def test_orders_of_a_page_that_was_seen_wait_and_are_kept_only_then() -> None:
    page, effects = step(make_state(make_parcel()), PageLookedAt(ORDERS))
    assert [one.kind for one in page.pagetext.orders] == ["new", "new"]
    assert page.pagetext.seen and effects == ()
    assert (page.place, list(page.parcels)) == ("list", ["RR123456785CN"])
    page, _ = step(page, Went("parcel", "RR123456785CN"), Went("paste"), SheetSaved())
    assert len(page.parcels) == 3 and page.pagetext is None


def test_orders_that_are_known_are_not_offered_again() -> None:
    page, _ = step(make_state(), Sent(ORDERS), SheetSaved(), PageLookedAt(ORDERS))
    assert page.pagetext is None
    page, _ = step(page, PageLookedAt(ORDERS.replace(N, "8193456789019999")))
    assert [one.kind for one in page.pagetext.orders] == ["new"]


def test_a_page_without_orders_offers_none() -> None:
    page, effects = step(make_state(), PageLookedAt("2026-11-20 10:00 Departed from Shanghai"))
    assert (page.pagetext, effects) == (None, ())


def test_what_waits_already_is_not_pushed_aside() -> None:
    before, _ = step(make_state(), Sent(ORDERS))
    page, _ = step(before, PageLookedAt(ORDERS.replace(N, "8193456789019999")))
    assert page.pagetext == before.pagetext
    away, _ = step(before, Went("list"))
    page, _ = step(away, PageLookedAt(ORDERS.replace(N, "8193456789019999")))
    assert page.pagetext == before.pagetext


def test_what_is_not_wanted_goes() -> None:
    page, effects = step(make_state(), PageLookedAt(ORDERS), Went("paste"), SheetClosed())
    assert (page.pagetext, effects) == (None, (GoTo("#/"),))
