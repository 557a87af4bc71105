"""Attaching files to a case."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.complaints.rules.acts import Act, ActGroup
from desktop.complaints.rules.aftermath import ATTACH, FileSubject
from desktop.complaints.rules.case import Case
from desktop.core.acts import LONG, ActField, FieldKind
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.policy.clauses import AsOf

MOST_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class AttachDraft:
    """Files to be attached, as they lie on this PC, and what they show."""

    files: tuple[Path, ...]
    subject: str = FileSubject.EVIDENCE
    note: str = ""


def file_problems(draft: AttachDraft, _case: Case, _asof: AsOf) -> list[Problem]:
    """What stands against attaching them before they are looked into."""
    if not draft.files:
        return [Problem("files", sentence("complaints", "Choose at least one file."))]
    if len(draft.files) > MOST_AT_ONCE:
        return [Problem("files", sentence("complaints", "At most {n} files at once.").of(n=MOST_AT_ONCE))]
    return []


ATTACH_FILE = Act(
    code="attach_file",
    word=sentence("complaints", "Attach files"),
    permission=ATTACH,
    draft=AttachDraft,
    fields=(
        ActField(
            "files",
            sentence("complaints", "Files"),
            FieldKind.FILES,
            required=True,
            hint=sentence("complaints", "Pictures, PDF, recordings"),
        ),
        ActField(
            "subject",
            sentence("complaints", "They show"),
            FieldKind.CHOICE,
            tuple((one.value, one.zh) for one in FileSubject),
            required=True,
        ),
        ActField("note", sentence("complaints", "Note"), FieldKind.LONG, longest=LONG),
    ),
    group=ActGroup.CASE,
    problems=file_problems,
    proposed=lambda _case, _asof: {"subject": FileSubject.EVIDENCE.value},
    when_closed=True,
)
ACTS = (ATTACH_FILE,)
