"""One program for each office on a PC: a second start brings the first one's window forward and ends."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

WAIT_MS = 500
ANY_PROCESS = -1
COME = b"come"


def address(folder: Path) -> str:
    """The name under which the program that works in *folder* can be called; says nothing about the folder."""
    place = os.path.normcase(folder.resolve())
    return f"weixi-desk-{hashlib.sha256(place.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


def calls_another(folder: Path) -> bool:
    """Call the program that already works in *folder* to the front; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(address(folder))
    if not socket.waitForConnected(WAIT_MS):
        return False
    _give_way()
    socket.write(COME)
    socket.waitForBytesWritten(WAIT_MS)
    socket.disconnectFromServer()
    return True


def _give_way() -> None:
    """Windows lets a program come forward only when the one in front allows it."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(ANY_PROCESS)


class Doorbell(QObject):
    """Hears the second start of the program in a folder."""

    def __init__(self, folder: Path, rung: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rung = rung
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = address(folder)
        if not self._server.listen(name):
            # Nobody answered before, so the name was left behind by a program that was ended hard.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Hear nothing any more."""
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            self._rung()


def bring_forward() -> None:
    """Show the program's window before all others, unfolded when it was folded away."""
    window = _foremost()
    if window is None:
        return
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()


def _foremost() -> QWidget | None:
    modal = QApplication.activeModalWidget()
    if modal is not None:
        return modal
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget.isWindow()]
    return max(shown, key=lambda widget: widget.width() * widget.height(), default=None)
