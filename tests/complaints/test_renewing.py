"""Kept limits follow who holds a post, who has left and who stands in; they equal the rules afterwards."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.complaints import rules, service
from desktop.complaints.records import Complaint, ComplaintDue
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.storage import changes
from desktop.storage.record import office
from tests.complaints.cases import Handling
from tests.office import desk_for

DAY = timedelta(days=1)


@pytest.fixture
def cases(desk, clock, draft, departments):
    """Five complaints about two departments, one of them handed to a third; all received today."""
    clock.advance(10 * DAY)  # Everybody was appointed on the first day.
    draft, made = replace(draft, received_at=desk.now()), []
    for number in range(5):
        place = departments[("billing", "quality")[number % 2]]
        made.append(service.register(desk, replace(draft, customer_name=f"客户{number}", department_id=place)))
    clock.advance(timedelta(minutes=3))
    Handling(desk, clock, made[0]).work_order()
    return made


def held(desk, post="department_manager"):
    """How somebody who owns an open limit holds the post."""
    due = ComplaintDue.select().where(ComplaintDue.state == "open", ComplaintDue.post == post).first()
    return next(line for line in people.holdings(desk) if (line.staff_id, line.post) == (due.owner_id, post))


def leaves(desk):
    people.leave(desk, held(desk).staff_id, desk.today() - DAY, list)


def ends(desk):
    for line in people.holdings_of(desk, held(desk).staff_id):
        people.end_holding(desk, line.id, desk.today() - DAY, list)


def is_appointed(desk):
    ends(desk)
    service.renew_owners(desk)
    place = Complaint.select().where(Complaint.department.is_null(False)).first().department_id
    other = next(one.id for one in people.staff_list(desk) if one.name == "林晓")
    people.appoint(desk, people_rules.AppointmentDraft(other, "department_manager", place, desk.today()))


@pytest.mark.parametrize("change", [leaves, ends, is_appointed])
def test_limits_follow_people(desk, cases, change):
    assert service.differing_dues(desk) == []
    change(desk)
    assert service.differing_dues(desk)
    assert service.renew_owners(desk) > 0
    assert service.differing_dues(desk) == []


def test_a_proxy_accepted_counts_for_what_begins_afterwards(desk, cases, clock, draft):
    line = held(desk)
    deputy = next(one.id for one in people.staff_list(desk) if one.name == "孙悦")
    proxy = people.name_proxy(
        desk, people_rules.ProxyDraft(line.staff_id, line.post, line.department_id, deputy, desk.today())
    )
    people.accept_proxy(desk_for(desk, "phone_manager"), proxy)
    service.renew_owners(desk)
    assert service.differing_dues(desk) == []
    clock.advance(timedelta(minutes=1))
    service.register(desk, replace(draft, department_id=line.department_id, received_at=desk.now()))
    people.end_proxy(desk, proxy, desk.today())
    service.renew_owners(desk)
    assert service.differing_dues(desk) == []


def test_only_what_changed_hands_is_written(desk, cases):
    kept = {row.id for row in ComplaintDue.select()}
    service.renew_owners(desk)
    elsewhere = {row.id for row in ComplaintDue.select().where(ComplaintDue.complaint == cases[0])}
    assert kept - {row.id for row in ComplaintDue.select()} <= kept - elsewhere
    assert len(kept & {row.id for row in ComplaintDue.select()}) >= len(kept) - len(elsewhere)


def test_pages_hear_of_it(desk, cases):
    heard = []
    unheard = changes.on_commit(heard.append)
    leaves(desk)
    service.renew_owners(desk)
    unheard()
    assert heard[-1] == rules.COMPLAINTS


def test_looking_for_other_hands_reads_by_groups_and_never_all_steps(desk, cases):
    sent = []
    connection = office.connection()
    connection.exec_trace = lambda _cursor, sql, values: sent.append((sql, values)) or True
    service.renew_owners(desk)
    connection.exec_trace = None
    asked = [(sql, values) for sql, values in sent if "complaint_step" in sql and "closed_at" in sql]
    plans = [row[3] for sql, values in asked[:1] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert plans
    assert not [line for line in plans if "SCAN" in line and "complaint_open" not in line]
    assert sum("GROUP BY" in sql for sql, _values in sent) == 1


def test_whoever_takes_the_post_while_an_act_waits_for_its_turn_owns_what_it_begins(desk, clock, draft, departments):
    clock.advance(10 * DAY)  # Everybody was appointed on the first day.
    place = departments["billing"]
    former = service.owners.owners(desk).of("department_manager", place, desk.now())
    turn = office.obj.turn
    turn.take()

    def another_clerk_is_first(come):
        turn.give_back()
        for line in people.holdings_of(desk, former.staff_id):
            people.end_holding(desk, line.id, desk.today() - DAY, list)
        assert come()

    turn.patience = another_clerk_is_first
    made = service.register(desk, replace(draft, received_at=desk.now(), department_id=place))
    assert not [one for one in service.differing_dues(desk) if one == made]
