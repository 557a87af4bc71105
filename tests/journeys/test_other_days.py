"""Other days: the clock is wrong, the clerk changes in mid-sentence, an auditor looks on, papers come back."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from desktop.access import service as access
from desktop.access.service import founding
from desktop.complaints import rules
from desktop.complaints import service as complaints
from desktop.core.contributions import Content
from desktop.core.sentence import sentence
from desktop.printouts import rules as paper
from desktop.printouts import service as printouts
from desktop.storage.faults import DiskFull
from desktop.widgets.scanner import ScannerBurst
from tests.journeys.conftest import rows
from tests.office import NAMES, PASSWORD, close_office, records


@pytest.fixture
def case(folder, office_template, clock):
    """A complaint registered yesterday evening, and its number."""
    desk = access.unlock(folder, office_template[1], PASSWORD, clock, records())
    draft = rules.ComplaintDraft(
        received_at=desk.now(), customer_name="单雄信", contact="单雄信", phone="13800004417",
        category="billing_error", level="dissatisfied", content="被扣了二十块。",
    )  # fmt: skip
    facts = complaints.facts(desk, complaints.register(desk, draft))
    written = paper.Print("F03", facts.number, 1, "1", b"%PDF", Content.FILLED, copies=2, needs_signature=True)
    printouts.record_printout(desk, written)
    close_office(desk)
    return facts


def sign_in_as(hands, name):
    """Choose somebody at the door, by the list that is searched by typing."""
    hands.until_seen("login")
    accounts = hands.program.doorway().accounts
    hands.see("login").choose(next(line.account_id for line in accounts if line.name == name))
    return hands.sign_in(PASSWORD)


def type_some(hands):
    """Begin a complaint and stop in the middle."""
    hands.press("F2")
    hands.until_seen("complaint_edit")
    hands.fill("customer_name", "秦叔宝")
    hands.fill("demand", "退费")


def typed(hands, name):
    return hands.see(name, QLineEdit).text()


def test_a_clock_set_back_is_asked_about_and_marks_what_is_written(sit_down, case, folder, clock):
    clock.advance(-timedelta(hours=2))
    hands = sit_down(folder)
    hands.sign_in(PASSWORD)
    hands.until_seen("clock")
    hands.press("Esc")
    hands.until(lambda: hands.see("clock") is None)
    assert hands.see("status.clock") is not None
    desk = hands.program.session.desk
    hands.press("F2")
    hands.fill("customer_name", "秦叔宝")
    hands.fill("contact", "秦叔宝")
    hands.fill("phone", "13800004418")
    hands.fill("category", "计费有误")
    hands.press("Return")
    hands.fill("level", "1")
    hands.fill("content", "装机未到。")
    hands.walk_to("channel", by="Shift+Tab")
    hands.press("P", "Ctrl+S")
    hands.until(lambda: hands.see("complaint_edit") is None)
    shown = hands.until_seen("complaint.doubtful")
    assert shown.isVisible()
    assert desk.store.watch.doubt is not None


def test_a_draft_survives_the_lock_and_a_change_of_clerk(sit_down, folder):
    hands = sit_down(folder)
    sign_in_as(hands, "王建国")
    type_some(hands)
    hands.press("Ctrl+L")
    hands.sign_in(PASSWORD)
    assert typed(hands, "customer_name") == "秦叔宝"
    assert "demand" in hands.names()

    hands.press("Ctrl+L")
    sign_in_as(hands, NAMES["agent"])
    hands.until(lambda: hands.program.session.desk.actor.name == NAMES["agent"])
    hands.press("F2")
    hands.until_seen("complaint_edit")
    assert typed(hands, "customer_name") == ""
    hands.press("Ctrl+L")
    sign_in_as(hands, "王建国")
    hands.until(lambda: hands.program.session.desk.actor.name == "王建国")
    hands.press("F2")
    hands.until_seen("complaint_edit")
    assert (typed(hands, "customer_name"), typed(hands, "demand")) == ("秦叔宝", "退费")


def test_escape_leaves_one_layer_at_a_time(sit_down, case, folder):
    hands = sit_down(folder)
    hands.sign_in(PASSWORD)
    hands.press("Alt+3")
    listed = hands.until_seen("complaints.list")
    hands.press("Ctrl+F")
    hands.write("zz")
    hands.until(lambda: not rows(listed))
    type_some(hands)
    hands.press("Esc")
    assert hands.see("complaint_edit") is None
    assert typed(hands, "complaints.filter") == "zz"
    hands.press("Esc")
    hands.until(lambda: rows(listed))
    assert typed(hands, "complaints.filter") == ""
    hands.press("Esc")
    assert hands.program.session.window.isVisible()


def test_an_auditor_sees_everything_and_is_told_why_nothing_can_be_registered(sit_down, case, folder):
    hands = sit_down(folder)
    sign_in_as(hands, NAMES["auditor"])
    hands.press("Alt+3")
    hands.until(lambda: any("单雄信" in row for row in rows(hands.see("complaints.list"))))
    button = hands.see("complaints.new", QAbstractButton)
    assert not button.isEnabled()
    assert "登记" in button.toolTip()
    assert button.accessibleDescription() == button.toolTip()
    hands.press("F2")
    assert hands.see("complaint_edit") is None


def test_a_signed_form_is_taken_back_by_scanning_its_code(sit_down, case, folder):
    hands = sit_down(folder)
    hands.sign_in(PASSWORD)
    away = hands.until_seen("today.forms")
    hands.until(lambda: any(case.number in row for row in rows(away)))
    hands.fill("today.scan", f"WX1:F03:{case.number}:1:1/1:1")
    hands.press("Return")
    hands.until(lambda: not rows(away))
    assert typed(hands, "today.scan") == ""
    assert printouts.outstanding(hands.program.session.desk) == []


def test_a_scan_while_the_list_has_the_focus_opens_nothing_but_takes_the_form_back(sit_down, case, folder):
    hands = sit_down(folder)
    hands.sign_in(PASSWORD)
    away = hands.until_seen("today.forms")
    hands.until(lambda: any(case.number in row for row in rows(away)))
    hands.walk_to("today.due")
    scanner = hands.see("today").findChild(ScannerBurst)
    moment = iter(range(1000))
    scanner._now = lambda: next(moment) * 0.004
    hands.write(f"WX1:F03:{case.number}:1:1/1:1")
    hands.press("Return")
    hands.until(lambda: not rows(away))
    assert hands.program.session.window.page().key == "today"


def test_settings_and_keys_open_by_keys_and_close_by_escape(sit_down, folder):
    hands = sit_down(folder)
    hands.sign_in(PASSWORD)
    for keys, dialog in (("Ctrl+,", "look"), ("F1", "keys"), ("Shift+F1", "keys")):
        hands.press(keys)
        hands.until_seen(dialog)
        hands.press("Esc")
        hands.until(lambda dialog=dialog: hands.see(dialog) is None)


def test_a_full_disk_at_the_first_run_is_told_beside_what_was_typed_and_then_tried_again(
    sit_down, tmp_path, monkeypatch
):
    hands = sit_down(tmp_path / "office")
    hands.until(lambda: "company" in hands.names())
    hands.write("云联通信有限公司")
    for name, text in (("branch", "青河营业部"), ("store_code", "qh"), ("administrator", "王建国"),
                       ("password", "qinghe-2026-yaoshi"), ("password_again", "qinghe-2026-yaoshi")):  # fmt: skip
        hands.fill(name, text)
    with monkeypatch.context() as full:
        full.setattr(founding, "_finish", _disk_is_full)
        hands.press("Ctrl+Return")
        assert "没有空间" in hands.until_seen("company.message").text()
    assert typed(hands, "company") == "云联通信有限公司"
    hands.press("Ctrl+Return")
    hands.until_seen("first_run.codes")
    hands.walk_to("first_run.safe")
    hands.press("Space", "Ctrl+Return")
    hands.until(lambda: hands.program.session)


def _disk_is_full(*_what, **_more):
    raise DiskFull(sentence("test", "磁盘没有空间了。"))
