"""What earlier pages wrote is read, what later ones write is left alone, and nothing is dropped."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Eta, Event, Failure, Linked, Order, Parcel, Report, Retrieval
from app.core.model.clock import Stamp
from app.core.parcel.glance import glance
from app.core.parcel.record import (
    PACKED_FROM,
    VERSION,
    Damaged,
    Newer,
    Record,
    dump,
    glanced,
    load,
    read,
    unstamped,
    written,
)
from app.core.parcel.record.heads import heads
from app.core.parcel.record.packing import packed, unpacked
from tests.records import FULL, WRONG, at, nodes, with_node
from tests.strategies import parcels

SAMPLES = [
    json.loads(line)
    for line in (Path(__file__).parent / "samples" / "records.jsonl")
    .read_text("utf-8")
    .splitlines()
]
HEADS = (Path(__file__).parents[3] / "static" / "heads.js").as_uri()
LINKED = (Linked("CP123456785SK", "slovenska-posta"),)
EVENTS = (
    Event(
        datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=1))),
        "In transit",
        "OSLO",
        "IN_TRANSIT",
        country="NO",
    ),
    Event(datetime(2026, 11, 20, 8), "Отправлено", zone_known=False),
)
REPORT = Report(
    "RR123456785CN",
    EVENTS,
    Eta(date(2026, 11, 24), date(2026, 11, 26)),
    *("CN", "NO", "Parcel", 1200, date(2026, 12, 1)),
)
FIRST = Parcel(
    *("RR123456785CN", datetime(2026, 11, 22, 12, tzinfo=UTC), "posten-norge", "CN", "NO"),
    *("Лампа", "for the hall", datetime(2026, 11, 22, 13, tzinfo=UTC)),
    retrievals=(Retrieval("bring", datetime(2026, 11, 22, 12, tzinfo=UTC), REPORT),),
    failure=Failure(
        "bring", datetime(2026, 11, 22, 12, 30, tzinfo=UTC), "error.timed_out", (("host", "x.no"),)
    ),
)


def with_report(parcel: Parcel, via: str = "") -> Parcel:
    report = replace(REPORT, carrier="posten-norge", linked=LINKED)
    return replace(parcel, retrievals=(replace(parcel.retrievals[0], report=report, via=via),))


NAMED = with_report(FIRST)
OWN = replace(NAMED, linked=LINKED)
ORDERED = replace(
    OWN,
    order=Order("AliExpress", "8123456789", date(2026, 11, 1), "12.30 €", "CN", date(2027, 1, 20)),
    tags=("gift", "home"),
)
ASKED = with_report(ORDERED, "direct")
HOURS = Eta(date(2026, 11, 24), date(2026, 11, 24), time(9), time(12, 30))
EXPECTED = replace(
    ASKED,
    retrievals=(
        replace(ASKED.retrievals[0], report=replace(ASKED.retrievals[0].report, eta=HOURS)),
    ),
)
CHANGED = Record(
    replace(EXPECTED, deleted=datetime(2026, 11, 22, 14, tzinfo=UTC)),
    {"name": Stamp(1795348800000, 2, "a1"), "deleted": Stamp(1795348800000, 3, "a1")},
    {"a1": Stamp(1795348800000, 3, "a1")},
)
STAMPING = ["8f9e8c0", "1e06c13"]
WANTED = [
    *map(Record, (FIRST, NAMED, OWN, ORDERED, ORDERED, ORDERED, ASKED, ASKED, EXPECTED)),
    *(CHANGED, Record(replace(EXPECTED, retrievals=()))),
]


@pytest.mark.parametrize(
    ("sample", "wanted"),
    list(zip(SAMPLES, WANTED, strict=True)),
    ids=[one["new"] for one in SAMPLES],
)
def test_what_every_earlier_page_wrote_is_read(sample: dict, wanted: Record) -> None:
    record = read(sample["record"])
    assert record == wanted
    assert read(written(record)) == record


@given(parcels())
def test_a_record_for_the_store_is_the_same_parcel(parcel: Parcel) -> None:
    text = written(Record(parcel), glance(parcel))
    assert read(text) == Record(parcel)
    assert "\n" not in text


@given(parcels())
def test_the_head_of_a_packed_record_tells_the_glance(parcel: Parcel) -> None:
    head, found, rest = written(Record(parcel), glance(parcel)).partition(',"r":[')
    told = glanced(json.loads(head + "}" if found else head))
    assert told == (glance(parcel) if parcel.retrievals else None)
    assert not found or rest.endswith("]}")


LONG = replace(
    FULL,
    retrievals=(
        replace(
            FULL.retrievals[0],
            report=replace(
                REPORT, events=tuple(replace(EVENTS[0], text=f"{n}") for n in range(30))
            ),
        ),
    ),
)


def test_only_what_is_packed_needs_a_page_that_can_unpack_it() -> None:
    assert json.loads(written(Record(replace(FULL, retrievals=()))))["v"] == 1
    packed_record = json.loads(written(Record(LONG)))
    assert packed_record["v"] == VERSION
    assert [type(one) for one in packed_record["r"]] == [str]
    assert len(json.dumps(json.loads(dump(LONG))["r"])) > PACKED_FROM


@pytest.mark.skipif(sys.platform == "emscripten", reason="no other program runs in there")
def test_the_pages_own_script_cuts_the_head_off_a_packed_record() -> None:
    unknown = {"z": [{"a": 1, "r": [2]}]}
    texts = [written(Record(LONG, more=unknown), glance(LONG)), dump(FULL), "{}"]
    script = f"""
    import {{ heads }} from {json.dumps(HEADS)};
    const texts = {json.dumps(texts)};
    const storage = {{ length: texts.length, key: (n) => `p/${{n}}`, getItem: (k) => texts[k[2]] }};
    console.log(JSON.stringify(heads(storage, "p/")[1]));
    """
    node = ["node", "--input-type=module", "-e", script]
    cut = json.loads(subprocess.run(node, capture_output=True, check=True, text=True).stdout)
    assert glanced(json.loads(cut[0])) == glance(LONG)
    assert json.loads(cut[0])["z"] == unknown["z"]
    assert "r" not in json.loads(cut[1])


@pytest.mark.parametrize("version", [VERSION + 1, 1000])
def test_a_newer_record_is_recognised_and_not_taken_for_a_damaged_one(version: int) -> None:
    newer = {**json.loads(dump(FULL)), "v": version, "r": {"another": "form"}}
    for reading in (lambda: glanced(newer), lambda: read(json.dumps({**newer, "r": []}))):
        with pytest.raises(Newer) as told:
            reading()
        assert told.value.version == version


def test_a_newer_record_may_have_any_form_beside_its_version() -> None:
    with pytest.raises(Newer):
        read(json.dumps({"v": VERSION + 1, "r": {"another": "form"}, "k": 7}))


@pytest.mark.parametrize("version", [0, -1])
def test_a_version_that_never_was_is_damage(version: int) -> None:
    with pytest.raises(Damaged) as told:
        read(json.dumps({**json.loads(dump(FULL)), "v": version}))
    assert not isinstance(told.value, Newer)


unknown = st.dictionaries(
    st.sampled_from(["q", "zz", "later"]),
    st.recursive(
        st.integers() | st.text(max_size=5) | st.none(), lambda one: st.lists(one, max_size=2)
    ),
)


@given(parcels(), unknown)
def test_what_this_page_does_not_know_comes_back(parcel: Parcel, more: dict) -> None:
    halved = json.loads(
        json.dumps(more).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )
    record = read(written(Record(parcel, more=halved)))
    changed = record._replace(parcel=replace(record.parcel, name="another"))
    assert read(written(changed)).more == more


def test_stamps_come_back() -> None:
    stamps = {"name": Stamp(1, 2, "a"), "order.shop": Stamp(3, 0, "b")}
    record = Record(FULL, stamps, {"a": Stamp(1, 2, "a"), "b": Stamp(3, 0, "b")})
    assert read(written(record)) == record


def test_a_record_tells_whether_its_page_knew_stamps() -> None:
    for parcel in (FULL, LONG, replace(FULL, retrievals=())):
        assert not unstamped(written(Record(parcel)))
        assert unstamped(dump(parcel))
    assert [one["commit"] for one in SAMPLES if not unstamped(one["record"])] == STAMPING


@pytest.mark.parametrize(("seen", "deleted"), [(3, True), (2, False)])
def test_a_parcel_is_deleted_if_the_deletion_has_seen_all_its_changes(seen, deleted) -> None:
    grave = {"b": Stamp(seen, 0, "b")}
    record = Record(FULL, {"name": Stamp(3, 0, "b"), "deleted": Stamp(9, 0, "c")}, grave)
    shown = glanced(json.loads(written(record, glance(FULL))))
    assert shown is not None
    assert (record.shown.deleted is not None, shown.cover.deleted is not None) == (deleted, deleted)


def test_a_further_value_of_a_row_makes_no_record_unreadable() -> None:
    record = json.loads(dump(FULL))
    record["r"][0][2][0] += [*[None] * (6 - len(record["r"][0][2][0])), "a seventh"]
    record["r"][0].append({"a": "fourteenth"})
    record["s"].append("7")
    record["f"].append(5)
    assert read(json.dumps(record)).parcel == FULL == load(json.dumps(record))


DEEP = "[" * 10_000 + "]" * 10_000


@pytest.mark.parametrize("reading", [load, read], ids=["load", "read"])
def test_a_record_nested_too_deep_is_damaged_before_it_is_parsed(reading) -> None:
    for text in (DEEP, dump(FULL)[:-1] + f',"z":{DEEP}}}'):
        with pytest.raises(Damaged):
            reading(text)


def test_a_packed_text_nested_too_deep_is_damaged() -> None:
    record = {**json.loads(dump(FULL)), "r": [packed(DEEP)]}
    with pytest.raises(Damaged):
        read(json.dumps(record))


RECORD = json.loads(dump(FULL, glance(FULL)))
PATHS = list(nodes(RECORD))
ODD = ["0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00", "0001-01-01", "9999-12-31"]
ODD += ["\ud800", "a\udfff", 10**30, -1, "1", *WRONG]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: "/".join(map(str, path)) or "all")
def test_whatever_stands_in_a_record_no_exception_comes_later(path: tuple) -> None:
    for value in ODD:
        text = json.dumps(with_node(RECORD, path, value))
        try:
            parcel = read(text).parcel
            (head,) = heads([json.dumps({k: v for k, v in json.loads(text).items() if k != "r"})])
            seen = glanced(head)
        except Damaged:
            continue
        there = written(Record(parcel), glance(parcel))
        assert read(there).parcel == parcel
        there.encode()
        assert seen is None or seen.cover.number == parcel.number


def test_an_event_of_the_year_1_loses_its_time_and_nothing_else() -> None:
    for year in ("0001", "9999", "2201", "1969"):
        path = ("r", 0, 2, 0, 0)
        told = f"{year}{at(RECORD, path)[4:]}"
        parcel = read(json.dumps(with_node(RECORD, path, told))).parcel
        event, wanted = parcel.retrievals[0].report.events[0], FULL.retrievals[0].report.events[0]
        assert event == replace(wanted, time=None)


def test_days_and_weights_that_cannot_be_are_left_out() -> None:
    changes = {(3, 1): "9999-01-01", (7,): 10**12, (8,): "0001-01-01"}
    record = RECORD
    for path, value in changes.items():
        record = with_node(record, ("r", 0, *path), value)
    report = read(json.dumps(record)).parcel.retrievals[0].report
    assert (report.eta, report.weight_g, report.collect_by) == (None, None, None)


@pytest.mark.parametrize(("grams", "told"), [(10**8, 10**8), (10**8 + 1, None), (0, 0), (-1, None)])
def test_a_weight_is_told_up_to_a_hundred_tonnes(grams: int, told: int | None) -> None:
    record = with_node(RECORD, ("r", 0, 7), grams)
    assert read(json.dumps(record)).parcel.retrievals[0].report.weight_g == told


def test_half_a_character_is_shown_as_one_that_is_missing() -> None:
    text = dump(FULL).replace('"Lamp"', '"Lamp \\ud83d\\ude00 \\ud800"')
    assert read(text).parcel.name == "Lamp 😀 \ufffd"


@given(st.text())
def test_packing_loses_nothing(text: str) -> None:
    there = packed(text)
    assert unpacked(there) == text
    assert all("\u4e00" <= one <= "\u8dff" for one in there)


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x8DFF)) | st.text())
def test_what_was_not_packed_is_damaged(text: str) -> None:
    with pytest.raises(Damaged):
        unpacked(text)


def test_a_packed_text_cut_off_or_changed_anywhere_is_damaged() -> None:
    there = packed(dump(LONG))
    for end in range(len(there)):
        with pytest.raises(Damaged):
            unpacked(there[:end])
        with pytest.raises(Damaged):
            unpacked(
                f"{there[:end]}{chr(0x4E00 + (ord(there[end]) - 0x4E00 ^ 1))}{there[end + 1 :]}"
            )


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(Damaged):
        unpacked(packed("0" * 10_000_000))


def test_heads_are_read_one_by_one_where_one_is_broken() -> None:
    sound = dump(replace(FULL, retrievals=()))
    broken = [DEEP, sound[:-1], f"{sound},{sound}", "7", "", "]", '{"v":"\\ud800"}']
    told = heads([sound, *broken, sound])
    assert told[0] == told[-1] == json.loads(sound)
    assert told[1:-1] == [{}, {}, {}, {}, {}, {}, {"v": "\ufffd"}]
    assert heads([sound[:-1], f"{sound[1:]},{sound}"]) == [{}, {}]
