"""What each paper of the register says, as values: made by services, printed by forms."""

from desktop.complaints.rules.papers.appeals import AppealFacts, Enclosure
from desktop.complaints.rules.papers.handling import HandlingFacts
from desktop.complaints.rules.papers.improvements import ImprovementFacts, MeasureLine
from desktop.complaints.rules.papers.memos import MemoFacts
from desktop.complaints.rules.papers.nuisance import CallLine, NuisanceFacts
from desktop.complaints.rules.papers.orders import ContactLine, ExtensionFacts, WorkOrderFacts
from desktop.complaints.rules.papers.penalties import PenaltyFacts
from desktop.complaints.rules.papers.samples import CustodyLine, SampleFacts
from desktop.complaints.rules.papers.timeline import (
    DecisionLine,
    LimitLine,
    MovedLine,
    SliceLine,
    StepLine,
    TimelineFacts,
)
from desktop.complaints.rules.papers.words import STANDARD, FormWords, form_words

__all__ = [
    "STANDARD",
    "AppealFacts",
    "CallLine",
    "ContactLine",
    "CustodyLine",
    "DecisionLine",
    "Enclosure",
    "ExtensionFacts",
    "FormWords",
    "HandlingFacts",
    "ImprovementFacts",
    "LimitLine",
    "MeasureLine",
    "MemoFacts",
    "MovedLine",
    "NuisanceFacts",
    "PenaltyFacts",
    "SampleFacts",
    "SliceLine",
    "StepLine",
    "TimelineFacts",
    "WorkOrderFacts",
    "form_words",
]
