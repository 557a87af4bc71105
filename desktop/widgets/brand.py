"""The sign of the program: 维 on a tile, as large as asked for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.widgets import typeface
from desktop.widgets.theme import theme

SIGN = "维"


class Brand(QWidget):
    """The tile, *edge* pixels wide and high."""

    def __init__(self, edge: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = edge
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._edge, self._edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile and its character."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, self._edge / 6, self._edge / 6)
        face = QFont(typeface.font("body", bold=True))
        face.setPixelSize(round(self._edge * 0.62))
        painter.setFont(face)
        painter.setPen(theme().color("on_accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, SIGN)
        painter.end()
