"""The section 等级与卡: proposals of tiers, tiers that end, cards reported lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.acts import draft_problems, offered
from desktop.core.listing import Key
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.act_drafts import place_of
from desktop.membership.dialogs.points_trial import TrialPanel
from desktop.membership.dialogs.proposal_view import ProposalView
from desktop.membership.dialogs.run_trial import Trial, approval_lines, pace_of, run_draft
from desktop.membership.dialogs.tier_list import (
    NAME,
    SHORT,
    SectionLine,
    TierSource,
    ending_cell,
    lost_cell,
    proposal_cell,
    state_of,
    title_of,
)
from desktop.membership.dialogs.tier_member import MemberTables
from desktop.membership.rules.holdings import Ending
from desktop.membership.rules.proposals import (
    Criterion,
    ProposalFacts,
    State,
    approval_problems,
)
from desktop.membership.rules.tier_acts import (
    APPROVE,
    PROPOSAL_ACTS,
    REJECT,
    RUN,
    WITHDRAW,
    ApprovalTyped,
    RunTyped,
    WhyTyped,
    approval_draft,
)
from desktop.membership.service.proposing import first_day
from desktop.membership.service.running import Pace
from desktop.people import service as people
from desktop.people.dialogs import staff_offered
from desktop.policy.clauses import MembershipAsOf
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell
from desktop.widgets.figures import grouped
from desktop.widgets.jobs import Cancelled
from desktop.widgets.list_and_detail import ListAndDetail
from desktop.widgets.page import Page, Place
from desktop.widgets.quick_filters import QuickFilters
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

Told = Callable[[], object]
Do = Callable[[Any, Pace], Told]
"""Does an act on the worker; what it returns tells of it on the window's thread."""
_WIDTHS = {Breadth.NARROW: 348, Breadth.NORMAL: 380, Breadth.WIDE: 460}


