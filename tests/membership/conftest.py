"""The small office of tests/office.py, as a fixture for the tests about members."""

import pytest

from desktop.storage.record import office
from tests.office import clock, desk, folder, nothing_stays_open, office_template
from tests.pages import asked, lent

__all__ = ["asked", "clock", "desk", "folder", "lent", "nothing_stays_open", "office_template"]


@pytest.fixture
def statements(monkeypatch):
    """What is sent to the database from here on."""
    sent = []
    ask = type(office.obj).execute_sql

    def spy(self, sql, params=None, *rest, **named):
        sent.append((sql, params))
        return ask(self, sql, params, *rest, **named)

    monkeypatch.setattr(type(office.obj), "execute_sql", spy)
    return sent
