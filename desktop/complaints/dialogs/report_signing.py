"""Signing a report: what its maker adds in words, why a new version replaces an old one, and the binding button."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.complaints.rules.reports import Period, ReportDraft
from desktop.core.problem import Problem
from desktop.widgets.buttons import Button
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.inputs import LongText, TextLine
from desktop.widgets.labels import Label
from desktop.widgets.spacing import space


class SigningForm(QFrame):
    """Above the report, while it is being signed."""

    signed = Signal(object)
    """The draft."""
    left = Signal()

    def __init__(self, period: Period, former: int) -> None:
        """*former* is the version that the new one replaces; 0 for a first one."""
        super().__init__()
        self.setObjectName("reports.signing")
        self.setProperty("frame", "card")
        self._period = period
        self.remark = LongText()
        self.reason = TextLine(breadth="whole")
        hint = self.tr("Printed behind the summary, e.g. what the lateness came from.")
        self._rows = [FieldRow("report_remark", self.tr("Remark"), self.remark, hint=hint)]
        if former:
            told = self.tr("Version {n} stays as it is; the new one names it and this reason.").format(n=former)
            self._rows.append(FieldRow("report_reason", self.tr("Reason"), self.reason, required=True, hint=told))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, (14, 10, 14, 10), gap=8)
        column.addWidget(Label(self.tr("Sign the report"), "strong", name="reports.signing.title"))
        told = self.tr("Figures and record numbers are frozen with a digest and never change again.")
        column.addWidget(Label(told, "hint", name="reports.signing.told", wraps=True))
        grid = FormGrid()
        for row in self._rows:
            grid.add(row)
        column.addWidget(grid)
        foot = QHBoxLayout()
        space(foot, gap=8)
        foot.addStretch(1)
        leave = Button(self.tr("Not now"), "reports.signing.cancel", keys="Esc")
        sign = Button(self.tr("Sign and freeze"), "reports.signing.ok", kind="primary", keys="Ctrl+Enter")
        leave.clicked.connect(self.left)
        sign.clicked.connect(self._sign)
        foot.addWidget(leave)
        foot.addWidget(sign)
        column.addLayout(foot)
        self.setFocusProxy(self.remark)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self, self._sign)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def draft(self) -> ReportDraft:
        """The report as it would be signed."""
        return ReportDraft(self._period, self.remark.value(), self.reason.value())

    def show_problems(self, found: Collection[Problem]) -> None:
        """Say beside the fields what has to be mended."""
        named = [replace(problem, field=f"report_{problem.field}") for problem in found]
        for row in self._rows:
            row.show_problems([problem for problem in named if problem.field in row.fields])

    def _sign(self) -> None:
        self.signed.emit(self.draft())
