"""The policy page: every clause changed through it, refusals where they belong, versions, walking, the sheet."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.core.clause import NOT_SET, Unconfirmed, Value
from desktop.policy import versions
from desktop.policy.lines import Shape
from desktop.policy.reading import ROOMS
from desktop.settings import rules, service
from desktop.settings.tab.policy import PolicyPage
from desktop.widgets.banners import Banner
from desktop.widgets.breadth import Breadth
from desktop.widgets.fields import FieldRow
from desktop.widgets.labels import Message
from desktop.widgets.ticks import Ticks
from tests.office import desk_for
from tests.pages import shown as shown_page

FINE = "complaints.levels.major.late_fine"
OTHERS = {
    Shape.LIMIT: "5分钟",
    Shape.MONEY: "77.50",
    Shape.COUNT: "7",
    Shape.FLAG: False,
    Shape.TEXTS: ["媒体关注", "全体客户"],
    Shape.HOURS: "9:00-12:00",
    Shape.DAY: "2026-12-31",
}
AT_MOST_THREE = ("complaints.penalty.approvals", "complaints.penalty.dismissal_approvals")


@pytest.fixture
def page(qtbot, desk, lent):
    return shown(qtbot, desk, lent)


def shown(qtbot, desk, lent):
    made = PolicyPage(desk)
    shown_page(qtbot, made, lent)
    qtbot.waitUntil(lambda: made.table.records.complete)
    return made


def type_into(page, name, value):
    """Change a clause as a clerk does: pick it, type into the inspector."""
    page.open_record(name)
    fields = page.inspector._body
    control = fields._control
    if isinstance(value, bool):
        control.set_value("yes" if value else "no")
    elif isinstance(value, list):
        control.set_value(value if isinstance(control, Ticks) else "\n".join(value))
    else:
        control.set_value(value)
    control.left.emit()


def answer(page, name, code):
    page.open_record(name)
    page.inspector._body._answer.set_value(code)


def sign(page, on=None, by="周宏"):
    page.version._approved_by.set_value(by)
    if on is not None:
        page.version._effective_on.set_value(on)


def message(page, name):
    return page.findChild(Message, f"{name}.message").text()


def another(line):
    if line.slot.shape is Shape.CHOICE:
        return next(code for code in line.slot.choices if Value(code) != line.clause)
    if line.slot.shape is Shape.LIMIT and ".levels." not in line.name and not isinstance(line.slot.read("5分钟"), int):
        return "3工作时" if line.name.endswith("approved_answer.limit") else OTHERS[Shape.LIMIT]
    if line.slot.shape is Shape.CODES:
        return [code for code in line.slot.choices if code not in line.clause.value][:1]
    if line.name == "complaints.extension.quiet":
        return ["21:00-07:00"]
    if line.name in AT_MOST_THREE:
        return "2" if line.clause == Value(3) else "3"
    return OTHERS[line.slot.shape]


def in_force(desk):
    return versions.in_force(desk.store, desk.now(), desk.office.branch_id)


def test_every_clause_is_changed_through_the_page_and_is_in_force(page, desk):
    wanted = {}
    for name, line in versions.shipped().lines.items():
        if name == "complaints.sampling.aim":
            continue  # longer than its limit would be refused; the next test changes it
        wanted[name] = another(line)
        type_into(page, name, wanted[name])
    sign(page)
    page.save()
    policy = in_force(desk)
    assert policy.version == "2"
    for name, value in wanted.items():
        line = policy.lines[name]
        assert line.clause == Value(line.slot.read(value)), name
    assert policy.complaints.level("major").late_fine == Value(7750)
    assert policy.calendar.weekly.days[0] == versions.hours_from("9:00-12:00" + "\n" * 6).days[0]
    assert policy.clause("complaints.work_order.limit") == "5分钟"


def test_the_aim_changes_too_and_never_beyond_its_limit(page, desk):
    type_into(page, "complaints.sampling.aim", "1工作时")
    sign(page)
    page.save()
    assert in_force(desk).clause("complaints.sampling.aim") == "1工作时"
    type_into(page, "complaints.sampling.aim", "9工作时")
    sign(page)
    page.save()
    assert in_force(desk).version == "2"
    assert message(page, "value")


@pytest.mark.parametrize(
    ("code", "clause", "count"),
    [("unset", NOT_SET, 1), ("unconfirmed", Unconfirmed(5000), 0)],
)
def test_not_set_and_unconfirmed_are_answers(page, desk, code, clause, count):
    holes = len(versions.shipped().holes)
    told = f"Not set {holes + count}" if count else "To be confirmed 1"
    answer(page, FINE, code)
    sign(page)
    page.save()
    assert in_force(desk).lines[FINE].clause == clause
    assert page.findChild(QLabel, f"policy.count.{code}").text() == told


def test_an_emptied_field_is_not_set_and_typing_answers_again(page):
    type_into(page, FINE, "")
    assert page.draft().changes == {FINE: NOT_SET}
    page.inspector._body._control.set_value("50")
    assert page.draft().changes == {}


def test_a_change_is_checked_once_however_many_parts_ask_and_anew_after_a_refusal(page, desk):
    asked, check = [], page._versions.check
    page._versions = replace(page._versions, check=lambda draft: asked.append(draft) or check(draft))
    type_into(page, FINE, "60.00")
    assert len(asked) == 1
    type_into(page, FINE, "61.00")
    assert len(asked) == 2
    page.version._approved_by.set_value("周宏")
    assert len(asked) == 3
    service.change_policy(desk, rules.PolicyDraft("1", {FINE: Value("62.00")}, desk.today(), "周宏"))
    page.save()
    assert asked[-1] == asked[2]
    assert page.findChild(Banner, "banner.error") is not None


def test_what_cannot_be_read_is_told_beside_the_field_and_nothing_is_saved(page, desk):
    type_into(page, "complaints.work_order.limit", "十分")
    assert "十分" in message(page, "value")
    sign(page)
    page.open_record(FINE)
    page.save()
    assert in_force(desk).version == "1"
    assert page.table.current_key() == "complaints.work_order.limit"


def test_hours_that_overlap_or_are_no_hours_are_refused(page, desk):
    type_into(page, "calendar.weekly.monday", "8:30-12:00, 11:00-17:30")
    assert message(page, "value")
    type_into(page, "calendar.weekly.monday", "22:00-6:00")
    type_into(page, "calendar.weekly.tuesday", "5:00-12:00")
    sign(page)
    page.save()
    assert in_force(desk).version == "1"
    assert message(page, "value")


def test_a_day_in_the_past_is_refused_with_the_reason(page, desk):
    type_into(page, FINE, "60")
    sign(page, desk.today() - timedelta(days=1))
    page.save()
    assert in_force(desk).version == "1"
    assert "2026-11-18" in message(page, "effective_on")
    sign(page, by=" ")
    page.save()
    assert message(page, "approved_by")


def test_a_later_version_waits_for_its_day(page, desk, clock):
    type_into(page, FINE, "60")
    sign(page, date(2026, 12, 1))
    page.save()
    assert in_force(desk).version == "1"
    assert versions.in_force(desk.store, desk.now() + timedelta(days=20)).clause(FINE) == "60元"


def test_two_edits_at_once_the_second_is_told_and_keeps_its_changes(page, desk):
    type_into(page, FINE, "60")
    changes = {"complaints.levels.crisis.late_fine": Value("90")}
    service.change_policy(desk, rules.PolicyDraft("1", changes, desk.today(), "高远"))
    page.changed(versions.KINDS)
    sign(page)
    page.save()
    assert in_force(desk).version == "2"
    banner = page.findChild(Banner, "banner.error")
    assert banner is not None
    page._rebase()
    sign(page)
    page.save()
    assert in_force(desk).version == "3"
    assert in_force(desk).clause(FINE) == "60元"
    assert in_force(desk).clause("complaints.levels.crisis.late_fine") == "90元"


def test_the_page_holds_what_is_typed_until_it_is_saved_or_dropped(page):
    assert not page.busy()
    type_into(page, FINE, "60")
    assert page.busy()
    page.run("policy.drop")
    assert not page.busy()
    page.run("policy.undo")
    assert page.busy()


def test_keys_of_the_list_answer_and_walk(qtbot, page):
    page.open_record(FINE)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.draft().changes == {FINE: NOT_SET}
    for hole in versions.shipped().holes:
        page.table.setFocus()
        qtbot.keyClick(page.table, Qt.Key.Key_F8)
        assert page.table.current_key() == hole.name
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_F8)
    assert page.table.current_key() == FINE
    page.run("policy.undo")
    assert page.draft().changes == {}


def test_a_required_clause_has_no_other_answer(qtbot, page):
    page.open_record("complaints.warning.percent")
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.draft().changes == {}
    type_into(page, "complaints.warning.percent", "101")
    assert message(page, "value")


def test_missing_clauses_are_one_notice(page):
    (banner,) = [one for one in page.findChildren(Banner) if one.kind == "unset"]
    assert banner.isVisible()
    for hole in versions.shipped().holes:
        type_into(page, hole.name, another(hole))
    assert not [one for one in page.findChildren(Banner) if one.kind == "unset"]


def test_versions_are_compared(page, desk):
    type_into(page, FINE, "60")
    sign(page)
    page.save()
    page.compare()
    model = page.editor.table.records
    assert [model.cell(0, column).text for column in (1, 2)] == ["50 yuan", "60 yuan"]
    assert model.rowCount() == 1
    assert page.back()


def test_an_older_version_is_only_read(page):
    type_into(page, FINE, "60")
    sign(page)
    page.save()
    page._strip.choice.set_value("1")
    assert page.inspector._body is None
    assert not page.action("policy.save").isEnabled()


def test_who_may_only_read_changes_nothing(qtbot, desk, lent):
    page = shown(qtbot, desk_for(desk, "agent"), lent)
    page.open_record(FINE)
    assert page.inspector._body is None
    assert page.action("policy.save").statusTip()


def test_the_sheet_shows_the_draft_beside_what_is_in_force(page, desk):
    type_into(page, FINE, "60")
    sign(page, date(2026, 12, 1))
    sheet = page.sheet()
    (line,) = [line for line in sheet.lines if line.mark]
    assert (line.before, line.after, sheet.number) == ("50元", "60元", "QH-F65-2")
    assert (sheet.effective_on, sheet.approved_by, sheet.changed) == (date(2026, 12, 1), "周宏", 1)


def test_the_filter_finds_by_words_and_names(page):
    page._filter.set_value("late_fine")
    names = page.table.records.keys()
    assert len(names) == 4
    page._filter.set_value("there is no such clause")
    assert page.table.records.keys() == []


def test_it_fits_the_smallest_window(page):
    page.give_way(Breadth.NARROW)
    for _level in range(6):  # a layout tells the one around it with the next events
        QApplication.processEvents()
    hint = page.minimumSizeHint()
    assert hint.width() <= 1024
    assert hint.height() <= 600 - 42 - 26
    assert all(isinstance(row, FieldRow) for row in page.version.fields._rows)
    assert replace(page.draft(), note="x").note == "x"


def test_unsaved_changes_survive_the_page_and_belong_to_the_account(qtbot, desk, lent):
    page = shown(qtbot, desk, lent)
    type_into(page, FINE, "60")
    answer(page, "complaints.satisfaction.limit", "unconfirmed")
    sign(page, date(2026, 12, 1))
    page.hide()
    other = shown(qtbot, desk_for(desk, "general_manager"), lent)
    assert other.draft().changes == {}
    again = shown(qtbot, desk, lent)
    assert again.draft().changes == {FINE: Value("60"), "complaints.satisfaction.limit": Unconfirmed()}
    assert (again.draft().effective_on, again.draft().approved_by) == (date(2026, 12, 1), "周宏")
    assert [one.kind for one in again.findChildren(Banner) if one.kind == "warn"]
    again.save()
    assert versions.in_force(desk.store, desk.now() + timedelta(days=20)).clause(FINE) == "60元"
    assert shown(qtbot, desk, lent).draft().changes == {}


def test_dropped_changes_do_not_come_back(qtbot, desk, lent):
    page = shown(qtbot, desk, lent)
    type_into(page, FINE, "60")
    page.hide()
    page.show()
    page.run("policy.drop")
    assert shown(qtbot, desk, lent).draft().changes == {}


def test_the_inspector_names_the_group_and_no_code(page):
    page.open_record(FINE)
    name = page.findChild(QLabel, "policy.inspector.name")
    assert name.text() == "Complaints: levels"
    assert name.toolTip() == FINE


def keep_older(desk, *gone):
    """A version of the policy that was made before some clauses came with the program."""
    from desktop.policy.records import PolicyText, PolicyVersion
    from desktop.policy.writing import without

    with desk.transaction(rules.POLICY_CHANGE):
        made = {"effective_at": desk.now(), "approved_by": "周宏", "made_by": desk.account_id, "made_at": desk.now()}
        version = PolicyVersion.create(part=versions.POLICY, number=2, **made)
        for room, text in versions.shipped_texts().items():
            PolicyText.create(version=version, room=room, text=without(text, gone if room == "complaints" else ()))


def test_what_came_with_the_program_is_marked_until_the_next_version(qtbot, desk, lent):
    keep_older(desk, "levels.major.late_fine", "regulator")
    page = shown(qtbot, desk, lent)
    came = [row.id for row in page._source.all if row.added]
    assert FINE in came
    assert any(one.startswith("complaints.regulator.") for one in came)
    page.open_record(FINE)
    assert "as shipped until the next version is approved" in page.inspector._stands.text()
    marks = {line.clause: line.mark for line in page.sheet().lines}
    assert list(marks.values()).count(rules.ADDED) == len(came)
    type_into(page, "complaints.work_order.limit", "15分钟")
    drafted = [line.mark for line in page.sheet().lines]
    assert (drafted.count(rules.ADDED), drafted.count(rules.CHANGED), page.sheet().changed) == (len(came), 1, 1)
    sign(page)
    page.save()
    assert page._shown == "3"
    assert not any(row.added for row in page._source.all)
    assert [line.mark for line in page.sheet().lines].count(rules.ADDED) == len(came)


def test_a_list_of_codes_is_ticked_kept_in_order_and_may_be_empty(page, desk):
    type_into(page, "membership.duplicates.by", ["phone", "id_number"])
    type_into(page, "membership.completeness.required", [])
    sign(page)
    page.save()
    clauses = in_force(desk).membership
    assert clauses.duplicates == ("id_number", "phone")
    assert clauses.completeness.required == ()
    page.open_record("membership.duplicates.by")
    ticks = page.inspector._body._control
    assert ticks.value() == ("id_number", "phone")
    assert ticks.lines["name_and_birthday"].text() == "the same name and birthday"
    ticks.lines["phone"].click()
    assert page.draft().changes == {"membership.duplicates.by": Value(["id_number"])}
    ticks.lines["phone"].click()
    assert page.draft().changes == {}


def test_what_is_no_entry_of_a_list_is_refused():
    slot = versions.shipped().lines["membership.duplicates.by"].slot
    assert slot.read(["phone", "id_number"]) == ("id_number", "phone")
    for wrong in (["telephone"], ["phone", "phone"], "phone", None, [1]):
        assert "证件号码相同" in str(slot.read(wrong))


def test_a_version_with_a_bare_list_of_codes_reads_as_before():
    bare = versions.shipped_texts()["membership"].replace(
        'by = { value = ["id_number", "phone", "name_and_birthday"] }', 'by = ["phone"]'
    )
    assert ROOMS["membership"](bare).clauses.duplicates == ("phone",)
