"""The carriers' own words: shown beside ours, handed to the browser's translator, kept."""

from app.roof import update
from app.translation.messages import (
    OriginalsShown,
    TextsTranslated,
    TranslateTexts,
    TranslationMoved,
    TranslationWanted,
    TranslatorFound,
)
from tests.conftest import make_parcel, make_scan, make_state

N = "RR123456785CN"
SCANS = (
    make_scan("", 4, text="Zorgle"),
    make_scan("", 3, text="已妥投"),
    make_scan("", 2, text="Zorgle"),
    make_scan("", 1, text=" "),
)


def page(*messages, **state):
    """A page with one parcel, in a browser that can translate."""
    now = make_state(make_parcel(*SCANS), **state)
    effects = ()
    for message in (TranslatorFound(), *messages):
        now, effects = update(now, message)
    return now, effects


def test_the_carriers_words_are_shown_and_hidden() -> None:
    state, effects = page(OriginalsShown(True))
    assert (state.translation.originals, effects) == (True, ())
    assert update(state, OriginalsShown(False))[0].translation.originals is False


def test_words_not_understood_are_translated_each_once() -> None:
    state, effects = page(TranslationWanted(N))
    assert effects == (TranslateTexts(("Zorgle",), "en"),)
    assert state.translation.translating == 0


def test_all_words_are_translated_on_wish() -> None:
    _, effects = page(TranslationWanted(N, every=True))
    assert effects == (TranslateTexts(("Zorgle", "已妥投"), "en"),)


def test_a_browser_that_cannot_translate_is_not_asked_to() -> None:
    assert update(make_state(make_parcel(*SCANS)), TranslationWanted(N))[1] == ()


def test_one_translation_goes_on_at_a_time() -> None:
    assert page(TranslationWanted(N), TranslationWanted(N, every=True))[1] == ()


def test_a_parcel_that_is_not_on_the_list_has_nothing_to_translate() -> None:
    assert page(TranslationWanted("CP123456785SK"))[1] == ()


def test_what_came_is_kept_and_not_translated_again() -> None:
    done = TextsTranslated("en", (("Zorgle", "Goes"),))
    state, _ = page(TranslationWanted(N), TranslationMoved(40), done)
    assert state.translation.translations == {("en", "Zorgle"): "Goes"}
    assert (state.translation.translating, state.toast) == (None, None)
    again, effects = update(state, TranslationWanted(N))
    assert (again.translation.translating, effects) == (None, ())


def test_how_much_of_a_language_was_fetched_is_known_only_while_it_is() -> None:
    assert page(TranslationWanted(N), TranslationMoved(40))[0].translation.translating == 40
    assert page(TranslationMoved(40))[0].translation.translating is None


def test_what_could_not_be_translated_is_told_and_may_be_tried_again() -> None:
    state, _ = page(TranslationWanted(N), TextsTranslated("en", (), complete=False))
    assert state.toast.key == "toast.not_translated"
    assert update(state, TranslationWanted(N))[1] == (TranslateTexts(("Zorgle",), "en"),)
