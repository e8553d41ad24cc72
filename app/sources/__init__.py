"""The services that are asked for a parcel's history: one row each, one module each.

Every module has the same face: `request(number, access) -> Request`, `read(response)`, which gives
the `Report`, or the next `Request` where the service has to be asked more than once, or raises
the classes of `app.sources.errors`; and `CODES`, from the carrier's code to ours.
A new source is a module, a row here and a folder in tests/sources/fixtures/.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Literal, Protocol, cast

from app.exchange import Access, Request, Response
from app.model import Report

HOUR_S = 3600


class Adapter(Protocol):
    """The face of a source's module; `read` raises `app.sources.errors.SourceError`."""

    CODES: Mapping[str, str]

    def request(self, number: str, access: Access) -> Request: ...

    def read(self, response: Response) -> Report | Request: ...


@dataclass(frozen=True, slots=True)
class Limits:
    """How gently a host is asked: seconds to wait, questions at once, seconds between their
    starts, attempts per question, questions a day where the service counts them.

    `per_month` is the free quota, of questions or, if `by_number`, of different numbers.
    For `fresh_s` seconds an answer is not asked for again.
    """

    timeout_s: float = 15
    at_once: int = 2
    spacing_s: float = 0.2
    attempts: int = 3
    per_day: int | None = None
    per_month: int | None = None
    by_number: bool = False
    fresh_s: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """One service: the carriers it answers for (ids of carriers.json), and how it is reached.

    Route "direct" lets pages read it without a key, "key" with the visitor's own key, "relay"
    only through the visitor's relay, with a key or without. `key` is the name under which that is
    kept, `asks` what the service wants besides ("address", "country", "domain", "id"), `sign_up`
    the page where one gets it. An `aggregator` answers for the parcels of all carriers. `trial` is
    a number that is nobody's, to see whether the service can be read and a key works.
    """

    id: str
    module: str
    carriers: tuple[str, ...]
    host: str
    route: Literal["direct", "key", "relay"] = "direct"
    key: str | None = None
    sign_up: str | None = None
    asks: tuple[str, ...] = ()
    aggregator: bool = False
    trial: str = "0"
    limits: Limits = Limits()


