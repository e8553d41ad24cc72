"""A pasted page becomes reports: one for each number, events newest first, nothing invented."""

from datetime import UTC, date, datetime

import pytest

from app.core.model import Eta, Linked
from app.core.paste import read_page

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def read(text):
    return read_page(text, now=NOW)


def told(report):
    return [(f"{event.time:%d %H:%M}", event.text, event.place) for event in report.events]


def test_what_seventeentrack_copies_is_read():
    [report] = read(
        "Number: RR123456785CN\n"
        "Package status: In transit (15 Days)\n"
        "Country: China -> Russia\n"
        "Destination:\n"
        "2026-11-20 14:05 Moscow, Arrived at the sorting centre\n"
        "Origin:\n"
        "2026-11-10 08:00 Shenzhen, Item accepted by carrier\n"
        "======================================\n"
        "Powered by www.17track.net\n"
    )
    assert report.number == "RR123456785CN"
    assert told(report) == [
        ("20 14:05", "Arrived at the sorting centre", "Moscow"),
        ("10 08:00", "Item accepted by carrier", "Shenzhen"),
    ]
    assert not any(event.zone_known for event in report.events)


def test_words_may_stand_above_their_moment_and_places_between():
    [report] = read(
        "Tracking Number:\n9400111899223100012345\n"
        "Expected Delivery by\nTuesday, November 24, 2026\n"
        "Delivered\n"
        "Delivered, Left with Individual\nMIAMI, FL 33101\nNovember 20, 2026, 2:05 pm\n"
        "Out for Delivery\nMIAMI, FL 33101\nNovember 20, 2026, 6:10 am\n"
        "Arrived at USPS Regional Facility\nMIAMI FL\nNovember 19, 2026, 11:12 pm\n"
        "USPS Tracking Plus\nCopyright © 2026 USPS\n"
    )
    assert told(report) == [
        ("20 14:05", "Delivered, Left with Individual", "MIAMI, FL 33101"),
        ("20 06:10", "Out for Delivery", "MIAMI, FL 33101"),
        ("19 23:12", "Arrived at USPS Regional Facility", "MIAMI FL"),
    ]
    assert (report.carrier, report.eta) == ("usps", Eta(date(2026, 11, 24), date(2026, 11, 24)))


def test_the_titles_of_columns_tell_places_from_words():
    [report] = read(
        "Balík RR123456785CZ\n"
        "Datum\tUdálost\tPSČ\tMísto\n"
        "20. 11. 2026\tDoručení zásilky.\t11000\tPraha 1\n"
        "18. 11. 2026\tPodání zásilky.\t60200\tBrno 2\n"
    )
    assert told(report) == [
        ("20 00:00", "Doručení zásilky.", "Praha 1"),
        ("18 00:00", "Podání zásilky.", "Brno 2"),
    ]


def test_a_place_in_brackets_is_a_place():
    [report] = read(
        "运单号：SF1234567890123\n"
        "2026-11-20 14:05:33\n【深圳市】快件已签收\n"
        "2026-11-18 19:20:40\n[上海市] 已收取快件\n"
    )
    assert [event.place for event in report.events] == ["深圳市", "上海市"]


def test_days_as_headings_hold_for_the_times_below_and_today_is_today():
    [report] = read(
        "Трек-номер RA123456785RU\n"
        "Сегодня\n09:41 Прибыло в место вручения\n04:18 Покинуло сортировочный центр\n"
        "20 ноября\n17:30 Принято в отделении связи\n"
    )
    assert [moment for moment, _, _ in told(report)] == ["23 09:41", "23 04:18", "20 17:30"]


def test_oldest_first_is_turned_round_also_within_a_minute():
    [report] = read(
        "RR123456785CN\n"
        "2026-11-18 10:00 Item accepted\n"
        "2026-11-20 14:05 Arrived at hub\n"
        "2026-11-20 14:05 Left the hub\n"
    )
    assert [event.text for event in report.events] == [
        "Left the hub",
        "Arrived at hub",
        "Item accepted",
    ]


def test_a_zone_is_kept_where_it_is_told():
    [report] = read("LP00123456789012\nPackage delivered\n2026-11-20 14:05:33 GMT+8\n")
    [event] = report.events
    assert event.zone_known and event.time.isoformat() == "2026-11-20T14:05:33+08:00"


def test_parcels_on_one_page_have_their_own_events():
    first, second = read(
        "RR123456785CN\n2026-11-20 14:05\nArrived at customs\n2026-11-18 10:05\nItem accepted\n"
        "LB123456785SG\n2026-11-19 12:05\nDelivered\n2026-11-14 10:05\nItem accepted by carrier\n"
    )
    assert (first.number, [f"{e.time:%d}" for e in first.events]) == ("RR123456785CN", ["20", "18"])
    assert (second.number, [f"{e.time:%d}" for e in second.events]) == (
        "LB123456785SG",
        ["19", "14"],
    )


