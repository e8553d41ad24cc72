"""Kinds of pages that were read wrongly once, each with members in several languages."""

from datetime import datetime

import pytest

from app.core.paste import read_page

NOW = datetime(2026, 11, 23, 12)
N = "RR123456785CN\n"


def read(text: str) -> list[tuple[str, str, str]]:
    """Moment, words and place of each event."""
    told = [event for report in read_page(text, now=NOW) for event in report.events]
    return [(f"{one.time:%d %H:%M}", one.text, one.place) for one in told]


def days(text: str) -> list[tuple[str, str]]:
    """Moment and words of each event."""
    return [(when, words) for when, words, _ in read(text)]


def test_a_date_in_the_middle_of_a_sentence_is_its_moment():
    page = (
        "Arrived at Unit, November 20, 2026, 10:33 am, SPRINGFIELD, PA 19000\n"
        "Acceptance, November 17, 2026, 1:26 pm, JAPAN\n"
    )
    assert read(N + page) == [
        ("20 10:33", "Arrived at Unit", "SPRINGFIELD, PA 19000"),
        ("17 13:26", "Acceptance", "JAPAN"),
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Zugestellt, 20.11.2026, 10:33 Uhr, Berlin", "Zugestellt"),
        ("Entregado, 20 de noviembre de 2026, 10:33, Madrid", "Entregado"),
        ("Вручено адресату, 20 ноября 2026, 10:33, Казань", "Вручено адресату"),
        ("Livré; 20/11/2026 10:33; Lyon", "Livré"),
    ],
)
def test_a_moment_between_commas_is_read_in_any_language(line, words):
    assert days(N + line) == [("20 10:33", words)]


@pytest.mark.parametrize(
    "line",
    [
        "We delivered your parcel from Example Shop today, Friday, 20 November 2026.",
        "Your parcel was delivered on 20 November 2026.",
        "Ihr Paket wurde zugestellt am 20.11.2026.",
        "Votre colis a été livré le 20/11/2026.",
    ],
)
def test_one_sentence_may_end_with_its_day(line):
    assert [when for when, _ in days(N + line)] == ["20 00:00"]


@pytest.mark.parametrize(
    "line",
    [
        "Your parcel will be delivered on 20 November 2026.",
        "You ordered your parcel on 20 November 2026.",
        "Expected delivery today, Monday, 23 November 2026.",
        "Our office was opened in Leeds on 20 November 2026.",
    ],
)
def test_a_sentence_of_anything_else_tells_no_event(line):
    assert days(N + line) == []


ROWS = "18/11/26\t23:53\tARRIVED AT\tHEATHROW\n18/11/26\t18:54\tITEM COLLECTED\tCHELMSFORD\n"


@pytest.mark.parametrize(
    "titles", ["Date\tTime\tStatus\tTrack point", "Date\nTime\nStatus\nTrack point"]
)
def test_titles_make_a_table_a_history_though_no_number_is_named(titles):
    assert read(f"{titles}\n{ROWS}") == [
        ("18 23:53", "ARRIVED AT", "HEATHROW"),
        ("18 18:54", "ITEM COLLECTED", "CHELMSFORD"),
    ]


def test_weak_words_without_titles_and_number_are_no_history():
    assert days(ROWS) == []


@pytest.mark.parametrize("first", ["{:02}.11.2026", "{:02}/11/2026", "{} Nov 2026"])
@pytest.mark.parametrize("titles", ["", "Date\tStatus\n"])
def test_two_tables_may_write_their_days_each_in_its_own_style(first, titles):
    page = (
        f"{titles}{first.format(20)}\tDelivered\n{first.format(19)}\tOut for delivery\n"
        f"{titles}2026-11-12\tDeparted from origin country\n2026-11-11\tAccepted by carrier\n"
    )
    assert [when[:2] for when, _ in days(N + page)] == ["20", "19", "12", "11"]


@pytest.mark.parametrize("words", ["Delivered, pickup by: ANN", "Return by courier: SMITH"])
def test_by_somebody_is_no_deadline(words):
    page = f"{words}\t20.11.2026 10:00\tLeeds\nIn transit\t19.11.2026 10:00\tLeeds\n"
    assert [when for when, _ in days(N + page)] == ["20 10:00", "19 10:00"]


