"""Reminders in the browser: the number on the icon, news behind other windows, last days."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from app.core.model import Order
from tests.pages.clock import today
from tests.pages.conftest import Visit
from tests.pages.shopper import SETTINGS, Shopper, parcel, records, told
from tests.pages.waiting import IN_CHARGE, until
from tests.pages.words import say

NUMBER = "CP123456785SK"
# What the browser would show outside of the page, where no test can look.
WATCHED = """
globalThis.badges = [];
globalThis.notes = [];
globalThis.hiddenNow = false;
navigator.setAppBadge = async (count) => void badges.push(count);
navigator.clearAppBadge = async () => void badges.push(0);
const hidden = { get: () => globalThis.hiddenNow, configurable: true };
Object.defineProperty(document, "hidden", hidden);
globalThis.Notification = class {
  static permission = localStorage.getItem("answer") ?? "default";
  static async requestPermission() {
    globalThis.gesture = navigator.userActivation.isActive;
    return (Notification.permission = localStorage.getItem("next answer"));
  }
  constructor(title, said) {
    notes.push({ title, ...said });
    globalThis.note = this;
  }
  close() {}
};
"""
HIDE = """(hidden) => {
  globalThis.hiddenNow = hidden;
  document.dispatchEvent(new Event("visibilitychange"));
}"""
GRANTED = {"answer": "granted", "next answer": "granted"}


def moving(**fields):
    """A parcel on its way, as of a week ago; the played post says it is to be collected."""
    known = told(NUMBER, "slovak-post", ("Item seen by the sorting machine", "transit"))
    return parcel(NUMBER, "slovenska-posta", retrievals=(known,), **fields)


# Somebody presses what the browser shows.
PRESS = """async (said) => {
  await registration.showNotification("Lamp", said);
  const [notification] = await registration.getNotifications();
  dispatchEvent(new NotificationEvent("notificationclick", { notification }));
}"""


def order(away: int) -> Order:
    return Order(protection=today(away))


def settings(**chosen: bool) -> dict[str, str]:
    return {SETTINGS: json.dumps({"v": 1, "opening": False} | chosen)}


@pytest.fixture
def shopper(visit: Visit) -> Callable[..., Shopper]:
    def arrive(saved: dict[str, str], path: str = "", **options) -> Shopper:
        saved = dict(records(moving(name="Lamp"))) | saved
        return visit(path, saved=saved, before=WATCHED, **options)

    return arrive


def switch(shopper: Shopper, choice: str):
    return shopper.page.locator(f"[data-act=alerts][data-id={choice}]")


def pressed(shopper: Shopper, choice: str) -> None:
    expect(switch(shopper, choice)).to_have_attribute("aria-pressed", "true")


def alerts(shopper: Shopper) -> bool:
    return json.loads(shopper.store()[SETTINGS]).get("alerts", False)


def test_the_icon_shows_how_many_parcels_need_the_visitor(shopper) -> None:
    here = shopper(dict(records(moving(order=order(1)))))
    until(here.page, "badges.at(-1) === 1")
    here.menu(NUMBER, "archive")
    until(here.page, "badges.at(-1) === 0")
    here.toast().locator("[data-act=undo]").click()
    until(here.page, "badges.at(-1) === 1")
    here.go("#/settings")
    here.page.locator("[data-act=badge][data-id=off]").click()
    until(here.page, "badges.at(-1) === 0")
    here.page.locator("[data-act=badge][data-id=on]").click()
    until(here.page, "badges.at(-1) === 1")
    assert here.page.evaluate("badges") == [1, 0, 1, 0, 1]


def test_reminders_are_allowed_within_the_visitors_click(shopper) -> None:
    here = shopper({"next answer": "granted"}, "#/settings")
    pressed(here, "off")
    switch(here, "on").click()
    pressed(here, "on")
    assert here.page.evaluate("gesture")
    assert alerts(here)
    expect(here.toast()).to_have_count(0)
    switch(here, "off").click()
    pressed(here, "off")
    assert not alerts(here)


@pytest.mark.parametrize("answer", ["denied", "default"])
def test_a_refusal_puts_the_switch_back_and_is_told(shopper, answer: str) -> None:
    here = shopper({"next answer": answer}, "#/settings")
    switch(here, "on").click()
    expect(here.toast()).to_contain_text(say("toast.alerts_refused"))
    pressed(here, "off")
    assert not alerts(here)


WORKER_REFUSES = """() => {
  const showNotification = async () => {
    refusals.push("shown");
    throw new TypeError("No notification permission has been granted for this origin.");
  };
  navigator.serviceWorker = { getRegistration: async () => ({ active: true, showNotification }) };
}"""


def test_what_a_device_does_not_show_is_no_reason_to_trouble_the_visitor(visit: Visit) -> None:
    """The icon takes no number, and the page may make no note; the card says it all the same."""
    refusing = """
    const refused = async () => {
      refusals.push("icon");
      throw new DOMException("", "NotAllowedError");
    };
    globalThis.refusals = [];
    Object.assign(navigator, { setAppBadge: refused, clearAppBadge: refused });
    globalThis.Notification = class {
      static permission = "granted";
      constructor() {
        refusals.push("note");
        throw new TypeError("Illegal constructor");
      }
    };
    """
    saved = dict(records(moving(name="Lamp", order=order(1)))) | GRANTED | settings(alerts=True)
    here = visit(saved=saved, before=WATCHED + refusing)
    until(here.page, "refusals.includes('icon')")
    here.page.evaluate(HIDE, True)
    here.menu(NUMBER, "refresh")
    until(here.page, "refusals.includes('note')")
    here.settle()
    here.page.evaluate(WORKER_REFUSES)
    here.page.evaluate("parcelbook.remind('notify', 'Lamp', 'It moves', '1')")
    until(here.page, "refusals.includes('shown')")
    here.page.evaluate("delete navigator.serviceWorker")
    expect(here.card(NUMBER)).to_be_visible()
    expect(here.toast().filter(has_text=say("toast.failed"))).to_have_count(0)


def test_leave_that_was_withdrawn_meanwhile_is_told_at_opening(shopper) -> None:
    here = shopper({"answer": "denied"} | settings(alerts=True), "#/settings")
    expect(here.toast()).to_contain_text(say("toast.alerts_refused"))
    pressed(here, "off")
    assert not alerts(here)


def test_news_behind_other_windows_is_told_as_the_card_tells_it(shopper) -> None:
    here = shopper(GRANTED | settings(alerts=True))
    here.page.evaluate(HIDE, True)
    here.menu(NUMBER, "refresh")
    until(here.page, "notes.length")
    here.settle()
    here.shelf("current")
    sentence = here.card(NUMBER).locator(".card-sentence").text_content()
    assert here.page.evaluate("notes") == [
        {"title": "Lamp", "body": sentence, "tag": NUMBER, "data": f"#/p/{NUMBER}"}
    ]
    here.page.evaluate("note.onclick()")
    expect(here.page.locator(f"#parcel-{NUMBER}")).to_be_visible()


@pytest.mark.parametrize(
    ("saved", "hidden"),
    [
        (GRANTED | settings(alerts=True), False),
        (GRANTED | settings(), True),
    ],
)
def test_who_looks_at_the_page_or_wants_no_news_is_told_nothing(
    shopper, saved: dict[str, str], hidden: bool
) -> None:
    here = shopper(saved)
    here.page.evaluate(HIDE, hidden)
    here.menu(NUMBER, "refresh")
    here.settle()
    here.shelf("current")
    expect(here.card(NUMBER)).to_be_visible()
    assert here.page.evaluate("notes") == []


# A browser that lets the page be woken, and what it was asked.
WAKING = """
globalThis.woken = new Set();
const waking = {
  register: async (tag) => void woken.add(tag),
  unregister: async (tag) => void woken.delete(tag),
};
Object.defineProperty(ServiceWorkerRegistration.prototype, "periodicSync", { get: () => waking });
const query = navigator.permissions.query.bind(navigator.permissions);
navigator.permissions.query = async (asked) =>
  asked.name === "periodic-background-sync" ? { state: "granted" } : query(asked);
