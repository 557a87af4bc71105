"""Field rows and the set of an editor's fields: names, sentences, focus, what is still to mend."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.core.clock import FrozenClock
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import sentence
from desktop.widgets.entries import DateTimeEntry
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.fieldset import FieldSet, ProblemLine
from desktop.widgets.inputs import CheckLine, LongText, PasswordLine, TextLine
from desktop.widgets.metrics import metrics


def said(field, text, severity=Severity.ERROR):
    return Problem(field, sentence("widgets", text), severity)


class Editor(QWidget):
    """Two texts, a tick with its time, and rules that the test sets."""

    def __init__(self):
        super().__init__()
        self.rules = []
        self.name, self.content = TextLine(), LongText()
        self.grid = FormGrid()
        self.grid.add_block("Who")
        self.grid.add(FieldRow("customer_name", "&Customer", self.name, required=True, hint="as on the card"))
        self.grid.add(FieldRow("content", "原话(&Y)", self.content))
        beside = {"read_back_at": DateTimeEntry(FrozenClock())}
        self.grid.add(FieldRow("read_back", "Read back", CheckLine("done"), beside=beside))
        self.fields = FieldSet(self.grid.rows, lambda: self.rules, self)
        self.line = ProblemLine("edit", self.fields)
        self.grid.setParent(self)
        self.line.setParent(self)
        self.grid.resize(760, 400)

    def message(self, field):
        return self.grid.findChild(QLabel, f"{field}.message")


@pytest.fixture
def editor(qtbot):
    made = Editor()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_row_names_and_links_its_parts(editor):
    label = editor.grid.findChild(QLabel, "customer_name.label")
    assert label.buddy() is editor.name
    assert editor.name.objectName() == "customer_name"
    assert editor.name.accessibleName() == "Customer"
    assert editor.name.accessibleDescription() == "as on the card"
    assert editor.message("customer_name").text() == "as on the card"
    assert editor.message("read_back") is not None


def test_a_chinese_mnemonic_takes_no_room_but_works(editor, qtbot):
    label = editor.grid.findChild(QLabel, "content.label")
    assert (label.text(), label.toolTip()) == ("原话", "Alt+Y")
    editor.name.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(editor.content.hasFocus)


def test_errors_are_told_on_leaving_and_rechecked_while_typing(editor, qtbot):
    editor.rules = [said("customer_name", "Say who called.")]
    editor.name.setFocus()
    qtbot.keyClicks(editor.name, "a")
    assert editor.message("customer_name").text() == "as on the card"
    editor.content.setFocus()
    assert editor.message("customer_name").text() == "Say who called."
    assert editor.name.property("state") == "error"
    assert editor.name.accessibleDescription() == "Say who called."
    editor.rules = []
    qtbot.keyClicks(editor.name, "b")
    assert editor.message("customer_name").text() == "as on the card"
    assert editor.name.property("state") == ""


def test_what_was_found_is_told_at_once_and_the_gravest_wins(editor):
    editor.rules = [said("customer_name", "王建国", Severity.FINE), said("content", "Short.", Severity.WARNING)]
    editor.fields.recheck()
    assert editor.message("customer_name").severity is Severity.FINE
    assert editor.message("content").isHidden()
    editor.rules.append(said("customer_name", "Blocked.", Severity.ERROR))
    assert not editor.fields.complete()
    assert editor.message("customer_name").text() == "Blocked."
    assert editor.message("content").text() == "Short."


def test_a_complete_check_lists_links_and_goes_to_the_first(editor, qtbot):
    editor.rules = [said("read_back_at", "When?"), said("content", "Say what was said.")]
    assert not editor.fields.complete()
    assert editor.content.hasFocus()
    assert editor.message("read_back").text() == "When?"
    texts = [link.text() for link in editor.line._links.values()]
    assert texts == ["原话", "Read back"]
    qtbot.mouseClick(editor.line.findChild(QWidget, "edit.problems.read_back_at"), Qt.MouseButton.LeftButton)
    assert editor.grid.findChild(QWidget, "read_back_at").hasFocus()
    editor.rules = []
    assert editor.fields.complete()
    assert editor.line._links == {}


def test_nonsense_in_a_field_is_its_own_problem(editor):
    at = editor.grid.findChild(DateTimeEntry, "read_back_at")
    at.setText("irgendwann")
    editor.rules = [said("read_back_at", "When?")]
    assert not editor.fields.complete()
    assert editor.message("read_back").text().startswith("Not a date and time")
    assert at.property("state") == "error"


def test_what_a_verb_refused_stays_until_the_next_change(editor, qtbot):
    editor.fields.show_problems([said("customer_name", "Known already.")])
    assert editor.name.hasFocus()
    assert editor.message("customer_name").text() == "Known already."
    qtbot.keyClicks(editor.name, "x")
    assert editor.message("customer_name").text() == "as on the card"
    editor.fields.forget()
    assert editor.fields.shown == []


def test_a_warning_of_the_control_itself_is_told_at_once(qtbot):
    password = PasswordLine()
    row = FieldRow("password", "Password", password)
    qtbot.addWidget(row.cell)
    row.cell.show()
    row.cell.activateWindow()
    qtbot.waitUntil(row.cell.isActiveWindow)
    fields = FieldSet([row], list, row)
    password.setFocus()
    qtbot.keyClick(password, "A")
    assert row.message.text() == "Caps Lock is on."
    assert fields.complete()


def test_a_sentence_goes_below_where_the_column_is_narrow(editor):
    row = next(row for row in editor.grid.rows if row.name == "customer_name")
    row.message.say("A sentence of some length", Severity.ERROR)
    editor.grid.resize(900, 400)
    editor.grid.layout().activate()
    assert row.message.x() > row.control.x()
    editor.grid.resize(300, 500)
    editor.grid.layout().activate()
    row.cell.layout().activate()
    assert row.message.y() >= row.control.y() + row.control.height()


def test_labels_line_up_whether_or_not_a_field_is_required(editor):
    labels = [row.label for row in editor.grid.rows]
    assert len({label.contentsMargins().right() for label in labels}) == 1
    assert all(label.height() == metrics().control for label in labels)


def test_fields_that_are_filled_together_are_checked_once(qtbot):
    row, asked = FieldRow("name", "Name", TextLine()), []
    fields = FieldSet([row], lambda: asked.append(row.control.value()) or [], row)
    with qtbot.assertNotEmitted(fields.edited), fields.filling():
        for text in ("王", "王建", "王建国"):
            row.control.set_value(text)
    assert asked == []
    fields.forget()
    assert asked == ["王建国"]
    with qtbot.waitSignal(fields.edited):
        row.control.set_value("王建")
