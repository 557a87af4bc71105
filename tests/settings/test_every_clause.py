"""Every clause, found by asking the policy: changed through the page, it changes what a rule or a form says."""

from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial
from uuid import UUID

import pytest

from desktop.app import rooms
from desktop.complaints import rules as complaints
from desktop.complaints import service
from desktop.complaints.dialogs.cards import CardsPanel
from desktop.complaints.rules import (
    clocks,
    contacts,
    levels,
    proposals,
    regulator,
    responsibility,
    rounds,
    strikes,
)
from desktop.complaints.rules.aftermath import Opinion, Proposal
from desktop.complaints.rules.words import StepKind
from desktop.core.clause import Value
from desktop.core.clock import FrozenClock, instant
from desktop.core.worktime import limit_after
from desktop.membership import service as membership
from desktop.membership.dialogs.quality_cells import figure
from desktop.membership.rules import books, cohorts, indicators, retention
from desktop.membership.rules import proposals as tier_proposals
from desktop.membership.rules.benefits import Cell, CellKind, Period
from desktop.membership.rules.entitlements import Entitlement, Entitlements, Standing
from desktop.membership.rules.reminders import reminders
from desktop.paper import press
from desktop.paper.definition import Mode, Stamp
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.points import rules as points_rules
from desktop.points import service as points
from desktop.points.rules import LotFacts, MovementKind
from desktop.policy import versions
from desktop.policy.clauses import PointsAsOf
from desktop.policy.lines import Shape
from desktop.settings import rules
from desktop.settings.dialogs.clause_table import as_in_file
from desktop.settings.forms import POLICY_SHEET
from desktop.widgets.labels import Label
from tests.membership.people import rich
from tests.settings.test_policy_page import another, in_force, shown, sign, type_into

NOW = FrozenClock().now()


def limits(policy):
    clauses = policy.complaints
    return {
        (workflow, segment.code, level.code): (
            clauses.limit_of(segment, level),
            segment.limit,
            segment.cap,
            segment.aim,
        )
        for workflow, many in clauses.workflows.items()
        for segment in many
        for level in clauses.levels
    }


def fines(policy):
    return {level.code: level.late_fine for level in policy.complaints.levels}


def intake(policy):
    told = []
    for level in policy.complaints.levels:
        for hours in (1, 5, 30):
            draft = complaints.ComplaintDraft(received_at=NOW - timedelta(hours=hours), level=level.code)
            told.append([(one.field, str(one.sentence)) for one in complaints.problems(draft, policy.asof(NOW))])
    return told


def warnings(policy):
    spans = (timedelta(minutes=40), timedelta(hours=3), timedelta(hours=24))
    return [clocks.warns_at(NOW, NOW + span, policy.complaints.warning) for span in spans]


def working_time(policy):
    calendar, week = policy.calendar, [date(2026, 11, 16) + timedelta(days=day) for day in range(7)]
    dues = [
        limit_after(instant(day, time(9)), timedelta(minutes=minutes), calendar)
        for day in week
        for minutes in range(0, 600, 30)
    ]
    return [calendar.open_minutes(day) for day in (*week, date(2026, 10, 1))], dues


def announced(policy):
    ahead = policy.calendar_clauses.announce_missing_days
    days = [date(2026, 10, 1) + timedelta(days=day) for day in range(0, 92, 3)]
    return [rules.year_to_announce(policy.calendar, day, ahead) for day in days]


def attempts(policy):
    clauses = policy.complaints.extension
    times = [NOW + timedelta(minutes=minutes) for minutes in range(0, 900, 4)]
    return contacts.counted(times, clauses), contacts.next_counting(times[:1], NOW, clauses), clauses.attempts


DAY = timedelta(days=1)
TODAY = date(2026, 11, 18)
ANYBODY = UUID(int=1)


