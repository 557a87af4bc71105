"""The sections of the page besides the register: reports and nuisance calls, made when they are first chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, cast

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.widgets.breadth import Breadth

REGISTER = "open"


class Section(Protocol):
    """What a section other than the register can do."""

    panes: list[QWidget]

    def begin(self) -> None:
        """Shown for the first time."""
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
    """The register and beside it the other sections, one in view."""

    def __init__(self, register: QWidget, others: Mapping[str, Callable[[], QWidget]]) -> None:
        super().__init__()
        self.setObjectName("complaints.content")
        self._others = others
        self._made: dict[str, QWidget] = {}
        self._register = register
        self._breadth = Breadth.NORMAL
        self.addWidget(register)

    def made(self, value: str) -> tuple[QWidget, bool]:
        """The widget of a section, and whether it was made just now."""
        if value in self._made:
            return self._made[value], False
        widget = self._others[value]()
        self._made[value] = widget
        self.addWidget(widget)
        return widget, True

    def turn_to(self, value: str) -> Section | None:
        """Bring a section into view; None is the register."""
        if value not in self._others:
            self.setCurrentWidget(self._register)
            return None
        widget, _new = self.made(value)
        self.setCurrentWidget(widget)
        section = cast(Section, widget)
        section.give_way(self._breadth)
        section.begin()
        return section

    def current(self) -> Section | None:
        """The section in view; None is the register."""
        shown = self.currentWidget()
        return None if shown is self._register else cast("Section | None", shown)

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
