"""Track numbers in pasted text: normalized, cut into lines, addresses and chunks, then judged."""
