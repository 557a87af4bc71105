"""The table of the card 权益: each benefit with its standard, what is left, when it was used last, and what to do."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from desktop.core.clock import Clock
from desktop.core.sentence import Sentence, sentence
from desktop.membership.dialogs.matrix_paint import CHIPS
from desktop.membership.rules.benefit_notation import Mark as Written
from desktop.membership.rules.benefit_notation import pieces
from desktop.membership.rules.benefits import Cell as Standard
from desktop.membership.rules.entitlements import Entitlement, Standing
from desktop.widgets.cells import Cell, Mark, Piece, Pips, Words, clock, link
from desktop.widgets.cells import words as text
from desktop.widgets.clock_text import face
from desktop.widgets.lines import Lines
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

NAME = "member.benefits"
MOST_PIPS = 12
"""A larger quota is told in figures."""
USE, APPLY, ANSWER, STOP, END = "use_benefit", "apply_benefit", "answer_application", "stop_benefit", "end_grant"
_ACTS: Mapping[str, Sentence] = {
    USE: sentence("membership", "Record"),
    APPLY: sentence("membership", "Apply"),
    ANSWER: sentence("membership", "Answer"),
    STOP: sentence("membership", "Stop"),
    END: sentence("membership", "End"),
}
_LATER = frozenset({Standing.UNCONFIRMED, Standing.NONE})
"""What cannot be used stands below what can."""
_QUIET: Mapping[Standing, Sentence] = {
    Standing.UNCONFIRMED: sentence("membership", "not before it is confirmed"),
    Standing.NONE: sentence("membership", "not included"),
    Standing.TO_APPLY: sentence("membership", "to be applied for first"),
}
_USED_TIMES = sentence("membership", "used {n} times")


@dataclass(frozen=True, slots=True)
class Line:
    """One benefit of the member in view."""

    entitlement: Entitlement

    @property
    def id(self) -> str:
        """The benefit's code."""
        return self.entitlement.benefit


