"""Complaint reports: every figure recounted from raw rows, frozen for good, and made of the policy's own words."""

from __future__ import annotations

import shutil
import statistics
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest

from desktop.access import service as access
from desktop.complaints import rules, service
from desktop.complaints.records import (
    Complaint,
    ComplaintDue,
    ComplaintReport,
    ComplaintStep,
    Extension,
    ExtensionDecision,
    SegmentEnd,
)
from desktop.complaints.records.penalties import PenaltyOpinion, PenaltyProposal, PenaltyWithdrawal
from desktop.complaints.records.responsibility import Responsibility
from desktop.complaints.rules import reports
from desktop.complaints.rules.reports import Period, PeriodKind, ReportDraft, Source, Span
from desktop.complaints.rules.reports.figures import Group, Ledger, Unit, cases
from desktop.complaints.rules.reports.tables import limit_words
from desktop.complaints.service.reports import Altered, workbook
from desktop.core.clause import Value
from desktop.core.clock import FrozenClock
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.policy import reading, versions
from desktop.resources import find
from tests.complaints import policies
from tests.complaints.report_office import Invented
from tests.office import PASSWORD, close_office, desk_for, records

OCTOBER = Period.holding(PeriodKind.MONTH, date(2026, 10, 5))
SINCE = datetime(2025, 9, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def filled(tmp_path_factory, office_template):
    """An office with cases of more than a year in every state, closed."""
    place = tmp_path_factory.mktemp("reports") / "office"
    shutil.copytree(office_template[0], place)
    desk = access.unlock(place, office_template[1], PASSWORD, FrozenClock(), records())
    Invented(desk, 1).fill(SINCE, desk.now() - timedelta(minutes=1), 160)
    desk.store.close()
    return place


@pytest.fixture
def office(filled, tmp_path, clock, office_template):
    """The desk of its administrator, who holds every post."""
    place = tmp_path / "filled"
    shutil.copytree(filled, place)
    made = access.unlock(place, office_template[1], PASSWORD, clock, records())
    yield made
    close_office(made)


# ---- the same figures, counted by hand ----------------------------------------------------------------------------


class Recount:
    """Every source's rows of a period as plain dictionaries, read without any of the report's expressions."""

    def __init__(self, desk, period):
        self.desk, self.now = desk, desk.now()
        self.clauses = desk.policy.complaints
        self.cases = [case for case in Complaint.select() if period.begins <= case.received_at < period.ends]
        self.ids = {case.id for case in self.cases}
        self.steps = {}
        for step in ComplaintStep.select().order_by(ComplaintStep.id):
            self.steps.setdefault(step.complaint_id, []).append(step)

    def rows(self, source):
        return list(getattr(self, source.value)())

    def by_id(self, table):
        return [row for row in table.select().order_by(table.id) if row.complaint_id in self.ids]

    def cases_(self):
        return {case.id: case for case in self.cases}

    def _case(self, case):
        steps = self.steps.get(case.id, [])
        answers = [step.code for step in steps if step.event == "satisfaction_answered"]
        ends = [step.event for step in steps if step.event.startswith("closed_")]
        rounds = [step.round for step in steps if step.event == "round_started"]
        causes = [row.cause for row in Responsibility.select().order_by(Responsibility.id)
                  if row.complaint_id == case.id]  # fmt: skip
        earlier = [
            other
            for other in Complaint.select().where(Complaint.dialled == case.dialled)
            if other.category == case.category
            and timedelta() < case.received_at - other.received_at <= timedelta(days=90)
        ]
        closed = "unsettled" if ends and ends[-1] == "closed_unagreed" else "closed"
        return {
            "number": case.number,
            "level": case.level,
            "category": case.category,
            "cause": causes[-1] if causes else case.category,
            "department": case.department_id.hex.upper() if case.department_id else "",
            "validity": case.validity or "",
            "state": "open" if case.closed_at is None else closed,
            "rounds": min(3, max(rounds, default=1)),
            "answer": answers[-1] if answers else "",
            "repeat": bool(case.dialled and earlier),
        }

    def segments(self):
        known = self.cases_()
        last = {}
        for end in self.by_id(SegmentEnd):
            extended = Extension.select().where(Extension.complaint == end.complaint_id).exists()
            key = (end.complaint_id, end.round, end.segment, end.ordinal)
            last[key if extended else (*key, end.id)] = end
        for end in last.values():
            if not end.void and end.due_at is not None:
                yield self._segment(known, end, end.level, end.late, end.finished_at, end.department_id)
        for due in ComplaintDue.select():
            if due.complaint_id in self.ids and due.state == "open" and due.due_at < self.now:
                case = known[due.complaint_id]
                yield self._segment(known, due, case.level, True, self.now, case.department_id)

    def _segment(self, known, row, level, late, until, department_id):
        case = known[row.complaint_id]
        return {
            "number": case.number,
            "key": (row.complaint_id, row.round, row.segment, row.ordinal),
            "level": level,
            "segment": row.segment,
            "late": bool(late),
            "owner": row.owner_id.hex.upper() if row.owner_id else "",
            "department": department_id.hex.upper() if department_id else "",
            "minutes": (until - row.started_at) // timedelta(minutes=1),
            "allowed": (row.due_at - row.started_at) // timedelta(minutes=1),
            "ended": until is not self.now,
        }

    def owned(self):
        yield from {(row["owner"], row["number"]): row for row in self.segments()}.values()

    def fines(self):
        written = set()
        for proposal in self.by_id(PenaltyProposal):
            written.add((proposal.complaint_id, proposal.round, proposal.segment, proposal.ordinal))
            yield {
                "number": proposal.number,
                "level": proposal.level,
                "segment": proposal.segment,
                "owner": proposal.staff_id.hex.upper() if proposal.staff_id else "",
                "state": self._fate(proposal),
                "amount": proposal.amount,
            }
        for row in self.segments():
            fine = self.governing(row["key"][0]).level(row["level"]).late_fine
            if row["late"] and row["key"] not in written and isinstance(fine, Value):
                yield {**row, "state": "owed", "amount": fine.value}

    def governing(self, complaint_id):
        """The clauses that a case has kept since its receipt."""
        case = next(case for case in self.cases if case.id == complaint_id)
        return versions.of_version(self.desk.store, case.policy_version, case.received_at).complaints

    def _fate(self, proposal):
        if PenaltyWithdrawal.select().where(PenaltyWithdrawal.proposal == proposal).exists():
            return "withdrawn"
        opinions = list(PenaltyOpinion.select().where(PenaltyOpinion.proposal == proposal))
        if not all(opinion.agreed for opinion in opinions):
            return "rejected"
        approved = len({opinion.signed_by_id for opinion in opinions}) >= self.clauses.penalty.approvals
        return "approved" if approved else "proposed"

    def extensions(self):
        for asked in self.by_id(Extension):
            decision = ExtensionDecision.get_or_none(ExtensionDecision.extension == asked)
            state = "asked" if decision is None else "granted" if decision.granted else "refused"
            yield {"number": asked.number, "state": state}


class ByHand:
    """Recounts of the periods that a report looks at, each read once."""

    def __init__(self, desk, period):
        self.desk, self.period, self.read = desk, period, {}

    def rows(self, period, source):
        if (period, source) not in self.read:
            recount = Recount(self.desk, period)
            rows = [recount._case(case) for case in recount.cases] if source is Source.CASES else recount.rows(source)
            self.read[period, source] = rows
        return self.read[period, source]

    def behind(self, asked):
        """The numbers behind a figure, with what each adds."""
        where = dict(asked.where)
        period = self.period
        spans = {Span.NOW: [period], Span.BEFORE: [period.before], Span.YEAR_BEFORE: [period.year_before]}
        spans[Span.POINTS] = [period.points[at] for at in where.pop("point", ())]
        found = [row for span in spans[asked.span] for row in self.rows(span, asked.source)
                 if all(row[name] in values for name, values in where.items())]  # fmt: skip
        return sorted((row["number"], row[asked.sums] if asked.sums else None) for row in found)


@pytest.mark.parametrize("seed", [2, 5])
@pytest.mark.parametrize("kind", list(PeriodKind))
def test_every_figure_is_what_its_records_are_and_what_the_raw_rows_say(desk, kind, seed):
    Invented(desk, seed).fill(SINCE, desk.now() - timedelta(minutes=1), 60)
    period = Period.holding(kind, date(2026, 10, 14))
    made = service.make_report(desk, period)
    assert len(made.figures) > 60
    hand = ByHand(desk, period)
    for figure in made.figures:
        expected = hand.behind(figure.asked)
        counted = sum(amount for _, amount in expected) if figure.asked.sums else len(expected)
        assert figure.value == counted, figure
        listed = service.records_behind(desk, period, figure.asked)
        assert sorted((one.number, one.amount) for one in listed) == expected, figure


def test_what_is_still_to_be_proposed_costs_what_the_policy_at_receipt_says(office):
    year = Period.holding(PeriodKind.YEAR, office.today())
    owed = service.make_report(office, year).figure("fines.owed")
    assert owed.value
    dearer = {f"levels.{level.code}.late_fine": {"value": "999.00"} for level in office.policy.complaints.levels}
    policies.put_in_force(office, policies.changed(**dearer))
    after = service.make_report(office, year).figure("fines.owed")
    assert after.value == owed.value == sum(one[1] for one in ByHand(office, year).behind(owed.asked))
    assert sum(one.amount for one in service.records_behind(office, year, owed.asked)) == owed.value


def test_the_annex_is_worked_out_once_for_all_its_cells(office):
    content = service.whole_report(office, ReportDraft(OCTOBER))
    assert content.annex is content.annex


def test_the_annex_prints_a_list_for_every_figure_and_the_figure_is_its_length_or_sum(office):
    content = service.whole_report(office, ReportDraft(OCTOBER))
    shown = [figure for figure in content.figures if figure.value]
    assert len(content.annex) == len(shown)

    def records(figure):
        own = Counter(zip(figure.records, figure.amounts or (1,) * len(figure.records), strict=True))
        return own + sum((records(shown[line - 1]) for line in figure.parts), Counter())

    for figure in shown:
        found = records(figure)
        summed = figure.unit in ("元", "分")
        total = sum(n * amount for (_, amount), n in found.items()) if summed else found.total()
        assert total == figure.value, figure


def test_every_cell_with_a_figure_shows_its_value(office):
    made = service.make_report(office, OCTOBER)
    values = {figure.code: figure for figure in made.figures}
    content = made.content
    tables = (content.levels, content.categories, content.segments, content.owners, content.outcomes)
    cells = [cell for table in tables for row in table.rows for cell in row.cells if cell.figure]
    assert len(cells) > 80
    for cell in cells:
        value = values[cell.figure].value
        assert cell.number == (value / 100 if values[cell.figure].unit is Unit.FEN else value)
    for table in tables:
        assert sum(column.span for column in table.columns) == 24
        assert all(len(row.cells) == len(table.columns) for row in table.rows)


def test_totals_add_up(office):
    content = service.make_report(office, OCTOBER).content
    for table, columns in ((content.levels, range(1, len(content.levels.columns))), (content.categories, (1, 3, 5, 6))):
        *rows, total = table.rows
        assert total.total
        for at in columns:
            if total.cells[at].figure:
                assert total.cells[at].number == sum(row.cells[at].number or 0 for row in rows), (table.title, at)


def test_medians_are_those_of_the_raw_minutes(office):
    made = service.make_report(office, OCTOBER)
    rows = [row for row in Recount(office, OCTOBER).segments() if row["ended"] and row["segment"] == "first_contact"]
    row = next(row for row in made.content.segments.rows if row.cells[0].text == "首次联系")
    assert row.cells[4].number == round(statistics.median(one["minutes"] for one in rows), 2)
    assert row.cells[5].number == max(one["minutes"] for one in rows)


# ---- what the policy names appears by itself ----------------------------------------------------------------------


def widened():
    """The shipped policy with a fifth level and a third contact."""
    text = (find("policy") / "complaints.toml").read_text(encoding="utf-8")
    text = text.replace(
        "[levels.crisis]",
        '[levels.grave]\nword = "特别重大"\norder = 5\nresponses = { value = 3 }\nfirst_contact = { value = "5分钟" }\n'
        'second_contact = { value = "12小时" }\nthird_contact = { value = "36小时" }\n'
        'late_fine = { value = "99.00" }\n\n'
        "[levels.crisis]",
    )
    text = text.replace(
        'second_contact = { value = "24小时" }',
        'second_contact = { value = "24小时" }\nthird_contact = { value = "48小时" }',
    )
    text = text.replace('"second_contact", "satisfaction"]', '"second_contact", "third_contact", "satisfaction"]')
    contact = (
        '[third_contact]\nword = "三次联系"\nowner = "department_manager"\nstarts = "received"\nlimit_by = "level"\n'
    )
    return reading.complaints(text + "\n" + contact + 'ends = "contacted"\nnth = 3\n').clauses


def test_a_fifth_level_and_a_third_contact_appear_by_policy_data_alone(office):
    clauses = widened()
    changed = replace(office, policy=replace(office.policy, complaints=clauses))
    content = service.make_report(changed, OCTOBER).content
    assert "特别重大" in [row.cells[0].text for row in content.levels.rows]
    assert "三次联系\n按时" in [column.head for column in content.levels.columns]
    assert "三次联系按时率" in [key.label for key in content.key_figures]
    assert "三次联系" in [row.cells[0].text for row in content.segments.rows]
    assert sum(column.span for column in content.levels.columns) == 24
    assert len(content.key_figures) % 3 == 0


def test_limits_are_told_from_the_shortest_to_the_longest(desk):
    clauses = desk.policy.complaints
    told = {
        code: limit_words(clauses.segment(code), clauses) for code in ("work_order", "first_contact", "satisfaction")
    }
    assert told == {"work_order": "10 分钟", "first_contact": "10–30 分钟", "satisfaction": "未设置"}


# ---- periods ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "day", "first", "last"), [
    (PeriodKind.WEEK, date(2026, 11, 18), date(2026, 11, 16), date(2026, 11, 22)),
    (PeriodKind.WEEK, date(2027, 1, 1), date(2026, 12, 28), date(2027, 1, 3)),
    (PeriodKind.MONTH, date(2028, 2, 29), date(2028, 2, 1), date(2028, 2, 29)),
    (PeriodKind.YEAR, date(2026, 1, 1), date(2026, 1, 1), date(2026, 12, 31)),
])  # fmt: skip
def test_a_period_is_a_whole_week_month_or_year(kind, day, first, last):
    period = Period.holding(kind, day)
    assert (period.first, period.last) == (first, last)
    assert period.before.last + timedelta(days=1) == first
    assert period.after.before == period
    assert len(period.points) == 12


