"""Cohorts, books, lists and quality in a real store: frozen and counted again, moved, offered, recounted from rows."""

import itertools
import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.clause import Value
from desktop.core.listing import Order
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.membership import rules, service
from desktop.membership.records.books import Handover, HandoverLine, RetentionOffer
from desktop.membership.records.cohorts import Cohort, CohortSheet
from desktop.membership.rules import Answered, CohortDraft, KeptBy, ListKind, ListWanted, Loss, MoveDraft, OfferDraft
from desktop.membership.rules.indicators import FigureDraft, Indicator
from desktop.membership.rules.quality import Age
from desktop.membership.service import moving
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import ManagerAssignment, Member, MemberMerge, Tier, TierHolding
from desktop.people.rules import MemberDraft, MembersWanted
from desktop.policy.clauses import RetentionClauses
from desktop.storage.record import office
from tests.office import desk_for

DAY = timedelta(days=1)
TIERS = ("silver", "gold", "diamond")


def quiet(_done, _total):
    """Nobody looks at the progress."""


def never():
    """Nobody cancels."""
    return False


def person(desk, name):
    return next(line.id for line in people.staff_list(desk) if line.name == name)


def join(desk, name, tier="", manager="", **more):
    number = more.pop("network_number", "")
    made = people.admit_member(desk, MemberDraft(name, network_number=number, **more))
    if tier:
        people.grant_tier(desk, people_rules.TierDraft(made, tier, desk.today(), None, "消费"))
    if manager:
        people.assign_manager(desk, people_rules.AssignmentDraft(made, person(desk, manager), desk.today()))
    return made


def freeze(desk, name="年末", kept_by=KeptBy(), **wanted):  # noqa: B008
    return service.freeze_cohort(desk, CohortDraft(name, MembersWanted(**wanted), kept_by), quiet, never)


def kept(desk, cohort, on=None):
    return service.cohort_retention(desk, cohort, on or desk.today(), quiet, never)


def with_clauses(desk, **changed):
    membership = replace(desk.policy.membership, **changed)
    return replace(desk, policy=replace(desk.policy, membership=membership))


# Cohorts


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


# Books


def move(desk, to, members=(), **more):
    return MoveDraft(person(desk, to), desk.today(), "岗位调整", tuple(members), **more)


def moved(desk, draft):
    return service.move_members(desk, draft, quiet, never)


def overlaps():
    """Assignments of one member that overlap."""
    rows = list(ManagerAssignment.select().order_by(ManagerAssignment.member, ManagerAssignment.from_on))
    return [
        (one, two)
        for one, two in itertools.pairwise(rows)
        if one.member_id == two.member_id and (one.until_on is None or one.until_on >= two.from_on)
    ]


def test_books_count_members_by_manager_and_tier(desk):
    join(desk, "赵", "gold", "何晴")
    join(desk, "钱", "diamond", "何晴")
    join(desk, "孙", "", "曾静")
    people.leave_club(desk, join(desk, "李", "gold", "何晴"))
    join(desk, "周", "silver")
    found = {book.name: book for book in service.books(desk)}
    assert found["何晴"].by_tier == {"gold": 1, "diamond": 1}
    assert found["曾静"].by_tier == {"": 1}
    assert found[""].by_tier == {"silver": 1}
    assert next(book.name for book in service.books(desk)) == "何晴"
    assert service.books(desk)[-1].staff_id is None


def test_a_whole_book_changes_hands_under_one_number_and_nothing_overlaps(desk, clock, monkeypatch):
    monkeypatch.setattr(moving.rule, "MOST_AT_ONCE", 2)
    mine = [join(desk, f"人{number}", "gold", "何晴") for number in range(5)]
    other = join(desk, "外人", "silver", "曾静")
    clock.advance(DAY)
    done = moved(desk, move(desk, "郭芳", from_staff=person(desk, "何晴"), whole=True))
    assert (done.members, done.complete) == (5, True)
    assert Handover.select().count() == 1
    assert HandoverLine.select().count() == 5
    assert overlaps() == []
    today = desk.today()
    assert {people.manager_on(one, today) for one in mine} == {person(desk, "郭芳")}
    assert {people.manager_on(one, today - DAY) for one in mine} == {person(desk, "何晴")}
    assert people.manager_on(other, today) == person(desk, "曾静")
    sheet = service.handover_by_number(desk, done.number)
    assert (sheet.from_name, sheet.to_name, sheet.count, sheet.tiers) == ("何晴", "郭芳", 5, "金卡 5 户")
    assert {line.former for line in sheet.lines} == {"何晴"}
    assert service.handovers(desk)[0].number == done.number
    with pytest.raises(Problems):
        moved(desk, move(desk, "郭芳", from_staff=person(desk, "何晴"), whole=True))


