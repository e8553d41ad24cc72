"""What a source that cannot be asked yet would bring for the parcels of the list."""

from app.core.model import Linked, Order, Parcel
from app.core.parcel.book import Book
from app.core.reach.bridge import Bridge
from app.core.reach.gains import Gains, barred, gains, of_mine
from app.core.reach.keyed import service, services
from app.core.reach.routes import Means
from app.core.reach.service import Service
from tests.conftest import NOW, make_parcel, make_scan

RELAY = {"relay": "s3cret", "relay.address": "https://r.example.workers.dev"}
DHL = Parcel("7777777770", NOW, "dhl-express")
CAINIAO = Parcel("LP12345678901234", NOW, "cainiao")
SLOVAK = Parcel("CP123456785SK", NOW, "slovenska-posta")
UNKNOWN = Parcel("20450012345678", NOW)


def means(keys: dict[str, str] | None = None, **known: Service) -> Means:
    named = {name.replace("_", "-"): service for name, service in known.items()}
    return Means(keys or {}, named, NOW)


def of(*parcels: Parcel, at: Means | None = None) -> Gains:
    book = Book({parcel.number: parcel for parcel in parcels})
    return gains(book.glances, at or means())


def key(name: str):
    found = service(name)
    assert found
    return found


def test_what_is_read_already_needs_nothing() -> None:
    found = of(SLOVAK)
    assert found.now == {"slovak-post": (SLOVAK.number,)}
    assert (found.once, found.unread) == ({}, ())


def test_a_key_would_bring_the_parcels_of_its_carriers_and_one_for_all_carriers_all() -> None:
    found = of(DHL, CAINIAO, SLOVAK, UNKNOWN)
    assert set(found.unread) == {DHL.number, CAINIAO.number, UNKNOWN.number}
    assert found.by_key(key("dhl")) == (DHL.number,)
    assert set(found.by_key(key("ship24"))) == set(found.unread)
    told = {one.name: found.by_key(one) for one in services() if not one.aggregator}
    assert {name for name, numbers in told.items() if numbers} == {"dhl"}


def test_nothing_would_bring_the_news_of_an_order_whose_number_is_not_known() -> None:
    order = Parcel("5034567890123456", NOW, order=Order(number="5034567890123456"))
    found = of(order, UNKNOWN)
    assert UNKNOWN.number in found.by_key(key("ship24"))
    assert order.number not in found.by_key(key("ship24"))


def test_a_relay_would_bring_what_lacks_nothing_but_a_relay() -> None:
    at = means()
    assert of(DHL, CAINIAO).by_relay(at) == (CAINIAO.number,)
    assert of(DHL, CAINIAO, at=means(RELAY)).by_relay(means(RELAY)) == ()


def test_a_source_that_refused_this_browser_would_be_read_through_a_relay() -> None:
    at = means(slovak_post=Service("refused", NOW))
    found = of(SLOVAK, at=at)
    assert found.unread == (SLOVAK.number,)
    assert barred("slovak-post", at)
    assert found.by_relay(at) == (SLOVAK.number,)


def test_what_is_over_or_put_away_counts_for_nothing() -> None:
    for put_away in ({"archived": NOW}, {"deleted": NOW}):
        parcel = make_parcel(number="LP12345678901234", carrier="cainiao", **put_away)
        assert of(parcel) == Gains({}, {}, ())
    over = make_parcel(make_scan("DELIVERED"), carrier="cainiao")
    assert of(over) == Gains({}, {}, ())


def test_a_rest_passes_and_asks_nothing_of_the_visitor() -> None:
    resting = Service(rests_until=NOW.replace(hour=13))
    assert of(SLOVAK, at=means(slovak_post=resting)).unread == ()


def test_what_the_bridge_looks_at_needs_no_key() -> None:
    looked = Parcel("YT1200334567890123", NOW, "yunexpress")
    assert of(looked).unread == (looked.number,)
    for hosts, unread in (({"*"}, ()), (set[str](), (looked.number,))):
        at = Means({}, {}, NOW, bridge=Bridge("1.0", "extension", frozenset(hosts)))
        found = of(looked, at=at)
        assert found.unread == found.by_key(key("ship24")) == unread


def test_a_further_number_may_be_read_where_the_parcels_own_is_not() -> None:
    second = Linked(SLOVAK.number, "slovenska-posta")
    found = of(make_parcel(number=CAINIAO.number, carrier="cainiao", linked=(second,)))
    assert found.now == {"slovak-post": (CAINIAO.number,)}
    assert found.unread == ()


def test_a_check_of_access_decides_upon_what_is_read_and_what_is_barred_not_upon_keys() -> None:
    at = means()
    found = of_mine(of(DHL, CAINIAO, SLOVAK, UNKNOWN), at)
    assert dict(found) == {"slovak-post": (SLOVAK.number,), "cainiao": (CAINIAO.number,)}
