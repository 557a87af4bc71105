"""Handles a case in tests as an office would: acts by their codes, time that passes, people by their names."""

from dataclasses import dataclass, fields
from datetime import timedelta

from desktop.complaints import rules, service
from desktop.complaints.rules.proposals import state_of
from desktop.core.clause import Value
from desktop.core.listing import Order
from desktop.core.problem import Problems
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.policy import versions
from desktop.settings import rules as settings_rules
from desktop.settings import service as settings
from tests.office import desk_for

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def listed(desk, quick=rules.Quick.OPEN, text="", order="", descending=False, limit=None):
    """The ids of the list, as the page would show it."""
    return service.ComplaintSource(desk).ids(Order(order, descending), rules.Wanted(quick, text), limit)


def appoint_head(desk, name, place):
    """Make somebody the head of a department from today on, so that its answers are signed by somebody else than me."""
    staff_id = next(line.id for line in people.staff_list(desk) if line.name == name)
    where = next(line.id for line in people.departments(desk) if line.code == place)
    people.appoint(desk, people_rules.AppointmentDraft(staff_id, "department_manager", where, desk.today()))


@dataclass
class Handling:
    """One case, its desk and its clock."""

    desk: object
    clock: object
    id: object

    @property
    def now(self):
        return self.clock.now()

    @property
    def me(self):
        return self.desk.actor.staff_id

    @property
    def detail(self):
        return service.detail(self.desk, self.id)

    @property
    def case(self):
        return self.detail.case

    @property
    def asof(self):
        return self.detail.asof

    def person(self, name):
        return next(line.id for line in people.staff_list(self.desk) if line.name == name)

    def pass_by(self, amount=timedelta(minutes=1)):
        self.clock.advance(amount)

    def segment(self, kind, number=None):
        """The segment of the present round, or of another."""
        found = rules.segments(self.case, self.asof)
        wanted = number or self.case.round
        return next(one for one in found if one.kind == kind and one.round == wanted)

    def offer(self, code):
        return next(one for one in self.detail.offers if one.act.code == code)

    def do(self, code, seen=None, **typed):
        """Do an act with what is typed, the rest as it is proposed where it is proposed."""
        act = rules.BY_CODE[code]
        known = {one.name for one in fields(act.draft)}
        offer = self.offer(code)
        return service.ACTS[code](
            self.desk, self.id, act.draft(**{**{k: v for k, v in offer.proposed.items() if k in known}, **typed}), seen
        )

    def refused(self, code, **typed):
        """The sentences with which an act is refused."""
        try:
            self.do(code, **typed)
        except Problems as problems:
            return [str(problem.sentence) for problem in problems.found]
        raise AssertionError(f"{code} was not refused")

    # ---- what happens in most cases

    def work_order(self, department="billing"):
        places = {line.code: line.id for line in people.departments(self.desk)}
        return self.do("hand_over_work_order", at=self.now, department_id=places[department])

    def reach(self, note="说好明天答复"):
        return self.do("log_contact", at=self.now, by=self.me, note=note)

    def miss(self):
        return self.do("log_contact", at=self.now, connected=False, by=self.me)

    def result(self, note="退费四十元"):
        return self.do("give_written_result", at=self.now, by=self.me, note=note)

    def answer(self, answer):
        return self.do("record_satisfaction", at=self.now, answer=answer, by=self.me)


def decree(desk, **clauses):
    """A new version of the policy, in force from now on."""
    changes = {name.replace("__", "."): Value(value) for name, value in clauses.items()}
    base = versions.in_force(desk.store, desk.now(), desk.office.branch_id).version
    settings.change_policy(desk, settings_rules.PolicyDraft(base, changes, desk.today(), "周宏"))


def proposals(case):
    return case.case.aftermath.proposals


def state(case, place=0):
    return state_of(proposals(case)[place], case.asof)


def uphold(case, **found):
    case.do("judge_validity", validity="valid", note="属实")
    case.do("find_responsibility", **{"cause": "业务解释不清", "explanation": "未告知流量包", **found})


def opinion(case, rank, name, decision="agreed"):
    typed = {"rank": rank, "signed_by": case.person(name), "decision": decision, "opinion": "同意"}
    return enters(case).do("decide_penalty", **typed)


def enters(case):
    """The case before somebody whom no proposal concerns."""
    return Handling(desk_for(case.desk, "service_supervisor"), case.clock, case.id)
