"""What is easily misread in the answers to carriers' own pages is read right."""

import json
from dataclasses import replace

import pytest

from app.core.model.exchange import Access, Request
from app.core.sources import SOURCES, load
from app.core.sources.errors import NotFound, ServerTrouble, Unreadable
from app.core.understanding import understood
from tests.core.sources.bodies import bodies, outcome, value


def read(source, name):
    return load(source).read(bodies(source)[name].response())


@pytest.mark.parametrize(
    ("source", "body", "newest"),
    [
        ("4px", "delivered", "dl.delivered"),
        ("4px", "out-for-delivery", "od.out"),
        ("sunyou", "out-for-delivery", "od.out"),  # its displayStatus is 4, as of one delivered
        ("sunyou", "delivered", "dl.delivered"),
        ("austrian-post", "delivered", "dl.delivered"),  # status IZ, "out", with reason ZA
        ("austrian-post", "waiting", "ap.ready"),
        ("bpost", "delivered", "dl.delivered"),
        ("bpost", "waiting", "ap.ready"),
        ("bpost", "returned", "ex.returned"),
        ("poste-italiane", "out-for-delivery", "od.out"),  # box 4: its words decide
        ("poste-italiane", "returned", "ex.returned"),
        ("la-poste-page", "out-for-delivery", "od.out"),
        ("canada-post", "waiting", "ap.ready"),
        ("canada-post", "returned", "ex.returned"),
        ("swiss-post", "delivered", "dl.delivered"),
        ("russian-post", "waiting", "ap.ready"),
        ("russian-post", "returned", "ex.returned"),
        ("cj-logistics", "delivered", "dl.delivered"),
        ("matkahuolto", "waiting", "ap.ready"),
        ("matkahuolto", "delivered", "dl.delivered"),
        ("matkahuolto", "returning", "ex.returning"),
        ("venipak", "delivered", "dl.delivered"),
        ("elta", "out-for-delivery", "od.out"),
        ("elta", "delivered", "dl.delivered"),
        ("magyar-posta", "waiting", "ap.ready"),
        ("nz-post", "delivered", "dl.delivered"),
        ("singapore-post", "delivered", "dl.delivered"),
        ("seur", "by-group", "ex.delayed"),
        ("ctt-express", "delivered", "dl.delivered"),
        ("yto", "in-a-locker", "ap.ready"),
        ("yto", "taken-out", "dl.delivered"),
        ("postnl", "failed", "df.other"),
        ("cdek", "on-the-way", "it.local"),  # what is still to come has no day, and is left
        ("cdek", "waiting", "ap.ready"),
        ("econt", "returned", "ex.returned"),
        ("fan-courier", "delivered", "dl.delivered"),
        ("evropochta", "waiting", "ap.ready"),
        ("evropochta", "delivered", "dl.delivered"),
        ("gofo", "delivered", "dl.delivered"),
    ],
)
def test_the_newest_event_means_what_it_says(source, body, newest):
    assert understood(source, read(source, body).events[0]) == newest


@pytest.mark.parametrize(
    ("source", "body"), [("venipak", "forwarded"), ("elta", "other-words"), ("postnl", "exception")]
)
def test_what_only_looks_like_a_delivery_is_none(source, body):
    assert understood(source, read(source, body).events[0]) != "dl.delivered"


@pytest.mark.parametrize(
    ("source", "body", "number"),
    [
        ("4px", "out-for-delivery", "00340012345678901234"),
        ("sunyou", "out-for-delivery", "LX123456785DE"),
        ("la-poste-page", "delivered", "LX123456785CN"),
    ],
)
def test_the_number_of_the_next_carrier_is_told(source, body, number):
    assert [one.number for one in read(source, body).linked] == [number]


def moments(source, body):
    return [event.time.isoformat() for event in read(source, body).events if event.time]


