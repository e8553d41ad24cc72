"""The numbers found in the paste box: one chip each, with whose it may be and why."""

from app.adding.orders import entries
from app.adding.pagelike import looks_like_page
from app.adding.state import Chip
from app.core.carriers import carrier
from app.core.language.words import Words
from app.core.numbers import Candidate, Correction, find_orders, reasons
from app.core.parcel.ordered import order_numbers
from app.frame.html import Markup, html
from app.frame.parts import button, choice, flag, icon, number, truth, worded
from app.frame.state import State
from app.pieces.orders import known_orders
from app.pieces.pickup import code_offers

MOST_ORDERS = 60
LONGEST_NAME = 50
MARKS = {"pass": "check", "fail": "triangle-alert", "none": ""}


def chips(state: State, w: Words) -> Markup:
    """The chips, with a line about what was left out or not understood."""
    rows = [_chip(chip, state, w) for chip in state.adding.chips]
    codes = code_offers(state.adding.codes, state, w)
    waiting = _orders_seen(state, w)
    return html(t"""{waiting}{codes}{_page(state, w)}<ol class="chips">{rows}</ol>
{_remarks(state, w)}
<p hidden data-spoken>{_spoken(state, w)}</p>""")


def _spoken(state: State, w: Words) -> str:
    """What is read aloud of all this once typing has stopped; see static/ears.js."""
    chips = state.adding.chips
    if not chips and state.adding.codes:
        return w.t("code.found")
    if not chips:
        return w.t("chips.none") if state.adding.draft.strip() else ""
    names = [w.carrier(chip.carrier) if chip.carrier else _open_question(chip, w) for chip in chips]
    return w.t("chips.spoken", count=len(chips), names=w.row(dict.fromkeys(names)))


def _remarks(state: State, w: Words) -> list[Markup]:
    lines: list[str] = []
    if state.adding.beyond:
        lines.append(w.t("chips.beyond", count=state.adding.beyond))
    orders = state.adding.orders
    # An order of the list is known for what it is.
    mine = known_orders(state)
    lines += [
        w.t(f"numbers.order.{order.shop}", number=order.number)
        for order in (() if orders else find_orders(state.adding.draft))
        if order.number not in mine
    ]
    told = lines or orders or state.adding.chips or state.adding.codes
    if not told and state.adding.draft.strip():
        lines.append(w.t("chips.none"))
    return [html(t'<p class="remark">{icon("info")}<span>{line}</span></p>') for line in lines]


def _orders_seen(state: State, w: Words) -> Markup | None:
    """The offer of orders that wait to be looked at."""
    if state.place == "paste" or not (state.pagetext and state.pagetext.seen):
        return None
    return html(t"""<div class="page-offer"><p>{w.t("sheet.orders_seen")}</p>
<a class="button" href="#/paste">{icon("clipboard-paste")}
<span>{w.t("sheet.read_orders")}</span></a></div>""")


def _page(state: State, w: Words) -> Markup | None:
    """The offer to read a copied page: the main thing to do while its history is in the box."""
    events = state.adding.events
    if state.adding.orders:
        read = button("send-draft", w.t("sheet.read_orders"), "clipboard-paste", looks="main")
        return html(t'<div class="page-offer"><p>{w.t("sheet.orders_look")}</p>{read}</div>')
    if events == 0 or not looks_like_page(state.adding.draft):
        return None
    said = w.t("sheet.read_events", count=events) if events else w.t("sheet.read_this")
    read = button("send-draft", said, "clipboard-paste", looks="main")
    return html(t'<div class="page-offer"><p>{w.t("sheet.looks_like")}</p>{read}</div>')


def _chip(chip: Chip, state: State, w: Words) -> Markup:
    home = state.settings.home
    key = f"chip-{chip.number}"
    extra = len(chip.candidates) - 1
    others = w.t("chips.or_more", count=extra) if extra > 0 and chip.carrier else ""
    more = html(t'<span class="chip-more">{others}</span>') if others else None
    name = w.carrier(chip.carrier) if chip.carrier else _open_question(chip, w)
    looks = "" if chip.carrier else "chip-open"
    known = html(t'<span class="tag">{w.t("chips.known")}</span>') if chip.known else None
    return html(t"""<li class="chip {looks}" id="{key}">
<details><summary>
<span class="chip-number">{number(chip.number)}{_mark(chip, w)}</span>
<span class="chip-carrier">{name}{more}{known}{icon("chevron-down")}</span>
</summary><div class="chip-body">{_candidates(chip, w)}
{_corrections(chip, w)}<div class="row">
{button("pick-carrier", w.t("chips.other_carrier"), "search", data=chip.number)}
{_country(chip, "origin", chip.origin, w)}
{_country(chip, "destination", chip.choice.destination or home, w)}
</div><a class="quiet" href="#/n/{chip.number}">{w.t("number.link")}</a></div></details>
{_for_order(chip, state, w)}
<button type="button" class="button plain" data-act="drop" data-id="{chip.number}"
aria-label="{w.t("chips.drop", number=chip.number)}">{icon("x")}</button></li>""")