def test_receipt_counts_by_the_offices_own_day(desk, draft):
    month = Period.holding(PeriodKind.MONTH, date(2026, 11, 1))
    assert month.begins == datetime(2026, 10, 31, 16, tzinfo=UTC)
    invented = Invented(desk, 1)
    with desk.transaction(rules.REGISTER, "complaints.samples"):
        for at in (month.begins - timedelta(microseconds=1), month.begins, month.ends):
            invented.case(at)
    assert service.make_report(desk, month).figure("received").value == 1
    assert service.make_report(desk, month.before).figure("received").value == 1


def test_the_week_53_is_compared_with_the_last_week_there_was():
    week = Period.holding(PeriodKind.WEEK, date(2026, 12, 30))
    assert week.first.isocalendar().week == 53
    assert week.year_before.first.isocalendar()[:2] == (2025, 52)


def test_numbers_name_the_period(desk):
    numbers = [Period.holding(kind, date(2026, 11, 18)).number("QH") for kind in PeriodKind]
    assert [number[:-2] for number in numbers] == ["QH-R-2026W47", "QH-R-2026-11", "QH-R-2026"]


# ---- signing ------------------------------------------------------------------------------------------------------


def test_a_signed_report_never_changes_and_a_correction_is_a_new_version(office):
    first = service.sign_report(office, ReportDraft(OCTOBER, "主要原因是外出未指定代理人。"))
    frozen = service.signed_report(office, first)
    before = frozen.figures
    with office.transaction(rules.REGISTER, "complaints.samples"):
        Invented(office, 77).case(OCTOBER.begins + timedelta(days=3, microseconds=1))
    assert service.signed_report(office, first).figures == before
    with pytest.raises(Problems):
        service.sign_report(office, ReportDraft(OCTOBER))
    second = service.sign_report(office, ReportDraft(OCTOBER, reason="补登一件"))
    later = service.signed_report(office, second)
    assert (frozen.version, later.version) == (1, 2)
    assert f"第 1 版（摘要 {reports.shown_digest(frozen.digest)}）" in later.whole_text
    assert "补登一件" in later.whole_text
    told = [(one.version, one.latest) for one in service.signed_reports(office)]
    assert told == [(2, True), (1, False)]
    assert service.report_by_number(office, later.number) == later
    assert service.report_by_number(office, "QH-R-2020-01-X") is None


