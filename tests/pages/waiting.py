"""Waiting without `wait_for_function`, which the page's own Content-Security-Policy forbids."""

import time
from typing import Any

from playwright.sync_api import Page

READY = "performance.getEntriesByName('parcelbook:ready').length"
IN_CHARGE = "navigator.serviceWorker.controller?.state === 'activated'"


def until(page: Page, expression: str, seconds: float = 30) -> Any:
    """Evaluates `expression` until it is truthy; returns its value. Asks often at first only."""
    end = time.monotonic() + seconds
    pause = 0.005
    while not (value := page.evaluate(expression)):
        assert time.monotonic() < end, f"never came true: {expression}"
        time.sleep(pause)
        pause = min(2 * pause, 0.1)
    return value
