"""How a member's file is told on screen: days by both calendars, fields, codes and lists in the office's words."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from desktop.core.clock import local
from desktop.core.sentence import sentence
from desktop.people.rules import (
    FIELD_WORDS,
    BirthdayKind,
    CareWay,
    IdType,
    Interest,
    LunarDay,
    MemberDraft,
    MemberFile,
    Pair,
    Sex,
    TierFacts,
    WishWay,
    lunar_of,
)
from desktop.widgets.figures import phone
from desktop.widgets.speech import tell

SEPARATOR = "、"
_WORDS = {
    "sex": Sex,
    "birthday_kind": BirthdayKind,
    "id_type": IdType,
    "wish_ways": WishWay,
    "care_ways": CareWay,
    "interests": Interest,
}


def field_words(name: str) -> str:
    """How a field of a file is called."""
    return tell(FIELD_WORDS[name]) if name in FIELD_WORDS else name


def field_label(name: str, letter: str = "") -> str:
    """The label of a field of a file; Alt and its *letter* lead there."""
    words = field_words(name)
    return f"{words[:1].upper()}{words[1:]}" + (f" (&{letter})" if letter else "")


def birthday_words(says: MemberDraft) -> str:
    """The birthday with the calendar by which it is kept, and the same day in the other one."""
    if says.birthday is None:
        return ""
    lunar = says.lunar or _lunar(says.birthday)
    other = "" if lunar is None else f"{BirthdayKind.LUNAR.zh}{lunar.day_zh}"
    if says.birthday_kind == BirthdayKind.LUNAR and lunar is not None:
        return f"{other} {says.birthday.isoformat()}"
    return f"{says.birthday.isoformat()} {other}".strip()


def _lunar(day: date) -> LunarDay | None:
    found = lunar_of(day)
    return found if isinstance(found, LunarDay) else None


def value_words(name: str, value: object) -> str:
    """A value of a file as it is read: codes by their words, lists in one line, days as days."""
    if value is None or value in ("", ()):
        return ""
    if isinstance(value, bool):
        return tell(sentence("membership", "yes") if value else sentence("membership", "no"))
    if isinstance(value, datetime):
        return f"{local(value):%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return SEPARATOR.join(_one(name, one) for one in value if one not in ("", None))
    return _one(name, value)


def pair_label(pair: Pair) -> str:
    """How a line of two files side by side is called: fields that say one thing together by the one that matters."""
    return field_words(_TOGETHER.get(pair.field, pair.field))


def pair_words(pair: Pair) -> tuple[str, str]:
    """The values of both files on such a line."""
    return _together(pair.field, pair.kept), _together(pair.field, pair.absorbed)


def _together(field: str, value: Any) -> str:
    if field == "birthday_kind":
        kind, day, lunar, leap = value
        return birthday_words(MemberDraft("", birthday=day, birthday_kind=kind, lunar_birthday=lunar, lunar_leap=leap))
    if field == "id_type":
        return " ".join(part for part in (value_words("id_type", value[0]), value[1]) if part)
    if field == "consented_at":
        return " ".join(part for part in (value_words("", value[0]), value[1]) if part)
    return value_words(field, value)


_TOGETHER = {"birthday_kind": "birthday", "id_type": "id_number"}


def _one(name: str, value: Any) -> str:
    if name in {"phone", "other_phones", "network_number"}:
        return phone(str(value))
    known = _WORDS.get(name)
    if known is None:
        return value_words("", value) if not isinstance(value, str) else value
    found = next((word.zh for word in known if word.value == value), None)
    return str(value) if found is None else found


def tier_end(tier: TierFacts) -> str:
    """When a tier ends, in a word or two."""
    if tier.until_on is None:
        return tell(sentence("membership", "without end"))
    return tell(sentence("membership", "tier until {day}").of(day=tier.until_on.isoformat()))


def tier_words(tier: TierFacts) -> str:
    """A tier as it is held: from when until when, on what basis, approved by whom."""
    until = tier.until_on.isoformat() if tier.until_on else tell(sentence("membership", "without end"))
    told = [tell(sentence("membership", "{tier} {start} to {end}").of(
        tier=tier.word, start=tier.from_on.isoformat(), end=until))]  # fmt: skip
    if tier.basis:
        told.append(tell(sentence("membership", "basis: {basis}").of(basis=tier.basis)))
    if tier.approved_by:
        told.append(tell(sentence("membership", "approved by {name}").of(name=tier.approved_by)))
    return tell(sentence("membership", ", ")).join(told)


def quiet_words(file: MemberFile) -> str:
    """That a member is not to be disturbed, and when."""
    says = file.says
    if not (says.do_not_disturb or says.quiet_hours):
        return ""
    quiet = says.quiet_hours if len(says.quiet_hours) <= 24 else f"{says.quiet_hours[:23]}…"
    if not says.do_not_disturb:
        return tell(sentence("membership", "quiet hours {hours}").of(hours=quiet))
    return tell(sentence("membership", "Do not disturb")) + (f" {quiet}" if quiet else "")
