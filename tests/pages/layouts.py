"""Tracking pages of twelve carriers as they are laid out in the wild, played.

Each is the skeleton of that carrier's page (tables, lists, cells of several lines, days as titles,
parts that are hidden, parts that its script draws late), among a menu, a consent bar, questions and
a footer. Structure, order and date styles are the site's as we know them; the events are invented.
"""

from collections.abc import Callable
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

NOW = datetime(2026, 11, 24, 12)


class Told(NamedTuple):
    """One event that a page tells."""

    time: datetime
    place: str
    text: str


class Played(NamedTuple):
    """A carrier's page about a number, and what it tells, the newest first."""

    carrier: str
    number: str
    html: str
    told: tuple[Told, ...]


def _told(*rows: tuple[str, str, str]) -> tuple[Told, ...]:
    return tuple(Told(datetime.fromisoformat(time), place, text) for time, place, text in rows)


CHINA = _told(
    ("2026-11-22T18:42", "Moscow", "Arrived at the sorting center"),
    ("2026-11-20T03:15", "Moscow", "Customs clearance completed"),
    ("2026-11-17T22:08", "Guangzhou", "Departed from country of origin"),
    ("2026-11-15T09:31", "Shenzhen", "Departed from facility"),
    ("2026-11-14T16:20", "Shenzhen", "Shipment arrived at facility"),
    ("2026-11-13T11:05", "", "Shipment information received"),
)
HOME = _told(
    ("2026-11-21T12:13", "Leeds", "Delivered"),
    ("2026-11-21T07:40", "Leeds", "Out for delivery"),
    ("2026-11-20T23:02", "Leeds", "Arrived at delivery depot"),
    ("2026-11-19T04:55", "London", "Departed"),
    ("2026-11-18T17:30", "London", "Accepted at terminal"),
)
RUSSIAN = _told(
    ("2026-11-22T14:01", "101000, Москва", "Прибыло в место вручения"),
    ("2026-11-21T05:37", "Москва", "Покинуло сортировочный центр"),
    ("2026-11-19T16:30", "Внуково", "Выпущено таможней"),
    ("2026-11-19T11:12", "Внуково", "Передано на таможенное оформление"),
    ("2026-11-12T08:00", "Китай", "Приём"),
)
CHINESE = _told(
    ("2026-11-20T08:16", "广州", "【广州国际】已出口互封"),
    ("2026-11-19T21:44", "深圳", "【深圳中心】离开，下一站【广州国际】"),
    ("2026-11-19T15:02", "深圳", "【深圳揽投部】已收件"),
)
MENU = """<header><nav><ul><li><a href="#">Home</a><li><a href="#">Services</a>
<li><a href="#">Track</a><li><a href="#">News</a><li><a href="#">Contact us</a></ul></nav>
<select><option>English<option>中文<option>Русский</select></header>"""
CONSENT = """<div class="consent" role="dialog" style="position:fixed;bottom:0">
<p>We use cookies to improve your experience. See our privacy policy of 25 May 2018.</p>
<button>Accept all</button><button>Settings</button></div>"""
FOOT = """<section><h3>Frequently asked questions</h3><details><summary>Why is there no news?
</summary><p>It can take 3-5 days.</p></details></section><footer><ul><li>About<li>Careers
<li>Terms and conditions</ul><p>Customer service: 09:00-18:00, +86 755 0000 0000</p>
<p>© 2012-2026 All rights reserved. ICP 12345678</p></footer>"""
# What phones are shown, hidden on a desk.
HIDDEN = '<div style="display:none"><p>2026-11-01 00:00 Nothing of this is seen</p></div>'


def _page(number: str, body: str, late: bool = False, lang: str = "en") -> str:
    """A whole page; `late` draws its middle by script, after it has loaded."""
    middle = f"<main><h1>Track &amp; trace</h1><input value='{number}'>{body}</main>"
    if late:
        middle = f"""<div id="app">Loading...</div><template id="t">{middle}</template><script>
setTimeout(() => document.getElementById("app").replaceChildren(
  document.getElementById("t").content), 300);</script>"""
    head = f"<!doctype html><html lang={lang}><meta charset=utf-8><title>Tracking</title>"
    return f"{head}<body>{MENU}{middle}{HIDDEN}{FOOT}{CONSENT}</body></html>"


