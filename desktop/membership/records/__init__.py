"""What the database keeps about membership besides the files of members, which are kept by people."""

from desktop.membership.records.benefits import BENEFIT_RECORDS
from desktop.membership.records.prints import MemberPrint
from desktop.storage.record import Record

RECORDS: tuple[type[Record], ...] = (MemberPrint, *BENEFIT_RECORDS)

__all__ = ["RECORDS", "MemberPrint"]
