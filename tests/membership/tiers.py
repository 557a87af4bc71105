"""Members with tiers, the clauses that move them, and who signs for it."""

from dataclasses import replace
from datetime import date

from desktop.core.clause import Value
from desktop.core.listing import Order
from desktop.membership import service
from desktop.membership.rules.holdings import ChangeDraft, OverrideDraft
from desktop.membership.rules.proposal_rows import RowsWanted
from desktop.membership.rules.proposals import ApprovalDraft, Criterion, RunDraft
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.rules import MemberDraft
from desktop.policy.clauses import TierClauses

D = date
TODAY = D(2026, 11, 18)
SET = TierClauses(
    spend={"gold": Value(500_000), "diamond": Value(2_000_000)},
    points={"gold": Value(1_000), "diamond": Value(5_000)},
    tenure={"gold": Value(24), "diamond": Value(60)},
    period_months=Value(12),
)
TENURE = RunDraft(Criterion.TENURE, TODAY, D(2026, 12, 1))


def person(desk, name):
    return next(line.id for line in people.staff_list(desk) if line.name == name)


def join(desk, name, tier="", since=None, until=None, **more):
    made = people.admit_member(desk, MemberDraft(name, **more))
    if tier:
        people.grant_tier(desk, people_rules.TierDraft(made, tier, since or D(2026, 1, 1), until, "入会"))
    return made


def set_clauses(desk, clauses=SET):
    return replace(desk, policy=replace(desk.policy, membership=replace(desk.policy.membership, tiers=clauses)))


def placed(desk, draft):
    """What a run makes of everybody."""
    found = []
    service.simulate(desk, draft, keep=found.append)
    return found


def signed(desk, **more):
    return ApprovalDraft(**{"paper": "签-1", "signed_by": person(desk, "高远"), "signed_on": TODAY, **more})


def held(desk, member):
    return [(one.tier, one.from_on, one.until_on) for one in service.spans(desk, member)]


def rows_of(desk, proposal, pair=None):
    """The rows of a proposal, as its list reads them."""
    source = service.ProposalRows(desk)
    return source.rows(source.ids(Order(), RowsWanted(proposal, pair)))


def changing(desk, **more):
    known = {"tier": "gold", "from_on": TODAY, "basis": "申请", "paper": "F12", "signed_on": TODAY}
    return ChangeDraft(**{**known, "signed_by": person(desk, "高远"), **more})


def for_a_time(desk, **more):
    known = {"tier": "diamond", "from_on": TODAY, "until_on": D(2026, 12, 31), "reason": "补偿", "paper": "F12"}
    return OverrideDraft(**{**known, "signed_by": person(desk, "高远"), "signed_on": TODAY, **more})
