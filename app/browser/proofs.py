"""A parcel's evidence handed over in words: in English, in the visitor's language, or in both."""

import json

from js import navigator, parcelbook

from app.browser.files import download
from app.core.language.words import Words
from app.evidence.messages import GiveSheet
from app.evidence.record import file_name
from app.evidence.wording import lines, text
from app.frame.effects import Download


async def hand_over(effect: GiveSheet, english: Words, words: Words) -> str:
    """The key of what the visitor is told then, "" for nothing; raises what the browser refuses."""
    sheet = effect.sheet
    speakers = _speakers(effect.tongues, english, words)
    if effect.form == "copy":
        await navigator.clipboard.writeText(text(sheet, speakers))
        return "toast.copied"
    if effect.form == "text":
        download(Download(file_name(sheet, "txt"), "text/plain", text(sheet, speakers)))
        return ""
    drawing = await parcelbook.sheet()
    written = json.dumps(lines(sheet, speakers))
    give = drawing.share if effect.form == "share" else drawing.save
    await give(written, file_name(sheet, "png"))
    return ""


def _speakers(tongues: str, english: Words, words: Words) -> tuple[Words, ...]:
    if words.intl.language == english.intl.language or tongues == "en":
        return (english,)
    return (words,) if tongues == "own" else (english, words)