def owed(policy):
    """Which segments a case of each level owes, and whether contacts can be added to it by hand."""
    told = []
    for level in policy.complaints.levels:
        case, asof = complaints.Case(NOW, level.code, "service"), policy.asof(NOW)
        told.append(([one.kind for one in complaints.segments(case, asof)], rounds.not_added(case, asof) is None))
    return told


def turns(policy):
    """Which answers begin a new round, and from which round on a case may be closed without agreement."""
    answers = [rounds.starts_round(answer, policy.complaints) for answer, _ in rounds._ANSWERS]
    begun = tuple(complaints.Happening(StepKind.ROUND_STARTED, NOW) for _ in range(9))
    cases = [complaints.Case(NOW, "dissatisfied", "service", steps=begun[:many]) for many in range(9)]
    return answers, [rounds.not_unagreed(case, policy.asof(NOW)) is None for case in cases]


def serious(policy):
    return [levels.criteria_of(level, policy.complaints) for level in policy.complaints.levels]


def with_the_regulator(policy):
    asof = policy.asof(NOW)
    unanswered = [regulator.standing_on(TODAY - days * DAY, None, asof, answered=False).risk for days in range(30)]
    return unanswered, regulator.accepted_by(TODAY, asof), regulator.answer_due(TODAY, asof)


def answered_for(policy):
    """Which causes are accepted, and what is proposed to be deducted for a loss."""
    clauses, causes = policy.complaints.responsibility, versions.shipped().complaints.responsibility.causes
    drafts = [responsibility.ResponsibilityDraft(cause=cause, explanation="") for cause in causes]
    refused = [responsibility.responsibility_problems(draft, None, policy.asof(NOW)) != [] for draft in drafts]
    return refused, [proposals.deduction(10_000, share) for share in (clauses.direct_percent, clauses.head_percent)]


def opinion(signer):
    return Opinion("manager", UUID(int=signer), "", TODAY, True, "", "")


def decided(policy):
    """How far proposals are that so many people agree to, and until when their person may appeal."""
    asof = policy.asof(NOW)
    made = [
        Proposal(ANYBODY, "", kind, NOW, ANYBODY, "", "", None, "", "dissatisfied", "",
                 opinions=tuple(opinion(signer) for signer in range(many)))
        for kind in ("late", "dismissal")
        for many in range(4)
    ]  # fmt: skip
    return [proposals.state_of(one, asof) for one in made], proposals.appeal_until(NOW, asof)


def promised(policy):
    """Whether the holder of each post may promise amounts of up to 200 元."""
    authority = policy.complaints.authority
    return [responsibility.judged(fen, [one.post], authority) for one in authority for fen in (0, 5_000, 20_000)]


def while_talking(policy):
    """What stands beside an editor in which somebody talks with the customer."""
    said = []
    for day in (TODAY, date(2026, 12, 31)):
        panel = CardsPanel(policy.complaints, day)
        said += [label.text() for label in panel.findChildren(Label)]
        panel.deleteLater()
    return said


def struck(policy):
    return strikes.counted_since(date(2026, 11, 18), policy.complaints.strikes)


def kept_members(policy):
    """How cohorts, books and offers are judged: targets, the upper market, loads, periods, how a cohort begins."""
    clauses = policy.membership
    at, ranks = NOW - 300 * DAY, {"silver": 1, "gold": 2, "diamond": 3}
    frozen = cohorts.CohortFacts(ANYBODY, "", TODAY, at, "", "", cohorts.KeptBy(), 3, "")
    stood = [(cohorts.CohortLine(ANYBODY.hex, tier), cohorts.Standing(member=tier != "gold")) for tier in ranks]
    found = cohorts.retention(frozen, TODAY, stood, ranks, clauses.cohorts.high_from)
    figure = indicators.FigureFacts(ANYBODY, TODAY, 100, "", NOW, "")
    told = indicators.indicators(TODAY, found, complete=cohorts.Share(1, 2), members=10, figure=figure, clauses=clauses)
    judged = [(one.share, one.target, one.meets) for one in told]
    loads = [books.load({tier: 10}, clauses.managers.most) for tier in ranks]
    periods = [retention.period_of(date(2026, month, 1), clauses.retention.offer_period) for month in (1, 3, 4)]
    return judged, loads, periods, clauses.cohorts.network_counts, clauses.cohorts.tier_counts