def test_cancelled_in_the_middle_whole_batches_are_moved_and_the_rest_later(desk, clock, monkeypatch):
    monkeypatch.setattr(moving.rule, "MOST_AT_ONCE", 2)
    for number in range(5):
        join(desk, f"人{number}", "", "何晴")
    clock.advance(DAY)
    asked = iter([False, False, True])
    draft = move(desk, "郭芳", from_staff=person(desk, "何晴"), whole=True)
    first = service.move_members(desk, draft, quiet, lambda: next(asked))
    assert (first.members, first.complete) == (4, False)
    assert moved(desk, draft).members == 1
    assert overlaps() == []


def test_several_members_of_several_books_and_of_none(desk, clock):
    one, two, three = join(desk, "赵", "", "何晴"), join(desk, "钱", "", "曾静"), join(desk, "孙")
    clock.advance(DAY)
    done = moved(desk, move(desk, "郭芳", (one, two, three)))
    sheet = service.handover_by_number(desk, done.number)
    assert sheet.from_name.startswith("多人")
    assert {line.name: line.former for line in sheet.lines} == {"赵": "何晴", "钱": "曾静", "孙": ""}
    assert moved(desk, replace(move(desk, "何晴", (one,)), from_on=desk.today() + 5 * DAY)).members == 1
    assert people.manager_on(one, desk.today()) == person(desk, "郭芳")
    assert people.manager_on(one, desk.today() + 5 * DAY) == person(desk, "何晴")
    assert overlaps() == []


def test_members_without_a_manager_are_a_book_too(desk):
    made = [join(desk, name) for name in "赵钱"]
    join(desk, "孙", "", "何晴")
    assert moved(desk, move(desk, "郭芳", whole=True)).members == 2
    assert {people.manager_on(one, desk.today()) for one in made} == {person(desk, "郭芳")}


def test_who_began_on_that_day_or_later_cannot_be_moved_then(desk):
    one, two = join(desk, "赵", "", "何晴"), join(desk, "钱")
    with pytest.raises(Problems) as caught:
        moved(desk, move(desk, "郭芳", (one, two)))
    assert caught.value.found[0].field == "from_on"
    assert "赵" in str(caught.value)
    assert not Handover.select().count()
    with pytest.raises(Denied):
        moved(desk_for(desk, "customer_manager"), move(desk, "郭芳", (one,)))


@pytest.mark.parametrize("seed", range(5))
def test_whatever_is_moved_no_two_managers_overlap(desk, clock, seed):
    chance = random.Random(seed)
    members = [join(desk, f"人{number}", "", chance.choice(("", "何晴", "曾静"))) for number in range(6)]
    for _step in range(12):
        clock.advance(chance.choice((timedelta(0), DAY)))
        start = desk.today() + chance.choice((-1, 0, 0, 3)) * DAY
        draft = replace(
            move(desk, chance.choice(("何晴", "曾静", "郭芳"))),
            from_on=start,
            members=tuple(chance.sample(members, chance.randint(1, 4))),
        )
        try:
            service.move_now(desk, draft)
        except Problems:
            continue
        assert overlaps() == []
        assert all(people.manager_on(one, start) == draft.to_staff for one in draft.members)


# Lists


def test_who_runs_out_in_the_window_is_listed_the_nearest_first(desk):
    days = {"昨天": -1, "今天": 0, "十天": 10, "三十天": 30, "一年": 365}
    for name, days_ahead in days.items():
        join(desk, name, contract_until=desk.today() + days_ahead * DAY)
    join(desk, "没有合约")
    source = service.RetentionSource(desk)
    ids = source.ids(Order(), ListWanted(ListKind.CONTRACT, desk.today() + 30 * DAY))
    rows = {row.id: row for row in source.rows(ids)}
    assert [rows[key].name for key in ids] == ["今天", "十天", "三十天"]
    assert source.ids(Order(), ListWanted(ListKind.BROADBAND, desk.today() + 30 * DAY)) == []
    assert service.list_count(desk, ListWanted(ListKind.GRATITUDE)) == 6
    back = source.ids(Order("day", descending=True), ListWanted(ListKind.CONTRACT, desk.today() + 30 * DAY), 1)
    assert [rows[key].name for key in back] == ["三十天"]


