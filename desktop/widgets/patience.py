"""Waiting on the GUI thread for one's turn to write: the window goes on painting, what is typed comes afterwards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

LOOK = 10
"""Milliseconds between two looks whether the turn has come."""
SAY_AFTER = 400
"""Milliseconds after which it is said what is waited for."""


class Patience:
    """Stands in the middle of an act that saves; keys and clicks are kept for afterwards, everything else goes on."""

    def __init__(self, say: Callable[[], None]) -> None:
        """*say* tells what is waited for; called once, and not for what is over at once."""
        self._say = say
        self.waits = 0
        """How many acts wait: one that began by itself while another waited goes before it."""

    def __call__(self, come: Callable[[], bool]) -> None:
        """Return when the turn has come."""
        loop, look, say = QEventLoop(), QTimer(), QTimer()
        failed: list[BaseException] = []

        def try_again() -> None:
            try:
                if come():
                    loop.quit()
            except BaseException as error:
                failed.append(error)
                loop.quit()

        look.timeout.connect(try_again)
        look.start(LOOK)
        if not self.waits:
            say.setSingleShot(True)
            say.timeout.connect(self._say)
            say.start(SAY_AFTER)
        self.waits += 1
        try:
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        finally:
            self.waits -= 1
            look.stop()
            say.stop()
        if failed:
            raise failed[0]
