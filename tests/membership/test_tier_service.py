"""Proposals of tiers in a real store: simulated, kept, signed, moved as a whole or not at all."""

from datetime import datetime, timedelta

import pytest

from desktop.core import numbers
from desktop.core.clock import OFFICE_ZONE
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.membership import service
from desktop.membership.records.tiers import TierProposal, TierProposalRow
from desktop.membership.rules.proposals import Criterion, Move, Outcome, RunDraft, State
from desktop.membership.service import approving, proposing
from desktop.people import service as people
from desktop.people.records import TierHolding
from desktop.points import service as points
from desktop.points.rules import AwardDraft
from desktop.storage.record import office as database
from tests.membership.tiers import (
    TENURE,
    TODAY,
    D,
    for_a_time,
    held,
    join,
    placed,
    rows_of,
    set_clauses,
    signed,
)
from tests.office import desk_for


@pytest.fixture
def office(desk):
    """The office with thresholds, and five members of whom three would move."""
    desk = set_clauses(desk)
    long, short = D(2020, 1, 1), D(2026, 1, 1)
    return desk, {
        "up": join(desk, "赵一", "silver", joined_network_on=D(2023, 1, 1)),
        "down": join(desk, "钱二", "diamond", joined_network_on=short),
        "stay": join(desk, "孙三", "diamond", joined_network_on=long),
        "new": join(desk, "李四", joined_network_on=D(2023, 1, 1)),
        "unknown": join(desk, "周五", "gold"),
    }


# Proposals


def test_an_unset_threshold_proposes_nobody_and_names_the_clause(desk):
    join(desk, "赵一", "silver", joined_network_on=D(2020, 1, 1))
    found = service.simulate(desk, TENURE)
    assert found.missing == ("membership.tiers.gold_tenure_months", "membership.tiers.diamond_tenure_months")
    with pytest.raises(Problems) as refused:
        service.propose(desk, TENURE)
    assert "months in the network for gold" in str(refused.value.found[0].sentence)


def test_a_run_looks_at_everybody_and_writes_nothing(office, statements):
    desk, who = office
    statements.clear()
    everybody = []
    found = service.simulate(desk, TENURE, keep=everybody.append)
    assert len(statements) < 12
    assert {one.id: one.move for one in everybody} == {
        who["up"]: Move.UP,
        who["down"]: Move.DOWN,
        who["stay"]: Move.STAY,
        who["new"]: Move.UP,
        who["unknown"]: Move.UNKNOWN,
    }
    assert found.counts == {
        ("silver", "gold"): 1,
        ("diamond", "silver"): 1,
        ("diamond", "diamond"): 1,
        ("", "gold"): 1,
    }
    assert not TierProposal.select().count()
    assert held(desk, who["up"]) == [("silver", D(2026, 1, 1), None)]


def award(desk, member, document, amount, on):
    at = datetime(on.year, on.month, on.day, 12, tzinfo=OFFICE_ZONE)
    return points.award(desk, AwardDraft(member, document, at, rule="spend", points=100, amount=amount))


def test_spend_and_points_come_from_awards_that_were_not_undone(office):
    desk, who = office
    award(desk, who["up"], "A-1", 400_000, D(2026, 6, 1))
    award(desk, who["up"], "A-2", 200_000, D(2025, 11, 19))
    award(desk, who["up"], "A-3", 900_000, D(2025, 11, 18))  # before the period
    wrong = award(desk, who["down"], "A-4", 5_000_000, D(2026, 6, 1))
    points.reverse(desk, wrong, "录错")
    spent = {one.id: one for one in placed(desk, RunDraft(Criterion.SPEND, TODAY, D(2026, 12, 1)))}
    assert (spent[who["up"]].standing.figure, spent[who["up"]].to) == (600_000, "gold")
    assert spent[who["down"]].move is Move.UNKNOWN
    earned = {one.id: one for one in placed(desk, RunDraft(Criterion.POINTS, TODAY, D(2026, 12, 1)))}
    assert earned[who["up"]].standing.figure == 200


def test_what_an_absorbed_file_spent_counts_for_the_person(office):
    desk, who = office
    award(desk, who["new"], "A-1", 600_000, D(2026, 6, 1))
    people.merge(desk, who["up"], who["new"], {})
    found = {one.id: one for one in placed(desk, RunDraft(Criterion.SPEND, TODAY, D(2026, 12, 1)))}
    assert who["new"] not in found
    assert found[who["up"]].standing.figure == 600_000


