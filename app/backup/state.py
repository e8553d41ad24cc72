"""The list on its way out of the browser or into it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from app.core.keeping.copies import Copy
from app.core.model import Parcel

if TYPE_CHECKING:  # no start of the page waits for what few visits need
    from app.core.backup.along import Row
    from app.core.backup.content import Content
    from app.core.backup.locked import Locked
    from app.core.backup.plan import Change, Plan
    from app.core.parcel.record import Record

NOTHING: Mapping[str, Any] = {}


class Taken(NamedTuple):
    """What was taken in of a file, to be taken back as a whole: the parcels that are new, the
    changes of others, the settings that were changed, before and after, and the keys."""

    new: tuple[Parcel, ...] = ()
    changed: "tuple[Change, ...]" = ()
    before: Mapping[str, Any] = NOTHING
    after: Mapping[str, Any] = NOTHING
    new_keys: Mapping[str, str] = NOTHING

    def __repr__(self) -> str:
        return f"Taken({len(self.new)} new, {len(self.changed)} changed)"


class Along(NamedTuple):
    """The list on its way to another device: the parts for one `link` and those for QR `codes`.

    `made` says that they are there; either is empty where the list is too long for it. The code of
    the place `at` is shown: `rows` of it, or `failed`.
    """

    histories: bool = False
    made: bool = False
    link: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    at: int = 0
    rows: tuple[str, ...] = ()
    failed: bool = False

    def __repr__(self) -> str:
        return f"Along({len(self.link)} link, {len(self.codes)} codes)"


class Backup(NamedTuple):
    """With `with_keys` the visitor's own keys go into the file.

    Of a file that was chosen: its name, whether it is being `read`, why it was `refused` (a message
    key with arguments), what is `locked` of it, or its `content`, and the `plan` of what that
    changes in the `records` of the list; with `revived` it brings back what lies in the trash.
    `taken` is what the last one has changed.

    `turn` tells answers about it from those about a file that was looked at before.

    `copies` are the safety copies, None until they are known; `copy` is the one that is looked at,
    in the place of a file.

    `along` is the list on its way to another device, `row` what came of one in parts from there;
    `carried` says that the content came so, and in no file, `came` that the page was opened for it.
    """

    with_keys: bool = False
    file: str = ""
    read: bool = True
    refused: tuple[str, Mapping[str, object]] | None = None
    locked: "Locked | None" = None
    content: "Content | None" = None
    records: "Mapping[str, Record]" = NOTHING
    plan: "Plan | None" = None
    revived: bool = False
    taken: Taken | None = None
    copies: tuple[Copy, ...] | None = None
    copy: Copy | None = None
    turn: int = 0
    along: Along = Along()
    row: "Row | None" = None
    carried: bool = False
    came: bool = False
