"""The page starts in browsers of all three engines; Chromium has rings of its own."""

import time

from serve import Server

from tests.browsers.driver import Driver

RESTORED = "performance.getEntriesByName('parcelbook:restored').length"
READY = "performance.getEntriesByName('parcelbook:ready').length > 0"


def wait_ready(driver: Driver) -> None:
    """Waits until Python answers."""
    end = time.monotonic() + 60
    while not driver.run(READY):
        assert time.monotonic() < end, "Python did not start within a minute"
        time.sleep(0.1)


def test_python_starts(driver: Driver, server: Server) -> None:
    driver.go(server.url)
    wait_ready(driver)
    assert driver.run("document.body.dataset.place") == "list"


def test_python_starts_again_from_what_the_device_has_kept(driver: Driver, server: Server) -> None:
    driver.go(server.url)
    wait_ready(driver)
    assert driver.run(RESTORED) == 0
    driver.run("parcelbook.freeze()")
    driver.reload()
    wait_ready(driver)
    assert driver.run(RESTORED) == 1
    driver.type("#paste", "RR123456785CN")
    driver.wait("#chip-RR123456785CN")
