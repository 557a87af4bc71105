"""Limits as the office says them: so much calendar or working time, counted after a start."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.core.sentence import Sentence, sentence
from desktop.core.word import Word
from desktop.core.worktime import Calendar, Due, Never, limit_after


class Unit(Word):
    """Whether a limit runs day and night or only while the branch works."""

    CALENDAR = "calendar", "自然时间"
    WORKING = "working", "工作时间"


class Measure(Word):
    """What a limit is counted in, as the office says and prints it."""

    MINUTES = "minutes", "分钟"
    HOURS = "hours", "小时"
    WORKING_HOURS = "working_hours", "工作时"
    WORKING_DAYS = "working_days", "工作日"

    @property
    def unit(self) -> Unit:
        """分钟 and 小时 are calendar time, 工作时 and 工作日 working time."""
        return Unit.CALENDAR if self in (Measure.MINUTES, Measure.HOURS) else Unit.WORKING


_LIMIT = re.compile(r"(\d{1,6})\s*个?(分钟|小时|工作时|工作日)\Z", re.ASCII)
_LENGTHS = {
    Measure.MINUTES: timedelta(minutes=1),
    Measure.HOURS: timedelta(hours=1),
    Measure.WORKING_HOURS: timedelta(hours=1),
}


@dataclass(frozen=True, slots=True)
class Limit:
    """How much time somebody has, as written: ``Limit(2, Measure.WORKING_HOURS)`` is 2工作时."""

    count: int
    measure: Measure

    @property
    def unit(self) -> Unit:
        """Calendar or working time."""
        return self.measure.unit

    @property
    def words(self) -> str:
        """The limit as forms print it: ``10分钟``, ``24小时``, ``2工作时``."""
        return f"{self.count}{self.measure.zh}"

    @property
    def span(self) -> timedelta:
        """How long it is at first sight, to compare it with a cap: a working day never ends within less than a day."""
        return self.count * _LENGTHS.get(self.measure, timedelta(days=1))

    def length(self, calendar: Calendar) -> timedelta:
        """The time it stands for; a working day is a regular day of *calendar*."""
        length = _LENGTHS.get(self.measure)
        return self.count * (calendar.weekly.working_day if length is None else length)

    def after(self, start: datetime, calendar: Calendar) -> Due | Never:
        """When it ends if it begins at *start*."""
        if self.measure is Measure.WORKING_DAYS and not calendar.weekly.working_day:
            return Never(sentence("policy", "No weekly hours are entered, so a working day has no length."))
        working = self.unit is Unit.WORKING
        return limit_after(start, self.length(calendar), calendar if working else None)

    @staticmethod
    def read(typed: str) -> Limit | Sentence:
        """The limit as typed or kept in the policy file."""
        match = _LIMIT.match(unicodedata.normalize("NFKC", typed).strip())
        if match is None:
            return sentence("policy", "“{typed}” is no limit; write {examples}.").of(
                typed=typed.strip(), examples="10分钟, 24小时, 2工作时, 1工作日"
            )
        if not int(match[1]):
            return sentence("policy", "A limit is longer than zero; leave the clause not set instead.")
        return Limit(int(match[1]), _MEASURES[match[2]])


_MEASURES = {measure.zh: measure for measure in Measure}
