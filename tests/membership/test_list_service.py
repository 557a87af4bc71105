"""Lists of whom to offer what, offers, and the quality of the files, in a real store."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.clause import Value
from desktop.core.listing import Order
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.membership import rules, service
from desktop.membership.records.books import RetentionOffer
from desktop.membership.rules import Answered, ListKind, ListWanted, OfferDraft
from desktop.membership.rules.quality import Age
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import MemberMerge
from desktop.people.rules import MembersWanted
from desktop.policy.clauses import RetentionClauses
from desktop.storage.record import office
from tests.membership.books import DAY, join, never, person, quiet, with_clauses
from tests.office import desk_for


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


@pytest.mark.parametrize("sheet", [1, 2, 3, 7, 5_000])
def test_what_counts_as_verified_is_what_each_file_says_in_pieces_and_over_merged_files(
    desk, clock, monkeypatch, sheet
):
    monkeypatch.setattr("desktop.membership.service.rating.SHEET", sheet)
    made = [join(desk, name, "", "何晴" if name in "赵孙" else "", phone=f"1390000111{n}") for n, name in
            enumerate("赵钱孙李周")]  # fmt: skip
    for place, rid in enumerate(made[:4]):
        for field in ("name", "phone")[: 1 + place % 2]:
            for days in (400, 100, 0):
                people.verify(desk, rid, field, people_rules.VerifiedBy.CALLBACK, desk.today() - days * DAY)
    clock.advance(timedelta(minutes=1))
    says = people.member_file(desk, made[1]).says
    people.change_member(desk, made[1], replace(says, phone="13900009999"))
    people.merge(desk, made[4], made[3], {})
    told = []
    found = service.quality(desk, lambda done, of: told.append((done, of)), never)
    files = [people.member_file(desk, rid) for rid in made if rid != made[3]]
    fields = [one for file in files for one in file.authenticity.fields]
    assert found.total.verified == rules.Share(sum(one.counts for one in fields), len(fields))
    assert found.ages[Age.VOID] == sum(one.on is not None and not one.counts for one in fields)
    assert found.ages[Age.NEVER] == sum(one.on is None for one in fields)
    mine = next(line for line in found.managers if line.name == "何晴")
    assert mine.verified.part == 2
    assert told[-1][0] == told[-1][1]


def test_nothing_of_this_is_written_by_looking(desk):
    join(desk, "赵", "gold", "何晴", contract_until=desk.today())
    head = office.execute_sql("SELECT max(seq) FROM journal_tx").fetchone()
    service.books(desk)
    service.indicators(desk, None)
    service.quality(desk, quiet, never)
    service.list_sheet(desk, ListWanted(ListKind.CONTRACT, desk.today()), Order())
    assert office.execute_sql("SELECT max(seq) FROM journal_tx").fetchone() == head
