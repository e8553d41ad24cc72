"""What the guide to a relay takes from the browser: its text, chance, and the page's own policy."""

import re

from js import Uint8Array, crypto, document, fetch

from app.core.reach.relay import new_secret

ADDRESS = "static/relay/worker.js"
SECRET_BYTES = 24
POLICY = "meta[http-equiv=Content-Security-Policy]"


async def relay_text() -> str:
    """The text of the relay, from the page's own origin; raises ConnectionError without it."""
    answer = await fetch(ADDRESS)
    if not answer.ok:
        raise ConnectionError(f"{ADDRESS}: {answer.status}")
    return await answer.text()


def fresh_secret() -> str:
    """A new secret, as unpredictable as the browser can make it."""
    return new_secret(crypto.getRandomValues(Uint8Array.new(SECRET_BYTES)).to_bytes())


def policy_hosts() -> tuple[str, ...]:
    """The hosts that connect-src names in full."""
    policy = document.querySelector(POLICY).content
    found = re.search(r"connect-src ([^;]*)", policy)
    return tuple(re.findall(r"https://([\w.-]+)(?=\s|$)", found[1])) if found else ()
