"""The segment clock, rule by rule of the office's handbook: each a table of cases."""

from datetime import timedelta

import pytest

from desktop.complaints import rules
from desktop.complaints.rules import MovedBy, StepKind, rounds
from desktop.core.clause import Value
from tests.complaints.policies import changed, third_contact_and_fifth_level
from tests.complaints.stories import (
    HIGH,
    LOW,
    MAJOR,
    ME,
    ORDER,
    OTHER,
    POLICY,
    QUALITY_PLACE,
    REACHED,
    SERVICE_PLACE,
    TRIED,
    asof,
    at,
    case,
    changes,
    found,
    granted,
    shown,
    state,
    step,
    taken,
)


@pytest.mark.parametrize(
    ("steps", "now", "kind", "due", "wanted"),
    [
        ((), "18 10:05", "work_order", "18 10:10", rules.ClockState.SOON),
        ((), "18 10:10", "work_order", "18 10:10", rules.ClockState.SOON),
        ((), "18 10:10:01", "work_order", "18 10:10", rules.ClockState.LATE),
        ((step(ORDER, "18 10:10"),), "18 11:00", "work_order", "18 10:10", rules.ClockState.MET),
        ((step(ORDER, "18 10:10:01"),), "18 11:00", "work_order", "18 10:10", rules.ClockState.MET_LATE),
        ((), "18 10:05", "written_result", None, rules.ClockState.NOT_STARTED),
        ((step(ORDER, "18 10:08"),), "18 11:00", "written_result", "18 22:08", rules.ClockState.RUNNING),
        ((step(TRIED, "18 10:08"),), "18 10:12", "first_contact", "18 10:30", rules.ClockState.RUNNING),
        ((step(REACHED, "18 10:08"),), "18 11:00", "first_contact", "18 10:30", rules.ClockState.MET),
        ((step(REACHED, "18 10:08"),), "18 11:00", "second_contact", "19 10:00", rules.ClockState.RUNNING),
        (
            (step(REACHED, "18 10:08"), step(REACHED, "18 10:09")),
            "18 11:00", "second_contact", "19 10:00", rules.ClockState.MET,
        ),
        ((step(REACHED, "18 10:08"),), "18 11:00", "satisfaction", None, rules.ClockState.NOT_STARTED),
        (
            (step(REACHED, "18 10:08"), step(REACHED, "18 10:09")),
            "18 11:00", "satisfaction", None, rules.ClockState.RUNNING,
        ),
    ],
)  # fmt: skip
def test_what_starts_ends_and_is_late(steps, now, kind, due, wanted):
    segment = found(case(*steps), asof(now))[1, kind]
    assert (shown(segment.due_at), state(segment, asof(now))) == (due, wanted)


@pytest.mark.parametrize(
    ("level", "fine"),
    [("dissatisfied", 2_000), ("very_dissatisfied", 3_000), ("major", 5_000), ("crisis", 8_000)],
)
def test_lateness_costs_by_the_level(level, fine):
    told = case(level=level)
    segment = found(told, asof("18 10:31"))[1, "first_contact"]
    assert rules.fine_of(segment, told, asof("18 10:31")) == Value(fine)


@pytest.mark.parametrize("workflow", POLICY.complaints.workflows)
@pytest.mark.parametrize("level", [level.code for level in POLICY.complaints.levels])
def test_what_a_receipt_begins_is_what_has_begun_of_all_segments(workflow, level):
    fresh = case(level=level, workflow=workflow)
    all_of_them = rules.segments(fresh, asof())
    begun = rules.begun(case(level=level, workflow=workflow), asof())
    assert begun
    assert begun == tuple(one for one in all_of_them if one.started_at is not None)
    assert len(begun) < len(all_of_them)


def test_on_site_the_manager_has_it_at_receipt():
    told = case(step(StepKind.ON_SITE_STARTED, "18 10:00"))
    segments = found(told, asof("18 10:20"))
    assert segments[1, "work_order"].void
    assert not segments[1, "work_order"].late_at(at("18 23:00"))
    assert shown(segments[1, "written_result"].due_at) == "18 22:00"


