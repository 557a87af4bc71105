"""How the screen looks and who worked here last: kept beside the store, because the door needs it before it opens."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSettings

from desktop.widgets.metrics import FONT_SIZES
from desktop.widgets.speech import Language
from desktop.widgets.theme import Appearance


class Look:
    """Theme, type size, language and last account of this PC."""

    def __init__(self, folder: Path) -> None:
        self._kept = QSettings(str(folder / "look.ini"), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system."""
        kept = self._text("appearance")
        return Appearance(kept) if kept in {choice.value for choice in Appearance} else Appearance.SYSTEM

    @property
    def font_size(self) -> int:
        """The type size in per cent."""
        kept = self._text("font_size")
        return int(kept) if kept in {str(size) for size in FONT_SIZES} else FONT_SIZES[0]

    @property
    def language(self) -> Language:
        """Chinese, English, or as the system."""
        kept = self._text("language")
        return Language(kept) if kept in {choice.value for choice in Language} else Language.SYSTEM

    @property
    def account(self) -> UUID | None:
        """Who signed in last."""
        try:
            return UUID(self._text("account"))
        except ValueError:
            return None

    def printer(self, name: str) -> str:
        """The printer that a form (``F03``) or a paper (``A4``) usually goes to; empty for the system's own."""
        return self._text(f"printer/{name}")

    def keep_printer(self, name: str, printer: str) -> None:
        """Remember the printer of a form or a paper; an empty one forgets it."""
        self.keep(f"printer/{name}", printer)

    def keep(self, name: str, value: object) -> None:
        """Remember a choice: appearance, font_size, language or account."""
        self._kept.setValue(name, str(value))
        self._kept.sync()

    def _text(self, name: str) -> str:
        kept = self._kept.value(name, "")
        return kept if isinstance(kept, str) else ""
