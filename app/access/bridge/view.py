"""The extension for the visitor's browser: why, whether it is there, how to get it."""

from app.core.language.words import Words
from app.core.reach.bridge import Bridge
from app.frame.html import Markup, html
from app.frame.parts import button, icon, up
from app.frame.state import State
from app.pieces.bridge_stands import stands
from app.pieces.way_back import way_back

FILES = "static/vendor/bridge/"
GUIDES = (
    ("chromium", "chromium.zip", ("chromium.1", "chromium.2", "chromium.3", "last")),
    ("firefox", "firefox.zip", ("firefox.1", "firefox.2", "firefox.3", "last")),
    ("userscript", "parcelbook.user.js", ("userscript.1", "userscript.2", "userscript.3")),
)
SEES = ("asks", "cookies", "keeps")


def bridge_page(state: State, w: Words) -> Markup:
    """All about the extension; how it is got while it is not there."""
    here = state.bridge.here
    sees = [html(t"<li>{w.t(f'bridge.sees.{one}')}</li>") for one in SEES]
    return html(t"""<article class="settings bridge" aria-labelledby="bridge-title">
{up("#/sources", w.t("settings.more"))}
<header class="lead"><h1 id="bridge-title">{w.t("bridge.title")}</h1>
<p>{w.t("bridge.about")}</p></header>
{_standing(here, w)}
{way_back(state, w)}
{None if here else _guides(w)}
<section><h2>{w.t("bridge.sees")}</h2><ul class="bullets">{sees}
<li><a href="#/traffic">{w.t("bridge.sees.listed")}</a></li></ul></section></article>""")


def _standing(here: Bridge | None, w: Words) -> Markup:
    kind, symbol = ("there", "circle-check") if here else ("missing", "plus")
    said = stands(here, w) if here else w.t("bridge.missing")
    more = button("open-bridge", w.t("bridge.carriers"), "settings")
    return html(t"""<section><p class="standing" data-kind="{kind}" role="status">{icon(symbol)}
<span>{said}</span></p><div class="row">{more}</div></section>""")


def _guides(w: Words) -> Markup:
    guides = [_guide(*guide, w) for guide in GUIDES]
    return html(t"""<section><p>{w.t("bridge.not_in_shops")}</p>{guides}</section>""")


def _guide(name: str, file: str, steps: tuple[str, ...], w: Words) -> Markup:
    title = html(t"{icon('chevron-right')}{w.t(f'bridge.{name}.title')}")
    rows = [html(t"<li>{w.t(f'bridge.{step}')}</li>") for step in steps]
    # A manager of userscripts takes the address itself; the archives are saved.
    saved = None if file.endswith(".js") else html(t" download")
    return html(t"""<details class="curtain guide" id="bridge-{name}"><summary>{title}</summary>
<ol role="list" class="steps">{rows}</ol>
<a class="button" href="{FILES}{file}"{saved}>{w.t(f"bridge.{name}.get")}</a></details>""")