def test_a_round_begins_everything_anew_and_stops_what_was_open():
    told = case(
        step(ORDER, "18 10:08"),
        step(REACHED, "18 10:20"),
        step(REACHED, "18 11:00"),
        step(StepKind.SATISFACTION_ANSWERED, "18 12:00", code="dissatisfied"),
        step(StepKind.ROUND_STARTED, "18 12:00", round=2),
        step(ORDER, "18 12:05", round=2),
    )
    segments = found(told, asof("18 12:06"))
    assert {kind for number, kind in segments if segments[number, kind].void} == {"written_result"}
    assert not segments[1, "written_result"].late_at(at("20 10:00"))
    assert {kind: shown(segments[2, kind].due_at) for number, kind in segments if number == 2} == {
        "work_order": "18 12:10",
        "first_contact": "18 12:30",
        "written_result": "19 00:05",
        "second_contact": "19 12:00",
        "satisfaction": None,
    }


def test_what_was_late_before_the_round_ended_stays_late():
    told = case(step(StepKind.ROUND_STARTED, "18 12:00", round=2))
    first = found(told, asof("18 12:06"))[1, "first_contact"]
    assert first.void
    assert first.late_at(at("18 12:06"))


def test_the_quality_chain():
    told = case(
        step(StepKind.MEMO_HANDED_IN, "18 11:00", segment="department_answer", due_at=at("19 17:00")),
        step(StepKind.MEMO_DISTRIBUTED, "18 11:30", department_id=QUALITY_PLACE),
        step(StepKind.SAMPLING_DECIDED, "18 16:30"),
        step(StepKind.DEPARTMENT_ANSWERED, "19 16:00"),
        step(StepKind.ANSWER_APPROVED, "19 17:00"),
        workflow="quality",
    )
    segments = found(told, asof("19 17:00"))
    assert {kind: shown(one.due_at) for (_, kind), one in segments.items()} == {
        "first_contact": "18 10:30",
        "memo": "19 10:00",
        "memo_distribution": "18 14:30",
        "department_answer": "19 17:00",
        "customer_reply": "19 11:00",
        "approved_answer": "20 09:00",
        "sampling": "19 10:30",
        "second_contact": "19 10:00",
        "satisfaction": None,
    }
    assert segments[1, "department_answer"].department_id == QUALITY_PLACE


def test_within_authority_no_memo_is_owed():
    told = case(step(StepKind.SETTLED_WITHIN_AUTHORITY, "18 11:00"), workflow="quality")
    segments = found(told, asof("18 11:30"))
    assert segments[1, "memo"].void
    assert segments[1, "memo_distribution"].started_at is None


@pytest.mark.parametrize(
    ("agreed_at", "until", "due"),
    [
        ("18 11:00", "21 09:00", "21 09:00"),
        ("18 15:30", "21 09:00", "21 09:00"),
        ("18 15:30:01", "21 09:00", "18 15:30"),
        ("18 11:00", "18 14:00", "18 14:00"),
    ],
)
def test_a_time_agreed_before_the_limit_ends_takes_its_place(agreed_at, until, due):
    told = case(
        step(StepKind.SAMPLING_DECIDED, "18 11:00"),
        step(StepKind.SAMPLING_AGREED, agreed_at, segment="sampling", due_at=at(until)),
        workflow="quality",
    )
    segment = found(told, asof())[1, "sampling"]
    assert shown(segment.due_at) == due
    assert shown(segment.original_due_at) == "18 15:30"


@pytest.mark.parametrize(
    ("again_at", "due"),
    [("20 10:00", "22 09:00"), ("21 09:00", "22 09:00"), ("21 09:00:01", "21 09:00")],
    ids=["while the agreed time is still to come", "at the agreed time", "a second after it"],
)
def test_a_time_is_agreed_anew_until_the_agreed_one_has_come(again_at, due):
    told = case(
        step(StepKind.SAMPLING_DECIDED, "18 11:00"),
        step(StepKind.SAMPLING_AGREED, "18 11:00", segment="sampling", due_at=at("21 09:00")),
        step(StepKind.SAMPLING_AGREED, again_at, segment="sampling", due_at=at("22 09:00")),
        workflow="quality",
    )
    segment = found(told, asof())[1, "sampling"]
    assert shown(segment.due_at) == due
    assert shown(segment.original_due_at) == "18 15:30"


