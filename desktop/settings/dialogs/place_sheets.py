"""Small dialogs about places: a department and the division it belongs to, a further post, a further branch."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core.problem import Problem
from desktop.desk import Desk
from desktop.people import rules
from desktop.people import service as people
from desktop.settings.dialogs.people_sheets import PeopleSheet, chosen_id, department_options
from desktop.widgets.choices import Choice
from desktop.widgets.fields import FieldRow
from desktop.widgets.inputs import TextLine


class DepartmentDialog(PeopleSheet):
    """A new department, or one renamed or put under another division."""

    def __init__(self, desk: Desk, department: rules.DepartmentFacts | None, parent: QWidget | None = None) -> None:
        super().__init__("department", width=600, parent=parent)
        title = self.tr("New department")
        self.head(title if department is None else self.tr("Department {name}").format(name=department.name), "")
        self._desk, self._department = desk, department
        self._name, self._code = TextLine(longest=60), TextLine(longest=32)
        own = None if department is None else department.id
        self._parent = Choice(department_options(desk, without=own), hint=self.tr("None"))
        if department is not None:
            self._name.set_value(department.name)
            self._code.set_value(department.code)
            self._parent.set_value(str(department.parent_id or ""))
        above = self.tr("Whose general manager stands in when the department’s manager is missing")
        rows = (
            FieldRow("name", self.tr("Name"), self._name, required=True),
            FieldRow("code", self.tr("Code"), self._code, required=True, hint=self.tr("e.g. service; never printed")),
            FieldRow("parent_id", self.tr("Division"), self._parent, hint=above),
        )
        self._divisions = {line.id: line.parent_id for line in people.departments(desk)}
        self.add_rows(rows, self._check)
        self.add_foot(self.tr("Add") if department is None else self.tr("Save"))
        self.go_to("name")

    def carry_out(self) -> None:
        """Add or change it."""
        if self._department is None:
            self.do(people.add_department, self._desk, self._draft())
        else:
            self.do(people.change_department, self._desk, self._department.id, self._draft())

    def _draft(self) -> rules.DepartmentDraft:
        return rules.DepartmentDraft(self._code.value(), self._name.value(), chosen_id(self._parent))

    def _check(self) -> list[Problem]:
        draft = self._draft()
        found = rules.department_problems(draft)
        if self._department is not None:
            found += rules.division_problems(self._department.id, draft.parent_id, self._divisions)
        return found


class PostDialog(PeopleSheet):
    """A further post; what it may do is set in the table of rights."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("post", width=600, parent=parent)
        about = self.tr("A new post may do nothing until the table of rights gives it something.")
        self.head(self.tr("New post"), about)
        self._desk = desk
        self._name, self._code, self._rank = TextLine(longest=40), TextLine(longest=32), TextLine(breadth="brief")
        self._rank.set_value("9")
        order = self.tr("1 is the general manager, 10 the administrator: the order in lists and on paper")
        rows = (
            FieldRow("name", self.tr("Name"), self._name, required=True),
            FieldRow("code", self.tr("Code"), self._code, required=True, hint=self.tr("e.g. greeter; never changed")),
            FieldRow("rank", self.tr("Rank"), self._rank, required=True, hint=order),
        )
        self.add_rows(rows, lambda: rules.post_problems(self._draft()))
        self.add_foot(self.tr("Add"))
        self.go_to("name")

    def carry_out(self) -> None:
        """Add it."""
        self.do(people.add_post, self._desk, self._draft())

    def _draft(self) -> rules.PostDraft:
        typed = self._rank.value().strip()
        rank = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 4 else 0
        return rules.PostDraft(self._code.value(), self._name.value(), rank)


class BranchDialog(PeopleSheet):
    """A further branch of the company, to be named in lists; every PC serves one branch."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("branch", width=600, parent=parent)
        self.head(self.tr("New branch"), self.tr("It gets its own PC, set up there; here it is only named."))
        self._desk = desk
        self._name, self._code = TextLine(breadth="whole"), TextLine(breadth="brief", longest=2)
        self._address, self._telephone = TextLine(breadth="whole"), TextLine()
        rows = (
            FieldRow("name", self.tr("Branch"), self._name, required=True),
            FieldRow("code", self.tr("Code"), self._code, required=True, hint=self.tr("Letter, then letter or digit")),
            FieldRow("address", self.tr("Address"), self._address),
            FieldRow("telephone", self.tr("Telephone"), self._telephone),
        )
        self.add_rows(rows, lambda: rules.branch_problems(self._draft()))
        self.add_foot(self.tr("Add"))
        self.go_to("name")

    def carry_out(self) -> None:
        """Found it."""
        self.do(people.found_branch, self._desk, self._draft())

    def _draft(self) -> rules.BranchDraft:
        return rules.BranchDraft(
            self._code.value().upper(),
            self._name.value(),
            self._desk.office.company,
            self._address.value(),
            self._telephone.value(),
        )
