"""Versions of the benefit matrix in a real store: drafts, two editors, signatures, and what counts on a day."""

from datetime import date, timedelta

import pytest

from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.membership import samples, service
from desktop.membership.records.benefits import BenefitApproval, BenefitCell
from desktop.membership.rules.benefit_notation import read_cell, words_of
from desktop.membership.rules.benefit_versions import SHIPPED, ApprovalDraft, Plan, VersionState, state_of
from tests.membership.matrices import signer
from tests.office import desk_for

NEW_YEAR = date(2027, 1, 1)


@pytest.fixture
def clerk(desk):
    return desk_for(desk, "service_supervisor")


@pytest.fixture
def draft(clerk):
    return service.start_draft(clerk, SHIPPED)


def put(desk, number, **cells):
    """Write cells: ``put(desk, 2, credit_gold="3 次/月")``."""
    before = service.matrix_of(desk, number)
    spots = {tuple(spot.rsplit("_", 1)): read_cell(written) for spot, written in cells.items()}
    return service.edit_matrix(desk, number, before, before.with_cells(spots))


def approve(desk, clerk, number, on=NEW_YEAR):
    facts = next(one for one in service.benefit_versions(desk) if one.number == number)
    service.plan_version(clerk, number, Plan(facts.effective_on, facts.note), Plan(on))
    service.submit_version(clerk, number)
    service.enter_benefit_approval(desk, number, ApprovalDraft("F14-7", signer(desk), desk.today()))


def said(desk, day, benefit, tier):
    return words_of(service.matrix_on(desk, day).cell(benefit, tier))


def test_an_office_begins_with_the_shipped_version(desk):
    matrix = service.matrix_on(desk, desk.today())
    assert (matrix.number, matrix.name, len(matrix.benefits)) == (1, "初始版", 20)
    assert [one.number for one in service.benefit_versions(desk)] == [1]


def test_a_draft_is_a_copy_and_counts_for_nothing(desk, clerk, draft):
    put(clerk, draft, credit_gold="3 次/月")
    assert draft == 2
    assert words_of(service.matrix_of(desk, 2).cell("credit", "gold")) == "3 次/月"
    assert service.matrix_of(desk, 2).benefits == service.matrix_of(desk, 1).benefits
    assert said(desk, NEW_YEAR, "credit", "gold") == "n 次/月"
    assert service.start_draft(clerk, 2) == 3
    assert words_of(service.matrix_of(desk, 3).cell("credit", "gold")) == "3 次/月"


def test_an_approved_version_counts_from_its_day_on(desk, clerk, draft):
    put(clerk, draft, credit_gold="3 次/月", hotline_silver="√")
    approve(desk, clerk, draft)
    assert said(desk, NEW_YEAR - timedelta(1), "credit", "gold") == "n 次/月"
    assert said(desk, NEW_YEAR, "credit", "gold") == "3 次/月"
    assert said(desk, NEW_YEAR, "hotline", "silver") == "√"
    assert service.matrix_on(desk, NEW_YEAR).name == "2027-01 版"
    facts = service.benefit_versions(desk)[0]
    assert [(one.paper, one.signed_by, one.signed_on) for one in facts.opinions] == [
        ("F14-7", "周宏", date(2026, 11, 18))
    ]
    assert state_of(facts, service.benefit_versions(desk), desk.today()) is VersionState.PLANNED


def test_an_approved_version_is_never_changed(desk, clerk, draft):
    approve(desk, clerk, draft)
    before = service.matrix_of(desk, draft)
    for act in (
        lambda: put(clerk, draft, credit_gold="9 次/月"),
        lambda: service.plan_version(clerk, draft, Plan(NEW_YEAR), Plan(desk.today())),
        lambda: service.submit_version(clerk, draft),
        lambda: service.take_back_version(clerk, draft),
        lambda: service.drop_draft(clerk, draft),
        lambda: service.enter_benefit_approval(desk, draft, ApprovalDraft("F14-8", signer(desk), desk.today())),
    ):
        with pytest.raises(Problems) as refused:
            act()
        assert "version" in {problem.field for problem in refused.value.found}
    assert service.matrix_of(desk, draft) == before


