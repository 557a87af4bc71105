"""What the clauses that a proposal of tiers goes by are called where they are missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from types import MappingProxyType

from desktop.core.sentence import Sentence, sentence

_WORDS: Mapping[str, Sentence] = MappingProxyType(
    {
        "gold_spend": sentence("membership", "spend for gold"),
        "diamond_spend": sentence("membership", "spend for diamond"),
        "gold_points": sentence("membership", "points for gold"),
        "diamond_points": sentence("membership", "points for diamond"),
        "gold_tenure_months": sentence("membership", "months in the network for gold"),
        "diamond_tenure_months": sentence("membership", "months in the network for diamond"),
        "period_months": sentence("membership", "months that are counted"),
    }
)
_AND = sentence("membership", "{before}, {after}")


def clauses_told(names: Sequence[str]) -> Sentence:
    """The clauses in words, one after the other; *names* are their full names in the policy."""
    told = [_WORDS[name.rsplit(".", 1)[-1]] for name in names]
    return reduce(lambda before, after: _AND.of(before=before, after=after), told)
