"""The browser's own Translator and LanguageDetector, which send nothing anywhere.

Chromium on desktops has them since version 138. The first use of a language fetches it, for which
the browser wants a click of the visitor just before.
"""

from collections.abc import Callable, Iterator
from typing import Any

import js
from pyodide.ffi import JsException, create_proxy, to_js

from app.core.model.language import primary
from app.core.parcel.originals import language_of

Moved = Callable[[int], None]
SURE = 0.5


async def translated(
    texts: tuple[str, ...], to: str, moved: Moved
) -> tuple[tuple[tuple[str, str], ...], bool]:
    """The texts that could be translated with their translations, and whether those were all.

    `moved` is told how many percent of a language have been fetched.
    """
    pairs: list[tuple[str, str]] = []
    complete = True
    to = primary(to)
    for language, group in _evident(texts):
        try:
            for source, some in (
                await _detected(group) if not language else {language: group}
            ).items():
                if source != to:
                    pairs += await _group(some, source, to, moved)
        except JsException:
            complete = False
    return tuple(pairs), complete


def _evident(texts: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """The texts by their evident language; those without one last, for they need the detector."""
    groups: dict[str, list[str]] = {}
    for text in texts:
        groups.setdefault(language_of(text), []).append(text)
    yield from sorted(groups.items(), key=lambda group: not group[0])


async def _detected(texts: list[str]) -> dict[str, list[str]]:
    """The texts by the language that the browser takes them for; English where it is not sure."""
    found: dict[str, list[str]] = {}
    detector = await js.LanguageDetector.create() if hasattr(js, "LanguageDetector") else None
    for text in texts:
        guesses = await detector.detect(text) if detector else []
        sure = len(guesses) and guesses[0].confidence >= SURE
        found.setdefault(guesses[0].detectedLanguage if sure else "en", []).append(text)
    if detector:
        detector.destroy()
    return found


async def _group(texts: list[str], source: str, to: str, moved: Moved) -> list[tuple[str, str]]:
    """Texts of one language with their translations; raises JsException where it cannot be done."""
    heard = create_proxy(lambda event: moved(int(100 * event.loaded / (event.total or 1))))
    monitor = create_proxy(lambda loading: loading.addEventListener("downloadprogress", heard))
    wanted: dict[str, Any] = {"sourceLanguage": source, "targetLanguage": to, "monitor": monitor}
    options = to_js(wanted, dict_converter=js.Object.fromEntries)
    try:
        translator = await js.Translator.create(options)
        pairs = [(text, str(await translator.translate(text))) for text in texts]
        translator.destroy()
    finally:
        monitor.destroy()
        heard.destroy()
    return pairs
