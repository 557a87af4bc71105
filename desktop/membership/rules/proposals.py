"""Who would hold which tier by spend, points or tenure: worked out and proposed before anything moves."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from desktop.core.clause import Clause, Value
from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.core.word import Word
from desktop.membership.rules.tier_clauses import clauses_told
from desktop.people.rules.quality import months_after
from desktop.policy.clauses import MembershipAsOf, TierClauses

PROPOSE = Permission("membership.tiers.propose")
APPROVE = Permission("membership.tiers.approval.enter")
PROPOSALS = frozenset({Kind("tier_proposal"), Kind("tier_proposal_row"), Kind("tier_proposal_approval")})
LETTER = "T"
NO_TIER = ""
LONGEST = 200


class Criterion(Word):
    """By what a tier is proposed; one run goes by one of them."""

    SPEND = "spend", "消费"
    POINTS = "points", "积分"
    TENURE = "tenure", "在网时长"


class Move(Word):
    """What a run would do to a member."""

    UP = "up", "升级"
    DOWN = "down", "降级"
    RENEW = "renew", "续期"
    STAY = "stay", "不变"
    UNKNOWN = "unknown", "无记录"
    """Nothing is recorded to judge by: unknown is not nought, nobody falls for it."""
    HELD_BACK = "held_back", "不参与"
    """A tier for a time, or one that is granted from a later day on, is not touched by a run."""


MOVING = (Move.UP, Move.DOWN, Move.RENEW)
APART = (Move.UNKNOWN, Move.HELD_BACK)


class Outcome(Word):
    """What became of a row when the proposal was decided."""

    OPEN = "open", "待定"
    MOVED = "moved", "已变更"
    REJECTED = "rejected", "不同意"
    CHANGED = "changed", "情况有变，未变更"


class State(Word):
    """How a proposal stands."""

    WAITING = "waiting", "待审批"
    APPROVED = "approved", "已批准"
    REFUSED = "refused", "未批准"
    WITHDRAWN = "withdrawn", "已撤回"


@dataclass(frozen=True, slots=True)
class RunDraft:
    """A run: by what, counted until which day (inclusive), and from which day on the new tiers would be held."""

    criterion: Criterion
    counted_until: date
    from_on: date
    note: str = ""


class Standing(NamedTuple):
    """What a run knows of a member, whose id it has as the store keeps it: an office has hundreds of thousands.

    *tier* is held on the day before the run's first day or on it, until *tier_until*; *barred* when a tier for a time
    or a later one stands in the way. *figure* is fen, points or months, None while nothing is recorded.
    """

    member: bytes
    card: str
    tier: str = NO_TIER
    holding: bytes | None = None
    tier_until: date | None = None
    barred: bool = False
    figure: int | None = None


class Placed(NamedTuple):
    """What a run makes of a member."""

    standing: Standing
    to: str
    move: Move

    @property
    def id(self) -> UUID:
        """The member."""
        return UUID(bytes=self.standing.member)


@dataclass(frozen=True, slots=True)
class Basis:
    """What a run goes by: the threshold of each tier, and the period counted."""

    criterion: Criterion
    thresholds: Mapping[str, int]
    counted_from: date | None
    counted_until: date
    from_on: date
    until_on: date | None

    def lines(self) -> tuple[str, ...]:
        """The basis in lines, as the digest covers it and the paper shows it."""
        named = tuple(f"{tier}={least}" for tier, least in self.thresholds.items())
        period = f"{self.counted_from or ''}..{self.counted_until}"
        return (self.criterion.value, *named, period, f"{self.from_on}..{self.until_on or ''}")


@dataclass(frozen=True, slots=True)
class Simulation:
    """A run before anything is kept: what it goes by and how many it would move, or which clauses are missing."""

    basis: Basis | None
    missing: tuple[str, ...] = ()
    digest: bytes = b""
    counts: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """How many from which tier to which; who stays stands on the same tier twice."""
    moves: Mapping[Move, int] = field(default_factory=dict)
    """How many of each kind."""

    @property
    def moving(self) -> int:
        """How many would move."""
        return sum(self.moves.get(move, 0) for move in MOVING)


@dataclass(frozen=True, slots=True)
class RowFacts:
    """One row of a kept proposal."""

    id: UUID
    member_id: UUID
    name: str
    card: str
    from_tier: str
    to_tier: str
    move: Move
    figure: int | None
    refused: str
    """Why the leader does not agree to this row; empty when it is agreed to."""
    outcome: Outcome
    changed: str = ""
    """What changed since the simulation, so that the row is left out; empty when nothing did."""


@dataclass(frozen=True, slots=True)
class ApprovalFacts:
    """What the signed paper says."""

    paper: str
    signed_by: str
    signed_on: date
    granted: bool
    opinion: str
    entered_by: str
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """A kept proposal; *counts* from tier to tier include those who stay."""

    id: UUID
    number: str
    criterion: Criterion
    counted_from: date | None
    counted_until: date
    from_on: date
    until_on: date | None
    thresholds: Mapping[str, int]
    counts: Mapping[tuple[str, str], int]
    unknown: int
    held_back: int
    moves: Mapping[Move, int]
    note: str
    made_by: str
    made_by_id: UUID
    made_at: datetime
    digest: str
    state: State
    approval: ApprovalFacts | None = None
    moved: int = 0
    rejected: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class ApprovalDraft:
    """What was signed on paper under a proposal."""

    paper: str = ""
    signed_by: UUID | None = None
    signed_on: date | None = None
    granted: bool = True
    opinion: str = ""


def month_before(day: date, months: int) -> date:
    """The first day of the *months* that end with *day*, inclusive: 2026-11-30 and 12 months give 2025-12-01."""
    return months_after(day + timedelta(days=1), -months)


def last_day(from_on: date, months: Clause[int]) -> date | None:
    """The last day of a tier held from a day on; None is without end. Clause membership.tiers.holding_months."""
    return months_after(from_on, months.value) - timedelta(days=1) if isinstance(months, Value) else None


def due_until(today: date, notice_days: Clause[int]) -> date | None:
    """Tiers that end by this day are due; None without a notice. Clause membership.tiers.notice_days."""
    return today + timedelta(days=notice_days.value) if isinstance(notice_days, Value) else None


def months_between(first: date, last: date) -> int:
    """Whole months from a day to another: 31 January to 28 February is none, to 1 March is one."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months if last.day >= first.day else months - 1


