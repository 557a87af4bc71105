"""The policy page: every clause a sentence with its number in place, changed in the inspector, saved as a version."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtGui import QHideEvent

from desktop.core.clause import NOT_SET, Clause, Unconfirmed
from desktop.core.listing import Key
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.policy import versions
from desktop.policy.versions import Policy
from desktop.printouts.dialogs.paper_dialog import open_dialog
from desktop.settings import rules, service
from desktop.settings.dialogs import printing
from desktop.settings.dialogs.clause_inspector import ClauseInspector
from desktop.settings.dialogs.clause_table import ClauseRow, ClauseSource, clause_table
from desktop.settings.dialogs.comparison import policy_comparison
from desktop.settings.dialogs.policy_keeper import PolicyKeeper
from desktop.settings.forms import POLICY_SHEET
from desktop.settings.tab.version_page import VERSION_FIELDS, Versioned, VersionPage
from desktop.widgets.banners import unset_notice
from desktop.widgets.file_places import AskFiles, ask_files
from desktop.widgets.house import House
from desktop.widgets.page import Place
from desktop.widgets.paper_output import Printers
from desktop.widgets.print_dialog import PrintDialog
from desktop.widgets.speech import tell

_MOST_NAMED = 3


class PolicyPage(VersionPage[Policy]):
    """Shows a version of the policy and makes the next one, clause by clause; what is changed is kept until then."""

    shows = versions.KINDS

    def __init__(self, desk: Desk, *, printers: Printers | None = None, ask: AskFiles = ask_files) -> None:
        """*printers* and *ask* (where PDFs go) stand in for those of the system."""
        super().__init__(desk, _versioned(desk), key="policy", title=self.tr("Policy"))
        self._printers, self._ask = printers, ask
        self._problems: list[Problem] = []
        self._keeper = PolicyKeeper(desk, self.draft, self)
        self._source = ClauseSource()
        self.table = clause_table(self._source, lambda: self._filter.set_value(""))
        self.inspector = ClauseInspector(self._problems_of)
        self._filter = self._filter_line(self.tr("Filter the clauses"))
        self.bar.set_heading(self.title, self.tr("What binds the office, clause by clause"))
        self._add_actions()
        keys = self.tr("Enter edits, ? to be confirmed, Del not set, F7 and F8 go to the next")
        self.set_content(self._lay_out(self.table, self.inspector, keys))
        self.panes = [self.table, self.inspector, self._filter]
        self._connect()
        self._recall()
        self._read()

    def _add_actions(self) -> None:
        self._add_version_actions()
        add, hidden = self.add_action, Place.NOWHERE
        add("policy.print", self.tr("Print F65"), "Ctrl+P", self.print_sheet, icon="printer")
        add("policy.find", self.tr("Filter the clauses"), "Ctrl+F", self._filter.setFocus, place=hidden)
        add("policy.next_unconfirmed", self.tr("Next to be confirmed"), "F7", partial(self._walk, "unconfirmed"),
            place=hidden)  # fmt: skip
        add("policy.next_unset", self.tr("Next not set"), "F8", partial(self._walk, "unset"), place=hidden)
        add("policy.next_changed", self.tr("Next changed"), "Shift+F8", partial(self._walk, "changed"), place=hidden)
        add("policy.unset", self.tr("Clause: not set"), "Del", partial(self._answer, NOT_SET), place=hidden)
        add("policy.unconfirmed", self.tr("Clause: to be confirmed"), "?", partial(self._answer, Unconfirmed()),
            place=hidden)  # fmt: skip

    def _connect(self) -> None:
        self.table.picked.connect(self._pick)
        self.table.opened.connect(lambda _key: self.inspector.start_focus())
        self._filter.edited.connect(lambda: self.table.ask(self._filter.value()))
        self._strip.walk_asked.connect(self._walk)
        self.inspector.changed.connect(self._take)
        self.inspector.taken_back.connect(lambda name: self._put(name, None))
        self.version.fields.edited.connect(self._keeper.note)

    # What the window calls

    def enter(self, house: House) -> None:
        """Take what the house lends and read the clauses."""
        super().enter(house)
        self.table.load()

    def close_editor(self) -> None:
        """Beside the list again, what is missing is told again."""
        super().close_editor()
        self._tell_missing()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever looks next finds what was changed."""
        super().hideEvent(event)
        self._keeper.settle()

    def open_record(self, key: Key) -> None:
        """Show one clause by its name."""
        self._filter.set_value("")
        self.table.pick(key)

    # What is shown

    def _recall(self) -> None:
        """Bring back what this account had changed and not saved."""
        kept = self._keeper.kept()
        if kept is None or not kept[0].changes:
            return
        draft, at = kept
        self._changes = {name: clause for name, clause in draft.changes.items() if name in self._newest.lines}
        self.version.bring_back(draft.effective_on, draft.approved_by, draft.note)
        self.show_banner(self._keeper.banner(len(self._changes), at, self._drop))

    def _read(self) -> None:
        super()._read()
        self._clauses = {one.line.name: one for one in service.clauses(self._desk, self._shown)}
        self._judge()
        self._pick(self.table.current_key())

    def _judge(self) -> None:
        """Check the draft and show every clause as it now is."""
        self._problems = self._check()
        wrong = {problem.field for problem in self._problems if problem.blocks}
        changes = self._changes if self._editable else {}
        self._source.show(
            [
                ClauseRow(name, one.line, one.said, changes.get(name), name in wrong, one.added)
                for name, one in self._clauses.items()
            ]
        )
        self._strip.show_counts({what: len(self._source.found(what)) for what in ("unconfirmed", "unset", "changed")})
        self._tell_missing()
        self._follow()

    def _tell_missing(self) -> None:
        names = frozenset(self._source.found("unset", "unconfirmed"))
        missing = [row for row in self._source.all if row.id in names]
        self.clear_banner("unset")
        if not missing or self.editor is not None:
            return
        named = [tell(row.said).replace(rules.VALUE, "…").rstrip("。. ") for row in missing[:_MOST_NAMED]]
        if len(missing) > _MOST_NAMED:
            named.append(self.tr("{n} more").format(n=len(missing) - _MOST_NAMED))
        meanwhile = self.tr("What depends on it is shown as a fact and not judged.")
        act = (self.tr("One by one"), partial(self._walk, "missing")) if self._may_change else None
        self.show_banner(unset_notice(named, meanwhile, act))

    def _pick(self, key: Key | None) -> None:
        row = self._source.row(key) if key is not None else None
        self.inspector.show_clause(row, self.tr("Version {n}").format(n=self._shown), editable=self._editable)

    def _walk(self, what: str) -> None:
        """Go to the next clause of a sort, from the top again after the last one."""
        names = self._source.found("unset", "unconfirmed") if what == "missing" else self._source.found(what)
        if not names:
            return
        self._filter.set_value("")
        self.table.pick(self._source.next_of(names, self.table.current_key()))
        self.inspector.start_focus()

    # What is changed

    def _take(self, name: str, clause: Clause[object] | None) -> None:
        if clause is None:
            self._changes.pop(name, None)
        else:
            self._changes[name] = clause
        self._keeper.note()
        self._judge()
        self.table.refresh()
        self.version.fields.recheck()

    def _answer(self, clause: Clause[object]) -> None:
        """Answer the picked clause by a key of the list."""
        key = self.table.current_key()
        row = self._source.row(key) if key is not None else None
        if row is None or not self._editable or row.line.required or row.clause == clause:
            return
        before = self._changes.get(row.id)
        self._put(row.id, None if clause == row.line.clause else clause)
        self.offer_undo(self.tr("The clause was changed"), partial(self._put, row.id, before))

    def _put(self, name: str, before: Clause[object] | None) -> None:
        self._take(name, before)
        self._pick(name)

    def _note_change(self) -> None:
        self._keeper.note()

    def _forget_changes(self) -> None:
        self._keeper.forget()
        self.clear_banner("warn")

    # Checks

    def _problems_of(self, name: str) -> list[Problem]:
        return [problem for problem in self._check() if problem.field == name]

    def show_problems(self, found: Collection[Problem]) -> None:
        """Beside the version's fields, in the inspector of the first wrong clause, or in a banner."""
        self._judge()
        self.table.refresh()
        own = [problem for problem in found if problem.field in VERSION_FIELDS]
        clauses = [problem for problem in found if problem.field in self._clauses]
        other = [problem for problem in found if problem not in own and problem not in clauses]
        self.version.fields.show_problems(own)
        if clauses:
            self._filter.set_value("")
            self.table.pick(clauses[0].field)
            self._pick(clauses[0].field)
            self.inspector.tell_problems()
            self.inspector.start_focus()
        if other:
            self._tell_conflict(other)

    # Comparing and printing

    def compare(self) -> None:
        """Beside two versions nothing is missing."""
        super().compare()
        self.clear_banner("unset")

    def print_sheet(self) -> PrintDialog | None:
        """The approval sheet of the version that is shown, with the changes made to it."""
        if self.house is None:
            return None
        if any(row.wrong for row in self._source.all):
            self.show_problems([problem for problem in self._problems if problem.field in self._clauses])
            return None
        sheet = self.sheet()
        return open_dialog(
            self,
            f"{sheet.version} {sheet.number}",
            [printing.policy_printable(self._desk, sheet)],
            partial(printing.note_print, self._desk, POLICY_SHEET, sheet.number),
            printers=self._printers,
            ask=self._ask,
        )

    def sheet(self) -> rules.PolicySheet:
        """The facts of the approval sheet."""
        changes = self._changes if self._editable else {}
        missing = len(self._source.found("unset", "unconfirmed"))
        return printing.approval_sheet(self._desk, self._shown, changes, self.version, missing)


def _versioned(desk: Desk) -> Versioned[Policy]:
    return Versioned(
        change=rules.POLICY_CHANGE,
        only=tell(sentence("settings", "Only the management and the administrator change the policy.")),
        listed=partial(service.policy_versions, desk),
        newest=partial(service.newest_policy, desk),
        draft=rules.PolicyDraft,
        check=partial(service.check_policy, desk),
        make=partial(service.change_policy, desk),
        compared=partial(policy_comparison, compare=partial(service.compare, desk)),
        rebased=lambda _before, newest, changes: rules.rebased_clauses(changes, newest.lines),
    )
