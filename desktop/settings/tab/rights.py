"""The page of rights: every right by every post, versions of the table, and who could do what on a day."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.listing import Key
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.desk import Desk
from desktop.people import rules as people
from desktop.people import service as staffing
from desktop.policy import versions
from desktop.policy.permissions import ADMINISTRATOR
from desktop.settings import rules, service
from desktop.settings.dialogs.policy_strip import PolicyStrip
from desktop.settings.dialogs.rights_compare import rights_comparison
from desktop.settings.dialogs.rights_day import RightsDay
from desktop.settings.dialogs.rights_grid import RightsGrid, Shown, Spot
from desktop.settings.dialogs.rights_inspector import RightsInspector, Told
from desktop.settings.dialogs.rights_paint import RightHeader
from desktop.settings.dialogs.version_form import VersionForm
from desktop.widgets.banners import Banner
from desktop.widgets.breadth import Breadth
from desktop.widgets.choices import Choice, Option
from desktop.widgets.fieldset import ProblemLine
from desktop.widgets.house import House
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label
from desktop.widgets.page import Page, Place
from desktop.widgets.side import Side, rule
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

_VERSION_FIELDS = frozenset({"effective_on", "approved_by", "note"})
_MOST_TOLD = 3


class RightsPage(Page):
    """Shows the newest table of rights; who may change it makes a new version with a day and an approver."""

    shows = versions.KINDS | people.STAFF

    def __init__(self, desk: Desk) -> None:
        super().__init__(key="rights", title=self.tr("Rights"))
        self._desk = desk
        self._may_change = desk.may(rules.RIGHTS_CHANGE)
        self._newest = service.newest_permissions(desk)
        self._shown = self._newest
        self._changes: dict[Permission, frozenset[str]] = {}
        self._posts = tuple(staffing.posts(desk))
        self._strip = PolicyStrip("rights", ("changed",))
        self.grid, self.inspector = RightsGrid(), RightsInspector()
        self.version = VersionForm(desk.clock, self._version_problems, name="rights")
        self.day = RightsDay(desk.clock, partial(service.rights_on, desk))
        self._filter = self._filter_line()
        self._post = self._post_choice()
        self.bar.add_section("grid", self.tr("Rights by posts"))
        self.bar.add_section("day", self.tr("On a day"))
        self.bar.set_heading("", self.tr("What each post may do"))
        self.bar.middle.addWidget(self._filter)
        self._add_actions()
        self._sections = QStackedWidget()
        self._sections.setObjectName("rights.sections_stack")
        self._sections.addWidget(self._lay_out())
        self._sections.addWidget(self.day)
        self.set_content(self._sections)
        self.panes = [self.grid, self.inspector, self._filter]
        self._connect()
        self._read()

    def _filter_line(self) -> TextLine:
        line = TextLine(hint=self.tr("Find a right"), icon="funnel")
        line.setObjectName("rights.filter")
        line.setAccessibleName(self.tr("Find a right"))
        return line

    def _post_choice(self) -> Choice:
        options = [Option(one.code, one.name, search=staffing.spelled) for one in self._posts]
        choice = Choice(options, hint=self.tr("All posts"))
        choice.setObjectName("rights.post")
        choice.setAccessibleName(self.tr("Post"))
        return choice

    def _add_actions(self) -> None:
        add, hidden = self.add_action, Place.NOWHERE
        add("rights.compare", self.tr("Compare versions"), "F9", self.compare)
        add("rights.save", self.tr("Save as new version"), "Ctrl+S", self.save, place=Place.PRIMARY)
        add("rights.find", self.tr("Find a right"), "Ctrl+F", self._filter.setFocus, place=hidden)
        add("rights.find_post", self.tr("Choose a post"), "F7", self._post.setFocus, place=hidden)
        add("rights.next_changed", self.tr("Next changed"), "Shift+F8", self._walk, place=hidden)
        add("rights.drop", self.tr("Drop all changes"), "", self._drop, place=Place.MENU)

    def _lay_out(self) -> QWidget:
        label = Label(self.tr("Post"), "label")
        label.setBuddy(self._post)
        self._strip.middle.addWidget(label)
        self._strip.middle.addWidget(self._post)
        side = Side("rights.side")
        side.column.addWidget(self.inspector)
        side.column.addStretch(1)
        side.column.addWidget(rule())
        if self._may_change:
            side.column.addWidget(self.version)
            side.column.addWidget(ProblemLine("rights", self.version.fields))
            keys = self.tr("Space changes a field, F7 chooses a post, Shift+F8 goes to the next change")
        else:
            keys = self.tr("Only the administrator changes the rights.")
        side.column.addWidget(Label(keys, "hint", wraps=True))
        left = QWidget()
        left.setProperty("frame", "pane")
        column = QVBoxLayout(left)
        space(column)
        column.addWidget(self._strip)
        column.addWidget(self.grid, 1)
        frame = QWidget()
        frame.setProperty("frame", "page")
        self._row = QHBoxLayout(frame)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(left, 1)
        self._row.addWidget(side)
        return frame

    def _connect(self) -> None:
        self.grid.picked.connect(self._pick)
        self.grid.toggled.connect(self._toggle)
        self.inspector.answered.connect(self._answer)
        self._filter.edited.connect(self._ask)
        self._post.edited.connect(self._ask)
        self._strip.version_chosen.connect(self._show_version)
        self._strip.walk_asked.connect(lambda _what: self._walk())
        self.version.fields.edited.connect(self._follow)
        self.bar.section_chosen.connect(self._turn)

    # What the window calls

    def enter(self, house: House) -> None:
        """Take what the house lends; the first field is picked."""
        super().enter(house)
        self._ask()

    def refresh(self) -> None:
        """Read again; while something is changed the version that the changes began from stays."""
        self._posts = tuple(staffing.posts(self._desk))
        if not self._changes:
            follows = self._shown.version == self._newest.version
            self._newest = service.newest_permissions(self._desk)
            self._shown = self._newest if follows else self._shown
        self._read()
        if self.bar.section() == "day":
            self.day.read()
        self.stale = False

    def busy(self) -> bool:
        """Whether leaving would lose something."""
        return super().busy() or bool(self._changes)

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short sentences are cut and the remarks go."""
        super().give_way(breadth)
        narrow = breadth is Breadth.NARROW
        self._strip.narrow(narrow=narrow)
        self.bar.remark.setVisible(not narrow)
        heads = self.grid.verticalHeader()
        if isinstance(heads, RightHeader):
            heads.narrow(narrow=narrow)

    def open_record(self, key: Key) -> None:
        """Show one right by its code."""
        self._filter.set_value("")
        self._go(Permission(str(key)), self._posts[0].code if self._posts else "")

    # What is shown

    @property
    def _editable(self) -> bool:
        return self._may_change and self._shown.version == self._newest.version

    def _read(self) -> None:
        self._strip.show_versions(service.permission_versions(self._desk), self._shown.version)
        self._holders: dict[str, list[str]] = {}
        for line in staffing.holdings(self._desk, self._desk.today()):
            self._holders.setdefault(line.post, []).append(line.staff)
        self._judge()

    def _judge(self) -> None:
        """Show every field as it now is."""
        found = self._check()
        wrong = frozenset(problem.field for problem in found if problem.blocks)
        changes = self._changes if self._editable else {}
        self.grid.rights.show(Shown(self._shown.table, changes, self._posts, wrong))
        self._strip.show_counts({"changed": len(self._changed_spots())})
        self._pick()
        self._follow()

    def _ask(self) -> None:
        """Filter; the picked field stays picked while it is shown."""
        spot = self.grid.spot
        self.grid.rights.filter(self._filter.value(), self._post.value())
        if spot is None or not self.grid.pick(spot):
            first = next((line for line in self.grid.rights.lines if isinstance(line, Permission)), None)
            if first is not None and self.grid.rights.posts:
                self.grid.pick((first, self.grid.rights.posts[0].code))
        self._pick()

    def _follow(self) -> None:
        reason = "" if self._may_change else self.tr("Only the administrator changes the rights.")
        if not reason and not self._editable:
            reason = self.tr("Only the newest version can be changed into another one.")
        if not reason and not self._changes:
            reason = self.tr("Nothing is changed.")
        self.allow("rights.save", reason)
        self.allow("rights.drop", reason)

    def _pick(self) -> None:
        spot = self.grid.spot
        holders = self._holders.get(spot[1], []) if spot is not None else []
        told = Told(self._shown.version, holders, self._editable)
        self.inspector.show_spot(spot, self.grid.rights.shown, told)
        self.grid.horizontalHeader().viewport().update()

    def _show_version(self, version: str) -> None:
        def done(facts: rules.TableFacts) -> None:
            self._shown = facts
            self._read()

        self.attempt(service.permissions_of, self._desk, version, done=done)

    def _turn(self, section: str) -> None:
        on_day = section == "day"
        self._sections.setCurrentIndex(1 if on_day else 0)
        self._filter.setVisible(not on_day)
        self.panes = [self.day.people, self.day.rights, self.day] if on_day else [self.grid, self.inspector]
        if on_day:
            self.day.read()

    def _changed_spots(self) -> list[Spot]:
        shown = self.grid.rights.shown
        return [
            (permission, one.code)
            for permission in self._changes
            for one in self._posts
            if shown.changed((permission, one.code))
        ]

    def _walk(self) -> None:
        """Go to the next change, from the top again after the last one."""
        spots = self._changed_spots()
        if spots:
            here = self.grid.spot
            at = spots.index(here) + 1 if here in spots else 0
            self._go(*spots[at % len(spots)])

    def _go(self, permission: Permission, post: str) -> None:
        if not self.grid.pick((permission, post)):
            self._filter.set_value("")
            self._post.set_value("")
            self._ask()
            self.grid.pick((permission, post))
        self.grid.setFocus()

    # What is changed

    def _toggle(self) -> None:
        spot = self.grid.spot
        if spot is not None:
            self._put(spot, may=not self.grid.rights.shown.may(spot))

    def _answer(self, may: bool) -> None:
        spot = self.grid.spot
        if spot is not None:
            self._put(spot, may=may)

    def _put(self, spot: Spot, *, may: bool) -> None:
        if not self._editable:
            return
        permission, post = spot
        stood = self._newest.table.posts[permission]
        allowed = self._changes.get(permission, stood)
        allowed = allowed | {post} if may else allowed - {post}
        if allowed == stood:
            self._changes.pop(permission, None)
        else:
            self._changes[permission] = allowed
        self._judge()
        self.version.fields.recheck()

    def _drop(self) -> None:
        dropped = dict(self._changes)
        self._changes.clear()
        self.version.clear()
        self.refresh()
        self.offer_undo(self.tr("All changes were dropped"), partial(self._bring_back, dropped))

    def _bring_back(self, dropped: dict[Permission, frozenset[str]]) -> None:
        self._changes = dropped
        self.refresh()

    # Checks and the new version

    def draft(self) -> rules.RightsDraft:
        """The new version as it stands now."""
        form = self.version
        return rules.RightsDraft(
            self._newest.version, dict(self._changes), form.effective_on, form.approved_by, form.note
        )

    def _check(self) -> list[Problem]:
        if not self._changes or not self._editable:
            return []
        return service.check_permissions(self._desk, self.draft())

    def _version_problems(self) -> list[Problem]:
        return [problem for problem in self._check() if problem.field in _VERSION_FIELDS]

    def save(self) -> None:
        """Make the new version; whatever has to be mended is told where it was done."""
        if self._editable and self._changes:
            self.attempt(service.change_permissions, self._desk, self.draft(), done=self._saved)

    def _saved(self, version: str) -> None:
        on = self.version.effective_on
        self._changes.clear()
        self.version.clear()
        self._newest = self._shown = service.newest_permissions(self._desk)
        self.refresh()
        self.note(self.tr("Saved as version {n}, in force from {day}").format(n=version, day=on.isoformat()))

    def show_problems(self, found: Collection[Problem]) -> None:
        """Beside the version's fields, or in a banner; a right that must stay is gone to."""
        self._judge()
        self.version.fields.show_problems([problem for problem in found if problem.field in _VERSION_FIELDS])
        other = [problem for problem in found if problem.field not in _VERSION_FIELDS]
        kept = next((one.field for one in other if Permission(one.field) in self._newest.table.posts), None)
        if kept is not None:
            self._go(Permission(kept), ADMINISTRATOR)
        if other:
            self._tell_conflict(other)

    def _tell_conflict(self, found: Sequence[Problem]) -> None:
        acts: list[tuple[str, Callable[[], object]]] = []
        told = [tell(problem.sentence) for problem in found]
        if any(problem.field == "base" for problem in found):
            told += self._changed_meanwhile()
            acts = [(self.tr("Compare"), self.compare), (self.tr("Start from it, keep my changes"), self._rebase)]
        self.show_banner(Banner("error", " ".join(dict.fromkeys(told)), lead=self.tr("Nothing was saved."), acts=acts))

    def _changed_meanwhile(self) -> list[str]:
        """What the other version changed, by names of rights."""
        newest = service.newest_permissions(self._desk).version
        differing = service.compare_permissions(self._desk, self._newest.version, newest)
        named = [f"“{tell(rules.allows(one.permission))}”" for one in differing[:_MOST_TOLD]]
        if len(differing) > _MOST_TOLD:
            named.append(self.tr("{n} more").format(n=len(differing) - _MOST_TOLD))
        return [self.tr("Changed meanwhile: {rights}.").format(rights=self.tr(", ").join(named))] if named else []

    def _rebase(self) -> None:
        """Put the changes on the newest version, field by field; those that it already says are no changes any more."""
        before = self._newest.table
        self._newest = self._shown = service.newest_permissions(self._desk)
        table = self._newest.table
        kept: dict[Permission, frozenset[str]] = {}
        for permission, allowed in self._changes.items():
            stood, now = before.posts.get(permission, frozenset()), table.posts.get(permission, frozenset())
            wanted = (now | (allowed - stood)) - (stood - allowed)
            if wanted != now:
                kept[permission] = wanted
        self._changes = kept
        self.clear_banner("error")
        self.refresh()

    def compare(self) -> None:
        """Two versions side by side, at first the newest and the one before it."""
        found = service.permission_versions(self._desk)
        options = [Option(one.version, self._strip.version_words(one)) for one in found]
        after = found[0].version
        before = found[1].version if len(found) > 1 else after
        posts = {one.code: one.name for one in self._posts}
        view = rights_comparison(options, before, after, partial(service.compare_permissions, self._desk), posts)
        view.left.connect(self.close_editor)
        self.show_editor(view)
        self.adopt(view)
