"""A member through the house, by keyboard and scanner alone: enrolled, found, printed, scanned, merged and parted."""

import hashlib

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.people import service as people
from desktop.people.rules.identity import check_character
from desktop.printouts import service as printouts
from tests.journeys.conftest import rows
from tests.journeys.test_first_line import message
from tests.membership.people import enrolled
from tests.office import PASSWORD

NAME = "单雄信"
ID_NUMBER = "53019919680312001"
ID_NUMBER += check_character(f"{ID_NUMBER}0")


def opened(sit_down, folder):
    hands = sit_down(folder)
    window = hands.sign_in(PASSWORD)
    hands.press("Alt+2")
    hands.until_seen("membership.list")
    return hands, window


def test_enrolled_by_keyboard_found_by_initials_printed_and_scanned(sit_down, folder, shelf):
    hands, window = opened(sit_down, folder)
    enrol(hands)
    papers_are_written_down(hands, shelf)
    it_is_found_by_initials(hands)
    it_is_opened_by_a_scan(hands, window)


def enrol(hands):
    """Ctrl+N, gaps told and mended, the number checked while typing, Ctrl+Enter."""
    hands.press("Ctrl+N")
    hands.until_seen("member_edit")
    hands.press("Ctrl+Return")
    assert message(hands, "name")
    assert message(hands, "consented_at")
    hands.fill("name", NAME)
    hands.fill("id_type", "居民身份证")
    hands.press("Return")
    hands.fill("id_number", ID_NUMBER[:-1] + ("1" if ID_NUMBER[-1] != "1" else "2"))
    hands.press("Tab")
    assert "校验" in message(hands, "id_number")
    hands.walk_to("id_number", by="Shift+Tab")
    hands.write_over(ID_NUMBER)
    hands.press("Tab")
    assert "1968-03-12" in message(hands, "id_number")
    hands.fill("phone", "13800004417")
    hands.fill("address", "青河县人民路 18 号")
    hands.fill("consented_at", "今天 1400")
    hands.fill("consent_paper", "F11")
    hands.press("Ctrl+Return")
    hands.until(lambda: hands.see("member_edit") is None)
    assert hands.see("member.name", QLabel).text() == NAME


def papers_are_written_down(hands, shelf):
    """会员入会登记表 as PDF: two copies of two pages, a printout with its digest, kept with the member."""
    desk = hands.program.session.desk
    hands.save_as_pdf()
    (member,) = people.find_members(desk, "sxx")
    number = people.member_file(desk, member.id).number
    (written,) = hands.until(lambda: printouts.printouts(desk, number))
    assert written.form == "F11"
    assert written.needs_signature
    assert written.digest in {hashlib.sha256(file.read_bytes()).hexdigest() for file in shelf.iterdir()}


def it_is_found_by_initials(hands):
    """单 is read shàn as a surname: sxx, in the filter of the list and in the palette."""
    listed = hands.until_seen("membership.list")
    hands.press("Ctrl+F")
    hands.write_over("zzz")
    hands.until(lambda: not any(NAME in row for row in rows(listed)))
    hands.write_over("sxx")
    hands.until(lambda: any(NAME in row for row in rows(listed)))
    hands.press("Return")
    hands.until(lambda: hands.see("member.name", QLabel).text() == NAME)
    hands.press("Ctrl+K")
    hands.until(lambda: "palette.query" in hands.names())
    hands.write("sxx")
    answers = hands.see("palette.results")
    hands.until(lambda: any(NAME in row for row in rows(answers)))
    hands.press("Return")
    hands.until(lambda: hands.see("palette") is None)
    assert hands.see("member.name", QLabel).text() == NAME


def it_is_opened_by_a_scan(hands, window):
    """The code of the printed form, and the card, read by a scanner while the list has the focus of another member."""
    desk = hands.program.session.desk
    (member,) = people.find_members(desk, "sxx")
    file = people.member_file(desk, member.id)
    other = enrolled(desk, "秦琼", phone="13900006218")
    for code in (f"WX1:F11:{file.number}:4:1/2:1", file.says.card_number):
        window.open_record("membership", other)
        assert hands.see("member.name", QLabel).text() == "秦琼"
        scan(window.page(), hands.see("membership.list"), code)
        hands.until(lambda: hands.see("member.name", QLabel).text() == NAME)


def scan(page, listed, code):
    """Keys without a pause between them, as a scanner sends them."""
    listed.setFocus()
    page._burst._now = lambda: 0.0
    for character in code:
        QTest.keyClicks(listed, character)
    QTest.keyClick(listed, Qt.Key.Key_Return)


def test_merged_and_parted_by_keyboard(sit_down, folder):
    desk = unlocked(folder)
    kept, double = (
        enrolled(desk, "王建国", phone="13800004417"),
        enrolled(desk, "王建国", phone="13800004417", plan="孝心卡"),
    )
    before = [people.member_file(desk, rid).says for rid in (kept, double)]
    desk.store.close()
    hands, window = opened(sit_down, folder)
    desk = hands.program.session.desk
    window.open_record("membership", kept)
    window.page().run("member.merge")
    hands.until_seen("member_picker")
    hands.walk_to("member_picker.ok")
    hands.press("Space")
    hands.until_seen("member_merge")
    hands.press("Ctrl+Return")
    hands.until(lambda: hands.see("member_merge") is None)
    assert people.member_file(desk, kept).says.plan == "孝心卡"
    assert people.member_file(desk, double).merged_into == kept
    hands.press("Ctrl+Z")
    hands.until(lambda: people.member_file(desk, double).merged_into is None)
    assert [people.member_file(desk, rid).says for rid in (kept, double)] == before


def unlocked(folder):
    """The desk of the office in the folder."""
    from desktop.access import service as access
    from desktop.core.clock import FrozenClock
    from desktop.storage import sidefile
    from tests.office import records

    account = sidefile.read(folder).accounts[0].account_id
    return access.unlock(folder, account, PASSWORD, FrozenClock(), records())