def tiers_proposed(policy):
    """Who would be proposed for a tier, which clauses that lacks, how long it is held, what is due."""
    clauses, told = policy.membership.tiers, []
    for criterion in tier_proposals.Criterion:
        run = tier_proposals.RunDraft(criterion, TODAY, TODAY)
        told.append((tier_proposals.missing_clauses(criterion, clauses), tier_proposals.basis_of(run, clauses)))
    held = tier_proposals.last_day(TODAY, clauses.holding_months)
    return told, held, tier_proposals.due_until(TODAY, clauses.notice_days)


def admitted(policy):
    """What stands against enrolling somebody who uses a data card alone and has not consented yet."""
    draft = people_rules.MemberDraft("王建国", data_card_only=True)
    return [one.field for one in people_rules.enrolment_problems(draft, policy.membership_asof(NOW))]


def told_whole(clauses):
    """The points clauses with something in place of what is 未设置: many speak only together."""

    def filled(clause, value):
        return clause if isinstance(clause, Value) else Value(value)

    return replace(
        clauses,
        earn=tuple(replace(one, per=filled(one.per, 100), points=filled(one.points, 1)) for one in clauses.earn),
        tiers=tuple(replace(one, multiple=filled(one.multiple, 150)) for one in clauses.tiers),
        term_years=filled(clauses.term_years, 2),
    )


def points_come(policy):
    """What each way to earn comes to, for members of each tier."""
    told = []
    for clauses in (policy.points, told_whole(policy.points)):
        for way in clauses.earn:
            for tier in ("", *(one.code for one in clauses.tiers)):
                for many in range(1, 12):
                    earning = points_rules.earned(way.code, many * 5_050, many, tier=tier, on=TODAY, clauses=clauses)
                    told.append((earning.points, earning.until_on))
    return told


def points_go(policy):
    """Which numbers of points may be spent at once, and how many signatures let an adjustment pass."""
    asof, purse = PointsAsOf(NOW, policy.points), points_rules.Purse()
    spent = [points_rules.SpendDraft(ANYBODY, "D", NOW, number) for number in range(1, 12)]
    signed = [points_rules.Approval("签", UUID(int=number), TODAY) for number in range(10, 20)]
    adjusted = [
        points_rules.AdjustDraft(ANYBODY, "D", NOW, 5, "更正", tuple(signed[:number])) for number in range(len(signed))
    ]
    return (
        [str(one.sentence) for draft in spent for one in points_rules.spend_problems(draft, purse, asof)],
        [points_rules.adjust_problems(draft, purse, ANYBODY, asof) == [] for draft in adjusted],
    )


RULES = (
    limits, fines, intake, warnings, working_time, announced, attempts, owed, turns, serious, with_the_regulator,
    answered_for, decided, promised, while_talking, struck, kept_members, tiers_proposed, admitted, points_come,
    points_go,
)  # fmt: skip


def printed(policy, name):
    """The blank forms whose labels name the clause; the approval sheet prints every clause and proves nothing."""
    stamp = Stamp(printed_at=NOW, operator="", company="", branch="", policy="", clauses=policy.printed)
    forms = [form for form in rooms.forms().values() if form is not POLICY_SHEET and f"{{{name}}}" in repr(form)]
    return [press.render(form, None, stamp, Mode.BLANK) for form in forms]


@pytest.fixture
def offered(desk):
    """Which earlier complaint of the same telephone is offered under a policy, twenty days after it."""
    draft = complaints.ComplaintDraft(
        received_at=NOW - 20 * DAY,
        channel=complaints.Channel.PHONE,
        customer_name="王建国",
        contact="王建国",
        phone="13800004417",
        category="billing_error",
        level="dissatisfied",
        content="多扣了二十块",
    )
    service.register(desk, draft)
    again = replace(draft, received_at=NOW)
    return lambda policy: [one.id for one in service.possible_duplicates(replace(desk, policy=policy), again)]


