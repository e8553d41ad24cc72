"""What the browser tells of while nobody looks at the page: changes, and last days."""

import json

from js import document, globalThis, parcelbook

from app.asking.messages import Notify
from app.browser.rim import EffectHandlers
from app.core.language.unseen import seen
from app.core.language.words import Words
from app.core.reach.routes import route
from app.frame.state import State
from app.listing.messages import KeepDays
from app.pieces.summary import summary
from app.settings.alerts.messages import ForgetDays


def permitted() -> bool:
    """Whether the browser lets the page tell of anything."""
    known = hasattr(globalThis, "Notification")
    return known and globalThis.Notification.permission == "granted"


def notify(effect: Notify, state: State, words: Words) -> None:
    """Says what the card says, if nobody sees it there; of a marked parcel the carrier's news."""
    parcel = state.parcels.get(effect.number)
    if parcel is None or not document.hidden or not permitted():
        return
    way, road = state.book.journey(parcel.number), route(parcel, state.means)
    said = summary(parcel, way, road, state, words)
    told = said.about if way.by_hand and said.about else said.text
    parcelbook.remind("notify", seen(parcel.name) or parcel.number, seen(told), parcel.number)


def keep_days(effect: KeepDays, words: Words) -> None:
    """Writes the days down in the visitor's words, for sw.js speaks no language."""
    days = [
        {
            "id": f"{one.what} {one.day} {one.number}",
            "day": one.day.isoformat(),
            "title": seen(one.name),
            "body": words.t(f"reminders.{one.what}", day=words.intl.day(one.day, year=False)),
            "address": f"#/p/{one.number}",
        }
        for one in effect.days
    ]
    parcelbook.remind("keep", json.dumps(days))


EFFECT_HANDLERS: EffectHandlers = {
    Notify: lambda page, effect: notify(effect, page.state, page.words),
    KeepDays: lambda page, effect: keep_days(effect, page.words),
    ForgetDays: lambda page, effect: parcelbook.remind("forget"),
}