def test_a_proposal_is_kept_with_its_digest_and_moves_nobody(office):
    desk, who = office
    seen = service.simulate(desk, TENURE).digest
    made = service.propose(desk, TENURE, seen)
    facts = service.proposal(desk, made)
    assert (facts.state, facts.moves[Move.UP], facts.moves[Move.DOWN], facts.unknown) == (State.WAITING, 2, 1, 1)
    assert numbers.parse(facts.number).letter == "T"
    assert service.proposal_intact(desk, made)
    assert [one.name for one in rows_of(desk, made, ("silver", "gold"))] == ["赵一"]
    assert held(desk, who["down"]) == [("diamond", D(2026, 1, 1), None)]


def test_figures_that_changed_meanwhile_are_not_proposed(office):
    desk, _who = office
    seen = service.simulate(desk, TENURE).digest
    join(desk, "吴六", "silver", joined_network_on=D(2020, 1, 1))
    with pytest.raises(Problems):
        service.propose(desk, TENURE, seen)


def test_granted_the_tiers_change_in_one_transaction_without_gap(office):
    desk, who = office
    made = service.propose(desk, TENURE)
    facts = service.enter_tier_approval(desk, made, signed(desk))
    assert (facts.state, facts.moved, facts.rejected, facts.changed) == (State.APPROVED, 3, 0, 0)
    assert held(desk, who["up"]) == [("silver", D(2026, 1, 1), D(2026, 11, 30)), ("gold", D(2026, 12, 1), None)]
    assert held(desk, who["new"]) == [("gold", D(2026, 12, 1), None)]
    assert facts.number in service.tier_history(desk, who["up"])[0].basis
    assert service.tier_history(desk, who["up"])[0].approved_by == "高远"


class Stopped(Exception):
    """The work was asked to stop."""


def stopping_after(words):
    """A pace that stops the work after so many words about progress; and what it has heard."""
    heard = []

    def pace(done, total):
        heard.append((done, total))
        if len(heard) > words:
            raise Stopped

    return pace, heard


def test_a_stopped_proposal_or_approval_writes_nothing(office, monkeypatch):
    desk, who = office
    for module in (proposing, approving):
        monkeypatch.setattr(module, "BATCH", 1)
    pace, heard = stopping_after(4)
    with pytest.raises(Stopped):
        service.propose(desk, TENURE, pace=pace)
    assert heard[-1] == (2, 3)
    assert not service.proposals(desk)
    made = service.propose(desk, TENURE)
    pace, heard = stopping_after(4)
    with pytest.raises(Stopped):
        service.enter_tier_approval(desk, made, signed(desk), pace)
    assert heard[-1] == (2, 3)
    assert service.proposal(desk, made).state is State.WAITING
    assert {one.outcome for one in rows_of(desk, made)} == {Outcome.OPEN}
    assert held(desk, who["up"]) == [("silver", D(2026, 1, 1), None)]


def test_rows_are_compared_before_the_store_is_held_and_again_when_somebody_wrote_meanwhile(office, monkeypatch):
    desk, who = office
    made = service.propose(desk, TENURE)
    compared, held_back = approving._compared, []

    def comparing(*arguments):
        found = compared(*arguments)
        held_back.append(database.in_transaction())
        if len(held_back) == 1:
            people.end_tier(desk, service.spans(desk, who["up"])[0].id, D(2026, 11, 20))
        return found

    monkeypatch.setattr(approving, "_compared", comparing)
    done = service.enter_tier_approval(desk, made, signed(desk))
    assert held_back == [False, True]
    assert (done.moved, done.changed) == (2, 1)
    assert {one.name for one in rows_of(desk, made) if one.outcome is Outcome.CHANGED} == {"赵一"}


@pytest.fixture
def questions(office):
    """What is asked of the store from here on; one statement for many rows counts once."""
    asked, connection = [], database.connection()

    def note(_cursor, sql, _values):
        if not asked or asked[-1] != sql:
            asked.append(sql)
        return True

    connection.exec_trace = note
    yield asked
    connection.exec_trace = None


def test_however_many_rows_the_questions_are_few(office, questions):
    desk, _ = office

    def counted(act):
        questions.clear()
        return act(), len(questions)

    def run():
        _, simulated = counted(lambda: service.simulate(desk, TENURE))
        made, proposed = counted(lambda: service.propose(desk, TENURE))
        _, listed = counted(lambda: rows_of(desk, made))
        _, told = counted(lambda: service.proposal_told(desk, made))
        done, approved = counted(lambda: service.enter_tier_approval(desk, made, signed(desk)))
        return done.moved, [simulated, proposed, listed, told, approved]

    moved, few = run()
    for place in range(40):
        join(desk, f"会员{place}", "silver", joined_network_on=D(2023, 1, 1))
    more, many = run()
    assert (moved, more) == (3, 40)
    assert many == few


