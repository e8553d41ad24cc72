"""What the pages of trackers and shops do besides telling a history, each trap by itself."""

from datetime import datetime

from app.core.paste import read_page

NOW = datetime(2026, 11, 23, 12)
N = "RR123456785CN\n"


def read(text: str) -> list[tuple[str, str, str]]:
    """Moment, words and place of each event."""
    told = [event for report in read_page(text, now=NOW) for event in report.events]
    return [(f"{one.time:%d %H:%M}", one.text, one.place) for one in told]


def test_the_newest_scan_above_the_history_is_told_once_words_below():
    page = (
        "2026-11-20 14:05\nLeipzig, Delivered\nGermany\n"
        "2026-11-20 14:05\nLeipzig, Delivered\n"
        "2026-11-20 08:01\nLeipzig, Out for delivery\n"
        "China\n2026-11-08 04:12\nSHENZHEN, Departed\n"
    )
    assert [when for when, _, _ in read(N + page)] == ["20 14:05", "20 08:01", "08 04:12"]


def test_the_newest_scan_above_the_history_is_told_once_words_above():
    page = (
        "Delivered\n2026-11-20 18:30:41 GMT+6\nChina\nKazakhstan\nEfficiency\n18 days passed\n"
        "Delivered\n2026-11-20 18:30:41 GMT+6\n"
        "Arrived at post office\n2026-11-18 10:12:41 GMT+6\n"
        "Accepted by carrier\n2026-11-09 16:54:41 GMT+8\nCopy number and details\n"
    )
    assert [text for _, text, _ in read(N + page)] == [
        "Delivered",
        "Arrived at post office",
        "Accepted by carrier",
    ]


def test_a_number_alone_in_its_line_heads_what_follows():
    page = (
        "RR123456785CN\nDelivered\n2026-11-20 14:05\nDelivered, Leipzig\n"
        "2026-11-19 08:01\nOut for delivery, Leipzig\n"
        "LP00123456785000\nIn transit\n2026-11-18 06:18\nArrived at linehaul office\n"
    )
    found = {report.number: len(report.events) for report in read_page(page, now=NOW)}
    assert found == {"RR123456785CN": 2, "LP00123456785000": 1}


def test_the_number_of_the_local_carrier_is_a_further_one():
    page = (
        "Número de rastreamento\nLP00123456785000\nCopiar\n"
        "Entregue à transportadora local como RR123456785BR\n"
        "Entregue\n20 nov 2026, 11:09 GMT-3\nSaiu para entrega\n20 nov 2026, 08:25 GMT-3\n"
    )
    (report,) = read_page(page, now=NOW)
    assert report.number == "LP00123456785000"
    assert [one.number for one in report.linked] == ["RR123456785BR"]


def test_a_zone_in_the_line_below_belongs_to_the_time():
    page = (
        "Entregado\n2026-11-20 11:36\n[GMT+1]\nEspaña\nEntrega exitosa\n"
        "2026-11-20 08:09\n[GMT+1]\nEspaña\nSalida para entrega\n"
        "2026-11-12 05:47\n[GMT+8]\nSalida del país de origen\n"
    )
    assert read(N + page) == [
        ("20 11:36", "Entrega exitosa", "España"),
        ("20 08:09", "Salida para entrega", "España"),
        ("12 05:47", "Salida del país de origen", ""),
    ]


def test_opening_hours_are_no_time_of_a_scan():
    page = (
        "20.11.2026 09:40\nПрибыло в пункт выдачи\nТула\n"
        "21.11.2026 18:11\nВручено\nТула\n"
        "Отделение: Тула, ул. Образцовая, 7\nпн-вс 10:00-20:00\n"
    )
    assert read(N + page) == [
        ("21 18:11", "Вручено", "Тула"),
        ("20 09:40", "Прибыло в пункт выдачи", "Тула"),
    ]


def test_the_first_step_may_have_no_time_and_no_place():
    page = (
        "Вручен\n20.11.2026 16:40\nПринят в пункте выдачи\n19.11.2026 10:22\n"
        "Отправлен в город назначения\n18.11.2026 23:08\nСоздан\n17.11.2026\n"
        "Пункт выдачи\nул. Условная, 1\nОценить доставку\n"
    )
    assert [text for _, text, _ in read(N + page)] == [
        "Вручен",
        "Принят в пункте выдачи",
        "Отправлен в город назначения",
        "Создан",
    ]
    below = (
        "Delivered\nChina\nGermany\n"
        "2026-11-20 12:40:00\nBERLIN, DE\nPackage delivered\n"
        "2026-11-18 16:21:00\nKOELN, DE\nArrived at destination hub\n"
        "2026-11-10 18:13:00\nShipment information received\nCopy\n"
    )
    assert read(N + below)[-1] == ("10 18:13", "Shipment information received", "")


