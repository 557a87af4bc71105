"""A single change of tier in a real store: signed, for a time, ended earlier, given back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.core import numbers
from desktop.core.clause import NOT_SET, Value
from desktop.core.problem import Problems
from desktop.membership import service
from desktop.membership.rules.holdings import OverrideEndDraft
from desktop.people import rules as people_rules
from desktop.people import service as people
from tests.membership.tiers import SET, TODAY, D, changing, for_a_time, held, join, set_clauses


def test_a_tier_is_changed_by_a_signed_application(desk):
    who = join(desk, "赵一", "silver")
    number = service.change_tier(desk, who, changing(desk))
    assert numbers.parse(number).letter == "U"
    assert held(desk, who) == [("silver", D(2026, 1, 1), D(2026, 11, 17)), ("gold", TODAY, None)]
    assert service.tier_history(desk, who)[0].approved_by == "高远"


def test_a_change_on_the_first_day_of_a_tier_is_refused_and_writes_nothing(desk):
    who = join(desk, "赵一", "silver", TODAY)
    with pytest.raises(Problems):
        service.change_tier(desk, who, changing(desk))
    assert held(desk, who) == [("silver", TODAY, None)]


def test_after_a_tier_for_a_time_the_former_one_goes_on(desk):
    who = join(desk, "赵一", "silver")
    service.override_tier(desk, who, for_a_time(desk))
    assert held(desk, who) == [
        ("silver", D(2026, 1, 1), D(2026, 11, 17)),
        ("diamond", TODAY, D(2026, 12, 31)),
        ("silver", D(2027, 1, 1), None),
    ]
    with pytest.raises(Problems):
        service.override_tier(desk, who, for_a_time(desk, tier="gold"))
    with pytest.raises(Problems):
        service.change_tier(desk, who, changing(desk))


def test_ended_earlier_the_former_one_comes_earlier(desk, clock):
    who = join(desk, "赵一", "silver")
    service.override_tier(desk, who, for_a_time(desk))
    one = service.overrides(desk, who)[0]
    clock.advance(timedelta(days=2))
    service.end_override(desk, one.id, OverrideEndDraft(D(2026, 11, 20), "会员要求"))
    assert held(desk, who)[1:] == [("diamond", TODAY, D(2026, 11, 20)), ("silver", D(2026, 11, 21), None)]
    assert service.overrides(desk, who)[0].last == D(2026, 11, 20)
    with pytest.raises(Problems):
        service.end_override(desk, one.id, OverrideEndDraft(D(2026, 11, 20), "再次"))


def test_an_earlier_end_gives_back_each_tier_on_its_own_days(desk):
    who = join(desk, "赵一", "silver", until=D(2026, 12, 15))
    people.grant_tier(desk, people_rules.TierDraft(who, "gold", D(2026, 12, 16), None, "年\n消费"))
    service.override_tier(desk, who, for_a_time(desk))
    service.override_tier(desk, who, for_a_time(desk, from_on=D(2027, 1, 1), until_on=D(2027, 1, 31)))
    first = next(one for one in service.overrides(desk, who) if one.from_on == TODAY)
    service.end_override(desk, first.id, OverrideEndDraft(D(2026, 11, 20), "会员要求"))
    with pytest.raises(Problems, match="ended on"):
        service.end_override(desk, first.id, OverrideEndDraft(D(2026, 11, 19), "再次"))
    assert held(desk, who)[1:] == [
        ("diamond", TODAY, D(2026, 11, 20)),
        ("silver", D(2026, 11, 21), D(2026, 12, 15)),
        ("gold", D(2026, 12, 16), D(2026, 12, 31)),
        ("diamond", D(2027, 1, 1), D(2027, 1, 31)),
        ("gold", D(2027, 2, 1), None),
    ]


def test_an_earlier_end_before_a_granted_tier_leaves_no_gap(desk):
    who = join(desk, "赵一", "silver", until=D(2026, 12, 31))
    people.grant_tier(desk, people_rules.TierDraft(who, "gold", D(2027, 1, 1), None, "年消费"))
    service.override_tier(desk, who, for_a_time(desk))
    service.end_override(desk, service.overrides(desk, who)[0].id, OverrideEndDraft(D(2026, 11, 20), "会员要求"))
    assert held(desk, who)[1:] == [
        ("diamond", TODAY, D(2026, 11, 20)),
        ("silver", D(2026, 11, 21), D(2026, 12, 31)),
        ("gold", D(2027, 1, 1), None),
    ]


def test_a_member_who_left_or_was_absorbed_changes_no_tier(desk):
    gone, kept, absorbed = join(desk, "赵一", "silver"), join(desk, "钱二", "silver"), join(desk, "孙三", "silver")
    people.leave_club(desk, gone)
    people.merge(desk, kept, absorbed, {})
    for who in (gone, absorbed):
        with pytest.raises(Problems):
            service.change_tier(desk, who, changing(desk))
    assert len(service.tier_history(desk, kept)) == 2


@pytest.mark.parametrize(("days", "found"), [(43, ["赵一，银卡", "孙三，钻石卡"]), (42, ["孙三，钻石卡"]), (None, [])])
def test_tiers_that_end_soon_are_due_when_the_policy_says_how_soon(desk, days, found):
    join(desk, "赵一", "silver", until=D(2026, 12, 31))
    join(desk, "钱二", "silver")
    service.override_tier(desk, join(desk, "孙三", "silver"), for_a_time(desk, until_on=D(2026, 12, 1)))
    assert [one.name for one in service.endings(desk)] == ["孙三", "赵一"]
    clauses = replace(SET, notice_days=NOT_SET if days is None else Value(days))
    assert sorted(one.subject for one in service.dues(set_clauses(desk, clauses))) == sorted(found)
