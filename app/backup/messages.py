"""What happens to the list as a file of the visitor's own."""

from typing import NamedTuple


class KeysTicked(NamedTuple):
    """Whether the visitor's own keys are to be in the file."""

    wanted: bool


class ExportWanted(NamedTuple):
    """The list is to be downloaded: whole ("json"), as a table ("csv"), or the numbers ("txt")."""

    form: str


class Exported(NamedTuple):
    """A file with the whole list was given to the visitor."""


class GiveList(NamedTuple):
    """Give the visitor the list as a file of this form, with their keys or without."""

    form: str
    keys: bool = False
