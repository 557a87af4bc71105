"""The fields of one editor together: when they are checked, what is still to mend, where the focus goes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from desktop.core.problem import Problem, Severity
from desktop.core.sentence import sentence
from desktop.widgets.buttons import Button
from desktop.widgets.fields import FieldRow
from desktop.widgets.inputs import Control
from desktop.widgets.labels import Label
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

_SHOWN_AT_ONCE = frozenset({Severity.FINE, Severity.HINT})
_MOST_LINKS = 4


class FieldSet(QObject):
    """Asks *check* at each change and shows what it finds: errors and warnings of a field once it was left,
    all of them after `complete`. Never blocks leaving a field.
    """

    edited = Signal()
    checked = Signal()

    def __init__(self, rows: Iterable[FieldRow], check: Callable[[], Sequence[Problem]], parent: QObject) -> None:
        super().__init__(parent)
        self._rows = list(rows)
        self._check = check
        self._touched: set[str] = set()
        self._refused: list[Problem] = []
        self._at_once: list[Problem] = []
        self.found: list[Problem] = []
        """Everything the last check found, shown or not."""
        self._filling = False
        named = [one for row in self._rows for one in row.controls.items()]
        self._controls = [(name, control) for name, control in named if isinstance(control, Control)]
        for name, control in self._controls:
            control.edited.connect(self._edited)
            control.left.connect(lambda name=name: self._left(name))

    @property
    def shown(self) -> list[Problem]:
        """The blocking problems that the user has been told, in the order of the rows."""
        order = [name for row in self._rows for name in row.controls]
        told = [problem for problem in self.found if problem.blocks and problem.field in self._touched]
        return sorted(told, key=lambda problem: order.index(problem.field) if problem.field in order else len(order))

    def complete(self) -> bool:
        """Check everything and tell it; True when nothing blocks, else the focus is on the first field to mend.

        What a verb refused may have been mended elsewhere: it is forgotten, so that the verb can be asked again.
        """
        self._refused.clear()
        self._touched.update(*(row.fields for row in self._rows))
        self.recheck()
        self.go_to_first()
        return not any(problem.blocks for problem in self.found)

    def show_problems(self, found: Collection[Problem]) -> None:
        """Tell what a verb refused, until the next change, and go to the first field."""
        self._refused = list(found)
        self._touched.update(problem.field for problem in found)
        self.recheck()
        self.go_to_first()

    def recheck(self) -> None:
        """Ask again, for example after something outside the editor changed; not of fields that are going."""
        if not all(isValid(control) for row in self._rows for control in row.controls.values()):
            return
        own = [replace(said, field=name) for name, one in self._controls if (said := one.own_problem()) is not None]
        wrong = {problem.field for problem in own if problem.blocks}
        self._at_once = [problem for problem in own if not problem.blocks]
        self.found = own + [problem for problem in self._check() if problem.field not in wrong]
        self.found += [problem for problem in self._refused if problem not in self.found]
        for row in self._rows:
            row.show_problems(
                [problem for problem in self.found if problem.field in row.fields and self._tells(problem)]
            )
        self.checked.emit()

    @contextmanager
    def filling(self) -> Iterator[None]:
        """Many fields are given their values: nothing counts as typed, and they are checked once, by `forget`."""
        self._filling = True
        try:
            yield
        finally:
            self._filling = False

    def forget(self) -> None:
        """Begin anew: nothing was left yet, nothing was refused."""
        self._touched.clear()
        self._refused.clear()
        self.recheck()

    def go_to_first(self) -> None:
        """Put the focus on the first field that blocks."""
        for problem in self.shown:
            if self.go_to(problem.field):
                return

    def go_to(self, field: str) -> bool:
        """Put the focus on a field; False when it is not here."""
        for row in self._rows:
            if field in row.controls:
                row.controls[field].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def words_of(self, field: str) -> str:
        """What the row of a field is called."""
        return next((row.words for row in self._rows if field in row.controls), field)

    def _tells(self, problem: Problem) -> bool:
        return problem.field in self._touched or problem.severity in _SHOWN_AT_ONCE or problem in self._at_once

    def _edited(self) -> None:
        if self._filling:
            return
        self._refused.clear()
        self.recheck()
        self.edited.emit()

    def _left(self, field: str) -> None:
        self._touched.add(field)
        self.recheck()


class ProblemLine(QWidget):
    """In the foot of an editor: how many places are to be mended, each a link to its field."""

    def __init__(self, name: str, fields: FieldSet) -> None:
        super().__init__()
        self.setObjectName(f"{name}.problems")
        self._name, self._fields = name, fields
        self._links: dict[str, Button] = {}
        self._count = Label("", "strong", tone="error", name=f"{name}.problems.count")
        self._row = QHBoxLayout(self)
        space(self._row, gap=4)
        self._more = Label("…", "hint", name=f"{name}.problems.more")
        self._row.addWidget(self._count)
        self._row.addWidget(self._more)
        self._row.addStretch(1)
        fields.checked.connect(self._show)
        self._show()

    def _show(self) -> None:
        wanted = list(dict.fromkeys(problem.field for problem in self._fields.shown))
        if not wanted:
            self._count.setText("")
        else:
            self._count.setText(tell(sentence("widgets", "{n} to mend:").of(n=len(wanted))))
        self.setAccessibleName(self._count.text())
        self._more.setVisible(len(wanted) > _MOST_LINKS)
        if wanted[:_MOST_LINKS] == list(self._links):
            return
        for link in self._links.values():
            self._row.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = {field: self._link(field) for field in wanted[:_MOST_LINKS]}
        for place, link in enumerate(self._links.values(), 1):
            self._row.insertWidget(place, link)

    def _link(self, field: str) -> Button:
        link = Button(self._fields.words_of(field), f"{self._name}.problems.{field}", kind="link", parent=self)
        link.clicked.connect(lambda: self._fields.go_to(field))
        return link
