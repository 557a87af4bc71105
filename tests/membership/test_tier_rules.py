"""Tables of cases: thresholds and runs, changes of tier, tiers for a time with neither gap nor overlap."""

from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clause import NOT_SET, Unconfirmed, Value
from desktop.core.ids import new_id
from desktop.membership.rules import holdings, proposals
from desktop.membership.rules.holdings import LOWEST_BASIS, ChangeDraft, OverrideDraft, OverrideFacts, Span
from desktop.membership.rules.proposals import Criterion, Move, RunDraft, Standing
from desktop.policy.clauses import TierClauses

LADDER = ("silver", "gold", "diamond")
D = date
WHO = UUID(int=7).bytes
SET = TierClauses(
    spend={"gold": Value(500_000), "diamond": Value(2_000_000)},
    points={"gold": Value(1_000), "diamond": Value(5_000)},
    tenure={"gold": Value(24), "diamond": Value(60)},
    period_months=Value(12),
    holding_months=Value(12),
)
RUN = RunDraft(Criterion.SPEND, D(2026, 11, 30), D(2026, 12, 1))


@pytest.mark.parametrize(
    ("figure", "tier"),
    [(0, "silver"), (499_999, "silver"), (500_000, "gold"), (1_999_999, "gold"), (2_000_000, "diamond")],
)
def test_below_the_first_threshold_the_lowest_tier_is_held_never_none(figure, tier):
    assert proposals.tier_for(figure, LADDER, {"gold": 500_000, "diamond": 2_000_000}) == tier


@pytest.mark.parametrize(
    ("day", "months", "first"),
    [
        (D(2026, 11, 30), 12, D(2025, 12, 1)),
        (D(2026, 11, 18), 12, D(2025, 11, 19)),
        (D(2028, 2, 29), 12, D(2027, 3, 1)),
        (D(2026, 2, 27), 12, D(2025, 2, 28)),
        (D(2026, 12, 31), 3, D(2026, 10, 1)),
    ],
)
def test_the_period_ends_with_the_day_counted_until(day, months, first):
    assert proposals.month_before(day, months) == first


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (D(2026, 1, 31), D(2026, 2, 28), 0),
        (D(2026, 1, 31), D(2026, 3, 1), 1),
        (D(2024, 11, 18), D(2026, 11, 18), 24),
        (D(2024, 11, 18), D(2026, 11, 17), 23),
    ],
)
def test_tenure_counts_whole_months(first, last, months):
    assert proposals.months_between(first, last) == months


@pytest.mark.parametrize(
    ("from_on", "months", "last"),
    [
        (D(2026, 12, 1), Value(12), D(2027, 11, 30)),
        (D(2027, 1, 31), Value(1), D(2027, 2, 27)),
        (D(2026, 12, 1), NOT_SET, None),
        (D(2026, 12, 1), Unconfirmed(12), None),
    ],
)
def test_a_tier_from_a_proposal_is_held_so_long(from_on, months, last):
    assert proposals.last_day(from_on, months) == last


@pytest.mark.parametrize(
    ("criterion", "missing"),
    [
        (Criterion.SPEND, ("membership.tiers.gold_spend", "membership.tiers.period_months")),
        (Criterion.POINTS, ("membership.tiers.diamond_points", "membership.tiers.period_months")),
        (Criterion.TENURE, ()),
    ],
)
def test_what_the_policy_does_not_say_is_named(criterion, missing):
    clauses = TierClauses(
        spend={"gold": NOT_SET, "diamond": Value(2)},
        points={"gold": Value(1), "diamond": Unconfirmed(5)},
        tenure={"gold": Value(24), "diamond": Value(60)},
    )
    assert proposals.missing_clauses(criterion, clauses) == missing
    run = RunDraft(criterion, RUN.counted_until, RUN.from_on)
    assert (proposals.basis_of(run, clauses) is None) == bool(missing)


@pytest.mark.parametrize(
    ("standing", "to", "move"),
    [
        (Standing(WHO, "a", "silver", figure=600_000), "gold", Move.UP),
        (Standing(WHO, "a", "gold", figure=600_000), "gold", Move.STAY),
        (Standing(WHO, "a", "diamond", figure=600_000), "gold", Move.DOWN),
        (Standing(WHO, "a", "gold", figure=0), "silver", Move.DOWN),
        (Standing(WHO, "a", "", figure=0), "silver", Move.UP),
        (Standing(WHO, "a", "gold", tier_until=D(2026, 11, 30), figure=600_000), "gold", Move.RENEW),
        (Standing(WHO, "a", "gold", tier_until=D(2026, 12, 1), figure=600_000), "gold", Move.STAY),
        (Standing(WHO, "a", "gold"), "gold", Move.UNKNOWN),
        (Standing(WHO, "a", "gold", barred=True, figure=0), "gold", Move.HELD_BACK),
    ],
)
def test_what_a_run_makes_of_a_member(standing, to, move):
    basis = proposals.basis_of(RUN, SET)
    found = proposals.placed(standing, LADDER, basis)
    assert (found.to, found.move) == (to, move)


