"""A file that came to the page, dropped on it, chosen, shared or opened.

A saved page is read as one; anything else is looked at as a list.
"""

from js import TextDecoder, location, parcelbook
from pyodide.ffi import to_js

from app import roof
from app.backup.messages import FileChosen
from app.browser.rim import EffectHandlers, Rim
from app.frame.messages import Told
from app.pagetext.messages import Sent, TakeFile


def decoded(data: bytes, encoding: str) -> str:
    """The text of bytes, in any encoding that the browser knows; raises for others."""
    return TextDecoder.new(encoding).decode(to_js(data))


async def take_file(page: Rim, about: str = "") -> None:
    """Takes in the file that the page holds, maybe for one parcel."""
    from app.core.orders.saved_file import LARGEST, saved_page  # no start should wait for it

    file = parcelbook.file
    try:
        head = file if file.size <= LARGEST else file.slice(0, LARGEST)
        html = saved_page((await head.arrayBuffer()).to_bytes(), decoded)
    except Exception:
        return page.take(Told("backup.refused.unreadable"))
    if html is not None and file.size > LARGEST:
        return page.take(Told("toast.file_large"))
    if html is not None:
        return page.take(Sent(html, about))
    location.hash = "#/backup"
    page.take(roof.place("#/backup"))
    page.take(FileChosen(file.name))


EFFECT_HANDLERS: EffectHandlers = {
    TakeFile: lambda page, effect: page.spawn(take_file(page, effect.about)),
}
