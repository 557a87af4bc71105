"""Letters typed shortly after one another: together they are what a list is searched for."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QApplication


class TypedLetters:
    """Remembers what was typed until the hands rested."""

    def __init__(self) -> None:
        self._letters = ""
        self._at = 0.0

    def with_more(self, typed: str) -> str:
        """All that is searched for: *typed* after the letters before it, or alone after a rest."""
        now = time.monotonic()
        follows = now - self._at < QApplication.keyboardInputInterval() / 1000
        self._letters = (self._letters if follows else "") + typed.casefold()
        self._at = now
        return self._letters
