"""What the store has refused: tried again at each later write, and told until it is written."""

from collections.abc import Callable

from pyodide.ffi import JsException

from app.browser.faults import report
from app.browser.rim import Rim
from app.core.parcel.record import Newer
from app.frame.messages import Noticed

What = tuple[object, ...]


class Unsaved:
    """The refused writes by what they are of; of the same, only the last is kept."""

    def __init__(self, page: Rim) -> None:
        self.page = page
        self.waiting: dict[What, Callable[[], None]] = {}

    def write(self, what: What, write: Callable[[], None]) -> None:
        """Writes, and then what was refused before.

        The first refusal ends it, for thousands may wait; it is the last to be tried next time.
        """
        self.waiting.pop(what, None)
        self.waiting = {what: write, **self.waiting}
        for one, again in list(self.waiting.items()):
            kept = self.stored(again)
            self.waiting.pop(one, None)
            if not kept:
                self.waiting[one] = again
                break
        if bool(self.waiting) != ("storage_full" in self.page.state.notices):
            self.page.take(Noticed("storage_full", present=bool(self.waiting)))

    def stored(self, write: Callable[[], None]) -> bool:
        """Whether the store took it, if need be in the room of what may go.

        What a newer version of the page has written there stays: to try again would not help.
        """
        for make_room in (lambda: None, self.page.store.make_room):
            try:
                make_room()
                write()
            except Newer:
                self.page.take(Noticed("newer"))
            except JsException, UnicodeError:
                continue
            except Exception as error:
                report("a write", error)
                return False
            return True
        return False
