"""The settings that everybody may want, and the ways to those that few need."""

from app.core.language.languages import LANGUAGES
from app.core.language.words import Words
from app.core.reach.gains import gains
from app.frame.html import Markup, html
from app.frame.parts import button, entry, flag, icon, truth
from app.frame.state import State
from app.pieces.backups import last_backup

THEMES = (("auto", "monitor"), ("light", "sun"), ("dark", "moon"))

FACTS = ("open", "closed", "badge", "calendar")


def settings_page(state: State, w: Words) -> Markup:
    """The settings page."""
    return html(t"""<article class="settings" aria-labelledby="settings-title">
<a class="back" href="#/">{icon("chevron-left")}<span>{w.t("parcel.back")}</span></a>
<h1 id="settings-title">{w.t("settings.title")}</h1>
{_choices("language", "settings.language", _languages(state), w)}
{_choices("theme", "settings.theme", _themes(state, w), w)}
{_home(state, w)}
{_opening(state, w)}
{_reminders(state, w)}
{_backup(state, w)}
{_install(state, w)}
{_shortcuts(state, w)}
<section><h2>{w.t("settings.further")}</h2><ul class="entries" role="list">{_sources(state, w)}
{entry("#/statistics", w.t("figures.title"), w.t("figures.about"), "figures", "chart-column")}
</ul></section>
{_privacy(state, w)}
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


def _home(state: State, w: Words) -> Markup:
    """The visitor's country; city and postcode, which the warnings are compared with."""
    home = state.settings.home
    known = {"city": state.settings.city, "postcode": state.settings.postcode}
    fields = [
        html(t"""<label class="field plain"><span>{w.t(f"settings.own_{what}")}</span>
<input id="own-{what}" type="text" maxlength="60" autocomplete="off" value="{value}"
data-change="own-place" data-id="{what}"></label>""")
        for what, value in known.items()
    ]
    return html(t"""<section><h2>{w.t("settings.home")}</h2>
<p class="quiet">{w.t("settings.home_why")}</p>
<button type="button" class="button" data-act="pick-home">{flag(home)}
<span>{w.country(home) if home else w.t("country.choose")}</span></button>
<details class="curtain" id="own-place"><summary>{w.t("settings.own")}</summary>
<p class="quiet">{w.t("settings.own_why")}</p>{fields}</details></section>""")


def _opening(state: State, w: Words) -> Markup:
    wanted = state.settings.opening
    options = [
        html(
            t'<button type="button" data-act="opening" data-id="{choice}"'
            t' aria-pressed="{truth(wanted == (choice == "on"))}">'
            t"{w.t('settings.opening_' + choice)}</button>"
        )
        for choice in ("on", "off")
    ]
    return _choices("opening", "settings.opening", options, w)


def _reminders(state: State, w: Words) -> Markup:
    """Whether the browser tells of changes, and what it can and cannot do."""
    wanted, opening = state.settings.alerts, state.settings.opening
    options = [
        html(
            t'<button type="button" data-act="alerts" data-id="{choice}"'
            t' aria-pressed="{truth(wanted == (choice == "on"))}">'
            t"{w.t('reminders.' + choice)}</button>"
        )
        for choice in ("on", "off")
    ]
    silent = html(t"<p>{w.t('reminders.silent')}</p>") if wanted and not opening else None
    facts = [html(t"<li>{w.t(f'reminders.{fact}')}</li>") for fact in FACTS]
    return html(t"""<section><h2>{w.t("reminders.title")}</h2>
<p id="alerts-title">{w.t("reminders.alerts")}</p>
<div class="switch" role="group" aria-labelledby="alerts-title">{options}</div>{silent}
<details class="curtain" id="reminders-can"><summary>{w.t("reminders.can")}</summary>
<ul class="bullets">{facts}</ul>
<p><a href="#/help/reminders">{w.t("help.remind")}</a></p></details></section>""")


def _install(state: State, w: Words) -> Markup:
    """The way to the home screen, and what the icon there shows."""
    options = [
        html(
            t'<button type="button" data-act="badge" data-id="{choice}"'
            t' aria-pressed="{truth(state.settings.badge == (choice == "on"))}">'
            t"{w.t('reminders.' + choice)}</button>"
        )
        for choice in ("on", "off")
    ]
    return html(t"""<section><h2>{w.t("install.title")}</h2><p class="way-in">
<a href="#/install">{icon("download")}{w.t("install.way")}</a></p>
<p id="badge-title">{w.t("settings.badge")}</p>
<div class="switch" role="group" aria-labelledby="badge-title">{options}</div></section>""")


def _shortcuts(state: State, w: Words) -> Markup:
    """Whether single letters do something; which ones, Help tells."""
    wanted = state.settings.shortcuts
    options = [
        html(
            t'<button type="button" data-act="shortcuts" data-id="{choice}"'
            t' aria-pressed="{truth(wanted == (choice == "on"))}">'
            t"{w.t('reminders.' + choice)}</button>"
        )
        for choice in ("on", "off")
    ]
    return html(t"""<section><h2 id="shortcuts-title">{w.t("keys.title")}</h2>
<p class="quiet">{w.t("keys.why")} <a href="#/help/keys">{w.t("keys.all")}</a></p>
<div class="switch" role="group" aria-labelledby="shortcuts-title">{options}</div></section>""")


def _sources(state: State, w: Words) -> Markup:
    """The way to more sources, with how many parcels have no news without one."""
    unread = len(gains(state.book.glances, state.means).unread)
    said = w.t("sources.unread", count=unread) if unread else w.t("sources.about")
    return entry("#/sources", w.t("settings.more"), said, "sources", "plus")


def _backup(state: State, w: Words) -> Markup:
    """How old the visitor's own copy of the list is, and the way to a new one."""
    return html(t"""<section><h2>{w.t("backup.title")}</h2>
<p class="quiet">{last_backup(state, w)}</p><p class="way-in">
<a href="#/backup">{icon("download")}{w.t("backup.way_in")}</a></p></section>""")


def _privacy(state: State, w: Words) -> Markup:
    """Who sees the visitor's numbers, and what left the device."""
    sent = w.t("traffic.row", count=len(state.access.traffic))
    row = entry("#/traffic", w.t("traffic.title"), sent, "traffic", "external-link")
    return html(t"""<section><h2>{w.t("settings.privacy")}</h2>
<p>{w.t("settings.privacy_text")}</p><ul class="entries" role="list">{row}</ul></section>""")


def _damaged(state: State, w: Words) -> Markup | None:
    if not state.damaged:
        return None
    rows = [html(t"<li><code>{name}</code></li>") for name in state.damaged]
    save = button("save-damaged", w.t("damaged.save"), "download")
    return html(
        t"<section><h2>{w.t('damaged.title')}</h2><p>{w.t('damaged.about')}</p><ul>{rows}</ul>"
        t'<div class="row">{save}</div></section>'
    )
