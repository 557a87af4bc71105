"""How the quality of files looks: rates by manager, what each file lacks, and how old verifications are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.core.clause import Clause, Value
from desktop.core.listing import Key
from desktop.core.sentence import Sentence, sentence
from desktop.membership.dialogs.member_table import name_and_tier
from desktop.membership.rules.cohorts import Share
from desktop.membership.rules.quality import Age, ManagerQuality, Quality, QualityRow
from desktop.people.rules import FIELD_WORDS
from desktop.widgets.cells import Cell
from desktop.widgets.cells import words as text
from desktop.widgets.figures import grouped
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

EVERYBODY, NOBODY = "everybody", "nobody"
_ALL = sentence("membership", "All members")
_NONE = sentence("membership", "Without a manager")
_AGES: Mapping[Age, Sentence] = {
    Age.FRESH: sentence("membership", "within 3 months"),
    Age.HALF: sentence("membership", "within half a year"),
    Age.YEAR: sentence("membership", "within a year"),
    Age.OLD: sentence("membership", "longer ago"),
    Age.VOID: sentence("membership", "changed or expired since"),
    Age.NEVER: sentence("membership", "never"),
}


@dataclass(frozen=True, slots=True)
class QualityLine:
    """One manager's files, or everybody's, as the list shows them."""

    id: Key
    found: ManagerQuality


def lines(found: Quality) -> list[QualityLine]:
    """Everybody first, then each manager; nothing while there is nobody."""
    if not found.total.members:
        return []
    each = [QualityLine(one.staff_id or NOBODY, one) for one in found.managers]
    return [QualityLine(EVERYBODY, found.total), *each]


def name(line: QualityLine) -> str:
    """What a line is called."""
    if line.id == EVERYBODY:
        return tell(_ALL)
    return tell(_NONE) if line.id == NOBODY else line.found.name


def columns() -> list[Column[QualityLine]]:
    """Who, how many, and the rates."""
    return [
        Column("name", tell(sentence("membership", "Customer manager")), _name, stretches=True),
        Column("members", tell(sentence("membership", "Members")), _members, 72, right=True),
        Column("complete", tell(sentence("membership", "Complete")), _complete, 76, right=True),
        Column("filled", tell(sentence("membership", "Fields filled")), _filled, 76, narrow=0, right=True),
        Column("verified", tell(sentence("membership", "Verified")), _verified, 76, right=True),
    ]


def file_columns() -> list[Column[QualityRow]]:
    """A file and what it lacks."""
    return [
        Column("name", tell(sentence("membership", "Member")), _member, 170, narrow=130, sorts=True),
        Column("missing", tell(sentence("membership", "Missing")), _missing, stretches=True),
        Column("unverified", tell(sentence("membership", "Not verified")), _unverified, 96, narrow=84),
        Column("oldest", tell(sentence("membership", "Oldest check")), _oldest, 100, narrow=0),
        Column("manager", tell(sentence("membership", "Manager")), _manager, 90, narrow=0, sorts=True),
    ]


def figure(share: Share, target: Clause[int]) -> tuple[str, str]:
    """The chip of a target and its words."""
    if not isinstance(target, Value):
        return "unset", tell(sentence("membership", "No target set"))
    met = share.meets(target)
    if met is None:
        return "plain", tell(sentence("membership", "Target {n} %").of(n=target.value))
    if met:
        return "ok", tell(sentence("membership", "Target {n} % met").of(n=target.value))
    return "attn", tell(sentence("membership", "Target {n} % missed").of(n=target.value))


def of(share: Share) -> str:
    """Part and whole."""
    told = sentence("membership", "{part} of {whole}")
    return tell(told.of(part=grouped(share.part), whole=grouped(share.whole)))


def ages(found: Quality) -> str:
    """How long ago the key fields were verified, in one line."""
    told = [f"{tell(_AGES[age])} {grouped(found.ages.get(age, 0))}" for age in Age if found.ages.get(age)]
    return "　".join(_whole(one) for one in told)


def gaps(found: ManagerQuality) -> str:
    """Which fields are missing most often, in one line."""
    most = sorted(((count, field) for field, count in found.missing.items() if count), reverse=True)
    return "　".join(f"{tell(FIELD_WORDS[field])} {grouped(count)}" for count, field in most)


def fields_said(names: Sequence[str]) -> str:
    """The words of several fields."""
    return "、".join(tell(FIELD_WORDS[one]) for one in names)


def _name(row: QualityLine) -> Cell:
    return text(name(row), bold=True)


def _members(row: QualityLine) -> Cell:
    return text(grouped(row.found.members), "ink2", "cell")


def _complete(row: QualityLine) -> Cell:
    return text(row.found.complete.words, role="cell")


def _filled(row: QualityLine) -> Cell:
    return text(row.found.filled.words, "ink2", "cell")


def _verified(row: QualityLine) -> Cell:
    return text(row.found.verified.words, role="cell")


def _member(row: QualityRow) -> Cell:
    return Cell(name_and_tier(row.name, row.tier_code, row.tier))


def _missing(row: QualityRow) -> Cell:
    if not row.missing:
        return text(tell(sentence("membership", "complete")), "green", "cell")
    return text(fields_said(row.missing), "ink", "cell")


def _unverified(row: QualityRow) -> Cell:
    told = tell(sentence("membership", "{n} of {m}").of(n=len(row.unverified), m=row.verifiable))
    return text(told, "warn" if row.unverified else "green", "cell")


def _oldest(row: QualityRow) -> Cell:
    return text(row.oldest_on.isoformat() if row.oldest_on else "—", "ink2", "cell")


def _manager(row: QualityRow) -> Cell:
    return text(row.manager or "—", "ink2", "cell")


def _whole(told: str) -> str:
    """What is not broken between two lines, not even between its Chinese characters."""
    return "\u2060".join(told.replace(" ", "\u00a0"))
