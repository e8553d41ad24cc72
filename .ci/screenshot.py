"""Draws the picture of the README: the list on a phone, told by the played carriers."""

import os
import sys
from pathlib import Path

from browser import chromium
from playwright.sync_api import sync_playwright
from serve import Server, Site, serving
from shown import track

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.replay.server import Replay  # noqa: E402


def main() -> None:
    """Tracks three numbers, names two, and takes the picture."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright, Replay() as replay, serving(Server(Site())) as server:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=arguments, proxy={"server": replay.proxy}
        )
        page = browser.new_page(
            viewport={"width": 390, "height": 844},
            device_scale_factor=2,
            locale="en-GB",
            timezone_id="Europe/Warsaw",
            ignore_https_errors=True,
        )
        track(page, server.url)
        page.goto(f"{server.url}#/")
        page.click("[data-act=close-toast]")
        page.locator(".toast").wait_for(state="detached")
        page.screenshot(path=ROOT / ".github" / "page.png", caret="initial")
        browser.close()


main()
