"""What goes to a carrier and what comes back, as plain values: no network here."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.core.model.language import primary


@dataclass(frozen=True, slots=True)
class Access:
    """What a source may use to ask: the visitor's own key, and the language for the answer.

    `more` holds what the service wants besides the key, by the names of its row's `asks`.
    """

    key: str = field(default="", repr=False)
    language: str = "en"
    more: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)

    @property
    def primary_language(self) -> str:
        """The language without script and region: "pt" of "pt-BR"."""
        return primary(self.language)


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request, with as few headers as the carrier allows, to do without a pre-flight."""

    url: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """One HTTP answer to a question about `number`; header names are in lower case.

    `step` counts the requests of one question from 0: a service may have to be asked twice.
    """

    number: str
    status: int
    body: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    step: int = 0
    access: Access = field(default_factory=Access, repr=False)