@pytest.mark.parametrize("words", ["Pick up by", "Collect by Saturday,", "Return by"])
def test_a_deadline_is_no_event(words):
    page = f"{words} 21.11.2026\nArrived\n20.11.2026 10:00\nIn transit\n19.11.2026 10:00\n"
    assert days(N + page) == [("20 10:00", "Arrived"), ("19 10:00", "In transit")]


@pytest.mark.parametrize(
    ("head", "ends"), [("Date", ("From", "To")), ("Datum", ("Von", "An")), ("Дата", ("От", "Кому"))]
)
def test_a_date_among_the_ends_of_a_way_is_no_head_of_a_mail(head, ends):
    way = f"{ends[0]}: Shenzhen\n{ends[1]}: Leeds\n"
    page = f"{head}: 20.11.2026 10:00 Delivered\n{head}: 19.11.2026 10:00 Out for delivery\n"
    assert len(days(N + way + page)) == 2
    mail = f"{ends[0]}: shop@example.com\n{head}: 20.11.2026 10:00\n{ends[1]}: ann@example.com\n"
    assert days(f"{mail}Your parcel has been delivered {N}") == []


def test_posted_above_a_date_is_an_event():
    page = "Arrived\n18.11.2026 10:00\nPosted\n17.11.2026 09:00\n"
    assert days(N + page) == [("18 10:00", "Arrived"), ("17 09:00", "Posted")]


@pytest.mark.parametrize(
    "moment",
    ["20/11/202614:05", "2026-11-2014:05", "20.11.202614:05:00", "20 Nov 202614:05"],
)
def test_words_glued_to_date_and_time_are_read(moment):
    page = f"{moment}Arrived at sorting centre\n{moment.replace('20', '19', 1)}Item accepted\n"
    told = days(N + f"{moment}Arrived at sorting centre\n")
    assert told == [("20 14:05", "Arrived at sorting centre")], page


def test_events_with_their_ends_below_keep_their_own_words_over_a_foreign_line():
    page = "".join(
        f"{words}\n{day}/11/2026 09:05\nde Unidade de Tratamento, {place}\n"
        "para Unidade de Distribuição, SANTOS - SP\n"
        for words, day, place in (
            ("Objeto saiu para entrega ao destinatário", 20, "SANTOS - SP"),
            ("Objeto em trânsito - por favor aguarde", 19, "CURITIBA - PR"),
            ("Objeto postado", 18, "CURITIBA - PR"),
        )
    )
    for foreign in ("Entrega Correios para todo o Brasil\n", "Baixe o aplicativo\n", ""):
        assert days(N + page + foreign) == [
            ("20 09:05", "Objeto saiu para entrega ao destinatário"),
            ("19 09:05", "Objeto em trânsito - por favor aguarde"),
            ("18 09:05", "Objeto postado"),
        ]


@pytest.mark.parametrize(
    "moment",
    ["１１ 月 １８ 日\t午後 ６時２０分", "11月18日\t午後6時20分", "2026 年 11 月 18 日\t18:20"],
)
def test_blanks_may_stand_in_japanese_dates(moment):
    assert read(f"RR123456785JP\n{moment}\t受付\t岡山\n") == [("18 18:20", "受付", "岡山")]


@pytest.mark.parametrize("half", ["午後", "午前"])
def test_a_half_of_a_day_without_an_hour_is_no_place(half):
    page = f"11 月 18 日\t{half}\t引受\t岡山\n11 月 19 日\t10時05分\t到着\t東京\n"
    assert read(f"RR123456785JP\n{page}") == [
        ("19 10:05", "到着", "東京"),
        ("18 00:00", "引受", "岡山"),
    ]


@pytest.mark.parametrize("more", ["Tel 0113 123456", "12 High Street\nTel 0113 123456"])
def test_a_cell_may_have_several_lines(more):
    page = (
        f"Date\tOffice\tStatus\n19.11.2026 09:57\tLeeds Office\n{more}\tDelivered\n"
        f"18.11.2026 09:57\tHull Office\n{more}\tArrived at office\n"
    )
    told = [(when, words, place.split(" Office")[0]) for when, words, place in read(N + page)]
    assert told == [
        ("19 09:57", "Delivered", "Leeds"),
        ("18 09:57", "Arrived at office", "Hull"),
    ]


