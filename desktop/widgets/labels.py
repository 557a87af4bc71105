"""Texts on a page: plain labels by role, the label of a field, the message beside it."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.core.problem import Severity
from desktop.widgets import icons
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

_HIDDEN_MNEMONIC = re.compile(r"\s*\(&(\w)\)$")
_LONG_RUN = re.compile(r"([!-~]{24})(?=[!-~])")
_GLYPHS = {Severity.ERROR: "warning-circle", Severity.WARNING: "warning", Severity.FINE: "check-circle"}
_TOKENS = {Severity.ERROR: "red", Severity.WARNING: "warn", Severity.FINE: "green", Severity.HINT: "ink3"}
_TONES = {Severity.ERROR: "error", Severity.WARNING: "warn", Severity.FINE: "fine", Severity.HINT: "hint"}


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and let it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Label(QLabel):
    """A plain text in a role of type (hero, name, title, head, strong, body, cell, label, meta, hint, micro)."""

    def __init__(
        self, text: str = "", role: str = "body", *, tone: str = "", name: str = "", wraps: bool = False
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wraps)

    def set_tone(self, tone: str) -> None:
        """Change its colour: ink, ink2, ink3, link, error, warn, fine, hint or nothing."""
        set_look(self, "tone", tone)


class Elided(Label):
    """A text on one line that is cut at its end where room is short, and then told whole in its tooltip."""

    def __init__(self, text: str = "", role: str = "body", *, tone: str = "", name: str = "") -> None:
        super().__init__(text, role, tone=tone, name=name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """It may shrink to a few characters."""
        return QSize(self.fontMetrics().height() * 3, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """The whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text, cut where it does not fit."""
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()


class FieldLabel(Label):
    """The words before a field; Alt and its mnemonic letter lead to the field.

    A Chinese mnemonic is written ``联系人(&N)``: the letter works and is told in the tooltip, but takes no room.
    """

    def __init__(self, words: str, *, name: str = "", required: bool = False) -> None:
        super().__init__("", "label", name=name)
        self.setTextFormat(Qt.TextFormat.AutoText)  # plain text would show the & of the mnemonic
        self._required = required
        hidden = _HIDDEN_MNEMONIC.search(words)
        self.setText(_HIDDEN_MNEMONIC.sub("", words))
        self.words = _HIDDEN_MNEMONIC.sub("", words).replace("&", "")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if hidden:
            letter = f"Alt+{hidden[1].upper()}"
            self.setToolTip(letter)
            QShortcut(QKeySequence(letter), self, self._go)
        theme().changed.connect(self._measure)
        self._measure()

    def set_required(self, required: bool) -> None:
        """Show or hide the star that marks a field that must be filled."""
        self._required = required
        self._measure()

    @property
    def required(self) -> bool:
        """Whether the field must be filled."""
        return self._required

    def _go(self) -> None:
        field = self.buddy()
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _measure(self) -> None:
        self.setContentsMargins(0, 0, metrics().px(9), 0)
        self.setFixedHeight(metrics().control)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the star in the room kept for it, so that labels line up with and without one."""
        super().paintEvent(event)
        if self._required:
            painter = QPainter(self)
            painter.setFont(self.font())
            painter.setPen(theme().color("red"))
            box = self.rect().translated(0, -metrics().px(3))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "*")
            painter.end()


class Message(Label):
    """One sentence about a field, with the glyph of its weight; empty until there is something to say."""

    def __init__(self, name: str = "") -> None:
        super().__init__("", "hint", name=name, wraps=True)
        self.severity: Severity | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme().changed.connect(self._measure)

    def say(self, text: str, severity: Severity = Severity.HINT) -> None:
        """Show a sentence; an empty one clears the place."""
        self.severity = severity if text else None
        self.set_tone(_TONES[severity])
        self.setText(text)
        self.setVisible(bool(text))
        self._measure()

    def _measure(self) -> None:
        glyph = self.severity in _GLYPHS
        self.setContentsMargins(metrics().glyph + metrics().px(8) if glyph else 0, 0, 0, 0)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text and before its first line the glyph."""
        super().paintEvent(event)
        if self.severity is None or self.severity not in _GLYPHS:
            return
        painter = QPainter(self)
        edge, box = metrics().px(14), self.contentsRect()
        written = self.fontMetrics().boundingRect(
            box, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        top = written.y() + (self.fontMetrics().height() - edge) / 2
        icons.paint(painter, QRectF(0, top, edge, edge), _GLYPHS[self.severity], _TOKENS[self.severity])
        painter.end()


def breakable(text: str) -> str:
    """A text that can be broken on screen: long runs without a space get places to break at."""
    return _LONG_RUN.sub("\\1\u200b", text)
