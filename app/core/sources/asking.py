"""Requests in the forms that several services want."""

import json
from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model.exchange import Request


def post_json(url: str, body: object, headers: Mapping[str, str] | None = None) -> Request:
    """A POST of JSON that says so, for which a browser asks leave first (a pre-flight)."""
    sent = {**(headers or {}), "Content-Type": "application/json"}
    return Request(url, "POST", sent, json.dumps(body))


def post_form(url: str, fields: Mapping[str, str]) -> Request:
    """A POST of a form's fields, as a page sends them."""
    sent = {"Content-Type": "application/x-www-form-urlencoded"}
    return Request(url, "POST", sent, urlencode(fields))
