"""Branches, departments and posts: founding, adding and correcting them."""

from __future__ import annotations

from uuid import UUID

from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules
from desktop.people.records import Branch, Department, Post

_BRANCH_FIELDS = ("code", "name", "company", "address", "telephone")


def branches(desk: Desk) -> list[rules.BranchFacts]:
    """Every branch, by its code."""
    desk.require(rules.READ)
    return [_branch_facts(branch) for branch in Branch.select().order_by(Branch.code)]


def branch(desk: Desk, branch_id: UUID) -> rules.BranchFacts | None:
    """One branch, None when there is none."""
    desk.require(rules.READ)
    found = Branch.get_or_none(Branch.id == branch_id)
    return None if found is None else _branch_facts(found)


def found_branch(desk: Desk, draft: rules.BranchDraft) -> UUID:
    """Add a branch and return its id.

    Raises:
        Denied: the account may not change places.
        Problems: the draft is incomplete or the code is taken; nothing was written.
    """
    with desk.transaction(rules.CHANGE, "people.found_branch"):
        refuse([*rules.branch_problems(draft), *_branch_code_taken(draft.code, None)])
        return Branch.create(
            code=draft.code,
            name=draft.name.strip(),
            company=draft.company.strip(),
            address=draft.address.strip(),
            telephone=draft.telephone.strip(),
        ).id


def change_branch(desk: Desk, branch_id: UUID, draft: rules.BranchDraft, seen: rules.BranchFacts | None = None) -> None:
    """Correct the facts of a branch; forms printed from now on carry them.

    Raises:
        Denied, Problems: as `found_branch`; also when they differ from what was *seen* before they were typed.
    """
    with desk.transaction(rules.CHANGE, "people.change_branch"):
        branch = Branch.get_by_id(branch_id)
        if seen is not None:
            refuse(rules.meanwhile_problems(seen, _branch_facts(branch), _BRANCH_FIELDS))
        refuse([*rules.branch_problems(draft), *_branch_code_taken(draft.code, branch_id)])
        branch.code, branch.name, branch.company = draft.code, draft.name.strip(), draft.company.strip()
        branch.address, branch.telephone = draft.address.strip(), draft.telephone.strip()
        branch.save()


def departments(desk: Desk) -> list[rules.DepartmentFacts]:
    """The departments of the desk's branch, in the order they were added."""
    desk.require(rules.READ)
    found = Department.select().where(Department.branch == desk.office.branch_id).order_by(Department.id)
    return [rules.DepartmentFacts(row.id, row.branch_id, row.code, row.name, row.parent_id) for row in found]


def add_department(desk: Desk, draft: rules.DepartmentDraft) -> UUID:
    """Add a department to the desk's branch and return its id.

    Raises:
        Denied: the account may not change places.
        Problems: the draft is incomplete or the code is taken; nothing was written.
    """
    with desk.transaction(rules.CHANGE, "people.add_department"):
        refuse([*rules.department_problems(draft), *_department_code_taken(desk, draft.code, None)])
        return Department.create(
            branch=desk.office.branch_id, code=draft.code, name=draft.name.strip(), parent=draft.parent_id
        ).id


def change_department(desk: Desk, department_id: UUID, draft: rules.DepartmentDraft) -> None:
    """Rename a department or put it under another division.

    Raises:
        Denied, Problems: as `add_department`; also when it would lie under itself.
    """
    with desk.transaction(rules.CHANGE, "people.change_department"):
        refuse(
            [
                *rules.department_problems(draft),
                *_department_code_taken(desk, draft.code, department_id),
                *rules.division_problems(department_id, draft.parent_id, divisions()),
            ]
        )
        department = Department.get_by_id(department_id)
        department.code, department.name, department.parent = draft.code, draft.name.strip(), draft.parent_id
        department.save()


def divisions() -> dict[UUID, UUID | None]:
    """Every department with the one above it."""
    return {row.id: row.parent_id for row in Department.select(Department.id, Department.parent)}


def posts(desk: Desk) -> list[rules.PostFacts]:
    """Every post, the highest rank first."""
    desk.require(rules.READ)
    return [rules.PostFacts(row.id, row.code, row.name, row.rank) for row in Post.select().order_by(Post.rank, Post.id)]


def add_post(desk: Desk, draft: rules.PostDraft) -> UUID:
    """Add a post and return its id; the permission table says what it may do.

    Raises:
        Denied: the account may not change places.
        Problems: the draft is incomplete or the code is taken; nothing was written.
    """
    with desk.transaction(rules.CHANGE, "people.add_post"):
        refuse([*rules.post_problems(draft), *_post_code_taken(draft.code)])
        return Post.create(code=draft.code, name=draft.name.strip(), rank=draft.rank).id


def _branch_facts(row: Branch) -> rules.BranchFacts:
    return rules.BranchFacts(row.id, row.code, row.name, row.company, row.address, row.telephone)


def _branch_code_taken(code: str, own: UUID | None) -> list[Problem]:
    other = Branch.get_or_none(Branch.code == code)
    return [] if other is None or other.id == own else _taken(code, other.name)


def _department_code_taken(desk: Desk, code: str, own: UUID | None) -> list[Problem]:
    other = Department.get_or_none((Department.branch == desk.office.branch_id) & (Department.code == code))
    return [] if other is None or other.id == own else _taken(code, other.name)


def _post_code_taken(code: str) -> list[Problem]:
    other = Post.get_or_none(Post.code == code)
    return [] if other is None else _taken(code, other.name)


def _taken(code: str, name: str) -> list[Problem]:
    return [Problem("code", sentence("people", "{code} belongs to {name} already.").of(code=code, name=name))]
