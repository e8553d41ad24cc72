"""La Poste answers for three carriers, and says with `returnCode` what went wrong."""

from app.core.model.exchange import Access
from app.core.sources import la_poste
from app.core.statuses.schemes import la_poste as scheme
from tests.core.sources.bodies import bodies

BODIES = bodies("la-poste")


def read(name):
    return la_poste.read(BODIES[name].response())


def test_the_key_travels_in_a_header_and_the_answer_is_french_for_the_french():
    asked = la_poste.request("6Q01929938641", Access(key="K", language="fr-CA"))
    assert asked.headers["X-Okapi-Key"] == "K"
    assert asked.url.endswith("/6Q01929938641?lang=fr_FR")
    assert la_poste.request("N", Access(language="ru")).url.endswith("?lang=en_GB")


def test_several_numbers_cannot_be_asked_for_by_a_comma():
    assert "A%2CB?" in la_poste.request("A,B", Access()).url


def test_there_is_one_table_of_codes():
    assert la_poste.CODES is scheme.CODES


def test_the_holder_names_the_carrier():
    assert [read(name).carrier for name in ("abroad", "chronopost", "on-the-way")] == [
        "la-poste",
        "chronopost",
        "colissimo",
    ]


def test_a_time_keeps_its_offset_and_without_one_is_paris_time():
    times = [event.time.isoformat() for event in read("abroad").events if event.time]
    assert times[2:] == ["2026-11-17T15:00:00+01:00", "2026-10-24T08:00:00+02:00"]


def test_the_expected_day_ends_with_the_delivery():
    expected = read("on-the-way").eta
    assert expected and expected.latest.isoformat() == "2026-11-24"
    assert read("abroad").eta is None


def test_the_journey_has_its_ends():
    report = read("abroad")
    assert (report.origin, report.destination) == ("FR", "CA")