def _each(told: tuple[Told, ...], row: Callable[[Told], str]) -> str:
    return "".join(map(row, told))


def _yunexpress(number: str) -> str:
    rows = _each(
        CHINA,
        lambda e: (
            f"""<li class="el-timeline-item"><div class="el-timeline-item__wrapper">
<div class="el-timeline-item__timestamp">{e.time:%Y-%m-%d %H:%M:%S}</div>
<div class="el-timeline-item__content">{e.place + ", " if e.place else ""}{e.text}</div></div>"""
        ),
    )
    head = f"""<div class="card"><div><span>{number}</span><button>Copy</button></div>
<div>China <i>→</i> Russian Federation</div><div>In transit</div><div>Service: YunExpress
Direct Line</div></div>"""
    return _page(number, f'{head}<ul class="el-timeline">{rows}</ul>', late=True)


def _yanwen(number: str) -> str:
    rows = _each(
        CHINA,
        lambda e: (
            f"<tr><td>{e.time:%Y-%m-%d %H:%M:%S}</td><td>{e.place}</td><td>{e.text}</td></tr>"
        ),
    )
    head = f"""<table><tr><th>Tracking number</th><th>Destination</th><th>Status</th></tr>
<tr><td>{number}</td><td>RU</td><td>In transit</td></tr></table>"""
    table = f"<table><tr><th>Time</th><th>Location</th><th>Details</th></tr>{rows}</table>"
    return _page(number, head + table)


def _4px(number: str) -> str:
    rows = _each(
        CHINA,
        lambda e: (
            f"""<li><div class="left"><span>{e.time:%Y-%m-%d}</span>
<span>{e.time:%H:%M}</span></div><i class="dot"></i><div class="right"><p>
{e.place + " / " if e.place else ""}{e.text}</p></div></li>"""
        ),
    )
    style = "<style>.track li{display:flex}</style>"
    head = f"<div><b>{number}</b><span>RU Russian Federation</span><b>In Transit</b></div>"
    return _page(number, f"{style}{head}<ul class=track>{rows}</ul>", late=True)


def _sunyou(number: str) -> str:
    rows = _each(
        CHINA,
        lambda e: (
            f"""<div class="event"><p class="date">{e.time:%Y-%m-%d %H:%M}</p>
<p class="desc">{e.text}{f" [{e.place}]" if e.place else ""}</p></div>"""
        ),
    )
    return _page(number, f"<div><h2>{number}</h2><p>Transit</p>{rows}</div>")


def _cainiao(number: str) -> str:
    """The title and the sentence of an event, then its moment with the zone."""
    rows = _each(
        CHINA,
        lambda e: (
            f"""<div class="node"><p><strong>{e.text}</strong></p>
<p>{f"[{e.place}] " if e.place else ""}Your parcel is on its way to you</p>
<p>{e.time:%Y-%m-%d %H:%M:%S} GMT+8</p></div>"""
        ),
    )
    return _page(number, f"<div><span>{number}</span><button>Copy</button></div>{rows}", late=True)


def _china_post(number: str) -> str:
    rows = _each(
        CHINESE,
        lambda e: f"<li><span>{e.time:%Y-%m-%d %H:%M:%S}</span><p>{e.text}</p></li>",
    )
    head = f"<div><p>邮件号码：{number}</p><p>运输中</p></div>"
    return _page(number, f"{head}<ul>{rows}</ul>", lang="zh")


MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()


def _russian_post(number: str) -> str:
    rows = _each(
        RUSSIAN,
        lambda e: (
            f"""<div class="step"><div class="icon"></div><div><div>{e.text}</div>
<div><span>{e.time.day} {MONTHS[e.time.month - 1]} {e.time.year}, {e.time:%H:%M}</span>
<span>{e.place}</span></div></div></div>"""
        ),
    )
    head = f"<h2>Посылка из Китая</h2><p>{number}</p><p>Вес 340 г</p><p>Ожидает в отделении</p>"
    return _page(number, head + rows, late=True, lang="ru")