def _for_order(chip: Chip, state: State, w: Words) -> Markup | None:
    """Which of the list's orders without a number this one is for, as far as that can be known; not
    asked of a number that is on the list anyway."""
    mine = entries(state)
    if not mine or (chip.known and not chip.order):
        return None
    answers = [("", w.t("chips.no_order"))]
    for one in mine[:MOST_ORDERS]:
        name = one.name[:LONGEST_NAME] or one.order.shop
        answers.append((one.number, w.dotted(name, order_numbers(one.order)[0])))
    field, label = f"order-{chip.number}", w.t("chips.for_order")
    return choice("chip-order", chip.number, field, label, answers, chip.order)


def _open_question(chip: Chip, w: Words) -> str:
    return w.t("chips.choose" if chip.candidates else "chips.nobody")


def _corrections(chip: Chip, w: Words) -> Markup | None:
    if not chip.corrections:
        return None
    rows = [
        html(
            t'<li><button type="button" class="option" data-act="correct" data-id="{chip.number}"'
            t' data-value="{one.number}"><span class="option-name">{number(one.number)}</span>'
            t'<span class="option-why">{_asked(one, w)}</span></button></li>'
        )
        for one in chip.corrections
    ]
    return html(t'<ul class="options" role="list">{rows}</ul>')


def _asked(correction: Correction, w: Words) -> str:
    return w.t(f"numbers.correction.{correction.kind}", number=correction.number)


def _mark(chip: Chip, w: Words) -> Markup | None:
    if not chip.candidates:
        return None
    check = chip.candidates[0].check
    if not MARKS[check]:
        return None
    label = w.t(f"check.{check}")
    return html(
        t'<span class="check check-{check}" role="img" aria-label="{label}" title="{label}">'
        t"{icon(MARKS[check])}</span>"
    )


def _candidates(chip: Chip, w: Words) -> Markup:
    if not chip.candidates:
        return html(t'<p class="quiet">{w.t("chips.unknown")}</p>')
    guesses = [one for one in chip.candidates if _guess(one, chip)]
    rows = [_candidate(chip, one, w) for one in chip.candidates if one not in guesses]
    chosen = chip.choice.carrier
    if chosen and all(candidate.carrier != chosen for candidate in chip.candidates):
        by_hand = w.t("chips.by_hand")
        rows.insert(0, _option(chip, chosen, True, Markup(""), by_hand, w))
    return html(t'<ul class="options" role="list">{rows}</ul>{_guesses(chip, guesses, w)}')


def _guess(candidate: Candidate, chip: Chip) -> bool:
    """Whether a candidate stays behind a curtain: a mere possibility beside something better."""
    better = chip.candidates[0].tier != "possible"
    return better and candidate.tier == "possible" and candidate.carrier != chip.carrier


def _guesses(chip: Chip, guesses: list[Candidate], w: Words) -> Markup | None:
    if not guesses:
        return None
    rows = [_candidate(chip, candidate, w) for candidate in guesses]
    label = w.t("chips.guesses", count=len(guesses))
    return html(
        t'<details class="curtain" id="guesses-{chip.number}"><summary>{label}</summary>'
        t'<ul class="options" role="list">{rows}</ul></details>'
    )


def _candidate(chip: Chip, candidate: Candidate, w: Words) -> Markup:
    tier = html(t'<span class="tag tag-{candidate.tier}">{w.t("tier." + candidate.tier)}</span>')
    why = " ".join(worded(w, reason.key, reason.args) for reason in reasons(candidate))
    return _option(chip, candidate.carrier, candidate.carrier == chip.carrier, tier, why, w)


def _option(chip: Chip, carrier_id: str, chosen: bool, tier: Markup, why: str, w: Words) -> Markup:
    pressed = truth(chosen)
    home = flag(carrier(carrier_id).country)
    mark = icon("circle-check") if chosen else None
    return html(t"""<li><button type="button" class="option" aria-pressed="{pressed}"
data-act="choose-carrier" data-id="{chip.number}" data-value="{carrier_id}">
<span class="option-name">{home}{w.carrier(carrier_id)}{tier}{mark}</span>
<span class="option-why">{why}</span></button></li>""")


def _country(chip: Chip, what: str, code: str | None, w: Words) -> Markup:
    name = w.country(code) if code else w.t("country.choose")
    return html(
        t'<button type="button" class="button" data-act="pick-{what}" data-id="{chip.number}">'
        t"<span>{w.t('chips.' + what)}</span> {flag(code)}<span>{name}</span></button>"
    )
