"""Buttons that look like small cards: a word, a line under it, framed when chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.widgets import typeface
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme


class CardButton(QAbstractButton):
    """A checkable card; its two lines stand in the middle unless a kind of card places them otherwise."""

    def __init__(self, words: str, line: str = "", *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.line = ""
        self.show_line(line)
        theme().changed.connect(self.updateGeometry)

    def show_line(self, line: str) -> None:
        """Change the line under the word."""
        self.line = line
        self.setAccessibleDescription(line)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the word, or for the line under it."""
        wide = max(typeface.width(self.text(), "body", bold=True), typeface.width(self.line, "meta"))
        return QSize(round(wide) + 2 * metrics().px(12), metrics().level_card)

    def minimumSizeHint(self) -> QSize:
        """The word never elides."""
        wide = round(typeface.width(self.text(), "body", bold=True)) + 2 * metrics().px(8)
        return QSize(wide, metrics().level_card)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and lines."""
        painter = QPainter(self)
        self.draw_frame(painter)
        self.draw_content(painter)
        painter.end()

    def draw_content(self, painter: QPainter) -> None:
        """Draw the lines in the middle; one that has no room is cut at its end."""
        upper = 0.31 if self.line else 0.5
        for text, role, height in ((self.text(), "body", upper), (self.line, "meta", 0.70)):
            bold = role == "body" and self.isChecked()
            fonts, room = typeface.measure(role, bold=bold), self.width() - 2 * metrics().px(8)
            shown = fonts.elidedText(text, Qt.TextElideMode.ElideRight, room)
            x = (self.width() - fonts.horizontalAdvance(shown)) / 2
            self.write(painter, x, self.height() * height, shown, role)

    def draw_frame(self, painter: QPainter, *, wrong: bool = False) -> None:
        """Draw ground and outline: 2 px when chosen or focused, a second ring when both."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, focused, radius = theme(), self.hasFocus(), metrics().radius
        fill = "accent_bg" if self.isChecked() else "hover" if self.underMouse() and self.isEnabled() else "surface"
        strong = focused or self.isChecked()
        edge = "red_solid" if wrong and not focused else "accent" if strong else "line2"
        inset = 1.0 if strong else 0.5
        painter.setBrush(look.color(fill))
        painter.setPen(QPen(look.color(edge), 2 * inset))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        if focused and self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("focus"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), radius - 1, radius - 1)

    def write(self, painter: QPainter, x: float, cy: float, text: str, role: str = "body") -> None:
        """Write one line with its middle at *cy*; the word is bold when the card is chosen."""
        bold = role == "body" and self.isChecked()
        fonts = typeface.measure(role, bold=bold)
        token = "ink3" if not self.isEnabled() else "ink" if role == "body" else "ink2"
        painter.setFont(typeface.font(role, bold=bold))
        painter.setPen(theme().color(token))
        painter.drawText(QPointF(x, cy + (fonts.ascent() - fonts.descent()) / 2), text)
