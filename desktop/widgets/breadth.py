"""The classes of window width at which pages give way, and by which sizes are remembered."""

from enum import Enum

from desktop.widgets.metrics import metrics

_NARROW_BELOW = 1280
_WIDE_FROM = 1600


class Breadth(Enum):
    """How much room a window leaves for side columns and secondary actions."""

    NARROW = "narrow"
    NORMAL = "normal"
    WIDE = "wide"

    @staticmethod
    def of(width: int) -> "Breadth":
        """The class of a width in logical pixels, as large as it is at the font size in force."""
        width = width * 100 // metrics().percent
        if width < _NARROW_BELOW:
            return Breadth.NARROW
        return Breadth.WIDE if width >= _WIDE_FROM else Breadth.NORMAL
