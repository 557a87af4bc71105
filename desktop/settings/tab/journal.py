"""The journal's page: every act with what it changed, filtered; whether the chain is whole; what anchors it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.listing import Key
from desktop.core.telling import Telling
from desktop.core.whole_files import whole_file
from desktop.desk import Desk
from desktop.printouts.dialogs.paper_dialog import open_dialog
from desktop.settings import rules, service
from desktop.settings.dialogs import journal_extract, printing
from desktop.settings.dialogs.act_pane import ActPane
from desktop.settings.dialogs.act_table import act_table, main_record
from desktop.settings.dialogs.anchors import VERDICTS, AnchorsView
from desktop.settings.dialogs.journal_strip import JournalStrip
from desktop.settings.forms import JOURNAL_EXTRACT
from desktop.widgets.banners import Banner
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.figures import grouped
from desktop.widgets.file_places import AskFile, AskFiles, ask_file, ask_files
from desktop.widgets.house import House
from desktop.widgets.jobs import Job
from desktop.widgets.page import Page, Place
from desktop.widgets.paper_output import Printers
from desktop.widgets.print_dialog import PrintDialog
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.table_footer import TableFooter

_PAUSE = 150
"""Milliseconds without a key after which the list is asked anew."""


class JournalPage(Page):
    """Only reads; a selection leaves it as paper, which is written down, or as a table."""

    def __init__(
        self,
        desk: Desk,
        tellings: Sequence[Telling],
        *,
        printers: Printers | None = None,
        ask: AskFiles = ask_files,
        ask_file: AskFile = ask_file,
    ) -> None:
        """*printers*, *ask* and *ask_file* stand in for those of the system."""
        super().__init__(key="journal", title=self.tr("Journal"))
        self._desk, self._tellings = desk, tuple(tellings)
        self._printers, self._ask, self._ask_file = printers, ask, ask_file
        self._before: list[int] = []
        """Where the shown part of a long journal begins: the keys that the pages back began with."""
        self._checking: Job | None = None
        self._verdict = ""
        self.strip = JournalStrip(desk.clock)
        self.table = act_table(service.ActSource(desk, tellings), self._show_all)
        self.pane = ActPane()
        self.anchors = AnchorsView(partial(service.compare_head, desk))
        self.bar.add_section("acts", self.tr("Acts"))
        self.bar.add_section("anchors", self.tr("Noted heads"))
        self.bar.set_heading("", self.tr("Who did what when: nothing in it can be changed"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask_anew)
        self._add_actions()
        self._sections = QStackedWidget()
        self._sections.setObjectName("journal.sections_stack")
        self._sections.addWidget(self._acts_view())
        self._sections.addWidget(self.anchors)
        self.set_content(self._sections)
        self.panes = [self.table, self.pane.story, self.strip.who]
        self.strip.asked.connect(self._pause.start)
        self.table.picked.connect(self._show_act)
        self.table.records.settled.connect(self._follow)
        self.bar.section_chosen.connect(self._turn)

    def _add_actions(self) -> None:
        add, hidden = self.add_action, Place.NOWHERE
        add("journal.export", self.tr("Export for Excel"), "Ctrl+E", self.export, icon="export")
        add("journal.print", self.tr("Print F67"), "Ctrl+P", self.print_extract, icon="printer")
        add("journal.check", self.tr("Check the chain"), "F9", self.check, place=Place.PRIMARY, icon="check-circle")
        add("journal.find", self.tr("Filter the journal"), "Ctrl+F", self.strip.who.setFocus, place=hidden)
        add("journal.only_record", self.tr("Only this record"), "F7", self._only_record, place=Place.MENU)
        add("journal.all", self.tr("Show all acts"), "Shift+F7", self._show_all, place=Place.MENU)
        add("journal.older", self.tr("Older acts"), "F8", self._older, place=hidden)
        add("journal.newer", self.tr("Newer acts"), "Shift+F8", self._newer, place=hidden)

    def _acts_view(self) -> QWidget:
        left = QWidget()
        left.setProperty("frame", "pane")
        column = QVBoxLayout(left)
        space(column)
        column.addWidget(self.table, 1)
        column.addWidget(self._foot())
        row = QHBoxLayout()
        space(row)
        row.addWidget(left, 1)
        row.addWidget(self.pane)
        view = QWidget()
        view.setProperty("frame", "page")
        whole = QVBoxLayout(view)
        space(whole)
        whole.addWidget(self.strip)
        whole.addLayout(row, 1)
        return view

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("journal.foot")
        foot.setProperty("frame", "foot")
        row = QHBoxLayout(foot)
        space(row, (0, 0, 8, 0), gap=4)
        row.addWidget(TableFooter(self.table, self._counted), 1)
        self._newer_button = Button(self.tr("Newer"), "journal.newer.button", kind="link", keys="Shift+F8")
        self._older_button = Button(self.tr("Older"), "journal.older.button", kind="link", keys="F8")
        self._newer_button.clicked.connect(self.action("journal.newer").trigger)
        self._older_button.clicked.connect(self.action("journal.older").trigger)
        row.addWidget(self._newer_button)
        row.addWidget(self._older_button)
        return foot

    def _counted(self, count: int) -> str:
        full = count >= service.MOST
        return (self.tr("{n} acts, older ones follow") if full else self.tr("{n} acts")).format(n=grouped(count))

    # What the window calls

    def enter(self, house: House) -> None:
        """Take what the house lends and read the newest acts."""
        super().enter(house)
        self.strip.offer(service.journal_filters(self._desk, self._tellings))
        self.table.load()
        self._follow()

    def changed(self, _kinds: object) -> None:
        """Every commit writes into the journal: read again, now or when the page is seen next."""
        if self.isVisible():
            self.refresh()
        else:
            self.stale = True

    def refresh(self) -> None:
        """Read the list again; what is filtered and picked stays."""
        self.strip.offer(service.journal_filters(self._desk, self._tellings))
        super().refresh()
        if self.bar.section() == "anchors":
            self._read_anchors()

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short the remark goes and the act gets less of it."""
        super().give_way(breadth)
        self.bar.remark.setVisible(breadth is not Breadth.NARROW)
        self.pane.give_way(breadth)

    def open_record(self, key: Key) -> None:
        """Show an act."""
        self.table.pick(key)

    # The list

    def query(self) -> rules.JournalQuery:
        """What the list shows now."""
        return replace(self.strip.query(), before=self._before[-1] if self._before else None)

    def _ask_anew(self) -> None:
        self._before.clear()
        self._ask_list()

    def _ask_list(self) -> None:
        self.attempt(self.table.ask, self.query())
        self._follow()

    def _follow(self) -> None:
        keys = self.table.records.keys()
        full = self.table.records.complete and len(keys) >= service.MOST
        self.allow("journal.older", "" if full else self.tr("There are no older acts."))
        self.allow("journal.newer", "" if self._before else self.tr("These are the newest acts."))
        self._older_button.setVisible(full)
        self._newer_button.setVisible(bool(self._before))

    def _older(self) -> None:
        keys = self.table.records.keys()
        if keys:
            self._before.append(int(str(keys[-1])))
            self._ask_list()

    def _newer(self) -> None:
        if self._before:
            self._before.pop()
            self._ask_list()

    def _show_all(self) -> None:
        self.strip.show_query(rules.JournalQuery())
        self.table.setFocus()

    def _only_record(self) -> None:
        """Ask for the history of the record that the picked act is about."""
        record = main_record(self.pane.act) if self.pane.act is not None else None
        if record is None or not record.name:
            return
        self.strip.show_query(rules.JournalQuery(kind=record.kind, named=record.name))
        self.table.setFocus()

    def _show_act(self, key: Key | None) -> None:
        if key is None:
            self.pane.show_act(None)
            return
        self.attempt(service.act, self._desk, self._tellings, int(str(key)), done=self.pane.show_act)

    # The chain

    def check(self) -> None:
        """Recompute the whole chain on the reading worker; the strip of the status bar shows how far it is."""
        if self.house is None or (self._checking is not None and self._checking.running):
            return
        desk = self._desk
        self._checking = self.house.jobs.read(
            lambda job: service.check_journal(desk, job.progress, job.cancelled),
            self._checked,
            owner=self,
            title=self.tr("Checking the journal"),
        )
        self.allow("journal.check", self.tr("It is being checked now."))

    def _checked(self, verdict: service.Verdict) -> None:
        self.allow("journal.check")
        counts = self.tr("{acts} acts, {entries} entries").format(
            acts=grouped(verdict.transactions), entries=grouped(verdict.entries)
        )
        if not verdict.finished:
            self.show_banner(Banner("warn", counts, lead=self.tr("The check was stopped; so far nothing was wrong.")))
            return
        self._verdict = journal_extract.verdict_on_paper(self._desk, verdict.transactions, verdict.sound)
        if verdict.fault is not None:
            told = self.tr("Keep the backup copies, compare the noted heads and call for help.")
            self.show_error(told, lead=tell(verdict.fault))
            return
        wrong = [one for one in service.anchors(self._desk) if VERDICTS[one.verdict][0] == "bad"]
        if wrong:
            told = self.tr("See the noted heads: {place}.").format(place=tell(wrong[0].place))
            self.show_error(told, lead=self.tr("The chain is whole, but it lacks what was noted elsewhere."))
            return
        self.clear_banner("error")
        self.show_banner(Banner("fine", counts, lead=self.tr("The chain is whole and holds every noted head.")))

    def _turn(self, section: str) -> None:
        self._sections.setCurrentIndex(1 if section == "anchors" else 0)
        anchors = section == "anchors"
        self.panes = [self.anchors, self.anchors.table] if anchors else [self.table, self.pane.story, self.strip.who]
        if anchors:
            self._read_anchors()

    def _read_anchors(self) -> None:
        head = service.journal_head(self._desk)
        self.anchors.show_head(head.code, head.seq, head.hash)
        if self.house is not None:
            desk = self._desk
            self.house.jobs.read(
                lambda _job: service.anchors(desk), self.anchors.show_anchors, owner=self, failed=self._failed
            )

    # Taking out

    def selection(self) -> list[int]:
        """The chosen acts: those selected in the list, or all it shows when only one is."""
        chosen = self.table.chosen_keys()
        keys = chosen if len(chosen) > 1 else self.table.records.keys()
        return [int(str(key)) for key in keys]

    def export(self) -> None:
        """Write the selection into a table for Excel."""
        keys = self.selection()
        if self.house is None or not keys:
            return
        file = self._ask_file(self.window(), f"{journal_extract.extract_number(self._desk, keys)}.csv")
        if file is None:
            return
        desk, tellings, heads = self._desk, self._tellings, self._heads()

        def work(job: Job) -> Path:
            acts = service.told_acts(desk, tellings, keys, job.progress, job.cancelled)
            job.check()
            with whole_file(file) as part:
                part.write_bytes(journal_extract.table(acts, heads))
            return file

        done = self.tr("{n} acts are in {file}")
        self.house.jobs.read(
            work,
            lambda written: self.note(done.format(n=grouped(len(keys)), file=written.name)),
            owner=self,
            failed=self._failed,
            title=self.tr("Exporting the journal"),
        )

    def print_extract(self) -> PrintDialog | None:
        """The selection as 日志摘录, through the print dialog."""
        keys = self.selection()
        if self.house is None or not keys:
            return None
        if len(keys) > journal_extract.MOST_ON_PAPER:
            most = grouped(journal_extract.MOST_ON_PAPER)
            told = self.tr("Paper takes {n} acts at most: filter, select some, or export a table.").format(n=most)
            self.show_banner(Banner("warn", told))
            return None
        number = journal_extract.extract_number(self._desk, keys)
        read = partial(journal_extract.extract, self._desk, self._tellings, keys, self._told_query(), self._verdict)
        return open_dialog(
            self,
            number,
            [printing.journal_printable(self._desk, number, read)],
            partial(printing.note_print, self._desk, JOURNAL_EXTRACT, number),
            printers=self._printers,
            ask=self._ask,
        )

    def _told_query(self) -> str:
        """How paper tells what was filtered: Chinese like the whole sheet."""
        query, strip = self.strip.query(), self.strip
        parts = [strip.who.currentText(), strip.kind.currentText(), query.named, strip.verb.currentText()]
        days = [day.isoformat() if day else "" for day in (query.since, query.until)]
        if any(days):
            parts.append(f"{days[0] or '最早'} 至 {days[1] or '今日'}")
        return "，".join(part for part in parts if part) or "全部"

    def _heads(self) -> list[str]:
        return [
            self.tr("No."), self.tr("Time"), self.tr("Person"), self.tr("Act"), self.tr("Code of the act"),
            self.tr("Kind of record"), self.tr("Record"), self.tr("Field"), self.tr("Before"), self.tr("After"),
        ]  # fmt: skip

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, OSError):
            self.show_error(error.strerror or str(error), lead=self.tr("The file was not written."))
        elif isinstance(error, Exception):
            self.show_refusal(error)
