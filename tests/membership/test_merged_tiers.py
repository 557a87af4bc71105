"""A person of several files holds one tier: that of the kept file, else that of one that went into it, everywhere."""

from datetime import date

import pytest

from desktop.core.listing import Order
from desktop.membership import service
from desktop.membership.rules.holdings import Span, with_lent
from desktop.membership.rules.proposals import Move
from desktop.membership.rules.retention import ListKind, ListWanted
from desktop.membership.service.freezing import _lines_of as frozen
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import TierHolding
from tests.membership.tiers import TENURE, TODAY, changing, for_a_time, held, join, placed, set_clauses

D = date
LAST = D(2026, 12, 31)


@pytest.fixture
def person(desk):
    """A kept file without a tier, and one with gold until the end of the year that went into it."""
    kept = join(desk, "赵敏", joined_network_on=D(2023, 1, 1))
    other = join(desk, "赵 敏", "gold", until=LAST)
    return kept, other, people.merge(desk, kept, other, {})


def listed(desk, **wanted):
    source = people.MembersSource(desk)
    return source.rows(source.ids(Order("tier"), people_rules.MembersWanted(**wanted)))


def test_lists_and_books_know_the_tier_of_a_merged_person(desk, person):
    kept, other, merge = person
    join(desk, "钱二")
    assert [(row.id, row.tier_code) for row in listed(desk, tier="gold")] == [(kept, "gold")]
    assert [row.name for row in listed(desk, tier=people_rules.NO_TIER)] == ["钱二"]
    assert [book.by_tier for book in service.books(desk) if book.members] == [{"gold": 1, "": 1}]
    source = service.RetentionSource(desk)
    kinds = ListWanted(kind=ListKind.GRATITUDE, tier="gold")
    assert [row.tier_code for row in source.rows(source.ids(Order(), kinds))] == ["gold"]
    assert [line.tier for line in frozen(desk, [kept])] == ["gold"]
    assert people.tier_on(desk, kept, TODAY).tier == people.tier_on(desk, other, TODAY).tier == "gold"
    assert people.member(desk, kept).tier_code == "gold"
    people.unmerge(desk, merge)
    assert [row.id for row in listed(desk, tier="gold")] == [other]
    assert people.tier_on(desk, kept, TODAY) is None


def test_the_tier_of_the_kept_file_goes_first(desk, person):
    kept, _other, _merge = person
    people.grant_tier(desk, people_rules.TierDraft(kept, "silver", D(2026, 6, 1), None, "入会"))
    assert [row.tier_code for row in listed(desk)] == ["silver"]
    assert [book.by_tier for book in service.books(desk) if book.members] == [{"silver": 1}]
    assert service.endings(desk) == []


def test_a_file_of_a_file_lends_its_tier_too(desk, person):
    kept, _other, _merge = person
    top = join(desk, "赵敏敏")
    people.merge(desk, top, kept, {})
    assert [(row.id, row.tier_code) for row in listed(desk)] == [(top, "gold")]


def test_a_lent_tier_that_ends_is_listed_for_the_kept_file(desk, person):
    kept, _other, _merge = person
    (ending,) = service.endings(desk)
    assert (ending.member_id, ending.name, ending.tier, ending.until_on) == (kept, "赵敏", "gold", LAST)
    assert service.endings_of(desk, service.ending_ids(desk)) == [ending]


def test_a_run_judges_a_merged_person_by_the_tier_held(desk, person):
    desk = set_clauses(desk)
    kept, other, _merge = person
    (one,) = [one for one in placed(desk, TENURE) if one.id == kept]
    assert (one.standing.tier, one.to, one.move) == ("gold", "gold", Move.STAY)
    people.grant_tier(desk, people_rules.TierDraft(other, "diamond", D(2027, 1, 1), None, "年消费"))
    (one,) = [one for one in placed(desk, TENURE) if one.id == kept]
    assert one.move is Move.HELD_BACK


def test_a_tier_for_a_time_falls_back_to_the_lent_one_and_leaves_its_file_alone(desk, person):
    kept, other, _merge = person
    service.override_tier(desk, kept, for_a_time(desk, until_on=D(2026, 11, 30)))
    assert held(desk, kept) == [("diamond", TODAY, D(2026, 11, 30)), ("gold", D(2026, 12, 1), LAST)]
    assert held(desk, other) == [("gold", D(2026, 1, 1), LAST)]
    assert [one.resumes for one in service.overrides(desk, kept)] == ["gold"]


def test_a_change_ends_the_lent_tier(desk, person):
    kept, other, _merge = person
    service.change_tier(desk, kept, changing(desk, tier="silver", until_on=D(2026, 11, 30)))
    assert held(desk, other) == [("gold", D(2026, 1, 1), D(2026, 11, 17))]
    assert people.tier_on(desk, kept, D(2026, 12, 1)) is None
    assert TierHolding.select().count() == 2


@pytest.mark.parametrize(
    ("own", "lent", "found"),
    [
        ([], [("g", D(2026, 1, 1), None)], [("g", D(2026, 1, 1), None, True)]),
        ([("s", D(2025, 1, 1), None)], [("g", D(2026, 1, 1), None)], [("s", D(2025, 1, 1), None, True)]),
        (
            [("s", D(2026, 3, 1), D(2026, 5, 31))],
            [("g", D(2026, 1, 1), None)],
            [
                ("g", D(2026, 1, 1), D(2026, 2, 28), True),
                ("s", D(2026, 3, 1), D(2026, 5, 31), True),
                ("g", D(2026, 6, 1), None, False),
            ],
        ),
        (
            [("s", D(2026, 1, 1), D(2026, 5, 31))],
            [("g", D(2026, 5, 1), D(2026, 6, 30)), ("d", D(2026, 6, 1), D(2026, 7, 31))],
            [
                ("s", D(2026, 1, 1), D(2026, 5, 31), True),
                ("g", D(2026, 6, 1), D(2026, 6, 30), False),
                ("d", D(2026, 7, 1), D(2026, 7, 31), False),
            ],
        ),
    ],
)
def test_other_files_lend_the_days_on_which_the_kept_one_holds_nothing(own, lent, found):
    made = [[Span(tier, first, last, tier) for tier, first, last in many] for many in (own, lent)]
    spans = with_lent(*made)
    assert [(one.tier, one.from_on, one.until_on, one.id is not None) for one in spans] == found
