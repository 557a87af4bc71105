"""What histories tell of what followed from a case: the words of its records and of their fields."""

from __future__ import annotations

from collections.abc import Callable

from desktop.complaints.rules import aftermath, nuisance
from desktop.core.kind import Kind
from desktop.core.sentence import sentence
from desktop.core.telling import RecordWords
from desktop.core.word import Word

_OF_A_CASE = (
    "attached_file", "penalty_proposal", "responsibility", "remedy", "improvement", "sample", "verdict",
    "regulator_appeal", "watcher",
)  # fmt: skip
PARTS = dict.fromkeys(_OF_A_CASE, "complaint")
"""Kinds whose records belong to a complaint, with the field that says to which."""
_CASE = frozenset({"complaint", "step"})
_STEP = frozenset({"step"})
_WROTE = frozenset({"written_at", "written_by", "dialled"})


def _of(word: type[Word]) -> Callable[[object], str]:
    return lambda code: word.of(str(code)).zh if code else ""


RECORDS: tuple[RecordWords, ...] = (
    RecordWords(
        Kind("attached_file"),
        sentence("complaints", "Attached file"),
        {"name": sentence("complaints", "file"), "subject": sentence("complaints", "shows")},
        {"subject": _of(aftermath.FileSubject)},
        named_by="name",
        left_out=_CASE | {"digest", "media", "suffix", "size"},
    ),
    RecordWords(
        Kind("penalty_proposal"),
        sentence("complaints", "Penalty proposal"),
        {
            "number": sentence("complaints", "number"),
            "what": sentence("complaints", "what"),
            "staff": sentence("complaints", "person"),
            "department": sentence("complaints", "department"),
            "amount": sentence("complaints", "amount"),
            "loss": sentence("complaints", "loss"),
            "percent": sentence("complaints", "per cent"),
            "grounds": sentence("complaints", "facts"),
            "due_at": sentence("complaints", "limit"),
            "appeal_until": sentence("complaints", "appeal until"),
        },
        {"what": _of(aftermath.ProposalKind)},
        named_by="number",
        parts={
            "penalty_withdrawal": "proposal",
            "penalty_statement": "proposal",
            "penalty_appeal": "proposal",
            "penalty_opinion": "proposal",
        },
        left_out=_CASE | {"round", "segment", "ordinal", "post", "level", "clause", "started_at"},
    ),
    RecordWords(
        Kind("penalty_withdrawal"),
        sentence("complaints", "Proposal withdrawn"),
        {"proposal": sentence("complaints", "proposal"), "reason": sentence("complaints", "reason")},
        {"reason": _of(aftermath.Withdrawal)},
        named_by="proposal",
        left_out=_STEP,
    ),
    RecordWords(
        Kind("penalty_statement"),
        sentence("complaints", "Statement on a proposal"),
        {"proposal": sentence("complaints", "proposal"), "accepts": sentence("complaints", "accepts")},
        named_by="proposal",
        left_out=_STEP,
    ),
    RecordWords(
        Kind("penalty_appeal"),
        sentence("complaints", "Appeal against a proposal"),
        {"proposal": sentence("complaints", "proposal"), "appealed_on": sentence("complaints", "appealed on")},
        named_by="proposal",
        left_out=_STEP,
    ),
    RecordWords(
        Kind("penalty_opinion"),
        sentence("complaints", "Opinion on a proposal"),
        {
            "proposal": sentence("complaints", "proposal"),
            "rank": sentence("complaints", "as"),
            "signed_by": sentence("complaints", "signed by"),
            "signed_on": sentence("complaints", "signed on"),
            "agreed": sentence("complaints", "agreed"),
            "paper": sentence("complaints", "number of the form"),
        },
        {"rank": _of(aftermath.Rank)},
        named_by="proposal",
        left_out=_STEP,
    ),
    RecordWords(
        Kind("responsibility"),
        sentence("complaints", "Responsibility found"),
        {
            "cause": sentence("complaints", "cause"),
            "explanation": sentence("complaints", "how it came about"),
            "department": sentence("complaints", "department"),
            "staff": sentence("complaints", "directly responsible"),
            "head": sentence("complaints", "head of the department"),
            "conduct": sentence("complaints", "conduct"),
            "loss": sentence("complaints", "loss"),
            "loss_words": sentence("complaints", "what was lost"),
            "limited_by": sentence("complaints", "what limits the loss"),
        },
        {"conduct": _of(aftermath.Conduct)},
        named_by="complaint",
        left_out=_CASE,
    ),
    RecordWords(
        Kind("remedy"),
        sentence("complaints", "Remedy promised"),
        {
            "compensation": sentence("complaints", "compensation"),
            "decided_by": sentence("complaints", "decided by"),
            "authority": sentence("complaints", "authority"),
            "accepted": sentence("complaints", "accepted"),
            "fulfil_until": sentence("complaints", "to be fulfilled until"),
        },
        {"authority": _of(aftermath.Authority)},
        named_by="complaint",
        parts={"remedy_follow_up": "remedy"},
        left_out=_CASE | {"post"},
    ),
    RecordWords(
        Kind("remedy_follow_up"),
        sentence("complaints", "Promise followed up"),
        {"carried_out": sentence("complaints", "carried out"), "helped": sentence("complaints", "helped")},
        named_by="remedy",
        left_out=_STEP | {"remedy"},
    ),
    RecordWords(
        Kind("improvement"),
        sentence("complaints", "Measure against a cause"),
        {
            "cause": sentence("complaints", "cause"),
            "owner": sentence("complaints", "owner"),
            "department": sentence("complaints", "department"),
            "due_on": sentence("complaints", "deadline"),
        },
        named_by="cause",
        parts={"improvement_done": "improvement", "improvement_check": "improvement"},
        left_out=_CASE,
    ),
    RecordWords(
        Kind("improvement_done"),
        sentence("complaints", "Measure carried out"),
        {"improvement": sentence("complaints", "measure"), "done_on": sentence("complaints", "carried out on")},
        named_by="improvement",
        left_out=_STEP,
    ),
    RecordWords(
        Kind("improvement_check"),
        sentence("complaints", "Effect checked"),
        {
            "improvement": sentence("complaints", "measure"),
            "checked_on": sentence("complaints", "checked on"),
            "days": sentence("complaints", "days"),
            "before": sentence("complaints", "same cause before"),
            "before_all": sentence("complaints", "complaints before"),
            "after": sentence("complaints", "same cause after"),
            "after_all": sentence("complaints", "complaints after"),
            "effect": sentence("complaints", "effect"),
        },
        {"effect": _of(aftermath.Effect)},
        named_by="improvement",
        left_out=_STEP,
    ),
    RecordWords(
        Kind("sample"),
        sentence("complaints", "Sample"),
        {
            "number": sentence("complaints", "number"),
            "name": sentence("complaints", "name"),
            "batch": sentence("complaints", "batch"),
            "quantity": sentence("complaints", "quantity"),
            "taken_by": sentence("complaints", "taken by"),
        },
        named_by="number",
        parts={"sample_handover": "sample"},
        left_out=_CASE,
    ),
    RecordWords(
        Kind("sample_handover"),
        sentence("complaints", "Sample handed over"),
        {
            "sample": sentence("complaints", "sample"),
            "giver": sentence("complaints", "from whom"),
            "taker": sentence("complaints", "to whom"),
        },
        named_by="sample",
        left_out=_STEP | {"taker_staff"},
    ),
    RecordWords(
        Kind("verdict"),
        sentence("complaints", "Verdict given"),
        {
            "verdict": sentence("complaints", "verdict"),
            "customer_agrees": sentence("complaints", "customer agrees"),
            "agreement": sentence("complaints", "agreed or objected"),
            "review": sentence("complaints", "review"),
        },
        {"verdict": _of(aftermath.VerdictKind)},
        named_by="complaint",
        left_out=_CASE,
    ),
    RecordWords(
        Kind("regulator_appeal"),
        sentence("complaints", "Appeal to the regulator"),
        {
            "regulator": sentence("complaints", "regulator"),
            "reference": sentence("complaints", "its reference"),
            "appealed_on": sentence("complaints", "appealed on"),
        },
        named_by="complaint",
        parts={"regulator_acceptance": "appeal", "regulator_answer": "appeal"},
        left_out=_CASE,
    ),
    RecordWords(
        Kind("regulator_acceptance"),
        sentence("complaints", "Appeal accepted"),
        {"accepted_on": sentence("complaints", "accepted on")},
        named_by="appeal",
        left_out=_STEP | {"appeal"},
    ),
    RecordWords(
        Kind("regulator_answer"),
        sentence("complaints", "Appeal answered"),
        {"answered_on": sentence("complaints", "answered on"), "conclusion": sentence("complaints", "conclusion")},
        named_by="appeal",
        left_out=_STEP | {"appeal"},
    ),
    RecordWords(
        Kind("nuisance_call"),
        sentence("complaints", "Nuisance calls"),
        {
            "phone": sentence("complaints", "number that called"),
            "called_at": sentence("complaints", "called at"),
            "times": sentence("complaints", "how often"),
            "source": sentence("complaints", "class"),
            "customer_name": sentence("complaints", "customer"),
            "customer_phone": sentence("complaints", "telephone"),
            "story": sentence("complaints", "what was said"),
        },
        {"source": _of(nuisance.Source)},
        named_by="phone",
        left_out=_WROTE,
    ),
    RecordWords(
        Kind("nuisance_action"),
        sentence("complaints", "Decision about a number"),
        {
            "dialled": sentence("complaints", "number that called"),
            "action": sentence("complaints", "what is done"),
            "decided_on": sentence("complaints", "decided on"),
            "decided_by": sentence("complaints", "decided by"),
            "reason": sentence("complaints", "reason"),
        },
        {"action": _of(nuisance.NuisanceAct)},
        named_by="dialled",
        left_out=_WROTE - {"dialled"},
    ),
    RecordWords(
        Kind("watcher"),
        sentence("complaints", "Watcher"),
        {"staff": sentence("complaints", "person"), "reason": sentence("complaints", "reason")},
        {"reason": _of(aftermath.WatchReason)},
        named_by="staff",
        left_out=_CASE,
    ),
)
ACTS = {
    "complaints.report_nuisance": nuisance.REPORT.word,
    "complaints.decide_nuisance": nuisance.DECIDE.word,
}
