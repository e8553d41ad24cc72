"""Finds the browsers of the tests: an installed one, else Playwright's own, inside the folder.

Where it is asked to (`make browsers`, which sets INSTALL_BROWSERS, or a run with CI=true), it
installs those that are missing with the system's package manager. Prints where each was found.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# Playwright would put its own into the home folder.
DOWNLOADED = Path(__file__).resolve().parent.parent / ".cache" / "browsers"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FIREFOX = ("firefox-esr", "firefox")
# With what the tests start Chromium, which refuses its sandbox to root. A third of each start of
# Python is V8's work at its most used functions, for the sake of visits longer than a test.
ARGUMENTS = ("--disable-dev-shm-usage", "--js-flags=--liftoff-only")
ARGUMENTS += ("--no-sandbox",) if os.geteuid() == 0 else ()
WEBKIT_PACKAGES = ("webkit2gtk-driver", "xvfb", "dbus", "dbus-x11")
MINIBROWSERS = ("usr/lib/*/webkit2gtk-4.1/MiniBrowser", "usr/lib*/webkit2gtk-4.1/MiniBrowser")


def first(names: tuple[str, ...]) -> str | None:
    """The path of the first of these commands that exists."""
    return next((path for name in names if (path := shutil.which(name))), None)


def asked() -> bool:
    """Whether somebody wants the system's package manager to be used."""
    return bool(os.environ.get("INSTALL_BROWSERS") or os.environ.get("CI"))


def apt(*packages: str) -> bool:
    """Installs Debian packages as root or by a sudo that asks nothing; False where it may not."""
    if not asked() or not shutil.which("apt-get"):
        return False
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if sudo and not shutil.which("sudo"):
        return False
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}

    def run(*arguments: str) -> bool:
        command = [*sudo, "apt-get", "--quiet", "--quiet", *arguments]
        done = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False
        )
        return done.returncode == 0

    return run("update") and run("install", "--yes", "--no-install-recommends", *packages)


def playwrights_own() -> str | None:
    """Chromium as Playwright downloads it, inside the folder."""
    from playwright.sync_api import sync_playwright

    os.environ.setdefault("PLAYWRIGHT_BROWSERS_PATH", str(DOWNLOADED))

    command = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    if os.geteuid() != 0 or not asked():
        command.remove("--with-deps")
    subprocess.run(command, stdout=sys.stderr, check=False)
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def chromium() -> str | None:
    named = os.environ.get("CHROMIUM")
    return named or first(CHROMIUM) or (apt("chromium") and first(CHROMIUM)) or playwrights_own()


def firefox() -> str | None:
    return first(FIREFOX) or (apt("firefox-esr") and first(FIREFOX)) or None


def minibrowser() -> str | None:
    """WebKitGTK's bare browser; its driver has to be there too."""
    found = (path for pattern in MINIBROWSERS for path in Path("/").glob(pattern))
    complete = all(map(shutil.which, ("WebKitWebDriver", "Xvfb", "dbus-run-session")))
    return str(next(found, "")) or None if complete else None


def webkit() -> str | None:
    return minibrowser() or (apt(*WEBKIT_PACKAGES) and minibrowser()) or None


BROWSERS = {"chromium": chromium, "firefox": firefox, "webkit": webkit}


def main() -> None:
    for name in sys.argv[1:] or ["chromium"]:
        path = BROWSERS[name]()
        if not path:
            raise SystemExit(
                f"There is no {name} here, and it was not installed: `make browsers` does."
            )
        print(path)


if __name__ == "__main__":
    main()