@pytest.mark.parametrize(
    "telephone",
    ["Tel 0113 123456", "03-1234-5678", "+81 3 1234 5678", "(03) 1234 5678", "8 800 100-00-00"],
)
def test_the_telephone_of_an_office_is_no_part_of_what_happened(telephone):
    page = "".join(
        f"{day}.11.2026\t09:57\tLeeds Office\n{telephone}\t{words}\n"
        for day, words in ((20, "Delivered"), (19, "Out for delivery"))
    )
    assert read(N + page) == [
        ("20 09:57", "Delivered", "Leeds Office"),
        ("19 09:57", "Out for delivery", "Leeds Office"),
    ]


def test_an_event_without_a_time_behind_a_timed_one_is_told_of_its_day():
    page = (
        "20 November 2026\n09:12 Out for delivery\nDelivered to neighbour\n"
        "19 November 2026\n18:00 Arrived at depot\n07:00 In transit\n"
    )
    assert days(N + page) == [
        ("20 09:12", "Out for delivery"),
        ("20 00:00", "Delivered to neighbour"),
        ("19 18:00", "Arrived at depot"),
        ("19 07:00", "In transit"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "Office\tArrived\tDeparted\nLeeds\t18.11.2026 09:00\t18.11.2026 19:00\n",
        "Leeds\tArrived\t18.11.2026 09:00\tDeparted\t18.11.2026 19:00\n",
    ],
)
def test_two_moments_in_a_row_are_two_events(page):
    more = page.splitlines()[-1].replace("18.11", "19.11").replace("Leeds", "Hull")
    assert read(f"{N}{page}{more}\n") == [
        ("19 19:00", "Departed", "Hull"),
        ("19 09:00", "Arrived", "Hull"),
        ("18 19:00", "Departed", "Leeds"),
        ("18 09:00", "Arrived", "Leeds"),
    ]


def test_a_planned_moment_beside_another_is_no_event_of_its_own():
    page = "Stop\tPlanned arrival\tArrived\nLeeds\t18.11.2026 09:00\t18.11.2026 10:00\n"
    assert "Planned arrival" not in [words for _, words in days(N + page)]


@pytest.mark.parametrize("ahead", ["24.11.2026", "24 Nov", "Tuesday, November 24", "27.11.2026"])
@pytest.mark.parametrize("label", ["STANDARD TRANSIT", "Scheduled Delivery\n", "Arriverà:", ""])
def test_a_day_to_come_is_no_event_and_turns_no_page(ahead, label):
    page = f"{label}\n{ahead}\nIn consegna\n20.11.2026 10:00\nPartito\n19.11.2026 10:00\n"
    assert days(N + page) == [("20 10:00", "In consegna"), ("19 10:00", "Partito")]


@pytest.mark.parametrize(
    "zone", ["CT", "ET", "(local time)", "(Ortszeit)", "(hora local)", "Local time", "PT"]
)
def test_a_zone_of_the_place_is_no_place(zone):
    page = f"Out for delivery\n20.11.2026 8:17 PM {zone}\nArrived\n19.11.2026 8:17 PM {zone}\n"
    assert read(N + page) == [("20 20:17", "Out for delivery", ""), ("19 20:17", "Arrived", "")]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Local: CURITIBA - PR", "CURITIBA - PR"),
        ("Origem: CURITIBA - PR", "CURITIBA - PR"),
        ("Location: Leeds", "Leeds"),
        ("Ort: Berlin", "Berlin"),
        ("Место: Казань", "Казань"),
        ("Lieu : Lyon", "Lyon"),
    ],
)
def test_a_label_tells_a_place(line, place):
    page = f"In transit\n{line}\n20.11.2026 10:00\nAccepted\n{line}\n19.11.2026 10:00\n"
    assert read(N + page) == [("20 10:00", "In transit", place), ("19 10:00", "Accepted", place)]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Sendung sortiert; PLZ 8112", "PLZ 8112"),
        ("【深圳转运中心】甲乙丙丁", "深圳转运中心"),
        ("【上海市】已收取快件", "上海市"),
        ("Parcel arrived at HEATHROW", "HEATHROW"),
        ("Parcel accepted in LOS ANGELES", "LOS ANGELES"),
    ],
)
def test_a_place_inside_of_words_is_told_and_the_words_stay(words, place):
    [(when, text, where)] = read(f"{N}20.11.2026 12:58 {words}\n")
    assert (when, text, where) == ("20 12:58", words, place)


