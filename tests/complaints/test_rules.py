"""Rules of intake and of the segment clocks, as tables of cases; worked examples of the office's handbook."""

from dataclasses import asdict, fields, replace
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from desktop.complaints import rules
from desktop.core.clause import NOT_SET, Value
from desktop.core.clock import OFFICE_ZONE, local
from desktop.core.problem import Severity
from desktop.core.worktime import CLOSED, Calendar, WeeklyHours
from desktop.policy.clauses import AsOf, LevelClause, Limit, LimitBy, Measure, SegmentClause, WarningClause
from desktop.policy.versions import shipped

POLICY = shipped()


def at(text):
    return datetime.strptime(f"2026-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=OFFICE_ZONE)


def asof(text="11-18 14:26", clauses=POLICY.complaints, calendar=POLICY.calendar):
    return AsOf(at(text), clauses, calendar)


NOW = asof()
FULL = rules.ComplaintDraft(
    received_at=at("11-18 14:20"),
    customer_name="王建国",
    contact="王建国",
    phone="13800004417",
    category="billing_error",
    level="dissatisfied",
    department_id=uuid4(),
    object_department="计费部",
    content="多扣了二十块",
    read_back=True,
    read_back_at=at("11-18 14:24"),
)
QUALITY = replace(FULL, category="quality", product_model="K2609")


def told(draft, asof=NOW):
    return {(problem.field, problem.severity) for problem in rules.problems(draft, asof)}


def test_a_complete_draft_has_no_problem():
    assert rules.problems(FULL, NOW) == []
    assert rules.problems(QUALITY, NOW) == []


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("received_at", {"received_at": None}),
        ("received_at", {"received_at": at("11-18 14:27"), "read_back": False, "read_back_at": None}),
        ("channel", {"channel": None}),
        ("customer_name", {"customer_name": ""}),
        ("customer_name", {"customer_name": " \u200b\u3000"}),
        ("contact", {"contact": ""}),
        ("phone", {"phone": ""}),
        ("phone", {"phone": "1380000441"}),
        ("category", {"category": ""}),
        ("category", {"category": "no_such"}),
        ("category_other", {"category": "other"}),
        ("level", {"level": ""}),
        ("level", {"level": "no_such"}),
        ("level_reason", {"level": "very_dissatisfied"}),
        ("level_reason", {"level": "crisis", "level_reason": "\n"}),
        ("content", {"content": ""}),
        ("content", {"content": "多" * 10_001}),
        ("demand", {"demand": "退" * 2_001}),
        ("customer_name", {"customer_name": "王" * 101}),
        ("read_back", {"read_back": False}),
        ("read_back_at", {"read_back_at": None}),
        ("read_back_at", {"read_back_at": at("11-18 14:19")}),
        ("read_back_at", {"read_back_at": at("11-18 14:27")}),
        ("attachment_count", {"attachments": (rules.Attachment.FAX,)}),
        ("attachment_count", {"attachments": (rules.Attachment.FAX, rules.Attachment.PHOTO), "attachment_count": 1}),
        ("attachment_count", {"attachments": (rules.Attachment.FAX,), "attachment_count": 1_000}),
        ("attachment_count", {"attachment_count": -1, "attachments": (rules.Attachment.FAX,)}),
        ("attachments", {"attachment_count": 2}),
        ("validity_reason", {"validity": rules.Validity.INVALID}),
        ("validity", {"validity_reason": "非本公司产品"}),
    ],
)
def test_what_blocks_a_draft_is_told_beside_its_field(field, change):
    blocking = {name for name, severity in told(replace(FULL, **change)) if severity is Severity.ERROR}
    assert blocking == {field}


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("received_at", {"received_at": at("11-17 14:25")}),
        ("read_back", {"read_back": False, "read_back_at": None}),
        ("object_department", {"department_id": None}),
        ("product_batch", {"product_batch": "B1"}),
        ("arrived_on", {"arrived_on": date(2026, 11, 1)}),
        ("phone", {"phone": "10086"}),
    ],
)
def test_what_may_be_left_so_only_warns(field, change):
    assert told(replace(FULL, **change)) == {(field, Severity.WARNING)}


