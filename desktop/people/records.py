"""What the database keeps about places and people; nobody is ever deleted, only left."""

from uuid import UUID

from desktop.storage.fields import (
    BytesField,
    CodeField,
    CountField,
    FlagField,
    InstantField,
    LocalDateField,
    RefField,
    TextField,
)
from desktop.storage.record import Entry, Record
from desktop.storage.selection import month_and_day


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
    """A member's file; `sort_key` orders names as a telephone book does.

    `birthday` is the solar day of the birth; a birthday kept by the lunar calendar stands in `lunar_birthday`, too.
    Files older than a column are empty there. Several words in one column stand one a line.
    """

    branch = RefField(Branch)
    name = TextField()
    sort_key = TextField(index=True)
    card_number = TextField(unique=True)
    phone = TextField(default="", index=True)
    address = TextField(default="")
    company = TextField(default="")
    network_number = TextField(default="")
    birthday = LocalDateField(null=True)
    number = TextField(default="", index=True)
    sex = CodeField(default="")
    ethnic_group = TextField(default="")
    birthday_kind = CodeField(default="")
    lunar_birthday = TextField(default="")
    lunar_leap = FlagField(default=False)
    id_type = CodeField(default="")
    id_number = TextField(default="", index=True)
    other_phones = TextField(default="")
    postcode = TextField(default="")
    plan = TextField(default="")
    joined_network_on = LocalDateField(null=True)
    contract_until = LocalDateField(null=True, index=True)
    broadband_until = LocalDateField(null=True, index=True)
    data_card_only = FlagField(default=False)
    photo = TextField(default="")
    tags = TextField(default="")
    wish_ways = TextField(default="")
    wish_frequency = TextField(default="")
    quiet_hours = TextField(default="")
    care_ways = TextField(default="")
    interests = TextField(default="")
    do_not_disturb = FlagField(default=False)
    consented_at = InstantField(null=True)
    consent_paper = TextField(default="")
    notes = TextField(default="")
    enrolled_at = InstantField(null=True)
    enrolled_by = RefField(Staff, null=True, index=False)
    state = CodeField(default="")
    merged_into = RefField("self", null=True, index=False)
    merged_into_id: UUID | None


# Few files went into another; the many that did not are read in the order of the list.
Member.add_index(Member.merged_into, where=Member.merged_into.is_null(False), name="member_absorbed")
# Birthdays come round by month and day, whatever the year.
Member.add_index(month_and_day(Member.birthday), name="member_birthday_day")
Member.add_index(month_and_day(Member.lunar_birthday), name="member_lunar_day")


class FormerCard(Entry):
    """A card number that a member had before; it is never given out again, and still finds its member."""

    member = RefField(Member)
    member_id: UUID
    card_number = TextField(unique=True)
    ended_at = InstantField()


class MemberVerification(Entry):
    """One key field of a member's file was found true, as it stood then: *digest* is of the value verified."""

    member = RefField(Member)
    member_id: UUID
    field = CodeField()
    how = CodeField()
    verified_on = LocalDateField()
    digest = BytesField()
    written_by = RefField(Staff, index=False)
    written_at = InstantField()


class MemberMerge(Entry):
    """Two files are of one person: *absorbed* goes into *kept*; *before* and *after* are what of *kept* changed."""

    kept = RefField(Member)
    kept_id: UUID
    absorbed = RefField(Member)
    absorbed_id: UUID
    before = TextField()
    after = TextField()
    written_by = RefField(Staff, index=False)
    written_at = InstantField()


class MemberUnmerge(Entry):
    """A merge was a mistake and is undone."""

    merge = RefField(MemberMerge, unique=True)
    merge_id: UUID
    written_by = RefField(Staff, index=False)
    written_at = InstantField()


class MemberReveal(Entry):
    """Somebody looked at a masked field of a member's file."""

    member = RefField(Member)
    field = CodeField()
    revealed_by = RefField(Staff, index=False)
    revealed_at = InstantField()


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


RECORDS = (
    Branch,
    Department,
    Post,
    Staff,
    PostHolding,
    Proxy,
    Member,
    FormerCard,
    MemberVerification,
    MemberMerge,
    MemberUnmerge,
    MemberReveal,
    Tier,
    TierHolding,
    ManagerAssignment,
)
