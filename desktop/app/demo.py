"""The invented office: set up by the real first run and filled by the real verbs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from desktop.access import service as access
from desktop.access.rules import FirstRunDraft
from desktop.app import rooms
from desktop.app.opening import DEMO_PASSWORD
from desktop.complaints import samples
from desktop.core.clock import Clock, FrozenClock, SystemClock
from desktop.desk import Desk
from desktop.membership import samples as members
from desktop.people.rules import SHIPPED_POSTS
from desktop.points import samples as points
from desktop.storage import local
from desktop.storage.keys import SHIPPED, Cost

PASSWORD = DEMO_PASSWORD
DRAFT = FirstRunDraft(
    company="云河通信有限公司青禾县分公司",
    branch="青禾县分公司营业厅",
    store_code="QH",
    administrator="演示",
    password=PASSWORD,
    password_again=PASSWORD,
    address="青禾县城关镇东风路 118 号",
    telephone="0871-6555 1234",
    posts=tuple(post.code for post in SHIPPED_POSTS),
)
BEGAN_AGO = timedelta(days=3)


def prepare(folder: Path) -> None:
    """Invent an office in *folder* and close it again."""
    desk, _ = invented(folder, SystemClock())
    desk.store.close()


def invented(folder: Path, clock: Clock, *, cost: Cost = SHIPPED) -> tuple[Desk, Sequence[UUID]]:
    """An office in *folder* as it stands at the clock's now, its desk, and the ids of its complaints."""
    past = FrozenClock(clock.now() - BEGAN_AGO)
    desk = access.first_run(DRAFT, folder, past, rooms.records(), cost=cost).desk
    local.set_preference(None, access.COUNTER, "3 号台")
    members.small(desk)
    members.benefits(desk)
    made = samples.small(desk, until=clock.now())
    store = replace(desk.store, clock=clock)
    present = access.make_desk(store, desk.account_id, clock)
    points.small(present)
    return present, made
