"""Versions of the benefit matrix: from the draft over the signed paper to what is in force on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.core.text import storable
from desktop.core.word import Word
from desktop.membership.rules.benefit_notation import cell_problems
from desktop.membership.rules.benefits import Matrix

SHIPPED = 1
"""The number of the version that the program brings; it is in force until another one is."""
LONGEST_REMARK = 200
LONGEST_TITLE = 30
MOST_BENEFITS = 60
_EMPTY = Sentence("membership", "")


class VersionState(Word):
    """How far a version has come on a day."""

    DRAFT = "draft", "草稿"
    SUBMITTED = "submitted", "待审批"
    PLANNED = "planned", "待生效"
    IN_FORCE = "in_force", "现行"
    PAST = "past", "已被取代"
    RETIRED = "retired", "已停用"
    DROPPED = "dropped", "已作废"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What was written under a submitted version: on which paper, by whom, on which day."""

    paper: str
    signed_by: str
    signed_on: date
    granted: bool
    opinion: str = ""


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """A version as it stands; *effective_on* is its first day, *retired_from* the first day without it."""

    number: int
    id: UUID | None = None
    effective_on: date | None = None
    note: str = ""
    copied_from: int | None = None
    made_by: str = ""
    made_at: datetime | None = None
    submitted_by: UUID | None = None
    submitted_at: datetime | None = None
    dropped: bool = False
    opinions: tuple[Opinion, ...] = ()
    retired_from: date | None = None
    reason: str = ""

    @property
    def name(self) -> str:
        """How the office calls it: by the month or the day of its effect, else by its number."""
        if self.number == SHIPPED:
            return "初始版"
        if self.effective_on is None:
            return f"第 {self.number} 版"
        return f"{self.effective_on:%Y-%m} 版" if self.effective_on.day == 1 else f"{self.effective_on} 版"

    @property
    def approved(self) -> bool:
        """Whether a signature stands under it, so that nothing of it changes any more."""
        return self.number == SHIPPED or any(one.granted for one in self.opinions)

    @property
    def editable(self) -> bool:
        """Whether its cells may be changed."""
        return not (self.approved or self.dropped or self.submitted_at is not None)

    def counts_on(self, day: date) -> bool:
        """Whether it may be in force on a day: approved, begun, not retired."""
        begun = self.number == SHIPPED or (self.effective_on is not None and self.effective_on <= day)
        return self.approved and begun and (self.retired_from is None or day < self.retired_from)


@dataclass(frozen=True, slots=True)
class Plan:
    """From which day a draft shall count, and why it is made."""

    effective_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalDraft:
    """What the paper says: its number, who signed, on which day, yes or no."""

    paper: str
    signed_by: UUID | None
    signed_on: date
    granted: bool = True
    opinion: str = ""


def in_force_on(versions: Iterable[VersionFacts], day: date) -> VersionFacts:
    """The version in force on a day: of those that count the one that began last; the shipped one, if none did."""
    counting = [one for one in versions if one.counts_on(day)]
    return max(counting, key=_begun, default=VersionFacts(SHIPPED))


def state_of(version: VersionFacts, versions: Sequence[VersionFacts], day: date) -> VersionState:
    """How far a version of *versions* has come on a day."""
    if version.dropped:
        return VersionState.DROPPED
    if not version.approved:
        return VersionState.DRAFT if version.submitted_at is None else VersionState.SUBMITTED
    if version.retired_from is not None and version.retired_from <= day:
        return VersionState.RETIRED
    if not version.counts_on(day):
        return VersionState.PLANNED
    return VersionState.IN_FORCE if version.number == in_force_on(versions, day).number else VersionState.PAST


def matrix_problems(matrix: Matrix) -> list[Problem]:
    """What speaks against keeping a matrix: titles that are empty or doubled, numbers and texts out of bounds."""
    return [*_title_problems(matrix), *_cell_problems(matrix)]


def plan_problems(plan: Plan, before: Plan, version: VersionFacts) -> list[Problem]:
    """What speaks against planning a draft so: a remark too long, or another plan made since *before* was read."""
    found = remark_problems("version_note", plan.note)
    stands = Plan(version.effective_on, version.note)
    if stands not in {before, plan}:
        day = "—" if version.effective_on is None else version.effective_on.isoformat()
        changed = sentence("membership", "Somebody else changed day and remark meanwhile: {day} {note}.")
        found.append(Problem("plan", changed.of(day=day, note=version.note)))
    return found


def submission_problems(
    version: VersionFacts, matrix: Matrix, versions: Iterable[VersionFacts], today: date
) -> list[Problem]:
    """What a draft still lacks before it may go to be signed."""
    found = matrix_problems(matrix)
    if not matrix.benefits:
        found.append(Problem("benefits", sentence("membership", "The version has no benefits yet.")))
    return [*found, *_day_problems(version, versions, today)]