"""
KEPT = """(async () => {
  const name = (await caches.keys()).find((key) => key.startsWith("parcelbook reminders "));
  if (!name) return null;
  const kept = await caches.match("reminders/days", { cacheName: name });
  return kept ? kept.json() : null;
})()"""
SHOWN = """navigator.serviceWorker.getRegistration().then((found) => found.getNotifications()).then(
  (notes) => notes.map(({ title, body, data }) => [title, body, data]).sort())"""


@pytest.fixture
def woken(visit: Visit) -> Shopper:
    """A page that may be woken, with one parcel protected until tomorrow and one for long."""

    def prepare(page: Page) -> None:
        page.context.grant_permissions(["notifications"])
        page.add_init_script(WAKING)

    soon, late = moving(name="Lamp", order=order(1)), parcel("RR123456785CN", order=order(9))
    saved = dict(records(soon, late)) | settings(alerts=True)
    here = visit(saved=saved, prepare=prepare, worker=True)
    until(here.page, IN_CHARGE)
    return here


def wake(page: Page, tag: str = "parcelbook-days") -> None:
    """Lets Chromium wake sw.js as it would now and then."""
    session = page.context.new_cdp_session(page)
    found: list[str] = []
    session.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda told: found.extend(one["registrationId"] for one in told["registrations"]),
    )
    session.send("ServiceWorker.enable")
    while not found:
        page.wait_for_timeout(50)
    origin = re.match(r"https?://[^/]+", page.url)
    assert origin
    about = {"origin": origin[0], "registrationId": found[-1], "tag": tag}
    session.send("ServiceWorker.dispatchPeriodicSyncEvent", about)
    session.detach()


def test_last_days_are_told_once_while_nobody_is_at_the_page_until_they_are_switched_off(
    woken: Shopper,
) -> None:
    """What was told opens its parcel in the page that is there; in the end no days are left."""
    page = woken.page
    page.evaluate(
        """Object.defineProperty(document, "hidden", { get: () => true });
        document.dispatchEvent(new Event("visibilitychange"))"""
    )
    days = until(page, KEPT)
    assert [(one["title"], one["address"]) for one in days] == [
        ("Lamp", f"#/p/{NUMBER}"),
        ("RR123456785CN", "#/p/RR123456785CN"),
    ]
    assert page.evaluate("[...woken]") == ["parcelbook-days"]
    wake(page, "another")
    wake(page)
    until(page, f"{SHOWN}.then((shown) => shown.length)")
    assert page.evaluate(SHOWN) == [["Lamp", days[0]["body"], f"#/p/{NUMBER}"]]
    close = "navigator.serviceWorker.getRegistration().then((found) => found.getNotifications())"
    page.evaluate(f"{close}.then((notes) => notes.forEach((one) => one.close()))")
    until(page, f"{SHOWN}.then((shown) => !shown.length)")
    wake(page)
    page.wait_for_timeout(500)
    assert page.evaluate(SHOWN) == []

    (worker,) = page.context.service_workers
    worker.evaluate(PRESS, {"data": f"#/p/{NUMBER}"})
    expect(page.locator(f"#parcel-{NUMBER}")).to_be_visible()

    woken.go("#/settings")
    switch(woken, "off").click()
    until(page, f"{KEPT}.then((days) => days === null)")
    until(page, "woken.size === 0")
    names = page.evaluate("caches.keys()")
    assert not any(name.startswith("parcelbook reminders ") for name in names)


FORGET = """async (refused) => {
  const woken = new Set();
  const refuse = async () => {
    throw new DOMException("", "UnknownError");
  };
  const periodicSync = {
    register: async (tag) => void woken.add(tag),
    unregister: async (tag) => void woken.delete(tag),
  };
  if (refused in periodicSync) periodicSync[refused] = refuse;
  const getRegistration = refused === "registration" ? refuse : async () => ({ periodicSync });
  navigator.serviceWorker = { getRegistration };
  navigator.permissions.query = async () => ({ state: "granted" });
  const reminders = await import("./static/reminders.js");
  await reminders.keep("[]").catch(() => {});
  if (refused === "cache") caches.delete = refuse;
  await reminders.forget();
  delete caches.delete;
  const names = (await caches.keys()).filter((key) => key.startsWith("parcelbook reminders "));
  for (const name of names) await caches.delete(name);
  return [woken.size, names.length];
}"""


@pytest.mark.parametrize(
    ("refused", "left"),
    [("cache", [0, 1]), ("unregister", [1, 0]), ("register", [0, 0]), ("registration", [0, 0])],
)
def test_of_a_browser_that_refuses_one_half_of_forgetting_the_other_is_enough(
    visit: Visit, refused: str, left: list[int]
) -> None:
    """Days that stay are told by nobody, and who is woken finds none."""
    page = visit(own=True).page
    assert page.evaluate(FORGET, refused) == left


def test_days_still_being_written_do_not_outlive_reminders_switched_off(visit: Visit) -> None:
    kept = visit().page.evaluate(
        """async () => {
          const reminders = await import("./static/reminders.js");
          await Promise.all([reminders.keep("[]"), reminders.forget()]);
          return (await caches.keys()).filter((key) => key.startsWith("parcelbook reminders "));
        }"""
    )
    assert kept == []
