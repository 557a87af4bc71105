"""Possible doubles of what is being taken down, and the draft that is kept of it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.complaints import service
from desktop.complaints.records import ComplaintLink
from tests.complaints.editing import CTRL, at, put
from tests.office import desk_for


def test_a_possible_double_is_offered_compared_and_linked(page, desk, draft, qtbot):
    first = service.register(desk, draft)
    page.run("complaints.new")
    editor = page.editor
    put(editor, draft)
    editor._look_for_doubles()
    line = editor.form.duplicate_of
    assert line.isVisible()
    qtbot.mouseClick(line._compare, Qt.MouseButton.LeftButton)
    assert editor._side.compare.isVisible()
    assert "1118-001" in [label.text() for label in editor._side.compare.findChildren(QLabel)]
    qtbot.mouseClick(line._link, Qt.MouseButton.LeftButton)
    assert editor.form.draft().duplicate_of == first
    editor._save.trigger()
    assert [(link.earlier_id, link.complaint_id) for link in ComplaintLink.select()] == [(first, page.record.detail.id)]


def test_what_is_not_the_same_is_not_offered_again(page, desk, draft, qtbot):
    service.register(desk, draft)
    page.run("complaints.new")
    editor = page.editor
    put(editor, draft)
    editor._look_for_doubles()
    qtbot.mouseClick(editor.form.duplicate_of._not_same, Qt.MouseButton.LeftButton)
    assert not editor.form.duplicate_of.isVisible()
    editor._look_for_doubles()
    assert not editor.form.duplicate_of.isVisible()
    assert editor.form.draft().duplicate_of is None


# ---- drafts ---------------------------------------------------------------------------------------------------


def test_the_draft_survives_esc_and_comes_back(page, editor, hand, desk, draft):
    put(editor, draft)
    typed = editor.form.draft()
    hand.key(Qt.Key.Key_Escape)
    assert page.editor is None
    assert page.bar.isVisible()
    assert service.kept_draft(desk) == typed
    page.run("complaints.new")
    assert page.editor.form.draft() == typed
    assert page.editor.findChild(QLabel, "complaint_edit.restored").isVisible()
    page.editor.findChild(QPushButton, "complaint_edit.drop").click()
    assert service.kept_draft(desk) is None
    assert page.editor.form.draft().content == ""
    page.action("complaints.undo").trigger()
    assert page.editor.form.draft() == typed


def test_leaving_says_in_view_that_the_draft_is_kept(page, editor, hand, draft, qtbot):
    put(editor, draft)
    hand.key(Qt.Key.Key_Escape)
    note = page.findChild(QWidget, "undo")
    assert note.accessibleName().startswith("The new complaint is kept")

    def seen():
        there = page.childAt(note.mapTo(page, note.rect().center()))
        return there is note or note.isAncestorOf(there)

    qtbot.waitUntil(seen)


def test_a_draft_thrown_away_comes_back_by_the_key_that_is_offered(page, editor, hand, draft, qtbot):
    put(editor, draft)
    editor.keep_now()
    typed = editor.form.draft()
    editor.throw_away()
    assert at() == "customer_name"
    hand.key(Qt.Key.Key_Z, CTRL)
    assert page.editor.form.draft() == typed
    editor.throw_away()
    hand.type("Li")
    hand.key(Qt.Key.Key_Z, CTRL)
    assert page.editor.form.draft().customer_name != "Li"
    assert page.editor.form.draft() != typed


def test_the_draft_is_kept_while_one_types_and_says_when(page, editor, hand, desk, qtbot):
    hand.type("李秀英")
    qtbot.waitUntil(lambda: page.findChild(QLabel, "complaint_edit.saved").text() == "Draft kept 14:26")
    assert service.kept_draft(desk).customer_name == "李秀英"


def test_an_untouched_editor_leaves_no_draft(page, editor, hand, desk):
    hand.key(Qt.Key.Key_Escape)
    assert service.kept_draft(desk) is None


def test_drafts_belong_to_their_account(page, editor, open_page, desk, draft):
    put(editor, draft)
    page.close_editor()
    other = open_page(desk_for(desk, "agent"))
    other.run("complaints.new")
    assert other.editor.form.draft().content == ""


def test_another_record_can_be_opened_from_elsewhere_and_the_draft_waits(page, editor, desk, draft):
    there = service.register(desk, draft)
    put(editor, replace(draft, customer_name="何志强"))
    page.open_record(there)
    assert page.editor is None
    assert page.record.detail.id == there
    assert service.kept_draft(desk).customer_name == "何志强"


def test_f2_again_keeps_the_editor(page, editor):
    page.run("complaints.new")
    assert page.editor is editor
