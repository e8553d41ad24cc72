"""The text of a saved page: its HTML without tags, a line for each block.

One pass over the tags, so that a long page takes no longer than its length asks for.
"""

from collections.abc import Iterator
from html import unescape

LONGEST = 8_000_000
UNSEEN = frozenset(("script", "style", "template", "noscript", "head", "svg", "select"))
INLINE = frozenset("a abbr b bdi bdo em font i mark s small strong sub sup u wbr img span".split())


def is_html(text: str) -> bool:
    """Whether a text is the source of a web page; one that only speaks of tags is not.

    >>> is_html("<!DOCTYPE html><p>A"), is_html("RR123456785CN <3"), is_html("a\\n<html>")
    (True, False, False)
    """
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    return head.startswith(("<!doctype html", "<html"))


def text_of(html: str) -> str:
    """The visible text of a page, block by block on lines of their own.

    >>> text_of("<html><div>Order <b>ID</b>: 1<p>A &amp; B<script>x < 1</script></div>")
    'Order ID: 1\\nA & B'
    """
    parts: list[str] = []
    for tag, after in _seen(html[:LONGEST].split("<")):
        if _name(tag.lstrip("/")) not in INLINE:
            parts.append("\n")
        parts.append(_folded(after))
    lines = (" ".join(line.split()) for line in unescape("".join(parts)).split("\n"))
    return "\n".join(line for line in lines if line)


def _seen(pieces: list[str]) -> Iterator[tuple[str, str]]:
    """The tags with the text after each; "wbr", which breaks nothing, for a "<" that is no tag."""
    yield "", pieces[0]
    until = ""
    for piece in pieces[1:]:
        tag, _, after = piece.partition(">")
        if tag.startswith("!--") and not until:
            until = "-->"
        if until == "-->":
            _, end, after = piece.partition("-->")
            until = "" if end else until
            if end:
                yield "wbr", after
        elif until:
            if tag.lower().startswith(until):
                until = ""
                yield "p", after
        elif not tag[:1].isalpha() and tag[:1] not in ("/", "!", "?"):
            yield "wbr", f"<{piece}"
        elif (name := _name(tag)) in UNSEEN and not tag.endswith("/"):
            until = f"/{name}"
        else:
            yield tag, after


def _name(tag: str) -> str:
    return tag.split(maxsplit=1)[0].lower().rstrip("/") if tag.strip() else ""


def _folded(text: str) -> str:
    """Text between tags: breaks of the source are blanks, and a blank at either end stays one."""
    left, right = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' * left}{' '.join(text.split())}{' ' * right}"
