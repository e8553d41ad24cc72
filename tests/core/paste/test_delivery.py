"""The days and hours of the coming delivery, as pages tell them."""

from datetime import date, datetime, time

import pytest

from app.core.model import Eta
from app.core.paste import read_page

NOW = datetime(2026, 11, 23, 12)
N = "RR123456785CN\n"


def expected(text: str) -> Eta | None:
    [report] = read_page(text, now=NOW)
    assert report.events == ()
    return report.eta


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Estimated delivery: Nov 25-27", 25, 27),
        ("Estimated delivery: 25-27 Nov", 25, 27),
        ("Estimated delivery: 25 to 27 November 2026", 25, 27),
        ("Expected delivery: 25/11 - 27/11", 25, 27),
        ("Estimated delivery: 25.-27.11.2026", 25, 27),
        ("Voraussichtliche Zustellung: Mi, 25.11. - Fr, 27.11.", 25, 27),
        ("Voraussichtliche Zustellung: 25. bis 27. November", 25, 27),
        ("Livraison prévue entre le 25 et le 27 novembre", 25, 27),
        ("Entrega prevista: 25 y 27 de noviembre", 25, 27),
        ("Ожидаемая доставка: 25–27 ноября", 25, 27),
        ("Ожидаемая дата: с 25 по 27 ноября", 25, 27),
        ("Przewidywana dostawa: 25.11.2026 - 27.11.2026", 25, 27),
        ("Consegna prevista: 25 e 27 novembre", 25, 27),
        ("Estimated delivery: 27 Nov 2026 (was 24 Nov 2026)", 27, 27),
        ("Voraussichtliche Zustellung: 27.11.2026 (bisher 24.11.2026)", 27, 27),
        ("Estimated delivery: 27 Nov. Your order is of 20 Nov 2026", 27, 27),
        ("Arriving tomorrow", 24, 24),
        ("Arriving today", 23, 23),
        ("Arriving Wednesday\nOrdered Friday, November 20", 25, 25),
        ("Estimated delivery\nThu, Nov 26", 26, 26),
        ("Consegna prevista: domani", 24, 24),
        ("Ожидается завтра", 24, 24),
        ("お届け予定 11月25日", 25, 25),
        ("Now expected Friday, November 27 (previously Wednesday, November 25)", 27, 27),
        ("Delivery was expected on 21 Nov 2026, now expected 28 Nov 2026", 28, 28),
        ("Estimated delivery: 24 Nov. Rescheduled to 27 Nov", 27, 27),
        ("Дата доставки: 25 ноября, теперь 27 ноября", 27, 27),
        ("Livraison prévue le 25 novembre, nouvelle date 28 novembre", 28, 28),
        ("Liefertermin: 25.11.2026, neuer Termin 27.11.2026", 27, 27),
        ("Expected delivery now 25-27 Nov", 25, 27),
        ("Get it by Fri, Nov 27", 27, 27),
        ("Your order is expected on Nov 26", 26, 26),
        ("Tahmini teslimat: 25 Kasım - 27 Kasım", 25, 27),
        ("Teslimat tarihi: 25 Kasım", 25, 25),
        ("Předpokládané doručení: 25. 11. – 27. 11. 2026", 25, 27),
        ("Odhadované doručení: 25. 11.", 25, 25),
        ("Llegará:\nmiércoles 25 de noviembre", 25, 25),
        ("Llega el miércoles 25 de noviembre", 25, 25),
        ("Chegará até 25 de novembro", 25, 25),
        ("Arrivera :\nmercredi 25 novembre", 25, 25),
        ("Придёт:\nсреда, 25 ноября", 25, 25),
        ("Прибуде:\nсереда, 25 листопада", 25, 25),
        ("Kommt an:\nMittwoch, 25. November", 25, 25),
        ("Wird geliefert am Mittwoch, 25. November", 25, 25),
        ("Dotrze 25 listopada", 25, 25),
        ("Levereras:\nonsdag 25 november", 25, 25),
        ("Order arrives Nov 25 - 27", 25, 27),
        ("预计送达时间：11月25日-11月27日", 25, 27),
        ("التسليم المتوقع: 25 نوفمبر - 27 نوفمبر", 25, 27),
    ],
)
def test_the_days_of_a_delivery_are_told(text, first, last):
    assert expected(N + text) == Eta(date(2026, 11, first), date(2026, 11, last))


