"""Lays the unlock screen over the window; what lies under it stays as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget


class Cover(QStackedWidget):
    """A shell, and at times one screen over it."""

    def __init__(self, shell: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("main.cover")
        self._shell = shell
        self._screen: QWidget | None = None
        self._focus: QWidget | None = None
        self.addWidget(shell)

    @property
    def covered(self) -> bool:
        """Whether a screen lies over the shell."""
        return self._screen is not None

    def cover(self, screen: QWidget) -> None:
        """Lay a screen over the shell, in place of one that lies there already."""
        if not self.covered:
            self._focus = self._shell.focusWidget()
        self._drop()
        self._screen = screen
        self.addWidget(screen)
        self.setCurrentWidget(screen)
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def uncover(self) -> None:
        """Show the shell; the focus returns to where it was."""
        self.setCurrentWidget(self._shell)
        self._drop()
        if self._focus is not None:
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        screen, self._screen = self._screen, None
        if screen is not None:
            self.removeWidget(screen)
            screen.deleteLater()
