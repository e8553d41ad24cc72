"""What the camera sees, what can be done with it, and what came of it; the chips stand below."""

from app.adding.scan.state import Scan
from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import button, icon, truth
from app.frame.state import State


def scan_page(state: State, w: Words) -> Markup:
    """The pane beside the list, where there is one."""
    return html(t'<div class="nothing"><p class="quiet">{w.t("scan.drop")}</p></div>')


def scanner(state: State, w: Words) -> Markup:
    """The camera with its buttons, over the numbers that were found."""
    scan, count = state.scan, len(state.adding.chips)
    off = Markup(" hidden") if scan.camera == "off" else Markup("")
    track = None
    if count:
        said = w.t("scan.track", number=w.intl.number(count))
        track = button("track", said, looks="main")
    return html(t"""<section class="scan" aria-labelledby="scan-title">
<header class="scan-head"><h2 id="scan-title">{w.t("scan.title")}</h2>
<a class="button plain" href="#/" aria-label="{w.t("scan.close")}">{icon("x")}</a></header>
<video id="camera" muted playsinline aria-label="{w.t("scan.view")}"{off}></video>
<div role="status">{_lines(scan, w)}</div>
<div class="row">{_buttons(scan, w)}{_picture(w)}</div>{track}
<p class="quiet scan-private">{w.t("scan.private")}</p></section>""")


def _lines(scan: Scan, w: Words) -> list[Markup]:
    lines: list[Markup] = []
    if scan.trouble:
        said = w.t(f"scan.trouble.{scan.trouble}")
        lines.append(
            html(t'<p class="remark notice">{icon("circle-alert")}<span>{said}</span></p>')
        )
    said = w.t("scan.reading") if scan.reading else _said_of_camera(scan, w)
    if said:
        lines.append(html(t'<p class="remark">{icon("info")}<span>{said}</span></p>'))
    if scan.left_out:
        said = w.t("scan.left_out", count=scan.left_out)
        lines.append(html(t'<p class="remark">{icon("info")}<span>{said}</span></p>'))
    return lines


def _said_of_camera(scan: Scan, w: Words) -> str:
    if scan.camera == "starting":
        return w.t("scan.starting")
    return w.t("scan.hint") if scan.camera == "on" else ""


def _buttons(scan: Scan, w: Words) -> list[Markup]:
    if scan.camera == "off":
        return [button("start-camera", w.t("scan.start"), "camera")]
    buttons: list[Markup] = []
    if scan.has_torch:
        lit = truth(scan.torch)
        buttons.append(
            html(
                t'<button type="button" class="button" data-act="torch" aria-pressed="{lit}">'
                t"{icon('flashlight')}<span>{w.t('scan.torch')}</span></button>"
            )
        )
    if scan.has_other:
        buttons.append(button("turn-camera", w.t("scan.turn"), "refresh-cw"))
    return buttons


def _picture(w: Words) -> Markup:
    return html(t"""<label class="button file">{icon("image")}<span>{w.t("scan.picture")}</span>
<input id="scan-picture" class="unseen" type="file" accept="image/*" data-change="scan-picture">
</label>""")
