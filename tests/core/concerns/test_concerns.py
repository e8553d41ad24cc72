"""What the page warns of: each check by itself."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from app.core.concerns import Own, action, concerns, own
from app.core.model import Linked, Order, Parcel
from app.core.parcel.glance import glance
from tests.conftest import NOW
from tests.looks import WRONG, N, ago, delivered, look, on, said, words
from tests.strategies import parcels


def test_of_a_parcel_that_is_well_nothing_is_said() -> None:
    assert words(look()) == []
    assert words(delivered(20)) == []


def test_a_number_that_nobody_can_have_printed_must_be_looked_at() -> None:
    found = said(look("nf.waiting", told=0, number=WRONG))["check_digit"]
    assert (found.level, found.letter) == ("act", "wrong_number")


def test_a_wrong_check_digit_matters_less_when_the_carrier_knows_the_number() -> None:
    assert said(look(number=WRONG))["check_digit"].level == "notice"


@pytest.mark.parametrize(
    "number", [N, "20450012345678", "LP00123456789012", "123", "1Z999AA10123456784"]
)
def test_a_number_without_a_decisive_check_digit_is_not_doubted(number: str) -> None:
    assert words(look(number=number)) == []


def test_a_wrong_check_digit_of_another_format_is_seen_too() -> None:
    assert words(look(number="1Z999AA10123456785")) == ["check_digit"]


def test_a_number_of_another_country_than_the_sellers_is_mentioned() -> None:
    found = said(look(order=Order(country="AU")))["seller_country"]
    assert found.level == "notice"
    assert found.args == (("country", "CN"), ("seller", "AU"))


@pytest.mark.parametrize("issuer", ["SG", "NL", "HK", "EE"])
def test_posts_by_which_shops_in_china_send_are_nothing_strange(issuer: str) -> None:
    seen = look(number=f"RR123456785{issuer}", order=Order(country="CN"), countries=())
    assert words(seen) == []


def test_where_the_seller_is_must_have_been_told() -> None:
    assert words(look(number="RR123456785BR", countries=())) == []
    assert words(look(order=Order(country="PL"))) == []  # it was scanned there
    assert words(look(number="20450012345678", order=Order(country="AU"))) == []


@pytest.mark.parametrize("orders", ["8123456789, 8123456790", "111-1 111-2"])
def test_one_number_for_two_orders_is_mentioned(orders: str) -> None:
    assert words(look(order=Order(number=orders))) == ["two_orders"]


@pytest.mark.parametrize("order", ["8123456789", "", "No 8123456789", "81, 81"])
def test_one_order_is_one_order_however_it_is_written(order: str) -> None:
    assert words(look(order=Order(number=order))) == []


def test_a_number_that_stands_in_two_parcels_is_mentioned_at_both() -> None:
    one = look()
    other = look(number="RB123456785CN", linked=(Linked(N),))
    mine = own("PL", "", "", (one, other, look(number="CP000000005CN")))
    assert mine == Own("PL", twice=frozenset({N}))
    assert words(one, mine) == words(other, mine) == ["twice"]


def test_a_deleted_parcel_has_no_number_to_share() -> None:
    gone = look()._replace(cover=replace(look().cover, deleted=NOW))
    assert own(None, "", "", (look(), gone)).twice == frozenset()


def test_another_destination_than_the_visitors_country_calls_for_action() -> None:
    found = said(look(told_destination="BR"))["destination"]
    assert (found.level, found.letter) == ("act", "other_country")
    assert found.args == (("country", "BR"), ("mine", "PL"))


def test_a_destination_that_the_visitor_may_have_declared_is_only_mentioned() -> None:
    gift = look(told_destination="BR")
    gift = gift._replace(cover=replace(gift.cover, destination="BR"))
    assert said(gift)["destination"].level == "notice"


def test_a_country_on_the_way_is_no_destination() -> None:
    assert words(look(here="BE", countries=("CN", "BE"))) == []


@pytest.mark.parametrize("sub", ["dl.delivered", "od.out", "ap.ready", "df.other"])
def test_where_a_parcel_is_given_out_it_has_arrived(sub: str) -> None:
    assert "destination" in words(look(sub, here="BR"))
    assert "destination" not in words(look(sub, here="PL"))
    assert "destination" not in words(look(sub, countries=("CN", "BE")))


def test_a_parcel_that_goes_back_is_elsewhere_anyhow() -> None:
    assert words(look("ex.returning", told_destination="CN")) == ["returning"]


def test_a_territory_is_its_country() -> None:
    assert words(look(told_destination="PR"), Own("US")) == []


def test_without_a_country_of_ones_own_every_destination_is_right() -> None:
    assert words(look(told_destination="BR"), Own()) == []


@pytest.mark.parametrize(
    ("place", "city"),
    [
        ("WARSZAWA", "Warszawa"),
        ("Warsaw, PL", "Варшава"),
        ("Kyiv", "Киев"),
        ("Відділення №5, Київ", "Kyiv"),
        ("81241 MÜNCHEN", "Munich"),
        ("Parcel locker WAW01A", "Warszawa"),
        ("Front door", "Warszawa"),
        ("Main Street 5", "Warszawa"),
        ("Warszawa Wola", "Warszawa"),
        ("上海", "Warszawa"),
        ("PL", "Warszawa"),
        ("", "Warszawa"),
        ("Gdańsk", ""),
    ],
)
def test_a_place_that_may_be_the_visitors_city_is_not_doubted(place: str, city: str) -> None:
    assert words(delivered(20, place=place), Own("PL", city)) == []


@pytest.mark.parametrize("place", ["Gdańsk", "GDAŃSK, PL", "Тамбов", "Zielona Góra"])
def test_a_delivery_in_another_city_is_mentioned(place: str) -> None:
    found = said(delivered(20, place=place), Own("PL", "Warszawa"))["city"]
    assert (found.level, found.letter) == ("notice", "not_received")
    assert found.args == (("place", place), ("city", "Warszawa"))


def test_other_cities_on_the_way_are_no_news() -> None:
    assert words(look(place="Gdańsk"), Own("PL", "Warszawa")) == []


def test_a_postcode_of_another_region_is_mentioned() -> None:
    mine = Own("PL", postcode="00-950")
    found = said(delivered(20, place="30-001 Kraków"), mine)["postcode"]
    assert found.args == (("seen", "30-001"), ("postcode", "00-950"))


@pytest.mark.parametrize("place", ["00-112 Warszawa", "Kraków", "UP 30", "30-0011", "300 01"])
def test_what_is_no_postcode_of_another_region_is_not_doubted(place: str) -> None:
    assert words(delivered(20, place=place), Own("PL", postcode="00-950")) == []


def test_a_large_city_has_several_postcodes() -> None:
    mine = Own("DE", "München", "80331")
    assert words(delivered(20, place="81241 Munich", destination="DE"), mine) == []


def test_a_scan_before_the_order_calls_for_action() -> None:
    found = said(look(order=Order(placed=on(-5))))["before_order"]
    assert (found.level, found.letter) == ("act", "wrong_number")
    assert found.args == (("day", "2026-11-13"), ("placed", "2026-11-17"))


@pytest.mark.parametrize("days", [-9, -10, -40])
def test_a_scan_on_the_day_of_the_order_or_after_is_right(days: int) -> None:
    assert words(look(order=Order(placed=on(days)))) == []


def test_half_the_world_in_two_days_is_not_believed() -> None:
    found = said(delivered(2.5))["too_fast"]
    assert found.level == "notice"
    assert ("count", "2") in found.args
    assert words(delivered(3)) == []


def test_the_days_since_the_order_count_where_the_first_scan_is_missing() -> None:
    ordered = Order(placed=on(-8))
    late = delivered(2, countries=(), order=ordered)
    assert words(late) == ["too_fast"]
    assert words(delivered(2, countries=())) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"origin": "DE", "countries": ("DE", "PL")},
        {"origin": None},
        {"countries": ("PL",)},
        {"origin": "TR", "countries": ("TR", "PL")},
    ],
)
def test_a_short_way_may_be_fast(fields: dict[str, object]) -> None:
    assert words(delivered(1.5, **fields)) == []


def test_an_express_carrier_may_need_two_days() -> None:
    fast = delivered(1.5)
    express = fast._replace(cover=replace(fast.cover, carrier="dhl-express"))
    assert words(express) == []


@pytest.mark.parametrize("put_away", ["archived", "deleted"])
def test_of_a_parcel_put_away_nothing_is_said(put_away: str) -> None:
    gone = look("ex.lost")
    gone = gone._replace(cover=replace(gone.cover, **{put_away: NOW}))
    assert words(gone) == []
    assert not action(gone, Own("PL"), NOW)


def test_long_after_the_end_nothing_is_said() -> None:
    assert words(look("ex.returned", last=ago(60))) == ["returned"]
    assert words(look("ex.returned", last=ago(61))) == []


def test_what_calls_for_action_comes_first() -> None:
    many = look("ex.lost", number=WRONG, last=ago(80), order=Order(number="1, 2", protection=on(1)))
    levels = [one.level for one in concerns(many, Own("PL"), NOW, late_days=2)]
    assert levels == ["act", "act", "notice", "notice", "notice"]
    assert words(many)[:2] == ["protection", "lost"]


@given(parcels())
def test_action_is_needed_where_a_concern_says_so(parcel: Parcel) -> None:
    mine = Own("PL", "Warszawa", "00-950")
    for now in (NOW, datetime(2024, 6, 1, tzinfo=UTC)):
        seen = glance(parcel)
        found = concerns(seen, mine, now)
        assert action(seen, mine, now) == any(one.level == "act" for one in found)
