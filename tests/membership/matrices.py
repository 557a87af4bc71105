"""A benefit matrix in which some cells are decided, signed and in force since today."""

from desktop.membership import service
from desktop.membership.rules.benefit_notation import read_cell
from desktop.membership.rules.benefit_versions import SHIPPED, ApprovalDraft, Plan
from desktop.people import service as people
from tests.office import desk_for


def signer(desk, name="周宏"):
    return next(one.id for one in people.staff_list(desk) if one.name == name)


def decide(desk, cells):
    """Write *cells* into the shipped matrix, by spot and as they are typed, and put it into force."""
    writer = desk_for(desk, "service_supervisor")
    number = service.start_draft(writer, SHIPPED)
    before = service.matrix_of(writer, number)
    service.edit_matrix(writer, number, before, before.with_cells({at: read_cell(it) for at, it in cells.items()}))
    service.plan_version(writer, number, Plan(), Plan(desk.today()))
    service.submit_version(writer, number)
    service.enter_benefit_approval(desk, number, ApprovalDraft("F14-7", signer(desk), desk.today()))
