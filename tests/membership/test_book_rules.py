"""Tables of cases: cohorts and who counts as kept, indicators, load, birthdays of a window, offers per period."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.clause import NOT_SET, Unconfirmed, Value
from desktop.core.clock import FrozenClock
from desktop.membership.rules import books, cohorts, indicators, quality, retention
from desktop.membership.rules.cohorts import CohortFacts, CohortLine, KeptBy, Loss, Share, Standing
from desktop.membership.rules.indicators import FigureDraft, FigureFacts, Indicator
from desktop.membership.rules.retention import OfferDraft, OfferFacts, OfferKind, Outcome
from desktop.people.rules import BirthdayKind, Expiring, LunarDay, MembersWanted, next_birthday, solar_of
from desktop.people.rules.lunar import leap_month, month_length
from desktop.policy.clauses import CohortClauses, MembershipAsOf, MembershipClauses, RetentionClauses

RANKS = {"silver": 1, "gold": 2, "diamond": 3}
TODAY = date(2026, 11, 18)
NOW = FrozenClock().now()
MARK = cohorts.network_mark("0530 5551935")


def line(number, tier="gold", network=MARK, manager=""):
    return CohortLine(UUID(int=number).hex, tier, network, manager)


def standing(*, member=True, networks=(MARK,), tier="gold", left_on=None):
    return Standing(member, frozenset(networks), tier, left_on)


@pytest.mark.parametrize(
    ("kept_by", "now", "why"),
    [
        (KeptBy(), standing(), ()),
        (KeptBy(), standing(member=False), (Loss.LEFT,)),
        (KeptBy(), standing(networks=(), tier=""), ()),
        (KeptBy(network=True), standing(networks=()), (Loss.NETWORK,)),
        (KeptBy(network=True), standing(networks=(MARK, "other")), ()),
        (KeptBy(tier=True), standing(tier="silver"), (Loss.TIER,)),
        (KeptBy(tier=True), standing(tier="diamond"), ()),
        (KeptBy(tier=True), standing(tier=""), (Loss.TIER,)),
        (KeptBy(True, True), standing(member=False, networks=(), tier=""), (Loss.LEFT, Loss.NETWORK, Loss.TIER)),
    ],
)
def test_who_is_kept_is_what_the_cohort_says(kept_by, now, why):
    assert cohorts.losses(line(1), now, kept_by, RANKS) == why


@pytest.mark.parametrize(
    ("kept_by", "words"),
    [
        (KeptBy(), "仍在会"),
        (KeptBy(network=True), "仍在会、网号仍在资料中"),
        (KeptBy(tier=True), "仍在会、等级不低于拍照时"),
        (KeptBy(True, True), "仍在会、网号仍在资料中、等级不低于拍照时"),
    ],
)
def test_what_counts_as_kept_is_said_on_paper(kept_by, words):
    assert kept_by.zh == words


def test_what_somebody_never_had_cannot_be_lost():
    plain = line(1, tier="", network="")
    assert cohorts.losses(plain, standing(networks=(), tier=""), KeptBy(True, True), RANKS) == ()


def test_spaces_in_a_network_number_are_no_other_number():
    assert cohorts.network_mark("139 0000 6218") == cohorts.network_mark("13900006218") != ""
    assert cohorts.network_mark("  ") == ""
    assert "6218" not in cohorts.network_mark("13900006218")


LINES = st.lists(
    st.builds(
        CohortLine,
        st.uuids().map(lambda one: one.hex),
        st.sampled_from(["", "silver", "gold", "diamond"]),
        st.sampled_from(["", MARK]),
        st.one_of(st.just(""), st.uuids().map(lambda one: one.hex)),
    ),
    unique_by=lambda one: one.member,
    max_size=40,
)


@given(LINES, st.randoms(use_true_random=False))
def test_the_digest_is_of_the_list_whatever_its_order_and_of_every_fact_in_it(lines, chance):
    kept = cohorts.digest_of(lines)
    mixed = list(lines)
    chance.shuffle(mixed)
    assert cohorts.digest_of(mixed) == kept
    by_hand = "".join(f"{text}\n" for text in sorted(one.kept for one in lines))
    assert kept == sha256(by_hand.encode()).hexdigest()
    assert [CohortLine.read(one.kept) for one in lines] == lines
    for place, one in enumerate(lines):
        other = one._replace(tier="gold" if one.tier != "gold" else "silver")
        assert cohorts.digest_of([*lines[:place], other, *lines[place + 1 :]]) != kept
        assert cohorts.digest_of([*lines[:place], *lines[place + 1 :]]) != kept


def test_nobody_stands_in_a_cohort_twice():
    with pytest.raises(ValueError, match="once"):
        cohorts.digest_of([line(1), line(1, tier="silver")])


def frozen(kept_by=KeptBy()):  # noqa: B008
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return CohortFacts(UUID(int=99), "年末", date(2026, 1, 1), at, "", "", kept_by, 3, "")


@given(st.lists(st.tuples(LINES.filter(bool).map(lambda many: many[0]), st.booleans(), st.sampled_from(["", *RANKS]))))
def test_kept_and_lost_are_everybody_and_the_upper_market_is_a_part(people):
    stood = [(one, standing(member=stays, tier=tier)) for one, stays, tier in people]
    found = cohorts.retention(frozen(KeptBy(tier=True)), TODAY, stood, RANKS, Value("gold"))
    kept = [
        one.tier in {"gold", "diamond"}
        for one, stays, tier in people
        if stays and RANKS.get(tier, 0) >= RANKS.get(one.tier, 0)
    ]
    high = [one for one, _stays, _tier in people if one.tier in {"gold", "diamond"}]
    assert (found.kept.part, found.kept.whole) == (len(kept), len(people))
    assert (found.high.part, found.high.whole) == (sum(kept), len(high))
    assert len(found.lost) == len(people) - len(kept)
    assert found.because()[Loss.LEFT] == sum(not stays for _one, stays, _tier in people)


@pytest.mark.parametrize("clause", [NOT_SET, Unconfirmed("gold")])
def test_while_nobody_said_who_is_upper_market_there_is_no_such_rate(clause):
    assert cohorts.retention(frozen(), TODAY, [(line(1), standing())], RANKS, clause).high is None


@pytest.mark.parametrize(
    ("part", "whole", "words", "target", "meets"),
    [
        (999, 1000, "99.9%", Value(100), False),
        (1999, 2000, "99.9%", Value(100), False),
        (2000, 2000, "100.0%", Value(100), True),
        (0, 3, "0.0%", Value(1), False),
        (2, 3, "66.6%", Value(67), False),
        (2, 3, "66.6%", Value(66), True),
        (0, 0, "—", Value(1), None),
        (1, 2, "50.0%", NOT_SET, None),
        (1, 2, "50.0%", Unconfirmed(50), None),
    ],
)
def test_a_share_is_rounded_down_and_judged_unrounded(part, whole, words, target, meets):
    assert Share(part, whole).words == words
    assert Share(part, whole).meets(target) is meets


@pytest.mark.parametrize(
    ("on", "refused"),
    [(date(2025, 12, 31), True), (date(2026, 1, 1), False), (TODAY, False), (TODAY + timedelta(1), True)],
)
def test_retention_is_told_from_the_day_of_freezing_to_today(on, refused):
    assert bool(cohorts.day_problems(on, date(2026, 1, 1), TODAY)) is refused


@pytest.mark.parametrize(
    ("name", "others", "refused"),
    [
        ("年末金卡", [], False),
        (" ", [], True),
        ("年" * 61, [], True),
        ("年末 ", ["年末"], True),
        ("年末", ["年初"], False),
    ],
)
def test_a_cohort_has_a_name_of_its_own(name, others, refused):
    assert bool(cohorts.cohort_problems(cohorts.CohortDraft(name), others)) is refused


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (MembersWanted(), "全部在会会员"),
        (MembersWanted(tier="gold"), "等级：金卡"),
        (MembersWanted(tier="-"), "等级：无"),
        (MembersWanted(tier="gold", manager=UUID(int=1)), "等级：金卡；客户经理：何晴"),
        (MembersWanted(missing="*"), "资料缺项：任一项"),
        (MembersWanted(expiring=Expiring.CONTRACT, until=TODAY), "至 2026-11-18 合约到期"),
        (MembersWanted(text=" 云联  公司 "), "查找：云联 公司"),
        (MembersWanted(left=True), "已退会"),
    ],
)
def test_the_filter_is_kept_in_words(wanted, words):
    tier = "金卡" if wanted.tier == "gold" else ""
    assert cohorts.filter_words(wanted, tier, "何晴" if wanted.manager else "") == words


# Indicators


def figure(users=1_000_000):
    return FigureFacts(UUID(int=5), date(2026, 10, 31), users, "省公司经分系统", NOW, "周宏")


def measured(clauses=MembershipClauses(), **given):  # noqa: B008
    asked = {"complete": Share(40, 50), "members": 50, "figure": None, "clauses": clauses, **given}
    return {one.indicator: one for one in indicators.indicators(TODAY, given.pop("retention", None), **asked)}


def test_without_cohort_and_figure_the_indicators_say_what_is_missing():
    found = measured()
    assert [found[one].share for one in Indicator] == [None, None, Share(40, 50), None]
    assert found[Indicator.KEPT].why == found[Indicator.HIGH_KEPT].why == indicators.NO_COHORT
    assert found[Indicator.CLUB_SHARE].why == indicators.NO_FIGURE
    assert all(one.meets is None for one in found.values())


def test_the_clubs_share_is_of_a_figure_that_somebody_entered_with_its_day_and_source():
    found = measured(figure=figure(), members=50_000)[Indicator.CLUB_SHARE]
    assert found.share == Share(50_000, 1_000_000)
    assert "2026-10-31" in found.basis
    assert "省公司经分系统" in found.basis


def test_targets_are_the_policys():
    clauses = MembershipClauses(
        cohorts=CohortClauses(
            high_from=Value("gold"), kept_target=Value(90), high_kept_target=Value(50), club_share_target=Value(6)
        )
    )
    stood = [(line(1), standing()), (line(2), standing(member=False)), (line(3, "silver"), standing(tier="silver"))]
    kept = cohorts.retention(frozen(), date(2026, 6, 30), stood, RANKS, Value("gold"))
    found = indicators.indicators(TODAY, kept, complete=Share(1, 2), members=50_000, figure=figure(), clauses=clauses)
    assert [one.meets for one in found] == [False, True, None, False]
    assert [one.on for one in found] == [date(2026, 6, 30), date(2026, 6, 30), TODAY, TODAY]


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        (FigureDraft(TODAY, 1000, "报表"), set()),
        (FigureDraft(TODAY + timedelta(1), 1000, "报表"), {"counted_on"}),
        (FigureDraft(None, None, " "), {"counted_on", "users", "source"}),
        (FigureDraft(TODAY, 0, "报表"), {"users"}),
        (FigureDraft(TODAY, 2_000_000_001, "报" * 121), {"users", "source"}),
    ],
)
def test_a_figure_has_a_day_a_number_and_a_source(draft, wrong):
    assert {one.field for one in indicators.figure_problems(draft, TODAY)} == wrong


# Books


@pytest.mark.parametrize(
    ("by_tier", "most", "percent"),
    [
        ({}, {}, 0),
        ({"": 30}, {}, 0),
        ({}, {"gold": NOT_SET, "silver": NOT_SET}, None),
        ({"": 30}, {"gold": NOT_SET}, None),
        ({}, {"gold": Value(200), "silver": NOT_SET}, 0),
        ({"gold": 50}, {"gold": Value(200)}, 25),
        ({"gold": 50, "diamond": 25}, {"gold": Value(200), "diamond": Value(50)}, 75),
        ({"gold": 1}, {"gold": Value(300)}, 1),
        ({"gold": 1, "silver": 1, "diamond": 1}, {"gold": Value(3), "silver": Value(3), "diamond": Value(3)}, 100),
        ({"gold": 300}, {"gold": Value(200)}, 150),
        ({"gold": 50, "silver": 1}, {"gold": Value(200), "silver": NOT_SET}, None),
        ({"gold": 50}, {}, None),
    ],
)
def test_the_load_of_a_book_is_the_sum_of_its_tiers(by_tier, most, percent):
    assert books.load(by_tier, most) == percent
    assert (percent is None) == bool(books.unset_tiers(by_tier, most))


GOOD = books.MoveDraft(UUID(int=1), TODAY, "岗位调整", (UUID(int=2),))


@pytest.mark.parametrize(
    ("draft", "left_on", "wrong"),
    [
        (GOOD, None, set()),
        (replace(GOOD, to_staff=None), None, {"to_staff"}),
        (replace(GOOD, from_staff=GOOD.to_staff, whole=True), None, {"to_staff"}),
        (replace(GOOD, from_on=None), None, {"from_on"}),
        (replace(GOOD, reason=" "), None, {"reason"}),
        (replace(GOOD, reason="长" * 201), None, {"reason"}),
        (replace(GOOD, members=()), None, {"members"}),
        (replace(GOOD, members=(), whole=True), None, set()),
        (GOOD, TODAY - timedelta(1), {"to_staff"}),
        (GOOD, TODAY, set()),
        (replace(GOOD, from_on=TODAY + timedelta(5)), TODAY + timedelta(4), {"to_staff"}),
    ],
)
def test_a_move_says_to_whom_from_when_and_why(draft, left_on, wrong):
    assert {one.field for one in books.move_problems(draft, left_on, TODAY)} == wrong


# Lists

BORN = [
    (BirthdayKind.SOLAR, date(1980, 2, 29), None),
    (BirthdayKind.SOLAR, date(1980, 2, 28), None),
    (BirthdayKind.SOLAR, date(1980, 12, 31), None),
    (BirthdayKind.LUNAR, None, LunarDay(1968, 7, 15, leap=True)),
    (BirthdayKind.LUNAR, None, LunarDay(1968, 7, 15)),
    (BirthdayKind.LUNAR, None, LunarDay(1979, 6, 30, leap=False)),
    (BirthdayKind.LUNAR, None, LunarDay(1984, 12, 30)),
    (BirthdayKind.LUNAR, None, LunarDay(1984, 1, 1)),
]


def kept_on(window, kind, born_on, lunar):
    if kind is BirthdayKind.LUNAR:
        return window.lunar.get((lunar.kept[5:], lunar.leap))
    return window.solar.get(f"{born_on:%m-%d}")


def lunar_birthdays():
    """Every lunar month and day that somebody can be born on, ordinary and leap."""
    found = {}
    for year in range(1930, 2015):
        for month in range(1, 13):
            for leap in {False, leap_month(year) == month}:
                for day in (1, 15, month_length(year, month, leap)):
                    found.setdefault((month, day, leap), LunarDay(year, month, day, leap))
    return list(found.values())


EVERY_LUNAR = lunar_birthdays()


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2020, 1, 1), date(2045, 1, 1)), st.integers(0, 120))
def test_the_birthdays_of_a_window_are_the_next_birthdays_of_everybody(first, days):
    until = first + timedelta(days)
    window = retention.birthdays(first, until)
    chance = random.Random(days)
    for born in chance.sample(EVERY_LUNAR, 40):
        assert isinstance(solar_of(born), date)
        BORN.append((BirthdayKind.LUNAR, None, born))
    for kind, born_on, lunar in BORN:
        due = next_birthday(kind, born_on, lunar, first)
        assert kept_on(window, kind, born_on, lunar) == (due if due is not None and due <= until else None)
    del BORN[8:]


@pytest.mark.parametrize(
    ("clause", "chosen", "days"),
    [(NOT_SET, None, None), (Value(30), None, 30), (Value(30), 90, 90), (NOT_SET, 999, 366), (NOT_SET, -1, 0),
     (Unconfirmed(30), None, None)],
)  # fmt: skip
def test_how_far_a_list_looks_is_chosen_or_the_policys_and_never_invented(clause, chosen, days):
    assert retention.window(clause, chosen) == days


@pytest.mark.parametrize(
    ("day", "clause", "period", "begins"),
    [
        (TODAY, Value("month"), "2026-11", date(2026, 11, 1)),
        (TODAY, Value("quarter"), "2026-Q4", date(2026, 10, 1)),
        (date(2026, 3, 31), Value("quarter"), "2026-Q1", date(2026, 1, 1)),
        (TODAY, Value("year"), "2026", date(2026, 1, 1)),
        (TODAY, NOT_SET, "", None),
        (TODAY, Unconfirmed("month"), "", None),
    ],
)
def test_an_offer_lies_in_a_period_of_the_policy(day, clause, period, begins):
    assert retention.period_of(day, clause) == period
    assert retention.period_begins(day, clause) == begins


def asof(period):
    return MembershipAsOf(NOW, MembershipClauses(retention=RetentionClauses(period)))


def offer(outcome, on=TODAY, kind=OfferKind.CONTRACT, cancelled=""):
    return OfferFacts(UUID(int=7), UUID(int=1), kind, on, "", "送话费", outcome, "", NOW, "何晴", cancelled)


SAID = OfferDraft(UUID(int=1), "contract", TODAY, "续约送 100 元", "accepted")


@pytest.mark.parametrize(
    ("former", "period", "blocks"),
    [
        ([], Value("month"), False),
        ([offer(Outcome.REFUSED)], Value("month"), True),
        ([offer(Outcome.REFUSED, date(2026, 10, 31))], Value("month"), False),
        ([offer(Outcome.REFUSED, date(2026, 10, 31))], Value("quarter"), True),
        ([offer(Outcome.THINKING)], Value("month"), False),
        ([offer(Outcome.UNREACHED)], Value("year"), False),
        ([offer(Outcome.ACCEPTED, cancelled="登错人")], Value("month"), False),
        ([offer(Outcome.ACCEPTED, kind=OfferKind.BROADBAND)], Value("month"), False),
    ],
)
def test_an_offer_has_one_final_outcome_a_period(former, period, blocks):
    found = retention.offer_problems(SAID, former, asof(period))
    assert [one.field for one in found if one.blocks] == (["outcome"] if blocks else [])


def test_without_a_period_in_the_policy_a_second_outcome_is_recorded_and_warned_of():
    (found,) = retention.offer_problems(SAID, [offer(Outcome.REFUSED)], asof(NOT_SET))
    assert not found.blocks
    assert "2026-11-18" in str(found.sentence)


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"member_id": None}, "member_id"),
        ({"kind": "?"}, "kind"),
        ({"outcome": ""}, "outcome"),
        ({"offered_on": None}, "offered_on"),
        ({"offered_on": TODAY + timedelta(1)}, "offered_on"),
        ({"offer": " "}, "offer"),
        ({"offer": "送" * 121}, "offer"),
        ({"offer": "送" * 120}, None),
        ({"note": "长" * 501}, "note"),
        ({"note": "长" * 500}, None),
    ],
)
def test_what_an_offer_must_say(changed, wrong):
    found = retention.offer_problems(replace(SAID, **changed), [], asof(Value("month")))
    assert [one.field for one in found] == ([wrong] if wrong else [])


def test_the_record_that_counts_is_the_final_one():
    thinking, done = offer(Outcome.THINKING), offer(Outcome.ACCEPTED, date(2026, 11, 2))
    assert retention.latest([thinking, done], OfferKind.CONTRACT, None) is done
    assert retention.latest([thinking], OfferKind.CONTRACT, None) is thinking
    assert retention.latest([done], OfferKind.CONTRACT, date(2026, 11, 3)) is None
    assert retention.latest([replace(done, cancelled="错")], OfferKind.CONTRACT, None) is None


@pytest.mark.parametrize(
    ("on", "counts", "age"),
    [
        (TODAY, True, quality.Age.FRESH),
        (TODAY - timedelta(92), True, quality.Age.FRESH),
        (TODAY - timedelta(93), True, quality.Age.HALF),
        (TODAY - timedelta(200), True, quality.Age.YEAR),
        (TODAY - timedelta(367), True, quality.Age.OLD),
        (TODAY, False, quality.Age.VOID),
    ],
)
def test_how_long_ago_a_field_was_verified(on, counts, age):
    assert quality.age_of(on, counts=counts, today=TODAY) is age


def test_all_managers_together_are_the_sum_of_each():
    one = quality.ManagerQuality(UUID(int=1), "何晴", 3, Share(1, 3), Share(20, 36), Share(4, 15), {"phone": 2})
    two = quality.ManagerQuality(None, "", 2, Share(2, 2), Share(24, 24), Share(0, 10), {"phone": 1, "sex": 1})
    total = quality.summed([one, two])
    assert (total.members, total.complete, total.filled, total.verified) == (
        5,
        Share(3, 5),
        Share(44, 60),
        Share(4, 25),
    )
    assert total.missing == {"phone": 3, "sex": 1}
