"""The bar on top of a page: section switch or title left, actions right, the primary one last."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.widgets.action_button import ActionButton
from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme


class PageBar(QFrame):
    """Holds sections, a heading and the page's actions; secondary actions move into ⋯ when the window is narrow."""

    section_chosen = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{key}.bar")
        self.setProperty("frame", "bar")
        self._key = key
        self._narrow = False
        self._values: dict[str, QToolButton] = {}
        self._secondary: list[ActionButton] = []
        self._only_in_menu: list[QAction] = []
        self._group = QButtonGroup(self)
        self._sections = QFrame(self)
        self._sections.setObjectName(f"{key}.sections")
        self._section_row = QHBoxLayout(self._sections)
        self._section_row.setContentsMargins(0, 0, 0, 0)
        self.heading = Label(role="head", name=f"{key}.heading")
        self.remark = Label(role="label", name=f"{key}.remark")
        self.middle = QHBoxLayout()
        self._actions = QHBoxLayout()
        self._primary = QHBoxLayout()
        self._rightmost: ActionButton | None = None
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{key}.more.menu")
        self._more = self._more_button()
        self._lay_out()

    def _more_button(self) -> QToolButton:
        more = IconButton("dots-three", self.tr("More actions"), f"{self._key}.more", parent=self)
        more.setMenu(self._menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.hide()
        return more

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics().px(10), 0, metrics().margin_x, 0)
        row.setSpacing(metrics().gap)
        self._section_row.setSpacing(metrics().tight)
        self._actions.setSpacing(metrics().gap)
        row.addWidget(self._sections)
        row.addWidget(self.heading)
        row.addWidget(self.remark)
        row.addLayout(self.middle)
        row.addStretch(1)
        row.addWidget(self._more)
        row.addLayout(self._actions)
        row.addLayout(self._primary)
        theme().changed.connect(self._measure)
        self._measure()
        for widget in (self._sections, self.heading, self.remark):
            widget.hide()

    def _measure(self) -> None:
        self.setFixedHeight(metrics().page_bar + 1)

    def set_heading(self, text: str, remark: str = "") -> None:
        """A title in place of sections, with a quiet remark behind it."""
        self.heading.setText(text)
        self.remark.setText(remark)
        self.heading.setVisible(bool(text))
        self.remark.setVisible(bool(remark))

    def add_section(self, value: str, text: str) -> QToolButton:
        """One more section; the first one is chosen."""
        button = QToolButton(self._sections)
        button.setObjectName(f"{self._key}.sections.{value}")
        button.setProperty("kind", "section")
        button.setText(text)
        button.setCheckable(True)
        button.setChecked(not self._values)
        button.clicked.connect(lambda: self.section_chosen.emit(value))
        self._values[value] = button
        self._group.addButton(button)
        self._section_row.addWidget(button)
        self._sections.show()
        return button

    def section(self) -> str:
        """The value of the chosen section; empty when there are none."""
        return next((value for value, button in self._values.items() if button.isChecked()), "")

    def choose_section(self, value: str) -> None:
        """Switch to a section, as a click does."""
        if value in self._values and not self._values[value].isChecked():
            self._values[value].setChecked(True)
            self.section_chosen.emit(value)

    def step_section(self, by: int) -> None:
        """Switch to the next (1) or previous (-1) section."""
        values = list(self._values)
        if values:
            self.choose_section(values[(values.index(self.section()) + by) % len(values)])

    def add_primary(self, action: QAction, icon: str) -> ActionButton:
        """The page's one primary button."""
        button = ActionButton(action, kind="primary", icon=icon, parent=self)
        self._primary.addWidget(button)
        self._rightmost = button
        return button

    def add_secondary(self, action: QAction, icon: str) -> ActionButton:
        """A plain button, which a narrow window moves into ⋯."""
        button = ActionButton(action, icon=icon, parent=self)
        self._secondary.append(button)
        self._actions.addWidget(button)
        if self._rightmost is not None:
            QWidget.setTabOrder(button, self._rightmost)
        self._give_way()
        return button

    def add_to_menu(self, action: QAction) -> None:
        """An action that is only in ⋯."""
        self._only_in_menu.append(action)
        self._give_way()

    def narrow(self, narrow: bool) -> None:
        """Give way to a narrow window, or take the room back."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._give_way()

    def settle(self) -> None:
        """Actions were shown or hidden: see again which buttons fit."""
        self._give_way()

    def _give_way(self) -> None:
        # One secondary button fits beside the primary at every width; from two on they go.
        shown = [button for button in self._secondary if button.action.isVisible()]
        folded = self._secondary if self._narrow and len(shown) > 1 else []
        self._menu.clear()
        for button in self._secondary:
            button.setVisible(button not in folded and button.action.isVisible())
        for action in [button.action for button in folded] + self._only_in_menu:
            self._menu.addAction(action)
        self._more.setVisible(not self._menu.isEmpty())
