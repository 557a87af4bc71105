"""Decisions about the complaint reports: which figures they have, what each counts, how they are told. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop.complaints.rules.reports.composing import Composed, Heading, composed
from desktop.complaints.rules.reports.content import Content, Counted, Table, digest_of, frozen, shown_digest, thawed
from desktop.complaints.rules.reports.figures import Asked, Figure, Group, Source, Span, Unit
from desktop.complaints.rules.reports.gathered import ANY, Gathered, Improvement, Longest, Words
from desktop.complaints.rules.reports.periods import Period, PeriodKind
from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import sentence

READ = Permission("complaints.report.read")
SIGN = Permission("complaints.report.sign")
REPORT = Kind("complaint_report")
LONGEST_REMARK = 600
LONGEST_REASON = 100


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """A report about to be signed: its period, what its maker adds in words, and why it replaces an earlier one."""

    period: Period
    remark: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SignedReport:
    """A signed report as listed."""

    id: UUID
    number: str
    version: int
    period: Period
    made_at: datetime
    made_by: str
    digest: str
    latest: bool


@dataclass(frozen=True, slots=True)
class Behind:
    """A record behind a figure: its number, its complaint, and what it adds where the figure is a sum."""

    number: str
    complaint_id: UUID
    amount: int | None = None
    segment: str = ""
    """The segment that is counted, where it is one; not told by a signed report."""


def problems(draft: ReportDraft, now: datetime, signed_before: bool) -> list[Problem]:
    """What must be mended before a report is signed; *signed_before* tells that a version of it exists."""
    found = []
    if draft.period.begins > now:
        found.append(Problem("period", sentence("complaints", "This period has not begun yet.")))
    elif draft.period.ends > now:
        found.append(Problem("period", sentence("complaints", "This period has not ended yet; sign it afterwards.")))
    if signed_before and not draft.reason.strip():
        text = sentence("complaints", "This report was signed already: say why a new version is needed.")
        found.append(Problem("reason", text))
    for field, typed, longest in (("remark", draft.remark, LONGEST_REMARK), ("reason", draft.reason, LONGEST_REASON)):
        if len(typed) > longest:
            found.append(Problem(field, sentence("complaints", "At most {n} characters.").of(n=longest)))
    return found


__all__ = [
    "ANY",
    "LONGEST_REASON",
    "LONGEST_REMARK",
    "READ",
    "REPORT",
    "SIGN",
    "Asked",
    "Behind",
    "Composed",
    "Content",
    "Counted",
    "Figure",
    "Gathered",
    "Group",
    "Heading",
    "Improvement",
    "Longest",
    "Period",
    "PeriodKind",
    "ReportDraft",
    "SignedReport",
    "Source",
    "Span",
    "Table",
    "Unit",
    "Words",
    "composed",
    "digest_of",
    "frozen",
    "problems",
    "shown_digest",
    "thawed",
]
