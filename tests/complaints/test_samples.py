"""The invented office: always the same, of every kind, and as true as one that was typed."""

from dataclasses import replace
from datetime import timedelta

from desktop.complaints import rules, samples, service
from desktop.complaints.records import Complaint, ComplaintLink, ComplaintStep
from desktop.complaints.samples.invention import Invention
from desktop.complaints.samples.small import departments_of
from desktop.core.listing import Order
from desktop.people.records import Member, TierHolding
from desktop.storage import journal, search
from desktop.storage.record import NumberSeries


def sound():
    return journal.verify(lambda _done, _all: None, lambda: False).sound


def test_the_demo_office_is_made_through_the_verbs(desk, clock):
    until = desk.now() + timedelta(days=3)
    made = samples.small(desk, until)
    clock.advance(timedelta(days=3))
    assert len(made) == Complaint.select().count() == 24
    assert Complaint.select().where(Complaint.doubtful).count() == 0
    assert {row.received_at <= until for row in Complaint.select()} == {True}
    assert Member.select().count() == 12
    assert TierHolding.select().count() == 9
    assert service.counts(desk)[rules.Quick.LATE] > 0
    assert any(row.nearest and row.nearest.owner for row in service.ComplaintSource(desk).rows(made))
    assert service.differing_dues(desk) == []
    assert sound()


def test_the_demo_office_can_be_made_at_one_moment(desk):
    samples.small(desk, complaints=6)
    day = timedelta(days=1)
    assert all(desk.now() - day <= row.received_at <= desk.now() == row.registered_at for row in Complaint.select())


def test_the_bulk_path_writes_what_the_verbs_would(desk):
    samples.bulk(desk, complaints=600, members=80, seed=1)
    assert Complaint.select().count() == ComplaintStep.select().count() == 600
    assert Member.select().count() == 80
    assert service.differing_dues(desk) == []
    assert ComplaintLink.select().count() > 0
    assert sound()
    assert {row.level for row in Complaint.select()} == {level.code for level in desk.policy.complaints.levels}
    assert {row.workflow for row in Complaint.select()} == {"service", "quality"}
    assert {row.validity for row in Complaint.select()} == {None, "valid", "invalid"}
    assert len({row.number for row in Complaint.select()}) == 600
    newest = Complaint.select().order_by(Complaint.received_at.desc()).first()
    assert len(journal.history(rules.COMPLAINT, newest.id)) == 1
    assert newest.id in [rid for _kind, rid in search.find(newest.customer_name, {rules.COMPLAINT}, 50)]


def test_what_was_invented_could_have_been_registered(desk):
    samples.bulk(desk, complaints=150, members=20, seed=2)
    asof = service.asof(desk)
    assert Complaint.select().count() == 150
    for row in Complaint.select():
        typed = {name: getattr(row, name) for name in rules.ComplaintDraft.__slots__ if hasattr(row, name)}
        draft = rules.ComplaintDraft(
            **typed
            | {
                "attachments": tuple(rules.Attachment.of(code) for code in row.attachments.split()),
                "validity": rules.Validity.of(row.validity) if row.validity else None,
                "department_id": row.department_id,
            }
        )
        assert [problem for problem in rules.problems(draft, asof) if problem.blocks] == []


def test_the_same_seed_invents_the_same(desk):
    def invented(seed):
        invention = Invention(seed, desk.policy.complaints, departments_of(desk))
        customers = [invention.customer() for _ in range(20)]
        moments = invention.moments(desk.now() - timedelta(days=9), desk.now(), 60)
        return [invention.complaint(invention.pick(customers), at) for at in moments]

    assert invented(3) == invented(3)
    assert invented(3) != invented(4)


def test_numbers_go_on_after_invented_ones(desk, draft):
    samples.bulk(desk, complaints=2_000, members=0, seed=5)
    last = max(row.last for row in NumberSeries.select())
    assert last > 1
    numbers = [Complaint.get_by_id(service.register(desk, draft)).number for _ in range(2)]
    assert len({*numbers, *(row.number for row in Complaint.select(Complaint.number))}) == 2_002


def test_an_office_of_any_size_is_listed(desk):
    samples.bulk(desk, complaints=300, members=10, seed=6)
    source = service.ComplaintSource(desk)
    ids = source.ids(Order(), rules.Wanted(rules.Quick.ALL))
    assert len(ids) == len(set(ids)) == 300
    assert len(list(source.rows(ids[:40]))) == 40


def test_an_office_can_be_filled_twice(desk):
    samples.bulk(desk, complaints=60, members=10, seed=3)
    samples.bulk(desk, complaints=60, members=10, seed=3, still_open=5)
    assert (Complaint.select().count(), Member.select().count()) == (120, 20)
    assert service.differing_dues(desk) == []


def test_what_is_told_of_closed_cases_is_what_the_rules_say(desk):
    samples.bulk(desk, complaints=120, members=10, seed=4, still_open=10)
    ended = 0
    for row in Complaint.select().where(Complaint.closed_at.is_null(False)).limit(40):
        detail = service.detail(desk, row.id)
        told = {one.key: one for one in rules.segments(replace(detail.case, ended=()), detail.asof)}
        for kept in detail.case.ended:
            ended += 1
            segment = told[kept.round, kept.segment, kept.ordinal]
            assert (kept.due_at, kept.late) == (segment.due_at, segment.late_at(desk.now()))
    assert ended > 40
