"""A benefit through the house by keyboard alone: found, used, its slip printed, counted down on the card."""

import hashlib
from datetime import date, timedelta

from PySide6.QtWidgets import QLabel

from desktop.membership import service
from desktop.membership.records.entitlements import BenefitUse
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.printouts import service as printouts
from tests.journeys.conftest import rows
from tests.membership.people import enrolled
from tests.office import PASSWORD

NAME = "王建国"


def test_a_benefit_is_used_and_its_slip_printed_by_keyboard(sit_down, folder, shelf):
    hands = sit_down(folder)
    hands.sign_in(PASSWORD)
    desk = hands.program.session.desk
    member = enrolled(desk, NAME, phone="13800004417")
    people.grant_tier(desk, people_rules.TierDraft(member, "gold", date(2026, 1, 1), None, "年消费", "周宏"))
    hands.press("Alt+2")
    listed = hands.until_seen("membership.list")
    hands.until(lambda: any(NAME in row for row in rows(listed)))
    hands.press("F7")
    hands.until_seen("act")
    hands.fill("benefit", "免费补卡")
    hands.press("Return")
    hands.fill("place", "青河营业厅")
    hands.fill("witness", "李敏")
    hands.press("Ctrl+Return")
    hands.until(lambda: hands.see("act") is None)
    (use,) = BenefitUse.select()
    assert (use.title, use.place, use.witness) == ("免费补卡/升级", "青河营业厅", "李敏")
    hands.until(
        lambda: any("免费补卡/升级" in row and "已用 1 次" in row for row in rows(hands.see("member.benefits")))
    )
    assert hands.see("member.name", QLabel).text() == NAME
    hands.press("Shift+F7")
    hands.save_as_pdf()
    (written,) = hands.until(lambda: printouts.printouts(desk, use.number))
    assert (written.form, written.needs_signature) == ("F13", True)
    assert written.digest in {hashlib.sha256(file.read_bytes()).hexdigest() for file in shelf.iterdir()}
    assert service.prints_of(desk, (member,))[0].number == use.number
    assert desk.now() - use.used_at < timedelta(minutes=1)
