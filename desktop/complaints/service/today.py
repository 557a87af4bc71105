"""What the room gives the day's page and the palette: dues with their owners, hits, a card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from peewee import JOIN

from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintDue
from desktop.complaints.service.frozen import clauses_by_version
from desktop.complaints.service.listing import ComplaintSource
from desktop.complaints.service.owners import shown
from desktop.complaints.service.papers.numbered import complaint_of_paper
from desktop.complaints.service.reminders import reminders
from desktop.core import numbers
from desktop.core.clock import instant, local, local_day
from desktop.core.contributions import Card, Due, Figure, Hit
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.people.records import Staff
from desktop.policy.clauses import WarningClause
from desktop.storage import search

PAGE = "complaints"
_MOST_OF_ONE = 200
PRINT_ACTION = "complaint.print"
ROOM = sentence("complaints", "Complaint")
STEP = sentence("complaints", "Show")
TODAY = sentence("complaints", "today")
WEEKDAYS = (
    sentence("complaints", "Mon"),
    sentence("complaints", "Tue"),
    sentence("complaints", "Wed"),
    sentence("complaints", "Thu"),
    sentence("complaints", "Fri"),
    sentence("complaints", "Sat"),
    sentence("complaints", "Sun"),
)


def dues(desk: Desk, limit: int | None = None) -> Sequence[Due]:
    """What somebody owes, the nearest limit first, late ones leading; at most *limit* when one is given.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    due, told = ComplaintDue, _told_by_segment(desk)
    # As bare values: the whole list is read at each opening of the day's page, records would cost it twice the time.
    query: Any = (
        due.select(
            Complaint.policy_version,
            due.segment,
            due.complaint,
            due.post,
            due.stands_in,
            due.started_at,
            due.due_at,
            due.doubtful,
            (due.owner == desk.actor.staff_id).alias("mine"),
            Complaint.customer_name,
            Complaint.number,
            Staff.name,
        )
        .join(Complaint)
        .join(Staff, JOIN.LEFT_OUTER, on=(due.owner == Staff.id))
        .where(due.state == rules.DueState.OPEN)
        .order_by(due.due_at)
        .limit(limit)
    )
    rows = (_Row(*values) for values in query.tuples())
    limits = [_due(row, told(row.policy, row.segment)) for row in rows]
    further = reminders(desk)
    return sorted([*limits, *further], key=lambda due: due.due_at)[:limit] if further else limits


def find(desk: Desk, typed: str, limit: int) -> list[Hit]:
    """Complaints that answer a typed name, initials, telephone, number or word, best first.

    The number of a paper about a complaint (its work order, memo, …) is answered by that complaint.
    """
    desk.require(rules.READ)
    named = complaint_of_paper(typed)
    found = [named] if named else [rid for _kind, rid in search.find(typed, {rules.COMPLAINT}, limit)]
    rows = {row.id: row for row in ComplaintSource(desk).rows(found)}
    return [_hit(rows[rid]) for rid in found if rid in rows]


def of_member(desk: Desk, member_ids: Sequence[UUID]) -> list[Hit]:
    """The complaints of a person, over all member files of the same one, the latest first."""
    desk.require(rules.READ)
    query = Complaint.select(Complaint.id).where(Complaint.member.in_(list(member_ids)))
    found = [row.id for row in query.order_by(Complaint.received_at.desc()).limit(_MOST_OF_ONE)]
    rows = {row.id: row for row in ComplaintSource(desk).rows(found)}
    return [_told(rows[rid]) for rid in found if rid in rows]


def _told(row: rules.ListRow) -> Hit:
    return Hit(
        kind=rules.COMPLAINT,
        id=row.id,
        title=f"{numbers.short(row.number)} {row.category}",
        subtitle=f"{local(row.received_at):%Y-%m-%d}　{row.level_word}　{row.summary}",
        page=PAGE,
        prints=PRINT_ACTION,
    )


def week(desk: Desk) -> Card:
    """The complaints of the last seven days by day of receipt: nothing late, still open, with something late."""
    desk.require(rules.READ)
    first = desk.today() - timedelta(days=6)
    counted: Counter[tuple[date, int]] = Counter()
    for received_at, closed, late in _received_since(desk, first):
        counted[local_day(received_at), 2 if late else 0 if closed else 1] += 1
    days = [first + timedelta(days=n) for n in range(7)]
    return Card(
        key="complaints.week",
        title=sentence("complaints", "Complaints of the last 7 days"),
        series=(
            sentence("complaints", "in time"),
            sentence("complaints", "open"),
            sentence("complaints", "with something late"),
        ),
        figures=tuple(Figure(_weekday(day, desk.today()), tuple(counted[day, n] for n in range(3))) for day in days),
        page=PAGE,
    )


_ENDING: Mapping[str, rules.Act] = {event: act for act in reversed(rules.ALL) for event in act.ends}
"""The act that brings an event about; of several the one that is offered first."""


class _Segment(NamedTuple):
    """What a kind of segment says of each of its limits, by the policy of a receipt."""

    word: str
    act: rules.Act | None
    warning: WarningClause


def _told_by_segment(desk: Desk) -> Callable[[str, str], _Segment]:
    clauses = clauses_by_version(desk)

    @cache
    def told(policy: str, code: str) -> _Segment:
        kept = clauses(policy)
        segment = kept.segment(code)
        act = _ENDING.get(segment.ended_by) if segment is not None else None
        return _Segment(segment.word if segment else code, act, kept.warning)

    return told


class _Row(NamedTuple):
    """An open limit as `dues` reads it."""

    policy: str
    segment: str
    complaint_id: UUID
    post: str
    stands_in: bool
    started_at: datetime
    due_at: datetime
    doubtful: bool
    mine: int | None
    customer: str
    number: str
    holder: str | None


def _due(row: _Row, segment: _Segment) -> Due:
    act = segment.act
    return Due(
        kind=rules.COMPLAINT,
        id=row.complaint_id,
        room=ROOM,
        subject=f"{row.customer} {segment.word}　{numbers.short(row.number)}",
        owner=shown(row.holder, row.stands_in, row.post),
        starts_at=row.started_at,
        due_at=row.due_at,
        step=act.word if act else STEP,
        page=PAGE,
        action=f"complaint.{act.code}" if act else "",
        mine=bool(row.mine),
        doubtful=row.doubtful,
        warns_at=rules.warns_at(row.started_at, row.due_at, segment.warning),
    )


def _hit(row: rules.ListRow) -> Hit:
    due = row.nearest
    return Hit(
        kind=rules.COMPLAINT,
        id=row.id,
        title=row.customer_name,
        subtitle=f"{numbers.short(row.number)} {row.level_word} {row.category} {row.summary}",
        page=PAGE,
        running=None if due is None else (due.started_at, due.due_at, due.warns_at),
        prints=PRINT_ACTION,
    )


def _received_since(desk: Desk, first: date) -> list[tuple[datetime, bool, bool]]:
    nearest = (ComplaintDue.complaint == Complaint.id) & ComplaintDue.nearest
    query: Any = (
        Complaint.select(Complaint.received_at, Complaint.closed_at, Complaint.doubtful, ComplaintDue.due_at)
        .join(ComplaintDue, JOIN.LEFT_OUTER, on=nearest)
        .where(Complaint.received_at >= instant(first, time()))
    )
    now = desk.now()
    return [
        (received_at, closed_at is not None, due_at is not None and due_at < now and not doubtful)
        for received_at, closed_at, doubtful, due_at in query.tuples()
    ]


def _weekday(day: date, today: date) -> Sentence:
    return TODAY if day == today else WEEKDAYS[day.weekday()]
