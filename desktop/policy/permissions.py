"""What each post may do: the permission table, read from and written to its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from desktop.core.permission import Permission
from desktop.core.problem import Problems
from desktop.policy.tables import opened
from desktop.policy.writing import toml_text

AUDITOR = "auditor"
ADMINISTRATOR = "administrator"
POLICY_CHANGE = Permission("settings.policy.change")
"""Whoever has it is led from a page to the clause that nobody has set."""


@dataclass(frozen=True)
class PermissionTable:
    """Permission by permission, the codes of the posts that hold it."""

    posts: Mapping[Permission, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def permissions(self) -> tuple[Permission, ...]:
        """Every permission that the table names, by name."""
        return tuple(sorted(self.posts))

    def of(self, posts: Iterable[str]) -> frozenset[Permission]:
        """What somebody who holds *posts* may do."""
        held = frozenset(posts)
        return frozenset(permission for permission, allowed in self.posts.items() if allowed & held)

    def may(self, post: str, permission: Permission) -> bool:
        """Whether one post holds one permission."""
        return post in self.posts.get(permission, frozenset())

    def over(self, shipped: PermissionTable) -> PermissionTable:
        """This table, with the shipped posts for permissions that it does not know yet."""
        return PermissionTable(MappingProxyType({**shipped.posts, **self.posts}))

    def changed(self, grants: Mapping[Permission, frozenset[str]]) -> PermissionTable:
        """This table with other posts for some permissions."""
        return PermissionTable(MappingProxyType({**self.posts, **grants}))

    def text(self) -> str:
        """The table as its file."""
        rows: dict[str, object] = {str(one): sorted(self.posts[one]) for one in self.permissions}
        return toml_text({"permissions": rows})


@lru_cache(maxsize=8)
def read(text: str) -> PermissionTable:
    """File ``permissions``.

    Raises:
        Problems: the file has mistakes; all of them are named.
    """
    file = opened("permissions", text)
    table = file.table("permissions")
    posts = {Permission(name): frozenset(table.codes(name)) for name in table.names()}
    file.done()
    if file.findings.mistakes:
        raise Problems(file.findings.mistakes)
    return PermissionTable(MappingProxyType(posts))
