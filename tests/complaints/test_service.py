"""Receipts in a real store: registering, possible doubles, what is told of a complaint, its limits and owner."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.access import service as access
from desktop.complaints import rules, service
from desktop.complaints.records import Complaint, ComplaintDue, ComplaintLink, ComplaintStep
from desktop.core.listing import Order
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.storage import journal
from tests.complaints.cases import listed
from tests.office import desk_for


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
        service.register(desk, replace(draft, phone="1380000441", content=""))
    assert {problem.field for problem in refused.value.found} == {"phone", "content"}
    assert (journal.head(), Complaint.select().count(), ComplaintDue.select().count()) == (before, 0, 0)
    assert listed(desk) == []


@pytest.mark.parametrize("field", ["member_id", "department_id", "duplicate_of"])
def test_what_does_not_exist_is_a_problem(desk, draft, field):
    with pytest.raises(Problems):
        service.register(desk, replace(draft, **{field: desk.account_id}))


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
    facts = service.facts(desk, service.register(desk, replace(draft, member_id=member_id)))
    assert facts.tier == "钻石卡"
    assert facts.card_number == people.member(desk, member_id).card_number


def test_a_clock_set_back_marks_the_complaint(desk, draft, clock):
    clock.advance(-timedelta(hours=2))
    complaint_id = service.register(desk, replace(draft, received_at=desk.now()))
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
    nasty = replace(draft, content=text, **dict.fromkeys(fits, text))
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
        service.register(desk, replace(draft, customer_name="\u200b\u3000", content="\x00\x01", contact="\ud800"))
    assert {problem.field for problem in refused.value.found} == {"customer_name", "contact", "content"}


# ---- duplicates and drafts ------------------------------------------------------------------------------------


def test_the_same_telephone_within_the_days_of_the_clause_may_be_a_duplicate(desk, draft, clock):
    first = service.register(desk, draft)
    other = replace(draft, customer_name="他的妻子", phone="+86 138-0000-4417", received_at=desk.now())
    assert [line.id for line in service.possible_duplicates(desk, other)] == [first]
    assert service.possible_duplicates(desk, replace(other, phone="13900000000")) == []
    assert service.possible_duplicates(desk, rules.ComplaintDraft()) == []
    clock.advance(timedelta(days=31))
    assert service.possible_duplicates(desk, replace(other, received_at=desk.now())) == []


def test_a_duplicate_is_linked_and_both_stay(desk, draft):
    first = service.register(desk, draft)
    second = service.register(desk, replace(draft, duplicate_of=first))
    assert [line.id for line in service.detail(desk, first).linked] == [second]
    assert [line.id for line in service.detail(desk, second).linked] == [first]
    assert set(listed(desk)) == {first, second}
    number = Complaint.get_by_id(first).number
    assert number in [change.after for change in service.history(desk, second)[0].changes]


def test_a_draft_is_kept_word_for_word_and_gone_once_registered(desk, draft):
    typing = replace(draft, content=" 还没说完\ud83d ", attachments=(rules.Attachment.FAX,), department_id=None)
    service.keep_draft(desk, typing)
    assert service.kept_draft(desk) == replace(typing, content=" 还没说完 ")
    service.register(desk, draft)
    assert service.kept_draft(desk) is None
    service.keep_draft(desk, draft)
    service.drop_draft(desk)
    assert service.kept_draft(desk) is None


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
            replace(
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
    second = service.register(desk, replace(draft, received_at=desk.now()))
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
