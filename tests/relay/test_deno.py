"""The same file under Deno's rules, as far as Node can play them."""

import json
import subprocess
from pathlib import Path

import pytest

from app.core.reach.relay import script
from tests.relay.conftest import PAGE, SECRET, WORKER
from tests.relay.runtime import ROOT

GLS = "https://gls-group.eu/app/service/open/rest/DE/de/rstt001"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list]:
    worker = tmp_path_factory.mktemp("deno") / "worker.mjs"
    worker.write_text(script(WORKER.read_text("utf-8"), PAGE, SECRET), "utf-8")
    stage = Path(ROOT, "tests", "relay", "deno.mjs")
    command = ["node", str(stage), str(worker), PAGE, SECRET]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return json.loads(done.stdout)


def test_deno_is_told_to_serve_once_and_finds_no_second_handler(played) -> None:
    assert (played["times"], played["exported"]) == (1, [])


def test_it_asks_carriers_there_as_elsewhere(played) -> None:
    url, redirect, headers = played["asked"][0]
    assert (url, redirect) == (f"{GLS}?q=200", "manual")
    assert headers["referer"] == "https://gls-group.eu/"


def test_it_answers_there_as_elsewhere(played) -> None:
    assert played["answers"] == [
        [200, "carrier", "told"],
        [204, "carrier", ""],
        [302, "carrier", "told"],
        [404, "carrier", "told"],
        [502, "refused", '{"error":"unreachable"}'],
    ]
