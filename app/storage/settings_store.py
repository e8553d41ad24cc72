"""The settings in a place for texts, joined with what another tab has chosen: the last writer wins,
setting by setting."""

from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from app.core.keeping.aside import put_aside
from app.core.keeping.merging.registers import Registers, changed, joined
from app.core.keeping.texts import Texts
from app.core.model.clock import Stamp, following
from app.core.parcel.record import Newer
from app.frame.common import Settings
from app.storage import settings_record
from app.storage.settings_record import registers, settings_of, values_of

SETTINGS = "parcelbook/settings"
NOTHING = Registers({}, {})


class Heard(NamedTuple):
    """What another tab's writing makes of the settings; with `more` it is to be written again."""

    settings: Settings
    more: bool


class SettingsStore:
    """The record of the settings; `device` is this tab's own name for stamps."""

    def __init__(self, texts: Texts, device: str) -> None:
        self.texts = texts
        self.device = device
        self._known = NOTHING
        self._told = Settings()

    def load(self) -> Settings:
        """The saved settings; those of a first visit for what cannot be read."""
        text = self.texts.get(SETTINGS)
        self._known, self._told = registers(text), settings_record.load(text)
        return self._told

    def save(self, settings: Settings, now: datetime) -> None:
        """Writes the settings; raises Newer where a later version's record lies there.

        What cannot be read is put aside.
        """
        text = self.texts.get(SETTINGS)
        version = settings_record.version(text)
        if version > settings_record.VERSION:
            raise Newer(version)
        record = self._mine(settings, now)
        if settings_record.readable(text):
            record = joined(record, self._stamped(registers(text), now))
        elif text:
            put_aside(self.texts, "settings", text)
        after = settings_of(record.values)
        self.texts.put(SETTINGS, settings_record.dump(after, text, record.stamps))
        self._known, self._told = record, settings

    def heard(self, text: str, mine: Settings, now: datetime) -> Heard:
        """What another tab has written, joined with `mine`. Nothing is written.

        Their language is not this tab's until its words have come.
        """
        if not settings_record.readable(text):
            return Heard(mine, more=False)
        theirs = registers(text)
        record = joined(self._mine(mine, now), self._stamped(theirs, now))
        settings = settings_of(record.values)
        self._known, self._told = record, replace(settings, language=mine.language)
        return Heard(settings, more=record != theirs)

    def _mine(self, settings: Settings, now: datetime) -> Registers:
        """What is known, with what the visitor has changed here since."""
        was, values = values_of(self._told), values_of(settings)
        new = {name for name in was.keys() | values.keys() if was.get(name) != values.get(name)}
        after = {name: one for name, one in self._known.values.items() if name not in new}
        after |= {name: values[name] for name in new if name in values}
        return changed(self._known, after, self._next(now))

    def _stamped(self, theirs: Registers, now: datetime) -> Registers:
        """Their record, in which a page that knows no stamps may have changed something."""
        known = self._known
        silent = bool(known.stamps) and not theirs.stamps
        names = known.values.keys() | theirs.values.keys()
        same = {n for n in names if silent or known.stamps.get(n) == theirs.stamps.get(n)}
        before = {n: one for n, one in known.values.items() if n in same}
        before |= {n: one for n, one in theirs.values.items() if n not in same}
        return changed(
            Registers(before, known.stamps if silent else theirs.stamps),
            theirs.values,
            self._next(now),
        )

    def _next(self, now: datetime) -> Stamp:
        return following(self._known.stamps.values(), now, self.device)
