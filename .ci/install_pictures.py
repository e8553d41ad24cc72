"""Draws what an installed page shows of itself: its icons, from static/icon.svg, and two pictures
of the page for the browser's question whether to install it. All of it is ours.

The pictures are WebP, for browsers may fetch them at a first visit.
"""

import base64
import os
import re
import sys
from pathlib import Path
from typing import Any

from browser import chromium
from playwright.sync_api import Browser, sync_playwright
from serve import Server, Site, serving
from shown import track

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "static" / "install"
sys.path.insert(0, str(ROOT))

from tests.replay.server import Replay  # noqa: E402

ICON = (ROOT / "static" / "icon.svg").read_text("utf-8")
# What lies outside of the middle four fifths may be cut off: https://www.w3.org/TR/appmanifest/#icon-masks
FULL = re.sub(r' rx="\d+"', "", ICON).replace(
    '<g fill="none"', '<g transform="translate(7 7) scale(.78)" fill="none"'
)
ICONS = {"icon-192": (ICON, 192), "icon-512": (ICON, 512), "maskable-512": (FULL, 512)}
SIZES = {"narrow": (390, 780), "wide": (1280, 800)}
WEBP = """async (png) => {
  const picture = await createImageBitmap(await (await fetch(png)).blob());
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: picture.width, height: picture.height });
  canvas.getContext("2d").drawImage(picture, 0, 0);
  return canvas.toDataURL("image/webp", 0.6);
}"""


def draw_icons(browser: Browser) -> None:
    for name, (svg, size) in ICONS.items():
        page = browser.new_page(viewport={"width": size, "height": size})
        page.set_content(f"<style>body{{margin:0}}svg{{display:block;width:100vw}}</style>{svg}")
        page.screenshot(path=FOLDER / f"{name}.png", omit_background=True)
        page.close()


def draw_page(browser: Browser, url: str, form: str, **options: Any) -> None:
    width, height = SIZES[form]
    page = browser.new_page(viewport={"width": width, "height": height}, **options)
    track(page, url)
    if form == "narrow":
        page.goto(f"{url}#/")
    page.locator(".toast").wait_for(state="detached")
    (FOLDER / f"{form}.webp").write_bytes(webp(browser, page.screenshot()))
    page.close()


def webp(browser: Browser, png: bytes) -> bytes:
    """The picture in the browser's own WebP, on a page without a policy."""
    page = browser.new_page()
    packed = page.evaluate(WEBP, f"data:image/png;base64,{base64.b64encode(png).decode()}")
    page.close()
    return base64.b64decode(packed.partition(",")[2])


def main() -> None:
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright, Replay() as replay, serving(Server(Site())) as server:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=arguments, proxy={"server": replay.proxy}
        )
        draw_icons(browser)
        for form in SIZES:
            draw_page(
                browser,
                server.url,
                form,
                locale="en-GB",
                timezone_id="Europe/Warsaw",
                ignore_https_errors=True,
            )
        browser.close()


main()
