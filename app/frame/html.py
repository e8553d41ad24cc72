"""HTML that is safe by construction: the one door through which text enters the page."""

from collections.abc import Iterable
from typing import Protocol, cast

from app.core.language.unseen import kept, seen


class Markup(str):
    """Text that is HTML already; everything else is escaped on its way in."""

    __slots__ = ()


OUT_AGAIN = ('value="', 'href="', 'data-id="')
"""After these stands what goes out of the page again: a field's text, an address, an id."""
FIELD_ENDS = "</textarea>"


class Interpolation(Protocol):
    """One `{...}` of a template string (PEP 750)."""

    @property
    def value(self) -> object: ...

    @property
    def conversion(self) -> str | None: ...

    @property
    def format_spec(self) -> str: ...


def escape(text: str) -> Markup:
    """Text with the five characters that mean something in HTML written as references, and without
    signs that trick the eye (see `app.core.language.unseen`).

    >>> escape('<b title="x">Tom & Jerry</b>')
    '&lt;b title=&quot;x&quot;&gt;Tom &amp; Jerry&lt;/b&gt;'
    """
    return _escaped(seen(text))


def _escaped(text: str) -> Markup:
    return Markup(
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#39;")
    )


def rendered(value: object) -> str:
    """A template's value as HTML: markup as it is, nothing for None and booleans, lists joined.

    >>> rendered([escape("<"), None, 3])
    '&lt;3'
    """
    if isinstance(value, Markup):
        return value
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, Iterable):
        return "".join(map(rendered, cast(Iterable[object], value)))
    return escape(str(value))


def html(template: Iterable[str | Interpolation]) -> Markup:
    """A template string as HTML, every value escaped unless it is markup.

    Conversions and format specs are refused, for they would turn markup into text in silence:
    raises TypeError.
    """
    parts: list[str] = []
    given = list(template)
    for at, part in enumerate(given):
        if isinstance(part, str):
            parts.append(part)
        elif part.conversion or part.format_spec:
            raise TypeError("html() takes values as they are, without !r or a format")
        elif type(part.value) is str and not part.value.isascii() and _out_again(given, at):
            parts.append(_escaped(kept(part.value)))
        else:
            parts.append(rendered(part.value))
    return Markup("".join(parts))


def _out_again(given: list[str | Interpolation], at: int) -> bool:
    """Whether a value goes out of the page again, so that no letter of it may become another."""
    before, after = given[at - 1] if at else "", given[at + 1] if at + 1 < len(given) else ""
    attribute = isinstance(before, str) and before.endswith(OUT_AGAIN)
    return attribute or (isinstance(after, str) and after.startswith(FIELD_ENDS))
