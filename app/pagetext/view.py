"""The page where a copied page is pasted: what it says, and what was understood of it."""

from app.core.language.words import Words
from app.core.model import PAGE, Event, Report
from app.core.parcel.joining import Joined
from app.core.parcel.ordered import SHOP_NAMES, awaits_number
from app.core.statuses import SUBS
from app.core.understanding import understood
from app.frame.html import Markup, html
from app.frame.parts import button, called, foreign, icon, number, truth
from app.frame.state import State
from app.pagetext.bookmarklet import bookmarklet
from app.pagetext.state import Draft, Sheet
from app.pieces.pickup import code_offers

KINDS = {
    "new": "sheet.order_new",
    "changed": "sheet.order_changed",
    "known": "chips.known",
    "over": "sheet.order_over",
}


def paste_page(state: State, w: Words) -> Markup:
    """The box for the text and, once it is read, what it says."""
    sheet = state.pagetext
    about = (sheet.about if sheet else state.opened) or ""
    mine = about in state.parcels
    back = f"#/p/{about}" if mine else "#/"
    read = _read(sheet, state, w) if sheet else None
    up = "order.back" if mine else "parcel.back"
    return html(t"""<article class="paste" aria-labelledby="paste-title" data-passing>
<a class="back" href="{back}">{icon("chevron-left")}<span>{w.t(up)}</span></a>
<h1 id="paste-title">{w.t(_title(sheet))}</h1>
{read or [_box(about, sheet, state, w), _bookmark(state, w)]}</article>""")


def _title(sheet: Sheet | None) -> str:
    if sheet is None or sheet.drafts or not (sheet.orders or sheet.codes):
        return "sheet.title"
    return "sheet.orders" if sheet.orders else "code.found"


def _box(about: str, sheet: Sheet | None, state: State, w: Words) -> Markup:
    parcel = state.parcels.get(about)
    for_whom = None
    if parcel is not None:
        name = called(parcel)
        for_whom = html(t'<p class="for">{w.t("sheet.for")} {name}</p>')
    steps = [html(t"<li>{w.t(f'sheet.step_{step}')}</li>") for step in (1, 2, 3)]
    return html(t"""{for_whom}<ol class="how">{steps}</ol>
<form class="page-text" data-submit="send" data-id="{about}">{_problem(sheet, w)}
<label for="page-text">{w.t("sheet.label")}</label>
<textarea id="page-text" name="value" rows="8" autocomplete="off" spellcheck="false"
dir="auto" data-own data-first placeholder="{w.t("sheet.hint")}"></textarea>
<div class="row">{button("paste-page", w.t("add.paste"), "clipboard-paste", data=about)}
<button class="button main">{w.t("sheet.read")}</button></div></form>
<p class="quiet">{w.t("sheet.private")}</p>
<section class="saved-page"><p>{w.t("sheet.orders_too")}</p><p class="quiet">{w.t("sheet.file_why")}
</p><label class="button">{icon("file-text")}<span>{w.t("sheet.file")}</span>
<input id="page-file" class="unseen" type="file" data-change="file" data-id="{about}"
accept=".html,.htm,.mhtml,.mht,text/html"></label></section>""")


def _bookmark(state: State, w: Words) -> Markup:
    """How a bookmark spares the copying, on a desk and on a phone."""
    address = bookmarklet(state.address)
    hows = [
        html(t"<dt>{w.t(f'bookmark.{where}')}</dt><dd>{w.t(f'bookmark.{where}_how')}</dd>")
        for where in ("desk", "android", "iphone")
    ]
    return html(t"""<details class="curtain bookmark" id="bookmark">
<summary>{w.t("bookmark.title")}</summary><p>{w.t("bookmark.about")}</p>
<div class="row"><a class="button" href="{address}" data-bookmark>{icon("clipboard-paste")}
<span>{w.t("bookmark.name")}</span></a>
{button("copy-bookmarklet", w.t("bookmark.copy"), "copy")}</div>
<dl class="hows">{hows}</dl><p class="quiet">{w.t("bookmark.limits")}</p></details>""")


def _problem(sheet: Sheet | None, w: Words) -> Markup | None:
    if sheet is None or not sheet.problem:
        return None
    said = w.t(sheet.problem)
    if sheet.problem != "sheet.other":
        return html(
            t'<p class="remark notice" role="alert">{icon("circle-alert")}<span>{said}</span></p>'
        )
    pair = html(
        t'<dl class="pair"><div><dt>{w.t("sheet.other_text")}</dt>'
        t"<dd>{number(sheet.other)}</dd></div>"
        t"<div><dt>{w.t('sheet.other_parcel')}</dt><dd>{number(sheet.about)}</dd></div></dl>"
    )
    return html(t"""<div class="remark notice" role="alert">{icon("circle-alert")}
<div><p>{said}</p>{pair}</div></div>""")


def _read(sheet: Sheet, state: State, w: Words) -> Markup | None:
    if not (sheet.drafts or sheet.orders or sheet.codes):
        return None
    drafts = [_draft(index, draft, state, w) for index, draft in enumerate(sheet.drafts)]
    look = html(t"<p>{w.t('sheet.look')}</p>") if drafts else None
    keeps = sheet.drafts or sheet.orders
    save = button("save-sheet", w.t("sheet.save"), looks="main") if keeps else None
    return html(t"""{code_offers(sheet.codes, state, w)}{look}{_orders(sheet, state, w)}
{drafts}{_problem(sheet, w)}
<div class="row sheet-end">
{save}
{button("close-sheet", w.t("sheet.discard"))}</div>""")


