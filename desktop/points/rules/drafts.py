"""What is typed for the ledger, and what speaks against posting it."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop.core.clause import Value
from desktop.core.clock import local_day
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.core.text import storable
from desktop.points.rules.earning import Earning
from desktop.points.rules.ledger import Purse
from desktop.points.rules.words import SOURCES, USES, Account, MovementKind
from desktop.policy.clauses import Basis, PointsAsOf

MOST = 100_000_000
"""More points than this in one movement are a slip of the pen."""
LONGEST_DOCUMENT = 60
LONGEST_REASON = 200
MOST_LOTS = 200
ENDINGS = ("-冲正", "-解冻", "-兑付", "-到期")
"""What the ledger itself adds to the document that it answers; no paper bears such a number."""


@dataclass(frozen=True, slots=True)
class AwardDraft:
    """Points for a member, by a rule of the policy or as the paper says; *until_on* overrides the policy's term."""

    member_id: UUID
    document: str
    paper_at: datetime
    rule: str = "other"
    points: int | None = None
    amount: int | None = None
    times: int = 1
    reason: str = ""
    source: Account = Account.ISSUED
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class SpendDraft:
    """Points that a member spends, or puts aside to be spent."""

    member_id: UUID
    document: str
    paper_at: datetime
    points: int
    reason: str = ""
    use: Account = Account.REDEEMED


@dataclass(frozen=True, slots=True)
class Approval:
    """A signature on a paper form: its number, who signed, when, with what opinion."""

    paper: str
    signed_by: UUID
    signed_on: date
    opinion: str = ""


@dataclass(frozen=True, slots=True)
class AdjustDraft:
    """A correction of a member's points with the signatures it needs; negative points are taken away."""

    member_id: UUID
    document: str
    paper_at: datetime
    points: int
    reason: str
    approvals: tuple[Approval, ...] = ()
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class OpeningDraft:
    """What a member had before the ledger began: lots of points, each with its last day."""

    member_id: UUID
    document: str
    paper_at: datetime
    lots: tuple[tuple[int, date | None], ...]
    reason: str = ""


def tidy(document: str) -> str:
    """A document number as it is kept and compared: without spaces and in one width and case."""
    return "".join(unicodedata.normalize("NFKC", document).split()).upper()


def document_problems(document: str, paper_at: datetime, reason: str, asof: PointsAsOf) -> list[Problem]:
    """What speaks against the paper behind a movement."""
    found = []
    if not 0 < len(tidy(document)) <= LONGEST_DOCUMENT or not storable(document):
        text = sentence("points", "Type the number of the document, at most {n} characters.").of(n=LONGEST_DOCUMENT)
        found.append(Problem("document", text))
    elif tidy(document).endswith(ENDINGS):
        own = sentence("points", "The ledger itself gives numbers that end like this one.")
        found.append(Problem("document", own))
    if paper_at > asof.now:
        found.append(Problem("paper_at", sentence("points", "The time on the paper lies in the future.")))
    if len(reason) > LONGEST_REASON or not storable(reason):
        found.append(Problem("reason", sentence("points", "At most {n} characters.").of(n=LONGEST_REASON)))
    return found


def award_problems(draft: AwardDraft, earning: Earning, asof: PointsAsOf) -> list[Problem]:
    """What speaks against an award; *earning* is what its rule comes to."""
    found = document_problems(draft.document, draft.paper_at, draft.reason, asof)
    rule = asof.clauses.rule(draft.rule)
    if rule is None:
        found.append(Problem("rule", sentence("points", "Choose what the points are for.")))
    elif rule.basis is Basis.AMOUNT and earning.points is None and draft.points is None and draft.amount is None:
        found.append(Problem("amount", sentence("points", "Type the amount.")))
    if draft.amount is not None and not 0 < draft.amount <= 100 * MOST:
        found.append(Problem("amount", sentence("points", "Type an amount greater than zero.")))
    if not 0 < draft.times <= MOST:
        found.append(Problem("times", sentence("points", "At least once.")))
    points = earning.points if draft.points is None else draft.points
    if points is None:
        missing = sentence("points", "The policy says no number here: type the points as the paper has them.")
        found.append(Problem("points", missing))
    elif earning.points is not None and draft.points is not None and draft.points != earning.points:
        other = sentence("points", "By the policy it would be {points} points.").of(points=earning.points)
        found.append(Problem("points", other))
    elif points == 0:
        found.append(Problem("points", sentence("points", "This brings no points; nothing is to be posted.")))
    else:
        found += number_problems(points)
    if draft.source not in SOURCES:
        found.append(Problem("source", sentence("points", "Points are not awarded out of this account.")))
    return [*found, *until_problems(draft.until_on or earning.until_on, asof)]


def until_problems(until_on: date | None, asof: PointsAsOf) -> list[Problem]:
    """Points that would have expired already are not posted."""
    if until_on is None or until_on >= asof.today:
        return []
    gone = sentence("points", "These points would be good until {until} only, which is past.")
    return [Problem("until_on", gone.of(until=until_on.isoformat()))]


