"""A field for an amount of money: typed freely, shown in figures, read in whole fen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.core import money
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence
from desktop.widgets.inputs import TextLine


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
