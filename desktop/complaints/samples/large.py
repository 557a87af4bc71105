"""A register of any size through the bulk path: the same facts as the verbs write, without an object for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from peewee import fn

from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintDue, ComplaintLink, ComplaintStep, SegmentEnd
from desktop.complaints.samples.handled import Handling
from desktop.complaints.samples.invention import Customer, Invention
from desktop.complaints.samples.small import A_YEAR, SEED, TIERS, departments_of, hire
from desktop.complaints.service.dues import rows_of
from desktop.complaints.service.frozen import governing
from desktop.complaints.service.intake import Frozen, columns_of, first_step, link, search_text
from desktop.complaints.service.owners import owners
from desktop.core import numbers
from desktop.core.clock import local_day
from desktop.core.ids import new_id
from desktop.desk import Desk
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import Member, Tier, TierHolding
from desktop.storage import search
from desktop.storage.bulk import insert_rows
from desktop.storage.pinyin import reading
from desktop.storage.record import NumberSeries
from desktop.storage.search import SearchText

BATCH = 5_000
CARDS = 50_000_001
VERB = "complaints.samples"
DAYS = timedelta(days=730)
Progress = Callable[[int, int], None]
Document = tuple[Any, UUID, SearchText]


def bulk(
    desk: Desk,
    complaints: int = 100_000,
    members: int = 20_000,
    seed: int = SEED,
    progress: Progress = lambda _done, _all: None,
    *,
    still_open: int | None = None,
) -> None:
    """Fill an office with complaints of the last two years; journal, search and limits included.

    Only the last *still_open* are open, those before them were handled and closed; without it all are open.

    Raises:
        Denied: the account may not register complaints.
    """
    hire(desk)
    invention = Invention(seed, desk.policy.complaints, departments_of(desk))
    customers = [*_members(desk, invention, members), *(invention.customer() for _ in range(members // 2 + 1))]
    counted = _counted(desk)
    first = desk.now() - DAYS
    moments = invention.moments(first, desk.now() - timedelta(minutes=1), complaints)
    register, done = _Register(desk, invention, customers, counted, Handling(desk, owners(desk), seed)), 0
    handled = 0 if still_open is None else complaints - still_open
    while batch := list(islice(moments, BATCH)):
        register.write(batch, max(0, handled - done))
        done += len(batch)
        progress(done, complaints)


class _Register:
    """Writes batch after batch, each one transaction."""

    def __init__(
        self,
        desk: Desk,
        invention: Invention,
        customers: Sequence[Customer],
        counted: Counter[date],
        handling: Handling,
    ) -> None:
        self._desk = desk
        self._handling = handling
        self._invention = invention
        self._customers = customers
        self._counted = counted
        self._owners = owners(desk)
        self._former: dict[str, UUID] = {}

    def write(self, moments: Sequence[datetime], handled: int = 0) -> None:
        """Register one complaint for each moment; so many of them were closed since."""
        tables = (Complaint, ComplaintStep, SegmentEnd, ComplaintLink, ComplaintDue)
        rows: dict[Any, list[dict[str, Any]]] = {table: [] for table in tables}
        documents: list[Document] = []
        with self._desk.transaction(rules.REGISTER, VERB) as work:
            for place, received_at in enumerate(moments):
                self._one(received_at, work.doubtful, rows, documents, closed=place < handled)
            for table, made in rows.items():
                insert_rows(table, made)
            search.put_many(documents)
            _keep_counted(self._desk, self._counted, {local_day(received_at) for received_at in moments})

    def _one(
        self,
        received_at: datetime,
        doubtful: bool,
        rows: dict[Any, list[dict[str, Any]]],
        documents: list[Document],
        *,
        closed: bool,
    ) -> None:
        customer = self._invention.pick(self._customers)
        draft = self._invention.complaint(customer, received_at)
        frozen = Frozen(self._number(received_at), received_at, doubtful, governing(self._desk, received_at))
        row, case = columns_of(self._desk, draft, None, frozen), frozen.case(draft)
        row |= {"tier": customer.tier, "card_number": customer.card_number}
        rows[Complaint].append(row)
        rows[ComplaintStep].append(first_step(self._desk, row["id"], received_at, frozen))
        former = self._former.get(customer.phone)
        if former is not None and self._invention.again():
            rows[ComplaintLink].append(link(self._desk, row["id"], former))
        self._former[customer.phone] = row["id"]
        if closed:
            steps, ends = self._handling.end(row, frozen)
            rows[ComplaintStep] += steps
            rows[SegmentEnd] += ends
        else:
            rows[ComplaintDue] += rows_of(row["id"], case, frozen.begun(case), self._owners)
        documents.append((rules.COMPLAINT, row["id"], search_text(draft, frozen.number, customer.card_number)))

    def _number(self, received_at: datetime) -> str:
        day = local_day(received_at)
        self._counted[day] += 1
        return numbers.daily(self._desk.store.code, day, self._counted[day])


def _counted(desk: Desk) -> Counter[date]:
    """The last number of each day that has any."""
    series = NumberSeries.select().where(NumberSeries.code == desk.store.code, NumberSeries.letter == "")
    return Counter({date.fromisoformat(row.period): row.last for row in series if len(row.period) == 8})


def _keep_counted(desk: Desk, counted: Counter[date], days: set[date]) -> None:
    periods = {f"{day:%Y%m%d}": counted[day] for day in days}
    ours = (NumberSeries.code == desk.store.code) & (NumberSeries.letter == "")
    for row in NumberSeries.select().where(ours, NumberSeries.period.in_(list(periods))):
        row.last = periods.pop(row.period)
        row.save()
    blank = {"code": desk.store.code, "letter": ""}
    insert_rows(NumberSeries, [{"id": new_id(), **blank, "period": day, "last": last} for day, last in periods.items()])


def _members(desk: Desk, invention: Invention, count: int) -> list[Customer]:
    tiers = {row.code: row.id for row in Tier.select()}
    first = _first_card(desk)
    made = [_member(desk, invention.customer(), place, first) for place in range(count)]
    since = local_day(desk.now()) - A_YEAR
    for start in range(0, count, BATCH):
        batch = made[start : start + BATCH]
        rows = [_member_row(desk, one) for one in batch]
        with desk.transaction(people_rules.MEMBER_CHANGE, VERB):
            insert_rows(Member, rows)
            insert_rows(TierHolding, [_holding(one, tiers[one.tier], since) for one in batch if one.tier])
            search.put_many((people_rules.MEMBER, row["id"], people.search_text(Member(**row))) for row in rows)
    return made


def _first_card(desk: Desk) -> int:
    """Where invented cards begin: after those that were invented before."""
    invented = Member.card_number.startswith(f"{desk.store.code}5")
    last = Member.select(fn.MAX(Member.card_number)).where(invented).scalar()
    return CARDS if last is None else int(last[2:-1]) + 1


def _member(desk: Desk, person: Customer, place: int, first: int) -> Customer:
    tier = TIERS[place % 8] if place % 8 < len(TIERS) else ""
    return replace(person, member_id=new_id(), tier=tier, card_number=numbers.card(desk.store.code, first + place))


def _member_row(desk: Desk, one: Customer) -> dict[str, Any]:
    return {
        "id": one.member_id,
        "branch": desk.office.branch_id,
        "name": one.name,
        "sort_key": reading(one.name).sort_key,
        "card_number": one.card_number,
        "phone": one.phone,
        "address": one.address,
        "company": "",
        "network_number": one.phone,
        "birthday": None,
    }


def _holding(one: Customer, tier_id: UUID, since: date) -> dict[str, Any]:
    return {
        "id": new_id(),
        "member": one.member_id,
        "tier": tier_id,
        "from_on": since,
        "until_on": None,
        "basis": "消费达标",
        "approved_by": "罗毅",
    }