def test_birthdays_of_the_next_days_by_either_calendar(desk):
    join(desk, "明天", birthday=date(1980, 11, 19))
    join(desk, "今天", "gold", "何晴", birthday=date(1990, 11, 18))
    join(desk, "农历", birthday_kind="lunar", lunar_birthday="1975-10-12")
    join(desk, "春天", birthday=date(1980, 4, 1))
    join(desk, "公历不算", birthday_kind="lunar", lunar_birthday="1980-3-1", birthday=date(1980, 11, 20))
    source = service.RetentionSource(desk)
    wanted = ListWanted(ListKind.BIRTHDAY, desk.today() + 7 * DAY)
    ids = source.ids(Order(), wanted)
    rows = {row.id: row for row in source.rows(ids)}
    told = [(rows[key].name, rows[key].day, rows[key].what) for key in ids]
    assert told == [
        ("今天", date(2026, 11, 18), "公历11月18日"),
        ("明天", date(2026, 11, 19), "公历11月19日"),
        ("农历", date(2026, 11, 20), "农历十月十二"),
    ]
    assert source.ids(Order("day", descending=True), wanted) == ids[::-1]
    assert len(source.ids(Order(), replace(wanted, manager=person(desk, "何晴"), tier="gold"))) == 1
    assert len(source.ids(Order(), replace(wanted, without_manager=True))) == 2


def said(member, outcome, **more):
    return OfferDraft(member, more.pop("kind", "contract"), more.pop("on", None), "续约送 100 元", outcome, **more)


def test_an_offer_is_recorded_counted_and_cancelled_by_a_counter_entry(desk):
    monthly = with_clauses(desk, retention=RetentionClauses(Value("month")))
    one, two = (join(desk, name, contract_until=desk.today() + 10 * DAY) for name in "赵钱")
    wanted = ListWanted(ListKind.CONTRACT, desk.today() + 30 * DAY)

    def listed(answered):
        return service.RetentionSource(monthly).ids(Order(), replace(wanted, answered=answered))

    today = {"on": desk.today()}
    service.record_offer(monthly, said(one, "thinking", **today))
    assert (list(listed(Answered.OPEN)), list(listed(Answered.WAITING)), list(listed(Answered.DONE))) == (
        [two],
        [one],
        [],
    )
    done = service.record_offer(monthly, said(one, "accepted", **today))
    assert (list(listed(Answered.OPEN)), list(listed(Answered.WAITING)), list(listed(Answered.DONE))) == (
        [two],
        [],
        [one],
    )
    source = service.RetentionSource(monthly)
    ids = source.ids(Order(), wanted)
    assert {row.name: row.outcome for row in source.rows(ids)} == {"赵": rules.Outcome.ACCEPTED, "钱": None}
    with pytest.raises(Problems):
        service.record_offer(monthly, said(one, "refused", **today))
    assert service.record_offer(desk, said(one, "refused", **today))
    service.cancel_offer(monthly, done, "登错人")
    with pytest.raises(Problems):
        service.cancel_offer(monthly, done, "再来")
    assert [(line.outcome.value, line.cancelled) for line in service.offers_of(desk, one)] == [
        ("refused", ""), ("accepted", "登错人"), ("thinking", ""),
    ]  # fmt: skip
    assert RetentionOffer.get_by_id(done).period == "2026-11"
    counted = service.outcomes(desk, desk.today(), desk.today())
    assert {(kind.value, outcome.value): n for (kind, outcome), n in counted.items()} == {
        ("contract", "refused"): 1, ("contract", "thinking"): 1,
    }  # fmt: skip
    with pytest.raises(Exception, match="append-only"), desk.transaction(rules.READ, "test"):
        RetentionOffer.update(outcome="accepted").execute()
    with pytest.raises(Denied):
        service.record_offer(desk_for(desk, "service_engineer"), said(two, "refused", **today))


def test_an_offer_to_a_file_that_went_into_another_is_of_the_person(desk):
    kept_file, other = (join(desk, name, contract_until=desk.today() + 10 * DAY) for name in ("王", "王二"))
    service.record_offer(desk, said(other, "accepted", on=desk.today()))
    people.merge(desk, kept_file, other, {})
    wanted = ListWanted(ListKind.CONTRACT, desk.today() + 30 * DAY, answered=Answered.DONE)
    assert list(service.RetentionSource(desk).ids(Order(), wanted)) == [kept_file]
    assert len(service.offers_of(desk, kept_file)) == 1
    assert MemberMerge.select().count() == 1


