"""Branches and departments: what they must say, and the departments an office begins with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.core.text import storable

CODE = re.compile(r"[A-Z][A-Z0-9]")
DEPARTMENT_CODE = re.compile(r"[a-z][a-z0-9_]{1,31}")

SHIPPED_DEPARTMENTS: tuple[tuple[str, str], ...] = (
    ("management", "总经理室"),
    ("service", "客服部"),
    ("marketing", "营销部"),
    ("after_sales", "售后服务部"),
    ("network", "网络部"),
    ("billing", "计费部"),
    ("quality", "质检部"),
    ("purchasing", "采购部"),
    ("storage", "库房"),
    ("training", "培训部"),
    ("finance", "财务部"),
)


@dataclass(frozen=True, slots=True)
class BranchDraft:
    """A branch as typed: the facts that forms print."""

    code: str
    name: str
    company: str
    address: str = ""
    telephone: str = ""


@dataclass(frozen=True, slots=True)
class BranchFacts:
    """A branch as shown and printed."""

    id: UUID
    code: str
    name: str
    company: str
    address: str
    telephone: str


@dataclass(frozen=True, slots=True)
class DepartmentDraft:
    """A department as typed; *parent_id* is the division it belongs to."""

    code: str
    name: str
    parent_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class DepartmentFacts:
    """A department of a branch as shown."""

    id: UUID
    branch_id: UUID
    code: str
    name: str
    parent_id: UUID | None


def branch_problems(draft: BranchDraft) -> list[Problem]:
    """What must be mended before the branch may be kept."""
    found = [*text_problems("name", draft.name), *text_problems("company", draft.company)]
    if not CODE.fullmatch(draft.code):
        found.append(
            Problem("code", sentence("people", "Two characters: a capital letter, then a letter or digit, e.g. QH."))
        )
    for name, text in (("address", draft.address), ("telephone", draft.telephone)):
        if text:
            found += text_problems(name, text)
    return found


def department_problems(draft: DepartmentDraft) -> list[Problem]:
    """What must be mended before the department may be kept."""
    found = text_problems("name", draft.name)
    if not DEPARTMENT_CODE.fullmatch(draft.code):
        found.append(
            Problem(
                "code", sentence("people", "Small letters, digits and _ only, beginning with a letter, e.g. service.")
            )
        )
    return found


def division_problems(
    department_id: UUID, parent_id: UUID | None, divisions: Mapping[UUID, UUID | None]
) -> list[Problem]:
    """Whether the department would lie under itself."""
    above = parent_id
    while above is not None:
        if above == department_id:
            return [Problem("parent_id", sentence("people", "A department cannot belong to itself."))]
        above = divisions.get(above)
    return []


def meanwhile_problems(seen: object, now: object, fields: Iterable[str]) -> list[Problem]:
    """What somebody else changed since the facts *seen* were shown; both have the same *fields*."""
    text = sentence("people", "Somebody changed this meanwhile to “{value}”. Look at it, then save again.")
    return [
        Problem(field, text.of(value=getattr(now, field) or "—"))
        for field in fields
        if getattr(seen, field) != getattr(now, field)
    ]


def text_problems(field: str, text: str, longest: int = 200) -> list[Problem]:
    """Whether a one-line text is there, can be stored and is not longer than *longest* characters."""
    if not text.strip():
        return [Problem(field, sentence("people", "This may not be empty."))]
    if not storable(text):
        return [Problem(field, sentence("people", "The text contains characters that cannot be kept. Type it anew."))]
    if len(text) > longest:
        return [Problem(field, sentence("people", "At most {n} characters; this has {m}.").of(n=longest, m=len(text)))]
    return []
