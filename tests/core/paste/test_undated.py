"""No stage gets a day that the page does not give it: steps without a date are left out."""

from datetime import datetime

import pytest

from app.core.paste import read_page

NOW = datetime(2026, 11, 23, 12)
N = "RR123456785CN\n"
DATES = ("16.11.2026 10:00", "17.11.2026 11:00", "18.11.2026 09:00")
STEPS = {
    "en": ("Accepted", "In transit", "Out for delivery", "Delivered"),
    "label": ("Label created", "In transit", "Out for delivery", "Delivered"),
    "de": ("Die Sendung wurde eingeliefert", "Wird transportiert", "In Zustellung", "Zugestellt"),
    "ru": (
        *("Принято в отделении связи", "Покинуло сортировочный центр"),
        *("Прибыло в место вручения", "Вручено адресату"),
    ),
    "fr": ("Pris en charge", "Colis en transit", "En cours de livraison", "Livré"),
    "it": ("Accettata", "Spedizione in transito", "In consegna", "Consegnata"),
    "es": ("Aceptado", "Envío en tránsito", "En reparto", "Entregado"),
    "cs": ("Zásilka přijata", "Zásilka v přepravě", "Na doručování", "Zásilka doručena"),
    "tr": ("Sipariş alındı", "Kargo yolda", "Dağıtıma çıkarıldı", "Teslim edildi"),
}


def read(text: str) -> list[tuple[str, str, str]]:
    """Moment, words and place of each event."""
    told = [event for report in read_page(text, now=NOW) for event in report.events]
    return [(f"{one.time:%d %H:%M}", one.text, one.place) for one in told]


@pytest.mark.parametrize("steps", STEPS.values(), ids=STEPS)
@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("end", ["", "\ndate: -", "\n-"])
def test_a_last_step_without_a_date_does_not_take_that_of_the_step_before(steps, gap, end):
    dated = "".join(f"{step}\n{day}\n{gap}" for step, day in zip(steps, DATES, strict=False))
    expected = [("18 09:00", steps[2], ""), ("17 11:00", steps[1], ""), ("16 10:00", steps[0], "")]
    assert read(f"{N}{gap}{dated}{steps[3]}{end}\n") == expected


def test_several_last_steps_may_have_no_date():
    page = "Accepted\n16.11.2026 10:00\nIn transit\n17.11.2026 11:00\nOut for delivery\nDelivered\n"
    assert read(N + page) == [("17 11:00", "In transit", ""), ("16 10:00", "Accepted", "")]


def test_a_last_step_without_a_date_follows_steps_with_places():
    page = (
        "Accepted\nMilan\n16.11.2026 10:00\nIn transit\nRome\n17.11.2026 11:00\n"
        "Out for delivery\nRome\n18.11.2026 09:00\nDelivered\n"
    )
    assert read(N + page) == [
        ("18 09:00", "Out for delivery", "Rome"),
        ("17 11:00", "In transit", "Rome"),
        ("16 10:00", "Accepted", "Milan"),
    ]


def test_a_single_date_belongs_to_the_step_that_begins_the_way():
    assert read(f"{N}Pris en charge\n16.11.2026 10:00\nLivré\n") == [
        ("16 10:00", "Pris en charge", "")
    ]


@pytest.mark.parametrize(
    "page",
    [
        "Delivered\n18.11.2026 09:00\nOut for delivery\n17.11.2026 11:00\nIn transit\n",
        "Delivered\nOut for delivery\n18.11.2026 09:00\nIn transit\n17.11.2026 11:00\n",
        "17.11.2026 11:00\nIn transit\n18.11.2026 09:00\nOut for delivery\nDelivered\n",
        "17.11.2026 11:00 In transit\n18.11.2026 09:00 Out for delivery\nDelivered\n",
        "In transit\t17.11.2026 11:00\nOut for delivery\t18.11.2026 09:00\nDelivered\t-\n",
    ],
)
def test_a_delivery_without_a_date_is_not_told_in_other_layouts_either(page):
    assert read(N + page) == [("18 09:00", "Out for delivery", ""), ("17 11:00", "In transit", "")]


@pytest.mark.parametrize("steps", [("Order placed", "Dispatched"), ("Commandé", "Expédié")])
@pytest.mark.parametrize("number", ["", "Step {}: ", "Step {} "])
def test_steps_to_come_take_no_day_where_the_first_step_tells_no_stage(steps, number):
    words = (*steps, "Out for delivery", "Delivered")
    names = [number.format(at) + word for at, word in enumerate(words, 1)]
    page = f"{N}{names[0]}\n16.11.2026\n{names[1]}\n17.11.2026\n{names[2]}\n{names[3]}\n"
    assert not any(names[2] in text for _, text, _ in read(page))