def test_the_number_of_the_last_mile_is_linked():
    [report] = read(
        "Tracking number LP00123456789012\n"
        "Last mile tracking number: RR123456785CN\n"
        "Nov 20 14:05\nPackage arrived at local delivery hub\n"
        "Nov 17 01:22\nPackage left origin country\n"
    )
    assert report.number == "LP00123456789012"
    assert report.linked == (Linked("RR123456785CN"),)


def test_a_labelled_number_is_taken_though_no_carrier_writes_so():
    [report] = read("Трек-номер: ZZZ-77-123456\n20.11.2026 14:05 Посылка прибыла\n")
    assert report.number == "ZZZ77123456"


def test_a_history_without_a_number_has_none():
    [report] = read("20.11.2026 14:05 Parcel delivered\n19.11.2026 09:10 Parcel out for delivery\n")
    assert report.number == "" and len(report.events) == 2


def test_a_page_that_knows_nothing_of_its_number_still_names_it():
    [report] = read("Tracking number RR123456785CN\nWe have no information yet.\n")
    assert (report.number, report.events) == ("RR123456785CN", ())


def test_one_event_is_enough_where_it_speaks_of_parcels():
    [report] = read("Kollinummer 370438106000000123\n20.11.2026 14:05 Pakken er på vei\n")
    assert told(report) == [("20 14:05", "Pakken er på vei", "")]


def test_days_of_delivery_are_expected_and_no_events():
    [report] = read(
        "RR123456785CN\nEstimated delivery: Nov 24 - Nov 28\n"
        "2026-11-20 14:05 Departed from facility\n2026-11-18 14:05 Item accepted\n"
    )
    assert report.eta == Eta(date(2026, 11, 24), date(2026, 11, 28))
    assert len(report.events) == 2


def test_a_summary_on_top_is_told_once():
    [report] = read(
        "RR123456785GB\nDelivered\nYour item was delivered on 20-11-2026.\n"
        "20-11-2026 13:11 Delivered\n20-11-2026 09:03 Out for delivery\n"
        "19-11-2026 23:44 Item received\n"
    )
    assert [event.text for event in report.events] == [
        "Delivered",
        "Out for delivery",
        "Item received",
    ]


def test_marks_of_quoting_are_no_words():
    [report] = read("> Tracking number RR123456785CN\n> 20.11.2026 14:05 Parcel delivered\n")
    assert report.number == "RR123456785CN" and report.events[0].text == "Parcel delivered"


@pytest.mark.parametrize("sign", ["\u202e", "\u200f", "\x07", "\u2066"])
def test_signs_that_turn_or_hide_words_are_left_out(sign):
    [report] = read(f"RR123456785CN\n20.11.2026 14:05 Parcel{sign} delivered\n")
    assert report.events[0].text == "Parcel delivered"


def test_a_text_is_cut_and_events_are_counted():
    long = f"20.11.2026 14:05 Delivered {'x' * 9000}\n"
    [report] = read("RR123456785CN\n" + long)
    assert len(report.events[0].text) <= 4000
    many = "".join(
        f"{2000 + i // 300}-01-01 10:{i % 60:02} Item {i} arrived\n" for i in range(3000)
    )
    [report] = read("RR123456785CN\n" + many)
    assert len(report.events) == 1000


