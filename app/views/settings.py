"""The settings: language, theme, the visitor's country, and keys of their own."""

from app.html import Markup, html
from app.languages import LANGUAGES
from app.sources import SOURCES, Source
from app.state import State
from app.views.parts import button, flag, icon, outside, truth
from app.words import Words

THEMES = (("auto", "monitor"), ("light", "sun"), ("dark", "moon"))


def settings_page(state: State, w: Words) -> Markup:
    """The settings page."""
    keyed = [_key(source, state, w) for source in SOURCES.values() if source.key]
    return html(t"""<article class="settings" aria-labelledby="settings-title">
<a class="back" href="#/">{icon("chevron-left")}<span>{w.t("parcel.back")}</span></a>
<h1 id="settings-title">{w.t("settings.title")}</h1>
{_choices("language", "settings.language", _languages(state), w)}
{_choices("theme", "settings.theme", _themes(state, w), w)}
<section><h2>{w.t("settings.home")}</h2><p class="quiet">{w.t("settings.home_why")}</p>
<button type="button" class="button" data-act="pick-home">{flag(state.settings.home)}
<span>{w.country(state.settings.home) if state.settings.home else w.t("country.choose")}</span>
</button></section>{keyed}
<section><h2>{w.t("settings.privacy")}</h2><p>{w.t("settings.privacy_text")}</p></section>
{_damaged(state, w)}</article>""")


def _choices(act: str, title: str, options: list[Markup], w: Words) -> Markup:
    return html(
        t'<section><h2 id="{act}-title">{w.t(title)}</h2>'
        t'<div class="switch" role="group" aria-labelledby="{act}-title">{options}</div></section>'
    )


def _languages(state: State) -> list[Markup]:
    return [
        html(
            t'<button type="button" lang="{code}" data-act="language" data-id="{code}"'
            t' aria-pressed="{truth(code == state.settings.language)}">{name}</button>'
        )
        for code, name in LANGUAGES.items()
    ]


def _themes(state: State, w: Words) -> list[Markup]:
    return [
        html(
            t'<button type="button" data-act="theme" data-id="{theme}"'
            t' aria-pressed="{truth(theme == state.settings.theme)}">'
            t"{icon(symbol)}{w.t('theme.' + theme)}</button>"
        )
        for theme, symbol in THEMES
    ]


def _key(source: Source, state: State, w: Words) -> Markup:
    """The form of one key; a saved key is never shown again."""
    service = source.key or ""
    there = bool(state.keys.get(service))
    remove = button("remove-key", w.t("key.remove"), "trash-2", data=service) if there else None
    status = w.t("key.there") if there else w.t("key.missing")
    limit = w.t("key.limit", count=source.limits.per_day) if source.limits.per_day else ""
    return html(t"""<section class="key"><h2>{w.t(f"key.{service}.title")}</h2>
<p>{w.t(f"key.{service}.about")} {limit}</p><p class="quiet">{w.t("key.kept", host=source.host)}</p>
<form data-submit="key" data-secret data-id="{service}" autocomplete="off">
<label><span>{w.t("key.label")}</span>
<input type="password" id="key-{service}" name="value" autocomplete="off"
spellcheck="false"></label>
<div class="row"><button class="button main">{w.t("key.save")}</button>{remove}
{outside(source.sign_up, w.t("key.get")) if source.sign_up else None}</div></form>
<p class="remark">{icon("key-round")}<span>{status}</span></p></section>""")


def _damaged(state: State, w: Words) -> Markup | None:
    if not state.damaged:
        return None
    rows = [html(t"<li><code>{name}</code></li>") for name in state.damaged]
    return html(
        t"<section><h2>{w.t('damaged.title')}</h2><p>{w.t('damaged.about')}</p><ul>{rows}</ul></section>"
    )
