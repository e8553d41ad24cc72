"""The days that a parcel was at each stage, as a picture."""

from app.core.forecast.stages import Span, spans
from app.core.language.words import Words
from app.core.parcel.glance import Glance
from app.frame.figure import Row, figure
from app.frame.html import Markup, html
from app.frame.state import State

# The stages that are called otherwise where no border is crossed.
INLAND = (4, 5)


def stages_chart(one: Glance, state: State, w: Words) -> Markup | None:
    """The chart of a parcel's page; None where fewer than two steps of its way are known."""
    passed = spans(one, state.now)
    if not passed:
        return None
    title = w.t("stages.title")
    heads = (w.t("stages.stage"), w.t("stages.days"))
    rows = [_row(span, inland=one.inland, w=w) for span in passed]
    return html(t"""<section class="stages"><h2>{title}</h2>
{figure("stages", title, heads, rows, w)}</section>""")


def _row(span: Span, *, inland: bool, w: Words) -> Row:
    about, looks = (w.t("stages.going"), "figure-here") if span.going else ("", "figure-bar")
    name = w.t(f"stages.{'inland.' if inland and span.stage in INLAND else ''}{span.stage}")
    return Row(name, span.days, days(span.days, w), about, looks=looks)


def days(amount: float, w: Words) -> str:
    """A number of days in words, rounded to whole ones."""
    return w.t("figures.days", count=int(amount + 0.5)) if amount >= 1 else w.t("figures.day_part")
