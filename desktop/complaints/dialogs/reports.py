"""The section 报表: choose a period, read its figures and the records behind them, print, export and sign it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.complaints import service
from desktop.complaints.dialogs.report_chooser import ReportChooser
from desktop.complaints.dialogs.report_printing import ReportPaper
from desktop.complaints.dialogs.report_records import RecordsBehind
from desktop.complaints.dialogs.report_signing import SigningForm
from desktop.complaints.dialogs.report_view import ReportView
from desktop.complaints.rules import reports as rules
from desktop.complaints.rules.reports.wording import figure_words
from desktop.core.clock import local
from desktop.core.problem import Problems
from desktop.desk import Desk
from desktop.printouts import rules as paper
from desktop.printouts.dialogs.paper_dialog import open_dialog
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.file_places import AskFile, AskFiles, ask_file, ask_files
from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.labels import Elided
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.paper_output import Printers
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState, ProgressLine


class ReportsPane(QWidget):
    """Everything about reports; its page lends the house and shows what was refused."""

    open_asked = Signal(object)
    """A complaint's id, from the records behind a figure."""

    def __init__(
        self,
        desk: Desk,
        page: Page,
        *,
        printers: Printers | None = None,
        ask: AskFiles = ask_files,
        ask_workbook: AskFile = ask_file,
    ) -> None:
        """*printers*, *ask* and *ask_workbook* (where files go) stand in for those of the system."""
        super().__init__()
        self.setObjectName("reports")
        self._desk, self._page = desk, page
        self._printers, self._ask, self._ask_workbook = printers, ask, ask_workbook
        self.content: rules.Content | None = None
        self._figures: dict[str, rules.Figure] = {}
        self._job: Job | None = None
        self._signing: SigningForm | None = None
        self._loaded = False
        self.chooser = ReportChooser(desk.today, lambda: service.signed_reports(desk))
        self.view = ReportView()
        self.behind = RecordsBehind(self._segment_word)
        self._build()
        self.panes: list[QWidget] = [self.chooser.table, self.view.tables["levels"], self.behind.table]

    def _segment_word(self, code: str) -> str:
        clause = self._desk.policy.complaints.segment(code)
        return clause.word if clause is not None else code

    # Layout

    def _build(self) -> None:
        self._title = Elided("", "title", name="reports.title")
        self._state = Elided("", "meta", name="reports.state")
        self.print_button = Button(self.tr("Print"), "reports.print", icon="printer")
        self.export_button = Button(self.tr("Excel"), "reports.export", icon="export")
        self.sign_button = Button(self.tr("Sign…"), "reports.sign", kind="primary", icon="check")
        row = QHBoxLayout(self)
        space(row)  # from the outside in: what is laid into another place is dressed anew with all that is in it
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName("reports.split")
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        row.addWidget(self._split)
        right = QFrame()
        right.setObjectName("reports.report")
        right.setProperty("frame", "pane")
        self._split.addWidget(self.chooser)
        self._split.addWidget(right)
        self._lay_out_report(right)
        self._split.addWidget(self.behind)
        self._split.setStretchFactor(1, 1)
        self.behind.hide()
        self._connect()
        self._follow()

    def _lay_out_report(self, right: QFrame) -> None:
        self._place = QVBoxLayout()
        space(self._place, (12, 8, 12, 0))
        self._middle = QStackedWidget(right)
        self._middle.setObjectName("reports.middle")
        column = QVBoxLayout(right)
        space(column)
        column.addWidget(self._head())
        column.addLayout(self._place)
        column.addWidget(self._middle, 1)
        for part in (self._waiting(), self.view, self._nothing()):
            self._middle.addWidget(part)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("reports.head")
        head.setProperty("frame", "bar")
        row = QHBoxLayout(head)
        space(row, (14, 8, 12, 8), gap=8)
        words = QVBoxLayout()
        space(words, gap=2)
        words.addWidget(self._title)
        words.addWidget(self._state)
        row.addLayout(words, 1)
        for button in (self.print_button, self.export_button, self.sign_button):
            row.addWidget(button)
        return head

    def _waiting(self) -> QWidget:
        self._progress = ProgressLine("reports.progress")
        stop = Button(self.tr("Cancel"), "reports.cancel", kind="link")
        stop.clicked.connect(self.stop)
        place = QWidget()
        place.setObjectName("reports.waiting")
        column = QVBoxLayout(place)
        space(column, (40, 40, 40, 40), gap=8)
        column.addWidget(self._progress)
        column.addWidget(stop, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return place

    def _nothing(self) -> EmptyState:
        self._empty = EmptyState("reports.empty", "file-text")
        self._empty.say(self.tr("No report shown"), self.tr("Choose a period or a signed report at the left."))
        return self._empty

    def _connect(self) -> None:
        self.chooser.period_chosen.connect(self.draft)
        self.chooser.signed_chosen.connect(self.show_signed)
        self.view.asked.connect(self.drill)
        self.behind.opened.connect(self.open_asked)
        self.behind.left.connect(self.behind.hide)
        self.print_button.clicked.connect(self.print_report)
        self.export_button.clicked.connect(self.export)
        self.sign_button.clicked.connect(self.begin_signing)

    # What its page calls

    def begin(self) -> None:
        """Shown for the first time: read the tables' lists and the last whole month."""
        if self._loaded or self._page.house is None:
            return
        self._loaded = True
        self.chooser.table.load()
        self.draft(self.chooser.period)

    def refresh(self) -> None:
        """Read the signed reports and the live figures again."""
        if self._loaded:
            self.chooser.refresh()
            if self.content is not None and not self.content.digest and self._signing is None:
                self.draft(self.chooser.period)

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows have a narrower list of reports."""
        wide = metrics().px({Breadth.NARROW: 220, Breadth.NORMAL: 260, Breadth.WIDE: 300}[breadth])
        self.chooser.setFixedWidth(wide)
        self.behind.setFixedWidth(wide)
        self._split.setSizes([wide, max(1, self.width() - 2 * wide), wide])

    def back(self) -> bool:
        """Leave signing or the records, one layer each time; False when neither is open."""
        if self._signing is not None:
            self._end_signing()
            return True
        if self.behind.isVisible():
            self.behind.hide()
            return True
        return False

    # Reading

    def draft(self, period: rules.Period) -> None:
        """Show the live figures of a period; they are read by the worker."""
        house = self._page.house
        if house is None:
            return
        self.stop()
        self._end_signing()
        self._middle.setCurrentIndex(0)
        self._progress.show_progress(self.tr("Counting complaints…"), 0, 0)
        desk = self._desk

        def work(job: Job) -> rules.Composed:
            def told(done: int, total: int) -> None:
                job.check()
                job.progress(done, total)

            return service.make_report(desk, period, told)

        job = house.jobs.read(work, self._drafted, owner=self, failed=self._failed)
        job.changed.connect(lambda: self._advance(job))
        self._job = job
        self._follow()

    def stop(self) -> None:
        """Give up what is being read."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _advance(self, job: Job) -> None:
        if job is self._job and job.total:
            self._progress.show_progress(self.tr("Counting complaints…"), job.done, job.total)

    def _drafted(self, made: rules.Composed) -> None:
        self._figures = {figure.code: figure for figure in made.figures}
        self._show(made.content)

    def show_signed(self, report_id: UUID) -> None:
        """Show a signed report as it was frozen."""
        self.stop()
        self._end_signing()
        self._figures = {}
        self._page.attempt(service.signed_report, self._desk, report_id, done=self._show)

    def _show(self, content: rules.Content) -> None:
        self._job = None
        self.content = content
        self.behind.hide()
        self.view.show_report(content)
        self._middle.setCurrentIndex(1)
        self._title.setText(f"投诉分析{content.period_title}　{content.period.words}")
        self._state.setText(self._state_words(content))
        self._follow()

    def _state_words(self, content: rules.Content) -> str:
        if content.digest:
            told = self.tr("{number}, version {n}, signed by {who} on {day}, digest {digest}")
            digest = rules.shown_digest(content.digest)
            day = f"{local(content.made_at):%Y-%m-%d}"
            return told.format(number=content.number, n=content.version, who=content.made_by, day=day, digest=digest)
        return self.tr("{number}, live figures of {time}, not signed").format(
            number=content.number, time=f"{local(content.made_at):%Y-%m-%d %H:%M}"
        )

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self._middle.setCurrentIndex(1 if self.content is not None else 2)
        self._follow()
        if isinstance(error, Exception) and not isinstance(error, Cancelled):
            self._page.show_refusal(error)

    # Records behind a figure

    def drill(self, code: str) -> None:
        """List the records behind a figure: those of now for a draft, those frozen with a signed report."""
        content = self.content
        counted = next((one for one in content.figures if one.code == code), None) if content else None
        if content is None or counted is None:
            return
        if content.digest:
            self._page.attempt(service.records_signed, self._desk, content, code, done=self._listed(counted))
        elif code in self._figures:
            asked = self._figures[code].asked
            self._page.attempt(service.records_behind, self._desk, content.period, asked, done=self._listed(counted))

    def _listed(self, counted: rules.Counted) -> Callable[[object], None]:
        def show(found: object) -> None:
            told = figure_words(counted.value, counted.unit)
            self.behind.show_records(counted.name, told, counted.unit, cast(Sequence[rules.Behind], found))
            self.behind.show()
            self.behind.table.setFocus(Qt.FocusReason.OtherFocusReason)

        return show

    # Printing and exporting

    def print_report(self) -> None:
        """The print dialog with F52."""
        if self.content is None:
            return
        about = ReportPaper(self._desk, self.content)
        open_dialog(
            self._page,
            self.content.number,
            [about.printable()],
            about.note,
            printers=self._printers,
            ask=self._ask,
        )

    def export(self) -> None:
        """The report as an Excel workbook, written by the worker."""
        house = self._page.house
        if self.content is None or house is None:
            return
        about = ReportPaper(self._desk, self.content)
        path = self._ask_workbook(self, f"{about.file_name}.xlsx")
        if path is None:
            return

        def written(told: bytes) -> None:
            self._page.attempt(about.exported, told)
            self._page.note(self.tr("Written: {file}").format(file=path.name))

        house.jobs.read(
            about.export(path),
            written,
            owner=self,
            failed=self._failed_quietly,
            title=self.tr("Writing {file}").format(file=path.name),
            summary=lambda _told: self.tr("{file} written").format(file=path.name),
        )

    def _failed_quietly(self, error: BaseException) -> None:
        if isinstance(error, Exception) and not isinstance(error, Cancelled):
            self._page.show_refusal(error)

    # Signing

    def begin_signing(self) -> None:
        """Ask for what the maker adds."""
        content = self.content
        if content is None or content.digest or self._signing is not None:
            return
        form = SigningForm(content.period, content.version - 1)
        form.signed.connect(self._sign)
        form.left.connect(self._end_signing)
        self._signing = form
        self._place.addWidget(form)
        form.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()

    def _sign(self, draft: rules.ReportDraft) -> None:
        house = self._page.house
        if house is None:
            return
        desk = self._desk

        def work(job: Job) -> UUID:
            return service.sign_report(desk, draft, job.progress)

        house.jobs.write(work, self._signed, owner=self, failed=self._refused, title=self.tr("Signing the report"))

    def _signed(self, report_id: UUID) -> None:
        self._end_signing()
        self.chooser.refresh()
        self.show_signed(report_id)
        if self.content is not None:
            self._page.note(self.tr("Signed: {number}").format(number=self.content.number))

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, Problems) and self._signing is not None:
            self._signing.show_problems(error.found)
            others = [problem for problem in error.found if problem.field == "period"]
            if others:
                self._page.show_problems(others)
            return
        self._failed_quietly(error)

    def _end_signing(self) -> None:
        if self._signing is not None:
            self._place.removeWidget(self._signing)
            self._signing.setParent(None)
            self._signing.deleteLater()
            self._signing = None
            self._follow()

    def _follow(self) -> None:
        """What can be done now, and why not."""
        content = None if self._job is not None else self.content
        none = "" if content is not None else self.tr("No report is shown.")
        prints = "" if self._desk.may(paper.RECORD) else self.tr("Your posts do not include printing.")
        self.print_button.refuse(prints or none)
        self.export_button.refuse(prints or none)
        self.sign_button.refuse(none or self._why_not_sign(content))

    def _why_not_sign(self, content: rules.Content | None) -> str:
        if content is None or not self._desk.may(rules.SIGN):
            return self.tr("Your posts do not include signing reports.")
        if content.digest:
            return self.tr("This report is signed already; show the live figures for a new version.")
        if self._signing is not None:
            return self.tr("It is being signed.")
        over = content.period.ends <= self._desk.now()
        return "" if over else self.tr("The period is not over yet.")