@pytest.mark.parametrize(
    ("told", "steps", "due", "late_at_once"),
    [
        # raised in time: counted from the same start
        ((("18 10:05", LOW, MAJOR),), (), "18 10:10", False),
        # the re-derived limit ends at this very moment: not past
        ((("18 10:10", LOW, MAJOR),), (), "18 10:10", False),
        # already past: the new limit from the change
        ((("18 10:12", LOW, MAJOR),), (), "18 10:22", False),
        # … but never later than the old one
        ((("18 10:25", LOW, MAJOR),), (), "18 10:30", False),
        ((("18 10:30", LOW, MAJOR),), (), "18 10:30", False),
        # late under the old limit stays late
        ((("18 10:31", LOW, MAJOR),), (), "18 10:30", True),
        # lowered: the same start, a longer limit
        ((("18 10:05", MAJOR, LOW),), (), "18 10:30", False),
        # lowered after the old limit: late stays late
        ((("18 10:15", MAJOR, LOW),), (), "18 10:10", True),
        # twice
        ((("18 10:05", LOW, HIGH), ("18 10:15", HIGH, MAJOR)), (), "18 10:20", False),
        ((("18 10:12", LOW, MAJOR), ("18 10:14", MAJOR, LOW)), (), "18 10:30", False),
        # finished segments stay as they were
        ((("18 10:25", LOW, MAJOR),), (step(REACHED, "18 10:20"),), "18 10:30", False),
    ],
)
def test_a_level_change_makes_nobody_late(told, steps, due, late_at_once):
    one = case(*changes(*told), *steps, level=told[-1][2])
    moment = told[-1][0]
    segment = found(one, asof(moment))[1, "first_contact"]
    assert (shown(segment.due_at), segment.late_at(at(moment))) == (due, late_at_once)


def test_only_limits_by_level_move():
    one = case(*changes(("18 10:05", LOW, MAJOR)), level=MAJOR)
    segments = found(one, asof("18 10:06"))
    assert shown(segments[1, "work_order"].due_at) == "18 10:10"
    assert [move.by for move in segments[1, "first_contact"].moves] == [MovedBy.LEVEL]


@pytest.mark.parametrize(
    ("steps", "now", "due", "original", "late"),
    [
        ((granted("18 10:20", "18 18:00"),), "18 17:00", "18 18:00", "18 10:30", False),
        ((granted("18 12:00", "18 18:00"),), "18 17:00", "18 18:00", "18 10:30", False),
        ((granted("18 12:00", "18 18:00"),), "18 18:00:01", "18 18:00", "18 10:30", True),
        (
            (granted("18 10:20", "18 18:00"), *changes(("18 15:00", LOW, MAJOR))),
            "18 17:00", "18 18:00", "18 10:30", False,
        ),
        (
            (granted("18 10:20", "18 18:00"), *changes(("18 10:21", LOW, MAJOR))),
            "18 17:00", "18 18:00", "18 10:30", False,
        ),
        (
            (step(StepKind.EXTENSION_ASKED, "18 10:20", segment="first_contact", due_at=at("18 18:00")),),
            "18 17:00", "18 10:30", "18 10:30", True,
        ),
        (
            (step(StepKind.EXTENSION_REFUSED, "18 10:20", segment="first_contact", due_at=at("18 18:00")),),
            "18 17:00", "18 10:30", "18 10:30", True,
        ),
    ],
)  # fmt: skip
def test_an_extension_moves_the_limit_and_survives_a_change_of_level(steps, now, due, original, late):
    level = MAJOR if any(one.event == StepKind.LEVEL_CHANGED for one in steps) else LOW
    segment = found(case(*steps, level=level), asof(now))[1, "first_contact"]
    assert (shown(segment.due_at), shown(segment.original_due_at)) == (due, original)
    assert segment.late_at(at(now)) is late


def test_an_extended_clock_says_so():
    told = case(granted("18 10:20", "18 18:00"))
    assert state(found(told, asof("18 11:00"))[1, "first_contact"], asof("18 11:00")) is rules.ClockState.EXTENDED


def test_the_fine_is_that_of_the_level_in_force_when_the_limit_passed():
    told = case(*changes(("18 11:00", LOW, MAJOR)), level=MAJOR)
    segment = found(told, asof("18 12:00"))[1, "first_contact"]
    assert rules.fine_of(segment, told, asof("18 12:00")) == Value(2_000)


def test_a_crisis_takes_contacts_by_hand():
    added = [step(StepKind.SEGMENT_ADDED, "18 10:30", segment="added_contact", ordinal=n, due_at=at(due))
             for n, due in ((1, "18 18:00"), (2, "19 09:00"))]  # fmt: skip
    told = case(*added, *(step(REACHED, f"18 1{n}:45") for n in range(3)), level="crisis")
    segments = [one for one in rules.segments(told, asof("18 15:00")) if one.kind == "added_contact"]
    assert [(one.ordinal, shown(one.due_at), shown(one.finished_at)) for one in segments] == [
        (1, "18 18:00", "18 12:45"),
        (2, "19 09:00", None),
    ]
    assert rounds.not_added(told, asof()) is None
    assert rounds.not_added(case(), asof()) is not None


