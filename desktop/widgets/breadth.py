"""The classes of window width at which pages give way, and by which sizes are remembered."""

from enum import Enum

_NARROW_BELOW = 1280
_WIDE_FROM = 1600


class Breadth(Enum):
    """How much room a window leaves for side columns and secondary actions."""

    NARROW = "narrow"
    NORMAL = "normal"
    WIDE = "wide"

    @staticmethod
    def of(width: int) -> "Breadth":
        """The class of a width in logical pixels."""
        if width < _NARROW_BELOW:
            return Breadth.NARROW
        return Breadth.WIDE if width >= _WIDE_FROM else Breadth.NORMAL
