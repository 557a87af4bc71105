"""Font families and the cached fonts of each role of type."""

import sys
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from desktop import resources
from desktop.widgets.metrics import metrics

BUNDLED = "Noto Sans SC"
WINDOWS = ("Microsoft YaHei UI", "Microsoft YaHei")
MAC = ("PingFang SC",)
ELSEWHERE = ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei")
RARE_CHARACTERS = ("SimSun-ExtB", "HanaMinB", "Noto Serif CJK SC")
_FACES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")


@cache
def families() -> tuple[str, ...]:
    """The families in order of preference that exist here; the bundled one is added where none of them does."""
    wanted = {"win32": WINDOWS, "darwin": MAC}.get(sys.platform, ELSEWHERE)
    known = frozenset(QFontDatabase.families())
    found = tuple(family for family in (*wanted, BUNDLED) if family in known)
    if not found:
        for face in _FACES:
            QFontDatabase.addApplicationFont(str(resources.find(f"fonts/{face}")))
        found = (BUNDLED,)
    return found + tuple(family for family in RARE_CHARACTERS if family in known)


def font(role: str = "body", *, bold: bool = False) -> QFont:
    """The cached font of a role at the font size in force; never change it, copy it first."""
    return _font(metrics().type(role), bold)


def measure(role: str = "body", *, bold: bool = False) -> QFontMetricsF:
    """The cached measures of that font."""
    return _measure(metrics().type(role), bold)


def width(text: str, role: str = "body", *, bold: bool = False) -> float:
    """How wide a one-line text is drawn."""
    return measure(role, bold=bold).horizontalAdvance(text)


@cache
def _font(pixels: int, bold: bool) -> QFont:
    made = QFont()
    made.setFamilies(list(families()))
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


@cache
def _measure(pixels: int, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(pixels, bold))