@pytest.mark.parametrize(
    ("received", "told"),
    [(at("11-17 14:25"), {"hours": 24}), (at("11-16 14:27"), {"hours": 47}), (at("11-10 14:00"), {"days": 8})],
)
def test_a_receipt_long_ago_is_told_in_hours_and_then_in_days(received, told):
    found = rules.problems(replace(FULL, received_at=received), NOW)
    assert [problem.sentence.values for problem in found if problem.field == "received_at"] == [told]


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("ordered_on", {"ordered_on": date(2026, 11, 19)}),
        ("shipped_on", {"ordered_on": date(2026, 11, 3), "shipped_on": date(2026, 11, 2)}),
        ("arrived_on", {"shipped_on": date(2026, 11, 3), "arrived_on": date(2026, 11, 2)}),
        ("arrived_on", {"ordered_on": date(2026, 11, 3), "arrived_on": date(2026, 11, 2)}),
    ],
)
def test_goods_come_in_their_order(field, change):
    assert told(replace(QUALITY, **change)) == {(field, Severity.ERROR)}


def test_goods_of_one_day_are_in_order():
    day = date(2026, 11, 18)
    assert told(replace(QUALITY, ordered_on=day, shipped_on=day, arrived_on=day)) == set()


def test_a_quality_case_without_a_model_is_warned_of():
    assert told(replace(QUALITY, product_model="")) == {("product_model", Severity.WARNING)}


def test_the_sentence_about_a_short_telephone_number_says_what_is_right():
    problem = rules.problems(replace(FULL, phone="1380000441"), NOW)[0]
    assert str(problem.sentence) == "1 digits short: a mobile number has 11 digits."


def test_the_limit_of_a_long_text_is_said():
    problem = rules.problems(replace(FULL, content="多" * 10_003), NOW)[0]
    assert str(problem.sentence) == "3 characters too many: at most 10000 fit."
    assert rules.problems(replace(FULL, content="多" * 10_000), NOW) == []


@pytest.mark.parametrize(
    ("first", "level", "asked"),
    [
        (Value("very_dissatisfied"), "dissatisfied", False),
        (Value("very_dissatisfied"), "very_dissatisfied", True),
        (Value("major"), "very_dissatisfied", False),
        (NOT_SET, "crisis", False),
    ],
)
def test_a_level_needs_a_reason_from_the_clause_upwards(first, level, asked):
    intake = replace(POLICY.complaints.intake, reason_required_from=first)
    found = told(replace(FULL, level=level), asof(clauses=replace(POLICY.complaints, intake=intake)))
    assert (("level_reason", Severity.ERROR) in found) is asked


def test_typed_texts_are_tidied():
    draft = rules.tidied(
        replace(FULL, customer_name=" 王\u200b建国\t", content="一\r\n二\x00\ud83d", contact="王\n建国")
    )
    assert (draft.customer_name, draft.content, draft.contact) == ("王建国", "一\n二", "王 建国")


nasty = st.text(alphabet=st.characters(exclude_categories=()), max_size=30)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys([f.name for f in fields(FULL) if f.type == "str"], nasty)))
def test_any_text_gets_a_sentence_and_never_an_exception(texts):
    for problem in rules.problems(replace(FULL, **texts), NOW):
        assert str(problem.sentence)


# ---- segments -------------------------------------------------------------------------------------------------


def limits(draft=FULL, asof=NOW):
    return {segment.kind: segment for segment in rules.first_limits(draft, asof)}


def happened(event, when, **detail):
    return rules.Happening(event, at(when), **detail)


def shown(moment):
    return None if moment is None else f"{local(moment):%m-%d %H:%M}"


def test_the_handbooks_service_example():
    found = limits(replace(FULL, received_at=at("11-18 10:00")))
    assert {kind: shown(segment.due_at) for kind, segment in found.items()} == {
        "work_order": "11-18 10:10",
        "first_contact": "11-18 10:30",
        "written_result": None,
        "second_contact": "11-19 10:00",
        "satisfaction": None,
    }
    assert str(found["written_result"].waits_for) == "Begins when “工作单提交” is done."
    assert str(found["satisfaction"].waits_for) == "Begins when “二次联系” is done."


def test_the_handbooks_example_goes_on():
    steps = (happened("work_order_handed_over", "11-18 10:08"), happened("contacted", "11-18 10:31"))
    case = rules.Case(at("11-18 10:00"), "dissatisfied", "service", steps)
    found = {segment.kind: segment for segment in rules.segments(case, NOW)}
    assert shown(found["written_result"].due_at) == "11-18 22:08"
    states = {kind: rules.reading(segment, NOW.now, NOW.clauses.warning).state for kind, segment in found.items()}
    assert states["work_order"] is rules.ClockState.MET
    assert states["first_contact"] is rules.ClockState.MET_LATE
    assert rules.fine_owed(found["first_contact"], "dissatisfied", NOW) == Value(2_000)
    assert rules.fine_owed(found["work_order"], "dissatisfied", NOW) is None
    nearest = rules.nearest(rules.segments(case, NOW))
    assert nearest is not None
    assert nearest.kind == "written_result"


