"""Decisions about places and people: rights, posts, who stands in, and what a typed person must say."""

from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.people.rules.managers import AssignmentDraft, AssignmentFacts, assignment_problems
from desktop.people.rules.members import (
    SHIPPED_TIERS,
    MemberDraft,
    MemberFacts,
    TierDraft,
    TierFacts,
    member_problems,
    tier_problems,
)
from desktop.people.rules.occupancy import Occupancy, PlaceOfPost, occupancies, places_of, vacant_after
from desktop.people.rules.owners import Owner, owner_of
from desktop.people.rules.places import (
    SHIPPED_DEPARTMENTS,
    BranchDraft,
    BranchFacts,
    DepartmentDraft,
    DepartmentFacts,
    branch_problems,
    department_problems,
    division_problems,
    meanwhile_problems,
)
from desktop.people.rules.posts import (
    ADMINISTRATOR,
    SHIPPED_POSTS,
    AppointmentDraft,
    HoldingFacts,
    PostDraft,
    PostFacts,
    ShippedPost,
    appointment_problems,
    ending_problems,
    post_problems,
)
from desktop.people.rules.proxies import (
    ProxyDraft,
    ProxyFacts,
    ProxyState,
    answer_problems,
    proxy_ending_problems,
    proxy_problems,
)
from desktop.people.rules.staff import StaffDraft, StaffFacts, leaving_problems, staff_problems

READ = Permission("people.read")
CHANGE = Permission("people.change")
PROXY_NAME = Permission("people.proxy.name")
PROXY_ANSWER = Permission("people.proxy.answer")
MEMBER_READ = Permission("people.member.read")
MEMBER_CHANGE = Permission("people.member.change")

PLACES = frozenset({Kind("branch"), Kind("department")})
STAFF = frozenset({Kind("staff"), Kind("post"), Kind("post_holding"), Kind("proxy")})
MEMBER = Kind("member")
MEMBERS = frozenset({MEMBER, Kind("tier"), Kind("tier_holding"), Kind("manager_assignment")})

__all__ = [
    "ADMINISTRATOR",
    "CHANGE",
    "MEMBER",
    "MEMBERS",
    "MEMBER_CHANGE",
    "MEMBER_READ",
    "PLACES",
    "PROXY_ANSWER",
    "PROXY_NAME",
    "READ",
    "SHIPPED_DEPARTMENTS",
    "SHIPPED_POSTS",
    "SHIPPED_TIERS",
    "STAFF",
    "AppointmentDraft",
    "AssignmentDraft",
    "AssignmentFacts",
    "BranchDraft",
    "BranchFacts",
    "DepartmentDraft",
    "DepartmentFacts",
    "HoldingFacts",
    "MemberDraft",
    "MemberFacts",
    "Occupancy",
    "Owner",
    "PlaceOfPost",
    "PostDraft",
    "PostFacts",
    "ProxyDraft",
    "ProxyFacts",
    "ProxyState",
    "ShippedPost",
    "StaffDraft",
    "StaffFacts",
    "TierDraft",
    "TierFacts",
    "answer_problems",
    "appointment_problems",
    "assignment_problems",
    "branch_problems",
    "department_problems",
    "division_problems",
    "ending_problems",
    "leaving_problems",
    "meanwhile_problems",
    "member_problems",
    "occupancies",
    "owner_of",
    "places_of",
    "post_problems",
    "proxy_ending_problems",
    "proxy_problems",
    "staff_problems",
    "tier_problems",
    "vacant_after",
]
