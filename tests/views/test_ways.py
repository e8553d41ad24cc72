"""Where a parcel is asked: each way by name, what stands in it, and how to mend that."""

from datetime import timedelta

import pytest

from app.asking.messages import Refreshed
from app.core.model import Failure
from app.core.reach.service import Service
from app.frame.action import Action
from app.opened.view.page import parcel_page
from app.roof import message
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.views.reading import check, read

N = "RR123456785CN"
SOON = NOW + timedelta(hours=2)
RESTING = {"bring": Service(fails=3, rests_until=SOON)}
REFUSED = {"bring": Service("refused", NOW)}
SPENT = {"dhl": Service(day="2026-11-22", today=250)}
RELAY = {"relay": "s", "relay.address": "https://r.example"}
KINDS = [
    ("posten-norge", {}, {}, "direct"),
    ("posten-norge", {}, RESTING, "resting"),
    ("posten-norge", {}, REFUSED, "refused"),
    ("posten-norge", RELAY, REFUSED, "relay"),
    ("dhl-express", {"dhl": "k"}, {}, "key"),
    ("dhl-express", {"dhl": "k"}, SPENT, "quota"),
    ("dhl-express", {}, {}, "key_missing"),
]


@pytest.fixture
def show(echo):
    """The page of a parcel."""

    def show(parcel, **fields):
        page = read(
            parcel_page(make_state(parcel, place="parcel", opened=parcel.number, **fields), echo)
        )
        check(page)
        return page

    return show


@pytest.mark.parametrize(("carrier", "keys", "services", "kind"), KINDS)
def test_every_kind_of_way_can_be_drawn(draw, w, carrier, keys, services, kind: str) -> None:
    for events in ((), (make_scan("IN_TRANSIT"),)):
        parcel = make_parcel(*events, carrier=carrier)
        state = make_state(parcel, keys=keys, services=services, place="parcel", opened=N)
        page = draw(state, w)
        assert page.one("section", class_="way")["data-kind"] == kind
        assert "{{" not in page.text


@pytest.mark.parametrize(("carrier", "keys", "services", "kind"), KINDS)
def test_only_a_ready_way_can_be_asked(show, carrier, keys, services, kind: str) -> None:
    page = show(make_parcel(carrier=carrier), keys=keys, services=services)
    first = page.one("details", id="ways").each("li")[0]
    asks = first.each("button", data_act="refresh")
    ready = kind in ("direct", "key", "relay")
    assert bool(asks) is ready
    assert first["data-kind"] == ("ready" if ready else kind)
    assert bool(page.one(class_="doors").each("button", data_act="refresh")) is ready


def test_asking_one_way_names_its_source(show) -> None:
    button = show(make_parcel()).one("details", id="ways").one("button", data_act="refresh")
    asked = message(Action("refresh", button["data-id"], button["data-value"]))
    assert asked == Refreshed(N, "bring")


@pytest.mark.parametrize(
    ("carrier", "services", "address"),
    [("dhl-express", {}, "#/key/dhl"), ("posten-norge", REFUSED, "#/access")],
)
def test_what_is_in_the_way_can_be_mended(show, carrier, services, address: str) -> None:
    page = show(make_parcel(carrier=carrier), services=services)
    for part in (page.one("details", id="ways"), page.one("ul", class_="other-ways")):
        assert address in [one["href"] for one in part.each("a")]


def test_until_when_a_way_is_closed_is_said(show) -> None:
    page = show(make_parcel(), services=RESTING)
    said = "until=time.moment(day=today, clock=14:00)"
    assert said in page.one("h1").words
    assert said in page.one("details", id="ways").words


@pytest.mark.parametrize(
    ("carrier", "offered"),
    [("cainiao", True), ("dhl-express", True), ("posten-norge", False), (None, False)],
)
def test_where_nobody_can_be_asked_the_pages_text_can_be_pasted(show, carrier, offered) -> None:
    doors = show(make_parcel(carrier=carrier)).one(class_="doors")
    assert bool(doors.each("button", data_act="paste-page", data_id=N)) is offered


def test_the_pages_text_can_be_pasted_where_who_was_asked_knows_nothing(show) -> None:
    def offered(*scans, failed=False, **fields) -> bool:
        failure = Failure("bring", NOW, "error.not_found") if failed else None
        doors = show(make_parcel(*scans, failure=failure), **fields).one(class_="doors")
        return bool(doors.each("button", data_act="paste-page", data_id=N))

    assert offered(failed=True) and offered(walked=N) and offered(make_scan(), walked=N)
    assert not offered() and not offered(make_scan(), failed=True)


def test_a_delivered_parcel_is_asked_nowhere(show) -> None:
    ways = show(make_parcel(make_scan("DELIVERED"))).one("details", id="ways")
    assert not ways.each("button")


def test_a_carrier_of_which_no_service_knows_has_no_list(show) -> None:
    assert not show(make_parcel(carrier="yanwen")).each("details", id="ways")
