"""Nuisance calls: a register of its own by number, and what may be done about a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup
from desktop.complaints.rules.aftermath import NUISANCE, NUISANCE_DECIDE
from desktop.complaints.rules.phone import dialled
from desktop.core.acts import ActField, FieldKind
from desktop.core.clock import local_day
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.core.text import storable
from desktop.core.word import Word

MOST_TIMES = 9_999
LONGEST_STORY = 2_000
_DIALLED = re.compile(r"\+?[0-9]{3,20}")


class Source(Word):
    """Who calls (来源类别)."""

    MARKETING = "marketing", "推销"
    FRAUD = "fraud", "诈骗"
    PRANK = "prank", "恶作剧"
    ABUSE = "abuse", "辱骂威胁"
    WRONG_NUMBER = "wrong_number", "误拨"
    MACHINE = "machine", "自动呼叫"
    OTHER = "other", "其他"


class NuisanceAct(Word):
    """What is done about a number."""

    BLOCK = "block", "屏蔽"
    UNBLOCK = "unblock", "解除屏蔽"
    INVESTIGATE = "investigate", "调查"
    LEGAL = "legal", "法律手段"


@dataclass(frozen=True, slots=True)
class CallDraft:
    """A report of nuisance calls: the number, when, how often, of which class, to whom."""

    phone: str
    called_at: datetime | None
    times: int | None = 1
    source: str = Source.OTHER
    customer_name: str = ""
    customer_phone: str = ""
    story: str = ""


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """A decision about a number."""

    phone: str
    action: str
    decided_on: date | None
    decided_by: UUID | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NuisanceRow:
    """One number in the register: how often and when it called, and how it stands."""

    dialled: str
    phone: str
    reports: int
    times: int
    first_at: datetime
    last_at: datetime
    source: str
    blocked: bool
    action: str
    """The last decision about it; empty while there is none."""
    open_complaint: str = ""
    """The number of an open complaint from it: it may not be blocked."""

    @property
    def id(self) -> str:
        """What tells it from the other rows: its number."""
        return self.dialled

    @property
    def days(self) -> int:
        """Over how many days it called, the first and the last included."""
        return (local_day(self.last_at) - local_day(self.first_at)).days + 1

    @property
    def frequency(self) -> str:
        """How often, in words: ``6次/3天``."""
        return f"{self.times}次/{self.days}天"

    @property
    def must_be_unblocked(self) -> bool:
        """It was blocked before it complained."""
        return self.blocked and bool(self.open_complaint)


@dataclass(frozen=True, slots=True)
class CallLine:
    """One report, or one decision, in the story of a number."""

    at: datetime
    what: str
    who: str
    note: str


def call_problems(draft: CallDraft, now: datetime) -> list[Problem]:
    """What stands against entering a report."""
    found = _phone_problems(draft.phone)
    if draft.called_at is None:
        found.append(Problem("called_at", sentence("complaints", "Say when it called.")))
    elif draft.called_at > now:
        found.append(Problem("called_at", sentence("complaints", "This lies in the future.")))
    if draft.times is None or not 1 <= draft.times <= MOST_TIMES:
        found.append(Problem("times", sentence("complaints", "A whole number from 1 to {most}.").of(most=MOST_TIMES)))
    if draft.source not in {one.value for one in Source}:
        found.append(Problem("source", sentence("complaints", "Choose an entry of the list.")))
    return [*found, *_text_problems(draft)]


def _text_problems(draft: CallDraft) -> list[Problem]:
    found = []
    longest = {"customer_name": 60, "customer_phone": 40, "story": LONGEST_STORY}
    for name, most in longest.items():
        typed = getattr(draft, name)
        if len(typed) > most:
            found.append(Problem(name, sentence("complaints", "At most {n} characters.").of(n=most)))
        elif not storable(typed):
            found.append(Problem(name, sentence("complaints", "The text holds characters that cannot be kept.")))
    return found


def _phone_problems(phone: str) -> list[Problem]:
    """A nuisance number may be of any make, also one that nobody could call back."""
    if not dialled(phone):
        return [Problem("phone", sentence("complaints", "Say which number called."))]
    if not _DIALLED.fullmatch(dialled(phone)):
        return [
            Problem("phone", sentence("complaints", "A number has 3 to 20 digits, perhaps with a “+” before them."))
        ]
    return []


def action_problems(draft: ActionDraft, row: NuisanceRow | None, today: date) -> list[Problem]:
    """What stands against a decision about a number; *row* is how it stands, None for an unknown one."""
    if row is None:
        return [Problem("phone", sentence("complaints", "This number is not in the register of nuisance calls."))]
    found = [*_decision_problems(draft, row), *_decided_problems(draft, row, today)]
    if len(draft.reason) > LONGEST_STORY:
        found.append(Problem("reason", sentence("complaints", "At most {n} characters.").of(n=LONGEST_STORY)))
    return found


def _decision_problems(draft: ActionDraft, row: NuisanceRow) -> list[Problem]:
    if draft.action not in {one.value for one in NuisanceAct}:
        return [Problem("action", sentence("complaints", "Choose an entry of the list."))]
    if draft.action == NuisanceAct.BLOCK:
        if row.open_complaint:
            case = sentence("complaints", "The complaint {number} from this number is open: it can’t be blocked.")
            return [Problem("action", case.of(number=row.open_complaint))]
        if row.blocked:
            return [Problem("action", sentence("complaints", "This number is blocked already."))]
    if draft.action == NuisanceAct.UNBLOCK and not row.blocked:
        return [Problem("action", sentence("complaints", "This number is not blocked."))]
    if draft.action == NuisanceAct.LEGAL and not draft.reason.strip():
        return [Problem("reason", sentence("complaints", "Say why and by which way."))]
    return []


def _decided_problems(draft: ActionDraft, row: NuisanceRow, today: date) -> list[Problem]:
    found = []
    if draft.decided_by is None:
        found.append(Problem("decided_by", sentence("complaints", "Say who decided.")))
    if draft.decided_on is None:
        found.append(Problem("decided_on", sentence("complaints", "Say on which day.")))
    elif draft.decided_on > today:
        found.append(Problem("decided_on", sentence("complaints", "This day lies in the future.")))
    elif draft.decided_on < local_day(row.first_at):
        found.append(Problem("decided_on", sentence("complaints", "This lies before the first call.")))
    return found


def is_blocked(actions: Sequence[str]) -> bool:
    """Whether a number is blocked, by the decisions about it in their order."""
    standing = [one for one in actions if one in (NuisanceAct.BLOCK, NuisanceAct.UNBLOCK)]
    return bool(standing) and standing[-1] == NuisanceAct.BLOCK


REPORT = Act(
    code="report_nuisance",
    word=sentence("complaints", "Enter nuisance calls"),
    permission=NUISANCE,
    draft=CallDraft,
    fields=(
        ActField("phone", sentence("complaints", "Calling number"), FieldKind.PHONE, required=True, longest=40),
        ActField("called_at", sentence("complaints", "Last call at"), FieldKind.INSTANT, required=True),
        ActField("times", sentence("complaints", "How often"), FieldKind.COUNT, required=True),
        ActField(
            "source",
            sentence("complaints", "Class"),
            FieldKind.CHOICE,
            tuple((one.value, one.zh) for one in Source),
            required=True,
        ),
        ActField("customer_name", sentence("complaints", "Who was called"), FieldKind.TEXT, longest=60),
        ActField("customer_phone", sentence("complaints", "On which number"), FieldKind.PHONE, longest=40),
        ActField("story", sentence("complaints", "What was said"), FieldKind.LONG, longest=LONGEST_STORY),
    ),
    group=ActGroup.CASE,
)
DECIDE = Act(
    code="decide_nuisance",
    word=sentence("complaints", "Decide about the number"),
    permission=NUISANCE_DECIDE,
    draft=ActionDraft,
    fields=(
        ActField("phone", sentence("complaints", "Calling number"), FieldKind.PHONE, required=True, longest=40),
        ActField(
            "action",
            sentence("complaints", "What is done"),
            FieldKind.CHOICE,
            tuple((one.value, one.zh) for one in NuisanceAct),
            required=True,
        ),
        ActField("decided_on", sentence("complaints", "Decided on"), FieldKind.DAY, required=True),
        ActField("decided_by", sentence("complaints", "Decided by"), FieldKind.STAFF, required=True),
        ActField("reason", sentence("complaints", "Reason"), FieldKind.LONG, longest=LONGEST_STORY),
    ),
    group=ActGroup.CASE,
)
"""Both are typed as an act of a case is, although no case is behind them; `offers` does not know them."""
