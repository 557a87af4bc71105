"""What the keys, the inspector and the line of the matrix do to a draft: cells and lines as they shall be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from desktop.core.clause import NOT_SET
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.matrix_grid import MatrixGrid
from desktop.membership.dialogs.matrix_work import MatrixWork
from desktop.membership.rules.benefit_notation import read_cell, words_of
from desktop.membership.rules.benefits import UNSET, Benefit, Cell, CellKind, Matrix, Spot


class MatrixHand(QObject):
    """Each act makes the matrix that is wanted and has it written."""

    def __init__(self, desk: Desk, grid: MatrixGrid, work: MatrixWork) -> None:
        super().__init__(work)
        self._desk, self._grid, self._work = desk, grid, work

    # Cells

    def doubt(self) -> None:
        """Mark the picked cell 待确认; what it may be stays."""
        self._change(lambda cell: replace(cell, confirmed=False), self.tr("{place}: to be confirmed"))

    def clear(self) -> None:
        """The numbers of the picked cell are 未设置; a cell without numbers is as a whole."""
        self._change(_emptied, self.tr("{place}: not set"))

    def fill_right(self) -> None:
        """The picked cell stands also in the tiers to its right."""
        spot = self._grid.spot
        if spot is not None:
            tiers = self._grid.cells.tiers
            self._put_all(spot, tiers[tiers.index(spot[1]) + 1 :], self.tr("{place}: filled to the right"))

    def spread(self, spot: Spot) -> None:
        """A cell stands in every tier."""
        self._put_all(spot, self._grid.cells.tiers, self.tr("{place}: in every tier"))

    def _put_all(self, spot: Spot, tiers: Sequence[str], words: str) -> None:
        matrix = self._work.matrix
        cells = {(spot[0], tier): matrix.cell(*spot) for tier in tiers}
        self._write(matrix.with_cells(cells), words.format(place=self._called(spot)))

    def _change(self, change: Callable[[Cell], Cell], words: str) -> None:
        spot = self._grid.spot
        if spot is not None:
            cells = {spot: change(self._work.matrix.cell(*spot))}
            self._write(self._work.matrix.with_cells(cells), words.format(place=self._called(spot)))

    def type_cell(self, spot: Spot, typed: str, stood: str) -> None:
        """What was typed into the grid, over what stood there when it was begun."""
        self.edit_cell(spot, read_cell(stood), read_cell(typed))

    def edit_cell(self, spot: Spot, stood: Cell, wanted: Cell) -> None:
        """A cell as it shall be, over what stood there when it was begun."""
        before = self._work.matrix.with_cells({spot: stood})
        words = f"{self._called(spot)}: {words_of(wanted)}"
        self._write(before.with_cells({spot: wanted}), words, before=before)

    def note_cell(self, spot: Spot, stood: str, wanted: str) -> None:
        """What a cell rests on, over what stood there when it was begun."""
        before = self._work.matrix.with_note(spot, stood)
        words = self.tr("{place}: remark").format(place=self._called(spot))
        self._write(before.with_note(spot, wanted), words, before=before)

    def _write(self, after: Matrix, words: str, *, before: Matrix | None = None) -> None:
        if self._grid.cells.shown.editable:
            self._work.write(after, words, before=before)

    def _called(self, spot: Spot) -> str:
        return f"{self._work.matrix.title(spot[0]) or ''} × {self._grid.cells.shown.tiers.get(spot[1], spot[1])}"

    # Lines

    def add_line(self) -> bool:
        """A benefit more, under the picked one, which is then the picked one; False when it was refused."""
        if not self._grid.cells.shown.editable:
            return False
        matrix = self._work.matrix
        names = {one.title for one in matrix.benefits}
        title = next(name for name in self._names() if name not in names)
        made = service.new_benefit(self._desk, title)
        spot = self._grid.spot
        codes = [one.code for one in matrix.benefits]
        at = codes.index(spot[0]) + 1 if spot is not None else len(codes)
        benefits = (*matrix.benefits[:at], made, *matrix.benefits[at:])
        self._write(matrix.with_benefits(benefits), self.tr("A benefit was added"))
        return self._grid.pick((made.code, self._grid.cells.tiers[0]))

    def _names(self) -> Sequence[str]:
        words = self.tr("New benefit")
        return [words, *(f"{words} {n}" for n in range(2, 99))]

    def rename(self, code: str, title: str) -> None:
        """Another title for a benefit; its code stays."""
        renamed = tuple(Benefit(code, title) if one.code == code else one for one in self._work.matrix.benefits)
        self._write(self._work.matrix.with_benefits(renamed), self.tr("Called {title}").format(title=title))

    def move_line(self, by: int) -> None:
        """The picked line goes up (-1) or down (1)."""
        spot, lines = self._grid.spot, list(self._work.matrix.benefits)
        if spot is None or not self._grid.cells.shown.editable:
            return
        at = [one.code for one in lines].index(spot[0])
        if 0 <= at + by < len(lines):
            lines[at], lines[at + by] = lines[at + by], lines[at]
            title = lines[at + by].title
            self._write(self._work.matrix.with_benefits(tuple(lines)), self.tr("{title} moved").format(title=title))
            self._grid.pick(spot)

    def remove_line(self) -> None:
        """The picked line is not in this version any more."""
        spot = self._grid.spot
        if spot is None or not self._grid.cells.shown.editable:
            return
        title = self._work.matrix.title(spot[0]) or ""
        left = tuple(one for one in self._work.matrix.benefits if one.code != spot[0])
        self._write(self._work.matrix.with_benefits(left), self.tr("{title} removed").format(title=title))


def _emptied(cell: Cell) -> Cell:
    hours = tuple(replace(one, hours=NOT_SET) for one in cell.hours)
    emptied = replace(cell, hours=hours, count=NOT_SET if isinstance(cell.count, int) else cell.count)
    if emptied != cell and cell.kind in {CellKind.COUNT, CellKind.DURATION}:
        return emptied
    return UNSET