@pytest.mark.parametrize(
    ("level", "first"),
    [("dissatisfied", "14:50"), ("very_dissatisfied", "14:40"), ("major", "14:30"), ("crisis", "14:30")],
)
def test_the_first_contact_is_due_by_level(level, first):
    found = limits(replace(FULL, level=level))
    assert shown(found["first_contact"].due_at) == f"11-18 {first}"
    assert shown(found["second_contact"].due_at) == "11-19 14:20"


def test_a_quality_case_follows_the_memo():
    # A Friday at 17:00: one working day is 7.5 hours, half an hour of them still today.
    found = limits(replace(QUALITY, received_at=at("11-13 17:00")))
    started = {kind: shown(segment.due_at) for kind, segment in found.items() if segment.started_at}
    assert started == {"first_contact": "11-13 17:30", "memo": "11-16 17:00", "second_contact": "11-14 17:00"}
    worked = [piece.end - piece.start for piece in found["memo"].slices if piece.counts]
    assert worked == [timedelta(minutes=30), timedelta(minutes=210), timedelta(minutes=210)]
    assert "work_order" not in found


def test_distribution_takes_two_working_hours():
    case = rules.Case(at("11-13 16:00"), "dissatisfied", "quality", (happened("memo_handed_in", "11-13 17:00"),))
    found = {segment.kind: segment for segment in rules.segments(case, NOW)}
    assert shown(found["memo_distribution"].due_at) == "11-16 10:00"
    assert shown(found["customer_reply"].due_at) == "11-14 17:00"
    worked = [piece.end - piece.start for piece in found["memo_distribution"].slices if piece.counts]
    assert worked == [timedelta(minutes=30), timedelta(minutes=90)]


def test_without_a_level_its_segments_start_but_are_not_judged():
    found = limits(replace(FULL, level=""))
    assert found["work_order"].due_at is not None
    assert found["first_contact"].due_at is None
    assert str(found["first_contact"].without_limit) == "The limit depends on the level: choose one."


def test_without_a_time_of_receipt_nothing_can_be_explained():
    assert rules.first_limits(replace(FULL, received_at=None), NOW) == ()


def test_an_empty_calendar_gives_a_sentence():
    closed = Calendar(WeeklyHours((CLOSED,) * 7))
    memo = limits(QUALITY, asof(calendar=closed))["memo"]
    assert memo.due_at is None
    assert memo.without_limit is not None


def test_a_year_without_holidays_is_named():
    draft = replace(QUALITY, received_at=datetime(2031, 1, 1, 9, tzinfo=OFFICE_ZONE))
    assert limits(draft)["memo"].fallback_years == {2031}


def test_a_limit_that_is_not_set_is_shown_and_not_judged():
    silent = tuple(replace(level, limits={}) for level in POLICY.complaints.levels)
    first = limits(asof=asof(clauses=replace(POLICY.complaints, levels=silent)))["first_contact"]
    assert first.started_at is not None
    assert first.due_at is None
    assert "sets no limit" in str(first.without_limit)
    assert rules.reading(first, NOW.now, NOW.clauses.warning).state is rules.ClockState.RUNNING


def test_a_further_level_and_a_third_contact_are_policy_data_alone():
    hours = Value(Limit(48, Measure.HOURS))
    crisis = POLICY.complaints.levels[-1]
    limits_of_fifth = {"first_contact": Value(Limit(5, Measure.MINUTES)), "third_contact": hours}
    fifth = LevelClause("ruin", "灾难", 5, NOT_SET, Value(9_000), {**crisis.limits, **limits_of_fifth})
    third = SegmentClause(
        "third_contact", "三次联系", "department_manager", "received", LimitBy.LEVEL, NOT_SET, ends="contacted", nth=3
    )
    clauses = replace(
        POLICY.complaints,
        levels=(*POLICY.complaints.levels, fifth),
        workflows={**POLICY.complaints.workflows, "service": (*POLICY.complaints.segments("service"), third)},
    )
    found = limits(replace(FULL, level="ruin", level_reason="停产"), asof(clauses=clauses))
    assert shown(found["first_contact"].due_at) == "11-18 14:25"
    assert shown(found["third_contact"].due_at) == "11-20 14:20"
    assert "third_contact" not in limits(asof=asof(clauses=clauses))


