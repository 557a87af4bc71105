"""Taking a complaint down: the form, the limits it would start, what is still to mend, and the draft that is kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.complaints import rules, service
from desktop.complaints.dialogs.intake_form import Choices, IntakeForm
from desktop.complaints.dialogs.limits_side import WIDTH, LimitsSide
from desktop.complaints.dialogs.printing import AT_RECEIPT
from desktop.core.problem import Problem
from desktop.desk import Desk
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.rules import MemberFacts
from desktop.policy.clauses import AsOf
from desktop.widgets.action_button import ActionButton
from desktop.widgets.back_bar import BackBar
from desktop.widgets.buttons import Button
from desktop.widgets.chips import Chip
from desktop.widgets.draft_editor import ENTER, PageEditor
from desktop.widgets.fieldset import FieldSet
from desktop.widgets.metrics import metrics
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space
from desktop.widgets.sub_tabs import SubTabs
from desktop.widgets.theme import theme

NAME = "complaint_edit"
LOOK_AFTER = 300
"""Milliseconds without a change after which doubles are looked for."""
FOLDS_BELOW = 1180
_ANY_WIDTH = 16_777_215


class ComplaintEditor(PageEditor):
    """Asks its page to register, to keep the draft, to throw it away, to print a blank form, to close."""

    register_asked = Signal(object, object)
    """A draft without problems, and the codes of the forms to print."""
    drop_asked = Signal(object)
    """The draft that is thrown away."""
    blank_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(NAME)
        self._desk = desk
        self.form = IntakeForm(_choices(desk), desk.clock)
        self.fields = FieldSet(self.form.rows, self._problems, self)
        self._save = self._action("save", self.tr("Register"), ("Ctrl+S",), partial(self._ask, ()))
        both = self.tr("Register and print {forms}").format(forms=self.tr(" and ").join(AT_RECEIPT))
        self._print = self._action("save_and_print", both, ENTER, partial(self._ask, AT_RECEIPT))
        self._side = LimitsSide(desk)
        self._look_timer = self._timer(LOOK_AFTER, self._look_for_doubles)
        self._lay_out()
        self._connect()
        self._begin()

    # Layout

    def _lay_out(self) -> None:
        self._area = Scrolled(f"{NAME}.scroll", margins=(12, 3, 20, 4), gap=0, wide=True)
        self._area.column.addWidget(self.form)
        self._grid = QGridLayout()
        space(self._grid)
        self._grid.addWidget(self._area, 0, 0)
        self._grid.addWidget(self._foot(self.fields, *self._buttons()), 1, 0)
        self._grid.setRowStretch(0, 1)
        self._grid.setColumnStretch(0, 1)
        outer = QVBoxLayout(self)
        space(outer)
        outer.addWidget(self._head())
        outer.addLayout(self._grid, 1)

    def _head(self) -> BackBar:
        number = Chip("plain", self.tr("number follows"), name=f"{NAME}.number")
        head = self._bar(self.tr("New complaint"), number)
        self._restored.setText(self.tr("Going on with what was not registered"))
        self._tabs = SubTabs(f"{NAME}.tabs", self.tr("Parts of the editor"))
        self._tabs.addTab(self.tr("Intake"))
        self._tabs.addTab(self.tr("Limits"))
        self._tabs.currentChanged.connect(lambda _tab: self._fold())
        blank = Button(self.tr("Blank form"), f"{NAME}.blank", icon="printer")
        blank.clicked.connect(self.blank_asked)
        head.row.addWidget(self._tabs)
        head.row.addWidget(blank)
        return head

    def _buttons(self) -> list[QWidget]:
        self._save_button = ActionButton(self._save, parent=self)
        self._print_button = ActionButton(self._print, kind="primary", icon="printer", parent=self)
        return [self._save_button, self._print_button]

    def _connect(self) -> None:
        self.fields.edited.connect(self._edited)
        self.fields.checked.connect(self._explain)
        self.form.duplicate_of.edited.connect(self._doubles_decided)
        self.form.duplicate_of.compare_asked.connect(self._lay_beside)
        self._side.compare.closed.connect(self._show_limits)
        theme().changed.connect(self._fold)
        stops = self.form.stops()
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    # What the page does with it

    def show_problems(self, found: Collection[Problem]) -> None:
        """Say beside the fields what a verb refused; nothing typed is lost."""
        self.fields.show_problems([_at_a_field(problem) for problem in found])

    def to_keep(self) -> rules.ComplaintDraft:
        """What stands in the form."""
        return self.form.draft()

    def explain(self) -> None:
        """Bring the limits into view, or go back to the form where there is no room for both."""
        self._side.show_limits()
        self._fold(1 - self._tabs.currentIndex())

    def restore(self, draft: rules.ComplaintDraft) -> None:
        """Show a draft that was thrown away or kept from before."""
        self.form.fill(draft, self._member(draft.member_id))
        self.fields.forget()
        self._draft_begun(restored=True)
        self._edited()
        self._look_for_doubles()

    def throw_away(self) -> None:
        """Begin anew; the page has the draft dropped and offers it back."""
        thrown = self.form.draft()
        self.form.fill(rules.ComplaintDraft(received_at=self._desk.now()))
        self.fields.forget()
        self._draft_begun(restored=False)
        self._saved.setText("")
        self._look_for_doubles()
        self.drop_asked.emit(thrown)
        self.form.customer_name.setFocus(Qt.FocusReason.OtherFocusReason)

    # The draft

    def _begin(self) -> None:
        kept = service.kept_draft(self._desk)
        fresh = kept or rules.ComplaintDraft(received_at=self._desk.now())
        self.form.fill(fresh, self._member(fresh.member_id))
        self.fields.forget()
        self._draft_begun(restored=kept is not None)
        self._look_for_doubles()
        self._show_limits()

    def _first_empty(self) -> QWidget:
        draft = self.form.draft()
        wanted = ("customer_name", "contact", "phone", "category", "level", "content")
        empty = next((name for name in wanted if not getattr(draft, name)), "customer_name")
        return self.form.lines.get(empty) or getattr(self.form, empty)

    def _member(self, member_id: UUID | None) -> MemberFacts | None:
        if member_id is None or not self._desk.may(people_rules.MEMBER_READ):
            return None
        return people.member(self._desk, member_id)

    def _edited(self) -> None:
        super()._edited()
        self._look_timer.start()

    def _ask(self, codes: tuple[str, ...]) -> None:
        # What stands half-typed in a combo is settled when it loses the focus.
        (self._print_button if codes else self._save_button).setFocus(Qt.FocusReason.OtherFocusReason)
        if self.fields.complete():
            self.register_asked.emit(self.form.draft(), codes)
        else:
            self._fold(0)
            self.keep_now()

    # Problems, doubles, limits

    def _problems(self) -> list[Problem]:
        draft = self.form.draft()
        return rules.problems(draft, self._asof(draft))

    def _asof(self, draft: rules.ComplaintDraft) -> AsOf:
        return service.asof(self._desk, draft.received_at)

    def _look_for_doubles(self) -> None:
        self._look_timer.stop()
        draft = self.form.draft()
        found = service.possible_duplicates(self._desk, draft) if draft.phone or draft.member_id else []
        self.form.show_doubles(self.form.duplicate_of.show_found(found, self._desk.now()))

    def _doubles_decided(self) -> None:
        self._edited()
        self._look_for_doubles()

    def _lay_beside(self, offered: rules.Linked) -> None:
        facts = service.facts(self._desk, offered.id)
        if facts is not None:
            self._side.lay_beside(facts)
            self._fold(1)

    def _show_limits(self) -> None:
        self._side.show_limits()
        self._fold(0)

    def _explain(self) -> None:
        draft = self.form.draft()
        self._side.explain(draft, self._asof(draft))

    # Focus and width

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Work begins at the first gap; a focus proxy would make Tab leap over the fields before it."""
        super().focusInEvent(event)
        self._first_empty().setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Below a certain width the explanation becomes a tab."""
        super().resizeEvent(event)
        self._fold()

    def hideEvent(self, event: QHideEvent) -> None:
        """Locking, turning to another page, closing the window: what was typed is kept before."""
        super().hideEvent(event)
        self._look_timer.stop()

    def _fold(self, tab: int | None = None) -> None:
        if tab is not None:
            self._tabs.setCurrentIndex(tab)
        narrow = self.width() < metrics().px(FOLDS_BELOW)
        self._tabs.setVisible(narrow)
        aside = narrow and self._tabs.currentIndex() == 1
        if aside and self._area.isAncestorOf(self.focusWidget() or self):
            self._tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        self._grid.removeWidget(self._side)
        self._side.setMaximumWidth(_ANY_WIDTH if narrow else metrics().px(WIDTH))
        if narrow:
            self._grid.addWidget(self._side, 0, 0)
        else:
            self._grid.addWidget(self._side, 0, 1, 2, 1)
        self._area.setVisible(not aside)
        self._side.setVisible(not narrow or aside)


def _choices(desk: Desk) -> Choices:
    policy = service.asof(desk).clauses
    departments = [(line.id, line.name) for line in people.departments(desk)] if desk.may(people_rules.READ) else []
    may_find = desk.may(people_rules.MEMBER_READ)
    return Choices(policy, departments, partial(people.find_members, desk) if may_find else _nobody)


def _nobody(_typed: str, _limit: int) -> list[MemberFacts]:
    return []


def _at_a_field(problem: Problem) -> Problem:
    """A refusal about the member stands beside the customer's name."""
    return replace(problem, field="customer_name") if problem.field == "member_id" else problem
