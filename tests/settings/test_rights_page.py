"""The page of rights: fields changed by keys, versions, refusals where they belong, who could do what on a day."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from desktop.core.permission import Permission
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.policy.versions import shipped_permissions
from desktop.settings import rules, service
from desktop.settings.rules import duties
from desktop.settings.tab.rights import RightsPage
from desktop.widgets.breadth import Breadth
from desktop.widgets.versions_compared import VersionsCompared
from tests.office import desk_for
from tests.pages import banner, shown

REGISTER, READ = Permission("complaints.register"), Permission("complaints.read")
QUALITY = "quality_inspector"


@pytest.fixture
def page(qtbot, desk, lent):
    return shown(qtbot, RightsPage(desk), lent)


def toggle(page, qtbot, permission, post):
    assert page.grid.pick((permission, post))
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)


def sign(page, by="周宏", on=None):
    page.version._approved_by.set_value(by)
    if on is not None:
        page.version._effective_on.set_value(on)


def change(desk, permission, posts):
    base = service.newest_permissions(desk).version
    service.change_permissions(desk, rules.RightsDraft(base, {permission: frozenset(posts)}, desk.today(), "周宏"))


def test_every_right_has_a_sentence_of_its_own_under_a_heading():
    table = shipped_permissions()
    assert set(table.permissions) - set(rules.DUTIES) == set(), "say in core/duties.py what they allow"
    said = [str(rules.DUTIES[one]) for one in table.permissions]
    assert len(said) == len(set(said))
    assert {rules.room_of(one) for one in table.permissions} <= set(duties.ROOMS)


def test_a_right_is_given_by_keys_and_saved_as_a_version(page, qtbot, desk):
    toggle(page, qtbot, REGISTER, QUALITY)
    assert page.busy()
    assert page.grid.rights.shown.changed((REGISTER, QUALITY))
    sign(page)
    page.run("rights.save")
    assert service.permission_table(desk).version == "2"
    assert desk_for(desk, QUALITY).may(REGISTER)
    assert not page.busy()


def test_toggling_twice_changes_nothing(page, qtbot):
    toggle(page, qtbot, REGISTER, QUALITY)
    toggle(page, qtbot, REGISTER, QUALITY)
    assert not page.busy()
    assert not page.action("rights.save").isEnabled()


def test_without_an_approver_it_is_refused_beside_the_field(page, qtbot, desk):
    toggle(page, qtbot, REGISTER, QUALITY)
    page.run("rights.save")
    assert service.permission_table(desk).version == "1"
    assert [problem.field for problem in page.version.fields.shown] == ["approved_by"]
    assert page.grid.rights.shown.changed((REGISTER, QUALITY))


def test_the_past_is_refused_and_a_planned_day_is_kept(page, qtbot, desk):
    toggle(page, qtbot, REGISTER, QUALITY)
    sign(page, on=desk.today() - timedelta(days=1))
    page.run("rights.save")
    assert [problem.field for problem in page.version.fields.shown] == ["effective_on"]
    sign(page, on=desk.today() + timedelta(days=3))
    page.run("rights.save")
    assert service.newest_permissions(desk).version == "2"
    assert service.permission_table(desk).version == "1"


def test_what_an_administrator_needs_cannot_be_taken_away(page, qtbot, desk):
    toggle(page, qtbot, rules.RIGHTS_CHANGE, "administrator")
    sign(page)
    page.run("rights.save")
    assert "administrator must keep" in banner(page, "error")
    assert page.grid.spot == (rules.RIGHTS_CHANGE, "administrator")
    assert service.permission_table(desk).version == "1"


def test_the_auditor_is_given_nothing_that_changes(page, qtbot):
    toggle(page, qtbot, REGISTER, "auditor")
    sign(page)
    page.run("rights.save")
    assert "auditor" in banner(page, "error")


def test_two_edits_at_once_are_told_apart_and_both_kept(page, qtbot, desk):
    toggle(page, qtbot, REGISTER, QUALITY)
    allowed = shipped_permissions().posts[REGISTER]
    change(desk, REGISTER, allowed - {"agent"})
    sign(page)
    page.run("rights.save")
    assert "Register complaints" in banner(page, "error")
    assert page.grid.rights.shown.changed((REGISTER, QUALITY))
    keep = next(one for one in page.findChildren(QAbstractButton) if one.objectName() == "banner.error.act2")
    keep.click()
    page.run("rights.save")
    assert service.permission_table(desk).table.posts[REGISTER] == (allowed - {"agent"}) | {QUALITY}


def test_changes_are_dropped_and_brought_back(page, qtbot):
    toggle(page, qtbot, REGISTER, QUALITY)
    page.run("rights.drop")
    assert not page.busy()
    page.run("rights.undo")
    assert page.grid.rights.shown.changed((REGISTER, QUALITY))


def test_rights_are_found_by_their_words_and_posts_by_theirs(page):
    page._filter.set_value("backup")
    found = [line for line in page.grid.rights.lines if isinstance(line, Permission)]
    assert found
    assert all("backup" in line for line in found)
    page._filter.set_value("")
    page._post.set_value(QUALITY)
    assert [one.code for one in page.grid.rights.posts] == [QUALITY]
    page._post.set_value("")
    assert len(page.grid.rights.posts) == len(people_rules.SHIPPED_POSTS)
    page._filter.set_value("no such words")
    assert page.grid.rights.lines == []


def test_the_field_says_in_a_sentence_who_may_do_what(page, desk):
    page.grid.pick((REGISTER, QUALITY))
    told = page.grid.rights.data(page.grid.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "质检: Register complaints: may not"
    assert "解明" in page.inspector._holders.text()
    page.inspector.answered.emit(True)
    assert page.grid.rights.shown.may((REGISTER, QUALITY))


def test_a_post_that_nobody_holds_is_said_so(page, desk):
    people.add_post(desk, people_rules.PostDraft("greeter", "迎宾", 9))
    page.refresh()
    page.grid.pick((READ, "greeter"))
    assert page.inspector._holders.text() == "Nobody holds this post today."


def test_versions_are_compared_by_what_posts_gained_and_lost(page, desk):
    change(desk, REGISTER, {"agent", QUALITY})
    page.refresh()
    page.compare()
    view = page.editor
    assert isinstance(view, VersionsCompared)
    _right, gained, lost = (view.table.records.index(0, column).data() for column in range(3))
    assert "质检" in gained
    assert "销售员" in lost
    assert page.back()


def test_a_former_version_is_shown_and_not_changed(page, qtbot, desk):
    change(desk, REGISTER, {"agent"})
    page.refresh()
    page._show_version("1")
    assert page.grid.rights.shown.may((REGISTER, "salesperson"))
    toggle(page, qtbot, REGISTER, QUALITY)
    assert not page.busy()


def test_who_could_do_what_on_a_day(page, desk, clock):
    clock.advance(timedelta(days=3))
    change(desk, REGISTER, {"agent"})
    page.bar.choose_section("day")
    page.day.day.set_value(desk.today())
    facts = {one.name: one for one in page.day._people.facts.values()}
    assert REGISTER not in facts["郭芳"].by
    page.day.day.set_value(desk.today() - timedelta(days=1))
    facts = {one.name: one for one in page.day._people.facts.values()}
    assert facts["郭芳"].by[REGISTER] == ("销售员",)
    page.day.words.set_value("Register complaints")
    assert page.day.people.records.rowCount() < len(facts)
    page.day.day.set_value(desk.today() - timedelta(days=30))
    assert page.day._people.facts == {}


def test_who_may_only_read_changes_nothing(qtbot, desk, lent):
    page = shown(qtbot, RightsPage(desk_for(desk, "auditor")), lent)
    toggle(page, qtbot, REGISTER, QUALITY)
    assert not page.busy()
    assert not page.action("rights.save").isEnabled()


@pytest.mark.parametrize("breadth", list(Breadth))
def test_the_page_fits_the_smallest_window(page, breadth):
    page.give_way(breadth)
    assert page.minimumSizeHint().width() <= 1024
    assert page.minimumSizeHint().height() <= 516
