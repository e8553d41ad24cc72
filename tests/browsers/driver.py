"""What a journey needs of a browser, and how Firefox and WebKitGTK give it."""

import os
import shutil
from typing import Any, Protocol

from playwright.sync_api import Browser, Error, Locator, sync_playwright
from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.service import Service

SECONDS = 60


class Driver(Protocol):
    """A browser with one page; every call waits until the first element that matches is there.

    Its carriers are those behind the proxy, whose certificates it takes as they are.
    """

    def go(self, url: str) -> None: ...

    def reload(self) -> None: ...

    def click(self, css: str) -> None: ...

    def type(self, css: str, text: str) -> None: ...

    def text(self, css: str) -> str: ...

    def wait(self, css: str) -> None:
        """Waits until something that matches is visible."""
        ...

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression."""
        ...

    def close(self) -> None: ...


class FirefoxDriver:
    """Firefox over WebDriver BiDi, as Playwright drives an unpatched one."""

    def __init__(self, proxy: str) -> None:
        self.playwright = sync_playwright().start()
        try:
            self.browser = self.launched(proxy)
        except Error:
            # Debian's Firefox has been seen to crash (exit code 11) before it had a window.
            print("Firefox ended while it started; it is started again.")
            self.browser = self.launched(proxy)
        self.page = self.browser.new_page(
            locale="en-GB", timezone_id="Europe/Berlin", ignore_https_errors=True
        )
        self.page.set_default_timeout(SECONDS * 1000)

    def launched(self, proxy: str) -> Browser:
        host, _, port = proxy.removeprefix("http://").partition(":")
        return self.playwright.firefox.launch(
            channel="moz-firefox",
            executable_path=os.environ["FIREFOX"],
            firefox_user_prefs={
                "network.proxy.type": 1,
                "network.proxy.ssl": host,
                "network.proxy.ssl_port": int(port),
            },
        )

    def first(self, css: str) -> Locator:
        return self.page.locator(css).first

    def go(self, url: str) -> None:
        self.page.goto(url)

    def reload(self) -> None:
        self.page.reload()

    def click(self, css: str) -> None:
        self.first(css).click()

    def type(self, css: str, text: str) -> None:
        self.first(css).fill(text)

    def text(self, css: str) -> str:
        return self.first(css).inner_text()

    def wait(self, css: str) -> None:
        self.first(css).wait_for()

    def run(self, script: str) -> Any:
        return self.page.evaluate(script)

    def close(self) -> None:
        self.browser.close()
        self.playwright.stop()


class WebKitDriver:
    """WebKitGTK's MiniBrowser over WebDriver."""

    def __init__(self, proxy: str) -> None:
        options = WebKitGTKOptions()
        options.accept_insecure_certs = True
        options.binary_location = os.environ["WEBKIT"]
        for argument in ("--automation", f"--proxy={proxy}", "--ignore-host=localhost"):
            options.add_argument(argument)
        service = Service(executable_path=shutil.which("WebKitWebDriver"))
        self.browser = WebKitGTK(options=options, service=service)

    def first(self, css: str, visible: bool = True) -> WebElement:
        def found(browser: WebKitGTK) -> WebElement | None:
            shown = (one for one in browser.find_elements(By.CSS_SELECTOR, css))
            return next((one for one in shown if one.is_displayed() or not visible), None)

        waiting = WebDriverWait(self.browser, SECONDS, poll_frequency=0.1)
        return waiting.until(found, f"nothing matches {css}")

    def go(self, url: str) -> None:
        self.browser.get(url)

    def reload(self) -> None:
        self.browser.refresh()

    def click(self, css: str) -> None:
        self.first(css).click()

    def type(self, css: str, text: str) -> None:
        field = self.first(css)
        field.clear()
        field.send_keys(text)

    def text(self, css: str) -> str:
        return self.first(css).text

    def wait(self, css: str) -> None:
        self.first(css)

    def run(self, script: str) -> Any:
        return self.browser.execute_script(f"return {script}")

    def close(self) -> None:
        self.browser.quit()
