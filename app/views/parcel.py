"""One parcel's own page: what is going on, its history, its facts, and what can be done."""

from app.carriers import link, universal
from app.html import Markup, html
from app.journey import Journey, ends, expected
from app.model import PAGE, Parcel, Retrieval
from app.numbers import detect
from app.routes import Route, route
from app.state import State
from app.views.cards import bar
from app.views.frame import frames
from app.views.linked import numbers_of
from app.views.parts import button, flag, foreign, icon, number, outside, worded
from app.views.summary import Summary, failure, summary
from app.views.tellers import newest, origin
from app.views.timeline import timeline
from app.views.ways import KEYS, MENDS, READY, door, until, ways_list
from app.words import Words


def parcel_page(state: State, w: Words) -> Markup:
    """The opened parcel, or a line that says that none is open."""
    parcel = state.parcels.get(state.opened or "")
    if parcel is None:
        return html(t'<div class="nothing"><p class="quiet">{w.t("parcel.none")}</p></div>')
    way = state.book.journey(parcel.number)
    road = route(parcel, state.means)
    said = summary(parcel, way, road, state, w)
    history = timeline(way, state, w) if way.told else None
    where = _provenance(parcel, road, way, state, w)
    return html(t"""<article class="parcel" id="parcel-{parcel.number}" aria-labelledby="headline">
<a class="back" href="#/">{icon("chevron-left")}<span>{w.t("parcel.back")}</span></a>
{_name(parcel, w)}{_headline(parcel, said, way, state, w)}
{_trouble(parcel, way, state, w)}{_carrier_choice(parcel, w) if road.kind == "choose" else None}
{_doors(parcel, road, way, state, w)}
{None if history else where}{history}{numbers_of(parcel, w)}{_facts(parcel, w)}
{_note(parcel, w)}{where if history else None}{_actions(parcel, w)}
</article>""")


def _name(parcel: Parcel, w: Words) -> Markup:
    return html(t"""<div class="title"><label class="name-field">
<span class="unseen">{w.t("parcel.name")}</span>
<input id="name" class="name" type="text" maxlength="120" autocomplete="off" value="{parcel.name}"
placeholder="{w.t("parcel.name_hint")}" data-change="rename" data-id="{parcel.number}"></label>
<p class="parcel-number">{number(parcel.number)}
<button type="button" class="button plain" data-act="copy" data-id="{parcel.number}"
aria-label="{w.t("menu.copy")}">{icon("copy")}</button>
<a href="#/n/{parcel.number}">{w.t("number.link")}</a></p></div>""")


def _headline(parcel: Parcel, said: Summary, way: Journey, state: State, w: Words) -> Markup:
    words = foreign(said.text) if said.foreign else said.text
    about = Markup("")
    if way.last is not None:
        event = way.last.event
        place = html(t" · {foreign(event.place)}") if event.place else None
        about = html(t"{w.event_moment(event, state.now)}{place}")
    eta = expected(parcel)
    when_due = None
    if eta is not None and not way.over:
        due = w.t("parcel.expected", days=w.eta(eta, state.now), carrier=w.carrier(parcel.carrier))
        when_due = html(t'<p class="due">{due}</p>')
    steps = bar(way.stage, said.tone, w) if way.told else None
    return html(t"""<header class="headline" data-tone="{said.tone}"><h1 id="headline">{words}</h1>
<p class="quiet">{about or said.about}</p>{when_due}{steps}</header>""")


def _trouble(parcel: Parcel, way: Journey, state: State, w: Words) -> Markup | None:
    """The last failure, where the headline does not say it already."""
    if parcel.failure is None or way.last is None:
        return None
    said = failure(parcel, parcel.failure, state, w)
    return html(t'<p class="remark notice">{icon("circle-alert")}<span>{said}</span></p>')


def _carrier_choice(parcel: Parcel, w: Words) -> Markup:
    options = [
        html(t"""<li><button type="button" class="option" data-act="pick"
data-id="parcel|carrier|{parcel.number}" data-value="{one.carrier}">
<span class="option-name">{w.carrier(one.carrier)}</span>
<span class="option-why">{" ".join(worded(w, r.key, r.args) for r in one.reasons)}</span>
</button></li>""")
        for one in detect(parcel.number, origin=parcel.origin, destination=parcel.destination)
    ]
    return html(t"""<section class="choice"><h2>{w.t("parcel.choose")}</h2>
<ul class="options" role="list">{options}</ul></section>""")


def _doors(parcel: Parcel, road: Route, way: Journey, state: State, w: Words) -> Markup:
    """What can be done to know more: ask again, mend the way, the carrier's own page, its text."""
    doors: list[Markup] = []
    ready = road.kind in READY
    if ready and not way.over:
        busy = parcel.number in state.asking
        label = w.t("route.asking" if busy else "menu.refresh")
        doors.append(button("refresh", label, "refresh-cw", data=parcel.number))
    mended = door(road, road.kind)
    if mended and road.kind in KEYS:
        doors.append(html(t'<a class="button main" href="{mended}">{w.t(MENDS[road.kind])}</a>'))
    if road.link is not None:
        key = "route.open" if road.link.filled else "route.open_unfilled"
        doors.append(outside(road.link.url, w.t(key, carrier=w.carrier(parcel.carrier))))
    if not ready and road.kind != "choose" and not way.over:
        doors.append(_paste(parcel, w))
    if mended and road.kind not in KEYS:
        doors.append(html(t'<a class="button" href="{mended}">{w.t(MENDS[road.kind])}</a>'))
    return html(t'<div class="row doors">{doors}</div>')


