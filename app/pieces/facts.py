"""What is known of a parcel besides its history: its ends, weight and service, and the note."""

from app.core.language.words import Words
from app.core.model import Parcel
from app.core.parcel.journey import ends
from app.frame.html import Markup, html
from app.frame.parts import button, flag, foreign


def facts(parcel: Parcel, w: Words, *, fixed: bool = False) -> Markup:
    """What is known of a parcel besides its history, and, unless `fixed`, what can be set right.

    The carrier stands above the page of a parcel already, except where it is `fixed`.
    """
    reports = [retrieval.report for retrieval in parcel.retrievals]
    service = next((report.service for report in reports if report.service), "")
    weight = next((report.weight_g for report in reports if report.weight_g), None)
    way = ends(parcel)
    rows = [
        fact(w.t("fact.carrier"), w.carrier(parcel.carrier)) if fixed else None,
        _end(parcel, "origin", way.origin, fixed or any(r.origin for r in reports), w),
        _end(
            parcel, "destination", way.destination, fixed or any(r.destination for r in reports), w
        ),
    ]
    if service:
        rows.append(fact(w.t("fact.service"), foreign(service)))
    if weight:
        kilograms = w.t("fact.kilograms", kg=w.intl.number(weight / 1000))
        rows.append(fact(w.t("fact.weight"), kilograms))
    return html(t'<section class="facts"><h2>{w.t("fact.title")}</h2><dl>{rows}</dl></section>')


def _end(parcel: Parcel, what: str, country: str | None, reported: bool, w: Words) -> Markup:
    """One end of the way; what the carrier itself says is not for the visitor to change."""
    name = w.country(country)
    shown = html(t"<span>{name}</span>") if reported else _changeable(parcel, what, name)
    return fact(w.t(f"fact.{what}"), [flag(country), shown])


def _changeable(parcel: Parcel, what: str, said: str) -> Markup:
    return button(f"pick-parcel-{what}", said, "pencil", data=parcel.number, looks="plain")


def fact(name: str, value: object) -> Markup:
    """One fact of a list."""
    return html(t"<div><dt>{name}</dt><dd>{value}</dd></div>")


def note(parcel: Parcel, w: Words) -> Markup:
    """The visitor's own words about a parcel."""
    return html(t"""<section class="note"><label><h2>{w.t("parcel.note")}</h2>
<textarea id="note" rows="2" maxlength="2000" data-change="note" data-id="{parcel.number}"
placeholder="{w.t("parcel.note_hint")}">{parcel.note}</textarea></label></section>""")