def approval_problems(
    version: VersionFacts, versions: Iterable[VersionFacts], draft: ApprovalDraft, operator: UUID, today: date
) -> list[Problem]:
    """What speaks against entering what a paper says about a submitted version."""
    found = list(_paper_problems(version, draft, today))
    if draft.signed_by is None:
        found.append(Problem("signed_by", sentence("membership", "Say who signed.")))
    elif draft.signed_by == version.submitted_by:
        own = sentence("membership", "Who submitted the version can’t have approved it: another person has to sign.")
        found.append(Problem("signed_by", own))
    elif draft.signed_by == operator:
        own = sentence("membership", "Nobody enters what only they have approved: another person has to enter it.")
        found.append(Problem("signed_by", own))
    if draft.granted:
        found += _day_problems(version, versions, today)
    elif not draft.opinion.strip():
        found.append(Problem("opinion", sentence("membership", "Say why the version goes back.")))
    return found


def retirement_problems(version: VersionFacts, from_on: date, reason: str, today: date) -> list[Problem]:
    """What speaks against taking an approved version out of force from a day on."""
    found = []
    if version.number == SHIPPED or not version.approved or version.retired_from is not None:
        kept = sentence("membership", "Only an approved version of the office’s own can be retired, and only once.")
        found.append(Problem("version", kept))
    if from_on < today:
        past = sentence("membership", "Not in the past: the earliest day is today, {day}.")
        found.append(Problem("from_on", past.of(day=today.isoformat())))
    return found + _remark_problems("reason", reason, sentence("membership", "Say why the version is retired."))


def remark_problems(field: str, remark: str) -> list[Problem]:
    """What speaks against a remark of one line that may be empty."""
    return _remark_problems(field, remark, _EMPTY) if remark.strip() else []


def _begun(version: VersionFacts) -> tuple[date, int]:
    return version.effective_on or date.min, version.number


def _day_problems(version: VersionFacts, versions: Iterable[VersionFacts], today: date) -> Iterator[Problem]:
    day = version.effective_on
    if day is None:
        yield Problem("effective_on", sentence("membership", "Say from which day the version counts."))
        return
    if day < today:
        past = sentence("membership", "The version would count in the past; take it back and choose {day} or later.")
        yield Problem("effective_on", past.of(day=today.isoformat()))
    same = [one for one in versions if one.number != version.number and one.approved and one.effective_on == day]
    if any(one.retired_from is None for one in same):
        taken = sentence("membership", "Another approved version begins on {day}; retire it or choose another day.")
        yield Problem("effective_on", taken.of(day=day.isoformat()))


def _paper_problems(version: VersionFacts, draft: ApprovalDraft, today: date) -> Iterator[Problem]:
    if version.submitted_at is None or version.approved or version.dropped:
        yield Problem("version", sentence("membership", "Only a submitted version can be approved."))
    unnamed = sentence("membership", "Type the number of the paper that was signed.")
    yield from _remark_problems("paper", draft.paper, unnamed)
    yield from remark_problems("opinion", draft.opinion)
    if draft.signed_on > today:
        yield Problem("signed_on", sentence("membership", "The day of the signature lies in the future."))


def _remark_problems(field: str, remark: str, needed: Sentence) -> list[Problem]:
    if not remark.strip():
        return [Problem(field, needed)]
    if len(remark) > LONGEST_REMARK or not storable(remark):
        return [Problem(field, sentence("membership", "At most {n} characters.").of(n=LONGEST_REMARK))]
    return []


def _title_problems(matrix: Matrix) -> Iterator[Problem]:
    if len(matrix.benefits) > MOST_BENEFITS:
        most = sentence("membership", "A matrix has at most {n} benefits.")
        yield Problem("benefits", most.of(n=MOST_BENEFITS))
    seen: set[str] = set()
    for one in matrix.benefits:
        title = one.title.strip()
        if not 1 <= len(title) <= LONGEST_TITLE or not storable(title) or "\n" in title:
            wrong = sentence("membership", "A benefit has a title of 1 to {n} characters.")
            yield Problem(f"title.{one.code}", wrong.of(n=LONGEST_TITLE))
        elif title in seen:
            doubled = sentence("membership", "There is a benefit “{title}” already.")
            yield Problem(f"title.{one.code}", doubled.of(title=title))
        seen.add(title)


def _cell_problems(matrix: Matrix) -> Iterator[Problem]:
    for (benefit, tier), cell in matrix.cells.items():
        yield from cell_problems(cell, f"cell.{benefit}.{tier}")
    for (benefit, tier), note in matrix.notes.items():
        yield from remark_problems(f"note.{benefit}.{tier}", note)
