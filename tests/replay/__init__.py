"""Carriers played back on their real origins over HTTPS, for tests in a browser.

`Replay` is an HTTP proxy on 127.0.0.1: a browser that uses it reaches the carriers of
`tests.replay.carriers`, answered from tests/core/sources/fixtures with true CORS rules, and nobody
else. `python -m tests.replay` runs it by hand.
"""
