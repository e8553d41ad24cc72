"""Effects that take their time: each tells the page by a message how it ended."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from functools import cache

from js import JSON, document, location, navigator, parcelbook

from app.access.relay.messages import FetchRelay, RelayReady
from app.adding.messages import CountEvents, DraftCounted, ReadPage
from app.browser import came, scan
from app.browser.intl import BrowserIntl
from app.browser.relay import fresh_secret, policy_hosts, relay_text
from app.browser.rim import BrowserEvents, EffectHandlers, Rim, Take
from app.core.language.i18n import Translator
from app.core.language.words import Words
from app.evidence.messages import EnglishReady, FetchEnglish, GiveSheet
from app.frame.effects import Copy, FetchLanguage
from app.frame.messages import Told
from app.map.messages import FetchWorld, WorldReady
from app.pagetext.messages import DraftSent
from app.settings.alerts.messages import AlertsRefused, AskPermission
from app.settings.messages import LanguageArrived
from app.translation.messages import TextsTranslated, TranslateTexts, TranslationMoved


async def words_of(language: str) -> Words:
    """The page's words in a language; raises the browser's error if they cannot be fetched."""
    messages = json.loads(await parcelbook.messages(language))
    intl = BrowserIntl(language)
    return Words(Translator(messages, {}, intl.plural, intl.figures), intl)


async def first_words(language: str) -> Words:
    """The words to start with: English, which the device keeps, where others do not come.

    The language stays chosen, for the next start. Raises the browser's error if none come.
    """
    try:
        return await words_of(language)
    except Exception:
        words = await words_of("en")
    parcelbook.translate(JSON.parse(await parcelbook.messages("en")), "en")
    return words


def borrow(page: Rim) -> None:
    """Has English say what a language's file was found to lack: it may be another build's."""
    if page.words.t.wanting:
        page.words.t.wanting = False
        page.spawn(lend_english(page, page.words))


async def lend_english(page: Rim, words: Words) -> None:
    """Draws anew with English behind a language; where English does not come, nothing changes."""
    if words.intl.language == "en":
        return
    try:
        words.english = words.english or await words_of("en")
    except Exception:
        return
    words.t.lend(words.english.t)
    page.use(page.words)
    page.draw_soon()


async def fetch_language(language: str, use: Callable[[Words], None], take: Take) -> None:
    """Puts another language to use, the fixed parts of the page included.

    Of languages that are chosen one soon after the other the last is spoken, whichever comes last.
    """
    parcelbook.awaited = language
    try:
        words = await words_of(language)
        messages = JSON.parse(await parcelbook.messages(language))
    except Exception:
        if parcelbook.awaited != language:
            return
        document.getElementById("language").value = document.documentElement.lang
        take(Told("toast.language_unreachable"))
        return
    if parcelbook.awaited != language:
        return
    use(words)
    parcelbook.translate(messages, language)
    take(LanguageArrived(language))


async def prepare_reading() -> None:
    """Makes ready to read a page, a little at a time, so that typing is not held up."""
    from app.core.paste.warmup import steps  # only for those who are about to paste

    for _ in steps():
        await asyncio.sleep(0)


async def count_events(effect: CountEvents, page: Rim) -> None:
    """Reads what was pasted as a page, unless other text stands in the box by then."""
    await prepare_reading()
    if page.state.adding.draft != effect.text:
        return
    from app.core.orders.page import read_orders
    from app.core.paste import read_page

    told = read_page(effect.text, now=page.state.here)
    orders = len(read_orders(effect.text, page.state.today))
    page.take(DraftCounted(effect.text, sum(len(report.events) for report in told), orders))


async def fetch_relay(take: Take) -> None:
    """Brings the text of the relay, with a new secret for it."""
    try:
        text = await relay_text()
    except Exception:
        take(Told("toast.relay_unreachable"))
        return
    take(RelayReady(text, location.origin, fresh_secret(), policy_hosts()))


AFTER_START_SECONDS = 2


async def map_of_the_desk(page: Rim) -> None:
    """The map for the overview beside the list, some time after the start, which it shall not hold
    up."""
    await asyncio.sleep(AFTER_START_SECONDS)
    if page.state.wide and page.state.parcels:
        await fetch_world(page)


async def fetch_world(page: Rim) -> None:
    """Brings the map, once; without it the way is told in words alone."""
    from app.browser.map import world  # only once a parcel is opened

    async with _in_turn():
        found = await world() if page.state.map is None else None
        if found is not None:
            page.take(WorldReady(found))


@cache
def _in_turn() -> asyncio.Lock:
    """Two that want the map at the same time do not both fetch it."""
    return asyncio.Lock()


async def copied(writing: Awaitable[None], take: Take) -> None:
    """Says whether something has come to the clipboard."""
    try:
        await writing
    except Exception:
        take(Told("toast.copy_refused"))
        return
    take(Told("toast.copied"))


async def permission_asked(asking: Awaitable[str], take: Take) -> None:
    """Takes the wish for alerts back where the browser or the visitor refuses."""
    refused = await asking
    if refused:
        take(AlertsRefused(refused))


async def translate(effect: TranslateTexts, take: Take) -> None:
    """Lets the browser translate, and tells how far it is."""
    from app.browser.translator import translated  # few visitors ever want it

    pairs, complete = await translated(
        effect.texts, effect.to, lambda percent: take(TranslationMoved(percent))
    )
    take(TextsTranslated(effect.to, pairs, complete))


async def fetch_english(words: Words, take: Take) -> None:
    """Lets what is said in English too be said; without its messages it stays in one language."""
    if words.english is not None:
        return
    try:
        words.english = await words_of("en")
    except Exception:
        return
    take(EnglishReady())


async def give_sheet(effect: GiveSheet, words: Words, take: Take) -> None:
    """Hands over a sheet of evidence in the languages wanted."""
    from app.browser.proofs import hand_over  # as few visitors want it

    try:
        english = words.english or await words_of("en")
        key = await hand_over(effect, english, words)
    except Exception:
        key = "toast.copy_refused" if effect.form == "copy" else "evidence.refused"
    if key:
        take(Told(key))


EFFECT_HANDLERS: EffectHandlers = {
    FetchLanguage: lambda page, effect: page.spawn(
        fetch_language(effect.language, page.use, page.take)
    ),
    FetchRelay: lambda page, effect: page.spawn(fetch_relay(page.take)),
    FetchWorld: lambda page, effect: page.spawn(fetch_world(page)),
    CountEvents: lambda page, effect: page.spawn(count_events(effect, page)),
    ReadPage: lambda page, effect: page.take(DraftSent()),
    Copy: lambda page, effect: page.spawn(
        copied(navigator.clipboard.writeText(effect.text), page.take)
    ),
    FetchEnglish: lambda page, effect: page.spawn(fetch_english(page.words, page.take)),
    GiveSheet: lambda page, effect: page.spawn(give_sheet(effect, page.words, page.take)),
    TranslateTexts: lambda page, effect: page.spawn(translate(effect, page.take)),
    **scan.EFFECT_HANDLERS,
    **came.EFFECT_HANDLERS,
    AskPermission: lambda page, effect: page.spawn(permission_asked(parcelbook.allow(), page.take)),
}

BROWSER_EVENTS: BrowserEvents = {
    "about-to-paste": lambda page, about, value: page.spawn(prepare_reading()),
}
