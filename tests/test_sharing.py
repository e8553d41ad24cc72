"""A parcel goes into a link and comes out again; a link that is no good says why."""

import json
import zlib
from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Event, Failure, Order, Parcel, Report, Retrieval
from app.core.parcel.record import dump
from app.sharing.link import LARGEST, OFTEN, Unshared, brief, received, shared, trimmed
from tests import strategies
from tests.conftest import NOW, make_parcel, make_scan

N = "RR123456785CN"
AT = "2026-11-22T12:00:00+00:00"
SAYINGS = (
    "Departed from sorting center",
    "Arrived at sorting center",
    "Accepted by carrier",
    "Arrived at linehaul office",
    "Import customs clearance complete",
    "Передано в доставку",
    "Out for delivery",
)
# Cities of which the texts of strangers are made.
PLACES = ("Shenzhen", "Dongguan", "Guangzhou", "Warszawa", "Katowice", "Kraków")


def story(count: int) -> Parcel:
    """A parcel with so many different events."""
    events = tuple(
        Event(
            NOW - timedelta(hours=7 * index, minutes=index * index % 60),
            f"{SAYINGS[index % len(SAYINGS)]} {index * 7919 % 1000}",
            PLACES[index * index % len(PLACES)],
            f"C{index * 37 % 100}",
        )
        for index in range(count)
    )
    return make_parcel(*events, source="cainiao")


def packed(record: str, *, form: str = "1") -> str:
    """The link's text of any record at all."""
    data = record.encode("utf-8", "surrogatepass")
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, zdict=OFTEN)
    body = zlib.crc32(data).to_bytes(4, "big") + packer.compress(data) + packer.flush()
    return form + urlsafe_b64encode(body).decode().rstrip("=")


def report(place: int, value: object) -> list[list[object]]:
    """The reports of a record: one, of which one value is another."""
    row = ["bring", AT, [], None, None, None, "", None, None, N]
    return [[*row[:place], value, *row[place + 1 :]]]


def why(text: str) -> str:
    """The key that a wrong link is refused with."""
    with pytest.raises(Unshared) as refused:
        received(text)
    return refused.value.key


def test_a_link_tells_the_parcel_without_what_its_owner_wrote() -> None:
    mine = make_parcel(
        make_scan("dl.delivered"),
        name="Lamp",
        note="Behind the door",
        order=Order("AliExpress", "8123"),
        tags=("gift",),
        archived=NOW,
        failure=Failure("bring", NOW, "error.offline"),
    )
    there = received(shared(mine))
    assert there.retrievals == mine.retrievals
    assert there == replace(
        mine, name="", note="", order=Order(), tags=(), archived=None, failure=None
    )
    assert "Behind" not in dump(there)


def test_with_notes_it_tells_them_too() -> None:
    mine = make_parcel(name="Lamp", note="Behind the door", tags=("gift",), deleted=NOW)
    assert received(shared(mine, notes=True)) == replace(mine, deleted=None)


def test_a_brief_link_says_number_and_carrier_only() -> None:
    there = received(shared(brief(story(30))))
    assert (there.number, there.carrier, there.retrievals) == (N, "posten-norge", ())
    assert len(shared(brief(story(30)))) < 100


def test_the_text_stands_in_an_address_as_it_is() -> None:
    text = shared(story(20))
    assert text[0] == "1"
    assert text.isascii()
    assert text.replace("-", "").replace("_", "").isalnum()


def test_forty_events_fit_into_a_link_of_two_thousand_characters() -> None:
    assert len(shared(story(40))) < 2_000


@pytest.mark.parametrize("length", [0, 1, 4, 8, 9, 30, 60])
def test_a_link_that_was_cut_off_says_so(length: int) -> None:
    assert why(shared(story(3))[:length]) in ("shared.cut", "shared.damaged")
    assert why(shared(story(3))[:-4]) == "shared.cut"


def test_a_link_of_a_newer_page_says_so() -> None:
    assert why("2" + shared(story(1))[1:]) == "shared.newer"
    assert why("<script>") == "shared.damaged"


def test_one_wrong_character_is_noticed() -> None:
    text = shared(story(5))
    at = len(text) // 2
    other = "A" if text[at] != "A" else "B"
    assert why(text[:at] + other + text[at + 1 :]) in ("shared.damaged", "shared.cut")
    assert why(f"{text[:at]}%{text[at:-1]}") == "shared.damaged"


