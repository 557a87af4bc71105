"""The program in rehearsal with the font that ships, and the invented office, filled once and copied for each test."""

import shutil

import pytest
from PySide6.QtCore import QLocale

from desktop.app import demo
from desktop.app.rehearsal import Rehearsal
from desktop.core.clock import FrozenClock
from desktop.storage.keys import Cost
from desktop.widgets import typeface
from desktop.widgets.speech import Language
from desktop.widgets.theme import Appearance, theme

TINY = Cost(memory_kib=8, passes=1, lanes=1)


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A closed invented office, and the last of what was made in it."""
    place = tmp_path_factory.mktemp("invented") / "office"
    desk, made = demo.invented(place, FrozenClock(), cost=TINY)
    desk.store.close()
    return place, made[-1]


@pytest.fixture
def invented(filled, tmp_path):
    """A copy of it in the folder *office*; returns the last of what was made in it."""
    place, last = filled
    shutil.copytree(place, tmp_path / "office")
    return last


@pytest.fixture
def shipped_font(monkeypatch):
    """Only the font that ships, whatever this machine has."""
    monkeypatch.setattr(typeface, "families", lambda: (typeface.BUNDLED,))
    for face in typeface._FACES:
        typeface.QFontDatabase.addApplicationFont(str(typeface.resources.find(f"fonts/{face}")))
    for kept in (typeface._font, typeface._measure):
        kept.cache_clear()
    yield
    for kept in (typeface._font, typeface._measure):
        kept.cache_clear()


@pytest.fixture
def rehearse(qapp, tmp_path, shipped_font):
    """Starts the program on a folder; the look and language of the tests come back afterwards."""
    spoken = []

    def begin(folder):
        began = Rehearsal(qapp, tmp_path / folder, FrozenClock())
        spoken.append(began.program.voice)
        return began

    yield begin
    for voice in spoken:
        voice.speak(Language.ENGLISH)
    QLocale.setDefault(QLocale.c())
    theme().choose(Appearance.SYSTEM)
