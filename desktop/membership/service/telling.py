"""What histories tell of membership: the words of its records, fields and verbs."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.kind import Kind
from desktop.core.sentence import sentence
from desktop.core.telling import RecordWords, Telling
from desktop.membership.service.telling_benefits import BENEFIT_ACTS, BENEFIT_WORDS
from desktop.membership.service.telling_books import BOOK_ACTS, BOOK_PARTS, BOOK_WORDS
from desktop.membership.service.telling_entitlements import ENTITLEMENT_ACTS, ENTITLEMENT_PARTS, ENTITLEMENT_WORDS
from desktop.membership.service.telling_tiers import TIER_PARTS, TIER_VERBS, TIER_WORDS

_MEMBER = sentence("membership", "member")

PRINT = RecordWords(
    Kind("member_print"),
    sentence("membership", "Form about a member"),
    {"member": _MEMBER, "printout": sentence("membership", "print")},
    named_by="printout",
)
PARTS: Mapping[str, str] = {"member_print": "member", **BOOK_PARTS, **ENTITLEMENT_PARTS, **TIER_PARTS}
"""What belongs to a member, by the field that says to whom: its history stands in the member's."""
TELLING = Telling(
    (PRINT, *BENEFIT_WORDS, *BOOK_WORDS, *ENTITLEMENT_WORDS, *TIER_WORDS),
    {**BENEFIT_ACTS, **BOOK_ACTS, **ENTITLEMENT_ACTS, **TIER_VERBS},
)
