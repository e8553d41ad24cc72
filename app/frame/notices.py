"""What stands at the edges: lasting notices above the list, the short line below it."""

from app.core.language.words import Words
from app.frame.common import Toast
from app.frame.html import Markup, html
from app.frame.parts import button, icon
from app.frame.state import State

SYMBOLS = {
    "offline": "wifi-off",
    "update_ready": "download",
    "copies_there": "archive-restore",
    "keys_locked": "key-round",
}
LEADS = {
    "copies_there": ("#/backup", "notice.show_copies"),
    "import_cut": ("#/backup", "notice.show_copies"),
    "keys_locked": ("#/lock", "lock.unlock"),
}
"""Where a notice leads, and what its link says."""


def notices(state: State, w: Words) -> Markup:
    """Lasting lines: no network, storage trouble, a new version."""
    shown = [name for name in state.notices if name != "copies_there" or not state.parcels]
    rows = [_notice(name, w) for name in shown]
    if state.damaged:
        said = w.t("notice.damaged", count=len(state.damaged))
        rows.append(
            html(t'<p class="remark notice">{icon("triangle-alert")}<span>{said}</span></p>')
        )
    return html(t"{rows}")


def _notice(name: str, w: Words) -> Markup:
    symbol = SYMBOLS.get(name, "triangle-alert")
    action = (
        button("update", w.t("notice.reload"), looks="main") if name == "update_ready" else None
    )
    if name in LEADS:
        address, label = LEADS[name]
        action = html(t'<a class="button main" href="{address}">{w.t(label)}</a>')
    if name == "import_cut":
        checked = button("import-checked", w.t("notice.import_checked"))
        action = html(t"{checked}{action}")
    return html(
        t'<p class="remark notice">{icon(symbol)}<span>{w.t("notice." + name)}</span>{action}</p>'
    )


def not_drawn(w: Words) -> Markup:
    """What stands in the place of a part of the page that could not be drawn."""
    said = html(t"<span>{w.t('notice.not_drawn')}</span>")
    return html(t'<p class="remark notice" data-passing>{icon("triangle-alert")}{said}</p>')


def toast(state: State, w: Words) -> Markup:
    """The short line about what was just done, with its way back."""
    if state.toast is None:
        return Markup("")
    back = state.toast.undo or state.toast.changes
    undo = button("undo", w.t("toast.undo"), "undo-2") if back else None
    if state.toast.act:
        undo = button(state.toast.act, w.t("toast.undo"), "undo-2")
    is_round = state.toast.key in ("toast.round", "toast.round_stopped")
    said = _round(state.toast, w) if is_round else w.t(state.toast.key, **state.toast.args)
    return html(t"""<div class="toast"><span>{said}</span>{undo}
<button type="button" class="button plain" data-act="close-toast"
aria-label="{w.t("toast.close")}">{icon("x")}</button></div>""")


def _round(done: Toast, w: Words) -> str:
    """The summary of a refresh: of how many parcels there is news, or no answer; of parcels just
    tracked, how many came to the list."""
    count, moved, failed = (done.args[name] for name in ("count", "moved", "failed"))
    stopped = {"total": done.args["total"]} if "total" in done.args else {}
    added = done.args.get("added")
    said = [w.t(done.key, count=count, **stopped)] if stopped or failed != count else []
    if added:
        said = [w.t("toast.added", count=added)]
    if moved:
        said.append(w.t("toast.round_moved", count=moved))
    elif not added and failed != count and not stopped:
        said.append(w.t("toast.round_still"))
    if failed:
        said.append(w.t("toast.round_failed", count=failed))
    return " ".join(said)