SOURCES: Mapping[str, Source] = {
    source.id: source
    for source in (
        Source("nova-poshta", "nova_poshta", ("nova-poshta",), "api.novaposhta.ua"),
        Source("inpost-pl", "inpost_pl", ("inpost-pl",), "api-shipx-pl.easypack24.net"),
        Source("bring", "bring", ("posten-norge",), "api.bring.com"),
        Source("ninja-van", "ninja_van", ("ninjavan",), "walrus.ninjavan.co"),
        Source("bosta", "bosta", ("bosta",), "tracking.bosta.co"),
        Source("slovak-post", "slovak_post", ("slovenska-posta",), "api.posta.sk"),
        Source(
            "dhl",
            "dhl",
            ("dhl-express", "deutsche-post-dhl", "dhl-parcel-nl", "dhl-ecommerce"),
            "api-eu.dhl.com",
            route="key",
            key="dhl",
            sign_up="https://developer.dhl.com/api-reference/shipment-tracking",
            limits=Limits(at_once=1, spacing_s=5, per_day=250),
        ),
        Source(
            "la-poste",
            "la_poste",
            ("la-poste", "colissimo", "chronopost"),
            "api.laposte.fr",
            route="key",
            key="la-poste",
            sign_up="https://developer.laposte.fr",
        ),
        Source(
            "postnord",
            "postnord",
            ("postnord",),
            "api2.postnord.com",
            route="key",
            key="postnord",
            sign_up="https://developer.postnord.com",
        ),
        Source(
            "sweettracker",
            "sweettracker",
            (
                *("cj-logistics", "korea-post", "lotte", "hanjin", "logen"),
                *("ilyang", "daesin", "kdexp"),
            ),
            "info.sweettracker.co.kr",
            route="key",
            key="sweettracker",
            sign_up="https://tracking.sweettracker.co.kr",
            limits=Limits(at_once=1, per_month=100, by_number=True, fresh_s=3 * HOUR_S),
        ),
        Source(
            "tracker-delivery",
            "tracker_delivery",
            (
                *("cj-logistics", "korea-post", "lotte", "hanjin", "logen"),
                *("ilyang", "daesin", "kdexp"),
            ),
            "apis.tracker.delivery",
            route="key",
            key="tracker-delivery",
            sign_up="https://console.tracker.delivery",
            asks=("id",),
            limits=Limits(at_once=1, fresh_s=HOUR_S),
        ),
        Source(
            "thailand-post",
            "thailand_post",
            ("thailand-post",),
            "trackapi.thailandpost.co.th",
            route="key",
            key="thailand-post",
            sign_up="https://track.thailandpost.co.th/developerGuide",
            limits=Limits(at_once=1, per_day=1000),
        ),
        Source(
            "binderbyte",
            "binderbyte",
            (
                *("jne", "jt-express", "sicepat", "pos-indonesia", "anteraja", "tiki"),
                *("lion-parcel", "id-express", "ninjavan", "spx", "wahana"),
                *("sap-express", "first-logistics"),
            ),
            "api.binderbyte.com",
            route="key",
            key="binderbyte",
            sign_up="https://binderbyte.com",
            limits=Limits(at_once=1, fresh_s=HOUR_S),
        ),
        Source(
            "ship24",
            "ship24",
            (),
            "api.ship24.com",
            route="key",
            key="ship24",
            sign_up="https://dashboard.ship24.com",
            aggregator=True,
            limits=Limits(at_once=1, per_month=10, by_number=True, fresh_s=3 * HOUR_S),
        ),
        Source(
            "track24",
            "track24",
            (),
            "api.track24.ru",
            route="key",
            key="track24",
            sign_up="https://track24.ru/?page=api",
            asks=("domain",),
            aggregator=True,
            limits=Limits(at_once=1, spacing_s=6, per_day=100, per_month=500, fresh_s=4 * HOUR_S),
        ),
        Source(
            "track123",
            "track123",
            (),
            "api.track123.com",
            route="key",
            key="track123",
            sign_up="https://www.track123.com/api",
            aggregator=True,
            limits=Limits(at_once=1, spacing_s=0.5, fresh_s=HOUR_S),
        ),
        Source(
            "karrio",
            "karrio",
            (),
            "api.karrio.io",
            route="key",
            key="karrio",
            sign_up="https://app.karrio.io",
            asks=("address",),
            aggregator=True,
            limits=Limits(fresh_s=HOUR_S),
        ),
        Source(
            "cainiao",
            "cainiao",
            ("cainiao",),
            "global.cainiao.com",
            route="relay",
            limits=Limits(at_once=1, spacing_s=10, attempts=2, fresh_s=6 * HOUR_S),
        ),
        Source(
            "czech-post",
            "czech_post",
            ("ceska-posta", "balikovna"),
            "b2c.cpost.cz",
            route="relay",
            limits=Limits(fresh_s=HOUR_S // 2),
        ),
        Source("gls", "gls", ("gls",), "gls-group.eu", route="relay"),
        Source("dpd-de", "dpd_de", ("dpd",), "tracking.dpd.de", route="relay"),
        Source("packeta", "packeta", ("packeta",), "tracking.packeta.com", route="relay"),
        Source("correos-es", "correos_es", ("correos-es",), "api1.correos.es", route="relay"),
        Source(
            "poczta-polska",
            "poczta_polska",
            ("poczta-polska", "pocztex"),
            "uss.poczta-polska.pl",
            route="relay",
            key="poczta-polska",
            sign_up="https://www.poczta-polska.pl/en/dla-biznesu/wsparcie/integracje/"
            "systemy-sledzenia/system-sledzenia-rest-api/",
        ),
        Source(
            "kazpost",
            "kazpost",
            ("kazpost",),
            "track.post.kz",
            route="relay",
            limits=Limits(fresh_s=HOUR_S),
        ),
        Source(
            "belpost",
            "belpost",
            ("belpost",),
            "api.belpost.by",
            route="relay",
            limits=Limits(at_once=1, spacing_s=60, attempts=1, fresh_s=HOUR_S),
        ),
        Source("sameday", "sameday", ("sameday",), "api.sameday.ro", route="relay"),
        Source("hermes-de", "hermes_de", ("hermes-de",), "api.my-deliveries.de", route="relay"),
        Source(
            "ukrposhta",
            "ukrposhta",
            ("ukrposhta",),
            "www.ukrposhta.ua",
            route="relay",
            key="ukrposhta",
            sign_up="https://dev.ukrposhta.ua/",
        ),
        Source("uzpost", "uzpost", ("uzpost",), "prodapi.pochta.uz", route="relay"),
        Source("ptt-tr", "ptt_tr", ("ptt-tr",), "api.ptt.gov.tr", route="relay"),
        Source(
            "17track",
            "seventeentrack",
            (),
            "api.17track.net",
            route="relay",
            key="17track",
            sign_up="https://api.17track.net/",
            aggregator=True,
            limits=Limits(at_once=1, spacing_s=0.4, per_month=100, by_number=True),
        ),
        Source(
            "parcelsapp",
            "parcelsapp",
            (),
            "parcelsapp.com",
            route="relay",
            key="parcelsapp",
            sign_up="https://parcelsapp.com/dashboard",
            asks=("country",),
            aggregator=True,
            limits=Limits(at_once=1, spacing_s=3, fresh_s=HOUR_S),
        ),
        Source(
            "trackingmore",
            "trackingmore",
            (),
            "api.trackingmore.com",
            route="relay",
            key="trackingmore",
            sign_up="https://admin.trackingmore.com/developer/apikey",
            aggregator=True,
            limits=Limits(at_once=1, spacing_s=0.5, fresh_s=HOUR_S),
        ),
        Source(
            "aftership",
            "aftership",
            (),
            "api.aftership.com",
            route="relay",
            key="aftership",
            sign_up="https://www.aftership.com/docs/tracking/quickstart/authentication",
            aggregator=True,
            limits=Limits(at_once=1, spacing_s=0.2, fresh_s=HOUR_S),
        ),
    )
}


def load(source_id: str) -> Adapter:
    """The module of a source, imported on first use; KeyError if there is no such source."""
    return cast(Adapter, import_module(f"app.sources.{SOURCES[source_id].module}"))


def for_carrier(carrier_id: str, keys: Collection[str]) -> tuple[Source, ...]:
    """The sources that can be asked about a carrier's parcels; `keys` names the keys at hand.

    >>> [source.id for source in for_carrier("dhl-express", {"dhl"})]
    ['dhl']
    >>> for_carrier("dhl-express", set())
    ()
    """
    return tuple(
        source
        for source in SOURCES.values()
        if (source.aggregator or carrier_id in source.carriers)
        and (source.key is None or source.key in keys)
    )
