"""A day at the members' desk by keyboard alone: wrong numbers, cards, tiers, points, lists, books; nothing is lost."""

from datetime import date, timedelta

from PySide6.QtWidgets import QLabel, QTabBar

from desktop.core.clause import Value
from desktop.membership import service
from desktop.membership.rules.benefit_notation import read_cell
from desktop.membership.rules.benefit_versions import SHIPPED, ApprovalDraft, Plan
from desktop.membership.rules.cards import CardState
from desktop.membership.rules.proposals import State
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.points import service as points
from desktop.printouts import service as printouts
from desktop.settings import service as settings
from desktop.settings.rules import PolicyDraft
from tests.journeys.conftest import rows
from tests.journeys.test_first_line import message
from tests.journeys.test_members import ID_NUMBER, unlocked
from tests.membership.people import enrolled
from tests.office import NAMES, PASSWORD

NAME = "王建国"


def sat_down(sit_down, folder, **says):
    """The members' page with one member in view, the list having the focus."""
    hands = sit_down(folder)
    hands.sign_in(PASSWORD)
    desk = hands.program.session.desk
    member = enrolled(desk, NAME, **says)
    hands.press("Alt+2")
    listed = hands.until_seen("membership.list")
    hands.until(lambda: any(NAME in row for row in rows(listed)))
    hands.until(lambda: shows(hands, NAME))
    return hands, desk, member


def shows(hands, name):
    shown = hands.see("member.name", QLabel)
    return shown is not None and shown.text() == name


def said(hands):
    """What the strip in the corner says."""
    shown = hands.see("undo.text", QLabel)
    return "" if shown is None else shown.text()


def turn(hands, bar, words):
    """Walk to a row of tabs and step to the one that says *words*."""
    hands.walk_to(bar)
    tabs = hands.see(bar, QTabBar)
    for key in (*["Right"] * tabs.count(), *["Left"] * tabs.count()):
        if words in tabs.tabText(tabs.currentIndex()):
            return
        hands.press(key)
    assert words in tabs.tabText(tabs.currentIndex())


def go_to_section(hands, shown):
    """Step through the sections until something of the wanted one is seen."""
    for _ in range(8):
        if hands.see(shown) is not None:
            return
        hands.press("Ctrl+PgDown")
    raise AssertionError(f"no section shows {shown}")


def push(hands, name):
    """Walk to a button and press it."""
    hands.walk_to(name)
    hands.press("Space")


def sign(hands, paper="签-1"):
    """What the signed paper says; the day of the signature is proposed."""
    hands.fill("paper", paper)
    hands.fill("signed_by", NAMES["service_department"])
    hands.press("Return")


def save(hands):
    hands.press("Ctrl+Return")
    hands.until(lambda: hands.see("act") is None)


def test_wrong_numbers_are_told_beside_their_fields_and_the_draft_comes_back(sit_down, folder):
    hands, desk, _member = sat_down(sit_down, folder, phone="13800004417", card_number="")
    hands.press("Ctrl+N")
    hands.until_seen("member_edit")
    hands.write("秦琼")
    hands.fill("id_type", "居民身份证")
    hands.press("Return")
    hands.fill("id_number", "530199196802300012")
    hands.press("Tab")
    assert message(hands, "id_number")
    hands.fill("birthday_kind", "")
    hands.press("Right")
    hands.fill("lunar_birthday", "1968-13-41")
    hands.press("Tab")
    assert message(hands, "lunar_birthday")
    hands.fill("phone", "13800004417")
    hands.until(lambda: hands.see("member_edit.side.alike1") is not None)
    hands.press("Escape")
    hands.until(lambda: hands.see("member_edit") is None)
    assert "Ctrl+N" in said(hands)
    hands.press("Ctrl+N")
    hands.until_seen("member_edit.restored")
    assert hands.see("name").text() == "秦琼"
    assert hands.see("id_number").text() == "530199196802300012"
    hands.walk_to("id_number")
    hands.write_over(ID_NUMBER)
    hands.walk_to("lunar_birthday")
    hands.write_over("1968-02-14")
    hands.fill("consented_at", "今天 1400")
    hands.fill("consent_paper", "F11")
    hands.press("Ctrl+S")
    hands.until(lambda: hands.see("member_edit") is None)
    assert shows(hands, "秦琼")
    assert service.kept_file_draft(desk, None) is None


def test_a_lost_card_is_replaced_and_its_application_printed(sit_down, folder, shelf):
    hands, desk, member = sat_down(sit_down, folder)
    turn(hands, "member.tabs", "卡与等级")
    push(hands, "member.card_lost")
    hands.until_seen("act")
    hands.fill("reason", "遗失在公交车上")
    hands.press("Escape")
    hands.until(lambda: hands.see("act") is None)
    assert "草稿" in said(hands)
    push(hands, "member.card_lost")
    hands.until_seen("act.restored")
    assert hands.see("reason").text() == "遗失在公交车上"
    save(hands)
    assert service.cards(desk, member)[0].state is CardState.LOST
    former = service.cards(desk, member)[0].card
    push(hands, "member.card_replace")
    hands.until_seen("act")
    assert hands.see("why").value() == "lost"  # as it was reported
    hands.fill("paper", "补卡-7")
    save(hands)
    assert service.cards(desk, member)[0].card != former
    hands.until(lambda: any("遗失" in row for row in rows(hands.see("member.card_events"))))
    hands.walk_to("member.card_events")
    hands.press("Alt+Return")
    hands.save_as_pdf()
    assert any(one.form == "F12" for one in service.prints_of(desk, (member,)))
    assert list(shelf.iterdir())


