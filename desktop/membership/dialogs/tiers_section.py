"""The section 等级与卡: proposals of tiers, tiers that end, cards reported lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.acts import draft_problems, offered
from desktop.core.listing import Heading, Key, Order
from desktop.core.numbers import shown_card
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.member_table import tier_kind
from desktop.membership.dialogs.points_trial import Line, TrialPanel
from desktop.membership.dialogs.proposal_view import ProposalView
from desktop.membership.dialogs.tier_work import staff_offered
from desktop.membership.rules.cards import CardEventFacts
from desktop.membership.rules.holdings import Ending
from desktop.membership.rules.proposals import (
    Criterion,
    Move,
    ProposalFacts,
    RunDraft,
    Simulation,
    State,
    approval_problems,
    missing_told,
    run_problems,
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
from desktop.people import service as people
from desktop.policy.clauses import MembershipAsOf
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Mark, Words
from desktop.widgets.figures import grouped
from desktop.widgets.labels import Label
from desktop.widgets.list_and_detail import ListAndDetail
from desktop.widgets.page import Page, Place
from desktop.widgets.quick_filters import QuickFilters
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

NAME = "tiers"
_WIDTHS = {Breadth.NARROW: 320, Breadth.NORMAL: 380, Breadth.WIDE: 460}
PROPOSALS, ENDINGS, LOST = "proposals", "endings", "lost"
_TITLES = {
    PROPOSALS: sentence("membership", "Proposals"),
    ENDINGS: sentence("membership", "Tiers that end"),
    LOST: sentence("membership", "Lost cards"),
}
_CHIPS = {State.WAITING: "attn", State.APPROVED: "ok", State.REFUSED: "plain", State.WITHDRAWN: "plain"}
_RUNS = {
    Criterion.SPEND: sentence("membership", "By spend"),
    Criterion.POINTS: sentence("membership", "By points"),
    Criterion.TENURE: sentence("membership", "By tenure"),
}


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One line of the list: a proposal, a tier that ends, or a lost card with its member."""

    id: UUID
    kind: str
    item: Any
    member_id: UUID | None = None
    name: str = ""


