"""What real pages do with tables, headings, numbers and dates, each trap by itself."""

from datetime import datetime

import pytest

from app.core.paste import read_page

NOW = datetime(2026, 11, 23, 12)
N = "Tracking number: RR123456785CN\n"


def read(text: str) -> list[tuple[str, str, str]]:
    """Moment, words and place of each event."""
    told = [event for report in read_page(text, now=NOW) for event in report.events]
    return [(f"{one.time:%d %H:%M}", one.text, one.place) for one in told]


def number(text: str) -> list[str]:
    return [report.number for report in read_page(text, now=NOW)]


def test_two_scans_of_one_minute_at_the_head_of_a_table_are_both_told():
    table = "2026-11-20 17:08\tRiga\tDeparted\n2026-11-20 17:08\tRiga\tArrived\n"
    more = "2026-11-19 10:00\tTallinn\tAccepted\n"
    assert {text for _, text, _ in read(N + table + more)} == {"Departed", "Arrived", "Accepted"}


def test_the_same_scan_at_two_places_is_told_twice():
    rows = "".join(f"20.11.2026 15:37\tParcel sorted\t{place}\n" for place in ("Riga", "Tallinn"))
    assert [place for _, _, place in read(N + rows)] == ["Riga", "Tallinn"]


def test_a_table_with_a_title_of_its_own_keeps_its_columns():
    page = (
        "Status and Scans\tLocation\tDetails\tDate\tTime\n"
        "Example Facility\tShipment delivered\t20 Nov 2026\t14:00\n"
        "Example Hub\tShipment arrived at hub\t19 Nov 2026\t12:00\n"
    )
    assert read(N + page)[0] == ("20 14:00", "Shipment delivered", "Example Facility")


def test_a_day_with_the_titles_of_columns_is_a_heading():
    page = (
        "Friday, November 20, 2026\tLocation\tTime\tPiece\n"
        "2\tWith delivery courier\tRiga\t10:14\t1 piece\n"
        "Thursday, November 19, 2026\tLocation\tTime\tPiece\n"
        "1\tCustoms status updated\tTallinn\t07:43\t\n"
    )
    assert read(N + page) == [
        ("20 10:14", "With delivery courier", "Riga"),
        ("19 07:43", "Customs status updated", "Tallinn"),
    ]


def test_postcodes_and_telephones_between_events_part_nothing():
    page = (
        "CN123456785JP\n"
        "2026-11-18 12:23\tPosting\tTOKYO\n530-0001\n"
        "2026-11-19 11:33\tDispatch from office of exchange\tOSAKA\n210-8797\n"
        "2026-11-20 12:55\tItem presented to customs\tMALTA\nTEL 064-710-5200\n"
    )
    assert number(page) == ["CN123456785JP"]
    assert len(read(page)) == 3


@pytest.mark.parametrize("line", ["46120", "700-8799", "50x50x80 cm", "box 50X50X80", "1588-9988"])
def test_postcodes_telephones_and_measures_are_no_numbers(line: str):
    history = "20.11.2026 14:05  Arrived at sorting centre\n19.11.2026 10:00  Parcel accepted\n"
    assert number(f"{line}\n{history}") == [""]
    assert len(read(f"{line}\n{history}")) == 2


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Registration number : MSQ200207417362", "MSQ200207417362"),
        ("Bon de transport nº 6204417362091530", "6204417362091530"),
        ("BRTcode\t08437120059916", "08437120059916"),
    ],
)
def test_a_label_makes_a_number_of_a_shape_that_nobody_knows(line: str, named: str):
    assert number(f"{line}\n20.11.2026 14:05  Arrived at sorting centre\n") == [named]


def test_long_texts_under_bare_dates_are_news_where_no_number_is_named():
    text = "We deliver your parcel to more places now: from this week on couriers drive to {} too, "
    more = "and every shipment that you hand over before noon arrives on the next day.\n"
    page = "".join(f"{day} Nov 2026\n{text.format(day)}{more}\n" for day in (20, 18, 12))
    assert read(page) == []


