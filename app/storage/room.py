"""What lies on the device: what was read of it, and what another tab wrote there.

What another tab wrote down is taken over and nothing is written back; else the next word of this
tab would undo the other's settings, and a quota be counted too low.
"""

from dataclasses import replace

from app.core.keeping.copies import MANY
from app.core.keeping.form import FORM
from app.core.keeping.trash import forgettable, opened
from app.core.language.languages import LANGUAGES
from app.frame.effects import FetchLanguage, Forget, KeepCopy
from app.frame.handlers import Handlers, Step, with_parcels
from app.frame.room import Room
from app.frame.state import State
from app.storage.messages import (
    ChangedElsewhere,
    DamagedWanted,
    GiveDamaged,
    KeepForm,
    KeepOpenings,
    KeyElsewhere,
    Loaded,
    RecordDamaged,
    ServiceElsewhere,
    SettingsElsewhere,
)


def loaded(state: State, message: Loaded) -> Step:
    """The saved list; what has been in the trash for thirty days (see `trash`) goes for good.

    A copy is taken before much goes, and before records of an older form are written anew.
    """
    covers = [one.cover for one in message.book.glances]
    row = opened(message.openings, state.now)
    gone = tuple(one.number for one in covers if one.deleted and forgettable(one.deleted, row))
    state = replace(
        state,
        parcels=message.book.without(*gone),
        keys=dict(message.keys),
        services=dict(message.services),
        damaged=message.damaged,
    )
    moving = message.form < FORM
    many = len(gone) >= MANY or (moving and bool(message.book or message.damaged))
    before = (*((KeepCopy(),) if many else ()), *((KeepForm(),) if moving else ()))
    return state, (KeepOpenings(row), *before, *(Forget(number) for number in gone))


def record_damaged(state: State, message: RecordDamaged) -> Step:
    """The parcel stays on the list with what its head tells."""
    return replace(state, damaged=tuple(dict.fromkeys((*state.damaged, message.number)))), ()


def changed_elsewhere(state: State, message: ChangedElsewhere) -> Step:
    """What another tab saved is taken over as it is; nothing is written back."""
    if message.parcel is not None:
        return with_parcels(state, message.parcel), ()
    return replace(state, parcels=state.book.without(message.number)), ()


def settings_elsewhere(state: State, message: SettingsElsewhere) -> Step:
    """Another language is spoken once its messages are here; one of another version never."""
    language = state.settings.language
    state = replace(state, settings=replace(message.settings, language=language))
    wanted = message.settings.language
    known = wanted != language and wanted in LANGUAGES
    return state, (FetchLanguage(wanted),) if known else ()


def key_elsewhere(state: State, message: KeyElsewhere) -> Step:
    """How a key was found to work says nothing of the next one."""
    keys = {service: key for service, key in state.keys.items() if service != message.service}
    if message.key:
        keys[message.service] = message.key
    mine = message.service.partition(".")[0]
    trials = {service: ended for service, ended in state.access.trials.items() if service != mine}
    return replace(state, keys=keys, access=state.access._replace(trials=trials)), ()


def service_elsewhere(state: State, message: ServiceElsewhere) -> Step:
    return replace(state, services={**state.services, message.source: message.service}), ()


def damaged_wanted(state: State, message: DamagedWanted) -> Step:
    return state, (GiveDamaged(),)


HANDLERS: Handlers = {
    DamagedWanted: damaged_wanted,
    Loaded: loaded,
    RecordDamaged: record_damaged,
    ChangedElsewhere: changed_elsewhere,
    SettingsElsewhere: settings_elsewhere,
    KeyElsewhere: key_elsewhere,
    ServiceElsewhere: service_elsewhere,
}

ROOM = Room(
    name="storage",
    handlers=HANDLERS,
    actions={"save-damaged": lambda action: DamagedWanted()},
    effects=(KeepForm, KeepOpenings, GiveDamaged),
)
