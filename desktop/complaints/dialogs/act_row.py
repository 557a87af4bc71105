"""The row of what can be done with a case: the next step first, a few more beside it, all others under ⋯."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.complaints import rules
from desktop.widgets.action_button import ActionButton
from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import set_look
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

MOST = 3
"""Secondary acts in the row; a narrow window shows one less."""
_REASON = 26
"""Characters of a reason in the menu; its tooltip has it whole."""
_GROUPS = tuple(rules.ActGroup)


class ActRow(QWidget):
    """Shows the offers of a case as buttons of the page's actions; *right* stand at its end."""

    def __init__(self, action: Callable[[str], QAction], right: Sequence[QWidget]) -> None:
        """*action* is the page's action of an act by its code."""
        super().__init__()
        self.setObjectName("complaint.acts")
        self._action = action
        self._buttons: dict[str, ActionButton] = {}
        self._offers: Sequence[rules.Offer] = ()
        self._most = MOST
        self._menu = QMenu(self)
        self._menu.setObjectName("complaint.more.menu")
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more = IconButton("dots-three", self.tr("Everything that can be done"), "complaint.more", parent=self)
        self._more.setMenu(self._menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._left = QHBoxLayout()
        space(self._left, gap=8)
        row = QHBoxLayout(self)
        space(row, gap=8)
        row.addLayout(self._left)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        row.addWidget(self._more)

    def show_offers(self, offers: Sequence[rules.Offer]) -> None:
        """Show what another case offers, or the same one now."""
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

    def narrow(self, narrow: bool) -> None:
        """Show fewer of them where room is short."""
        most = MOST - 1 if narrow else MOST
        if most != self._most:
            self._most = most
            self.show_offers(self._offers)

    def primary(self) -> str:
        """The code of the next step; empty while none is due."""
        return next((one.act.code for one in self._offers if one.primary), "")

    def _chosen(self) -> list[rules.Offer]:
        """The next step, and then what ends a segment before what does not."""
        possible = [one for one in self._offers if one.why_not is None]
        first = [one for one in possible if one.primary]
        rest = sorted((one for one in possible if not one.primary), key=lambda one: not one.act.ends)
        return [*first, *rest][: self._most + (1 if first else 0)]

    def _button(self, code: str) -> ActionButton:
        if code not in self._buttons:
            self._buttons[code] = ActionButton(self._action(code), parent=self)
        return self._buttons[code]

    def _fill_menu(self) -> None:
        self._menu.clear()
        ordered = sorted(self._offers, key=lambda one: (_GROUPS.index(one.act.group), one.why_not is not None))
        for _group, members in groupby(ordered, key=lambda one: one.act.group):
            self._menu.addSeparator()
            for one in members:
                self._menu.addAction(self._entry(one))

    def _entry(self, one: rules.Offer) -> QAction:
        if one.why_not is None:
            return self._action(one.act.code)
        reason = tell(one.why_not)
        short = reason if len(reason) <= _REASON else f"{reason[: _REASON - 1]}…"
        entry = QAction(f"{tell(one.act.word)}\t{short}", self._menu)
        entry.setObjectName(f"complaint.{one.act.code}.why")
        entry.setToolTip(reason)
        entry.setEnabled(False)
        return entry
