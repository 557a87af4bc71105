"""Entering a year: the official notice is pasted, typed the same way or read from a file, shown, then confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.listing import Key, Order
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.core.worktime import DayKind
from desktop.settings import rules
from desktop.settings.dialogs.hours_form import DAY_WORDS
from desktop.settings.dialogs.year_view import KIND_WORDS, ORDINARY
from desktop.widgets.back_bar import BackBar
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Mark, Words, words
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.fieldset import FieldSet, ProblemLine
from desktop.widgets.inputs import LongText, TextLine
from desktop.widgets.labels import Label
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

Recognise = Callable[[str, int], rules.Recognised]
ReadFile = Callable[[str], rules.YearDraft]
Check = Callable[[rules.YearDraft], Sequence[Problem]]
AskFile = Callable[[QWidget], str]
LARGEST_FILE = 1_000_000
_CHIPS = {DayKind.HOLIDAY: "ok", DayKind.MAKE_UP: "attn", DayKind.HALF_DAY: "info"}
_NO_YEAR = sentence("settings", "Write the year in four digits, e.g. 2027.")
_NO_TEXT = sentence("settings", "This file cannot be read as text; nothing was taken over.")
_TOO_LARGE = sentence("settings", "This file is too large for a list of holidays; nothing was taken over.")


@dataclass(frozen=True, slots=True)
class _Row:
    id: date
    draft: rules.DayDraft
    wrong: str = ""


class _Days:
    """The recognised days as the item model reads them."""

    def __init__(self) -> None:
        self.shown: list[_Row] = []

    def ids(self, _order: Order, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The days in order; one that is entered twice stands there once, with its problem."""
        return list(dict.fromkeys(row.id for row in self.shown))[:limit]

    def rows(self, ids: Sequence[Key]) -> list[_Row]:
        """The rows of *ids*."""
        return [row for row in self.shown if row.id in ids]