@pytest.mark.parametrize(
    "line",
    [
        "Livré mardi 17 novembre à 14:05",
        "Delivered Tuesday, November 17 at 2:05 pm",
        "Zugestellt am Dienstag, 17. November, um 14:05 Uhr",
        "Consegnato martedì 17 novembre alle 14:05",
        "Вручено адресату во вторник, 17 ноября, в 14:05",
    ],
)
def test_one_sentence_may_name_the_day_of_the_week_too(line):
    assert [when for when, _ in days(N + line)] == ["17 14:05"]


@pytest.mark.parametrize(
    "line",
    ["Delivered Tuesday at 14:05", "Zugestellt am Dienstag um 14:05", "Tuesday 14:05 Delivered"],
)
def test_a_day_of_the_week_alone_dates_nothing(line):
    assert days(N + line) == []


@pytest.mark.parametrize(
    "page",
    [
        "Monday 23 November\n10:00 Delivered\nSunday\n18:00 Out for delivery\n",
        "Montag, 23. November\n10:00 Zugestellt\nSonntag\n18:00 In Zustellung\n",
        "23 November 2026\nMon 10:00 Delivered\nSun 18:00 Out for delivery\n",
        "lundi 23 novembre\n10:00\nLivré\ndimanche\n18:00\nEn cours de livraison\n",
    ],
)
def test_below_another_day_of_the_week_no_event_has_the_day_of_the_heading(page):
    assert [when for when, _ in days(N + page)] == ["23 10:00"]


def test_a_day_of_the_week_may_stand_on_a_line_of_its_own_above_the_date():
    page = "Monday\n23 November\n10:00 Delivered\nSunday\n22 November\n18:00 Out for delivery\n"
    assert [when for when, _ in days(N + page)] == ["23 10:00", "22 18:00"]


@pytest.mark.parametrize(
    "limit",
    [
        "Storage until 27.11.2026",
        "Odbierz do 27.11.2026",
        "Срок хранения до 27.11.2026",
        "bis 27.11.",
    ],
)
@pytest.mark.parametrize(
    "row",
    ["Ready in locker\tTallinn\t20.11.2026 10:03\t{}", "20.11.2026 10:03\tReady in locker\t{}"],
)
def test_a_row_may_tell_until_when_something_is_kept(row, limit):
    page = f"{row.format(limit)}\n{row.replace('20.11', '19.11').format('')}\n"
    told = days(N + page)
    assert [when for when, _ in told] == ["20 10:03", "19 10:03"]
    assert all("Ready in locker" in words for _, words in told)


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("18.11.2026 7.42 p.m.", "19:42"),
        ("18 Nov 2026 7.42 pm", "19:42"),
        ("18th Nov 2026, 12.05 a.m.", "00:05"),
        ("Nov 18, 2026 12.30 p.m.", "12:30"),
        ("18/11/2026 11.59 P.M.", "23:59"),
        ("18.11.2026 19.42", "19:42"),
        ("18.11.2026 kl. 7.42", "07:42"),
    ],
)
def test_a_dotted_hour_keeps_its_half_of_the_day(line, clock):
    assert days(f"{N}{line} | Parcel collected from sender") == [
        (f"18 {clock}", "Parcel collected from sender")
    ]


