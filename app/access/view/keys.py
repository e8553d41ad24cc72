"""The visitor's own keys: the list of them in the settings, and the page of each."""

from app.access.view.key_check import trial
from app.core.language.words import Words
from app.core.reach.keyed import OPEN, Keyed, Standing, service, standing
from app.core.reach.routes import RELAY
from app.core.sources import Source
from app.frame.html import Markup, html
from app.frame.parts import button, entry, icon, outside, up
from app.frame.state import State
from app.pieces.source_names import teller
from app.pieces.way_back import way_back

NAMED = 6
SYMBOLS = {
    "locked": "key-round",
    "missing": "plus",
    "incomplete": "circle-alert",
    "wrong": "circle-alert",
    "relay_missing": "circle-alert",
    "resting": "clock",
    "quota": "clock",
    "there": "circle-check",
}


def settled(keyed: Keyed, state: State) -> bool:
    """Whether the visitor has given the key, or part of what its service wants."""
    return standing(keyed, state.means).kind != "missing"


def key_row(keyed: Keyed, state: State, w: Words, more: Markup | None = None) -> Markup:
    """A row that leads to the page of a key and says how it stands; `more` is put below it."""
    stands = standing(keyed, state.means)
    said = [_stands(stands, state, w)]
    if stands.kind in ("there", "resting"):
        said += _usage(keyed, state, w)[:1]
    if stands.kind == "missing":
        said += [w.t("key.row_world")] if keyed.aggregator else []
        said += [w.t("key.row_relay")] if keyed.relayed else []
    symbol = SYMBOLS[stands.kind]
    return entry(f"#/key/{keyed.name}", _name(keyed, w), w.dotted(*said), stands.kind, symbol, more)


def key_page(state: State, w: Words) -> Markup:
    """The page of one key; a saved key is never shown again."""
    keyed = service(state.opened or "")
    if keyed is None:
        return html(t"""<article class="settings key" aria-labelledby="key-title">
{up("#/sources", w.t("settings.more"))}<h1 id="key-title">{w.t("key.none")}</h1>
<p>{w.t("key.none_about")}</p></article>""")
    notes = [html(t"<p>{w.t(f'source.{source.id}.note')}</p>") for source in keyed.sources]
    return html(t"""<article class="settings key" aria-labelledby="key-title">
{up("#/sources", w.t("settings.more"))}
<header class="lead"><h1 id="key-title">{w.t(f"key.{keyed.name}.title")}</h1>
<p>{w.t(f"key.{keyed.name}.about")}</p></header>
<section><h2>{w.t("key.label")}</h2>{_standing(keyed, state, w)}{_forms(keyed, state, w)}
{way_back(state, w) if state.keys.get(keyed.name) else None}
<p class="quiet">{w.t("key.kept", host=_hosts(keyed, w))}
{w.t("key.sees", service=_name(keyed, w))}</p>{_test(keyed, state, w)}</section>
{_relay(keyed, state, w)}
<section><h2>{w.t("key.whose")}</h2><p>{_whose(keyed, w)}</p></section>
{_quota(keyed, state, w)}
<section><h2>{w.t("key.known")}</h2>{notes}</section></article>""")


def key_title(state: State, w: Words) -> str:
    """What the window is called while the page of a key is open."""
    keyed = service(state.opened or "")
    return w.t(f"key.{keyed.name}.title" if keyed else "key.none")


def _name(keyed: Keyed, w: Words) -> str:
    return teller(keyed.sources[0].id, w)


def _hosts(keyed: Keyed, w: Words) -> str:
    return w.row(dict.fromkeys(source.host for source in keyed.sources))


def _stands(stands: Standing, state: State, w: Words) -> str:
    until = w.moment(stands.until, state.now) if stands.until else ""
    return w.t(f"key.state.{stands.kind}", until=until)


def _standing(keyed: Keyed, state: State, w: Words) -> Markup:
    stands = standing(keyed, state.means)
    return html(t"""<p class="standing" data-kind="{stands.kind}">{icon(SYMBOLS[stands.kind])}
<span>{_stands(stands, state, w)}</span></p>""")


