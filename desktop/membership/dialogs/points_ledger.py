"""The table of a person's movements, the latest first, each with the balance after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from desktop.core.listing import Key, Order
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership.dialogs.points_trial import signed
from desktop.points import service as points
from desktop.points.rules import LedgerLine, Movement, MovementKind, MovementsWanted
from desktop.widgets.cells import Cell, Mark, Words
from desktop.widgets.cells import words as text
from desktop.widgets.clock_text import moment
from desktop.widgets.figures import grouped
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

NAME = "member.ledger"
_ANSWERED = {
    MovementKind.REVERSE: sentence("membership", "undone by {document}"),
    MovementKind.RELEASE: sentence("membership", "given free by {document}"),
    MovementKind.COLLECT: sentence("membership", "collected by {document}"),
}
_UNDOES = {
    MovementKind.REVERSE: sentence("membership", "undoes {document}"),
    MovementKind.RELEASE: sentence("membership", "frees {document}"),
    MovementKind.COLLECT: sentence("membership", "collects {document}"),
}


class _Movements:
    """Asks the ledger of the member in view; nothing while nobody is."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.source: points.MovementsSource | None = None

    def show_member(self, member_id: UUID | None) -> None:
        """Another member's ledger from now on."""
        self.source = None if member_id is None else points.MovementsSource(self._desk, member_id)

    def ids(self, order: Order, wanted: MovementsWanted | None, limit: int | None = None) -> Sequence[Key]:
        """The latest first."""
        return self.source.ids(order, wanted, limit) if self.source is not None else ()

    def rows(self, ids: Sequence[Key]) -> Iterable[LedgerLine]:
        """The movements with the balance after each."""
        return self.source.rows(ids) if self.source is not None else ()


class LedgerTable(RecordTable):
    """Enter on a movement that is linked with another goes there."""

    def __init__(self, desk: Desk) -> None:
        self._now = desk.now
        self._movements = _Movements(desk)
        columns: list[Column[LedgerLine]] = [
            Column("entered", tell(sentence("membership", "Posted at")), self._entered, 112, narrow=98),
            Column("kind", tell(sentence("membership", "Kind")), _kind, 104, narrow=92),
            Column("document", tell(sentence("membership", "Document")), _document, 168, narrow=150),
            Column("reason", tell(sentence("membership", "Remark and link")), _reason, stretches=True),
            Column("change", tell(sentence("membership", "Gained or lost")), _change, 84, narrow=74, right=True),
            Column("balance", tell(sentence("membership", "Balance")), _balance, 84, narrow=74, right=True),
            Column("operator", tell(sentence("membership", "Clerk")), _operator, 76, narrow=0),
        ]
        super().__init__(self._movements, columns, name=NAME)
        self.setAccessibleName(tell(sentence("membership", "Movements of points, the latest first")))

    def show_member(self, member_id: UUID | None) -> None:
        """Ask another member's ledger from the next question on."""
        self._movements.show_member(member_id)

    def current_line(self) -> LedgerLine | None:
        """The movement that is picked."""
        found: LedgerLine | None = self.records.record(self.currentIndex().row())
        return found

    def _entered(self, line: LedgerLine) -> Cell:
        return text(tell(moment(line.movement.entered_at, self._now())), "ink2", "cell", elides=False)


def _kind(line: LedgerLine) -> Cell:
    one = line.movement
    if one.kind is MovementKind.REVERSE:
        return Cell((Mark("info", one.kind.zh),))
    return text(one.kind.zh, "ink3" if _struck(one) else "ink")


def _document(line: LedgerLine) -> Cell:
    return text(line.movement.document, "ink2", "cell")


def _reason(line: LedgerLine) -> Cell:
    one = line.movement
    pieces = [Mark("attn", tell(sentence("membership", "clock in doubt")))] if one.doubtful else []
    link = link_words(one)
    linked = (Words(link, "link", "cell", elides=True),) if link else ()
    said = (Words(one.reason, "ink2", "cell", elides=True),) if one.reason else ()
    return Cell((*pieces, *linked, *said))


def link_words(one: Movement) -> str:
    """How a movement is linked with its counter-entry; empty when it is not."""
    if one.answer is not None and one.answer in _ANSWERED:
        return tell(_ANSWERED[one.answer].of(document=one.answered_by))
    if one.undoes and one.kind in _UNDOES:
        return tell(_UNDOES[one.kind].of(document=one.undoes))
    return ""


def _change(line: LedgerLine) -> Cell:
    one = line.movement
    token = "ink3" if _struck(one) else "green" if one.change > 0 else "ink"
    return text(signed(one.change) if one.change else "—", token, elides=False)


def _balance(line: LedgerLine) -> Cell:
    return text(grouped(line.balance), elides=False)


def _operator(line: LedgerLine) -> Cell:
    return text(line.movement.operator, "ink2", "cell")


def _struck(one: Movement) -> bool:
    return one.answer is MovementKind.REVERSE
