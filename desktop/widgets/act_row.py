"""The row of what can be done with a record: the next step first, a few more beside it, all others under ⋯."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from itertools import groupby
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.core.acts import Offer
from desktop.widgets.action_button import ActionButton
from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import set_look
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space

MOST = 3
"""Secondary acts in the row; a narrow window shows one less."""


class ActRow(QWidget):
    """Shows the offers of a record as buttons of the page's actions."""

    def __init__(
        self,
        name: str,
        action: Callable[[str], QAction],
        groups: type[Enum],
        right: Sequence[QWidget] = (),
        also: Sequence[str] = (),
    ) -> None:
        """*action* is the page's action of an act by its code, *groups* the headings in their order.

        *right* stand at the end of the row, *also* are the codes of further actions at the end of ⋯.
        """
        super().__init__()
        self.setObjectName(f"{name}.acts")
        self._action, self._groups, self._also = action, tuple(groups), also
        self._buttons: dict[str, ActionButton] = {}
        self._offers: Sequence[Offer[Any]] = ()
        self._most = MOST
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}.more.menu")
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more = IconButton("dots-three", self.tr("Everything that can be done"), f"{name}.more", parent=self)
        self._more.setMenu(self._menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._right = [*right, self._more]
        self._left = QHBoxLayout()
        space(self._left, gap=8)
        row = QHBoxLayout(self)
        space(row, gap=8)
        row.addLayout(self._left)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        row.addWidget(self._more)

    def show_offers(self, offers: Sequence[Offer[Any]]) -> None:
        """Show what another record offers, or the same one now."""
        self._offers = offers
        shown = self._chosen()
        wanted = {one.act.code for one in shown}
        for code in [code for code in self._buttons if code not in wanted]:
            former = self._buttons.pop(code)  # a hidden button would come back with its action's next change
            self._left.removeWidget(former)
            former.hide()
            former.deleteLater()
        for place, one in enumerate(shown):
            button = self._button(one.act.code)
            set_look(button, "kind", "primary" if one.primary else "")
            self._left.insertWidget(place, button)
        self._chain()
        self._fit()

    def _chain(self) -> None:
        """Tab goes along the row as the eye does; buttons that came later would be last of the whole window."""
        before = self._right[0].previousInFocusChain()
        while before is not None and before in self._buttons.values():
            before = before.previousInFocusChain()
        for part in [*self._ordered(), *self._right]:
            if before is not None:
                QWidget.setTabOrder(before, part)
            before = part

    def narrow(self, narrow: bool) -> None:
        """Show fewer of them where room is short."""
        most = MOST - 1 if narrow else MOST
        if most != self._most:
            self._most = most
            self.show_offers(self._offers)

    def minimumSizeHint(self) -> QSize:
        """The next step, and what stands at the end."""
        first = next((button.sizeHint().width() for button in list(self._ordered())[:1]), 0)
        return QSize(first + self._end() + metrics().gap, metrics().control)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for; the others are under ⋯."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = self.width() - self._end()
        for place, button in enumerate(self._ordered()):
            left -= button.sizeHint().width() + metrics().gap
            button.setVisible(place == 0 or left >= 0)

    def _ordered(self) -> Iterator[ActionButton]:
        return (self._buttons[code] for code in self.shown() if code in self._buttons)

    def _end(self) -> int:
        return sum(part.sizeHint().width() + metrics().gap for part in self._right)

    def primary(self) -> str:
        """The code of the next step; empty while none is due."""
        return next((one.act.code for one in self._offers if one.primary), "")

    def shown(self) -> list[str]:
        """The codes of the acts in the row, the next step first."""
        return [one.act.code for one in self._chosen()]

    def _chosen(self) -> list[Offer[Any]]:
        """The next step, and then what settles something owed before what does not."""
        possible = [one for one in self._offers if one.why_not is None]
        first = [one for one in possible if one.primary]
        rest = sorted((one for one in possible if not one.primary), key=lambda one: not one.act.ends)
        return [*first, *rest][: self._most + (1 if first else 0)]

    def _button(self, code: str) -> ActionButton:
        if code not in self._buttons:
            self._buttons[code] = ActionButton(self._action(code), parent=self)
        return self._buttons[code]

    def _fill_menu(self) -> None:
        """What can be done now; what cannot, and why, has a list of its own."""
        self._menu.clear()
        possible = [one for one in self._offers if one.why_not is None]
        ordered = sorted(possible, key=lambda one: self._groups.index(one.act.group))
        for _group, members in groupby(ordered, key=lambda one: one.act.group):
            self._menu.addActions([self._action(one.act.code) for one in members])
            self._menu.addSeparator()
        self._menu.addActions([self._action(name) for name in self._also])