def test_the_digest_is_that_of_the_canonical_content(office):
    report_id = service.sign_report(office, ReportDraft(OCTOBER))
    row = ComplaintReport.get_by_id(report_id)
    content = service.signed_report(office, report_id)
    assert reports.frozen(content) == row.content
    assert reports.digest_of(row.content).hex() == content.digest
    with pytest.raises(Exception, match=r"complaint_report|written once|never"):
        ComplaintReport.update(content="{}").where(ComplaintReport.id == report_id).execute()


def test_a_report_that_was_tampered_with_is_not_shown(office, monkeypatch):
    report_id = service.sign_report(office, ReportDraft(OCTOBER))
    monkeypatch.setattr(reports, "digest_of", lambda text: b"other")
    with pytest.raises(Altered):
        service.signed_report(office, report_id)


def test_only_a_period_that_is_over_can_be_signed(office):
    month = Period.holding(PeriodKind.MONTH, office.today())
    with pytest.raises(Problems):
        service.sign_report(office, ReportDraft(month))
    assert service.make_report(office, month).content.digest == ""
    assert ComplaintReport.select().count() == 0


def test_who_may_not_is_refused(office):
    agent = desk_for(office, "agent")
    with pytest.raises(Denied):
        service.make_report(agent, OCTOBER)
    with pytest.raises(Denied):
        service.sign_report(desk_for(office, "auditor"), ReportDraft(OCTOBER))
    assert service.make_report(desk_for(office, "auditor"), OCTOBER).figures


