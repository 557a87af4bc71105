"""Waiting on the GUI thread for one's turn to write: the window keeps painting, keys and clicks are kept for later."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

LOOK = 10
"""Milliseconds between two looks whether the turn has come."""
SAY_AFTER = 400
"""Milliseconds after which it is said what is waited for."""


class Patience:
    """Blocks an act that saves in a nested event loop without user input; timers, painting and results go on."""

    def __init__(self, say: Callable[[], None]) -> None:
        """*say* tells what is waited for; called once, and not for what is over at once."""
        self._say = say
        self.waits = 0
        """How many acts wait: one that began by itself while another waited goes before it."""

    def __call__(self, come: Callable[[], bool]) -> None:
        """Return when *come*, which takes the turn if it is free, has succeeded.

        It is called between rounds of the loop, never inside one: what else the loop had to do after the turn was
        taken could wait for the same turn, and neither would ever go on.
        """
        loop, look, say = QEventLoop(), QTimer(), QTimer()
        look.timeout.connect(loop.quit)
        look.start(LOOK)
        if not self.waits:
            say.setSingleShot(True)
            say.timeout.connect(self._say)
            say.start(SAY_AFTER)
        self.waits += 1
        try:
            while not come():
                loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        finally:
            self.waits -= 1
            look.stop()
            say.stop()
