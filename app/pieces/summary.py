"""One parcel in a sentence: where it is, or why nothing is known, and how that feels."""

from datetime import timedelta
from typing import NamedTuple

from app.core.forecast.staleness import outdated
from app.core.language.words import Words
from app.core.model import PAGE, Event, Failure, Mark, Parcel
from app.core.parcel.by_hand import otherwise
from app.core.parcel.history import moment
from app.core.parcel.journey import Journey
from app.core.reach.routes import Route, Way
from app.core.statuses import DELIVERED, SUBS, sentence
from app.frame.state import State
from app.pieces.source_names import named

TONES = {"ok": "ok", "attention": "notice", "problem": "act"}


class Summary(NamedTuple):
    """The sentence of a card; `tone` is "ok", "notice", "act", "good" or "idle".

    `about` is a second, quieter sentence; `foreign` says that the text is the carrier's own, `past`
    that it tells its own age, because it may no longer hold.
    """

    text: str
    tone: str
    about: str = ""
    foreign: bool = False
    past: bool = False


def summary(parcel: Parcel, way: Journey, road: Route, state: State, w: Words) -> Summary:
    """What the card says largest: the status, else the reason for having none."""
    if way.by_hand and parcel.mark is not None and way.sub is not None:
        return _marked(way, parcel.mark, way.sub, state, w)
    if way.last is not None:
        return _status(parcel, way, state, w)
    if parcel.number in state.asking.busy:
        return Summary(w.t("card.asking", carrier=_asked(parcel, state, w)), "idle")
    if way.sub is not None:
        about = failure(parcel, parcel.failure, state, w) if parcel.failure else ""
        return Summary(w.t(f"status.{way.sub}.label"), "idle", about)
    if parcel.failure is not None:
        return Summary(w.t("card.failed"), "idle", failure(parcel, parcel.failure, state, w))
    closed = until(road, state, w)
    return Summary(w.t(f"card.{road.kind}", carrier=w.carrier(parcel.carrier), **closed), "idle")


def until(road: Route | Way, state: State, w: Words) -> dict[str, str]:
    """The argument of a message that says until when a way is closed."""
    return {"until": w.moment(road.until, state.now)} if road.until else {}


def _status(parcel: Parcel, way: Journey, state: State, w: Words) -> Summary:
    assert way.last is not None
    event = way.last.event
    if way.sub is None:
        return Summary(event.text or w.t("status.unknown"), "idle", foreign=bool(event.text))
    when = w.event_day(event, state.now) if event.time else ""
    tone = "good" if way.sub in DELIVERED else TONES[way.health]
    if parcel.sent and (own := f"sent.{way.sub}") in w.t:
        return Summary(w.t(own), tone)
    if event.time and outdated(way.sub, moment(event), state.now):
        return Summary(_past(parcel, way, state, w), tone, past=True)
    key, args = sentence(way.sub, place=event.place, date=when)
    return Summary(w.t(key, **args), tone)


def _marked(way: Journey, mark: Mark, sub: str, state: State, w: Words) -> Summary:
    """What the visitor has marked, and beside it what the carrier says otherwise since."""
    key, args = sentence(sub, date=w.day(mark.day, state.now))
    tone = "good" if sub in DELIVERED else TONES[way.health]
    other = otherwise(mark, way.told)
    about = ""
    if other is not None and other.sub is not None:
        status = w.t(SUBS[other.sub].label)
        about = w.t("mark.otherwise", day=w.event_day(other.event, state.now), status=status)
    return Summary(w.t(key, **args), "notice" if about else tone, about)


def _past(parcel: Parcel, way: Journey, state: State, w: Words) -> str:
    """What was so when it was last told of, and that nothing has been told since."""
    assert way.last is not None
    event = way.last.event
    ago = w.age(event, state.now)
    said = w.t(f"status.{way.sub}.past", ago=ago[:1].upper() + ago[1:])
    if any(moment(one.event) > moment(event) for one in way.told):
        return said
    asked = max(one.at for one in parcel.retrievals)
    since = "age.no_news" if asked - moment(event) > timedelta(days=1) else "age.not_updated"
    return f"{said} {w.t(since)}"


def when_told(event: Event, said: Summary, state: State, w: Words) -> str:
    """Day and time of the event that a summary tells, with its age where the words lack it."""
    if not said.past:
        return w.event_moment(event, state.now)
    return " ".join(filter(None, (w.event_day(event, state.now), w.event_clock(event))))


def _asked(parcel: Parcel, state: State, w: Words) -> str:
    """Who is being asked about a parcel."""
    asked = [one.source for one in state.asking.questions if one.parcel == parcel.number]
    return _who(parcel, asked[0] if asked else PAGE, w)


def _who(parcel: Parcel, source: str, w: Words) -> str:
    """A source by its name; whoever looks at the carrier's own page asks the carrier."""
    return w.carrier(parcel.carrier) if source == PAGE else named(parcel, source, w)


def failure(parcel: Parcel, failed: Failure, state: State, w: Words) -> str:
    """Why the last question brought nothing, and what to do.

    A record that others have written may tell a reason that there is not.
    """
    args = dict(failed.args)
    seconds = args.pop("retry_after", "")
    if seconds.isdecimal() and len(seconds) < 7:
        args["until"] = w.until(failed.at, int(seconds), state.now)
    args["carrier"] = _who(parcel, failed.source, w)
    args.setdefault("host", failed.source)
    known = failed.key.startswith("error.") and failed.key in w.t
    key = failed.key if known else "error.unknown"
    if key == "error.quota_until" and "until" not in args:
        key = "error.quota"
    return w.t(key, **args)
