"""F12 and F64: the facts found again by number, and what the sheets say."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.membership import service
from desktop.membership.forms.tiers import APPLICATION, CARD_SLIP, application
from desktop.membership.rules.cards import CardDraft, CardOperation
from desktop.paper import press
from desktop.paper.definition import Mode
from desktop.people import service as people
from tests.membership.tiers import changing, for_a_time, join
from tests.paper.specimens import STAMP

TODAY = date(2026, 11, 18)


def sheet(form, facts, mode=Mode.FILLED):
    pages = PdfReader(BytesIO(press.render(form, facts, STAMP, mode))).pages
    return "".join("".join(page.extract_text().split()) for page in pages)


def test_a_change_of_tier_is_printed_as_it_was_signed(desk):
    who = join(desk, "赵一", "silver")
    number = service.change_tier(desk, who, changing(desk))
    facts = service.application_by_number(desk, number)
    assert (facts.applied, facts.from_tier, facts.to_tier, facts.paper) == ("tier", "silver", "gold", "F12")
    assert "高远" in facts.decision
    assert number in sheet(APPLICATION, facts)
    assert service.member_of_application(desk, number) == who


def test_a_tier_for_a_time_has_its_end_on_paper(desk):
    number = service.override_tier(desk, join(desk, "赵一", "silver"), for_a_time(desk))
    facts = service.application_by_number(desk, number)
    assert (facts.applied, facts.until_on, facts.reason) == ("override", date(2026, 12, 31), "补偿")


def test_a_replaced_card_has_an_application_and_a_slip(desk):
    who = join(desk, "赵一")
    former = people.member(desk, who).card_number
    number = service.handle_card(desk, who, CardOperation.REPLACE, CardDraft(TODAY, why="damaged"))
    facts, slip = service.application_by_number(desk, number), service.card_slip(desk, number)
    card = people.member(desk, who).card_number
    assert (facts.applied, facts.former_card, facts.new_card) == ("replace", former, card)
    assert (slip.card_number, slip.former_card, slip.former_state) == (card, former, "已更换")
    service.handle_card(desk, who, CardOperation.REPLACE, CardDraft(TODAY, why="damaged"))
    assert service.card_slip(desk, number) == slip
    assert number in sheet(CARD_SLIP, slip)


@pytest.mark.parametrize("number", ["", "QH-U-20261118-999-X", "QH-20261118-012-T"])
def test_nothing_is_printed_for_a_number_that_nobody_gave_out(desk, number):
    assert service.application_by_number(desk, number) is None
    assert service.card_slip(desk, number) is None


def test_a_lost_card_has_no_slip(desk):
    who = join(desk, "赵一")
    number = service.handle_card(desk, who, CardOperation.LOST, CardDraft(TODAY, reason="车站"))
    assert service.application_by_number(desk, number).applied == "lost"
    assert service.card_slip(desk, number) is None


def test_an_application_to_be_made_has_the_members_data_and_no_tick(desk):
    facts = service.application_of(desk, join(desk, "赵一", "silver", address="东风路 118 号"))
    assert (facts.number, facts.applied, facts.tier, facts.address) == ("", "", "银卡", "东风路 118 号")
    assert "赵一" in sheet(APPLICATION, facts)


def test_every_number_of_a_member_is_grouped_alike_on_paper(desk):
    facts = service.application_of(desk, join(desk, "赵一", phone="13900001111", network_number="13622225555"))
    (page,) = PdfReader(BytesIO(press.render(APPLICATION, facts, STAMP, Mode.FILLED))).pages[:1]
    told = page.extract_text()
    assert "139 0000 1111" in told
    assert "136 2222 5555" in told


@pytest.mark.parametrize("many", [1, 2, 4, 6])
def test_an_application_has_a_box_for_each_tier_on_one_page(desk, many):
    tiers = tuple((f"tier_{n}", f"{name}牌卡") for n, name in enumerate("甲乙丙丁戊己"[:many], 1))
    form, facts = application(tiers), service.application_of(desk, join(desk, "赵一"))
    for mode, given in ((Mode.FILLED, facts), (Mode.BLANK, None)):
        assert len(PdfReader(BytesIO(press.render(form, given, STAMP, mode))).pages) == 2
        told = sheet(form, given, mode)
        assert all(told.count(word) == 4 for _code, word in tiers)
        assert "银卡" not in told
