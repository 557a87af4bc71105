"""The acts of the journal as a list: when, who, what, to which record."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.clock import local
from desktop.core.sentence import sentence
from desktop.history import rules as histories
from desktop.history.dialogs import record_name
from desktop.settings import rules, service
from desktop.widgets.cells import Cell, Mark, Words, words
from desktop.widgets.figures import grouped
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

_SERIES = "number_series"


def act_table(source: service.ActSource, clear: Callable[[], object]) -> RecordTable:
    """The list of acts; *clear* takes the filter away that hides them all."""
    columns: list[Column[histories.Act]] = [
        Column("at", tell(sentence("settings", "Time")), _when, 150),
        Column("who", tell(sentence("settings", "Person")), lambda act: words(act.who or "—"), 100, narrow=84),
        Column("what", tell(sentence("settings", "Act")), _what, 180, narrow=150),
        Column("record", tell(sentence("settings", "Record")), _record, stretches=True),
        Column("sequence", tell(sentence("settings", "No.")), _number, 70, narrow=0, right=True),
    ]
    table = RecordTable(source, columns, name="journal.list", wanted=rules.JournalQuery(), compact=True)
    table.setAccessibleName(tell(sentence("settings", "Acts of the journal")))
    empty = EmptyState("journal.list.empty", "funnel")
    empty.say(
        tell(sentence("settings", "No act answers this filter")),
        tell(sentence("settings", "Every change by the program stands here.")),
        [(tell(sentence("settings", "Clear the filter")), clear)],
    )
    table.show_when_empty(empty)
    return table


def main_record(act: histories.Act) -> histories.RecordChange | None:
    """The record that an act is about: its first one, a number drawn for it left aside."""
    return next((record for record in act.records if record.kind != _SERIES), next(iter(act.records), None))


def _when(act: histories.Act) -> Cell:
    return words(f"{local(act.at):%Y-%m-%d %H:%M}", "ink2", "cell")


def _what(act: histories.Act) -> Cell:
    told = Words(tell(act.what), "ink", elides=True)
    return Cell((told, Mark("attn", tell(sentence("settings", "clock?"))))) if act.doubtful else Cell((told,))


def _record(act: histories.Act) -> Cell:
    record = main_record(act)
    if record is None:
        return words("—", "ink3", "cell")
    others = len({one.rid for one in act.records}) - 1
    more = tell(sentence("settings", " and {n} more").of(n=others)) if others > 0 else ""
    return words(f"{record_name(record)}{more}", "ink2", "cell")


def _number(act: histories.Act) -> Cell:
    return words(grouped(act.sequence), "ink3", "cell")
