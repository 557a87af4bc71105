"""Two hundred mixed operations, on the ledger and on a small model of it, come to the same after every one."""

from datetime import date, timedelta
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from peewee import fn

from desktop.core.problem import Problems
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.points import rules, service
from desktop.points.records import PointsEntry, PointsMovement
from tests.points.ledgers import Ledger, never, signed, silent

OPERATIONS = (
    "award",
    "award",
    "spend",
    "spend",
    "reserve",
    "release",
    "collect",
    "reverse",
    "adjust",
    "expire",
    "day",
    "replay",
)
PAPERS = count(1000, 1000)
"""Where each example begins to number its papers, all of them in one store."""
STEPS = st.tuples(st.sampled_from(OPERATIONS), st.integers(1, 60), st.integers(0, 400))
QUIET = [
    HealthCheck.function_scoped_fixture,
    HealthCheck.data_too_large,
    HealthCheck.too_slow,
    HealthCheck.large_base_example,
]


class Model:
    """What a ledger is: lots with a last day, points held, a debt; and what each act did to them."""

    def __init__(self):
        self.lots, self.held, self.debt, self.acts, self.gone = {}, 0, 0, [], {}

    def good(self, day):
        return [key for key, (until, free) in sorted(self.lots.items(), key=self.order) if free and until >= day]

    def order(self, item):
        return (item[1][0], item[0])

    def pick(self, points, keys):
        parts = {}
        for key in keys:
            parts[key] = min(points, self.lots[key][1])
            self.lots[key][1] -= parts[key]
            points -= parts[key]
        return {key: part for key, part in parts.items() if part}, points

    def gain(self, key, until, points):
        repaid = min(self.debt, points)
        self.debt -= repaid
        self.lots[key] = [until, points - repaid]

    def give_back(self, parts, day):
        for key, part in parts.items():
            repaid = min(self.debt, part)
            self.debt -= repaid
            self.lots[key][1] += part - repaid
        self.expire(day)

    def expire(self, day):
        for key, lot in self.lots.items():
            if lot[0] < day:
                self.gone[key] = self.gone.get(key, 0) + lot[1]
                lot[1] = 0


@settings(max_examples=6, deadline=None, suppress_health_check=QUIET)
@given(steps=st.lists(STEPS, min_size=200, max_size=200))
def test_two_hundred_mixed_operations_are_those_of_the_model(desk, clock, steps):
    owner = people.admit_member(desk, people_rules.MemberDraft("王建国"))
    ledger, model = Ledger(desk, owner), Model()
    ledger.papers = next(PAPERS)
    for what, points, choice in steps:
        step(what, points, choice, ledger, model, clock)
        compare(ledger, model)
    assert service.check_balances(desk).faults == ()


def step(what, points, choice, ledger, model, clock):
    day = ledger.desk.today()
    if what == "day":
        clock.advance(timedelta(days=points // 20))
    elif what == "award":
        until = day + timedelta(days=choice % 40)
        model.acts.append(["gain", ledger.award(points, until), len(model.acts), points])
        model.gain(len(model.acts) - 1, until, points)
    elif what == "adjust" and choice % 2:
        until = day + timedelta(days=choice % 40)
        model.acts.append(["gain", ledger.adjust(points, until_on=until), len(model.acts), points])
        model.gain(len(model.acts) - 1, until, points)
    elif what in ("spend", "reserve", "adjust"):
        take(what, points, ledger, model, day)
    elif what == "expire":
        ledger.expire()
        model.expire(day)
    elif what == "replay":
        replay(choice, ledger)
    else:
        answer(what, choice, ledger, model, day)


def take(what, points, ledger, model, day):
    good = model.good(day)
    act = ledger.adjust if what == "adjust" else getattr(ledger, what)
    points = -points if what == "adjust" else points
    if sum(model.lots[key][1] for key in good) < abs(points):
        before = PointsEntry.select().count()
        try:
            act(points)
        except Problems:
            assert PointsEntry.select().count() == before
            return
        raise AssertionError("more was taken than there was")
    done = act(points)
    parts, _ = model.pick(abs(points), good)
    model.held += points if what == "reserve" else 0
    model.acts.append(["hold" if what == "reserve" else "use", done, parts, abs(points)])


def answer(what, choice, ledger, model, day):
    wanted = ("gain", "use") if what == "reverse" else ("hold",)
    open_acts = [act for act in model.acts if act[0] in wanted]
    if not open_acts:
        return
    act = open_acts[choice % len(open_acts)]
    kind, done, parts, points = act
    act[0] = "over"
    if kind == "gain":
        owed = service.undoing(ledger.desk, done).debt
        service.reverse(ledger.desk, done, "发错", (signed(),) if owed else ())
        good = [parts, *(key for key in model.good(day) if key != parts)]
        good = [key for key in good if key in model.lots]
        _, missing = model.pick(points - model.gone.get(parts, 0), good)
        model.debt += missing
        model.expire(day)
    elif what == "collect":
        used = service.collect(ledger.desk, done)
        model.held -= points
        model.acts.append(["use", used, parts, points])
    else:
        (service.reverse if what == "reverse" else service.release)(ledger.desk, done, "退货")
        model.held -= points if what == "release" else 0
        model.give_back(parts, day)


def replay(choice, ledger):
    """The same paper once more: refused, and nothing has changed."""
    before = PointsEntry.select().count()
    document = PointsMovement.select().order_by(PointsMovement.id.desc()).first()
    if document is None:
        return
    draft = rules.AwardDraft(ledger.member, document.document, ledger.desk.now(), points=1 + choice)
    try:
        service.award(ledger.desk, draft)
    except Problems:
        assert PointsEntry.select().count() == before
        return
    raise AssertionError("a document was entered twice")


def compare(ledger, model):
    found = ledger.balance
    free = sorted((until, points) for until, points in model.lots.values() if points)
    assert sorted((until or date.max, points) for until, points in ledger.left if points) == free
    assert (found.points, found.held, found.debt) == (sum(points for _, points in free), model.held, model.debt)
    entered = PointsEntry.select(fn.SUM(PointsEntry.points)).where(PointsEntry.member == ledger.member).scalar() or 0
    assert entered == found.points + found.held - found.debt


def test_an_expiry_run_is_the_ledgers_and_not_the_members(desk, member, other, clock):
    for owner in (member, other):
        Ledger(desk, owner).papers = 0
    first, second = Ledger(desk, member), Ledger(desk, other)
    second.papers = 100
    first.award(5, desk.today())
    second.award(7, desk.today())
    clock.advance(timedelta(days=1))
    assert service.expire_due(desk, silent, never).points == 12
    assert (first.points, second.points) == (0, 0)
