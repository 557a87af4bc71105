"""Two versions of the policy side by side: only what differs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.core.sentence import sentence
from desktop.policy.lines import Line
from desktop.settings import rules
from desktop.settings.dialogs.clause_table import standing_words
from desktop.widgets.cells import Cell, words
from desktop.widgets.choices import Option
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell
from desktop.widgets.versions_compared import Compared, Row, VersionsCompared


def policy_comparison(
    versions: Sequence[Option], before: str, after: str, compare: Callable[[str, str], Sequence[rules.Difference]]
) -> VersionsCompared:
    """Two versions to choose, and the clauses that they word differently."""
    columns: list[Column[Row[rules.Difference]]] = [
        Column("clause", tell(sentence("settings", "Clause")), _clause, stretches=True),
        Column("before", tell(sentence("settings", "Earlier")), _before, 200, narrow=150),
        Column("after", tell(sentence("settings", "Later")), _after, 200, narrow=150),
    ]
    compared = Compared(
        page="policy",
        compare=compare,
        name=lambda one: one.name,
        columns=columns,
        list_name=tell(sentence("settings", "Clauses that differ")),
        count=sentence("settings", "{n} clauses differ"),
        nothing=tell(sentence("settings", "The two versions say the same in every clause.")),
    )
    return VersionsCompared(versions, before, after, compared)


def _clause(row: Row[rules.Difference]) -> Cell:
    return words(tell(row.difference.said).replace(rules.VALUE, "…").rstrip("。."))


def _before(row: Row[rules.Difference]) -> Cell:
    return _side(row.difference.before, "ink2")


def _after(row: Row[rules.Difference]) -> Cell:
    return _side(row.difference.after, "ink")


def _side(line: Line | None, token: str) -> Cell:
    return words("—" if line is None else standing_words(line), token)
