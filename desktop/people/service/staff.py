"""Staff: adding people and correcting them; nobody is ever deleted."""

from __future__ import annotations

from uuid import UUID

from desktop.core.problem import refuse
from desktop.desk import Desk
from desktop.people import rules
from desktop.people.records import Staff
from desktop.storage.pinyin import reading


def staff_list(desk: Desk) -> list[rules.StaffFacts]:
    """Everybody who is or was on the staff of the desk's branch, by name."""
    desk.require(rules.READ)
    found = Staff.select().where(Staff.branch == desk.office.branch_id).order_by(Staff.sort_key, Staff.id)
    return [staff_facts(row) for row in found]


def add_staff(desk: Desk, draft: rules.StaffDraft) -> UUID:
    """Add a person to the staff of the desk's branch and return the id.

    Raises:
        Denied: the account may not change people.
        Problems: the draft is incomplete; nothing was written.
    """
    with desk.transaction(rules.CHANGE, "people.add_staff"):
        refuse(rules.staff_problems(draft))
        read = reading(draft.name.strip())
        return Staff.create(
            branch=desk.office.branch_id,
            name=draft.name.strip(),
            sort_key=read.sort_key,
            initials=read.initials.upper(),
            staff_number=draft.staff_number.strip(),
            phone=draft.phone.strip(),
        ).id


def change_staff(desk: Desk, staff_id: UUID, draft: rules.StaffDraft, seen: rules.StaffFacts | None = None) -> None:
    """Correct a person's name, number or telephone.

    Raises:
        Denied, Problems: as `add_staff`; also when they differ from what was *seen* before they were typed.
    """
    with desk.transaction(rules.CHANGE, "people.change_staff"):
        person = Staff.get_by_id(staff_id)
        if seen is not None:
            refuse(rules.meanwhile_problems(seen, staff_facts(person), ("name", "staff_number", "phone")))
        refuse(rules.staff_problems(draft))
        read = reading(draft.name.strip())
        person.name, person.sort_key, person.initials = draft.name.strip(), read.sort_key, read.initials.upper()
        person.staff_number, person.phone = draft.staff_number.strip(), draft.phone.strip()
        person.save()


def staff_facts(row: Staff) -> rules.StaffFacts:
    """A person as shown."""
    return rules.StaffFacts(row.id, row.name, row.initials, row.staff_number, row.phone, row.left_on)
