"""How the room's closed words and the policy's limits are said on screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from desktop.complaints.rules import ActGroup, Attachment, Channel, ContactWay, Quick, StepKind, Validity
from desktop.core.clock import local
from desktop.core.sentence import Sentence, sentence
from desktop.core.worktime import Reason
from desktop.policy.clauses import Limit, Measure, Unit
from desktop.widgets.speech import tell

CHANNELS: Mapping[Channel, Sentence] = {
    Channel.PHONE: sentence("complaints", "Phone"),
    Channel.ORAL: sentence("complaints", "Oral"),
    Channel.FAX: sentence("complaints", "Fax"),
    Channel.VISIT: sentence("complaints", "Visit"),
    Channel.CALLBACK: sentence("complaints", "Callback"),
    Channel.NETWORK: sentence("complaints", "Network"),
}
CHANNEL_LETTERS: Mapping[Channel, str] = {
    Channel.PHONE: "P",
    Channel.ORAL: "K",
    Channel.FAX: "C",
    Channel.VISIT: "L",
    Channel.CALLBACK: "H",
    Channel.NETWORK: "W",
}
ATTACHMENTS: Mapping[Attachment, Sentence] = {
    Attachment.FAX: sentence("complaints", "Fax sheet"),
    Attachment.SAMPLE: sentence("complaints", "Sample"),
    Attachment.RECORDING: sentence("complaints", "Recording"),
    Attachment.PHOTO: sentence("complaints", "Photo"),
}
WAYS: Mapping[ContactWay, Sentence] = {
    ContactWay.PHONE: sentence("complaints", "Phone"),
    ContactWay.VISIT: sentence("complaints", "at the customer's"),
    ContactWay.COUNTER: sentence("complaints", "at the counter"),
    ContactWay.MESSAGE: sentence("complaints", "by message"),
    ContactWay.LETTER: sentence("complaints", "in writing"),
}
VALIDITIES: Mapping[Validity, Sentence] = {
    Validity.VALID: sentence("complaints", "Upheld"),
    Validity.INVALID: sentence("complaints", "Not upheld"),
}
ACT_GROUPS: Mapping[ActGroup, Sentence] = {
    ActGroup.CUSTOMER: sentence("complaints", "With the customer"),
    ActGroup.WORK: sentence("complaints", "Work order"),
    ActGroup.QUALITY: sentence("complaints", "Memo and sampling"),
    ActGroup.TIME: sentence("complaints", "Limits"),
    ActGroup.CASE: sentence("complaints", "The case"),
    ActGroup.RESPONSIBILITY: sentence("complaints", "Responsibility"),
}
STEPS: Mapping[StepKind, Sentence] = {
    StepKind.REGISTERED: sentence("complaints", "Registered"),
    StepKind.ON_SITE_STARTED: sentence("complaints", "Raised on site"),
    StepKind.TAKEN_OVER: sentence("complaints", "Taken over"),
    StepKind.ASSIGNED: sentence("complaints", "Assigned to a proxy"),
    StepKind.ASSIGNMENT_ACCEPTED: sentence("complaints", "Proxy accepted"),
    StepKind.ASSIGNMENT_DECLINED: sentence("complaints", "Proxy declined"),
    StepKind.VALIDITY_JUDGED: sentence("complaints", "Judged whether upheld"),
    StepKind.LEVEL_CHANGED: sentence("complaints", "Level changed"),
    StepKind.DUPLICATE_LINKED: sentence("complaints", "Duplicate linked"),
    StepKind.CONTACT_TRIED: sentence("complaints", "Not reached"),
    StepKind.CONTACTED: sentence("complaints", "Customer contacted"),
    StepKind.WORK_ORDER_HANDED_OVER: sentence("complaints", "Work order handed over"),
    StepKind.MEASURES_RECORDED: sentence("complaints", "Measures"),
    StepKind.SECOND_VISIT_MADE: sentence("complaints", "Second visit made"),
    StepKind.RESULT_GIVEN: sentence("complaints", "Written result"),
    StepKind.SETTLED_WITHIN_AUTHORITY: sentence("complaints", "Settled within authority"),
    StepKind.MEMO_HANDED_IN: sentence("complaints", "Memo handed in"),
    StepKind.MEMO_DISTRIBUTED: sentence("complaints", "Memo distributed"),
    StepKind.DEPARTMENT_ANSWERED: sentence("complaints", "Department answered"),
    StepKind.APPROVAL_ENTERED: sentence("complaints", "Approval entered"),
    StepKind.ANSWER_APPROVED: sentence("complaints", "Answer approved"),
    StepKind.CUSTOMER_ANSWERED: sentence("complaints", "Customer answered"),
    StepKind.SAMPLING_DECIDED: sentence("complaints", "Sampling decided"),
    StepKind.SAMPLING_AGREED: sentence("complaints", "Sampling time agreed"),
    StepKind.SAMPLER_ARRIVED: sentence("complaints", "Sampler arrived"),
    StepKind.EXTENSION_ASKED: sentence("complaints", "Extension asked"),
    StepKind.EXTENSION_GRANTED: sentence("complaints", "Extension granted"),
    StepKind.EXTENSION_REFUSED: sentence("complaints", "Extension refused"),
    StepKind.SEGMENT_ADDED: sentence("complaints", "Contact added"),
    StepKind.SATISFACTION_ANSWERED: sentence("complaints", "Satisfaction answered"),
    StepKind.ROUND_STARTED: sentence("complaints", "New round"),
    StepKind.CLOSED_SATISFIED: sentence("complaints", "Closed, satisfied"),
    StepKind.CLOSED_UNAGREED: sentence("complaints", "Closed without agreement"),
    StepKind.REOPENED: sentence("complaints", "Reopened"),
}
QUICKS: Mapping[Quick, Sentence] = {
    Quick.OPEN: sentence("complaints", "Open"),
    Quick.LATE: sentence("complaints", "Late"),
    Quick.SOON: sentence("complaints", "Warning"),
    Quick.MINE: sentence("complaints", "Mine"),
    Quick.WATCHED: sentence("complaints", "Watched"),
    Quick.ALL: sentence("complaints", "All"),
}
UNITS: Mapping[Unit, Sentence] = {
    Unit.CALENDAR: sentence("complaints", "calendar time"),
    Unit.WORKING: sentence("complaints", "working time"),
}
REASONS: Mapping[Reason, Sentence] = {
    Reason.CALENDAR: sentence("complaints", "calendar time"),
    Reason.WORKING: sentence("complaints", "working time"),
    Reason.MAKE_UP: sentence("complaints", "make-up day"),
    Reason.HALF_DAY: sentence("complaints", "half day"),
    Reason.BREAK: sentence("complaints", "lunch"),
    Reason.OFF_HOURS: sentence("complaints", "off hours"),
    Reason.REST_DAY: sentence("complaints", "day off"),
    Reason.HOLIDAY: sentence("complaints", "holiday"),
}
_LIMITS: Mapping[Measure, Sentence] = {
    Measure.MINUTES: sentence("complaints", "{n} min"),
    Measure.HOURS: sentence("complaints", "{n} h"),
    Measure.WORKING_HOURS: sentence("complaints", "{n} working h"),
    Measure.WORKING_DAYS: sentence("complaints", "{n} working d"),
}
COMMA = sentence("complaints", ", ")
LEVEL = "level."
_TIERS = frozenset({"silver", "gold", "diamond"})


def step_words(kind: str) -> str:
    """What a step is called; one that has no sentence here, by its Chinese word, an unknown one by its code."""
    known = StepKind.__members__.get(kind.upper())
    if known is None:
        return kind
    return tell(STEPS[known]) if known in STEPS else known.zh


def limit_words(limit: Limit) -> str:
    """A limit as it is said: ``10 分钟``, ``2 工作时``."""
    return tell(_LIMITS[limit.measure].of(n=limit.count))


def short_span(amount: timedelta) -> str:
    """A stretch of time inside a bar: ``90 min`` rather than ``1 h 30 min`` while it is short."""
    minutes = amount // timedelta(minutes=1)
    if minutes < 120:
        return tell(sentence("complaints", "{n} min").of(n=minutes))
    hours, rest = divmod(minutes, 60)
    if not rest:
        return tell(sentence("complaints", "{n} h").of(n=hours))
    return tell(sentence("complaints", "{hours} h {minutes} min").of(hours=hours, minutes=rest))


def joined(parts: list[str]) -> str:
    """Words in a row, the empty ones left out."""
    return tell(COMMA).join(part for part in parts if part)


def clock_time(at: datetime, now: datetime) -> str:
    """A time of today, or day and time: ``14:26``, ``11-17 09:30``."""
    there = local(at)
    return f"{there:%H:%M}" if there.date() == local(now).date() else f"{there:%m-%d %H:%M}"


def level_chip(order: int) -> str:
    """The kind of chip that a level wears."""
    return f"{LEVEL}{max(1, order)}"


def tier_chip(code: str) -> str:
    """The kind of chip that a tier wears; one the program does not know is plain."""
    return f"tier.{code}" if code in _TIERS else "plain"
