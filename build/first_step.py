"""Writes migration step 0001 anew from the record classes of all rooms: ``python build/first_step.py``.

Allowed until the first release only; from then on a change of the tables is a step of its own.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
STEP = HOUSE / "desktop/storage/migrations/0001_first_line.py"
sys.path.insert(0, str(HOUSE))

from desktop.storage import schema, search  # noqa: E402
from desktop.storage.record import Entry, Local, Record  # noqa: E402


def modules() -> list[str]:
    """The modules of the house that declare tables."""
    files = [*HOUSE.glob("desktop/*/records.py"), *HOUSE.glob("desktop/*/records/*.py")]
    files += [file for file in HOUSE.glob("desktop/policy/*.py") if "desktop.storage.record" in file.read_text("utf-8")]
    return sorted(".".join(file.relative_to(HOUSE).with_suffix("").parts).removesuffix(".__init__") for file in files)


def tables() -> list[type[Record] | type[Local]]:
    """Every table of the rooms, by name."""
    for module in modules():
        importlib.import_module(module)
    own = {Entry, *schema.OWN_RECORDS, *schema.OWN_LOCALS}
    found = {table for table in (*_below(Record), *_below(Local)) if table.__module__.startswith("desktop.")} - own
    return sorted(found, key=lambda table: str(table._meta.table_name))


def further() -> list[str]:
    """The tables that are not record classes: the search documents."""
    return list(search.SCHEMA)


def _below(table: type) -> list[type]:
    return [inner for child in table.__subclasses__() for inner in (child, *_below(child))]


if __name__ == "__main__":
    found = tables()
    STEP.write_text(schema.first_step(found, further()), encoding="utf-8")
    print(f"{STEP.relative_to(HOUSE)}: {len(found)} tables of the rooms")
