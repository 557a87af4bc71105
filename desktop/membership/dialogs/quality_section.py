"""The section 资料质量: how complete and how true the files are, by manager, and what each file lacks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clause import Clause
from desktop.core.listing import Key
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs import quality_cells, unset_notes
from desktop.membership.dialogs.counted_list import CountedList
from desktop.membership.dialogs.quality_cells import EVERYBODY, NOBODY, QualityLine
from desktop.membership.dialogs.work_line import WorkLine
from desktop.membership.rules.cohorts import Share
from desktop.membership.rules.quality import Quality
from desktop.people import rules as people_rules
from desktop.people.rules import MembersWanted
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.chips import Chip
from desktop.widgets.choices import Choice, Option
from desktop.widgets.file_places import AskFile, ask_file
from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.labels import Elided, Label
from desktop.widgets.lines import Lines
from desktop.widgets.list_export import export_list, sheet_of
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState
from desktop.widgets.table_footer import TableFooter

NAME = "quality"
WIDTHS = {Breadth.NARROW: 360, Breadth.NORMAL: 530, Breadth.WIDE: 600}
_ANY, _WHOLE = people_rules.ANY_FIELD, "all"


class RateTile(QFrame):
    """One rate with its target."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("frame", "card")
        self.setAccessibleName(words)
        self._figure = Label("—", "hero", name=f"{name}.figure")
        self._target = Chip("unset", "", name=f"{name}.target")
        self._of = Elided("", "meta", tone="ink2", name=f"{name}.of")
        figures, below = QHBoxLayout(), QHBoxLayout()
        space(figures, gap=8)
        figures.addWidget(self._figure)
        figures.addWidget(self._of, 1)
        space(below)
        below.addWidget(self._target)
        below.addStretch(1)
        column = QVBoxLayout(self)
        space(column, (12, 8, 12, 8), gap=2)
        column.addWidget(Label(words, "label", name=f"{name}.words"))
        column.addLayout(figures)
        column.addLayout(below)

    def show_rate(self, share: Share, target: Clause[int]) -> None:
        """Show a rate."""
        self._figure.setText(share.words)
        self._of.setText(quality_cells.of(share))
        self._target.show_chip(*quality_cells.figure(share, target))
        self.setAccessibleDescription(f"{share.words} {self._of.text()}")


