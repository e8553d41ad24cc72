"""What another program has shared with the installed page (static/received.js)."""

from js import parcelbook

from app.adding.messages import TextBrought
from app.browser.came import take_file
from app.browser.rim import Rim
from app.frame.messages import Told


async def take(page: Rim) -> None:
    """Text goes into the box; what a file holds is looked at before it joins the list."""
    try:
        found = await (await parcelbook.received()).take()
    except Exception:
        found = None
    if not found:
        return page.take(Told("received.lost"))
    if found.file:
        return await take_file(page)
    page.take(TextBrought(found.text))
    if found.unread:
        page.take(Told("received.no_codes"))
