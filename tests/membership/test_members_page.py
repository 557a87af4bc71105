"""The members' page: found while typing, scanned, revealed, verified, left and rejoined, exported."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop.core.contributions import Hit
from desktop.core.kind import Kind
from desktop.core.sentence import sentence
from desktop.membership import service
from desktop.membership.dialogs.file_part import FilePart
from desktop.membership.dialogs.reminders_card import RemindersCard
from desktop.membership.tab import MembershipTab
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.rules import MemberState, MembersWanted
from desktop.people.service import persons
from desktop.storage.record import office
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.labels import Label
from tests.membership.people import ID_NUMBER, enrolled, rich
from tests.office import desk_for
from tests.pages import banner, shown


@pytest.fixture
def members(desk):
    return [
        rich(desk, id_number=""),
        enrolled(desk, "孙玉兰", phone="13900006218"),
        enrolled(desk, "单雄信", phone="13700002014", card_number=""),
    ]


@pytest.fixture
def table_file(tmp_path):
    return tmp_path / "名单.csv"


@pytest.fixture
def page(qtbot, desk, lent, members, table_file):
    made = shown(qtbot, MembershipTab(desk, ask_table=lambda _parent, _name: table_file), lent)
    qtbot.waitUntil(lambda: made.list.table.records.complete)
    return made


def listed(page):
    records = page.list.table.records
    return [records.index(row, 0).data() for row in range(records.rowCount())]


def in_view(page):
    return page.view.overview.file.says.name if page.view.overview is not None else ""


@pytest.mark.parametrize(
    ("typed", "found"),
    [("wjg", "王建国"), ("sunyulan", "孙玉兰"), ("6218", "孙玉兰"), ("sxx", "单雄信"), ("雄信", "单雄信")],
)
def test_typing_finds_by_initials_pinyin_tail_and_words(qtbot, page, typed, found):
    page.list.line.setFocus()
    QTest.keyClicks(page.list.line, typed) if typed.isascii() else page.list.line.set_value(typed)
    qtbot.waitUntil(lambda: len(listed(page)) == 1)
    assert found in listed(page)[0]
    QTest.keyClick(page.list.line, Qt.Key.Key_Return)
    assert page.list.table.hasFocus()
    assert in_view(page) == found
    assert page.back()
    qtbot.waitUntil(lambda: len(listed(page)) == 3)


def test_a_whole_card_number_in_the_line_opens_its_file(qtbot, desk, page, members):
    card = people.member_file(desk, members[2]).says.card_number
    page.list.show_only(MembersWanted(text="王建国"))
    page.list.line.set_value(card.lower())
    QTest.keyClick(page.list.line, Qt.Key.Key_Return)
    assert in_view(page) == "单雄信"
    assert not page.list.filtering


def test_nobody_found_says_what_is_looked_for(qtbot, page):
    page.list.line.set_value("zzzz")
    page.list.ask()
    qtbot.waitUntil(lambda: not listed(page))
    assert "zzzz" in page.list._empty._line.text()
    page.list._empty._buttons[0].click()
    qtbot.waitUntil(lambda: len(listed(page)) == 3)


def test_the_head_tells_who_it_is(desk, page, members):
    page.open_record(members[0])
    words = {label.objectName(): label.text() for label in page.view.head.findChildren(Label)}
    assert words["member.name"] == "王建国"
    assert words["member.reading"] == "wáng jiàn guó"
    assert words["member.phone"] == "138 0000 4417"
    assert "22:00–08:30" in page.view.head._quiet.text
    assert "1968-03-12" in page.view.head._born.text and "农历二月十四" in page.view.head._born.text
    file = people.member_file(desk, members[0])
    assert page.view.head.completeness.accessibleName().endswith(f"{file.completeness.percent} %")


def test_the_rings_list_what_is_missing_and_lead_to_it(page, members):
    page.open_record(members[1])
    page.view.head.completeness.click()
    menu = page.view.head.findChild(QMenu, "member.missing")
    names = [action.objectName() for action in menu.actions()]
    assert "member.missing.address" in names
    menu.close()
    next(one for one in menu.actions() if one.objectName() == "member.missing.address").trigger()
    assert page.editor is not None
    assert page.editor.file.id == members[1]


def test_a_hidden_number_is_shown_on_demand_and_that_is_written_down(qtbot, desk, lent):
    member = enrolled(desk, phone="13800004417", id_type="resident", id_number=sound(desk))
    supervisor = desk_for(desk, "service_department")
    reader = replace(supervisor, permissions=supervisor.permissions - {people_rules.MEMBER_CONTACT})
    page = shown(qtbot, MembershipTab(reader), lent)
    page.open_record(member)
    assert page.view.head.phone.text() == "138 **** 4417"
    page.view.head.reveal.click()
    assert page.view.head.phone.text() == "138 0000 4417"
    part = page.view.turn_to("file")
    assert isinstance(part, FilePart)
    assert part.findChild(Label, "member.file.phone").text() == "138 0000 4417"
    acts = page.view.turn_to("history")
    told = [acts.view.model().index(row, 0).data() for row in range(acts.view.model().rowCount())]
    assert any("people.reveal" in one or "looked" in one.lower() for one in told)


def sound(desk):
    return people_rules.read_identity(ID_NUMBER, desk.today()) and _with_check(ID_NUMBER)


def _with_check(number):
    from desktop.people.rules.identity import check_character

    return number[:17] + check_character(number)


def test_the_auditor_cannot_reveal(qtbot, desk, lent, members):
    page = shown(qtbot, MembershipTab(desk_for(desk, "auditor")), lent)
    page.open_record(members[0])
    page.view.head.reveal_asked.emit("phone")
    assert banner(page, "error")
    assert not page.action("membership.new").isEnabled()
    assert not page.action("member.change").isEnabled()


def test_a_field_is_verified_in_place(desk, page, members):
    page.open_record(members[0])
    page.view.head.verify_asked.emit("phone")
    editor = page.view.acts.editor
    assert editor.draft().field == "phone"
    editor._ask()
    assert page.view.acts.editor is None
    file = people.member_file(desk, members[0])
    (phone,) = [one for one in file.authenticity.fields if one.field == "phone"]
    assert phone.counts and phone.on == desk.today()


def test_esc_leaves_one_layer_each_time(page, members):
    page.open_record(members[0])
    page.run("member.verify")
    assert page.back()
    assert page.view.acts.editor is None
    assert not page.back()


def test_leaving_the_club_can_be_taken_back_at_once(desk, page, members):
    page.open_record(members[0])
    page.run("member.leave")
    page.refresh()
    assert people.member_file(desk, members[0]).state is MemberState.LEFT
    assert page.action("member.rejoin").isVisible() and not page.action("member.leave").isVisible()
    page.run("membership.undo")
    assert people.member_file(desk, members[0]).state is MemberState.ACTIVE


def test_a_scan_opens_the_file_wherever_the_focus_is(qtbot, desk, page, members):
    page.open_record(members[0])
    page.view.tabs.setFocus()
    heard = []
    page._burst.scanned.connect(heard.append)
    card = people.member_file(desk, members[1]).says.card_number
    page._burst._now = lambda: 0.0
    for character in card:
        QTest.keyClick(page.view.tabs, character.lower() if character.isalpha() else character)
    QTest.keyClick(page.view.tabs, Qt.Key.Key_Return)
    assert [one.upper() for one in heard] == [card]


def test_the_list_is_exported_as_it_is_filtered(qtbot, page, table_file):
    page.list.show_only(MembersWanted(text="sxx"))
    page.run("membership.export")
    qtbot.waitUntil(table_file.exists)
    qtbot.waitUntil(lambda: "单雄信" in table_file.read_text("utf-8-sig"))
    lines = table_file.read_text("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert not table_file.with_name(f"{table_file.name}.part").exists()


def test_without_the_right_the_page_says_so(qtbot, desk, lent):
    page = shown(qtbot, MembershipTab(desk_for(desk, "trainer")), lent)
    assert not page._built
    assert not page.action("membership.new").isEnabled()


@pytest.mark.parametrize("breadth", list(Breadth))
def test_every_part_bears_every_width(page, members, breadth):
    page.open_record(members[0])
    for key in ("overview", "file", "prints", "history"):
        page.view.turn_to(key)
        page.give_way(breadth)
        assert page.view.part() == key


def test_what_another_room_has_about_the_member_is_a_sub_tab(qtbot, desk, lent, members):
    asked = []

    def find(at, ids):
        asked.append(tuple(ids))
        return [Hit(Kind("complaint"), members[1], "1118-012 资费争议", "2026-11-18", "complaints")]

    related = [("complaints", sentence("rooms", "Complaints"), find)]
    page = shown(qtbot, MembershipTab(desk, related=related), lent)
    page.open_record(members[0])
    part = page.view.turn_to("complaints")
    qtbot.waitUntil(lambda: part.table.records.rowCount() == 1)
    assert asked == [(members[0],)]
    assert "1118-012" in part.table.records.index(0, 0).data()


def test_the_reminder_of_a_contract_opens_the_editor_of_an_offer(qtbot, desk, page, members):
    page.open_record(members[0])
    card = next(one for one in page.view.made("overview").cards if isinstance(one, RemindersCard))
    links = [one for one in card.findChildren(Button) if one.text() == "Enter an offer"]
    qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    editor = page.view.acts.editor
    assert editor.texts()["kind"] == "contract"
    editor._ask()
    assert not service.offers_of(desk, members[0])
    for one in editor.typed:
        if one.name in {"outcome", "offer"}:
            one.show({"outcome": "accepted", "offer": "续约 24 个月送话费 240 元"}[one.name])
    editor._ask()
    (made,) = service.offers_of(desk, members[0])
    assert (made.kind.value, made.outcome.value, made.offered_on) == ("contract", "accepted", desk.today())
    assert page.view.acts.editor is None


def test_who_may_not_record_offers_is_offered_no_link(qtbot, desk, lent, members):
    page = shown(qtbot, MembershipTab(desk_for(desk, "auditor")), lent)
    qtbot.waitUntil(lambda: page.list.table.records.complete)
    page.open_record(members[0])
    card = next(one for one in page.view.made("overview").cards if isinstance(one, RemindersCard))
    assert card.findChild(Label, "member.reminders.words1").text()
    assert "Enter an offer" not in {one.text() for one in card.findChildren(Button)}
    assert not page.action("member.offer").isEnabled()


def test_merges_are_found_without_walking_over_all_members(desk, statements):
    persons.absorbed()
    ((sql, params),) = statements
    plan = [row[3] for row in office.obj.execute_sql(f"EXPLAIN QUERY PLAN {sql}", params).fetchall()]
    assert len(plan) == 1
    assert "member_absorbed" in plan[0]
