"""What the modules of the rim share: the page as they see it, and the form of their tables."""

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Protocol

from app.core.language.words import Words
from app.frame.effects import Save
from app.frame.handlers import Message
from app.frame.state import State

if TYPE_CHECKING:
    from app.browser.locking import Seal
    from app.browser.net import Net
    from app.browser.store import Store
    from app.browser.unsaved import Unsaved

Take = Callable[[Message], None]


class Rim(Protocol):
    """The running page, as those see it who carry out its effects."""

    state: State
    words: Words
    store: Store
    net: Net
    unsaved: Unsaved
    seal: Seal | None

    def take(self, said: Message) -> None: ...

    def use(self, words: Words) -> None: ...

    def draw_soon(self) -> None: ...

    def save(self, effect: Save) -> None: ...

    def guarded(self, what: tuple[object, ...], write: Callable[[], Any]) -> None: ...

    def spawn(self, work: Coroutine[Any, Any, None]) -> None: ...


EffectHandlers = dict[type[Any], Callable[[Any, Any], None]]
"""Who carries out an effect, by its class: given the page and the effect."""
BrowserEvents = dict[str, Callable[[Any, str, str], Message | None]]
"""What the browser itself tells, by the name of the action, given the page and what it says."""