def test_the_digest_changes_with_basis_and_rows_and_not_with_their_order():
    basis = proposals.basis_of(RUN, SET)
    rows = [("QH1", "silver", "gold", 5), ("QH2", "", "silver", None)]
    digest = proposals.digest_of(basis, rows)
    assert digest == proposals.digest_of(basis, rows[::-1])
    assert digest != proposals.digest_of(basis, rows[:1])
    assert digest != proposals.digest_of(
        proposals.basis_of(RunDraft(RUN.criterion, D(2026, 11, 29), RUN.from_on), SET), rows
    )


# Changes


HELD = (
    Span("silver", D(2025, 1, 1), D(2025, 12, 31), UUID(int=1), "入会", "周宏"),
    Span("gold", D(2026, 1, 1), None, UUID(int=2), "年消费", "高远"),
)


def change(**more):
    return ChangeDraft(**{"tier": "diamond", "from_on": D(2026, 12, 1), "basis": "消费", **more})


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (change(), None),
        (change(from_on=None), "from_on"),
        (change(until_on=D(2026, 11, 30)), "until_on"),
        (change(tier="platinum"), "tier"),
        (change(tier="gold"), "tier"),
        (change(basis=" "), "basis"),
        (change(basis="长" * 201), "basis"),
        (change(from_on=D(2026, 1, 1)), "from_on"),
        (change(from_on=D(2025, 6, 1)), "from_on"),
    ],
)
def test_what_speaks_against_a_change(draft, field):
    found = holdings.change_problems(draft, HELD, (), LADDER)
    assert [one.field for one in found[:1]] == ([] if field is None else [field])


def test_a_change_ends_the_tier_before_it_the_day_before():
    plan = holdings.change_plan(change(), HELD)
    assert [(one.id, one.until_on) for one in plan.ended] == [(UUID(int=2), D(2026, 11, 30))]
    assert plan.made == Span("diamond", D(2026, 12, 1), None, basis="消费")


def running(first, last):
    return OverrideFacts(new_id(), "U", WHO, UUID(int=9), "gold", first, last, "x", "silver", None)


def override(**more):
    known = {"tier": "diamond", "from_on": D(2026, 12, 1), "until_on": D(2026, 12, 31), "reason": "补偿"}
    return OverrideDraft(**{**known, **more})


@pytest.mark.parametrize(
    ("draft", "held", "others", "field"),
    [
        (override(), HELD, (), None),
        (override(reason=" "), HELD, (), "reason"),
        (override(until_on=None), HELD, (), "until_on"),
        (override(until_on=D(2026, 11, 30)), HELD, (), "until_on"),
        (override(tier=""), HELD, (), "tier"),
        (override(tier="gold"), HELD, (), "tier"),
        (override(), HELD, (running(D(2026, 11, 1), D(2026, 12, 1)),), "from_on"),
        (override(), HELD, (running(D(2027, 1, 1), D(2027, 1, 2)),), None),
        (override(), (Span("silver", D(2026, 12, 5), D(2026, 12, 6), UUID(int=3)),), (), "from_on"),
        (override(), (Span("silver", D(2026, 12, 1), D(2026, 12, 31), UUID(int=3)),), (), "from_on"),
        (override(), (Span("silver", D(2026, 11, 30), D(2026, 12, 31), UUID(int=3)),), (), None),
        (override(), (Span("silver", D(2026, 12, 1), D(2027, 1, 1), UUID(int=3)),), (), None),
        (override(), (), (), None),
    ],
)
def test_what_speaks_against_a_tier_for_a_time(draft, held, others, field):
    found = holdings.override_problems(draft, held, others, LADDER)
    assert [one.field for one in found[:1]] == ([] if field is None else [field])


def after(plan, held):
    """The holdings once the plan is written."""
    changed = {one.id: one for one in (*plan.ended, *plan.moved)}
    made = [one for one in (plan.made, plan.resumed) if one is not None]
    return sorted([*(changed.get(one.id, one) for one in held), *made], key=lambda one: one.from_on)


