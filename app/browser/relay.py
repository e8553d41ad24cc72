"""What a relay is made of: its text, which lies beside the page, and a secret of its own."""

from js import Uint8Array, crypto, fetch

ADDRESS = "static/relay/worker.js"
SECRET_BYTES = 24


async def relay_text() -> str:
    """The text of the relay, from the page's own origin; raises ConnectionError without it."""
    answer = await fetch(ADDRESS)
    if not answer.ok:
        raise ConnectionError(f"{ADDRESS}: {answer.status}")
    return await answer.text()


def new_secret() -> str:
    """A secret of 48 hexadecimal digits, as unpredictable as the browser can make it."""
    return crypto.getRandomValues(Uint8Array.new(SECRET_BYTES)).to_bytes().hex()
