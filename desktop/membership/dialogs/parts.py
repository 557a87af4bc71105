"""What every sub-tab of a member's file and every card of the overview can do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from desktop.desk import Desk
from desktop.membership.rules import Overview
from desktop.widgets.breadth import Breadth
from desktop.widgets.page import Page


class MemberPart(Protocol):
    """A widget under one sub-tab of a member's file; made when it is first looked at."""

    panes: Sequence[QWidget]
    """Where F6 goes inside it, in order."""

    def begin(self) -> None:
        """It comes into view: what it reads beyond the overview is read now."""
        ...

    def show_member(self, overview: Overview | None) -> None:
        """Another member is in view, or nobody; what belongs to the former one is forgotten."""
        ...

    def refresh(self) -> None:
        """Read again what it shows beyond the overview."""
        ...

    def give_way(self, breadth: Breadth) -> None:
        """The window's class of width changed."""
        ...

    def back(self) -> bool:
        """Leave its innermost layer, e.g. an act's editor whose draft is kept; False when there is none."""
        ...


class OverviewCard(Protocol):
    """A card of the overview."""

    def show_overview(self, overview: Overview) -> None:
        """Show another member, or the same one now."""
        ...


@dataclass(frozen=True, slots=True)
class PartMaker:
    """A sub-tab: its key, its title, and what makes its widget (a `MemberPart`) when it is first looked at."""

    key: str
    title: str
    make: Callable[[Desk, Page], QWidget]
    count: Callable[[Overview], int | None] = lambda _overview: None
    """The figure behind the title, None for none."""
