"""An office of 200,000 members and 2,000,000 entries of points, kept for the next run."""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from pathlib import Path
from uuid import UUID

from desktop.core import numbers
from desktop.core.ids import new_id
from desktop.desk import Desk
from desktop.people import rules as people
from desktop.people.records import Member
from desktop.points import samples
from desktop.storage.bulk import insert_rows
from tests.benchmarks import offices

MEMBERS, BATCH = 200_000, 5_000
DECIDING = ("storage/migrations", "storage/triggers.py", "points/samples/large.py", "points/records.py")
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
    for first in range(1, MEMBERS + 1, BATCH):
        rows = [_member(desk, counter) for counter in range(first, first + BATCH)]
        with desk.transaction(people.MEMBER_CHANGE, "points.samples"):
            insert_rows(Member, rows)


def _member(desk: Desk, counter: int) -> dict[str, object]:
    name, card = f"会员{counter}", numbers.card(desk.store.code, counter)
    return {"id": new_id(), "branch": desk.office.branch_id, "name": name, "sort_key": name, "card_number": card}


def _digest() -> str:
    sources = sorted(source for part in DECIDING for source in offices.sources(offices.HOUSE / part))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:12]
