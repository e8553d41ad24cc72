"""What a first reading needs, brought in small steps: while the visitor is about to paste."""

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module

MODULES = (
    *(
        "words",
        "plain",
        "clocks",
        "dates",
        "mending",
        "columns",
        "lines",
        "speech",
        "naming",
        "layout",
        "stamps",
    ),
    *(
        "likeness",
        "siding",
        "days",
        "blocks",
        "pieces",
        "mentions",
        "owners",
        "histories",
        "ruling",
    ),
    *("expecting", "ways", "copied", "page"),
)
KINDS = (
    *("strong", "weak", "expected", "other", "sent", "head", "said", "rated", "news", "money"),
    *("unit", "own", "linked", "order", "carrier"),
)
EXAMPLE = """Tracking number: RR123456785CN
20.11.2026 14:05 Moscow, Arrived at sorting centre
19.11.2026 09:12 Shenzhen, Accepted by carrier
"""


def steps() -> Iterator[None]:
    """Brings modules, tables and expressions, none of which takes long by itself."""
    for name in MODULES:
        import_module(f"app.core.paste.{name}")
        yield
    from app.core.paste.words import speaks

    for kind in KINDS:
        speaks(kind)
        yield
    from app.core.paste.page import read_page

    read_page(EXAMPLE, now=datetime(2026, 11, 23))
    yield
