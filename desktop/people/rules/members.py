"""Members' files: what is typed, what is kept, what must be mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from desktop.core.problem import Problem, Severity
from desktop.core.sentence import Sentence, sentence
from desktop.core.text import storable
from desktop.people.rules.identity import Identity, plain_identity, read_identity
from desktop.people.rules.lunar import LunarDay, read_lunar, solar_of
from desktop.people.rules.phones import phone_problem
from desktop.people.rules.places import text_problems
from desktop.people.rules.words import BirthdayKind, CareWay, IdType, Sex, WishWay
from desktop.policy.clauses import MembershipAsOf

EARLIEST = date(1900, 1, 1)
_TEXTS = (
    ("address", 200), ("company", 200), ("network_number", 40), ("ethnic_group", 20), ("id_number", 40),
    ("postcode", 10), ("plan", 60), ("wish_frequency", 40), ("quiet_hours", 40), ("consent_paper", 60),
)  # fmt: skip
_LISTS = ("other_phones", "tags", "wish_ways", "care_ways", "interests")
_LONGEST_NOTES = 2_000
_LONGEST_WORD = 40
_MOST_WORDS = 30


@dataclass(frozen=True, slots=True)
class MemberDraft:
    """A member's file as typed; an empty card number asks for the next one.

    *birthday* is the solar day; of a lunar birthday it follows from *lunar_birthday* (``1968-07-15``). *photo* is the
    digest of a kept file. Sex, kinds and ways are the codes of `Sex`, `BirthdayKind`, `IdType`, `WishWay`, `CareWay`;
    *interests* are codes of `Interest` or words as typed.
    """

    name: str
    card_number: str = ""
    phone: str = ""
    address: str = ""
    company: str = ""
    network_number: str = ""
    birthday: date | None = None
    sex: str = ""
    ethnic_group: str = ""
    birthday_kind: str = BirthdayKind.SOLAR.value
    lunar_birthday: str = ""
    lunar_leap: bool = False
    id_type: str = ""
    id_number: str = ""
    other_phones: tuple[str, ...] = ()
    postcode: str = ""
    plan: str = ""
    joined_network_on: date | None = None
    contract_until: date | None = None
    broadband_until: date | None = None
    data_card_only: bool = False
    photo: str = ""
    tags: tuple[str, ...] = ()
    wish_ways: tuple[str, ...] = ()
    wish_frequency: str = ""
    quiet_hours: str = ""
    care_ways: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    do_not_disturb: bool = False
    consented_at: datetime | None = None
    consent_paper: str = ""
    notes: str = ""

    @property
    def lunar(self) -> LunarDay | None:
        """The lunar birthday; None when the birthday is solar or does not exist."""
        if self.birthday_kind != BirthdayKind.LUNAR or not self.lunar_birthday.strip():
            return None
        found = read_lunar(self.lunar_birthday, self.lunar_leap)
        return found if isinstance(found, LunarDay) else None


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """A member as found, shown and printed; *card* is the card number in groups, *tier* the word of today's tier."""

    id: UUID
    name: str
    card_number: str
    card: str
    phone: str
    address: str
    company: str
    network_number: str
    birthday: date | None
    tier: str
    tier_code: str


def settled(draft: MemberDraft) -> MemberDraft:
    """The draft as it will be kept: trimmed, no empty or repeated words, the solar day of a lunar birthday.

    Only a sound draft is settled without loss.
    """
    lunar = draft.lunar
    solar = solar_of(lunar) if lunar is not None else None
    values: dict[str, Any] = {name: getattr(draft, name).strip() for name in ("name", "notes", "phone", *dict(_TEXTS))}
    values.update({name: _words(getattr(draft, name)) for name in _LISTS})
    if draft.id_type == IdType.RESIDENT:
        values["id_number"] = plain_identity(draft.id_number)
    if isinstance(solar, date):
        values["birthday"] = solar
    values["lunar_birthday"] = lunar.kept if lunar else ""
    values["lunar_leap"] = bool(lunar and lunar.leap)
    return replace(draft, **values)


def member_problems(draft: MemberDraft, asof: MembershipAsOf) -> list[Problem]:
    """What must be mended before the file may be kept, and what looks odd."""
    return [
        *_text_problems(draft),
        *_code_problems(draft),
        *_phone_problems(draft),
        *_birthday_problems(draft, asof.today),
        *_identity_problems(draft, asof.today),
        *_day_problems(draft, asof),
    ]


def enrolment_problems(draft: MemberDraft, asof: MembershipAsOf) -> list[Problem]:
    """What stands against enrolling: everything of `member_problems`, eligibility and consent.

    Clauses membership.file.data_card_admitted and membership.file.consent_required.
    """
    found = member_problems(draft, asof)
    if draft.data_card_only and not asof.clauses.file.data_card_admitted:
        found.append(Problem("data_card_only", NOT_ADMITTED))
    if draft.consented_at is None and asof.clauses.file.consent_required:
        found.append(
            Problem("consented_at", sentence("people", "Enter when the customer consented, and on which paper."))
        )
    return found


NOT_ADMITTED = sentence(
    "people",
    "By the policy’s clause on enrolment users of a data card alone are not admitted to the club; "
    "enrol the customer with a telephone number of the network.",
)


