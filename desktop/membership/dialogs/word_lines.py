"""Several words in one line: tags, telephones, interests; separated as one likes, told apart by commas."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.core.problem import Problem
from desktop.people.rules import Interest
from desktop.widgets.inputs import TextLine
from desktop.widgets.spacing import space
from desktop.widgets.ticks import Ticks

_BETWEEN = re.compile(r"\s*[,，、;；\n]\s*")


class WordsLine(TextLine):
    """Its value are the words."""

    def __init__(self, *, hint: str = "") -> None:
        super().__init__(hint=hint, breadth="whole", longest=1_500)

    def words(self) -> tuple[str, ...]:
        """The words, in their order."""
        return tuple(word for word in _BETWEEN.split(self.value()) if word)

    def set_words(self, words: Iterable[str]) -> None:
        """Show these words."""
        self.set_value("、".join(words))


class InterestsField(QWidget):
    """The interests that the paper asks for as ticks, and others as typed."""

    edited = Signal()
    left = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.ticks = Ticks([(one.value, one.zh) for one in Interest])
        self.others = WordsLine(hint=hint)
        self.others.setAccessibleName(hint)
        row = QHBoxLayout(self)
        space(row, gap=10)
        row.addWidget(self.ticks)
        row.addWidget(self.others, 1)
        for part in (self.ticks, self.others):
            part.edited.connect(self.edited)
            part.left.connect(self.left)
        self.setFocusProxy(self.ticks)
        self.objectNameChanged.connect(self._name_parts)

    def value(self) -> tuple[str, ...]:
        """The codes that are ticked, then the other words."""
        return (*self.ticks.value(), *self.others.words())

    def set_value(self, interests: Collection[str]) -> None:
        """Tick and write exactly these."""
        known = {one.value for one in Interest}
        self.ticks.set_value([one for one in interests if one in known])
        self.others.set_words(one for one in interests if one not in known)

    def own_problem(self) -> Problem | None:
        """What an interest may be, the rules say."""
        return None

    def _name_parts(self, name: str) -> None:
        self.ticks.setObjectName(f"{name}.ticks")
        self.others.setObjectName(f"{name}.others")
