"""Tiers and cards on the members' page: acts with their refusals, proposals from the simulation to the signature."""

from dataclasses import replace
from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from desktop.membership import service
from desktop.membership.dialogs.points_trial import TrialPanel
from desktop.membership.rules.cards import CardDraft, CardOperation, CardState
from desktop.membership.rules.proposals import Outcome, State
from desktop.membership.tab import MembershipTab
from desktop.people import service as people
from desktop.points import service as points
from desktop.points.rules import AwardDraft
from desktop.widgets.action_button import ActionButton
from desktop.widgets.breadth import Breadth
from desktop.widgets.labels import Label, Message
from desktop.widgets.print_dialog import PrintDialog
from tests.membership.tiers import SET, held, join, person, rows_of
from tests.pages import banner, dialog_of
from tests.pages import shown as shown_page

D = date
TODAY = D(2026, 11, 18)


@pytest.fixture
def office(desk):
    membership = replace(desk.policy.membership, tiers=SET)
    return replace(desk, policy=replace(desk.policy, membership=membership))


@pytest.fixture
def who(office):
    long = D(2023, 1, 1)
    return {name: join(office, name, "silver", joined_network_on=long) for name in ("赵一", "钱二", "孙三")}


@pytest.fixture
def page(qtbot, lent, office, who):
    made = shown_page(qtbot, MembershipTab(office), lent)
    made.open_record(who["赵一"])
    return made


def part(page):
    page.view.turn_to("tiers")
    return page.view.made("tiers")


def typed(editor, **values):
    for one in editor.typed:
        if one.name in values:
            one.show(values[one.name])
    return editor


def told(editor, field):
    return editor.findChild(Message, f"{field}.message").text()


def text(page, name):
    return page.findChild(Label, name).text()


def test_a_card_is_lost_replaced_and_listed(page, office, who):
    shown = part(page)
    editor = typed(shown.begin_act("card_lost"), reason="车站遗失")
    editor._ask()
    assert service.cards(office, who["赵一"])[0].state is CardState.LOST
    shown.refresh()
    editor = typed(shown.begin_act("card_replace"), why="lost")
    editor._ask()
    shown.refresh()
    assert shown.cards.records.rowCount() == 2
    assert "former" in page.findChild(QWidget, "member.card_former").text()


def test_what_the_card_does_not_allow_is_told(page):
    shown = part(page)
    assert shown.begin_act("card_found") is None
    assert "not reported lost" in banner(page, "error")


def test_a_wrong_number_is_refused_beside_the_field(page, office, who):
    editor = typed(part(page).begin_act("card_replace"), why="damaged", new_card="Q2 1000 0001 X")
    editor._ask()
    assert told(editor, "new_card")
    assert not service.card_events(office, who["赵一"])


def test_cancelling_a_card_asks_for_its_last_characters(page, office, who):
    shown = part(page)
    card = people.member(office, who["赵一"]).card_number
    points.award(office, AwardDraft(who["赵一"], "单001", office.now(), points=500))
    editor = typed(shown.begin_act("card_cancel"), reason="退会", tail="000")
    effects = editor.findChild(TrialPanel).accessibleDescription()
    usable = sum(line.usable for line in service.entitlements(office, who["赵一"]).lines)
    assert f"Benefits that may be used today: {usable}." in effects
    assert "Points: 500." in effects
    assert usable
    editor._ask()
    assert told(editor, "tail")
    typed(editor, tail=card[-3:])
    editor._ask()
    assert service.cards(office, who["赵一"])[0].state is CardState.CANCELLED


def test_a_tier_is_changed_and_overridden(page, office, who):
    shown = part(page)
    signed = {"paper": "签-1", "signed_by": person(office, "高远"), "signed_on": TODAY}
    editor = typed(shown.begin_act("override_tier"), tier="diamond", until_on=D(2026, 12, 31), **signed)
    editor._ask()
    assert told(editor, "reason")
    typed(editor, reason="补偿")
    editor._ask()
    assert [line[0] for line in held(office, who["赵一"])] == ["silver", "diamond", "silver"]
    shown.refresh()
    assert shown.tiers.records.rowCount() == 3
    assert "for a time" in shown.tiers.records.line(1)
    editor = typed(shown.begin_act("end_override"), until_on=D(2026, 11, 20), reason="会员要求")
    editor._ask()
    assert held(office, who["赵一"])[1][2] == D(2026, 11, 20)


