"""Buttons that are no page's action: plain, primary, danger, link, and those of icons alone."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from desktop.widgets.icons import wear
from desktop.widgets.metrics import metrics


class Button(QPushButton):
    """A button; *kind* is plain, primary, danger or link, *keys* are printed after its words."""

    def __init__(
        self,
        words: str,
        name: str,
        *,
        kind: str = "plain",
        icon: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f"{words}  {keys}" if keys else words, parent)
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setAccessibleName(words.replace("&", ""))
        if icon:
            wear(self, icon, {"primary": "on_accent", "danger": "red", "link": "link"}.get(kind, "ink2"))

    def sizeHint(self) -> QSize:
        """As wide as its words, never a sliver."""
        hint = super().sizeHint()
        least = 0 if self.property("kind") == "link" else metrics().button_min
        return QSize(max(hint.width(), least), hint.height())

    def refuse(self, reason: str) -> None:
        """Disable it and say why, to the eye and to the ear; an empty reason enables it again."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)


class IconButton(QToolButton):
    """A square button of one icon; *words* are its tooltip and what it is called."""

    def __init__(self, icon: str, words: str, name: str, *, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setToolTip(f"{words}  {keys}" if keys else words)
        wear(self, icon, size=18)
