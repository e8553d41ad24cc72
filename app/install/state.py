"""How this browser installs pages, as far as it is known."""

from typing import NamedTuple


class Installing(NamedTuple):
    """`kind` is one of `app.install.kinds.KINDS`, "" for a browser that installs none; `alone` says
    that the installed page is looked at; `offered` that the browser would ask the visitor now."""

    kind: str = ""
    alone: bool = False
    offered: bool = False
