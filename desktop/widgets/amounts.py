"""Fields for amounts: money, typed freely and read in whole fen; counts, in whole pieces."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt

from desktop.core import money
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.widgets.inputs import TextLine
from desktop.widgets.metrics import metrics

_NO_COUNT = sentence("widgets", "A whole number, or nothing.")
_FEW = 6


class MoneyLine(TextLine):
    """An amount in yuan; its value is in fen, None while there is none."""

    def __init__(self, *, hint: str = "") -> None:
        super().__init__(hint=hint, breadth="brief", longest=24)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.left.connect(self._settle)

    def amount(self) -> int | None:
        """The fen that were typed; None for an empty field or what is no amount."""
        typed = self.value()
        read = money.read(typed) if typed else None
        return read if isinstance(read, int) else None

    def set_amount(self, fen: int | None) -> None:
        """Show an amount."""
        self.set_value("" if fen is None else money.figures(fen))

    def own_problem(self) -> Problem | None:
        """What was typed is no amount."""
        typed = self.value()
        read = money.read(typed) if typed else None
        return Problem("", read) if isinstance(read, Sentence) else None

    def _settle(self) -> None:
        """Show it as it will be printed."""
        fen = self.amount()
        if fen is not None and self.value() != money.figures(fen):
            self.set_value(money.figures(fen))


class CountLine(TextLine):
    """A whole number, or nothing."""

    def __init__(self, *, hint: str = "", digits: int = 6) -> None:
        super().__init__(hint=hint, breadth="brief", longest=digits)
        self._digits = digits

    def count(self) -> int | None:
        """The number; None while the field is empty or something else."""
        typed = self.value()
        return int(typed) if typed.isascii() and typed.isdigit() else None

    def set_count(self, count: int | None) -> None:
        """Show a number."""
        self.set_value("" if count is None else str(count))

    def own_problem(self) -> Problem | None:
        """What was typed is no whole number."""
        return Problem("", _NO_COUNT) if self.value() and self.count() is None else None

    def sizeHint(self) -> QSize:
        """Three digits; more where numbers are longer."""
        return QSize(metrics().px(58 if self._digits <= _FEW else 96), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()
