"""A clerk with a keyboard: a draft that outlives a power cut, lists that hear initials, one layer for each Esc."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from desktop.complaints import service as complaints
from tests.journeys.conftest import rows
from tests.office import PASSWORD

CLERK = """
import os, signal, sys
from pathlib import Path
from uuid import UUID
from desktop.access import service as access
from desktop.complaints import rules, service
from desktop.core.clock import FrozenClock
from tests.office import PASSWORD, records

desk = access.unlock(Path(sys.argv[1]), UUID(sys.argv[2]), PASSWORD, FrozenClock(), records())
for name in ("单雄信", "李秀英", "王五"):
    service.register(desk, rules.ComplaintDraft(
        received_at=desk.now(), customer_name=name, contact=name, phone="13800004417",
        category="billing_error", level="dissatisfied", content="被扣了二十块。"))
service.keep_draft(desk, rules.ComplaintDraft(
    received_at=desk.now(), customer_name="赵敏", contact="赵敏", phone="13912345678", content="“话费不对。”"))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def hands(sit_down, folder, office_template):
    """Somebody who comes back after the power failed in the middle of taking a complaint down."""
    before = subprocess.run(
        [sys.executable, "-c", CLERK, str(folder), str(office_template[1])],
        env=os.environ | {"PYTHONPATH": str(Path.cwd())}, check=False,
    )  # fmt: skip
    assert before.returncode == -signal.SIGKILL
    hands = sit_down(folder)
    hands.sign_in(PASSWORD)
    hands.press("Alt+3")
    hands.until_seen("complaint.quick")
    return hands


def pressed_over(hands, name, key):
    """Press a key while something lies over a field."""
    hands.until(lambda: QApplication.activePopupWidget() is not None)
    hands.press(key)
    hands.until(lambda: QApplication.activePopupWidget() is None)
    assert name in hands.names()


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_the_draft_is_there_after_the_power_failed_and_is_finished(hands):
    hands.press("F2")
    hands.until_seen("complaint_edit.restored")
    assert hands.see("customer_name").text() == "赵敏"
    assert "category" in hands.names()

    hands.write("jf")
    pressed_over(hands, "category", "Esc")
    assert hands.see("complaint_edit") is not None
    hands.press("Ctrl+A")
    hands.write("jf")
    hands.until(lambda: QApplication.activePopupWidget() is not None)
    hands.until(lambda: hands.see("category", QComboBox).completer().popup().currentIndex().isValid())
    hands.press("Return")
    assert hands.see("category", QComboBox).currentText() == "计费有误"

    hands.walk_to("received_at", by="Shift+Tab")
    hands.press("Alt+Down")
    pressed_over(hands, "received_at", "Esc")
    hands.write_over("1420")
    hands.press("Tab")
    assert hands.see("received_at.message", QLabel).text() == "6 分钟前"

    hands.press("Ctrl+L")
    hands.sign_in(PASSWORD)
    hands.fill("level", "1")
    hands.press("Ctrl+S")
    hands.until(lambda: hands.see("complaint_edit") is None)
    assert hands.see("complaint.customer", QLabel).text().startswith("赵敏")
    assert complaints.kept_draft(hands.program.session.desk) is None


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_the_list_hears_initials_and_tab_comes_out_of_every_part(hands):
    listed = hands.see("complaints.list")
    hands.until(lambda: len(rows(listed)) == 3)
    hands.press("Home")
    for typed, name in (("sxx", "单雄信"), ("w", "王五"), ("lxy", "李秀英")):
        hands.program.session.window.page().register.table._typed = type(listed._typed)()
        hands.write(typed)
        hands.until(lambda name=name: name in hands.see("complaint.customer", QLabel).text())
    for _part in range(8):
        hands.walk_to("complaint.tabs")
        hands.press("Right", "Tab")
        hands.walk_to("complaints.list")


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_leaving_says_that_it_is_kept_where_nothing_is_covered(hands):
    hands.press("F2")
    hands.until_seen("complaint_edit")
    hands.press("Esc")
    hands.until(lambda: hands.see("complaint_edit") is None)
    note, quick = hands.until_seen("undo"), hands.until_seen("complaint.quick")
    window = hands.program.session.window

    def beside():
        told, row = (one.rect().translated(one.mapTo(window, one.rect().topLeft())) for one in (note, quick))
        there = window.childAt(told.center())
        return not told.intersects(row) and (there is note or note.isAncestorOf(there))

    hands.until(beside)
