"""What people, departments, posts and tiers are called: read once, kept until a commit touches them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from desktop.core.kind import Kind
from desktop.people import rules as people_rules
from desktop.people.records import Department, Post, Staff, Tier
from desktop.storage.kept import Kept
from desktop.storage.record import office


class Names:
    """The words of one table by id or code."""

    def __init__(self, key: Any, word: Any, kinds: frozenset[Kind]) -> None:
        self._key, self._word = key, word
        self._kept = Kept(self._read, kinds)

    def of(self, key: Hashable | None, otherwise: str = "") -> str:
        """The word of an entry; *otherwise* for none and for an unknown one."""
        return otherwise if key is None else self.get(key) or otherwise

    def get(self, key: Hashable) -> str | None:
        """The word of an entry; None when the office has no such one."""
        found = self._kept.of(office.obj).get(key)
        # Only what a running transaction has just added can be missing from what was read before it.
        return self._read().get(key) if found is None and office.in_transaction() else found

    def _read(self) -> dict[Hashable, str]:
        query: Any = self._key.model.select(self._key, self._word)
        return dict(query.tuples())


STAFF = Names(Staff.id, Staff.name, people_rules.STAFF)
DEPARTMENTS = Names(Department.id, Department.name, people_rules.PLACES)
POSTS = Names(Post.code, Post.name, people_rules.STAFF)
TIERS = Names(Tier.code, Tier.word, people_rules.MEMBERS)