def test_a_list_on_paper_is_the_list_and_too_long_ones_are_refused(desk, monkeypatch):
    for name in "赵钱":
        join(desk, name, contract_until=desk.today() + 10 * DAY, do_not_disturb=name == "赵")
    wanted = ListWanted(ListKind.CONTRACT, desk.today() + 30 * DAY)
    sheet = service.list_sheet(desk, wanted, Order())
    assert ([line.name for line in sheet.lines], sheet.disturbed, sheet.title) == (["钱", "赵"], 1, "合约到期")
    ids = service.RetentionSource(desk).ids(Order(), wanted)
    assert service.list_sheet(desk, wanted, Order(), ids[:1]).count == 1
    assert service.list_sheet(desk, wanted, Order()).number == sheet.number
    assert service.list_sheet(desk, wanted, Order(), ids[:1]).number != sheet.number
    monkeypatch.setattr("desktop.membership.rules.papers_books.MOST_ON_PAPER", 1)
    with pytest.raises(Problems):
        service.list_sheet(desk, wanted, Order())


# Quality


def test_the_quality_of_files_by_manager_is_what_each_file_says(desk, clock):
    full = {
        "sex": "male", "birthday": date(1980, 1, 1), "id_type": "passport", "id_number": "E1", "phone": "13900001111",
        "address": "人民路", "network_number": "13900001111", "plan": "99", "joined_network_on": date(2020, 1, 1),
        "contract_until": date(2027, 1, 1), "wish_ways": ("phone",), "consented_at": desk.now(),
        "consent_paper": "F11",
    }  # fmt: skip
    one = join(desk, "赵", "", "何晴", **full)
    join(desk, "钱", "", "何晴")
    alone = join(desk, "孙", **full)
    for field in ("name", "phone"):
        people.verify(desk, one, field, people_rules.VerifiedBy.CALLBACK, desk.today())
    people.verify(desk, alone, "phone", people_rules.VerifiedBy.FORM, desk.today() - 200 * DAY)
    clock.advance(timedelta(minutes=1))
    changed = people.member_file(desk, alone).says
    people.change_member(desk, alone, replace(changed, address="解放路"))
    found = service.quality(desk, quiet, never)
    mine = next(line for line in found.managers if line.name == "何晴")
    assert (mine.members, mine.complete, mine.verified) == (2, rules.Share(1, 2), rules.Share(2, 10))
    required = len(desk.policy.membership.completeness.required)
    files = [people.member_file(desk, rid) for rid in (one, alone)]
    assert [file.completeness.filled for file in files] == [required, required - 1]
    assert found.total.complete == rules.Share(1, 3)
    assert found.total.filled.whole == 3 * required
    assert found.total.verified.part == 3
    assert (found.ages[Age.FRESH], found.ages[Age.YEAR], found.ages[Age.NEVER]) == (2, 1, 12)
    source = service.QualitySource(desk)
    rows = {row.name: row for row in source.rows(source.ids(Order(), MembersWanted(missing="*")))}
    assert set(rows) == {"钱", "孙"}
    assert rows["孙"].missing == ("manager",)
    assert (len(rows["孙"].unverified), rows["孙"].oldest_on) == (4, desk.today() - 200 * DAY)
    assert service.quality(desk, quiet, lambda: True) is None


def test_nothing_of_this_is_written_by_looking(desk):
    join(desk, "赵", "gold", "何晴", contract_until=desk.today())
    head = office.execute_sql("SELECT max(seq) FROM journal_tx").fetchone()
    service.books(desk)
    service.indicators(desk, None)
    service.quality(desk, quiet, never)
    service.list_sheet(desk, ListWanted(ListKind.CONTRACT, desk.today()), Order())
    assert office.execute_sql("SELECT max(seq) FROM journal_tx").fetchone() == head


def test_a_handover_list_hides_telephones_from_who_may_not_see_them(desk):
    made = people.admit_member(desk, MemberDraft("甲一", phone="13800004417"))
    done = service.move_now(desk, move(desk, "郭芳", members=(made,)))
    assert service.handover_by_number(desk, done.number).lines[0].phone == "13800004417"
    assert "****" in service.handover_by_number(desk_for(desk, "auditor"), done.number).lines[0].phone
