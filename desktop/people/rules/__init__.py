"""Decisions about places and people: rights, posts, who stands in, and what a typed person must say."""

from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.people.rules.files import (
    ANY_FIELD,
    NO_TIER,
    REVEALABLE,
    Expiring,
    FileChanged,
    Gaps,
    MemberFile,
    MemberRow,
    MembersWanted,
)
from desktop.people.rules.identity import Identity, read_identity
from desktop.people.rules.lunar import LunarDay, lunar_of, next_birthday, read_lunar, solar_of
from desktop.people.rules.managers import AssignmentDraft, AssignmentFacts, assignment_problems
from desktop.people.rules.members import (
    MemberDraft,
    MemberFacts,
    enrolment_problems,
    member_problems,
    settled,
    settled_birthday,
)
from desktop.people.rules.merging import (
    Duplicate,
    MergeFacts,
    Pair,
    Side,
    merge_problems,
    merged,
    side_by_side,
)
from desktop.people.rules.occupancy import Occupancy, PlaceOfPost, occupancies, places_of, vacant_after
from desktop.people.rules.owners import Owner, owner_of
from desktop.people.rules.phones import is_mobile, phone_problem
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
from desktop.people.rules.quality import (
    Authenticity,
    Completeness,
    VerificationFacts,
    Verified,
    Written,
    authenticity,
    completeness,
    counts,
    newest,
    verification_problems,
)
from desktop.people.rules.staff import StaffDraft, StaffFacts, leaving_problems, staff_problems
from desktop.people.rules.tiers import SHIPPED_TIERS, TierDraft, TierFacts, tier_problems
from desktop.people.rules.words import (
    FIELD_WORDS,
    Alike,
    BirthdayKind,
    CareWay,
    IdType,
    Interest,
    MemberState,
    Sex,
    VerifiedBy,
    WishWay,
)

READ = Permission("people.read")
CHANGE = Permission("people.change")
PROXY_NAME = Permission("people.proxy.name")
PROXY_ANSWER = Permission("people.proxy.answer")
MEMBER_READ = Permission("people.member.read")
MEMBER_CHANGE = Permission("people.member.change")
MEMBER_CONTACT = Permission("people.member.contact")
MEMBER_REVEAL = Permission("people.member.reveal")
MEMBER_VERIFY = Permission("people.member.verify")
MEMBER_MERGE = Permission("people.member.merge")
TIER_GRANT = Permission("people.tier.grant")

PLACES = frozenset({Kind("branch"), Kind("department")})
STAFF = frozenset({Kind("staff"), Kind("post"), Kind("post_holding"), Kind("proxy")})
MEMBER = Kind("member")
MEMBERS = frozenset(
    {
        MEMBER,
        Kind("member_verification"),
        Kind("member_merge"),
        Kind("member_unmerge"),
        Kind("tier"),
        Kind("tier_holding"),
        Kind("manager_assignment"),
    }
)

__all__ = [
    "ADMINISTRATOR",
    "ANY_FIELD",
    "CHANGE",
    "FIELD_WORDS",
    "MEMBER",
    "MEMBERS",
    "MEMBER_CHANGE",
    "MEMBER_CONTACT",
    "MEMBER_MERGE",
    "MEMBER_READ",
    "MEMBER_REVEAL",
    "MEMBER_VERIFY",
    "NO_TIER",
    "PLACES",
    "PROXY_ANSWER",
    "PROXY_NAME",
    "READ",
    "REVEALABLE",
    "SHIPPED_DEPARTMENTS",
    "SHIPPED_POSTS",
    "SHIPPED_TIERS",
    "STAFF",
    "Alike",
    "AppointmentDraft",
    "AssignmentDraft",
    "AssignmentFacts",
    "Authenticity",
    "BirthdayKind",
    "BranchDraft",
    "BranchFacts",
    "CareWay",
    "Completeness",
    "DepartmentDraft",
    "DepartmentFacts",
    "Duplicate",
    "Expiring",
    "FileChanged",
    "Gaps",
    "HoldingFacts",
    "IdType",
    "Identity",
    "Interest",
    "LunarDay",
    "MemberDraft",
    "MemberFacts",
    "MemberFile",
    "MemberRow",
    "MemberState",
    "MembersWanted",
    "MergeFacts",
    "Occupancy",
    "Owner",
    "Pair",
    "PlaceOfPost",
    "PostDraft",
    "PostFacts",
    "ProxyDraft",
    "ProxyFacts",
    "ProxyState",
    "Sex",
    "ShippedPost",
    "Side",
    "StaffDraft",
    "StaffFacts",
    "TierDraft",
    "TierFacts",
    "VerificationFacts",
    "Verified",
    "VerifiedBy",
    "WishWay",
    "Written",
    "answer_problems",
    "appointment_problems",
    "assignment_problems",
    "authenticity",
    "branch_problems",
    "completeness",
    "counts",
    "department_problems",
    "division_problems",
    "ending_problems",
    "enrolment_problems",
    "is_mobile",
    "leaving_problems",
    "lunar_of",
    "meanwhile_problems",
    "member_problems",
    "merge_problems",
    "merged",
    "newest",
    "next_birthday",
    "occupancies",
    "owner_of",
    "phone_problem",
    "places_of",
    "post_problems",
    "proxy_ending_problems",
    "proxy_problems",
    "read_identity",
    "read_lunar",
    "settled",
    "settled_birthday",
    "side_by_side",
    "solar_of",
    "staff_problems",
    "tier_problems",
    "vacant_after",
    "verification_problems",
]
