"""Histories that a page could show, written in many layouts, date styles and languages."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

NOW = datetime(2026, 11, 23, 12)


class Told(NamedTuple):
    time: datetime
    text: str
    place: str


# What carriers say, by language, with places; and the names of months as they decline there.
SAID = {
    "en": (
        ["Delivered", "Out for delivery", "Arrived at sorting center", "Item accepted by carrier"],
        ["Leeds", "London, GB", "Doncaster", "Bristol"],
        "january february march april may june july august september october november december",
    ),
    "de": (
        ["Zugestellt", "Die Sendung wurde in das Zustellfahrzeug geladen", "In Zustellung"],
        ["Berlin", "Köln", "Bad Hersfeld", "Leipzig, DE"],
        "januar februar märz april mai juni juli august september oktober november dezember",
    ),
    "ru": (
        ["Вручено адресату", "Прибыло в место вручения", "Покинуло сортировочный центр"],
        ["Москва", "Казань, 420000", "Подольск", "Екатеринбург"],
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ),
    "fr": (
        ["Votre colis a été livré", "Colis en cours de livraison", "Envoi pris en charge"],
        ["Lyon", "Paris", "Nantes, FR", "Roissy"],
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    "es": (
        ["Entregado al destinatario", "En reparto", "Envío admitido", "Envío clasificado"],
        ["Madrid", "Valencia, ES", "Sevilla", "Bilbao"],
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    "pl": (
        ["Doręczono", "Przekazano do doręczenia", "Przesyłka nadana", "Przyjęto w sortowni"],
        ["Warszawa", "Kraków, PL", "Gdańsk", "Zabrze"],
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
        " listopada grudnia",
    ),
    "tr": (
        ["Teslim edildi", "Dağıtıma çıkarıldı", "Kargo kabul edildi", "Gönderi teslim alındı"],
        ["Ankara", "İzmir", "Bursa, TR", "Kadıköy"],
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    ),
    "uk": (
        ["Відправлення вручено", "Посилка доставлена", "Відправлення прийнято"],
        ["Київ", "Львів", "Одеса, UA", "Харків"],
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    ),
    "it": (
        ["Consegnata", "In consegna", "Spedizione in transito", "Spedizione presa in carico"],
        ["Roma", "Milano, IT", "Bologna", "Torino"],
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
        " dicembre",
    ),
    "cs": (
        ["Zásilka doručena", "Příprava zásilky k doručení", "Zásilka převzata do přepravy"],
        ["Praha", "Brno, CZ", "Ostrava", "Plzeň"],
        "ledna února března dubna května června července srpna září října listopadu prosince",
    ),
    "sv": (
        ["Försändelsen har levererats", "Paketet har ankommit", "Paketet är under transport"],
        ["Malmö", "Stockholm", "Uppsala, SE", "Lund"],
        "januari februari mars april maj juni juli augusti september oktober november december",
    ),
    "fi": (
        ["Lähetys on toimitettu", "Lähetys on lajiteltu", "Lähetys on noudettavissa"],
        ["Helsinki", "Vantaa", "Turku, FI", "Oulu"],
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta"
        " syyskuuta lokakuuta marraskuuta joulukuuta",
    ),
}

MONTHS = {language: months.split() for language, (_, _, months) in SAID.items()}

DateStyle = Callable[[datetime, str], str]

DATES: dict[str, DateStyle] = {
    "iso": lambda t, _: f"{t:%Y-%m-%d}",
    "slashed iso": lambda t, _: f"{t:%Y/%m/%d}",
    "dotted": lambda t, _: f"{t:%d.%m.%Y}",
    "short dotted": lambda t, _: f"{t:%d.%m.%y}",
    "slashed": lambda t, _: f"{t:%d/%m/%Y}",
    "dashed": lambda t, _: f"{t:%d-%m-%Y}",
    "american": lambda t, _: f"{t:%m/%d/%Y}",
    "named": lambda t, language: f"{t.day} {MONTHS[language][t.month - 1]} {t.year}",
    "named without year": lambda t, language: f"{t.day}. {MONTHS[language][t.month - 1]}",
    "month first": lambda t, language: (
        f"{MONTHS[language][t.month - 1].capitalize()} {t.day}, {t.year}"
    ),
    "chinese": lambda t, _: f"{t.year}年{t.month}月{t.day}日",
    "korean": lambda t, _: f"{t.year}. {t.month}. {t.day}.",
}

CLOCKS: dict[str, Callable[[datetime], str]] = {
    "24 hours": lambda t: f"{t:%H:%M}",
    "seconds": lambda t: f"{t:%H:%M}:00",
    "12 hours": lambda t: f"{t.hour % 12 or 12}:{t:%M} {'PM' if t.hour >= 12 else 'AM'}",
    "french": lambda t: f"{t:%H}h{t:%M}",
    "german": lambda t: f"{t:%H:%M} Uhr",
}

Layout = Callable[[list[Told], Callable[[datetime], str], Callable[[datetime], str]], list[str]]


def _headed(told: list[Told], day: Callable, clock: Callable, *, apart: bool) -> list[str]:
    lines: list[str] = []
    for index, one in enumerate(told):
        if not index or told[index - 1].time.date() != one.time.date():
            lines.append(day(one.time))
        lines += [clock(one.time), one.text] if apart else [f"{clock(one.time)} {one.text}"]
    return lines


LAYOUTS: dict[str, Layout] = {
    "one line": lambda told, day, clock: [f"{day(e.time)} {clock(e.time)} {e.text}" for e in told],
    "one line with place": lambda told, day, clock: [
        f"{day(e.time)}, {clock(e.time)}, {e.place} | {e.text}" for e in told
    ],
    "table": lambda told, day, clock: [
        f"{day(e.time)}\t{clock(e.time)}\t{e.place}\t{e.text}" for e in told
    ],
    "table, time with date": lambda told, day, clock: [
        f"{day(e.time)} {clock(e.time)}\t{e.text}\t{e.place}" for e in told
    ],
    "table, date last": lambda told, day, clock: [
        f"{e.text}\t{e.place}\t{day(e.time)} {clock(e.time)}" for e in told
    ],
    "words below": lambda told, day, clock: [
        line for e in told for line in (f"{day(e.time)} {clock(e.time)}", e.text)
    ],
    "words and place below": lambda told, day, clock: [
        line for e in told for line in (f"{day(e.time)} {clock(e.time)}", e.text, e.place)
    ],
    "spread over lines": lambda told, day, clock: [
        line for e in told for line in (day(e.time), clock(e.time), e.text, e.place)
    ],
    "parted by empty lines": lambda told, day, clock: [
        line for e in told for line in (day(e.time), clock(e.time), e.text, e.place, "")
    ],
    "words above": lambda told, day, clock: [
        line for e in told for line in (e.text, f"{day(e.time)} {clock(e.time)}")
    ],
    "words and place above": lambda told, day, clock: [
        line for e in told for line in (e.text, e.place, f"{day(e.time)} {clock(e.time)}")
    ],
    "title above, place below": lambda told, day, clock: [
        line for e in told for line in (e.text, f"{day(e.time)} {clock(e.time)}", e.place)
    ],
    "days as headings": lambda told, day, clock: _headed(told, day, clock, apart=False),
    "days as headings, times alone": lambda told, day, clock: _headed(told, day, clock, apart=True),
    "time before date": lambda told, day, clock: [
        line for e in told for line in (f"{clock(e.time)}, {day(e.time)}", e.text)
    ],
    "bullets": lambda told, day, clock: [
        f"• {day(e.time)} {clock(e.time)} - {e.text}" for e in told
    ],
}

BEFORE = [
    "Cookies help us. Accept",
    "Home",
    "Track",
    "Contact",
    "",
    "Tracking number: RR123456785CN",
    "In transit",
    "",
]
AFTER = ["", "Terms of use", "Privacy", "© 2004-2026 All rights reserved", "8 800 100-00-00"]


def history(language: str, chance: random.Random, *, count: int, oldest: bool) -> list[Told]:
    """Events of the last weeks, newest first unless `oldest`, none at the same minute."""
    texts, places, _ = SAID[language]
    time = NOW - timedelta(minutes=chance.randrange(30, 3000))
    told: list[Told] = []
    for index in range(count):
        told.append(Told(time, texts[index % len(texts)], chance.choice(places)))
        time -= timedelta(minutes=chance.randrange(5, 3000))
    return told[::-1] if oldest else told


def page(told: list[Told], layout: str, dates: str, clocks: str, language: str) -> str:
    """A whole page with a history in it."""
    lines = LAYOUTS[layout](told, lambda t: DATES[dates](t, language), CLOCKS[clocks])
    return "\n".join([*BEFORE, *lines, *AFTER])
