"""F11: what it says of a file, that nothing is hidden on it and who looked is written down."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.membership import service
from desktop.membership.dialogs.printing import MemberPapers
from desktop.membership.forms.enrolment import ENROLMENT, NOTICE, SHIPPED, enrolment
from desktop.paper import press
from desktop.paper.definition import Mode, Stamp
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import Tier
from tests.membership.people import enrolled, rich
from tests.membership.specimen import ENROLMENT_FACTS
from tests.membership.test_file_editor import SOUND
from tests.office import desk_for


def facts_of(desk, **says):
    return service.enrolment_paper(desk, enrolled(desk, **says))


def test_nothing_is_hidden_and_the_look_is_journalled(desk):
    member = rich(desk, id_type="resident", id_number=SOUND)
    facts = service.enrolment_paper(desk, member)
    assert (facts.identity, facts.mobile) == (SOUND, "13800004417")
    assert "people.file_on_paper" in [act.verb for act in service.history(desk, member)]


def test_who_may_not_reveal_prints_stars(desk):
    member = rich(desk, id_type="resident", id_number=SOUND)
    clerk = desk_for(desk, "callback_specialist")
    assert not clerk.may(people_rules.MEMBER_REVEAL)
    assert "*" in service.enrolment_paper(clerk, member).identity


@pytest.mark.parametrize(
    ("says", "field", "value"),
    [
        ({"birthday_kind": "lunar", "lunar_birthday": "1968-07-15", "lunar_leap": True}, "born", "1968年闰七月十五"),
        ({"birthday": date(1968, 3, 12)}, "lunar_leap", None),
        ({"interests": ("health", "书法")}, "interests", ("health", "other")),
        ({"interests": ("health", "书法", "围棋")}, "other_interests", "书法、围棋"),
        ({"phone": "0871-65001935"}, "mobile", ""),
        ({"phone": "0871-65001935", "other_phones": ("13900006218",)}, "other_phones", "087165001935、13900006218"),
        ({"id_type": "passport", "id_number": "E12345678"}, "identity", "E12345678"),
        ({"id_type": "licence", "id_number": "91530100MA6K0000XY12"}, "id_type", "营业执照 91530100MA6K0000XY12"),
        ({}, "tier", ""),
    ],
)
def test_the_form_says_each_thing_where_it_belongs(desk, says, field, value):
    told = getattr(facts_of(desk, **says), field)
    assert told.replace("-", "") == value if isinstance(told, str) and field != "born" else told == value


def test_the_form_is_found_again_by_its_number(desk):
    member = rich(desk)
    number = people.member_file(desk, member).number
    assert service.enrolment_by_number(desk, number) == service.enrolment_paper(desk, member)
    assert service.enrolment_by_number(desk, "QH-H-20261118-999-9") is None


def test_two_copies_each_with_the_notice_on_its_back(desk):
    import pypdfium2

    stamp = Stamp(printed_at=desk.now(), operator="林晓梅", company="云河", branch="青禾")
    for mode, facts in ((Mode.FILLED, ENROLMENT_FACTS), (Mode.BLANK, None)):
        paper = pypdfium2.PdfDocument(press.render(ENROLMENT, facts, stamp, mode))
        pages = [paper[place].get_textpage().get_text_range() for place in range(len(paper))]
        assert len(pages) == 4
        for front, back in ((pages[0], pages[1]), (pages[2], pages[3])):
            assert "会员须知" not in front.split("背面")[0]
            assert "会员须知" in back
            assert all(heading[:2] in "".join(back.split()) for heading, _ in NOTICE)


@pytest.mark.parametrize("many", [1, 2, 4, 6])
def test_there_is_a_box_for_each_tier_and_the_notice_names_them(desk, many):
    import pypdfium2

    tiers = tuple((f"tier_{n}", f"{name}牌卡") for n, name in enumerate("甲乙丙丁戊己"[:many], 1))
    stamp = Stamp(printed_at=desk.now(), operator="林晓梅", company="云河", branch="青禾")
    for mode, facts in ((Mode.FILLED, replace(ENROLMENT_FACTS, tier="tier_1")), (Mode.BLANK, None)):
        paper = pypdfium2.PdfDocument(press.render(enrolment(tiers), facts, stamp, mode))
        pages = ["".join(paper[place].get_textpage().get_text_range().split()) for place in range(len(paper))]
        assert len(pages) == 4
        assert all(word in pages[0] and word in pages[1] for _code, word in tiers)
        assert "银卡" not in pages[0] + pages[1]


def test_the_forms_of_an_office_with_three_tiers_are_those_that_are_shipped(desk):
    assert enrolment(service.tiers_on_paper(desk)) is ENROLMENT
    assert service.tiers_on_paper(desk) == SHIPPED


def test_paper_offers_the_tiers_of_the_version_in_force_and_the_one_that_is_held(desk):
    with desk.transaction(people_rules.TIER_GRANT):
        Tier.create(code="platinum", word="白金卡", rank=4)
    assert service.tiers_on_paper(desk) == SHIPPED
    assert service.tiers_on_paper(desk, {"platinum"}) == (*SHIPPED, ("platinum", "白金卡"))
    papers = MemberPapers(desk, rich(desk), replace(ENROLMENT_FACTS, tier="platinum"))
    assert papers.sheets[0].form is enrolment((*SHIPPED, ("platinum", "白金卡")))
