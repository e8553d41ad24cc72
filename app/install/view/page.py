"""The page that helps to install Parcelbook, with a picture of where to press in each browser."""

from app.backup.view.along import along
from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import button, icon, up
from app.frame.state import State
from app.install.kinds import APART, KINDS
from app.install.view.pictures import picture


def install_page(state: State, w: Words) -> Markup:
    """What installing is good for, the list taken along where it must be, and the way."""
    mine = state.install.kind
    others = [_other(name, w) for name in KINDS if name != mine]
    return html(t"""<article class="settings install" aria-labelledby="install-title">
{up("#/settings", w.t("settings.title"))}
<header class="lead"><h1 id="install-title">{w.t("install.title")}</h1>
<p>{w.t("install.about")}</p><p class="quiet">{w.t("install.shared")}</p></header>
{_here(state, w)}
<section><h2>{w.t("install.others")}</h2><p class="quiet">{w.t("help.change")}</p>{others}</section>
</article>""")


def _here(state: State, w: Words) -> Markup:
    """How it goes in this browser; where the installed page begins empty, the list goes first."""
    mine = state.install
    if mine.alone:
        return html(
            t'<p class="remark">{icon("circle-check")}<span>{w.t("install.alone")}</span></p>'
        )
    if mine.offered:
        press = button("install", w.t("install.button"), "download", looks="main")
        return html(t'<div class="row">{press}</div>')
    if not mine.kind:
        return html(t"<p>{w.t('install.none')}</p>")
    steps = html(t"<section><h2>{KINDS[mine.kind].name}</h2>{_way(mine.kind, w)}</section>")
    if mine.kind not in APART or not state.parcels:
        return steps
    first = html(t'<p class="remark notice">{icon("info")}<span>{w.t("install.list")}</span></p>')
    return html(t"{first}{along(state, w)}{steps}")


def _other(name: str, w: Words) -> Markup:
    return html(t"""<details class="curtain" id="install-{name}">
<summary>{KINDS[name].name}</summary>{_way(name, w)}</details>""")


def _way(name: str, w: Words) -> Markup:
    kind = KINDS[name]
    item = w.t(f"install.item.{kind.item}")
    steps = [
        html(t"<li><p>{w.t(f'install.step.{step}', item=item)}</p></li>") for step in kind.steps
    ]
    return html(t'<div class="drawn">{picture(kind)}<ol class="steps">{steps}</ol></div>')
