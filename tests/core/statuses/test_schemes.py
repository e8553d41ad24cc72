"""Codes of carriers and aggregators mean what their lists say; each known trap is a test."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

from app.core.sources import SOURCES, load
from app.core.statuses import SUBS, schemes
from app.core.statuses.schemes import SCHEMES
from app.core.understanding import meaning
from tests.core.statuses.pairs import PAIRS

FOLDER = Path(schemes.__file__).parent
every_scheme = pytest.mark.parametrize("scheme", SCHEMES)
CLAIMS = {"it.arrived_dest", "it.import_customs", "it.import_held", "it.import_released"}


@pytest.mark.parametrize(
    ("scheme", "code", "sub"),
    [
        (scheme, code, sub)
        for scheme, rows in PAIRS.items()
        for sub, codes in rows.items()
        for code in codes.split()
    ],
)
def test_a_code_of_the_pairing_table_means_its_row(scheme, code, sub):
    assert meaning(scheme, code) == sub


@every_scheme
def test_all_codes_mean_statuses_of_ours(scheme):
    module = import_module(f"app.core.statuses.schemes.{SCHEMES[scheme]}")
    told = {*module.CODES.values(), *getattr(module, "PREFIXES", {}).values()}
    assert told <= {sub for sub in SUBS if not sub.startswith("computed.")}


def test_every_module_of_codes_is_a_scheme():
    assert sorted(path.stem for path in FOLDER.glob("*.py")) == sorted(
        ["__init__", *SCHEMES.values()]
    )


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_a_list_of_codes_imports_nothing_of_the_app_and_says_where_it_is_from(path):
    tree = ast.parse(path.read_text("utf-8"))
    imported = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert {getattr(node, "module", None) for node in imported} <= {"collections.abc"}
    docstring = ast.get_docstring(tree) or ""
    assert path.stem == "__init__" or "Source" in docstring


@pytest.mark.parametrize("source", ["nova-poshta", "inpost-pl", "bring", "slovak-post", "dhl"])
def test_no_code_of_a_carrier_that_names_no_country_claims_the_destination(source):
    assert not CLAIMS & set(load(source).CODES.values())


def test_a_name_that_is_neither_source_nor_scheme_has_no_codes():
    assert meaning("made-in-2031", "DELIVERED") is None


@pytest.mark.parametrize("name", [*SOURCES, *SCHEMES])
def test_no_code_and_an_unheard_of_code_mean_nothing(name):
    assert meaning(name, "") is None
    assert meaning(name, "no such code") is None


def test_of_two_prefixes_the_longer_wins_and_a_code_wins_over_both():
    assert meaning("cainiao", "RT_OUTBOUND") == "ex.returning"
    assert meaning("cainiao", "RT_DESTROY") == "ex.destroyed"
    assert meaning("4px", "FPX_D_DDXX") == "ex.delayed"
