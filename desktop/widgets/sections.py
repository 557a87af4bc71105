"""The sections of a page, its first one and those beside it, each made when it is first chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, cast

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.widgets.breadth import Breadth


class Section(Protocol):
    """What a section other than the first can do."""

    panes: list[QWidget]

    def begin(self) -> None:
        """Shown; for the first time it reads what it shows."""
        ...

    def refresh(self) -> None:
        """Read again what it shows."""
        ...

    def give_way(self, breadth: Breadth) -> None:
        """The window's class of width changed."""
        ...

    def back(self) -> bool:
        """Leave its innermost layer; False when there is none."""
        ...


class Sections(QStackedWidget):
    """One section in view; the others keep what they show."""

    def __init__(self, name: str, first: QWidget, others: Mapping[str, Callable[[], QWidget]]) -> None:
        """*others* make a `Section` each, by its name in the page's bar."""
        super().__init__()
        self.setObjectName(name)
        self._others = others
        self._made: dict[str, QWidget] = {}
        self._first = first
        self._breadth = Breadth.NORMAL
        self.addWidget(first)

    def made(self, value: str) -> tuple[QWidget, bool]:
        """The widget of a section, and whether it was made just now."""
        if value in self._made:
            return self._made[value], False
        widget = self._others[value]()
        self._made[value] = widget
        self.addWidget(widget)
        return widget, True

    def turn_to(self, value: str) -> Section | None:
        """Bring a section into view; None is the first one."""
        if value not in self._others:
            self.setCurrentWidget(self._first)
            return None
        widget, _new = self.made(value)
        self.setCurrentWidget(widget)
        section = cast(Section, widget)
        section.give_way(self._breadth)
        section.begin()
        return section

    def current(self) -> Section | None:
        """The section in view; None is the first one."""
        shown = self.currentWidget()
        return None if shown is self._first else cast("Section | None", shown)

    def refresh(self) -> None:
        """Read again the section in view."""
        section = self.current()
        if section is not None:
            section.refresh()

    def give_way(self, breadth: Breadth) -> None:
        """The window's class of width changed."""
        self._breadth = breadth
        section = self.current()
        if section is not None:
            section.give_way(breadth)
