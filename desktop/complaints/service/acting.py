"""The one way to do something to a registered case: its page must be up to date, its limits follow from the deed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintStep, SegmentEnd
from desktop.complaints.service import naming
from desktop.complaints.service.aftermath import with_parts
from desktop.complaints.service.cases import case_for
from desktop.complaints.service.changed import case_sequence, changed_since
from desktop.complaints.service.dues import derive
from desktop.complaints.service.frozen import asof_of
from desktop.complaints.service.owners import Owners, owner_of_segment, owners
from desktop.complaints.service.rows import end_row, happening, has_ended, step_row
from desktop.core.acts import NOT_LISTED, FieldKind, draft_problems, tidied_act
from desktop.core.ids import new_id
from desktop.core.permission import Permission
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.policy.clauses import AsOf
from desktop.storage.bulk import insert_rows
from desktop.storage.transaction import Work

D = TypeVar("D")
UNKNOWN = sentence("complaints", "This complaint is not in the register.")


@dataclass
class Acting:
    """One deed on one case, inside its transaction; what was written so far is seen by `case` and `segments`."""

    desk: Desk
    work: Work
    complaint: Complaint
    asof: AsOf
    held: Owners
    _read: rules.Case | None = None
    _stale: frozenset[str] = frozenset()

    @property
    def case(self) -> rules.Case:
        """The case with everything that was written so far."""
        if self._read is None:
            self._read = case_for(self.desk, self.complaint)
        if self._stale:
            changed, self._stale = self._stale, frozenset()
            self._read = with_parts(self._read, lambda: self.asof, changed)
        return self._read

    @property
    def now(self) -> datetime:
        """The moment of the deed's entry."""
        return self.work.at

    @property
    def segments(self) -> tuple[rules.SegmentDue, ...]:
        """The segments of every round as they stand by now."""
        return rules.segments(self.case, self.asof)

    @property
    def late(self) -> tuple[rules.SegmentDue, ...]:
        """The segments that are late, or were when they ended; none while the clock is not believed."""
        return () if self.work.doubtful else rules.late_segments(self.case, self.asof)

    def check(self, act: rules.Act, draft: D) -> D:
        """The draft of an act, tidied; refused when the act is impossible now or the draft has problems.

        Raises:
            Problems: nothing was written.
        """
        tidy = tidied_act(draft)
        found = draft_problems(act, tidy, self.case, self.asof)
        self.refuse(found)
        self.refuse(self._unknown(act, tidy))
        return tidy

    def _unknown(self, act: rules.Act, draft: object) -> Iterator[Problem]:
        """What the draft names and the store does not have."""
        known: dict[FieldKind, Callable[[UUID], object]] = {
            FieldKind.STAFF: naming.STAFF.get,
            FieldKind.DEPARTMENT: naming.DEPARTMENTS.get,
            FieldKind.RECORD: lambda rid: Complaint.get_or_none(Complaint.id == rid),
        }
        for one in act.fields:
            find, rid = known.get(one.kind), getattr(draft, one.name)
            if find is not None and rid is not None and find(rid) is None:
                yield Problem(one.name, NOT_LISTED)

    def signs_as(self, name: str, staff_id: UUID | None, post: str, at: datetime) -> None:
        """Refuse a signature of somebody who neither held the post then nor stood in for it.

        Raises:
            Problems: nothing was written.
        """
        held = self.held
        if staff_id is None or held.holds(staff_id, post, at):
            return
        owner = held.of(post, self.case.department_id, at)
        if owner is None or owner.staff_id != staff_id:
            wrong = sentence("complaints", "This is signed by {post}; the person did not hold that post then.")
            self.refuse([Problem(name, wrong.of(post=held.word(post)))])

    def refuse(self, found: Iterable[Problem]) -> None:
        """Refuse what only the store knows to be wrong.

        Raises:
            Problems: nothing was written.
        """
        refuse(found)

    def step(self, event: str, at: datetime | None = None, note: str = "", **detail: Any) -> UUID:
        """Write a step of the case and return its id; *detail* are further columns of `ComplaintStep`."""
        row = step_row(self.complaint.id, event, at or self.now, self.now, self.desk.actor.staff_id)
        number = detail.pop("round", None) or self.case.round
        row |= {"round": number, "doubtful": self.work.doubtful, "note": note} | detail
        insert_rows(ComplaintStep, [row])
        self._see(row)
        step_id: UUID = row["id"]
        return step_id

    def _see(self, row: dict[str, Any]) -> None:
        """Let the case show a step that was just written, without asking for the whole of it again."""
        written = happening(row, naming.STAFF.of(row["staff"]))
        steps = tuple(sorted((*self.case.steps, written), key=lambda one: (one.at, one.id)))
        kept = self.complaint
        self._read = replace(
            self.case,
            steps=steps,
            level=kept.level,
            closed_at=kept.closed_at,
            department_id=kept.department_id,
            validity=kept.validity,
        )

    def ended(self, rows: list[dict[str, Any]]) -> None:
        """Write down segments that have ended; the case shows them as they were written."""
        if not rows:
            return
        insert_rows(SegmentEnd, rows)
        found = [rules.Ended(*(*(one[name] for name in _ENDED), naming.STAFF.of(one["owner"]))) for one in rows]
        self._read = replace(self.case, ended=(*self.case.ended, *found))

    def read_again(self, *events: str) -> None:
        """See what steps of these kinds wrote besides themselves, when the case is looked at next."""
        self._stale |= frozenset(events)


