"""A file that the visitor has chosen: why it is refused, or what it changes, before anything is."""

from collections.abc import Mapping
from dataclasses import fields

from app.backup.own import new_keys, new_settings
from app.backup.view.along import given, taken
from app.core.backup.plan import Change, Plan
from app.core.language.words import Words
from app.core.model import Parcel
from app.core.reach.relay import Relay
from app.core.reach.routes import RELAY, RELAY_ADDRESS
from app.frame.html import Markup, html
from app.frame.parts import button, foreign, icon, number
from app.frame.state import State

MOST_SHOWN = 50
READABLE = ".json,.csv,.txt,.tsv,application/json,text/csv,text/plain"
EVENTS = "retrievals"
UNSAID = frozenset({"number", "added", "failure"})


def brought(state: State, w: Words) -> Markup:
    """The way in: a file is chosen, looked at, and then taken in or not."""
    label = w.t("backup.choose_another" if state.backup.file else "backup.choose")
    way_in = html(t"""<p>{w.t("backup.import_about")}</p>
<label class="field plain"><span>{label}</span><input type="file" id="import-file"
data-change="import" accept="{READABLE}"></label>{given(w)}""")
    there = html(t"{taken(state, w)}{_file(state, w)}{_last(state, w)}")
    parts = [there, way_in] if coming(state) else [way_in, there]
    return html(t"""<section id="brought"><h2>{w.t("backup.import")}</h2>{parts}</section>""")


def coming(state: State) -> bool:
    """Whether the page was opened by a link with a list, or with a part of one."""
    backup = state.backup
    return backup.came and bool(backup.carried or backup.row or backup.taken)


def _file(state: State, w: Words) -> Markup | None:
    """How it stands with the chosen file."""
    backup = state.backup
    if not backup.file and backup.copy is None and not backup.carried:
        return None
    name = html(t"<p>{foreign(backup.file)}</p>") if backup.file else None
    if backup.carried:
        name = html(t"<p>{w.t('along.came')}</p>")
    if backup.copy is not None:
        when = w.moment(backup.copy.taken, state.now)
        name = html(t"<p>{w.t('backup.copy_of', when=when)}</p>")
    if not backup.read:
        return html(t'{name}<p class="quiet" role="status">{w.t("backup.reading")}</p>')
    if backup.refused is not None:
        key, args = backup.refused
        said = html(t"{icon('circle-alert')}<span>{w.t(key, **args)} {w.t('backup.kept')}</span>")
        alert = html(t'<p class="remark notice" role="alert">{said}</p>')
        return html(t"{name}{alert}{_lock(w) if backup.locked else None}")
    if backup.locked is not None:
        return html(t"{name}{_lock(w)}")
    return html(t"{name}{_plan(backup.plan, state, w)}") if backup.plan is not None else name


def _lock(w: Words) -> Markup:
    """The form that asks for the passphrase of a locked file."""
    return html(t"""<form data-submit="unlock" data-secret autocomplete="off"><label class="field">
<span>{w.t("backup.unlock_about")}</span><input type="password" id="unlock" name="value"
autocomplete="off" maxlength="200"></label>
<div class="row"><button class="button main">{w.t("backup.unlock")}</button></div></form>""")


def _plan(plan: Plan, state: State, w: Words) -> Markup:
    content = state.backup.content
    assert content is not None
    keys = new_keys(state, content)
    parts = [
        _new(plan, w),
        _changed(plan, w),
        _line("backup.same", plan.same, w),
        _line("backup.unread", content.unread, w),
        _line("backup.spoiled", content.spoiled, w),
        _line("backup.settings", len(new_settings(state.settings, content)), w),
        _line("backup.new_keys", len(keys), w),
        _relay(keys, w),
        _revived(plan, state, w),
    ]
    made = None
    if content.made:
        made = html(
            t'<p class="quiet">{w.t("backup.made", when=w.moment(content.made, state.now))}</p>'
        )
    label = w.t("backup.restore" if state.backup.copy else "backup.take_in")
    take = button("take-in", label, "check", looks="main")
    no = button("decline-file", w.t("backup.decline"), "x")
    return html(t"""{made}<div class="plan" role="status">{parts}</div>
<p class="quiet">{w.t("backup.adds")}</p><div class="row">{take}{no}</div>""")


def _line(key: str, count: int, w: Words) -> Markup | None:
    return html(t"<p>{w.t(key, count=count)}</p>") if count else None


def _relay(keys: Mapping[str, str], w: Words) -> Markup | None:
    """Through whose server the numbers would go from then on."""
    if RELAY_ADDRESS not in keys:
        return None
    host = Relay(keys[RELAY_ADDRESS], keys[RELAY]).host
    return html(t"<p>{w.t('backup.relay', host=host)}</p>")


def _new(plan: Plan, w: Words) -> Markup | None:
    rows = [html(t"<li>{_called(one.parcel)}</li>") for one in plan.new[:MOST_SHOWN]]
    return _listed("new", "backup.new", len(plan.new), rows, w)


def _changed(plan: Plan, w: Words) -> Markup | None:
    rows = [
        html(t'<li>{_called(one.before)} <span class="quiet">{_what(one, w)}</span></li>')
        for one in plan.changed[:MOST_SHOWN]
    ]
    return _listed("changed", "backup.changed", len(plan.changed), rows, w)


def _listed(name: str, key: str, count: int, rows: list[Markup], w: Words) -> Markup | None:
    """A count that opens to say which."""
    if not count:
        return None
    more = count - len(rows)
    beyond = html(t"<li>{w.t('backup.beyond', count=more)}</li>") if more else None
    return html(t"""<details class="curtain" id="plan-{name}">
<summary>{w.t(key, count=count)}</summary><ul class="bullets">{rows}{beyond}</ul></details>""")


def _called(parcel: Parcel) -> Markup:
    name = html(t"{foreign(parcel.name)} ") if parcel.name else None
    return html(t"{name}{number(parcel.number)}")


def _what(change: Change, w: Words) -> str:
    """Which parts of a parcel the file changes."""
    before, after = change.before, change.after.shown
    parts = [
        one.name
        for one in fields(Parcel)
        if one.name not in UNSAID and getattr(before, one.name) != getattr(after, one.name)
    ]
    return w.dotted(*(w.t(f"backup.part.{name}") for name in parts))


def _revived(plan: Plan, state: State, w: Words) -> Markup | None:
    if not plan.trashed:
        return None
    ticked = html(t" checked") if state.backup.revived else None
    wanted = "off" if state.backup.revived else "on"
    said = w.t("backup.trashed", count=len(plan.trashed))
    return html(t"""<label class="tick"><input type="checkbox" id="revive" data-act="revive"
data-value="{wanted}"{ticked}><span>{said}</span></label>""")


def _last(state: State, w: Words) -> Markup | None:
    """What was taken in last, and the way to undo all of it."""
    taken = state.backup.taken
    if taken is None:
        return None
    said = w.t("toast.taken_in", count=len(taken.new), moved=len(taken.changed))
    return html(t"""<div class="row" id="taken"><span>{said}</span>
<a class="button" href="#/">{w.t("parcel.back")}</a>
{button("take-back", w.t("toast.undo"), "undo-2")}</div>""")
