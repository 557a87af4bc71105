"""From TOML to clauses, second part: what follows a complaint, and what helps while it is handled."""

from __future__ import annotations

from desktop.core.clause import Value
from desktop.core.sentence import sentence
from desktop.policy import lines
from desktop.policy.clauses import (
    AuthorityClause,
    CardClause,
    ImprovementClauses,
    PenaltyClauses,
    RegulatorClauses,
    ResponsibilityClauses,
    StrikeClauses,
    TechniqueClause,
)
from desktop.policy.tables import Table

MOST_SIGNERS = 3
WHOLE = 100


def responsibility(table: Table) -> ResponsibilityClauses:
    """Table ``responsibility``."""
    percent = lines.count(1, WHOLE)
    read = ResponsibilityClauses(
        causes=table.decided("causes", lines.texts(), ()),
        direct_percent=table.clause("direct_percent", percent),
        head_percent=table.clause("head_percent", percent),
    )
    shares = [one.value for one in (read.direct_percent, read.head_percent) if isinstance(one, Value)]
    if sum(shares) > WHOLE:
        beyond = sentence("policy", "With the other share {sum} % of the loss would be deducted; it is 100 % at most.")
        table.wrong("head_percent", beyond.of(sum=sum(shares)))
    table.done()
    return read


def penalty(table: Table) -> PenaltyClauses:
    """Table ``penalty``."""
    read = PenaltyClauses(
        appeal_days=table.clause("appeal_term", lines.count(1, 365)),
        approvals=table.decided("approvals", lines.count(1, MOST_SIGNERS), MOST_SIGNERS),
        dismissal_approvals=table.decided("dismissal_approvals", lines.count(2, MOST_SIGNERS), 2),
    )
    table.done()
    return read


def strikes(table: Table) -> StrikeClauses:
    """Table ``strikes``."""
    read = StrikeClauses(table.clause("window_years", lines.count(1, 60), optional=True))
    table.done()
    return read


def authority(table: Table) -> tuple[AuthorityClause, ...]:
    """Table ``authority``: one table for each post that may promise something."""
    return tuple(_authority(table.table(post), post) for post in table.names())


def _authority(table: Table, post: str) -> AuthorityClause:
    amount = lines.fine(lines.LARGEST_AMOUNT_FEN)
    read = AuthorityClause(post, table.text("word"), table.clause("compensation", amount))
    table.done()
    return read


def improvement(table: Table) -> ImprovementClauses:
    """Table ``improvement``."""
    read = ImprovementClauses(table.decided("effect_days", lines.count(1, 1_000), 90))
    table.done()
    return read


def regulator(table: Table) -> RegulatorClauses:
    """Table ``regulator``."""
    days = lines.count(1, 1_000)
    read = RegulatorClauses(
        warn_days=table.clause("warn_days", days),
        appeal_days=table.clause("appeal_days", days),
        acceptance=table.clause("acceptance", lines.limit()),
        answer_days=table.clause("answer_days", days),
    )
    warned, may = read.warn_days, read.appeal_days
    if isinstance(warned, Value) and isinstance(may, Value) and warned.value > may.value:
        table.wrong("warn_days", sentence("policy", "The warning comes after the day it warns of."))
    table.done()
    return read


def watched_tiers(table: Table) -> tuple[str, ...]:
    """Table ``watchers``."""
    tiers = table.codes("tiers")
    table.done()
    return tiers


def techniques(table: Table) -> tuple[TechniqueClause, ...]:
    """Table ``techniques``: one table each."""
    return tuple(_technique(table.table(code), code) for code in table.names())


def _technique(table: Table, code: str) -> TechniqueClause:
    texts = lines.texts()
    read = TechniqueClause(code, table.text("word"), table.clause("when", texts), table.clause("how", texts))
    table.done()
    return read


def cards(table: Table) -> tuple[CardClause, ...]:
    """Table ``cards``: one table each."""
    return tuple(_card(table.table(code), code) for code in table.names())


def _card(table: Table, code: str) -> CardClause:
    read = CardClause(
        code=code,
        word=table.text("word"),
        says=table.clause("says", lines.texts()),
        valid_from=table.clause("valid_from", lines.day(), optional=True),
        valid_until=table.clause("valid_until", lines.day(), optional=True),
    )
    begins, ends = read.valid_from, read.valid_until
    if isinstance(begins, Value) and isinstance(ends, Value) and ends.value < begins.value:
        table.wrong("valid_until", sentence("policy", "It ends before it begins."))
    table.done()
    return read
