"""A relay in workerd, filled in by the page's own code, and the carriers that it asks."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app.core.reach.relay import script
from tests.relay.runtime import ROOT, Answer, Door, running
from tests.relay.world import World

PAGE = "https://visitor.github.io"
SECRET = 'a secret of the visitor\'s own, \\ "quoted"'

WORKER = ROOT / "static" / "relay" / "worker.js"
ALLOWED = {"Origin": PAGE, "Authorization": f"Bearer {SECRET}"}
ASKING = {**ALLOWED, "Content-Type": "application/json"}


@pytest.fixture(scope="session")
def any_world() -> Iterator[World]:
    with World() as world:
        yield world


@pytest.fixture(scope="session")
def doors(any_world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Door]]:
    text = WORKER.read_text("utf-8")
    guarded = script(text, PAGE, SECRET)
    patient = "const REFUSED_A_MINUTE = 20;", "const REFUSED_A_MINUTE = 1e9;"
    filled = guarded.replace(*patient)
    hasty = filled.replace("const SECONDS = 20;", "const SECONDS = 0.5;")
    assert hasty != filled != guarded
    scripts = {
        "filled": filled,
        "guarded": guarded,
        "hasty": hasty,
        "unfilled": text.replace(*patient),
        "secretless": script(text, PAGE, "SECRET").replace(*patient),
        "placeless": script(text, "PAGE", SECRET).replace(*patient),
    }
    with running(tmp_path_factory.mktemp("workerd"), scripts, any_world.port) as doors:
        yield doors


@pytest.fixture
def world(any_world: World) -> World:
    """The carriers, answering well and with nothing in their log."""
    any_world.reset()
    return any_world


@pytest.fixture
def relay(doors: dict[str, Door]) -> Door:
    return doors["filled"]


@pytest.fixture
def ask(relay: Door, world: World) -> Callable[..., Answer]:
    """Puts a question as the page does; fields that are None are left out."""

    def put(url: Any, method: Any = "GET", headers: Any = None, body: Any = None) -> Answer:
        question = {"url": url, "method": method, "headers": headers, "body": body}
        told = {name: value for name, value in question.items() if value is not None}
        return relay.send("POST", ASKING, json.dumps(told))

    return put
