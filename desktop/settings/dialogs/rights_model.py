"""What the table of rights shows: rights under the headings of their rooms, by posts, with the changes made to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.core.permission import Permission
from desktop.core.sentence import sentence
from desktop.people.rules import PostFacts
from desktop.policy.permissions import PermissionTable
from desktop.settings import rules
from desktop.widgets.speech import tell

Index = QModelIndex | QPersistentModelIndex
Spot = tuple[Permission, str]
"""A right and the code of a post: one field of the table."""
_NOWHERE = QModelIndex()
_SAID = sentence("rights", "{post}: {right}: {may}")
MAY, MAY_NOT = sentence("rights", "may"), sentence("rights", "may not")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the grid shows: a table with the changes made to it, the posts, and the rights that cannot stand."""

    table: PermissionTable = field(default_factory=PermissionTable)
    changes: Mapping[Permission, frozenset[str]] = field(default_factory=dict)
    posts: tuple[PostFacts, ...] = ()
    wrong: frozenset[str] = frozenset()

    def may(self, spot: Spot) -> bool:
        """Whether the post shall hold the right."""
        permission, post = spot
        allowed = self.changes.get(permission)
        return self.table.may(post, permission) if allowed is None else post in allowed

    def changed(self, spot: Spot) -> bool:
        """Whether that differs from the table."""
        return self.may(spot) != self.table.may(spot[1], spot[0])


class RightsModel(QAbstractTableModel):
    """Rights under headings by posts; filtered by words and by one post."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = Shown()
        self.lines: list[Permission | str] = []
        """A right, or the name of a room as a heading."""
        self.posts: list[PostFacts] = []
        self._words, self._post = "", ""

    def show(self, shown: Shown) -> None:
        """Show a table; lines and columns that are the same keep their places."""
        same = shown.posts == self.shown.posts and shown.table.permissions == self.shown.table.permissions
        self.shown = shown
        if same and self.lines:
            last = self.index(len(self.lines) - 1, max(0, len(self.posts) - 1))
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.filter(self._words, self._post)

    def filter(self, words: str, post: str) -> None:
        """Show the rights whose sentence, code or room holds *words*, and of the posts only *post* if it is named."""
        self.beginResetModel()
        self._words, self._post = words, post
        self.posts = [one for one in self.shown.posts if not post or one.code == post]
        self.lines = list(grouped(self.shown.table.permissions, words))
        self.endResetModel()

    def spot(self, index: Index) -> Spot | None:
        """The field at an index; None on a heading."""
        if not index.isValid() or not 0 <= index.row() < len(self.lines) or index.column() >= len(self.posts):
            return None
        line = self.lines[index.row()]
        return (line, self.posts[index.column()].code) if isinstance(line, Permission) else None

    def place(self, spot: Spot) -> QModelIndex:
        """Where a field is shown; an invalid index when it is filtered away."""
        permission, post = spot
        codes = [one.code for one in self.posts]
        if permission not in self.lines or post not in codes:
            return QModelIndex()
        return self.index(self.lines.index(permission), codes.index(post))

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Headings and rights."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Posts."""
        return 0 if parent.isValid() else len(self.posts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The field in words; what it looks like is the painter's."""
        spot = self.spot(index)
        if spot is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return tell(MAY) if self.shown.may(spot) else ""
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            may = MAY if self.shown.may(spot) else MAY_NOT
            return tell(_SAID.of(post=self.posts[index.column()].name, right=rules.allows(spot[0]), may=may))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Posts above, sentences at the left."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.posts[section].name if 0 <= section < len(self.posts) else None
        if not 0 <= section < len(self.lines):
            return None
        line = self.lines[section]
        return tell(rules.allows(line) if isinstance(line, Permission) else rules.room_title(line))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither selected nor reached."""
        if self.spot(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren


def grouped(permissions: Sequence[Permission], words: str = "") -> list[Permission | str]:
    """The rights that hold *words* in sentence, code or room, under the headings of their rooms."""
    wanted = words.strip().lower()
    found: dict[str, list[Permission]] = {}
    for permission in permissions:
        room = rules.room_of(permission)
        said = f"{tell(rules.allows(permission))} {permission} {tell(rules.room_title(room))}".lower()
        if wanted in said:
            found.setdefault(room, []).append(permission)
    rooms = sorted(found, key=lambda room: (rules.rank_of(room), room))
    return [line for room in rooms for line in (room, *sorted(found[room], key=rules.order_of))]
