"""What histories tell of benefits used and applied for: the words of their records, fields and verbs."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.kind import Kind
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import RecordWords
from desktop.membership.service.telling_tiers import tier_said

_BY, _AT, _REASON = sentence("membership", "by"), sentence("membership", "at"), sentence("membership", "reason")
_ENTERED = {"entered_by": _BY, "entered_at": _AT}
_ASKED = {"number": sentence("membership", "number"), "member": sentence("membership", "member")}
_WHAT = {"title": sentence("membership", "benefit as called then")}
_USE, _APPLICATION = sentence("membership", "use"), sentence("membership", "application")

ENTITLEMENT_WORDS: tuple[RecordWords, ...] = (
    RecordWords(
        Kind("benefit_use"),
        sentence("membership", "Use of a benefit"),
        {
            **_ASKED,
            **_WHAT,
            "tier": sentence("membership", "tier"),
            "times": sentence("membership", "times"),
            "used_at": sentence("membership", "used at"),
            "until_at": sentence("membership", "granted until"),
            "document": sentence("membership", "slip number"),
            "place": sentence("membership", "Place"),
            "witness": sentence("membership", "witness"),
            "note": sentence("membership", "note"),
            **_ENTERED,
        },
        values={"tier": tier_said},
        named_by="number",
        left_out=frozenset({"benefit", "matrix"}),
        parts={"benefit_use_cancel": "use", "benefit_use_end": "use"},
    ),
    RecordWords(
        Kind("benefit_use_cancel"),
        sentence("membership", "Use of a benefit: cancelled"),
        {"use": _USE, "reason": _REASON, **_ENTERED},
        named_by="use",
    ),
    RecordWords(
        Kind("benefit_use_end"),
        sentence("membership", "Grant for a time: ended"),
        {"use": _USE, "ended_at": sentence("membership", "ended at"), "reason": _REASON, **_ENTERED},
        named_by="use",
    ),
    RecordWords(
        Kind("benefit_application"),
        sentence("membership", "Application for a benefit"),
        {
            **_ASKED,
            **_WHAT,
            "applied_on": sentence("membership", "applied on"),
            "wish": sentence("membership", "wish"),
            "paper": sentence("membership", "paper"),
            **_ENTERED,
        },
        named_by="number",
        left_out=frozenset({"benefit"}),
        parts={"benefit_application_answer": "application", "benefit_application_stop": "application"},
    ),
    RecordWords(
        Kind("benefit_application_answer"),
        sentence("membership", "Application for a benefit: answered"),
        {
            "application": _APPLICATION,
            "granted": sentence("membership", "granted"),
            "signed_by": sentence("membership", "signed by"),
            "signed_on": sentence("membership", "signed on"),
            "opinion": sentence("membership", "opinion"),
            **_ENTERED,
        },
        named_by="application",
    ),
    RecordWords(
        Kind("benefit_application_stop"),
        sentence("membership", "Application for a benefit: stopped"),
        {
            "application": _APPLICATION,
            "from_on": sentence("membership", "first day without it"),
            "reason": _REASON,
            **_ENTERED,
        },
        named_by="application",
    ),
)
ENTITLEMENT_PARTS: Mapping[str, str] = {"benefit_use": "member", "benefit_application": "member"}
ENTITLEMENT_ACTS: Mapping[str, Sentence] = {
    "membership.use_benefit": sentence("membership", "used a benefit"),
    "membership.cancel_use": sentence("membership", "cancelled the use of a benefit"),
    "membership.end_grant": sentence("membership", "ended a grant for a time"),
    "membership.apply_for": sentence("membership", "applied for a benefit"),
    "membership.answer_application": sentence("membership", "answered an application for a benefit"),
    "membership.stop_application": sentence("membership", "stopped a benefit that was applied for"),
}
