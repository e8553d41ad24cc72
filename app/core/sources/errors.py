"""Why a source gave no report: a few classes, each one sentence for the visitor.

`key` names the sentence in locales/, `args` its arguments as pairs of strings, in the form that
`app.core.model.Failure` keeps. No address, key, header or body ever enters an error, so that one
may be shown, stored and copied as it is. The view adds `carrier`, the name of who was asked, and
`until`, the moment of the failure plus `retry_after` seconds.
"""


class SourceError(Exception):
    """A question to a source that ended without a report.

    >>> error = TimedOut(host="api.example.org")
    >>> error.key, error.args
    ('error.timed_out', (('host', 'api.example.org'),))
    """

    key = "error.unknown"
    args: tuple[tuple[str, str], ...]

    def __init__(self, **args: str) -> None:
        super().__init__(*sorted(args.items()))

    def __str__(self) -> str:
        return " ".join([self.key, *(f"{name}={value}" for name, value in self.args)])


class NotFound(SourceError):
    """Raised when the carrier knows nothing of the number, or nothing yet."""

    key = "error.not_found"


class BadNumber(SourceError):
    """Raised when the carrier says that the shape of the number is wrong."""

    key = "error.bad_number"


class BadKey(SourceError):
    """Raised when the carrier does not accept the visitor's key."""

    key = "error.bad_key"


class BadAddress(SourceError):
    """Raised when what the visitor typed cannot be the address of a server of their own."""

    key = "error.bad_address"


class KeyRequired(SourceError):
    """Raised when a carrier that used to answer everybody refuses a question without a login."""

    key = "error.key_required"


class Unreadable(SourceError):
    """Raised when the answer is not of the known form: HTML, cut off, empty, too big, other types.

    A source raises it rather than give half a report.
    """

    key = "error.unreadable"


class Unavailable(SourceError):
    """A question that may be put again later; `retry_after` is the wait asked for, in seconds."""

    key = "error.server"

    def __init__(self, *, retry_after: float | None = None, **args: str) -> None:
        if retry_after is not None:
            args["retry_after"] = str(round(retry_after))
        super().__init__(**args)
        self.retry_after = retry_after


class Quota(Unavailable):
    """Raised when too much was asked: HTTP 429, or a body that says so."""

    key = "error.quota"

    def __init__(self, *, retry_after: float | None = None, **args: str) -> None:
        super().__init__(retry_after=retry_after, **args)
        if retry_after is not None:
            self.key = "error.quota_until"


class ServerTrouble(Unavailable):
    """Raised when the carrier's server fails: HTTP 5xx, or a body that says so."""


class Offline(SourceError):
    """Raised when the device has no network."""

    key = "error.offline"


class Refused(SourceError):
    """Raised when `host` answers, but does not let web pages read it (CORS)."""

    key = "error.refused"


class Unreachable(SourceError):
    """Raised when `host` cannot be reached although the device is online."""

    key = "error.unreachable"


class TimedOut(SourceError):
    """Raised when `host` did not answer in time."""

    key = "error.timed_out"


class RelayRefused(SourceError):
    """Raised when the visitor's own relay did not ask; `why` is the relay's word for it."""

    key = "error.relay_refused"

    def __init__(self, *, why: str) -> None:
        super().__init__(why=why)
        self.key = _WHYS.get(why, self.key)


class RelayStrange(SourceError):
    """Raised when what answers in the place of the visitor's relay does not speak as one."""

    key = "error.relay_strange"


class BridgeClosed(SourceError):
    """Raised when the visitor has not opened the host to their bridge."""

    key = "error.bridge_closed"


class BridgeGone(SourceError):
    """Raised when the bridge does not answer this page any more."""

    key = "error.bridge_gone"


class BridgeOld(SourceError):
    """Raised when the bridge does not know what it is asked for: it is of another version."""

    key = "error.bridge_old"


class PageWall(SourceError):
    """Raised when a carrier's page wants a human first, and none came."""

    key = "error.page_wall"


class PageEmpty(SourceError):
    """Raised when nothing of the parcel stands on the carrier's page."""

    key = "error.page_empty"


_WHYS = {
    "origin": "error.relay_origin",
    "secret": "error.relay_secret",
    "unfilled": "error.relay_unfilled",
    "address": "error.relay_old",
    "method": "error.relay_old",
}
