"""What the room tells others about a complaint: for paper, for the list, for the page of one case."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop.complaints.rules.acts import Offer
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.clocks import SegmentDue
from desktop.complaints.rules.words import Quick
from desktop.core.clause import Clause
from desktop.policy.clauses import AsOf

_SENTENCE_END = re.compile(r"[。！？!?；;\n]")
SUMMARY_ON_PAPER = 60
ANSWERS = ("written_result", "customer_reply")
"""The segments whose limit is 要求回复时间 on paper."""
_OPENING = "“”\"「『‘'　 "


@dataclass(frozen=True, slots=True)
class ComplaintFacts:
    """A complaint as its forms print it; unanswered is None or empty, times are aware, ticked options are codes."""

    number: str
    received_at: datetime
    clerk: str
    counter: str
    company: str
    branch: str
    customer_name: str
    tier: str
    contact: str
    phone: str
    address: str
    card_number: str
    channel: str
    box: str
    category: str
    category_other: str
    level: str
    level_reason: str
    object_department: str
    object_person: str
    object_product: str
    product_model: str
    product_batch: str
    ordered_on: date | None
    shipped_on: date | None
    arrived_on: date | None
    quantity: str
    content: str
    demand: str
    read_back: bool
    read_back_at: datetime | None
    attachments: tuple[str, ...]
    attachment_count: int | None
    validity: str | None
    validity_reason: str
    contacts: tuple[datetime | None, ...]
    """When each contact that the policy owes was made, in its order; None while it is owed."""
    department: str
    owner: str
    answer_due_at: datetime | None
    result: str
    answered_at: datetime | None
    answered_how: str
    answered_by: str
    satisfaction: str | None
    satisfaction_note: str
    department_opinion: str
    deputy_opinion: str
    summary: str
    promised_at: datetime | None
    enquiry_phone: str
    doubtful: bool

    @property
    def has_satisfaction_note(self) -> bool:
        """Whether the customer said more than one of the five answers."""
        return bool(self.satisfaction_note)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list lets through: a quick filter and a typed text."""

    quick: Quick = Quick.OPEN
    text: str = ""


@dataclass(frozen=True, slots=True)
class NearestDue:
    """The open segment of a case whose limit ends first, as kept for the list."""

    kind: str
    word: str
    owner: str
    started_at: datetime
    due_at: datetime
    warns_at: datetime
    """From when on its clock warns, by the policy at the receipt."""
    doubtful: bool


@dataclass(frozen=True, slots=True)
class ListRow:
    """One complaint in the list, with the segment whose limit ends first; `nearest` is None when nothing runs."""

    id: UUID
    number: str
    received_at: datetime
    customer_name: str
    tier: str
    level: str
    level_word: str
    level_order: int
    category: str
    summary: str
    doubtful: bool
    closed_at: datetime | None
    nearest: NearestDue | None


@dataclass(frozen=True, slots=True)
class OwnedSegment:
    """A segment with the person who owns it, or the post's word while nobody holds the post."""

    due: SegmentDue
    owner: str
    held: bool
    """False while nobody holds the post and `owner` is the post's word."""
    fine: Clause[int] | None = None
    """In fen, once the segment is late; its proposal is still to be made (待提出)."""
    staff_id: UUID | None = None
    stands_in: bool = False
    proxy: bool = False
    """Whether the owner is somebody's proxy (代理人)."""
    warns_at: datetime | None = None
    """From when on its clock warns, by the policy at the receipt; None without a start or a limit."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a case's story: what happened when, and who wrote it down."""

    at: datetime
    kind: str
    who: str
    note: str
    round: int = 1
    segment: str = ""
    due_at: datetime | None = None
    department: str = ""
    staff: str = ""
    """Whom it names: who did it, to whom something was handed, who signed."""
    code: str = ""
    former: str = ""
    way: str = ""
    phone: str = ""
    proof: str = ""
    number: str = ""
    """That of the work order, memo or extension that it made."""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Linked:
    """Another complaint this one is linked with, or may be the same as."""

    id: UUID
    number: str
    received_at: datetime
    customer_name: str
    category: str
    summary: str
    open: bool
    same_member: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """One complaint for its page."""

    id: UUID
    facts: ComplaintFacts
    level_word: str
    level_order: int
    tier_code: str
    member_id: UUID | None
    policy_version: str
    registered_at: datetime
    segments: tuple[OwnedSegment, ...]
    """Of every round, the present one last."""
    steps: tuple[Step, ...]
    linked: tuple[Linked, ...]
    sequence: int
    """Last journal sequence of the case: a deed that began at an older one is refused."""
    case: Case
    asof: AsOf
    offers: tuple[Offer, ...] = ()
    """What can be done now and what cannot, with the reason."""


def summary(content: str, longest: int = 40) -> str:
    """What a complaint is about in one line: its first sentence without quotation marks, shortened with “…”."""
    told = content.lstrip(_OPENING)
    first = _SENTENCE_END.split(told, maxsplit=1)[0].strip(_OPENING)
    line = " ".join((first or told).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