SILENT = {
    "invoice": (
        "Invoice 2026-1123\nDate: 20.11.2026\nDue date: 04.12.2026\n"
        "Pos\tDate\tDescription\tAmount\n1\t01.11.2026\tConsulting\t100.00 EUR\n"
        "2\t05.11.2026\tShipping costs\t12.00 EUR\n3\t12.11.2026\tDelivery\t40.00 EUR\n"
    ),
    "news": (
        "Новости\n20.11.2026 14:05\nПрезидент прибыл в Москву\n19.11.2026 18:00\n"
        "Центробанк сохранил ставку\n18.11.2026 10:00\nВ Казани открылся новый парк\n"
    ),
    "news of a carrier": (
        "RR123456785CN\nNews\n20 November 2026 - New parcel lockers in Leeds\n"
        "12 November 2026 - Strike announced, delivery may be delayed\n"
    ),
    "calendar": (
        "November 2026\nMo Tu We Th Fr Sa Su\n1 2 3 4 5 6 7\n20 Nov 2026 Meeting 14:00\n"
        "19 Nov 2026 Dentist 09:30\n18 Nov 2026 Delivery of the sofa\n17 Nov 2026 Birthday\n"
    ),
    "opening hours": "Parcel shop\nMo-Fr 8:00 - 18:00\nSa 9:00 - 12:00\nClosed on 24.12.2026\n",
    "footer": "© 2004-2026 Parcels\nLast updated 20.11.2026 14:05\nVersion 1.2.3 of 19.11.2026\n",
    "head of an e-mail": (
        "From: shop@example.com\nSent: Friday, November 20, 2026 2:05 PM\nTo: me@example.com\n"
        "Subject: Your parcel\nYour parcel should arrive by Monday, November 23.\n"
    ),
    "expected only": "Voraussichtliche Zustellung\nDienstag, 24.11.2026\n",
    "what is to come": "2026-12-20 14:05 Parcel delivered\n2026-12-21 14:05 Parcel returned\n",
    "order": "Order date: 15.11.2026\nPayment: 15.11.2026 10:00\nShip date: 16.11.2026\n",
    "jobs": (
        "Courier jobs\nPosted 20 Nov 2026\nDelivery driver, Leeds\nPosted 19 Nov 2026\n"
        "Warehouse operative, parcel sorting, Hull\nPosted 18 Nov 2026\nCourier, York\n"
    ),
    "forum": (
        "RR123456785CN lost?\n20.11.2026 14:05 Anna wrote\nWhere is my parcel?\n"
        "20.11.2026 15:00 Bob wrote\nAsk the courier.\n21.11.2026 09:00 Anna wrote\nThanks\n"
    ),
    "chat": (
        "[20.11.2026, 14:05] Anna: Hi, did the parcel arrive?\n[20.11.2026, 14:07] Bob: not yet\n"
        "[20.11.2026, 14:30] Anna: ok\n[20.11.2026, 15:00] Bob: see you\n"
    ),
    "reviews": (
        "Customer reviews\n20.11.2026\nGreat delivery, quick courier\n19.11.2026\n"
        "My parcel was damaged\n18.11.2026\nThe courier was friendly\n"
    ),
    "changes": (
        "Version 2.3.1 (20 Nov 2026)\n- Fixed delivery notifications\n"
        "Version 2.3.0 (12 Nov 2026)\n- Added tracking of parcels\n"
    ),
    "log": "2026-11-20 14:05:01 INFO started\n2026-11-20 14:05:02 WARN slow\n",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_dates_of_other_things_are_no_events(text):
    assert [report.events for report in read(text) if report.events] == []


def test_the_way_is_told_by_an_arrow():
    [report] = read("Number: RR123456785CN\nCountry: China -> Poland\n20.11.2026 14:05 Delivered\n")
    assert (report.origin, report.destination) == ("CN", "PL")


@pytest.mark.parametrize(
    ("line", "carrier"),
    [
        ("Carrier: Yanwen", "yanwen"),
        ("Перевозчик: СДЭК", "cdek"),
        ("InPost\nwww.inpost.pl", "inpost-pl"),
        ("Shipped with Yanwen or Cainiao, Yanwen, Cainiao", None),
        ("The best express delivery", None),
    ],
)
def test_a_carrier_is_named_only_where_it_is_clear_which(line, carrier):
    [report] = read(f"ABC99887766\n{line}\n20.11.2026 14:05 Parcel delivered\n")
    assert report.carrier == carrier


def test_the_number_of_an_order_serves_where_there_is_no_other():
    [report] = read("Заказ № 1105708849\n21.11.2026\nВручён\nКазань\n19.11.2026\nПринят\nМосква\n")
    assert report.number == "1105708849" and len(report.events) == 2


def test_a_time_may_stand_inside_its_line_below_the_day():
    [report] = read(
        "Parcel RR123456785CN\n20 November 2026\nPackage delivered, 14:05, Leeds\n"
        "Out for delivery, 08:12, Leeds\n"
    )
    assert [f"{event.time:%H:%M}" for event in report.events] == ["14:05", "08:12"]


def test_what_happens_in_the_same_minute_is_told_once_if_it_says_the_same():
    line = "20.11.2026 14:05 Parcel delivered\n"
    [report] = read(f"RR123456785CN\n{line}{line}19.11.2026 14:05 Parcel delivered\n")
    assert len(report.events) == 2


def test_times_of_several_zones_follow_each_other_truly():
    [report] = read(
        "RR123456785CN\n2026-11-20 14:05 UTC+8, Shenzhen, Departed\n"
        "2026-11-20 09:05 UTC+1, Paris, Arrived\n2026-11-19 10:00 UTC+8, Shenzhen, Accepted\n"
    )
    assert [event.place for event in report.events] == ["Paris", "Shenzhen", "Shenzhen"]


def test_nothing_gives_nothing():
    assert read("") == read("\n\n") == read("Hello") == ()