class _Source:
    """Reads the three lists; they are short."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.found: dict[Key, SectionLine] = {}
        self.counts: dict[str, int] = {}

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """Under their headings; *wanted* is one of the kinds, or empty for all."""
        groups = self._read()
        self.found = {line.id: line for lines in groups.values() for line in lines}
        self.counts = {kind: len(lines) for kind, lines in groups.items()}
        listed: list[Key] = []
        for kind, lines in groups.items():
            if lines and wanted in ("", kind):
                listed.append(Heading(kind, _TITLES[kind], len(lines)))
                listed += [line.id for line in lines]
        return listed[:limit]

    def rows(self, ids: Sequence[Key]) -> Iterable[SectionLine]:
        """The lines as they were read last."""
        return [self.found[key] for key in ids if key in self.found]

    def _read(self) -> Mapping[str, list[SectionLine]]:
        desk = self._desk
        lost = service.lost_cards(desk)
        names = people.members_by_id(desk, [member for member, _event in lost])
        return {
            PROPOSALS: [SectionLine(one.id, PROPOSALS, one) for one in service.proposals(desk)],
            ENDINGS: [SectionLine(one.id, ENDINGS, one, one.member_id, one.name) for one in service.endings(desk)],
            LOST: [
                SectionLine(event.id, LOST, event, member, names[member].name)
                for member, event in lost
                if member in names
            ],
        }


class TiersSection(ListAndDetail):
    """What is proposed, what ends and what is lost on the left; one of them on the right."""

    open_asked = Signal(object)
    """The file of a member is wanted."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self._desk = desk
        self._words = people.tiers(desk)
        self._source = _Source(desk)
        column = Column("line", tell(sentence("membership", "Tiers and cards")), self._cell, stretches=True)
        table = RecordTable(self._source, [column], name=f"{NAME}.list", two_lines=True)
        table.setAccessibleName(tell(sentence("membership", "Tiers and cards")))
        table.horizontalHeader().hide()
        self._add_actions(page)
        self.filters = QuickFilters(
            f"{NAME}.quick",
            [("", tell(sentence("membership", "All"))), *((kind, tell(word)) for kind, word in _TITLES.items())],
        )
        self.view = ProposalView(desk, self._words)
        self._member = _MemberLine()
        detail = QStackedWidget()
        detail.setObjectName(f"{NAME}.detail")
        detail.addWidget(self.view)
        detail.addWidget(self._member)
        super().__init__(NAME, page, table, detail, icon="identification-card", above=self._above(page), widths=_WIDTHS)
        self._detail = detail
        self.nothing.say(self.tr("Nothing chosen"), self.tr("Choose a line, or simulate who would move."))
        buttons = [page.button(f"{NAME}.{act.code}") for act in (REJECT, WITHDRAW)]
        agree = page.button(f"{NAME}.agree")
        self.head.put([page.button(f"{NAME}.{APPROVE.code}", kind="primary"), buttons[0], agree], [buttons[1]])
        self.filters.chosen.connect(self.table.ask)
        table.opened.connect(self._open)
        self.view.open_asked.connect(self.open_asked)
        self._member.open_button.clicked.connect(lambda: self._open(self.table.current_key()))
        table.records.settled.connect(self._count)
        table.records.modelReset.connect(self._count)
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
        column.addWidget(page.button(f"{NAME}.{RUN.code}", kind="primary", icon="plus"))
        column.addWidget(self.filters)
        return above

    # The list

    def _cell(self, line: SectionLine) -> Cell:
        if isinstance(line.item, ProposalFacts):
            return _proposal_cell(line.item)
        if isinstance(line.item, Ending):
            return self._ending_cell(line.item)
        return _lost_cell(line.name, line.item)

    def _ending_cell(self, one: Ending) -> Cell:
        tier = Mark(tier_kind(one.tier), self._words.get(one.tier, one.tier))
        days = (one.until_on - self._desk.today()).days
        ends = sentence("membership", "ends {day}, {n} days left").of(day=one.until_on.isoformat(), n=days)
        follows = sentence("membership", "then {tier}").of(tier=self._words.get(one.after, one.after))
        after = follows if one.after else sentence("membership", "then no tier")
        special = (Mark("attn", tell(sentence("membership", "for a time"))),) if one.override else ()
        return Cell(
            (Words(one.name, bold=True, elides=True), tier, *special),
            (Words(tell(ends), "ink2", "meta"), Words(tell(after), "ink3" if one.after else "warn", "meta")),
        )

    def _count(self) -> None:
        counts = self._source.counts
        self.filters.show_counts({"": sum(counts.values()), **counts})

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
        return None if key is None else self._source.found.get(key)

    @property
    def facts(self) -> ProposalFacts | None:
        """The proposal in view."""
        line = self.line
        return line.item if line is not None and isinstance(line.item, ProposalFacts) else None

    def show_key(self, key: Key | None) -> None:
        """Show a proposal with its rows, or whose tier ends or card is lost."""
        line = None if key is None else self._source.found.get(key)
        if line is None:
            self.show_nothing()
        elif isinstance(line.item, ProposalFacts):
            facts = service.proposal(self._desk, line.item.id)
            self.show_detail(_title(facts), _told(facts))
            self.view.show_proposal(facts)
            self._detail.setCurrentWidget(self.view)
        else:
            told = self._cell(line)
            self.show_detail(line.name, " ".join(piece.text for piece in told.second))
            self._member.say(tell(_TITLES[line.kind]), told.text)
            self._detail.setCurrentWidget(self._member)
        self._follow()

    def begin(self) -> None:
        """Shown: the list is read."""
        super().begin()
        self._follow()

    def _follow(self) -> None:
        """What can be done now, and why not."""
        for one in offered(PROPOSAL_ACTS, self.facts, self._asof(), self._desk.permissions):
            self._page.allow(f"{NAME}.{one.act.code}", "" if one.why_not is None else tell(one.why_not))
        if self.facts is not None and self.facts.state is State.WAITING:
            rows = self.view.chosen_rows()
            none = self.tr("Choose rows first.")
            self._page.allow(f"{NAME}.{REJECT.code}", "" if rows else none)
            refused = any(row.refused for row in rows)
            self._page.allow(f"{NAME}.agree", "" if refused else self.tr("No chosen row is rejected."))
        else:
            self._page.allow(f"{NAME}.agree", self.tr("Choose a proposal first."))
        for name in (APPROVE.code, REJECT.code, WITHDRAW.code, "agree"):
            self._page.action(f"{NAME}.{name}").setVisible(self.facts is not None and self.facts.state is State.WAITING)

    def _asof(self) -> MembershipAsOf:
        return self._desk.policy.membership_asof(self._desk.now())

    def _open(self, key: Key | None) -> None:
        line = None if key is None else self._source.found.get(key)
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
        editor.done_asked.connect(lambda draft: self._do(editor, do, draft))
        self.show_editor(editor)
        return editor

    def _do(self, editor: ActEditor, do: Any, draft: Any) -> None:
        try:
            do(draft)
        except Problems as refused:
            editor.show_problems(refused.found)
            return
        except Exception as error:  # whatever else happened, the page lives on
            self._page.show_refusal(error)
            return
        editor.finish()
        self.leave_editor()
        self.refresh()

    def _run(self) -> ActEditor:
        """Open the editor of a run; beside the fields stands who would move."""
        trial = _Trial(self._desk)
        today = self._desk.today()
        proposed = {"criterion": Criterion.SPEND.value, "counted_until": today, "from_on": first_day(today)}
        editor = self._edit(RUN, trial.check, self._propose(trial), proposed, trial.panel)
        editor.fields.checked.connect(partial(trial.show, editor))
        trial.show(editor)
        return editor

    def _propose(self, trial: _Trial) -> Any:
        def do(typed: RunTyped) -> None:
            made = service.propose(self._desk, run_draft(typed), trial.seen)
            self._page.note(tell(sentence("membership", "Kept to be signed; nobody has moved")))
            self.table.ask(self.filters.value())
            self.table.pick(made)

        return do

    def _approve(self) -> ActEditor | None:
        facts = self.facts
        if facts is None:
            return None
        rows = service.proposal_rows(self._desk, facts.id)
        rejected = sum(1 for row in rows if row.refused)

        def check(typed: ApprovalTyped) -> list[Problem]:
            actor, today = self._desk.actor.staff_id, self._desk.today()
            found = approval_problems(facts, approval_draft(typed), actor, today, rejected=rejected)
            return [replace(one, field="answer") if one.field == "granted" else one for one in found]

        def do(typed: ApprovalTyped) -> None:
            done = service.enter_tier_approval(self._desk, facts.id, approval_draft(typed))
            told = sentence("membership", "{moved} moved, {rejected} rejected, {changed} left out")
            self._page.note(tell(told.of(moved=done.moved, rejected=done.rejected, changed=done.changed)))

        panel = TrialPanel()
        left = sum(1 for row in rows if row.changed and not row.refused)
        panel.tell(grouped(len(rows) - rejected - left), _approval_lines(rejected, left, rows))
        return self._edit(APPROVE, check, do, {"answer": "granted"}, panel)

    def _reject(self) -> ActEditor | None:
        facts, rows = self.facts, self.view.chosen()
        if facts is None or not rows:
            return None
        return self._edit(
            REJECT, _nothing, lambda typed: service.refuse_rows(self._desk, facts.id, rows, typed.reason), {}
        )

    def _agree(self) -> None:
        facts = self.facts
        if facts is not None:
            self._page.attempt(service.refuse_rows, self._desk, facts.id, self.view.chosen(), "")
            self.refresh()

    def _withdraw(self) -> ActEditor | None:
        facts = self.facts
        if facts is None:
            return None
        return self._edit(
            WITHDRAW, _nothing, lambda typed: service.withdraw_proposal(self._desk, facts.id, typed.reason), {}
        )


