"""What events mean after those before them: numbers used again, returns, late notices."""

from datetime import UTC, datetime

import pytest

from app.core.model import Event, Report, Retrieval
from app.core.parcel.journey import journey, steps
from tests.conftest import make_parcel


def told(*events: tuple[str, str], source: str = "page"):
    """The journey of a parcel of which these days and words are told, oldest first."""
    return journey(tracked(*events, source=source))


def tracked(*events: tuple[str, str], source: str = "page"):
    scans = [
        Event(datetime.fromisoformat(f"{day}T12:00+00:00") if day else None, words)
        for day, words in events
    ]
    return make_parcel(*scans[::-1], source=source)


AGAIN = [
    (("2025-08-20", "Delivered"), ("2026-11-19", "Accepted"), ("2026-11-21", "Departed from hub")),
    (("2026-08-20", "Delivered"), ("2026-11-19", "Label created"), ("2026-11-20", "In transit")),
    (("2025-02-01", "Вручено адресату"), ("2026-11-02", "Прием"), ("2026-11-05", "В пути")),
    (("2025-02-01", "已签收"), ("2026-11-02", "已揽收"), ("2026-11-05", "运输中")),
    (("2025-02-01", "Zugestellt"), ("2026-11-05", "Unterwegs")),
    (("2025-02-01", "Return delivered"), ("2026-11-02", "Accepted"), ("2026-11-03", "In transit")),
    (("2024-02-01", "Delivered"), ("2025-01-01", "Accepted"), ("2025-01-09", "Delivered"),
     ("2026-11-02", "Accepted"), ("2026-11-05", "In transit")),
]  # fmt: skip


@pytest.mark.parametrize("events", AGAIN)
def test_a_number_that_is_used_again_is_on_its_way(events):
    way = told(*events)
    assert (way.sub, way.over) == ("it.moving", False)
    assert way.stage < 6
    assert len(way.told) == len(events)
    assert all(step.at.year == 2026 for step in steps(tracked(*events), way))


def test_the_second_parcel_of_a_number_is_delivered_too():
    way = told(("2025-08-20", "Delivered"), ("2026-11-19", "Accepted"), ("2026-11-21", "Delivered"))
    assert way.over
    assert way.last.event.time.year == 2026


@pytest.mark.parametrize("words", ["Accepted", "In transit", "Out for delivery", "Label created"])
@pytest.mark.parametrize("day", ["2026-11-20", "2026-11-25", "2026-12-10"])
def test_a_late_scan_is_no_second_life(words, day):
    assert told(("2026-11-01", "Accepted"), ("2026-11-19", "Delivered"), (day, words)).over


RETURNS = [
    (("2026-11-01", "Returning to sender"), ("2026-11-05", "Delivered")),
    (("2026-11-01", "Return to sender"), ("2026-11-03", "In transit"), ("2026-11-05", "Delivered")),
    (("2026-11-01", "Возврат отправителю"), ("2026-11-05", "Вручение")),
    (("2026-11-01", "退回寄件人"), ("2026-11-05", "已签收")),
    (("2026-11-01", "Rücksendung"), ("2026-11-04", "In Zustellung"), ("2026-11-05", "Zugestellt")),
    (("2026-11-01", "Retour à l'expéditeur"), ("2026-11-05", "Livré")),
    (("2026-11-01", "Devuelto al remitente"), ("2026-11-05", "Entregado")),
    (("2026-11-01", "Zwrot do nadawcy"), ("2026-11-05", "Doręczona")),
    (("2026-11-01", "Retour afzender"), ("2026-11-05", "Bezorgd")),
    (("2026-11-01", "Returneras till avsändaren"), ("2026-11-05", "Levererad")),
    (("2026-11-01", "Returning to sender"), ("2026-11-03", "Ready for pickup"),
     ("2026-11-05", "Picked up")),
]  # fmt: skip


@pytest.mark.parametrize("events", RETURNS)
def test_what_was_on_its_way_back_ends_with_the_sender(events):
    way = told(*events)
    if way.sub is None or not events[-1][1].startswith("Вручение"):
        assert (way.sub, way.stage, way.over) == ("ex.returned", 7, True)
    assert way.last in way.told


