"""What histories tell of cohorts, indicators, handovers and offers: the words of their records, fields and verbs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.core.kind import Kind
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import RecordWords
from desktop.core.word import Word
from desktop.membership.rules.retention import OfferKind, Outcome

_MEMBER, _BY, _AT = sentence("membership", "member"), sentence("membership", "by"), sentence("membership", "at")
_REASON = sentence("membership", "reason")


def _coded(words: type[Word]) -> Callable[[object], str]:
    return lambda code: words.of(str(code)).zh if code else ""


BOOK_WORDS: tuple[RecordWords, ...] = (
    RecordWords(
        Kind("cohort"),
        sentence("membership", "Cohort"),
        {
            "name": sentence("membership", "name"),
            "frozen_on": sentence("membership", "frozen on"),
            "filter_words": sentence("membership", "whom it lets through"),
            "network_counts": sentence("membership", "the network number counts"),
            "tier_counts": sentence("membership", "the tier counts"),
            "members": sentence("membership", "members"),
            "digest": sentence("membership", "digest"),
            "note": sentence("membership", "note"),
            "frozen_by": _BY,
            "frozen_at": _AT,
        },
        named_by="name",
        parts={"cohort_sheet": "cohort"},
    ),
    RecordWords(
        Kind("cohort_sheet"),
        sentence("membership", "Sheet of a cohort"),
        {"cohort": sentence("membership", "cohort"), "place": sentence("membership", "sheet")},
        named_by="cohort",
        left_out=frozenset({"lines"}),
    ),
    RecordWords(
        Kind("network_figure"),
        sentence("membership", "Users of the network"),
        {
            "counted_on": sentence("membership", "counted on"),
            "users": sentence("membership", "users"),
            "source": sentence("membership", "source"),
            "entered_by": _BY,
            "entered_at": _AT,
        },
        named_by="counted_on",
        parts={"network_figure_cancel": "figure"},
    ),
    RecordWords(
        Kind("network_figure_cancel"),
        sentence("membership", "Users of the network: cancelled"),
        {"figure": sentence("membership", "figure"), "reason": _REASON, "entered_by": _BY, "entered_at": _AT},
        named_by="figure",
    ),
    RecordWords(
        Kind("handover"),
        sentence("membership", "Handover of members"),
        {
            "number": sentence("membership", "number"),
            "to_staff": sentence("membership", "new manager"),
            "from_on": sentence("membership", "from"),
            "reason": _REASON,
            "made_by": _BY,
            "made_at": _AT,
        },
        named_by="number",
    ),
    RecordWords(
        Kind("handover_line"),
        sentence("membership", "Member handed over"),
        {
            "handover": sentence("membership", "handover"),
            "member": _MEMBER,
            "former": sentence("membership", "manager until then"),
            "tier": sentence("membership", "tier"),
        },
        named_by="member",
        left_out=frozenset({"assignment"}),
    ),
    RecordWords(
        Kind("retention_offer"),
        sentence("membership", "Offer to stay"),
        {
            "member": _MEMBER,
            "offer_kind": sentence("membership", "kind"),
            "offered_on": sentence("membership", "offered on"),
            "period": sentence("membership", "period"),
            "offer": sentence("membership", "offer"),
            "outcome": sentence("membership", "outcome"),
            "note": sentence("membership", "note"),
            "recorded_by": _BY,
            "recorded_at": _AT,
        },
        values={"offer_kind": _coded(OfferKind), "outcome": _coded(Outcome)},
        named_by="member",
        parts={"retention_offer_cancel": "offer"},
    ),
    RecordWords(
        Kind("retention_offer_cancel"),
        sentence("membership", "Offer to stay: cancelled"),
        {"offer": sentence("membership", "record"), "reason": _REASON, "recorded_by": _BY, "recorded_at": _AT},
        named_by="offer",
    ),
)
BOOK_PARTS: Mapping[str, str] = {"handover_line": "member", "retention_offer": "member"}
"""What belongs to a member, by the field that says to whom."""
BOOK_ACTS: Mapping[str, Sentence] = {
    "membership.freeze_cohort": sentence("membership", "Cohort frozen"),
    "membership.enter_figure": sentence("membership", "Users of the network entered"),
    "membership.cancel_figure": sentence("membership", "Users of the network cancelled"),
    "membership.move_members": sentence("membership", "Members moved to another manager"),
    "membership.record_offer": sentence("membership", "Offer recorded"),
    "membership.cancel_offer": sentence("membership", "Record of an offer cancelled"),
}
