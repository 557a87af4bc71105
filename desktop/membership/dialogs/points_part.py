"""Sub-tab 积分流水: a person's movements with running figures, what stands behind one, the acts, the statement."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.listing import Key
from desktop.desk import Desk
from desktop.membership.dialogs.act_place import ActPlace
from desktop.membership.dialogs.points_filter import PointsFilter
from desktop.membership.dialogs.points_ledger import LedgerTable
from desktop.membership.dialogs.points_movement import MovementStrip
from desktop.membership.dialogs.points_print import print_statement
from desktop.membership.dialogs.points_work import PointsWork
from desktop.membership.rules import Overview
from desktop.membership.rules.points_acts import ADJUST, AWARD, OPEN, POINTS_ACTS, REVERSE, PointsCase
from desktop.points import rules as points_rules
from desktop.points import service as points
from desktop.points.rules import LedgerLine
from desktop.widgets.breadth import Breadth
from desktop.widgets.page import Page, Place
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

NAME = "member.ledger"
PRINT = "member.print_statement"


class PointsPart(QWidget):
    """The ledger of the member in view."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__()
        self.setObjectName(f"{NAME}_part")
        self._desk, self._page = desk, page
        self._overview: Overview | None = None
        self._add_actions()
        self.filter = PointsFilter(desk.clock)
        self.table = LedgerTable(desk)
        self.strip = MovementStrip(desk)
        self.acts = ActPlace(f"{NAME}.acts", page, self._content())
        self._work = PointsWork(desk, page, self.acts)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self.acts)
        self.filter.changed.connect(self._ask)
        self.table.picked.connect(self._show)
        self.table.opened.connect(self._go_to_counterpart)
        self.strip.counterpart_asked.connect(self._go_to_counterpart)
        self.acts.left.connect(self._left)
        self.panes: Sequence[QWidget] = (self.table, self.filter)

    def _add_actions(self) -> None:
        add = self._page.add_action
        for act in POINTS_ACTS:
            add(f"member.{act.code}", tell(act.word), "", partial(self.begin_act, act.code), place=Place.NOWHERE)
            self._page.action(f"member.{act.code}").setProperty("palette", True)
        add(PRINT, self.tr("Statement F24…"), "", self._print, place=Place.NOWHERE)

    def _content(self) -> QWidget:
        content = QWidget()
        content.setProperty("frame", "pane")
        column = QVBoxLayout(content)
        space(column)
        column.addWidget(self._bar())
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self.strip)
        self._empty = EmptyState(f"{NAME}.empty", "database")
        self.table.show_when_empty(self._empty)
        return content

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName(f"{NAME}.bar")
        row = QHBoxLayout(bar)
        space(row, (12, 8, 12, 6), gap=8)
        button = self._page.button
        row.addWidget(button(f"member.{AWARD.code}", kind="primary", icon="plus"))
        for act in (ADJUST, OPEN, REVERSE):
            row.addWidget(button(f"member.{act.code}"))
        row.addStretch(1)
        row.addWidget(button(PRINT, icon="printer"))
        return bar

    # What the view calls

    def begin(self) -> None:
        """Read the movements of the member in view."""
        self._follow()
        self._ask()

    def show_member(self, overview: Overview | None) -> None:
        """Another member is in view; an open editor of the former one is left."""
        former = self._overview.file.id if self._overview is not None else None
        self._overview = overview
        if overview is None or overview.file.id != former:
            self.acts.leave()
            self.filter.clear()
            self.strip.show_movement(None, None)
            self.table.show_member(None if overview is None or overview.balance is None else overview.file.id)

    def refresh(self) -> None:
        """Read the movements again."""
        self.table.refresh()
        self._show(self.table.current_key())

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows leave out columns."""
        self.table.give_way(breadth)
        self.filter.give_way(breadth)

    def back(self) -> bool:
        """Leave the editor, then the filter; False when there is nothing to leave."""
        return self.acts.leave() or self.filter.clear()

    # The movement in view

    @property
    def line(self) -> LedgerLine | None:
        """The movement in view."""
        return self.table.current_line()

    def _ask(self) -> None:
        self._say_none()
        self.table.ask(self.filter.wanted())
        if self.filter.wanted() != points_rules.MovementsWanted():
            self._page.action(f"{self._page.key}.back").setEnabled(True)
        self._show(self.table.current_key())

    def _say_none(self) -> None:
        if self._overview is not None and self._overview.balance is None:
            self._empty.say(self.tr("Points are not among your rights"))
        elif self.filter.wanted() == points_rules.MovementsWanted():
            self._empty.say(
                self.tr("No movement of points yet"), self.tr("Award points, or enter what the member had before.")
            )
        else:
            clear = [(self.tr("Clear the filter"), self.filter.clear)]
            self._empty.say(self.tr("No movement of this kind or period"), "", clear)

    def _show(self, _key: Key | None) -> None:
        line, facts = self.line, None
        if line is not None and self._overview is not None:
            facts = points.movement_facts(self._desk, self._overview.file.id, line.id)
        self.strip.show_movement(line, facts)
        self._follow()

    def _go_to_counterpart(self, _key: object = None) -> None:
        line = self.line
        if line is None or line.movement.counterpart is None:
            return
        if not self.table.pick(line.movement.counterpart):
            self.filter.clear()
            self.table.pick(line.movement.counterpart)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        """What can be done now, and why not."""
        case = self._case()
        rights = self._overview is not None and self._overview.balance is None
        none = self.tr("Points are not among your rights") if rights else self.tr("Choose a member first.")
        offers = {one.act.code: one for one in self._work.offers(case)} if case is not None else {}
        for act in POINTS_ACTS:
            offer = offers.get(act.code)
            why = none if offer is None else "" if offer.why_not is None else tell(offer.why_not)
            self._page.allow(f"member.{act.code}", why)
        self._page.allow(PRINT, none if case is None else "")

    def _case(self) -> PointsCase | None:
        overview = self._overview
        if overview is None or overview.balance is None:
            return None
        file, line = overview.file, self.line
        opened = points.has_opening(self._desk, file.id)
        return PointsCase(file.id, file.says.name, overview.balance, opened, line.movement if line else None)

    # Acts

    def begin_act(self, code: str) -> Any:
        """Open the editor of an act on the points of the member in view."""
        case = self._case()
        return None if case is None else self._work.begin(code, case)

    def _left(self) -> None:
        self._follow()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        if self._overview is not None:
            wanted = self.filter.wanted()
            print_statement(self._desk, self._page, self._overview.file.id, (wanted.from_on, wanted.until_on))
