"""What a first reading needs, loaded in small steps while the visitor is about to paste."""

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module

MODULES = {
    "": ("vocabulary", "carrier_names", "own_details"),
    "lines.": (
        *("normalize", "cleanup", "zones", "clocks", "written_date", "month_names", "dates"),
        *("line", "filler", "cells", "column_titles", "moment", "dated_line", "tables", "lines"),
    ),
    "numbers.": ("labels", "mentions", "certainty", "number_walls"),
    "layout.": (
        *("order_steps", "other_dates", "dated_runs", "timestamps", "classify"),
        *("stretches", "restated"),
        *("event_certainty", "line_similarity", "end_lines", "separators"),
        *("end_features", "position_features", "position_weights", "word_position"),
        *("day_headings", "event_lines", "drafts", "page_layout"),
    ),
    "events.": (
        *("date_order", "column_roles", "embedded_place", "text_and_place", "judgement"),
        *("ending_places", "histories", "echoes"),
    ),
    "report.": (
        "number_assignment",
        "delivery_words",
        "delivery_date",
        "collect_by",
        "countries",
        "named_carrier",
        "reports",
    ),
    "pickup.": ("labels", "codes"),
}
EXAMPLES = (
    """Tracking number: RR123456785CN
Collect by Saturday
20.11.2026 14:05 Moscow, Arrived at sorting centre
19.11.2026 09:12 Shenzhen, Accepted by carrier
""",
    """RR123456785CN
Carrier: China Post, www.ems.com.cn
Date\tStatus\tPlace
20.11.2026 14:05
Arrived at sorting centre
Moscow
19.11.2026 09:12
Accepted by carrier
Shenzhen
""",
)


def steps() -> Iterator[None]:
    """Loads modules and tables and compiles expressions, none of which takes long by itself."""
    for folder, names in MODULES.items():
        for name in names:
            import_module(f"app.core.paste.{folder}{name}")
            yield
    from app.core.paste.vocabulary import PATTERNS, countries, pattern

    for kind in PATTERNS:
        pattern(kind)
        yield
    countries()
    yield
    from app.core.statuses.phrases import said

    said("Delivered")
    yield
    from app.core.paste.page import read_page

    for example in EXAMPLES:
        read_page(example, now=datetime(2026, 11, 23))
        yield
