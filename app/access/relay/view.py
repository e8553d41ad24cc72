"""The guide to a relay of the visitor's own, from why to the test."""

from app.access.view.key_check import outcome, trial
from app.core.language.words import Words
from app.core.reach.relay import script
from app.core.reach.routes import RELAY, RELAY_ADDRESS
from app.core.sources import SOURCES, Source
from app.frame.html import Markup, html
from app.frame.parts import button, icon, outside, up
from app.frame.state import State
from app.pieces.source_names import teller
from app.pieces.way_back import way_back

HIDDEN = "********"
HOSTERS = (
    ("cloudflare", "https://dash.cloudflare.com/", 5),
    ("deno", "https://console.deno.com/", 5),
)


def relay_page(state: State, w: Words) -> Markup:
    """What a relay is, how one is made, and where it is."""
    steps = [_hoster(*hoster, w) for hoster in HOSTERS]
    copy = button("copy-relay", w.t("relay.copy"), "copy", looks=_main(RELAY not in state.keys))
    return html(t"""<article class="settings relay" aria-labelledby="relay-title">
{up("#/sources", w.t("settings.more"))}
<header class="lead"><h1 id="relay-title">{w.t("relay.title")}</h1><p>{w.t("relay.about")}</p>
<p>{w.t("relay.sees")}</p></header>
{_opens(state, w)}
<section><h2>{w.t("relay.step_copy")}</h2><p>{w.t("relay.copy_about")}</p>
<div class="row">{copy}</div>
{_text(state, w)}</section>
<section><h2>{w.t("relay.step_host")}</h2><p>{w.t("relay.host_about")}</p>{steps}</section>
{_address(state, w)}
{way_back(state, w) if state.means.relay else None}</article>""")


def _names(sources: list[Source], w: Words) -> str:
    """What the sources are called, each name once: a carrier may have several."""
    return w.row(dict.fromkeys(teller(one.id, w) for one in sources))


def _opens(state: State, w: Words) -> Markup:
    """The services that need a relay, and what this browser was found to read and not to read."""
    means = state.means
    relayed = [one for one in SOURCES.values() if one.route == RELAY]
    asked = [one for one in SOURCES.values() if one.route != RELAY]
    found = {
        "relay.opens": [one for one in relayed if means.closed(one)],
        "relay.opens_spared": [one for one in relayed if not means.closed(one)],
        "relay.opens_refused": [one for one in asked if means.service(one.id).refuses(means.now)],
    }
    lists = [
        html(t"<p>{w.t(key, names=_names(sources, w))}</p>")
        for key, sources in found.items()
        if sources
    ]
    return html(t"""<section><h2>{w.t("relay.whose")}</h2>{lists}
<p class="quiet">{w.t("relay.whose_not")}</p></section>""")


def _text(state: State, w: Words) -> Markup | None:
    """The text as it is copied, but for the secret, which never stands on the page."""
    if state.relay is None:
        return None
    text = script(state.relay.text, state.relay.origin, HIDDEN)
    return html(t"""<details class="curtain" id="relay-text"><summary>{w.t("relay.text")}</summary>
<p class="quiet">{w.t("relay.text_about", hidden=HIDDEN)}</p>
<pre class="scroll" tabindex="0" role="group" aria-label="{w.t("relay.text")}"
dir="ltr" translate="no">{text}</pre></details>""")


def _main(wanted: bool) -> str:
    """The look of the step to take next."""
    return "main" if wanted else ""


def _hoster(name: str, url: str, count: int, w: Words) -> Markup:
    title = html(t"{icon('chevron-right')}{w.t(f'relay.{name}.title')}")
    steps = [html(t"<li>{w.t(f'relay.{name}.{at}')}</li>") for at in range(1, count + 1)]
    return html(t"""<details class="curtain guide" id="relay-{name}">
<summary>{title}</summary><ol role="list" class="steps">{steps}</ol>
{outside(url, w.t(f"relay.{name}.open"))}</details>""")


def _address(state: State, w: Words) -> Markup:
    saved = state.keys.get(RELAY_ADDRESS, "")
    typed = state.access.trials.get(RELAY, ("", {}))[1].get("address", saved)
    there = state.means.relay
    kind, symbol = ("there", "circle-check") if there else ("missing", "plus")
    show = trial if there else outcome
    remove = button("remove-relay", w.t("key.remove"), "trash-2") if saved else None
    return html(t"""<section class="key"><h2>{w.t("relay.step_address")}</h2>
<p class="standing" data-kind="{kind}">{icon(symbol)}<span>{w.t(f"relay.{kind}")}</span></p>
<form data-submit="relay" autocomplete="off"><label class="field">
<span>{w.t("relay.address")}</span><input type="text" id="relay-address" name="value"
autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200"
placeholder="https://….workers.dev" value="{typed}"></label>
<div class="row"><button class="button {_main(RELAY in state.keys)}">{w.t("relay.save")}</button>
{remove}</div></form>
<p class="quiet">{w.t("relay.kept")}</p>
{show(RELAY, w.t("relay.name"), state, w)}
{_other_device(state, w)}</section>""")


def _other_device(state: State, w: Words) -> Markup:
    """The way in for a relay that was made on another device, whose secret is already chosen."""
    return html(t"""<details class="curtain" id="relay-known">
<summary>{w.t("relay.known")}</summary>
<p class="quiet">{w.t("relay.known_about")}</p>
<form data-submit="key" data-secret data-id="{RELAY}" autocomplete="off"><label class="field">
<span>{w.t("relay.secret")}</span><input type="password" id="key-relay" name="value"
autocomplete="off" spellcheck="false"></label>
<div class="row"><button class="button">{w.t("relay.save_secret")}</button></div></form>
</details>""")
