"""Choosing the level of a complaint: one card a level, with what the level demands written on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.widgets import glyphs, typeface
from desktop.widgets.cards import CardButton
from desktop.widgets.choice_row import ChoiceRow
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme


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


class LevelCards(ChoiceRow):
    """The levels side by side, one chosen; the digit of a level chooses it while the focus is here."""

    def __init__(self, levels: Sequence[Level]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._cards = [_Card(level, self) for level in levels]
        self._fill({card.level.code: card for card in self._cards}, stretch=1)

    def show_line(self, code: str, line: str) -> None:
        """Say what a level demands, where that depends on other fields."""
        for card in self._cards:
            if card.level.code == code:
                card.show_line(line)

    def _take_key(self, event: QKeyEvent) -> bool:
        """The digit of a level chooses it."""
        digit = int(event.text()) if event.text().isdecimal() and event.text().isascii() else 0
        ranked = next((card for card in self._cards if card.level.rank == digit), None)
        if ranked is not None:
            self._choose(ranked.level.code)
        return ranked is not None

    def _measure(self) -> None:
        super()._measure()
        self._row.setSpacing(metrics().gap)
        for card in self._cards:
            card.setFixedHeight(metrics().level_card)
            card.updateGeometry()
