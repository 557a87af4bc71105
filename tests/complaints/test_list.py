"""The list of complaints: order, filters, what is typed, and what it costs to read it."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from peewee import fn

from desktop.complaints import rules, samples, service
from desktop.complaints.records import Complaint, ComplaintDue, ComplaintStep
from desktop.complaints.rules import watching
from desktop.core.listing import Order
from desktop.people import service as people
from desktop.storage import search
from desktop.storage.record import office
from tests.complaints.cases import listed
from tests.office import desk_for


def test_the_nearest_limit_leads_and_late_ones_lead_by_lateness(desk, draft, clock):
    ids = [
        service.register(desk, replace(draft, received_at=desk.now() - timedelta(minutes=minutes)))
        for minutes in (5, 40, 0, 20)
    ]
    assert listed(desk) == [ids[1], ids[3], ids[0], ids[2]]
    assert listed(desk, descending=True) == listed(desk)[::-1]
    assert listed(desk, limit=2) == [ids[1], ids[3]]
    assert listed(desk, rules.Quick.LATE) == [ids[1], ids[3]]
    assert listed(desk, rules.Quick.SOON) == [ids[0]]
    assert listed(desk, rules.Quick.ALL) == listed(desk)
    assert service.counts(desk) == {
        rules.Quick.OPEN: 4,
        rules.Quick.LATE: 2,
        rules.Quick.SOON: 1,
        rules.Quick.MINE: len(listed(desk, rules.Quick.MINE)),
        rules.Quick.WATCHED: 0,
        rules.Quick.ALL: 4,
    }
    clock.advance(timedelta(minutes=5))
    assert listed(desk, rules.Quick.SOON) == [ids[0], ids[2]]
    clock.advance(timedelta(seconds=1))
    assert service.badge(desk) == 3


def test_mine_are_those_whose_open_segment_i_own(desk, draft):
    complaint_id = service.register(desk, draft)
    owners = {row.owner.id for row in ComplaintDue.select() if row.owner is not None}
    assert owners
    for post in ("callback_specialist", "department_manager", "agent"):
        somebody = desk_for(desk, post)
        assert (listed(somebody, rules.Quick.MINE) == [complaint_id]) is (somebody.actor.staff_id in owners)


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("order", ["", "received", "customer", "level"])
def test_a_typed_text_takes_rows_out_of_the_list_and_leaves_the_others_in_their_order(desk, order, backwards):
    samples.bulk(desk, 120, 30, still_open=60)
    for due in list(ComplaintDue.select().where(ComplaintDue.nearest))[::3]:
        due.nearest = False
        due.save()
    (surname, _), *_ = Counter(row.customer_name[0] for row in Complaint.select()).most_common(1)
    # Every telephone begins with 1; a surname finds a few.
    for typed in ("1", surname):
        found = set(search.found(typed, {rules.COMPLAINT}, 1000))
        assert len(found) > 3
        for quick in rules.Quick:
            whole = listed(desk, quick, order=order, descending=backwards)
            kept = [one for one in whole if one.bytes in found]
            assert listed(desk, quick, typed, order, backwards) == kept
            assert listed(desk, quick, typed, order, backwards, limit=2) == kept[:2]


@pytest.mark.parametrize(
    ("order", "descending", "names"),
    [
        ("received", False, ["王建国", "安然", "张三"]),
        ("received", True, ["张三", "安然", "王建国"]),
        ("customer", False, ["安然", "王建国", "张三"]),
        ("level", True, ["张三", "安然", "王建国"]),
    ],
)
def test_the_list_can_be_sorted(desk, draft, order, descending, names):
    for minutes, name, level in ((30, "王建国", "dissatisfied"), (20, "安然", "major"), (10, "张三", "crisis")):
        received_at = desk.now() - timedelta(minutes=minutes)
        service.register(
            desk, replace(draft, customer_name=name, level=level, level_reason="媒体", received_at=received_at)
        )
    source = service.ComplaintSource(desk)
    for quick in (rules.Quick.OPEN, rules.Quick.ALL):
        found = source.ids(Order(order, descending), rules.Wanted(quick))
        assert [next(iter(source.rows([key]))).customer_name for key in found] == names


def test_a_row_tells_what_the_list_shows(desk, draft):
    complaint_id = service.register(desk, draft)
    (row,) = service.ComplaintSource(desk).rows([complaint_id, desk.account_id])
    assert (row.customer_name, row.level_word, row.category) == ("王建国", "不满意", "计费有误")
    assert row.summary == "我十月、十一月都被扣了二十块的流量包，我根本没订"
    assert (row.nearest.word, row.nearest.due_at) == ("工作单提交", draft.received_at + timedelta(minutes=10))
    assert row.nearest.owner


@pytest.mark.parametrize(
    "typed", ["wjg", "王建国", "wangjianguo", "4417", "13800004417", "流量包", "1118-001", "计费部"]
)
def test_a_complaint_is_found_by_what_a_clerk_types(desk, draft, typed):
    complaint_id = service.register(desk, draft)
    service.register(desk, replace(draft, customer_name="李四", contact="李四", phone="13911112222", content="没有信号",
                                 object_department="", department_id=None))  # fmt: skip
    assert listed(desk, text=typed)[:1] == [complaint_id]
    hit = service.find(desk, typed, 5)[0]
    assert (hit.id, hit.title) == (complaint_id, "王建国")
    assert listed(desk, rules.Quick.LATE, text=typed) == []


def test_what_is_not_there_is_not_found(desk, draft):
    service.register(desk, draft)
    assert listed(desk, text="zzz") == []
    assert service.find(desk, "'; --", 5) == []


def filled(desk, draft, count=40):
    for number in range(count):
        received_at = desk.now() - timedelta(minutes=number)
        service.register(desk, replace(draft, customer_name=f"客户{number}", received_at=received_at))


def test_an_act_sends_as_many_statements_with_many_complaints_as_with_few(desk, draft, statements):
    service.register(desk, draft)
    service.detail(desk, listed(desk, limit=1)[0])  # Names are read once and kept.
    few = counted(desk, draft, statements)
    filled(desk, draft)
    many = counted(desk, draft, statements)
    assert many == few
    assert many["register"] <= 30
    assert many["rows"] == 1
    assert many["ids"] <= 2
    assert many["badge"] == 1
    assert many["detail"] <= 6


def test_a_case_with_a_long_story_is_read_and_acted_on_in_few_statements(desk, statements):
    samples.small(desk)
    steps = ComplaintStep.select(ComplaintStep.complaint).join(Complaint).where(Complaint.closed_at.is_null())
    longest = steps.group_by(ComplaintStep.complaint).order_by(fn.COUNT(ComplaintStep.id).desc()).limit(4)
    for case in [step.complaint_id for step in longest]:
        service.detail(desk, case)  # Names are read once and kept.
        statements.clear()
        watchers = {one.staff_id for one in service.detail(desk, case).case.aftermath.watchers}
        assert len(statements) <= 15
        other = min({one.staff_id for one in people.holdings(desk)} - watchers)
        statements.clear()
        service.name_watcher(desk, case, watching.WatcherDraft(staff_id=other, reason="请关注"))
        asked = [sql for sql, _ in statements if sql.startswith("SELECT") and "journal" not in sql]
        assert len(asked) == len(set(asked)) <= 15  # Nothing is asked twice in one act.
        assert len(statements) <= 30


def counted(desk, draft, statements):
    source, ids = service.ComplaintSource(desk), listed(desk, limit=1)
    acts = {
        "register": lambda: service.register(desk, draft),
        "ids": lambda: source.ids(Order(), rules.Wanted(rules.Quick.LATE), 30),
        "rows": lambda: source.rows(ids),
        "badge": lambda: service.badge(desk),
        "dues": lambda: service.dues(desk),
        "detail": lambda: service.detail(desk, ids[0]),
        "duplicates": lambda: service.possible_duplicates(desk, draft),
    }
    told = {}
    for name, act in acts.items():
        statements.clear()
        act()
        told[name] = len(statements)
    return told


def test_what_was_found_by_typing_is_one_parameter_of_the_list(desk, draft, statements):
    filled(desk, draft)
    source = service.ComplaintSource(desk)
    for order in (Order(), Order("customer")):
        statements.clear()
        assert len(source.ids(order, rules.Wanted(text="客户"), 30)) == 30
        assert max(len(params or ()) for _sql, params in statements) <= 6
        # One question finds the cases and one puts them in order, whatever runs in them.
        assert len(statements) == 2


def test_no_question_reads_a_whole_table(desk, draft, statements):
    filled(desk, draft, 20)
    source, (first, *_) = service.ComplaintSource(desk), listed(desk)
    statements.clear()
    for quick in rules.Quick:
        source.ids(Order(), rules.Wanted(quick), 30)
    for order in ("received", "customer", "level"):
        source.ids(Order(order), rules.Wanted(rules.Quick.OPEN), 30)
        source.ids(Order(order, True), rules.Wanted(rules.Quick.ALL), 30)
    source.ids(Order(), rules.Wanted(text="客户3"), 30)
    source.rows([first])
    for act in (service.badge, service.dues, service.week, service.counts):
        act(desk)
    service.find(desk, "kh", 5)
    service.facts(desk, first)
    service.possible_duplicates(desk, draft)
    plans = {line for sql, params in list(statements) for line in plan(sql, params)}
    assert not [line for line in plans if line.startswith("SCAN") and "INDEX" not in line and "CONSTANT" not in line]


SMALL_TABLES = ("post_holding", "post", "department", "staff", "tier")


def plan(sql, params):
    if any(f'FROM "{table}"' in sql for table in SMALL_TABLES):
        return []
    return [str(row[3]) for row in office.execute_sql(f"EXPLAIN QUERY PLAN {sql}", params).fetchall()]