class _Trial:
    """The simulation beside the fields of a run; it is worked out anew when a field that matters changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.panel = TrialPanel()
        self._words = people.tiers(desk)
        self._for: RunDraft | None = None
        self._found: Simulation | None = None

    @property
    def seen(self) -> bytes | None:
        """The digest of what was looked at."""
        return self._found.digest if self._found is not None and self._found.basis is not None else None

    def check(self, typed: RunTyped) -> list[Problem]:
        """What speaks against the run."""
        if not _whole(typed):
            return []
        found = run_problems(run_draft(typed), self._desk.policy.membership_asof(self._desk.now()))
        if found:
            return found
        simulation = self._simulate(run_draft(typed))
        if simulation.basis is None:
            return [Problem("criterion", missing_told(simulation.missing))]
        none = sentence("membership", "Nobody would move; there is nothing to propose.")
        return [] if simulation.movers else [Problem("criterion", none)]

    def show(self, editor: ActEditor) -> None:
        """Tell who would move."""
        typed = editor.draft()
        problems = not _whole(typed) or bool(
            run_problems(run_draft(typed), self._desk.policy.membership_asof(self._desk.now()))
        )
        if problems:
            self.panel.tell("", ())
            return
        found = self._simulate(run_draft(typed))
        if found.basis is None:
            self.panel.tell("", [(missing_told(found.missing), "warn")])
            return
        self.panel.tell(grouped(len(found.movers)), simulation_lines(found, self._words))

    def _simulate(self, draft: RunDraft) -> Simulation:
        key = replace(draft, note="")
        if self._found is None or key != self._for:
            self._for, self._found = key, service.simulate(self._desk, key)
        return self._found


def run_draft(typed: RunTyped) -> RunDraft:
    """The service's draft of a run that is typed wholly."""
    assert typed.counted_until is not None and typed.from_on is not None
    return RunDraft(Criterion.of(typed.criterion), typed.counted_until, typed.from_on, typed.note)


