"""What the office does to a member's benefits on the page: the fields of each act, and the draft made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Any, TypeAlias
from uuid import UUID

from desktop.core import acts
from desktop.core.acts import ActField, FieldKind
from desktop.core.clause import Value
from desktop.core.sentence import Sentence, sentence
from desktop.membership.rules.applications import (
    ANSWER as MAY_ANSWER,
)
from desktop.membership.rules.applications import (
    APPLY as MAY_APPLY,
)
from desktop.membership.rules.applications import (
    GRANTED,
    LONGEST_PAPER,
    REFUSED,
    AnswerDraft,
    ApplicationDraft,
    ApplicationFacts,
    StopDraft,
)
from desktop.membership.rules.applications import LONGEST as LONGEST_WISH
from desktop.membership.rules.entitlements import Entitlement, Entitlements, UseFacts, grant_hours, is_timed
from desktop.membership.rules.uses import (
    CANCEL as MAY_CANCEL,
)
from desktop.membership.rules.uses import LONGEST, LONGEST_PLACE, EndDraft, UseDraft
from desktop.membership.rules.uses import USE as MAY_USE
from desktop.policy.clauses import MembershipAsOf

DIGITS = 2


class BenefitGroup(Enum):
    """All acts on benefits stand under one heading."""

    BENEFITS = "benefits"


@dataclass(frozen=True, slots=True)
class BenefitCase:
    """A member's benefits as the acts see them; *use* and *application* are those that are picked."""

    member_id: UUID
    name: str
    today: Entitlements
    place: str = ""
    """The office's own branch: where most benefits are used."""
    use: UseFacts | None = None
    application: ApplicationFacts | None = None
    past: Entitlements | None = None
    """What somebody who has nothing today had at last: a slip of then may be found."""


