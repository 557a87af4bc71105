"""How the print dialog is set: content, copies, printer, sides, masking, filing; and its buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QSpinBox, QWidget

from desktop.core.contributions import Content, Printable, PrintOptions
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Option, Segmented
from desktop.widgets.inputs import CheckLine
from desktop.widgets.labels import FieldLabel, Label
from desktop.widgets.metrics import metrics
from desktop.widgets.usual_printers import usual_printers


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set now."""

    content: Content
    options: PrintOptions
    times: int
    printer: str
    duplex: bool
    outstanding: bool


class PrintSettings(QFrame):
    """The rows under the list of forms; *foot* holds the buttons and is placed by the dialog."""

    changed = Signal()
    """Something the preview depends on."""
    print_asked = Signal()
    pdf_asked = Signal()
    close_asked = Signal()

    def __init__(self, printers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("print.settings")
        self._content = Segmented(
            [
                Option("filled", self.tr("Filled")),
                Option("blank", self.tr("Blank")),
                Option("pad", self.tr("Numbered pad")),
            ]
        )
        # Whatever is made without a parent comes by Tab where it is laid out.
        self._times, self._sheets = QSpinBox(), QSpinBox()
        self._sum = Label("", "hint", name="print.sum")
        self._printer = QComboBox()
        self._sides = Segmented([Option("one", self.tr("One side")), Option("both", self.tr("Both sides"))])
        self._masked = CheckLine(self.tr("Hide others' phone numbers"))
        self._outstanding = CheckLine(self.tr("Awaits signature once printed"))
        self._printers = tuple(printers)
        self._forms: list[Printable] = []
        self._busy = False
        self._by_hand = False
        self._printer.activated.connect(self._chosen_by_hand)
        self.foot = self._make_foot()
        self._fill()
        self._lay_out()
        for signal in (self._content.edited, self._masked.edited, self._sheets.valueChanged):
            signal.connect(self.changed)
        self._times.valueChanged.connect(lambda _value: self.judge(self._forms))

    def _fill(self) -> None:
        self._content.set_value("filled")
        self._sides.set_value("one")
        self._outstanding.set_value(True)
        for spin, most, suffix in ((self._times, 99, self.tr(" sets")), (self._sheets, 100, self.tr(" sheets"))):
            spin.setRange(1, most)
            spin.setSuffix(suffix)
            spin.lineEdit().setTextMargins(metrics().px(6), 0, 0, 0)
            spin.setFixedWidth(metrics().px(84))
        self._sheets.setValue(20)
        if self._printers:
            self._printer.addItems(list(self._printers))
        else:
            self._printer.addItem(self.tr("No printer on this PC"))
            self._printer.setEnabled(False)
        names = {
            "content": self._content,
            "times": self._times,
            "sheets": self._sheets,
            "printer": self._printer,
            "sides": self._sides,
            "masked": self._masked,
            "outstanding": self._outstanding,
        }
        for name, widget in names.items():
            widget.setObjectName(f"print.{name}")

    def _lay_out(self) -> None:
        size = metrics()
        grid = QGridLayout(self)
        grid.setContentsMargins(size.px(14), size.px(10), size.px(14), size.px(6))
        grid.setHorizontalSpacing(size.gap)
        grid.setVerticalSpacing(size.gap)
        counts = QHBoxLayout()
        counts.setSpacing(size.gap)
        for widget in (self._times, self._sheets, self._sum):
            counts.addWidget(widget)
        counts.addStretch(1)
        rows: list[tuple[str, QWidget | QHBoxLayout, QWidget]] = [
            (self.tr("Content"), self._content, self._content),
            (self.tr("Copies"), counts, self._times),
            (self.tr("Printer"), self._printer, self._printer),
            (self.tr("Sides"), self._sides, self._sides),
            (self.tr("Masking"), self._masked, self._masked),
            (self.tr("Filing"), self._outstanding, self._outstanding),
        ]
        for number, (words, field, buddy) in enumerate(rows):
            label = FieldLabel(words, name=f"{buddy.objectName()}.label")
            label.setBuddy(buddy)
            buddy.setAccessibleName(words)
            grid.addWidget(label, number, 0)
            if isinstance(field, QHBoxLayout):
                grid.addLayout(field, number, 1)
            else:
                grid.addWidget(field, number, 1)
        grid.setColumnStretch(1, 1)
        self.setFixedWidth(size.px(344))

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("print.foot")
        foot.setProperty("frame", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(metrics().px(12), metrics().px(10), metrics().px(12), metrics().px(10))
        row.setSpacing(metrics().gap)
        self._pdf = Button(self.tr("Save as PDF"), "print.pdf")
        self._close = Button(self.tr("Close"), "print.cancel", keys="Esc")
        self._print = Button(self.tr("Print"), "print.ok", kind="primary", icon="printer", keys="Ctrl+P")
        self._print.setDefault(True)
        self._pdf.clicked.connect(self.pdf_asked)
        self._close.clicked.connect(self.close_asked)
        self._print.clicked.connect(self.print_asked)
        row.addWidget(self._pdf)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._print)
        return foot

    @property
    def last_field(self) -> QWidget:
        """Tab leads from it to what stands between the fields and the foot."""
        return self._outstanding

    @property
    def last_button(self) -> QWidget:
        """Tab leads from it to the preview's side."""
        return self._print

    def _chosen_by_hand(self) -> None:
        self._by_hand = True

    def value(self) -> Settings:
        """What is set now."""
        content = Content(self._content.value() or "filled")
        sheets = self._sheets.value() if content is Content.PAD else 1
        return Settings(
            content=content,
            options=PrintOptions(masked=self._masked.value(), sheets=sheets),
            times=self._times.value(),
            printer=self._printer.currentText() if self._printers else "",
            duplex=self._sides.value() == "both",
            outstanding=self._outstanding.value(),
        )

    def suggest(self, codes: Sequence[str]) -> None:
        """Choose the printer that these forms usually go to, unless one was chosen by hand."""
        usual = usual_printers().of(codes, self._printers)
        if usual and not self._by_hand:
            self._printer.setCurrentText(usual)

    def choose(self, content: Content) -> None:
        """Set the content, as opening by “print a blank form” does."""
        self._content.set_value(content.value)

    def judge(self, forms: Sequence[Printable]) -> None:
        """Say what the settings mean for the ticked *forms*, and whether they can be printed."""
        self._forms = list(forms)
        content = self.value().content
        self._sheets.setVisible(content is Content.PAD)
        self._outstanding.setEnabled(content is Content.FILLED)
        self._masked.setEnabled(content is Content.FILLED and any(form.masks for form in forms))
        copies = sum(form.copies for form in forms)
        self._sum.setText(
            self.tr("{copies} copies each, {n} in all").format(copies=copies, n=copies * self._times.value())
            if content is not Content.PAD and forms
            else ""
        )
        self._print.refuse(self.refusal(forms))
        self._pdf.refuse(self._refused(forms))

    def refusal(self, forms: Sequence[Printable]) -> str:
        """Why *forms* cannot be printed now; empty when they can."""
        if not self._printers:
            return self.tr("There is no printer on this PC. Save a PDF and print it elsewhere.")
        return self._refused(forms)

    def busy(self, *, busy: bool) -> None:
        """While something is being printed nothing else can be started."""
        self._busy = busy
        self.judge(self._forms)

    def _refused(self, forms: Sequence[Printable]) -> str:
        if self._busy:
            return self.tr("Printing…")
        if not forms:
            return self.tr("Tick a form first.")
        content = self.value().content
        lacking = [form.code for form in forms if content not in form.contents]
        return self.tr("{forms} do not come in this way.").format(forms=self.tr(", ").join(lacking)) if lacking else ""
