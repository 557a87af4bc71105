"""Reports to print: a usual month, one of far too much and far too long names, and one of nothing."""

from __future__ import annotations

import random
import statistics
from dataclasses import replace
from datetime import UTC, date, datetime

from desktop.complaints.rules.reports import (
    ANY,
    Counted,
    Gathered,
    Group,
    Heading,
    Improvement,
    Longest,
    Period,
    PeriodKind,
    Source,
    Span,
    Words,
    composed,
    digest_of,
    frozen,
    thawed,
)
from desktop.core import numbers
from desktop.policy import versions

CLAUSES = versions.shipped().complaints
OCTOBER = Period.holding(PeriodKind.MONTH, date(2026, 10, 3))
LONG = "青禾县城关镇东风路一百一十八号幸福家园小区物业管理服务有限责任公司（筹）"
MINUTES = {"work_order": 10, "first_contact": 30, "written_result": 720, "second_contact": 1440}
HEADING = Heading(
    "QH", "云河通信有限公司青禾县分公司", "青禾县分公司营业厅", datetime(2026, 11, 3, 1, 12, tzinfo=UTC), "林晓梅",
    "2026-1", ("业务部", "网络部", "营业厅", "客服部", "市场部", "综合部"),
    remark="主要原因是责任部门负责人外出未指定代理人。",
)  # fmt: skip
IMPROVEMENTS = (
    Improvement("代订业务须客户短信回复“Y”后生效，未回复自动撤单", "计费有误", "陈立", date(2026, 11, 15)),
    Improvement("部门负责人外出须在系统指定代理人，否则派单时提示", "超时环节", "何志强", date(2026, 11, 10), 6, 1),
)