@pytest.fixture
def filed(desk):
    """What the page of a member says under a policy: of what was verified, of rates, of what is soon."""
    soon = TODAY + 20 * DAY
    born = date(1968, soon.month, soon.day)
    member = rich(desk, id_number="", birthday=born, contract_until=soon, broadband_until=soon)
    people.verify(desk, member, "address", people_rules.VerifiedBy.CALLBACK, TODAY - 330 * DAY)
    lot = LotFacts(None, "L", MovementKind.AWARD, soon, 300, 0, overdue=False)
    cell = Cell(CellKind.COUNT, count=3, period=Period.YEAR)
    used = Entitlement("x", "卡免费升级", cell, Standing.USABLE, 3, 1, 2, None, renews_on=soon + DAY)
    may_use = Entitlements(TODAY, 1, "gold", "金卡", "", (used,))

    def seen(policy):
        ruled = replace(desk, policy=policy)
        file = people.member_file(ruled, member)
        found = reminders(file, (lot,), (), may_use, policy.membership.reminders)
        rates = membership.quality(ruled, lambda _done, _total: None, lambda: False)
        share = cohorts.Share(1, 2)
        return (
            file.completeness.missing,
            [one.why for one in people.duplicates(ruled, people_rules.MemberDraft("周文", phone=file.says.phone))],
            [(one.field, one.counts) for one in file.authenticity.fields],
            [(one.about, one.pressing) for one in found],
            [figure(share, target) for target in (rates.complete_target, rates.verified_target)],
        )

    return seen


@pytest.fixture
def owing(desk, monkeypatch):
    """How many signatures it takes to undo an award that is spent already."""
    member = people.admit_member(desk, people_rules.MemberDraft("赵敏"))
    awarded = points.award(desk, points_rules.AwardDraft(member, "D-1", desk.now(), points=100))
    points.spend(desk, points_rules.SpendDraft(member, "D-2", desk.now(), 100))

    def seen(policy):
        with monkeypatch.context() as patched:  # Movements go by the policy that the store has in force.
            patched.setattr(versions, "in_force", lambda *_asked: policy)
            return points.undoing(desk, awarded).approvals

    return seen


def parts_of(lines):
    """The policy in parts that are changed together: each file, that of the members by table."""
    names = (name.split(".") for name in lines)
    return sorted({".".join(name[: 2 if name[0] == "membership" else 1]) for name in names})


def wanted(name, line):
    if name.endswith(".responses"):
        return "1"  # more than there are contacts would owe no more
    if line.slot.shape is Shape.FLAG:
        return line.clause == Value(False)
    if line.slot.shape is Shape.CODES:  # without what the member's file lacks, or the other file shares
        return [code for code in line.clause.value if code != ("phone" if name.endswith(".by") else "id_number")]
    return "1工作时" if name == "complaints.sampling.aim" else another(line)


@pytest.mark.parametrize("file", parts_of(versions.shipped().lines))
def test_a_clause_changed_through_the_page_changes_a_rule_or_a_form(qtbot, desk, lent, offered, filed, owing, file):
    page = shown(qtbot, desk, lent)
    unseen = []
    for name, line in versions.shipped().lines.items():
        if not name.startswith(f"{file}."):
            continue
        before = in_force(desk)
        type_into(page, name, wanted(name, line))
        sign(page)
        page.save()
        after = in_force(desk)
        assert after.lines[name].clause != line.clause, name
        said = (*RULES, offered, filed, owing, partial(printed, name=name))
        if all(one(before) == one(after) for one in said):
            unseen.append(name)
        if file == "calendar":  # without its holidays the calendar announces none
            former = as_in_file(line).value
            type_into(page, name, former if isinstance(former, bool) else str(former))
            sign(page)
            page.save()
    assert unseen == []
