"""Who owns a segment: the holder of its post when it began, a stand-in while the post is vacant."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from desktop.complaints import rules
from desktop.core.clock import OFFICE_ZONE, local_day
from desktop.desk import Desk
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.storage.kept import Kept

OF_THE_DEPARTMENT = "department_manager"
"""The post that is held in the department complained of; the others are held for the whole branch."""

_Line = people_rules.HoldingFacts | people_rules.ProxyFacts


class Owners:
    """The holders of all posts, read once for an action."""

    def __init__(self, desk: Desk) -> None:
        self._holdings = people.holdings(desk)
        self._divisions = {line.id: line.parent_id for line in people.departments(desk)}
        self._posts = {line.code: line.name for line in people.posts(desk)}
        self._proxies = people.proxies(desk)
        lines: list[_Line] = [*self._holdings, *self._proxies]
        self.turns = sorted({turn for line in lines for turn in _turns(line)})
        """The moments at which a post may have changed hands."""
        self._known: dict[tuple[str, UUID | None, int], people_rules.Owner | None] = {}

    def has_department(self, department_id: UUID) -> bool:
        """Whether the branch has that department."""
        return department_id in self._divisions

    def of(self, post: str, department_id: UUID | None, at: datetime) -> people_rules.Owner | None:
        """Who answers for a segment that began at *at*; None when nobody does, or no department is named."""
        if post == OF_THE_DEPARTMENT and department_id is None:
            return None
        place = department_id if post == OF_THE_DEPARTMENT else None
        # Between two moments at which a post changes hands the owners are the same.
        asked = post, place, bisect_right(self.turns, at)
        if asked not in self._known:
            self._known[asked] = people_rules.owner_of(
                post, place, at, self._holdings, self._divisions, proxies=self._proxies
            )
        return self._known[asked]

    def holds(self, staff_id: UUID, post: str, at: datetime, department_id: UUID | None = None) -> bool:
        """Whether a person holds a post at a moment: in that department, or wherever when none is named."""
        day, places = local_day(at), (None, department_id)
        return any(
            (line.staff_id, line.post) == (staff_id, post) and line.covers(day)
            for line in self._holdings
            if department_id is None or line.department_id in places
        )

    def word(self, post: str) -> str:
        """What a post is called."""
        return self._posts.get(post, post)


def _turns(line: _Line) -> list[datetime]:
    """The beginnings of the first day and of the first day without it, and the moment a proxy is accepted."""
    found = [datetime.combine(line.from_on, time.min, OFFICE_ZONE)]
    if line.until_on is not None and line.until_on != date.max:
        found.append(datetime.combine(line.until_on + timedelta(days=1), time.min, OFFICE_ZONE))
    if isinstance(line, people_rules.ProxyFacts) and line.answered_at is not None:
        found.append(line.answered_at)
    return found


def owners(desk: Desk) -> Owners:
    """The holders of all posts, as they were committed last; kept until a commit touches them.

    An act asks before its transaction, inside which nothing that is read is kept, and again when its turn has come.

    Raises:
        Denied: the account may not read people.
    """
    desk.require(people_rules.READ)
    return _kept.of(desk.store.db, desk)


_kept = Kept(Owners, people_rules.STAFF | people_rules.PLACES)


@dataclass(frozen=True, slots=True)
class SegmentOwner:
    """Who owns a segment; *staff_id* is None and *shown* the post's word while nobody holds the post."""

    staff_id: UUID | None
    shown: str
    stands_in: bool = False
    proxy: bool = False


def owner_of_segment(case: rules.Case, segment: rules.SegmentDue, held: Owners) -> SegmentOwner:
    """Who owns a segment: as written down at its end, else who took it over in time, else who held the post.

    The owner of a segment that has not begun is its post.
    """
    ended = rules.ended(case, segment)
    if ended is not None:
        return SegmentOwner(
            ended.owner_id,
            said(ended.owner, ended.stands_in, ended.proxy) if ended.owner else held.word(segment.owner),
            ended.stands_in,
            ended.proxy,
        )
    if segment.started_at is None:
        return SegmentOwner(None, held.word(segment.owner))
    taken = rules.assignee(case, segment)
    if taken is not None and taken.staff_id is not None:
        proxy = taken.event == rules.StepKind.ASSIGNMENT_ACCEPTED
        return SegmentOwner(taken.staff_id, said(taken.staff, False, proxy), proxy=proxy)
    owner = held.of(segment.owner, rules.place(case, segment), segment.started_at)
    if owner is None:
        return SegmentOwner(None, held.word(segment.owner))
    return SegmentOwner(owner.staff_id, owner.shown, owner.stands_in, bool(owner.acts_for))


def said(name: str, stands_in: bool, proxy: bool) -> str:
    """An owner's name with what makes it an owner besides holding the post."""
    return f"{name}（空缺代）" if stands_in else f"{name}（代理）" if proxy else name


def shown(name: str | None, stands_in: bool, post: str) -> str:
    """An owner as a list says it, from what is kept for the list."""
    if name is None:
        return _WORDS.get(post, post)
    return f"{name}（空缺代）" if stands_in else name


_WORDS = {post.code: post.name for post in people_rules.SHIPPED_POSTS}
