"""The table of sources costs nothing until one of them is asked."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.core.sources import SOURCES, for_carrier, load

ROOT = Path(__file__).parent.parent.parent.parent


@pytest.mark.skipif(sys.platform == "emscripten", reason="no processes there")
def test_a_source_is_imported_when_it_is_loaded_and_not_before():
    script = (
        "import sys, app.core.sources, app.core.statuses, app.core.reach.traffic\n"
        "print(sorted(m for m in sys.modules if m.startswith('app.core.sources.')))\n"
        "app.core.sources.load('bring')\n"
        "print('app.core.sources.bring' in sys.modules, 'app.core.sources.dhl' in sys.modules)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    there = ["app.core.sources.errors", "app.core.sources.source", "app.core.sources.table"]
    assert said.stdout.splitlines() == [str(there), "True False"]


def test_an_unknown_source_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        load("pigeon-post")


@pytest.mark.parametrize(
    ("carrier", "keys", "sources"),
    [
        ("nova-poshta", (), ["nova-poshta"]),
        ("inpost-pl", (), ["inpost-pl"]),
        ("posten-norge", (), ["bring"]),
        ("slovenska-posta", (), ["slovak-post"]),
        ("deutsche-post-dhl", ("dhl",), ["dhl"]),
        ("dhl-parcel-nl", ("dhl",), ["dhl"]),
        ("dhl-ecommerce", ("dhl",), ["dhl"]),
        ("bosta", (), ["bosta"]),
        ("chronopost", ("la-poste",), ["la-poste"]),
        ("postnord", ("postnord",), ["postnord"]),
        ("dhl-express", (), []),
        ("usps", ("dhl",), []),
    ],
)
def test_a_carrier_is_asked_through_its_sources_if_there_is_a_key(carrier, keys, sources):
    assert [source.id for source in for_carrier(carrier, keys) if not source.aggregator] == sources


def test_hosts_are_named_once():
    hosts = [source.host for source in SOURCES.values()]
    assert len(set(hosts)) == len(hosts)


@pytest.mark.skipif(sys.platform == "emscripten", reason="the page is not there")
def test_the_page_may_ask_every_source():
    policy = (ROOT / "index.html").read_text("utf-8").split("connect-src ")[1].split(";")[0]
    assert [one.id for one in SOURCES.values() if f"https://{one.host}" not in policy.split()] == []
