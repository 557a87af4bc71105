"""What the demo's members used of their benefits: a grant that runs, one that was ended, uses, applications."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.rules.applications import GRANTED, AnswerDraft, ApplicationDraft
from desktop.membership.rules.uses import EndDraft, UseDraft
from desktop.people import service as people

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_PLACE = "青禾县分公司营业厅"
_FREED = "误登记，客户未办理"


def used(desk: Desk) -> None:
    """Let members of the demo use what the matrix in force gives them.

    Raises:
        Denied: the account may not record uses or applications.
    """
    known = {name: _member(desk, name) for name in ("王建国", "孙玉兰", "吴继刚", "汪金桂")}
    now = desk.now()
    service.use_benefit(
        desk, known["孙玉兰"], UseDraft("switch_on", now - 40 * _MINUTE, place="电话受理", witness="陶敏")
    )
    service.use_benefit(desk, known["汪金桂"], UseDraft("switch_on", now - 2 * _DAY, place="电话受理"))
    _end(desk, known["汪金桂"])
    for name, benefit, ago in (
        ("王建国", "card_upgrade", 20 * _DAY),
        ("王建国", "green_lane", 12 * _DAY),
        ("孙玉兰", "card_upgrade", 9 * _DAY),
        ("孙玉兰", "credit", 3 * _HOUR),
        ("吴继刚", "green_lane", 5 * _DAY),
    ):
        draft = UseDraft(benefit, now - ago, place="县城火车站" if benefit == "green_lane" else _PLACE, witness="陶敏")
        service.use_benefit(desk, known[name], draft)
    wrong = service.use_benefit(desk, known["吴继刚"], UseDraft("credit", now - _HOUR, place=_PLACE))
    use = service.use_by_number(desk, wrong)
    assert use is not None
    service.cancel_use(desk, use.id, _FREED)
    _apply(desk, known["王建国"], known["孙玉兰"])


def _end(desk: Desk, member_id: UUID) -> None:
    grant = next(one for one in service.uses(desk, member_id) if one.benefit == "switch_on")
    service.end_grant(desk, grant.id, EndDraft(desk.now() - 2 * _DAY + 3 * _HOUR, "客户已缴清欠费"))


def _apply(desk: Desk, answered: UUID, waiting: UUID) -> None:
    """Two apply for bills by post: one was granted them, the other waits for the answer."""
    today = desk.today()
    service.apply_for(desk, answered, ApplicationDraft("bills", today - 6 * _DAY, paper="权益申请 031"))
    service.apply_for(desk, waiting, ApplicationDraft("bills", today - _DAY, paper="权益申请 034"))
    (standing,) = service.applications(desk, answered)
    signer = next(one.id for one in people.staff_list(desk) if one.id != desk.actor.staff_id)
    service.answer_application(desk, standing.id, AnswerDraft(GRANTED, signer, today - 4 * _DAY, "同意"))


def _member(desk: Desk, name: str) -> UUID:
    return people.find_members(desk, name)[0].id
