"""Byte-compiles Python into a zip that zipimport reads; runs inside Pyodide, so the bytecode fits.

The same sources give the same bytes: hash-based pycs that are never checked against a source
(PEP 552), fixed dates, sorted names.
"""

import importlib.util
import io
import json
import marshal
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

UNCHECKED = importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8)
GZIP = 31
# An entry of a table of lines for up to eight code units that are on none (CPython's
# InternalDocs/code_objects.md: a set bit, the kind 15, the number of units less one).
NOWHERE = 0x80 | 15 << 3
SOURCES = "app/core/sources/table.py"
CARRIERS = "app/core/carriers/carriers.json"
FOR_READERS = ("source", "examples", "counter_examples")
ENCODINGS = {
    *("__init__", "aliases", "ascii", "base64_codec", "cp1252", "cp437", "hex_codec", "idna"),
    *("latin_1", "punycode", "raw_unicode_escape", "undefined", "unicode_escape", "utf_16"),
    *("utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le", "utf_8", "utf_8_sig"),
}


def compiled(
    name: str, source: bytes, home: str, optimize: int, *, lines: bool = True
) -> tuple[str, bytes]:
    """The pyc of one module, with its lines or without; tracebacks show it as a file of `home`."""
    code = compile(source, f"{home}/{name}", "exec", dont_inherit=True, optimize=optimize)
    return f"{name}c", UNCHECKED + marshal.dumps(code if lines else without_lines(code))


def without_lines(code: CodeType) -> CodeType:
    """The same code whose instructions stand on no line, as some of any module's do."""
    constants = tuple(
        without_lines(one) if isinstance(one, CodeType) else one for one in code.co_consts
    )
    units = len(code.co_code) // 2
    nowhere = bytes([NOWHERE | 7]) * (units // 8)
    if units % 8:
        nowhere += bytes([NOWHERE | (units % 8 - 1)])
    return code.replace(co_consts=constants, co_linetable=nowhere)


def write(target: str, files: list[tuple[str, bytes]]) -> None:
    """Writes a zip whose bytes depend on nothing but `files`.

    One that is called .gz is stored, and gzipped as a whole: its files are much alike, so that this
    is a quarter less than each by itself, and zipimport has nothing to inflate.
    """
    whole = target.endswith(".gz")
    archive = io.BytesIO()
    with ZipFile(archive, "w") as packed:
        for name, data in sorted(files):
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            packed.writestr(info, data, ZIP_STORED if whole else ZIP_DEFLATED, 9)
    packer = zlib.compressobj(9, wbits=GZIP)
    made = archive.getvalue()
    Path(target).write_bytes(packer.compress(made) + packer.flush() if whole else made)


def kept(name: str, dropped: set[str]) -> bool:
    """Whether a file of the standard library goes along."""
    room, _, rest = name.partition("/")
    if room == "encodings":
        return rest.removesuffix(".py") in ENCODINGS
    return not name.endswith("/") and not among(name, dropped)


def among(name: str, modules: set[str]) -> bool:
    """Whether a file is one of these modules, or lies in one that is a package."""
    path = name.removesuffix(".py").split("/")
    return any(".".join(path[:end]) in modules for end in range(1, len(path) + 1))


def stdlib(
    source: str,
    target: str,
    dropped: set[str],
    optimize: int = 2,
    only: set[str] | None = None,
) -> int:
    """Compiles a zipped standard library without the `dropped` modules; returns how many files.

    With `only`, of what is left just these modules.
    """
    with ZipFile(source) as archive:
        chosen = [name for name in archive.namelist() if not dropped or kept(name, dropped)]
        files = [
            compiled(name, archive.read(name), "/lib/python314.zip", optimize, lines=optimize == 0)
            if name.endswith(".py")
            else (name, archive.read(name))
            for name in chosen
            if only is None or among(name, only)
        ]
    write(target, files)
    return len(files)


def sources(root: Path) -> bytes:
    """What stands in the page for `SOURCES`: the table of sources, which imports none of them."""
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(root))
    from app.core.sources.table import written

    return written().encode()


def lean(carriers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The carrier table without what only tests and its readers ask for.

    >>> lean([{"id": "a", "formats": [{"id": "b", "examples": ["1"], "source": "c"}]}])
    [{'id': 'a', 'formats': [{'id': 'b'}]}]
    """
    for row in carriers:
        for one in row.get("formats", ()):
            for name in FOR_READERS:
                one.pop(name, None)
    return carriers


def app_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """What the app consists of: its modules as bytecode, its JSON without spaces."""
    for path in sorted((root / "app").rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.suffix == ".json":
            told = json.loads(path.read_text("utf-8"))
            told = lean(told) if name == CARRIERS else told
            yield name, json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
        elif path.suffix == ".py":
            if not (path.parent / "__init__.py").exists():
                raise SystemExit(f"{name}:1: its folder has no __init__.py")
            try:
                code = sources(root) if name == SOURCES else path.read_bytes()
                yield compiled(name, code, "app.zip", 2)
            except SyntaxError as error:
                raise SystemExit(f"{name}:{error.lineno}: {error.msg}") from None


def app(root: str, target: str) -> int:
    """Compiles `root`/app; a file that does not parse ends the run with its name and line."""
    files = list(app_files(Path(root)))
    write(target, files)
    return len(files)
