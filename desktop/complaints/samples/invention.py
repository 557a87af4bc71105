"""Invents customers and their complaints from a seed; the same seed always invents the same."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.samples import words
from desktop.core.clock import local_day
from desktop.policy.clauses import ComplaintClauses

CHANNELS = tuple(rules.Channel)
LEVELS = (50, 30, 15, 5)
"""How often each level is chosen, the mildest first; further levels as the last."""


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody who complains: a member or not."""

    name: str
    phone: str
    address: str
    member_id: UUID | None = None
    tier: str = ""
    card_number: str = ""


class Invention:
    """One seeded stream of people and complaints."""

    def __init__(self, seed: int, clauses: ComplaintClauses, departments: dict[str, tuple[UUID, str]]) -> None:
        self._chance = random.Random(seed)
        self._clauses = clauses
        self._leaves = tuple(clauses.leaves)
        self._levels = tuple(sorted(clauses.levels, key=lambda level: level.order))
        self._weights = [LEVELS[min(place, len(LEVELS) - 1)] for place in range(len(self._levels))]
        self._departments = departments

    def customer(self) -> Customer:
        """A new customer; one in fifty has a name that is hard to write."""
        chance = self._chance
        kind = chance.random()
        if kind < 0.02:
            name = chance.choice(words.RARE_NAMES)
        elif kind < 0.08:
            name = chance.choice(words.COMPANIES)
        else:
            name = chance.choice(words.SURNAMES) + chance.choice(words.GIVEN)
        phone = f"1{chance.choice('3589')}{chance.randrange(10**9):09}"
        return Customer(name, phone, f"{chance.choice(words.STREETS)} {chance.randrange(1, 300)} 号")

    def moments(self, first: datetime, last: datetime, count: int) -> Iterator[datetime]:
        """That many instants between two, in order, whole minutes."""
        span = int((last - first) / timedelta(minutes=1))
        for minute in sorted(self._chance.randrange(span + 1) for _ in range(count)):
            yield first + timedelta(minutes=minute)

    def pick(self, customers: Sequence[Customer]) -> Customer:
        """One of the customers, the first ones more often: they complain again."""
        return customers[int(len(customers) * self._chance.random() ** 1.5)]

    def complaint(self, customer: Customer, received_at: datetime) -> rules.ComplaintDraft:
        """What the customer complains of, taken down completely."""
        chance = self._chance
        leaf, level = chance.choice(self._leaves), chance.choices(self._levels, self._weights)[0]
        department_id, department = self._departments[words.DEPARTMENTS.get(leaf.box, "service")]
        goods = self._goods(received_at) if leaf.workflow == rules.Workflow.QUALITY else {}
        return rules.ComplaintDraft(
            received_at=received_at,
            channel=chance.choice(CHANNELS),
            member_id=customer.member_id,
            customer_name=customer.name,
            contact=customer.name if len(customer.name) < 4 else chance.choice(words.SURNAMES) + "经理",
            phone=customer.phone,
            address=customer.address,
            category=leaf.code,
            category_other="其他事项" if leaf.box == rules.Box.OTHER else "",
            level=level.code,
            level_reason=chance.choice(words.REASONS) if self._clauses.needs_reason(level) else "",
            department_id=department_id,
            object_department=department,
            object_product=chance.choice(words.PRODUCTS) if chance.random() < 0.5 else "",
            content=self._content(leaf.code),
            demand=chance.choice(words.DEMANDS),
            **self._marks(received_at),
            **goods,
        )

    def again(self) -> bool:
        """Whether a customer who complained before means the same matter."""
        return self._chance.random() < 0.1

    def _content(self, code: str) -> str:
        chance = self._chance
        story = chance.choice(words.CONTENTS.get(code, words.CONTENTS["other"]))
        said = story.format(n=chance.randrange(2, 8), y=chance.randrange(5, 90))
        if chance.random() < 0.005:
            return (said * 400)[: rules.LONGEST["content"]]
        return f"“{said}”" + ("打了两次热线都说查，没人回我。" if chance.random() < 0.4 else "")

    def _marks(self, received_at: datetime) -> dict[str, Any]:
        chance = self._chance
        kinds = tuple(kind for kind in rules.Attachment if chance.random() < 0.15)
        judged = chance.random()
        read_back = chance.random() < 0.8
        return {
            "read_back": read_back,
            "read_back_at": received_at if read_back else None,
            "attachments": kinds,
            "attachment_count": len(kinds) or None,
            "validity": rules.Validity.VALID if judged < 0.6 else rules.Validity.INVALID if judged < 0.7 else None,
            "validity_reason": "非本公司业务范围" if 0.6 <= judged < 0.7 else "",
        }

    def _goods(self, received_at: datetime) -> dict[str, Any]:
        arrived_on = local_day(received_at) - timedelta(days=self._chance.randrange(1, 60))
        return {
            "product_model": self._chance.choice(words.MODELS),
            "product_batch": f"{self._chance.randrange(2401, 2612)}",
            "quantity": f"{self._chance.randrange(1, 40)} 台",
            "ordered_on": arrived_on - timedelta(days=9),
            "shipped_on": arrived_on - timedelta(days=3),
            "arrived_on": arrived_on,
        }