def _dhl_express(number: str) -> str:
    """Days as titles, with the clock beside each event."""
    days = "".join(
        f"<h4>{day:%A, %B %-d, %Y}</h4><ul>{_each(tuple(events), _dhl_row)}</ul>"
        for day, events in groupby(HOME, lambda e: e.time.date())
    )
    head = f"<p>Tracking Code: {number}</p><p>This shipment is handled by: DHL Express</p>"
    return _page(number, head + days)


def _dhl_row(e: Told) -> str:
    return f"""<li><div>{e.time:%H:%M}</div><div><div>{e.text}</div>
<div>{e.place.upper()} - UK</div></div></li>"""


def _usps(number: str) -> str:
    rows = _each(
        HOME,
        lambda e: (
            f"""<div class="tb-step"><p class="tb-status-detail">{e.text}</p>
<p class="tb-location">{e.place.upper()}, NY 10001</p>
<p class="tb-date">{e.time:%B %-d, %Y, %-I:%M} {"am" if e.time.hour < 12 else "pm"}</p></div>"""
        ),
    )
    head = f"<h3>Tracking Number:</h3><p>{number}</p><button>Copy</button><h3>Latest Update</h3>"
    return _page(number, f"{head}{rows}<a href=#>Hide Tracking History</a>")


def _ups(number: str) -> str:
    rows = _each(
        HOME,
        lambda e: (
            f"""<tr><td>{e.time:%m/%d/%Y}<br>{e.time:%-I:%M} {
                "A.M." if e.time.hour < 12 else "P.M."
            }</td><td><strong>{e.text}</strong><br>{e.place}, United Kingdom</td></tr>"""
        ),
    )
    head = f"<p>{number}</p><p>Shipped / Billed On</p><p>11/17/2026</p><p>Weight 1.00 LBS</p>"
    table = f"<table><tr><th>Date</th><th>Package Progress</th></tr>{rows}</table>"
    return _page(number, head + table)


def _royal_mail(number: str) -> str:
    rows = _each(
        HOME,
        lambda e: (
            f"""<li><span class="d">{e.time:%d-%m-%Y}</span>
<span class="t">{e.time:%H:%M}</span><div><span>{e.text}</span><br>
<span>{e.place} MC</span></div></li>"""
        ),
    )
    head = f"<h2>Your item was delivered on 21-11-2026.</h2><dl><dt>Reference<dd>{number}</dl>"
    return _page(number, f"{head}<h3>Tracking history</h3><ul>{rows}</ul>")


def _gls(number: str) -> str:
    """Two cells of a line: moment and status; the depot below."""
    rows = _each(
        HOME,
        lambda e: (
            f"""<tr><td>{e.time:%d.%m.%Y} {e.time:%H:%M}</td><td>{e.place}, GB</td>
<td>{e.text}</td></tr>"""
        ),
    )
    head = f"<dl><dt>Parcel number<dd>{number}<dt>Product<dd>EuroBusinessParcel</dl>"
    names = "<thead><tr><th>Date / Time</th><th>Location</th><th>Parcel status</th></tr></thead>"
    return _page(number, f"{head}<table>{names}<tbody>{rows}</tbody></table>", late=True)


PAGES = tuple(
    Played(carrier, number, draw(number), told)
    for carrier, number, draw, told in (
        ("yunexpress", "YT1200334567890123", _yunexpress, CHINA),
        ("yanwen", "UG123456785YP", _yanwen, CHINA),
        ("4px", "4PX3000123456789CN", _4px, CHINA),
        ("sunyou", "SYAE001234567", _sunyou, CHINA),
        ("cainiao", "LP00123456789017", _cainiao, CHINA),
        ("china-post", "RR123456785CN", _china_post, CHINESE),
        ("russian-post", "RR123456785RU", _russian_post, RUSSIAN),
        ("dhl-express", "1234567890", _dhl_express, HOME),
        ("usps", "9400111899223100001234", _usps, HOME),
        ("ups", "1Z999AA10123456784", _ups, HOME),
        ("royal-mail", "RR123456785GB", _royal_mail, HOME),
        ("gls", "12345678901", _gls, HOME),
    )
)
