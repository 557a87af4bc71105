"""Registering, listing, finding and telling of complaints, on a real store with a frozen clock."""

import random
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from peewee import fn

from desktop.access import service as access
from desktop.complaints import rules, samples, service
from desktop.complaints.records import Complaint, ComplaintDue, ComplaintLink, ComplaintStep
from desktop.complaints.rules import watching
from desktop.core.listing import Order
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.storage import journal, search
from desktop.storage.faults import StoreFault
from desktop.storage.record import office
from tests.office import PASSWORD, close_office, desk_for, records
from tests.storage.faulty_vfs import faulty_disk, sweep


def listed(desk, quick=rules.Quick.OPEN, text="", order="", descending=False, limit=None):
    return service.ComplaintSource(desk).ids(Order(order, descending), rules.Wanted(quick, text), limit)


def later(draft, **change):
    return replace(draft, **change)


# ---- register -------------------------------------------------------------------------------------------------


def test_register_writes_the_complaint_its_first_step_and_its_limits(desk, draft):
    complaint_id = service.register(desk, draft)
    kept = Complaint.get_by_id(complaint_id)
    assert kept.number.startswith("QH-20261118-001-")
    for name in ("customer_name", "contact", "phone", "category", "level", "content", "demand", "received_at"):
        assert getattr(kept, name) == getattr(draft, name)
    assert (kept.dialled, kept.workflow, kept.policy_version) == ("13800004417", "service", "1")
    assert (kept.registered_at, kept.registered_by.id) == (desk.now(), desk.actor.staff_id)
    assert [(step.event, step.happened_at) for step in ComplaintStep.select()] == [("registered", draft.received_at)]
    dues = {due.segment: due for due in ComplaintDue.select()}
    assert set(dues) == {"work_order", "first_contact", "second_contact"}
    assert {name: due.due_at - draft.received_at for name, due in dues.items()} == {
        "work_order": timedelta(minutes=10),
        "first_contact": timedelta(minutes=30),
        "second_contact": timedelta(hours=24),
    }
    assert [due.segment for due in dues.values() if due.nearest] == ["work_order"]
    assert ComplaintLink.select().count() == 0


def test_numbers_of_a_day_follow_each_other(desk, draft):
    made = [Complaint.get_by_id(service.register(desk, draft)).number for _ in range(3)]
    assert [number.split("-")[2] for number in made] == ["001", "002", "003"]


def test_a_draft_with_problems_writes_nothing(desk, draft):
    before = journal.head()
    with pytest.raises(Problems) as refused:
        service.register(desk, later(draft, phone="1380000441", content=""))
    assert {problem.field for problem in refused.value.found} == {"phone", "content"}
    assert (journal.head(), Complaint.select().count(), ComplaintDue.select().count()) == (before, 0, 0)
    assert listed(desk) == []


@pytest.mark.parametrize("field", ["member_id", "department_id", "duplicate_of"])
def test_what_does_not_exist_is_a_problem(desk, draft, field):
    with pytest.raises(Problems):
        service.register(desk, later(draft, **{field: desk.account_id}))


def test_without_the_right_nothing_happens(desk, draft):
    auditor = desk_for(desk, "auditor")
    with pytest.raises(Denied):
        service.register(auditor, draft)
    with pytest.raises(Denied):
        service.keep_draft(auditor, draft)
    with pytest.raises(Denied):
        service.ComplaintSource(desk_for(desk, "storekeeper")).ids(Order(), rules.Wanted())


def test_a_member_keeps_card_and_tier_of_the_day(desk, draft):
    member_id = people.admit_member(desk, people_rules.MemberDraft("王建国", phone="13800004417"))
    people.grant_tier(desk, people_rules.TierDraft(member_id, "diamond", desk.today(), None, "消费达标"))
    facts = service.facts(desk, service.register(desk, later(draft, member_id=member_id)))
    assert facts.tier == "钻石卡"
    assert facts.card_number == people.member(desk, member_id).card_number