_KEYS = {Criterion.SPEND: "{}_spend", Criterion.POINTS: "{}_points", Criterion.TENURE: "{}_tenure_months"}


def _thresholds(criterion: Criterion, clauses: TierClauses) -> Mapping[str, Clause[int]]:
    return {
        Criterion.SPEND: clauses.spend,
        Criterion.POINTS: clauses.points,
        Criterion.TENURE: clauses.tenure,
    }[criterion]


def missing_clauses(criterion: Criterion, clauses: TierClauses) -> tuple[str, ...]:
    """The clauses without which nobody is proposed; 未设置 and 待确认 alike."""
    found = [
        f"membership.tiers.{_KEYS[criterion].format(tier)}"
        for tier, clause in _thresholds(criterion, clauses).items()
        if not isinstance(clause, Value)
    ]
    counts = criterion is not Criterion.TENURE and not isinstance(clauses.period_months, Value)
    return (*found, *(["membership.tiers.period_months"] if counts else []))


def basis_of(draft: RunDraft, clauses: TierClauses) -> Basis | None:
    """What the run goes by; None while a clause is missing."""
    if missing_clauses(draft.criterion, clauses):
        return None
    by_tier = _thresholds(draft.criterion, clauses)
    least = {tier: clause.value for tier, clause in by_tier.items() if isinstance(clause, Value)}
    period = clauses.period_months
    counts = draft.criterion is not Criterion.TENURE and isinstance(period, Value)
    return Basis(
        draft.criterion,
        least,
        month_before(draft.counted_until, period.value) if counts and isinstance(period, Value) else None,
        draft.counted_until,
        draft.from_on,
        last_day(draft.from_on, clauses.holding_months),
    )


def tier_for(figure: int, ladder: Sequence[str], thresholds: Mapping[str, int]) -> str:
    """The highest tier whose threshold the figure reaches; below all of them the lowest of the *ladder*, never none."""
    reached = [tier for tier in ladder if tier in thresholds and figure >= thresholds[tier]]
    return reached[-1] if reached else ladder[0]


def placed(standing: Standing, ladder: Sequence[str], basis: Basis) -> Placed:
    """What the run makes of a member; clauses membership.tiers.*."""
    if standing.barred:
        return Placed(standing, standing.tier, Move.HELD_BACK)
    if standing.figure is None:
        return Placed(standing, standing.tier, Move.UNKNOWN)
    to = tier_for(standing.figure, ladder, basis.thresholds)
    return Placed(standing, to, _move(standing, to, ladder, basis.from_on))


