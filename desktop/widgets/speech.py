"""Turns sentences into the language on screen and installs the Chinese catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop import resources
from desktop.core.sentence import Sentence

_ROOMY = tuple("。；：，、！？”）")


class Language(Enum):
    """What the user chose in the settings."""

    SYSTEM = "system"
    CHINESE = "zh_CN"
    ENGLISH = "en"


def tell(said: Sentence) -> str:
    """The sentence in the language on screen."""
    return said.told(QCoreApplication.translate)


def on_paper(said: Sentence) -> str:
    """The sentence in Chinese, whatever the language on screen: the office's papers are Chinese."""
    catalogue = _catalogue()
    return said.told(lambda context, text: catalogue.translate(context, text) or text)


@cache
def _catalogue() -> QTranslator:
    translator = QTranslator()
    translator.load("zh_CN", str(resources.find("translations")))
    return translator


def chosen_language(choice: Language, system: QLocale | None = None) -> Language:
    """The language to speak: Chinese unless the user or the system says English."""
    if choice is not Language.SYSTEM:
        return choice
    spoken = (system or QLocale.system()).language()
    return Language.ENGLISH if spoken == QLocale.Language.English else Language.CHINESE


def in_a_row(sentences: Iterable[str]) -> str:
    """Sentences one after the other, parted by a space; after full-width punctuation there is room already."""
    told = ""
    for one in sentences:
        told += one if not told or told.endswith(_ROOMY) else f" {one}"
    return told


class Voice:
    """The catalogues in force; `speak` changes the language of everything built or told afterwards."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = Language.ENGLISH

    def speak(self, choice: Language) -> Language:
        """Use a language from now on and return the one that was found; open pages are rebuilt by the window."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        self.language = chosen_language(choice)
        if self.language is Language.CHINESE:
            QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
            self._load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._load("zh_CN", str(resources.find("translations")))
        else:
            QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        return self.language

    def _load(self, catalogue: str, folder: str) -> None:
        translator = QTranslator()
        if translator.load(catalogue, folder):
            self._app.installTranslator(translator)
            self._installed.append(translator)
