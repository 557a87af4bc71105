"""What a complaint must say before it is registered: one sentence beside each field that is to be mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any, cast
from uuid import UUID

from desktop.complaints.rules.phone import phone_problem
from desktop.complaints.rules.words import Attachment, Box, Channel, Validity, Workflow
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import Sentence, sentence
from desktop.core.text import cleaned
from desktop.policy.clauses import AsOf

LONGEST = {"content": 10_000, "demand": 2_000, "level_reason": 500, "validity_reason": 500, "address": 200}
"""Most characters a text may have; every other text of a complaint takes `SHORT`."""
SHORT = 100
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MOST_PIECES = 999
GOODS = ("product_model", "product_batch", "quantity", "ordered_on", "shipped_on", "arrived_on")


@dataclass(frozen=True, slots=True)
class ComplaintDraft:
    """A complaint as the clerk typed it: the intake fields of 客户投诉登记反馈表, not registered yet.

    The customer is a member (`member_id`) or a typed one; name, contact and phone are kept as typed in both cases.
    """

    received_at: datetime | None = None
    channel: Channel | None = Channel.PHONE
    member_id: UUID | None = None
    customer_name: str = ""
    contact: str = ""
    phone: str = ""
    address: str = ""
    category: str = ""
    category_other: str = ""
    level: str = ""
    level_reason: str = ""
    department_id: UUID | None = None
    object_department: str = ""
    object_person: str = ""
    object_product: str = ""
    product_model: str = ""
    product_batch: str = ""
    quantity: str = ""
    ordered_on: date | None = None
    shipped_on: date | None = None
    arrived_on: date | None = None
    content: str = ""
    demand: str = ""
    read_back: bool = False
    read_back_at: datetime | None = None
    attachments: tuple[Attachment, ...] = ()
    attachment_count: int | None = None
    validity: Validity | None = None
    validity_reason: str = ""
    duplicate_of: UUID | None = None


TEXTS = tuple(field.name for field in fields(ComplaintDraft) if field.type == "str")
ONE_LINE = tuple(name for name in TEXTS if name not in {"content", "demand"})


def tidied(draft: ComplaintDraft) -> ComplaintDraft:
    """The draft as it may be kept: visible characters only, no blank ends, one line where the form has one line."""
    told = {name: cleaned(getattr(draft, name)).strip() for name in TEXTS}
    told |= {name: " ".join(told[name].split()) for name in ONE_LINE}
    mended = {name: text for name, text in told.items() if text != getattr(draft, name)}
    return replace(draft, **cast("dict[str, Any]", mended)) if mended else draft


def storable(draft: ComplaintDraft) -> ComplaintDraft:
    """The draft as typed, without what no database can keep; blanks at its ends stay, for it is being typed."""
    return replace(draft, **cast("dict[str, Any]", {name: cleaned(getattr(draft, name)) for name in TEXTS}))


def problems(draft: ComplaintDraft, asof: AsOf) -> list[Problem]:
    """Everything the clerk still has to mend or to know; the draft may be registered when none of it blocks."""
    return problems_of_tidied(tidied(draft), asof)


def problems_of_tidied(draft: ComplaintDraft, asof: AsOf) -> list[Problem]:
    """The same of a draft that `tidied` has returned."""
    return [
        *_about_receipt(draft, asof),
        *_about_customer(draft),
        *_about_subject(draft, asof),
        *_about_goods(draft, asof),
        *_about_words(draft, asof),
        *_about_evidence(draft),
        *_about_judgement(draft),
        *_too_long(draft),
    ]


def _warning(field: str, told: Sentence) -> Problem:
    return Problem(field, told, Severity.WARNING)


def _about_receipt(draft: ComplaintDraft, asof: AsOf) -> Iterator[Problem]:
    if draft.received_at is None:
        yield Problem("received_at", sentence("complaints", "Say when the complaint was received."))
    elif draft.received_at > asof.now:
        yield Problem(
            "received_at",
            sentence("complaints", "This lies in the future: take the time when the customer spoke to us."),
        )
    elif asof.now - draft.received_at > asof.clauses.intake.late_entry_warning:
        yield _warning("received_at", _long_ago(asof.now - draft.received_at))
    if draft.channel is None:
        yield Problem("channel", sentence("complaints", "Choose how the complaint reached us."))


def _long_ago(since: timedelta) -> Sentence:
    if since < 2 * DAY:
        late = sentence("complaints", "Received {hours} hours ago: check the time; the limits run from receipt.")
        return late.of(hours=since // HOUR)
    late = sentence("complaints", "Received {days} days ago: check the time; the limits run from receipt.")
    return late.of(days=since // DAY)


def _about_customer(draft: ComplaintDraft) -> Iterator[Problem]:
    if not draft.customer_name:
        yield Problem("customer_name", sentence("complaints", "Say who complains, or choose a member."))
    if not draft.contact:
        yield Problem("contact", sentence("complaints", "Say whom to ask for; it may be the customer."))
    wrong_phone = phone_problem(draft.phone)
    if wrong_phone is not None:
        yield wrong_phone


def _about_subject(draft: ComplaintDraft, asof: AsOf) -> Iterator[Problem]:
    category = asof.clauses.category(draft.category)
    if category is None:
        yield Problem("category", sentence("complaints", "Choose a category from the list."))
    elif category.box == Box.OTHER and not draft.category_other:
        yield Problem(
            "category_other",
            sentence("complaints", "Say what the complaint is about: the form has a line beside “other”."),
        )
    level = asof.clauses.level(draft.level)
    if level is None:
        yield Problem("level", sentence("complaints", "Choose how serious the complaint is."))
    elif not draft.level_reason and asof.clauses.needs_reason(level):
        yield Problem("level_reason", sentence("complaints", "“{level}” needs a reason.").of(level=level.word))
    if draft.department_id is None:
        owner = sentence("complaints", "Without a department nobody is named for the first contact.")
        yield _warning("object_department", owner)


def _about_goods(draft: ComplaintDraft, asof: AsOf) -> Iterator[Problem]:
    category = asof.clauses.category(draft.category)
    quality = category is not None and category.workflow == Workflow.QUALITY
    if quality and not draft.product_model:
        yield _warning("product_model", sentence("complaints", "A quality case is investigated by model and batch."))
    if not quality:
        yield from (
            _warning(name, sentence("complaints", "Asked for quality cases only; it is kept and printed."))
            for name in GOODS
            if getattr(draft, name)
        )
    yield from (
        Problem(name, sentence("complaints", "This day lies in the future."))
        for name in ("ordered_on", "shipped_on", "arrived_on")
        if (getattr(draft, name) or asof.today) > asof.today
    )
    if draft.ordered_on and draft.shipped_on and draft.shipped_on < draft.ordered_on:
        yield Problem(
            "shipped_on", sentence("complaints", "Shipped before it was ordered ({day}).").of(day=draft.ordered_on)
        )
    sent_on = draft.shipped_on or draft.ordered_on
    if sent_on and draft.arrived_on and draft.arrived_on < sent_on:
        yield Problem(
            "arrived_on", sentence("complaints", "Arrived before it was ordered or shipped ({day}).").of(day=sent_on)
        )


def _about_words(draft: ComplaintDraft, asof: AsOf) -> Iterator[Problem]:
    if not draft.content:
        yield Problem(
            "content", sentence("complaints", "Write down what the customer says, in the customer's own words.")
        )
    if not draft.read_back:
        if draft.read_back_at is not None:
            yield Problem("read_back", sentence("complaints", "Tick the confirmation, or clear its time."))
        else:
            unread = sentence(
                "complaints", "Not confirmed yet: it may be registered so; the paper then says “not read back”."
            )
            yield _warning("read_back", unread)
    elif draft.read_back_at is None:
        yield Problem("read_back_at", sentence("complaints", "Say when the customer confirmed."))
    elif draft.read_back_at > asof.now:
        yield Problem("read_back_at", sentence("complaints", "This lies in the future."))
    elif draft.received_at is not None and draft.read_back_at < draft.received_at:
        yield Problem("read_back_at", sentence("complaints", "Confirmed before the complaint was received."))


def _about_evidence(draft: ComplaintDraft) -> Iterator[Problem]:
    kinds, count = len(set(draft.attachments)), draft.attachment_count
    if kinds and not count:
        yield Problem("attachment_count", sentence("complaints", "Say how many pieces there are."))
    elif count and not kinds:
        yield Problem("attachments", sentence("complaints", "Tick what the {n} pieces are.").of(n=count))
    if count is not None and not 0 <= count <= MOST_PIECES:
        yield Problem("attachment_count", sentence("complaints", "A count from 0 to {most}.").of(most=MOST_PIECES))
    elif count and count < kinds:
        few = sentence("complaints", "{kinds} kinds are ticked: at least {kinds} pieces.")
        yield Problem("attachment_count", few.of(kinds=kinds))


def _about_judgement(draft: ComplaintDraft) -> Iterator[Problem]:
    if draft.validity is Validity.INVALID and not draft.validity_reason:
        yield Problem("validity_reason", sentence("complaints", "Say why the complaint is not upheld."))
    elif draft.validity is None and draft.validity_reason:
        yield Problem(
            "validity",
            sentence("complaints", "A reason without a decision: choose one of the two, or clear the reason."),
        )


def _too_long(draft: ComplaintDraft) -> Iterator[Problem]:
    for name in TEXTS:
        most, count = LONGEST.get(name, SHORT), len(getattr(draft, name))
        if count > most:
            told = sentence("complaints", "{n} characters too many: at most {most} fit.")
            yield Problem(name, told.of(n=count - most, most=most))
