"""What 现场取样/鉴定记录表 says, out of a case's records."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.complaints import rules
from desktop.complaints.rules.aftermath import SampleHeld, VerdictGiven
from desktop.complaints.rules.papers import CustodyLine, SampleFacts
from desktop.complaints.rules.words import StepKind
from desktop.complaints.service.papers.casefile import CaseFile


def sample(
    file: CaseFile, taken: SampleHeld, verdict: VerdictGiven | None, owned: Sequence[rules.OwnedSegment]
) -> SampleFacts:
    """One sample with the visit on which it was taken, the verdict, and its way since."""
    complaint = file.complaint
    decided, arrived = file.last(StepKind.SAMPLING_DECIDED), file.last(StepKind.SAMPLER_ARRIVED)
    agreed = file.last(StepKind.SAMPLING_AGREED)
    segment = next((one.due for one in reversed(owned) if one.due.ends == StepKind.SAMPLER_ARRIVED), None)
    return SampleFacts(
        number=taken.number,
        complaint_number=complaint.number,
        customer_name=complaint.customer_name,
        address=complaint.address,
        name=taken.name,
        batch=taken.batch,
        quantity=taken.quantity,
        decided_at=decided.happened_at if decided else None,
        due_at=segment.original_due_at if segment else None,
        agreed_at=agreed.due_at if agreed else None,
        arrived_at=arrived.happened_at if arrived else None,
        sampler=taken.taken_by,
        taken_at=taken.taken_at,
        site=taken.site,
        verdict=verdict.verdict if verdict else None,
        customer_agrees=verdict.customer_agrees if verdict else None,
        agreement=verdict.agreement if verdict else "",
        review="\n".join(part for part in (verdict.grounds, verdict.review) if part) if verdict else "",
        custody=tuple(CustodyLine(one.at, one.giver, one.taker, one.note) for one in taken.custody),
    )
