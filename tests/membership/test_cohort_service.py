"""Cohorts in a real store: who is frozen, who is kept, who was lost, and what is said of it."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.clause import Value
from desktop.core.listing import Order
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.membership import rules, service
from desktop.membership.records.cohorts import Cohort, CohortSheet
from desktop.membership.rules import CohortDraft, KeptBy, Loss
from desktop.membership.rules.indicators import FigureDraft, Indicator
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import Member, Tier, TierHolding
from tests.membership.books import DAY, TIERS, freeze, join, kept, person, quiet, with_clauses
from tests.office import desk_for


def test_a_cohort_holds_who_was_listed_then_and_says_who_left_since(desk, clock):
    made = {name: join(desk, name, tier) for name, tier in zip("赵钱孙李周", (*TIERS, "gold", ""), strict=True)}
    before = made.popitem()
    people.leave_club(desk, before[1])
    cohort = freeze(desk)
    frozen = service.cohort(desk, cohort)
    assert (frozen.count, frozen.name, frozen.filter_words, frozen.frozen_on) == (
        4,
        "年末",
        "全部在会会员",
        desk.today(),
    )
    assert {one.member_id for one in service.cohort_lines(desk, cohort)} == set(made.values())
    assert {one.tier for one in service.cohort_lines(desk, cohort)} == set(TIERS)
    assert service.cohort_intact(desk, cohort)
    assert kept(desk, cohort).kept.words == "100.0%"
    day = desk.today()
    clock.advance(timedelta(days=3))
    people.leave_club(desk, made["钱"])
    join(desk, "新来")
    clock.advance(timedelta(days=3))
    people.leave_club(desk, made["孙"])
    people.rejoin_club(desk, made["钱"])
    assert [(len(kept(desk, cohort, day + n * DAY).lost), n) for n in range(7)] == [
        (0, 0), (0, 1), (0, 2), (1, 3), (1, 4), (1, 5), (1, 6),
    ]  # fmt: skip
    (lost,) = kept(desk, cohort, day + 4 * DAY).lost
    assert (lost.line.member_id, lost.why, lost.left_on) == (made["钱"], (Loss.LEFT,), day + 3 * DAY)
    (lost,) = kept(desk, cohort).lost
    assert (lost.line.member_id, lost.left_on) == (made["孙"], day + 6 * DAY)


def test_the_rule_of_the_cohort_is_frozen_with_it(desk, clock):
    one = join(desk, "赵", "gold", network_number="0530 5551935")
    two = join(desk, "钱", "diamond", network_number="13900001111")
    by = {rule: freeze(desk, f"甲{rule}", KeptBy(*rule)) for rule in ((False, False), (True, False), (True, True))}
    clock.advance(DAY)
    file = people.member_file(desk, one)
    people.change_member(desk, one, replace(file.says, network_number="13777777777"))
    holding = people.tier_on(desk, two, desk.today())
    people.end_tier(desk, holding.id, desk.today() - DAY)
    people.grant_tier(desk, people_rules.TierDraft(two, "gold", desk.today(), None, "降级"))
    yesterday = desk.today() - DAY
    assert all(kept(desk, cohort, yesterday).kept.part == 2 for cohort in by.values())
    assert kept(desk, by[False, False]).lost == ()
    assert [line.why for line in kept(desk, by[True, False]).lost] == [(Loss.NETWORK,)]
    assert {line.why for line in kept(desk, by[True, True]).lost} == {(Loss.NETWORK,), (Loss.TIER,)}
    aware = with_clauses(desk, cohorts=replace(desk.policy.membership.cohorts, high_from=Value("diamond")))
    found = kept(aware, by[True, True])
    assert (found.high.part, found.high.whole) == (0, 1)


def test_files_of_one_person_count_as_they_were_then(desk, clock):
    two, one = (join(desk, name, "gold", network_number=number) for name, number in (("王", "1"), ("王二", "2")))
    cohort = freeze(desk, kept_by=KeptBy(network=True))
    clock.advance(DAY)
    merge = people.merge(desk, one, two, {})
    people.change_member(desk, one, replace(people.member_file(desk, one).says, network_number="9"))
    assert {line.member_id for line in service.cohort_lines(desk, cohort)} == {one, two}
    assert [line.line.member_id for line in kept(desk, cohort).lost] == [one]
    clock.advance(DAY)
    people.leave_club(desk, one)
    assert {line.line.member_id for line in kept(desk, cohort).lost} == {one, two}
    assert {line.line.member_id for line in kept(desk, cohort, desk.today() - DAY).lost} == {one}
    people.unmerge(desk, merge)
    assert [line.line.member_id for line in kept(desk, cohort).lost] == [one]


def test_a_filter_freezes_only_whom_it_lets_through_and_says_so(desk):
    join(desk, "赵", "gold", "何晴")
    join(desk, "钱", "silver")
    cohort = freeze(desk, tier="gold", manager=person(desk, "何晴"))
    assert service.cohort(desk, cohort).filter_words == "等级：金卡；客户经理：何晴"
    (line,) = service.cohort_lines(desk, cohort)
    assert line.manager_id == person(desk, "何晴")
    with pytest.raises(Problems) as caught:
        freeze(desk, "钻石", tier="diamond")
    assert caught.value.found[0].field == "wanted"
    with pytest.raises(Problems):
        freeze(desk)
        freeze(desk)


def test_a_cohort_is_written_once_and_a_cancelled_one_not_at_all(desk):
    join(desk, "赵")
    assert service.freeze_cohort(desk, CohortDraft("年末"), quiet, lambda: True) is None
    assert not Cohort.select().count()
    cohort = freeze(desk)
    with pytest.raises(Exception, match="append-only"), desk.transaction(rules.READ, "test"):
        CohortSheet.update(lines="").where(CohortSheet.cohort == cohort).execute()
    with pytest.raises(Exception, match="append-only"), desk.transaction(rules.READ, "test"):
        Cohort.update(members=0).execute()
    for post in ("agent", "auditor"):
        with pytest.raises(Denied):
            freeze(desk_for(desk, post), "乙")
    assert kept(desk_for(desk, "auditor"), cohort).kept.whole == 1


@pytest.mark.parametrize("seed", range(6))
def test_retention_is_what_the_raw_rows_say(desk, clock, seed):
    """A long story of joining, leaving, tiers and merges; then counted again from the tables and the journal."""
    chance = random.Random(seed)
    alive = [join(desk, f"人{number}", chance.choice(("", *TIERS))) for number in range(12)]
    cohort = freeze(desk, kept_by=KeptBy(tier=bool(seed % 2)))
    then = {line.member_id: line for line in service.cohort_lines(desk, cohort)}
    days = {}
    for _step in range(14):
        clock.advance(chance.choice((timedelta(hours=7), timedelta(days=2))))
        _do_something(desk, chance, alive)
        days[desk.today()] = _by_hand(desk, then, tiers=bool(seed % 2))
    for day, expected in days.items():
        found = kept(desk, cohort, day)
        assert {line.line.member_id for line in found.lost} == expected, day
        assert found.kept == rules.Share(len(then) - len(expected), len(then))


def _do_something(desk, chance, alive):
    one, two = chance.sample(alive, 2)
    act = chance.choice(("turn", "turn", "tier", "merge"))
    if act == "turn":
        left = Member.get_by_id(one).state == "left"
        (people.rejoin_club if left else people.leave_club)(desk, one)
    elif act == "tier" and not TierHolding.select().where(TierHolding.member == one, TierHolding.until_on.is_null()):
        tier = chance.choice(TIERS)
        people.grant_tier(desk, people_rules.TierDraft(one, tier, desk.today(), None, "消费"))
    elif act == "tier":
        held = people.tier_on(desk, one, desk.today())
        if held is not None and held.from_on < desk.today():
            people.end_tier(desk, held.id, desk.today() - DAY)
    elif Member.get_by_id(one).merged_into_id is None and Member.get_by_id(two).merged_into_id is None:
        people.merge(desk, one, two, {})
        alive.remove(two)


def _by_hand(desk, then, *, tiers):
    """Who is lost now, by the plain rows."""
    rank = {row.code: row.rank for row in Tier.select()}
    lost = set()
    for rid, line in then.items():
        kept_file = rid
        while (row := Member.get_by_id(kept_file)).merged_into_id is not None:
            kept_file = row.merged_into_id
        group = [one.id for one in Member.select() if _goes_into(one, kept_file)]
        held = [
            rank[one.tier.code]
            for one in TierHolding.select()
            if one.member_id in group and one.from_on <= desk.today() <= (one.until_on or date.max)
        ]
        lower = tiers and max(held, default=0) < rank.get(line.tier, 0)
        if row.state == "left" or lower:
            lost.add(rid)
    return lost


def _goes_into(row, kept_file):
    while row.merged_into_id is not None and row.id != kept_file:
        row = Member.get_by_id(row.merged_into_id)
    return row.id == kept_file


def test_who_was_lost_is_listed_with_reasons(desk, clock):
    gone, other = join(desk, "赵", "gold", "何晴"), join(desk, "钱", "silver")
    cohort = freeze(desk)
    clock.advance(DAY)
    for one in (gone, other):
        people.leave_club(desk, one)
    source = service.LostSource(desk)
    source.show(kept(desk, cohort))
    names = {row.id: row for row in source.rows(source.ids(Order(), None))}
    assert [names[key].name for key in source.ids(Order(), None)] == ["钱", "赵"]
    assert [names[key].name for key in source.ids(Order("name", descending=True), Loss.LEFT)] == ["赵", "钱"]
    assert source.ids(Order("why"), Loss.TIER) == []
    assert (names[gone].tier_then, names[gone].manager_then, names[gone].left_on) == ("金卡", "何晴", desk.today())
    sheet = service.lost_sheet(desk, kept(desk, cohort))
    assert (sheet.count, sheet.kind, sheet.lines[1].what) == (2, "lost", "已退会")


# Indicators


def test_the_clubs_share_needs_a_figure_and_a_wrong_one_is_cancelled(desk):
    for name in "赵钱孙":
        join(desk, name)
    assert service.indicators(desk, None)[3].share is None
    first = service.enter_figure(desk, FigureDraft(date(2026, 9, 30), 6_000, "省公司报表"))
    service.enter_figure(desk, FigureDraft(date(2026, 6, 30), 5_000, "省公司报表"))
    assert service.indicators(desk, None)[3].share == rules.Share(3, 6_000)
    service.cancel_figure(desk, first, "看错行")
    found = service.indicators(desk, None)[3]
    assert (found.indicator, found.share) == (Indicator.CLUB_SHARE, rules.Share(3, 5_000))
    assert [one.cancelled for one in service.figures(desk)] == ["看错行", ""]
    for act in (lambda: service.cancel_figure(desk, first, "再来"), lambda: service.cancel_figure(desk, first, " ")):
        with pytest.raises(Problems):
            act()
    with pytest.raises(Denied):
        service.enter_figure(desk_for(desk, "agent"), FigureDraft(date(2026, 9, 30), 6_000, "省公司报表"))
