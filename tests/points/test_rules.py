"""Decisions of the ledger without a database: terms, rounding, tiers, approvals, lots, statements' words."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clause import NOT_SET, Unconfirmed, Value
from desktop.core.problem import Problems
from desktop.points import rules
from desktop.points.rules import Account, Lot, MovementKind
from desktop.policy import reading
from desktop.policy.clauses import Basis, EarnClause, PointsAsOf, PointsClauses, Rounding, TermEnd, TierMultiple
from desktop.policy.versions import shipped_texts

OWNER, FIRST, SECOND, THIRD = (UUID(int=n) for n in (1, 11, 12, 13))
TODAY = date(2026, 11, 18)
SPEND = EarnClause("spend", "消费积分", Basis.AMOUNT, Value(100), Value(1))
TIMES = EarnClause("birthday", "生日赠送", Basis.TIMES, NOT_SET, Value(50))
GOLD = TierMultiple("gold", "金卡", Value(150))


def clauses(**more):
    return PointsClauses(**{"earn": (SPEND, TIMES, EarnClause("other", "其他", Basis.TYPED)), "tiers": (GOLD,)} | more)


def earned(code, amount=None, times=1, tier="", known=None, on=TODAY):
    return rules.earned(code, amount, times, tier=tier, on=on, clauses=known or clauses())


@pytest.mark.parametrize(
    ("came", "years", "ends", "until"),
    [
        (date(2028, 2, 29), 1, TermEnd.DAY, date(2029, 2, 28)),
        (date(2028, 2, 29), 4, TermEnd.DAY, date(2032, 2, 29)),
        (date(2026, 11, 18), 1, TermEnd.DAY, date(2027, 11, 18)),
        (date(2027, 2, 28), 1, TermEnd.MONTH, date(2028, 2, 29)),
        (date(2026, 12, 31), 2, TermEnd.MONTH, date(2028, 12, 31)),
        (date(2026, 1, 1), 1, TermEnd.YEAR, date(2027, 12, 31)),
    ],
)
def test_how_long_points_are_good(came, years, ends, until):
    assert rules.good_until(came, clauses(term_years=Value(years), term_ends=ends)) == until


@pytest.mark.parametrize("silent", [NOT_SET, Unconfirmed(2)])
def test_where_the_policy_is_silent_points_are_good_without_end(silent):
    assert rules.good_until(TODAY, clauses(term_years=silent)) is None


@pytest.mark.parametrize(("rounding", "points"), [(Rounding.DOWN, 79), (Rounding.HALF_UP, 80), (Rounding.UP, 80)])
def test_a_tier_multiplies_and_a_fraction_is_rounded_once(rounding, points):
    found = earned("spend", 53_99, tier="gold", known=clauses(rounding=rounding))
    assert found.points == points
    assert [str(step) for step in found.explained][:2] == [
        "消费积分: 53.99 元 hold 1.00 元 53 times in full, × 1 points = 53.",
        f"金卡: 53 × 150 % = {points} (fractions: {rounding.zh}).",
    ]


def test_a_tier_whose_multiple_is_not_set_multiplies_nothing():
    known = clauses(tiers=(TierMultiple("gold", "金卡", NOT_SET),))
    assert earned("spend", 53_99, tier="gold", known=known).points == 53


NOW = datetime(2026, 11, 18, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ({}, []),
        ({"document": " "}, ["document"]),
        ({"rule": "nothing"}, ["rule", "points"]),
        ({"amount": None}, ["amount", "points"]),
        ({"amount": 0}, ["amount", "points"]),
        ({"amount": 1}, ["points"]),
        ({"amount": 99_99}, []),
        ({"amount": 100 * rules.MOST}, []),
        ({"amount": 100 * rules.MOST + 1}, ["amount"]),
        ({"rule": "birthday", "amount": None}, []),
        ({"rule": "birthday", "amount": None, "times": 0}, ["times", "points"]),
        ({"rule": "other", "amount": None}, ["points"]),
        ({"rule": "other", "amount": None, "points": 1}, []),
        ({"points": 49}, ["points"]),
        ({"points": 50}, []),
        ({"rule": "other", "amount": None, "points": 0}, ["points"]),
        ({"rule": "other", "amount": None, "points": rules.MOST}, []),
        ({"rule": "other", "amount": None, "points": rules.MOST + 1}, ["points"]),
    ],
)
def test_what_an_award_must_say(typed, fields):
    draft = rules.AwardDraft(
        **{"member_id": OWNER, "document": "D-1", "paper_at": NOW, "rule": "spend", "amount": 5000, **typed}
    )
    earning = earned(draft.rule, draft.amount, draft.times)
    found = rules.award_problems(draft, earning, PointsAsOf(NOW, clauses()))
    assert [problem.field for problem in found] == fields


def test_points_by_times_and_by_paper():
    assert earned("birthday", times=3).points == 150
    assert earned("other").points is None
    assert earned("nothing").points is None


@pytest.mark.parametrize(
    "rule",
    [
        EarnClause("spend", "消费积分", Basis.AMOUNT, NOT_SET, Value(1)),
        EarnClause("spend", "消费积分", Basis.AMOUNT, Value(100), NOT_SET),
        EarnClause("spend", "消费积分", Basis.AMOUNT, Value(100), Unconfirmed(1)),
    ],
)
def test_a_silent_clause_judges_nothing_and_says_so(rule):
    found = earned("spend", 5000, known=clauses(earn=(rule,)))
    assert found.points is None
    assert "not set" in str(found.explained[0])


@given(st.integers(0, 10**6), st.integers(1, 10**4))
def test_rounding_is_exact_whatever_the_numbers(points, percent):
    down, half, up = (
        rules.rounded(points * percent, 100, way) for way in (Rounding.DOWN, Rounding.HALF_UP, Rounding.UP)
    )
    assert down <= half <= up <= down + 1
    assert 100 * down <= points * percent <= 100 * up


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 28)), max_size=8), st.integers(1, 200))
def test_the_oldest_expiry_goes_first_and_nothing_is_taken_that_is_not_there(found, points):
    lots = [Lot(UUID(int=n), OWNER, date(2026, 12, day), free) for n, (free, day) in enumerate(found)]
    parts = rules.taken(lots, points, TODAY)
    assert sum(part.points for part in parts) == min(points, sum(lot.points for lot in lots))
    known = {lot.id: lot for lot in lots}
    days = [known[part.lot_id].until_on for part in parts]
    assert days == sorted(days)
    assert all(part.points == known[part.lot_id].points for part in parts[:-1])


def test_a_debt_is_repaid_before_anything_is_kept():
    owing = rules.purse((), [(OWNER, 30)])
    assert [(one.account, one.points) for one in rules.received(OWNER, FIRST, 50, Account.ISSUED, owing)] == [
        (Account.ISSUED, -50), (Account.DEBT, 30), (Account.MEMBER, 20)
    ]  # fmt: skip
    assert [one.account for one in rules.received(OWNER, FIRST, 30, Account.ISSUED, owing)] == [
        Account.ISSUED, Account.DEBT
    ]  # fmt: skip


def test_every_list_of_postings_sums_to_nothing():
    known = rules.purse([Lot(FIRST, OWNER, TODAY, 40, 5), Lot(SECOND, OWNER, None, 10)], [(OWNER, 7)])
    parts = rules.taken(known.lots, 45, TODAY)
    for made in (
        rules.received(OWNER, THIRD, 9, Account.ISSUED, known),
        rules.given(parts, Account.REDEEMED),
        rules.held(parts),
        rules.collected(parts, Account.REDEEMED),
        rules.released(parts, known),
        rules.given_back(parts, Account.REDEEMED, known),
        rules.taken_back([rules.Part(OWNER, FIRST, 90)], OWNER, Account.ISSUED, known, TODAY, gone={FIRST: 20}),
        rules.expired(known.lots),
    ):
        assert sum(one.points for one in made) == 0


@pytest.mark.parametrize(
    ("written", "kept"), [(" qh-j 001 ", "QH-J001"), ("ＱＨ－２０２６", "QH-2026"), ("发票 12\t3", "发票123")]
)
def test_a_document_is_one_however_it_is_written(written, kept):
    assert rules.tidy(written) == kept


def test_two_approvals_are_two_signers_and_never_the_clerk():
    asof = PointsAsOf(datetime(2026, 11, 18, 6, tzinfo=UTC), clauses())
    one, two = (rules.Approval("F-1", signer, TODAY) for signer in (FIRST, SECOND))

    def found(signed, needed=2):
        return rules.approval_problems(signed, needed, OWNER, asof)

    assert found((one, two)) == []
    assert found((one,)) and found((one, one))
    assert found((rules.Approval("F-1", OWNER, TODAY), two))
    assert found((rules.Approval(" ", FIRST, TODAY), two))


@pytest.mark.parametrize(
    ("number", "named"),
    [
        (rules.statement_number("QH10003847G", TODAY, TODAY), ("QH10003847G", TODAY, TODAY)),
        ("QH10003847X-20261118-20261118", None),
        ("QH10003847G-20261118", None),
        ("QH10003847G-20261318-20261118", None),
        ("QH10003847G", None),
    ],
)
def test_a_statement_is_found_by_card_and_period(number, named):
    assert rules.read_statement_number(number) == named


def test_what_a_movement_is_called_on_paper():
    at = datetime(2026, 11, 18, 6, tzinfo=UTC)
    award = rules.Movement(FIRST, "A", MovementKind.AWARD, at, at, "林晓梅", "", 20, 0, -30, True, False)
    assert rules.told(award) == "积分发放；抵欠分30分；时钟存疑"
    undone = rules.Movement(FIRST, "A", MovementKind.REVERSE, at, at, "林晓梅", "发错", -20, 0, 5, False, False)
    assert rules.told(undone) == "冲正：发错；转欠分5分"


@pytest.mark.parametrize(
    ("ours", "theirs", "clause"),
    [
        ('basis = "amount"', 'basis = "weight"', "points.earn.spend.basis"),
        ('rounding = { value = "down" }', 'rounding = { value = "odd" }', "points.earning.rounding"),
        ('rounding = { value = "down" }', "rounding = { unset = true }", "points.earning.rounding"),
        ("term_years = { unset = true }", "term_years = { value = 0 }", "points.expiry.term_years"),
        ("debt_approvals = { value = 1 }", "debt_approvals = { value = 10 }", "points.approval.debt_approvals"),
        ("[spending]", "[spending]\nmost = { value = 5 }", "points.spending.most"),
    ],
)
def test_a_mistake_in_the_policy_file_is_named(ours, theirs, clause):
    text = shipped_texts()["points"]
    assert ours in text
    with pytest.raises(Problems) as told:
        reading.points(text.replace(ours, theirs, 1))
    assert clause in {problem.field for problem in told.value.found}