class QualitySection(CountedList):
    """Rates at the left, files at the right; opening one shows the member."""

    open_asked = Signal(object)
    """The file of a member shall be shown."""

    def __init__(self, desk: Desk, page: Page, ask_file: AskFile = ask_file) -> None:
        self._desk, self._ask_file = desk, ask_file
        self._lines: Lines[QualityLine] = Lines()
        self._found: Quality | None = None
        self._line: QualityLine | None = None
        table = RecordTable(self._lines, quality_cells.columns(), name=f"{NAME}.list")
        table.setAccessibleName(tell(sentence("membership", "Quality of files by manager")))
        self.files = RecordTable(
            service.QualitySource(desk),
            quality_cells.file_columns(),
            name=f"{NAME}.files",
            wanted=MembersWanted(missing=_ANY),
            behind=True,
        )
        self.complete = RateTile(f"{NAME}.complete", tell(sentence("membership", "Complete files")))
        self.verified = RateTile(f"{NAME}.verified", tell(sentence("membership", "Verified key fields")))
        self.ages = Label("", "meta", tone="ink2", name=f"{NAME}.ages", wraps=True)
        self.work = WorkLine(f"{NAME}.work")
        super().__init__(
            NAME, page, table, self._make_detail(), icon="clipboard-text", above=self._above(), widths=WIDTHS
        )
        self.put_notice(unset_notes.notice(desk, page, unset_notes.QUALITY))
        self.open_button = Button(self.tr("Open the file"), f"{NAME}.open", icon="user")
        self.head.put([self.missing, self.open_button])
        self.panes = [self.table, self.files, self.missing]
        self.nothing.say(self.tr("Nothing chosen"), self.tr("Choose a manager in the list."))
        self._connect()

    # Layout

    def _above(self) -> QWidget:
        above = QWidget()
        column = QVBoxLayout(above)
        space(column, (8, 8, 8, 6), gap=6)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addWidget(self.complete, 1)
        row.addWidget(self.verified, 1)
        column.addLayout(row)
        column.addWidget(self.ages)
        column.addWidget(self.work)
        return above

    def _make_detail(self) -> QWidget:
        detail = QWidget()
        detail.setProperty("frame", "pane")
        column = QVBoxLayout(detail)
        space(column)
        self.missing = Choice(self._fields(), hint=self.tr("What is missing"))
        self.missing.setObjectName(f"{NAME}.missing")
        self.missing.setAccessibleName(self.tr("What is missing"))
        self.missing.setFixedWidth(metrics().px(190))
        self.missing.set_value(_ANY)
        self.files.setAccessibleName(self.tr("Files and what they lack"))
        empty = EmptyState(f"{NAME}.files.empty", "check-circle")
        empty.say(self.tr("Nothing is missing in these files"))
        self.files.show_when_empty(empty)
        column.addWidget(self.files, 1)
        column.addWidget(TableFooter(self.files, lambda n: self.tr("{n} files").format(n=n)))
        return detail

    def _fields(self) -> list[Option]:
        required = self._desk.policy.membership.completeness.required
        each = [Option(name, tell(people_rules.FIELD_WORDS[name])) for name in required]
        return [Option(_ANY, self.tr("Anything missing")), Option(_WHOLE, self.tr("Every file")), *each]

    def _connect(self) -> None:
        self.missing.edited.connect(self._ask_files)
        self.files.opened.connect(self.open_asked)
        self.open_button.clicked.connect(lambda: self.open_asked.emit(self.files.current_key()))
        self.files.picked.connect(lambda key: self.open_button.refuse("" if key else self.tr("Choose a file first.")))

    # Reading

    def count(self, job: Job) -> Quality:
        """The quality of all files."""
        found = service.quality(self._desk, job.progress, job.cancelled)
        if found is None:
            raise Cancelled
        return found

    def follow_count(self, job: Job) -> None:
        """Say how far it is."""
        self.work.follow(job, self.tr("Looking at what was verified"))
        self.say_none()

    def show_count(self, found: Quality) -> None:
        """Show rates and managers."""
        self._found = found
        self.complete.show_rate(found.total.complete, found.complete_target)
        self.verified.show_rate(found.total.verified, found.verified_target)
        told = quality_cells.ages(found)
        self.ages.setText(self.tr("Key fields verified: {ages}").format(ages=told) if told else "")
        self.put_lines(self._lines, quality_cells.lines(found))
        if not found.total.members:
            self._ask_files()  # the last member may have left: no file of theirs stays listed

    def say_none(self) -> None:
        """Not counted yet, or there is nobody."""
        if self._job is not None:
            self.none.say(self.tr("Being counted…"))
        elif self._found is None:
            self.none.say(self.tr("Not counted yet"), self.tr("F5 counts the files again."))
        else:
            self.none.say(self.tr("No members yet"), self.tr("Enrol the first one with Ctrl+N."))

    # The manager in view

    def show_key(self, key: Key | None) -> None:
        """Show the files of a manager's members."""
        line = self._lines.line(key)
        other = line is None or self._line is None or line.id != self._line.id
        self._line = line
        if line is None:
            self.show_nothing()
            return
        gaps = quality_cells.gaps(line.found)
        told = self.tr("Missing: {gaps}").format(gaps=gaps) if gaps else self.tr("Nothing is missing.")
        self.show_detail(quality_cells.name(line), told)
        if other:
            self._ask_files()
        else:
            self.files.refresh()

    def wanted(self) -> MembersWanted:
        """Which files are listed."""
        missing = self.missing.value() or _ANY
        missing = "" if missing == _WHOLE else missing
        line = self._line
        if line is None or line.id == EVERYBODY:
            return MembersWanted(missing=missing)
        if line.id == NOBODY:
            return MembersWanted(missing="manager")
        return MembersWanted(manager=line.found.staff_id, missing=missing)

    def _ask_files(self) -> None:
        self.missing.setEnabled(self._line is None or self._line.id != NOBODY)
        self.files.ask_behind(self.wanted())

    # Out of the program

    def export(self) -> None:
        """Write the files and what they lack into a file."""
        name = "" if self._line is None else quality_cells.name(self._line)
        export_list(self._page, sheet_of(self.files), f"{self.tr('Missing data')} {name}".strip(), self._ask_file)

    def print_list(self) -> None:
        """There is no form for it: the list is exported."""
        self._page.note(self.tr("This list has no form; export it with Ctrl+E."))
