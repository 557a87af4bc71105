"""Tiers for a time, ended early or not, before and after changes for good: day by day as a small model has them."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from desktop.core.ids import new_id
from desktop.membership.rules import holdings
from desktop.membership.rules.holdings import ChangeDraft, OverrideDraft, OverrideEndDraft, OverrideFacts, Span

TODAY = date(2026, 11, 18)
LADDER = ("silver", "gold", "diamond")
FAR = 100
TIERS = st.sampled_from(LADDER)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("over"), TIERS, st.integers(0, 50), st.integers(0, 15)),
        st.tuples(st.just("end"), TIERS, st.integers(0, 3), st.integers(-1, 60)),
        st.tuples(st.just("change"), TIERS, st.integers(0, 60), st.just(0)),
    ),
    max_size=9,
)
ADJACENT = [("over", "gold", 30, 9), ("over", "diamond", 40, 9), ("end", "gold", 0, 33)]


def on(number):
    return TODAY + timedelta(days=number)


class Office:
    """The rules under test, their plans written as the service writes them."""

    def __init__(self, held):
        self.held, self.overs = held, []

    def write(self, plan):
        changed = {one.id: one for one in (*plan.ended, *plan.moved)}
        fresh = [replace(one, id=new_id()) for one in (plan.made, plan.resumed, *plan.between) if one is not None]
        kept = [changed.get(one.id, one) for one in self.held]
        self.held = sorted([*kept, *fresh], key=lambda one: one.from_on)
        return fresh

    def over(self, tier, first, length):
        draft = OverrideDraft(tier, on(first), on(first + length), "补偿")
        if holdings.override_problems(draft, self.held, self.overs, LADDER):
            return False
        former = next((one for one in self.held if one.covers(draft.from_on)), None)
        covered = holdings.instead(self.held, draft.from_on, draft.until_on)
        plan = holdings.override_plan(draft, self.held, "silver")
        made, *rest = self.write(plan)
        follows = rest[0].id if rest else (plan.moved[0].id if plan.moved else None)
        facts = (new_id(), "U", None, made.id, tier, draft.from_on, draft.until_on, "", former.tier if former else "")
        self.overs.append(OverrideFacts(*facts, follows, None, covered))
        return True

    def end(self, which, last):
        override, draft = self.overs[which], OverrideEndDraft(on(last), "会员要求")
        if holdings.end_problems(draft, override, TODAY):
            return False
        self.write(holdings.end_plan(draft, override, self.held, "silver"))
        self.overs[which] = replace(override, ended_on=on(last))
        return True

    def change(self, tier, first):
        draft = ChangeDraft(tier, on(first), None, "消费", "签-1")
        if holdings.change_problems(draft, self.held, self.overs, LADDER):
            return False
        self.write(holdings.change_plan(draft, self.held))
        return True

    def tier(self, number):
        return next((one.tier for one in self.held if one.covers(on(number))), None)


class Model:
    """A tier for every day, and what lies over it for a time."""

    def __init__(self, held):
        self.base = {n: one.tier for n in range(-1, FAR) for one in held if one.covers(on(n))}
        self.over, self.ranges = {}, []

    def lowest_from(self, first, before=FAR):
        for number in range(first, before):
            if number in self.base or number in self.over:
                return
            self.base[number] = "silver"

    def lay_over(self, tier, first, length):
        self.over |= dict.fromkeys(range(first, first + length + 1), tier)
        self.ranges.append((first, first + length))
        self.lowest_from(first + length + 1)

    def lift(self, which, last):
        first, until = self.ranges[which]
        for number in range(last + 1, until + 1):
            del self.over[number]
            self.base.setdefault(number, "silver")
        self.ranges[which] = (first, last)

    def change(self, tier, first):
        self.base |= dict.fromkeys(range(first, FAR), tier)

    def tier(self, number):
        return self.over.get(number, self.base.get(number))


@example(lasts=None, later=False, steps=ADJACENT)
@example(lasts=40, later=True, steps=[("over", "diamond", 30, 20), ("end", "gold", 0, 33)])
@example(lasts=40, later=False, steps=[("over", "diamond", 30, 20), ("end", "gold", 0, 33)])
@given(lasts=st.none() | st.integers(3, 45), later=st.booleans(), steps=STEPS)
def test_every_day_has_the_tier_of_the_model(lasts, later, steps):
    held = [Span("gold", on(-100), None if lasts is None else on(lasts), new_id(), "入会", "高远")]
    if later and lasts is not None:
        held.append(Span("diamond", on(lasts + 1), None, new_id(), "消费", "高远"))
    rules, model = Office(held), Model(held)
    for what, tier, one, two in steps:
        if what == "over" and rules.over(tier, one, two):
            model.lay_over(tier, one, two)
        elif what == "change" and rules.change(tier, one):
            model.change(tier, one)
        elif what == "end" and one < len(rules.overs) and rules.end(one, two):
            model.lift(one, two)
        assert not holdings.overlap(rules.held)
        assert all(span.last >= span.from_on for span in rules.held)
        assert [rules.tier(n) for n in range(-1, FAR)] == [model.tier(n) for n in range(-1, FAR)]
