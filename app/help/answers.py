"""What Help says: answers under topics, each with its name, so that they can be looked through."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from app.core.carriers.picker import fold
from app.core.concerns.told import TOLD
from app.core.language.words import Words
from app.core.statuses import SUBS
from app.help.seeking import Leaf, ranked


class Answer(NamedTuple):
    """One answer; without a name of its own it is called as its topic is.

    `code` is an order number as it looks, `keys` what is pressed, `way` an address with the message
    key of its label; `also` what it is asked for by besides, which is not shown.
    """

    name: str
    lines: tuple[str, ...] = ()
    code: str = ""
    keys: tuple[str, ...] = ()
    way: tuple[str, str] | None = None
    also: str = ""

    def text(self) -> str:
        """All its words, as they are looked through."""
        return fold(" ".join((self.name, *self.lines, self.code, *self.keys, self.also)))


# Shops with an order number as it looks there; Wildberries shows none that matters here.
SHOPS = (
    ("AliExpress", "8012345678901234"),
    ("Temu", "PO-211-01234567890123456"),
    ("Amazon", "113-1234567-1234567"),
    ("eBay", "12-34567-89012"),
    ("Ozon", "12345678-0001"),
    ("Wildberries", ""),
)
SHOPS_ALSO: Mapping[str, str] = {
    "AliExpress": "али алиэкспресс аліекспрес 速卖通 알리익스프레스 עליאקספרס علي إكسبريس",
    "Temu": "тему темю 테무 טמו تيمو",
    "Amazon": "амазон 亚马逊 아마존 אמזון أمازون",
    "eBay": "ебей ибей 이베이 איביי إيباي",
    "Ozon": "озон",
    "Wildberries": "вб вайлдберриз валберис вайлдберіз",
}
"""What shoppers call the shops in other scripts."""
REMINDERS = ("opening", "open", "badge", "calendar")
# What to do where no warning says it; a status that is in neither table asks for nothing.
WHAT_TO_DO: Mapping[str, tuple[str, ...]] = {
    "nf.waiting": ("help.todo.waiting",),
    "ir.registered": ("help.todo.registered",),
    "od.out": ("help.todo.out",),
    "ap.ready": ("concern.collect.todo",),
    "ap.ending": ("concern.collect_ending.todo",),
    "dl.delivered": ("concern.missing", "concern.missing_todo"),
    "computed.quiet": ("concern.quiet.todo",),
    "computed.expired": ("concern.expired.todo",),
    "computed.late": ("concern.late.todo",),
}
# A number of days, where the words of a status need one.
DAYS: Mapping[str, int] = {"computed.quiet": 14, "computed.expired": 60, "computed.late": 5}
MEANS: Mapping[str, str] = {
    "it.moving": "help.means.moving",
    "it.left_origin": "help.means.left_origin",
    "it.import_customs": "help.means.customs",
}
"""What the sentence of a status leaves open: how long nothing may be heard of it."""
CUSTOMS = ("it.import_customs", "it.import_held", "it.import_released")
SEEK: Mapping[str, str] = {
    **dict.fromkeys(("ir.registered", "nf.waiting"), "help.seek.unsent"),
    **dict.fromkeys(CUSTOMS, "help.seek.customs"),
    **dict.fromkeys(("ap.ready", "ap.ending"), "help.seek.collect"),
    **dict.fromkeys(("computed.quiet", "computed.late", "computed.expired"), "help.seek.late"),
    **dict.fromkeys(("ex.lost", "ex.returned", "ex.destroyed"), "help.seek.refund"),
    "dl.delivered": "help.seek.missing",
}
"""Words in which is asked for a status besides its own."""
WAYS = (
    ("help.way.direct", "help.way.direct_text"),
    ("help.way.key", "help.way.key_text"),
    ("relay.title", "relay.sees"),
    ("help.way.sent", "help.way.sent_text"),
    ("help.way.link", "help.way.link_text"),
    ("help.way.frame", "help.way.frame_text"),
    ("share.title", "share.about"),
)
BRIDGE_SEES = ("asks", "cookies", "keeps")
SHORTCUTS: Mapping[str, tuple[str, ...]] = {
    "list.search": ("/",),
    "keys.add": ("N",),
    "keys.next": ("J",),
    "keys.previous": ("K",),
    "keys.open": ("Enter",),
    "menu.refresh": ("R",),
    "menu.copy": ("C",),
    "menu.archive": ("E",),
    "toast.undo": ("U",),
    "keys.list": ("?",),
    "keys.track": ("Ctrl", "Enter"),
    "keys.close": ("Esc",),
}


def _numbers(w: Words) -> tuple[Answer, ...]:
    what = Answer(w.t("help.what"), (w.t("help.what_text"), w.t("help.about")))
    looks = tuple(w.t(f"help.looks.{one}") for one in ("post", "cainiao", "digits"))
    which = Answer(w.t("help.looks"), (*looks, w.t("help.doubt")), way=("#/n", "number.title"))
    shops = [
        Answer(name, (w.t(f"help.shop.{name.lower()}"),), code, also=SHOPS_ALSO[name])
        for name, code in SHOPS
    ]
    scanning = (w.t("help.scan"), w.t("scan.private"))
    scan = Answer(w.t("scan.title"), scanning, way=("#/scan", "scan.title"))
    menus = Answer(w.t("help.shops"), (w.t("help.change"), w.t("help.none")))
    return (what, which, scan, menus, *shops)


def _statuses(w: Words) -> tuple[Answer, ...]:
    return tuple(_status(sub, w) for sub in SUBS)


def _status(sub: str, w: Words) -> Answer:
    count = {"count": DAYS[sub]} if sub in DAYS else {}
    todo = WHAT_TO_DO.get(sub) or ("parcel.nothing_to_do",)
    if sub in TOLD:
        todo = (f"concern.{TOLD[sub].id}.todo",)
    says = w.t(f"status.{sub}.sentence", **count)
    means = (MEANS[sub],) if sub in MEANS else ()
    lines = (says, *(w.t(key) for key in (*means, *todo)))
    also = w.t(SEEK[sub]) if sub in SEEK else ""
    return Answer(w.t(SUBS[sub].label, **count), lines, also=also)


def _ways(w: Words) -> tuple[Answer, ...]:
    who = w.t("help.seek.private")
    seen = [Answer(w.t(name), (w.t(text),), also=who) for name, text in WAYS]
    lines = ("bridge.about", *(f"bridge.sees.{one}" for one in BRIDGE_SEES))
    bridge = Answer(w.t("bridge.title"), tuple(map(w.t, lines)), way=("#/bridge", "bridge.title"))
    sent = Answer(w.t("traffic.title"), (w.t("traffic.about"),), way=("#/traffic", "traffic.title"))
    return (*seen, bridge, sent)


def _kept(w: Words) -> tuple[Answer, ...]:
    backup, moving = (w.t("backup.about"), w.t("backup.move")), w.t("help.seek.move")
    offline, undone = w.t("help.seek.offline"), w.t("help.seek.undone")
    return (
        Answer(w.t("backup.title"), backup, way=("#/backup", "backup.way_in"), also=moving),
        Answer(w.t("along.title"), (w.t("along.about"),), also=moving),
        Answer(w.t("backup.safari"), (w.t("backup.safari_about"),)),
        Answer(
            w.t("install.title"),
            (w.t("install.about"),),
            way=("#/install", "install.way"),
            also=offline,
        ),
        Answer(w.t("shelf.deleted"), (w.t("help.list.deleted"),), also=undone),
    )


def _reminders(w: Words) -> tuple[Answer, ...]:
    means = (w.t(f"help.remind.{one}") for one in REMINDERS)
    lines = (w.t("help.remind.about"), *means, w.t("help.remind.not"))
    return (Answer("", lines, also=w.t("help.seek.alerts")),)


def _shortcuts(w: Words) -> tuple[Answer, ...]:
    return tuple(Answer(w.t(name), keys=keys) for name, keys in SHORTCUTS.items())


TOPICS: Mapping[str, tuple[str, Callable[[Words], tuple[Answer, ...]]]] = {
    "number": ("help.title", _numbers),
    "status": ("help.statuses", _statuses),
    "ways": ("settings.privacy", _ways),
    "list": ("help.list", _kept),
    "reminders": ("help.remind", _reminders),
    "keys": ("keys.title", _shortcuts),
}
"""Topics by their names in addresses: the message key of the heading, and the answers."""


def found(query: str, w: Words) -> Iterable[Answer]:
    """The answers that fit what was typed, the best first."""
    rows = [
        (one if one.name else one._replace(name=w.t(title)), fold(w.t(title)))
        for title, answers in TOPICS.values()
        for one in answers(w)
    ]
    leaves = [Leaf(fold(one.name), one.text(), topic) for one, topic in rows]
    return (rows[at][0] for at in ranked(query, leaves))
