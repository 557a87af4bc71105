"""Printing several records in one job: what is noted when the printer fails or the job is stopped in the midst."""

from __future__ import annotations

import pytest

from desktop.core.contributions import Content, Printable, Rendered
from desktop.printouts.dialogs.bulk_print import Bulk
from desktop.widgets.jobs import Cancelled
from desktop.widgets.paper_output import PrintFailed


class Paperwork:
    """The papers of one record, and what was noted of them."""

    def __init__(self, noted, key):
        self._noted, self._key = noted, key

    def printables(self, codes):
        def render(_content, _options):
            return Rendered(b"%PDF")

        return [
            Printable(code, "表", "A4", 1, render, issue=lambda *_: lambda: Rendered(b"%PDF"), contents=tuple(Content),
                      chosen=True)
            for code in codes
        ]  # fmt: skip

    def note(self, printed):
        self._noted.append((self._key, printed.code))


class Printers:
    """Takes so many papers, then raises."""

    def __init__(self, most, error):
        self._left, self._error = most, error

    def names(self):
        return ["HP"]

    def send(self, _pdf, order, _job):
        if not self._left:
            raise self._error
        self._left -= 1


class Job:
    def progress(self, done, total):
        """Nobody looks."""

    def cancelled(self):
        return False


@pytest.fixture
def noted():
    return []


@pytest.fixture
def bulk(noted):
    return Bulk((1, 2, 3), ("F03", "F08"), lambda key: Paperwork(noted, key))


def test_stopped_in_the_midst_of_a_record_only_what_came_out_is_noted(bulk, noted):
    assert bulk.to_printer(Printers(3, Cancelled()), "HP")(Job()) == 1
    assert noted == [(1, "F03"), (1, "F08"), (2, "F03")]
    assert bulk.out == [1]


def test_a_printer_that_fails_leaves_word_of_what_is_out(bulk, noted):
    with pytest.raises(PrintFailed):
        bulk.to_printer(Printers(4, PrintFailed("HP")), "HP")(Job())
    assert len(noted) == 4
    assert bulk.out == [1, 2]
