"""What a carrier says is said again in the visitor's language, as fine as it was and no finer."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.core.language.languages import LANGUAGES
from app.core.model import Event
from app.core.statuses import SUBS, phrases
from app.core.statuses.phrasebook import GLUED, SLOT, plain
from app.core.statuses.phrases import said
from app.core.statuses.rendering import Name, place, rendered, renderings
from app.core.understanding import meaning, understood
from tests.core.statuses.sentences import SENTENCES
from tests.fakes import messages

HERE = Path(phrases.__file__).parent
BOOK = json.loads((HERE / "renderings.json").read_text("utf-8"))
PHRASES = json.loads((HERE / "phrases.json").read_text("utf-8"))["phrases"]
ROWS = [
    (meant, written, language)
    for language, meanings in BOOK["patterns"].items()
    for meant, writtens in meanings.items()
    for written in writtens
]
SLOTTED = [row for row in ROWS if "{" in row[1]]
FILLING = {
    "en": {"place": "Riga", "next": "Ulm", "who": "ANNA K", "name": "GLS", "date": "5 Dec 2026"},
    "ru": {"place": "Казань", "date": "05.12.2026"},
    "uk": {"place": "Львів"},
    **{
        language: {"place": "Riga", "date": "05.12.2026"}
        for language in ("fi", "hu", "ro", "vi", "id", "sv", "no", "da", "nl", "cs", "tr")
    },
    "el": {"place": "Αθήνα", "date": "05.12.2026"},
    "he": {"place": "חיפה", "date": "05.12.2026"},
    "ar": {"place": "الرياض", "date": "05.12.2026"},
    "ja": {"place": "新宿郵便局", "date": "12月5日"},
    "ko": {"place": "강남우체국", "date": "12월 5일"},
    "th": {"place": "กรุงเทพ", "date": "5 ธ.ค. 2569"},
    "zh": {"place": "【深圳】", "next": "【北京】", "who": "张三", "name": "顺丰"},
}
REAL = {
    "邮件到达【北京国际邮件互换局】": "arrived_at",
    "邮件离开【广州国际邮件互换局】,正在发往下一站": "left_onward",
    "离开【深圳市】，下一站【北京】": "left_for",
    "【上海浦东互换局】已出口直封": "sealed_export_at",
    "已出口直封": "sealed_export",
    "已交航空公司运输": "airline_handed",
    "航空公司接收": "airline_received",
    "航空公司启运": "airline_departed",
    "飞机进港": "flight_arrived",
    "飞机进港（到达中转地）": "flight_arrived_transit",
    "送交出口海关": "export_handed",
    "出口海关/放行": "export_done",
    "出口海关/留存待验": "export_kept",
    "进口海关/留存待验": "customs_kept",
    "到达寄达地处理中心": "dest_centre",
    "安排投递": "delivery_arranged",
    "已试投": "attempted",
    "【东莞市】已收寄": "accepted_at",
    "您的快件已签收,签收人:张三": "signed_by",
    "本人签收": "signed_recipient",
    "门卫代收": "guard",
    "邮件已在【杭州】完成分拣,准备发出": "sorted_at",
    "代收点已签收": "signed_pickup",
    "Arrived at Shenzhen": "arrived_at",
    "[Shenzhen] Handed over to airline": "airline_handed",
    "Arrived at sorting center": "arrived_sorting",
    "Departed from Moscow to Kazan": "left_for",
    "In transit to Warsaw": "heading_to",
    "Flight departed from Shanghai": "flight_departed_from",
    "Delivered, signed for by J. SMITH": "signed_by",
    "Ready for collection at Main Street 5 until 5 December 2026": "ready_at_until",
    "Arrival at inward office of exchange": "inward_in",
    "Delivered to the sender": "return_handed",
    "Прибыло в место вручения": "office_ready",
    "Покинуло место международного обмена": "left_exchange",
    "Вручение адресату почтальоном": "by_postman",
    "Присвоен трек-номер": "number_given",
    "Вручение отправителю": "return_handed",
    "Прибыло в сортировочный центр. Казань": "arrived_sorting_at",
    "Передано почтальону": "postman",
    "Надходження до сортувального центру": "arrived_sorting",
    "Прибуло у відділення": "post_ready",
}
# Words that say less than, or the opposite of, what they look like.
NOT_SAID = [
    *("Not signed by ANNA", "Not delivered to ANNA", "Will arrive at Riga", "Arrived at the hub"),
    *("Arrived at Riga but sent back", "Arrived at Riga. Held by customs", "Arrived at riga"),
    *("邮件未妥投", "未签收,签收人:张三", "预计到达【深圳】", "Arrived at destination country"),
    *("Не прибыло в сортировочный центр", "Delivered", "已到达深圳,未交航空公司", ""),
]


def shown(text: str, sub: str | None = None) -> tuple[str, dict[str, Name]]:
    """The id of the rendering and what fills it; ("", {}) where there is none."""
    found = rendered("page", Event(None, text), sub or understood("page", Event(None, text)))
    return (found.key.removeprefix("said."), dict(found.args)) if found else ("", {})


@pytest.mark.parametrize(("text", "meant"), REAL.items())
def test_what_carriers_write_is_said_finely(text, meant):
    assert shown(text)[0] == meant


def test_four_hundred_phrases_in_three_languages_are_said_finely():
    fine = {
        language: [
            phrase
            for sub, told in PHRASES[language].items()
            for phrase in told
            if shown(phrase, sub or None)[0]
        ]
        for language in ("zh", "ru", "en")
    }
    assert min(map(len, fine.values())) >= 150
    assert sum(map(len, fine.values())) >= 400


def test_sixty_patterns_have_slots():
    assert len(SLOTTED) >= 60


@pytest.mark.parametrize(("meant", "written", "language"), SLOTTED)
def test_a_pattern_says_what_its_row_says_and_keeps_the_names(meant, written, language):
    text = re.sub(r"{(\w+)}", lambda slot: FILLING[language][slot[1]], written.replace("…", ""))
    found = [shown(text, sub) for sub in BOOK["says"][meant].split()]
    assert meant in [one for one, _ in found]
    for one, names in found:
        if one == meant:
            assert {slot: name.raw for slot, name in names.items()} == {
                slot: FILLING[language][slot].strip("【】")
                for slot in re.findall(r"{(\w+)}", written)
            }


def test_a_phrase_without_slots_says_what_its_row_says():
    whole = [row for row in ROWS if not SLOT.search(row[1])]
    wrong = [
        (meant, written) for meant, written, _ in whole if shown(written, said(written))[0] != meant
    ]
    assert wrong == []


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_is_denied_or_only_expected_is_not_said(text):
    assert [shown(text, sub) for sub in SUBS] == [("", {})] * len(SUBS)


def test_a_rendering_contradicts_neither_the_status_nor_what_the_words_were_taken_for():
    says = {meant: set(subs.split()) for meant, subs in BOOK["says"].items()}
    texts = [phrase for told in PHRASES.values() for each in told.values() for phrase in each]
    for text in [*texts, *SENTENCES]:
        for sub in ("it.moving", "dl.delivered", "it.local", said(text)):
            meant, _ = shown(text, sub) if sub else ("", {})
            assert not meant or ({sub, said(text) or sub} <= says[meant])


def test_a_name_that_has_swallowed_the_beginning_of_another_is_not_said():
    assert shown("Shanghai, 【上海互换局】已出口直封", "it.moving") == ("sealed_export", {})


before = st.sampled_from(
    ["", "not ", "Not yet ", "不", "未", "еще не ", "будет ", "will be ", "не "]
)
after = st.sampled_from(["", " failed", " tomorrow", "失败", " не удалось", " was not possible"])
named = st.text(max_size=30) | st.sampled_from(["Riga", "深圳", "the hub", "Riga and on", "未"])


@given(st.sampled_from(ROWS), before, after, named)
@example(("signed_by", "signed by {who}", "en"), "not ", "", "Anna")
@example(("sealed_export", "…已出口直封", "zh"), "未", "", "")
def test_whatever_stands_around_a_pattern_it_is_never_said_against_the_status(
    row, head, tail, name
):
    text = head + re.sub(r"{\w+}|…", lambda slot: name, row[1]) + tail
    for sub in filter(None, {said(text), "dl.delivered", "it.moving"}):
        meant, names = shown(text, sub)
        if meant:
            allowed = BOOK["says"][meant].split()
            assert sub in allowed
            assert said(text) in (None, *allowed)
            assert all(one.raw in text for one in names.values())


@given(st.text(max_size=500), st.sampled_from(sorted(SUBS)))
def test_any_text_at_all_is_said_or_not_said(text, sub):
    meant, names = shown(text, sub)
    assert not meant or meant in BOOK["says"]
    assert all(one.raw in text for one in names.values())


def test_nothing_is_said_of_what_is_not_understood():
    assert rendered("page", Event(None, "Arrived at Riga"), None) is None


@pytest.mark.parametrize(
    ("source", "code", "meant"),
    [
        ("cainiao", "LH_HO_AIRLINE", "airline_handed"),
        ("upu", "EMB", "outward_in"),
        ("russian-post", "8:5", "arrived_exchange"),
        ("china-post", "EXC", "export_done"),
    ],
)
def test_a_code_goes_before_the_words(source, code, meant):
    event = Event(None, "Out for delivery", code=code)
    assert rendered(source, event, meaning(source, code)) == (f"said.{meant}", ())


def test_every_code_has_a_meaning_that_goes_with_its_status():
    for scheme, codes in BOOK["codes"].items():
        for code, meant in codes.items():
            assert meaning(scheme, code) in BOOK["says"][meant].split()
            assert "{{" not in messages("en")[f"said.{meant}"]


def test_a_code_that_became_another_status_is_not_said():
    assert rendered("upu", Event(None, "", code="EMB"), "dl.delivered") is None


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("深圳", ("shenzhen", "", False)),
        ("深圳市", ("shenzhen", "", False)),
        ("广东省深圳市", ("shenzhen", "", False)),
        ("广东省", ("guangdong", "", False)),
        ("SHENZHEN", ("shenzhen", "", False)),
        ("Hong Kong", ("hong-kong", "", False)),
        ("北京国际邮件互换局", ("beijing", "exchange", False)),
        ("上海浦东互换局", ("shanghai-pudong", "exchange", False)),
        ("广州处理中心", ("guangzhou", "sorting", False)),
        ("深圳市福田区某营业部", ("shenzhen", "", True)),
        ("某某镇", ("", "", False)),
        ("互换局", ("", "", False)),
        ("Ulm", ("", "", False)),
    ],
)
def test_a_place_is_known_by_its_name(raw, name):
    assert place(raw) == (raw, *name)


def test_sixty_towns_of_china_are_known():
    assert len(set(renderings().towns.values())) >= 60


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_everything_that_can_be_said_has_its_words_and_nothing_more(language):
    words = messages(language)
    wanted = {f"said.{meant}" for meant in BOOK["says"]}
    wanted |= {f"town.{town}" for town in BOOK["towns"].values()}
    wanted |= {f"place.{kind}" for kind in (*BOOK["kinds"], "within")}
    assert wanted == {key for key in words if key.startswith(("said.", "town.", "place."))}
    for meant, written, _ in ROWS:
        slots = re.findall(r"{{(\w+)}}", words[f"said.{meant}"])
        assert sorted(slots) == sorted(re.findall(r"{(\w+)}", written))


def test_the_data_are_of_our_statuses_in_plain_form():
    assert {sub for subs in BOOK["says"].values() for sub in subs.split()} <= SUBS.keys()
    assert {meant for meant, _, _ in ROWS} <= BOOK["says"].keys()
    for _, written, language in ROWS:
        for piece in SLOT.split(written)[::2]:
            bare = plain(piece).replace(" ", "") if language in GLUED else plain(piece)
            assert piece.strip() == bare
