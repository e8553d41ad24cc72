"""Dates are found however they are written, and read once the page's order is known."""

from datetime import date

import pytest

from app.core.paste.events.date_order import date_order, day_of
from app.core.paste.lines.dates import relative_date, written_dates

NOW = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20t14:05:00z",
        "2026/11/20 14:05",
        "2026.11.20",
        "2026. 11. 20.",
        "20.11.2026",
        "20. 11. 2026",
        "20.11.26, 14:05 uhr",
        "20/11/2026",
        "20-11-2026",
        "friday, november 20, 2026",
        "november, 20 2026",
        "nov 20 14:05",
        "20 nov 2026",
        "20-nov-26",
        "20th november 2026",
        "20 ноября 2026 г., 14:05",
        "20 нояб.",
        "20 листопада 2026 р.",
        "2026年11月20日",
        "2026년 11월 20일",
        "11月20日",
        "20. november 2026",
        "20 novembre 2026",
        "20 de noviembre de 2026",
        "20 de novembro de 2026",
        "20 listopada 2026",
        "20 kasım 2026",
        "20. listopadu 2026",
        "20. marraskuuta 2026",
        "20 noiembrie 2026",
        "2026. november 20.",
        "2026 m. lapkričio 20 d.",
        "20 νοεμβρίου 2026",
        "20 نوفمبر 2026",
        "20 בנובמבר 2026",
        "20 พ.ย. 2569",
        "20 พฤศจิกายน 2569",
        "20261120 140500",
        "fri 20.11",
        "14:05, 20.11",
    ],
)
def test_the_twentieth_of_november_is_read(text):
    found = written_dates(text)
    assert [day_of(one, "dmy", NOW) for one in found] == [date(2026, 11, 20)]


@pytest.mark.parametrize(
    "text",
    [
        "192.168.1.1",
        "version 1.2.3",
        "12.50 eur",
        "8 800 100-00-00",
        "rr123456785cn",
        "45.11.2026",
        "20.13.2026 and 2026-13-20",
        "1,234.56",
        "98.53.941726.23943359",
    ],
)
def test_other_digits_are_no_dates(text):
    assert [day_of(one, "dmy", NOW) for one in written_dates(text)] in ([], [None])


def test_a_date_without_a_year_is_the_latest_that_is_not_to_come():
    [one] = written_dates("24 dec 14:05")
    assert day_of(one, "dmy", NOW) == date(2025, 12, 24)
    [one] = written_dates("24 nov 14:05")
    assert day_of(one, "dmy", NOW) == date(2026, 11, 24), "it may be tomorrow in the east"


@pytest.mark.parametrize(
    ("text", "day"),
    [("today", 23), ("вчера, 14:05", 22), ("gestern", 22), ("昨天 14:05", 22), ("позавчера", 21)],
)
def test_words_for_days_are_counted_from_today(text, day):
    one = relative_date(text)
    assert one and day_of(one, "dmy", NOW) == date(2026, 11, day)


@pytest.mark.parametrize(
    ("dates", "ruled"),
    [
        (["11/20/2026", "11/12/2026"], "mdy"),
        (["20/11/2026", "12/11/2026"], "dmy"),
        (["11/12/2026", "11/10/2026"], "mdy"),
        (["05/11/2026", "04/11/2026", "03/11/2026"], "dmy"),
        (["11/05/2026", "11/04/2026", "11/03/2026"], "mdy"),
        (["26.11.20", "26.11.19"], "ymd"),
        (["20.11.26", "19.11.26"], "dmy"),
    ],
)
def test_one_order_is_ruled_for_all_dates_of_a_page(dates, ruled):
    assert date_order([one for text in dates for one in written_dates(text)], NOW) == ruled


def test_where_nothing_tells_the_order_it_is_american_only_for_americans():
    days = written_dates("11/11/2026")
    assert date_order(days, NOW) == "dmy"
    assert date_order(days, NOW, american=True) == "mdy"
