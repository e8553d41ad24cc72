"""Waiting without `wait_for_function`, which the page's own Content-Security-Policy forbids."""

import time
from typing import Any

from playwright.sync_api import Page

READY = "performance.getEntriesByName('parcelbook:ready').length"
IN_CHARGE = "navigator.serviceWorker.controller?.state === 'activated'"


def until(page: Page, expression: str, seconds: float = 60) -> Any:
    """Evaluates `expression` until it is truthy; returns its value."""
    end = time.monotonic() + seconds
    while not (value := page.evaluate(expression)):
        assert time.monotonic() < end, f"never came true: {expression}"
        time.sleep(0.05)
    return value
