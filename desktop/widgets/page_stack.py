"""The pages of the window: built on first show, told of every commit, with the way back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.core.kind import Kind
from desktop.widgets.breadth import Breadth
from desktop.widgets.house import House
from desktop.widgets.page import Page


class PageStack(QStackedWidget):
    """One page per key, made by its factory when it is wanted first."""

    turned = Signal(str)
    """Another page is in view; its key."""

    def __init__(self, factories: Mapping[str, Callable[[], object]], house: House, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("main.pages")
        self._factories, self._house = factories, house
        self._pages: dict[str, Page] = {}
        self._visited: list[str] = []
        self.global_actions: list[QAction] = []
        """What the window listens to: a page prints those keys but must not listen as well."""
        self.breadth = Breadth.NORMAL

    def page(self) -> Page | None:
        """The page in view."""
        return cast("Page | None", self.currentWidget())

    def show_page(self, key: str) -> Page | None:
        """Bring a page to the front; None when there is none of this key."""
        page = self._pages.get(key) or self._build(key)
        # Asked by key: Qt makes the first page current by itself as soon as it is added.
        if page is not None and self._visited[-1:] != [key]:
            self._visited = [*(seen for seen in self._visited if seen != key), key]
            page.give_way(self.breadth)
            self.setCurrentWidget(page)
            page.start_focus()
            self.turned.emit(key)
        return page

    def back(self) -> None:
        """Leave the editor, or go to the page that was seen before."""
        page = self.page()
        if (page is None or not page.back()) and len(self._visited) > 1:
            self._visited.pop()
            self.show_page(self._visited.pop())

    def tick(self) -> None:
        """Repaint the clocks of the page in view."""
        page = self.page()
        if page is not None:
            page.tick()

    def needs_seconds(self) -> bool:
        """Whether a clock in view changes each second."""
        page = self.page()
        return page is not None and page.isVisible() and page.needs_seconds()

    def refresh(self) -> None:
        """Read the page in view again."""
        page = self.page()
        if page is not None:
            page.refresh()

    def step_section(self, by: int) -> None:
        """The next (1) or previous (-1) section of the page in view."""
        page = self.page()
        if page is not None:
            page.bar.step_section(by)

    def give_way(self, breadth: Breadth) -> None:
        """The window's class of width changed."""
        self.breadth = breadth
        page = self.page()
        if page is not None:
            page.give_way(breadth)

    def changed(self, kinds: Collection[Kind]) -> None:
        """A commit touched *kinds*: the page in view reads again, the others when they are seen."""
        for page in self._pages.values():
            page.changed(kinds)

    def _build(self, key: str) -> Page | None:
        factory = self._factories.get(key)
        if factory is None:
            return None
        page = cast(Page, factory())
        listened = {keys for action in self.global_actions for keys in action.shortcuts()}
        for action in page.known_actions():
            # Two live shortcuts of the same keys would be ambiguous and fire neither.
            if action.shortcut() in listened:
                action.setProperty("shown_keys", action.shortcut().toString())
                action.setShortcuts([keys for keys in action.shortcuts() if keys not in listened])
        page.enter(self._house)
        self._pages[key] = page
        self.addWidget(page)
        return page
