"""Members with tiers and managers, and the cohorts they are frozen in."""

from dataclasses import replace
from datetime import timedelta

from desktop.membership import service
from desktop.membership.rules import CohortDraft, KeptBy
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.rules import MemberDraft, MembersWanted

DAY = timedelta(days=1)
TIERS = ("silver", "gold", "diamond")


def quiet(_done, _total):
    """Nobody looks at the progress."""


def never():
    """Nobody cancels."""
    return False


def person(desk, name):
    return next(line.id for line in people.staff_list(desk) if line.name == name)


def join(desk, name, tier="", manager="", **more):
    number = more.pop("network_number", "")
    made = people.admit_member(desk, MemberDraft(name, network_number=number, **more))
    if tier:
        people.grant_tier(desk, people_rules.TierDraft(made, tier, desk.today(), None, "消费"))
    if manager:
        people.assign_manager(desk, people_rules.AssignmentDraft(made, person(desk, manager), desk.today()))
    return made


def freeze(desk, name="年末", kept_by=KeptBy(), **wanted):  # noqa: B008
    return service.freeze_cohort(desk, CohortDraft(name, MembersWanted(**wanted), kept_by), quiet, never)


def kept(desk, cohort, on=None):
    return service.cohort_retention(desk, cohort, on or desk.today(), quiet, never)


def with_clauses(desk, **changed):
    membership = replace(desk.policy.membership, **changed)
    return replace(desk, policy=replace(desk.policy, membership=membership))
