"""Leaving: the last day of a person, and what ends with it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from desktop.core.problem import refuse
from desktop.desk import Desk
from desktop.people import rules
from desktop.people.records import PostHolding, Proxy, Staff
from desktop.people.service.holdings import Afterwards, check, read_holdings, unknown
from desktop.people.service.proxies import end_or_withdraw, read_proxies
from desktop.people.service.staff import staff_facts


def leave(desk: Desk, staff_id: UUID, last_day: date, afterwards: Afterwards) -> None:
    """Note the last day of a person, inclusive, and end every post and proxy then; *afterwards* may undo it.

    Raises:
        Denied: the account may not change people.
        Problems: the day does not fit, or *afterwards* found some; nothing was written.
    """
    with desk.transaction(rules.CHANGE, "people.leave"):
        person = Staff.get_or_none(Staff.id == staff_id)
        refuse(unknown("staff_id", person))
        assert person is not None
        held = read_holdings(PostHolding.staff == person)
        refuse(rules.leaving_problems(staff_facts(person), last_day, [line.from_on for line in held]))
        open_ended = PostHolding.until_on.is_null() | (PostHolding.until_on > last_day)
        PostHolding.update(until_on=last_day).where((PostHolding.staff == person) & open_ended).execute()
        for line in read_proxies((Proxy.staff == person) | (Proxy.deputy == person)):
            if not rules.proxy_ending_problems(line, last_day, last_day):
                end_or_withdraw(line, last_day, desk.now())
        person.left_on = last_day
        person.save()
        check(afterwards)
