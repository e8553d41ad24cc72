"""What is sought in Help, the tips that were read, and single letters switched off."""

from app.frame.common import HINTS
from app.frame.effects import SaveSettings
from app.frame.messages import Went
from app.help.messages import HelpSought, HintClosed, ShortcutsChosen
from app.roof import update
from tests.conftest import make_state


def test_what_is_sought_is_forgotten_when_the_visitor_goes_elsewhere() -> None:
    state, _ = update(make_state(), Went("help"))
    state, _ = update(state, HelpSought("customs"))
    state, _ = update(state, Went("help"))
    assert state.help == "customs"
    state, _ = update(state, Went("list"))
    assert state.help == ""


def test_a_topic_that_is_asked_for_is_shown_instead_of_what_was_sought() -> None:
    state, _ = update(make_state(), Went("help", "STATUS"))
    state, _ = update(state, HelpSought("customs"))
    state, _ = update(state, Went("help", "status"))
    assert state.help == "customs"
    state, _ = update(state, Went("help", "keys"))
    assert state.help == ""


def test_a_tip_that_was_read_does_not_come_again() -> None:
    state, effects = update(make_state(), HintClosed("menu"))
    assert (state.settings.hinted, effects) == ("menu", (SaveSettings(),))
    state, _ = update(state, HintClosed("open"))
    assert state.settings.hinted == "open menu"
    state, _ = update(state, HintClosed("nothing"))
    assert state.settings.hinted == "open menu"


def test_without_a_name_all_tips_are_closed_for_good() -> None:
    state, _ = update(make_state(), HintClosed())
    assert set(state.settings.hinted.split()) == set(HINTS)


def test_single_letters_can_be_switched_off() -> None:
    state, effects = update(make_state(), ShortcutsChosen(False))
    assert (state.settings.shortcuts, effects) == (False, (SaveSettings(),))
