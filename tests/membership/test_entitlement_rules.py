"""Tables of cases: what a cell lets a member do, what is left, when a grant ends, what an application changes."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from desktop.core.clock import instant
from desktop.membership.rules.applications import (
    AnswerDraft,
    ApplicationDraft,
    ApplicationFacts,
    ApplicationState,
    StopDraft,
    answer_problems,
    application_problems,
    stop_problems,
)
from desktop.membership.rules.benefit_notation import read_cell
from desktop.membership.rules.benefits import Benefit, Matrix
from desktop.membership.rules.entitlement_acts import END, BenefitCase
from desktop.membership.rules.entitlements import (
    Entitlements,
    Holder,
    Known,
    Standing,
    UseFacts,
    entitlements_on,
    is_timed,
    until_of,
    window_of,
    with_left,
)
from desktop.membership.rules.uses import EndDraft, UseDraft, cancel_problems, end_problems, use_problems
from desktop.policy.versions import shipped

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 6, 26, tzinfo=UTC)
ASOF = shipped().membership_asof(NOW)
NOBODY = UUID(int=1)
GOLD = Holder("gold", "金卡")


def at(day, hour=9):
    return instant(day, datetime.min.time().replace(hour=hour))


def use(day=TODAY, times=1, benefit="it", **more):
    facts = {"number": "", "title": "", "tier": "gold", "matrix": 1, "until_at": None, "place": "", "witness": ""}
    facts |= {"note": "", "entered_by": "", "entered_at": NOW, "used_at": at(day)}
    return UseFacts(id=uuid4(), member_id=NOBODY, benefit=benefit, times=times, **(facts | more))


def applied(on=TODAY, granted=None, signed_on=None, stopped_from=None):
    return ApplicationFacts(
        uuid4(), NOBODY, "QH-A-1", "it", "", on, "", "F14", "", granted, "", signed_on, "", stopped_from
    )


def line(written, uses=(), applications=(), day=TODAY, holder=GOLD):
    matrix = Matrix(1, "初始版", (Benefit("it", "某项"),), {("it", "gold"): read_cell(written)})
    found = entitlements_on(matrix, holder, Known(uses, applications, ("服务主管",)), day, NOW)
    return found.lines[0] if found.lines else found


CELLS = [
    ("√", Standing.USABLE, None, None),
    ("无", Standing.NONE, 0, 0),
    ("未设置", Standing.UNJUDGED, None, None),
    ("待确认", Standing.UNCONFIRMED, None, None),
    ("全国 2 次 待确认", Standing.UNCONFIRMED, None, None),
    ("3 次/年", Standing.USABLE, 3, 1),
    ("2 次/年", Standing.USED_UP, 2, 0),
    ("1 次/月", Standing.USABLE, 1, 1),
    ("n 次/月", Standing.UNJUDGED, None, None),
    ("2 次", Standing.UNJUDGED, None, None),
    ("不限次", Standing.USABLE, None, None),
    ("4 小时", Standing.USABLE, None, None),
    ("n 小时", Standing.UNJUDGED, None, None),
    ("电话经理 n 小时", Standing.UNJUDGED, None, None),
    ("本省", Standing.USABLE, None, None),
    ("贺卡或礼物（自选）", Standing.USABLE, None, None),
    ("免费（需申请）", Standing.TO_APPLY, None, None),
]


@pytest.mark.parametrize(("written", "standing", "allowed", "left"), CELLS, ids=[cell[0] for cell in CELLS])
def test_a_cell_says_what_may_be_done_and_what_is_left(written, standing, allowed, left):
    found = line(
        written, [use(date(2026, 2, 3)), use(date(2026, 6, 21)), use(date(2025, 12, 31)), use(benefit="other")]
    )
    assert (found.standing, found.allowed, found.left) == (standing, allowed, left)
    assert (found.reason is None) == (standing is Standing.USABLE)


def test_a_refusal_names_who_may_confirm_a_doubtful_cell():
    assert "服务主管" in str(line("待确认").reason)


def test_used_up_tells_from_when_on_it_may_be_used_again():
    found = line("1 次/月", [use()])
    assert (found.standing, found.renews_on) == (Standing.USED_UP, date(2026, 12, 1))
    assert "2026-12-01" in str(found.reason)


@pytest.mark.parametrize(
    ("written", "day", "window"),
    [
        ("1 次/月", date(2024, 2, 29), (date(2024, 2, 1), date(2024, 2, 29))),
        ("1 次/月", date(2026, 12, 31), (date(2026, 12, 1), date(2026, 12, 31))),
        ("1 次/年", date(2026, 1, 1), (date(2026, 1, 1), date(2026, 12, 31))),
        ("不限次", date(2026, 7, 1), (date(2026, 1, 1), date(2026, 12, 31))),
    ],
)
def test_uses_count_in_the_calendar_period_of_their_day(written, day, window):
    assert window_of(read_cell(written), day) == window


def test_a_use_at_midnight_counts_in_the_new_period():
    late = use(used_at=instant(date(2026, 11, 1), datetime.min.time()))
    assert line("1 次/月", [late], day=date(2026, 11, 1)).left == 0
    assert line("1 次/月", [late], day=date(2026, 10, 31)).left == 1


def test_a_cancelled_use_takes_nothing_and_is_not_the_last_one():
    found = line("1 次/年", [use(cancelled="记错")])
    assert (found.left, found.used, found.last_on) == (1, 0, None)


def test_nobody_without_a_tier_or_outside_the_club_has_anything():
    assert line("√", holder=Holder()).lines == ()
    assert "no tier" in str(line("√", holder=Holder()).reason)
    assert "left the club" in str(line("√", holder=Holder("gold", "金卡", active=False)).reason)


APPLICATIONS = [
    ((), Standing.TO_APPLY),
    ((applied(),), Standing.WAITING),
    ((applied(granted=True, signed_on=TODAY),), Standing.USABLE),
    ((applied(granted=False, signed_on=TODAY),), Standing.TO_APPLY),
    ((applied(granted=True, signed_on=TODAY + timedelta(1)),), Standing.TO_APPLY),
    ((applied(granted=True, signed_on=TODAY, stopped_from=TODAY),), Standing.TO_APPLY),
    ((applied(granted=True, signed_on=TODAY, stopped_from=TODAY + timedelta(1)),), Standing.USABLE),
    ((applied(stopped_from=TODAY),), Standing.TO_APPLY),
]


@pytest.mark.parametrize(("applications", "standing"), APPLICATIONS)
def test_what_has_to_be_applied_for_counts_from_its_signature_until_it_is_stopped(applications, standing):
    assert line("免费（需申请）", applications=applications).standing is standing


def test_hours_of_service_are_no_grant_for_a_time():
    assert [is_timed(read_cell(one)) for one in ("4 小时", "n 小时", "客户经理 4 小时", "√")] == [
        True,
        True,
        False,
        False,
    ]
    assert until_of(read_cell("4 小时"), NOW, None) == NOW + timedelta(hours=4)
    assert until_of(read_cell("n 小时"), NOW, NOW + timedelta(hours=2)) == NOW + timedelta(hours=2)
    assert until_of(read_cell("√"), NOW, NOW) is None


def test_a_grant_is_open_from_its_beginning_until_somebody_closes_it():
    grant = use(used_at=NOW, until_at=NOW + timedelta(hours=4))
    moments = [NOW - timedelta(seconds=1), NOW, NOW + timedelta(hours=4, seconds=-1), NOW + timedelta(hours=4)]
    assert [grant.open_at(moment) for moment in moments] == [False, True, True, True]


FULL = UseDraft("it", at(TODAY), 1, None, "青河营业厅", "李敏")
DRAFTS = [
    ("1 次/年", (), FULL, []),
    ("1 次/年", (use(),), FULL, ["benefit"]),
    ("3 次/年", (use(),), UseDraft("it", at(TODAY), 3, None, "厅"), ["times"]),
    ("n 次/年", (use(),), FULL, []),
    ("待确认", (), FULL, ["benefit"]),
    ("√", (), UseDraft("it", None, 0, None, ""), ["times", "used_at", "place"]),
    ("√", (), UseDraft("it", NOW + timedelta(seconds=1), 1, None, "厅"), ["used_at"]),
    (
        "√",
        (),
        UseDraft("it", at(TODAY), 100, None, "厅" * 61, "李" * 61, note="无" * 201),
        ["times", "place", "witness", "note"],
    ),
    ("√", (), UseDraft("other", at(TODAY), 1, None, "厅"), ["benefit"]),
    ("n 小时", (), FULL, ["until_at"]),
    ("n 小时", (), UseDraft("it", at(TODAY), 1, at(TODAY, 8), "厅"), ["until_at"]),
    ("n 小时", (), UseDraft("it", at(TODAY), 1, at(TODAY, 10), "厅"), []),
    ("4 小时", (), UseDraft("it", at(TODAY), 2, None, "厅"), ["times"]),
    ("4 小时", (use(used_at=NOW, until_at=NOW + timedelta(hours=4)),), FULL, ["used_at"]),
]


@pytest.mark.parametrize(("written", "uses", "draft", "fields"), DRAFTS)
def test_a_use_is_refused_beside_the_field_that_is_wrong(written, uses, draft, fields):
    matrix = Matrix(1, "初始版", (Benefit("it", "某项"),), {("it", "gold"): read_cell(written)})
    found = entitlements_on(matrix, GOLD, Known(uses), TODAY, NOW)
    assert [one.field for one in use_problems(draft, found, NOW) if one.blocks] == fields


def test_a_number_that_is_not_set_warns_and_records():
    matrix = Matrix(1, "初始版", (Benefit("it", "某项"),), {("it", "gold"): read_cell("n 次/年")})
    (warned,) = use_problems(FULL, entitlements_on(matrix, GOLD, Known(), TODAY, NOW), NOW)
    assert (warned.field, warned.blocks) == ("benefit", False)


def test_what_was_left_is_told_after_each_use_of_its_period():
    cell = read_cell("3 次/年")
    made = [
        use(date(2026, 1, 2)),
        use(date(2026, 3, 4), 2),
        use(date(2026, 5, 6), cancelled="错"),
        use(date(2025, 12, 1)),
    ]
    left = with_left(made, {one.id: cell for one in made})
    assert [left[one.id] for one in made] == [2, 0, 0, 2]
    assert list(with_left(made[:1], {made[0].id: read_cell("不限次")}).values()) == [None]


def test_counter_entries_say_why_and_are_made_once():
    assert [one.field for one in cancel_problems(" ", use())] == ["reason"]
    assert cancel_problems("记错", use()) == []
    assert [one.field for one in cancel_problems("记错", use(cancelled="错"))] == [""]


def test_a_grant_is_ended_after_it_began_and_not_in_the_future():
    grant = use(used_at=NOW - timedelta(hours=1), until_at=NOW + timedelta(hours=1))
    assert end_problems(EndDraft(NOW, "已缴费"), grant, NOW) == []
    wrong = (
        EndDraft(NOW + timedelta(1), "已缴费"),
        EndDraft(NOW - timedelta(hours=2), "已缴费"),
        EndDraft(None, "已缴费"),
    )
    assert [[one.field for one in end_problems(draft, grant, NOW)] for draft in wrong] == [["ended_at"]] * 3
    assert [one.field for one in end_problems(EndDraft(NOW, ""), grant, NOW)] == ["reason"]
    assert [one.field for one in end_problems(EndDraft(NOW, "已缴费"), use(), NOW)] == [""]


@pytest.mark.parametrize(
    ("found", "why_not"),
    [
        (None, "Choose a use first."),
        (use(), "This benefit is not granted for a time."),
        (use(used_at=NOW - timedelta(hours=1), until_at=NOW + timedelta(hours=1)), None),
        (use(used_at=NOW - timedelta(hours=2), until_at=NOW - timedelta(hours=1)), None),  # over, and closed by nobody
        (use(used_at=NOW, until_at=NOW + timedelta(hours=1), ended_at=NOW), "There is nothing to end"),
        (use(used_at=NOW, until_at=NOW + timedelta(hours=1), cancelled="错"), "There is nothing to end"),
    ],
)
def test_what_is_open_can_be_ended(found, why_not):
    told = END.why_not(BenefitCase(NOBODY, "王建国", Entitlements(TODAY, 1, "gold", "金卡", "", ()), use=found), ASOF)
    assert told is None if why_not is None else why_not in str(told)


def test_an_application_is_made_once_and_answered_once():
    asked = ApplicationDraft("it", TODAY, "贺卡", "F14-3")
    assert application_problems(asked, (), TODAY) == []
    assert [one.field for one in application_problems(asked, (applied(),), TODAY)] == [""]
    assert application_problems(asked, (applied(granted=False, signed_on=TODAY),), TODAY) == []
    bare = ApplicationDraft("it", TODAY + timedelta(1), "礼" * 201)
    assert [one.field for one in application_problems(bare, (), TODAY)] == ["applied_on", "wish", "paper"]
    signed = AnswerDraft("granted", UUID(int=2), TODAY)
    assert answer_problems(signed, applied(), NOBODY, TODAY) == []
    assert [one.field for one in answer_problems(signed, applied(granted=True), NOBODY, TODAY)] == [""]
    own = AnswerDraft("refused", NOBODY, TODAY - timedelta(1))
    assert [one.field for one in answer_problems(own, applied(), NOBODY, TODAY)] == [
        "signed_by",
        "signed_on",
        "opinion",
    ]


def test_stopping_needs_a_day_and_a_reason():
    stop = StopDraft(TODAY + timedelta(9), "不需要纸质账单")
    assert stop_problems(stop, applied(granted=True, signed_on=TODAY)) == []
    assert [one.field for one in stop_problems(StopDraft(), applied())] == ["from_on", "reason"]
    assert [one.field for one in stop_problems(stop, applied(granted=False))] == [""]
    assert applied(stopped_from=TODAY).state is ApplicationState.STOPPED