def _forms(keyed: Keyed, state: State, w: Words) -> list[Markup]:
    """The key's own form, then one for each thing that the service wants besides."""
    name, sign_up = keyed.name, keyed.sources[0].sign_up
    there = bool(state.keys.get(name))
    own = html(t"""<form data-submit="key" data-secret data-id="{name}" autocomplete="off">
<label class="field"><span>{w.t("key.enter_again" if there else "key.enter")}</span>
<input type="password" id="key-{name}" name="value" autocomplete="off" spellcheck="false"></label>
<div class="row"><button class="button main">{w.t("key.save")}</button>
{button("remove-key", w.t("key.remove"), "trash-2", data=name) if there else None}
{outside(sign_up, w.t("key.get")) if sign_up and not there else None}</div></form>""")
    return [own, *(_asked(f"{name}.{ask}", ask, state, w) for ask in keyed.asks)]


def _asked(name: str, ask: str, state: State, w: Words) -> Markup:
    """The form of something besides the key; what is no secret is shown as it was saved."""
    saved = state.keys.get(name, "")
    why = html(t'<p class="quiet">{w.t("key.address_why")}</p>') if ask == "address" else None
    if ask in OPEN:
        secret, kind, value = None, "text", html(t' value="{saved}"')
    else:
        secret, kind, value = html(t" data-secret"), "password", None
    remove = button("remove-key", w.t("key.remove"), "trash-2", data=name) if saved else None
    return html(t"""<form data-submit="key"{secret} data-id="{name}" autocomplete="off">
<label class="field"><span>{w.t(f"key.{name}")}</span>
<input type="{kind}" id="key-{name}" name="value" autocomplete="off" autocapitalize="off"
spellcheck="false"{value}></label>{why}
<div class="row"><button class="button">{w.t("key.save_more")}</button>{remove}</div></form>""")


def _test(keyed: Keyed, state: State, w: Words) -> Markup | None:
    """The button that tries the key, and how the last trial ended."""
    if not all(state.means.has_key(source) for source in keyed.sources):
        return None
    if standing(keyed, state.means).kind == "relay_missing":
        return None
    return trial(keyed.name, _name(keyed, w), state, w)


def _relay(keyed: Keyed, state: State, w: Words) -> Markup | None:
    if not any(source.route == RELAY for source in keyed.sources):
        return None
    if not any(state.means.closed(source) for source in keyed.sources):
        said = w.t("key.relay_spared", host=_hosts(keyed, w))
        return html(t"<section><h2>{w.t('relay.title')}</h2><p>{said}</p></section>")
    said = w.t(
        "key.relay_there" if state.means.relay else "key.relay_needed", host=_hosts(keyed, w)
    )
    return html(t"""<section><h2>{w.t("relay.title")}</h2><p>{said}</p>
<a class="button" href="#/relay">{w.t("key.relay_page")}</a></section>""")


def _whose(keyed: Keyed, w: Words) -> str:
    """The carriers it answers for: a few by name, the rest counted."""
    if keyed.aggregator:
        return w.t("key.any_carrier")
    names = [w.carrier(one) for one in keyed.carriers]
    rest = len(names) - NAMED
    if rest < 2:
        return w.row(names)
    return w.t("key.more", names=w.row(names[:NAMED]), count=rest)


def _quota(keyed: Keyed, state: State, w: Words) -> Markup:
    lines = [html(t"<li>{line}</li>") for line in _usage(keyed, state, w)]
    counted = any(source.limits.by_number for source in keyed.sources)
    by_number = html(t'<p class="quiet">{w.t("key.by_number")}</p>') if counted else None
    return html(t"""<section><h2>{w.t("key.quota")}</h2><ul role="list" class="usage">{lines}</ul>
{by_number}</section>""")


def _usage(keyed: Keyed, state: State, w: Words) -> list[str]:
    """What was asked of the service, beside what may be asked."""
    return [line for source in keyed.sources for line in _used(source, state, w)]


def _used(source: Source, state: State, w: Words) -> list[str]:
    limits, known = source.limits, state.means.service(source.id)
    lines: list[str] = []
    if limits.per_day is not None:
        lines.append(_count("today", known.used_today(state.now), limits.per_day, w))
    what = "numbers" if limits.by_number else "month"
    lines.append(_count(what, known.used(limits, state.now), limits.per_month, w))
    return lines


def _count(what: str, used: int, limit: int | None, w: Words) -> str:
    if limit is None:
        return w.t(f"key.used.{what}", used=w.intl.number(used))
    return w.t(f"key.used.{what}_of", used=w.intl.number(used), limit=w.intl.number(limit))
