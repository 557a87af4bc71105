"""Who handles a case: taking over in the own post, asking somebody to stand in, the answer to that."""

import pytest

from desktop.complaints.rules import StepKind, assignments
from tests.complaints.stories import ME, OTHER, THIRD, asof, at, case, step

HEAD, CALLER = "department_manager", "callback_specialist"
ASKED = step(StepKind.ASSIGNED, "18 10:05", code=HEAD, staff_id=ME, staff="任重")


def answered(event, when="18 10:20", staff_id=ME, code=HEAD):
    return step(event, when, code=code, staff_id=staff_id, staff="任重")


def seen_by(*posts, steps=(), who=ME):
    return case(*steps, asked_by=who, asked_in=frozenset(posts))


def fields(found):
    return [problem.field for problem in found]


@pytest.mark.parametrize(
    ("posts", "steps", "why_not"),
    [
        ((HEAD,), (), None),
        ((HEAD, "storekeeper"), (), None),
        ((), (), "What is open belongs to"),
        (("storekeeper",), (), "What is open belongs to"),
        ((HEAD,), (answered(StepKind.TAKEN_OVER),), "You have taken it over already."),
        ((HEAD,), (answered(StepKind.ASSIGNMENT_ACCEPTED),), "You have taken it over already."),
        ((HEAD,), (answered(StepKind.TAKEN_OVER, staff_id=OTHER),), None),
        ((HEAD,), (answered(StepKind.TAKEN_OVER), answered(StepKind.TAKEN_OVER, "18 10:30", OTHER)), None),
    ],
)
def test_who_may_take_over(posts, steps, why_not):
    told = seen_by(*posts, steps=steps)
    said = assignments.not_taken_over(told, asof())
    assert said is None if why_not is None else why_not in str(said)
    refused = assignments.take_over_problems(assignments.TakeOverDraft(HEAD), told, asof())
    assert fields(refused) == ([] if why_not is None else ["post"])
    offered = assignments.TAKE_OVER.choices(told, asof())["post"]
    assert [code for code, _ in offered] == ([HEAD] if why_not is None else [])


@pytest.mark.parametrize(
    ("steps", "post", "staff_id", "told"),
    [
        ((), HEAD, ME, []),
        ((), "storekeeper", ME, ["Choose an entry of the list."]),
        ((ASKED,), HEAD, OTHER, ["任重 was asked at 11-18 10:05 and has not answered yet."]),
        ((ASKED,), CALLER, OTHER, []),
        (
            (ASKED, answered(StepKind.ASSIGNMENT_DECLINED)),
            HEAD,
            ME,
            ["任重 has declined this case. Ask somebody else."],
        ),
        ((ASKED, answered(StepKind.ASSIGNMENT_DECLINED)), HEAD, OTHER, []),
        ((ASKED, answered(StepKind.ASSIGNMENT_DECLINED)), CALLER, ME, []),
        ((ASKED, answered(StepKind.ASSIGNMENT_ACCEPTED)), HEAD, OTHER, []),
        ((ASKED, answered(StepKind.TAKEN_OVER, staff_id=THIRD)), HEAD, OTHER, []),
    ],
)
def test_who_may_be_asked(steps, post, staff_id, told):
    draft = assignments.AssignmentDraft(post, staff_id)
    found = assignments.assignment_problems(draft, case(*steps), asof())
    assert [str(problem.sentence) for problem in found] == told


@pytest.mark.parametrize(
    ("steps", "why_not"),
    [
        ((ASKED,), None),
        ((), "Nobody is asked to stand in."),
        ((ASKED, answered(StepKind.ASSIGNMENT_DECLINED)), "任重 has declined. Ask somebody else."),
        ((ASKED, answered(StepKind.ASSIGNMENT_ACCEPTED)), "Nobody is asked to stand in."),
        ((ASKED, answered(StepKind.ASSIGNMENT_DECLINED), step(StepKind.ASSIGNED, "18 10:30", code=HEAD)), None),
    ],
)
def test_what_waits_for_an_answer(steps, why_not):
    said = assignments.nobody_asked(case(*steps), asof())
    assert (said and str(said)) == why_not


@pytest.mark.parametrize(
    ("who", "when", "post", "note", "accepting", "declining"),
    [
        (ME, "18 10:06", HEAD, "", [], ["note"]),
        (ME, "18 10:05", HEAD, "外出", [], []),
        (ME, "18 10:04", HEAD, "外出", ["at"], ["at"]),
        (ME, "18 14:27", HEAD, "外出", ["at"], ["at"]),
        (ME, "18 10:06", CALLER, "外出", ["post"], ["post"]),
        (OTHER, "18 10:06", HEAD, " ", ["note"], ["note"]),
        (OTHER, "18 10:06", HEAD, "代理书 3 号", [], []),
    ],
)
def test_who_was_asked_answers_or_a_paper_that_is_named(who, when, post, note, accepting, declining):
    told, draft = case(ASKED, asked_by=who), assignments.AnswerDraft(at(when), post, note)
    assert fields(assignments.answer_problems(draft, told, asof())) == accepting
    assert fields(assignments.declining_problems(draft, told, asof())) == declining


def test_with_nothing_open_nobody_takes_over_and_nobody_is_asked():
    over = case(closed_at=at("18 12:00"), asked_by=ME, asked_in=frozenset({HEAD}))
    for why_not in (assignments.not_taken_over, assignments.not_assigned):
        assert str(why_not(over, asof())) == "Nothing is open."
