"""Identities made before the insert: 16-byte UUIDv7, sorted by time of birth."""

import time
from itertools import accumulate
from random import Random
from threading import Lock
from uuid import UUID

_RANDOM_BITS = 74
_VERSION = 7
_STEP_BYTES = 4
_lock = Lock()
# Identities are no secrets: they need to differ, and the system seeds each process anew.
_chance = Random()


class _Births:
    """The last identity of this process, so that those of one millisecond keep their order too."""

    last = 0


def new_id() -> UUID:
    """A new UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then 74 bits; always greater than the one before."""
    with _lock:
        stamp = _Births.last = _stamp()
    return UUID(int=_identity(stamp))


def new_ids(count: int) -> list[bytes]:
    """So many new identities as the store keeps them, each greater than the one before; for writing many rows."""
    steps = memoryview(_chance.randbytes(_STEP_BYTES * count)).cast("I")
    with _lock:
        stamps = list(accumulate(steps, lambda last, step: last + step + 1, initial=_stamp()))
        _Births.last = stamps[-1]
    return [_identity(stamp).to_bytes(16, "big") for stamp in stamps[1:]]


def go_on_after(known: UUID) -> None:
    """Let every new identity be greater than one that is known, even when the PC's clock was set back since."""
    if known.version == _VERSION:
        high, low = known.int >> 64, known.int & (1 << 62) - 1
        with _lock:
            _Births.last = max(_Births.last, (high >> 16) << _RANDOM_BITS | (high & 0x0FFF) << 62 | low)


def _stamp() -> int:
    """The moment and the chance of the next birth, greater than the last one."""
    random = _chance.getrandbits(_RANDOM_BITS)
    stamp = (time.time_ns() // 1_000_000 & 0xFFFF_FFFF_FFFF) << _RANDOM_BITS | random
    return stamp if stamp > _Births.last else _Births.last + 1 + (random & 0xFFFF_FFFF)


def _identity(stamp: int) -> int:
    """The 128 bits of RFC 9562 that carry a stamp."""
    head, random = stamp >> _RANDOM_BITS, stamp & (1 << _RANDOM_BITS) - 1
    high = head << 16 | 0x7000 | (random >> 62 & 0x0FFF)
    return high << 64 | 0x8000_0000_0000_0000 | (random & 0x3FFF_FFFF_FFFF_FFFF)
