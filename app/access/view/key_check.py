"""The button that tries a key or the relay, and how the trial ended."""

from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import icon, truth
from app.frame.state import State

WORK = ("key.works", "relay.works")
# How an error is said about a key; the rest have words that fit a key as well as a parcel.
ABOUT_KEYS = {
    "error.bad_key": "key.wrong",
    "error.key_required": "key.wrong",
    "error.offline": "key.offline",
    "error.quota_until": "error.quota",
    "error.refused": "key.refused",
    "error.unreadable": "key.unreadable",
}


def trial(service: str, name: str, state: State, w: Words) -> Markup:
    """The button that tries a service, busy while it is tried, over the last outcome.

    `name` is what the service is called in the outcome.
    """
    busy = service in state.access.checking
    label = w.t("key.testing" if busy else "key.test")
    return html(t"""<div class="trial" aria-busy="{truth(busy)}"><button type="button"
class="button" data-act="try-key" data-id="{service}">{icon("refresh-cw")}<span>{label}</span>
</button>{outcome(service, name, state, w)}</div>""")


def outcome(service: str, name: str, state: State, w: Words) -> Markup:
    """How the last trial ended; the place for it is there before, so that it is read out."""
    said = None if service in state.access.checking else _end(service, name, state, w)
    return html(t'<div class="outcomes" role="status">{said}</div>')


def _end(service: str, name: str, state: State, w: Words) -> Markup | None:
    ended = state.access.trials.get(service)
    if ended is None:
        return None
    key, args = ended
    tone, symbol = ("good", "circle-check") if key in WORK else ("act", "triangle-alert")
    words = w.t(ABOUT_KEYS.get(key, key), **{**args, "carrier": name})
    return html(t'<p class="ended" data-tone="{tone}">{icon(symbol)}<span>{words}</span></p>')
