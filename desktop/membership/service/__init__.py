"""What the office can do for its members: one verb, one permission, one transaction."""

from collections.abc import Callable, Mapping

from desktop.core.permission import Permission
from desktop.membership import rules
from desktop.membership.rules import books as book_rules
from desktop.membership.rules import cards as card_rules
from desktop.membership.rules import cohorts as cohort_rules
from desktop.membership.rules import holdings as holding_rules
from desktop.membership.rules import indicators as indicator_rules
from desktop.membership.rules import proposals as proposal_rules
from desktop.membership.rules import retention as retention_rules
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
from desktop.membership.service.cards import card_answer, card_events, card_found, cards, handle_card, lost_cards
from desktop.membership.service.drafts import drop_file_draft, keep_file_draft, kept_file_draft
from desktop.membership.service.figures import cancel_figure, enter_figure, figures, indicators
from desktop.membership.service.finding import find, numbered
from desktop.membership.service.freezing import cohort, cohort_intact, cohort_lines, cohorts, freeze_cohort
from desktop.membership.service.history import history
from desktop.membership.service.keeping import LostSource, cohort_retention
from desktop.membership.service.lists import (
    RetentionSource,
    cancel_offer,
    list_count,
    offer_check,
    offers_of,
    outcomes,
    record_offer,
)
from desktop.membership.service.moving import books, heirs, move_members, move_now
from desktop.membership.service.overview import overview
from desktop.membership.service.papers_benefits import benefit_notice, notice_by_number
from desktop.membership.service.papers_books import (
    handover_by_number,
    handover_sheet,
    handovers,
    list_sheet,
    lost_sheet,
)
from desktop.membership.service.papers_enrolment import enrolment_by_number, enrolment_paper
from desktop.membership.service.photos import kept_photo
from desktop.membership.service.prints import member_of_print, prints_of, record_print
from desktop.membership.service.proposing import (
    enter_tier_approval,
    proposal,
    proposal_intact,
    proposal_rows,
    proposals,
    propose,
    refuse_rows,
    withdraw_proposal,
)
from desktop.membership.service.rating import QualitySource, quality
from desktop.membership.service.running import simulate
from desktop.membership.service.tiering import (
    change_found,
    change_tier,
    end_override,
    override_found,
    override_tier,
    overrides,
    spans,
    tier_history,
)
from desktop.people.rules import MEMBER_CHANGE
from desktop.printouts import rules as paper

VERBS: Mapping[Callable[..., object], Permission] = {
    benefit_versions: rules.READ,
    matrix_of: rules.READ,
    matrix_on: rules.READ,
    benefit_notice: rules.READ,
    notice_by_number: rules.READ,
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
    enrolment_by_number: rules.READ,
    enrolment_paper: rules.READ,
    find: rules.READ,
    history: rules.READ,
    numbered: rules.READ,
    overview: rules.READ,
    keep_file_draft: MEMBER_CHANGE,
    kept_file_draft: MEMBER_CHANGE,
    kept_photo: MEMBER_CHANGE,
    drop_file_draft: MEMBER_CHANGE,
    member_of_print: rules.READ,
    prints_of: rules.READ,
    record_print: paper.RECORD,
    cards: rules.READ,
    card_events: rules.READ,
    card_found: rules.READ,
    card_answer: rules.READ,
    lost_cards: rules.READ,
    handle_card: card_rules.CHANGE,
    spans: rules.READ,
    tier_history: rules.READ,
    overrides: rules.READ,
    change_found: rules.READ,
    change_tier: holding_rules.CHANGE,
    override_found: rules.READ,
    override_tier: holding_rules.CHANGE,
    end_override: holding_rules.CHANGE,
    simulate: rules.READ,
    propose: proposal_rules.PROPOSE,
    withdraw_proposal: proposal_rules.PROPOSE,
    proposals: rules.READ,
    proposal: rules.READ,
    proposal_rows: rules.READ,
    proposal_intact: rules.READ,
    refuse_rows: proposal_rules.APPROVE,
    enter_tier_approval: proposal_rules.APPROVE,
    books: rules.READ,
    heirs: rules.READ,
    move_members: book_rules.MOVE,
    move_now: book_rules.MOVE,
    cohorts: rules.READ,
    cohort: rules.READ,
    cohort_intact: rules.READ,
    cohort_lines: rules.READ,
    freeze_cohort: cohort_rules.FREEZE,
    cohort_retention: rules.READ,
    indicators: rules.READ,
    figures: rules.READ,
    enter_figure: indicator_rules.ENTER_FIGURE,
    cancel_figure: indicator_rules.ENTER_FIGURE,
    handovers: rules.READ,
    handover_by_number: rules.READ,
    handover_sheet: rules.READ,
    list_sheet: rules.READ,
    lost_sheet: rules.READ,
    quality: rules.READ,
    list_count: rules.READ,
    record_offer: retention_rules.RECORD,
    cancel_offer: retention_rules.RECORD,
    offers_of: rules.READ,
    offer_check: rules.READ,
    outcomes: rules.READ,
}

__all__ = [
    "VERBS",
    "LostSource",
    "QualitySource",
    "RetentionSource",
    "benefit_notice",
    "benefit_versions",
    "books",
    "bring_back_draft",
    "cancel_figure",
    "cancel_offer",
    "card_answer",
    "card_events",
    "card_found",
    "cards",
    "change_found",
    "change_tier",
    "cohort",
    "cohort_intact",
    "cohort_lines",
    "cohort_retention",
    "cohorts",
    "drop_draft",
    "drop_file_draft",
    "edit_matrix",
    "end_override",
    "enrolment_by_number",
    "enrolment_paper",
    "enter_benefit_approval",
    "enter_figure",
    "enter_tier_approval",
    "figures",
    "find",
    "freeze_cohort",
    "handle_card",
    "handover_by_number",
    "handover_sheet",
    "handovers",
    "heirs",
    "history",
    "indicators",
    "keep_file_draft",
    "kept_file_draft",
    "kept_photo",
    "list_count",
    "list_sheet",
    "lost_cards",
    "lost_sheet",
    "matrix_of",
    "matrix_on",
    "member_of_print",
    "move_members",
    "move_now",
    "new_benefit",
    "notice_by_number",
    "numbered",
    "offer_check",
    "offers_of",
    "outcomes",
    "override_found",
    "override_tier",
    "overrides",
    "overview",
    "plan_version",
    "prints_of",
    "proposal",
    "proposal_intact",
    "proposal_rows",
    "proposals",
    "propose",
    "quality",
    "record_offer",
    "record_print",
    "refuse_rows",
    "retire_version",
    "simulate",
    "spans",
    "start_draft",
    "submit_version",
    "take_back_version",
    "tier_history",
    "withdraw_proposal",
]