def test_rejected_rows_and_changed_members_are_left_out_and_say_why(office):
    desk, who = office
    made = service.propose(desk, TENURE)
    rows = {one.name: one for one in rows_of(desk, made)}
    service.refuse_rows(desk, made, [rows["钱二"].id], "老客户，再观察")
    people.end_tier(desk, service.spans(desk, who["up"])[0].id, D(2026, 12, 31))
    changed = {one.name: one for one in rows_of(desk, made)}
    assert changed["赵一"].changed and not changed["李四"].changed
    facts = service.enter_tier_approval(desk, made, signed(desk))
    assert (facts.moved, facts.rejected, facts.changed) == (1, 1, 1)
    came = {one.name: (one.outcome, one.refused) for one in rows_of(desk, made)}
    assert came == {
        "赵一": (Outcome.CHANGED, ""),
        "钱二": (Outcome.REJECTED, "老客户，再观察"),
        "李四": (Outcome.MOVED, ""),
    }
    assert held(desk, who["down"]) == [("diamond", D(2026, 1, 1), None)]
    assert service.proposal_intact(desk, made)


def test_a_row_is_agreed_to_again(office):
    desk, _who = office
    made = service.propose(desk, TENURE)
    rows = [one.id for one in rows_of(desk, made)]
    service.refuse_rows(desk, made, rows, "缓")
    with pytest.raises(Problems):
        service.enter_tier_approval(desk, made, signed(desk))
    service.refuse_rows(desk, made, rows, "")
    assert service.enter_tier_approval(desk, made, signed(desk)).moved == 3


def test_a_paper_that_comes_back_late_moves_from_today_on(office, clock):
    desk, who = office
    made = service.propose(desk, RunDraft(Criterion.TENURE, TODAY, TODAY))
    clock.advance(timedelta(days=3))
    service.enter_tier_approval(desk, made, signed(desk))
    assert held(desk, who["up"])[1][1] == D(2026, 11, 21)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"paper": ""}, "paper"),
        ({"signed_by": None}, "signed_by"),
        ({"signed_on": D(2026, 11, 19)}, "signed_on"),
        ({"granted": False}, "opinion"),
    ],
)
def test_a_paper_that_says_too_little_is_refused(office, more, field):
    desk, _who = office
    made = service.propose(desk, TENURE)
    with pytest.raises(Problems) as refused:
        service.enter_tier_approval(desk, made, signed(desk, **more))
    assert [one.field for one in refused.value.found] == [field]


def test_nobody_signs_what_he_proposed_or_enters(office):
    desk, _who = office
    made = service.propose(desk, TENURE)
    with pytest.raises(Problems):
        service.enter_tier_approval(desk, made, signed(desk, signed_by=desk.actor.staff_id))


def test_a_refused_or_withdrawn_proposal_moves_nobody_and_is_over(office):
    desk, who = office
    made = service.propose(desk, TENURE)
    assert service.enter_tier_approval(desk, made, signed(desk, granted=False, opinion="缓")).state is State.REFUSED
    other = service.propose(desk, TENURE)
    service.withdraw_proposal(desk, other, "重算")
    assert service.proposal(desk, other).state is State.WITHDRAWN
    for over in (made, other):
        with pytest.raises(Problems):
            service.enter_tier_approval(desk, over, signed(desk))
        with pytest.raises(Problems):
            service.withdraw_proposal(desk, over, "再试")
    assert held(desk, who["up"]) == [("silver", D(2026, 1, 1), None)]


def test_who_holds_a_tier_for_a_time_is_held_back(office):
    desk, who = office
    service.override_tier(desk, who["up"], for_a_time(desk))
    found = {one.id: one.move for one in placed(desk, TENURE)}
    assert found[who["up"]] is Move.HELD_BACK


def test_another_post_may_look_and_not_move(office):
    desk, _who = office
    made = service.propose(desk, TENURE)
    agent = desk_for(desk, "agent")
    assert service.proposals(agent)
    with pytest.raises(Denied):
        service.enter_tier_approval(agent, made, signed(desk))
    with pytest.raises(Denied):
        service.propose(agent, TENURE)


def test_everything_is_in_the_store_as_it_was_told(office):
    desk, _who = office
    made = service.propose(desk, TENURE)
    assert TierProposalRow.select().where(TierProposalRow.proposal == made).count() == 3
    assert TierHolding.select().count() == 4
