"""What did not end well is counted once, with the money that was noted, and what is sent apart."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from app.core.model import Mark, Order, Parcel
from app.core.orders.amounts import Money, money
from app.core.parcel.glance import Glance, glance
from app.core.parcel.journey import Step
from app.core.parcel.tally import tally
from app.statistics.figures import figures
from app.statistics.outcomes import Outcome, Sum, outcomes
from app.statistics.sending import Sending, sending

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def one(number: str, sub: str | None, price: str = "", order: str = "", **fields) -> Glance:
    cover = Parcel(number, NOW, order=Order("Temu", order, price=price), **fields)
    return Glance(cover, sub)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 €", ("EUR", "3")),
        ("€12.5", ("EUR", "12.5")),
        ("US $4.10", ("USD", "4.10")),
        ("1 250,00 ₽", ("RUB", "1250.00")),
        ("1.234,56 zł", ("PLN", "1234.56")),
        ("1,234 грн", ("UAH", "1234")),
        ("450 руб.", ("RUB", "450")),
        ("$5", ("$", "5")),
        ("99 kr", ("KR", "99")),
        ("5", None),
        ("", None),
        ("free", None),
        ("3 € + 2 €", None),
        ("€ 3 €", None),
        ("3 € for the lamp", None),
    ],
)
def test_a_price_is_money_only_where_it_is_one_amount_of_a_currency(text, expected) -> None:
    assert money(text) == (expected and Money(expected[0], Decimal(expected[1])))


def test_ends_are_counted_by_kind_whoever_says_so_and_summed_by_currency() -> None:
    found = outcomes(
        [
            one("A", "hand.lost", "3 €"),
            one("B", "ex.lost", "4,50 €"),
            one("C", "ex.destroyed", "100 ₽"),
            one("D", "hand.lost"),
            one("E", "hand.refunded", "$5"),
            one("F", "ex.returned"),
            one("G", "hand.delivered", "7 €"),
            one("H", None, "7 €"),
        ]
    )
    assert found == (
        Outcome("lost", 4, (Sum("EUR", Decimal("7.50")), Sum("RUB", Decimal(100))), 1),
        Outcome("returned", 1, (), 1),
        Outcome("refunded", 1, (Sum("$", Decimal(5)),), 0),
    )


def test_an_order_in_several_parcels_was_paid_once() -> None:
    ones = [one(n, "hand.refunded", "30 €", "PO-211-1") for n in "AB"]
    assert outcomes(ones) == (Outcome("refunded", 2, (Sum("EUR", Decimal(30)),)),)
    alone = [one(n, "hand.refunded", "30 €") for n in "AB"]
    assert outcomes(alone)[0].sums == (Sum("EUR", Decimal(60)),)


def test_a_mark_by_hand_counts_as_soon_as_it_is_set() -> None:
    parcel = Parcel("A", NOW, mark=Mark("refunded", NOW.date()))
    assert [kind.kind for kind in outcomes([glance(parcel)])] == ["refunded"]


def test_what_is_sent_or_in_the_trash_is_none_of_it() -> None:
    lost = one("A", "hand.lost", "3 €", "PO-211-1")
    sent, gone = (
        lost._replace(cover=replace(lost.cover, **fields))
        for fields in ({"sent": True}, {"deleted": NOW})
    )
    assert outcomes([sent, gone]) == ()
    assert tally([lost.cover]).orders == 1
    assert tally([sent.cover]).orders == 0
    assert sending([lost, gone]) == Sending({})


def came(days: float, **fields) -> Glance:
    steps = (Step(2, NOW - timedelta(days=days)), Step(7, NOW))
    cover = Parcel(f"N{days}", NOW, sent=True, **fields)
    return Glance(cover, "dl.delivered", 7, steps=steps)


def test_sent_parcels_are_counted_by_how_they_stand_and_timed_when_there_are_enough() -> None:
    others = [one(sub, sub, sent=True) for sub in ("ap.ready", "it.moving", "ex.returning")]
    ends = [one(sub, sub, sent=True) for sub in ("ex.returned", "hand.lost", "hand.refunded")]
    found = sending([*others, *ends, came(4), came(6)])
    stands = {"under_way": 2, "waiting": 1, "delivered": 2}
    assert found.stands == {**stands, "lost": 1, "returned": 1, "refunded": 1}
    assert (found.parcels, found.median) == (8, None)
    assert (sending([came(4), came(6), came(9)]).median) == 6


def test_no_other_figure_knows_of_them() -> None:
    mine = [came(4), came(6), came(9)]
    found = figures(mine, (), NOW)
    assert found == figures((), (), NOW)
