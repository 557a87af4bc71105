"""Posts and who holds them: the shipped list, appointments and their ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.people.rules.places import text_problems

CODE = re.compile(r"[a-z][a-z0-9_]{1,31}")


@dataclass(frozen=True, slots=True)
class ShippedPost:
    """A post every office begins with; opinions on paper stand in the order of *rank*, 1 first.

    *department* is where the post usually is, by code; empty for the whole branch. *spelled* is what finds it by
    typing, at hand before any engine is loaded.
    """

    code: str
    name: str
    rank: int
    department: str = ""
    spelled: str = ""


SHIPPED_POSTS: tuple[ShippedPost, ...] = (
    ShippedPost("general_manager", "总经理", 1, "", "zjl zongjingli"),
    ShippedPost("deputy_manager", "营销副总", 2, "", "yxfz yingxiaofuzong"),
    ShippedPost("division_manager", "事业部总经理", 3, "", "sybzjl shiyebuzongjingli"),
    ShippedPost("department_manager", "部门经理", 4, "service", "bmjl bumenjingli"),
    ShippedPost("after_sales_head", "售后服务部长", 4, "after_sales", "shfwbz shouhoufuwubuzhang"),
    ShippedPost("service_supervisor", "客服主管", 5, "service", "kfzg kefuzhuguan"),
    ShippedPost("service_department", "客服部", 6, "service", "kfb kefubu"),
    ShippedPost("customer_manager", "客户经理", 7, "service", "khjl kehujingli"),
    ShippedPost("phone_manager", "电话经理", 7, "service", "dhjl dianhuajingli"),
    ShippedPost("callback_specialist", "回访专员", 8, "service", "hfzy huifangzhuanyuan"),
    ShippedPost("after_sales_clerk", "售后内勤", 8, "after_sales", "shnq shouhouneiqin"),
    ShippedPost("service_engineer", "售后服务人员", 9, "after_sales", "shfwry shouhoufuwurenyuan"),
    ShippedPost("agent", "电话/在线客服", 9, "service", "dhzxkf dianhuazaixiankefu"),
    ShippedPost("salesperson", "销售员", 9, "marketing", "xsy xiaoshouyuan"),
    ShippedPost("quality_inspector", "质检", 9, "quality", "zj zhijian"),
    ShippedPost("purchasing", "采购", 9, "purchasing", "cg caigou"),
    ShippedPost("storekeeper", "库管", 9, "storage", "kg kuguan"),
    ShippedPost("trainer", "培训讲师/考官", 9, "training", "pxjskg peixunjiangshikaoguan"),
    ShippedPost("administrator", "系统管理员", 10, "", "xtgly xitongguanliyuan"),
    ShippedPost("auditor", "审计只读", 10, "", "sjzd shenjizhidu"),
)
ADMINISTRATOR = "administrator"
GENERAL_MANAGER = "general_manager"
DIVISION_MANAGER = "division_manager"
# The head of after-sales is what other departments call their manager.
DEPARTMENT_HEADS = ("department_manager", "after_sales_head")


@dataclass(frozen=True, slots=True)
class PostDraft:
    """A further post as typed."""

    code: str
    name: str
    rank: int


@dataclass(frozen=True, slots=True)
class PostFacts:
    """A post as shown."""

    id: UUID
    code: str
    name: str
    rank: int


@dataclass(frozen=True, slots=True)
class AppointmentDraft:
    """Somebody is to hold a post from a day on, in a department or for the whole branch; *until_on* is inclusive."""

    staff_id: UUID
    post: str
    department_id: UUID | None
    from_on: date
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class HoldingFacts:
    """Who holds which post from when to when; *until_on* is inclusive, None is open."""

    id: UUID
    staff_id: UUID
    staff: str
    post: str
    post_name: str
    department_id: UUID | None
    department: str
    from_on: date
    until_on: date | None

    def covers(self, day: date) -> bool:
        """Whether the post is held on that day."""
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)


def post_problems(draft: PostDraft) -> list[Problem]:
    """What must be mended before the post may be kept."""
    found = text_problems("name", draft.name, 40)
    if not CODE.fullmatch(draft.code):
        found.append(
            Problem(
                "code", sentence("people", "Small letters, digits and _ only, beginning with a letter, e.g. service.")
            )
        )
    if not 1 <= draft.rank <= 99:
        found.append(Problem("rank", sentence("people", "The rank is a number from 1 (highest) to 99.")))
    return found


def appointment_problems(draft: AppointmentDraft, left_on: date | None, held: Sequence[HoldingFacts]) -> list[Problem]:
    """What stands against an appointment, given the last day of the person and the posts the person holds already."""
    found = []
    if draft.until_on is not None and draft.until_on < draft.from_on:
        found.append(Problem("until_on", sentence("people", "The last day lies before the first day.")))
    if left_on is not None and (draft.until_on is None or left_on < draft.until_on):
        found.append(
            Problem(
                "until_on",
                sentence("people", "The person left on {day}; the post cannot be held longer.").of(day=left_on),
            )
        )
    for line in held:
        if (line.post, line.department_id) == (draft.post, draft.department_id) and _overlap(draft, line):
            text = sentence("people", "The person holds this post already from {day} on.")
            found.append(Problem("from_on", text.of(day=line.from_on)))
            break
    return found


def _overlap(draft: AppointmentDraft, line: HoldingFacts) -> bool:
    starts_before_its_end = line.until_on is None or draft.from_on <= line.until_on
    ends_after_its_start = draft.until_on is None or line.from_on <= draft.until_on
    return starts_before_its_end and ends_after_its_start


def ending_problems(holding: HoldingFacts, until_on: date) -> list[Problem]:
    """What stands against ending a holding with the given last day."""
    if until_on < holding.from_on:
        return [Problem("until_on", sentence("people", "The last day lies before the first day."))]
    if holding.until_on is not None and holding.until_on < until_on:
        text = sentence("people", "The post ended on {day} already; a longer time is a new appointment.")
        return [Problem("until_on", text.of(day=holding.until_on))]
    return []
