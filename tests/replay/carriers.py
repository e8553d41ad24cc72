"""How the played hosts are asked: where the number stands, what is refused, what CORS allows."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, unquote, urlsplit

KEY = "replay-key"
"""The one key that the played services accept."""


@dataclass(frozen=True)
class Asked:
    """One request as it reached a host; header names are in lower case."""

    host: str
    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: str = ""

    def query(self, name: str) -> str | None:
        """The first value of a query parameter."""
        return parse_qs(urlsplit(self.path).query).get(name, [None])[0]


@dataclass(frozen=True)
class Carrier:
    """One played host: `number` finds what is asked, None where the path is not its endpoint.

    `preflight` are the headers of its answer to OPTIONS, None where it answers none: then only
    simple requests come through. `key_header` names the header that must hold `KEY`.
    """

    source: str
    number: Callable[[Asked], str | None]
    preflight: Mapping[str, str] | None = None
    key_header: str | None = None


def _nova_poshta(asked: Asked) -> str | None:
    if (asked.method, asked.path) != ("POST", "/v2.0/json/"):
        return None
    try:
        return json.loads(asked.body)["methodProperties"]["Documents"][0]["DocumentNumber"]
    except (ValueError, LookupError, TypeError):
        return None


def _inpost(asked: Asked) -> str | None:
    folder, _, number = asked.path.rpartition("/")
    return unquote(number) if (asked.method, folder) == ("GET", "/v1/tracking") else None


def _by_query(path: str, name: str) -> Callable[[Asked], str | None]:
    def number(asked: Asked) -> str | None:
        here = asked.method == "GET" and urlsplit(asked.path).path == path
        return asked.query(name) if here else None

    return number


CARRIERS: Mapping[str, Carrier] = {
    "api.novaposhta.ua": Carrier("nova-poshta", _nova_poshta),
    "api-shipx-pl.easypack24.net": Carrier("inpost-pl", _inpost),
    "api.bring.com": Carrier("bring", _by_query("/tracking/api/v2/tracking.json", "q")),
    "api.posta.sk": Carrier("slovak-post", _by_query("/tracking", "q")),
    "api-eu.dhl.com": Carrier(
        "dhl",
        _by_query("/track/shipments", "trackingNumber"),
        preflight={
            "access-control-allow-origin": "*",
            "access-control-allow-headers": "accept,content-type,dhl-api-key,origin",
            "access-control-allow-methods": "GET,OPTIONS",
            "access-control-max-age": "3628800",
        },
        key_header="dhl-api-key",
    ),
}
