"""The segment clock, rule by rule of the office's handbook: each a table of cases."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from desktop.complaints import rules
from desktop.complaints.rules import MovedBy, StepKind, acts, contacts, extensions, memos, orders, rounds, sample_times
from desktop.core.acts import draft_problems
from desktop.core.clause import NOT_SET, Value
from desktop.core.clock import OFFICE_ZONE, local
from desktop.core.problem import Severity
from desktop.policy.clauses import AsOf
from desktop.policy.reading import complaints as read
from desktop.policy.versions import shipped
from tests.complaints.policies import changed, third_contact_and_fifth_level

POLICY = shipped()
ME, OTHER, THIRD = (UUID(int=n) for n in (1, 2, 3))
QUALITY_PLACE, SERVICE_PLACE = UUID(int=11), UUID(int=12)


def at(text):
    """``18 10:00`` or ``18 10:00:01`` of November 2026."""
    form = "%Y-%m-%d %H:%M:%S" if text.count(":") == 2 else "%Y-%m-%d %H:%M"
    return datetime.strptime(f"2026-11-{text}", form).replace(tzinfo=OFFICE_ZONE)


def asof(now="18 14:26", text=None):
    clauses = POLICY.complaints if text is None else read(text).clauses
    return AsOf(at(now), clauses, POLICY.calendar)


def step(event, when, **detail):
    return rules.Happening(event, at(when), **detail)


def case(*steps, received="18 10:00", level="dissatisfied", workflow="service", **more):
    return rules.Case(at(received), level, workflow, tuple(sorted(steps, key=lambda one: one.at)), **more)


def found(case, asof):
    return {(one.round, one.kind): one for one in rules.segments(case, asof)}


def shown(moment):
    return None if moment is None else f"{local(moment):%d %H:%M}"


def state(segment, asof):
    return rules.reading(segment, asof.now, asof.clauses.warning).state


# ---- start, end, lateness -------------------------------------------------------------------------------------

ORDER, REACHED, TRIED, RESULT = (
    StepKind.WORK_ORDER_HANDED_OVER, StepKind.CONTACTED, StepKind.CONTACT_TRIED, StepKind.RESULT_GIVEN,
)  # fmt: skip


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


def test_a_time_agreed_too_late_is_taken_down_and_the_lateness_stays():
    decided = step(StepKind.SAMPLING_DECIDED, "18 11:00")
    told = case(decided, workflow="quality")
    draft = sample_times.AgreedTimeDraft(at("18 16:00"), at("21 09:00"), "客户")
    assert blocking(sample_times.AGREE_SAMPLING_TIME, draft, told, "18 16:00") == []
    (said,) = draft_problems(sample_times.AGREE_SAMPLING_TIME, draft, told, asof("18 16:00"))
    assert str(said.sentence) == "The limit ended at 11-18 15:30: the appointment is noted, the segment stays late."


# ---- change of level ------------------------------------------------------------------------------------------


def changes(*told):
    return tuple(step(StepKind.LEVEL_CHANGED, when, former=old, code=new) for when, old, new in told)


LOW, HIGH, MAJOR = "dissatisfied", "very_dissatisfied", "major"


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


def granted(when, until, segment="first_contact"):
    return step(StepKind.EXTENSION_GRANTED, when, segment=segment, due_at=at(until))


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


# ---- attempts and extensions ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("attempts", "count"),
    [
        (("18 09:00", "18 11:00", "18 14:00"), 3),
        (("18 09:00", "18 10:59", "18 14:00"), 2),
        (("18 09:00", "18 10:59", "18 11:00", "18 14:00"), 3),
        (("18 09:00", "18 12:00", "18 14:00"), 2),
        (("18 09:00", "18 13:29", "18 16:00"), 2),
        (("18 09:00", "18 13:30", "18 15:30"), 3),
        (("18 08:29", "18 08:30", "18 10:30"), 2),
        (("18 20:00", "18 22:00", "19 08:30"), 2),
        (("18 21:59", "19 00:30", "19 08:29", "19 08:30"), 2),
        (("18 11:59", "18 13:59"), 2),
        ((), 0),
    ],
)
def test_attempts_count_two_hours_apart_outside_the_quiet_hours(attempts, count):
    clauses = POLICY.complaints.extension
    assert len(contacts.counted([at(one) for one in attempts], clauses)) == count


@pytest.mark.parametrize(
    ("attempts", "now", "following"),
    [
        ((), "18 10:00", "18 10:00"),
        ((), "18 12:00", "18 13:30"),
        ((), "18 23:00", "19 08:30"),
        ((), "19 03:00", "19 08:30"),
        (("18 09:00",), "18 09:10", "18 11:00"),
        (("18 10:30",), "18 10:40", "18 13:30"),
        (("18 20:30",), "18 20:40", "19 08:30"),
        (("18 09:00",), "18 15:00", "18 15:00"),
    ],
)
def test_when_the_next_attempt_counts(attempts, now, following):
    clauses = POLICY.complaints.extension
    assert shown(contacts.next_counting([at(one) for one in attempts], at(now), clauses)) == following


def tries(*moments):
    return tuple(step(TRIED, one) for one in moments)


THREE = tries("18 10:05", "18 14:00", "18 16:00")


@pytest.mark.parametrize(
    ("steps", "now", "why_not"),
    [
        (THREE, "18 16:30", None),
        (
            (), "18 16:30",
            "0 of 3 attempts to reach the customer count so far; the next one counts from 11-18 16:30 on.",
        ),
        (
            tries("18 10:05", "18 14:00"), "18 14:30",
            "2 of 3 attempts to reach the customer count so far; the next one counts from 11-18 16:00 on.",
        ),
        (
            tries("18 10:05", "18 19:00", "18 20:59"), "18 21:00",
            "2 of 3 attempts to reach the customer count so far; the next one counts from 11-18 21:00 on.",
        ),
        (
            (*THREE, step(StepKind.EXTENSION_ASKED, "18 16:10", segment="first_contact", due_at=at("19 12:00"))),
            "18 16:30", None,
        ),
        (
            (*THREE, step(REACHED, "18 16:10")), "18 16:30",
            "0 of 3 attempts to reach the customer count so far; the next one counts from 11-18 16:30 on.",
        ),
    ],
)  # fmt: skip
def test_what_an_extension_takes(steps, now, why_not):
    told = extensions.no_extension(case(*steps), asof(now))
    assert (told and str(told)) == why_not


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({}, None),
        ({"segment": "written_result"}, "segment"),
        ({"segment": ""}, "segment"),
        ({"until_at": at("18 10:30")}, "until_at"),
        ({"until_at": at("18 16:30")}, "until_at"),
        ({"reason": "other"}, "note"),
        ({"reason": "no_such"}, "reason"),
        ({"reason": ""}, "reason"),
        ({"at": at("18 16:31")}, "at"),
        ({"at": at("18 09:59")}, "at"),
        ({"at": None}, "at"),
    ],
)
def test_what_a_request_must_say(change, field):
    full = extensions.ExtensionDraft(at("18 16:30"), "first_contact", at("19 10:00"), "no_answer")
    problems = draft_problems(extensions.ASK_EXTENSION, replace(full, **change), case(*THREE), asof("18 16:30"))
    assert {one.field for one in problems} == ({field} if field else set())


def test_a_request_rests_on_the_attempts_made_before_it():
    early = extensions.ExtensionDraft(at("18 15:59"), "first_contact", at("19 10:00"), "no_answer")
    said = blocking(extensions.ASK_EXTENSION, early, case(*THREE), "18 16:30")
    assert [line[:8] for line in said] == ["2 of 3 a"]
    assert blocking(extensions.ASK_EXTENSION, replace(early, at=at("18 16:10")), case(*THREE), "18 16:30") == []


# ---- crisis, further contacts, level data ---------------------------------------------------------------------


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


def test_contacts_added_by_hand_are_told_apart_where_one_is_extended():
    added = [step(StepKind.SEGMENT_ADDED, "18 10:01", segment="added_contact", ordinal=n, due_at=at("19 09:00"))
             for n in (1, 2)]  # fmt: skip
    told = case(*added, *THREE, level="crisis")
    (field,) = [one for one in acts.offered((extensions.ASK_EXTENSION,), told, asof("18 16:30"),
                                            frozenset({extensions.ASK_EXTENSION.permission}))[0].fields
                if one.name == "segment"]  # fmt: skip
    assert [word for _code, word in field.choices][-2:] == ["增加联系", "增加联系（2）"]


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


# ---- who owns -------------------------------------------------------------------------------------------------


def taken(when, staff, event=StepKind.ASSIGNMENT_ACCEPTED, post="department_manager"):
    return step(event, when, staff_id=staff, code=post, department_id=SERVICE_PLACE)


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


# ---- acts: what is refused, each in one sentence --------------------------------------------------------------


def blocking(act, draft, told, moment="18 14:26"):
    return [str(one.sentence) for one in draft_problems(act, draft, told, asof(moment)) if one.blocks]


@pytest.mark.parametrize(
    ("when", "sentence"),
    [
        (None, "This is needed."),
        ("18 14:27", "This lies in the future: take the time when it happened."),
        ("18 09:59", "This lies before the receipt of the complaint (11-18 10:00)."),
    ],
)
def test_times_of_acts(when, sentence):
    draft = orders.WorkOrderDraft(when and at(when), SERVICE_PLACE)
    assert blocking(orders.HAND_OVER_WORK_ORDER, draft, case()) == [sentence]


@pytest.mark.parametrize(
    ("act", "draft", "told", "sentence"),
    [
        (
            orders.GIVE_WRITTEN_RESULT, orders.ResultDraft(at("18 11:00"), ME, "退费"), case(),
            "Begins when “工作单提交” is done.",
        ),
        (
            orders.GIVE_WRITTEN_RESULT, orders.ResultDraft(at("18 10:05"), ME, "退费"), case(step(ORDER, "18 10:08")),
            "This lies before “处理结果” began (11-18 10:08).",
        ),
        (
            orders.HAND_OVER_WORK_ORDER, orders.WorkOrderDraft(at("18 11:00"), SERVICE_PLACE),
            case(step(ORDER, "18 10:08")), "Done already at 11-18 10:08.",
        ),
        (
            orders.HAND_OVER_WORK_ORDER, orders.WorkOrderDraft(at("18 11:00"), SERVICE_PLACE),
            case(workflow="quality"), "This kind of complaint has no such step.",
        ),
        (
            orders.HAND_OVER_WORK_ORDER, orders.WorkOrderDraft(at("18 11:00"), SERVICE_PLACE),
            case(step(StepKind.ON_SITE_STARTED, "18 10:00")), "“工作单提交” is not owed in this case.",
        ),
        (
            orders.START_ON_SITE, orders.OnSiteDraft(ME), case(step(ORDER, "18 10:08")),
            "The work order was handed over at 11-18 10:08: it went through the office.",
        ),
        (
            contacts.LOG_CONTACT, contacts.ContactDraft(at("18 11:00"), phone="13800004417", by=ME, note="好"),
            case(step(REACHED, "18 11:30")),
            "Contacts are entered in the order of time: the last one was at 11-18 11:30.",
        ),
        (
            contacts.LOG_CONTACT, contacts.ContactDraft(at("18 11:00"), phone="13800004417", by=ME),
            case(), "Write down what was said.",
        ),
        (
            memos.DISTRIBUTE_MEMO, memos.DistributionDraft(at("18 11:00"), ME, QUALITY_PLACE, checked=True),
            case(workflow="quality"), "Begins when “内联单提交” is done.",
        ),
        (
            memos.ENTER_APPROVAL, memos.ApprovalDraft(at("18 11:00"), "deputy_manager", OTHER, paper="1"),
            case(step(StepKind.DEPARTMENT_ANSWERED, "18 10:30", staff_id=THIRD), workflow="quality"),
            "The opinions stand in order of rank: 客服主管 signs next.",
        ),
        (
            memos.ENTER_APPROVAL, memos.ApprovalDraft(at("18 11:00"), "deputy_manager", OTHER, paper="1"),
            case(
                step(StepKind.DEPARTMENT_ANSWERED, "18 10:30", staff_id=THIRD),
                step(StepKind.APPROVAL_ENTERED, "18 10:40", staff_id=OTHER, code="service_supervisor"),
                workflow="quality",
            ),
            "Two approvals are signed by two persons.",
        ),
        (
            memos.ENTER_APPROVAL, memos.ApprovalDraft(at("18 11:00"), "service_supervisor", THIRD, paper="1"),
            case(step(StepKind.DEPARTMENT_ANSWERED, "18 10:30", staff_id=THIRD, staff="解明"), workflow="quality"),
            "解明 gave the answer.",
        ),
        (
            memos.ENTER_APPROVAL, memos.ApprovalDraft(at("18 11:00"), "service_supervisor", OTHER, paper="1"),
            case(
                step(StepKind.DEPARTMENT_ANSWERED, "18 10:30", staff_id=THIRD), workflow="quality", asked_by=THIRD
            ),
            "The answer is yours: somebody else enters what was signed about it.",
        ),
        (
            sample_times.AGREE_SAMPLING_TIME, sample_times.AgreedTimeDraft(at("18 14:20"), at("20 09:00")),
            case(workflow="quality"), "Begins when sampling is decided.",
        ),
        (
            rounds.RECORD_SATISFACTION, rounds.SatisfactionDraft(at("18 14:00"), "satisfied", ME),
            case(step(REACHED, "18 10:10")), "Begins when “二次联系” is done.",
        ),
        (
            rounds.CLOSE_SATISFIED, rounds.ClosingDraft(at("18 14:00")), case(),
            "The customer has not said yes in this round.",
        ),
        (
            rounds.CLOSE_SATISFIED, rounds.ClosingDraft(at("18 14:00")),
            case(step(REACHED, "18 10:10"), step(REACHED, "18 10:20"),
                 step(StepKind.SATISFACTION_ANSWERED, "18 11:00", code="satisfied")),
            "Still open: 工作单提交. Finish them first.",
        ),
        (
            rounds.CLOSE_WITHOUT_AGREEMENT, rounds.UnagreedDraft(at("18 14:00"), ME, "1", "x"), case(),
            "Possible from round 2 on: the policy does not say after how many rounds.",
        ),
        (
            rounds.REOPEN_CASE, rounds.ReopeningDraft(at("18 14:00"), "x"), case(),
            "The case is open: this is done to a closed one.",
        ),
        (
            contacts.LOG_CONTACT, contacts.ContactDraft(at("18 11:00"), phone="13800004417", by=ME, note="好"),
            case(closed_at=at("18 13:00")), "The case is closed. Reopen it first.",
        ),
    ],
)  # fmt: skip
def test_actions_out_of_order_are_refused_in_one_sentence(act, draft, told, sentence):
    assert blocking(act, draft, told) == [sentence]


def test_an_attempt_too_close_is_told_and_may_be_logged():
    draft = contacts.ContactDraft(at("18 11:00"), connected=False, phone="13800004417", by=ME)
    told = draft_problems(contacts.LOG_CONTACT, draft, case(*tries("18 10:05")), asof())
    assert [str(one.sentence) for one in told] == [
        "This attempt does not count towards an extension: one counts from 11-18 13:30 on."
    ]
    assert not any(one.blocks for one in told)


def test_a_second_visit_decides():
    planned = step(StepKind.MEASURES_RECORDED, "18 12:00", due_at=at("20 00:00"))
    two = (step(REACHED, "18 10:10"), step(REACHED, "18 10:20"))
    draft = rounds.SatisfactionDraft(at("18 14:00"), "satisfied", ME)
    assert blocking(rounds.RECORD_SATISFACTION, draft, case(*two, planned)) == [
        "A second visit is agreed for 2026-11-20: the answer after it decides."
    ]
    visited = case(*two, planned, step(StepKind.SECOND_VISIT_MADE, "18 14:10"))
    assert blocking(rounds.RECORD_SATISFACTION, draft, visited) == ["This lies before the second visit (11-18 14:10)."]
    assert blocking(rounds.RECORD_SATISFACTION, replace(draft, at=at("18 14:20")), visited) == []


@pytest.mark.parametrize(
    ("clause", "rounds_so_far", "possible"),
    [(NOT_SET, 1, False), (NOT_SET, 2, True), (2, 2, False), (2, 3, True), (1, 2, True)],
)
def test_after_how_many_rounds_a_case_is_closed_without_agreement(clause, rounds_so_far, possible):
    written = {"unset": True} if clause is NOT_SET else {"value": clause}
    text = changed(**{"rounds.before_no_agreement": written})
    begun = (step(StepKind.ROUND_STARTED, f"18 1{n}:00", round=n) for n in range(2, rounds_so_far + 1))
    told = case(*begun)
    assert (rounds.not_unagreed(told, asof(text=text)) is None) is possible
    said = rounds.unagreed_problems(rounds.UnagreedDraft(at("18 14:26")), told, asof(text=text))
    assert [one.severity for one in said] == [Severity.HINT] * (clause is NOT_SET)


@pytest.mark.parametrize(
    ("answer", "begins"),
    [("very_satisfied", False), ("satisfied", False), ("fair", False), ("dissatisfied", True),
     ("very_dissatisfied", True)],
)  # fmt: skip
def test_which_answers_begin_a_round(answer, begins):
    assert rounds.starts_round(answer, POLICY.complaints) is begins


def test_every_act_asks_exactly_for_its_draft():
    for act in rules.ALL:
        assert {one.name for one in act.fields} == set(act.draft.__slots__), act.code


def test_what_is_possible_is_offered_first_and_the_rest_says_why_not():
    may = frozenset(act.permission for act in rules.ALL)
    offers = rules.offers(case(asked_by=ME), asof("18 10:05"), may)
    assert [one.act.code for one in offers if one.primary] == ["hand_over_work_order"]
    assert offers[0].primary
    reasons = [one.why_not for one in offers]
    assert reasons == sorted(reasons, key=lambda one: one is not None)
    assert all(one.why_not is not None for one in rules.offers(case(), asof(), frozenset()))
    for one in offers:
        if one.why_not is None:
            assert set(one.proposed) <= set(one.act.draft.__slots__)


@pytest.mark.parametrize("seconds", [0, 1])
def test_the_last_second_counts(seconds):
    segment = found(case(), asof())[1, "work_order"]
    assert segment.late_at(at("18 10:10") + timedelta(seconds=seconds)) is bool(seconds)
