"""A page of versions: shows one, takes what shall be different, and makes the next one of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.desk import Desk
from desktop.settings import rules
from desktop.settings.dialogs.policy_strip import COUNTED, PolicyStrip
from desktop.settings.dialogs.version_form import VersionForm
from desktop.widgets.banners import Banner
from desktop.widgets.breadth import Breadth
from desktop.widgets.choices import Option
from desktop.widgets.fieldset import ProblemLine
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label
from desktop.widgets.page import Page, Place
from desktop.widgets.side import Side, rule
from desktop.widgets.spacing import space
from desktop.widgets.speech import in_a_row, tell
from desktop.widgets.versions_compared import VersionsCompared

VERSION_FIELDS = frozenset({"effective_on", "approved_by", "note"})


class Version(Protocol):
    """What a page knows of a version."""

    @property
    def version(self) -> str:
        """Its number."""
        ...


V = TypeVar("V", bound=Version)


@dataclass(frozen=True, slots=True)
class Versioned(Generic[V]):
    """What has versions: how they are read, judged, made and compared."""

    change: Permission
    only: str
    """Who alone may change it, as a sentence."""
    listed: Callable[[], Sequence[rules.VersionFacts]]
    newest: Callable[[], V]
    draft: Callable[[str, dict[Any, Any], date, str, str], Any]
    check: Callable[[Any], list[Problem]]
    make: Callable[[Any], str]
    compared: Callable[[Sequence[Option], str, str], VersionsCompared]
    rebased: Callable[[V, V, dict[Any, Any]], dict[Any, Any]]
    """Changes of one version put on a later one, without those that it already says."""


class VersionPage(Page, Generic[V]):
    """Only the newest version is changed into another one; nothing is saved before it is approved and dated."""

    _changes: dict[Any, Any]
    """What shall be different, by what it is about."""

    def __init__(
        self, desk: Desk, versions: Versioned[V], *, key: str, title: str, counted: Sequence[str] = COUNTED
    ) -> None:
        """*counted* is what the strip tells of the list."""
        super().__init__(key=key, title=title)
        self._desk, self._versions = desk, versions
        self._may_change = desk.may(versions.change)
        self._changes = {}
        self._checked: tuple[Any, list[Problem]] | None = None
        self._newest = versions.newest()
        self._shown = self._newest.version
        self._strip = PolicyStrip(key, counted)
        self._strip.version_chosen.connect(self._show_version)
        self.version = VersionForm(desk.clock, self._version_problems, name=key)
        self.version.fields.edited.connect(self._follow)

    def _note_change(self) -> None:
        """The changes are other ones now; pages that keep them extend it."""

    def _forget_changes(self) -> None:
        """The changes are saved or dropped; pages that keep them extend it."""

    def _changed_meanwhile(self) -> Iterable[str]:
        """What somebody else changed since the changes were begun, where a page can name it."""
        return ()

    # How it looks

    def _add_version_actions(self) -> None:
        key = self.key
        self.add_action(f"{key}.compare", self.tr("Compare versions"), "F9", self.compare)
        self.add_action(f"{key}.save", self.tr("Save as new version"), "Ctrl+S", self.save, place=Place.PRIMARY)
        self.add_action(f"{key}.drop", self.tr("Drop all changes"), "", self._drop, place=Place.MENU)

    def _lay_out(self, content: QWidget, inspector: QWidget, keys: str) -> QWidget:
        """*content* under its strip, beside it the inspector and what a version needs; *keys* says what they do."""
        side = Side(f"{self.key}.side")
        side.column.addWidget(inspector)
        side.column.addStretch(1)
        side.column.addWidget(rule())
        if self._may_change:
            side.column.addWidget(self.version)
            side.column.addWidget(ProblemLine(self.key, self.version.fields))
        side.column.addWidget(Label(keys if self._may_change else self._versions.only, "hint", wraps=True))
        left = QWidget()
        left.setProperty("frame", "pane")
        column = QVBoxLayout(left)
        space(column)
        column.addWidget(self._strip)
        column.addWidget(content, 1)
        frame = QWidget()
        frame.setProperty("frame", "page")
        row = QHBoxLayout(frame)
        space(row)
        row.addWidget(left, 1)
        row.addWidget(side)
        return frame

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short the remarks go; the version's facts stay in its tooltip."""
        super().give_way(breadth)
        narrow = breadth is Breadth.NARROW
        self._strip.narrow(narrow=narrow)
        self.bar.remark.setVisible(not narrow)

    def _filter_line(self, words: str) -> TextLine:
        line = TextLine(hint=words, icon="funnel")
        line.setObjectName(f"{self.key}.filter")
        line.setAccessibleName(words)
        self.bar.middle.addWidget(line)
        return line

    # Which version is shown

    @property
    def _editable(self) -> bool:
        return self._may_change and self._shown == self._newest.version

    def refresh(self) -> None:
        """Read again; while something is changed the version that the changes began from stays."""
        if not self._changes:
            follows = self._shown == self._newest.version
            self._newest = self._versions.newest()
            self._shown = self._newest.version if follows else self._shown
        self._show_version(self._shown)

    def _show_version(self, version: str) -> None:
        self._shown, self._checked = version, None
        self._read()
        super().refresh()

    def _read(self) -> None:
        """Read the shown version; pages extend it by what they show of it."""
        listed = self._versions.listed()
        self._strip.show_versions(listed, self._shown)
        why = "" if len(listed) > 1 else self.tr("There is only one version so far.")
        self.allow(f"{self.key}.compare", why)

    # What is changed

    def busy(self) -> bool:
        """Whether leaving would lose something."""
        return super().busy() or bool(self._changes)

    def _follow(self) -> None:
        reason = "" if self._may_change else self._versions.only
        if not reason and not self._editable:
            reason = self.tr("Only the newest version can be changed into another one.")
        if not reason and not self._changes:
            reason = self.tr("Nothing is changed.")
        self.allow(f"{self.key}.save", reason)
        self.allow(f"{self.key}.drop", reason)

    def _drop(self) -> None:
        dropped = dict(self._changes)
        self._settled()
        self.refresh()
        self.offer_undo(self.tr("All changes were dropped"), partial(self._bring_back, dropped))

    def _bring_back(self, dropped: dict[Any, Any]) -> None:
        self._changes = dropped
        self._note_change()
        self.refresh()

    def _settled(self) -> None:
        self._changes.clear()
        self.version.clear()
        self._forget_changes()

    # The new version

    def draft(self) -> Any:
        """The new version as it stands now."""
        form, changes = self.version, dict(self._changes)
        return self._versions.draft(self._newest.version, changes, form.effective_on, form.approved_by, form.note)

    def _check(self) -> list[Problem]:
        """What stands against the draft; many parts ask after each letter, so one draft is judged once."""
        if not self._changes or not self._editable:
            return []
        draft = self.draft()
        if self._checked is None or self._checked[0] != draft:
            self._checked = draft, self._versions.check(draft)
        return self._checked[1]

    def _version_problems(self) -> list[Problem]:
        return [problem for problem in self._check() if problem.field in VERSION_FIELDS]

    def save(self) -> None:
        """Make the new version; whatever has to be mended is told where it was typed."""
        if self._editable and self._changes:
            self._checked = None
            self.attempt(self._versions.make, self.draft(), done=self._saved)

    def _saved(self, version: str) -> None:
        on = self.version.effective_on
        self._settled()
        self._shown = version
        self._newest = self._versions.newest()
        self.refresh()
        self.note(self.tr("Saved as version {n}, in force from {day}").format(n=version, day=on.isoformat()))

    def _tell_conflict(self, found: Sequence[Problem]) -> None:
        acts: list[tuple[str, Callable[[], object]]] = []
        told = [tell(problem.sentence) for problem in found]
        if any(problem.field == "base" for problem in found):
            told += self._changed_meanwhile()
            acts = [(self.tr("Compare"), self.compare), (self.tr("Start from it, keep my changes"), self._rebase)]
        self.show_banner(Banner("error", in_a_row(dict.fromkeys(told)), lead=self.tr("Nothing was saved."), acts=acts))

    def _rebase(self) -> None:
        before, self._newest = self._newest, self._versions.newest()
        self._changes = self._versions.rebased(before, self._newest, self._changes)
        self.clear_banner("error")
        self._show_version(self._newest.version)

    def compare(self) -> None:
        """Two versions side by side, at first the newest and the one before it."""
        found = self._versions.listed()
        options = [Option(one.version, self._strip.version_words(one)) for one in found]
        view = self._versions.compared(options, found[1 if len(found) > 1 else 0].version, found[0].version)
        view.left.connect(self.close_editor)
        self.show_editor(view)
        self.adopt(view)
