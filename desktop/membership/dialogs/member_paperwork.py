"""Papers about a member: each print of one that has a number is kept with the member."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from desktop.desk import Desk
from desktop.membership import service
from desktop.printouts import rules as paper
from desktop.printouts.dialogs.paperwork import Paperwork, Sheet


class MemberPaperwork(Paperwork):
    """The papers of one thing that happened to a member; blanks belong to nobody."""

    def __init__(self, desk: Desk, member_id: UUID, sheets: Iterable[Sheet], number: str, name: str) -> None:
        def record(at: Desk, printed: paper.Print) -> object:
            return service.record_print(at, printed, member_id if printed.number else None)

        super().__init__(desk, sheets, number=number, name=name, record=record)


def paper_period(desk: Desk, first: date | None, last: date | None) -> tuple[date, date]:
    """The days a paper tells of: those chosen in the filter; from the beginning of the year to today where none is."""
    until = last or desk.today()
    return first or min(until, desk.today()).replace(month=1, day=1), until