def test_a_contact_added_after_those_owed_waits_for_the_next_one_alone():
    made = [step(REACHED, f"18 1{n}:05") for n in range(3)]
    added = [step(StepKind.SEGMENT_ADDED, f"18 13:0{n}", segment="added_contact", ordinal=n, due_at=at("19 09:00"))
             for n in (1, 2)]  # fmt: skip
    for later, ends in (([], [None, None]), (["18 14:00"], ["18 14:00", None]),
                        (["18 14:00", "18 15:00"], ["18 14:00", "18 15:00"])):  # fmt: skip
        told = case(*made, *added, *(step(REACHED, when) for when in later), level="crisis")
        segments = [one for one in rules.segments(told, asof("18 16:00")) if one.kind == "added_contact"]
        assert [shown(one.finished_at) for one in segments] == ends


def test_the_second_contact_is_the_second_of_the_round_wherever_its_clock_starts():
    shipped_start = 'word = "二次联系"\nowner = "department_manager"\nstarts = "received"'
    text = changed()
    assert shipped_start in text
    text = text.replace(shipped_start, shipped_start.replace("received", "work_order"))
    told = case(step(REACHED, "18 10:05"), step(ORDER, "18 10:08"), step(REACHED, "18 11:00"))
    assert shown(found(told, asof("18 12:00", text))[1, "second_contact"].finished_at) == "18 11:00"


def test_three_contacts_and_a_fifth_level_from_the_file_alone():
    policy = asof("18 10:01", third_contact_and_fifth_level())
    segments = found(case(level="ruin"), policy)
    assert [shown(segments[1, kind].due_at) for kind in ("first_contact", "second_contact", "third_contact")] == [
        "18 10:05", "18 22:00", "19 22:00",
    ]  # fmt: skip
    late = asof("18 10:06", third_contact_and_fifth_level())
    told = case(level="ruin")
    assert rules.fine_of(found(told, late)[1, "first_contact"], told, late) == Value(12_000)


def test_a_level_owes_as_many_contacts_as_it_says():
    text = changed(**{"levels.dissatisfied.responses": {"value": 1}})
    assert (1, "second_contact") not in found(case(), asof(text=text))
    assert (1, "second_contact") in found(case(level="crisis"), asof(text=text))


# ---- honesty, ended segments ----------------------------------------------------------------------------------


def test_a_doubtful_clock_judges_nobody():
    told = case(step(ORDER, "18 12:00", doubtful=True))
    segments = found(told, asof("20 12:00"))
    assert state(segments[1, "work_order"], asof("20 12:00")) is rules.ClockState.DOUBTFUL
    assert not segments[1, "written_result"].late_at(at("20 12:00"))
    assert segments[1, "first_contact"].late_at(at("20 12:00"))


def test_an_ended_segment_keeps_what_was_written_down():
    written = rules.Ended(
        1, "first_contact", 1, ME, stands_in=False, proxy=False, started_at=at("18 10:00"),
        original_due_at=at("18 10:25"), due_at=at("18 10:25"), finished_at=at("18 10:26"), void=False, late=True,
        doubtful=False, owner="赵敏",
    )  # fmt: skip
    segment = found(case(step(REACHED, "18 10:26"), ended=(written,)), asof())[1, "first_contact"]
    assert shown(segment.due_at) == "18 10:25"
    assert segment.late_at(at("18 10:26"))


@pytest.mark.parametrize(
    ("steps", "owner"),
    [
        ((), None),
        ((taken("18 10:10", ME),), ME),
        ((taken("18 10:30", ME),), ME),
        ((taken("18 10:30:01", ME),), None),
        ((taken("18 10:10", ME), taken("18 10:20", OTHER)), OTHER),
        ((taken("18 10:10", ME, post="salesperson"),), None),
        ((taken("18 10:10", ME, StepKind.ASSIGNED),), None),
        ((taken("18 10:10", ME, StepKind.ASSIGNMENT_DECLINED),), None),
        ((step(REACHED, "18 10:15"), taken("18 10:20", ME)), None),
    ],
)
def test_a_segment_belongs_to_who_accepted_it_in_time(steps, owner):
    told = case(*steps, department_id=SERVICE_PLACE)
    segment = found(told, asof())[1, "first_contact"]
    accepted = rules.assignee(told, segment)
    assert (accepted and accepted.staff_id) == owner


@pytest.mark.parametrize("seconds", [0, 1])
def test_the_last_second_counts(seconds):
    segment = found(case(), asof())[1, "work_order"]
    assert segment.late_at(at("18 10:10") + timedelta(seconds=seconds)) is bool(seconds)
