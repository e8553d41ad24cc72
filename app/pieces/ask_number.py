"""The way to the message that asks the seller for a track number."""

from app.core.language.words import Words
from app.core.model import Parcel
from app.frame.html import Markup, html


def ask_number(parcel: Parcel, looks: str, w: Words) -> Markup:
    """A button for an order without a number; `looks` are further classes of a button."""
    address = f"#/message/{parcel.number}/send_number"
    return html(t'<a class="button {looks}" href="{address}">{w.t("card.ask_number")}</a>')
