"""The palette (Ctrl+K): finds commands and records by number, name, pinyin and initials."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from desktop.core.contributions import Hit, Search
from desktop.widgets.clock_text import face
from desktop.widgets.icons import icon
from desktop.widgets.labels import Label
from desktop.widgets.matching import Spell, matched
from desktop.widgets.metrics import metrics
from desktop.widgets.palette_results import Command, Line, ResultDelegate, Results
from desktop.widgets.speech import tell

COMMANDS = ">"
_PREFIXES = ">#@"
_PER_GROUP = 5
_AT_ONCE = 8
"""Commands offered before anything is typed."""
_SHOWN = 12


class Palette(QDialog):
    """A line to type in and the answers below it; closes when it is left."""

    run_asked = Signal(str)
    """The name of the command to run."""
    open_asked = Signal(object)
    """The `Hit` to open."""
    print_asked = Signal(object)

    def __init__(
        self,
        commands: Sequence[Command],
        searches: Sequence[Search],
        *,
        spell: Spell,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Find or do"))
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setStyleSheet("#palette { background: transparent }")
        self._commands, self._searches = tuple(commands), tuple(searches)
        self._spell, self._now = spell, now
        self._composing = False
        self.query = QLineEdit(self)
        self.results = QListView(self)
        self.answer = Results(self)
        self._lay_out()
        self.query.textChanged.connect(self.search)
        self.query.installEventFilter(self)
        self.results.clicked.connect(lambda _index: self.open_chosen())
        self.search("")

    def _lay_out(self) -> None:
        size = metrics()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # fewer results shrink it as well
        frame = QFrame(self)
        frame.setObjectName("palette.frame")
        frame.setProperty("frame", "float")
        outer.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, size.px(11), 1, 1)
        column.setSpacing(0)
        self.query.setObjectName("palette.query")
        self.query.setAccessibleName(self.tr("Find or do"))
        self.query.setPlaceholderText(self.tr("Find or do…"))
        self.query.addAction(icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        line = QHBoxLayout()
        line.setContentsMargins(size.px(11), 0, size.px(11), size.px(10))
        line.addWidget(self.query)
        column.addLayout(line)
        self.results.setObjectName("palette.results")
        self.results.setAccessibleName(self.tr("Results"))
        self.results.setModel(self.answer)
        self.results.setItemDelegate(ResultDelegate(self.answer))
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setFrameShape(QFrame.Shape.NoFrame)
        self.results.setMouseTracking(True)
        column.addWidget(self.results)
        column.addWidget(self._footer(frame))
        frame.setFixedWidth(size.px(640))

    def _footer(self, parent: QWidget) -> QFrame:
        foot = QFrame(parent)
        foot.setObjectName("palette.foot")
        foot.setProperty("frame", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(metrics().px(12), 0, metrics().px(12), 0)
        row.setSpacing(metrics().px(12))
        left = (
            self.tr("↑↓ choose"),
            self.tr("Enter open"),
            self.tr("Alt+Enter print"),
            self.tr("Tab actions"),
            self.tr("Esc close"),
        )
        right = (self.tr("> commands"), self.tr("# numbers"), self.tr("@ people"))
        for number, text in enumerate((*left, *right), 1):
            if number == len(left) + 1:
                row.addStretch(1)
            row.addWidget(Label(text, "meta", name=f"palette.hint{number}"))
        foot.setFixedHeight(metrics().px(32))
        return foot

    # Asking

    def search(self, typed: str) -> None:
        """Answer what is typed; the first hit is chosen."""
        prefix = typed[:1] if typed[:1] in _PREFIXES else ""
        asked = typed[len(prefix) :].strip()
        lines = [*self._found(asked, prefix), *self._commands_for(asked, prefix)]
        self.answer.show(lines or [self._nothing(asked)])
        self._choose(next((row for row, line in enumerate(lines) if line.what is not None), -1))
        self._fit()

    def _found(self, asked: str, prefix: str) -> list[Line]:
        lines: list[Line] = []
        if not asked or prefix == COMMANDS:
            return lines
        for search in self._searches:
            if prefix and prefix not in search.prefixes:
                continue
            hits = search.find(asked, _PER_GROUP + 1)
            if hits:
                count = f"{_PER_GROUP}+" if len(hits) > _PER_GROUP else str(len(hits))
                lines.append(Line(f"{tell(search.title)} {count}"))
                lines += [self._hit_line(hit, asked, search.icon) for hit in hits[:_PER_GROUP]]
        return lines

    def _hit_line(self, hit: Hit, asked: str, picture: str) -> Line:
        marked = hit.matched or matched(asked, hit.title, self._spell) or ()
        clock = face(self._now(), *hit.running) if hit.running else None
        return Line(hit.title, hit.subtitle, tuple(marked), hit, picture, self.tr("Open"), clock)

    def _commands_for(self, asked: str, prefix: str) -> list[Line]:
        if prefix not in {"", COMMANDS}:
            return []
        found = [(command, matched(asked, command.title, self._spell)) for command in self._commands]
        # Matches in a row stand before those with gaps, earlier ones before later ones.
        hits = sorted(
            ((command, at) for command, at in found if at is not None),
            key=lambda pair: (pair[1][-1] - pair[1][0] - len(pair[1]), pair[1][0]) if pair[1] else (0, 0),
        )
        shown = hits[: _PER_GROUP if asked else _AT_ONCE]
        if not shown:
            return []
        count = f"{len(shown)}+" if len(hits) > len(shown) else str(len(shown))
        return [
            Line(self.tr("Commands {n}").format(n=count)),
            *(Line(command.title, command.place, at, command, "command", command.keys) for command, at in shown),
        ]

    def _nothing(self, asked: str) -> Line:
        return Line(self.tr("Nothing is called “{typed}”.").format(typed=asked) if asked else self.tr("Type to find."))

    # Choosing

    @property
    def chosen(self) -> Line | None:
        """The line that Enter acts on."""
        row = self.results.currentIndex().row()
        return self.answer.lines[row] if 0 <= row < len(self.answer.lines) else None

    def step(self, by: int) -> None:
        """Choose the next hit up or down, round the ends."""
        rows = [row for row, line in enumerate(self.answer.lines) if line.what is not None]
        if rows:
            at = rows.index(self.results.currentIndex().row()) if self.chosen else -by
            self._choose(rows[(at + by) % len(rows)])

    def open_chosen(self) -> None:
        """Open the chosen hit or run the chosen command."""
        line = self.chosen
        if line is None or line.what is None:
            return
        self.accept()
        if isinstance(line.what, Command):
            self.run_asked.emit(line.what.name)
        else:
            self.open_asked.emit(line.what)

    def print_chosen(self) -> None:
        """Print the chosen hit, if it can be printed."""
        line = self.chosen
        if line is not None and isinstance(line.what, Hit) and line.what.prints:
            self.accept()
            self.print_asked.emit(line.what)

    def show_acts(self) -> QMenu | None:
        """A menu of what can be done with the chosen hit."""
        line = self.chosen
        if line is None or not isinstance(line.what, Hit):
            return None
        menu = QMenu(self)
        menu.setObjectName("palette.acts")
        menu.addAction(self.tr("Open"), self.open_chosen)
        if line.what.prints:
            menu.addAction(self.tr("Print"), self.print_chosen)
        menu.setActiveAction(menu.actions()[0])
        below = self.results.visualRect(self.results.currentIndex()).bottomLeft()
        menu.popup(self.results.viewport().mapToGlobal(below))
        return menu

    def _choose(self, row: int) -> None:
        index = self.answer.index(row, 0) if row >= 0 else QModelIndex()
        self.results.setCurrentIndex(index)
        if index.isValid():
            self.results.scrollTo(index)

    def _fit(self) -> None:
        size = metrics()
        heights = [size.px(26) if line.what is None else size.px(34) for line in self.answer.lines]
        self.results.setFixedHeight(sum(heights[:_SHOWN]) + 2)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys typed into the line steer the results, except while the input method composes."""
        if watched is self.query:
            if isinstance(event, QInputMethodEvent):
                self._composing = bool(event.preeditString())
            elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self._composing:
                return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Backtab}:
            self.step(-1)
        elif event.key() == Qt.Key.Key_Down:
            self.step(1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.print_chosen() if alt else self.open_chosen()
        elif event.key() == Qt.Key.Key_Tab:
            self.show_acts()
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        """Close when another window is clicked."""
        if event.type() is QEvent.Type.WindowDeactivate and self.isVisible() and not self.findChildren(QMenu):
            self.reject()
        return super().event(event)

    def appear(self) -> None:
        """Show it under the top edge of its window, ready to type."""
        window = self.parentWidget()
        self.adjustSize()
        if window is not None:
            left = (window.width() - self.width()) // 2
            self.move(
                window.mapToGlobal(window.rect().topLeft()).x() + left,
                window.mapToGlobal(window.rect().topLeft()).y() + metrics().px(60),
            )
        self.show()
        self.query.setFocus(Qt.FocusReason.PopupFocusReason)
        self.query.selectAll()
