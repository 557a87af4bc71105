"""Choosing the level of a complaint: one card a level, with what the level demands written on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy

from desktop.core.problem import Problem
from desktop.widgets import glyphs, typeface
from desktop.widgets.cards import CardButton
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class Level:
    """What a card says: code, rank from 1, word, and the line of limit and fine."""

    code: str
    rank: int
    words: str
    line: str = ""


class _Card(CardButton):
    """One level; keys go to the row of cards."""

    def __init__(self, level: Level, parent: LevelCards) -> None:
        self.level = level
        self._cards = parent
        super().__init__(level.words, level.line, parent=parent)

    def minimumSizeHint(self) -> QSize:
        """Room for bars, word and digit."""
        return QSize(round(typeface.width(self.text(), "body", bold=True)) + metrics().px(50), metrics().level_card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses; everything else is the row's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the row."""
        super().focusOutEvent(event)
        self._cards.note_left()

    def draw_frame(self, painter: QPainter, *, wrong: bool = False) -> None:
        """Outline it in red while the row of cards is wrong."""
        super().draw_frame(painter, wrong=wrong or self._cards.property("state") == "error")

    def draw_content(self, painter: QPainter) -> None:
        """Draw bars and word from the left, the digit at the right, and below what the level demands."""
        look, sizes, pad = theme(), metrics(), metrics().px(10)
        upper = self.height() * (0.31 if self.line else 0.5)
        box = QRectF(pad, round(upper - sizes.glyph / 2), sizes.glyph, sizes.glyph)
        violet = {1: "v1", 2: "v2"}.get(self.level.rank, "v3")
        glyphs.draw(painter, box, "bars", look.color(violet), min(self.level.rank, 4))
        self.write(painter, pad + sizes.glyph + sizes.px(6), upper, self.text())
        digit = str(self.level.rank)
        self.write(painter, self.width() - sizes.px(9) - typeface.width(digit, "meta"), upper, digit, "meta")
        fonts = typeface.measure("meta")
        line = fonts.elidedText(self.line, Qt.TextElideMode.ElideRight, self.width() - 2 * pad)
        self.write(painter, pad, self.height() * 0.70, line, "meta")


class LevelCards(QFrame):
    """The levels side by side, one chosen; the digit of a level chooses it while the focus is here."""

    edited = Signal()
    left = Signal()

    def __init__(self, levels: Sequence[Level]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._group = QButtonGroup(self)
        self._cards = [_Card(level, self) for level in levels]
        for card in self._cards:
            self._group.addButton(card)
            self._row.addWidget(card, 1)
            card.clicked.connect(self._clicked)
        self.objectNameChanged.connect(self._name_cards)
        theme().changed.connect(self._measure)
        self._measure()
        self._settle_focus()

    def value(self) -> str:
        """The code of the chosen level, or an empty text."""
        return next((card.level.code for card in self._cards if card.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose a level; an empty or unknown code chooses none."""
        before = self.value()
        self._group.setExclusive(False)
        for card in self._cards:
            card.setChecked(card.level.code == value)
        self._group.setExclusive(True)
        self._settle_focus()
        if self.value() != before:
            self.edited.emit()

    def show_line(self, code: str, line: str) -> None:
        """Say what a level demands, where that depends on other fields."""
        for card in self._cards:
            if card.level.code == code:
                card.show_line(line)

    def own_problem(self) -> Problem | None:
        """A choice is never wrong by itself."""
        return None

    def note_left(self) -> None:
        """A card lost the focus; the row did when no other one has it."""
        if not any(card.hasFocus() for card in self._cards):
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, arrows step, Enter goes on."""
        key, at = event.key(), self._at()
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        digit = int(event.text()) if event.text().isdecimal() and event.text().isascii() else 0
        ranked = next((card for card in self._cards if card.level.rank == digit), None)
        if event.modifiers() & _CHORD:
            super().keyPressEvent(event)
        elif ranked is not None:
            self._choose(ranked)
        elif key in steps:
            self._choose(self._cards[(at + steps[Qt.Key(key)]) % len(self._cards) if at >= 0 else 0])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        self._settle_focus()
        self.edited.emit()

    def _choose(self, card: _Card) -> None:
        self.set_value(card.level.code)
        card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _at(self) -> int:
        return next((at for at, card in enumerate(self._cards) if card.isChecked()), -1)

    def _settle_focus(self) -> None:
        stop = max(self._at(), 0)
        for at, card in enumerate(self._cards):
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == stop else Qt.FocusPolicy.ClickFocus)
        if self._cards:
            self.setFocusProxy(self._cards[stop])

    def _name_cards(self, name: str) -> None:
        for card in self._cards:
            card.setObjectName(f"{name}.{card.level.code}")

    def _measure(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics().gap)
        for card in self._cards:
            card.setFixedHeight(metrics().level_card)
            card.updateGeometry()