def test_a_clock_set_back_marks_the_complaint(desk, draft, clock):
    clock.advance(-timedelta(hours=2))
    complaint_id = service.register(desk, later(draft, received_at=desk.now()))
    detail = service.detail(desk, complaint_id)
    assert detail.facts.doubtful
    assert {owned.due.doubtful for owned in detail.segments} == {True}
    assert service.history(desk, complaint_id)[0].doubtful
    clock.advance(timedelta(days=3))
    assert service.badge(desk) == 0
    assert listed(desk, rules.Quick.LATE) == []
    assert listed(desk) == [complaint_id]


NASTY = {
    "sql": "'; DROP TABLE complaint; --",
    "html": "<script>alert('王')</script><b>&amp;",
    "format": "{0} {level} %s %(x)s \\n",
    "control": "a\x00b\x07c\x1b[31m\r\nd\u2028e",
    "invisible": "王\u200b建\u202e国\ufeff",
    "surrogate": "坏\ud83d字\udc00符",
    "beyond": "𠮷野家𬀩😀",
    "quotes": "“‘\"'`",
    "long": "长" * 10_000,
}


@pytest.mark.parametrize("name", NASTY)
def test_any_text_is_kept_as_a_clerk_would_read_it(desk, draft, name):
    text = NASTY[name]
    fits = ("customer_name", "object_person", "demand", "level_reason") if len(text) < rules.SHORT else ()
    nasty = later(draft, content=text, **dict.fromkeys(fits, text))
    complaint_id = service.register(desk, nasty)
    facts = service.facts(desk, complaint_id)
    tidy = rules.tidied(nasty)
    assert facts.content == tidy.content
    assert facts.customer_name == tidy.customer_name
    assert service.history(desk, complaint_id)
    assert service.ComplaintSource(desk).rows([complaint_id])
    assert journal.verify(lambda _done, _all: None, lambda: False).sound


def test_texts_of_nothing_visible_are_refused(desk, draft):
    with pytest.raises(Problems) as refused:
        service.register(desk, later(draft, customer_name="\u200b\u3000", content="\x00\x01", contact="\ud800"))
    assert {problem.field for problem in refused.value.found} == {"customer_name", "contact", "content"}


# ---- duplicates and drafts ------------------------------------------------------------------------------------


def test_the_same_telephone_within_the_days_of_the_clause_may_be_a_duplicate(desk, draft, clock):
    first = service.register(desk, draft)
    other = later(draft, customer_name="他的妻子", phone="+86 138-0000-4417", received_at=desk.now())
    assert [line.id for line in service.possible_duplicates(desk, other)] == [first]
    assert service.possible_duplicates(desk, later(other, phone="13900000000")) == []
    assert service.possible_duplicates(desk, rules.ComplaintDraft()) == []
    clock.advance(timedelta(days=31))
    assert service.possible_duplicates(desk, later(other, received_at=desk.now())) == []


def test_a_duplicate_is_linked_and_both_stay(desk, draft):
    first = service.register(desk, draft)
    second = service.register(desk, later(draft, duplicate_of=first))
    assert [line.id for line in service.detail(desk, first).linked] == [second]
    assert [line.id for line in service.detail(desk, second).linked] == [first]
    assert set(listed(desk)) == {first, second}
    number = Complaint.get_by_id(first).number
    assert number in [change.after for change in service.history(desk, second)[0].changes]


def test_a_draft_is_kept_word_for_word_and_gone_once_registered(desk, draft):
    typing = later(draft, content=" 还没说完\ud83d ", attachments=(rules.Attachment.FAX,), department_id=None)
    service.keep_draft(desk, typing)
    assert service.kept_draft(desk) == later(typing, content=" 还没说完 ")
    service.register(desk, draft)
    assert service.kept_draft(desk) is None
    service.keep_draft(desk, draft)
    service.drop_draft(desk)
    assert service.kept_draft(desk) is None


# ---- the list -------------------------------------------------------------------------------------------------