def test_a_submitted_version_waits_and_can_be_taken_back(desk, clerk, draft):
    service.plan_version(clerk, draft, Plan(), Plan(NEW_YEAR, "年度调整"))
    service.submit_version(clerk, draft)
    with pytest.raises(Problems):
        put(clerk, draft, credit_gold="9 次/月")
    service.take_back_version(clerk, draft)
    put(clerk, draft, credit_gold="9 次/月")
    assert service.benefit_versions(desk)[0].note == "年度调整"


def test_a_version_that_goes_back_is_a_draft_again(desk, clerk, draft):
    service.plan_version(clerk, draft, Plan(), Plan(NEW_YEAR))
    service.submit_version(clerk, draft)
    back = ApprovalDraft("F14-7", signer(desk), desk.today(), granted=False, opinion="次数再议")
    service.enter_benefit_approval(desk, draft, back)
    facts = service.benefit_versions(desk)[0]
    assert facts.editable
    assert [(one.granted, one.opinion) for one in facts.opinions] == [(False, "次数再议")]
    approve(desk, clerk, draft)
    assert service.matrix_on(desk, NEW_YEAR).number == draft
    assert BenefitApproval.select().count() == 2


def test_who_submits_does_not_approve(desk, clerk, draft):
    service.plan_version(clerk, draft, Plan(), Plan(NEW_YEAR))
    service.submit_version(clerk, draft)
    own = ApprovalDraft("F14-7", clerk.actor.staff_id, desk.today())
    with pytest.raises(Problems) as refused:
        service.enter_benefit_approval(desk, draft, own)
    assert [problem.field for problem in refused.value.found] == ["signed_by"]
    assert not BenefitApproval.select().exists()


def test_a_retired_version_gives_way_to_the_one_before(desk, clerk, draft):
    put(clerk, draft, credit_gold="3 次/月")
    approve(desk, clerk, draft, desk.today())
    assert said(desk, NEW_YEAR, "credit", "gold") == "3 次/月"
    service.retire_version(desk, draft, NEW_YEAR, "手册改版")
    assert said(desk, NEW_YEAR - timedelta(1), "credit", "gold") == "3 次/月"
    assert said(desk, NEW_YEAR, "credit", "gold") == "n 次/月"
    with pytest.raises(Problems):
        service.retire_version(desk, draft, NEW_YEAR, "再停一次")
    with pytest.raises(Problems):
        service.retire_version(desk, SHIPPED, NEW_YEAR, "初始版")


def test_two_editors_of_one_draft_lose_nothing(desk, clerk, draft):
    seen = service.matrix_of(clerk, draft)
    service.edit_matrix(desk, draft, seen, seen.with_cells({("credit", "gold"): read_cell("3 次/月")}))
    mine = seen.with_cells({("credit", "silver"): read_cell("1 次/月")})
    stands = service.edit_matrix(clerk, draft, seen, mine)
    assert words_of(stands.cell("credit", "gold")) == "3 次/月"
    assert words_of(stands.cell("credit", "silver")) == "1 次/月"


def test_the_second_editor_is_shown_what_changed(desk, clerk, draft):
    seen = service.matrix_of(clerk, draft)
    service.edit_matrix(desk, draft, seen, seen.with_cells({("credit", "gold"): read_cell("3 次/月")}))
    both = {("credit", "gold"): read_cell("5 次/月"), ("credit", "silver"): read_cell("1 次/月")}
    with pytest.raises(Problems) as refused:
        service.edit_matrix(clerk, draft, seen, seen.with_cells(both))
    told = refused.value.found
    assert [problem.field for problem in told] == ["conflict.cell.credit.gold"]
    assert "临时授信" in str(told[0].sentence)
    assert "王建国" in str(told[0].sentence)
    assert "3 次/月" in str(told[0].sentence)
    assert words_of(service.matrix_of(desk, draft).cell("credit", "silver")) == "n 次/月"