def _orders(sheet: Sheet, state: State, w: Words) -> Markup | None:
    """The orders that the page shows, each with what it means for the list."""
    if not sheet.orders:
        return None
    rows = [_order(one, state, w) for one in sheet.orders]
    head = html(t'<div class="draft-count"><h2>{w.t("sheet.orders")}</h2></div>')
    return html(
        t"""<section class="draft">{head if sheet.drafts else None}
<ol class="draft-events" role="list">{rows}</ol></section>"""
    )


def _order(one: Joined, state: State, w: Words) -> Markup:
    order = one.order
    when = w.day(order.placed, state.now) if order.placed else ""
    tracks = [html(t"<div>{number(track)}</div>") for track in order.tracks]
    awaits = any(awaits_number(parcel) and parcel.deleted is None for parcel in one.parcels)
    waits = html(t'<div class="quiet">{w.t("card.ordered")}</div>') if awaits else None
    price = html(t' · <span class="whole">{foreign(order.price)}</span>') if order.price else None
    ends = None
    if order.protection:
        day = w.day(order.protection, state.now)
        ends = html(t'<div class="quiet">{w.t("order.protection_day")} {day}</div>')
    return html(t"""<li class="draft-event" data-out="{truth(one.kind == "over")}">
<span class="draft-when">{when}</span><div>
<span class="line-text">{foreign(order.title or SHOP_NAMES[order.shop])}</span>
<div class="quiet">{SHOP_NAMES[order.shop]} {number(order.number)}{price}</div>{tracks}{waits}{ends}
</div><span class="tag">{w.t(KINDS[one.kind])}</span></li>""")


def _draft(index: int, draft: Draft, state: State, w: Words) -> Markup:
    report = draft.report
    events = [_event(index, at, event, draft, state, w) for at, event in enumerate(report.events)]
    kept = [event for at, event in enumerate(report.events) if at not in draft.dropped]
    count = w.t("sheet.events", count=len(kept))
    days = _exchange(index, report, state, w)
    return html(t"""<section class="draft" id="draft-{index}">
<div class="draft-head"><label><span>{w.t("sheet.number")}</span>
<input class="number" id="draft-number-{index}" data-change="correct-draft"
data-id="{index}|number" value="{draft.number}" autocomplete="off" autocapitalize="characters"
spellcheck="false"></label>
<div><span class="label">{w.t("fact.carrier")}</span>
{button("pick-draft-carrier", _carrier(draft, w), "pencil", data=str(index), looks="plain")}</div>
</div>{_facts(report, state, w)}<div class="draft-count"><h2>{count}</h2>
<span class="quiet">{_range(kept, w)}</span>{days}</div>
<ol class="draft-events" role="list">{events}</ol></section>""")


def _range(events: list[Event], w: Words) -> str:
    """The first and the last day of what was read."""
    days = sorted(event.time.date() for event in events if event.time)
    return w.intl.days(days[0], days[-1]) if days else ""


def _carrier(draft: Draft, w: Words) -> str:
    return w.carrier(draft.carrier) if draft.carrier else w.t("country.choose")


def _facts(report: Report, state: State, w: Words) -> Markup | None:
    rows: list[Markup] = []
    if report.eta:
        rows.append(html(t"<li>{w.t('sheet.eta', days=w.eta(report.eta, state.now))}</li>"))
    if report.collect_by:
        day = w.day(report.collect_by, state.now)
        rows.append(html(t"<li>{w.t('sheet.collect', day=day)}</li>"))
    for one in report.linked:
        rows.append(html(t"<li>{w.t('sheet.linked')} {number(one.number)}</li>"))
    return html(t'<ul class="draft-facts quiet" role="list">{rows}</ul>') if rows else None


def _exchange(index: int, report: Report, state: State, w: Words) -> Markup | None:
    """The offer to exchange day and month, where a date leaves that open and none would lie in
    the future then."""
    times = [event.time for event in report.events if event.time]
    turned = [time for time in times if time.day <= 12 and time.day != time.month]
    past = all(
        time.replace(month=time.day, day=time.month).date() <= state.today for time in turned
    )
    if not (turned and past):
        return None
    return button("correct-draft", w.t("sheet.days"), data=f"{index}|days", looks="small")


def _event(index: int, at: int, event: Event, draft: Draft, state: State, w: Words) -> Markup:
    out = at in draft.dropped
    sub = understood(PAGE, event)
    label = html(t'<span class="tag">{w.t(SUBS[sub].label)}</span>') if sub else None
    said = w.t("sheet.place")
    place = html(t"""<input class="line-place" aria-label="{said}" placeholder="{said}"
data-change="correct-draft" data-id="{index}|place|{at}" value="{event.place}"
autocomplete="off" maxlength="120">""")
    act = w.t("sheet.take_back" if out else "sheet.leave_out")
    clock = (
        w.event_clock(event) if event.time and event.time.time() != event.time.min.time() else ""
    )
    when = " ".join(filter(None, (w.event_day(event, state.now), clock)))
    return html(t"""<li class="draft-event" data-out="{truth(out)}">
<span class="draft-when">{when}</span><div><span class="line-text">{foreign(event.text)}</span>
{place}{label}</div><button type="button" class="button small" data-act="correct-draft"
data-id="{index}|event" data-value="{at}">{act}</button></li>""")