class EntitlementTable(RecordTable):
    """As high as its rows; Enter, or a press on the last column, does what stands there."""

    act_asked = Signal(str, str)
    """The code of an act, and the benefit."""

    def __init__(self, clock: Clock, may: Collection[str] = frozenset(_ACTS)) -> None:
        """*may* are the codes of the acts that the account has the right to."""
        self._clock, self._may = clock, frozenset(may)
        self._lines: Lines[Line] = Lines()
        columns: list[Column[Line]] = [
            Column("benefit", tell(sentence("membership", "Benefit")), _benefit, stretches=True),
            Column("standard", tell(sentence("membership", "Standard")), _standard, 184, narrow=124),
            Column("left", tell(sentence("membership", "Left")), self._left, 128, narrow=112, ticks=True),
            Column("last", tell(sentence("membership", "Last")), self._last, 64, narrow=0, right=True),
            Column("act", "", self._act, 62, narrow=52, right=True),
        ]
        super().__init__(self._lines, columns, name=NAME, compact=True)
        self.setAccessibleName(tell(sentence("membership", "Benefits of this member")))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.records.modelReset.connect(self.clearSelection)
        self.records.settled.connect(self.clearSelection)
        self.clicked.connect(self._pressed)
        self.opened.connect(self._ask)

    def show_lines(self, lines: Sequence[Entitlement]) -> None:
        """Show another member's benefits."""
        ordered = sorted(lines, key=lambda one: one.standing in _LATER)
        self._lines.put(Line(one) for one in ordered)
        self.ask(None)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Head and rows."""
        rows = max(1, self.records.rowCount())
        return QSize(metrics().px(420), metrics().table_head + rows * metrics().row_compact + 2)

    def minimumSizeHint(self) -> QSize:
        """Never lower than its rows."""
        return QSize(metrics().px(320), self.sizeHint().height())

    def _pressed(self, index: QModelIndex) -> None:
        if self.records.columns[index.column()].key == "act":
            self._ask(self.records.key(index.row()))

    def _ask(self, key: object) -> None:
        line = self._lines.line(str(key)) if key is not None else None
        code = act_of(line.entitlement, self._clock.now()) if line is not None else ""
        if line is not None and code in self._may:
            self.act_asked.emit(code, line.id)

    def _left(self, line: Line) -> Cell:
        return left_cell(line.entitlement, self._clock.now())

    def _last(self, line: Line) -> Cell:
        return text(day_words(line.entitlement.last_on, self._clock.now()), "ink2", "cell", elides=False)

    def _act(self, line: Line) -> Cell:
        one = line.entitlement
        code = act_of(one, self._clock.now())
        if code in self._may:
            return link(tell(_ACTS[code]))
        return text(one.standing.zh, "ink3", "cell", elides=False) if one.standing is Standing.USED_UP else Cell()


def act_of(one: Entitlement, now: datetime) -> str:
    """What can be done with a benefit now; empty when nothing."""
    if one.running is not None and one.running.open_at(now):
        return END
    if one.standing is Standing.TO_APPLY:
        return APPLY
    if one.standing is Standing.WAITING:
        return ANSWER
    if one.usable and one.application is not None and one.allowed is None:
        return STOP
    return USE if one.usable else ""


def standard_pieces(standard: Standard) -> tuple[Piece, ...]:
    """A cell of the matrix as the page shows it: 待确认 stands first, so that no room is too narrow for it."""
    found = [piece for piece in pieces(standard) if piece.text.strip() or piece.mark is not Written.WORDS]
    ordered = sorted(found, key=lambda piece: piece.mark is not Written.OPEN)
    return tuple(
        Words(piece.text.strip(), "ink2", "cell", elides=True)
        if piece.mark is Written.WORDS
        else Mark(*CHIPS[piece.mark])
        for piece in ordered
    )


def left_cell(one: Entitlement, now: datetime) -> Cell:
    """What is left: dots, figures, or why nothing is counted."""
    if one.running is not None and one.running.open_at(now):
        return clock(face(now, one.running.used_at, one.running.until_at))
    if one.standing in _QUIET:
        return text(tell(_QUIET[one.standing]), "ink3", "cell")
    if one.standing is Standing.WAITING:
        return Cell((Mark("attn", tell(sentence("membership", "answer awaited"))),))
    return _counted(one.allowed, one.left) if one.left is not None and one.allowed is not None else _open(one)


def _counted(allowed: int, left: int) -> Cell:
    told = tell(sentence("membership", "{left} of {n} left").of(left=left, n=allowed))
    if allowed > MOST_PIPS:
        return text(told, "ink2", "cell", elides=False)
    return Cell((Pips(allowed - left, left, told),), said=told)


def _open(one: Entitlement) -> Cell:
    """Nothing limits it, or nobody has said what does."""
    if one.application is not None:
        return Cell((Mark("ok", tell(sentence("membership", "applied for"))),))
    if one.used:
        return text(tell(_USED_TIMES.of(n=one.used)), "ink2", "cell", elides=False)
    if one.standing is Standing.UNJUDGED:
        return text(tell(sentence("membership", "recorded, not judged")), "ink3", "cell")
    return text(tell(sentence("membership", "without limit")), "ink2", "cell")


def day_words(day: date | None, now: datetime) -> str:
    """A day as lists show it: 06-21, of other years in full; a dash for none."""
    if day is None:
        return "—"
    return f"{day:%m-%d}" if day.year == now.year else day.isoformat()


def _benefit(line: Line) -> Cell:
    one = line.entitlement
    reason = "" if one.reason is None else tell(one.reason)
    title = Words(one.title, "ink", "cell", elides=True)
    return Cell((title,), said=f"{one.title}，{reason}" if reason else one.title)


def _standard(line: Line) -> Cell:
    return Cell(standard_pieces(line.entitlement.cell))
