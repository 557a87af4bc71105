"""From TOML to clauses: file ``membership``, who is enrolled and what makes a member's file complete and true."""

from __future__ import annotations

from desktop.policy import lines
from desktop.policy.clauses import AuthenticityClauses, CompletenessClauses, FileClauses, MembershipClauses
from desktop.policy.tables import Table

FIELDS = (
    "name", "sex", "ethnic_group", "birthday", "id_number", "phone", "other_phones", "address", "postcode", "company",
    "network_number", "plan", "joined_network_on", "contract_until", "broadband_until", "photo", "tags", "wish_ways",
    "wish_frequency", "quiet_hours", "care_ways", "interests", "manager", "consented_at",
)  # fmt: skip
"""What of a file may be asked for."""
VERIFIABLE = (
    "name", "sex", "birthday", "id_number", "phone", "address", "company", "network_number", "plan",
    "contract_until", "broadband_until",
)  # fmt: skip
ALIKE = ("id_number", "phone", "name_and_birthday")


def membership(file: Table) -> MembershipClauses:
    """The whole file."""
    return MembershipClauses(
        file=_file(file.table("file")),
        completeness=_completeness(file.table("completeness")),
        authenticity=_authenticity(file.table("authenticity")),
        duplicates=_duplicates(file.table("duplicates")),
    )


def _file(table: Table) -> FileClauses:
    read = FileClauses(
        data_card_admitted=table.decided("data_card_admitted", lines.flag(), fallback=False),
        consent_required=table.decided("consent_required", lines.flag(), fallback=True),
    )
    table.done()
    return read


def _completeness(table: Table) -> CompletenessClauses:
    read = CompletenessClauses(
        table.codes("required", FIELDS), table.clause("completeness_target", lines.count(1, 100))
    )
    table.done()
    return read


def _authenticity(table: Table) -> AuthenticityClauses:
    read = AuthenticityClauses(
        fields=table.codes("fields", VERIFIABLE),
        verified_months=table.clause("verified_months", lines.count(1, 600), optional=True),
        target=table.clause("authenticity_target", lines.count(1, 100)),
    )
    table.done()
    return read


def _duplicates(table: Table) -> tuple[str, ...]:
    by = table.codes("by", ALIKE)
    table.done()
    return by
