"""Counts as sentences and screens write them."""

THIN = "\u2009"


def grouped(number: int) -> str:
    """A count or points with thin groups of three: ``1 240``."""
    return f"{number:,}".replace(",", THIN)
