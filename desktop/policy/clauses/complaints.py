"""The clauses of file ``complaints`` and the working calendar that its limits run by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import MappingProxyType

from desktop.core.clause import NOT_SET, Clause, Value
from desktop.core.clock import local_day
from desktop.core.word import Word
from desktop.core.worktime import Calendar, Interval, UsedUp, WeeklyHours
from desktop.policy.clauses.limits import Limit

FIRST_CONTACT = "first_contact"
SECOND_CONTACT = "second_contact"
"""The two contacts that every shipped level owes."""


class LimitBy(Word):
    """Where a segment's limit stands."""

    CLAUSE = "clause", "本条"
    LEVEL = "level", "按级别"
    CASE = "case", "按单填写"


@dataclass(frozen=True, slots=True)
class LevelClause:
    """One complaint level (级别): what it is called, what it owes the customer, what lateness costs in fen."""

    code: str
    word: str
    order: int
    responses: Clause[int]
    late_fine: Clause[int]
    limits: Mapping[str, Clause[Limit]] = field(default_factory=lambda: MappingProxyType({}))
    """The limit of each segment that the levels limit, by the segment's code."""

    @property
    def first_contact(self) -> Clause[Limit]:
        """How soon the customer is spoken to."""
        return self.limits.get(FIRST_CONTACT, NOT_SET)

    @property
    def second_contact(self) -> Clause[Limit]:
        """How soon the customer is spoken to again."""
        return self.limits.get(SECOND_CONTACT, NOT_SET)

    def owes(self, contact: int) -> bool:
        """Whether the level owes the customer that many contacts; 未设置 is as many as the policy has, and more."""
        return not isinstance(self.responses, Value) or contact <= self.responses.value


@dataclass(frozen=True, slots=True)
class SegmentClause:
    """One segment (时限环节): who owns it, what starts and ends it, how long it may take.

    *starts* is an event or the code of the segment whose end starts this one; *ends* is an event, of which the
    *nth* in a round ends it; *dropped_by* is an event after which it is not owed any more. *aim* is wished for, not
    owed; *cap* shortens what the levels allow and is shipped 未设置, which means no cap.
    """

    code: str
    word: str
    owner: str
    starts: str
    limit_by: LimitBy
    limit: Clause[Limit]
    aim: Clause[Limit] = NOT_SET
    cap: Clause[Limit] = NOT_SET
    ends: str = ""
    nth: int = 1
    dropped_by: str = ""

    @property
    def ended_by(self) -> str:
        """The event that ends it: its own code where none is named."""
        return self.ends or self.code


@dataclass(frozen=True, slots=True)
class CategoryClause:
    """A leaf of the category tree: its box on 客户投诉登记反馈表 and the workflow its complaints follow."""

    code: str
    word: str
    box: str
    workflow: str


@dataclass(frozen=True, slots=True)
class CategoryGroup:
    """A branch of the category tree; a category without finer ones is a group of one leaf of the same code."""

    code: str
    word: str
    leaves: tuple[CategoryClause, ...]


@dataclass(frozen=True, slots=True)
class IntakeClauses:
    """How a complaint is taken down (complaints.intake.*)."""

    channels: tuple[str, ...]
    reason_required_from: Clause[str]
    """Code of the first level whose choice needs a reason."""
    serious_criteria: tuple[str, ...]
    """What makes a complaint 重大 or 危机, in the office's words."""
    late_entry_warning: timedelta
    """Entering a complaint later than this after its receipt is warned of."""
    duplicate_days: Clause[int]
    """Complaints of the same customer within so many days are offered as possible duplicates."""


@dataclass(frozen=True, slots=True)
class WarningClause:
    """When a running clock warns (complaints.warning.*): *rest* left in the second half, or *percent* of the limit."""

    rest: timedelta
    percent: int


@dataclass(frozen=True, slots=True)
class RoundClauses:
    """How a case goes from round to round (complaints.rounds.*)."""

    dissatisfied_from: Clause[str] = NOT_SET
    """The best of the customer's answers that starts a new round; every worse one does, too."""
    before_no_agreement: Clause[int] = NOT_SET
    """How many rounds there were before a case may be closed 未达成一致; 未设置: from the second on."""


@dataclass(frozen=True, slots=True)
class ExtensionClauses:
    """What an extension takes (complaints.extension.*)."""

    attempts: Clause[int] = NOT_SET
    apart: Clause[Limit] = NOT_SET
    """An attempt counts when it begins so long after the last one that counted."""
    quiet: tuple[Interval, ...] = ()
    """When an attempt does not count; the first minute is quiet, the last is not any more."""


@dataclass(frozen=True, slots=True)
class ResponsibilityClauses:
    """Who answers for an upheld complaint, and with what (complaints.responsibility.*)."""

    causes: tuple[str, ...] = ()
    """The causes that a complaint may have had, in the office's words."""
    direct_percent: Clause[int] = NOT_SET
    """Share of the loss that is proposed to be deducted from the person directly responsible."""
    head_percent: Clause[int] = NOT_SET
    """The same for the head of the department."""


@dataclass(frozen=True, slots=True)
class PenaltyClauses:
    """The way of a penalty proposal (complaints.penalty.*)."""

    appeal_days: Clause[int] = NOT_SET
    """Calendar days from the proposal in which the person may appeal, the last one included."""
    approvals: int = 3
    """How many different people must agree before an amount counts as approved."""
    dismissal_approvals: int = 2


@dataclass(frozen=True, slots=True)
class StrikeClauses:
    """Repeated upheld complaints about somebody's conduct (complaints.strikes.*)."""

    window_years: Clause[int] = NOT_SET
    """How many years back they are counted; 未设置 is for life."""


