"""The office as a fixture, and what the screens of access are shown with."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop.access import service
from desktop.storage.record import office
from desktop.widgets.house import House
from desktop.widgets.jobs import Jobs
from desktop.widgets.theme import theme
from tests.office import TINY, clock, desk, folder, nothing_stays_open, office_template  # noqa: F401
from tests.pages import Kept


@pytest.fixture
def look(qapp):
    theme().apply()


@pytest.fixture
def jobs(qtbot):
    made = Jobs(farewell=lambda: office.obj is not None and not office.obj.is_closed() and office.obj.close())
    yield made
    made.close()


@pytest.fixture
def house(jobs):
    return House(jobs, Kept(), lambda _: None, lambda *_: None, lambda error: None)


@pytest.fixture
def cheap(monkeypatch):
    """Keys are derived at the cost of tests; what is shipped is tried by the storage's own tests."""
    for verb in (service.admit, service.add_account, service.change_password, service.reset_password):
        monkeypatch.setitem(verb.__kwdefaults__, "cost", TINY)
    monkeypatch.setitem(service.reissue_recovery_code.__kwdefaults__, "cost", TINY)


@pytest.fixture
def shown(qtbot):
    """Show a screen or dialog and give it the keyboard."""
    made = []

    def show(widget):
        made.append(widget)
        widget.show()
        widget.activateWindow()
        QTest.qWaitForWindowActive(widget)
        return widget

    yield show
    for widget in made:
        if isValid(widget):
            widget.setParent(None)
            widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
