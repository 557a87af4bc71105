"""Drafting, signing and finding reports: a signed one is frozen with its digest and never changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from desktop.complaints.records import ComplaintReport
from desktop.complaints.rules import reports as rules
from desktop.complaints.service.reports import reading
from desktop.complaints.service.reports.behind import complaints_of, listed
from desktop.complaints.service.reports.sources import lines
from desktop.core.problem import refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import service as people
from desktop.people.records import Staff

Step = Callable[[int, int], None]


class Altered(Exception):
    """A signed report is not what its digest says; it is not shown as if it were."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.sentence = sentence(
            "complaints", "Report {number} is not what was signed: its digest differs, so it is not shown."
        ).of(number=number)


def _silent(_done: int, _all: int) -> None:
    """Nobody wants to hear how far it has come."""


def make_report(desk: Desk, period: rules.Period, told: Step = _silent) -> rules.Composed:
    """The report on a period as it stands now: every figure counted, nothing written.

    Raises:
        Denied: the account may not read reports.
    """
    desk.require(rules.READ)
    return _drafted(desk, rules.ReportDraft(period), told)


def records_behind(desk: Desk, period: rules.Period, asked: rules.Asked) -> list[rules.Behind]:
    """The records that a figure counts or sums, by number.

    Raises:
        Denied: the account may not read reports.
    """
    desk.require(rules.READ)
    return listed(period, asked, reading.asking(desk))


def records_signed(desk: Desk, content: rules.Content, code: str) -> list[rules.Behind]:
    """The records that a signed report lists for a figure, with the complaints they belong to.

    Raises:
        Denied: the account may not read reports.
    """
    desk.require(rules.READ)
    found = content.behind(code)
    owners = complaints_of({number for number, _ in found})
    return [rules.Behind(number, owners[number], amount) for number, amount in found if number in owners]


def whole_report(desk: Desk, draft: rules.ReportDraft, told: Step = _silent) -> rules.Content:
    """The draft with the records behind every figure, as it would be signed or is printed before.

    Raises:
        Denied: the account may not read reports.
    """
    desk.require(rules.READ)
    return _with_records(desk, _drafted(desk, draft, told), told)


def sign_report(desk: Desk, draft: rules.ReportDraft, told: Step = _silent) -> UUID:
    """Freeze the report on a period with its records and its digest; a later one of the same number is a new version.

    Raises:
        Denied: the account may not sign reports.
        Problems: the period is not over, or an earlier version gives no reason; nothing was written.
    """
    with desk.transaction(rules.SIGN, "complaints.report.sign") as work:
        former = _latest(draft.period.number(desk.store.code))
        refuse(rules.problems(draft, work.at, former is not None))
        content = _with_records(desk, _drafted(desk, draft, told), told)
        text = rules.frozen(content)
        return ComplaintReport.create(
            number=content.number,
            version=content.version,
            kind_code=content.kind,
            first_on=content.first,
            last_on=content.last,
            made_at=content.made_at,
            made_by=desk.actor.staff_id,
            replaces=former and former.id,
            reason=draft.reason.strip(),
            content=text,
            digest=rules.digest_of(text),
        ).id


def signed_reports(desk: Desk, limit: int = 200) -> list[rules.SignedReport]:
    """The signed reports, the latest periods first, of each number the latest version first.

    Raises:
        Denied: the account may not read reports.
    """
    desk.require(rules.READ)
    report = ComplaintReport
    rows = (
        report.select(report.id, report.number, report.version, report.kind_code, report.first_on, report.last_on,
                      report.made_at, report.digest, Staff.name)
        .join(Staff)
        .order_by(report.last_on.desc(), report.first_on, report.number, report.version.desc())
        .limit(limit)
    )  # fmt: skip
    found: list[rules.SignedReport] = []
    for key, number, version, kind, first, last, made_at, digest, name in lines(rows):
        period = rules.Period(first, last, rules.PeriodKind.of(kind))
        latest = all(one.number != number for one in found)
        found.append(rules.SignedReport(key, number, version, period, made_at, name, digest.hex(), latest))
    return found


def signed_report(desk: Desk, report_id: UUID) -> rules.Content:
    """A signed report as it was frozen.

    Raises:
        Denied: the account may not read reports.
        Altered: its content is not what was signed.
    """
    desk.require(rules.READ)
    return _thawed(ComplaintReport.get_by_id(report_id))


def report_by_number(desk: Desk, number: str) -> rules.Content | None:
    """The latest signed report with that number, for printing it again; None when there is none.

    Raises:
        Denied: the account may not read reports.
        Altered: its content is not what was signed.
    """
    desk.require(rules.READ)
    row = _latest(number)
    return None if row is None else _thawed(row)


def _thawed(row: ComplaintReport) -> rules.Content:
    if rules.digest_of(row.content) != row.digest:
        raise Altered(row.number)
    return rules.thawed(row.content)


def _latest(number: str) -> ComplaintReport | None:
    versions = ComplaintReport.select().where(ComplaintReport.number == number)
    found: ComplaintReport | None = versions.order_by(ComplaintReport.version.desc()).first()
    return found


def _drafted(desk: Desk, draft: rules.ReportDraft, told: Step) -> rules.Composed:
    former = _latest(draft.period.number(desk.store.code))
    heading = rules.Heading(
        code=desk.store.code,
        company=desk.office.company,
        branch=desk.office.branch,
        made_at=desk.now(),
        made_by=desk.actor.name,
        policy=desk.policy.version,
        departments=tuple(line.name for line in people.departments(desk) if line.branch_id == desk.office.branch_id),
        version=former.version + 1 if former else 1,
        replaces=f"{former.number} 第 {former.version} 版（摘要 {rules.shown_digest(former.digest.hex())}）"
        if former
        else "",
        reason=draft.reason.strip(),
        remark=draft.remark.strip(),
    )
    return rules.composed(reading.gathered(desk, draft.period, told), desk.policy.complaints, draft.period, heading)


def _with_records(desk: Desk, made: rules.Composed, told: Step) -> rules.Content:
    """The content with the numbers behind every figure that is not nothing."""
    period, asking = made.content.period, reading.asking(desk)
    annex = {one.code: place for place, one in enumerate((one for one in made.figures if one.value), 1)}
    behind = {}
    for place, figure in enumerate(made.figures, 1):
        told(place, len(made.figures))
        if figure.value and not figure.parts:
            behind[figure.code] = listed(period, figure.asked, asking)
    numbers = sorted({one.number for many in behind.values() for one in many})
    places = {number: place for place, number in enumerate(numbers)}
    return replace(made.content, figures=tuple(
        replace(
            counted,
            records=tuple(places[one.number] for one in behind.get(figure.code, ())),
            amounts=tuple(one.amount for one in behind.get(figure.code, ()) if one.amount is not None),
            parts=tuple(annex[part] for part in figure.parts),
        )
        for figure, counted in zip(made.figures, made.content.figures, strict=True)
    ), records=tuple(numbers))  # fmt: skip
