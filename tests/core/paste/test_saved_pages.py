"""Kinds that saved pages of carriers showed, each with members of other languages."""

import pytest

from tests.core.paste.test_kinds import N, days, read


@pytest.mark.parametrize(
    "sentence",
    [
        "Your item is out for delivery on November 20, 2026 at 7:10 am in SPRINGFIELD, IL 62701.",
        "Your item was delivered in or at the mailbox at 7:10 am on November 20, 2026 in AUSTIN.",
        "Ihre Sendung wurde am 20.11.2026 um 7:10 Uhr in Köln zugestellt.",
        "Su pedido fue entregado el 20/11/2026 a las 7:10 en Madrid.",
        "Ваша посылка была 20.11.2026 в 7:10 вручена адресату в городе Казань.",
    ],
)
def test_a_sentence_may_have_its_moment_inside(sentence):
    assert days(N + sentence) == [("20 07:10", sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Your item will be delivered on November 20, 2026 at 7:10 am in SPRINGFIELD, IL 62701.",
        "Your item was ordered on November 20, 2026 at 7:10 am in our shop at SPRINGFIELD, IL.",
        "Ihre Bestellung ging am 20.11.2026 um 7:10 Uhr bei uns ein.",
    ],
)
def test_a_sentence_of_anything_else_has_no_moment_inside(sentence):
    assert days(N + sentence) == []


@pytest.mark.parametrize(
    "line",
    [
        "DELIVERED TO [ANI | 20-11-2026 13:39 | JAKARTA ]",
        "Delivered (signed by ANN | 20.11.2026 13:39 | LEEDS)",
    ],
)
def test_a_moment_within_brackets_that_begin_otherwise_is_not_the_moment_of_the_line(line):
    page = f"19-11-2026 08:17\nWith delivery courier\n20-11-2026 13:40\n{line}\n"
    assert [when for when, _ in days(N + page)] == ["20 13:40", "19 08:17"]


@pytest.mark.parametrize(
    "rows",
    [
        "Посылку доставлено ({}) Україна, Львів",
        "Parcel delivered [{}] Leeds, GB",
        "Zugestellt ({}) Köln, DE",
    ],
)
def test_a_moment_in_brackets_may_stand_between_words_and_place(rows):
    page = "\n".join(rows.format(when) for when in ("20.11.2026 14:05", "19.11.2026 08:30"))
    assert [when for when, _ in days(N + page)] == ["20 14:05", "19 08:30"]


@pytest.mark.parametrize(
    "titles",
    ["Sztuka\tGodzina", "Chi tiết\tThời gian", "Paikka\tAika", "סניף\tשעה", "Any\tTime"],
)
def test_a_day_beside_titles_is_a_heading(titles):
    rows = [f"Delivered to locker\tLeeds\t{hour}:25" for hour in ("14", "12", "08")]
    page = "\n".join([f"20.11.2026\t{titles}", *rows])
    assert [when for when, _ in days(N + page)] == ["20 14:25", "20 12:25", "20 08:25"]


def test_a_day_of_standard_transit_is_no_event():
    assert days("286548999999\nOut for delivery today\nSTANDARD TRANSIT\tMon, 11/23/2026\n") == []


STEPS = """Monday, November 23
3:48 AM
Arrived at a carrier facility
Leeds, GB
1:34 AM
Departed from a facility
Hull, GB
Saturday, November 21
9:04 PM
Arrived at a facility
York, GB
{}
"""


def test_a_step_without_a_time_may_stand_below_the_oldest_of_a_day():
    told = days(N + STEPS.format("Package has left the sender and is in transit to the carrier"))
    assert told[-1][0] == "21 00:00"
    assert len(told) == 4


@pytest.mark.parametrize("line", ["Times are shown in the local timezone.", "", "Back to top"])
def test_a_foot_below_the_oldest_is_no_step(line):
    assert len(days(N + STEPS.format(line))) == 3


def test_a_step_to_come_below_the_last_of_a_rising_history_has_no_day():
    page = "20 November\n10:00\nAccepted\nLeeds, GB\n12:00\nIn transit\nHull, GB\nDelivered\n"
    assert "Delivered" not in {words for _, words in days(N + page)}


FEEDBACK = """PACKET

Objeto entregue ao destinatário.

Pela Unidade de Distribuição, Niterói - RJ

Queremos te ouvir! Responda a uma pesquisa rápida: https://survey.example/?obj=RR123456785CN

20/11/2026 16:04

Pagamento confirmado.

Niterói - RJ

Aguardando envio para o cliente

17/11/2026 08:40

Objeto recebido pelos Correios.

Valinhos - SP

É preciso aguardar

15/11/2026 10:09
"""


def test_a_link_with_the_number_inside_a_history_parts_nothing():
    assert read(FEEDBACK)[:2] == [
        (
            "20 16:04",
            "Objeto entregue ao destinatário.",
            "Pela Unidade de Distribuição, Niterói - RJ",
        ),
        ("17 08:40", "Pagamento confirmado.", "Niterói - RJ"),
    ]
