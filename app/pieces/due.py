"""When a parcel is to be expected, in words."""

from app.core.forecast.expectation import Expectation
from app.core.language.words import Words
from app.core.model import Eta, Parcel
from app.frame.html import Markup, html
from app.frame.state import State
from app.pieces.source_names import promiser


def due_short(expected: Expectation, state: State, w: Words) -> str:
    """For a card: the days, or by how many the parcel is late."""
    if expected.late_days:
        promised = expected.source == "carrier"
        return w.t("due.late_promised" if promised else "due.late", count=expected.late_days)
    days = w.eta(Eta(expected.earliest, expected.latest, *expected.hours), state.now)
    return w.t(f"due.short_{expected.source}", days=days)


def due_line(expected: Expectation, parcel: Parcel, state: State, w: Words) -> Markup:
    """For the page of a parcel: the days, then where they come from."""
    days = w.eta(Eta(expected.earliest, expected.latest, *expected.hours), state.now)
    late = expected.late_days
    since = "due.late_since_promised" if expected.source == "carrier" else "due.late_since"
    said = w.t(since, count=late, days=days) if late else w.t("due.days", days=days)
    return html(t'<p class="due"><b>{said}</b> <span>{_source(expected, parcel, w)}</span></p>')


def _source(expected: Expectation, parcel: Parcel, w: Words) -> str:
    usual = expected.usual
    if usual is None:
        return w.t("due.by_carrier", carrier=promiser(parcel, w))
    if usual.own:
        if usual.half == usual.most:
            return w.t("due.by_own_same", count=usual.most)
        return w.t("due.by_own", count=usual.own, half=usual.half, most=usual.most)
    line = usual.line
    told = {"low": line.low, "high": line.high, "line": w.t(f"line.{line.id}")}
    return w.t(f"due.by_{line.kind}", **told)