def test_dated_facts_beside_a_history_are_no_events():
    page = (
        "송장번호\t933-1357-8164\n집하일자\t2026-11-18\t배송지점\t동광산\n날짜\t사업장\t배송상태\n"
        "2026.11.19 01:02\t이천센터\t터미널입고\n2026.11.20 13:27\t동광산\t배송완료\n"
        "최종처리시간\t2026.11.20 13:27 배송완료\t배송예정시간\t12시~14시\n"
    )
    assert read(page) == [
        ("20 13:27", "배송완료", "동광산"),
        ("19 01:02", "터미널입고", "이천센터"),
    ]


def test_when_a_mail_was_sent_is_no_event():
    sent = "Fri, 20 Nov 2026 16:37:03 -0600\n"
    assert read(f"Your parcel has been delivered\n{sent}{N}") == []


def test_on_a_japanese_page_the_month_comes_before_the_day():
    page = "お荷物状況一覧\n送り状番号\n380738352890\n配達完了いたしました。\n11/6 8:57\n会社概要\n"
    assert [event.time for report in read_page(page, now=NOW) for event in report.events] == [
        datetime(2026, 11, 6, 8, 57)
    ]


def test_the_first_scan_may_have_no_time_where_the_others_have_one():
    page = (
        "1.11.2026 Получена информация об отправлении\n"
        "9.11.2026 8:24 Поступило в сортировочный узел Рига\n"
        "9.11.2026 8:25 Экспорт Рига\n"
        "15.11.2026 17:41 Импорт Москва\n"
    )
    assert read(page)[-1] == ("01 00:00", "Получена информация об отправлении", "")


def test_a_table_of_scans_may_leave_words_out():
    page = (
        "Date\tStatus\tPost office\n"
        "11:36 18-Nov-2026\tPosting/Collection\tRIGA\n"
        "13:30 18-Nov-2026\t\tRIGA\n"
        "14:32 18-Nov-2026\t\tTALLINN\n"
        "21:52 19-Nov-2026\tDelivered to destination airport\tINCHEON\n"
        "22:45 19-Nov-2026\tArrival at inward office\tSEOUL\n"
    )
    assert len(read(page)) == 5


def test_under_one_day_several_scans_may_stand_each_with_its_place():
    page = (
        "20 November 2026\nEntregado\n2811 - Getafe\nEn reparto\n2811 - Getafe\n"
        "19 November 2026\nEn reparto\n2811 - Getafe\nEn tránsito\n2801 - Madrid\n"
        "18 November 2026\nRecogido\n0801 - Barcelona\nEnvío registrado\n0801 - Barcelona\n"
    )
    told = [(when, text) for when, text, _ in read(N + page)]
    assert told == [
        *(("20 00:00", "Entregado"), ("20 00:00", "En reparto")),
        *(("19 00:00", "En reparto"), ("19 00:00", "En tránsito")),
        *(("18 00:00", "Recogido"), ("18 00:00", "Envío registrado")),
    ]


def test_a_title_and_a_sentence_under_a_day_are_one_scan():
    page = "".join(
        f"{day} November 2026\nIn transit\nYour parcel is on its way to the next depot.\n"
        for day in (20, 19, 18)
    )
    assert len(read(N + page)) == 3


def test_a_sentence_that_ends_with_a_moment_as_programs_write_it_is_a_scan():
    page = "".join(
        f"{text} at TORONTO, ON on Fri Nov 20 {hour}:46:00 UTC 2026.\n"
        for text, hour in (("Picked up", 16), ("Arrived at sort facility", 18), ("Left", 20))
    )
    assert [(when, text) for when, text, _ in read(page)] == [
        ("20 20:46", "Left at TORONTO, ON"),
        ("20 18:46", "Arrived at sort facility at TORONTO, ON"),
        ("20 16:46", "Picked up at TORONTO, ON"),
    ]


