"""Prints that are about a member: written down with the member, listed in the file, marked when they come back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from desktop.core.clock import local_day
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records import MemberPrint
from desktop.membership.rules.reminders import Away
from desktop.people.records import Member
from desktop.printouts import rules as paper
from desktop.printouts import service as printouts
from desktop.printouts.records import Printout

MOST_PRINTS = 200


def record_print(desk: Desk, printed: paper.Print, member_id: UUID | None) -> UUID:
    """Write a print down, and whom it is about; returns the print's id. Blanks are about nobody.

    Raises:
        Denied: the account may not print.
        Problems: it is no print of ours; nothing was written.
    """
    with desk.transaction(paper.RECORD, "printouts.record"):
        printout_id = printouts.record_printout(desk, printed)
        if member_id is not None:
            MemberPrint.create(member=member_id, printout=printout_id)
        return printout_id


def prints_of(desk: Desk, member_ids: tuple[UUID, ...]) -> list[paper.PrintoutFacts]:
    """What was printed about a person, over all files of the same one, the newest first."""
    desk.require(rules.READ)
    if not desk.may(paper.READ):
        return []
    rows: Any = (
        MemberPrint.select(Printout.id)
        .join(Printout)
        .where(MemberPrint.member.in_(list(member_ids)))
        .order_by(Printout.printed_at.desc(), Printout.id.desc())
        .limit(MOST_PRINTS)
    )
    return printouts.printouts_by_id(desk, [key for (key,) in rows.tuples()])


def member_of_print(desk: Desk, number: str) -> UUID | None:
    """Whom the newest print of a number is about; None when nobody."""
    desk.require(rules.READ)
    row: Any = (
        MemberPrint.select(MemberPrint.member)
        .join(Printout)
        .where(Printout.number == number)
        .order_by(Printout.id.desc())
        .first()
    )
    return None if row is None or not number else _kept(row.member_id)


def away_of(desk: Desk, member_ids: tuple[UUID, ...]) -> list[Away]:
    """The forms of a person that went out to be signed; of several prints of one form the last counts."""
    if not desk.may(paper.READ):
        return []
    query: Any = (
        MemberPrint.select(Printout.form, Printout.number, Printout.printed_at)
        .join(Printout)
        .where(MemberPrint.member.in_(list(member_ids)), Printout.needs_signature, Printout.returned_at.is_null())
        .order_by(Printout.id)
    )
    newest = {(form, number): at for form, number, at in query.tuples()}
    return [Away(form, number, local_day(at)) for (form, number), at in newest.items()]


def _kept(member_id: UUID) -> UUID:
    row = Member.get_by_id(member_id)
    while row.merged_into_id is not None:
        row = Member.get_by_id(row.merged_into_id)
    return row.id
