"""What this PC remembers of looks: layouts as at first again, and the usual printer of each paper and form."""

import pytest
from PySide6.QtWidgets import QLabel, QTabBar

from desktop.app import acts, rooms
from desktop.app.look import Look
from desktop.app.look_dialog import LookDialog
from desktop.app.printers_dialog import PrintersDialog
from desktop.core.contributions import Content, Printable, Rendered
from desktop.storage import local
from desktop.widgets.jobs import Jobs
from desktop.widgets.print_dialog import PrintDialog
from desktop.widgets.usual_printers import usual_printers
from tests.office import desk  # noqa: F401


class Shop:
    def names(self):
        return ["激光", "针式"]

    def send(self, pdf, order, job):
        raise AssertionError


@pytest.fixture
def usual():
    yield usual_printers()
    usual_printers().ask = lambda _code: ""


def test_layouts_are_as_at_first_and_nothing_else_is_forgotten(user):
    user.sign_in()
    window = user.opened()
    session = user.program.session
    account = session.desk.account_id
    for name in ("complaints.list.widths.normal", "complaints.list.order", "calendar.section", "complaints.split.wide"):
        window.house.preferences.put(name, "1")
    window.house.preferences.put("window.font_size", "100")
    window.resize(1100, 640)
    window.show_page("complaints")
    acts._reset_layouts(session)
    assert session.window is not window
    assert session.window.page().key == "complaints"
    assert set(local.preferences(account)) == {"window.font_size"}


def test_the_dialog_offers_both(qtbot, tmp_path):
    dialog = LookDialog(Look(tmp_path))
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.printers_asked):
        dialog.findChild(object, "look.printers").click()
    with qtbot.waitSignal(dialog.reset_asked):
        dialog.findChild(object, "look.reset").click()


def test_papers_and_forms_have_their_printers(qtbot, tmp_path):
    look = Look(tmp_path)
    dialog = PrintersDialog(look, rooms.forms(), Shop().names())
    qtbot.addWidget(dialog)
    for key, printer in (("A4", "激光"), ("F03", "针式")):
        dialog.table.pick(key)
        dialog.choice.set_value(printer)
    assert (look.printer("A4"), look.printer("F03"), look.printer("A5")) == ("激光", "针式", "")
    dialog.table.pick("F03")
    dialog.choice.set_value("system")
    assert Look(tmp_path).printer("F03") == ""


def test_the_print_dialog_begins_with_the_usual_printer(qtbot, usual, start, folder):
    program = start(folder).program
    program.look.keep_printer("A4", "针式")
    program.look.keep_printer("F67", "激光")
    jobs = Jobs()

    def chosen(*codes):
        forms = [
            Printable(code, code, "", 1, lambda *_: Rendered(b""), contents=(Content.FILLED,), chosen=True)
            for code in codes
        ]
        dialog = PrintDialog("x", forms, jobs, print, report=lambda _error: None, printers=Shop())
        qtbot.addWidget(dialog)
        return dialog.settings.value().printer

    assert chosen("F65") == "针式"
    assert chosen("F67") == "激光"
    program.look.keep_printer("F67", "verschwunden")
    assert chosen("F67") == "激光"
    jobs.close()


def test_a_page_without_a_tab_leaves_no_tab_lit(user):
    user.sign_in()
    window = user.opened()
    tabs = window.findChild(QTabBar, "main.tabs")
    window.show_page("journal")
    assert tabs.property("aside")
    next(act for act in window.actions() if act.objectName() == "main.tab1").trigger()
    assert window.page().key == "today"
    assert not tabs.property("aside")
    window.show_page("backup")
    tabs.tabBarClicked.emit(tabs.currentIndex())
    assert window.page().key == "today"
    assert window.findChild(QLabel) is not None
