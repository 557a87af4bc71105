"""What histories tell of places and people: the words of their records, fields and verbs."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.kind import Kind
from desktop.core.sentence import sentence
from desktop.core.telling import RecordWords, Said, Telling
from desktop.core.word import Word
from desktop.paper.masking import masked_identity, masked_phone
from desktop.people import rules
from desktop.people.rules.words import FIELD_WORDS

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


def _coded(words: type[Word]) -> Said:
    """Says a stored code by its word, several in their order; what is no code as it stands."""
    known = {word.value: word.zh for word in words}
    return lambda kept: "、".join(known.get(code, code) for code in str(kept).splitlines())


def _listed(kept: object) -> str:
    return "、".join(str(kept).splitlines())


def _hidden(mask: Callable[[str], str]) -> Said:
    """Hides the middle of numbers in histories: whoever may see them reveals them in the file."""
    return lambda kept: "、".join(mask(number) for number in str(kept).splitlines())


MEMBER = RecordWords(
    Kind("member"),
    sentence("people", "Member"),
    {name: word for name, word in rules.FIELD_WORDS.items() if name != "manager"},
    values={
        "sex": _coded(rules.Sex),
        "birthday_kind": _coded(rules.BirthdayKind),
        "id_type": _coded(rules.IdType),
        "id_number": _hidden(masked_identity),
        "phone": _hidden(masked_phone),
        "other_phones": _hidden(masked_phone),
        "tags": _listed,
        "wish_ways": _coded(rules.WishWay),
        "care_ways": _coded(rules.CareWay),
        "interests": _coded(rules.Interest),
        "state": _coded(rules.MemberState),
        "photo": lambda digest: str(digest)[:8],
    },
    named_by="name",
    parts={
        "tier_holding": "member",
        "manager_assignment": "member",
        "former_card": "member",
        "member_verification": "member",
        "member_reveal": "member",
        "member_merge": "kept",
    },
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
_MEMBER, _BY, _AT = sentence("people", "member"), sentence("people", "by"), sentence("people", "at")
FORMER_CARD = RecordWords(
    Kind("former_card"),
    sentence("people", "Former card"),
    {"member": _MEMBER, "card_number": sentence("people", "card number"), "ended_at": _AT},
    named_by="card_number",
)
VERIFICATION = RecordWords(
    Kind("member_verification"),
    sentence("people", "Verification"),
    {
        "member": _MEMBER,
        "field": sentence("people", "field"),
        "how": sentence("people", "how"),
        "verified_on": sentence("people", "verified on"),
        "written_by": _BY,
        "written_at": _AT,
    },
    values={"field": lambda name: FIELD_WORDS.get(str(name), str(name)), "how": _coded(rules.VerifiedBy)},
    named_by="member",
    left_out=frozenset({"digest"}),
)
MERGE = RecordWords(
    Kind("member_merge"),
    sentence("people", "Files merged"),
    {
        "kept": sentence("people", "kept file"),
        "absorbed": sentence("people", "absorbed file"),
        "written_by": _BY,
        "written_at": _AT,
    },
    named_by="kept",
    parts={"member_unmerge": "merge"},
    left_out=frozenset({"before", "after"}),
)
UNMERGE = RecordWords(
    Kind("member_unmerge"),
    sentence("people", "Merge taken back"),
    {"merge": sentence("people", "merge"), "written_by": _BY, "written_at": _AT},
    named_by="merge",
)
REVEAL = RecordWords(
    Kind("member_reveal"),
    sentence("people", "Hidden number looked at"),
    {"member": _MEMBER, "field": sentence("people", "field"), "revealed_by": _BY, "revealed_at": _AT},
    values={"field": lambda name: FIELD_WORDS.get(str(name), sentence("people", "the whole file"))},
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
    (
        BRANCH,
        DEPARTMENT,
        POST,
        STAFF,
        HOLDING,
        PROXY,
        MEMBER,
        FORMER_CARD,
        VERIFICATION,
        MERGE,
        UNMERGE,
        REVEAL,
        TIER,
        TIER_HOLDING,
        MANAGER_ASSIGNMENT,
    ),
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
        "people.enrol": sentence("people", "Member enrolled"),
        "people.admit_member": sentence("people", "Member taken in"),
        "people.leave_club": sentence("people", "Member left the club"),
        "people.rejoin_club": sentence("people", "Member came back"),
        "people.use_card": sentence("people", "Card changed"),
        "people.verify": sentence("people", "Data verified"),
        "people.reveal": sentence("people", "Hidden number looked at"),
        "people.file_on_paper": sentence("people", "File put on paper"),
        "people.merge": sentence("people", "Files merged"),
        "people.unmerge": sentence("people", "Merge taken back"),
        "people.change_member": sentence("people", "Member changed"),
        "people.grant_tier": sentence("people", "Tier given"),
        "people.end_tier": sentence("people", "Tier ended"),
        "people.assign_manager": sentence("people", "Customer manager assigned"),
    },
)
