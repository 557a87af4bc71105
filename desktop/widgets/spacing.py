"""Margins and gaps of layouts, written at 100 % and kept in step with the font size."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QLayout

from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

Margins = tuple[float, float, float, float]


def space(layout: QLayout, margins: Margins = (0, 0, 0, 0), gap: float = 0, *, across: float | None = None) -> None:
    """Give a layout its margins (left, top, right, bottom) and the gap between its items.

    *across* is the gap between the columns of a grid, where it is another one.
    """
    _Spacing(layout, margins, gap, across)


class _Spacing(QObject):
    """Sets margins and gap again when the font size changes; lives and ends with its layout."""

    def __init__(self, layout: QLayout, margins: Margins, gap: float, across: float | None) -> None:
        super().__init__(layout)
        self._layout, self._margins, self._gap, self._across = layout, margins, gap, across
        theme().changed.connect(self._set)
        self._set()

    def _set(self) -> None:
        left, top, right, bottom = (metrics().px(side) if side else 0 for side in self._margins)
        self._layout.setContentsMargins(left, top, right, bottom)
        self._layout.setSpacing(metrics().px(self._gap) if self._gap else 0)
        if self._across is not None and isinstance(self._layout, QGridLayout):
            self._layout.setHorizontalSpacing(metrics().px(self._across))
