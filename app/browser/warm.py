"""What a snapshot of the started Python holds, and whether a restored one is sound.

static/freezer.js makes it on the visitor's device, where there is no page: so nothing here asks
`js` for more than a name, and nothing of the visitor's list can be in it. static/interpreter.js
restores it.
"""

import random
from importlib import import_module

from app import roof
from app.core.numbers import detect
from app.core.paste.warmup import steps

# The page itself, and what it loads only when it is used, which no view does.
NEEDED = ("app.browser.page", "app.core.backup.locked", "app.evidence.record")
QUESTION, ANSWER = "RR123456785CN", "china-post"


def warm() -> bool:
    """Loads what every page is drawn with, and uses once what is slow at first; see `sound`."""
    for shown in (*roof.PLACES.values(), *roof.REGIONS.values()):
        roof.view(shown.module, shown.view)
    for name in NEEDED:
        import_module(name)
    for _ in steps():
        pass
    return sound()


def sound() -> bool:
    """Whether Python answers a question whose answer is known; chance begins anew.

    >>> sound()
    True
    """
    random.seed()
    return detect(QUESTION)[0].carrier == ANSWER
