"""The small office of tests/office.py, a complaint that is ready to be registered, and the page in its window."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.complaints import rules, service
from desktop.complaints.dialogs.editor import ComplaintEditor
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.storage.record import office
from desktop.widgets.house import House
from desktop.widgets.jobs import Jobs
from desktop.widgets.theme import theme
from tests.complaints.cases import Handling
from tests.complaints.editing import Hand
from tests.office import clock, desk, folder, nothing_stays_open, office_template
from tests.pages import Kept

__all__ = ["clock", "desk", "folder", "nothing_stays_open", "office_template"]


@pytest.fixture
def departments(desk):
    return {line.code: line.id for line in people.departments(desk)}


@pytest.fixture
def draft(desk, departments):
    """A complaint received a minute ago, complete but for what may be left out."""
    return rules.ComplaintDraft(
        received_at=desk.now() - timedelta(minutes=1),
        customer_name="王建国",
        contact="王建国",
        phone="138 0000 4417",
        category="billing_error",
        level="dissatisfied",
        department_id=departments["billing"],
        object_department="计费部",
        content="“我十月、十一月都被扣了二十块的流量包，我根本没订。打了两次热线都说查，没人回我。”",
        demand="退 40 元；书面说明。",
    )


@pytest.fixture
def case(desk, clock, draft):
    """A service case received a minute ago."""
    return Handling(desk, clock, service.register(desk, draft))


@pytest.fixture
def quality(desk, clock, draft, departments):
    """A quality case received a minute ago."""
    about = {"category": "quality", "department_id": departments["quality"], "product_model": "K2609"}
    return Handling(desk, clock, service.register(desk, replace(draft, **about)))


@pytest.fixture
def statements(monkeypatch):
    """What is sent to the database from here on, by this thread and by those that connect meanwhile."""
    sent = []
    connect = type(office.obj)._connect

    def traced(connection):
        connection.exec_trace = lambda _cursor, sql, params: sent.append((sql, params)) or True
        return connection

    monkeypatch.setattr(type(office.obj), "_connect", lambda self: traced(connect(self)))
    own = traced(office.connection())
    yield sent
    own.exec_trace = None


class Printers:
    """A printer that remembers what it was sent."""

    def __init__(self, *names):
        self._names, self.sent = list(names), []

    def names(self):
        return self._names

    def send(self, pdf, order, job):
        self.sent.append((order, len(pdf)))


@pytest.fixture
def jobs(qtbot, desk):
    """Workers that end before the office is closed, as in the program."""
    made = Jobs(farewell=lambda: office.obj is not None and not office.obj.is_closed() and office.obj.close())
    yield made
    made.close()


@pytest.fixture
def printers():
    return Printers("HP LaserJet")


@pytest.fixture
def open_page(qtbot, jobs, printers, tmp_path):
    """Opens the page for a desk, at a size, as the window would."""
    from desktop.complaints.tab import ComplaintsTab

    theme().apply()
    preferences, opened = Kept(), []

    def report(error):
        raise error

    def open_for(desk, width=1366, height=600):
        page = ComplaintsTab(desk, printers=printers, ask=lambda _parent, names: [tmp_path / name for name in names])
        qtbot.addWidget(page)
        page.enter(House(jobs, preferences, page.run, lambda key, record: opened.append((key, record)), report))
        page.resize(width, height)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.start_focus()
        return page

    yield open_for
    for saved in Path(tmp_path).glob("*.pdf"):
        saved.unlink()


@pytest.fixture
def page(open_page, desk):
    return open_page(desk)


@pytest.fixture
def editor(page, qtbot):
    """The editor of a new complaint, opened by its key."""
    qtbot.keyClick(page, Qt.Key.Key_F2)
    assert isinstance(page.editor, ComplaintEditor)
    return page.editor


@pytest.fixture
def hand(qtbot):
    return Hand(qtbot)


@pytest.fixture
def member(desk):
    """A diamond member whose file is known."""
    made = people.admit_member(
        desk, people_rules.MemberDraft("单雄信", phone="13800004417", address="青河县人民路 18 号")
    )
    since = desk.today() - timedelta(days=30)
    people.grant_tier(desk, people_rules.TierDraft(made, "diamond", since, None, "消费达标"))
    return people.member(desk, made)
