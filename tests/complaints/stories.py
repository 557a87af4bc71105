"""Tells a case without a store: what happened when, by whom, and what the rules make of it."""

from datetime import datetime
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.rules import StepKind
from desktop.core.acts import draft_problems
from desktop.core.clock import OFFICE_ZONE, local
from desktop.policy.clauses import AsOf
from desktop.policy.reading import complaints as read
from desktop.policy.versions import shipped

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


ORDER, REACHED, TRIED, RESULT = (
    StepKind.WORK_ORDER_HANDED_OVER, StepKind.CONTACTED, StepKind.CONTACT_TRIED, StepKind.RESULT_GIVEN,
)  # fmt: skip


def changes(*told):
    return tuple(step(StepKind.LEVEL_CHANGED, when, former=old, code=new) for when, old, new in told)


LOW, HIGH, MAJOR = "dissatisfied", "very_dissatisfied", "major"


def granted(when, until, segment="first_contact"):
    return step(StepKind.EXTENSION_GRANTED, when, segment=segment, due_at=at(until))


def tries(*moments):
    return tuple(step(TRIED, one) for one in moments)


THREE = tries("18 10:05", "18 14:00", "18 16:00")


def taken(when, staff, event=StepKind.ASSIGNMENT_ACCEPTED, post="department_manager"):
    return step(event, when, staff_id=staff, code=post, department_id=SERVICE_PLACE)


def blocking(act, draft, told, moment="18 14:26"):
    return [str(one.sentence) for one in draft_problems(act, draft, told, asof(moment)) if one.blocks]
