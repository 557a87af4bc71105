"""What histories tell of the benefit matrix: the words of versions, lines, cells and signatures, and of the acts."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.kind import Kind
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import RecordWords
from desktop.membership.service.benefits import shipped_matrix
from desktop.people.rules import SHIPPED_TIERS

_VERSION, _BY = sentence("membership", "version"), sentence("membership", "by")
_AT, _REASON = sentence("membership", "at"), sentence("membership", "reason")
_BENEFIT = sentence("membership", "benefit")
_TIERS = {code: word for code, word, _ in SHIPPED_TIERS}


def _benefit(code: object) -> str:
    return shipped_matrix().title(str(code)) or str(code)


def _tier(code: object) -> str:
    return _TIERS.get(str(code), str(code))


BENEFIT_WORDS: tuple[RecordWords, ...] = (
    RecordWords(
        Kind("benefit_version"),
        sentence("membership", "Version of the benefit matrix"),
        {
            "number": sentence("membership", "number"),
            "copied_from": sentence("membership", "copied from version"),
            "effective_on": sentence("membership", "in force from"),
            "note": sentence("membership", "remark"),
            "made_by": _BY,
            "made_at": _AT,
            "submitted_by": sentence("membership", "submitted by"),
            "submitted_at": sentence("membership", "submitted at"),
            "dropped": sentence("membership", "laid aside"),
        },
        named_by="number",
        parts={
            "benefit_line": "version",
            "benefit_cell": "version",
            "benefit_approval": "version",
            "benefit_retirement": "version",
        },
    ),
    RecordWords(
        Kind("benefit_line"),
        sentence("membership", "Line of the benefit matrix"),
        {
            "version": _VERSION,
            "benefit": _BENEFIT,
            "title": sentence("membership", "title"),
            "place": sentence("membership", "place"),
            "dropped": sentence("membership", "taken away"),
        },
        values={"benefit": _benefit},
        named_by="title",
    ),
    RecordWords(
        Kind("benefit_cell"),
        sentence("membership", "Cell of the benefit matrix"),
        {
            "version": _VERSION,
            "benefit": _BENEFIT,
            "tier": sentence("membership", "tier"),
            "content": sentence("membership", "content"),
            "note": sentence("membership", "remark"),
            "written_by": _BY,
            "written_at": _AT,
        },
        values={"benefit": _benefit, "tier": _tier},
        named_by="benefit",
    ),
    RecordWords(
        Kind("benefit_approval"),
        sentence("membership", "Signature under a version of the matrix"),
        {
            "version": _VERSION,
            "granted": sentence("membership", "approved"),
            "paper": sentence("membership", "paper"),
            "signed_by": sentence("membership", "signed by"),
            "signed_on": sentence("membership", "signed on"),
            "opinion": sentence("membership", "opinion"),
            "entered_by": _BY,
            "entered_at": _AT,
        },
        named_by="paper",
    ),
    RecordWords(
        Kind("benefit_retirement"),
        sentence("membership", "Version of the matrix retired"),
        {
            "version": _VERSION,
            "from_on": sentence("membership", "out of force from"),
            "reason": _REASON,
            "entered_by": _BY,
            "entered_at": _AT,
        },
        named_by="version",
    ),
)
BENEFIT_ACTS: Mapping[str, Sentence] = {
    "membership.start_benefit_draft": sentence("membership", "Draft of the benefit matrix begun"),
    "membership.edit_benefits": sentence("membership", "Benefit matrix written"),
    "membership.plan_benefits": sentence("membership", "Version of the matrix planned"),
    "membership.submit_benefits": sentence("membership", "Version of the matrix submitted"),
    "membership.take_back_benefits": sentence("membership", "Version of the matrix taken back"),
    "membership.drop_benefits": sentence("membership", "Draft of the matrix laid aside"),
    "membership.bring_back_benefits": sentence("membership", "Draft of the matrix taken up again"),
    "membership.enter_benefit_approval": sentence("membership", "Approval of the matrix entered"),
    "membership.retire_benefits": sentence("membership", "Version of the matrix retired"),
}