def test_the_papers_of_an_application_are_printed(qtbot, page, office, who):
    service.handle_card(office, who["赵一"], CardOperation.REPLACE, CardDraft(TODAY, why="damaged"))
    shown = part(page)
    shown.refresh()
    shown.cards.setCurrentIndex(shown.cards.model().index(0, 0))
    shown.cards.setFocus()
    number = shown.cards.lines.line(shown.cards.current_key()).number
    button = page.findChild(ActionButton, "member.print_row")
    assert button.text().endswith("Alt+Enter")
    assert page.action("member.print_row").property("palette")
    shown.cards.menu_asked.emit(shown.cards.current_key(), QPoint(5, 5))
    menu = shown.findChild(QMenu, "member.tiers.menu")
    assert menu.actions()[0].text().endswith("\tAlt+Enter")
    menu.close()
    for ask in (
        lambda: qtbot.keyClick(shown.cards, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier),
        lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton),
    ):
        ask()
        dialog = dialog_of(page, PrintDialog)
        assert number in dialog.windowTitle() or any(number in label.text() for label in dialog.findChildren(QLabel))
        dialog.close()
        qtbot.waitUntil(lambda: not [one for one in page.findChildren(PrintDialog) if one.isVisible()])


def test_a_row_without_an_application_says_so_instead_of_printing(page):
    shown = part(page)
    shown.tiers.setFocus()
    assert "without an application" in page.action("member.print_row").statusTip()
    page.run("member.print_row")
    assert not [one for one in page.findChildren(PrintDialog) if one.isVisible()]


def test_f12_is_printed_with_the_members_data_to_be_ticked_by_hand(page):
    part(page)
    page.run("member.print_application")
    dialog_of(page, PrintDialog).close()


# The section


def section(page):
    page.bar.choose_section("tiers")
    page._turn_section("tiers")
    return page.sections.current()


def trial(page):
    return page.findChild(QWidget, "points.trial").accessibleDescription()


def simulated(qtbot, page, **values):
    """The section with the editor of a run, its simulation worked out."""
    shown = section(page)
    page.run("tiers.propose_tiers")
    typed(shown.editor, **{"criterion": "tenure", **values})
    qtbot.waitUntil(lambda: "Nobody moves before" in trial(page))
    return shown


def proposed(qtbot, page):
    """The section with a proposal kept and counted."""
    shown = simulated(qtbot, page)
    shown.editor._ask()
    qtbot.waitUntil(lambda: shown.facts is not None and shown.view.rows is not None)
    qtbot.waitUntil(lambda: shown.view.table.records.rowCount() == 3)
    return shown


def entered(qtbot, shown, **values):
    """What is typed into the open editor is done."""
    typed(shown.editor, **values)._ask()
    qtbot.waitUntil(lambda: shown.editor is None)


def test_the_simulation_stands_beside_the_fields_and_moves_nobody(qtbot, page, office, who):
    simulated(qtbot, page)
    assert trial(page).startswith("3 ")
    assert not service.proposals(office)
    assert len(held(office, who["赵一"])) == 1


def test_an_unset_threshold_says_which_clause_is_missing(qtbot, lent, desk):
    join(desk, "赵一", "silver", joined_network_on=D(2020, 1, 1))
    page = shown_page(qtbot, MembershipTab(desk), lent)
    shown = section(page)
    page.run("tiers.propose_tiers")
    qtbot.waitUntil(lambda: "spend for gold" in trial(page))
    shown.editor._ask()
    assert "spend for gold" in told(shown.editor, "criterion")


def test_nothing_is_kept_before_it_was_looked_at(qtbot, page, office):
    shown = section(page)
    page.run("tiers.propose_tiers")
    typed(shown.editor, criterion="tenure")._ask()
    assert "still being worked out" in text(page, "act.message")
    assert not shown.editor.waits
    qtbot.waitUntil(lambda: not text(page, "act.message") and trial(page).startswith("3 "))


def test_from_the_simulation_to_the_signature(qtbot, page, office, who):
    shown = proposed(qtbot, page)
    proposal = shown.facts.id
    shown.view.narrow(("silver", "gold"))
    qtbot.waitUntil(lambda: text(page, "proposal.shown").endswith("3"))
    row = next(one for one in rows_of(office, proposal) if one.name == "钱二")
    shown.view.table.pick(row.id)
    page.run("tiers.reject_tier_rows")
    entered(qtbot, shown, reason="再观察")
    assert [one.refused for one in rows_of(office, proposal) if one.name == "钱二"] == ["再观察"]
    qtbot.waitUntil(lambda: shown.view.rows.rejected == 1 and shown.facts is not None)
    page.run("tiers.approve_tiers")
    assert trial(page).startswith("2 ")
    entered(qtbot, shown, paper="签-1", signed_by=person(office, "高远"), signed_on=TODAY)
    qtbot.waitUntil(lambda: shown.facts is not None and shown.facts.state is State.APPROVED)
    outcomes = {one.name: one.outcome for one in rows_of(office, proposal)}
    assert outcomes == {"赵一": Outcome.MOVED, "钱二": Outcome.REJECTED, "孙三": Outcome.MOVED}
    assert held(office, who["赵一"])[-1][:2] == ("gold", D(2026, 12, 1))


