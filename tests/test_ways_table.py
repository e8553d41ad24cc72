"""README's table of live ways, as the rows give it."""

import ways

from app.core.reach.bridge import EVERY_HOST, Bridge


def test_readme_has_the_table_of_the_rows() -> None:
    assert ways.written(ways.PAGE.read_text("utf-8")) == ways.table()


def test_with_the_bridge_nobody_loses_a_way() -> None:
    opened = Bridge("1.0", "extension", frozenset({EVERY_HOST}))
    for row in ways.chosen():
        without = ways.way(row, None)
        assert without == "link" or ways.way(row, opened) == without, row["id"]
