"""A button for an action: same name, same state, its shortcut printed after the words."""

from __future__ import annotations

import sys

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.widgets.icons import wear

# As the key caps say it, also on Chinese keyboards; the Mac has signs of its own.
_FORMAT = (
    QKeySequence.SequenceFormat.NativeText if sys.platform == "darwin" else QKeySequence.SequenceFormat.PortableText
)


class ActionButton(QPushButton):
    """Shows a `QAction` and does it; `kind` is primary, danger, link or plain."""

    def __init__(self, action: QAction, *, kind: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.action = action
        self.setObjectName(action.objectName())
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        if icon:
            wear(self, icon, "on_accent" if kind == "primary" else "ink2")
        self._offered = True
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def _follow(self) -> None:
        keys = shortcut_text(self.action)
        self.setText(f"{self.action.text()}  {keys}" if keys else self.action.text())
        self.setEnabled(self.action.isEnabled())
        if self._offered != self.action.isVisible():  # one that its row hides for want of room stays hidden
            self._offered = self.action.isVisible()
            self.setVisible(self._offered)
        self.setToolTip(self.action.statusTip())
        self.setAccessibleName(self.action.text())
        self.setAccessibleDescription(self.action.statusTip())


def shortcut_text(action: QAction) -> str:
    """The keys of an action as they are printed; also those that the window, not the action, listens to."""
    shown = action.property("shown_keys")
    keys = QKeySequence(shown) if isinstance(shown, str) and shown else action.shortcut()
    return keys.toString(_FORMAT).replace("Return", "Enter")  # what stands on the key
