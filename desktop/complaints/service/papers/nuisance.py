"""What 骚扰电话登记表 says: the reports of a month with what was decided about each number since."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, time, timedelta

from desktop.complaints import rules
from desktop.complaints.records import NuisanceAction, NuisanceCall
from desktop.complaints.rules.nuisance import NuisanceAct, Source
from desktop.complaints.rules.papers import CallLine, NuisanceFacts
from desktop.core.clock import instant, local_day
from desktop.desk import Desk
from desktop.people.records import Staff

_NUMBER = re.compile(r".*-F57-(\d{4})(\d{2})\Z")


def nuisance_register(desk: Desk, month: date) -> NuisanceFacts:
    """The register of the month that holds a day.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    first = month.replace(day=1)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    begins, ends = instant(first, time()), instant(last + timedelta(days=1), time())
    calls = (
        NuisanceCall.select(NuisanceCall, Staff.name)
        .join(Staff, on=(NuisanceCall.written_by == Staff.id))
        .where(NuisanceCall.called_at >= begins, NuisanceCall.called_at < ends)
        .order_by(NuisanceCall.called_at, NuisanceCall.id)
    )
    rows = list(calls)
    decided = _decided({row.dialled for row in rows})
    number = f"{desk.store.code}-F57-{first:%Y%m}"
    return NuisanceFacts(number, first, last, tuple(_line(row, decided.get(row.dialled, [])) for row in rows))


def month_of(number: str) -> date | None:
    """The month that a register's number names; None when it is none."""
    found = _NUMBER.match(number)
    return date(int(found[1]), int(found[2]), 1) if found and 1 <= int(found[2]) <= 12 else None


def _decided(numbers: Iterable[str]) -> dict[str, list[NuisanceAction]]:
    found: dict[str, list[NuisanceAction]] = {}
    query = NuisanceAction.select().where(NuisanceAction.dialled.in_(list(numbers)))
    for row in query.order_by(NuisanceAction.decided_on, NuisanceAction.id):
        found.setdefault(row.dialled, []).append(row)
    return found


def _line(row: NuisanceCall, decided: list[NuisanceAction]) -> CallLine:
    since = [one for one in decided if one.decided_on >= local_day(row.called_at)]
    last = since[0] if since else None
    return CallLine(
        called_at=row.called_at,
        caller=row.phone,
        customer_name=row.customer_name,
        phone=row.customer_phone,
        times=f"{row.times}次",
        source=Source.of(row.source).zh,
        story=row.story,
        action=NuisanceAct.of(last.action).zh if last else "",
        done_on=last.decided_on if last else None,
        clerk=row.written_by.name,
    )
