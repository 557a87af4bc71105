"""What the status bar tells about the office at a moment."""

from __future__ import annotations

from datetime import datetime

from desktop.core.clock import local, local_day
from desktop.core.contributions import OfficeState
from desktop.core.honesty import Doubt, steady_seconds
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.settings import rules as settings
from desktop.storage import copies, sidefile
from desktop.storage.faults import StoreFault
from desktop.widgets.speech import tell

DOUBTS = {
    Doubt.BACK: sentence("state", "The PC's clock is behind the last record"),
    Doubt.DRIFT: sentence("state", "The PC's clock was changed while running"),
    Doubt.AHEAD: sentence("state", "The PC's clock is far ahead of the last record"),
}


def office_state(desk: Desk) -> OfficeState:
    """Branch, working time, holiday data, clock and backup, as short texts."""
    doubt = clock_doubt(desk)
    backup = backup_state(desk)
    return OfficeState(
        branch=desk.office.branch,
        counter=desk.office.counter,
        working=tell(_working(desk)),
        calendar=_calendar(desk),
        clock="" if doubt is None else tell(DOUBTS[doubt]),
        backup=tell(_backup(backup, desk.now())),
        backup_late=copies.due(desk.now(), backup.done_at) or backup.failed is not None,
    )


def backup_state(desk: Desk) -> sidefile.BackupState:
    """What is known of the copies; a side file that cannot be read counts as a copy that failed."""
    try:
        return sidefile.read(desk.store.path).backup
    except StoreFault as fault:
        return sidefile.BackupState(failed=fault.sentence)


def last_exit(desk: Desk) -> datetime | None:
    """When the program was left last; None where it is not known."""
    try:
        return sidefile.read(desk.store.path).last_exit
    except StoreFault:
        return None  # the status bar tells that


def clock_doubt(desk: Desk) -> Doubt | None:
    """Why the PC's clock is not believed; None while it is."""
    return desk.store.watch.doubt(desk.now(), steady_seconds(desk.clock))


def _working(desk: Desk) -> Sentence:
    now = local(desk.now())
    minute = now.hour * 60 + now.minute
    for start, end in desk.policy.calendar.open_minutes(now.date()):
        if start <= minute < end:
            hours = f"{_hour(start)}–{_hour(end)}"
            return sentence("state", "Working hours ({hours})").of(hours=hours)
    return sentence("state", "Outside working hours")


def _hour(minute: int) -> str:
    return f"{minute // 60 % 24}:{minute % 60:02}"


def _calendar(desk: Desk) -> str:
    ahead = desk.policy.calendar_clauses.announce_missing_days
    year = settings.year_to_announce(desk.policy.calendar, local_day(desk.now()), ahead)
    if year is None:
        return ""
    return tell(sentence("state", "Holidays of {year} are not entered; the weekly rule counts").of(year=year))


def _backup(state: sidefile.BackupState, now: datetime) -> Sentence:
    if state.failed is not None:
        return sentence("state", "Backup failed: {why}").of(why=state.failed)
    if state.done_at is None:
        return sentence("state", "No backup yet")
    at = local(state.done_at)
    if local_day(now) == at.date():
        return sentence("state", "Backup today {time}").of(time=f"{at:%H:%M}")
    return sentence("state", "Backup {day}").of(day=f"{at:%m-%d %H:%M}")
