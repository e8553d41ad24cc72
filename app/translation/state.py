"""The carriers' own words, and their translations."""

from collections.abc import Mapping
from typing import NamedTuple


class Translation(NamedTuple):
    """With `originals` the carriers' own words stand beside ours.

    `translator` if the browser has one, `translating` the percents that it has fetched of a
    language, None while it does not translate; `translations` are by language and words.
    """

    originals: bool = False
    translator: bool = False
    translating: int | None = None
    translations: Mapping[tuple[str, str], str] = {}
