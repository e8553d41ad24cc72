"""How the sheet of evidence is wanted."""

from typing import NamedTuple


class Proof(NamedTuple):
    """`noted` is the parcel whose sheet goes with the visitor's own name, note and tags. `tongues`
    says in which languages sheets are: "both" English and the visitor's, "own" or "en" alone."""

    noted: str = ""
    tongues: str = "both"
