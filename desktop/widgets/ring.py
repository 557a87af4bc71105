"""A share as a ring with its figure inside, its name and one line beside it; pressing it asks what is behind."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.widgets import typeface
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

_SIDE = 46
_THICK = 5


class Ring(QAbstractButton):
    """Draws a percentage; without one the ring is empty and a dash stands in it."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._words, self._line = words, ""
        self._percent: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme().changed.connect(self.updateGeometry)
        self.show_share(None, "")

    @property
    def line(self) -> str:
        """What stands below its name."""
        return self._line

    def show_share(self, percent: int | None, line: str) -> None:
        """Show a share in whole percent and what is to be said of it."""
        self._percent, self._line = percent, line
        told = "—" if percent is None else f"{percent} %"
        self.setAccessibleName(f"{self._words} {told}")
        self.setAccessibleDescription(line)
        self.setToolTip(line)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The ring and the words beside it."""
        words = max(typeface.width(self._words, "meta", bold=True), typeface.width(self._line, "meta"))
        return QSize(metrics().px(_SIDE) + metrics().gap + round(words) + metrics().tight, metrics().px(_SIDE + 4))

    def minimumSizeHint(self) -> QSize:
        """It never shrinks: figures are not cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, share, figure and words; a ring around all of it while it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, sizes = theme(), metrics()
        side, thick = sizes.px(_SIDE), sizes.px(_THICK)
        middle = self.height() / 2
        box = QRectF(1, middle - side / 2, side, side).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.setPen(QPen(look.color("track"), thick))
        painter.drawEllipse(box)
        if self._percent:
            painter.setPen(QPen(look.color("accent"), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(box, 90 * 16, -round(self._percent / 100 * 360 * 16))
        painter.setPen(look.color("ink"))
        painter.setFont(typeface.font("meta", bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "—" if self._percent is None else str(self._percent))
        self._write(painter, side + sizes.gap, middle)
        if self.hasFocus():
            painter.setPen(QPen(look.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), sizes.radius, sizes.radius)
        painter.end()

    def _write(self, painter: QPainter, x: float, middle: float) -> None:
        line = metrics().line_meta
        rows = ((self._words, "ink", True, middle - line), (self._line, "ink2", False, middle))
        for text, token, bold, top in rows:
            painter.setPen(theme().color(token))
            painter.setFont(typeface.font("meta", bold=bold))
            painter.drawText(QRectF(x, top, self.width() - x, line), Qt.AlignmentFlag.AlignVCenter, text)