class Specimen:
    """Draws the rows of one month and composes the report with the records behind every figure."""

    def __init__(self, cases: int, seed: int = 3, departments=("业务部", "网络部", "营业厅", "客服部"),
                 staff=("陈立", "何志强", "马春梅", "周德福"), causes=None) -> None:  # fmt: skip
        self.chance = random.Random(seed)
        self.departments = {str(place): name for place, name in enumerate(departments)}
        self.staff = {str(place): name for place, name in enumerate(staff)}
        self.causes = causes or {leaf.code: leaf.word for leaf in CLAUSES.leaves}
        self.rows = {source: [] for source in Source}
        for place in range(cases):
            self.case(place)

    def case(self, place):
        pick, chance = self.chance.choice, self.chance.random
        number = numbers.daily("QH", date(2026, 10, 1 + place % 31), place // 31 + 1)
        fields = {
            "level": self.chance.choices([level.code for level in CLAUSES.levels], [31, 17, 2, 0])[0],
            "category": pick([leaf.code for leaf in CLAUSES.leaves]),
            "cause": pick(list(self.causes)),
            "department": pick(list(self.departments)),
            "validity": pick(["valid"] * 5 + ["invalid", ""]),
            "state": pick(["closed"] * 8 + ["open", "unsettled"]),
            "rounds": pick([1, 1, 1, 2, 3]),
            "answer": pick(["satisfied", "fair", "very_satisfied", "dissatisfied", ""]),
            "repeat": chance() < 0.1,
        }
        self.rows[Source.CASES].append((number, fields, {}))
        for segment, allowed in MINUTES.items():
            late, owner = chance() < 0.06, pick(list(self.staff))
            spent = {"minutes": int(allowed * (1.2 if late else chance())), "allowed": allowed}
            told = {"level": fields["level"], "segment": segment, "late": late, "owner": owner}
            self.rows[Source.SEGMENTS].append((number, {**told, "department": fields["department"]}, spent))
            if late:
                state = {"state": pick(["owed", "proposed", "approved"])}
                fine = CLAUSES.level(fields["level"]).late_fine.value
                self.rows[Source.FINES].append((number, {**told, **state}, {"amount": fine}))

    def groups(self):
        found = {(source, Span.NOW): [Group(fields, 1, sums) for _, fields, sums in rows]
                 for source, rows in self.rows.items()}  # fmt: skip
        received = (41, 38, 52, 47, 5, 2, 36, 0, 55, 61, 54)
        late = (9, 30, 51, 47, 3, 2, 7, 0, 13, 15, 9)
        found[Source.CASES, Span.BEFORE] = [Group({"category": "billing_error"}, 54)]
        found[Source.CASES, Span.YEAR_BEFORE] = [Group({}, 48)]
        found[Source.CASES, Span.POINTS] = [Group({"point": at}, count) for at, count in enumerate(received)]
        found[Source.SEGMENTS, Span.POINTS] = [
            Group({"point": at, "late": True}, count) for at, count in enumerate(late)
        ]
        pairs = {(fields["owner"], number) for number, fields, _ in self.rows[Source.SEGMENTS]}
        self.rows[Source.OWNED] = [(number, {"owner": owner}, {}) for owner, number in sorted(pairs)]
        found[Source.OWNED, Span.NOW] = [Group(fields, 1) for _, fields, _ in self.rows[Source.OWNED]]
        return found

    def gathered(self):
        spent = {}
        for number, fields, sums in self.rows[Source.SEGMENTS]:
            segment, level, owner = fields["segment"], fields["level"], fields["owner"]
            for key in ((segment, ANY, ANY), (segment, level, ANY), (ANY, ANY, owner)):
                spent.setdefault(key, []).append((sums["minutes"], number))
        medians = {key: statistics.median(minutes for minutes, _ in told) for key, told in spent.items()}
        longest = {code: Longest(*max(spent[code, ANY, ANY])) for code in MINUTES if (code, ANY, ANY) in spent}
        posts = {"callback_specialist": "回访专员", "department_manager": "部门经理"}
        words = Words(self.departments, self.staff, posts, self.causes)
        return Gathered(self.groups(), medians, longest, 6, IMPROVEMENTS, words)

    def content(self, heading=HEADING):
        made = composed(self.gathered(), CLAUSES, OCTOBER, heading)
        told = sorted({number for rows in self.rows.values() for number, _, _ in rows})
        places = {number: place for place, number in enumerate(told)}
        annex = {one.code: place for place, one in enumerate((one for one in made.figures if one.value), 1)}
        counted = tuple(self._counted(figure, places, annex) for figure in made.figures)
        text = frozen(replace(made.content, figures=counted, records=tuple(told)))
        assert digest_of(text).hex() == thawed(text).digest
        return thawed(text)

    def _counted(self, figure, places, annex):
        parts = tuple(annex[part] for part in figure.parts)
        rows = [] if parts or figure.asked.span is not Span.NOW else self.rows[figure.asked.source]
        found = [(places[number], sums) for number, fields, sums in rows if figure.asked.of(fields)]
        amounts = tuple(sums[figure.asked.sums] for _, sums in found) if figure.asked.sums else ()
        records = tuple(place for place, _ in found)
        return Counted(figure.code, figure.name, figure.unit.zh, figure.value, records, amounts, parts)


def usual():
    return Specimen(50).content()


def longest():
    """Many departments and people with long names, and lists that fill pages."""
    many = Specimen(
        150,
        departments=[f"{LONG}{place}部" for place in range(9)],
        staff=[f"欧阳明月{place}" for place in range(30)],
        causes={f"{place}": f"{LONG[: 6 + place]}" for place in range(14)},
    )
    names = tuple(f"{LONG[:12]}{place}" for place in range(13))
    return many.content(replace(HEADING, departments=names, remark=LONG * 12, version=2, reason=LONG,
                                replaces="QH-R-2026-10-A 第 1 版（摘要 7C1E 42B0）"))  # fmt: skip


def nothing():
    return Specimen(0).content(replace(HEADING, departments=(), remark=""))


REPORTS = {"usual": usual, "longest": longest, "nothing": nothing}
