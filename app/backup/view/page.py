"""The page of the visitor's own copy of the list: out of the browser, and into it."""

from app.backup.view.along import along
from app.backup.view.brought import brought, coming
from app.backup.view.copies import copies
from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import button, icon, up
from app.frame.state import State
from app.pieces.backups import last_backup

OTHERS = ("csv", "txt")


def backup_page(state: State, w: Words) -> Markup:
    """The page from which the list is taken out, or another one in."""
    parts = [_export(state, w), along(state, w), brought(state, w)]
    if coming(state):  # what somebody came for stands first
        parts = [parts[2], *parts[:2]]
    return html(t"""<article class="settings backup" aria-labelledby="backup-title">
{up("#/settings", w.t("settings.title"))}
<header class="lead"><h1 id="backup-title">{w.t("backup.title")}</h1>
<p>{w.t("backup.about")}</p><p class="quiet">{last_backup(state, w)}</p></header>
{parts}{copies(state, w)}
<section><h2>{w.t("backup.safari")}</h2><p>{w.t("backup.safari_about")}</p></section></article>""")


def _export(state: State, w: Words) -> Markup:
    whole = button("export", w.t("backup.json"), "download", data="json", looks="main")
    others = [button("export", w.t(f"backup.{form}"), "file-text", data=form) for form in OTHERS]
    return html(t"""<section><h2>{w.t("backup.export")}</h2><p>{w.t("backup.json_about")}</p>
<p class="quiet">{w.t("backup.move")}</p>
{_keys(state, w)}{_unread(state, w)}<div class="row">{whole}</div>
{_locked(w)}
<p class="quiet">{w.t("backup.others_about")}</p><div class="row">{others}</div></section>""")


def _locked(w: Words) -> Markup:
    """The whole list as a file that only a passphrase opens; it is seen while it is typed, for
    nobody can open a file that was locked with a slip."""
    from app.core.backup.locked import SHORTEST_PASSPHRASE as LEAST  # few visits need it

    return html(t"""<details class="curtain" id="export-lock">
<summary>{w.t("backup.lock")}</summary><p class="quiet">{w.t("backup.lock_about")}</p>
<form data-submit="export-locked" data-secret data-least="{LEAST}" autocomplete="off">
<label class="field">
<span>{w.t("backup.passphrase")}</span><input type="text" id="export-passphrase" name="value"
autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200"></label>
<div class="row"><button class="button">{w.t("backup.locked")}</button></div></form></details>""")


def _keys(state: State, w: Words) -> Markup | None:
    """Whether the visitor's own keys go along, where there are any."""
    if state.access.lock.waiting:
        return html(t'<p class="quiet">{w.t("backup.keys_locked")}</p>')
    if not state.keys:
        return None
    ticked = html(t" checked") if state.backup.with_keys else None
    wanted = "off" if state.backup.with_keys else "on"
    return html(t"""<label class="tick"><input type="checkbox" id="export-keys"
data-act="export-keys" data-value="{wanted}"{ticked}><span>{w.t("backup.keys")}</span></label>""")


def _unread(state: State, w: Words) -> Markup | None:
    """How many records are not in the file, for nobody can read them."""
    if not state.damaged:
        return None
    said = w.t("backup.unreadable", count=len(state.damaged))
    return html(t'<p class="remark notice">{icon("triangle-alert")}<span>{said}</span></p>')
