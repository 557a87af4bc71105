"""What the office can do for its members: one verb, one permission, one transaction."""

from collections.abc import Callable, Mapping

from desktop.core.permission import Permission
from desktop.membership import rules
from desktop.membership.service.benefit_approvals import enter_benefit_approval, retire_version
from desktop.membership.service.benefit_drafts import (
    bring_back_draft,
    drop_draft,
    edit_matrix,
    new_benefit,
    plan_version,
    start_draft,
    submit_version,
    take_back_version,
)
from desktop.membership.service.benefits import benefit_versions, matrix_of, matrix_on
from desktop.membership.service.drafts import drop_file_draft, keep_file_draft, kept_file_draft
from desktop.membership.service.finding import find, numbered
from desktop.membership.service.history import history
from desktop.membership.service.overview import overview
from desktop.membership.service.prints import member_of_print, prints_of, record_print
from desktop.people.rules import MEMBER_CHANGE
from desktop.printouts import rules as paper

VERBS: Mapping[Callable[..., object], Permission] = {
    benefit_versions: rules.READ,
    matrix_of: rules.READ,
    matrix_on: rules.READ,
    start_draft: rules.BENEFITS_CHANGE,
    new_benefit: rules.BENEFITS_CHANGE,
    edit_matrix: rules.BENEFITS_CHANGE,
    plan_version: rules.BENEFITS_CHANGE,
    submit_version: rules.BENEFITS_CHANGE,
    take_back_version: rules.BENEFITS_CHANGE,
    drop_draft: rules.BENEFITS_CHANGE,
    bring_back_draft: rules.BENEFITS_CHANGE,
    enter_benefit_approval: rules.BENEFITS_APPROVE,
    retire_version: rules.BENEFITS_APPROVE,
    find: rules.READ,
    history: rules.READ,
    numbered: rules.READ,
    overview: rules.READ,
    keep_file_draft: MEMBER_CHANGE,
    kept_file_draft: MEMBER_CHANGE,
    drop_file_draft: MEMBER_CHANGE,
    member_of_print: rules.READ,
    prints_of: rules.READ,
    record_print: paper.RECORD,
}

__all__ = [
    "VERBS",
    "benefit_versions",
    "bring_back_draft",
    "drop_draft",
    "drop_file_draft",
    "edit_matrix",
    "enter_benefit_approval",
    "find",
    "history",
    "keep_file_draft",
    "kept_file_draft",
    "matrix_of",
    "matrix_on",
    "member_of_print",
    "new_benefit",
    "numbered",
    "overview",
    "plan_version",
    "prints_of",
    "record_print",
    "retire_version",
    "start_draft",
    "submit_version",
    "take_back_version",
]
