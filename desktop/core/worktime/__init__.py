"""Working time: when a limit ends, how much time lay between two moments, and the slices that explain both.

Moments are aware instants; days and hours are those of the office's wall clock (fixed UTC+08:00).
"""

from desktop.core.worktime.calendar import Calendar, DayKind, DayRule, UsedUp
from desktop.core.worktime.hours import CLOSED, Hours, Interval, WeeklyHours, duration, overlaps, read_hours, written
from desktop.core.worktime.limits import Due, Elapsed, Never, limit_after, time_between
from desktop.core.worktime.slices import Reason, Slice

__all__ = [
    "CLOSED",
    "Calendar",
    "DayKind",
    "DayRule",
    "Due",
    "Elapsed",
    "Hours",
    "Interval",
    "Never",
    "Reason",
    "Slice",
    "UsedUp",
    "WeeklyHours",
    "duration",
    "limit_after",
    "overlaps",
    "read_hours",
    "time_between",
    "written",
]
