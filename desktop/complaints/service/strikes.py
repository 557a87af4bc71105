"""The three-strike cards: upheld complaints about somebody's conduct, what each led to, and who approved it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import Complaint, Responsibility
from desktop.complaints.rules.aftermath import STRIKES, Rank
from desktop.complaints.rules.proposals import needed, state_of
from desktop.complaints.rules.strikes import Strike, StrikeCard, card
from desktop.complaints.service.cases import case_for
from desktop.complaints.service.conduct import conduct_cases, last_found
from desktop.complaints.service.frozen import asof_of
from desktop.desk import Desk
from desktop.people.records import Staff


def strike_card(desk: Desk, staff_id: UUID) -> StrikeCard:
    """The three-strike card of a person today, by the policy in force today; with who signed its proposals.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    person = Staff.get_or_none(Staff.id == staff_id)
    name = "" if person is None else person.name
    strikes = [_with_approvals(desk, one, staff_id) for one in conduct_cases(staff_id)]
    return card(staff_id, name, strikes, desk.today(), desk.policy.complaints.strikes)


def people_with_strikes(desk: Desk) -> list[StrikeCard]:
    """The cards of everybody about whose conduct a complaint was upheld, the most strikes first."""
    desk.require(rules.READ)
    query: Any = last_found().select(Responsibility.staff).distinct()
    cards = [strike_card(desk, staff_id) for (staff_id,) in query.tuples() if staff_id is not None]
    return sorted(cards, key=lambda one: (-one.count, one.person))


def _with_approvals(desk: Desk, strike: Strike, staff_id: UUID) -> Strike:
    """The strike with the state of its proposal and those who signed, by the policy of its case."""
    if not strike.proposal:
        return strike
    complaint = Complaint.get_by_id(strike.complaint_id)
    proposals = case_for(desk, complaint).aftermath.proposals
    own = [one for one in proposals if one.staff_id == staff_id and one.kind in STRIKES and one.lives]
    if not own:
        return strike
    asof, last = asof_of(desk, complaint), own[-1]
    signers = tuple(f"{Rank.of(one.rank).zh} {one.signer} {one.signed_on:%m-%d}" for one in last.opinions)
    return replace(strike, state=state_of(last, asof).zh, signers=signers, needed=needed(last, asof))
