"""Who could do what on a day: people at the left, at the right what the picked one could do and by which post."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clock import Clock, local_day
from desktop.core.listing import Heading, Key, Order
from desktop.core.permission import Permission
from desktop.settings import rules
from desktop.settings.dialogs.rights_model import grouped
from desktop.widgets.breadth import Breadth
from desktop.widgets.cells import Cell, words
from desktop.widgets.entries import DateEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.split import Split
from desktop.widgets.states import EmptyState

_PEOPLE_WIDTH = {Breadth.NARROW: 380, Breadth.NORMAL: 500, Breadth.WIDE: 640}
RightsOn = Callable[[date], Sequence[rules.RightsFacts]]


@dataclass(frozen=True, slots=True)
class _Right:
    id: Permission
    posts: tuple[str, ...]


class _People:
    """Everybody with an account on the day who could do something that holds the wanted words."""

    def __init__(self) -> None:
        self.facts: dict[Key, rules.RightsFacts] = {}

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The people, by name."""
        text = str(wanted or "")
        return [key for key, one in self.facts.items() if not text.strip() or _found(one, text)][:limit]

    def rows(self, ids: Sequence[Key]) -> Iterable[rules.RightsFacts]:
        """The rows of *ids*."""
        return [self.facts[key] for key in ids if key in self.facts]


class _Rights:
    """What one person could do, under the headings of the rooms."""

    def __init__(self) -> None:
        self.person: rules.RightsFacts | None = None

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The rights whose sentence holds the wanted words."""
        held = [] if self.person is None else list(self.person.by)
        lines = grouped(held, str(wanted or ""))
        counts = Counter(rules.room_of(line) for line in lines if isinstance(line, Permission))
        found: list[Key] = [
            line if isinstance(line, Permission) else Heading(line, rules.room_title(line), counts[line])
            for line in lines
        ]
        return found[:limit]

    def rows(self, ids: Sequence[Key]) -> Iterable[_Right]:
        """The rows of *ids*."""
        by = {} if self.person is None else self.person.by
        return [_Right(key, by[key]) for key in ids if isinstance(key, Permission) and key in by]


class RightsDay(QWidget):
    """Asks for a day and shows the answer; *rights_on* gives it."""

    def __init__(self, clock: Clock, rights_on: RightsOn) -> None:
        super().__init__()
        self.setObjectName("rights.day")
        self.setProperty("frame", "pane")
        self._clock, self._rights_on = clock, rights_on
        self._people, self._rights = _People(), _Rights()
        self.day = DateEntry(clock, lean=Lean.PAST)
        self.day.setObjectName("rights.day.on")
        self.day.setAccessibleName(self.tr("Day"))
        self.day.set_value(local_day(clock.now()))
        self.words = TextLine(hint=self.tr("Find a right"), icon="funnel")
        self.words.setObjectName("rights.day.filter")
        self.words.setAccessibleName(self.tr("Find a right"))
        self._told = Label("", "hint", name="rights.day.told")
        self.people, self.rights = self._people_table(), self._rights_table()
        self.split = Split("rights.day.split", _PEOPLE_WIDTH)
        self._lay_out()
        self.day.edited.connect(self.read)
        self.words.edited.connect(self._ask)
        self.people.picked.connect(self._show_person)

    def read(self) -> None:
        """Ask for the day that is typed; one that cannot be read leaves the answer as it is."""
        day = self.day.value()
        if day is None:
            self._told.setText(self.tr("Type a day to see who could do what."))
            return
        today = local_day(self._clock.now())
        facts = self._rights_on(day)
        self._people.facts = {one.id: one for one in facts}
        if day > today:
            self._told.setText(self.tr("By the table of today: a later change is not counted."))
        else:
            self._told.setText(self.tr("Accounts at the end of this day: {n}").format(n=len(facts)))
        self._ask()

    def _ask(self) -> None:
        wanted = self.words.value()
        self.people.ask(wanted)
        self._show_person(self.people.current_key())

    def _show_person(self, key: Key | None) -> None:
        self._rights.person = None if key is None else self._people.facts.get(key)
        self.rights.ask(self.words.value())

    def _people_table(self) -> RecordTable:
        columns: list[Column[rules.RightsFacts]] = [
            Column("name", self.tr("Name"), lambda row: words(row.name, elides=False), 110),
            Column("posts", self.tr("Posts on this day"), self._posts, stretches=True),
            Column("count", self.tr("Rights"), lambda row: words(f"{len(row.by)}", "ink2", "cell"), 70, right=True),
        ]
        table = RecordTable(self._people, columns, name="rights.day.people")
        table.setAccessibleName(self.tr("People with an account on this day"))
        empty = EmptyState("rights.day.people.empty", "users-three")
        empty.say(self.tr("Nobody could do this"), self.tr("On this day no account held such a right."))
        table.show_when_empty(empty)
        return table

    def _posts(self, row: rules.RightsFacts) -> Cell:
        return words(self.tr(", ").join(row.posts) or self.tr("no post"), "ink2", "cell")

    def _rights_table(self) -> RecordTable:
        columns: list[Column[_Right]] = [
            Column("right", self.tr("Right"), lambda row: words(tell(rules.allows(row.id))), stretches=True),
            Column("by", self.tr("By the post"), self._by, 300, narrow=200),
        ]
        table = RecordTable(self._rights, columns, name="rights.day.rights", compact=True)
        table.setAccessibleName(self.tr("What the picked person could do"))
        empty = EmptyState("rights.day.rights.empty", "lock-simple")
        empty.say(self.tr("Nothing"), self.tr("Without a post an account may do nothing."))
        table.show_when_empty(empty)
        return table

    def _by(self, row: _Right) -> Cell:
        return words(self.tr(", ").join(row.posts), "ink2", "cell")

    def _lay_out(self) -> None:
        head = QFrame()
        head.setObjectName("rights.day.head")
        head.setProperty("frame", "bar")
        row = QHBoxLayout(head)
        space(row, (12, 6, 12, 6), gap=8)
        label = Label(self.tr("On the day"), "label")
        label.setBuddy(self.day)
        for part in (label, self.day, self.words, self._told):
            row.addWidget(part)
        row.addStretch(1)
        self.split.addWidget(self.people)
        self.split.addWidget(self.rights)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(head)
        column.addWidget(self.split, 1)


def _found(one: rules.RightsFacts, text: str) -> bool:
    return text.strip().lower() in one.name.lower() or bool(grouped(list(one.by), text))
