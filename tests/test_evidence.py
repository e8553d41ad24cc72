"""The evidence of a parcel: all that was told, by whom and when, with a hash to check."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given

from app.core.model import SHARED, Event, Failure, Linked, Order, Parcel, Report, Retrieval
from app.core.parcel.reports import with_page
from app.evidence.raw import canonical, fingerprint
from app.evidence.record import FORM, VERSION, file_name, record
from app.evidence.sheet import Pause, evidence
from app.evidence.wording import facts, lines, moments, route, text
from app.frame.common import Settings
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.fakes import echo_words, strict_words
from tests.strategies import parcels

N = "RR123456785CN"
SHANGHAI = timezone(timedelta(hours=8))
KEYS = {
    *{"form", "version", "made", "made_with", "number", "check_digit", "carrier", "other_numbers"},
    *{"verify_at", "official", "order", "origin", "destination", "service", "weight_g", "status"},
    "marked",
    *{"events", "reports", "days_without_movement", "longest_pause", "not_found"},
    *{"sha256", "sha256_of", "raw"},
}


def sheet_of(parcel: Parcel, **fields: object):
    sheet = evidence(make_state(parcel, **fields), parcel.number)
    assert sheet is not None
    return sheet


def retrieved(*events: Event, source: str = "bring", at: datetime = NOW, **report) -> Retrieval:
    return Retrieval(source, at, Report(N, events, **report))


def told(*retrievals: Retrieval, **fields: object) -> Parcel:
    return make_parcel(retrievals=retrievals, **fields)


def known(sheet) -> dict[str, str]:
    """The facts of a sheet by the message keys of their labels."""
    return {key.removeprefix("evidence.fact."): value for key, value in facts(sheet, echo_words())}


def test_a_number_that_is_not_on_the_list_has_no_evidence() -> None:
    assert evidence(make_state(), N) is None


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("RR123456785CN", ("pass", "5", "5")),
        ("RR123456780CN", ("fail", "5", "0")),
        ("ZZZ1", ("unknown", "", "")),
    ],
)
def test_the_check_digit_is_worked_out(number: str, said: tuple[str, str, str]) -> None:
    assert sheet_of(make_parcel(number=number, carrier=None)).check == said


def test_where_it_can_be_verified_is_the_carriers_own_page_if_that_is_known() -> None:
    own = sheet_of(make_parcel(carrier="china-post")).link
    assert own.own and N in own.url
    for carrier in (None, "no-such-carrier"):
        other = sheet_of(make_parcel(carrier=carrier)).link
        assert not other.own and N in other.url


def test_events_have_the_time_of_their_place_and_utc() -> None:
    event = Event(datetime(2026, 11, 10, 8, tzinfo=SHANGHAI), "Accepted")
    [one] = sheet_of(told(retrieved(event))).testimonies
    assert (one.local, one.offset) == (datetime(2026, 11, 10, 8), "+08:00")
    assert one.utc == datetime(2026, 11, 10, tzinfo=UTC)
    assert moments(one, echo_words()) == ("2026-11-10 08:00 +08:00", "2026-11-10 00:00 UTC")


def test_a_time_without_a_zone_is_said_to_be_so_and_never_reckoned() -> None:
    event = Event(datetime(2026, 11, 10, 8), "Accepted", zone_known=False, country="CN")
    [one] = sheet_of(told(retrieved(event))).testimonies
    assert (one.local, one.offset, one.utc) == (datetime(2026, 11, 10, 8), "", None)
    assert moments(one, echo_words()) == ("2026-11-10 08:00", "evidence.zone_unknown")
    [undated] = sheet_of(told(retrieved(Event(None, "Accepted")))).testimonies
    assert moments(undated, echo_words()) == ("time.unknown", "")


def test_what_two_sources_tell_alike_stands_twice_for_both_have_witnessed_it() -> None:
    event = make_scan("DELIVERED")
    sheet = sheet_of(told(retrieved(event), retrieved(event, source="dhl")))
    assert {one.source for one in sheet.testimonies} == {"bring", "dhl"}
    assert [(one.source, one.told) for one in sheet.witnesses] == [("bring", 1), ("dhl", 1)]


@pytest.mark.parametrize(
    ("source", "via", "route"),
    [
        ("bring", "direct", "direct"),
        ("bring", "relay", "relay"),
        ("bring", SHARED, SHARED),
        ("bring", "", "usually direct"),
        ("dhl", "direct", "key"),
        ("dhl", "relay", "relay"),
        ("dhl", "", "key"),
        ("cainiao", "relay", "relay"),
        ("cainiao", "direct", "direct"),
        ("cainiao", "", "usually relay"),
        ("17track", "direct", "key"),
        ("page", "", "page"),
        ("page", SHARED, SHARED),
        ("page", "look", "look"),
        ("page", "of-another-version", "page"),
        ("cainiao", "bridge", "bridge"),
        ("of-another-version", "direct", "other"),
    ],
)
def test_each_report_has_its_source_and_how_it_was_reached(
    source: str, via: str, route: str
) -> None:
    [one] = sheet_of(told(replace(retrieved(source=source), via=via))).witnesses
    assert (one.route, one.at, one.number) == (route, NOW, N)
    assert bool(one.host) == (source not in ("page", "of-another-version"))


def test_a_page_that_was_sent_and_one_that_was_seen_have_names_of_their_own() -> None:
    seen = replace(retrieved(make_scan(), source="page"), via="look")
    w = strict_words("en")
    for one, name, words in (
        (seen, "look", "The carrier’s page, seen by the browser"),
        (replace(seen, via=""), "page", "A page copied by hand"),
        (replace(seen, via=SHARED), "page", "A page copied by hand"),
    ):
        sheet = sheet_of(told(one))
        assert {each.source for each in (*sheet.testimonies, *sheet.witnesses)} == {name}
        assert words in text(sheet, (w,))
        made = json.loads(record(sheet))
        assert {each["source"] for each in (*made["events"], *made["reports"])} == {name}
        assert {each["source"] for each in made["raw"]} == {"page"}


def test_an_event_of_a_page_that_was_sent_too_is_not_called_seen() -> None:
    seen = replace(retrieved(make_scan(), source="page"), via="look")
    sheet = sheet_of(told(seen, replace(seen, via=SHARED)))
    assert {each.source for each in sheet.testimonies} == {"page"}
    assert sorted(each.source for each in sheet.witnesses) == ["look", "page"]


@pytest.mark.parametrize(
    ("sent", "looked", "via"),
    [((1, 2), (2, 3), ""), ((1, 2), (1, 2, 3), "look"), ((), (1,), "look")],
)
def test_a_look_does_not_vouch_for_what_was_sent_as_text(sent, looked, via: str) -> None:
    parcel = make_parcel()
    for days, how in ((sent, ""), (looked, "look")):
        events = tuple(make_scan(f"S{day}", day) for day in days)
        parcel = with_page(parcel, Report(N, events), NOW, how) if days else parcel
    [one] = parcel.retrievals
    assert one.via == via
    assert len(one.report.events) == len({*sent, *looked})


SAID = {
    "direct": "From api.bring.com, directly by the browser",
    "relay": "From api.bring.com, through",
    SHARED: "From a link",
    "": "From api.bring.com, usually",
}


@pytest.mark.parametrize("via", SAID)
def test_how_a_report_was_reached_is_said_in_words(via: str) -> None:
    [one] = sheet_of(told(replace(retrieved(), via=via))).witnesses
    assert route(one, strict_words()).startswith(SAID[via])


def test_days_without_movement_count_from_the_newest_event_until_the_end() -> None:
    assert sheet_of(make_parcel(make_scan("IN_TRANSIT", 10))).quiet == 12
    assert sheet_of(make_parcel(make_scan("DELIVERED", 10))).quiet is None
    assert sheet_of(make_parcel()).quiet is None


def test_a_pause_is_not_called_the_longest_beside_a_longer_silence() -> None:
    w = strict_words("en")
    labels = {
        last: [label for label, _ in facts(sheet_of(make_parcel(*map(transit, (2, 11, last)))), w)]
        for last in (12, 20)
    }
    assert w.t("evidence.fact.pause") in labels[20]
    assert w.t("evidence.fact.pause") not in labels[12]
    assert w.t("evidence.fact.quiet") in labels[12]


def transit(day: int) -> Event:
    return make_scan("IN_TRANSIT", day)


def test_the_longest_pause_is_told_with_its_ends() -> None:
    days = [make_scan("IN_TRANSIT", day) for day in (2, 3, 11, 12)]
    pause = sheet_of(make_parcel(*days)).pause
    assert pause == Pause(8, days[1].time, days[2].time)
    assert sheet_of(make_parcel(*days[:1])).pause is None
    assert sheet_of(make_parcel(days[0], make_scan("IN_TRANSIT", 2.5))).pause is None


def test_the_destination_is_said_as_declared_as_told_and_as_seen() -> None:
    seen = (make_scan("IN_TRANSIT", 3, country="DE"), make_scan("IN_TRANSIT", 2, country="CN"))
    parcel = told(retrieved(*seen, destination="NO"), destination="PL")
    sheet = sheet_of(parcel)
    assert (sheet.declared, sheet.told, sheet.seen) == ("PL", "NO", ("CN", "DE"))
    home = sheet_of(replace(parcel, destination=None), settings=Settings(home="UA"))
    assert home.declared == "UA"


def test_that_a_carrier_does_not_know_the_number_is_evidence_too() -> None:
    lost = Failure("bring", NOW, "error.not_found")
    assert sheet_of(make_parcel(failure=lost)).not_found == NOW
    assert sheet_of(make_parcel(failure=Failure("bring", NOW, "error.offline"))).not_found is None


def test_what_the_visitor_wrote_is_in_it_only_if_they_want_that() -> None:
    parcel = make_parcel(make_scan(), name="Ring", note="for Masha", tags=("secret",))
    words = ("Ring", "Masha", "secret")
    for noted, wanted in (("", False), ("LB000000005NO", False), (N, True)):
        sheet = sheet_of(parcel, noted=noted)
        for form in (record(sheet), text(sheet, [strict_words()])):
            assert [word in form for word in words] == [wanted] * 3


def test_the_order_is_in_it_as_the_visitor_gave_it() -> None:
    order = Order("AliExpress", "801", date(2026, 10, 30), "12 €", "CN", date(2026, 12, 29))
    said = known(sheet_of(make_parcel(order=order)))
    assert [
        said[name] for name in ("shop", "order", "placed", "price", "seller", "protection")
    ] == [*("AliExpress", "801", "30 Oct 2026", "12 €", "land CN", "29 Dec 2026")]


def test_what_is_not_known_is_left_out_of_the_facts() -> None:
    assert set(known(sheet_of(make_parcel(carrier=None)))) == {"check"}


def test_other_numbers_stand_with_their_carriers() -> None:
    parcel = make_parcel(linked=(Linked("LB000000005NO", "posten-norge"), Linked("XX1")))
    assert known(sheet_of(parcel))["linked"] == "LB000000005NO (Posten/Bring), XX1"


def test_canonical_json_is_the_same_however_the_keys_lie() -> None:
    assert canonical({"b": 1, "a": ["é\u2028\n"]}) == '{"a":["é\u2028\\n"],"b":1}'
    assert canonical({"b": 1, "a": 2}) == canonical({"a": 2, "b": 1})


def test_the_hash_is_that_of_the_words_in_the_documented_form() -> None:
    event = Event(datetime(2026, 11, 10, 8), 'a "b"', "Łódź", "7", False, "PL")
    sheet = sheet_of(told(retrieved(event)))
    written = (
        '[{"events":[{"code":"7","country":"PL","place":"Łódź","text":"a \\"b\\"",'
        '"time":"2026-11-10T08:00:00","zone_known":false}],"number":"RR123456785CN",'
        '"retrieved":"2026-11-22T12:00:00+00:00","source":"bring"}]'
    )
    assert sheet.sha256 == hashlib.sha256(written.encode()).hexdigest()


def test_the_hash_does_not_depend_on_the_order_of_reports_but_on_every_word() -> None:
    one, other = retrieved(make_scan()), retrieved(make_scan("", 2), source="dhl")
    assert sheet_of(told(one, other)).sha256 == sheet_of(told(other, one)).sha256
    changed = retrieved(replace(make_scan(), text="A scan."))
    assert sheet_of(told(one)).sha256 != sheet_of(told(changed)).sha256


def test_half_a_pair_of_surrogates_breaks_neither_hash_nor_file() -> None:
    sheet = sheet_of(told(retrieved(make_scan("", 1, text="\ud83d!"))))
    found = json.loads(record(sheet).encode("utf-8"))
    assert found["raw"][0]["events"][0]["text"] == "\ud83d!"
    assert fingerprint(found["raw"]) == found["sha256"]


@given(parcels())
def test_whoever_has_the_file_can_work_the_hash_out_again(parcel) -> None:
    found = json.loads(record(sheet_of(parcel)).encode("utf-8"))
    assert (found["form"], found["version"], set(found)) == (FORM, VERSION, KEYS)
    assert fingerprint(found["raw"]) == found["sha256"]
    assert len(found["events"]) == sum(len(one["events"]) for one in found["raw"])


def test_a_file_is_called_by_number_and_day() -> None:
    assert file_name(sheet_of(make_parcel()), "json") == f"evidence-{N}-2026-11-22.json"
    odd = sheet_of(make_parcel(number="../Ж1"))
    assert file_name(odd, "png") == "evidence-____1-2026-11-22.png"


@pytest.mark.parametrize("language", ["en", "ru"])
@given(parcel=parcels())
def test_every_event_stands_in_the_text_of_each_language(language: str, parcel) -> None:
    sheet = sheet_of(parcel, noted=parcel.number)
    made = lines(sheet, [strict_words(language)])
    assert sum(line.kind == "event" for line in made) == len(sheet.testimonies)
    assert all("\n" not in line.text and "\u202e" not in line.text for line in made)
    assert sheet.sha256 in [line.text for line in made]


def test_two_languages_stand_one_after_the_other() -> None:
    said = text(sheet_of(make_parcel(make_scan())), [strict_words("en"), strict_words("ru")])
    english, russian = said.split("-" * 60)
    assert english.startswith(f"Proof for parcel {N}\n===")
    assert f"Сведения для спора: посылка {N}" in russian
    assert english.count("2026-11-01 12:00 +00:00 A scan") == 1
    assert russian.count("2026-11-01 12:00 +00:00 A scan") == 1


def test_the_text_says_that_it_is_self_recorded_and_where_to_verify_it() -> None:
    sheet = sheet_of(make_parcel(carrier="china-post"))
    said = text(sheet, [strict_words("en")])
    assert "own record" in said and f"Check at {sheet.link.url}" in said
    other = text(sheet_of(make_parcel(carrier=None)), [strict_words("en")])
    assert "no page of the carrier; check at https://" in other


def test_other_parcels_of_the_order_stand_on_the_sheet(state, parcel) -> None:
    order = Order("AliExpress", "8193456789012345, 8193456789099999")
    other = parcel(number="RR123456794CN", order=Order(number="8193456789012345"))
    found = evidence(state(parcel(order=order), other), "RR123456785CN")
    assert found.companions == ("RR123456794CN",)
    told = json.loads(record(found))["order"]
    assert told["numbers"] == ["8193456789012345", "8193456789099999"]
    assert told["other_parcels"] == ["RR123456794CN"]
