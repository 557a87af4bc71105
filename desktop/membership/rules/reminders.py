"""What a member's page reminds of: ends of contracts, birthdays, points about to expire, papers that are away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.core.clause import Clause, Value
from desktop.core.sentence import Sentence, sentence
from desktop.membership.rules.benefits import Period
from desktop.membership.rules.entitlements import Entitlements
from desktop.membership.rules.overview import About, Reminder
from desktop.membership.rules.retention import OfferKind
from desktop.people.rules import BirthdayKind, MemberFile
from desktop.points.rules import LotFacts
from desktop.policy.clauses import ReminderClauses

MOST_PAPERS = 3


@dataclass(frozen=True, slots=True)
class Away:
    """A form of this member that went out to be signed and has not come back."""

    form: str
    number: str
    on: date


def reminders(
    file: MemberFile,
    lots: Sequence[LotFacts],
    away: Iterable[Away],
    may_use: Entitlements,
    clauses: ReminderClauses,
) -> tuple[Reminder, ...]:
    """What there is to remind of, what presses first; clauses membership.reminders.*.

    Where the clause says from when on, a later day is not told yet; where it is 未设置 the day is told without judging.
    """
    today = may_use.day
    found = [
        *_ends(file, today, clauses),
        *_birthday(file, today, clauses.birthday_days),
        *_points(lots, today, clauses.points_days),
        *_entitlements(may_use, clauses.entitlement_days),
        *_papers(away),
    ]
    return tuple(sorted(found, key=lambda one: (not one.pressing, one.on or date.max)))


def left_words(on: date, today: date) -> Sentence:
    """How far off a day is, today and past days included."""
    days = (on - today).days
    if days == 0:
        return sentence("membership", "today")
    if days < 0:
        return sentence("membership", "{n} days ago").of(n=-days)
    return sentence("membership", "in {n} days").of(n=days)


def _ends(file: MemberFile, today: date, clauses: ReminderClauses) -> Iterator[Reminder]:
    ending = sentence("membership", "ends {day}, {left}")
    ended = sentence("membership", "ended {day}, {left}")
    for about, on, days, offered in (
        (About.CONTRACT, file.says.contract_until, clauses.contract_days, OfferKind.CONTRACT),
        (About.BROADBAND, file.says.broadband_until, clauses.broadband_days, OfferKind.BROADBAND),
    ):
        if on is None:
            continue
        words = (ended if on < today else ending).of(day=on.isoformat(), left=left_words(on, today))
        told = _told(on, today, days)
        if told is not None:
            yield Reminder(about, words, on, told, action="member.offer", target=offered.value)


def _birthday(file: MemberFile, today: date, days: Clause[int]) -> Iterator[Reminder]:
    on = file.next_birthday
    if on is None:
        return
    told = _told(on, today, days)
    if told is None:
        return
    lunar = file.says.birthday_kind == BirthdayKind.LUNAR
    words = sentence("membership", "lunar birthday on {day}, {left}") if lunar else sentence(
        "membership", "birthday on {day}, {left}"
    )  # fmt: skip
    yield Reminder(About.BIRTHDAY, words.of(day=on.isoformat(), left=left_words(on, today)), on, told and on == today)


def _points(lots: Sequence[LotFacts], today: date, days: Clause[int]) -> Iterator[Reminder]:
    overdue = sum(lot.points for lot in lots if lot.overdue)
    if overdue:
        text = sentence("membership", "{n} points are past their last day; the next expiry run takes them out")
        yield Reminder(About.POINTS, text.of(n=overdue), None, pressing=True)
    ahead = [lot.until_on for lot in lots if lot.points and lot.until_on is not None and not lot.overdue]
    on = min(ahead, default=None)
    told = None if on is None else _told(on, today, days)
    if on is not None and told is not None:
        points = sum(lot.points for lot in lots if lot.until_on == on)
        text = sentence("membership", "{n} points expire {day}, {left}")
        yield Reminder(About.POINTS, text.of(n=points, day=on.isoformat(), left=left_words(on, today)), on, told)


def _entitlements(may_use: Entitlements, days: Clause[int]) -> Iterator[Reminder]:
    """What is left of this year and gone with it; what renews each month is told by its card alone."""
    text = sentence("membership", "{benefit}: {n} left this year, gone after {day}")
    for line in may_use.lines:
        if line.cell.period is not Period.YEAR or not line.left or line.renews_on is None:
            continue
        last = line.renews_on - timedelta(days=1)
        told = _told(last, may_use.day, days)
        if told is not None:
            words = text.of(benefit=line.title, n=line.left, day=last.isoformat())
            yield Reminder(About.ENTITLEMENT, words, last, told)


def _papers(away: Iterable[Away]) -> Iterator[Reminder]:
    text = sentence("membership", "{form} of {day} has not come back signed")
    for paper in sorted(away, key=lambda one: one.on)[:MOST_PAPERS]:
        yield Reminder(
            About.FORM,
            text.of(form=paper.form, day=paper.on.isoformat()),
            paper.on,
            action="member.paper_back",
            target=f"{paper.form} {paper.number}",
        )


def _told(on: date, today: date, days: Clause[int]) -> bool | None:
    """Whether a day presses; None when it need not be told yet."""
    if not isinstance(days, Value):
        return on < today
    if on < today:
        return True
    return True if on - timedelta(days=days.value) <= today else None
