"""Two versions of the table of rights side by side: only the rights that differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from desktop.core.sentence import sentence
from desktop.settings import rules
from desktop.widgets.cells import Cell, words
from desktop.widgets.choices import Option
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell
from desktop.widgets.versions_compared import Compared, Row, VersionsCompared


def rights_comparison(
    versions: Sequence[Option],
    before: str,
    after: str,
    compare: Callable[[str, str], Sequence[rules.RightsDifference]],
    posts: Mapping[str, str],
) -> VersionsCompared:
    """Two versions to choose, and what posts gained and lost between them; *posts* are their words by code."""

    def named(codes: frozenset[str], token: str) -> Cell:
        names = [name for code, name in posts.items() if code in codes]
        return words(tell(sentence("settings", ", ")).join(names) or "—", token if names else "ink3", "cell")

    def gained(row: Row[rules.RightsDifference]) -> Cell:
        return named(row.difference.after - row.difference.before, "green")

    def lost(row: Row[rules.RightsDifference]) -> Cell:
        return named(row.difference.before - row.difference.after, "ink2")

    columns: list[Column[Row[rules.RightsDifference]]] = [
        Column("right", tell(sentence("settings", "Right")), _right, stretches=True),
        Column("gained", tell(sentence("settings", "Gained by")), gained, 340, narrow=240),
        Column("lost", tell(sentence("settings", "Lost by")), lost, 340, narrow=240),
    ]
    compared = Compared(
        page="rights",
        compare=compare,
        name=lambda one: str(one.permission),
        columns=columns,
        list_name=tell(sentence("settings", "Rights that differ")),
        count=sentence("settings", "{n} rights differ"),
        nothing=tell(sentence("settings", "In both versions every post may do the same.")),
    )
    return VersionsCompared(versions, before, after, compared)


def _right(row: Row[rules.RightsDifference]) -> Cell:
    return words(tell(rules.allows(row.difference.permission)))
