"""Hides the middle of telephone and identity numbers, in groups as unmasked so that columns keep their width."""

MOBILE = 11
SUBSCRIBER = 7
"""The fewest digits of a number within its area."""
IDENTITY = 18
HIDDEN = "*"


def grouped_phone(number: str) -> str:
    """A telephone number in groups, ``138 0000 4417``; anything but a mobile stays as typed."""
    digits = number.replace(" ", "").replace("-", "")
    if len(digits) == MOBILE and digits.isdecimal() and digits[0] == "1":
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    return number


def masked_phone(number: str) -> str:
    """The number with its four digits before the last four hidden: ``138 **** 4417``, ``0530-*** 2186``."""
    shown = list(grouped_phone(number))
    area = "".join(shown).find("-") + 1 if number.startswith("0") else 0
    places = [place for place, ch in enumerate(shown) if ch.isdecimal() and place >= area]
    for place in places[-8:-4] if len(places) >= SUBSCRIBER else places[: max(0, len(places) - 2)]:
        shown[place] = HIDDEN
    return "".join(shown)


def masked_identity(number: str) -> str:
    """An identity number with first six and last four shown, eight stars between them."""
    plain = number.replace(" ", "")
    if len(plain) < IDENTITY:
        return plain[:1] + HIDDEN * max(0, len(plain) - 2) + plain[-1:] if len(plain) > 1 else HIDDEN * len(plain)
    return plain[:6] + HIDDEN * (len(plain) - 10) + plain[-4:]