def test_undoing_is_the_change_the_other_way_round(clerk, draft):
    before = service.matrix_of(clerk, draft)
    added = service.new_benefit(clerk, "生日礼遇")
    wanted = before.with_benefits((added, *before.benefits[1:])).with_cells(
        {(added.code, "gold"): read_cell("1 次/年")}
    )
    after = service.edit_matrix(clerk, draft, before, wanted)
    assert [one.title for one in after.benefits[:2]] == ["生日礼遇", "客户经理服务"]
    assert service.edit_matrix(clerk, draft, after, before) == before
    again = service.edit_matrix(clerk, draft, before, after)
    assert words_of(again.cell(added.code, "gold")) == "1 次/年"


def test_a_renamed_benefit_keeps_its_code(clerk, draft):
    before = service.matrix_of(clerk, draft)
    renamed = tuple(one if one.code != "rescue" else type(one)("rescue", "道路救援") for one in before.benefits)
    after = service.edit_matrix(clerk, draft, before, before.with_benefits(tuple(reversed(renamed))))
    assert after.benefits[0].code == "rescue"
    assert after.title("rescue") == "道路救援"
    assert service.matrix_of(clerk, SHIPPED).title("rescue") == "车辆道路救援"


@pytest.mark.parametrize(("change", "field"), [
    ({"credit_gold": "0 次/月"}, "cell.credit.gold"),
    ({"credit_gold": "字" * 61}, "cell.credit.gold"),
    ({"credit_copper": "√"}, "tier.copper"),
])  # fmt: skip
def test_a_cell_that_cannot_stand_is_refused(clerk, draft, change, field):
    before = service.matrix_of(clerk, draft)
    with pytest.raises(Problems) as refused:
        put(clerk, draft, **change)
    assert [problem.field for problem in refused.value.found] == [field]
    assert service.matrix_of(clerk, draft) == before


def test_a_draft_is_laid_aside_and_taken_up_again(clerk, draft):
    put(clerk, draft, credit_gold="3 次/月")
    service.drop_draft(clerk, draft)
    with pytest.raises(Problems):
        put(clerk, draft, credit_gold="4 次/月")
    service.bring_back_draft(clerk, draft)
    assert words_of(put(clerk, draft, credit_gold="4 次/月").cell("credit", "gold")) == "4 次/月"


def test_a_plan_that_somebody_changed_meanwhile_is_told(desk, clerk, draft):
    service.plan_version(desk, draft, Plan(), Plan(NEW_YEAR))
    with pytest.raises(Problems) as refused:
        service.plan_version(clerk, draft, Plan(), Plan(desk.today()))
    assert [problem.field for problem in refused.value.found] == ["plan"]


def test_only_who_may_changes_and_approves(desk, draft):
    agent = desk_for(desk, "agent")
    assert service.matrix_on(agent, agent.today()).number == SHIPPED
    with pytest.raises(Denied):
        put(agent, draft, credit_gold="3 次/月")
    with pytest.raises(Denied):
        service.enter_benefit_approval(agent, draft, ApprovalDraft("F14-7", signer(desk), desk.today()))


def test_reading_the_matrix_in_force_again_asks_the_store_nothing(desk, clerk, draft, statements):
    approve(desk, clerk, draft, desk.today())
    service.matrix_on(desk, desk.today())
    statements.clear()
    assert service.matrix_on(desk, desk.today()).number == draft
    assert not statements


def test_one_cell_writes_one_row(clerk, draft):
    rows = {row.id: row.content for row in BenefitCell.select()}
    put(clerk, draft, credit_gold="3 次/月")
    changed = [row for row in BenefitCell.select() if rows.get(row.id) != row.content]
    assert [row.content for row in changed] == ["3 次/月"]


def test_the_demo_has_a_signed_version_and_a_draft(desk):
    samples.benefits(desk)
    states = [state_of(one, service.benefit_versions(desk), desk.today()) for one in service.benefit_versions(desk)]
    assert states == [VersionState.DRAFT, VersionState.IN_FORCE, VersionState.PAST]
    assert said(desk, desk.today(), "rescue", "diamond") == "2 次/年 免费救援"
    assert service.matrix_of(desk, 3).note("rescue", "gold")
