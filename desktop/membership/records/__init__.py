"""What the database keeps about membership besides the files of members, which are kept by people."""

from desktop.storage.record import Record

RECORDS: tuple[type[Record], ...] = ()

__all__ = ["RECORDS"]