def test_points_are_adjusted_by_a_signed_paper_and_the_statement_printed(sit_down, folder, shelf):
    hands, desk, member = sat_down(sit_down, folder)
    turn(hands, "member.tabs", "积分流水")
    push(hands, "member.adjust_points")
    hands.until_seen("act")
    hands.fill("points", "120")
    hands.press("Ctrl+Return")
    assert message(hands, "paper")
    assert "document" in hands.names()
    hands.fill("document", "TZ-20261118-01")
    hands.fill("reason", "活动漏记")
    sign(hands)
    hands.press("Ctrl+Return")
    hands.until(lambda: hands.see("act") is None)
    assert points.balance(desk, member).good == 120
    push(hands, "member.print_statement")
    hands.save_as_pdf()
    assert any(one.form == "F24" for one in service.prints_of(desk, (member,)))


def test_the_last_use_of_a_benefit_and_one_too_many(sit_down, folder):
    once_a_year(folder)
    hands, desk, member = sat_down(sit_down, folder)
    people.grant_tier(desk, people_rules.TierDraft(member, "gold", date(2026, 1, 1), None, "年消费", "周宏"))
    hands.press("F5")
    begin_upgrade(hands)
    hands.until(lambda: hands.see("act") is None)
    assert "余 0 次" in said(hands)
    begin_upgrade(hands)
    assert "已用完" in message(hands, "benefit")
    assert hands.see("place").text() == "青河营业厅"


def begin_upgrade(hands):
    hands.press("F7")
    hands.until_seen("act")
    hands.fill("benefit", "卡免费升级")
    hands.press("Return")
    hands.walk_to("place")
    hands.write_over("青河营业厅")
    hands.press("Ctrl+Return")


def once_a_year(folder):
    """The matrix in force says that a card is upgraded once a year."""
    desk = unlocked(folder)
    number = service.start_draft(desk, SHIPPED)
    before = service.matrix_of(desk, number)
    after = before.with_cells({("card_upgrade", "gold"): read_cell("1 次/年")})
    service.edit_matrix(desk, number, before, after)
    service.plan_version(desk, number, Plan(), Plan(desk.today()))
    service.submit_version(desk, number)
    signer = next(one.id for one in people.staff_list(desk) if one.name == NAMES["service_department"])
    service.enter_benefit_approval(desk, number, ApprovalDraft("F14-7", signer, desk.today()))
    desk.store.close()


def test_a_tier_goes_from_the_proposal_to_the_approval(sit_down, folder):
    thresholds(folder)
    hands, desk, member = sat_down(sit_down, folder, joined_network_on=date(2019, 1, 1))
    go_to_section(hands, "tiers.list")
    push(hands, "tiers.propose_tiers")
    hands.until_seen("act")
    hands.walk_to("criterion")
    hands.press("Right", "Right")
    hands.until(lambda: "1" in hands.see("points.trial").accessibleDescription())
    hands.press("Ctrl+Return")
    hands.until(lambda: hands.see("act") is None and service.proposals(desk))
    hands.until(lambda: hands.see("tiers.approve_tiers") is not None)
    push(hands, "tiers.approve_tiers")
    hands.until_seen("act")
    sign(hands)
    save(hands)
    hands.until(lambda: service.proposals(desk)[0].state is State.APPROVED)
    assert service.spans(desk, member)


def thresholds(folder):
    """The office has set what tenure earns which tier."""
    desk = unlocked(folder)
    changes = {
        "membership.tiers.gold_tenure_months": Value(36),
        "membership.tiers.diamond_tenure_months": Value(120),
    }
    draft = PolicyDraft(desk.policy.version, changes, desk.today(), "罗毅", "等级标准")
    settings.change_policy(desk, draft)
    desk.store.close()


def test_a_book_is_moved_with_its_list_and_a_cohort_frozen(sit_down, folder, shelf):
    hands, desk, member = sat_down(sit_down, folder)
    heirs = service.heirs(desk)
    people.assign_manager(desk, people_rules.AssignmentDraft(member, heirs[0][0], desk.today()))
    tomorrow = desk.today() + timedelta(days=1)
    go_to_section(hands, "retention.tabs")
    turn(hands, "retention.tabs", "客户经理名册")
    hands.until(lambda: any(heirs[0][1] in row for row in rows(hands.see("retention.books.list"))))
    push(hands, "retention.books.move_all")
    hands.until_seen("act")
    hands.fill("to_staff", heirs[1][1])
    hands.press("Return")
    hands.fill("reason", "岗位调整")
    hands.press("Ctrl+Return")
    hands.until(lambda: NAME in message(hands, "from_on"))
    hands.until(lambda: "from_on" in hands.names())
    hands.write_over("+1")
    save(hands)
    assert people.manager_on(member, tomorrow) == heirs[1][0]
    hands.until(lambda: hands.see("retention.books.print").isEnabled())
    push(hands, "retention.books.print")
    hands.save_as_pdf()
    assert printouts.printouts(desk, service.handovers(desk)[0].number)
    turn(hands, "retention.tabs", "拍照用户")
    push(hands, "retention.cohorts.freeze")
    hands.until_seen("act")
    hands.fill("name", "年末在册")
    save(hands)
    assert [one.name for one in service.cohorts(desk)] == ["年末在册"]
