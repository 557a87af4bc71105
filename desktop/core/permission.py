"""Permissions: what a post may do, and the refusal when it may not."""

from desktop.core.duties import allows
from desktop.core.sentence import Sentence, sentence


class Permission(str):
    """The code of one right, ``room.verb``, as the permission table names it."""

    __slots__ = ()


class Denied(Exception):
    """The account lacks a permission; nothing was read or written."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(permission)
        self.permission = permission

    @property
    def sentence(self) -> Sentence:
        """What to tell the person who was refused."""
        told = sentence("core", "Your posts do not include the right “{right}”. An administrator can grant it.")
        return told.of(right=allows(self.permission))
