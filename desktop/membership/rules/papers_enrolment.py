"""What 会员入会登记表 (F11) says of a member."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.clock import local_day
from desktop.people.rules import BirthdayKind, IdType, Interest, MemberDraft, MemberFile, is_mobile

ID_BOXES = 18
"""Characters that the boxes of the identity number hold; longer numbers of other documents stand in words."""


@dataclass(frozen=True, slots=True)
class EnrolmentFacts:
    """A file as the form prints it; *born* is a lunar birthday in words, *identity* and *mobile* fill boxes."""

    number: str
    card_number: str
    enrolled_on: date | None
    clerk: str
    name: str
    sex: str
    ethnic_group: str
    birthday: date | None
    birthday_kind: str
    born: str
    lunar_leap: bool | None
    id_type: str
    identity: str
    mobile: str
    other_phones: str
    address: str
    postcode: str
    network_number: str
    joined_network_on: date | None
    plan: str
    data_card_only: bool | None
    tier: str
    tier_basis: str
    manager: str
    wish_ways: tuple[str, ...]
    wish_frequency: str
    do_not_disturb: bool | None
    quiet_hours: str
    care_ways: tuple[str, ...]
    interests: tuple[str, ...]
    other_interests: str
    notes: str
    consents: bool | None


def enrolment_facts(file: MemberFile) -> EnrolmentFacts:
    """The file as F11 prints it."""
    says, tier = file.says, file.tier
    mobile = says.phone if _fits_boxes(says.phone) else ""
    spare = (*(() if mobile else (says.phone,)), *says.other_phones)
    id_type, identity = _document(says)
    interests, others = _interests(says)
    same = {name: getattr(says, name) for name in _AS_TYPED}
    return EnrolmentFacts(
        number=file.number,
        enrolled_on=local_day(file.enrolled_at) if file.enrolled_at is not None else None,
        clerk=file.enrolled_by,
        birthday_kind=says.birthday_kind if says.birthday is not None else "",
        born=says.lunar.zh if says.lunar is not None else "",
        lunar_leap=True if says.birthday_kind == BirthdayKind.LUNAR and says.lunar_leap else None,
        id_type=id_type,
        identity=identity,
        mobile=mobile,
        other_phones="、".join(number for number in spare if number),
        tier=tier.tier if tier is not None else "",
        tier_basis=tier.basis if tier is not None else "",
        manager=file.manager.name if file.manager is not None else "",
        do_not_disturb=True if says.do_not_disturb else None,
        interests=interests,
        other_interests=others,
        consents=True if says.consented_at is not None else None,
        **same,
    )


_AS_TYPED = (
    "card_number", "name", "sex", "ethnic_group", "birthday", "address", "postcode", "network_number",
    "joined_network_on", "plan", "data_card_only", "wish_ways", "wish_frequency", "quiet_hours", "care_ways", "notes",
)  # fmt: skip


def _document(says: MemberDraft) -> tuple[str, str]:
    """The kind of document and the number in boxes; one too long for them stands behind its kind."""
    id_type = next((one.zh for one in IdType if one.value == says.id_type), "")
    if len(says.id_number) <= ID_BOXES:
        return id_type, says.id_number
    return f"{id_type} {says.id_number}".strip(), ""


def _interests(says: MemberDraft) -> tuple[tuple[str, ...], str]:
    """The boxes to tick, and the words behind 其他."""
    known = {one.value for one in Interest}
    others = "、".join(word for word in says.interests if word not in known)
    ticked = tuple(word for word in says.interests if word in known)
    return (*ticked, "other") if others else ticked, others


def _fits_boxes(number: str) -> bool:
    return is_mobile(number) or (len(number) == 11 and "*" in number)
