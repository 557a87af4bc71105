"""Identities made before the insert: 16-byte UUIDv7, sorted by time of birth."""

import os
import time
from threading import Lock
from uuid import UUID

_RANDOM_BITS = 74
_lock = Lock()


class _Births:
    """The last identity of this process, so that those of one millisecond keep their order too."""

    last = 0


def new_id() -> UUID:
    """A new UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then 74 bits; always greater than the one before."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    stamp = (milliseconds & 0xFFFF_FFFF_FFFF) << _RANDOM_BITS | random & (1 << _RANDOM_BITS) - 1
    with _lock:
        if stamp <= _Births.last:
            stamp = _Births.last + 1 + (random & 0xFFFF_FFFF)
        _Births.last = stamp
    head, random = stamp >> _RANDOM_BITS, stamp & (1 << _RANDOM_BITS) - 1
    high = head << 16 | 0x7000 | (random >> 62 & 0x0FFF)
    low = 0x8000_0000_0000_0000 | (random & 0x3FFF_FFFF_FFFF_FFFF)
    return UUID(int=high << 64 | low)