@dataclass(frozen=True, slots=True)
class AuthorityClause:
    """Up to which amount the holder of a post may promise a compensation (complaints.authority.<post>)."""

    post: str
    word: str
    compensation: Clause[int]


@dataclass(frozen=True, slots=True)
class ImprovementClauses:
    """Measures against a cause (complaints.improvement.*)."""

    effect_days: int = 90
    """Days after the measure was carried out, and as many before it, in which the same cause is counted."""


@dataclass(frozen=True, slots=True)
class RegulatorClauses:
    """When a customer may appeal to the regulator (complaints.regulator.*); days count from the receipt."""

    warn_days: Clause[int] = NOT_SET
    appeal_days: Clause[int] = NOT_SET
    acceptance: Clause[Limit] = NOT_SET
    """How long the regulator takes to accept an appeal."""
    answer_days: Clause[int] = NOT_SET
    """Days from the acceptance in which our answer is due, the last one included."""


@dataclass(frozen=True, slots=True)
class TechniqueClause:
    """A way of talking with a customer (complaints.techniques.<code>): when it helps and how it goes."""

    code: str
    word: str
    when: Clause[tuple[str, ...]]
    how: Clause[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class CardClause:
    """A rule of the trade to be looked up while talking (complaints.cards.<code>), valid from a day to a day."""

    code: str
    word: str
    says: Clause[tuple[str, ...]]
    valid_from: Clause[date]
    valid_until: Clause[date]

    def valid_on(self, day: date) -> bool:
        """Whether it is valid on a day; 未设置 is no end on that side, the last day is included."""
        begun = not isinstance(self.valid_from, Value) or self.valid_from.value <= day
        return begun and (not isinstance(self.valid_until, Value) or day <= self.valid_until.value)


@dataclass(frozen=True, slots=True)
class ComplaintClauses:
    """Every clause of file ``complaints``."""

    levels: tuple[LevelClause, ...]
    workflows: Mapping[str, tuple[SegmentClause, ...]]
    categories: tuple[CategoryGroup, ...]
    intake: IntakeClauses
    warning: WarningClause
    rounds: RoundClauses = RoundClauses()
    extension: ExtensionClauses = ExtensionClauses()
    added: SegmentClause | None = None
    """The contact that a case may be given by hand where the level owes as many as the case requires."""
    approvers: tuple[str, ...] = ()
    """The posts that approve an answer to a quality complaint, in the order in which they sign."""
    responsibility: ResponsibilityClauses = ResponsibilityClauses()
    penalty: PenaltyClauses = PenaltyClauses()
    strikes: StrikeClauses = StrikeClauses()
    authority: tuple[AuthorityClause, ...] = ()
    improvement: ImprovementClauses = ImprovementClauses()
    regulator: RegulatorClauses = RegulatorClauses()
    watched_tiers: tuple[str, ...] = ()
    """Tiers whose members' customer manager watches their complaints."""
    techniques: tuple[TechniqueClause, ...] = ()
    cards: tuple[CardClause, ...] = ()
    owed: dict[tuple[str, str], tuple[SegmentClause, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What a workflow owes at a level, once it was worked out: clauses never change."""

    def level(self, code: str) -> LevelClause | None:
        """The level of that code."""
        for level in self.levels:  # asked several times for each row of a long list
            if level.code == code:
                return level
        return None

    @property
    def leaves(self) -> Iterator[CategoryClause]:
        """All categories that can be chosen, in the tree's order."""
        return (leaf for group in self.categories for leaf in group.leaves)

    def category(self, code: str) -> CategoryClause | None:
        """The category that can be chosen under that code."""
        for group in self.categories:
            for leaf in group.leaves:
                if leaf.code == code:
                    return leaf
        return None

    def segments(self, workflow: str) -> tuple[SegmentClause, ...]:
        """The segments of a workflow, in order; none for an unknown one."""
        return self.workflows.get(workflow, ())

    def segment(self, code: str) -> SegmentClause | None:
        """The segment of that code, whichever workflow has it, or the one that is added by hand."""
        found = (one for many in self.workflows.values() for one in many if one.code == code)
        return next(found, self.added if self.added is not None and self.added.code == code else None)

    def needs_reason(self, level: LevelClause) -> bool:
        """Whether choosing the level needs a reason (complaints.intake.reason_required_from)."""
        if not isinstance(self.intake.reason_required_from, Value):
            return False
        first = self.level(self.intake.reason_required_from.value)
        return first is not None and level.order >= first.order

    def limit_of(self, segment: SegmentClause, level: LevelClause) -> Clause[Limit]:
        """A segment's limit for a level; 未设置 when the case itself names it."""
        if segment.limit_by is not LimitBy.LEVEL:
            return segment.limit
        limit = level.limits.get(segment.code, NOT_SET)
        if not isinstance(segment.cap, Value) or not isinstance(limit, Value):
            return limit
        return min(segment.cap, limit, key=lambda one: one.value.span)


@dataclass(frozen=True, slots=True)
class CalendarClauses:
    """Every clause of file ``calendar``: the hours of a branch that has entered none, and how limits meet them."""

    weekly: WeeklyHours
    used_up: UsedUp
    observes_holidays: bool
    announce_missing_days: int
    """How many days before a year begins its missing holidays are announced."""


@dataclass(frozen=True, slots=True)
class AsOf:
    """The moment a rule is asked for, with the clauses and the calendar in force then."""

    now: datetime
    clauses: ComplaintClauses
    calendar: Calendar

    @property
    def today(self) -> date:
        """The office's calendar day."""
        return local_day(self.now)