def test_the_nearest_limit_leads_and_late_ones_lead_by_lateness(desk, draft, clock):
    ids = [
        service.register(desk, later(draft, received_at=desk.now() - timedelta(minutes=minutes)))
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
            desk, later(draft, customer_name=name, level=level, level_reason="媒体", received_at=received_at)
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
    service.register(desk, later(draft, customer_name="李四", contact="李四", phone="13911112222", content="没有信号",
                                 object_department="", department_id=None))  # fmt: skip
    assert listed(desk, text=typed)[:1] == [complaint_id]
    hit = service.find(desk, typed, 5)[0]
    assert (hit.id, hit.title) == (complaint_id, "王建国")
    assert listed(desk, rules.Quick.LATE, text=typed) == []


def test_what_is_not_there_is_not_found(desk, draft):
    service.register(desk, draft)
    assert listed(desk, text="zzz") == []
    assert service.find(desk, "'; --", 5) == []


# ---- what is told ---------------------------------------------------------------------------------------------


def test_the_facts_are_what_paper_prints(desk, draft):
    facts = service.facts(desk, service.register(desk, draft))
    assert (facts.company, facts.branch, facts.clerk) == (desk.office.company, desk.office.branch, desk.actor.name)
    assert (facts.box, facts.category, facts.level) == ("billing", "计费有误", "dissatisfied")
    assert facts.promised_at == draft.received_at + timedelta(minutes=30)
    assert (facts.contacts, facts.answer_due_at, facts.satisfaction) == ((None, None), None, None)
    assert service.facts_by_number(desk, facts.number) == facts
    assert service.facts_by_number(desk, facts.number.lower().replace("-", "")) == facts
    assert service.facts_by_number(desk, "QH-20261118-999-X") is None
    assert service.facts(desk, desk.account_id) is None
    assert service.detail(desk, desk.account_id) is None


def test_the_history_tells_who_wrote_what_in_words(desk, draft):
    complaint_id = service.register(desk, draft)
    (entry,) = service.history(desk, complaint_id)
    told = {str(change.field): change.after for change in entry.changes}
    assert (str(entry.what), entry.who) == ("Registered", desk.actor.name)
    assert (told["customer"], told["channel"], told["level"]) == ("王建国", "电话", "不满意")
    assert told["received at"] == "2026-11-18 14:25"
    assert service.detail(desk, complaint_id).sequence >= entry.sequence


def test_the_days_page_names_segment_owner_and_limit(desk, draft):
    service.register(desk, draft)
    dues = service.dues(desk)
    steps = ("工作单提交", "首次联系", "二次联系")
    assert [due.subject for due in dues] == [f"王建国 {step}　1118-001" for step in steps]
    assert all(due.owner for due in dues)
    assert dues[0].due_at == draft.received_at + timedelta(minutes=10)
    card = service.week(desk)
    assert [sum(figure.parts) for figure in card.figures] == [0, 0, 0, 0, 0, 0, 1]


def test_every_late_segment_says_the_fine_that_is_to_be_proposed(desk, draft, clock):
    complaint_id = service.register(desk, draft)
    clock.advance(timedelta(minutes=29, seconds=1))
    fines = {owned.due.kind: owned.fine for owned in service.detail(desk, complaint_id).segments}
    assert fines["first_contact"].value == 2_000
    assert fines["second_contact"] is None


# ---- derived limits -------------------------------------------------------------------------------------------


def test_kept_limits_are_those_of_the_rules_after_any_registrations(desk, draft, clock, departments):
    chance = random.Random(7)
    clauses = desk.policy.complaints
    for _ in range(25):
        clock.advance(timedelta(minutes=chance.randrange(600)))
        service.register(
            desk,
            later(
                draft,
                received_at=desk.now() - timedelta(minutes=chance.randrange(3_000)),
                category=chance.choice([leaf.code for leaf in clauses.leaves]),
                category_other="其他",
                level=chance.choice([level.code for level in clauses.levels]),
                level_reason="多次来电",
                department_id=chance.choice([None, *departments.values()]),
            ),
        )
    assert service.differing_dues(desk) == []
    ComplaintDue.update(nearest=False).where(ComplaintDue.segment == "first_contact").execute()
    ComplaintDue.delete().where(ComplaintDue.segment == "second_contact").execute()
    assert len(service.differing_dues(desk)) == 25
    service.rebuild_dues(desk)
    assert service.differing_dues(desk) == []


# ---- work, not time -------------------------------------------------------------------------------------------


def filled(desk, draft, count=40):
    for number in range(count):
        received_at = desk.now() - timedelta(minutes=number)
        service.register(desk, later(draft, customer_name=f"客户{number}", received_at=received_at))


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


# ---- faults ---------------------------------------------------------------------------------------------------


def test_a_fault_at_every_call_of_register_leaves_all_or_nothing(folder, clock, office_template, monkeypatch):
    with faulty_disk() as disk:
        desk = access.unlock(folder, office_template[1], PASSWORD, clock, records())
        draft = rules.ComplaintDraft(
            received_at=desk.now(), customer_name="王建国", contact="王建国", phone="13800004417",
            category="billing_error", level="dissatisfied", content="多扣二十块" * 500,
        )  # fmt: skip
        registered = []

        def check(told):
            assert told is None or isinstance(told, StoreFault), told
            assert Complaint.select().count() == ComplaintStep.select().count() == len(registered)
            assert ComplaintDue.select().count() == 3 * len(registered)
            assert set(found(desk)) == set(registered)
            office.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")

        calls = sweep(disk, lambda: registered.append(service.register(desk, draft)), check)
        assert calls > 10
        assert service.differing_dues(desk) == []
        assert journal.verify(lambda _done, _all: None, lambda: False).sound
        close_office(desk)


def found(desk):
    return [rid for _kind, rid in search.find("多扣", {rules.COMPLAINT}, 1_000)]


KILLED = """
import sys, time
from pathlib import Path
from uuid import UUID
from desktop.access import service as access
from desktop.complaints import rules, service
from desktop.core.clock import FrozenClock
from tests.office import PASSWORD, records

desk = access.unlock(Path(sys.argv[1]), UUID(sys.argv[2]), PASSWORD, FrozenClock(), records())
draft = rules.ComplaintDraft(received_at=desk.now(), customer_name="王建国", contact="王建国", phone="13800004417",
                             category="billing_error", level="dissatisfied", content="多扣二十块")
print(service.register(desk, draft), flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_what_was_registered_is_there_after_the_program_was_killed(folder, clock, office_template):
    command = [sys.executable, "-c", KILLED, str(folder), str(office_template[1])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        acknowledged = program.stdout.readline().strip()
        program.send_signal(signal.SIGKILL)
    desk = access.unlock(folder, office_template[1], PASSWORD, clock, records())
    (found_id,) = listed(desk, text="wjg")
    assert str(found_id) == acknowledged
    assert service.facts(desk, found_id).content == "多扣二十块"
    assert service.differing_dues(desk) == []
    assert journal.verify(lambda _done, _all: None, lambda: False).sound
    close_office(desk)


def test_the_owner_is_who_held_the_post_when_the_segment_began(desk, draft, clock):
    leaves = desk.today() + timedelta(days=1)
    former = [line for line in people.holdings(desk, desk.today()) if line.post == "callback_specialist"]
    first = service.register(desk, draft)
    for line in former:
        access.end_holding(desk, line.id, leaves)
    newcomer = people.add_staff(desk, people_rules.StaffDraft("何倩"))
    starts = leaves + timedelta(days=1)
    people.appoint(desk, people_rules.AppointmentDraft(newcomer, "callback_specialist", None, starts))
    clock.advance(timedelta(days=2))
    second = service.register(desk, later(draft, received_at=desk.now()))
    owners = [service.detail(desk, complaint_id).segments[0].owner for complaint_id in (first, second)]
    assert owners == [former[0].staff, "何倩"]
    assert service.differing_dues(desk) == []


def test_the_complaints_of_a_member_are_found_latest_first(desk, draft):
    member = people.admit_member(desk, people_rules.MemberDraft("王建国"))
    other = service.register(desk, draft)
    first = service.register(desk, replace(draft, member_id=member))
    later = service.register(desk, replace(draft, member_id=member, received_at=desk.now()))
    found = service.of_member(desk, [member])
    assert [one.id for one in found] == [later, first]
    assert other not in {one.id for one in found}
    assert "1118-003" in found[0].title
