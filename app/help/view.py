"""Where shops show the track number, how it differs from the order's, what reminders can do."""

from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import icon
from app.frame.state import State

# Shops with an order number as it looks there; Wildberries shows none that matters here.
SHOPS = (
    ("AliExpress", "8012345678901234"),
    ("Temu", "PO-211-01234567890123456"),
    ("Amazon", "113-1234567-1234567"),
    ("eBay", "12-34567-89012"),
    ("Ozon", "12345678-0001"),
    ("Wildberries", ""),
)
REMINDERS = ("opening", "open", "badge", "calendar")


def help_page(state: State, w: Words) -> Markup:
    """The page of help."""
    shops = [_shop(name, order, w) for name, order in SHOPS]
    looks = [html(t"<li>{w.t(f'help.looks.{one}')}</li>") for one in ("post", "cainiao", "digits")]
    means = [html(t"<li>{w.t(f'help.remind.{one}')}</li>") for one in REMINDERS]
    return html(t"""<article class="settings help" aria-labelledby="help-title">
<a class="back" href="#/">{icon("chevron-left")}<span>{w.t("parcel.back")}</span></a>
<header class="lead"><h1 id="help-title">{w.t("help.title")}</h1><p>{w.t("help.about")}</p></header>
<section><h2>{w.t("help.shops")}</h2><p class="quiet">{w.t("help.change")}</p>{shops}
<p>{w.t("help.none")}</p></section>
<section><h2>{w.t("help.looks")}</h2><ul class="bullets">{looks}</ul>
<p>{w.t("help.doubt")} <a href="#/n">{w.t("number.title")}</a></p></section>
<section><h2>{w.t("help.remind")}</h2><p>{w.t("help.remind.about")}</p>
<ul class="bullets">{means}</ul><p>{w.t("help.remind.not")}</p></section></article>""")


def _shop(name: str, order: str, w: Words) -> Markup:
    looks = None
    if order:
        looks = html(
            t'<p class="quiet">{w.t("help.order_looks")} <bdi><code>{order}</code></bdi></p>'
        )
    steps = w.t(f"help.shop.{name.lower()}")
    return html(t'<div class="shop"><h3>{name}</h3><p>{steps}</p>{looks}</div>')