@pytest.mark.parametrize(
    "text",
    [
        "Ожидаемая дата доставки: 30.11-02.12",
        "Ожидаемая дата доставки: 30.11-02.12.2026",
        "Ожидаемая дата доставки: 30.11.2026-02.12.2026",
        "Ожидаемая дата доставки: 30.11–02.12",
        "Przewidywana dostawa: 30.11-02.12",
        "Przewidywana dostawa: 30.11-02.12.2026",
        "Voraussichtliche Zustellung: 30.11.-02.12.",
        "Estimated delivery: 30/11-02/12",
        "预计送达：11月30日-12月2日",
        "预计送达：11月30日～12月2日",
    ],
)
def test_days_of_two_months_are_told_without_spaces_between(text):
    assert expected(N + text) == Eta(date(2026, 11, 30), date(2026, 12, 2))


@pytest.mark.parametrize(
    ("text", "day", "since", "until"),
    [
        ("Arriving tomorrow by 8 PM", 24, None, time(20)),
        ("Scheduled Delivery: Tuesday 11/24/2026 by 5:15 PM", 24, None, time(17, 15)),
        ("Estimated delivery: today 14:00-16:00", 23, time(14), time(16)),
        ("Estimated delivery: today, between 2 pm and 4 pm", 23, time(14), time(16)),
        ("Zustellung geplant: heute, 14-16 Uhr", 23, time(14), time(16)),
        ("Voraussichtliche Zustellung: 24.11.2026, 9:30 bis 13:00 Uhr", 24, time(9, 30), time(13)),
        ("Доставка ожидается завтра с 10:00 до 14:00", 24, time(10), time(14)),
        ("Доставка ожидается 24 ноября до 20:00", 24, None, time(20)),
        ("Livraison prévue demain entre 9h00 et 12h00", 24, time(9), time(12)),
        ("Consegna prevista: 24 novembre, tra le 10:00 e le 12:00", 24, time(10), time(12)),
        ("Przewidywana dostawa: jutro 9:00-13:00", 24, time(9), time(13)),
        ("Expected today 14:00–16:00", 23, time(14), time(16)),
        ("Expected Tuesday by 6pm", 24, None, time(18)),
        ("Доставим завтра с 10:00 до 14:00", 24, time(10), time(14)),
        ("Доставка завтра с 9 до 18 ч", 24, time(9), time(18)),
        ("Курьер приедет 25 ноября с 10:00 до 14:00", 25, time(10), time(14)),
        ("お届け予定日：11月25日 14時～16時", 25, time(14), time(16)),
        ("도착예정일 11월 25일 14시~16시", 25, time(14), time(16)),
        ("Toimitus arvioidaan 25.11. klo 10-14", 25, time(10), time(14)),
    ],
)
def test_the_hours_of_a_delivery_are_told(text, day, since, until):
    number = "1Z999AA10123456784\n" if "11/24" in text else N
    assert expected(number + text) == Eta(*[date(2026, 11, day)] * 2, since, until)


@pytest.mark.parametrize(
    "text",
    [
        "Estimated delivery: 2-5 days",
        "Estimated delivery: not available",
        "Estimated delivery\nOrder date: 20 November 2026",
        "Expected delivery: 24 Nov 2024",
        "Arriving soon",
    ],
)
def test_nothing_is_expected_where_no_day_is_told(text):
    assert expected(N + text) is None
