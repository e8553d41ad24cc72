"""The real sw.js on a small site that can be deployed anew: offline, updates, half deployments."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from serve import PUBLISHED, ROOT, Handler, Server, Site, serving

from tests.pages.waiting import IN_CHARGE, until

PAGE = """<!doctype html>
<html lang="en" data-page="{version}"><meta charset="utf-8"><title>Small</title>
<link rel="icon" href="data:,"><script type="module" src="static/script.js"></script>
"""
SCRIPT = """
document.documentElement.dataset.script = "{version}";
if (navigator.onLine) navigator.serviceWorker.register("sw.js", {{ updateViaCache: "none" }});
"""
VERSIONS = """(async () => [
  document.documentElement.dataset.page,
  document.documentElement.dataset.script,
  await fetch("locales/en.json").then((answer) => answer.text()),
])()"""
REGISTRATION = "navigator.serviceWorker.getRegistration()"
WAITING = f"{REGISTRATION}.then((found) => !!found?.waiting)"
ACCEPT = f"{REGISTRATION}.then((found) => found.waiting.postMessage({{ type: 'activate' }}))"
# An installation that fails leaves the registration without anything installing.
LOOK = f"{REGISTRATION}.then((found) => found.update()).then(() => true, () => true)"
SETTLED = f"{REGISTRATION}.then((found) => !found.installing)"
# In a worker: what a method of these is asked, it refuses from then on.
REFUSING = """
function refuse(path) {
  const names = path.split(".");
  const owner = names.slice(0, -1).reduce((from, name) => from[name], globalThis);
  owner[names.at(-1)] = async () => {
    throw new DOMException("refused", "SecurityError");
  };
}
addEventListener("message", ({ data, ports }) => {
  if (!data.refuse) return;
  refuse(data.refuse);
  ports[0].postMessage("done");
});
"""
REFUSE = """(refuse) => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  navigator.serviceWorker.controller.postMessage({ refuse }, [port2]);
})"""

Deploy = Callable[..., None]


class Cut(Handler):
    """Breaks off the answer about one file after so many bytes of its body; -1 leaves it whole."""

    path_cut, after = "", -1

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        mine = self.path.removeprefix(self.server.prefix) == Cut.path_cut
        if Cut.after < 0 or not mine or status != 200:
            return super().send(status, body, **headers)
        assert Cut.after < len(body)
        headers_of = {**headers, "content_length": str(len(body))}
        self.send_response(status)
        for name, value in headers_of.items():
            self.send_header(name.replace("_", "-").title(), value)
        self.end_headers()
        self.wfile.write(body[: Cut.after])
        self.close_connection = True
        return None


@pytest.fixture
def cut() -> Iterator[Callable[[str, int], None]]:
    def cut(path: str, after: int) -> None:
        Cut.path_cut, Cut.after = path, after

    yield cut
    Cut.path_cut, Cut.after = "", -1


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for folder in ("app", "locales", "static/vendor/flags"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(ROOT / "sw.js", tmp_path)
    for name in ("app/main.py", "pyscript.toml", "static/vendor/flags/cn.svg"):
        (tmp_path / name).write_text("the same in every version\n")
    return tmp_path


@pytest.fixture
def deploy(site: Path) -> Deploy:
    """Deploys a version; files named in `missing` stay as they were."""

    def write(version: int, *, missing: tuple[str, ...] = ()) -> None:
        files = {
            "index.html": PAGE.format(version=version),
            "static/script.js": SCRIPT.format(version=version),
            "locales/en.json": str(version),
            "locales/ru.json": str(version),
            "locales/uk.json": str(version),
        }
        before = {name: (site / name).read_text() for name in missing}
        for name, text in files.items():
            (site / name).write_text(text)
        subprocess.run(["node", ".ci/precache.mjs", site], cwd=ROOT, check=True)
        for name, text in before.items():
            (site / name).write_text(text)

    write(1)
    return write


@pytest.fixture(params=["/", "/parcel/"])
def server(site: Path, deploy: Deploy, request: pytest.FixtureRequest) -> Iterator[Server]:
    made = Server(Site(site, PUBLISHED), prefix=request.param)
    made.RequestHandlerClass = Cut
    with serving(made) as running:
        yield running


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """The small page, with its service worker in charge."""
    context = browser.new_context(base_url=server.url)
    opened = context.new_page()
    opened.goto("")
    until(opened, IN_CHARGE)
    yield opened
    context.close()


def versions(page: Page) -> list[str]:
    until(page, "document.documentElement.dataset.script")
    return page.evaluate(VERSIONS)


def test_offline_the_page_opens_as_it_was(page: Page) -> None:
    page.context.set_offline(True)
    page.reload()
    assert versions(page) == ["1", "1", "1"]


def test_offline_an_address_with_a_query_opens_the_page_too(page: Page, server: Server) -> None:
    page.context.set_offline(True)
    page.goto("index.html?from=home-screen#settings")
    assert versions(page) == ["1", "1", "1"]


def test_a_new_deployment_waits_until_it_is_accepted_and_is_then_whole(
    page: Page, deploy: Deploy
) -> None:
    deploy(2)
    page.reload()
    until(page, WAITING)
    page.reload()
    assert versions(page) == ["1", "1", "1"]
    page.evaluate(ACCEPT)
    until(page, f"{WAITING}.then((waiting) => !waiting)")
    until(page, IN_CHARGE)
    page.reload()
    assert versions(page) == ["2", "2", "2"]
    page.context.set_offline(True)
    page.reload()
    assert versions(page) == ["2", "2", "2"]


def test_a_half_deployed_server_leaves_the_old_version_in_charge(
    page: Page, deploy: Deploy
) -> None:
    deploy(2, missing=("static/script.js",))
    page.evaluate(LOOK)
    until(page, SETTLED)
    page.reload()
    assert not page.evaluate(WAITING)
    assert versions(page) == ["1", "1", "1"]
    deploy(2)
    page.evaluate(LOOK)
    until(page, WAITING)


# Of an update, each file that changes, and what the browser itself asks for.
FETCHED = ("", "static/script.js", "locales/en.json", "static/vendor/precache.js", "sw.js")


def test_an_update_that_is_broken_off_at_any_byte_leaves_the_old_version_whole(
    page: Page, deploy: Deploy, cut: Callable[[str, int], None], site: Path
) -> None:
    version = 1
    for path in FETCHED:
        for after in (0, 1):
            version += 1
            with (site / "sw.js").open("a") as worker:
                worker.write(f"// {version}\n")
            # What came whole of the last one, the browser need not fetch again.
            deploy(version)
            cut(path, after)
            page.evaluate(LOOK)
            until(page, SETTLED)
            assert not page.evaluate(WAITING), (path, after)
    page.reload()
    assert versions(page) == ["1", "1", "1"]
    cut("", -1)
    page.evaluate(LOOK)
    until(page, WAITING)
    page.evaluate(ACCEPT)
    until(page, f"{WAITING}.then((waiting) => !waiting)")
    page.context.set_offline(True)
    page.reload()
    assert versions(page) == [str(version)] * 3


# As a browser leaves it that ends in the middle of an installation, with a file of another build.
HALF = """async (prefix) => {
  const half = await caches.open(prefix + "half");
  await half.put("static/script.js", new Response("document.documentElement.dataset.script = 9"));
}"""


def test_what_an_installation_that_was_killed_has_left_is_not_used_and_goes(
    page: Page, deploy: Deploy, server: Server
) -> None:
    prefix = f"parcelbook {server.url} "
    page.evaluate(HALF, prefix)
    deploy(2)
    page.evaluate(LOOK)
    until(page, WAITING)
    page.evaluate(ACCEPT)
    until(page, "caches.keys().then((keys) => keys.length === 1)")
    page.reload()
    assert versions(page) == ["2", "2", "2"]


def test_a_first_installation_that_is_broken_off_is_made_up_for_at_the_next_visit(
    browser: Browser, server: Server, cut: Callable[[str, int], None]
) -> None:
    cut("app/main.py", 3)
    context = browser.new_context(base_url=server.url)
    page = context.new_page()
    page.goto("")
    until(page, f"{REGISTRATION}.then((found) => !found)")
    assert versions(page) == ["1", "1", "1"]
    assert page.evaluate("caches.keys()") == []
    cut("", -1)
    page.reload()
    until(page, IN_CHARGE)
    context.set_offline(True)
    page.reload()
    assert versions(page) == ["1", "1", "1"]
    context.close()


def test_an_update_downloads_only_what_changed(page: Page, deploy: Deploy, server: Server) -> None:
    deploy(2)
    server.sent.clear()
    page.evaluate(LOOK)
    until(page, WAITING)
    fetched = {path.removeprefix(server.prefix) for path, _ in server.sent}
    own = {"sw.js", "static/vendor/precache.js"}
    assert fetched - own == {"", "static/script.js", "locales/en.json"}


def test_caches_of_others_on_the_same_origin_stay(page: Page, deploy: Deploy) -> None:
    foreign = ["other", "parcelbook http://localhost/elsewhere/ 1"]
    page.evaluate("(names) => Promise.all(names.map((name) => caches.open(name)))", foreign)
    deploy(2)
    page.evaluate(LOOK)
    until(page, WAITING)
    page.evaluate(ACCEPT)
    until(page, "caches.keys().then((keys) => keys.length === 3)")
    assert set(foreign) < set(page.evaluate("caches.keys()"))


def test_a_flag_is_kept_from_its_first_use_on(page: Page, server: Server) -> None:
    flag = "fetch('static/vendor/flags/cn.svg').then((answer) => answer.text())"
    server.sent.clear()
    first = page.evaluate(flag)
    page.context.set_offline(True)
    assert page.evaluate(flag) == first == "the same in every version\n"
    assert [path for path, _ in server.sent] == [f"{server.prefix}static/vendor/flags/cn.svg"]


def test_a_device_without_room_gets_its_answer_all_the_same(page: Page, server: Server) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": server.url, "quotaSize": 1})
    flag = "fetch('static/vendor/flags/cn.svg').then((answer) => answer.text(), () => 'none')"
    assert page.evaluate(flag) == "the same in every version\n"
    kept = "caches.match('static/vendor/flags/cn.svg').then(Boolean)"
    assert page.evaluate(kept) is False


def test_where_what_is_kept_cannot_be_read_the_page_comes_from_the_network(
    site: Path, deploy: Deploy, browser: Browser
) -> None:
    """The worker is told by a message what it is refused from then on."""
    with (site / "static/vendor/precache.js").open("a") as script:
        script.write(REFUSING)
    with serving(Server(Site(site, PUBLISHED))) as running:
        context = browser.new_context(base_url=running.url)
        page = context.new_page()
        page.goto("")
        until(page, IN_CHARGE)
        for refused in ("Cache.prototype.match", "caches.open"):
            page.evaluate(REFUSE, refused)
            page.reload()
            assert versions(page) == ["1", "1", "1"]
        context.close()


@pytest.mark.parametrize(
    "refused",
    [
        *("caches.keys", "caches.open", "Cache.prototype.keys", "Cache.prototype.match"),
        *("Cache.prototype.put", "crypto.subtle.digest", "globalThis.fetch"),
    ],
)
def test_an_update_that_the_browser_refuses_leaves_the_old_version_whole(
    page: Page, site: Path, deploy: Deploy, refused: str
) -> None:
    deploy(2)
    script = site / "static/vendor/precache.js"
    whole = script.read_text()
    script.write_text(f"{whole}{REFUSING}refuse('{refused}');")
    page.evaluate(LOOK)
    until(page, SETTLED)
    assert page.evaluate(WAITING) is False
    page.context.set_offline(True)
    page.reload()
    assert versions(page) == ["1", "1", "1"]
    page.context.set_offline(False)
    script.write_text(whole)
    page.evaluate(LOOK)
    until(page, WAITING)


def test_what_an_older_version_leaves_behind_keeps_no_newer_from_coming(
    page: Page, site: Path, deploy: Deploy
) -> None:
    deploy(2)
    with (site / "static/vendor/precache.js").open("a") as script:
        script.write(f"{REFUSING}refuse('caches.delete');")
    page.evaluate(LOOK)
    until(page, WAITING)
    page.evaluate(ACCEPT)
    until(page, f"{WAITING}.then((waiting) => !waiting)")
    page.reload()
    assert versions(page) == ["2", "2", "2"]


def test_a_language_is_kept_from_its_first_use_on_over_updates(page: Page, deploy: Deploy) -> None:
    asked = "fetch('locales/{}.json').then((answer) => answer.text(), () => 'none')"
    assert page.evaluate(asked.format("ru")) == "1"
    deploy(2)
    page.reload()
    until(page, WAITING)
    page.evaluate(ACCEPT)
    until(page, f"{WAITING}.then((waiting) => !waiting)")
    page.context.set_offline(True)
    assert page.evaluate(asked.format("ru")) == "2"
    assert page.evaluate(asked.format("uk")) == "none"


def test_what_belongs_to_others_is_left_alone(page: Page, server: Server) -> None:
    with serving(Server(server.site)) as elsewhere:
        answered = f"fetch('{elsewhere.url}', {{ mode: 'no-cors' }}).then((answer) => answer.type)"
        assert page.evaluate(answered) == "opaque"
    kept = "caches.keys().then((keys) => caches.open(keys[0])).then((kept) => kept.keys())"
    addresses = page.evaluate(f"{kept}.then((all) => all.map((request) => request.url))")
    assert all(address.startswith(server.url) for address in addresses)


def test_a_post_goes_to_the_network(page: Page) -> None:
    status = "fetch('locales/en.json', { method: 'POST' }).then((answer) => answer.status)"
    assert page.evaluate(status) == 501
