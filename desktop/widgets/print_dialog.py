"""The print dialog: which forms, how, on which printer; the page itself beside it. It saves nothing of the office's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDialog, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.core.contributions import Content, Printable, Printed, PrintOptions, Rendered
from desktop.core.sentence import Sentence
from desktop.core.whole_files import whole_file
from desktop.widgets.banners import Banner
from desktop.widgets.buttons import IconButton
from desktop.widgets.file_places import AskFiles, ask_files
from desktop.widgets.form_list import FormList
from desktop.widgets.jobs import Cancelled, Job, Jobs
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.paper_output import Order, Printers, SystemPrinters
from desktop.widgets.preview import Preview
from desktop.widgets.print_options import PrintSettings, Settings
from desktop.widgets.speech import tell


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One form as it goes to the printer or into a file."""

    form: Printable
    render: Callable[[], Rendered]
    to: str
    file: Path | None = None


class PrintDialog(QDialog):
    """Prints forms about one thing; *on_printed* is told what came of each, on the GUI thread."""

    def __init__(
        self,
        subject: str,
        forms: Sequence[Printable],
        jobs: Jobs,
        on_printed: Callable[[Printed], object],
        *,
        report: Callable[[BaseException], object],
        printers: Printers | None = None,
        ask: AskFiles = ask_files,
        parent: QWidget | None = None,
    ) -> None:
        """*report* takes what nobody expected; *ask* asks where PDFs of these names should lie."""
        super().__init__(parent)
        self.setObjectName("print")
        self.setWindowTitle(self.tr("Print"))
        self._subject, self._jobs = subject, jobs
        self._on_printed, self._report, self._ask = on_printed, report, ask
        self._printers = printers or SystemPrinters()
        self._rendered: dict[tuple[str, Content, PrintOptions], Rendered] = {}
        self._asked: tuple[str, Content, PrintOptions] | None = None
        self.list = FormList(forms, "print.forms")
        self.settings = PrintSettings(self._printers.names())
        self.preview = Preview("print.preview")
        self._lay_out()
        self._connect()
        first = next((form for form in forms if form.chosen), forms[0])
        self.list.pick(first.code)
        self._forms_changed()

    # Layout

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._left())
        row.addWidget(self._right(), 1)
        self._fit()

    def _left(self) -> QVBoxLayout:
        size = metrics()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(size.pane, size.px(14), size.pane, size.px(8))
        head.setSpacing(size.gap)
        head.addWidget(Label(self.tr("Print"), "head", name="print.title"))
        subject = Label(self._subject, "label", name="print.subject")
        subject.setMinimumWidth(0)
        head.addWidget(subject, 1)
        column.addLayout(head)
        rows = min(len(self.list.forms.forms), 5)
        self.list.setMinimumHeight(min(rows, 2) * self.list.row_height() + 2)
        self.list.setMaximumHeight(rows * self.list.row_height() + 2)
        column.addWidget(self.list, 100)
        column.addWidget(self.settings)
        self._warnings = QVBoxLayout()
        self._warnings.setContentsMargins(size.px(10), 0, size.px(10), size.px(6))
        self._warnings.setSpacing(size.tight)
        column.addLayout(self._warnings)
        column.addStretch(1)
        column.addWidget(self.settings.foot)
        return column

    def _right(self) -> QFrame:
        side = QFrame(self)
        side.setObjectName("print.side")
        side.setProperty("frame", "side")
        column = QVBoxLayout(side)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        bar = QFrame(side)
        bar.setObjectName("print.bar")
        bar.setProperty("frame", "bar")
        bar.setFixedHeight(metrics().px(40))
        row = QHBoxLayout(bar)
        row.setContentsMargins(metrics().gap, 0, metrics().margin_x, 0)
        row.setSpacing(metrics().gap)
        self._tabs = QHBoxLayout()
        self._tabs.setSpacing(metrics().tight)
        self._tab_group = QButtonGroup(self)
        row.addLayout(self._tabs)
        row.addStretch(1)
        self._pages = Label("", "label", name="print.pages")
        row.addWidget(self._pages)
        smaller = IconButton("magnifying-glass-minus", self.tr("Smaller"), "print.zoom_out", keys="Ctrl+-", parent=bar)
        smaller.clicked.connect(self.preview.zoom_out)
        self._zoom = QToolButton(bar)
        self._zoom.setObjectName("print.zoom_whole")
        self._zoom.setProperty("kind", "user")
        self._zoom.setToolTip(self.tr("Show the whole page"))
        self._zoom.clicked.connect(lambda _checked: self.preview.set_zoom(None))
        larger = IconButton("magnifying-glass-plus", self.tr("Larger"), "print.zoom_in", keys="Ctrl++", parent=bar)
        larger.clicked.connect(self.preview.zoom_in)
        for widget in (smaller, self._zoom, larger):
            row.addWidget(widget)
        column.addWidget(bar)
        column.addWidget(self.preview, 1)
        return side

    def _fit(self) -> None:
        size, window = metrics(), self.parentWidget()
        wide, high = size.px(1040), size.px(670)
        if window is not None:
            wide, high = min(wide, window.window().width() - 40), min(high, window.window().height() - 40)
        self.resize(max(wide, size.px(640)), max(high, size.px(480)))

    def _connect(self) -> None:
        self.list.picked.connect(lambda _form: self._show_current())
        self.list.forms.dataChanged.connect(self._forms_changed)
        self.settings.changed.connect(self._settings_changed)
        self.settings.print_asked.connect(self.print_now)
        self.settings.pdf_asked.connect(self.save_pdf)
        self.settings.close_asked.connect(self.reject)
        self.preview.shown.connect(self._tell_page)
        QShortcut(QKeySequence("Ctrl+P"), self, self.print_now)
        QShortcut(QKeySequence("Ctrl+-"), self, self.preview.zoom_out)
        QShortcut(QKeySequence("Ctrl+0"), self, lambda: self.preview.set_zoom(None))
        for larger in ("Ctrl++", "Ctrl+="):
            QShortcut(QKeySequence(larger), self, self.preview.zoom_in)

    # Preview

    def _forms_changed(self) -> None:
        self._show_tabs()
        self._settings_changed()

    def _show_tabs(self) -> None:
        """A tab for each ticked form, and for the one in view."""
        shown, current, before = self.list.forms.ticked(), self.list.current(), self.settings.last_button
        if current is not None and current not in shown:
            shown = [*shown, current]
        tabs = self._tab_group.buttons()
        if [tab.text() for tab in tabs] == [form.code for form in shown]:
            for tab in tabs:
                tab.setChecked(current is not None and tab.text() == current.code)
            return
        for tab in tabs:
            self._tab_group.removeButton(tab)
            self._tabs.removeWidget(tab)
            tab.setParent(None)
            tab.deleteLater()
        for form in shown:
            tab = QToolButton(self)
            tab.setObjectName(f"print.tab.{form.code}")
            tab.setProperty("kind", "section")
            tab.setText(form.code)
            tab.setCheckable(True)
            tab.setChecked(form == current)
            tab.clicked.connect(lambda _checked, code=form.code: self.list.pick(code))
            self._tab_group.addButton(tab)
            self._tabs.addWidget(tab)
            QWidget.setTabOrder(before, tab)
            before = tab

    def _settings_changed(self) -> None:
        self.settings.suggest([form.code for form in self.list.forms.ticked()])
        self.settings.judge(self.list.forms.ticked())
        self._show_current()

    def _show_current(self) -> None:
        form = self.list.current()
        if form is None:
            return
        self._show_tabs()
        content = self.settings.value().content
        if form.unavailable or content not in form.contents:
            content = Content.BLANK
        asked = (form.code, content, self.settings.value().options)
        if asked in self._rendered:
            self._asked = asked
            self._show(self._rendered[asked])
            return
        if asked == self._asked:
            return
        self._asked = asked
        options = asked[2]
        self._jobs.read(
            lambda _job: form.render(content, options),
            lambda rendered: self._arrived(asked, rendered),
            owner=self,
            failed=self._refused,
        )

    def _arrived(self, asked: tuple[str, Content, PrintOptions], rendered: Rendered) -> None:
        self._rendered[asked] = rendered
        if asked == self._asked:
            self._show(rendered)

    def _show(self, rendered: Rendered) -> None:
        self.preview.show_pdf(rendered.pdf)
        self._clear_warnings()
        if rendered.empty and self.settings.value().content is Content.FILLED:
            self._warn(
                self.tr("“{fields}” not recorded yet,").format(fields=self.tr("”, “").join(rendered.empty)),
                self.tr("printed as empty space to write in."),
            )
        if rendered.lacking:
            self._warn(
                self.tr("The fonts lack “{characters}”,").format(characters=rendered.lacking),
                self.tr("room is left to write them by hand."),
            )

    def _tell_page(self) -> None:
        count = self.preview.page_count()
        self._pages.setText(self.tr("Page {n} of {count}").format(n=self.preview.page(), count=count) if count else "")
        percent = round(self.preview.zoom() * 100)
        whole = self.tr("Whole page {percent} %") if self.preview.whole else self.tr("{percent} %")
        self._zoom.setText(whole.format(percent=percent))

    def _warn(self, lead: str, text: str, kind: str = "warn") -> None:
        banner = Banner(kind, text, lead=lead)
        banner.closed.connect(self._clear_warnings)
        others = self.findChildren(Banner)
        self._warnings.addWidget(banner)
        before = others[-1].findChild(QToolButton) if others else self.settings.last_field
        close = banner.findChild(QToolButton)
        if before is not None and close is not None:
            QWidget.setTabOrder(before, close)

    def _clear_warnings(self) -> None:
        while (item := self._warnings.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()

    # Printing

    def print_now(self) -> None:
        """Print the ticked forms on the chosen printer."""
        chosen = self.settings.value()
        if self.settings.refusal(self.list.forms.ticked()):
            return
        sheets = self._sheets(chosen, [None] * len(self.list.forms.ticked()), chosen.printer)
        if sheets is None:
            return

        order = Order(chosen.printer, chosen.times, chosen.duplex)
        self._start(sheets, chosen, lambda rendered, _sheet, job: self._printers.send(rendered.pdf, order, job))

    def save_pdf(self) -> None:
        """Save the ticked forms as PDF files."""
        forms = self.list.forms.ticked()
        files = self._ask(self, [f"{form.file_name or form.code}.pdf" for form in forms]) if forms else []
        if len(files) != len(forms) or not files:
            return
        chosen = self.settings.value()
        sheets = self._sheets(chosen, files, "")
        if sheets is None:
            return

        self._start(sheets, chosen, _keep)

    def _sheets(self, chosen: Settings, files: Sequence[Path | None], printer: str) -> list[_Sheet] | None:
        try:
            return [
                _Sheet(form, self._renderer(form, chosen), str(file) if file else printer, file)
                for form, file in zip(self.list.forms.ticked(), files, strict=True)
            ]
        except Exception as error:  # a verb that issues numbers may refuse
            self._refused(error)
            return None

    def _renderer(self, form: Printable, chosen: Settings) -> Callable[[], Rendered]:
        if form.issue is not None:
            return form.issue(chosen.content, chosen.options)
        known = self._rendered.get((form.code, chosen.content, chosen.options))
        if known is not None:
            return lambda: known
        return lambda: form.render(chosen.content, chosen.options)

    def _start(
        self, sheets: Sequence[_Sheet], chosen: Settings, put: Callable[[Rendered, _Sheet, Job], object]
    ) -> None:
        """Render and *put* form after form; those that were out when something stopped the rest are told as well."""
        done: list[Printed] = []

        def work(job: Job) -> list[Printed]:
            for sheet in sheets:
                job.check()
                rendered = sheet.render()
                put(rendered, sheet, job)
                done.append(_printed(sheet, chosen, rendered))
            return done

        self.settings.busy(busy=True)
        self._jobs.read(
            work,
            self._finished,
            owner=self._jobs,
            failed=lambda error: self._stopped(error, done),
            title=self.tr("Printing {forms}").format(forms=self._codes([sheet.form.code for sheet in sheets])),
            summary=lambda done: self.tr("Printed {n}").format(n=len(done)),
        )

    def _finished(self, printed: Sequence[Printed]) -> None:
        for result in printed:  # first, and also when the dialog has gone meanwhile
            self._on_printed(result)
        if isValid(self):
            self.settings.busy(busy=False)
            self.accept()

    def _stopped(self, error: BaseException, printed: Sequence[Printed]) -> None:
        """Tell what was out before, then what stopped the rest."""
        for result in printed:
            self._on_printed(result)
        self._refused(error)
        if printed and isValid(self):
            self._warn(self.tr("Already out:"), self._codes([result.code for result in printed]))

    def _codes(self, codes: Sequence[str]) -> str:
        return self.tr(", ").join(codes)

    def _refused(self, error: BaseException) -> None:
        if not isValid(self):
            if not isinstance(error, Cancelled):
                self._report(error)
            return
        self._asked = None
        self.settings.busy(busy=False)
        self._clear_warnings()
        told = getattr(error, "sentence", None)
        if isinstance(error, Cancelled):
            self._warn(self.tr("Printing was stopped;"), self.tr("the form that was being printed is not noted."))
        elif isinstance(told, Sentence):
            self._warn("", tell(told), "error")
        elif isinstance(error, OSError):
            self._warn(self.tr("The file was not saved:"), error.strerror or str(error), "error")
        else:
            self._report(error)


def _keep(rendered: Rendered, sheet: _Sheet, _job: Job) -> None:
    assert sheet.file is not None
    with whole_file(sheet.file) as part:
        part.write_bytes(rendered.pdf)


def _printed(sheet: _Sheet, chosen: Settings, rendered: Rendered) -> Printed:
    return Printed(
        code=sheet.form.code,
        content=chosen.content,
        options=chosen.options,
        times=1 if sheet.file is not None else chosen.times,
        outstanding=chosen.outstanding and chosen.content is Content.FILLED,
        to=sheet.to,
        rendered=rendered,
    )
