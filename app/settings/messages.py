"""What happens to the settings."""

from typing import NamedTuple


class LanguageChosen(NamedTuple):
    """Another language is wanted; its messages still have to be fetched."""

    language: str


class LanguageArrived(NamedTuple):
    """The messages of a language are here and are in use from now on."""

    language: str


class ThemeChosen(NamedTuple):
    """Light, dark, or as the device has it ("auto")."""

    theme: str


class OwnPlaceGiven(NamedTuple):
    """The visitor's own "city" or "postcode"; empty to remove it."""

    what: str
    value: str


class OpeningChosen(NamedTuple):
    """Whether the list is asked about whenever the page is opened."""

    wanted: bool


class HomeChosen(NamedTuple):
    """The visitor's own country, to which their parcels go; empty for none."""

    country: str
