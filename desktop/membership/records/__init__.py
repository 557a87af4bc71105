"""What the database keeps about membership besides the files of members, which are kept by people."""

from desktop.membership.records.prints import MemberPrint
from desktop.storage.record import Record

RECORDS: tuple[type[Record], ...] = (MemberPrint,)

__all__ = ["RECORDS", "MemberPrint"]