# ---- clocks ---------------------------------------------------------------------------------------------------

WARNING = WarningClause(timedelta(minutes=30), 10)
SECOND = timedelta(seconds=1)


def clock(start="11-18 10:00", due="11-18 10:30", **change):
    limit = Value(Limit(30, Measure.MINUTES))
    return structs.replace(
        rules.SegmentDue("first_contact", "首次联系", "department_manager", "received", limit, at(start), at(due)),
        **change,
    )


@pytest.mark.parametrize(
    ("segment", "now", "state"),
    [
        (clock(started_at=None, due_at=None), at("11-18 10:00"), rules.ClockState.NOT_STARTED),
        (clock(), at("11-18 10:00"), rules.ClockState.RUNNING),
        (clock(), at("11-18 10:14"), rules.ClockState.RUNNING),
        (clock(), at("11-18 10:15"), rules.ClockState.SOON),
        (clock(), at("11-18 10:30"), rules.ClockState.SOON),
        (clock(), at("11-18 10:30") + SECOND, rules.ClockState.LATE),
        (clock(finished_at=at("11-18 10:30")), at("11-18 12:00"), rules.ClockState.MET),
        (clock(finished_at=at("11-18 10:30") + SECOND), at("11-18 12:00"), rules.ClockState.MET_LATE),
        (clock(void=True), at("11-18 12:00"), rules.ClockState.VOID),
        (clock(doubtful=True), at("11-18 12:00"), rules.ClockState.DOUBTFUL),
        (clock(due="11-19 10:00"), at("11-19 07:35"), rules.ClockState.RUNNING),
        (clock(due="11-19 10:00"), at("11-19 07:36"), rules.ClockState.SOON),
    ],
)
def test_how_a_clock_stands(segment, now, state):
    assert rules.reading(segment, now, WARNING).state is state


def test_the_share_left_shrinks_to_nothing():
    shares = [rules.reading(clock(), at(f"11-18 10:{minute}"), WARNING).share for minute in ("00", "15", "30", "45")]
    assert shares == [1.0, 0.5, 0.0, 0.0]


def test_late_by_so_much():
    assert rules.reading(clock(), at("11-18 11:06"), WARNING).left == -timedelta(minutes=36)


@given(st.timedeltas(timedelta(), timedelta(days=3)), st.timedeltas(timedelta(seconds=1), timedelta(days=2)))
def test_a_clock_is_late_exactly_after_its_due_moment(passed, limit):
    start = at("11-18 10:00")
    state = rules.running(start, start + limit, start + passed, WARNING).state
    assert (state is rules.ClockState.LATE) is (passed > limit)


# ---- words and facts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("“我十月被扣了二十块。打了两次热线都没人回。”", "我十月被扣了二十块"),
        ("无信号；已来三次", "无信号"),
        ("", ""),
        ("！", "！"),
        ("一\n二", "一"),
        ("多" * 60, "多" * 39 + "…"),
        ("𠮷" * 60, "𠮷" * 39 + "…"),
    ],
)
def test_what_a_complaint_is_about_in_one_line(content, line):
    assert rules.summary(content) == line


def test_the_words_are_said_once_and_are_the_policys_codes():
    assert tuple(POLICY.complaints.intake.channels) == tuple(channel.value for channel in rules.Channel)
    assert {leaf.box for leaf in POLICY.complaints.leaves} == {box.value for box in rules.Box}
    assert set(POLICY.complaints.workflows) == {workflow.value for workflow in rules.Workflow}
    assert rules.Channel.of("phone").zh == "电话"
    assert f"{rules.Box.ATTITUDE}" == "attitude"


def test_facts_carry_every_attribute_that_paper_names():
    named = (  # In the order in which the form asks.
        "number received_at clerk counter company branch customer_name tier contact phone address card_number channel "
        "box category category_other level level_reason object_department object_person object_product product_model "
        "product_batch ordered_on shipped_on arrived_on quantity content demand read_back read_back_at attachments "
        "attachment_count validity validity_reason contacts department owner answer_due_at "
        "result answered_at answered_how answered_by satisfaction satisfaction_note department_opinion deputy_opinion "
        "summary promised_at "
        "enquiry_phone doubtful"
    )
    assert [field.name for field in fields(rules.ComplaintFacts)] == named.split()


def test_a_draft_is_plain_data():
    assert rules.ComplaintDraft(**asdict(FULL)) == FULL