def _text_problems(draft: MemberDraft) -> Iterator[Problem]:
    yield from text_problems("name", draft.name, 60)
    for name, longest in _TEXTS:
        if getattr(draft, name).strip():  # what is kept is trimmed: a blank typed by mistake says nothing
            yield from text_problems(name, getattr(draft, name), longest)
    if not storable(draft.notes) or len(draft.notes) > _LONGEST_NOTES:
        yield Problem("notes", sentence("people", "At most {n} characters that can be kept.").of(n=_LONGEST_NOTES))
    for name in ("tags", "interests", "other_phones"):
        words = getattr(draft, name)
        bad = [word for word in words if not storable(word) or "\n" in word or len(word) > _LONGEST_WORD]
        if bad or len(words) > _MOST_WORDS:
            text = sentence("people", "At most {n} entries of at most {m} characters each.")
            yield Problem(name, text.of(n=_MOST_WORDS, m=_LONGEST_WORD))
    if draft.postcode.strip() and not _figures(draft.postcode.strip(), 6):
        yield Problem("postcode", sentence("people", "A postcode has six figures."))


def _code_problems(draft: MemberDraft) -> Iterator[Problem]:
    known = sentence("people", "Choose an entry of the list.")
    for name, words in (("sex", Sex), ("id_type", IdType), ("birthday_kind", BirthdayKind)):
        code = getattr(draft, name)
        if code and code not in {word.value for word in words}:
            yield Problem(name, known)
    for name, ways in (("wish_ways", WishWay), ("care_ways", CareWay)):
        if not set(getattr(draft, name)) <= {word.value for word in ways}:
            yield Problem(name, known)


def _phone_problems(draft: MemberDraft) -> Iterator[Problem]:
    if draft.phone.strip() and (wrong := phone_problem(draft.phone)):
        yield Problem("phone", wrong)
    for other in draft.other_phones:
        if other.strip() and (wrong := phone_problem(other)):
            yield Problem("other_phones", sentence("people", "{number}: {what}").of(number=other.strip(), what=wrong))


def _birthday_problems(draft: MemberDraft, today: date) -> Iterator[Problem]:
    born_on, field = draft.birthday, "birthday"
    if draft.birthday_kind == BirthdayKind.LUNAR:
        field = "lunar_birthday"
        if not draft.lunar_birthday.strip():
            if draft.birthday is not None:
                yield Problem(field, sentence("people", "Enter the lunar birthday, e.g. 1968-07-15."))
            return
        read = read_lunar(draft.lunar_birthday, draft.lunar_leap)
        solar = read if isinstance(read, Sentence) else solar_of(read)
        if isinstance(solar, Sentence):
            yield Problem(field, solar)
            return
        born_on = solar
    if born_on is not None and born_on > today:
        yield Problem(field, sentence("people", "The birthday lies in the future."))
    if born_on is not None and born_on < EARLIEST:
        yield Problem(field, sentence("people", "The birthday lies before 1900."))


def _identity_problems(draft: MemberDraft, today: date) -> Iterator[Problem]:
    if not draft.id_number.strip():
        return
    if not draft.id_type:
        yield Problem("id_type", sentence("people", "Say which kind of document the number is of."))
        return
    if draft.id_type != IdType.RESIDENT:
        return
    read = read_identity(draft.id_number, today)
    if not isinstance(read, Identity):
        yield Problem("id_number", read)
        return
    if draft.sex and draft.sex != read.sex:
        text = sentence("people", "The identity number is of the other sex ({sex}).").of(sex=read.sex.zh)
        yield Problem("sex", text, Severity.WARNING)
    born_on = settled_birthday(draft)
    if born_on is not None and born_on != read.born_on:
        field = "lunar_birthday" if draft.birthday_kind == BirthdayKind.LUNAR else "birthday"
        text = sentence("people", "By the identity number the birthday is {day}.").of(day=read.born_on.isoformat())
        yield Problem(field, text, Severity.WARNING)


def settled_birthday(draft: MemberDraft) -> date | None:
    """The solar day of the birth, also of a lunar birthday."""
    if draft.birthday_kind != BirthdayKind.LUNAR:
        return draft.birthday
    solar = solar_of(draft.lunar) if draft.lunar else None
    return solar if isinstance(solar, date) else None


def _day_problems(draft: MemberDraft, asof: MembershipAsOf) -> Iterator[Problem]:
    if draft.joined_network_on is not None and draft.joined_network_on > asof.today:
        yield Problem("joined_network_on", sentence("people", "The day lies in the future."))
    for name in ("joined_network_on", "contract_until", "broadband_until"):
        day = getattr(draft, name)
        if day is not None and day < EARLIEST:
            yield Problem(name, sentence("people", "The day lies before 1900."))
    if draft.consented_at is not None and draft.consented_at > asof.now:
        yield Problem("consented_at", sentence("people", "The consent lies in the future."))
    if draft.consented_at is not None and not draft.consent_paper.strip():
        yield Problem("consent_paper", sentence("people", "Say on which paper the consent was given, e.g. F11."))
    if draft.consented_at is None and draft.consent_paper.strip():
        yield Problem("consented_at", sentence("people", "Say when the consent was given."))


def _words(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(word.split()) for word in words if word.strip()))


def _figures(text: str, length: int) -> bool:
    return len(text) == length and text.isascii() and text.isdecimal()
