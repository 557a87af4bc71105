"""What the office can do for its members: one verb, one permission, one transaction."""

from collections.abc import Callable, Mapping

from desktop.core.permission import Permission
from desktop.membership import rules
from desktop.membership.service.benefits import benefit_versions, matrix_of, matrix_on
from desktop.membership.service.drafts import drop_file_draft, keep_file_draft, kept_file_draft
from desktop.membership.service.finding import find, numbered
from desktop.membership.service.overview import overview
from desktop.membership.service.prints import member_of_print, prints_of, record_print
from desktop.people.rules import MEMBER_CHANGE
from desktop.printouts import rules as paper

VERBS: Mapping[Callable[..., object], Permission] = {
    benefit_versions: rules.READ,
    matrix_of: rules.READ,
    matrix_on: rules.READ,
    find: rules.READ,
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
    "drop_file_draft",
    "find",
    "keep_file_draft",
    "kept_file_draft",
    "matrix_of",
    "matrix_on",
    "member_of_print",
    "numbered",
    "overview",
    "prints_of",
    "record_print",
]
