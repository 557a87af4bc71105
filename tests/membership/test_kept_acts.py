"""What is typed into acts and not done comes back; what a narrow window and an empty office show of the page."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.membership import service
from desktop.membership.dialogs.member_editor import MemberEditor
from desktop.membership.dialogs.quality_section import QualitySection
from desktop.membership.dialogs.reminders_card import RemindersCard
from desktop.membership.rules import About
from desktop.membership.tab import MembershipTab
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.widgets.banners import UndoStrip
from desktop.widgets.breadth import Breadth
from desktop.widgets.chips import Chip
from desktop.widgets.record_table import RecordTable
from tests.membership.people import enrolled, rich
from tests.pages import shown


@pytest.fixture
def members(desk):
    made = [rich(desk), enrolled(desk, "孙玉兰", phone="13900006218")]
    people.grant_tier(desk, people_rules.TierDraft(made[0], "gold", date(2026, 1, 1), None, "年消费", "周宏"))
    return made


@pytest.fixture
def page(qtbot, desk, lent, members):
    made = shown(qtbot, MembershipTab(desk), lent)
    qtbot.waitUntil(lambda: made.list.table.records.complete)
    made.open_record(members[0])
    return made


def typed(editor, **values):
    """Type as somebody does: the editor notices."""
    for one in editor.typed:
        if one.name in values:
            one.show_raw(values[one.name])
            one.row.control.edited.emit()
    return editor


def said(page):
    strip = page.findChild(UndoStrip)
    return "" if strip is None else strip._words.text()


def test_what_was_typed_into_an_act_comes_back_and_is_gone_once_it_is_done(page, desk, members):
    page.run("member.use_benefit")
    typed(page.view.acts.editor, witness="李敏")
    assert page.back()
    assert "kept as a draft" in said(page)
    page.run("member.use_benefit")
    editor = page.view.acts.editor
    assert editor.texts()["witness"] == "李敏"
    typed(editor, benefit="sim_replacement", place="营业厅")._ask()
    assert page.view.acts.editor is None
    assert service.kept_act_draft(desk, "use_benefit", f"{members[0]}:") is None
    page.run("member.use_benefit")
    assert page.view.acts.editor.texts()["witness"] == ""


def test_nothing_is_said_of_an_editor_into_which_nothing_was_typed(page):
    page.run("member.use_benefit")
    assert page.back()
    assert "draft" not in said(page)


def test_a_draft_is_of_one_member(page, members):
    page.run("member.use_benefit")
    typed(page.view.acts.editor, witness="李敏")
    page.open_record(members[1])
    page.run("member.verify")
    typed(page.view.acts.editor, how="document")
    page.open_record(members[0])
    page.run("member.verify")
    assert page.view.acts.editor.texts()["how"] != "document"


def test_beginning_anew_throws_the_draft_away(page, desk, members):
    page.run("member.use_benefit")
    typed(page.view.acts.editor, witness="李敏").keep_now()
    page.view.acts.editor.throw_away()
    assert service.kept_act_draft(desk, "use_benefit", f"{members[0]}:") is None
    page.back()
    assert "draft" not in said(page)


def test_what_can_be_undone_still_can_after_a_draft_was_mentioned(page, desk, members):
    page.run("member.use_benefit")
    typed(page.view.acts.editor, benefit="sim_replacement", place="营业厅")._ask()
    page.run("member.verify")
    typed(page.view.acts.editor, how="document")
    page.back()
    assert "kept as a draft" in said(page)
    assert page.run("membership.undo")
    assert not service.entitlements(desk, members[0]).of("sim_replacement").used


def test_leaving_an_enrolment_says_where_it_is_found_again(page):
    page.run("membership.new")
    editor = page.editor
    assert isinstance(editor, MemberEditor)
    editor.form.lines["name"].set_value("秦琼")
    editor.form.lines["name"].edited.emit()
    assert page.back()
    assert "Ctrl+N" in said(page)
    page.run("membership.new")
    assert page.editor.form.lines["name"].value() == "秦琼"


def test_an_enrolment_that_was_begun_is_offered_to_who_comes_back(qtbot, desk, lent, page):
    page.run("membership.new")
    page.editor.form.lines["name"].set_value("秦琼")
    page.editor.form.lines["name"].edited.emit()
    page.back()
    again = shown(qtbot, MembershipTab(desk), lent)
    assert "Ctrl+N" in said(again)


def test_an_act_opens_where_it_can_be_seen(page):
    page.view.turn_to("tiers")
    page.view.turn_to("overview")
    page.run("member.card_lost")
    assert page.view.part() == "tiers"
    assert page.view.made("tiers").acts.editor.isVisible()
    page.back()
    page.bar.choose_section("tiers")
    page.run("member.card_cancel")
    assert page.bar.section() == "files"
    button = page.view.made("tiers").acts.editor.findChild(QPushButton, "act.save")
    assert button.property("kind") == "danger"


def test_in_a_narrow_window_no_column_of_the_overview_is_cut(qtbot, desk, lent, members):
    made = shown(qtbot, MembershipTab(desk), lent)
    made.give_way(Breadth.NARROW)
    made.resize(1024, 530)
    made.open_record(members[0])
    table = made.view.made("overview").findChild(RecordTable, "member.benefits")
    qtbot.waitUntil(lambda: table.horizontalHeader().length() <= table.viewport().width() + 1)
    assert table.columnWidth(0) >= 100


def test_a_contract_that_ends_soon_is_of_the_colour_of_soon(page):
    card = next(one for one in page.view.made("overview").cards if isinstance(one, RemindersCard))
    told = {one.text: one.kind for one in card.findChildren(Chip)}
    assert told[About.CONTRACT.zh if About.CONTRACT.zh in told else "Contract"] == "attn"


def test_files_that_nobody_counted_are_not_said_to_be_none(qtbot, desk):
    alone = MembershipTab(desk)
    qtbot.addWidget(alone)
    section = QualitySection(desk, alone)
    qtbot.addWidget(section)
    section.say_none()
    assert section.none._line.text() == "Not counted yet"
