"""A new office by keyboard alone: first run, the policy gone through and changed, F65 printed, a restore rehearsed."""

import pypdfium2

from desktop.policy import versions
from desktop.printouts import service as printouts
from desktop.storage import journal
from tests.journeys.conftest import rows
from tests.journeys.test_first_line import set_up

FINE = "complaints.levels.major.late_fine"


def call(hands, words):
    """A command by the palette, as a desk without a mouse does it."""
    hands.press("Ctrl+K")
    hands.until(lambda: "palette.query" in hands.names())
    hands.write(words)
    answers = hands.see("palette.results")
    hands.until(lambda: any(words in row for row in rows(answers)))
    hands.press("Return")
    hands.until(lambda: hands.see("palette") is None)


def test_a_new_office_from_first_run_to_a_printed_policy_and_a_rehearsed_restore(sit_down, tmp_path, shelf):
    hands = sit_down(tmp_path / "office")
    set_up(hands)
    desk = hands.program.session.desk
    the_policy_is_gone_through_and_changed(hands)
    the_sheet_is_printed(hands, desk, shelf)
    the_version_is_saved(hands)
    the_journal_tells_it(hands)
    a_restore_is_rehearsed(hands)
    assert journal.verify(lambda _done, _total: None, lambda: False).sound


def the_policy_is_gone_through_and_changed(hands):
    """The palette opens it, F8 leads to what is not set, the filter to the fine; Enter edits."""
    call(hands, "政策")
    hands.until_seen("policy.list")
    hands.press("F8")
    hands.until(lambda: "policy.inspector" in hands.names())
    hands.press("Ctrl+F")
    hands.write("major.late_fine")
    listed = hands.see("policy.list")
    hands.until(lambda: sum("50" in row for row in rows(listed)) == 1)
    while "policy.list" not in hands.names():
        hands.press("F6")
    hands.press("Return")
    hands.until(lambda: "value" in hands.names())
    hands.write_over("60")
    hands.until(lambda: any("60" in row for row in rows(listed)))
    hands.walk_to("approved_by")
    hands.write("周宏")
    hands.walk_to("note")
    hands.write("按省公司通知")


def the_sheet_is_printed(hands, desk, shelf):
    """The draft beside what is in force, for those who approve it."""
    before = set(shelf.iterdir())
    hands.press("Ctrl+P")
    hands.save_as_pdf()
    (sheet,) = hands.until(lambda: set(shelf.iterdir()) - before)
    text = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(sheet.read_bytes()))
    for words in ("政 策 审 批 单", "QH-F65-2", "50元", "60元", "周宏", "按省公司通知"):
        assert words.replace(" ", "") in "".join(text.split()), words
    assert [facts.form for facts in hands.until(lambda: printouts.printouts(desk, "QH-F65-2"))] == ["F65"]


def the_version_is_saved(hands):
    """In force at once."""
    hands.press("Ctrl+S")
    hands.until(lambda: hands.program.session.desk.policy.version == "2")
    desk = hands.program.session.desk
    assert versions.in_force(desk.store, desk.now(), desk.office.branch_id).clause(FINE) == "60元"


def the_journal_tells_it(hands):
    """Who changed the policy stands on top."""
    call(hands, "日志")
    listed = hands.until_seen("journal.list")
    hands.until(lambda: any("修改政策" in row for row in rows(listed)))
    hands.press("F9")
    hands.until(lambda: hands.see("banner.fine"))


def a_restore_is_rehearsed(hands):
    """A copy is made, restored into a folder of its own, checked and removed."""
    call(hands, "备份…")
    listed = hands.until_seen("backup.list")
    hands.press("Ctrl+S")
    hands.until(lambda: "备份完成" in (hands.see("undo.text").text() if hands.see("undo.text") else ""))
    assert len(rows(listed)) == 1
    while "backup.list" not in hands.names():
        hands.press("F6")
    hands.press("F9")
    outcome = hands.until_seen("backup.copy.outcome")
    hands.until(lambda: "演练成功" in outcome.text())
    told = rows(hands.see("backup.copy.story"))
    assert len(told) == 6
    assert all("通过" in row and "未通过" not in row for row in told)
    assert not list((hands.program.folder).glob("rehearsal-*"))
