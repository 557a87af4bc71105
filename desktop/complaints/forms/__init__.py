"""What the office prints about complaints; levels and contacts on paper are those of the policy."""

from collections.abc import Callable
from typing import NamedTuple

from desktop.complaints.forms.appeals import APPEAL
from desktop.complaints.forms.handling import HANDLING
from desktop.complaints.forms.improvements import IMPROVEMENT
from desktop.complaints.forms.memos import MEMO
from desktop.complaints.forms.nuisance import NUISANCE
from desktop.complaints.forms.orders import extension, work_order
from desktop.complaints.forms.penalties import penalty
from desktop.complaints.forms.register import BOXES, RECEIPT, registration
from desktop.complaints.forms.samples import SAMPLING
from desktop.complaints.forms.timeline import TIMELINE
from desktop.complaints.rules import papers
from desktop.complaints.rules.facts import ComplaintFacts
from desktop.complaints.rules.papers import STANDARD, FormWords
from desktop.paper.definition import Form


class Kind(NamedTuple):
    """A kind of paper: how it looks under a policy, and which facts fill it."""

    made: Callable[[FormWords], Form]
    facts: type


def _always(form: Form) -> Callable[[FormWords], Form]:
    return lambda _words: form


KINDS: dict[str, Kind] = {
    "F03": Kind(registration, ComplaintFacts),
    "F04": Kind(work_order, papers.WorkOrderFacts),
    "F05": Kind(_always(MEMO), papers.MemoFacts),
    "F06": Kind(_always(HANDLING), papers.HandlingFacts),
    "F07": Kind(extension, papers.ExtensionFacts),
    "F08": Kind(_always(RECEIPT), ComplaintFacts),
    "F09": Kind(_always(SAMPLING), papers.SampleFacts),
    "F10": Kind(penalty, papers.PenaltyFacts),
    "F56": Kind(_always(IMPROVEMENT), papers.ImprovementFacts),
    "F57": Kind(_always(NUISANCE), papers.NuisanceFacts),
    "F60": Kind(_always(APPEAL), papers.AppealFacts),
    "F63": Kind(_always(TIMELINE), papers.TimelineFacts),
}
FORMS = tuple(kind.made(STANDARD) for kind in KINDS.values())
"""Every paper of the room as the shipped policy has it."""


def form_of(code: str, words: FormWords = STANDARD) -> Form:
    """The paper of that code with the levels and contacts of a policy."""
    return KINDS[code].made(words)


__all__ = [
    "BOXES",
    "FORMS",
    "KINDS",
    "RECEIPT",
    "Kind",
    "form_of",
]
