"""What another program has shared with the installed page (static/received.js)."""

from js import location, parcelbook

from app import roof
from app.adding.messages import TextBrought
from app.backup.messages import FileChosen
from app.browser.rim import Rim
from app.frame.messages import Told


async def take(page: Rim) -> None:
    """Text goes into the box; a list in a file is looked at before it joins the list."""
    try:
        found = await (await parcelbook.received()).take()
    except Exception:
        found = None
    if not found:
        return page.take(Told("received.lost"))
    if found.file:
        location.hash = "#/backup"
        page.take(roof.place("#/backup"))
        return page.take(FileChosen(found.file))
    page.take(TextBrought(found.text))
    if found.unread:
        page.take(Told("received.no_codes"))
