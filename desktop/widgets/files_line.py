"""Files as a field: chosen in a dialog or dropped, listed by name, taken out again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.problem import Problem
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.labels import Elided, Label
from desktop.widgets.spacing import space


class FilesLine(QFrame):
    """Its value are the paths, in the order in which they came."""

    edited = Signal()
    left = Signal()

    def __init__(self, ask: Callable[[QWidget], Sequence[Path]], *, hint: str = "") -> None:
        """*ask* opens the dialog; *hint* says what kind of files."""
        super().__init__()
        self._ask = ask
        self._paths: tuple[Path, ...] = ()
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._add = Button(self.tr("Add files…"), "", icon="plus")
        self._add.clicked.connect(self._choose)
        drop = self.tr("or drop them here")
        self._drop = Label(self.tr("{drop}: {hint}").format(drop=drop, hint=hint) if hint else drop, "hint")
        self._lines = QVBoxLayout()
        space(self._lines, gap=2)
        top = QHBoxLayout()
        space(top, gap=8)
        top.addWidget(self._add)
        top.addWidget(self._drop)
        top.addStretch(1)
        column = QVBoxLayout(self)
        space(column, gap=2)
        column.addLayout(top)
        column.addLayout(self._lines)
        self.setFocusProxy(self._add)
        self.objectNameChanged.connect(self._name_parts)

    def value(self) -> tuple[Path, ...]:
        """The files."""
        return self._paths

    def set_value(self, paths: Sequence[Path]) -> None:
        """Show files; the same one counts once."""
        found = tuple(dict.fromkeys(paths))
        if found == self._paths:
            return
        self._paths = found
        self._show()
        self.edited.emit()

    def own_problem(self) -> Problem | None:
        """What a file must be, the rules say."""
        return None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, nothing else."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        dropped = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.set_value((*self._paths, *(path for path in dropped if path.is_file())))
        event.acceptProposedAction()

    def _choose(self) -> None:
        self.set_value((*self._paths, *self._ask(self)))
        self.left.emit()

    def _show(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, path in enumerate(self._paths, 1):
            self._lines.addWidget(self._line(number, path))

    def _line(self, number: int, path: Path) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        space(row, gap=4)
        row.addWidget(Elided(path.name, "cell"), 1)
        name = f"{self.objectName()}.remove{number}"
        out = IconButton("x", self.tr("Leave out {file}").format(file=path.name), name)
        out.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        out.clicked.connect(lambda: self.set_value([other for other in self._paths if other != path]))
        row.addWidget(out)
        return line

    def _name_parts(self, name: str) -> None:
        self._add.setObjectName(f"{name}.add")
