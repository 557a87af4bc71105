"""Numbers as the screen shows them: thin spaces between groups, telephone numbers in blocks."""

from desktop.core.figures import THIN, grouped

__all__ = ("THIN", "grouped", "phone")


def phone(number: str) -> str:
    """A mobile number in blocks of 3-4-4; any other number as it was typed."""
    digits = number.strip()
    if len(digits) == 11 and digits.isdecimal() and digits.startswith("1"):
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    return digits