def number_problems(points: int) -> list[Problem]:
    """Whether a number of points may be posted at all."""
    if 0 < points <= MOST:
        return []
    return [Problem("points", sentence("points", "From 1 to {most} points.").of(most=MOST))]


def spend_problems(draft: SpendDraft, known: Purse, asof: PointsAsOf) -> list[Problem]:
    """What speaks against spending: never more than there is, never less than points.spending.least_spent."""
    found = document_problems(draft.document, draft.paper_at, draft.reason, asof)
    wrong = number_problems(draft.points)
    least = asof.clauses.least_spent
    if not wrong and isinstance(least, Value) and draft.points < least.value:
        few = sentence("points", "At least {least} points are spent at once.").of(least=least.value)
        wrong = [Problem("points", few)]
    elif not wrong:
        wrong = [*shortage(draft.points, known, asof)]
    if draft.use not in USES:
        found.append(Problem("use", sentence("points", "Points are not spent into this account.")))
    return [*found, *wrong]


def shortage(points: int, known: Purse, asof: PointsAsOf) -> list[Problem]:
    """The refusal of more points than may be spent today, with what there is."""
    good = known.good_on(asof.today)
    if points <= good:
        return []
    text = sentence("points", "Only {good} points may be spent; {missing} are missing.")
    told = text.of(good=good, missing=points - good)
    if known.held:
        told = sentence("points", "{shortage} {held} more are put aside.").of(shortage=told, held=known.held)
    return [Problem("points", told)]


def adjust_problems(draft: AdjustDraft, known: Purse, operator: UUID, asof: PointsAsOf) -> list[Problem]:
    """What speaks against an adjustment: a reason, points that are there, signatures as points.approval says."""
    found = document_problems(draft.document, draft.paper_at, draft.reason, asof)
    if not draft.reason.strip():
        found.append(Problem("reason", sentence("points", "Say why.")))
    wrong = number_problems(abs(draft.points))
    if not wrong and draft.points < 0:
        wrong = shortage(-draft.points, known, asof)
    if draft.points > 0:
        wrong += until_problems(draft.until_on, asof)
    needed = asof.clauses.adjustment_approvals
    return [*found, *wrong, *approval_problems(draft.approvals, needed, operator, asof)]


def opening_problems(draft: OpeningDraft, opened: bool, asof: PointsAsOf) -> list[Problem]:
    """What speaks against opening balances; a member has them once."""
    found = document_problems(draft.document, draft.paper_at, draft.reason, asof)
    if opened:
        found.append(Problem("member_id", sentence("points", "This member's opening balance is entered already.")))
    if not 0 < len(draft.lots) <= MOST_LOTS:
        found.append(Problem("lots", sentence("points", "From 1 to {most} lots.").of(most=MOST_LOTS)))
    wrong = [problem for points, until in draft.lots for problem in _lot_problems(points, until, asof)]
    return [*found, *{str(problem.sentence): problem for problem in wrong}.values()]


def _lot_problems(points: int, until_on: date | None, asof: PointsAsOf) -> list[Problem]:
    wrong = (*number_problems(points), *until_problems(until_on, asof))
    return [Problem("lots", problem.sentence) for problem in wrong]


def approval_problems(approvals: Sequence[Approval], needed: int, operator: UUID, asof: PointsAsOf) -> list[Problem]:
    """Whether enough different people have signed, none of them the one who enters it."""
    wrong: Sentence | None = None
    if len({one.signed_by for one in approvals}) < max(needed, len(approvals)):
        wrong = sentence("points", "{n} different people must have signed.").of(n=max(needed, len(approvals)))
    elif operator in {one.signed_by for one in approvals}:
        wrong = sentence("points", "Nobody enters what only they have approved: another person has to sign.")
    elif any(not one.paper.strip() or not storable(one.paper + one.opinion) for one in approvals):
        wrong = sentence("points", "Type the number of the signed form.")
    elif any(one.signed_on > asof.today for one in approvals):
        wrong = sentence("points", "The day of the signature lies in the future.")
    return [Problem("approvals", wrong)] if wrong else []


def answer_problems(kind: MovementKind, answered: bool, wanted: Collection[MovementKind]) -> list[Problem]:
    """Whether a movement may still be undone, released or collected: it is of such a kind, and nobody did so yet."""
    if kind not in wanted:
        return [Problem("movement", sentence("points", "This cannot be done with a movement of this kind."))]
    if answered:
        done = sentence("points", "This movement is undone, released or collected already.")
        return [Problem("movement", done)]
    return []


def reversal_problems(reason: str, owed: int, approvals: Sequence[Approval]) -> list[Problem]:
    """What speaks against undoing a movement; *owed* is the debt that it would leave, which must be signed for."""
    found = []
    if not reason.strip() or len(reason) > LONGEST_REASON or not storable(reason):
        found.append(Problem("reason", sentence("points", "Say why, in at most {n} characters.").of(n=LONGEST_REASON)))
    if owed and not approvals:
        debt = sentence(
            "points", "{owed} of these points are spent already and become a debt: that must be signed for."
        )
        found.append(Problem("approvals", debt.of(owed=owed)))
    return found


def paper_day(paper_at: datetime) -> date:
    """The office's day of a paper, from which the points' term counts."""
    return local_day(paper_at)
