""".github/COST.md says what the built page weighs, and reckons rightly with it."""

import cost
import pytest
from serve import ROOT

# Smaller changes of the page need no new figure.
SLACK = 0.05


def test_the_page_about_cost_names_the_weights_of_the_built_files_and_what_follows() -> None:
    told, weights = cost.written(cost.PAGE.read_text("utf-8"))
    now = cost.weighed()
    assert weights.first == pytest.approx(now.first, rel=SLACK), "run `make cost`"
    assert weights.update == pytest.approx(now.update, rel=3 * SLACK), "run `make cost`"
    assert weights.files == pytest.approx(now.files, rel=3 * SLACK), "run `make cost`"
    assert told == cost.tables(weights)
    site = [path for path in (ROOT / "static").rglob("*") if path.is_file()]
    assert len(site) < 700
    assert max(path.stat().st_size for path in site) < 10e6
    assert sum(path.stat().st_size for path in site) < 25e6