_ENDED = (
    "round", "segment", "ordinal", "owner", "stands_in", "proxy", "started_at", "original_due_at", "due_at",
    "finished_at", "void", "late", "doubtful",
)  # fmt: skip
LEAVING: list[Callable[[Acting], None]] = []
"""What is written last in every deed, e.g. the proposals that late segments owe; before the limits are derived."""


@contextmanager
def acting(desk: Desk, complaint_id: UUID, permission: Permission, *, seen: int | None, code: str) -> Iterator[Acting]:
    """Do something to a case: one transaction, at whose end ended segments are written down and limits derived anew.

    *seen* is the case's sequence as its page showed it (`Detail.sequence`); None acts on the case as it is.

    Raises:
        Denied: the account lacks *permission*.
        Outdated: somebody changed the case since; it tells what, and nothing was written.
        Problems: there is no such case; nothing was written.
    """
    desk.require(permission)
    owners(desk)  # for what is asked below: inside a transaction nothing that is read is kept
    with desk.transaction(permission, f"complaints.{code}") as work:
        complaint = Complaint.get_or_none(Complaint.id == complaint_id)
        if complaint is None:
            refuse([Problem("", UNKNOWN)])
        assert complaint is not None
        if seen is not None and case_sequence(complaint_id) > seen:
            raise rules.Outdated(changed_since(desk, complaint_id, seen))
        act = Acting(desk, work, complaint, asof_of(desk, complaint), owners(desk))
        yield act
        _leave(act)


def _leave(act: Acting) -> None:
    _write_ended(act)
    for leave in LEAVING:
        leave(act)
    derive(act.complaint.id, act.case, act.segments, act.held)


def _write_ended(act: Acting) -> None:
    """Write down each segment that has ended or become void and is not written down yet."""
    act.ended(
        [
            end_row(act.case, segment, owner_of_segment(act.case, segment, act.held), act.now)
            for segment in act.segments
            if has_ended(segment) and rules.ended(act.case, segment) is None
        ]
    )


def end_again(act: Acting, segment: rules.SegmentDue, **changed: Any) -> None:
    """Write an ended segment down anew, because its limit was moved, or a proxy's acceptance entered, afterwards."""
    rows = SegmentEnd.select().where(SegmentEnd.complaint == act.complaint.id).order_by(SegmentEnd.id.desc())
    kept = next(row for row in rows if (row.round, row.segment, row.ordinal) == segment.key)
    act.ended([{**kept.__data__, "id": new_id()} | changed])


@contextmanager
def doing(desk: Desk, complaint_id: UUID, act: rules.Act, draft: D, seen: int | None) -> Iterator[tuple[Acting, D]]:
    """Do one of the acts that cases offer: its permission, its reasons why not, its draft's problems.

    Raises:
        Denied, Outdated, Problems: as `acting`; nothing was written.
    """
    with acting(desk, complaint_id, act.permission, seen=seen, code=act.code) as deed:
        yield deed, deed.check(act, draft)
