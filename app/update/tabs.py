"""What another tab wrote down is taken over; nothing is written back.

Else the next word of this tab would undo the other's settings, and a quota be counted too low.
"""

from dataclasses import replace

from app.effects import FetchLanguage
from app.messages import KeyElsewhere, ServiceElsewhere, SettingsElsewhere
from app.state import State
from app.update.handlers import Handlers, Step


def settings_elsewhere(state: State, message: SettingsElsewhere) -> Step:
    """Another language is spoken once its messages are here."""
    language = state.settings.language
    state = replace(state, settings=replace(message.settings, language=language))
    wanted = message.settings.language
    return state, (FetchLanguage(wanted),) if wanted != language else ()


def key_elsewhere(state: State, message: KeyElsewhere) -> Step:
    """How a key was found to work says nothing of the next one."""
    keys = {service: key for service, key in state.keys.items() if service != message.service}
    if message.key:
        keys[message.service] = message.key
    mine = message.service.partition(".")[0]
    trials = {service: ended for service, ended in state.trials.items() if service != mine}
    return replace(state, keys=keys, trials=trials), ()


def service_elsewhere(state: State, message: ServiceElsewhere) -> Step:
    return replace(state, services={**state.services, message.source: message.service}), ()


HANDLERS: Handlers = {
    SettingsElsewhere: settings_elsewhere,
    KeyElsewhere: key_elsewhere,
    ServiceElsewhere: service_elsewhere,
}
