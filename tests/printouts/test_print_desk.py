"""Printing from a page: what the printer took is written down, whatever becomes of the page meanwhile."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from desktop.core.contributions import Content, Printable, Rendered
from desktop.core.permission import Permission
from desktop.core.sentence import sentence
from desktop.paper.definition import Form, Paper
from desktop.printouts.dialogs.print_desk import Papers, PrintDesk
from desktop.widgets.page import Page
from tests.pages import asked, lent  # noqa: F401

FORM = Form(code="F03", title="表", paper=Paper.A4, rows=(), copies=())


class Paperwork:
    """The papers of one record, and what was noted of them."""

    def __init__(self):
        self.noted = []

    def printables(self, codes):
        issue = lambda *_: lambda: Rendered(b"%PDF")  # noqa: E731
        return [
            Printable(code, "表", "A4", 1, issue, issue=issue, contents=tuple(Content), chosen=True) for code in codes
        ]

    def note(self, printed):
        self.noted.append(printed.code)


class Printers:
    """One printer, which takes its time."""

    def __init__(self):
        self.begun, self.may_end = threading.Event(), threading.Event()

    def names(self):
        return ["HP"]

    def send(self, _pdf, _order, _job):
        self.begun.set()
        assert self.may_end.wait(20)


@pytest.fixture
def printers():
    made = Printers()
    yield made
    made.may_end.set()


@pytest.fixture
def page(lent):  # noqa: F811
    made = Page(key="cases", title="Cases")
    made.enter(lent)
    yield made
    if isValid(made):
        gone(made)


def gone(page):
    """Let a page be destroyed now."""
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)


@pytest.fixture
def prints(page, printers):
    papers = Papers("case", (FORM,), Permission("cases.print"), sentence("test", "{n} cases"), lambda _key: None, None)
    return PrintDesk(None, page, papers, printers)


def test_a_print_is_written_down_when_the_printer_has_it(qtbot, prints, printers):
    paperwork = Paperwork()
    prints.straight(paperwork)
    assert not paperwork.noted
    printers.may_end.set()
    qtbot.waitUntil(lambda: paperwork.noted == ["F03"])


def test_a_print_is_written_down_though_its_page_has_gone(qtbot, prints, printers, page):
    paperwork = Paperwork()
    prints.straight(paperwork)
    assert printers.begun.wait(20)
    gone(page)
    assert not isValid(page)
    printers.may_end.set()
    qtbot.waitUntil(lambda: paperwork.noted == ["F03"])
