"""What the tests of entering numbers share."""

from app.roof import update

NOVA, POST, DHL = "20450012345678", "RR123456785CN", "520000012345678901234567"


def after(state, *messages):
    """The state after several messages and all their effects."""
    effects = []
    for message in messages:
        state, more = update(state, message)
        effects += more
    return state, effects


def of(effects, kind):
    return [effect for effect in effects if type(effect) is kind]
