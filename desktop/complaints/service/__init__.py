"""What the office can do with complaints: one verb, one permission, one transaction."""

from collections.abc import Callable, Mapping

from desktop.complaints import rules
from desktop.complaints.service.case import detail, facts, facts_by_number
from desktop.complaints.service.dues import differing_dues, rebuild_dues
from desktop.complaints.service.frozen import asof
from desktop.complaints.service.history import history
from desktop.complaints.service.intake import (
    drop_draft,
    keep_draft,
    kept_draft,
    possible_duplicates,
    register,
    search_text,
)
from desktop.complaints.service.listing import ComplaintSource, badge, counts
from desktop.complaints.service.papers.offers import paper_facts, papers_of
from desktop.complaints.service.reports import VERBS as REPORT_VERBS
from desktop.complaints.service.reports import (
    make_report,
    records_behind,
    report_by_number,
    sign_report,
    signed_report,
    signed_reports,
    whole_report,
)
from desktop.complaints.service.spelling import spelled
from desktop.complaints.service.today import dues, find, week
from desktop.core.permission import Permission

VERBS: Mapping[Callable[..., object], Permission] = {
    register: rules.REGISTER,
    keep_draft: rules.REGISTER,
    kept_draft: rules.REGISTER,
    drop_draft: rules.REGISTER,
    possible_duplicates: rules.READ,
    facts: rules.READ,
    facts_by_number: rules.READ,
    detail: rules.READ,
    history: rules.READ,
    counts: rules.READ,
    badge: rules.READ,
    dues: rules.READ,
    find: rules.READ,
    week: rules.READ,
    rebuild_dues: rules.READ,
    differing_dues: rules.READ,
    spelled: rules.READ,
    **REPORT_VERBS,
    papers_of: rules.READ,
    paper_facts: rules.READ,
}

__all__ = [
    "VERBS",
    "ComplaintSource",
    "asof",
    "badge",
    "counts",
    "detail",
    "differing_dues",
    "drop_draft",
    "dues",
    "facts",
    "facts_by_number",
    "find",
    "history",
    "keep_draft",
    "kept_draft",
    "make_report",
    "paper_facts",
    "papers_of",
    "possible_duplicates",
    "rebuild_dues",
    "records_behind",
    "register",
    "report_by_number",
    "search_text",
    "sign_report",
    "signed_report",
    "signed_reports",
    "spelled",
    "week",
    "whole_report",
]
