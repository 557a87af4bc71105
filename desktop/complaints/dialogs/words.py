"""How the room's closed words and the policy's limits are said on screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from desktop.complaints.rules import Attachment, Channel, Quick, StepKind, Validity
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
VALIDITIES: Mapping[Validity, Sentence] = {
    Validity.VALID: sentence("complaints", "Upheld"),
    Validity.INVALID: sentence("complaints", "Not upheld"),
}
STEPS: Mapping[StepKind, Sentence] = {
    StepKind.REGISTERED: sentence("complaints", "Registered"),
}
QUICKS: Mapping[Quick, Sentence] = {
    Quick.OPEN: sentence("complaints", "Open"),
    Quick.LATE: sentence("complaints", "Late"),
    Quick.SOON: sentence("complaints", "Warning"),
    Quick.MINE: sentence("complaints", "Mine"),
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
    """What a step is called; one the program does not know, by its code."""
    known = StepKind.__members__.get(kind.upper())
    return tell(STEPS[known]) if known is not None else kind


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
