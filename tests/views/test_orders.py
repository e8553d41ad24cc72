"""Orders that wait for their numbers, and orders and parcels that belong together."""

from datetime import date

from app.adding.messages import ChipChosen, Typed
from app.adding.view import chips
from app.core.model import Order, Parcel
from app.core.parcel.tally import Tally, tally
from app.frame.action import Action
from app.listing.view.cards import cards
from app.opened.view.page import parcel_page
from app.order.view import order_facts
from app.pagetext.messages import FileCame, PageLookedAt, Sent
from app.pagetext.view import paste_page
from app.roof import message, update
from app.statistics.view.page import statistics_page
from tests.conftest import NOW, make_parcel, make_state
from tests.views.reading import check, read

N, SECOND = "8193456789012345", "8193456789099999"
TRACK, OTHER = "RR123456785CN", "RR123456794CN"
LAMP = Parcel(N, NOW, name="Lamp", order=Order("AliExpress", N, date(2026, 11, 5)))
CUP = Parcel(SECOND, NOW, order=Order("AliExpress", SECOND, date(2026, 11, 9)))


def typed(text, state, echo):
    state, _ = update(state, Typed(text))
    page = read(chips(state, echo))
    check(page)
    return page


def test_a_number_is_asked_for_its_order_where_any_waits(echo) -> None:
    page = typed(TRACK, make_state(LAMP, CUP), echo)
    field = page.one("select", data_change="chip-order")
    assert [one["value"] for one in field.each("option")] == ["", SECOND, N]
    chosen = [one["value"] for one in field.each("option") if "selected" in one.attributes]
    assert chosen == [""]
    assert message(Action("chip-order", TRACK, N)) == ChipChosen("order", N, TRACK)
    assert not typed(TRACK, make_state(make_parcel()), echo).each("select")


def test_the_order_that_the_text_names_is_chosen_and_no_order_is_explained(echo) -> None:
    page = typed(f"{N} {TRACK}", make_state(LAMP, CUP), echo)
    assert page.one("option", value=N).attributes.keys() >= {"selected"}
    assert "numbers.order" not in page.words
    assert "numbers.order.aliexpress" in typed(f"{N} {TRACK}", make_state(), echo).words


def test_orders_without_a_number_stand_under_a_heading_of_their_own(echo) -> None:
    page = read(cards(make_state(LAMP, make_parcel()), echo))
    check(page)
    heads = [one.words for one in page.each("h2")]
    assert [head.split()[0] for head in heads] == ["shelf.moving", "shelf.ordered"]


def test_parcels_and_orders_that_belong_together_are_counted_and_linked(echo) -> None:
    both = make_parcel(order=Order(number=f"{N}, {SECOND}"))
    one = make_parcel(number=OTHER, name="Cup", order=Order(number=N))
    state = make_state(both, one)
    page = read(cards(state, echo))
    card = page.one("li", id=f"card-{TRACK}")
    assert "order.split" in card.words
    assert "order.several" in card.words
    assert "order.several" not in page.one("li", id=f"card-{OTHER}").words
    facts = read(order_facts(both, state, echo))
    check(facts)
    assert facts.each("a", href=f"#/p/{OTHER}")
    assert tally(parcel.cover for parcel in state.book.glances) == Tally(2, 2, 0, 1, 1)


def test_the_statistics_count_orders_once_each(echo) -> None:
    state = make_state(LAMP, CUP, make_parcel(order=Order(number=N + "1")))
    page = read(statistics_page(state, echo))
    check(page)
    told = [(one.one("dt").words, one.one("dd").words) for one in page.one("dl").each("div")]
    assert told == [
        ("figures.orders_count", "3"),
        ("figures.orders_parcels", "1"),
        ("figures.orders_waiting", "2"),
    ]
    assert not read(statistics_page(make_state(make_parcel()), echo)).each("dl")


def test_an_order_without_a_number_is_no_evidence(echo) -> None:
    page = read(parcel_page(make_state(LAMP, opened=N), echo))
    assert not page.each("a", href=f"#/evidence/{N}")
    assert page.each("a", href=f"#/message/{N}")


def test_a_saved_page_can_be_chosen(echo) -> None:
    page = read(paste_page(make_state(LAMP, opened=N, place="paste"), echo))
    check(page)
    field = page.one("input", type="file")
    assert message(Action(field["data-change"], field["data-id"], "a.html")) == FileCame(N)


def test_orders_that_the_bridge_has_seen_are_offered_beside_the_box(echo) -> None:
    text = f"Order date: Nov 5, 2026\nOrder ID: {N}\nLamp for a desk\nTotal: US $4.10\n"
    state, _ = update(make_state(), PageLookedAt(text))
    offer = read(chips(state, echo)).one("div", class_="page-offer")
    assert "sheet.orders_seen" in offer.words
    assert offer.one("a")["href"] == "#/paste"
    shown = read(paste_page(state, echo))
    check(shown)
    assert "sheet.order_new" in shown.words
    sent, _ = update(make_state(), Sent(text))
    for other in (make_state(), sent):
        assert not read(chips(other, echo)).each("div", class_="page-offer")
