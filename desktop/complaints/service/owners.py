"""Who owns a segment: the holder of its post when it began, a stand-in while the post is vacant."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from desktop.core.clock import local_day
from desktop.desk import Desk
from desktop.people import rules as people_rules
from desktop.people import service as people

OF_THE_DEPARTMENT = "department_manager"
"""The post that is held in the department complained of; the others are held for the whole branch."""


class Owners:
    """The holders of all posts, read once for an action."""

    def __init__(self, desk: Desk) -> None:
        self._holdings = people.holdings(desk)
        self._divisions = {line.id: line.parent_id for line in people.departments(desk)}
        self._posts = {line.code: line.name for line in people.posts(desk)}
        self._known: dict[tuple[str, UUID | None, date], people_rules.Owner | None] = {}

    def of(self, post: str, department_id: UUID | None, at: datetime) -> people_rules.Owner | None:
        """Who answers for a segment that began at *at*; None when nobody does, or no department is named."""
        if post == OF_THE_DEPARTMENT and department_id is None:
            return None
        asked = post, department_id if post == OF_THE_DEPARTMENT else None, local_day(at)
        if asked not in self._known:
            self._known[asked] = people_rules.owner_of(*asked, self._holdings, self._divisions)
        return self._known[asked]

    def word(self, post: str) -> str:
        """What a post is called."""
        return self._posts.get(post, post)


def shown(name: str | None, stands_in: bool, post: str) -> str:
    """An owner as a list says it, from what is kept for the list."""
    if name is None:
        return _WORDS.get(post, post)
    return f"{name}（空缺代）" if stands_in else name


_WORDS = {post.code: post.name for post in people_rules.SHIPPED_POSTS}
