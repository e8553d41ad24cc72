"""QR codes by segno, which micropip installs from the page's own origin when one is wanted.

micropip asks for modules of the standard library that the page does without: they lie in an archive
of their own (.ci/later.txt) and are fetched with it.
"""

import sys
from importlib import import_module
from pathlib import Path
from zipfile import ZipFile

from js import URL, Uint8Array, document, fetch
from pyodide_js import loadPackage

VENDOR = "static/vendor/pyodide/"
LATER = Path("/lib/later.zip")
SEGNO = "segno-1.6.6-py3-none-any.whl"


async def qr_rows(text: str) -> tuple[str, ...]:
    """The QR code of a text as rows of "0" and "1", without the quiet zone.

    Raises what fetching and installing raise, where a part does not arrive.
    """
    if "segno" not in sys.modules:
        await _install()
    from segno import make_qr

    # As much correction as fits without a larger code.
    return tuple("".join(map(str, row)) for row in make_qr(text, error="l").matrix)


async def _install() -> None:
    if not LATER.exists():
        await _fetch_later()
    await loadPackage("micropip")
    from micropip import install

    await install(URL.new(VENDOR + SEGNO, document.baseURI).href, deps=False)


async def _fetch_later() -> None:
    """Puts the rest of the standard library beside what is there."""
    answer = await fetch(VENDOR + LATER.name)
    if not answer.ok:
        raise ConnectionError(f"{LATER.name}: {answer.status}")
    LATER.write_bytes(Uint8Array.new(await answer.arrayBuffer()).to_bytes())
    sys.path.append(str(LATER))
    with ZipFile(LATER) as archive:
        names = set(archive.namelist())
    # A package of which only a part came later looks for its modules in its own place alone.
    folders = {name.rpartition("/")[0] for name in names} - {""}
    for folder in sorted(folders):
        if f"{folder}/__init__.pyc" not in names:
            import_module(folder.replace("/", ".")).__path__.append(f"{LATER}/{folder}")
