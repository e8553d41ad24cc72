"""How the page speaks of moments, ages, countries and carriers."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from serve import ROOT

from app.core.carriers import carriers
from app.core.language.words import Words
from app.core.model import Eta, Event
from tests.fakes import FakeIntl, StrictTranslator, strict_words
from tests.plurals import english
from tests.strategies import days, moments

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def ago(**age: float) -> datetime:
    return NOW - timedelta(**age)


def at_place(*when: int, hours: int | None = None) -> Event:
    """An event by the clock of its own place, in a zone so many hours before UTC if known."""
    zone = None if hours is None else timezone(timedelta(hours=hours))
    return Event(datetime(*when, tzinfo=zone), "A scan", zone_known=hours is not None)


@pytest.fixture(scope="session")
def w() -> Words:
    return strict_words()


@pytest.mark.parametrize(
    ("age", "said"),
    [
        ({"seconds": 59}, "just now"),
        ({"minutes": 1}, "1 minute ago"),
        ({"minutes": 59}, "59 minute ago"),
        ({"hours": 1}, "1 hour ago"),
        ({"hours": 11}, "11 hour ago"),
        ({"hours": 12, "seconds": 1}, "yesterday"),
        ({"hours": 30}, "yesterday"),
        ({"days": 2}, "2 day ago"),
        ({"days": 59}, "59 day ago"),
        ({"days": 60}, "2 month ago"),
        ({"days": 400}, "13 month ago"),
    ],
)
def test_an_age_is_said_in_its_largest_unit(w: Words, age, said: str) -> None:
    assert w.ago(ago(**age), NOW) == said


def test_days_are_counted_by_the_calendar_and_not_by_24_hours(w: Words) -> None:
    assert w.ago(datetime(2026, 11, 20, 23, 59, tzinfo=UTC), NOW) == "2 day ago"
    assert w.ago(datetime(2026, 11, 20, 0, 1, tzinfo=UTC), NOW) == "2 day ago"


def test_half_a_day_within_one_day_is_said_in_hours(w: Words) -> None:
    evening = datetime(2026, 11, 22, 23, tzinfo=UTC)
    assert w.ago(datetime(2026, 11, 22, 1, tzinfo=UTC), evening) == "22 hour ago"


def test_the_calendar_is_that_of_the_visitors_own_clock() -> None:
    morning, night = (datetime(2026, 11, 22, hour, tzinfo=UTC) for hour in (3, 23))
    assert strict_words(hours=0).ago(morning, night) == "20 hour ago"
    assert strict_words(hours=-5).ago(morning, night) == "yesterday"


def test_a_moment_still_to_come_is_now(w: Words) -> None:
    assert w.ago(NOW + timedelta(days=3), NOW) == "just now"


def test_an_event_without_a_time_has_no_age(w: Words) -> None:
    assert w.age(Event(None, "A scan"), NOW) == ""


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (at_place(2026, 11, 22, 14, hours=3), "1 hour ago"),
        (at_place(2026, 11, 22, 14), "today"),
        (at_place(2026, 11, 21, 23), "yesterday"),
        (at_place(2026, 11, 19, 1), "3 day ago"),
        (at_place(2026, 11, 23, 1), "today"),
        (at_place(2026, 8, 1, 1), "3 month ago"),
    ],
)
def test_an_event_without_a_zone_is_aged_by_whole_days(w: Words, event, said: str) -> None:
    assert w.age(event, NOW) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 23), "tomorrow"),
        (date(2026, 11, 22), "today"),
        (date(2026, 11, 21), "yesterday"),
        (date(2026, 11, 20), "20 Nov"),
        (date(2026, 11, 24), "24 Nov"),
        (date(2025, 11, 22), "22 Nov 2025"),
        (date(2027, 1, 2), "2 Jan 2027"),
    ],
)
def test_a_day_is_near_or_has_a_date_and_another_year_is_named(w: Words, day, said: str) -> None:
    assert w.day(day, NOW) == said


def test_today_is_the_visitors_today() -> None:
    late = datetime(2026, 11, 22, 23, tzinfo=UTC)
    assert strict_words(hours=2).day(date(2026, 11, 23), late) == "today"
    assert strict_words(hours=-12).day(date(2026, 11, 23), late) == "tomorrow"


def test_an_event_keeps_the_clock_and_the_calendar_of_its_own_place() -> None:
    event = at_place(2026, 11, 18, 23, 30, hours=9)
    for hours in (-10, 0, 14):
        w = strict_words(hours=hours)
        assert w.event_clock(event) == "23:30"
        assert w.event_day(event, NOW) == "18 Nov"


def test_an_event_of_another_day_is_said_with_its_age(w: Words) -> None:
    event = at_place(2026, 11, 18, 23, 30, hours=0)
    assert w.event_moment(event, NOW) == "18 Nov 23:30 · 4 day ago"


@pytest.mark.parametrize(("day", "said"), [(22, "today 09:05"), (21, "yesterday 09:05")])
def test_an_event_of_today_or_yesterday_needs_no_age(w: Words, day: int, said: str) -> None:
    assert w.event_moment(at_place(2026, 11, day, 9, 5, hours=0), NOW) == said


def test_an_event_without_a_time_says_so(w: Words) -> None:
    event = Event(None, "A scan")
    assert w.event_day(event, NOW) == w.event_moment(event, NOW) == "Date unknown"
    assert w.event_clock(event) == ""


def test_a_moment_is_said_on_the_visitors_clock() -> None:
    assert strict_words(hours=0).moment(NOW, NOW) == "today, 12:00"
    assert strict_words(hours=13).moment(NOW, NOW) == "today, 01:00"
    assert strict_words(hours=5.5).moment(ago(hours=24), NOW) == "yesterday, 17:30"


@pytest.mark.parametrize(
    ("seconds", "said"), [(30, "today, 12:00"), (3600, "today, 13:00"), (86400, "tomorrow, 12:00")]
)
def test_until_is_the_moment_so_many_seconds_later(w: Words, seconds: int, said: str) -> None:
    assert w.until(NOW, seconds, NOW) == said


def test_an_expected_day_is_a_day_and_a_range_both_its_ends(w: Words) -> None:
    one, two = date(2026, 11, 23), date(2026, 11, 26)
    assert w.eta(Eta(one, one), NOW) == "tomorrow"
    assert w.eta(Eta(two, two), NOW) == "26 Nov"
    assert w.eta(Eta(one, two), NOW) == "23 Nov – 26 Nov"


def test_a_carrier_has_its_own_name_and_an_unknown_one_its_id(w: Words) -> None:
    assert w.carrier("nova-poshta") != "nova-poshta"
    assert w.carrier("made-in-2031") == "made-in-2031"


def test_a_carrier_has_the_name_in_the_script_that_the_visitor_reads() -> None:
    english, russian = strict_words("en"), strict_words("ru")
    assert english.carrier("russian-post") == "Russian Post"
    assert russian.carrier("russian-post") == "Почта России"
    assert russian.carrier("4px") == english.carrier("4px") == "4PX"


def test_a_carrier_has_its_name_in_the_visitors_language_where_it_has_one() -> None:
    assert strict_words("en").carrier("ceska-posta") == "Czech Post"
    assert strict_words("ru").carrier("china-post") == "Почта Китая"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_carrier_of_the_table_has_a_name(language: str) -> None:
    w = strict_words(language)
    assert all(w.carrier(one.id).strip() for one in carriers())


@pytest.mark.parametrize("nobody", [None, ""])
def test_nobody_and_nowhere_are_said_in_words(w: Words, nobody: str | None) -> None:
    assert w.carrier(nobody) == w.t("carrier.unknown")
    assert w.country(nobody) == w.t("country.unknown")


def test_a_country_is_named_in_the_language() -> None:
    assert strict_words("ru").country("NO") == "land NO"


def test_what_is_empty_gets_no_dot(w: Words) -> None:
    assert w.dotted("a", "", "b") == "a · b"
    assert w.dotted("", "") == ""


def test_words_know_which_messages_there_are() -> None:
    w = Words(StrictTranslator({"a": "A"}, {}, english), FakeIntl())
    assert "a" in w
    assert "b" not in w


@given(moments, moments)
def test_every_age_can_be_said(when: datetime, now: datetime) -> None:
    assert strict_words(hours=3).ago(when, now)
    assert strict_words(hours=-3).moment(when, now)


@given(days, moments)
def test_every_day_can_be_said(day: date, now: datetime) -> None:
    assert strict_words("ru", hours=7).day(day, now)


def test_a_way_points_as_the_language_is_read() -> None:
    assert strict_words("en").way("CN", "PL") == "CN → PL"
    assert strict_words("ar").way("CN", "PL") == "\u2068CN\u2069 ← \u2068PL\u2069"
    assert strict_words("ar").dotted("DHL", "", "UPS") == "\u2068DHL\u2069 · \u2068UPS\u2069"


def test_names_in_a_row_have_the_comma_of_the_language_and_read_their_own_way() -> None:
    assert strict_words("ru").row(["DHL", "UPS"]) == "DHL, UPS"
    assert strict_words("he").row(["DHL", "UPS"]) == "\u2068DHL\u2069, \u2068UPS\u2069"
    assert strict_words("ar").row(["DHL", "UPS"]) == "\u2068DHL\u2069، \u2068UPS\u2069"
    assert strict_words("zh-Hans").row(["DHL", "UPS"]) == "DHL、UPS"
    assert strict_words("ar").row([]) == ""


def test_no_room_sets_a_comma_of_its_own() -> None:
    """A visitor's tags are their own text, and are read back with its comma."""
    tags = {"order/view.py", "backup/files.py", "sharing/view/received.py", "evidence/wording.py"}
    rooms = ROOT / "app"
    found = {
        str(path.relative_to(rooms))
        for path in rooms.rglob("*.py")
        if not path.is_relative_to(rooms / "core") and '", ".join(' in path.read_text("utf-8")
    }
    assert found == tags
