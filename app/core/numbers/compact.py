"""The one form in which numbers are compared and stored: capital letters and digits only."""

import unicodedata

# No number of a carrier comes near this; what is longer was not typed as one.
LONGEST = 60

# Capital letters of other scripts that look like Latin ones (Cyrillic, Greek).
LOOKALIKES = str.maketrans("АВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTYXIJSABEZHIKMNOPTYX")


def compact(number: str) -> str:
    """Upper case, all decimal digits as 0-9, everything but letters and digits gone.

    Letters of other scripts stay, so that a look-alike can be shown and put right.

    >>> compact("rr 123-456 785 cn"), compact("ＲＲ１２３４５６７８５ＣＮ"), compact("۱۲۳")
    ('RR123456785CN', 'RR123456785CN', '123')
    """
    if number.isascii():
        if number.isalnum():
            return number.upper()
        return "".join(filter(str.isalnum, number)).upper()
    plain = unicodedata.normalize("NFKC", number).upper()
    return "".join(_symbol(c) for c in plain if c.isalnum())


def _symbol(symbol: str) -> str:
    digit = unicodedata.decimal(symbol, None)
    return symbol if digit is None else str(digit)


def latin(number: str) -> str:
    """A compact number with look-alike letters of other scripts replaced by the Latin ones.

    >>> latin("RR123456785С\u041d")
    'RR123456785CH'
    """
    return number if number.isascii() else number.translate(LOOKALIKES)
