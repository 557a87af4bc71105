"""Members' files between their columns and what is typed; telephone and identity numbers hidden in part."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from desktop.paper.masking import masked_identity, masked_phone
from desktop.people import rules
from desktop.people.records import Member

_LISTS = frozenset({"other_phones", "tags", "wish_ways", "care_ways", "interests"})
_NAMES = tuple(field.name for field in fields(rules.MemberDraft))


def draft_of(row: Member) -> rules.MemberDraft:
    """The file as it stands."""
    values: dict[str, Any] = {name: getattr(row, name) for name in _NAMES}
    values.update({name: tuple(values[name].splitlines()) for name in _LISTS})
    # Files older than the column are empty there.
    values["birthday_kind"] = row.birthday_kind or rules.BirthdayKind.SOLAR.value
    return rules.MemberDraft(**values)


def columns_of(draft: rules.MemberDraft) -> dict[str, Any]:
    """The columns of a settled file, its card number left out."""
    values: dict[str, Any] = {name: getattr(draft, name) for name in _NAMES if name != "card_number"}
    return {**values, **{name: "\n".join(values[name]) for name in _LISTS}}


def masked(draft: rules.MemberDraft, fields_: frozenset[str]) -> rules.MemberDraft:
    """The file with these fields hidden in part."""
    hidden: dict[str, Any] = {}
    if "id_number" in fields_:
        hidden["id_number"] = masked_identity(draft.id_number)
    if "phone" in fields_:
        hidden["phone"] = masked_phone(draft.phone)
    if "other_phones" in fields_:
        hidden["other_phones"] = tuple(masked_phone(number) for number in draft.other_phones)
    return replace(draft, **hidden)


def unmasked(draft: rules.MemberDraft, kept: rules.MemberDraft) -> rules.MemberDraft:
    """The draft with what was left masked as it is kept: nobody types stars.

    Telephones that look alike under their masks come back in their order.
    """
    phones: dict[str, list[str]] = {}
    for number in kept.other_phones:
        phones.setdefault(masked_phone(number), []).append(number)
    return replace(
        draft,
        id_number=kept.id_number if draft.id_number == masked_identity(kept.id_number) else draft.id_number,
        phone=kept.phone if draft.phone == masked_phone(kept.phone) else draft.phone,
        other_phones=tuple(phones[typed].pop(0) if phones.get(typed) else typed for typed in draft.other_phones),
    )
