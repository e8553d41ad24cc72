"""Loads modules one at a time, so that the browser has its turn between them."""

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType

_begun: dict[str, ModuleType] = {}
"""Packages whose modules can be loaded while they themselves are not yet."""


def load(name: str) -> None:
    """Loads a module whose turn it is, after all that it imports.

    A package imports its own modules, and these would begin it first: all of them would be loaded
    at once. None of them needs what the package itself says, for imports here form no circles.
    """
    if name in _begun:
        package = _begun.pop(name)
        assert package.__spec__ is not None and package.__spec__.loader is not None
        package.__spec__.loader.exec_module(package)
        return
    parts = name.split(".")
    for end in range(1, len(parts)):
        _begin(".".join(parts[:end]))
    import_module(name)


def _begin(name: str) -> None:
    spec = None if name in sys.modules else find_spec(name)
    if spec is None:
        return
    package = _begun[name] = sys.modules[name] = module_from_spec(spec)
    above, _, last = name.rpartition(".")
    if above:
        setattr(sys.modules[above], last, package)