def _whole(typed: RunTyped) -> bool:
    return bool(typed.criterion) and typed.counted_until is not None and typed.from_on is not None


def simulation_lines(found: Simulation, words: Mapping[str, str]) -> list[Line]:
    """How many move from which tier to which, who stays, who is left alone."""
    none = tell(sentence("membership", "no tier"))
    ladder = ["", *words]
    moved = sorted(found.counts().items(), key=lambda one: (ladder.index(one[0][0]), ladder.index(one[0][1])))
    lines: list[Line] = []
    for (before, after), number in moved:
        if before != after:
            told = sentence("membership", "{before} → {after}: {n}")
            lines.append((told.of(before=words.get(before) or none, after=words[after], n=grouped(number)), "ink"))
    for move, told in _COUNTED.items():
        if number := found.moves().get(move, 0):
            lines.append((told.of(n=grouped(number)), "ink2"))
    lines.append((sentence("membership", "Nobody moves before the signed approval is entered."), "ink3"))
    return lines


_COUNTED = {
    Move.RENEW: sentence("membership", "{n} keep their tier for another term"),
    Move.STAY: sentence("membership", "{n} stay"),
    Move.UNKNOWN: sentence("membership", "{n} without a record are not moved: unknown is not nought"),
    Move.HELD_BACK: sentence("membership", "{n} with a tier for a time or a later one are left alone"),
}


def _approval_lines(rejected: int, left: int, rows: Sequence[Any]) -> list[Line]:
    lines: list[Line] = [(sentence("membership", "so many move once the approval is entered"), "ink2")]
    if rejected:
        lines.append((sentence("membership", "{n} rows are rejected").of(n=rejected), "ink2"))
    if left:
        lines.append((sentence("membership", "{n} changed since the simulation and are left out").of(n=left), "warn"))
    named = [row for row in rows if row.changed and not row.refused][:8]
    for row in named:
        told: Sentence = sentence("membership", "{name}: {what}").of(name=row.name, what=row.changed)
        lines.append((told, "warn"))
    return lines


def _nothing(_typed: WhyTyped) -> list[Problem]:
    return []


def _title(facts: ProposalFacts) -> str:
    told = sentence("membership", "{by}, from {day}")
    return tell(told.of(by=tell(_RUNS[facts.criterion]), day=facts.from_on.isoformat()))


def _told(facts: ProposalFacts) -> str:
    parts = [facts.number, facts.state.zh, facts.made_by, facts.note]
    if facts.approval is not None:
        signed = facts.approval
        parts += [f"{signed.signed_by} {signed.signed_on.isoformat()}", signed.paper, signed.opinion]
        if signed.granted:
            told = sentence("membership", "{moved} moved, {rejected} rejected, {changed} left out")
            parts.append(tell(told.of(moved=facts.moved, rejected=facts.rejected, changed=facts.changed)))
    return "　".join(part for part in parts if part)


def _proposal_cell(facts: ProposalFacts) -> Cell:
    moves = "　".join(
        f"{move.zh} {grouped(facts.moves[move])}" for move in (Move.UP, Move.DOWN, Move.RENEW) if facts.moves.get(move)
    )
    return Cell(
        (Words(_title(facts), bold=True, elides=True), Mark(_CHIPS[facts.state], facts.state.zh)),
        (Words(facts.number, "ink2", "meta"), Words(moves, "ink2", "meta", elides=True)),
    )


def _lost_cell(name: str, event: CardEventFacts) -> Cell:
    since = sentence("membership", "lost since {day}").of(day=event.on.isoformat())
    return Cell(
        (Words(name, bold=True, elides=True), Words(shown_card(event.card), "ink2", "cell")),
        (Words(tell(since), "warn", "meta"), Words(event.reason, "ink3", "meta", elides=True)),
    )


class _MemberLine(QWidget):
    """Whose tier ends or card is lost, and the way to the file."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(f"{NAME}.member")
        self._kind = Label("", "strong", name=f"{NAME}.member.kind")
        self._words = Label("", "body", tone="ink2", name=f"{NAME}.member.words", wraps=True)
        self.open_button = Button(tell(sentence("membership", "Open the file")), f"{NAME}.member.open")
        column = QVBoxLayout(self)
        space(column, (16, 16, 16, 16), gap=8)
        for widget in (self._kind, self._words):
            column.addWidget(widget)
        column.addWidget(self.open_button)
        column.addStretch(1)

    def say(self, kind: str, words: str) -> None:
        """Another line is in view."""
        self._kind.setText(kind)
        self._words.setText(words)