@pytest.mark.parametrize(
    ("word", "day", "words"),
    [
        ("I dag kl. 09:12", 23, "Paketet är ute för leverans"),
        ("I går kl. 09:12", 22, "Pakken er ankommet terminalen"),
        ("I förrgår 09:12", 21, "Paketet har lämnats in"),
        ("I forgårs kl. 09:12", 21, "Pakken er innlevert"),
        ("Hari ini 09:12", 23, "Paket dikirim"),
        ("Hôm qua 09:12", 22, "Đang giao hàng"),
        ("Hôm kia 09:12", 21, "Đã nhận hàng, kiện hàng rời bưu cục"),
        ("Eergisteren 09:12", 21, "Je pakket is gesorteerd"),
        ("Anteayer, 09:12", 21, "El envío está en reparto"),
        ("Anteontem às 09:12", 21, "Objeto encaminhado"),
        ("L'altro ieri 09:12", 21, "Il pacco è in consegna"),
        ("一昨日 09:12", 21, "荷物を引受けました"),
    ],
)
def test_days_told_in_several_words_are_counted_back(word, day, words):
    assert days(f"{N}{word}\n{words}\n10.11.2026 08:00\nParcel accepted\n")[0] == (
        f"{day} 09:12",
        words,
    )


@pytest.mark.parametrize(
    "ends",
    [
        ("Votre colis a été livré (Agence Lyon)", "Colis pris en charge (Agence Nantes)", "Lyon"),
        ("Paket telah dikirim [JAKARTA]", "Paket diterima di gudang [BANDUNG]", "JAKARTA"),
        ("Lähetys on toimitettu, Espoo", "Lähetys on lajiteltu, Vantaa", "Espoo"),
        ("快件已签收【杭州】", "快件已揽收【义乌】", "杭州"),
    ],
)
def test_places_that_end_all_texts_of_a_history_are_places(ends):
    first, second, place = ends
    moments = ("20.11.2026 10:15", "19.11.2026 08:15", "18.11.2026 07:00")
    lines = zip(moments, (first, second, second), strict=True)
    told = read(N + "".join(f"{moment}\n{words}\n" for moment, words in lines))
    assert [words for _, words, _ in told] == [first, second, second]
    assert place in told[0][2]


def test_one_bracket_of_a_history_is_no_place():
    page = (
        "20.11.2026 10:15\nDelivery delayed (Weather)\n19.11.2026 08:00\nParcel departed\n"
        "18.11.2026 07:00\nParcel accepted\n"
    )
    assert [place for _, _, place in read(N + page)] == ["", "", ""]


def test_two_columns_of_a_place_are_one_place_and_the_ends_of_a_way_are_not():
    beside = "Date\tCountry\tCity\tEvent\n20.11.2026 10:15\tUkraine\tLviv\tParcel delivered\n"
    beside += "19.11.2026 10:15\tUkraine\tKyiv\tParcel departed\n"
    assert [place for _, _, place in read(N + beside)] == ["Ukraine, Lviv", "Ukraine, Kyiv"]
    apart = "Data\tPonto Origem\tStatus\tPonto Destino\n"
    apart += "20/11/2026 10:15\tCURITIBA\tObjeto encaminhado\tCAMPINAS\n"
    apart += "19/11/2026 10:15\tCURITIBA\tObjeto postado\tCAMPINAS\n"
    assert {place for _, _, place in read(N + apart)} == {"CURITIBA"}


@pytest.mark.parametrize(
    "button",
    [
        "Avalie a sua entrega",
        "Rate your delivery",
        "Оцените доставку посылки",
        "Оцініть доставку",
        "Bewerten Sie die Zustellung",
        "Évaluez votre livraison",
        "Valora tu entrega",
        "Valuta la consegna",
        "Oceń doręczenie przesyłki",
        "Beoordeel je bezorging",
        "Teslimatı değerlendirin",
        "请对本次配送评价",
    ],
)
def test_a_request_to_rate_is_no_event(button):
    page = "Delivered\n20.11.2026 10:15\nLisbon\nAccepted\n18.11.2026 17:44\nBraga\n"
    assert [words for _, words in days(f"{N}{page}{button}")] == ["Delivered", "Accepted"]


def test_month_and_day_with_a_dash_on_a_line_of_their_own_are_a_day():
    page = "11-20\n10:15\n您的快件已签收\n11-19\n05:11\n快件已到达\n"
    assert days("773123456789012\n" + page) == [
        ("20 10:15", "您的快件已签收"),
        ("19 05:11", "快件已到达"),
    ]
