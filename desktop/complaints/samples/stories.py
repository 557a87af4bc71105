"""What becomes of the demo's complaints: short stories, told through the verbs at their own pace."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from desktop.complaints import rules, service
from desktop.complaints.rules.contacts import attempts_since, counted, next_counting
from desktop.core.clock import FrozenClock
from desktop.core.problem import Problems
from desktop.desk import Desk
from desktop.people import service as people

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
Deed = tuple[datetime, str, Mapping[str, Any]]
Story = Callable[["Told"], Iterator[Deed]]


@dataclass
class Told:
    """One case of the demo: who handles it, by which clock, and where it stands."""

    desk: Desk
    clock: FrozenClock
    id: UUID
    received_at: datetime
    people: Mapping[str, UUID]
    department_id: UUID | None

    def case(self) -> rules.Case:
        """The case as it stands."""
        detail = service.detail(self.desk, self.id)
        assert detail is not None
        return detail.case

    def do(self, deed: Deed) -> bool:
        """Do what the story says, entered by the clock; whether it was possible."""
        at, code, typed = deed
        detail, act = service.detail(self.desk, self.id), rules.BY_CODE[code]
        assert detail is not None
        offer = next(one for one in detail.offers if one.act is act)
        names = {one.name for one in fields(act.draft)}
        known = {name: value for name, value in offer.proposed.items() if name in names}
        draft = act.draft(**known | ({"at": at} if "at" in names else {}) | dict(typed))
        try:
            service.ACTS[code](self.desk, self.id, draft, detail.sequence)
        except Problems:
            return False
        return True


def settled(told: Told) -> Iterator[Deed]:
    """Everything in time, the customer satisfied, the case closed."""
    yield from _handed_over(told, 6 * MINUTE)
    yield _reached(told, told.received_at + 8 * MINUTE, "已致歉并说明正在核实，请客户稍候。")
    measures = {"note": "核对话单，退回多收费用。", "promise": "次日到账"}
    yield told.received_at + 2 * HOUR, "record_measures", measures
    yield told.received_at + 5 * HOUR, "give_written_result", _by(told, "manager", "经核实属系统计费差错，已退费。")
    yield _reached(told, told.received_at + 6 * HOUR, "告知处理结果，客户认可。")
    at = told.received_at + 7 * HOUR
    yield at, "record_satisfaction", {"answer": "satisfied", "by": told.people["callback"], "note": "处理及时。"}
    yield at + 10 * MINUTE, "close_satisfied", {"note": "客户满意，归档。"}


def late(told: Told) -> Iterator[Deed]:
    """The work order in time, the first contact late, the rest still open."""
    yield from _handed_over(told, 9 * MINUTE)
    yield _reached(told, told.received_at + 55 * MINUTE, "客户来电催问后才联系上，已致歉。")
    yield told.received_at + 3 * HOUR, "judge_validity", {"validity": "valid", "note": ""}


def unreachable(told: Told) -> Iterator[Deed]:
    """The customer does not answer; an extension is asked for and granted."""
    yield from _handed_over(told, 7 * MINUTE)
    at = told.received_at + 10 * MINUTE
    clauses = told.desk.policy.complaints.extension
    for _ in range(3):
        at = next_counting(counted(attempts_since(told.case(), None), clauses), at, clauses) + MINUTE
        missed = {"connected": False, "note": "无人接听", "by": told.people["manager"]}
        yield at, "log_contact", missed
    request = {"segment": "first_contact", "until_at": at + 20 * HOUR, "reason": "no_answer", "note": ""}
    yield at + 5 * MINUTE, "ask_extension", request
    yield at + 40 * MINUTE, "decide_extension", {"by": told.people["general_manager"], "note": "同意，继续联系。"}


def unhappy(told: Told) -> Iterator[Deed]:
    """The customer is not satisfied; a second round runs."""
    yield from _handed_over(told, 4 * MINUTE)
    yield _reached(told, told.received_at + 9 * MINUTE, "客户情绪激动，要求当天答复。")
    yield told.received_at + 4 * HOUR, "give_written_result", _by(told, "manager", "按套餐规则不予退费。")
    yield _reached(told, told.received_at + 5 * HOUR, "说明规则，客户不接受。")
    at = told.received_at + 6 * HOUR
    yield at, "record_satisfaction", {"answer": "dissatisfied", "by": told.people["callback"], "note": "要求退费。"}
    yield at + 8 * MINUTE, "hand_over_work_order", {"department_id": told.department_id}
    yield _reached(told, at + 12 * MINUTE, "改由主管跟进。")


def graver(told: Told) -> Iterator[Deed]:
    """Taken for lighter than it is; somebody stands in for the manager."""
    yield from _handed_over(told, 8 * MINUTE)
    yield _reached(told, told.received_at + 10 * MINUTE, "客户称媒体已介入。")
    raised = {"level": "major", "note": "媒体已联系客户"}
    yield told.received_at + 13 * MINUTE, "change_level", raised
    asked = {"post": "department_manager", "staff_id": told.people["callback"], "note": "经理外出"}
    yield told.received_at + 20 * MINUTE, "assign", asked
    answer = {"post": "department_manager", "note": "口头同意，补签代理书"}
    yield told.received_at + 30 * MINUTE, "accept_assignment", answer


def memo(told: Told) -> Iterator[Deed]:
    """A quality case: memo, distribution, sample, the department's answer, approvals, the customer answered."""
    yield _reached(told, told.received_at + 9 * MINUTE, "记录故障现象，说明将取样鉴定。")
    at = told.received_at + 2 * HOUR
    wanted = {"department_id": told.department_id, "answer_due_at": at + 24 * HOUR, "enclosed": "登记反馈表、样品1台"}
    yield at, "hand_in_memo", wanted
    distributed = {"by": told.people["after_sales"], "department_id": told.department_id, "checked": True}
    yield at + 40 * MINUTE, "distribute_memo", distributed
    yield at + HOUR, "decide_sampling", {"by": told.people["after_sales"], "note": "同批次抽样一台"}
    yield at + 70 * MINUTE, "agree_sampling_time", {"until_at": at + 5 * HOUR, "note": "客户在店等候"}
    yield at + 4 * HOUR, "arrive_for_sampling", {"by": told.people["inspector"]}
    answered = at + 9 * HOUR
    yield answered, "give_department_answer", _by(told, "manager", "电源模块批次缺陷，同意换新。")
    for place, signer in enumerate(("supervisor", "deputy"), 1):
        signed = {"by": told.people[signer], "paper": f"F05-{place}", "note": "同意"}
        yield answered + 10 * place * MINUTE, "enter_approval", signed
    told_customer = {"note": "本批次存在缺陷，免费换新机。", "by": told.people["callback"]}
    yield answered + 45 * MINUTE, "answer_customer", told_customer
    yield _reached(told, answered + HOUR, "客户同意换新机方案。")


SERVICE: tuple[Story | None, ...] = (settled, late, unreachable, None, unhappy, settled, graver)
"""What becomes of one service case after the other; None: nobody has done anything yet."""
QUALITY: tuple[Story | None, ...] = (memo, None)


def cast(desk: Desk) -> dict[str, UUID]:
    """Who plays which part in the stories."""
    named = {line.name: line.id for line in people.staff_list(desk)}
    return {part: named.get(name, desk.actor.staff_id) for part, name in _PARTS.items()}


_PARTS = {
    "callback": "何倩", "manager": "陈立", "general_manager": "罗毅", "deputy": "高远", "supervisor": "秦岚",
    "after_sales": "吴海", "inspector": "许诺",
}  # fmt: skip


def _handed_over(told: Told, after: timedelta) -> Iterator[Deed]:
    order = {"department_id": told.department_id, "received_by": told.people["manager"], "calmed": "已向客户致歉。"}
    yield told.received_at + after, "hand_over_work_order", order


def _reached(told: Told, at: datetime, note: str) -> Deed:
    return at, "log_contact", {"connected": True, "note": note, "by": told.people["manager"]}


def _by(told: Told, part: str, note: str) -> dict[str, Any]:
    return {"by": told.people[part], "note": note}