def test_a_report_on_nothing_is_a_report(desk):
    content = service.whole_report(desk, ReportDraft(OCTOBER))
    assert "没有受理投诉" in content.summary
    assert content.annex == ()
    assert reports.thawed(reports.frozen(content)).figures == content.figures


# ---- work, not time -----------------------------------------------------------------------------------------------


def test_a_report_asks_a_fixed_number_of_questions(office, statements):
    service.make_report(office, OCTOBER)
    few = len(statements)
    statements.clear()
    service.make_report(office, Period.holding(PeriodKind.YEAR, date(2026, 1, 1)))
    assert len(statements) <= few + 2 <= 30


def test_a_ledger_counts_a_code_once_and_refers_only_to_parts_that_are_the_whole():
    groups = {(Source.CASES, Span.NOW): [Group({"level": "a"}, 2), Group({"level": "b"}, 3)]}
    ledger = Ledger(groups)
    one = ledger.take("a", "a", Unit.CASES, cases(level="a"))
    assert ledger.total("all", "all", Unit.CASES, cases(), [one]).parts == ()
    other = ledger.take("b", "b", Unit.CASES, cases(level="b"))
    assert ledger.total("all", "all", Unit.CASES, cases(), [one, other]).parts == ("a", "b")
    assert ledger.take("a", "again", Unit.CASES, cases()).value == 2


# ---- Excel --------------------------------------------------------------------------------------------------------


def test_a_workbook_has_typed_cells_a_sheet_for_each_table_and_no_formula(office):
    draft = ReportDraft(OCTOBER, remark='=HYPERLINK("http://x","y")')
    content = service.whole_report(office, draft)
    book = ZipFile(BytesIO(workbook(content)))
    names = book.read("xl/workbook.xml").decode()
    for title in ("报告", "按级别", "按类别与责任部门", "各环节用时", "责任人用时", "处理结果", "改进措施", "附页"):
        assert f'name="{title}"' in names
    sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any("<f>" in sheet for sheet in sheets)
    assert not any("hyperlink" in sheet for sheet in sheets)
    levels = sheets[1]
    assert levels.count("<v>") > 20
    annex = sheets[-1]
    expected = sum(len(one.records) for one in content.figures if one.value) + sum(
        1 for one in content.figures if one.value and one.parts
    )
    assert annex.count("<row ") == expected + 1