def test_the_head_of_a_mail_tells_no_scan():
    page = (
        "Votre colis arrive demain\nColissimo <noreply@notif.example>\nlun. 16 nov. 18:42\nÀ moi\n"
        "Votre colis n° RR123456785CN sera livré demain, mardi 17 novembre 2026.\n"
    )
    assert read(page) == []


def test_the_name_of_the_carrier_is_no_place():
    page = (
        "20 Nov 2026\n14:07\nDelivered\nKraków\nPoczta Polska\n"
        "20 Nov 2026\n08:15\nOut for delivery\nKraków 1\nPoczta Polska\n"
        "18 Nov 2026\n11:40\nArrived at destination country\nWarszawa\nPoczta Polska\n"
        "12 Nov 2026\n10:00\nShipment information received\nPoczta Polska\n"
    )
    assert read("Weight\t0.31 kg\n" + N + page) == [
        ("20 14:07", "Delivered", "Kraków"),
        ("20 08:15", "Out for delivery", "Kraków 1"),
        ("18 11:40", "Arrived at destination country", "Warszawa"),
        ("12 10:00", "Shipment information received", ""),
    ]


def test_an_empty_line_parts_a_scan_from_the_next():
    page = "".join(
        f"\n{text}\nNov {day}, 2026 01:05 pm\nUSPS · {place}\n"
        for text, day, place in (
            ("Delivered, In/At Mailbox", 20, "AUSTIN, TX, 78704, USA"),
            ("Arrived at USPS Regional Destination Facility", 19, "AUSTIN TX DISTRIBUTION CENTER"),
            ("Accepted at USPS Regional Facility", 17, "LOS ANGELES CA DISTRIBUTION CENTER"),
            ("Shipping Label Created, USPS Awaiting Item", 16, "LOS ANGELES, CA, 90045, USA"),
        )
    )
    told = read(N + page + "\nWas this delivery experience good?\n")
    assert [text for _, text, _ in told][1:3] == [
        "Arrived at USPS Regional Destination Facility",
        "Accepted at USPS Regional Facility",
    ]
    assert (told[0][2], told[3][2]) == ("AUSTIN, TX, 78704, USA", "LOS ANGELES, CA, 90045, USA")


def test_places_in_capitals_are_places_even_if_they_speak_of_parcels():
    page = "".join(
        f"{text}\n{place}\nNovember {day}, 2026, 8:55 pm\n"
        for text, place, day in (
            ("Out for Delivery", "BROOKLYN, NY 11215", 20),
            ("Arrived at USPS Regional Facility", "BROOKLYN NY DISTRIBUTION CENTER", 19),
            ("Accepted at USPS Origin Facility", "JAMAICA NY DISTRIBUTION CENTER", 17),
        )
    )
    assert [place for _, _, place in read(N + page)] == [
        "BROOKLYN, NY 11215",
        "BROOKLYN NY DISTRIBUTION CENTER",
        "JAMAICA NY DISTRIBUTION CENTER",
    ]


def test_a_place_before_a_slash_and_the_country_code_behind_one():
    page = (
        "2026-11-20 13:42\nLYON / Delivered\n2026-11-19 08:19\nParis / Out for delivery\n"
        "2026-11-18 10:00\nBARUERI / SP Arrived at sorting centre\n"
    )
    assert read(N + page)[:2] == [
        ("20 13:42", "Delivered", "LYON"),
        ("19 08:19", "Out for delivery", "Paris"),
    ]
    assert read(N + page)[2][2] != "BARUERI"


def test_the_day_of_the_week_is_no_word_of_a_scan():
    page = (
        "2026-11-20 15:10:22 星期五 [杭州市] 已签收，签收人凭取货码签收。\n"
        "2026-11-19 08:45:10 星期四 [杭州市] 快件正在派件\n"
        "2026-11-18 19:01:30 星期三 [深圳市] 已揽件\n"
    )
    assert [place for _, _, place in read(N + page)] == ["杭州市", "杭州市", "深圳市"]
    below = "Sunday\n20.11.2026 10:00\nDelivered\nDubai\nSaturday\n19.11.2026 10:00\nSent\nLondon\n"
    assert [place for _, _, place in read(N + below)] == ["Dubai", "London"]


def test_a_scan_that_begins_like_a_heading_is_a_scan():
    page = (
        "Вручено\n20.11.2026 16:40\nПрибыло в место вручения\n19.11.2026 10:22\n"
        "Информация об отправлении получена\n17.11.2026 12:00\nИнформация о перевозчике\n"
    )
    assert read(N + page)[-1] == ("17 12:00", "Информация об отправлении получена", "")


def test_a_country_that_heads_the_next_scans_is_no_place_of_the_last():
    page = (
        "2026-11-20 14:05\nАлматы, Вручение адресату\n2026-11-14 08:40\nПрибытие в страну\n"
        "Китай\n2026-11-09 03:12\nURUMQI, Departed country of origin\n"
        "2026-11-03 14:20\nYIWU, Accepted\n"
    )
    assert read(N + page)[1] == ("14 08:40", "Прибытие в страну", "")
