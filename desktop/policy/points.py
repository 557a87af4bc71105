"""From TOML to clauses: file ``points``, what brings points, how long they are good and who signs for them."""

from __future__ import annotations

from desktop.core.clause import NOT_SET
from desktop.core.sentence import sentence
from desktop.policy import lines
from desktop.policy.clauses import Basis, EarnClause, PointsClauses, Rounding, TermEnd, TierMultiple
from desktop.policy.tables import Table

MOST_POINTS = 1_000_000
MOST_SIGNERS = 9
MOST_PERCENT = 10_000


def points(file: Table) -> PointsClauses:
    """The whole file."""
    earning, expiry = file.table("earning"), file.table("expiry")
    spending, approval = file.table("spending"), file.table("approval")
    clauses = PointsClauses(
        earn=_earn(file.table("earn")),
        tiers=_tiers(file.table("tiers")),
        rounding=Rounding.of(earning.decided("rounding", lines.choice(_words(Rounding)), Rounding.DOWN)),
        term_years=expiry.clause("term_years", lines.count(1, 99)),
        term_ends=TermEnd.of(expiry.decided("term_ends", lines.choice(_words(TermEnd)), TermEnd.DAY)),
        least_spent=spending.clause("least_spent", lines.count(1, MOST_POINTS), optional=True),
        adjustment_approvals=approval.decided("adjustment_approvals", lines.count(1, MOST_SIGNERS), 1),
        debt_approvals=approval.decided("debt_approvals", lines.count(1, MOST_SIGNERS), 1),
    )
    for table in (earning, expiry, spending, approval):
        table.done()
    return clauses


def _words(words: type[Rounding] | type[TermEnd]) -> dict[str, str]:
    return {word.value: word.zh for word in words}


def _earn(table: Table) -> tuple[EarnClause, ...]:
    found = tuple(_rule(table.table(code), code) for code in table.names())
    if not found:
        table.wrong("word", sentence("policy", "At least one way to earn points is needed."))
    return found


def _rule(table: Table, code: str) -> EarnClause:
    basis = table.code("basis", [one.value for one in Basis]) or Basis.TYPED.value
    amount = lines.fine(lines.LARGEST_AMOUNT_FEN)
    rule = EarnClause(
        code=code,
        word=table.text("word"),
        basis=Basis.of(basis) if basis in {one.value for one in Basis} else Basis.TYPED,
        per=table.clause("per", amount) if basis == Basis.AMOUNT.value else NOT_SET,
        points=table.clause("points", lines.count(1, MOST_POINTS)) if basis != Basis.TYPED.value else NOT_SET,
    )
    table.done()
    return rule


def _tiers(table: Table) -> tuple[TierMultiple, ...]:
    return tuple(_multiple(table.table(code), code) for code in table.names())


def _multiple(table: Table, code: str) -> TierMultiple:
    read = TierMultiple(code, table.text("word"), table.clause("multiple", lines.count(1, MOST_PERCENT), optional=True))
    table.done()
    return read
