"""How the list is kept: what may be forgotten, what is put aside, and its safety copies."""
