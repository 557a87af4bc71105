"""Takes a selection of the journal out of the program: as 日志摘录 on paper, or as a table for Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

from desktop.core.clock import local
from desktop.core.telling import Telling
from desktop.desk import Desk
from desktop.history import rules as histories
from desktop.history.dialogs import ERASED, change_words, record_name, said
from desktop.settings import rules, service
from desktop.widgets.figures import grouped
from desktop.widgets.speech import on_paper, tell

Progress = Callable[[int, int], None]
MOST_ON_PAPER = 500
"""Acts; more belong into a table."""
BOM = "﻿"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_PAPER_JOIN = "；"


def extract(
    desk: Desk, tellings: Sequence[Telling], keys: Sequence[int], selection: str, verdict: str
) -> rules.JournalExtract:
    """The facts of 日志摘录 for the acts of *keys*; for a worker.

    Raises:
        Denied: the account may not read the journal.
    """
    acts = service.told_acts(desk, tellings, keys)
    head = service.journal_head(desk)
    return rules.JournalExtract(
        number=extract_number(desk, keys),
        company=desk.office.company,
        branch=desk.office.branch,
        selection=selection,
        since=acts[0].at if acts else None,
        until=acts[-1].at if acts else None,
        count=len(acts),
        first=_number(acts[0]) if acts else "",
        last=_number(acts[-1]) if acts else "",
        head=f"{head.code} {grouped(head.seq)}",
        head_hash=rules.shown_hash(head.hash),
        verdict=verdict,
        lines=tuple(line for act in acts for line in _lines(act)),
    )


def extract_number(desk: Desk, keys: Sequence[int]) -> str:
    """What names an extract: the store, the day and the acts it spans."""
    return f"{desk.store.code}-F67-{desk.today():%Y%m%d}-{min(keys)}-{max(keys)}" if keys else ""


def verdict_on_paper(desk: Desk, transactions: int, sound: bool) -> str:
    """How paper tells a check of the chain that was made just now."""
    if not sound:
        return "核对未通过，详见核对记录"
    return f"全链 {transactions} 笔核对无误（{local(desk.now()):%Y-%m-%d %H:%M}）"


def table(acts: Sequence[histories.Act], heads: Sequence[str]) -> bytes:
    """The acts as a CSV file that Excel opens as text: one line per changed field; nothing becomes a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(heads)
    for act in acts:
        first = [_number(act), f"{local(act.at):%Y-%m-%d %H:%M:%S}", act.who, tell(act.what), act.verb]
        for record in act.records:
            named = [tell(record.title), record.name, tell(ERASED) if record.erased else ""]
            for change in record.changes:
                field = [tell(change.field), said(change.before), said(change.after)]
                writer.writerow([_tame(cell) for cell in (*first, *named[:2], *field)])
            if not record.changes:
                writer.writerow([_tame(cell) for cell in (*first, *named[:2], named[2], "", "")])
        if not act.records:
            writer.writerow([_tame(cell) for cell in (*first, "", "", "", "", "")])
    return (BOM + text.getvalue()).encode("utf-8", "replace")


def _tame(cell: str) -> str:
    """A text that Excel shows as it is: what would begin a formula gets an apostrophe."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _number(act: histories.Act) -> str:
    return f"{act.origin} {act.sequence}"


def _lines(act: histories.Act) -> list[rules.ExtractLine]:
    lines = []
    for record in act.records or (None,):
        changes = [change_words(change, on_paper) for change in record.changes] if record else []
        if record is not None and record.erased:
            changes.append(on_paper(ERASED))
        lines.append(
            rules.ExtractLine(
                sequence=_number(act),
                at=act.at,
                who=act.who,
                what=on_paper(act.what),
                record=record_name(record, on_paper) if record else "",
                changes=_PAPER_JOIN.join(changes),
            )
        )
    return lines
