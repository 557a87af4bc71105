"""What is written into a draft of the matrix: each change at once, undone and done again as often as wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.core.problem import Problem, Problems
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.rules.benefit_changes import differences, insisted
from desktop.membership.rules.benefits import Matrix
from desktop.widgets.banners import Banner
from desktop.widgets.page import Page
from desktop.widgets.speech import tell

_CONFLICT = "conflict."


class Step(NamedTuple):
    """One change: what stood, what shall stand, and how it is called."""

    before: Matrix
    after: Matrix
    words: str


class MatrixWork(QObject):
    """The matrix in view and the changes made to it; whoever wrote meanwhile is told, and nothing is lost."""

    written = Signal()

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.matrix = Matrix()
        self.refused: Sequence[Problem] = ()
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def show(self, matrix: Matrix) -> None:
        """Another version is in view, or the same one as it now stands; steps belong to one version."""
        if matrix.number != self.matrix.number:
            self._done.clear()
            self._undone.clear()
            self.refused = ()
        self.matrix = matrix

    def write(self, after: Matrix, words: str, *, before: Matrix | None = None) -> bool:
        """Write a change; *before* is what was seen when it was begun. False when it was refused."""
        step = Step(before or self.matrix, after, words)
        if not differences(step.before, step.after):
            return True
        if not self._put(step):
            return False
        self._done.append(step)
        self._undone.clear()
        self._page.offer_undo(words, self.undo, self.redo)
        return True

    def undo(self) -> None:
        """Take the last change back; what others wrote elsewhere stays."""
        if self._done:
            step = self._done[-1]
            if self._put(Step(step.after, step.before, step.words)):
                self._undone.append(self._done.pop())
                told = self.tr("Taken back: {what}").format(what=step.words)
                if self._done:
                    self._page.offer_undo(told, self.undo, self.redo)
                else:
                    self._page.note(told)

    def redo(self) -> None:
        """Do once more what was taken back last."""
        if self._undone and self._put(self._undone[-1]):
            step = self._undone.pop()
            self._done.append(step)
            self._page.offer_undo(step.words, self.undo, self.redo)

    def _put(self, step: Step) -> bool:
        try:
            self.matrix = service.edit_matrix(self._desk, self.matrix.number, step.before, step.after)
        except Problems as refused:
            self._tell(step, refused.found)
            return False
        except Exception as error:
            self._page.show_refusal(error)
            return False
        self.refused = ()
        self._page.clear_banner("error")
        self.written.emit()
        return True

    def _tell(self, step: Step, found: Sequence[Problem]) -> None:
        self.refused = found
        self.matrix = service.matrix_of(self._desk, self.matrix.number)
        told = " ".join(tell(problem.sentence) for problem in found)
        acts: list[tuple[str, Callable[[], object]]] = []
        if all(problem.field.startswith(_CONFLICT) for problem in found):
            acts = [
                (self.tr("Write mine over it"), lambda: self._insist(step)),
                (self.tr("Leave it as it is"), lambda: self._page.clear_banner("error")),
            ]
            told += " " + self.tr("Yours is not lost: {mine}.").format(mine=step.words)
        self._page.show_banner(Banner("error", told, lead=self.tr("Not written."), acts=acts))
        self.written.emit()

    def _insist(self, step: Step) -> None:
        """Write over what somebody else wrote, who was shown; the rest of theirs stays."""
        stands = service.matrix_of(self._desk, self.matrix.number)
        self.write(insisted(step.before, step.after, stands), step.words, before=stands)
