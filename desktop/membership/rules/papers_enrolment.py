"""What 会员入会登记表 (F11) says of a member."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.clock import local_day
from desktop.people.rules import BirthdayKind, IdType, Interest, MemberFile, is_mobile

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
    known = {one.value for one in Interest}
    others = "、".join(word for word in says.interests if word not in known)
    lunar = says.lunar
    boxed = len(says.id_number) <= ID_BOXES
    id_type = next((one.zh for one in IdType if one.value == says.id_type), "")
    mobile = says.phone if _fits_boxes(says.phone) else ""
    spare = (*(() if mobile else (says.phone,)), *says.other_phones)
    return EnrolmentFacts(
        number=file.number,
        card_number=says.card_number,
        enrolled_on=local_day(file.enrolled_at) if file.enrolled_at is not None else None,
        clerk=file.enrolled_by,
        name=says.name,
        sex=says.sex,
        ethnic_group=says.ethnic_group,
        birthday=says.birthday,
        birthday_kind=says.birthday_kind if says.birthday is not None else "",
        born=lunar.zh if lunar is not None else "",
        lunar_leap=True if says.birthday_kind == BirthdayKind.LUNAR and says.lunar_leap else None,
        id_type=id_type if boxed else f"{id_type} {says.id_number}".strip(),
        identity=says.id_number if boxed else "",
        mobile=mobile,
        other_phones="、".join(number for number in spare if number),
        address=says.address,
        postcode=says.postcode,
        network_number=says.network_number,
        joined_network_on=says.joined_network_on,
        plan=says.plan,
        data_card_only=says.data_card_only,
        tier=tier.tier if tier is not None else "",
        tier_basis=tier.basis if tier is not None else "",
        manager=file.manager.name if file.manager is not None else "",
        wish_ways=says.wish_ways,
        wish_frequency=says.wish_frequency,
        do_not_disturb=True if says.do_not_disturb else None,
        quiet_hours=says.quiet_hours,
        care_ways=says.care_ways,
        interests=(*(word for word in says.interests if word in known), *(("other",) if others else ())),
        other_interests=others,
        notes=says.notes,
        consents=True if says.consented_at is not None else None,
    )


def _fits_boxes(number: str) -> bool:
    return is_mobile(number) or (len(number) == 11 and "*" in number)