def test_a_rejected_row_is_agreed_to_again(qtbot, page, office):
    shown = proposed(qtbot, page)
    proposal = shown.facts.id
    page.run("tiers.reject_tier_rows")
    entered(qtbot, shown, reason="再观察")
    qtbot.waitUntil(lambda: page.action("tiers.agree").isEnabled())
    page.run("tiers.agree")
    qtbot.waitUntil(lambda: not any(one.refused for one in rows_of(office, proposal)))


def test_a_stopped_approval_moves_nobody_and_keeps_what_was_typed(qtbot, page, lent, office, who):
    shown, gate = proposed(qtbot, page), Event()
    lent.jobs.write(lambda _job: gate.wait(), lambda _done: None, owner=page)
    page.run("tiers.approve_tiers")
    typed(shown.editor, paper="签-1", signed_by=person(office, "高远"), signed_on=TODAY)._ask()
    shown.editor._ask_to_stop()
    gate.set()
    qtbot.waitUntil(lambda: not shown.editor.waits)
    assert shown.editor.texts()["paper"] == "签-1"
    assert service.proposal(office, shown.facts.id).state is State.WAITING
    assert len(held(office, who["赵一"])) == 1


def test_what_ends_and_what_is_lost_is_listed_and_opens_the_file(qtbot, page, office, who):
    service.handle_card(office, who["钱二"], CardOperation.LOST, CardDraft(TODAY))
    people.end_tier(office, service.spans(office, who["孙三"])[0].id, D(2026, 12, 31))
    shown = section(page)
    qtbot.waitUntil(lambda: shown.table.records.rowCount() == 4)
    lines = [shown.table.records.line(row) for row in range(4)]
    assert "then no tier" in lines[1]
    assert "lost since 2026-11-18" in lines[3]
    shown.filters.set_value("lost")
    shown.table.ask("lost")
    qtbot.waitUntil(lambda: shown.table.records.rowCount() == 2)
    shown.table.pick(shown.table.records.key(1))
    with qtbot.waitSignal(shown.open_asked) as asked:
        qtbot.mouseClick(page.findChild(QWidget, "tiers.member.open"), Qt.MouseButton.LeftButton)
    assert asked.args == [who["钱二"]]


def test_a_lost_card_that_is_scanned_opens_its_member_under_a_banner(page, office, who):
    card = people.member(office, who["钱二"]).card_number
    service.handle_card(office, who["钱二"], CardOperation.LOST, CardDraft(TODAY))
    page.take_scan(card)
    assert page.view.overview.file.id == who["钱二"]
    assert "reported lost" in banner(page, "error")


def test_part_and_section_fit_the_smallest_window(page):
    part(page)
    section(page)
    page.give_way(Breadth.NARROW)
    QApplication.processEvents()
    hint = page.minimumSizeHint()
    assert hint.width() <= 1024
    assert hint.height() <= 600 - 42 - 26


def test_no_name_is_given_twice(page):
    part(page)
    section(page)
    names = [
        one.objectName() for one in page.findChildren(QWidget) if one.objectName().startswith(("tiers", "member."))
    ]
    assert sorted({name for name in names if names.count(name) > 1}) == []


@pytest.mark.parametrize(("code", "values"), [
    ("card_replace", {"why": "damaged"}), ("card_lost", {"reason": "车站遗失"}),
])  # fmt: skip
def test_what_was_just_done_to_the_card_is_the_row_that_is_printed(page, office, who, code, values):
    service.handle_card(office, who["赵一"], CardOperation.ISSUE, CardDraft(TODAY))
    shown = part(page)
    typed(shown.begin_act(code), **values)._ask()
    shown.refresh()
    assert QApplication.focusWidget() is shown.cards
    assert shown.cards.records.rowCount() == 2
    assert page.action("member.print_row").isEnabled()
    assert shown._line().number == service.card_events(office, who["赵一"])[0].number
