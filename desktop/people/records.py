"""What the database keeps about places and people; nobody is ever deleted, only left."""

from uuid import UUID

from desktop.storage.fields import (
    CodeField,
    CountField,
    FlagField,
    InstantField,
    LocalDateField,
    RefField,
    TextField,
)
from desktop.storage.record import Record


class Branch(Record):
    """A branch office, with the words that forms print in their heads."""

    code = CodeField(unique=True)
    name = TextField()
    company = TextField()
    address = TextField(default="")
    telephone = TextField(default="")


class Department(Record):
    """A department of a branch; its parent is the division it belongs to."""

    branch = RefField(Branch)
    code = CodeField()
    name = TextField()
    parent = RefField("self", null=True)
    branch_id: UUID
    parent_id: UUID | None

    class Meta:
        """A department's code is its own within the branch."""

        indexes = ((("branch", "code"), True),)


class Post(Record):
    """A post of the office; permissions are granted to its code."""

    code = CodeField(unique=True)
    name = TextField()
    rank = CountField()


class Staff(Record):
    """A person on the staff of a branch; `left_on` is the last day, inclusive."""

    branch = RefField(Branch)
    name = TextField()
    sort_key = TextField(index=True)
    initials = TextField()
    staff_number = TextField(default="")
    phone = TextField(default="")
    left_on = LocalDateField(null=True)


class PostHolding(Record):
    """Somebody holds a post from a day to a day, inclusive; without a department it is for the whole branch."""

    staff = RefField(Staff)
    post = RefField(Post)
    department = RefField(Department, null=True)
    from_on = LocalDateField()
    until_on = LocalDateField(null=True)


class Proxy(Record):
    """A holder names a deputy (责任代理人) for a post; it counts from the acceptance on, and is never deleted."""

    staff = RefField(Staff, backref="proxies")
    post = RefField(Post, index=False)
    department = RefField(Department, null=True, index=False)
    deputy = RefField(Staff, backref="deputyships")
    from_on = LocalDateField()
    until_on = LocalDateField(null=True)
    named_by = RefField(Staff, backref="proxies_named", index=False)
    named_at = InstantField()
    answered_at = InstantField(null=True)
    accepted = FlagField(null=True)
    answer_note = TextField(default="")
    withdrawn_at = InstantField(null=True)


class Member(Record):
    """A member's identity; `sort_key` orders names as a telephone book does."""

    branch = RefField(Branch)
    name = TextField()
    sort_key = TextField(index=True)
    card_number = TextField(unique=True)
    phone = TextField(default="", index=True)
    address = TextField(default="")
    company = TextField(default="")
    network_number = TextField(default="")
    birthday = LocalDateField(null=True)


class Tier(Record):
    """A tier of the club: silver, gold or diamond."""

    code = CodeField(unique=True)
    word = TextField()
    rank = CountField()


class TierHolding(Record):
    """A member holds a tier from a day to a day, inclusive, on a basis that somebody approved."""

    member = RefField(Member)
    member_id: UUID
    tier = RefField(Tier)
    from_on = LocalDateField()
    until_on = LocalDateField(null=True)
    basis = TextField()
    approved_by = TextField(default="")


class ManagerAssignment(Record):
    """A customer manager looks after a member from a day to a day, inclusive; a member has one at a time."""

    member = RefField(Member)
    member_id: UUID
    staff = RefField(Staff)
    staff_id: UUID
    from_on = LocalDateField()
    until_on = LocalDateField(null=True)


RECORDS = (Branch, Department, Post, Staff, PostHolding, Proxy, Member, Tier, TierHolding, ManagerAssignment)
