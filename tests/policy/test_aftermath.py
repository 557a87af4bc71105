"""The clauses of what follows a complaint: read from the file, every mistake named."""

from datetime import date

import pytest

from desktop import resources
from desktop.core.clause import NOT_SET, Unconfirmed, Value
from desktop.core.problem import Problems
from desktop.policy import reading
from desktop.policy.clauses import CardClause, Limit, Measure
from desktop.policy.writing import with_clauses

COMPLAINTS = resources.find("policy/complaints.toml").read_text(encoding="utf-8")


def changed(old, new):
    assert old in COMPLAINTS
    return COMPLAINTS.replace(old, new, 1)


def test_what_ships():
    clauses = reading.complaints(COMPLAINTS).clauses
    assert clauses.responsibility.direct_percent is clauses.responsibility.head_percent is NOT_SET
    assert (clauses.penalty.appeal_days, clauses.strikes.window_years) == (NOT_SET, NOT_SET)
    assert (clauses.penalty.approvals, clauses.penalty.dismissal_approvals) == (3, 2)
    assert all(clause.compensation is NOT_SET for clause in clauses.authority)
    assert clauses.improvement.effect_days == 90
    told = clauses.regulator
    assert (told.warn_days, told.appeal_days, told.answer_days) == (Value(10), Value(15), Value(30))
    assert told.acceptance == Value(Limit(5, Measure.WORKING_DAYS))
    assert clauses.watched_tiers == ("diamond",)
    assert [one.word for one in clauses.techniques] == "移情法 三明治法 谅解法 3F法 7+1说服法 引导征询法".split()  # noqa: SIM905
    assert all(isinstance(part, Value) for one in clauses.techniques for part in (one.when, one.how))
    assert len(clauses.cards) == 6


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("direct_percent = { unset = true }", "direct_percent = { value = 101 }", "responsibility.direct_percent"),
        ("direct_percent = { unset = true }", "direct_percent = { value = 0 }", "responsibility.direct_percent"),
        ("appeal_term = { unset = true }", "appeal_term = { value = 366 }", "penalty.appeal_term"),
        ("\napprovals = { value = 3 }", "\napprovals = { value = 4 }", "penalty.approvals"),
        ("\napprovals = { value = 3 }", "\napprovals = { unset = true }", "penalty.approvals"),
        ("dismissal_approvals = { value = 2 }", "dismissal_approvals = { value = 1 }", "penalty.dismissal_approvals"),
        ("window_years = { unset = true }", "window_years = { value = 0 }", "strikes.window_years"),
        ('word = "回访专员"\ncompensation', 'word = "回访专员"\namount', "authority.callback_specialist.compensation"),
        ("effect_days = { value = 90 }", "effect_days = { unset = true }", "improvement.effect_days"),
        ("warn_days = { value = 10 }", "warn_days = { value = 16 }", "regulator.warn_days"),
        ('acceptance = { value = "5工作日" }', "acceptance = { value = 5 }", "regulator.acceptance"),
        ('tiers = ["diamond"]', 'tiers = ["diamond", "diamond"]', "watchers.tiers"),
        ('word = "移情法"', 'word = ""', "techniques.empathy.word"),
        ('when = { value = ["客户情绪', 'when = { value = ["", "客户情绪', "techniques.empathy.when"),
        ("valid_from = { unset = true }", 'valid_from = { value = "2026-2-1" }', "cards.number_reclaim.valid_from"),
        ("valid_from = { unset = true }", 'valid_from = { value = "2026-02-30" }', "cards.number_reclaim.valid_from"),
        ("valid_from = { unset = true }", "valid_from = { value = 20260201 }", "cards.number_reclaim.valid_from"),
        (
            "valid_from = { unset = true }\nvalid_until = { unset = true }",
            'valid_from = { value = "2026-02-02" }\nvalid_until = { value = "2026-02-01" }',
            "cards.number_reclaim.valid_until",
        ),
    ],
)
def test_a_mistake_is_named_with_its_clause(old, new, field):
    with pytest.raises(Problems) as refused:
        reading.complaints(changed(old, new))
    assert f"complaints.{field}" in [problem.field for problem in refused.value.found]


@pytest.mark.parametrize(("direct", "head", "wrong"), [(60, 40, []), (60, 41, ["head_percent"]), (100, None, [])])
def test_no_more_than_the_loss_is_deducted(direct, head, wrong):
    shares = {"direct_percent": direct, "head_percent": head}
    written = {f"responsibility.{name}": {"value": share} for name, share in shares.items() if share is not None}
    try:
        reading.complaints(with_clauses(COMPLAINTS, written))
    except Problems as refused:
        found = [problem.field.removeprefix("complaints.responsibility.") for problem in refused.found]
    else:
        found = []
    assert found == wrong


@pytest.mark.parametrize(("most", "fine"), [("10000000.00", True), ("10000000.01", False)])
def test_an_amount_of_authority_has_an_end(most, fine):
    text = with_clauses(COMPLAINTS, {"authority.general_manager.compensation": {"value": most}})
    if fine:
        assert reading.complaints(text)
    else:
        with pytest.raises(Problems, match="At most"):
            reading.complaints(text)


def test_an_amount_of_authority_may_be_large():
    text = changed(
        'word = "总经理"\ncompensation = { unset = true }', 'word = "总经理"\ncompensation = { value = "5000000" }'
    )
    assert reading.complaints(text).clauses.authority[-1].compensation == Value(5_000_000_00)


@pytest.mark.parametrize(
    ("begins", "ends", "day", "valid"),
    [
        (NOT_SET, NOT_SET, date(1990, 1, 1), True),
        (Value(date(2026, 1, 1)), NOT_SET, date(2025, 12, 31), False),
        (Value(date(2026, 1, 1)), NOT_SET, date(2026, 1, 1), True),
        (NOT_SET, Value(date(2026, 1, 1)), date(2026, 1, 1), True),
        (NOT_SET, Value(date(2026, 1, 1)), date(2026, 1, 2), False),
        (Unconfirmed(date(2027, 1, 1)), Unconfirmed(None), date(2026, 1, 1), True),
    ],
)
def test_a_card_is_valid_from_a_day_to_a_day(begins, ends, day, valid):
    assert CardClause("x", "X", Value(("x",)), begins, ends).valid_on(day) is valid