def test_what_the_recipient_got_after_all_is_delivered():
    events = (("2026-11-01", "Возврат отправителю"), ("2026-11-05", "Вручение адресату"))
    assert told(*events).sub == "dl.delivered"
    events = (("2026-11-01", "Return to sender"), ("2026-11-05", "Picked up by the recipient"))
    assert told(*events).sub == "dl.delivered"


@pytest.mark.parametrize(
    "words",
    [
        *("Return cancelled, out for delivery", "The return to sender has been stopped"),
        *("Rücksendung storniert, in Zustellung", "Возврат отменён, передано курьеру"),
        *("Retour annulé", "Devolución cancelada", "Devolução cancelada", "Reso annullato"),
        *("Zwrot został anulowany", "Retour geannuleerd", "取消退回"),
    ],
)
def test_a_return_that_is_called_off_ends_with_the_recipient(words):
    events = (("2026-11-01", "Returning to sender"), ("2026-11-02", words))
    assert told(*events).sub != "ex.returning"
    assert told(*events, ("2026-11-03", "Delivered")).sub == "dl.delivered"


COLLECTED = [
    ("Ready for pickup", "Picked up"),
    ("Ready for collection", "Collected"),
    ("Available for pickup", "Parcel picked up"),
    ("Прибыло в место вручения", "Получено"),
    ("Готово к выдаче", "Выдано"),
    ("Готово до видачі", "Отримано"),
    ("Abholbereit", "Abgeholt"),
    ("Disponible en point relais", "Retiré"),
    ("Disponible para recoger", "Recogido"),
    ("Oczekuje na odbiór", "Odebrana"),
    ("Klaar om af te halen", "Opgehaald"),
    ("Kan hämtas", "Uthämtad"),
    ("待取件", "已取件"),
]


@pytest.mark.parametrize(("ready", "collected"), COLLECTED)
def test_what_was_waiting_and_is_collected_is_delivered(ready, collected):
    way = told(("2026-11-01", "Accepted"), ("2026-11-05", ready), ("2026-11-06", collected))
    assert (way.sub, way.over) == ("dl.delivered", True)


def test_what_a_courier_picked_up_is_not_delivered():
    assert told(("2026-11-01", "Label created"), ("2026-11-02", "Picked up")).sub == "it.accepted"
    events = (("2026-11-01", "Picked up"), ("2026-11-02", "In transit"))
    assert not told(*events, ("2026-11-03", "Picked up")).over


def test_a_scan_after_the_return_leaves_it_with_the_sender():
    events = (("2026-11-01", "Returning to sender"), ("2026-11-03", "Delivered"))
    for late in ("Delivery attempt failed", "In transit", "Delayed"):
        assert told(*events, ("2026-11-03", late)).sub == "ex.returned"


def test_what_another_service_tells_late_is_no_collecting():
    at = datetime(2026, 11, 22, tzinfo=UTC)
    ready = Event(datetime(2026, 11, 5, 12, tzinfo=UTC), "Ready for pickup")
    late = Event(datetime(2026, 11, 5, 14, tzinfo=UTC), "Picked up")
    both = tuple(
        Retrieval(source, at, Report("N", (event,)))
        for source, event in (("page", ready), ("dhl", late))
    )
    assert not journey(make_parcel(retrievals=both)).over


LATE = ["Delayed due to weather", "Delay", "Flight delayed", "Задержка", "Verspätet", "延误"]


@pytest.mark.parametrize("words", LATE)
def test_a_late_notice_of_a_delay_leaves_the_parcel_delivered(words):
    assert told(("2026-11-05", "Delivered"), ("2026-11-05", words)).sub == "dl.delivered"
    assert told(("2026-11-05", "Delivered"), ("2026-11-06", words)).over


def test_a_step_of_a_copied_page_without_a_day_tells_no_stage():
    way = told(("2026-11-05", "Accepted"), ("", "Out for delivery"), ("", "Delivered"))
    assert (way.sub, way.stage, way.over) == ("it.accepted", 2, False)
    assert told(("", "Delivered")).stage == 0
    assert not told(("", "Delivered")).over
