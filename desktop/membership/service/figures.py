"""The indicators of retention, and how many users the whole network has: entered, never counted here."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from peewee import JOIN

from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.cohorts import NetworkFigure, NetworkFigureCancel
from desktop.membership.rules import indicators as rule
from desktop.membership.rules.cohorts import Retention, Share
from desktop.membership.rules.indicators import FigureDraft, FigureFacts, IndicatorFacts
from desktop.membership.rules.retention import cancel_problems
from desktop.people import service as people
from desktop.people.records import Staff


def indicators(desk: Desk, retention: Retention | None) -> tuple[IndicatorFacts, ...]:
    """The four indicators, the first two of *retention*, the others of today; for the reading worker."""
    desk.require(rules.READ)
    gaps = people.gaps(desk)
    members = sum(line.members for line in gaps)
    standing = [one for one in figures(desk) if not one.cancelled]
    return rule.indicators(
        desk.today(),
        retention,
        complete=Share(sum(line.complete for line in gaps), members),
        members=members,
        figure=standing[0] if standing else None,
        clauses=desk.policy.membership,
    )


def figures(desk: Desk) -> list[FigureFacts]:
    """Every figure of the network's users, the newest day first; cancelled ones say why."""
    desk.require(rules.READ)
    query: Any = (
        NetworkFigure.select(NetworkFigure, Staff.name.alias("by"), NetworkFigureCancel.reason.alias("why"))
        .join(Staff)
        .switch(NetworkFigure)
        .join(NetworkFigureCancel, JOIN.LEFT_OUTER, on=NetworkFigureCancel.figure == NetworkFigure.id)
        .order_by(NetworkFigure.counted_on.desc(), NetworkFigure.entered_at.desc(), NetworkFigure.id.desc())
    )
    return [
        FigureFacts(row.id, row.counted_on, row.users, row.source, row.entered_at, row.by, row.why or "")
        for row in query.objects()
    ]


def enter_figure(desk: Desk, draft: FigureDraft) -> UUID:
    """Write down how many users the whole network had on a day, and return the record's id.

    Raises:
        Denied: the account may not enter it.
        Problems: day, number or source is missing; nothing was written.
    """
    with desk.transaction(rule.ENTER_FIGURE, "membership.enter_figure"):
        refuse(rule.figure_problems(draft, desk.today()))
        return NetworkFigure.create(
            counted_on=draft.counted_on,
            users=draft.users,
            source=" ".join(draft.source.split()),
            entered_by=desk.actor.staff_id,
            entered_at=desk.now(),
        ).id


def cancel_figure(desk: Desk, figure_id: UUID, reason: str) -> UUID:
    """Let a figure not count, because it was wrong, and return the counter-entry's id.

    Raises:
        Denied: the account may not enter figures.
        Problems: no reason, no such figure, or it does not count already; nothing was written.
    """
    with desk.transaction(rule.ENTER_FIGURE, "membership.cancel_figure"):
        refuse(cancel_problems(reason))
        known = NetworkFigure.get_or_none(NetworkFigure.id == figure_id)
        if known is None or NetworkFigureCancel.get_or_none(NetworkFigureCancel.figure == figure_id):
            refuse(
                [Problem("figure_id", sentence("membership", "There is no such record, or it was cancelled already."))]
            )
        return NetworkFigureCancel.create(
            figure=figure_id, reason=reason.strip(), entered_by=desk.actor.staff_id, entered_at=desk.now()
        ).id
