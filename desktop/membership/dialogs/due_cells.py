"""How a list of members to be kept looks: its columns, the words of its filters, the story of offers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from desktop.core.sentence import Sentence, sentence
from desktop.membership.dialogs.member_table import name_and_tier
from desktop.membership.rules.retention import Answered, ListKind, OfferFacts, Outcome, RetentionRow
from desktop.widgets.cells import Cell, Words
from desktop.widgets.cells import words as text
from desktop.widgets.figures import phone
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell
from desktop.widgets.story import StoryLine

TITLES: Mapping[ListKind, Sentence] = {
    ListKind.CONTRACT: sentence("membership", "Contract ends"),
    ListKind.BROADBAND: sentence("membership", "Broadband ends"),
    ListKind.BIRTHDAY: sentence("membership", "Birthdays"),
    ListKind.GRATITUDE: sentence("membership", "Gratitude"),
}
_NOBODY: Mapping[ListKind, Sentence] = {
    ListKind.CONTRACT: sentence("membership", "No contract ends in this time"),
    ListKind.BROADBAND: sentence("membership", "No broadband ends in this time"),
    ListKind.BIRTHDAY: sentence("membership", "Nobody has a birthday in this time"),
    ListKind.GRATITUDE: sentence("membership", "No member yet"),
}
_ANSWERED: Mapping[Answered, Sentence] = {
    Answered.ALL: sentence("membership", "All"),
    Answered.OPEN: sentence("membership", "Nothing offered"),
    Answered.WAITING: sentence("membership", "To follow up"),
    Answered.DONE: sentence("membership", "Outcome there"),
}
_DAYS: Mapping[ListKind, Sentence] = {
    ListKind.CONTRACT: sentence("membership", "Contract until"),
    ListKind.BROADBAND: sentence("membership", "Broadband until"),
    ListKind.BIRTHDAY: sentence("membership", "Kept on"),
    ListKind.GRATITUDE: sentence("membership", "Day"),
}
_TODAY, _IN = sentence("membership", "today"), sentence("membership", "in {n} days")
_TONES = {Outcome.ACCEPTED: "green", Outcome.REFUSED: "ink", Outcome.THINKING: "warn", Outcome.UNREACHED: "ink2"}
_STORY_TONES = {Outcome.ACCEPTED: "done"}
_QUIET = sentence("membership", "do not disturb")
_CANCELLED = sentence("membership", "Cancelled: {reason}")


def title(kind: ListKind) -> str:
    """What a list is called."""
    return tell(TITLES[kind])


def nobody(kind: ListKind) -> str:
    """What an empty list says."""
    return tell(_NOBODY[kind])


def answered(one: Answered) -> str:
    """The words of a quick filter."""
    return tell(_ANSWERED[one])


def columns(kind: ListKind, today: date) -> list[Column[RetentionRow]]:
    """The columns of a list; the day counts from *today*."""
    found = [
        Column("name", tell(sentence("membership", "Member")), _name, stretches=True, sorts=True),
        Column("card", tell(sentence("membership", "Card")), _card, 132, narrow=0, sorts=True),
    ]
    if kind is not ListKind.GRATITUDE:
        found.append(Column("day", tell(_DAYS[kind]), lambda row: _day(row, today), 164, narrow=150, sorts=True))
    if kind is ListKind.BIRTHDAY:
        found.append(Column("what", tell(sentence("membership", "Birthday")), _what, 118, narrow=0))
    return [
        *found,
        Column("manager", tell(sentence("membership", "Manager")), _manager, 92, narrow=0, sorts=True),
        Column("outcome", tell(sentence("membership", "Outcome")), _outcome, 92, narrow=80),
    ]


def spoken(row: RetentionRow) -> str:
    """The row as one sentence."""
    day = "" if row.day is None else row.day.isoformat()
    told = "" if row.outcome is None else row.outcome.zh
    return "，".join(part for part in (row.name, row.tier, row.card, day, row.what, row.manager, told) if part)


def state(row: RetentionRow) -> str:
    """What is said below the name of the member in view."""
    quiet = tell(_QUIET) if row.do_not_disturb else ""
    return "　".join(part for part in (row.tier, row.card, phone(row.phone), row.manager, row.care, quiet) if part)


def line(one: OfferFacts, now: datetime) -> StoryLine:
    """One offer as a line of the story."""
    told = [part for part in (one.note, tell(_CANCELLED.of(reason=one.cancelled)) if one.cancelled else "") if part]
    day = f"{one.offered_on:%m-%d}" if one.offered_on.year == now.year else one.offered_on.isoformat()
    heading = f"{one.kind.zh}：{one.offer}　{one.outcome.zh}"
    return StoryLine(
        day, heading, one.recorded_by, "\n".join(told), "" if one.cancelled else _STORY_TONES.get(one.outcome, "")
    )


def _name(row: RetentionRow) -> Cell:
    quiet = (Words(tell(_QUIET), "warn", "meta"),) if row.do_not_disturb else ()
    return Cell((*name_and_tier(row.name, row.tier_code, row.tier), *quiet))


def _card(row: RetentionRow) -> Cell:
    return text(row.card, "ink2", "cell")


def _day(row: RetentionRow, today: date) -> Cell:
    if row.day is None:
        return text("")
    days = (row.day - today).days
    ahead = tell(_TODAY) if days == 0 else tell(_IN.of(n=days))
    return Cell((Words(row.day.isoformat(), role="cell"), Words(ahead, "ink3", "meta", elides=True)))


def _what(row: RetentionRow) -> Cell:
    return text(row.what, "ink2", "cell")


def _manager(row: RetentionRow) -> Cell:
    return text(row.manager or "—", "ink2", "cell")


def _outcome(row: RetentionRow) -> Cell:
    return text("—", "ink3", "cell") if row.outcome is None else text(row.outcome.zh, _TONES[row.outcome], "cell")
