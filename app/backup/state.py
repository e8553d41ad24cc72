"""The list on its way out of the browser or into it."""

from typing import NamedTuple


class Backup(NamedTuple):
    """With `with_keys` the visitor's own keys go into the file."""

    with_keys: bool = False
