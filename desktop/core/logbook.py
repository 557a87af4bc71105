"""The technical log: numbered faults in a rotating file, never with what a person typed."""

from __future__ import annotations

import itertools
import logging
import traceback
from copy import copy
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from desktop.core.clock import OFFICE_ZONE

FILE = "weixi-desk.log"
_FILE_BYTES = 1_000_000
_KEPT_FILES = 4
_log = logging.getLogger("desktop.fault")
_counter = itertools.count(1)


class Fault(NamedTuple):
    """One entry of the log as it is told: the number to name on the telephone, and the technical text."""

    number: str
    details: str


class Discreet(logging.Formatter):
    """Writes where an exception arose and its type, but not its message: that may quote a customer."""

    def format(self, record: logging.LogRecord) -> str:
        """The record, without the traceback that another handler may have written into it."""
        bare = copy(record)
        bare.exc_text = None
        return super().format(bare)

    def formatException(self, ei: object) -> str:
        """The exception's chain as types and places in the code."""
        error = ei[1] if isinstance(ei, tuple) else None
        return anonymous(error) if isinstance(error, BaseException) else ""


def start(folder: Path) -> Path:
    """Write the log into *folder* from now on; returns its present file."""
    folder.mkdir(parents=True, exist_ok=True)
    from logging.handlers import RotatingFileHandler  # brings sockets along: not before the first paint

    file = folder / FILE
    handler = RotatingFileHandler(file, maxBytes=_FILE_BYTES, backupCount=_KEPT_FILES, encoding="utf-8", delay=True)
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file


def stop() -> None:
    """Close the file that `start` opened."""
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler.formatter, Discreet)]:
        root.removeHandler(handler)
        handler.close()


def write_down(error: BaseException) -> Fault:
    """Give an unexpected error a number and log it."""
    number = f"{datetime.now(OFFICE_ZONE):%m%d-%H%M%S}-{next(_counter):02d}"
    _log.error("Fault %s.", number, exc_info=error)
    return Fault(number, anonymous(error))


def anonymous(error: BaseException) -> str:
    """An exception and its causes as types and places in the code, without messages and values."""
    parts: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(parts) < 5:
        frames = traceback.extract_tb(seen.__traceback__)
        places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
        parts.append("\n".join([f"{type(seen).__module__}.{type(seen).__qualname__}", *places]))
        seen = seen.__cause__ or seen.__context__
    return "\ncaused by ".join(parts)
