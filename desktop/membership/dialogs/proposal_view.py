"""One proposal of tiers: what it goes by, how many would move, each of them with what became of the row."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core import money
from desktop.core.numbers import shown_card
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.member_table import tier_kind
from desktop.membership.dialogs.proposal_grid import ProposalGrid
from desktop.membership.dialogs.run_trial import pace_of
from desktop.membership.rules.proposal_rows import RowsTold, RowsWanted
from desktop.membership.rules.proposals import Criterion, Outcome, ProposalFacts, RowFacts, State
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Mark, Words
from desktop.widgets.cells import words as text
from desktop.widgets.figures import grouped
from desktop.widgets.jobs import Cancelled, Job, Jobs
from desktop.widgets.labels import Label
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import PAGE, Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

NAME = "proposal"
_BY = {
    Criterion.SPEND: sentence("membership", "Spend (元)"),
    Criterion.POINTS: sentence("membership", "Points earned"),
    Criterion.TENURE: sentence("membership", "Months in the network"),
}


def figure_words(criterion: Criterion, figure: int | None) -> str:
    """The figure a member is judged by: yuan, points or months."""
    if figure is None:
        return "—"
    return money.figures(figure) if criterion is Criterion.SPEND else grouped(figure)


class ProposalView(QWidget):
    """Grid on top, below it the rows of the whole proposal or of one figure."""

    open_asked = Signal(object)
    told = Signal()
    """All rows of the proposal in view were counted."""

    def __init__(self, desk: Desk, words: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._desk, self._words = desk, words
        self._facts: ProposalFacts | None = None
        self._jobs: Jobs | None = None
        self._job: Job | None = None
        self.rows: RowsTold | None = None
        """All rows of the proposal in view together; None while they are counted."""
        self._pair: tuple[str, str] | None = None
        self.grid = ProposalGrid()
        self.table = RecordTable(
            service.ProposalRows(desk),
            self._columns(Criterion.SPEND),
            name=f"{NAME}.rows",
            compact=True,
            wanted=RowsWanted(),
            behind=True,
        )
        self.table.setAccessibleName(tell(sentence("membership", "Who would move")))
        self.table.records.settled.connect(self._tell_shown)
        self._basis = Label("", "meta", tone="ink2", name=f"{NAME}.basis", wraps=True)
        self._left = Label("", "meta", tone="ink3", name=f"{NAME}.told", wraps=True)
        self._shown = Label("", "strong", name=f"{NAME}.shown")
        self._all = Button(tell(sentence("membership", "Show all")), f"{NAME}.all", kind="link")
        self._lay_out()
        self.grid.chosen.connect(self.narrow)
        self._all.clicked.connect(lambda: self.narrow(None))
        self.table.opened.connect(self._open)

    def _lay_out(self) -> None:
        above = QFrame()
        above.setProperty("frame", "pane")
        told = QVBoxLayout(above)
        space(told, (16, 8, 16, 0), gap=4)
        told.addWidget(self._basis)
        told.addWidget(self._left)
        bar = QHBoxLayout()
        space(bar, (16, 4, 12, 4), gap=8)
        bar.addWidget(self._shown)
        bar.addWidget(self._all)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(above)
        column.addWidget(self.grid)
        column.addLayout(bar)
        column.addWidget(self.table, 1)

    def _columns(self, criterion: Criterion) -> list[Column[RowFacts]]:
        return [
            Column("name", tell(sentence("membership", "Member")), _name, 130),
            Column("card", tell(sentence("membership", "Card")), _card, 132, narrow=0),
            Column("from", tell(sentence("membership", "From tier")), lambda row: self._tier(row.from_tier), 84),
            Column("to", tell(sentence("membership", "To tier")), lambda row: self._tier(row.to_tier), 84),
            Column(
                "figure",
                tell(_BY[criterion]),
                lambda row: text(figure_words(criterion, row.figure), "ink", "cell", elides=False),
                110,
                right=True,
            ),
            Column("state", tell(sentence("membership", "State")), _state, stretches=True),
        ]

    def _tier(self, tier: str) -> Cell:
        if not tier:
            return text(tell(sentence("membership", "no tier")), "ink3", "cell")
        return Cell((Mark(tier_kind(tier), self._words.get(tier, tier)),))

    # What it shows

    def read_with(self, jobs: Jobs) -> None:
        """Let the worker count the rows."""
        self._jobs = jobs

    def show_proposal(self, facts: ProposalFacts) -> None:
        """Show another proposal, or the same one now; the worker counts its rows."""
        same = self._facts is not None and self._facts.id == facts.id
        if self._facts is None or self._facts.criterion is not facts.criterion:
            self.table.use_columns(self._columns(facts.criterion))
        self._facts, self._pair = facts, self._pair if same else None
        if not same:
            self.rows = None
        self._basis.setText(basis_words(facts, self._words))
        self._show_told()
        if same:
            self.table.refresh()
        else:
            self.narrow(None)
        self._count(facts)

    def _count(self, facts: ProposalFacts) -> None:
        if self._jobs is None:
            return
        if self._job is not None:
            self._job.cancel()
        mine: list[Job] = []

        def done(told: RowsTold) -> None:
            if mine[0] is self._job:
                self._job, self.rows = None, told
                self._show_told()
                self.told.emit()

        def failed(error: BaseException) -> None:
            if mine[0] is self._job:
                self._job = None
            if not isinstance(error, Cancelled):
                raise error

        def work(job: Job) -> RowsTold:
            return service.proposal_told(self._desk, facts.id, pace_of(job))

        self._job = self._jobs.read(work, done, owner=self, failed=failed)
        mine.append(self._job)

    def _show_told(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self._left.setText(self._left_out(facts))
        apart = {pair: number for pair, number in facts.counts.items() if pair[0] != pair[1]}
        self.grid.show_counts(facts.counts, self._words, apart if self.rows is None else self.rows.pairs)

    def narrow(self, pair: tuple[str, str] | None) -> None:
        """List the rows of one figure, or all."""
        self._pair = pair
        self._all.setVisible(pair is not None)
        self._shown.setText("…")
        if self._facts is not None:
            self.table.ask(RowsWanted(self._facts.id, pair))

    def _tell_shown(self) -> None:
        pair, number = self._pair, self.table.records.rowCount()
        words = {"": tell(sentence("membership", "no tier")), **self._words}
        every = sentence("membership", "Everybody who moves: {n}").of(n=grouped(number))
        some = sentence("membership", "{before} → {after}: {n}")
        self._shown.setText(
            tell(every if pair is None else some.of(before=words[pair[0]], after=words[pair[1]], n=grouped(number)))
        )

    def chosen(self) -> list[UUID]:
        """The ids of the chosen rows."""
        return [key for key in self.table.chosen_keys() if isinstance(key, UUID)]

    def refused_chosen(self) -> bool:
        """Whether a chosen row is rejected; of many chosen ones, whether any row is."""
        chosen, records = self.chosen(), self.table.records
        if len(chosen) > PAGE:
            return self.rows is not None and self.rows.rejected > 0
        return any(row.refused for key in chosen if (row := records.record(records.row_of(key))) is not None)

    def _left_out(self, facts: ProposalFacts) -> str:
        told = []
        if facts.state is State.WAITING and self.rows is not None and self.rows.left_out:
            left = sentence("membership", "{n} changed since the simulation and are left out")
            told.append(tell(left.of(n=grouped(self.rows.left_out))))
        if facts.unknown:
            words = sentence("membership", "{n} without a record are not moved: unknown is not nought")
            told.append(tell(words.of(n=facts.unknown)))
        if facts.held_back:
            words = sentence("membership", "{n} with a tier for a time or a later one are left alone")
            told.append(tell(words.of(n=facts.held_back)))
        digest = sentence("membership", "digest {digest}").of(digest=facts.digest[:16])
        return "；".join([*told, tell(digest)])

    def _open(self, key: object) -> None:
        records = self.table.records
        row = records.record(records.row_of(key)) if isinstance(key, UUID) else None
        if row is not None:
            self.open_asked.emit(row.member_id)


def basis_words(facts: ProposalFacts, words: Mapping[str, str]) -> str:
    """What a proposal goes by, in one line."""
    least = "，".join(
        f"{words.get(tier, tier)} ≥ {figure_words(facts.criterion, value)}" for tier, value in facts.thresholds.items()
    )
    last_day = facts.counted_until.isoformat()
    period = sentence("membership", "counted until {day}").of(day=last_day)
    if facts.counted_from is not None:
        counted = sentence("membership", "counted from {first} to {last}")
        period = counted.of(first=facts.counted_from.isoformat(), last=last_day)
    until = facts.until_on.isoformat() if facts.until_on else tell(sentence("membership", "without end"))
    told = sentence("membership", "{by}, {period}; {least}; new tiers {first} to {last}")
    return tell(
        told.of(by=tell(_BY[facts.criterion]), period=period, least=least, first=facts.from_on.isoformat(), last=until)
    )


def _name(row: RowFacts) -> Cell:
    return Cell((Words(row.name, bold=True, elides=True),))


def _card(row: RowFacts) -> Cell:
    return text(shown_card(row.card), "ink2", "cell", elides=False)


def _state(row: RowFacts) -> Cell:
    if row.refused:
        rejected = tell(sentence("membership", "rejected: {why}").of(why=row.refused))
        return text(rejected, "warn", "cell")
    if row.changed:
        return text(row.changed, "warn", "cell")
    if row.outcome is Outcome.MOVED:
        return text(row.outcome.zh, "green", "cell")
    return text(row.move.zh, "ink2", "cell")
