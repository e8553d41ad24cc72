"""The table of sources costs nothing until one of them is asked."""

import gzip
import io
import marshal
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.core.sources import SOURCES, for_carrier, load, table

ROOT = Path(__file__).parent.parent.parent.parent
BUILT = ROOT / "static" / "vendor" / "app.zip.gz"


def test_the_table_that_the_build_writes_has_the_same_rows_in_the_same_order():
    written: dict[str, object] = {}
    exec(table.written(), written)
    assert written["SOURCES"] == SOURCES
    assert list(SOURCES) == sorted(SOURCES, key=lambda source: SOURCES[source].rank)


@pytest.mark.skipif(sys.platform == "emscripten", reason="no processes there")
def test_a_source_is_imported_when_it_is_loaded_and_not_before(tmp_path):
    shutil.copytree(ROOT / "app", tmp_path / "app")
    (tmp_path / "app/core/sources/table.py").write_text(table.written(), "utf-8")
    script = (
        "import sys, app.core.sources, app.core.understanding, app.core.reach.traffic\n"
        "print(sorted(m for m in sys.modules if m.startswith('app.core.sources.')))\n"
        "app.core.sources.load('bring')\n"
        "print('app.core.sources.bring' in sys.modules, 'app.core.sources.dhl' in sys.modules)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    there = ["app.core.sources.errors", "app.core.sources.source", "app.core.sources.table"]
    assert said.stdout.splitlines() == [str(there), "True False"]


@pytest.mark.skipif(sys.version_info < (3, 14), reason="the bytecode is the page's")
@pytest.mark.skipif(not BUILT.exists(), reason="nothing is built")
def test_the_page_is_built_with_the_written_table():
    with ZipFile(io.BytesIO(gzip.decompress(BUILT.read_bytes()))) as archive:
        code = marshal.loads(archive.read("app/core/sources/table.pyc")[16:])
    built: dict[str, object] = {"__name__": "built"}
    exec(code, built)
    assert built["SOURCES"] == SOURCES
    assert "import_module" not in built


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
        ("chronopost", ("la-poste",), ["la-poste", "la-poste-page"]),
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
