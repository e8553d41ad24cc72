"""Code lists of carriers and aggregators, one module each: `CODES` from theirs to ours, and where
whole families of codes mean one thing, `PREFIXES` (the longest that fits wins; `CODES` go first).

The modules import nothing of the app, so that a source may say `from ... import CODES`.
A code that says too little has no row: what is not known stays unknown. Of several readings the
one is taken that claims less.
"""
