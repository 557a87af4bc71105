"""What can be done to a member's file besides typing into it: verifying a key field, naming the customer manager."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from desktop.core.acts import Act, ActField, Choices, FieldKind
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.people.rules import FIELD_WORDS, MEMBER_CHANGE, MEMBER_VERIFY, MemberFile, VerifiedBy
from desktop.policy.clauses import MembershipAsOf


class FileWork(Enum):
    """The heading under which these acts stand."""

    FILE = "file"


@dataclass(frozen=True, slots=True)
class VerifyDraft:
    """A key field was found true: which, how, on which day."""

    field: str = ""
    how: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class ManagerDraft:
    """Somebody looks after the member from a day on."""

    staff_id: UUID | None = None
    from_on: date | None = None


def _not_verifiable(file: MemberFile, _asof: MembershipAsOf) -> Sentence | None:
    if file.authenticity.fields:
        return None
    return sentence("membership", "The policy names no key field that is verified.")


def _fields_of(file: MemberFile, _asof: MembershipAsOf) -> Mapping[str, Choices]:
    return {"field": tuple((one.field, FIELD_WORDS[one.field]) for one in file.authenticity.fields)}


def _first_open(file: MemberFile, asof: MembershipAsOf) -> Mapping[str, Any]:
    first = file.authenticity.open[:1]
    return {"field": first[0] if first else "", "how": VerifiedBy.CALLBACK.value, "on": asof.today}


def _day_problems(draft: VerifyDraft, _file: MemberFile, asof: MembershipAsOf) -> Sequence[Problem]:
    if draft.on is not None and draft.on > asof.today:
        return [Problem("on", sentence("membership", "The day lies in the future."))]
    return []


def _today(_file: MemberFile, asof: MembershipAsOf) -> Mapping[str, Any]:
    return {"from_on": asof.today}


def _looked_after(file: MemberFile, _asof: MembershipAsOf) -> Sentence | None:
    if file.manager is None:
        return None
    text = sentence("membership", "{name} looks after this member; another takes over by a handover list.")
    return text.of(name=file.manager.name)


FileAct = Act[MemberFile, MembershipAsOf]

VERIFY: FileAct = Act(
    "verify",
    sentence("membership", "Verify a field"),
    MEMBER_VERIFY,
    VerifyDraft,
    (
        ActField("field", sentence("membership", "Field"), FieldKind.CHOICE, required=True),
        ActField(
            "how",
            sentence("membership", "How"),
            FieldKind.CHOICE,
            choices=tuple((one.value, one.zh) for one in VerifiedBy),
            required=True,
        ),
        ActField("on", sentence("membership", "On"), FieldKind.DAY, required=True),
    ),
    FileWork.FILE,
    why_not=_not_verifiable,
    problems=_day_problems,
    proposed=_first_open,
    choices=_fields_of,
)
ASSIGN: FileAct = Act(
    "assign_manager",
    sentence("membership", "Name the customer manager"),
    MEMBER_CHANGE,
    ManagerDraft,
    (
        ActField("staff_id", sentence("membership", "Manager"), FieldKind.STAFF, required=True),
        ActField("from_on", sentence("membership", "From"), FieldKind.DAY, required=True),
    ),
    FileWork.FILE,
    why_not=_looked_after,
    proposed=_today,
)
