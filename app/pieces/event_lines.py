"""One line of the history: what it says in our words, where, and what the carrier itself said."""

from app.core.language.words import Words
from app.core.model.language import primary
from app.core.parcel.history import Told
from app.core.parcel.legs import Line
from app.core.parcel.originals import language_of
from app.core.statuses import SUBS
from app.core.statuses.rendering import Rendering, rendered
from app.core.statuses.wording import report_link, translate_link
from app.frame.html import Markup, html
from app.frame.parts import foreign, icon, outside
from app.frame.state import State
from app.pieces.carrier_text import named_place, original, worded_rendering
from app.pieces.source_names import headed, teller


def line(one: Line, state: State, w: Words) -> Markup:
    """A line with its clock; our words first, the carrier's beside them if they are wanted."""
    told = one.told
    finely = rendered(told.source, told.event, told.sub)
    tone = SUBS[told.sub].health if told.sub else "idle"
    folded = w.t("history.repeats", count=len(one.repeats)) if one.repeats else None
    more = html(t'<span class="tag">{folded}</span>') if folded else None
    return html(t"""<li class="line" data-tone="{tone}">
<span class="line-clock">{w.event_clock(told.event)}</span>
<div class="line-words"><div><span class="line-text">{_said(told, finely, state, w)}{more}</span>
{_place(told, finely, w)}{_also(told, w)}</div>{_beside(told, state, w)}
{_curtain(one, state, w)}</div></li>""")


def _said(told: Told, finely: Rendering | None, state: State, w: Words) -> Markup | str:
    """The words of the line: as fine as we understand it, the status, else the carrier's own."""
    if finely:
        return html(t"<span>{worded_rendering(finely, w)}</span>")
    if told.sub:
        return w.t(SUBS[told.sub].label)
    return _translated(told, state, w) or original(told.event.text)


def _translated(told: Told, state: State, w: Words) -> Markup | None:
    """The browser's translation, marked as such."""
    language = w.intl.language
    text = state.translation.translations.get((language, told.event.text))
    if text is None:
        return None
    said = html(t'<bdi class="foreign" dir="auto" lang="{language}">{text}</bdi>')
    return html(t'{said} <span class="tag">{w.t("history.translated")}</span>')


def _place(told: Told, finely: Rendering | None, w: Words) -> Markup | None:
    """Where it was, unless the words have said so."""
    where = told.event.place
    names = {name.raw.casefold() for _, name in finely.args} if finely else set[str]()
    if not where or where.casefold() in names:
        return None
    return html(t'<span class="line-place">{named_place(where, w)}</span>')


def _also(told: Told, w: Words) -> Markup | None:
    """Who else told the same."""
    names = dict.fromkeys(teller(one.source, w) for one in told.also if one.source != told.source)
    if not names:
        return None
    said = w.t("history.also", sources=w.row(names))
    return html(t'<span class="line-place line-also">{said}</span>')


def _beside(told: Told, state: State, w: Words) -> Markup | None:
    """The carrier's own words: where they are wanted, and where only the browser's stand for them.

    What we do not understand stands in the line itself.
    """
    if not told.event.text:
        return None
    translated = _translated(told, state, w)
    if told.sub is None:
        shown = original(told.event.text) if translated else None
    else:
        shown = original(told.event.text) if state.translation.originals else None
    if shown is None:
        return None
    under = html(t'<span class="line-translated">{translated}</span>') if told.sub else None
    return html(t'<p class="line-original">{shown}{under if translated else None}</p>')


def _curtain(one: Line, state: State, w: Words) -> Markup:
    """The carrier's own words, its code, what others said, and the times of what was folded."""
    told = [each for line in (one.told, *one.repeats) for each in (line, *line.also)]
    several = len({each.source for each in told}) > 1
    rows = [_raw(each, several, state, w) for each in told]
    label = w.t("history.raw_of_several" if several else "history.raw")
    return html(
        t'<details class="raw" id="raw-{one.key}"><summary aria-label="{label}" title="{label}">'
        t"{icon('chevron-down')}</summary>"
        t'<ul role="list">{rows}</ul>{_help(one.told, state, w)}</details>'
    )


def _raw(told: Told, named: bool, state: State, w: Words) -> Markup:
    event = told.event
    when = " ".join(filter(None, (w.event_day(event, state.now), w.event_clock(event))))
    zone = None if event.zone_known or event.time is None else w.t("time.zone_unknown")
    code = html(t" <code>{event.code}</code>") if event.code else None
    text = original(event.text) if event.text else foreign(w.t("history.no_words"))
    who = html(t'<b class="who">{headed(told.source, w)}</b>') if named else None
    return html(t'<li>{who}{text}{code}<span class="quiet">{when} {zone}</span></li>')


def _help(told: Told, state: State, w: Words) -> Markup | None:
    """What to do about words that nobody understands: have them translated, or tell the host."""
    text, language = told.event.text, w.intl.language
    if told.sub is not None or not text:
        return None
    google = None
    if language_of(text) != primary(language):
        address = translate_link(text, language)
        google = html(t"""<p class="row">{outside(address, w.t("history.google"), "small")}
<span class="quiet">{w.t("history.google_sees")}</span></p>""")
    return html(t"{google}{_report(told, state, w)}")


def _report(told: Told, state: State, w: Words) -> Markup | None:
    """The way to tell whoever hosts the page; none where their repository is not known."""
    if not state.repository:
        return None
    address = report_link(told.event.text, told.source, w.intl.language, state.repository)
    private = w.t("history.report_private", host=state.repository.split("/")[2])
    return html(t"""<p class="row">{outside(address, w.t("history.report"), "small")}
<span class="quiet">{private}</span></p>""")
