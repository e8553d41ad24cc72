"""Numbers in any quantity, with right check digits."""

WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def registered(serial: int, country: str = "CN") -> str:
    """A registered letter's S10 number (UPU standard S10).

    >>> registered(12345678)
    'RR123456785CN'
    """
    digits = f"{serial:08}"
    rest = 11 - sum(w * int(d) for w, d in zip(WEIGHTS, digits, strict=True)) % 11
    return f"RR{digits}{ {10: 0, 11: 5}.get(rest, rest) }{country}"
