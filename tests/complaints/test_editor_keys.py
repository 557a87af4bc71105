"""The editor's room, the order of its fields, its names and keys, and one layer for each Esc."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop.people import rules as people_rules
from desktop.widgets.banners import Banner
from tests.complaints.editing import CTRL, at, message, put


def test_a_service_case_fits_without_scrolling(page, editor, draft, qtbot):
    page.resize(1366, 697 - 43 - 27)  # under the main row, over the status bar
    put(editor, replace(draft, level="major"))
    editor.fields.complete()
    editor.form.show_doubles(True)
    qtbot.waitUntil(lambda: editor._area.verticalScrollBar().maximum() == 0)


def test_the_smallest_window_folds_the_limits_into_a_tab(page, editor, qtbot):
    page.resize(1024, 532)
    qtbot.waitUntil(lambda: editor.width() <= 1024)
    assert editor._tabs.isVisible()
    assert not editor._side.isVisible()
    assert page.minimumSizeHint().width() <= 1024
    assert page.minimumSizeHint().height() <= 532
    editor._tabs.setCurrentIndex(1)
    assert editor._side.isVisible()
    assert not editor._area.isVisible()
    assert page.findChild(QPushButton, "complaint_edit.save_and_print").isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_F9)
    assert editor._area.isVisible()
    page.resize(1366, 600)
    qtbot.waitUntil(lambda: editor._side.isVisible() and editor._area.isVisible())


def test_tab_visits_the_fields_in_the_order_of_the_eye(page, editor, hand, qtbot):
    editor.form.received_at.setFocus()
    seen = [at()]
    while seen.count("received_at") < 2 and len(seen) < 60:
        hand.tab()
        if at() != seen[-1]:
            seen.append(at())
    fields = [name for name in seen if name in {row for one in editor.form.rows for row in one.fields}]
    assert fields == [
        "received_at", "channel", "customer_name", "address", "contact", "phone", "category", "object_department",
        "object_person", "object_product", "level", "level_reason", "content", "demand", "read_back", "read_back_at",
        "attachments", "attachment_count", "validity", "validity_reason", "received_at",
    ]  # fmt: skip


def test_no_letter_and_no_key_is_given_twice(page, editor):
    editor.form.category.set_value("quality")
    letters = [label.toolTip() for label in editor.findChildren(QLabel) if label.toolTip().startswith("Alt+")]
    assert len(letters) == len(set(letters)) >= 15
    own = [keys.toString() for act in editor.actions() for keys in act.shortcuts()]
    theirs = [keys.toString() for act in page.known_actions() if act.isEnabled() for keys in act.shortcuts()]
    assert not set(own) & set(theirs)


def test_every_control_of_the_editor_has_one_name_and_says_what_it_is(page, editor):
    editor.form.category.set_value("quality")
    stops = [w for w in editor.findChildren(QWidget) if w.focusPolicy() is not Qt.FocusPolicy.NoFocus and w.isVisible()]
    stops = [w for w in stops if not w.objectName().startswith("qt_") and w.parentWidget().objectName() != "category"]
    inner = [w for w in stops if type(w.parentWidget()).__name__ == "Choice"]
    stops = [w for w in stops if w not in inner]
    assert [w for w in stops if not w.objectName()] == []
    names = [w.objectName() for w in stops]
    assert sorted(names) == sorted(set(names))
    assert [w.objectName() for w in stops if not w.accessibleName()] == []


def test_who_may_not_read_members_types_the_name(open_page, desk, qtbot):
    page = open_page(replace(desk, permissions=desk.permissions - {people_rules.MEMBER_READ}))
    page.run("complaints.new")
    page.editor.form.customer_name.setFocus()
    qtbot.keyClicks(page.editor.form.customer_name, "4417")
    page.editor.form.customer_name.look()
    assert page.editor.form.draft().customer_name == "4417"
    assert page.findChild(Banner) is None


# ---- one layer for each Esc -----------------------------------------------------------------------------------


def opened_over(editor, qtbot):
    """What lies over the editor and takes the keys."""
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    return QApplication.activePopupWidget()


@pytest.mark.parametrize(("field", "typed"), [("category", "jf"), ("customer_name", "sxx")])
def test_esc_closes_a_list_of_found_words_and_not_the_editor(page, editor, hand, qtbot, member, field, typed):
    getattr(editor.form, field).setFocus()
    hand.type(typed)
    found = opened_over(editor, qtbot)
    qtbot.keyClick(found, Qt.Key.Key_Escape)
    assert not found.isVisible()
    assert page.editor is editor
    assert at() == field
    hand.key(Qt.Key.Key_Escape)
    assert page.editor is None


def test_esc_closes_the_calendar_and_not_the_editor(page, editor, hand, qtbot):
    editor.form.received_at.setFocus()
    hand.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = opened_over(editor, qtbot)
    qtbot.keyClick(editor.form.received_at.picker, Qt.Key.Key_Escape)
    assert not calendar.isVisible()
    assert page.editor is editor
    assert at() == "received_at"


def test_ctrl_s_closes_the_calendar_before_it_registers(page, editor, hand, qtbot):
    editor.form.received_at.setFocus()
    hand.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = opened_over(editor, qtbot)
    qtbot.keyClick(editor.form.received_at.picker, Qt.Key.Key_S, CTRL)
    assert not calendar.isVisible()
    assert message(page, "content")