class YearEditor(QWidget):
    """Takes the place of the year until its days are confirmed; `saved` carries the draft of the year."""

    saved = Signal(object)
    left = Signal()

    def __init__(
        self, year: int, recognise: Recognise, read_file: ReadFile, check: Check, ask_file: AskFile | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("calendar.year_edit")
        self.setProperty("frame", "pane")
        self._recognise, self._read_file, self._check = recognise, read_file, check
        self._ask_file = ask_file or _asked_file
        self._draft: rules.YearDraft | None = None
        self._noted: list[Problem] = []
        self._days = _Days()
        self._year = TextLine(breadth="brief", longest=4)
        self._source = TextLine(breadth="whole", longest=120)
        self._text = LongText(hint=self.tr("Paste the notice of the State Council here, or type it the same way"))
        self._year.set_value(str(year))
        rows = [
            FieldRow("year", self.tr("Year"), self._year, required=True),
            FieldRow("text", self.tr("Notice"), self._text),
            FieldRow("source", self.tr("Document"), self._source),
        ]
        self.table = self._table()
        self._count = Label("", "cell", name="calendar.year_edit.count")
        self.fields = FieldSet(rows, self._problems, self)
        self._lay_out(rows)
        self._text.edited.connect(self._read_text)
        self._year.edited.connect(self._read_text)
        self._source.edited.connect(self._note_source)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table, self.drop_day)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.setFocusProxy(self._text)
        self._show()

    # What is shown

    def _lay_out(self, rows: Sequence[FieldRow]) -> None:
        grid = FormGrid()
        for row in rows:
            grid.add(row)
        left = QWidget()
        left.setProperty("frame", "pane")
        left_column = QVBoxLayout(left)
        space(left_column, (16, 12, 16, 12), gap=8)
        left_column.addWidget(grid, 1)
        choose = Button(self.tr("Read a file …"), "calendar.year_edit.file", icon="download-simple")
        choose.clicked.connect(self.choose_file)
        left_column.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        right = QFrame()
        right.setProperty("frame", "side")
        right_column = QVBoxLayout(right)
        space(right_column, (1, 0, 0, 0))
        right_column.addWidget(self.table, 1)
        body = QHBoxLayout()
        space(body)
        body.addWidget(left, 5)
        body.addWidget(right, 6)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self._head())
        column.addLayout(body, 1)
        column.addWidget(self._foot())

    def _head(self) -> BackBar:
        head = BackBar("calendar.year_edit", self.tr("Enter the holidays of a year"), self.tr("Back"))
        head.back.clicked.connect(self.left)
        head.row.addWidget(Label(self.tr("Recognised days are entered only when you confirm them"), "label"))
        head.row.addStretch(1)
        return head

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("frame", "foot")
        row = QHBoxLayout(foot)
        space(row, (16, 6, 12, 6), gap=8)
        row.addWidget(self._count)
        row.addWidget(ProblemLine("calendar.year_edit", self.fields), 1)
        save = Button(self.tr("Enter this year"), "calendar.year_edit.save", kind="primary", keys="Ctrl+Enter")
        save.clicked.connect(self.save)
        row.addWidget(save)
        return foot

    def _table(self) -> RecordTable:
        columns: list[Column[_Row]] = [
            Column("day", self.tr("Day"), lambda row: words(row.id.isoformat(), elides=False), 104),
            Column("weekday", self.tr("Weekday"), _weekday, 76),
            Column("kind", self.tr("Kind"), _kind, 108),
            Column("name", self.tr("Name"), _name, stretches=True),
        ]
        table = RecordTable(self._days, columns, name="calendar.year_edit.days", compact=True)
        table.setAccessibleName(self.tr("Recognised days"))
        empty = EmptyState("calendar.year_edit.empty", "calendar-blank")
        empty.say(
            self.tr("No day recognised yet"),
            self.tr("Lines such as “一、元旦：1月1日至3日放假调休，共3天。1月4日上班。” are understood."),
        )
        table.show_when_empty(empty)
        return table

    def _show(self) -> None:
        found = self._check(self._draft) if self._draft is not None else []
        wrong = {problem.field: tell(problem.sentence) for problem in found}
        days = self._draft.days if self._draft is not None else ()
        self._days.shown = [_Row(one.day, one, wrong.get(one.day.isoformat(), "")) for one in days]
        self.table.ask(None)
        kinds = Counter(one.kind for one in days)
        told = self.tr("Holidays {holidays}, make-up days {make_up}")
        self._count.setText(told.format(holidays=kinds[DayKind.HOLIDAY], make_up=kinds[DayKind.MAKE_UP]))
        self.fields.recheck()

    # What is typed

    @property
    def year(self) -> int | None:
        """The year as typed."""
        typed = self._year.value()
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) == 4 else None

    def _read_text(self) -> None:
        text, year = self._text.value(), self.year
        if not text or year is None:
            self._draft, self._noted = None, []
        else:
            read = self._recognise(text, year)
            self._draft, self._noted = read.draft, list(read.problems)
            if read.draft is not None and read.draft.source:
                self._source.set_value(read.draft.source)
        self._show()

    def _note_source(self) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, source=self._source.value())

    def choose_file(self) -> None:
        """Take over a file of holidays, or the notice as a text file."""
        chosen = self._ask_file(self)
        if not chosen:
            return
        path = Path(chosen)
        try:
            if path.stat().st_size > LARGEST_FILE:
                self._refuse([Problem("text", _TOO_LARGE)])
                return
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, ValueError):
            self._refuse([Problem("text", _NO_TEXT)])
            return
        if path.suffix.lower() != ".toml":
            self._text.set_value(text)
            return
        try:
            draft = self._read_file(text)
        except Problems as refused:
            self._refuse([Problem("text", problem.sentence) for problem in refused.found])
            return
        self._text.set_value("")
        self._year.set_value(str(draft.year))
        self._source.set_value(draft.source)
        self._draft, self._noted = draft, []
        self._show()

    def drop_day(self) -> None:
        """Leave the picked day out."""
        key = self.table.current_key()
        if self._draft is not None and key is not None:
            self._draft = replace(self._draft, days=tuple(one for one in self._draft.days if one.day != key))
            self._show()

    # Confirming

    def save(self) -> None:
        """Hand over the year when nothing blocks."""
        if self.fields.complete() and self._draft is not None:
            self.saved.emit(self._draft)

    def show_problems(self, found: Collection[Problem]) -> None:
        """Tell what a verb refused."""
        self.fields.show_problems([_placed(problem) for problem in found])

    def _refuse(self, found: Sequence[Problem]) -> None:
        self._draft, self._noted = None, []
        self._show()
        self.fields.show_problems(found)

    def _problems(self) -> list[Problem]:
        if self.year is None:
            return [Problem("year", _NO_YEAR)]
        found = list(self._noted)
        if self._draft is None and not found:
            found.append(Problem("text", sentence("settings", "No day is entered.")))
        if self._draft is not None:
            found += [_placed(problem) for problem in self._check(self._draft)]
        return found


def _placed(problem: Problem) -> Problem:
    """Problems of days stand beside the text that named them, with the day before them."""
    if problem.field in ("year", "text", "source"):
        return problem
    if problem.field == "days":
        return replace(problem, field="text")
    told = sentence("settings", "{day}: {what}").of(day=problem.field, what=problem.sentence)
    return Problem("text", told, problem.severity)


def _weekday(row: _Row) -> Cell:
    return words(tell(DAY_WORDS[row.id.weekday()]), "ink3" if row.id.weekday() > 4 else "ink2", "cell")


def _kind(row: _Row) -> Cell:
    kind = row.draft.kind
    return Cell((Mark(_CHIPS[kind] if kind else "plain", tell(KIND_WORDS[kind] if kind else ORDINARY)),))


def _name(row: _Row) -> Cell:
    name = Words(row.draft.name, elides=not row.wrong)
    return Cell((name, Words(row.wrong, "warn", "meta", elides=True))) if row.wrong else Cell((name,))


def _asked_file(parent: QWidget) -> str:
    title = tell(sentence("settings", "Choose a file of holidays"))
    kinds = tell(sentence("settings", "Holidays (*.toml *.txt)"))
    return QFileDialog.getOpenFileName(parent, title, "", kinds)[0]
