"""How the posts are filled now, and what a leaving would leave vacant."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from desktop.desk import Desk
from desktop.people import rules
from desktop.people.service.holdings import read_holdings
from desktop.people.service.places import departments, divisions, posts
from desktop.people.service.proxies import read_proxies


def occupancy(desk: Desk) -> list[rules.Occupancy]:
    """Every post with its holders now, the highest rank first; who stands in where there is none.

    Raises:
        Denied: the account may not see people.
    """
    places = {line.code: (line.id, line.name) for line in departments(desk)}
    usual = {post.code: places[post.department] for post in rules.SHIPPED_POSTS if post.department in places}
    holdings = read_holdings()
    wanted = rules.places_of(posts(desk), usual, holdings)
    return rules.occupancies(wanted, desk.now(), holdings, divisions(), read_proxies())


def vacant_after(desk: Desk, staff_id: UUID, last_day: date) -> list[rules.Occupancy]:
    """The posts that nobody would hold after a person's last day, with who would stand in.

    Raises:
        Denied: the account may not see people.
    """
    desk.require(rules.READ)
    return rules.vacant_after(staff_id, last_day, read_holdings(), divisions(), read_proxies())
