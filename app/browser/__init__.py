"""The rim: the only part that touches the browser. Effects are carried out here."""
