"""A parcel on its way as the checks see it, and what they say of it."""

from datetime import date, datetime, timedelta

from app.core.concerns import Concern, Own, concerns
from app.core.model import Order, Parcel
from app.core.parcel.glance import Glance
from app.core.parcel.journey import Step
from tests.conftest import NOW

N, WRONG = "RR123456785CN", "RR123456789CN"


def look(sub: str | None = "it.moving", *, order: Order | None = None, **fields: object) -> Glance:
    """A parcel from China to Poland, last seen yesterday."""
    cover = Parcel(str(fields.pop("number", N)), NOW, order=order or Order())
    base = Glance(
        cover,
        sub,
        4,
        steps=(Step(2, ago(9)), Step(4, ago(1))),
        last=ago(1),
        origin="CN",
        destination="PL",
        countries=("CN", "PL"),
        told=5,
        asked=NOW,
    )
    return base._replace(**fields)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def on(days: int) -> date:
    return NOW.date() + timedelta(days=days)


def delivered(days: float = 1, **fields: object) -> Glance:
    """The same parcel, handed over so many days after it was accepted."""
    end = ago(9) + timedelta(days=days)
    return look("dl.delivered", steps=(Step(2, ago(9)), Step(7, end)), last=end, **fields)


def said(one: Glance, mine: Own | None = None, **fields: int) -> dict[str, Concern]:
    return {found.id: found for found in concerns(one, mine or Own("PL"), NOW, **fields)}


def words(one: Glance, mine: Own | None = None) -> list[str]:
    return list(said(one, mine))