def test_what_only_leads_to_the_moment_is_not_said_with_the_scan():
    page = "".join(
        f"{text} am Freitag, {day}.11.2026 um 14:05 Uhr\n"
        for text, day in (("Zugestellt", 20), ("In Zustellung", 19), ("Eingeliefert", 18))
    )
    assert [text for _, text, _ in read(N + page)] == [
        "Zugestellt",
        "In Zustellung",
        "Eingeliefert",
    ]


@pytest.mark.parametrize(
    "hours", ["09:00-11:59", "09:00 - 11:59", "09:00 – 11:59", "9:00 bis 11:59"]
)
def test_hours_of_a_row_are_told_by_their_begin(hours: str):
    page = f"20.11.2026 {hours}\tLeeds\tDelivered\n19.11.2026 08:00\tLeeds\tOut for delivery\n"
    assert read(N + page) == [
        ("20 09:00", "Delivered", "Leeds"),
        ("19 08:00", "Out for delivery", "Leeds"),
    ]


@pytest.mark.parametrize(
    "line",
    ["20.11.2026 14:00-18:00\tExpected delivery", "21.11.2026 9:00 - 18:00", "Mo 9:00-18:00\tOpen"],
)
def test_hours_of_an_expected_delivery_or_of_a_shop_are_no_scan(line: str):
    page = f"{line}\n19.11.2026 08:00\tLeeds\tOut for delivery\n"
    assert read(N + page) == [("19 08:00", "Out for delivery", "Leeds")]


@pytest.mark.parametrize("empty", ["\t", "\t\t", " \t"])
def test_a_row_of_a_table_may_end_with_an_empty_cell(empty: str):
    page = (
        "Status\tDate\tOffice\nAccepted\t17.11.2026 10:00\tLeeds\n"
        f"Arrived\t18.11.2026 10:00\tLeeds\nDelivered\t19.11.2026 09:57{empty}\n"
    )
    assert read(N + page)[0] == ("19 09:57", "Delivered", "")
    assert len(read(N + page)) == 3


PLACES_BELOW = (
    "Вручено адресату\n20 ноября 2026, 14:20\nКазань\n"
    "Прибыло в место вручения\n19 ноября 2026, 09:15\nКазань\n"
    "Принято в отделении связи\n15 ноября 2026, 10:00\nШэньчжэнь\n"
)
WITH_PLACES = [
    ("20 14:20", "Вручено адресату", "Казань"),
    ("19 09:15", "Прибыло в место вручения", "Казань"),
    ("15 10:00", "Принято в отделении связи", "Шэньчжэнь"),
]


@pytest.mark.parametrize(
    "line",
    [
        *("AliExpress", "Мелкий пакет", "Кроссовки", "China", "Small packet", "Temu", "Чехол"),
        *("Из Китая, мелкий пакет", "Посылка", "EMS", "AliExpress\nКроссовки"),
    ],
)
def test_a_line_above_a_history_is_not_the_place_of_its_newest_scan(line: str):
    assert read(f"{N}{line}\n{PLACES_BELOW}") == WITH_PLACES


@pytest.mark.parametrize("word", ["Возврат", "Отправка", "Доставка", "Помощь"])
@pytest.mark.parametrize("line", ["", "AliExpress\n"])
def test_a_word_of_a_menu_below_a_history_is_no_scan(word: str, line: str):
    assert read(f"{N}{line}{PLACES_BELOW}{word}\n") == WITH_PLACES


@pytest.mark.parametrize("word", ["", "Возврат", "Доставка", "Почта России"])
def test_places_above_the_words_stay_there_where_a_footer_follows(word: str):
    page = (
        "Казань\nВручено адресату\n20 ноября 2026, 14:20\n"
        "Казань\nПрибыло в место вручения\n19 ноября 2026, 09:15\n"
        "Шэньчжэнь\nПринято в отделении связи\n15 ноября 2026, 10:00\n"
    )
    assert read(f"{N}{page}{word}\n") == WITH_PLACES