def test_each_scan_of_4px_has_a_zone_of_its_own_or_none():
    assert moments("4px", "out-for-delivery")[:3] == [
        "2026-11-20T08:10:00+01:00",
        "2026-11-18T12:00:00+01:00",
        "2026-11-16T10:00:00",
    ]


def test_z_at_postnl_is_a_clock_on_the_wall_but_for_seven_digits():
    told = moments("postnl", "out-for-delivery")
    assert told[0] == "2026-11-20T08:00:00+01:00"
    assert told[2] == "2026-11-18T10:00:00.123456+00:00"


def test_offsets_with_and_without_a_colon_are_one():
    assert {one[-6:] for one in moments("canada-post", "out-for-delivery")} == {"-05:00"}


def test_days_with_dots_and_dashes_are_one():
    assert moments("cj-logistics", "with-dots") == moments("cj-logistics", "delivered")


def test_a_call_around_the_json_of_sunyou_may_have_any_name_but_must_be_whole():
    body = bodies("sunyou")["out-for-delivery"]
    bare = json.dumps(value(body))
    told = load("sunyou").read(body.response())
    for text in (bare, f"cb({bare});", f"  jQuery1_2({bare})  "):
        assert load("sunyou").read(replace(body.response(), body=text)) == told
    for text in (f"cb({bare}", f"a.b({bare})", f"cb({bare})cb({bare})", "cb()"):
        assert type(outcome("sunyou", replace(body.response(), body=text))) is Unreadable


def test_what_is_told_of_a_letter_by_the_service_for_parcels_is_no_answer():
    assert (
        type(outcome("swiss-post", bodies("swiss-post")["unknown-number"].response())) is NotFound
    )
    assert type(outcome("swiss-post", bodies("swiss-post")["a-letter"].response())) is Unreadable


def test_a_fault_of_the_service_is_no_unknown_number():
    for source, body in (("austrian-post", "fault"), ("ctt-express", "token")):
        assert type(outcome(source, bodies(source)[body].response())) is ServerTrouble


def test_postnl_is_asked_with_the_token_that_it_gave():
    asked = load("postnl").read(bodies("postnl")["token"].response())
    assert isinstance(asked, Request) and asked.headers["Authorization"] == "Bearer replay-key"
    assert json.loads(asked.body or "")["items"] == ["RR123456785NL"]


@pytest.mark.parametrize(
    ("source", "language", "part"),
    [
        ("4px", "pt-BR", "pt-pt"),
        ("4px", "ru", "en-us"),
        ("sunyou", "zh-Hans", "zh_CN"),
        ("russian-post", "ru", "language=ru"),
        ("russian-post", "de", "language=en"),
        ("swiss-post", "it", "it-CH"),
        ("magyar-posta", "hu", "language=1"),
        ("la-poste-page", "fr", "lang=fr"),
    ],
)
def test_it_is_asked_in_the_visitors_language_if_the_carrier_has_it(source, language, part):
    asked = load(source).request("N1", Access(language=language))
    assert part in f"{asked.url} {asked.body}"


def test_words_come_in_the_visitors_language_where_the_answer_has_several():
    for source, body, language, words in (
        ("austrian-post", "on-the-way", "de", "In Verteilung"),
        ("austrian-post", "on-the-way", "ru", "In distribution"),
        ("bpost", "on-the-way", "nl", "Gesorteerd"),
        ("bpost", "on-the-way", "he", "Sorted"),
        ("canada-post", "out-for-delivery", "fr", "Item out for delivery (fr)"),
    ):
        response = replace(bodies(source)[body].response(), access=Access(language=language))
        assert load(source).read(response).events[0].text == words


def test_the_last_day_to_collect_is_kept():
    assert read("matkahuolto", "waiting").collect_by.isoformat() == "2026-11-30"


def test_carriers_own_pages_are_asked_gently():
    for source in ("4px", "russian-post", "canada-post"):
        limits = SOURCES[source].limits
        assert (limits.at_once, limits.spacing_s, limits.fresh_s) == (1, 1, 1800)