def _move(standing: Standing, to: str, ladder: Sequence[str], from_on: date) -> Move:
    if to == standing.tier:
        ended = standing.tier_until is not None and standing.tier_until < from_on
        return Move.RENEW if ended else Move.STAY
    before = ladder.index(standing.tier) if standing.tier in ladder else -1
    return Move.UP if ladder.index(to) > before else Move.DOWN


def digest_of(basis: Basis, rows: Iterable[tuple[str, str, str, int | None]]) -> bytes:
    """SHA-256 over the basis and over who moves: card, from, to, figure, a line each, by card."""
    return _digest(basis, [_line(*row) for row in rows])


def _line(card: str, before: str, after: str, figure: int | None) -> str:
    return f"{card}|{before}|{after}|{'' if figure is None else figure}"


def _digest(basis: Basis, lines: list[str]) -> bytes:
    lines.sort()
    return hashlib.sha256("\n".join([*basis.lines(), *lines]).encode()).digest()


def simulated(
    basis: Basis, standings: Iterable[Standing], ladder: Sequence[str], keep: Callable[[Placed], object]
) -> Simulation:
    """The run over everybody; *keep* is given each member in turn, for the run itself holds nobody."""
    lines: list[str] = []
    counts: Counter[tuple[str, str]] = Counter()
    moves: Counter[Move] = Counter()
    for standing in standings:
        one = placed(standing, ladder, basis)
        moves[one.move] += 1
        if one.move not in APART:
            counts[standing.tier, one.to] += 1
        if one.move in MOVING:
            lines.append(_line(standing.card, standing.tier, one.to, standing.figure))
        keep(one)
    return Simulation(basis, digest=_digest(basis, lines), counts=counts, moves=moves)


def run_problems(draft: RunDraft, asof: MembershipAsOf) -> list[Problem]:
    """What speaks against a run."""
    found = []
    if draft.counted_until > asof.today:
        found.append(Problem("counted_until", sentence("membership", "This day has not come yet.")))
    if draft.from_on < asof.today:
        found.append(
            Problem("from_on", sentence("membership", "A proposal cannot begin in the past; begin today or later."))
        )
    if len(draft.note) > LONGEST:
        found.append(Problem("note", sentence("membership", "At most {n} characters.").of(n=LONGEST)))
    return found


def missing_told(missing: Sequence[str]) -> Sentence:
    """Why nobody is proposed."""
    told = sentence("membership", "Nobody is proposed: the policy does not say {clauses} yet.")
    return told.of(clauses=clauses_told(missing))


def proposal_problems(simulation: Simulation, seen: bytes | None) -> list[Problem]:
    """What speaks against keeping a run; *seen* is the digest of what the clerk looked at."""
    if simulation.basis is None:
        return [Problem("criterion", missing_told(simulation.missing))]
    if not simulation.moving:
        return [Problem("criterion", sentence("membership", "Nobody would move; there is nothing to propose."))]
    if seen is not None and seen != simulation.digest:
        changed = sentence("membership", "The figures have changed since they were worked out; look at them again.")
        return [Problem("", changed)]
    return []


def approval_problems(
    facts: ProposalFacts, draft: ApprovalDraft, actor: UUID | None, today: date, *, rejected: int
) -> list[Problem]:
    """What speaks against entering the signed paper; the signer neither proposed it nor enters it."""
    if facts.state is not State.WAITING:
        told = sentence("membership", "This proposal is decided already: {state}.")
        return [Problem("", told.of(state=facts.state.zh))]
    found = []
    if not draft.paper.strip() or len(draft.paper) > LONGEST:
        found.append(Problem("paper", sentence("membership", "Type the number of the signed form.")))
    if draft.signed_by is None:
        found.append(Problem("signed_by", sentence("membership", "Choose who signed.")))
    elif draft.signed_by in (actor, facts.made_by_id):
        own = sentence("membership", "Who proposed it or enters it does not sign it.")
        found.append(Problem("signed_by", own))
    if draft.signed_on is None or draft.signed_on > today:
        found.append(
            Problem("signed_on", sentence("membership", "Type the day of the signature, today at the latest."))
        )
    if not draft.granted and not draft.opinion.strip():
        found.append(Problem("opinion", sentence("membership", "A refusal needs its reason.")))
    if draft.granted and rejected >= sum(facts.moves.get(move, 0) for move in MOVING):
        none = sentence("membership", "Every row is rejected; enter a refusal of the whole proposal instead.")
        found.append(Problem("granted", none))
    return found
