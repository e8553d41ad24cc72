"""The packed bridge: small enough to be read, the same bytes each time, and opened to no more than
its tables."""

import io
import json
import re
import zipfile
from typing import Any

import bridge
import pytest

ENGINES = ("chromium", "firefox")
# What the two verbs need, and no more.
PERMISSIONS = {"activeTab", "declarativeNetRequestWithHostAccess", "scripting", "storage"}
LINES = 400
# For so long Chromium keeps the background of an extension awake for one question.
AWAKE_SECONDS = 300


def manifest(engine: str) -> dict[str, Any]:
    return json.loads(bridge.manifest(engine))


def test_the_source_of_the_extension_is_at_most_400_lines() -> None:
    files = [one for one in bridge.SOURCE.iterdir() if one.name != bridge.USERSCRIPT]
    assert sum(len(one.read_text("utf-8").splitlines()) for one in files) <= LINES


def test_a_look_ends_before_the_browser_puts_the_bridge_to_sleep() -> None:
    rules = (bridge.SOURCE / "rules.js").read_text("utf-8")
    told = dict(re.findall(r"^export const (\w+) = (\d+);", rules, re.MULTILINE))
    longest = int(told["LOOK_SECONDS"]) + int(told["VISITOR_SECONDS"])
    assert longest <= 0.95 * AWAKE_SECONDS


@pytest.mark.parametrize("engine", ENGINES)
def test_the_same_sources_give_the_same_bytes(engine: str) -> None:
    packed = bridge.packed(bridge.extension(engine))
    turned = dict(reversed(bridge.extension(engine).items()))
    assert packed == bridge.packed(turned)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert {one.date_time for one in archive.infolist()} == {bridge.EPOCH}
        assert archive.namelist() == sorted(turned)


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_is_open_before_the_visitor_opens_it(engine: str) -> None:
    told = manifest(engine)
    assert set(told["permissions"]) == PERMISSIONS
    assert not {"host_permissions", "content_scripts", "externally_connectable"} & told.keys()
    assert "web_accessible_resources" not in told


@pytest.mark.parametrize("engine", ENGINES)
def test_the_hosts_are_those_of_the_tables_and_of_parcelbooks(engine: str) -> None:
    hosts = set(manifest(engine)["optional_host_permissions"])
    own = re.findall(r'^  \["([\w.-]+)"', bridge.asked(), re.MULTILINE)
    tables = {f"https://{host}/*" for host in (*own, *bridge.looked_at())}
    assert hosts == tables | set(bridge.pages())


@pytest.mark.parametrize(
    ("page", "more"),
    [
        ("", set[str]()),
        ("https://somebody.github.io/parcels/", set[str]()),
        ("https://parcels.example.org:8443/list/", {"https://parcels.example.org/*"}),
    ],
)
def test_a_copys_own_domain_may_be_allowed(
    monkeypatch: pytest.MonkeyPatch, page: str, more: set[str]
) -> None:
    monkeypatch.setenv("PAGE", "")
    plain = set(bridge.pages())
    monkeypatch.setenv("PAGE", page)
    assert set(bridge.pages()) - plain == more
    assert all(f"// @match {one}\n" in bridge.userscript() for one in more)


def test_the_userscript_asks_for_the_hosts_of_the_table_alone() -> None:
    text = bridge.userscript()
    own = re.findall(r'^  \["([\w.-]+)"', bridge.asked(), re.MULTILINE)
    assert re.findall(r"^// @connect (\S+)$", text, re.MULTILINE) == own
    assert not re.search(r"^(import|export) ", text, re.MULTILINE)
