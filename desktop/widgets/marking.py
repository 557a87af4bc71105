"""How a selected row is told from the others: a fill, and in high contrast a frame in the colour of selection."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from desktop.widgets.theme import theme

FRAME = 2
"""Pixels of the frame, at every size: a line, not a surface."""


def mark_selected(
    painter: QPainter, row: QRect | QRectF, *, active: bool = True, first: bool = True, last: bool = True
) -> None:
    """Mark a selected row, or the cell of one; *first* and *last* say whether the row begins and ends with it."""
    look, box = theme(), row.toAlignedRect() if isinstance(row, QRectF) else row
    painter.fillRect(box, look.color("sel" if active else "sel_off"))
    if not look.high_contrast:
        return
    line = look.color("accent" if active else "edge")
    painter.fillRect(box.x(), box.y(), box.width(), FRAME, line)
    painter.fillRect(box.x(), box.bottom() + 1 - FRAME, box.width(), FRAME, line)
    if first:
        painter.fillRect(box.x(), box.y(), FRAME, box.height(), line)
    if last:
        painter.fillRect(box.right() + 1 - FRAME, box.y(), FRAME, box.height(), line)
