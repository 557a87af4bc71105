"""What people, departments, posts and tiers are called: read once, kept until a commit touches them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from desktop.core.kind import Kind
from desktop.people import rules as people_rules
from desktop.people.records import Department, Post, Staff, Tier
from desktop.storage.changes import on_commit
from desktop.storage.engine import Engine
from desktop.storage.record import office


class Names:
    """The words of one table by id or code."""

    def __init__(self, key: Any, word: Any, kinds: frozenset[Kind]) -> None:
        self._key, self._word, self._kinds = key, word, kinds
        self._held: tuple[Engine, dict[Hashable, str]] | None = None
        self._commits = 0
        on_commit(self._forget)

    def of(self, key: Hashable | None, otherwise: str = "") -> str:
        """The word of an entry; *otherwise* for none and for an unknown one."""
        return otherwise if key is None else self.get(key) or otherwise

    def get(self, key: Hashable) -> str | None:
        """The word of an entry; None when the office has no such one."""
        found = self._all().get(key)
        # Only what a running transaction has just added can be missing from what was read before it.
        return self._read().get(key) if found is None and office.in_transaction() else found

    def _all(self) -> dict[Hashable, str]:
        held, engine = self._held, office.obj
        if held is not None and held[0] is engine:
            return held[1]
        commits, read = self._commits, self._read()
        # What a running transaction may undo again is not kept, nor what a commit in between made out of date.
        if commits == self._commits and not office.in_transaction():
            self._held = engine, read
        return read

    def _read(self) -> dict[Hashable, str]:
        query: Any = self._key.model.select(self._key, self._word)
        return dict(query.tuples())

    def _forget(self, kinds: frozenset[Kind]) -> None:
        if kinds & self._kinds:
            self._commits += 1
            self._held = None


STAFF = Names(Staff.id, Staff.name, people_rules.STAFF)
DEPARTMENTS = Names(Department.id, Department.name, people_rules.PLACES)
POSTS = Names(Post.code, Post.name, people_rules.STAFF)
TIERS = Names(Tier.code, Tier.word, people_rules.MEMBERS)