class TiersSection(ListAndDetail):
    """What is proposed, what ends and what is lost on the left; one of them on the right."""

    open_asked = Signal(object)
    """The file of a member is wanted."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self._desk = desk
        self._words = people.tiers(desk)
        self._source = TierSource(desk)
        self._approval: TrialPanel | None = None
        self._next: Key | None = None
        """What is to be picked once the list holds it."""
        column = Column("line", tell(sentence("membership", "Tiers and cards")), self._cell, stretches=True)
        table = RecordTable(self._source, [column], name=f"{NAME}.list", two_lines=True, behind=True)
        table.setAccessibleName(tell(sentence("membership", "Tiers and cards")))
        table.horizontalHeader().hide()
        self._add_actions(page)
        self.filters = QuickFilters(
            f"{NAME}.quick",
            [("", tell(sentence("membership", "All"))), *((kind, tell(word)) for kind, word in SHORT.items())],
        )
        self.view = ProposalView(desk, self._words)
        detail = QStackedWidget()
        detail.setObjectName(f"{NAME}.detail")
        detail.addWidget(self.view)
        super().__init__(NAME, page, table, detail, icon="identification-card", above=self._above(page), widths=_WIDTHS)
        self._detail = detail
        self._tables: MemberTables | None = None
        self.nothing.say(self.tr("Nothing chosen"), self.tr("Choose a line, or simulate who would move."))
        buttons = [page.button(f"{NAME}.{act.code}") for act in (REJECT, WITHDRAW)]
        agree = page.button(f"{NAME}.agree")
        self.open_button = Button(tell(sentence("membership", "Open the file")), f"{NAME}.member.open")
        approve = page.button(f"{NAME}.{APPROVE.code}", kind="primary")
        self.head.put([approve, buttons[0], agree, self.open_button], [buttons[1]])
        self.filters.chosen.connect(self.table.ask)
        table.opened.connect(self._open)
        self.view.open_asked.connect(self.open_asked)
        self.open_button.clicked.connect(lambda: self._open(self.table.current_key()))
        table.records.settled.connect(self._count)
        table.records.answered.connect(self._pick_next)
        table.records.settled.connect(self._pick_next)
        self.view.told.connect(self._follow)
        self.view.told.connect(self._tell_rows)
        self.view.table.picked.connect(lambda _key: self._follow())

    def _add_actions(self, page: Page) -> None:
        begins = (self._run, self._approve, self._reject, self._withdraw)
        for act, begin in zip(PROPOSAL_ACTS, begins, strict=True):
            page.add_action(f"{NAME}.{act.code}", tell(act.word), "", begin, place=Place.NOWHERE)
        page.add_action(f"{NAME}.agree", self.tr("Agree again"), "", self._agree, place=Place.NOWHERE)

    def _above(self, page: Page) -> QWidget:
        above = QFrame()
        above.setObjectName(f"{NAME}.above")
        column = QVBoxLayout(above)
        space(column, (12, 8, 12, 6), gap=8)
        row = QHBoxLayout()
        space(row)
        row.addWidget(page.button(f"{NAME}.{RUN.code}", icon="plus"))
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.filters)
        return above

    # The list

    def _cell(self, line: SectionLine) -> Cell:
        if isinstance(line.item, ProposalFacts):
            return proposal_cell(line.item)
        if isinstance(line.item, Ending):
            return ending_cell(line.item, self._words, self._desk.today())
        return lost_cell(line.name, line.item)

    def _count(self) -> None:
        counts = self._source.counts
        self.filters.show_counts(counts)

    def say_none(self) -> None:
        """Nothing is proposed, ends or is lost."""
        self.none.say(
            self.tr("No proposal, no tier that ends, no lost card"),
            self.tr("A simulation shows who would move before anything does."),
        )

    # The line in view

    @property
    def line(self) -> SectionLine | None:
        """The line in view."""
        key = self.table.current_key()
        return self._line_of(key)

    def _line_of(self, key: Key | None) -> SectionLine | None:
        found = None if key is None else self.table.records.record(self.table.records.row_of(key))
        return found if isinstance(found, SectionLine) else None

    def _pick_next(self) -> None:
        if self._next is not None and self.table.pick(self._next):
            self._next = None

    @property
    def member(self) -> MemberTables:
        """The tiers and cards of whom a line is about; made when such a line is in view first."""
        if self._tables is None:
            self._tables = MemberTables(self._desk, self._words)
            self._detail.addWidget(self._tables)
            self._page.adopt(self._tables)
        return self._tables

    @property
    def facts(self) -> ProposalFacts | None:
        """The proposal in view."""
        line = self.line
        return line.item if line is not None and isinstance(line.item, ProposalFacts) else None

    def show_key(self, key: Key | None) -> None:
        """Show a proposal with its rows, or whose tier ends or card is lost."""
        line = self._line_of(key)
        if line is None:
            self.show_nothing()
        elif isinstance(line.item, ProposalFacts):
            facts = service.proposal(self._desk, line.item.id)
            self.show_detail(title_of(facts), state_of(facts))
            self.view.show_proposal(facts)
            self._detail.setCurrentWidget(self.view)
        else:
            told = self._cell(line)
            self.show_detail(line.name, "　".join(piece.text for piece in told.second if piece.text))
            if line.member_id is not None:
                self.member.show_member(line.member_id)
            self._detail.setCurrentWidget(self.member)
        self._follow()

    def begin(self) -> None:
        """Shown: the list is read."""
        if self._page.house is not None:
            self.view.read_with(self._page.house.jobs)
        super().begin()
        self._follow()

    def _follow(self) -> None:
        """What can be done now, and why not."""
        for one in offered(PROPOSAL_ACTS, self.facts, self._asof(), self._desk.permissions):
            self._page.allow(f"{NAME}.{one.act.code}", "" if one.why_not is None else tell(one.why_not))
        if self.facts is not None and self.facts.state is State.WAITING:
            none = self.tr("Choose rows first.")
            self._page.allow(f"{NAME}.{REJECT.code}", "" if self.view.chosen() else none)
            self._page.allow(
                f"{NAME}.agree", "" if self.view.refused_chosen() else self.tr("No chosen row is rejected.")
            )
        else:
            self._page.allow(f"{NAME}.agree", self.tr("Choose a proposal first."))
        for name in (APPROVE.code, REJECT.code, WITHDRAW.code, "agree"):
            self._page.action(f"{NAME}.{name}").setVisible(self.facts is not None and self.facts.state is State.WAITING)

        self.open_button.setVisible(self.line is not None and self.line.member_id is not None)

    def _asof(self) -> MembershipAsOf:
        return self._desk.policy.membership_asof(self._desk.now())

    def _open(self, key: Key | None) -> None:
        line = self._line_of(key)
        if line is not None and line.member_id is not None:
            self.open_asked.emit(line.member_id)

    # Acts

    def _edit(self, act: Any, check: Any, do: Any, proposed: Any, side: QWidget | None = None) -> ActEditor:
        facts = self.facts
        found = {one.act.code: one for one in offered(PROPOSAL_ACTS, facts, self._asof(), self._desk.permissions)}
        offer = replace(found[act.code], proposed={**found[act.code].proposed, **proposed})
        checked = replace(offer, act=replace(act, problems=lambda draft, _facts, _asof: check(draft)))

        def problems(draft: Any) -> list[Problem]:
            return draft_problems(checked.act, draft, facts, self._asof())

        editor = ActEditor(checked, staff_offered(self._desk), problems, 0, side=side)
        about = "" if act is RUN or facts is None else facts.id
        editor.done_asked.connect(lambda draft: self._do(editor, do, draft))
        self.show_editor(editor, place_of(self._desk, act.code, about))
        return editor

    def _do(self, editor: ActEditor, do: Do, draft: Any) -> None:
        """Have it done by the writing worker; the editor stays until then, and when it was refused or stopped."""
        house = self._page.house
        if house is None:
            return

        def done(told: Callable[[], object]) -> None:
            editor.finish()
            self.leave_editor()
            told()
            self.refresh()

        job = house.jobs.write(
            lambda job: do(draft, pace_of(job)),
            done,
            owner=editor,
            failed=partial(self.act_failed, editor),
            title=tell(editor.act.word),
        )
        editor.wait_for(job)

    def _run(self) -> ActEditor | None:
        """Open the editor of a run; beside the fields stands who would move."""
        if self._page.house is None:
            return None
        trial = Trial(self._desk, self._page.house.jobs)
        today = self._desk.today()
        proposed = {"criterion": Criterion.SPEND.value, "counted_until": today, "from_on": first_day(today)}
        editor = self._edit(RUN, trial.check, self._propose(trial), proposed, trial.panel)
        editor.fields.checked.connect(partial(trial.show, editor))
        editor.close_asked.connect(trial.stop)
        trial.show(editor)
        self.head.hide()
        return editor

    def leave_editor(self) -> None:
        """Show the line in view again, under its head."""
        edited = self.editor is not None
        self._approval = None
        super().leave_editor()
        if edited:
            self.show_key(self.table.current_key())

    def _propose(self, trial: Trial) -> Do:
        def do(typed: RunTyped, pace: Pace) -> Told:
            made = service.propose(self._desk, run_draft(typed), trial.seen, pace)
            return lambda: self._proposed(made)

        return do

    def _proposed(self, made: UUID) -> None:
        self._page.note(tell(sentence("membership", "Kept to be signed; nobody has moved")))
        self._next = made

    def _approve(self) -> ActEditor | None:
        facts = self.facts
        if facts is None:
            return None

        def check(typed: ApprovalTyped) -> list[Problem]:
            actor, today = self._desk.actor.staff_id, self._desk.today()
            rejected = self.view.rows.rejected if self.view.rows is not None else 0
            found = approval_problems(facts, approval_draft(typed), actor, today, rejected=rejected)
            return [replace(one, field="answer") if one.field == "granted" else one for one in found]

        def do(typed: ApprovalTyped, pace: Pace) -> Told:
            done = service.enter_tier_approval(self._desk, facts.id, approval_draft(typed), pace)
            return lambda: self._approved(done)

        panel = TrialPanel()
        editor = self._edit(APPROVE, check, do, {"answer": "granted"}, panel)
        self._approval = panel
        self._tell_rows()
        return editor

    def _tell_rows(self) -> None:
        """Beside an approval that is being entered: what it comes to, once the rows are counted."""
        told, panel = self.view.rows, self._approval
        if told is not None and panel is not None:
            panel.tell(grouped(told.moving), approval_lines(told))

    def _approved(self, done: ProposalFacts) -> None:
        told = sentence("membership", "{moved} moved, {rejected} rejected, {changed} left out")
        figures = {"moved": done.moved, "rejected": done.rejected, "changed": done.changed}
        self._page.note(tell(told.of(**{name: grouped(number) for name, number in figures.items()})))

    def _reject(self) -> ActEditor | None:
        facts, rows = self.facts, self.view.chosen()
        if facts is None or not rows:
            return None

        def do(typed: WhyTyped, pace: Pace) -> Told:
            service.refuse_rows(self._desk, facts.id, rows, typed.reason, pace)
            return _silent

        return self._edit(REJECT, _nothing, do, {})

    def _agree(self) -> None:
        facts, house, rows = self.facts, self._page.house, self.view.chosen()
        if facts is None or house is None:
            return
        house.jobs.write(
            lambda job: service.refuse_rows(self._desk, facts.id, rows, "", pace_of(job)),
            lambda _done: self.refresh(),
            owner=self,
            failed=self._not_done,
        )

    def _not_done(self, error: BaseException) -> None:
        if isinstance(error, Exception) and not isinstance(error, Cancelled):
            self._page.show_refusal(error)

    def _withdraw(self) -> ActEditor | None:
        facts = self.facts
        if facts is None:
            return None

        def do(typed: WhyTyped, _pace: Pace) -> Told:
            service.withdraw_proposal(self._desk, facts.id, typed.reason)
            return _silent

        return self._edit(WITHDRAW, _nothing, do, {})


def _nothing(_typed: WhyTyped) -> list[Problem]:
    return []


def _silent() -> None:
    """The list tells it by itself."""
