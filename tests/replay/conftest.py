"""Sockets, threads and TLS are not to be had inside Pyodide: there this folder is left out."""

import sys

collect_ignore_glob = ["*.py"] if sys.platform == "emscripten" else []
