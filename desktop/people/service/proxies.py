"""Proxies (责任代理人): naming them, their answers, their ends, and who answers for a task in the end."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from peewee import JOIN, Expression

from desktop.core.problem import Problem, Problems, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules
from desktop.people.records import Department, Post, PostHolding, Proxy, Staff
from desktop.people.service.holdings import read_holdings, unknown
from desktop.people.service.places import divisions
from desktop.people.service.staff import staff_facts

Deputy = Staff.alias("deputy")
Namer = Staff.alias("namer")


def holder_of(desk: Desk, post: str, department_id: UUID | None, at: datetime) -> rules.Owner | None:
    """Who answers for a task of a post at a moment; marked when a proxy or a higher post stands in."""
    desk.require(rules.READ)
    return rules.owner_of(post, department_id, at, read_holdings(), divisions(), proxies=read_proxies())


def proxies(desk: Desk) -> list[rules.ProxyFacts]:
    """Every proxy ever named, the latest first."""
    desk.require(rules.READ)
    return read_proxies()


def name_proxy(desk: Desk, draft: rules.ProxyDraft) -> UUID:
    """Name a deputy for a post and return the proxy's id; it counts when the deputy accepts.

    Raises:
        Denied: the account may not name proxies.
        Problems: the draft does not fit, or the post is another person's; nothing was written.
    """
    with desk.transaction(rules.PROXY_NAME, "people.name_proxy"):
        deputy = Staff.get_or_none(Staff.id == draft.deputy_id)
        held = read_holdings(PostHolding.staff == draft.staff_id)
        others = read_proxies(Proxy.staff == draft.staff_id)
        facts = None if deputy is None else staff_facts(deputy)
        refuse([*_own_post(desk, draft.staff_id, "staff_id"), *rules.proxy_problems(draft, facts, held, others)])
        return Proxy.create(
            staff=draft.staff_id,
            post=Post.get(Post.code == draft.post),
            department=draft.department_id,
            deputy=draft.deputy_id,
            from_on=draft.from_on,
            until_on=draft.until_on,
            named_by=desk.actor.staff_id,
            named_at=desk.now(),
        ).id


def accept_proxy(desk: Desk, proxy_id: UUID, note: str = "") -> None:
    """The deputy accepts; from this moment on the deputy answers for the post.

    Who may change people enters a signed acceptance and names the paper in *note*.

    Raises:
        Denied: the account may not answer.
        Problems: somebody else is named, or the proxy is answered or over already; nothing was written.
    """
    _answer(desk, proxy_id, "people.accept_proxy", note, accepted=True)


def decline_proxy(desk: Desk, proxy_id: UUID, note: str = "") -> None:
    """The deputy declines; the holder goes on answering for the post.

    Raises:
        Denied, Problems: as `accept_proxy`.
    """
    _answer(desk, proxy_id, "people.decline_proxy", note, accepted=False)


def end_proxy(desk: Desk, proxy_id: UUID, until_on: date) -> None:
    """End a proxy with its last day, inclusive; one that has not begun or is not accepted is withdrawn.

    Raises:
        Denied: the account may not name proxies.
        Problems: the day does not fit, or the post is another person's; nothing was written.
    """
    with desk.transaction(rules.PROXY_NAME, "people.end_proxy"):
        facts = _one(proxy_id)
        refuse(_own_post(desk, facts.staff_id, "until_on"))
        refuse(rules.proxy_ending_problems(facts, until_on, desk.today()))
        end_or_withdraw(facts, until_on, desk.now())


def end_or_withdraw(facts: rules.ProxyFacts, until_on: date, at: datetime) -> None:
    """Write the last day of a proxy that counts by then; take back any other."""
    begun = facts.accepted and facts.from_on <= until_on
    change = {Proxy.until_on: until_on} if begun else {Proxy.withdrawn_at: at}
    Proxy.update(change).where(Proxy.id == facts.id).execute()


def _answer(desk: Desk, proxy_id: UUID, verb: str, note: str, *, accepted: bool) -> None:
    with desk.transaction(rules.PROXY_ANSWER, verb):
        facts = _one(proxy_id)
        may_enter = desk.may(rules.CHANGE)
        refuse(rules.answer_problems(facts, desk.actor.staff_id, may_enter, note, desk.today()))
        Proxy.update(answered_at=desk.now(), accepted=accepted, answer_note=note.strip()).where(
            Proxy.id == proxy_id
        ).execute()


def _own_post(desk: Desk, staff_id: UUID, field: str) -> list[Problem]:
    """Managers name proxies for themselves; who may change people does it for everybody."""
    if staff_id == desk.actor.staff_id or desk.may(rules.CHANGE):
        return []
    return [Problem(field, sentence("people", "You can name and end proxies for your own posts only."))]


def _one(proxy_id: UUID) -> rules.ProxyFacts:
    found = read_proxies(Proxy.id == proxy_id)
    if not found:
        raise Problems(unknown("proxy_id", None))
    return found[0]


def read_proxies(where: Expression | None = None) -> list[rules.ProxyFacts]:
    """Proxies as they stand in the store, the latest named first."""
    query = (
        Proxy.select(Proxy, Staff, Post, Department, Deputy, Namer)
        .join(Staff, on=Proxy.staff)
        .switch(Proxy)
        .join(Post)
        .switch(Proxy)
        .join(Department, JOIN.LEFT_OUTER)
        .switch(Proxy)
        .join(Deputy, on=Proxy.deputy)
        .switch(Proxy)
        .join(Namer, on=Proxy.named_by)
        .order_by(Proxy.named_at.desc(), Proxy.id.desc())
    )
    return [_proxy_facts(row) for row in (query if where is None else query.where(where))]


def _proxy_facts(row: Proxy) -> rules.ProxyFacts:
    department = row.department
    return rules.ProxyFacts(
        id=row.id,
        staff_id=row.staff.id,
        staff=row.staff.name,
        post=row.post.code,
        post_name=row.post.name,
        department_id=None if department is None else department.id,
        department="" if department is None else department.name,
        deputy_id=row.deputy.id,
        deputy=row.deputy.name,
        from_on=row.from_on,
        until_on=row.until_on,
        named_by=row.named_by.name,
        named_at=row.named_at,
        answered_at=row.answered_at,
        accepted=row.accepted,
        answer_note=row.answer_note,
        withdrawn_at=row.withdrawn_at,
    )
