"""What the office can do with complaints: one verb, one permission, one transaction."""

from collections.abc import Callable, Mapping

from desktop.complaints import rules
from desktop.complaints.rules.aftermath import NUISANCE, NUISANCE_DECIDE
from desktop.complaints.service.act_drafts import begun_acts, drop_act_draft, keep_act_draft, kept_act_draft
from desktop.complaints.service.acts import ACTS
from desktop.complaints.service.case import detail, facts, facts_by_number
from desktop.complaints.service.changed import changed_since
from desktop.complaints.service.contacts import (
    answer_customer,
    log_contact,
)
from desktop.complaints.service.dues import differing_dues, rebuild_dues
from desktop.complaints.service.extensions import (
    ask_extension,
    decide_extension,
)
from desktop.complaints.service.files import attach_file, damaged_files, file_content, ready_to_keep
from desktop.complaints.service.frozen import asof
from desktop.complaints.service.handling import (
    accept_assignment,
    assign,
    change_level,
    decline_assignment,
    judge_validity,
    link_duplicate,
    take_over,
)
from desktop.complaints.service.history import history
from desktop.complaints.service.improvements import (
    check_improvement,
    effects,
    finish_improvement,
    improvement_list,
    plan_improvement,
)
from desktop.complaints.service.intake import (
    drop_draft,
    keep_draft,
    kept_draft,
    possible_duplicates,
    register,
    search_text,
)
from desktop.complaints.service.linking import find_linked
from desktop.complaints.service.listing import ComplaintSource, badge, counts
from desktop.complaints.service.memos import (
    agree_sampling_time,
    decide_sampling,
    distribute_memo,
    enter_approval,
    give_department_answer,
    hand_in_memo,
    settle_within_authority,
)
from desktop.complaints.service.nuisance import (
    decide_nuisance,
    nuisance_calls,
    nuisance_list,
    nuisance_row,
    nuisance_story,
    report_nuisance,
)
from desktop.complaints.service.orders import (
    give_written_result,
    hand_over_work_order,
    record_measures,
    record_visit,
    start_on_site,
)
from desktop.complaints.service.papers.offers import paper_facts, papers_of
from desktop.complaints.service.penalties import (
    appeal_penalty,
    decide_penalty,
    propose_penalty,
    state_penalty,
    withdraw_penalty,
)
from desktop.complaints.service.regulator import accept_appeal, answer_appeal, record_appeal
from desktop.complaints.service.reminders import regulator_risks, reminders
from desktop.complaints.service.renewing import renew_owners
from desktop.complaints.service.reports import VERBS as REPORT_VERBS
from desktop.complaints.service.reports import (
    make_report,
    records_behind,
    records_signed,
    report_by_number,
    sign_report,
    signed_report,
    signed_reports,
    whole_report,
)
from desktop.complaints.service.responsibility import decide_remedy, find_responsibility, follow_remedy
from desktop.complaints.service.rounds import (
    add_segment,
    close_satisfied,
    close_without_agreement,
    record_satisfaction,
    reopen,
)
from desktop.complaints.service.samples import arrive_for_sampling, give_verdict, hand_over_sample, take_sample
from desktop.complaints.service.strikes import people_with_strikes, strike_card
from desktop.complaints.service.today import dues, find, of_member, week
from desktop.complaints.service.watching import name_watcher, push, watched_by
from desktop.core.permission import Permission
from desktop.people import rules as people_rules

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
    of_member: rules.READ,
    week: rules.READ,
    rebuild_dues: rules.READ,
    differing_dues: rules.READ,
    renew_owners: people_rules.READ,
    keep_act_draft: rules.READ,
    kept_act_draft: rules.READ,
    begun_acts: rules.READ,
    drop_act_draft: rules.READ,
    changed_since: rules.READ,
    find_linked: rules.READ,
    **{verb: rules.BY_CODE[code].permission for code, verb in ACTS.items()},
    **REPORT_VERBS,
    strike_card: rules.READ,
    people_with_strikes: rules.READ,
    file_content: rules.READ,
    damaged_files: rules.READ,
    effects: rules.READ,
    improvement_list: rules.READ,
    report_nuisance: NUISANCE,
    decide_nuisance: NUISANCE_DECIDE,
    nuisance_list: rules.READ,
    nuisance_row: rules.READ,
    nuisance_story: rules.READ,
    nuisance_calls: rules.READ,
    watched_by: rules.READ,
    reminders: rules.READ,
    regulator_risks: rules.READ,
    papers_of: rules.READ,
    paper_facts: rules.READ,
}

__all__ = [
    "ACTS",
    "VERBS",
    "ComplaintSource",
    "accept_appeal",
    "accept_assignment",
    "add_segment",
    "agree_sampling_time",
    "answer_appeal",
    "answer_customer",
    "appeal_penalty",
    "arrive_for_sampling",
    "ask_extension",
    "asof",
    "assign",
    "attach_file",
    "badge",
    "begun_acts",
    "change_level",
    "changed_since",
    "check_improvement",
    "close_satisfied",
    "close_without_agreement",
    "counts",
    "damaged_files",
    "decide_extension",
    "decide_nuisance",
    "decide_penalty",
    "decide_remedy",
    "decide_sampling",
    "decline_assignment",
    "detail",
    "differing_dues",
    "distribute_memo",
    "drop_act_draft",
    "drop_draft",
    "dues",
    "effects",
    "enter_approval",
    "facts",
    "facts_by_number",
    "file_content",
    "find",
    "find_linked",
    "find_responsibility",
    "finish_improvement",
    "follow_remedy",
    "give_department_answer",
    "give_verdict",
    "give_written_result",
    "hand_in_memo",
    "hand_over_sample",
    "hand_over_work_order",
    "history",
    "improvement_list",
    "judge_validity",
    "keep_act_draft",
    "keep_draft",
    "kept_act_draft",
    "kept_draft",
    "link_duplicate",
    "log_contact",
    "make_report",
    "name_watcher",
    "nuisance_calls",
    "nuisance_list",
    "nuisance_row",
    "nuisance_story",
    "of_member",
    "paper_facts",
    "papers_of",
    "people_with_strikes",
    "plan_improvement",
    "possible_duplicates",
    "propose_penalty",
    "push",
    "ready_to_keep",
    "rebuild_dues",
    "record_appeal",
    "record_measures",
    "record_satisfaction",
    "record_visit",
    "records_behind",
    "records_signed",
    "register",
    "regulator_risks",
    "reminders",
    "renew_owners",
    "reopen",
    "report_by_number",
    "report_nuisance",
    "search_text",
    "settle_within_authority",
    "sign_report",
    "signed_report",
    "signed_reports",
    "start_on_site",
    "state_penalty",
    "strike_card",
    "take_over",
    "take_sample",
    "watched_by",
    "week",
    "whole_report",
    "withdraw_penalty",
]
