"""Whose number it is, with how much certainty, and why."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.carriers.countries import COUNTRIES
from app.core.carriers.table import by_id, operators
from app.core.numbers import Hints, detect, prefix, reasons
from app.core.numbers.checks import CHECKS
from app.core.numbers.detecting.detector import best
from app.core.numbers.detecting.evidence import PRIOR
from tests.core.numbers.printed import printed, wronged
from tests.core.numbers.report import of_printed

MESSAGES = json.loads(Path("locales/en.json").read_text("utf-8"))


def test_an_s10_number_is_surely_of_the_post_of_its_country() -> None:
    first = detect("RR123456785CN")[0]
    assert (first.carrier, first.tier, first.check, first.country) == (
        "china-post", "sure", "pass", "CN",
    )  # fmt: skip


@pytest.mark.parametrize("country", sorted(COUNTRIES))
def test_every_country_is_accepted(country: str) -> None:
    first = detect(f"RR123456785{country}")[0]
    assert first.country == country
    assert first.carrier in operators().get(country, ("17track",))


def test_the_best_candidate_alone_is_the_first_of_all() -> None:
    chance = random.Random(31)
    numbers = [one.number for one in printed(1, seed=31)]
    numbers += [wronged(n, "gs1", chance) for n in numbers if n[-1:].isdigit()]
    numbers += ["".join(chance.choices("0123456789", k=n % 30)) for n in range(2000)]
    numbers += ["", "?", "rr123456785cn", "RR 123456785 CN", "0" * 12, "1234567890", "é" * 12]
    for number in numbers:
        assert best(number) == next(iter(detect(number)), None)


def test_a_country_without_a_post_gets_a_universal_tracker() -> None:
    first = detect("RR123456785AQ")[0]
    assert (first.carrier, first.tier, first.country) == ("17track", "likely", "AQ")
    assert reasons(first)[0].key == "numbers.reason.s10_nobody"


def test_a_guess_by_length_says_that_it_is_one() -> None:
    keys = {c.carrier: reasons(c)[0].key for c in detect("986578788855")}
    assert keys["fedex"] == "numbers.reason.digits"
    assert keys["t-cat"] == "numbers.reason.length"


def test_a_wrong_check_digit_is_told_but_not_refused() -> None:
    first = detect("RR123456789CN")[0]
    assert (first.carrier, first.tier, first.check) == ("china-post", "possible", "fail")
    assert ("expected", "5") in reasons(first)[1].args


def test_letters_outside_the_standard_rank_lower() -> None:
    assert detect("TQ123456785GB")[0].tier == "likely"
    assert detect("TQ123456785GB")[0].carrier == "royal-mail"


def test_express_mail_names_the_express_branch_too() -> None:
    assert [c.carrier for c in detect("EE123456785CN")] == ["china-post", "china-ems"]


@pytest.mark.parametrize(
    "number", ["EE123456785GB", "CP123456785GB", "XB123456785FR", "CE123456785EE", "EE123456785PL"]
)
@pytest.mark.parametrize("destination", [None, "DE", "GB"])
def test_a_carrier_stands_in_the_list_once(number: str, destination: str | None) -> None:
    found = [c.carrier for c in detect(number, destination=destination)]
    assert len(found) == len(set(found))


def test_a_known_destination_adds_its_post() -> None:
    found = detect("RR123456785CN", destination="RU")
    assert found[0].carrier == "china-post"
    assert [c.carrier for c in found if c.role == "destination"] == ["russian-post"]


@pytest.mark.parametrize(
    ("number", "carrier", "tier"),
    [
        ("20450012345678", "nova-poshta", "likely"),
        ("520000012345678901234567", "inpost-pl", "likely"),
        ("LP12345678901234", "cainiao", "likely"),
        ("1Z5R89390357567127", "ups", "sure"),
        ("9400123456789012345674", "usps", "sure"),
        ("986578788855", "fedex", "likely"),
        ("00340434292135100186", "deutsche-post-dhl", "sure"),
        ("370123456789012347", "posten-norge", "sure"),
        ("UB123456785YP", "yanwen", "sure"),
        ("10100012345674", "russian-post", "likely"),
        ("3318810025", "dhl-express", "likely"),
    ],
)
def test_the_carrier_of_a_known_shape_comes_first(number: str, carrier: str, tier: str) -> None:
    first = detect(number)[0]
    assert (first.carrier, first.tier) == (carrier, tier)


@pytest.mark.parametrize(
    "number", ["0" * 12, "0" * 15, "12345678901234567890123", "A" * 11, "INVALID123", "", "1", "é"]
)
def test_what_is_no_number_gets_no_likely_candidate(number: str) -> None:
    assert all(c.tier == "possible" for c in detect(number))


def test_separators_and_case_make_no_difference() -> None:
    assert detect("rr 1234-5678 5cn") == detect("RR123456785CN")


def test_the_visitors_choice_for_such_numbers_comes_first() -> None:
    hints = Hints(chosen={prefix("986578788855"): "mondial-relay"})
    first = detect("986578788855", hints=hints)[0]
    assert first.carrier == "mondial-relay"
    assert first.tier == "likely"
    assert reasons(first)[-1].key == "numbers.reason.chosen"


def test_the_destination_moves_its_carriers_up() -> None:
    carriers = [c.carrier for c in detect("123456789013", destination="JP")]
    assert carriers.index("yamato") < carriers.index("yurtici-kargo")


def test_carriers_of_other_countries_move_down() -> None:
    plain = {c.carrier: c.tier for c in detect("320698578202")}
    hinted = {c.carrier: c.tier for c in detect("320698578202", destination="UA")}
    assert plain["purolator"] == "likely"
    assert hinted["purolator"] == "possible"


@pytest.mark.parametrize("number", ["320698578202", "20450012345678", "520000012345678901234567"])
def test_a_guess_at_the_country_moves_others_down_and_doubts_nobody(number: str) -> None:
    plain = {c.carrier: c for c in detect(number)}
    guessed = {c.carrier: c for c in detect(number, hints=Hints(country="GB"))}
    likely = [carrier for carrier, one in plain.items() if one.tier == "likely"]
    assert likely
    assert all(guessed[carrier].tier == "likely" for carrier in likely)
    assert any(guessed[carrier].score < plain[carrier].score for carrier in likely)


def test_the_shop_moves_its_carriers_up() -> None:
    shop = Hints(shop="aliexpress")
    plain = {c.carrier: c.score for c in detect("12345678901234567890123")}
    hinted = {c.carrier: c.score for c in detect("12345678901234567890123", hints=shop)}
    assert hinted["cainiao"] > plain["cainiao"]
    assert hinted["correos-express"] == plain["correos-express"]


def test_a_country_with_several_posts_names_them_all() -> None:
    assert detect("RR123456785BA")[0].carrier == "bh-posta"
    assert {"hp-mostar", "poste-srpske"} <= {c.carrier for c in detect("RR123456785BA")}


def test_carriers_of_the_visitors_list_move_up() -> None:
    plain = [c.carrier for c in detect("50123456789")]
    hinted = detect("50123456789", hints=Hints(mine=frozenset({plain[1]})))
    assert reasons({c.carrier: c for c in hinted}[plain[1]])[-1].key == "numbers.reason.mine"


@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    for candidate in detect(text):
        assert candidate.tier in ("sure", "likely", "possible")
        assert candidate.check in ("pass", "fail", "none")


def _formats() -> list[tuple[str, dict[str, object]]]:
    return [(i, f) for i, row in by_id().items() if row["id"] == i for f in row.get("formats", ())]


@pytest.mark.parametrize(("carrier", "row"), _formats())
def test_every_example_has_its_carrier_and_reasons_with_words(
    carrier: str, row: dict[str, list[str]]
) -> None:
    for number in row["examples"]:
        found = {c.carrier: c for c in detect(number)}
        assert carrier in found
        for reason in reasons(found[carrier]):
            text = MESSAGES[reason.key]
            assert set(dict(reason.args)) >= {part.split("}}")[0] for part in text.split("{{")[1:]}
    for number in row.get("counter_examples", ()):
        assert all(
            c.format != f"{carrier}/{row['id']}" or c.check == "fail" for c in detect(number)
        )


def _wrong_digits(number: str) -> list[str]:
    return [
        number[:at] + digit + number[at + 1 :]
        for at, symbol in enumerate(number)
        for digit in "0123456789"
        if symbol.isdigit() and digit != symbol
    ]


@pytest.mark.parametrize(
    ("check", "body"),
    [
        ("s10", "RR{:08}0CN"),
        ("ups", "1Z5R893903{:07}0"),
        ("gs1", "9400123456{:011}0"),
        ("gs1", "003404342{:010}0"),
    ],
)
def test_one_wrong_digit_is_caught(check: str, body: str) -> None:
    caught = total = 0
    for serial in range(1_234_567, 91_234_567, 9_000_011):
        number = body.format(serial % (10**7 if check == "ups" else 10**8))
        at = 10 if check == "s10" else len(number) - 1
        number = number[:at] + CHECKS[check].expected(number) + number[at + 1 :]
        assert detect(number)[0].tier == "sure"
        wrong = _wrong_digits(number)
        total += len(wrong)
        caught += sum(all(c.tier == "possible" for c in detect(n)) for n in wrong)
    assert caught / total > (0.94 if check == "ups" else 0.97)


def test_check_names_of_the_table_exist() -> None:
    assert {row["check"] for _, row in _formats() if "check" in row} <= set(CHECKS)


@pytest.mark.parametrize(
    ("weight", "least"),
    [(lambda prior: 1.0, 0.77), (lambda prior: 10 ** PRIOR[prior], 0.94)],
    ids=["evenly", "by relevance"],
)
def test_the_carrier_that_prints_so_is_always_listed_and_mostly_first(weight, least) -> None:
    listed, first = of_printed(printed(2, seed=23), weight)
    assert listed == 1
    assert first >= least


def test_of_common_carriers_almost_every_number_is_told_rightly() -> None:
    common = [one for one in printed(3, seed=29) if one.prior >= 2]
    listed, first = of_printed(common, lambda prior: 1.0)
    assert listed == 1
    assert first >= 0.97


def test_at_home_small_couriers_stand_before_those_of_other_countries() -> None:
    small = [one for one in printed(2, seed=31) if one.prior == 1]

    def first(country: Callable[[str], str | None]) -> int:
        at = ((one, country(by_id()[one.carrier]["country"])) for one in small)
        return sum(detect(one.number, destination=c)[0].carrier == one.carrier for one, c in at)

    nowhere, at_home = first(lambda _: None) / len(small), first(lambda home: home) / len(small)
    assert at_home >= nowhere + 0.1


def test_a_home_puts_no_common_sender_from_abroad_behind_couriers_at_home() -> None:
    senders = [
        one
        for one in printed(2, seed=37)
        if one.prior >= 2 and by_id()[one.carrier]["country"] in ("CN", "HK", "SG")
    ]
    for home in ("RU", "US", "DE", "BR", "IL", "KZ"):
        told = [detect(one.number, destination=home)[0].carrier == one.carrier for one in senders]
        assert sum(told) >= 0.95 * len(told), home


def test_a_carrier_named_beside_comes_before_all_that_are_not_sure() -> None:
    for one in printed(1, seed=41):
        named = detect(one.number, hints=Hints(named=frozenset({one.carrier})))
        assert named[0].carrier == one.carrier or named[0].tier == "sure", one
