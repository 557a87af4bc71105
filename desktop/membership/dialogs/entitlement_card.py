"""The card 权益 of the overview: what this member may use by the matrix in force, what is left, and the next use."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership.dialogs.entitlement_table import NAME, EntitlementTable
from desktop.membership.rules import Overview
from desktop.membership.rules.entitlement_acts import BENEFIT_ACTS
from desktop.widgets.labels import Label
from desktop.widgets.page import Page
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import Card

_TITLE = sentence("membership", "Benefits, matrix {version}")


class EntitlementCard(Card):
    """Shows what a member has; its button and its lines ask for acts."""

    act_asked = Signal(str, str)
    """The code of an act, and the benefit it is for; the benefit is empty where it is still to be chosen."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(f"{NAME}_card", bare=True)
        may = [act.code for act in BENEFIT_ACTS if desk.may(act.permission)]
        self.table = EntitlementTable(desk.clock, may)
        self._why = Label("", "label", name=f"{NAME}.why", wraps=True)
        head = QHBoxLayout()
        space(head, (14, 6, 10, 4), gap=8)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(page.button("member.use_benefit", icon="check-circle"))
        self.body.addLayout(head)
        self.body.addWidget(self._why)
        self.body.addWidget(self.table)
        self._why.setContentsMargins(14, 0, 14, 10)
        self.table.act_asked.connect(self.act_asked)

    def show_overview(self, overview: Overview) -> None:
        """Show another member, or the same one now."""
        found = overview.entitlements
        version = found.matrix_name if found is not None else ""
        self.title.setText(tell(_TITLE.of(version=version)))
        self.setAccessibleName(self.title.text())
        reason = found.reason if found is not None else None
        self._why.setText("" if reason is None else tell(reason))
        self._why.setVisible(reason is not None)
        lines = found.lines if found is not None else ()
        self.table.setVisible(bool(lines))
        self.table.show_lines(lines)
