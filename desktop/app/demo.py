"""The invented office: set up by the real first run and filled by the real verbs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

from desktop.access import service as access
from desktop.access.rules import FirstRunDraft
from desktop.app import rooms
from desktop.app.opening import DEMO_PASSWORD
from desktop.complaints import samples
from desktop.core.clause import Clause, Value
from desktop.core.clock import Clock, FrozenClock, SystemClock, local_day
from desktop.core.honesty import steady_seconds
from desktop.desk import Desk
from desktop.membership import samples as members
from desktop.membership import service as membership
from desktop.membership.rules.proposals import Criterion, RunDraft
from desktop.people.rules import SHIPPED_POSTS
from desktop.points import samples as points
from desktop.settings import service as settings
from desktop.settings.rules import PolicyDraft
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
BEGAN_AGO, REGISTERS_AGO = timedelta(days=110), timedelta(days=3)
"""When the office began, and when its first complaint of those in the register came."""
SETTLED: Mapping[str, str] = MappingProxyType(
    {
        "membership.tiers.gold_tenure_months": "60",
        "membership.tiers.diamond_tenure_months": "120",
        "membership.cohorts.high_from": "gold",
        "membership.cohorts.kept_target": "95",
        "membership.completeness.completeness_target": "90",
    }
)
"""What the invented management has decided; all other clauses are as shipped."""


def prepare(folder: Path) -> None:
    """Invent an office in *folder* and close it again."""
    desk, _ = invented(folder, SystemClock())
    desk.store.close()


def invented(folder: Path, clock: Clock, *, cost: Cost = SHIPPED) -> tuple[Desk, Sequence[UUID]]:
    """An office in *folder* as it stands at the clock's now, its desk, and the ids of its complaints."""
    past = FrozenClock(clock.now() - BEGAN_AGO)
    desk = access.first_run(DRAFT, folder, past, rooms.records(), cost=cost).desk
    local.set_preference(None, access.COUNTER, "3 号台")
    joined = members.small(desk, local_day(clock.now()))
    members.benefits(desk)
    points.early(desk)
    members.months(desk, past, joined)
    past.at = clock.now() - REGISTERS_AGO
    made = samples.small(desk, until=clock.now())
    store = desk.store
    store.clock = clock
    store.watch.confirm(clock.now(), steady_seconds(clock))  # the invented months are over: this clock is believed
    present = _settled(access.make_desk(store, desk.account_id, clock))
    points.small(present)
    members.keeping(present)
    members.used(present)
    _propose(present)
    return present, made


def _settled(desk: Desk) -> Desk:
    """The desk after the management has made some of its settings."""
    changes: dict[str, Clause[object]] = {name: Value(typed) for name, typed in SETTLED.items()}
    draft = PolicyDraft(desk.policy.version, changes, desk.today(), "罗毅", "会员等级与维系目标")
    settings.change_policy(desk, draft)
    return access.make_desk(desk.store, desk.account_id, desk.clock)


def _propose(desk: Desk) -> None:
    """Propose tiers for the next year by the time in the network."""
    next_year = date(desk.today().year + 1, 1, 1)
    membership.propose(desk, RunDraft(Criterion.TENURE, desk.today(), next_year, "年度评定"))
