"""The page of people: appointing and ending with their refusals, leaving, proxies, departments, the office's facts."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from desktop.access import service as access
from desktop.people import rules, service
from desktop.settings.dialogs.people_sheets import AnswerDialog, AppointDialog, DayDialog, PersonDialog, ProxyDialog
from desktop.settings.dialogs.place_sheets import BranchDialog, DepartmentDialog, PostDialog
from desktop.settings.tab.people import PeoplePage
from desktop.widgets.breadth import Breadth
from desktop.widgets.labels import Message
from tests.office import account_of, desk_for
from tests.pages import dialog_of, shown

DAY = date(2026, 11, 18)


@pytest.fixture
def page(qtbot, desk, lent):
    return shown(qtbot, PeoplePage(desk), lent)


def person(desk, name):
    return next(line for line in service.staff_list(desk) if line.name == name)


def department(desk, code):
    return next(line.id for line in service.departments(desk) if line.code == code)


def said(dialog, field):
    return dialog.findChild(Message, f"{field}.message").text()


def refused(dialog):
    return dialog.findChild(Message, f"{dialog.objectName()}.message").text()


def pick(page, desk, name):
    page.open_record(person(desk, name).id)


def test_the_staff_are_found_by_initials_and_posts(page):
    page.staff.filter.set_value("hq")
    assert page.staff.current().person.name == "何晴"
    page.staff.filter.set_value("质检")
    assert "解明" in [
        page.staff.table.records.record(row).person.name for row in range(page.staff.table.records.rowCount())
    ]
    page.staff.filter.set_value("nobody")
    assert not page.staff.person.isVisible()
    assert not page.action("people.appoint").isEnabled()


def test_a_person_comes_corrected_by_keys_and_is_appointed(page, qtbot, desk):
    page.run("people.new")
    dialog = dialog_of(page, PersonDialog)
    dialog._name.set_value("欧阳明")
    dialog.ask()
    pick(page, desk, "欧阳明")
    page.run("people.appoint")
    dialog = dialog_of(page, AppointDialog)
    dialog._post.set_value("agent")
    assert dialog._department.currentText() == "客服部"
    dialog.ask()
    (held,) = service.holdings_of(desk, person(desk, "欧阳明").id)
    assert (held.post, held.from_on) == ("agent", DAY)
    assert "电话/在线客服" in page.staff.current().posts
    page.run("people.change")
    dialog = dialog_of(page, PersonDialog)
    dialog._phone.set_value("138 0000 4417")
    dialog.ask()
    assert person(desk, "欧阳明").phone == "138 0000 4417"


@pytest.mark.parametrize(
    ("first", "until", "field"),
    [
        (DAY, DAY - timedelta(days=1), "until_on"),
        (DAY + timedelta(days=9), None, "from_on"),
        (DAY - timedelta(days=400), DAY - timedelta(days=300), None),
    ],
)
def test_a_holding_that_overlaps_or_ends_before_it_begins_is_refused_beside_the_field(page, desk, first, until, field):
    pick(page, desk, "何晴")
    page.appoint()
    dialog = dialog_of(page, AppointDialog)
    dialog._post.set_value("agent")
    dialog._from.set_value(first)
    dialog._until.set_value(until)
    dialog.ask()
    assert dialog.isVisible() == (field is not None)
    if field is not None:
        assert said(dialog, field)
        dialog.reject()


def test_a_post_is_ended_with_its_last_day_and_stays_in_the_history(page, desk):
    pick(page, desk, "何晴")
    page.end_post()
    dialog = dialog_of(page, DayDialog)
    dialog._day.set_value(DAY - timedelta(days=1))
    dialog.ask()
    assert said(dialog, "until_on")
    dialog._day.set_value(DAY + timedelta(days=2))
    dialog.ask()
    (held,) = service.holdings_of(desk, person(desk, "何晴").id)
    assert held.until_on == DAY + timedelta(days=2)
    assert page.staff.person.timeline.accessibleDescription().endswith("2026-11-18 – 2026-11-20")


def test_the_last_administrator_is_kept_and_the_dialog_says_so(page, desk):
    access.close_account(desk, account_of(desk, "林晓"))
    pick(page, desk, desk.actor.name)
    page.leave()
    dialog = dialog_of(page, DayDialog)
    dialog.ask()
    assert "administrator" in said(dialog, "left_on")
    assert person(desk, desk.actor.name).left_on is None
    dialog.reject()


def test_leaving_says_what_becomes_vacant_and_who_stands_in(page, desk):
    network = department(desk, "network")
    chen = person(desk, "陈立")
    service.appoint(desk, rules.AppointmentDraft(chen.id, "department_manager", network, DAY))
    pick(page, desk, "陈立")
    page.leave()
    dialog = dialog_of(page, DayDialog)
    about = dialog._about.text()
    assert "网络部 · 部门经理" in about
    assert "stands in" in about
    dialog.ask()
    assert person(desk, "陈立").left_on == DAY
    assert {line.until_on for line in service.holdings_of(desk, chen.id)} == {DAY}
    assert not page.action("people.appoint").isEnabled()


def test_a_vacant_post_is_shown_with_who_stands_in(page, desk, clock):
    for line in service.holdings(desk):
        if line.post == "storekeeper":
            access.end_holding(desk, line.id, DAY)
    clock.advance(timedelta(days=1))
    page.refresh()
    rows = {
        row.occupancy.place.post: row.occupancy for row in page.places._posts.rows(page.places._posts.ids(None, None))
    }
    assert rows["storekeeper"].vacant
    assert rows["storekeeper"].answering.shown.endswith("（空缺代）")
    assert "1 posts are vacant" in page.places.vacant.text()


def named(page, desk, deputy="李敏", **more):
    """Name a proxy for the manager of the network department through the dialog."""
    network = department(desk, "network")
    chen = person(desk, "陈立")
    if not any(line.department_id == network for line in service.holdings_of(desk, chen.id)):
        service.appoint(desk, rules.AppointmentDraft(chen.id, "department_manager", network, DAY))
    page.name_proxy()
    dialog = dialog_of(page, ProxyDialog)
    key = next(key for key, line in dialog._held.items() if line.department_id == network)
    dialog._post.set_value(key)
    dialog._deputy.set_value(str(person(desk, deputy).id))
    for name, value in more.items():
        getattr(dialog, f"_{name}").set_value(value)
    dialog.ask()
    return dialog


def owner(desk):
    return service.holder_of(desk, "department_manager", department(desk, "network"), desk.now()).shown


def test_a_proxy_is_named_accepted_and_ended(page, desk):
    named(page, desk)
    assert owner(desk) == "陈立"
    page.answer(accepts=True)
    dialog = dialog_of(page, AnswerDialog)
    dialog.ask()
    assert said(dialog, "answer_note")
    dialog._note.set_value("代理单 2026-11-18")
    dialog.ask()
    assert owner(desk) == "李敏（代理）"
    assert not page.action("people.accept").isEnabled()
    page.end_proxy()
    dialog = dialog_of(page, DayDialog)
    dialog._day.set_value(DAY)
    dialog.ask()
    assert service.proxies(desk)[0].until_on == DAY


def test_a_declined_proxy_leaves_the_holder_responsible(page, desk):
    named(page, desk)
    page.answer(accepts=False)
    dialog = dialog_of(page, AnswerDialog)
    dialog._note.set_value("代理单 2026-11-18")
    dialog.ask()
    assert owner(desk) == "陈立"
    assert not page.action("people.end_proxy").isEnabled()


@pytest.mark.parametrize(
    ("deputy", "more", "field"),
    [
        ("陈立", {}, "deputy_id"),
        ("李敏", {"until": DAY - timedelta(days=1)}, "until_on"),
        ("李敏", {"from": DAY - timedelta(days=3)}, "post"),
    ],
)
def test_a_proxy_that_does_not_fit_is_refused_beside_the_field(page, desk, deputy, more, field):
    dialog = named(page, desk, deputy, **more)
    assert dialog.isVisible()
    assert said(dialog, field)
    assert service.proxies(desk) == []
    dialog.reject()


def test_the_deputy_answers_at_the_own_desk_without_a_paper(qtbot, page, desk, lent):
    named(page, desk)
    own = shown(qtbot, PeoplePage(desk_for(desk, "callback_specialist")), lent)
    own.bar.choose_section("proxies")
    assert not own.action("people.new").isEnabled()
    own.answer(accepts=True)
    dialog_of(own, AnswerDialog).ask()
    assert owner(desk) == "李敏（代理）"


def test_departments_posts_and_branches_are_added(page, desk):
    page.bar.choose_section("places")
    page.run("people.add_department")
    dialog = dialog_of(page, DepartmentDialog)
    dialog._name.set_value("东区事业部")
    dialog._code.set_value("East")
    dialog.ask()
    assert said(dialog, "code")
    dialog._code.set_value("east")
    dialog.ask()
    page.places.departments.pick(department(desk, "network"))
    page.run("people.change_department")
    dialog = dialog_of(page, DepartmentDialog)
    dialog._parent.set_value(str(department(desk, "east")))
    dialog.ask()
    assert next(line for line in service.departments(desk) if line.code == "network").parent_id
    page.run("people.add_post")
    dialog = dialog_of(page, PostDialog)
    dialog._name.set_value("迎宾")
    dialog._code.set_value("greeter")
    dialog._rank.set_value("0")
    dialog.ask()
    assert said(dialog, "rank")
    dialog._rank.set_value("9")
    dialog.ask()
    assert "greeter" in [line.code for line in service.posts(desk)]
    page.found_branch()
    dialog = dialog_of(page, BranchDialog)
    dialog._name.set_value("青河二店")
    dialog._code.set_value("qh")
    dialog.ask()
    assert said(dialog, "code")
    dialog._code.set_value("q2")
    dialog.ask()
    assert [line.code for line in service.branches(desk)] == ["Q2", "QH"]


def test_the_facts_of_the_office_are_saved_and_a_missing_one_is_told(page, desk):
    page.bar.choose_section("office")
    page.office.first.set_value("")
    assert page.busy()
    page.run("people.save_office")
    assert said(page, "company")
    page.office.first.set_value("云联集团")
    page.run("people.save_office")
    assert service.branch(desk, desk.office.branch_id).company == "云联集团"
    assert not page.busy()


def test_two_edits_of_the_office_are_told_apart_and_the_second_try_saves(page, desk):
    page.bar.choose_section("office")
    page.office._telephone.set_value("0871-1")
    facts = service.branch(desk, desk.office.branch_id)
    draft = rules.BranchDraft(facts.code, facts.name, facts.company, "新街 2 号", facts.telephone)
    service.change_branch(desk, facts.id, draft, facts)
    page.run("people.save_office")
    assert "新街 2 号" in said(page, "address")
    assert service.branch(desk, facts.id).telephone == facts.telephone
    page.office._address.set_value("新街 2 号")
    page.run("people.save_office")
    kept = service.branch(desk, facts.id)
    assert (kept.address, kept.telephone) == ("新街 2 号", "0871-1")


def test_two_edits_of_a_person_are_told_apart(page, desk):
    pick(page, desk, "何晴")
    page.correct()
    dialog = dialog_of(page, PersonDialog)
    service.change_staff(desk, person(desk, "何晴").id, rules.StaffDraft("何晴", "0018"))
    dialog._phone.set_value("138")
    dialog.ask()
    assert "0018" in said(dialog, "staff_number")
    assert person(desk, "何晴").phone == ""
    dialog.reject()


@pytest.mark.parametrize("text", ["", "a\x00b", "长" * 61])
def test_a_name_that_cannot_be_kept_is_refused(page, text):
    page.new_person()
    dialog = dialog_of(page, PersonDialog)
    dialog._name.setMaxLength(100)
    dialog._name.setText(text)
    dialog.ask()
    assert dialog.isVisible() == (text != "a\x00b")
    dialog.reject()


def test_who_may_only_read_sees_the_people_and_changes_nothing(qtbot, desk, lent):
    page = shown(qtbot, PeoplePage(desk_for(desk, "agent")), lent)
    for name in ("people.new", "people.appoint", "people.end", "people.leave", "people.name_proxy", "people.add_post"):
        assert not page.action(name).isEnabled(), name
    assert page.action("people.new").toolTip()
    qtbot.keyClick(page.staff.table, Qt.Key.Key_Return)
    assert [one for one in page.findChildren(PersonDialog) if one.isVisible()] == []


@pytest.mark.parametrize("section", ["staff", "places", "proxies", "office"])
def test_every_section_fits_the_smallest_window(page, section):
    page.bar.choose_section(section)
    page.give_way(Breadth.NARROW)
    assert page.minimumSizeHint().width() <= 1024
    assert page.minimumSizeHint().height() <= 516
