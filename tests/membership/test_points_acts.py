"""The acts on points as data: what a rule asks for, how many signatures, which draft the ledger gets."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from desktop.core.clause import NOT_SET, Value
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.membership.rules import points_acts as acts
from desktop.points import rules
from desktop.policy.clauses import Basis, EarnClause, PointsAsOf, PointsClauses

NOW = datetime(2026, 11, 18, 6, 26, tzinfo=UTC)
MEMBER, CLERK, SIGNER = (UUID(int=number) for number in (1, 2, 3))
EARN = (
    EarnClause("spend", "消费积分", Basis.AMOUNT, Value(100), Value(1)),
    EarnClause("open", "消费积分", Basis.AMOUNT, NOT_SET, Value(1)),
    EarnClause("tenure", "网龄奖励", Basis.TIMES, points=Value(50)),
    EarnClause("event", "活动积分", Basis.TIMES),
    EarnClause("other", "其他赠送", Basis.TYPED),
)
ASOF = PointsAsOf(NOW, PointsClauses(EARN))
CASE = acts.PointsCase(MEMBER, "王建国", rules.Balance(100, 100, 0, 0, 0))
ALL = frozenset({rules.AWARD, rules.OPEN, rules.ADJUST, rules.REVERSE})
DRAFT = acts.AwardTyped("", "单1", NOW, amount=5_000, times=3, points=7)


def movement(kind=rules.MovementKind.AWARD, *, undone=False):
    return rules.Movement(
        UUID(int=9), "单1", kind, NOW, NOW, "林晓梅", "", 10, held=0, debt=0, doubtful=False, undone=undone
    )


@pytest.mark.parametrize(
    ("rule", "asked", "amount", "times", "points"),
    [
        ("spend", {"amount"}, 5_000, 1, None),
        ("open", {"amount", "points"}, 5_000, 1, 7),
        ("tenure", {"times"}, None, 3, None),
        ("event", {"times", "points"}, None, 3, 7),
        ("other", {"points"}, None, 1, 7),
        ("gone", {"points"}, None, 1, 7),
    ],
)
def test_an_award_takes_what_its_rule_asks_for(rule, asked, amount, times, points):
    assert acts.asks_for(rule, ASOF) == asked
    draft = acts.award_draft(replace(DRAFT, rule=rule), CASE, ASOF)
    assert (draft.amount, draft.times, draft.points) == (amount, times, points)


def fields(offers, act):
    return [one.name for one in next(offer for offer in offers if offer.act is act).fields]


@pytest.mark.parametrize(("needed", "signers"), [(0, []), (1, ["signed_by"]), (2, ["signed_by", "signed_by_2"])])
def test_an_adjustment_has_as_many_places_for_signatures_as_the_policy_says(needed, signers):
    asof = PointsAsOf(NOW, replace(ASOF.clauses, adjustment_approvals=needed))
    found = fields(acts.points_offers(CASE, asof, ALL), acts.ADJUST)
    assert [name for name in found if name.startswith("signed_by")] == signers


def test_a_counter_entry_is_signed_for_only_when_it_leaves_a_debt():
    undoing = rules.Undoing("单1", rules.MovementKind.AWARD, -50, debt=250, approvals=1)
    case = replace(CASE, movement=movement(), undoing=undoing)
    assert "signed_by" in fields(acts.points_offers(case, ASOF, ALL), acts.REVERSE)
    clean = replace(case, undoing=replace(undoing, debt=0, approvals=0))
    assert fields(acts.points_offers(clean, ASOF, ALL), acts.REVERSE) == ["reason"]


@pytest.mark.parametrize(
    ("case", "why"),
    [
        (CASE, "Choose a movement first."),
        (replace(CASE, movement=movement(rules.MovementKind.RESERVE)), "A movement of this kind is not undone."),
        (replace(CASE, movement=movement(rules.MovementKind.REVERSE)), "A movement of this kind is not undone."),
        (
            replace(CASE, movement=movement(undone=True)),
            "This movement is undone, released or collected already.",
        ),
    ],
)
def test_what_cannot_be_undone_says_why(case, why):
    offers = acts.points_offers(case, ASOF, ALL)
    assert str(next(one.why_not for one in offers if one.act is acts.REVERSE)) == why


def test_rights_and_an_entered_opening_balance_are_told_before_anything_is_typed():
    offers = acts.points_offers(replace(CASE, opened=True), ASOF, frozenset({rules.OPEN}))
    why = {one.act.code: str(one.why_not) for one in offers}
    assert why["open_points"] == "The opening balance is entered already; undo it first."
    assert why["award_points"] != "None"


def test_what_is_taken_away_has_a_minus_and_half_a_signature_is_none():
    typed = acts.AdjustTyped("down", 30, "调1", NOW, date(2027, 1, 1), "盘点", paper="F65", signed_by=SIGNER)
    draft = acts.adjust_draft(typed, CASE, ASOF)
    assert (draft.points, draft.approvals, draft.until_on) == (-30, (), None)
    whole = acts.adjust_draft(replace(typed, way="up", signed_on=date(2026, 11, 18)), CASE, ASOF)
    assert (whole.points, whole.until_on) == (30, date(2027, 1, 1))
    assert whole.approvals == (rules.Approval("F65", SIGNER, date(2026, 11, 18)),)


def test_a_refusal_stands_beside_its_field_or_in_the_foot():
    said = sentence("points", "Say why.")
    found = [Problem("approvals", said), Problem("reason", said), Problem("member_id", said)]
    moved = acts.beside_fields(found, frozenset({"reason", "signed_by"}))
    assert [one.field for one in moved] == ["signed_by", "reason", ""]


@pytest.mark.parametrize(
    ("taken_back", "past", "possible"), [(False, False, True), (True, False, False), (False, True, False)]
)
def test_a_run_is_taken_back_once_and_only_before_its_last_day_is_past(taken_back, past, possible):
    run = rules.ExpiryPosted(UUID(int=5), NOW, 100, taken_back, past)
    assert (acts.TAKE_BACK.why_not(run, ASOF) is None) is possible