def _paste(parcel: Parcel, w: Words) -> Markup:
    return html(
        t'<a class="button" href="#/paste/{parcel.number}">{icon("clipboard-paste")}'
        t"<span>{w.t('route.paste')}</span></a>"
    )


def _provenance(parcel: Parcel, road: Route, way: Journey, state: State, w: Words) -> Markup:
    """Where the data come from and as of when, or why there are none; and who else would know."""
    host = road.source.host if road.source else ""
    closed = until(road, state, w)
    said = w.t(f"route.{road.kind}", carrier=w.carrier(parcel.carrier), host=host, **closed)
    needs = [html(t"<p>{w.t('numbers.needs.' + need)}</p>") for need in road.needs]
    elsewhere = [
        outside(link(site.id, parcel.number).url, site.name, "small") for site in universal()
    ]
    paste = _paste(parcel, w) if road.kind in READY or way.over else None
    opened = html(t" open") if road.kind == "nowhere" else None
    return html(t"""<section class="way" data-kind="{road.kind}"><p>{said}</p>{needs}
{_moments(parcel, state, w)}{ways_list(parcel, way.over, state, w)}
<details class="elsewhere" id="elsewhere"{opened}><summary>{w.t("route.others")}</summary>
<p class="quiet">{w.t("route.others_see")}</p><div class="row">{elsewhere}</div>
<p class="quiet">{w.t("route.then_paste")}</p>{paste}</details>
{frames(parcel, state, w)}</section>""")


def _moments(parcel: Parcel, state: State, w: Words) -> Markup | None:
    """As of when the data are; with several sources, each one's own moment."""
    last = newest(parcel)
    if last is None:
        return None
    if len(parcel.retrievals) == 1 and last.source != PAGE:
        return html(t"<p>{w.t('route.as_of', moment=w.moment(last.at, state.now))}</p>")
    told = sorted(parcel.retrievals, key=lambda one: one.at, reverse=True)
    rows = [html(t"<li>{_moment(parcel, one, state, w)}</li>") for one in told]
    return html(t'<ul class="moments" role="list">{rows}</ul>')


def _moment(parcel: Parcel, told: Retrieval, state: State, w: Words) -> str:
    moment = w.moment(told.at, state.now)
    return w.t("card.source", carrier=origin(parcel, told, w), moment=moment)


def _facts(parcel: Parcel, w: Words) -> Markup:
    reports = [retrieval.report for retrieval in parcel.retrievals]
    service = next((report.service for report in reports if report.service), "")
    weight = next((report.weight_g for report in reports if report.weight_g), None)
    way = ends(parcel)
    rows = [
        _fact(w.t("fact.carrier"), _changeable(parcel, "carrier", w.carrier(parcel.carrier))),
        _end(parcel, "origin", way.origin, any(report.origin for report in reports), w),
        _end(parcel, "destination", way.destination, any(r.destination for r in reports), w),
    ]
    if service:
        rows.append(_fact(w.t("fact.service"), foreign(service)))
    if weight:
        kilograms = w.t("fact.kilograms", kg=w.intl.number(weight / 1000))
        rows.append(_fact(w.t("fact.weight"), kilograms))
    return html(t'<section class="facts"><h2>{w.t("fact.title")}</h2><dl>{rows}</dl></section>')


def _end(parcel: Parcel, what: str, country: str | None, reported: bool, w: Words) -> Markup:
    """One end of the way; what the carrier itself says is not for the visitor to change."""
    name = w.country(country)
    shown = html(t"<span>{name}</span>") if reported else _changeable(parcel, what, name)
    return _fact(w.t(f"fact.{what}"), [flag(country), shown])


def _changeable(parcel: Parcel, what: str, said: str) -> Markup:
    return button(f"pick-parcel-{what}", said, "pencil", data=parcel.number, looks="plain")


def _fact(name: str, value: object) -> Markup:
    return html(t"<div><dt>{name}</dt><dd>{value}</dd></div>")


def _note(parcel: Parcel, w: Words) -> Markup:
    return html(t"""<section class="note"><label><h2>{w.t("parcel.note")}</h2>
<textarea id="note" rows="2" maxlength="2000" data-change="note" data-id="{parcel.number}"
placeholder="{w.t("parcel.note_hint")}">{parcel.note}</textarea></label></section>""")


def _actions(parcel: Parcel, w: Words) -> Markup:
    if parcel.deleted is not None:
        entries = [button("restore", w.t("menu.restore"), "rotate-ccw", data=parcel.number)]
    else:
        shared = html(
            t'<a class="button" href="#/share/{parcel.number}">{icon("share-2")}'
            t"<span>{w.t('parcel.share')}</span></a>"
        )
        put_away = "menu.unarchive" if parcel.archived else "menu.archive"
        entries = [
            shared,
            button("archive", w.t(put_away), "archive", data=parcel.number),
            button("delete", w.t("menu.delete"), "trash-2", data=parcel.number),
        ]
    return html(t'<footer class="actions">{entries}</footer>')
