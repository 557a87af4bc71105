"""The page of rights: every right by every post, versions of the table, and who could do what on a day."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtWidgets import QStackedWidget

from desktop.core.listing import Key
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules as people
from desktop.people import service as staffing
from desktop.policy import versions
from desktop.policy.permissions import ADMINISTRATOR
from desktop.settings import rules, service
from desktop.settings.dialogs.rights_compare import rights_comparison
from desktop.settings.dialogs.rights_day import RightsDay
from desktop.settings.dialogs.rights_grid import RightsGrid
from desktop.settings.dialogs.rights_inspector import RightsInspector, Told
from desktop.settings.dialogs.rights_model import Shown, Spot
from desktop.settings.dialogs.rights_paint import RightHeader
from desktop.settings.tab.version_page import VERSION_FIELDS, Versioned, VersionPage
from desktop.widgets.breadth import Breadth
from desktop.widgets.choices import Choice, Option
from desktop.widgets.house import House
from desktop.widgets.labels import Label
from desktop.widgets.page import Place
from desktop.widgets.speech import tell
from desktop.widgets.versions_compared import VersionsCompared

_MOST_TOLD = 3


class RightsPage(VersionPage[rules.TableFacts]):
    """Shows the newest table of rights, who holds what, and who could do what on a day."""

    shows = versions.KINDS | people.STAFF

    def __init__(self, desk: Desk) -> None:
        versioned = _versioned(desk, self._comparison)
        super().__init__(desk, versioned, key="rights", title=self.tr("Rights"), counted=("changed",))
        self._posts = tuple(staffing.posts(desk))
        self.grid, self.inspector = RightsGrid(), RightsInspector()
        self.day = RightsDay(desk.clock, partial(service.rights_on, desk))
        self._post = self._post_choice()
        self.bar.add_section("grid", self.tr("Rights by posts"))
        self.bar.add_section("day", self.tr("On a day"))
        self.bar.set_heading("", self.tr("What each post may do"))
        self._filter = self._filter_line(self.tr("Find a right"))
        self._add_actions()
        self._sections = QStackedWidget()
        self._sections.setObjectName("rights.sections_stack")
        keys = self.tr("Space changes a field, F7 chooses a post, Shift+F8 goes to the next change")
        self._sections.addWidget(self._lay_out(self.grid, self.inspector, keys))
        self._sections.addWidget(self.day)
        self.set_content(self._sections)
        self.panes = [self.grid, self.inspector, self._filter]
        self._connect()
        self._read()

    def _post_choice(self) -> Choice:
        options = [Option(one.code, one.name, search=staffing.spelled) for one in self._posts]
        choice = Choice(options, hint=self.tr("All posts"))
        choice.setObjectName("rights.post")
        choice.setAccessibleName(self.tr("Post"))
        label = Label(self.tr("Post"), "label")
        label.setBuddy(choice)
        self._strip.middle.addWidget(label)
        self._strip.middle.addWidget(choice)
        return choice

    def _add_actions(self) -> None:
        self._add_version_actions()
        add, hidden = self.add_action, Place.NOWHERE
        add("rights.find", self.tr("Find a right"), "Ctrl+F", self._filter.setFocus, place=hidden)
        add("rights.find_post", self.tr("Choose a post"), "F7", self._post.setFocus, place=hidden)
        add("rights.next_changed", self.tr("Next changed"), "Shift+F8", self._walk, place=hidden)

    def _connect(self) -> None:
        self.grid.picked.connect(self._pick)
        self.grid.toggled.connect(self._toggle)
        self.inspector.answered.connect(self._answer)
        self._filter.edited.connect(self._ask)
        self._post.edited.connect(self._ask)
        self._strip.walk_asked.connect(lambda _what: self._walk())
        self.bar.section_chosen.connect(self._turn)

    # What the window calls

    def enter(self, house: House) -> None:
        """Take what the house lends; the first field is picked."""
        super().enter(house)
        self.day.split.enter(house.preferences)
        self._ask()

    def refresh(self) -> None:
        """Read again, the posts and the day too."""
        self._posts = tuple(staffing.posts(self._desk))
        super().refresh()
        if self.bar.section() == "day":
            self.day.read()

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short sentences are cut and the remarks go."""
        super().give_way(breadth)
        self.day.split.give_way(breadth)
        heads = self.grid.verticalHeader()
        if isinstance(heads, RightHeader):
            heads.narrow(narrow=breadth is Breadth.NARROW)

    def open_record(self, key: Key) -> None:
        """Show one right by its code."""
        self._filter.set_value("")
        self._go(Permission(str(key)), self._posts[0].code if self._posts else "")

    # What is shown

    def _read(self) -> None:
        super()._read()
        self._table = service.permissions_of(self._desk, self._shown).table
        self._holders: dict[str, list[str]] = {}
        for line in staffing.holdings(self._desk, self._desk.today()):
            self._holders.setdefault(line.post, []).append(line.staff)
        self._judge()

    def _judge(self) -> None:
        """Show every field as it now is."""
        found = self._check()
        wrong = frozenset(problem.field for problem in found if problem.blocks)
        changes = self._changes if self._editable else {}
        self.grid.rights.show(Shown(self._table, changes, self._posts, wrong))
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

    def _pick(self) -> None:
        spot = self.grid.spot
        holders = self._holders.get(spot[1], []) if spot is not None else []
        told = Told(self._shown, holders, self._editable)
        self.inspector.show_spot(spot, self.grid.rights.shown, told)
        self.grid.horizontalHeader().viewport().update()

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

    # Checks

    def show_problems(self, found: Collection[Problem]) -> None:
        """Beside the version's fields, or in a banner; a right that must stay is gone to."""
        self._judge()
        self.version.fields.show_problems([problem for problem in found if problem.field in VERSION_FIELDS])
        other = [problem for problem in found if problem.field not in VERSION_FIELDS]
        kept = next((one.field for one in other if Permission(one.field) in self._newest.table.posts), None)
        if kept is not None:
            self._go(Permission(kept), ADMINISTRATOR)
        if other:
            self._tell_conflict(other)

    def _changed_meanwhile(self) -> list[str]:
        """What the other version changed, by names of rights."""
        newest = service.newest_permissions(self._desk).version
        differing = service.compare_permissions(self._desk, self._newest.version, newest)
        named = [f"“{tell(rules.allows(one.permission))}”" for one in differing[:_MOST_TOLD]]
        if len(differing) > _MOST_TOLD:
            named.append(self.tr("{n} more").format(n=len(differing) - _MOST_TOLD))
        return [self.tr("Changed meanwhile: {rights}.").format(rights=self.tr(", ").join(named))] if named else []

    def _comparison(self, options: Sequence[Option], before: str, after: str) -> VersionsCompared:
        posts = {one.code: one.name for one in self._posts}
        return rights_comparison(options, before, after, partial(service.compare_permissions, self._desk), posts)


def _versioned(
    desk: Desk, compared: Callable[[Sequence[Option], str, str], VersionsCompared]
) -> Versioned[rules.TableFacts]:
    return Versioned(
        change=rules.RIGHTS_CHANGE,
        only=tell(sentence("settings", "Only the administrator changes the rights.")),
        listed=partial(service.permission_versions, desk),
        newest=partial(service.newest_permissions, desk),
        draft=rules.RightsDraft,
        check=partial(service.check_permissions, desk),
        make=partial(service.change_permissions, desk),
        compared=compared,
        rebased=lambda before, newest, changes: rules.rebased_rights(changes, before.table, newest.table),
    )
