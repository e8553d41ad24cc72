"""The camera and pictures of labels: static/scan.js, which is fetched for those who scan."""

from typing import Any

from js import parcelbook

from app.adding.scan.messages import CameraTold, Feel, Light, ReadPicture, StartCamera
from app.browser.rim import EffectHandlers, Take


async def carried_out(take: Take, deed: str, *about: Any) -> None:
    """Lets the scanner do something; it tells what comes of it by itself."""
    try:
        scanner = await parcelbook.scan()
    except Exception:
        take(CameraTold("trouble", "unreachable"))
        return
    await getattr(scanner, deed)(*about)


EFFECT_HANDLERS: EffectHandlers = {
    StartCamera: lambda page, effect: page.spawn(carried_out(page.take, "start", effect.facing)),
    Light: lambda page, effect: page.spawn(carried_out(page.take, "light", effect.on)),
    ReadPicture: lambda page, effect: page.spawn(
        carried_out(page.take, "picture", parcelbook.file)
    ),
    Feel: lambda page, effect: page.spawn(carried_out(page.take, "felt")),
}
