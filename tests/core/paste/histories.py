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
        [
            "Delivered",
            "Out for delivery",
            "Due to be delivered today",
            "Item received at delivery office",
            "Arrived at sorting center",
            "Departed from facility",
            "In transit to next facility",
            "Item accepted by carrier",
            "Shipping label created",
        ],
        ["Leeds", "London, GB", "Doncaster", "Bristol"],
        "january february march april may june july august september october november december",
    ),
    "de": (
        [
            "Zugestellt",
            "Die Sendung wurde in das Zustellfahrzeug geladen",
            "In Zustellung",
            "Im Zustelldepot eingetroffen",
            "Die Sendung wurde im Ziel-Paketzentrum bearbeitet",
            "Sendung in der Region des Empfängers angekommen",
            "Die Sendung hat das Paketzentrum verlassen",
            "Vom Absender in der Filiale eingeliefert",
            "Sendungsdaten elektronisch angekündigt",
        ],
        ["Berlin", "Köln", "Bad Hersfeld", "Leipzig, DE"],
        "januar februar märz april mai juni juli august september oktober november dezember",
    ),
    "ru": (
        [
            "Вручено адресату",
            "Прибыло в место вручения",
            "Передано курьеру",
            "Покинуло сортировочный центр",
            "Прибыло в сортировочный центр",
            "Выпущено таможней",
            "Принято на границе",
            "Покинуло место приёма",
            "Принято в отделении связи",
        ],
        ["Москва", "Казань, 420000", "Подольск", "Екатеринбург"],
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ),
    "fr": (
        [
            "Votre colis a été livré",
            "Colis en cours de livraison",
            "Colis arrivé sur le site de distribution",
            "Tri effectué dans l'agence",
            "Colis en transit",
            "Colis trié sur la plateforme",
            "Envoi pris en charge",
            "Le colis est en préparation chez l'expéditeur",
        ],
        ["Lyon", "Paris", "Nantes, FR", "Roissy"],
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    "es": (
        [
            "Entregado al destinatario",
            "En reparto",
            "En proceso de entrega",
            "Llegado a la oficina de destino",
            "Envío clasificado",
            "Envío en tránsito",
            "Salida del centro logístico",
            "Envío admitido",
            "Envío prerregistrado",
        ],
        ["Madrid", "Valencia, ES", "Sevilla", "Bilbao"],
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    "pl": (
        [
            "Doręczono",
            "Przekazano do doręczenia",
            "Umieszczona w automacie",
            "Przyjęta w oddziale docelowym",
            "Wysłana z sortowni",
            "Przyjęto w sortowni",
            "Odebrana od nadawcy",
            "Przesyłka nadana",
            "Przygotowana przez nadawcę",
        ],
        ["Warszawa", "Kraków, PL", "Gdańsk", "Zabrze"],
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
        " listopada grudnia",
    ),
    "tr": (
        [
            "Teslim edildi",
            "Dağıtıma çıkarıldı",
            "Teslimat şubesinde",
            "Varış birimine ulaştı",
            "Transfer merkezinde",
            "Yolda",
            "Gönderi teslim alındı",
            "Kargo kabul edildi",
        ],
        ["Ankara", "İzmir", "Bursa, TR", "Kadıköy"],
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    ),
    "uk": (
        [
            "Відправлення вручено",
            "Кур'єр везе посилку",
            "Прибув у відділення",
            "Прибув до терміналу",
            "Виїхав з терміналу",
            "Відправлення в дорозі",
            "Відправлення прийнято",
            "Створено накладну",
        ],
        ["Київ", "Львів", "Одеса, UA", "Харків"],
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    ),
    "it": (
        [
            "Consegnata",
            "In consegna",
            "Arrivata nella filiale di destinazione",
            "In lavorazione presso il centro",
            "Spedizione in transito",
            "Partita dal centro operativo",
            "Spedizione presa in carico",
            "Spedizione affidata al corriere",
        ],
        ["Roma", "Milano, IT", "Bologna", "Torino"],
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
        " dicembre",
    ),
    "cs": (
        [
            "Zásilka doručena",
            "Příprava zásilky k doručení",
            "Zásilka připravena k vyzvednutí",
            "Zásilka dorazila na depo",
            "Zásilka v přepravě",
            "Odeslání zásilky z depa",
            "Zásilka převzata do přepravy",
            "Obdrželi jsme údaje o zásilce",
        ],
        ["Praha", "Brno, CZ", "Ostrava", "Plzeň"],
        "ledna února března dubna května června července srpna září října listopadu prosince",
    ),
    "sv": (
        [
            "Försändelsen har levererats",
            "Paketet är utlämnat",
            "Paketet har ankommit",
            "Försändelsen är under utkörning",
            "Paketet är sorterat",
            "Paketet är under transport",
            "Försändelsen har hämtats hos avsändaren",
            "Vi har fått information om försändelsen",
        ],
        ["Malmö", "Stockholm", "Uppsala, SE", "Lund"],
        "januari februari mars april maj juni juli augusti september oktober november december",
    ),
    "fi": (
        [
            "Lähetys on toimitettu",
            "Lähetys on noudettavissa",
            "Lähetys on jakelussa",
            "Lähetys on saapunut terminaaliin",
            "Lähetys on lajiteltu",
            "Lähetys on kuljetuksessa",
            "Lähetys on lähtenyt terminaalista",
            "Lähetys on vastaanotettu kuljetettavaksi",
        ],
        ["Helsinki", "Vantaa", "Turku, FI", "Oulu"],
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta"
        " syyskuuta lokakuuta marraskuuta joulukuuta",
    ),
    "id": (
        [
            "Paket telah diterima oleh penerima",
            "Paket dibawa kurir menuju alamat",
            "Paket tiba di cabang",
            "Paket telah sampai di gudang tujuan",
            "Paket dikirim ke kota tujuan",
            "Paket sedang diproses di gudang",
            "Paket telah diterima oleh agen",
        ],
        ["Jakarta Selatan", "Bandung", "Surabaya, ID", "Cakung"],
        "januari februari maret april mei juni juli agustus september oktober november desember",
    ),
    "nl": (
        [
            "Pakket is bezorgd",
            "De bezorger is onderweg",
            "Pakket ligt klaar bij het afhaalpunt",
            "Pakket is aangekomen in het depot",
            "Pakket is gesorteerd",
            "Pakket is onderweg",
            "Pakket is ontvangen",
            "Pakket is aangemeld door de afzender",
        ],
        ["Utrecht", "Amsterdam, NL", "Zwolle", "Den Bosch"],
        "januari februari maart april mei juni juli augustus september oktober november december",
    ),
    "pt": (
        [
            "Objeto entregue ao destinatário",
            "Objeto saiu para entrega",
            "Objeto aguardando retirada",
            "Objeto recebido na unidade de distribuição",
            "Objeto em trânsito",
            "Objeto encaminhado",
            "Objeto postado",
            "Etiqueta emitida",
        ],
        ["Curitiba", "São Paulo, BR", "Porto", "Belo Horizonte"],
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ),
    "sl": (
        [
            "Pošiljka je vročena",
            "Pošiljka je predana v dostavo",
            "Pošiljka čaka na prevzem",
            "Pošiljka je prispela",
            "Pošiljka je v prenosu",
            "Pošiljka je zapustila center",
            "Pošiljka je sprejeta v prenos",
        ],
        ["Ljubljana", "Maribor", "Celje, SI", "Koper"],
        "januar februar marec april maj junij julij avgust september oktober november december",
    ),
}

# What stands beside the words of an event on a richer page, and a short word for how things are.
MORE = {
    "en": ("Your parcel is on its way to you", "Delivered"),
    "de": ("Wir informieren Sie, sobald es weitergeht", "Zugestellt"),
    "ru": ("Мы сообщим, когда что-нибудь изменится", "Вручено"),
    "fr": ("Nous vous tenons au courant de la suite", "Livré"),
    "es": ("Te avisaremos cuando haya novedades", "Entregado"),
    "pl": ("Powiadomimy o dalszych krokach", "Doręczona"),
    "tr": ("Gelişmeleri size bildireceğiz", "Teslim edildi"),
    "uk": ("Ми повідомимо про подальші кроки", "Вручено"),
    "it": ("Ti terremo aggiornato sui prossimi passi", "Consegnata"),
    "cs": ("O dalším průběhu vás budeme informovat", "Doručeno"),
    "sv": ("Vi hör av oss när något händer", "Levererad"),
    "fi": ("Ilmoitamme, kun jotain tapahtuu", "Toimitettu"),
    "id": ("Kami akan memberi kabar selanjutnya", "Terkirim"),
    "nl": ("We laten het weten als er iets verandert", "Bezorgd"),
    "pt": ("Avisaremos quando houver novidades", "Entregue"),
    "sl": ("Obvestili vas bomo o nadaljnjih korakih", "Vročeno"),
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


def history(
    language: str, chance: random.Random, *, count: int, oldest: bool, skipped: int = 0
) -> list[Told]:
    """Events of the last weeks, newest first unless `oldest`, none at the same minute.

    The newest is a delivery, unless so many steps at the end are `skipped`.
    """
    texts, places, _ = SAID[language]
    texts = texts[skipped:]
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