@pytest.mark.parametrize(
    ("held", "found"),
    [
        (  # an open tier goes on afterwards
            (Span("gold", D(2026, 1, 1), None, UUID(int=1), "年消费", "高远"),),
            [("gold", D(2026, 11, 30)), ("diamond", D(2026, 12, 31)), ("gold", None)],
        ),
        (  # with its own last day
            (Span("gold", D(2026, 1, 1), D(2027, 6, 30), UUID(int=1)),),
            [("gold", D(2026, 11, 30)), ("diamond", D(2026, 12, 31)), ("gold", D(2027, 6, 30))],
        ),
        (  # whose term ran out meanwhile: the lowest tier, never none
            (Span("gold", D(2026, 1, 1), D(2026, 12, 15), UUID(int=1)),),
            [("gold", D(2026, 11, 30)), ("diamond", D(2026, 12, 31)), ("silver", None)],
        ),
        (  # nothing held before
            (),
            [("diamond", D(2026, 12, 31)), ("silver", None)],
        ),
        (  # a later tier begins when the time is over
            (
                Span("silver", D(2026, 1, 1), D(2026, 12, 9), UUID(int=1)),
                Span("gold", D(2026, 12, 10), None, UUID(int=2)),
            ),
            [("silver", D(2026, 11, 30)), ("diamond", D(2026, 12, 31)), ("gold", None)],
        ),
        (  # one begins that very day
            (Span("gold", D(2026, 12, 1), None, UUID(int=1)),),
            [("diamond", D(2026, 12, 31)), ("gold", None)],
        ),
        (  # one begins the day after
            (
                Span("silver", D(2026, 1, 1), D(2026, 12, 31), UUID(int=1)),
                Span("gold", D(2027, 1, 1), None, UUID(int=2)),
            ),
            [("silver", D(2026, 11, 30)), ("diamond", D(2026, 12, 31)), ("gold", None)],
        ),
        (  # one begins later: the lowest tier fills the days between
            (Span("gold", D(2027, 2, 1), None, UUID(int=2)),),
            [("diamond", D(2026, 12, 31)), ("silver", D(2027, 1, 31)), ("gold", None)],
        ),
    ],
)
def test_after_a_tier_for_a_time_the_former_one_goes_on(held, found):
    plan = holdings.override_plan(override(), held, "silver")
    written = after(plan, held)
    assert [(one.tier, one.until_on) for one in written] == found
    assert not holdings.overlap(written)
    assert all(first.until_on + timedelta(days=1) == second.from_on for first, second in pairwise(written))
    assert plan.resumed is None or plan.resumed.basis in {LOWEST_BASIS, *(one.basis for one in held)}


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 30), st.sampled_from(LADDER)), max_size=5),
    st.integers(0, 80),
    st.integers(0, 60),
)
def test_a_tier_for_a_time_never_overlaps_and_is_never_followed_by_nothing(parts, first, length):
    held, day = [], D(2026, 1, 1)
    for gap, days, tier in parts:
        begins = day + timedelta(days=gap)
        day = begins + timedelta(days=days + 1)
        held.append(Span(tier, begins, day - timedelta(days=1), new_id()))
    begins = D(2026, 1, 1) + timedelta(days=first)
    draft = override(from_on=begins, until_on=begins + timedelta(days=length))
    if holdings.override_problems(draft, held, (), LADDER):
        return
    written = after(holdings.override_plan(draft, held, "silver"), held)
    assert not holdings.overlap(written)
    assert all(one.last >= one.from_on for one in written)
    assert any(one.covers(draft.until_on + timedelta(days=1)) for one in written)


@pytest.mark.parametrize(
    ("day", "reason", "field"),
    [
        (D(2026, 12, 10), "提前", None),
        (D(2026, 12, 10), " ", "reason"),
        (None, "提前", "until_on"),
        (D(2026, 12, 31), "提前", "until_on"),
        (D(2026, 11, 30), "提前", "until_on"),
    ],
)
def test_what_speaks_against_an_earlier_end(day, reason, field):
    one = running(D(2026, 12, 1), D(2026, 12, 31))
    found = holdings.end_problems(holdings.OverrideEndDraft(day, reason), one, D(2026, 12, 5))
    assert [line.field for line in found] == ([] if field is None else [field])


@pytest.mark.parametrize(
    ("paper", "signer", "on", "fields"),
    [
        ("F12-1", UUID(int=1), D(2026, 11, 18), []),
        ("", UUID(int=1), D(2026, 11, 18), ["paper"]),
        ("F12-1", None, D(2026, 11, 18), ["signed_by"]),
        ("F12-1", WHO, D(2026, 11, 18), ["signed_by"]),
        ("F12-1", UUID(int=1), D(2026, 11, 19), ["signed_on"]),
        ("F12-1", UUID(int=1), None, ["signed_on"]),
    ],
)
def test_a_change_needs_a_signature_of_somebody_else(paper, signer, on, fields):
    found = holdings.signature_problems(paper, signer, on, WHO, D(2026, 11, 18))
    assert [one.field for one in found] == fields
