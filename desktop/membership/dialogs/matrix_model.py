"""What the grid of the benefit matrix shows: a matrix, cell by cell, and what is changed or wrong in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.core.sentence import sentence
from desktop.membership.rules.benefit_notation import Piece, pieces, said, words_of
from desktop.membership.rules.benefits import Cell, Matrix, Spot
from desktop.widgets.speech import tell

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SAID = sentence("matrix", "{benefit}, {tier}: {content}")
_SAID_CHANGED = sentence("matrix", "{benefit}, {tier}: {content}, changed; before: {before}")


@dataclass(frozen=True)
class Shown:
    """What the grid shows: a matrix, the words of the tiers, what it is compared with, and the cells that are wrong."""

    matrix: Matrix = field(default_factory=Matrix)
    tiers: Mapping[str, str] = field(default_factory=dict)
    base: Matrix | None = None
    """The version whose cells are unchanged; None when nothing is compared."""
    editable: bool = False
    wrong: frozenset[Spot] = frozenset()

    def before(self, spot: Spot) -> Cell | None:
        """What stood there, None for a line that was not there or where nothing is compared."""
        if self.base is None or self.base.title(spot[0]) is None:
            return None
        return self.base.cell(*spot)

    def changed(self, spot: Spot) -> bool:
        """Whether the cell differs from the version it is compared with."""
        return self.base is not None and self.before(spot) != self.matrix.cell(*spot)


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One cell as it is painted."""

    cell: Cell
    pieces: tuple[Piece, ...]
    changed: bool
    wrong: bool


class MatrixModel(QAbstractTableModel):
    """Benefits by tiers."""

    typed = Signal(object, str, str)
    """A spot, what was typed there, and what stood there when it was begun."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = Shown()
        self.tiers: list[str] = []

    def show(self, shown: Shown) -> None:
        """Show a matrix; lines that are the same keep their places."""
        codes = [one.code for one in shown.matrix.benefits]
        same = codes == [one.code for one in self.shown.matrix.benefits] and list(shown.tiers) == self.tiers
        if same and codes:
            self.shown = shown
            self.dataChanged.emit(self.index(0, 0), self.index(len(codes) - 1, len(self.tiers) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(codes) - 1)
            return
        self.beginResetModel()
        self.shown, self.tiers = shown, list(shown.tiers)
        self.endResetModel()

    def spot(self, index: Index) -> Spot | None:
        """Benefit and tier at an index."""
        lines = self.shown.matrix.benefits
        if not index.isValid() or index.row() >= len(lines) or index.column() >= len(self.tiers):
            return None
        return lines[index.row()].code, self.tiers[index.column()]

    def place(self, spot: Spot) -> QModelIndex:
        """Where a cell is shown."""
        codes = [one.code for one in self.shown.matrix.benefits]
        if spot[0] not in codes or spot[1] not in self.tiers:
            return QModelIndex()
        return self.index(codes.index(spot[0]), self.tiers.index(spot[1]))

    def spots(self) -> list[Spot]:
        """Every cell, line by line."""
        return [(one.code, tier) for one in self.shown.matrix.benefits for tier in self.tiers]

    def shown_at(self, index: Index) -> ShownCell | None:
        """What the painter draws."""
        spot = self.spot(index)
        if spot is None:
            return None
        cell = self.shown.matrix.cell(*spot)
        return ShownCell(cell, pieces(cell), self.shown.changed(spot), spot in self.shown.wrong)

    def title_at(self, row: int) -> str:
        """The title of a line."""
        lines = self.shown.matrix.benefits
        return lines[row].title if 0 <= row < len(lines) else ""

    def title_changed(self, row: int) -> bool:
        """Whether the title differs from the version it is compared with."""
        lines = self.shown.matrix.benefits
        if self.shown.base is None or not 0 <= row < len(lines):
            return False
        return self.shown.base.title(lines[row].code) != lines[row].title

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Benefits."""
        return 0 if parent.isValid() else len(self.shown.matrix.benefits)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Tiers."""
        return 0 if parent.isValid() else len(self.tiers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell in words; what it looks like is the painter's."""
        spot = self.spot(index)
        if spot is None:
            return None
        cell = self.shown.matrix.cell(*spot)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return words_of(cell)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            told = {"benefit": self.title_at(index.row()), "tier": self.shown.tiers[spot[1]], "content": said(cell)}
            before = self.shown.before(spot)
            if not self.shown.changed(spot):
                return tell(_SAID.of(**told))
            return tell(_SAID_CHANGED.of(**told, before="—" if before is None else said(before)))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Tiers above, benefits at the left."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.shown.tiers[self.tiers[section]] if 0 <= section < len(self.tiers) else None
        return self.title_at(section) or None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of a draft can be typed into."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        editable = Qt.ItemFlag.ItemIsEditable if self.shown.editable else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren | editable
