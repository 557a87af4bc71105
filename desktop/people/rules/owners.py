"""Who answers for a task: the holder of its post, an accepted proxy, or who stands in while the post is vacant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop.core.clock import local_day
from desktop.people.rules.posts import DEPARTMENT_HEADS, DIVISION_MANAGER, GENERAL_MANAGER, HoldingFacts
from desktop.people.rules.proxies import ProxyFacts


@dataclass(frozen=True, slots=True)
class Owner:
    """Who answers for a task of a post.

    *stands_in*: the post itself is vacant (空缺代). *acts_for*: the holder whose accepted proxy (责任代理人) this is;
    empty when somebody answers in the own post.
    """

    staff_id: UUID
    name: str
    post: str
    post_name: str
    department_id: UUID | None
    stands_in: bool
    acts_for: str = ""

    @property
    def shown(self) -> str:
        """The name as forms and lists print it."""
        if self.stands_in:
            return f"{self.name}（空缺代）"
        return f"{self.name}（代理）" if self.acts_for else self.name


def owner_of(
    post: str,
    department_id: UUID | None,
    at: datetime,
    holdings: Iterable[HoldingFacts],
    divisions: Mapping[UUID, UUID | None],
    *,
    proxies: Iterable[ProxyFacts] = (),
) -> Owner | None:
    """Who owns a task of *post* in a department at a moment.

    Vacant: the department's manager, then the division's general manager, then the general manager; None when
    nobody holds any of them. Of several holders the one who has held the post longest counts. A proxy answers in
    place of the holder from the moment of acceptance.
    """
    day = local_day(at)
    held = sorted((line for line in holdings if line.covers(day)), key=lambda line: (line.from_on, line.id.bytes))
    for posts, places, stands_in in _line_of_answer(post, department_id, divisions):
        for line in held:
            if line.post in posts and (places is None or line.department_id in places):
                return _answering(line, stands_in, at, proxies)
    return None


def _answering(line: HoldingFacts, stands_in: bool, at: datetime, proxies: Iterable[ProxyFacts]) -> Owner:
    """The holder, or the holder's proxy."""
    for proxy in proxies:
        if proxy.stands_for(line) and proxy.counts_at(at):
            return Owner(
                proxy.deputy_id, proxy.deputy, line.post, line.post_name, line.department_id, stands_in, line.staff
            )
    return Owner(line.staff_id, line.staff, line.post, line.post_name, line.department_id, stands_in)


def _line_of_answer(
    post: str, department_id: UUID | None, divisions: Mapping[UUID, UUID | None]
) -> list[tuple[tuple[str, ...], frozenset[UUID | None] | None, bool]]:
    """Posts to ask in turn, where they must be held (None: anywhere), and whether that is standing in."""
    place = None if department_id is None else frozenset({department_id})
    # What one department calls its manager another calls its head; asked for without a department they differ.
    alike = DEPARTMENT_HEADS if post in DEPARTMENT_HEADS and place is not None else (post,)
    return [
        ((post,), place, False),
        (alike, place, False),
        (DEPARTMENT_HEADS, frozenset({department_id}), True),
        ((DIVISION_MANAGER,), _division(department_id, divisions), True),
        ((GENERAL_MANAGER,), None, post != GENERAL_MANAGER),
    ]


def _division(department_id: UUID | None, divisions: Mapping[UUID, UUID | None]) -> frozenset[UUID | None]:
    """The department, the divisions above it, and the whole branch (None)."""
    places: set[UUID | None] = {None}
    while department_id is not None and department_id not in places:
        places.add(department_id)
        department_id = divisions.get(department_id)
    return frozenset(places)