def test_a_bomb_is_not_unpacked() -> None:
    bomb = packed(" " * 50_000_000)
    assert len(bomb) < 100_000
    assert why(bomb) == "shared.large"
    assert why("1" + "A" * (LARGEST + 1)) == "shared.large"


def test_the_largest_that_is_taken_is_taken_whole() -> None:
    parcel = make_parcel(make_scan())
    room = LARGEST - len(dump(parcel).encode()) - len(',"w":""')
    assert len(received(packed(dump(replace(parcel, note="x" * (room - 1))))).note) == room - 1


@pytest.mark.parametrize(
    "record",
    [
        "null",
        "[]",
        "{}",
        '{"v":1}',
        '{"v":2,"n":"RR123456785CN","t":"2026-11-22T12:00:00+00:00"}',
        "[" * 10_000 + "]" * 10_000,
        "[" * 100_000,
        '{"a":' * 5_000,
    ],
    ids=lambda record: record[:12],
)
def test_what_is_no_record_is_damaged(record: str) -> None:
    assert why(packed(record)) == "shared.damaged"


@pytest.mark.parametrize(
    "change",
    [
        {"n": "<script>"},
        {"n": "rr 123"},
        {"n": "A" * 61},
        {"n": ""},
        {"t": "9999-12-31T23:59:59-12:00"},
        {"t": "2026-11-22T12:00:00"},
        {"m": "\ud800"},
        {"m": 5},
        {"o": "<b>"},
        {"l": [["../../x"]]},
        {"s": ["shop", "1", "0001-01-01"]},
        {"r": report(1, "0001-01-01T00:00:00+14:00")},
        {"r": report(2, [["9999-12-31T23:59:59-10:00", "x"]])},
        {"r": report(2, [["2026-11-22T12:00:00", "no zone"]])},
        {"r": report(3, ["2026-12-02", "2026-12-01"])},
        {"r": report(7, 10**400)},
        {"r": report(7, -5)},
        {"r": report(9, "")},
    ],
    ids=lambda change: str(change)[:60],
)
def test_what_the_page_could_not_show_is_damaged(change: dict[str, object]) -> None:
    told = {"v": 1, "n": N, "t": AT, "r": report(2, [["2026-11-22T12:00:00+01:00", "x"]])}
    assert received(packed(json.dumps(told))).number == N
    assert why(packed(json.dumps(told | change))) == "shared.damaged"


def test_text_that_is_no_utf_8_is_damaged() -> None:
    assert why(packed('{"v":1,"n":"\ud800"}')) == "shared.damaged"


@given(strategies.parcels(), st.booleans())
def test_every_parcel_comes_out_as_it_went_in(parcel: Parcel, notes: bool) -> None:
    if any(ord(symbol) in range(0xD800, 0xE000) for symbol in dump(parcel)):
        return
    assert received(shared(parcel, notes)) == trimmed(parcel, notes)


@given(st.data())
def test_whatever_is_done_to_a_link_it_gives_a_sound_parcel_or_says_why(data) -> None:
    text = list(shared(data.draw(strategies.parcels(words=strategies.hostile))))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(at, min(len(text), at + 5)))
        text[at:end] = data.draw(st.text(st.sampled_from("A1-_9z%é"), max_size=5))
    _sound_or_refused("".join(text))


@given(st.text() | st.text("ABCabc019-_", max_size=60).map(lambda body: "1" + body))
def test_any_text_at_all_is_refused_with_a_reason(text: str) -> None:
    _sound_or_refused(text)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5) | st.sampled_from(["2026-11-22", N]),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.sampled_from("vntcodmwaxsgflr"), inner, max_size=5)
        ),
        max_leaves=12,
    )
)
def test_any_record_at_all_gives_a_parcel_or_a_reason(record: object) -> None:
    if isinstance(record, dict):
        record = {"v": 1, "n": N, "t": AT} | record
    _sound_or_refused(packed(json.dumps(record)))


def _sound_or_refused(text: str) -> None:
    try:
        parcel = received(text)
    except Unshared as refused:
        reasons = {"shared.cut", "shared.newer", "shared.large", "shared.damaged"}
        if refused.key not in reasons:
            raise
    else:
        assert received(shared(parcel, notes=True)) == parcel


def test_a_report_of_the_same_second_stays_the_same() -> None:
    told = Retrieval("bring", NOW.replace(microsecond=123456), Report(N))
    assert trimmed(make_parcel(retrievals=(told,)), notes=False).retrievals[0].at == NOW