@dataclass(frozen=True, slots=True)
class CancelDraft:
    """Why a use does not count."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class UsesWanted:
    """Which uses a list lets through, by benefit and by the days on paper; what is empty lets everything through."""

    benefit: str = ""
    from_on: date | None = None
    until_on: date | None = None

    def lets(self, use: UseFacts) -> bool:
        """Whether a use is wanted."""
        after = self.from_on is None or use.used_on >= self.from_on
        before = self.until_on is None or use.used_on <= self.until_on
        return after and before and self.benefit in ("", use.benefit)


Act: TypeAlias = acts.Act[BenefitCase, MembershipAsOf]
Offer: TypeAlias = acts.Offer[Act]
_BENEFIT = ActField("benefit", sentence("membership", "Benefit"), FieldKind.CHOICE, required=True)
_REASON = ActField("reason", sentence("membership", "Reason"), FieldKind.TEXT, required=True, longest=LONGEST)
_NOTHING_TO_APPLY = sentence("membership", "There is no benefit that has to be applied for and is not applied for yet.")
_CHOOSE_USE = sentence("membership", "Choose a use first.")
_CHOOSE_APPLICATION = sentence("membership", "There is no application to deal with.")


def usable(case: BenefitCase) -> tuple[Entitlement, ...]:
    """The benefits whose use may be recorded today."""
    return tuple(one for one in case.today.lines if one.usable)


def to_apply(case: BenefitCase) -> tuple[Entitlement, ...]:
    """The benefits that have to be applied for, and are not."""
    return tuple(one for one in case.today.lines if one.cell.needs_application and one.application is None)


def _choices(lines: tuple[Entitlement, ...]) -> Mapping[str, acts.Choices]:
    return {"benefit": tuple((one.benefit, one.title) for one in lines)}


def _no_use(case: BenefitCase, _asof: MembershipAsOf) -> Sentence | None:
    return case.today.reason if case.past is None else None


def _no_application(case: BenefitCase, _asof: MembershipAsOf) -> Sentence | None:
    return case.today.reason or (None if to_apply(case) else _NOTHING_TO_APPLY)


def _all_lines(case: BenefitCase, _asof: MembershipAsOf) -> Mapping[str, acts.Choices]:
    """Every benefit stands there: a back-dated use counts in its own period, whatever is left today."""
    past = case.past.lines if case.past is not None else ()
    return _choices((*usable(case), *(one for one in case.today.lines if not one.usable), *past))


def _now(case: BenefitCase, asof: MembershipAsOf) -> Mapping[str, Any]:
    return {"used_at": asof.now if case.past is None else None, "times": 1, "place": case.place}


def _not_cancelled(case: BenefitCase, _asof: MembershipAsOf) -> Sentence | None:
    if case.use is None:
        return _CHOOSE_USE
    return sentence("membership", "This use was cancelled already.") if case.use.cancelled else None


def _not_ended(case: BenefitCase, asof: MembershipAsOf) -> Sentence | None:
    if case.use is None:
        return _CHOOSE_USE
    if case.use.until_at is None:
        return sentence("membership", "This benefit is not granted for a time.")
    if not case.use.open_at(asof.now):
        return sentence("membership", "There is nothing to end: it was ended or cancelled already.")
    return None


def _not_answered(case: BenefitCase, _asof: MembershipAsOf) -> Sentence | None:
    if case.application is None:
        return _CHOOSE_APPLICATION
    waits = case.application.waits
    return None if waits else sentence("membership", "The application was answered or stopped already.")


def _not_stopped(case: BenefitCase, _asof: MembershipAsOf) -> Sentence | None:
    if case.application is None:
        return _CHOOSE_APPLICATION
    if case.application.stopped_from is not None or case.application.granted is False:
        return sentence("membership", "There is nothing to stop: it was refused or stopped already.")
    return None


USE = Act(
    "use_benefit",
    sentence("membership", "Record a use"),
    MAY_USE,
    UseDraft,
    (
        _BENEFIT,
        ActField("used_at", sentence("membership", "Used at"), FieldKind.INSTANT, required=True),
        ActField("times", sentence("membership", "Times"), FieldKind.COUNT, longest=DIGITS),
        ActField("until_at", sentence("membership", "Ends at"), FieldKind.INSTANT),
        ActField("place", sentence("membership", "Place"), FieldKind.TEXT, required=True, longest=LONGEST_PLACE),
        ActField("witness", sentence("membership", "Witness"), FieldKind.TEXT, longest=LONGEST_PLACE),
        ActField(
            "document",
            sentence("membership", "Slip number"),
            FieldKind.TEXT,
            longest=LONGEST_PLACE,
            hint=sentence("membership", "of a slip filled in by hand"),
        ),
        ActField("note", sentence("membership", "Remark"), FieldKind.TEXT, longest=LONGEST),
    ),
    BenefitGroup.BENEFITS,
    why_not=_no_use,
    proposed=_now,
    choices=_all_lines,
)
CANCEL = Act(
    "cancel_use",
    sentence("membership", "Cancel the use"),
    MAY_CANCEL,
    CancelDraft,
    (_REASON,),
    BenefitGroup.BENEFITS,
    why_not=_not_cancelled,
)
END = Act(
    "end_grant",
    sentence("membership", "End the grant"),
    MAY_USE,
    EndDraft,
    (ActField("ended_at", sentence("membership", "Ended at"), FieldKind.INSTANT, required=True), _REASON),
    BenefitGroup.BENEFITS,
    why_not=_not_ended,
    proposed=lambda case, asof: {"ended_at": _end_of(case, asof)},
)
APPLY = Act(
    "apply_benefit",
    sentence("membership", "Apply for a benefit"),
    MAY_APPLY,
    ApplicationDraft,
    (
        _BENEFIT,
        ActField("applied_on", sentence("membership", "Applied on"), FieldKind.DAY, required=True),
        ActField("paper", sentence("membership", "Paper"), FieldKind.TEXT, required=True, longest=LONGEST_PAPER),
        ActField("wish", sentence("membership", "Wish"), FieldKind.TEXT, longest=LONGEST_WISH),
    ),
    BenefitGroup.BENEFITS,
    why_not=_no_application,
    proposed=lambda case, asof: {"applied_on": asof.today, **_first(to_apply(case))},
    choices=lambda case, _asof: _choices(to_apply(case)),
)
ANSWER = Act(
    "answer_application",
    sentence("membership", "Enter the answer"),
    MAY_ANSWER,
    AnswerDraft,
    (
        ActField(
            "granted",
            sentence("membership", "Answer"),
            FieldKind.CHOICE,
            choices=(
                (GRANTED, sentence("membership", "Granted")),
                (REFUSED, sentence("membership", "Refused")),
            ),
            required=True,
        ),
        ActField("signed_by", sentence("membership", "Signed by"), FieldKind.STAFF, required=True),
        ActField("signed_on", sentence("membership", "Signed on"), FieldKind.DAY, required=True),
        ActField("opinion", sentence("membership", "Opinion"), FieldKind.TEXT, longest=LONGEST_WISH),
    ),
    BenefitGroup.BENEFITS,
    why_not=_not_answered,
    proposed=lambda _case, asof: {"signed_on": asof.today},
)
STOP = Act(
    "stop_benefit",
    sentence("membership", "Stop the benefit"),
    MAY_APPLY,
    StopDraft,
    (
        ActField("from_on", sentence("membership", "First day without it"), FieldKind.DAY, required=True),
        replace(_REASON, longest=LONGEST_WISH),
    ),
    BenefitGroup.BENEFITS,
    why_not=_not_stopped,
    proposed=lambda _case, asof: {"from_on": asof.today},
)
BENEFIT_ACTS: tuple[Act, ...] = (USE, APPLY, ANSWER, STOP, CANCEL, END)


def benefit_offers(case: BenefitCase, asof: MembershipAsOf, may: frozenset[Any]) -> tuple[Offer, ...]:
    """What can be done to a member's benefits now, and why the rest cannot."""
    return acts.offered(BENEFIT_ACTS, case, asof, may)


def asks_end(line: Entitlement | None) -> bool:
    """Whether the end of a use has to be typed from the paper: a grant for a time whose hours are 未设置."""
    return line is not None and is_timed(line.cell) and not isinstance(grant_hours(line.cell), Value)


def _first(lines: tuple[Entitlement, ...]) -> dict[str, Any]:
    return {"benefit": lines[0].benefit} if len(lines) == 1 else {}


def _end_of(case: BenefitCase, asof: MembershipAsOf) -> Any:
    """A grant that is over ended when it was to end; a minute is the finest that is typed."""
    over = case.use.until_at if case.use is not None else None
    at = asof.now if over is None else min(over, asof.now)
    return at - timedelta(seconds=at.second, microseconds=at.microsecond) if over != at else at
