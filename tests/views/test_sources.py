"""More sources: one to begin with, what would help the list's parcels, the rest by carrier."""

import pytest

from app.access.state import Access, Lock
from app.access.view.sources import sources_page
from app.core.model import Parcel
from app.core.reach.service import Service
from app.core.sources import SOURCES
from tests.conftest import NOW, make_state
from tests.views.reading import check, read

DHL = Parcel("7777777770", NOW, "dhl-express", name="Boots")
CAINIAO = Parcel("LP12345678901234", NOW, "cainiao")
RELAY = {"relay": "s3cret", "relay.address": "https://r.example.workers.dev"}


@pytest.fixture
def show(echo):
    def show(*parcels, words=echo, **fields):
        page = read(sources_page(make_state(*parcels, place="sources", **fields), words))
        check(page)
        return page

    return show


def section(page, title: str):
    return next((one for one in page.each("section") if one.one("h2").words == title), None)


def hrefs(part) -> list[str]:
    return [one["href"] for one in part.each("a", class_="entry")]


def test_one_source_is_recommended_first_and_the_others_wait_behind_a_curtain(show) -> None:
    page = show()
    assert hrefs(section(page, "sources.first")) == ["#/key/ship24"]
    assert not section(page, "sources.mine")
    assert not section(page, "sources.there")
    keys = {f"#/key/{source.key}" for source in SOURCES.values() if source.key}
    curtain = page.one("details", id="all-sources")
    assert "open" not in curtain.attributes
    assert set(hrefs(curtain)) == {*keys, "#/relay", "#/bridge"}
    assert len(page.each("a", class_="entry")) == len(keys) + 4


def test_a_source_says_of_which_parcels_it_would_bring_news(show) -> None:
    page = show(DHL, CAINIAO)
    first = section(page, "sources.first")
    assert "gains.once(count=2)" in first.words
    assert {one["href"] for one in first.one(class_="gained").each("a")} == {
        f"#/p/{DHL.number}",
        f"#/p/{CAINIAO.number}",
    }
    mine = section(page, "sources.mine")
    assert hrefs(mine) == ["#/bridge", "#/key/dhl", "#/relay"]
    assert [one.words for one in mine.each(class_="gained")] == [
        "gains.once(count=2) Boots LP12345678901234",
        "gains.once(count=1) Boots",
        "gains.once(count=1) LP12345678901234",
    ]


def test_of_many_parcels_a_few_are_named_and_the_rest_counted(show) -> None:
    many = [Parcel(f"LP1234567890123{n}", NOW, "cainiao") for n in range(5)]
    line = section(show(*many), "sources.first").one(class_="gained")
    assert len(line.each("a")) == 3
    assert "gains.more(count=2)" in line.words


def test_what_is_set_up_stands_apart_and_is_offered_no_more(show) -> None:
    page = show(DHL, CAINIAO, keys={"dhl": "k3y", **RELAY})
    assert hrefs(section(page, "sources.there")) == ["#/key/dhl", "#/relay", "#/lock"]
    assert not section(page, "sources.mine")
    assert section(page, "sources.first")
    assert not section(show(keys={"ship24": "k3y"}), "sources.first")


@pytest.mark.parametrize(
    ("sought", "address", "said"),
    [
        ("dhl express", "#/key/dhl", "sources.takes_key"),
        ("cainiao", "#/relay", "sources.takes_relay"),
        ("slovak", "#/access", "sources.takes_nothing"),
        ("17TRACK", "#/key/17track", "key.row_world"),
    ],
)
def test_a_source_is_found_by_its_carrier_or_its_name_and_says_what_it_takes(
    show, w, sought: str, address: str, said: str
) -> None:
    page = show(sought=sought)
    assert not page.each("details", id="all-sources")
    assert page.one("input", id="source-query")["value"] == sought
    found = page.one(class_="sought")
    assert said in found.one("a", href=address).words
    check(show(sought=sought, words=w))


def test_what_a_check_found_readable_takes_no_helper_server(show) -> None:
    page = show(sought="cainiao", services={"cainiao": Service("readable", NOW)})
    assert "sources.takes_nothing" in page.one(class_="sought").one("a", href="#/access").words


def test_for_a_carrier_without_a_source_those_for_all_carriers_are_offered(show) -> None:
    page = show(sought="no such carrier")
    assert "sources.none" in page.one(class_="sought").words
    world = {f"#/key/{one.key}" for one in SOURCES.values() if one.aggregator}
    assert set(hrefs(page.one(class_="sought"))) == world


def test_the_row_of_a_key_says_how_it_stands(show) -> None:
    def row(**fields):
        return show(**fields).one(id="all-sources").one("a", href="#/key/dhl")

    assert row().words == "source.dhl.name key.state.missing(until=)"
    there = row(keys={"dhl": "k3y"})
    assert there["data-kind"] == "there"
    assert "key.used.today_of(used=0, limit=250)" in there.words


def test_the_row_of_a_key_not_set_says_what_it_is_good_for_and_takes(show) -> None:
    curtain = show().one(id="all-sources")
    for source in SOURCES.values():
        if source.key:
            words = curtain.one("a", href=f"#/key/{source.key}").words
            assert ("key.row_world" in words) is source.aggregator
            assert ("key.row_relay" in words) is (source.route == "relay")


def test_the_rows_of_relay_and_access_say_how_they_stand(show) -> None:
    empty = show()
    assert "relay.missing" in empty.one("a", href="#/relay").words
    assert "access.unknown" in empty.one("a", href="#/access").words
    services = {"bring": Service("readable", NOW), "slovak-post": Service("refused", NOW)}
    known = show(keys=RELAY, services=services)
    there = section(known, "sources.there")
    assert "relay.there" in there.one("a", href="#/relay").words
    assert "access.row(good=1, checked=2)" in known.one("a", href="#/access").words


def test_what_lies_locked_is_set_up_and_asked_for_no_more(show) -> None:
    lock = Lock("closed", frozenset({"dhl", *RELAY}))
    page = show(DHL, CAINIAO, access=Access(lock=lock))
    there = section(page, "sources.there")
    assert hrefs(there) == ["#/key/dhl", "#/relay", "#/lock"]
    assert "key.state.locked" in there.one("a", href="#/relay").words
    assert hrefs(section(page, "sources.mine")) == ["#/bridge"]
    for sought, address in (("dhl express", "#/key/dhl"), ("cainiao", "#/relay")):
        found = show(access=Access(lock=lock, sought=sought)).one(class_="sought")
        assert "card.keys_locked" in found.one("a", href=address).words


def test_a_source_found_by_its_own_name_says_whose_parcels_it_knows(show) -> None:
    found = show(sought="Slovak Post").one(class_="sought")
    assert "Slovak Post" in found.one("a", href="#/access").words


def test_it_can_be_said_in_every_language(show, w) -> None:
    show(DHL, CAINIAO, words=w)
    show(DHL, words=w, keys={"dhl": "k3y", **RELAY})
    show(words=w, sought="no such carrier")
