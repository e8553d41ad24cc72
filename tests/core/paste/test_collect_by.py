"""The last day to collect a parcel, as pages tell it."""

from datetime import date, datetime

import pytest

from app.core.model import Report
from app.core.paste import read_page

NOW = datetime(2026, 11, 23, 12)
N = "RR123456785CN\n"


def told(text: str) -> Report:
    [report] = read_page(N + text, now=NOW)
    return report


@pytest.mark.parametrize(
    "text",
    [
        "Pick up by\nSaturday, November 28",
        "Please collect before 28 November 2026",
        "Collect by Saturday",
        "Available for collection until 28/11/2026",
        "Storage period\n21.11.2026 - 28.11.2026",
        "Held until Nov 28",
        "Abholbereit bis 28.11.2026",
        "Bis 28.11.2026 abholbereit",
        "Ihre Sendung liegt bis zum 28.11. zur Abholung bereit",
        "Lagerfrist: 28.11.2026",
        "Termin odbioru: 28.11.2026",
        "Paczka czeka do 28.11.2026 14:22",
        "Lähetys on noudettavissa 28.11.2026 asti",
        "Votre colis est disponible jusqu'au 28 novembre",
        "À retirer avant le 28/11/2026",
        "Срок хранения: до 28 ноября",
        "Заберите посылку до 28.11",
        "Зберігається до 28.11.2026",
        "Giacenza fino al 28/11/2026",
        "Da ritirare entro il 28 novembre",
        "Recoger antes del 28 de noviembre",
        "Disponível para levantamento até 28/11/2026",
        "Uloženo do 28. 11. 2026",
        "Klaar om af te halen tot en met zaterdag 28 november",
        "Hämta senast 28 november",
        "Gönderiniz 28.11.2026 tarihine kadar şubeden teslim alınabilir",
        "保管期限 11月28日",
        "11月28日まで保管",
        "20.11.2026 10:00 Ready for collection until 28.11.2026\n19.11.2026 09:00 Arrived at shop",
        "20.11.2026 10:00\nAbholbereit bis 28.11.\n19.11.2026 09:00\nIn Zustellung",
        "Collect by 28.11.2026, otherwise it will be returned to sender",
        "Хранится до 28.11.2026, потом возвращается отправителю",
        "Заберите до 28.11.2026, оплата при получении",
        "Bis 28.11.2026 abholen oder zurück an den Absender",
        "Presente su DNI, recoger antes del 28 de noviembre",
    ],
)
def test_the_last_day_to_collect_is_told(text):
    assert told(text).collect_by == date(2026, 11, 28)


def test_a_day_of_the_week_or_a_label_does_not_take_the_day_of_the_event_below():
    history = "21.11.2026 10:00 Available for pickup\n20.11.2026 10:00 In transit\n"
    assert told(f"Pick up by Saturday\n{history}").collect_by == date(2026, 11, 28)
    assert told(f"Storage period\n{history}").collect_by is None


def test_a_day_of_the_week_is_the_next_one_after_its_event():
    page = "20.11.2026 10:00 Ready for collection until Saturday\n19.11.2026 09:00 In transit\n"
    assert told(page).collect_by == date(2026, 11, 21)


def test_the_newest_event_that_tells_a_last_day_counts():
    page = (
        "20.11.2026 10:00 Storage extended, collect by 30.11.2026\n"
        "14.11.2026 09:00 Ready for pickup until 21.11.2026\n"
        "13.11.2026 09:00 Arrived at parcel shop\n"
    )
    assert told(page).collect_by == date(2026, 11, 30)


@pytest.mark.parametrize(
    "text",
    [
        "Your parcel will be available for pickup by Nov 27",
        "Expected delivery by Nov 27",
        "Tracking information available until 05.02.2027",
        "Items can be returned until 5 December 2026",
        "Return by 5 December 2026",
        "Refund available until 5 December 2026",
        "Pickup code valid until 5 December 2026",
        "Storage: 15 days",
        "Collect within 7 days",
        "Collected by ANN\n20.11.2026 10:00",
        "Pick up in store",
        "Abholbereit ab 1. Dezember",
        "Opening hours until 20:00, collect Monday to Saturday",
        "Delivered by courier 20.11.2026 10:00",
        "Lagerung: 7 Tage",
        "Срок хранения: 15 дней с 28.11.2026",
        "Lagerfrist: 7 Tage ab 28.11.2026",
        "Storage period: 7 days from 28.11.2026",
        "Black Friday in store until 30 November",
        "Collect 500 bonus points before 31.12.2026",
        "Discount available until 5.12.2026",
        "Click & collect: order before 20 December",
        "Получите скидку 20% до 30.11.2026",
        "Заберите подарок до 31 декабря",
        "Odbierz rabat do 5.12.2026",
        "Offre disponible jusqu'au 5/12/2026",
        "Recoge tu regalo antes del 31 de diciembre",
        "Sconto disponibile fino al 5/12/2026",
        "Информация об отправлении хранится до 05.02.2027",
        "Informations de suivi disponibles jusqu'au 05/02/2027",
        "Die Sendungsdaten werden bis 05.02.2027 aufbewahrt",
        "The courier will collect the parcel from the sender by 28.11.2026",
        "Shipper requested pickup by Dec 1, 2026",
        "Abholung beim Absender bis 05.12.2026",
        "Choose a pick-up point by 1 December",
        "Redirect your parcel to a pickup point until 30 November",
        "Lagerfrist verlängern bis 05.12.2026",
        "Waiting for payment until 5 December",
        "27.11.2026 10:00 Held at our depot until Monday\n26.11.2026 10:00 In transit",
        "27.11.2026 10:00 Задержано на таможне, хранение до 02.12.2026\n26.11.2026 10:00 В пути",
    ],
)
def test_no_last_day_is_told_where_the_page_tells_none(text):
    assert told(text).collect_by is None


@pytest.mark.parametrize(
    "text",
    [
        "Ab 1. Dezember abholbereit",
        "Abholbereit ab Di, 01.12.2026",
        "Available from 1 December for pickup",
        "Disponible à partir du 1er décembre en point relais, retrait avec une pièce d'identité",
        "Можно забрать с 1 декабря",
    ],
)
def test_a_day_from_which_a_parcel_can_be_collected_is_expected_and_no_event(text):
    report = told(text)
    assert (report.events, report.collect_by) == ((), None)
    assert report.eta and report.eta.earliest == date(2026, 12, 1)


@pytest.mark.parametrize(
    "text", ["Bis 20.11.2026 abholbereit", "Pick up by 20.11.2026", "Abholbereit bis 20.11.2026"]
)
def test_a_last_day_that_is_over_is_no_event(text):
    report = told(text)
    assert (report.events, report.collect_by) == ((), date(2026, 11, 20))
