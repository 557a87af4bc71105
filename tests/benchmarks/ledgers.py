"""An office of 200,000 members and 2,000,000 entries of points, kept for the next run."""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from desktop.complaints.samples.invention import Customer, Invention
from desktop.complaints.samples.small import SEED, departments_of
from desktop.core import numbers
from desktop.core.ids import new_id
from desktop.desk import Desk
from desktop.people import rules
from desktop.people import service as people
from desktop.people.records import ManagerAssignment, Member, MemberVerification, Tier, TierHolding
from desktop.people.rules import BirthdayKind
from desktop.points import samples
from desktop.storage import search
from desktop.storage.bulk import insert_rows
from desktop.storage.pinyin import reading
from tests.benchmarks import offices

MEMBERS, BATCH = 200_000, 5_000
DECIDING = (
    "storage/migrations",
    "storage/triggers.py",
    "storage/tokens.py",
    "points/samples/large.py",
    "points/records.py",
    "../tests/benchmarks/ledgers.py",
)
"""The sources that decide how a filled ledger looks on disk."""


def large() -> offices.Place:
    """The closed office; the next run finds it again."""
    home = Path(tempfile.gettempdir())
    folder = home / f"weixi-bench-points-{_digest()}"
    if not folder.exists():
        for old in home.glob("weixi-bench-points-*"):
            shutil.rmtree(old, ignore_errors=True)
        making = Path(tempfile.mkdtemp(prefix="weixi-bench-points-making-"))
        _fill(making)
        making.rename(folder)
    return offices.Place(folder, UUID((folder / "account").read_text()))


def _fill(folder: Path) -> None:
    print(f"Inventing {MEMBERS:,} members and ten entries of points for each; kept for the next run.", file=sys.stderr)
    place = offices.small(folder)
    with offices.opened(place) as desk:
        _enrol(desk)
        samples.bulk(desk)
    (folder / "account").write_text(str(place.account_id))


def _enrol(desk: Desk) -> None:
    """Members with names and telephones that are found by typing; most have a tier, a manager, ends and birthdays."""
    invention, chance = Invention(SEED, desk.policy.complaints, departments_of(desk)), Random(SEED)
    managers = [line.id for line in people.staff_list(desk)]
    tiers = [row.id for row in Tier.select().order_by(Tier.code)]
    for first in range(1, MEMBERS + 1, BATCH):
        rows = [_member(desk, invention.customer(), counter, chance) for counter in range(first, first + BATCH)]
        held = [_holding(desk, row["id"], tiers[place % 4]) for place, row in enumerate(rows) if place % 4 < len(tiers)]
        with desk.transaction(rules.MEMBER_CHANGE, "points.samples"):
            insert_rows(Member, rows)
            insert_rows(TierHolding, held)
            insert_rows(ManagerAssignment, [_assigned(desk, row["id"], chance.choice(managers)) for row in rows[1:]])
            insert_rows(MemberVerification, [_verified(desk, row["id"], chance) for row in rows[::5]])
            search.put_many((rules.MEMBER, row["id"], people.search_text(Member(**row))) for row in rows)


def _member(desk: Desk, person: Customer, counter: int, chance: Random) -> dict[str, Any]:
    today, lunar = desk.today(), counter % 4 == 0
    return {
        "id": new_id(),
        "branch": desk.office.branch_id,
        "name": person.name,
        "sort_key": reading(person.name).sort_key,
        "card_number": numbers.card(desk.store.code, counter),
        "phone": person.phone,
        "network_number": person.phone,
        "birthday": date(chance.randrange(1950, 2005), 1, 1) + timedelta(days=chance.randrange(365)),
        "birthday_kind": (BirthdayKind.LUNAR if lunar else BirthdayKind.SOLAR).value,
        "lunar_birthday": f"1980-{chance.randrange(1, 13):02d}-{chance.randrange(1, 30):02d}" if lunar else "",
        "contract_until": today + timedelta(days=chance.randrange(-100, 700)),
        "broadband_until": today + timedelta(days=chance.randrange(-100, 700)),
    }


def _assigned(desk: Desk, member_id: UUID, staff_id: UUID) -> dict[str, Any]:
    since = desk.today() - timedelta(days=400)
    return {"id": new_id(), "member": member_id, "staff": staff_id, "from_on": since, "until_on": None}


def _verified(desk: Desk, member_id: UUID, chance: Random) -> dict[str, Any]:
    return {
        "id": new_id(),
        "member": member_id,
        "field": "name",
        "how": "callback",
        "verified_on": desk.today() - timedelta(days=chance.randrange(700)),
        "digest": b"",
        "written_by": desk.actor.staff_id,
        "written_at": desk.now(),
    }


def _holding(desk: Desk, member_id: UUID, tier_id: UUID) -> dict[str, Any]:
    since = desk.today().replace(month=1, day=1)
    return {
        "id": new_id(),
        "member": member_id,
        "tier": tier_id,
        "from_on": since,
        "until_on": None,
        "basis": "消费达标",
    }


def _digest() -> str:
    sources = sorted(source for part in DECIDING for source in offices.sources(offices.HOUSE / part))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:12]
