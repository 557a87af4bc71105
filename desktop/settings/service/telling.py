"""What histories tell of settings: policy, calendar, clock and numbers; their records, fields and verbs."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.kind import Kind
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import RecordWords, Telling
from desktop.settings import rules

_FROM = sentence("settings", "in force from")
_APPROVED = sentence("settings", "approved by")
_NUMBER = sentence("settings", "version")
_PARTS: Mapping[str, Sentence] = {
    "policy": sentence("settings", "policy"),
    "permissions": sentence("settings", "table of rights"),
}
_DAYS: Mapping[str, Sentence] = {
    "ordinary": sentence("settings", "ordinary day"),
    "holiday": sentence("settings", "holiday"),
    "make_up": sentence("settings", "make-up day"),
    "half_day": sentence("settings", "half-day"),
}
_DOUBTS: Mapping[str, Sentence] = {
    "back": sentence("settings", "it had gone back"),
    "drift": sentence("settings", "it ran apart from the clock of the machine"),
    "ahead": sentence("settings", "it was far ahead"),
}

VERSION = RecordWords(
    Kind("policy_version"),
    sentence("settings", "Version"),
    {
        "part": sentence("settings", "of"),
        "number": _NUMBER,
        "effective_at": _FROM,
        "approved_by": _APPROVED,
        "note": sentence("settings", "note"),
    },
    {"part": lambda code: _PARTS.get(str(code), str(code))},
    named_by="number",
    parts={"policy_text": "version"},
    left_out=frozenset({"made_by", "made_at"}),
)
TEXT = RecordWords(
    Kind("policy_text"),
    sentence("settings", "File of a version"),
    {"room": sentence("settings", "file"), "text": sentence("settings", "text")},
    {"text": lambda text: sentence("settings", "{n} lines").of(n=str(text).count("\n") + 1)},
    named_by="room",
    left_out=frozenset({"version"}),
)
HOURS = RecordWords(
    Kind("branch_hours"),
    sentence("settings", "Hours of the week"),
    {
        "branch_id": sentence("settings", "branch"),
        "number": _NUMBER,
        "effective_at": _FROM,
        "days": sentence("settings", "Monday to Sunday"),
        "approved_by": _APPROVED,
    },
    {"days": lambda days: " / ".join(line or "—" for line in str(days).split("\n"))},
    refers={"branch_id": "branch"},
    named_by="number",
)
YEAR = RecordWords(
    Kind("calendar_year"),
    sentence("settings", "Holidays of a year"),
    {"year": sentence("settings", "year"), "source": sentence("settings", "announced in")},
    named_by="year",
)
DAY = RecordWords(
    Kind("calendar_day"),
    sentence("settings", "Day of the calendar"),
    {
        "day": sentence("settings", "day"),
        "rule": sentence("settings", "is"),
        "name": sentence("settings", "name"),
        "hours": sentence("settings", "hours"),
    },
    {"rule": lambda code: _DAYS.get(str(code), str(code))},
    named_by="day",
)
CLOCK = RecordWords(
    Kind("clock_confirmation"),
    sentence("settings", "Clock confirmed"),
    {
        "doubt": sentence("settings", "doubted because"),
        "confirmed_at": sentence("settings", "it said"),
        "account_id": sentence("settings", "by"),
    },
    {"doubt": lambda code: _DOUBTS.get(str(code), str(code))},
    refers={"account_id": "account"},
)
SERIES = RecordWords(
    Kind("number_series"),
    sentence("settings", "Numbers given out"),
    {
        "code": sentence("settings", "store"),
        "letter": sentence("settings", "letter"),
        "period": sentence("settings", "day or year"),
        "last": sentence("settings", "last number"),
    },
    named_by="period",
)
TELLING = Telling(
    (VERSION, TEXT, HOURS, YEAR, DAY, CLOCK, SERIES),
    {
        str(rules.POLICY_CHANGE): sentence("settings", "Policy changed"),
        str(rules.RIGHTS_CHANGE): sentence("settings", "Table of rights changed"),
        "settings.calendar.hours": sentence("settings", "Hours of the week changed"),
        "settings.calendar.year": sentence("settings", "Holidays entered"),
        "settings.calendar.days": sentence("settings", "Days of the calendar changed"),
        str(rules.CLOCK_CONFIRM): sentence("settings", "Clock confirmed"),
    },
)
