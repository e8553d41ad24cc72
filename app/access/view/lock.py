"""The page of the keys' passphrase: set, asked once a visit, changed, taken away, or forgotten."""

from app.access.state import Lock
from app.core.language.words import Words
from app.core.statuses.hosting import shared
from app.frame.html import Markup, html
from app.frame.parts import button, entry, icon, up
from app.frame.state import State
from app.pieces.way_back import way_back

SYMBOLS = {"": "plus", "closed": "key-round", "open": "circle-check"}


def lock_page(state: State, w: Words) -> Markup:
    """How the keys lie on the device, and what can be done about it."""
    lock = state.access.lock
    kind = lock.kind or ("none" if state.keys else "no_keys")
    said = html(t"{icon(SYMBOLS[lock.kind])}<span>{w.t(f'lock.{kind}')}</span>")
    parts = _closed(lock, w) if lock.kind == "closed" else _there(state, w)
    return html(t"""<article class="settings key" aria-labelledby="lock-title">
{up("#/sources", w.t("settings.more"))}
<header class="lead"><h1 id="lock-title">{w.t("lock.title")}</h1><p>{w.t("lock.about")}</p></header>
{way_back(state, w)}
<section><p class="standing" data-kind="{kind}" role="status">{said}</p>{_said(lock, w)}
{parts}{_shared(state, w)}</section></article>""")


def _shared(state: State, w: Words) -> Markup | None:
    """Who else could read what lies here."""
    host = shared(state.address)
    return html(t'<p class="quiet">{w.t("lock.shared", host=host)}</p>') if host else None


def lock_row(state: State, w: Words) -> Markup:
    """The row among the sources that leads here."""
    lock = state.access.lock
    kind = lock.kind or "off"
    return entry("#/lock", w.t("lock.title"), w.t(f"lock.row.{kind}"), "lock", SYMBOLS[lock.kind])


def _said(lock: Lock, w: Words) -> Markup | None:
    """Why the last attempt has failed, or that the browser still works on this one."""
    if lock.busy:
        return html(t'<p class="quiet" role="status">{w.t("lock.busy")}</p>')
    if not lock.said:
        return None
    said = html(t"{icon('circle-alert')}<span>{w.t(lock.said)}</span>")
    return html(t'<p class="remark notice" role="alert">{said}</p>')


def _closed(lock: Lock, w: Words) -> list[Markup]:
    """The way to open the keys, and the only one where nobody knows the passphrase."""
    forget = html(t"""<details class="curtain" id="lock-forgotten">
<summary>{w.t("lock.forgotten")}</summary><p>{w.t("lock.forgotten_about")}</p>
<div class="row">{button("forget-keys", w.t("lock.forget"), "trash-2")}</div></details>""")
    if lock.lost:
        return [html(t"<p>{w.t('lock.lost')}</p>"), forget]
    return [_unlock(w), forget]


def _there(state: State, w: Words) -> list[Markup]:
    if not state.keys:
        return []
    if state.access.lock.kind != "open":
        return [_choose("lock.set", w)]
    remove = button("remove-lock", w.t("lock.remove"), "x")
    return [_choose("lock.change", w), html(t'<div class="row">{remove}</div>')]


def _unlock(w: Words) -> Markup:
    return html(t"""<form data-submit="unlock-keys" data-secret autocomplete="off">
<label class="field"><span>{w.t("lock.passphrase")}</span><input type="password" id="unlock-keys"
name="value" autocomplete="off" maxlength="200"></label>
<div class="row"><button class="button main">{w.t("lock.unlock")}</button></div></form>""")


def _choose(label: str, w: Words) -> Markup:
    """It is seen while it is chosen, for a slip would close the keys for good."""
    from app.core.backup.locked import SHORTEST_PASSPHRASE as LEAST  # few visits need it

    return html(t"""<form data-submit="lock-keys" data-secret autocomplete="off"
data-least="{LEAST}">
<label class="field"><span>{w.t("lock.choose")}</span><input type="text" id="lock-keys" name="value"
autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200"></label>
<p class="quiet">{w.t("lock.rules")}</p>
<div class="row"><button class="button main">{w.t(label)}</button></div></form>""")
