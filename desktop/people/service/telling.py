"""What histories tell of places and people: the words of their records, fields and verbs."""

from __future__ import annotations

from desktop.core.kind import Kind
from desktop.core.sentence import sentence
from desktop.core.telling import RecordWords, Telling

_NAME, _CODE = sentence("people", "name"), sentence("people", "code")
_FROM, _UNTIL = sentence("people", "from"), sentence("people", "until")
_PHONE, _ADDRESS = sentence("people", "telephone"), sentence("people", "address")
_STAFF, _POST, _DEPARTMENT = sentence("people", "person"), sentence("people", "post"), sentence("people", "department")

BRANCH = RecordWords(
    Kind("branch"),
    sentence("people", "Branch"),
    {
        "code": _CODE,
        "name": _NAME,
        "company": sentence("people", "company"),
        "address": _ADDRESS,
        "telephone": _PHONE,
    },
    named_by="name",
)
DEPARTMENT = RecordWords(
    Kind("department"),
    sentence("people", "Department"),
    {"code": _CODE, "name": _NAME, "parent": sentence("people", "belongs to")},
    named_by="name",
    left_out=frozenset({"branch"}),
)
POST = RecordWords(
    Kind("post"),
    sentence("people", "Post"),
    {"code": _CODE, "name": _NAME, "rank": sentence("people", "rank")},
    named_by="name",
)
STAFF = RecordWords(
    Kind("staff"),
    sentence("people", "Person"),
    {
        "name": _NAME,
        "staff_number": sentence("people", "staff number"),
        "phone": _PHONE,
        "left_on": sentence("people", "last day"),
    },
    named_by="name",
    parts={"post_holding": "staff", "proxy": "staff", "account": "staff"},
    left_out=frozenset({"branch", "sort_key", "initials"}),
)
HOLDING = RecordWords(
    Kind("post_holding"),
    sentence("people", "Post held"),
    {"staff": _STAFF, "post": _POST, "department": _DEPARTMENT, "from_on": _FROM, "until_on": _UNTIL},
    named_by="staff",
)
PROXY = RecordWords(
    Kind("proxy"),
    sentence("people", "Proxy"),
    {
        "staff": _STAFF,
        "post": _POST,
        "department": _DEPARTMENT,
        "deputy": sentence("people", "deputy"),
        "from_on": _FROM,
        "until_on": _UNTIL,
        "named_by": sentence("people", "named by"),
        "named_at": sentence("people", "named at"),
        "answered_at": sentence("people", "answered at"),
        "accepted": sentence("people", "accepted"),
        "answer_note": sentence("people", "note"),
        "withdrawn_at": sentence("people", "withdrawn at"),
    },
    named_by="staff",
)
MEMBER = RecordWords(
    Kind("member"),
    sentence("people", "Member"),
    {
        "name": _NAME,
        "card_number": sentence("people", "card number"),
        "phone": _PHONE,
        "address": _ADDRESS,
        "company": sentence("people", "company"),
        "network_number": sentence("people", "network number"),
        "birthday": sentence("people", "birthday"),
    },
    named_by="name",
    parts={"tier_holding": "member", "manager_assignment": "member"},
    left_out=frozenset({"branch", "sort_key"}),
)
TIER = RecordWords(
    Kind("tier"),
    sentence("people", "Tier"),
    {"code": _CODE, "word": sentence("people", "word"), "rank": sentence("people", "rank")},
    named_by="word",
)
TIER_HOLDING = RecordWords(
    Kind("tier_holding"),
    sentence("people", "Tier held"),
    {
        "member": sentence("people", "member"),
        "tier": sentence("people", "tier"),
        "from_on": _FROM,
        "until_on": _UNTIL,
        "basis": sentence("people", "basis"),
        "approved_by": sentence("people", "approved by"),
    },
    named_by="member",
)
MANAGER_ASSIGNMENT = RecordWords(
    Kind("manager_assignment"),
    sentence("people", "Customer manager of a member"),
    {
        "member": sentence("people", "member"),
        "staff": sentence("people", "customer manager"),
        "from_on": _FROM,
        "until_on": _UNTIL,
    },
    named_by="member",
)
TELLING = Telling(
    (BRANCH, DEPARTMENT, POST, STAFF, HOLDING, PROXY, MEMBER, TIER, TIER_HOLDING, MANAGER_ASSIGNMENT),
    {
        "people.found_branch": sentence("people", "Branch founded"),
        "people.change_branch": sentence("people", "Branch changed"),
        "people.add_department": sentence("people", "Department added"),
        "people.change_department": sentence("people", "Department changed"),
        "people.add_post": sentence("people", "Post added"),
        "people.add_staff": sentence("people", "Person taken on"),
        "people.change_staff": sentence("people", "Person changed"),
        "people.leave": sentence("people", "Person left"),
        "people.appoint": sentence("people", "Post given"),
        "people.end_holding": sentence("people", "Post ended"),
        "people.name_proxy": sentence("people", "Proxy named"),
        "people.accept_proxy": sentence("people", "Proxy accepted"),
        "people.decline_proxy": sentence("people", "Proxy declined"),
        "people.end_proxy": sentence("people", "Proxy ended"),
        "people.admit_member": sentence("people", "Member taken in"),
        "people.change_member": sentence("people", "Member changed"),
        "people.grant_tier": sentence("people", "Tier given"),
        "people.end_tier": sentence("people", "Tier ended"),
        "people.assign_manager": sentence("people", "Customer manager assigned"),
    },
)
