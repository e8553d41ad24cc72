"""Requests in the forms that several services want."""

import json
from collections.abc import Mapping

from app.core.model.exchange import Request


def post_json(url: str, body: object, headers: Mapping[str, str] | None = None) -> Request:
    """A POST of JSON that says so, for which a browser asks leave first (a pre-flight)."""
    sent = {**(headers or {}), "Content-Type": "application/json"}
    return Request(url, "POST", sent, json.dumps(body))
