"""Which prints are about which member: every form that the page prints of somebody."""

from uuid import UUID

from desktop.people.records import Member
from desktop.printouts.records import Printout
from desktop.storage.fields import RefField
from desktop.storage.record import Entry


class MemberPrint(Entry):
    """A print is about a member."""

    member = RefField(Member)
    member_id: UUID
    printout = RefField(Printout, unique=True)
