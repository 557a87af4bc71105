"""Cells of the benefit matrix: what is written is read, printed and counted; versions and what two editors do."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clause import NOT_SET, Unconfirmed, Value
from desktop.membership.rules import benefit_changes as changes
from desktop.membership.rules import benefit_versions as versions
from desktop.membership.rules.benefit_notation import cell_problems, pieces, read_cell, said, settled, words_of
from desktop.membership.rules.benefits import (
    OPEN,
    UNSET,
    Benefit,
    Cell,
    CellKind,
    Hours,
    Matrix,
    Period,
    Scope,
    quota,
)
from desktop.membership.rules.papers_benefits import printed_cell
from desktop.membership.service.benefits import shipped_matrix
from desktop.paper.definition import BLANK_RULE

MONTH, YEAR = Period.MONTH, Period.YEAR
TODAY = date(2026, 11, 18)


def count(number, period=Period.UNSAID, **more):
    return Cell(CellKind.COUNT, count=number, period=period, **more)


def text(words, **more):
    return Cell(CellKind.TEXT, text=words, **more)


def lasting(*hours):
    return Cell(CellKind.DURATION, hours=tuple(Hours(*one) for one in hours))


@pytest.mark.parametrize(("written", "cell", "allowed"), [
    ("√", Cell(CellKind.TICK), None),
    ("无", Cell(CellKind.NONE), Value(0)),
    ("未设置", UNSET, NOT_SET),
    ("待确认", OPEN, Unconfirmed()),
    ("3 次/月", count(3, MONTH), Value(3)),
    ("2 次/年", count(2, YEAR), Value(2)),
    ("n 次/年", count(NOT_SET, YEAR), NOT_SET),
    ("5 次/n", count(5), NOT_SET),
    ("不限次", count(None, Period.UNLIMITED), None),
    ("n 次/年 免费救援", count(NOT_SET, YEAR, text="免费救援"), NOT_SET),
    ("本省 n 次 待确认", count(NOT_SET, scope=Scope.PROVINCE, confirmed=False), Unconfirmed()),
    ("全国 4 次/年 待确认", count(4, YEAR, scope=Scope.NATION, confirmed=False), Unconfirmed(4)),
    ("n 小时", lasting((NOT_SET,)), None),
    ("24 小时", lasting((24,)), None),
    ("电话经理 n 小时 + 客户经理 8 小时", lasting((NOT_SET, "电话经理"), (8, "客户经理")), None),
    ("本省", Cell(CellKind.SCOPE, scope=Scope.PROVINCE), None),
    ("全国 免费停车", Cell(CellKind.SCOPE, scope=Scope.NATION, text="免费停车"), None),
    ("无信控", text("无信控"), None),
    ("免费（需申请）", text("免费", needs_application=True), None),
    ("√（需申请） 待确认", Cell(CellKind.TICK, needs_application=True, confirmed=False), Unconfirmed()),
    ("贺卡或礼物（自选） 待确认", text("贺卡或礼物（自选）", confirmed=False), Unconfirmed()),
])  # fmt: skip
def test_a_cell_is_read_written_and_counted(written, cell, allowed):
    assert read_cell(written) == cell
    assert words_of(cell) == written
    assert quota(cell) == allowed


@pytest.mark.parametrize(("typed", "written"), [
    ("3次/月", "3 次/月"), ("每年 2 次", "2 次/年"), ("３ 次／年", "3 次/年"), ("N次/年", "n 次/年"),
    ("未设置 次/月", "n 次/月"), ("次数不限", "不限次"), ("有", "√"), ("享有", "√"), ("—", "无"), ("", "未设置"),
    ("n", "未设置"), ("电话经理8小时+客户经理n小时", "电话经理 8 小时 + 客户经理 n 小时"),
    ("免费(需申请)", "免费（需申请）"), ("贺卡（待确认）", "贺卡 待确认"), ("  本省\n3次 ", "本省 3 次/n"),
    ("待确认（需申请）", "未设置（需申请） 待确认"), ("无（需申请）", "无"), ("每月 2 次/年", "每月 2 次/年"),
])  # fmt: skip
def test_a_clerk_may_type_it_in_other_ways(typed, written):
    assert words_of(read_cell(typed)) == written


@given(st.text("n次/年月每本省全国小时+ （）()需申请待确认不限无√未设置12免费 ", max_size=24) | st.text(max_size=30))
def test_what_is_written_reads_as_it_was(typed):
    cell = read_cell(typed)
    assert read_cell(words_of(cell)) == cell
    assert settled(cell) == cell


HOURS = st.builds(Hours, st.just(NOT_SET) | st.integers(0, 99), st.text("电话经理 n1", max_size=5))
CELLS = st.builds(
    Cell,
    kind=st.sampled_from(CellKind),
    count=st.none() | st.just(NOT_SET) | st.integers(0, 10_000),
    period=st.sampled_from(Period),
    hours=st.lists(
        st.builds(Hours, st.just(NOT_SET) | st.integers(0, 99), st.text("电话经理 n1", max_size=5)), max_size=3
    ).map(tuple),
    scope=st.sampled_from(Scope),
    text=st.text("本省贺卡3次 /年待确认", max_size=8),
    needs_application=st.booleans(),
    confirmed=st.booleans(),
)


@given(CELLS)
def test_any_cell_of_the_inspector_settles(cell):
    assert settled(settled(cell)) == settled(cell)
    assert settled(cell).confirmed is cell.confirmed or words_of(cell).count("待确认") > (not cell.confirmed)


@pytest.mark.parametrize(("written", "wrong"), [
    ("0 次/年", True), ("9999 次/年", False), ("10000 次/年", True), ("0 小时", True), ("字" * 60, False),
    ("字" * 61, True), ("n 次/年", False),
])  # fmt: skip
def test_numbers_and_texts_have_bounds(written, wrong):
    assert [problem.field for problem in cell_problems(read_cell(written), "here")] == ["here"] * wrong


def test_a_cell_is_shown_in_runs():
    shown = pieces(read_cell("电话经理 n 小时 + 客户经理 8 小时（需申请） 待确认"))
    assert [(one.text, one.mark.value) for one in shown] == [
        ("电话经理 ", "words"),
        ("n", "unset"),
        (" 小时", "words"),
        (" + 客户经理 8 小时", "words"),
        ("需申请", "apply"),
        ("待确认", "open"),
    ]


# The shipped matrix

PRINTED = """
| 1 | 客服热线优先接入 | 待确认 | 待确认 | 待确认 |
| 2 | 客户经理服务 | 电话经理 n 小时 | 电话经理 n 小时 + 客户经理 n 小时 | 电话经理 n 小时 + 客户经理 n 小时 |
| 3 | 营业厅通道 | 优先办理 | 预约办理、优先办理 | 预约办理、优先办理 |
| 4 | 网上专区 | 待确认 | 待确认 | 待确认 |
| 5 | 临时授信 | n 次/月 | n 次/月 | 无信控 |
| 6 | 紧急开机 | n 小时 | n 小时 | n 小时 |
| 7 | 免费补卡/升级 | 不限次 | 不限次 | 不限次 |
| 8 | 卡免费升级 | n 次/年 | n 次/年 | n 次/年 |
| 9 | 账单寄送 | 待确认 | 免费（需申请） | 免费（需申请） |
| 10 | 新业务优先试用 | 待确认 | 待确认 | 待确认 |
| 11 | 亲情服务 | 电话/短信/彩信慰问 | 电话/短信/彩信、贺卡或礼物（自选） | 贺卡或礼物（自选） 待确认 |
| 12 | 特约商家 | 本省 | 全国 | 全国 |
| 13 | 免打扰服务 | 待确认 | 待确认 | 待确认 |
| 14 | 免预付款开通国际漫游/长途 | 待确认 | 待确认 | 待确认 |
| 15 | 委托代办 | 待确认 | 待确认 | 待确认 |
| 16 | 机场/火车站绿色通道 | 待确认 | 本省 n 次 待确认 | 全国 n 次 待确认 |
| 17 | 提供省间服务 | 待确认 | 待确认 | 待确认 |
| 18 | 信用提升 | 待确认 | 待确认 | 待确认 |
| 19 | 免费健康/法律咨询 | 待确认 | 待确认 | 待确认 |
| 20 | 车辆道路救援 | 待确认 | 待确认 | n 次/年 免费救援 |
"""
"""The default matrix as the office's handbook prints it; n is 未设置."""
LINES = [[cell.strip() for cell in line.strip("|").split("|")] for line in PRINTED.strip().splitlines()]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[1])
def test_the_shipped_matrix_is_the_handbook_s(line):
    number, title, *cells = line
    benefit = shipped_matrix().benefits[int(number) - 1]
    assert benefit.title == title
    assert [words_of(shipped_matrix().cell(benefit.code, tier)) for tier in ("silver", "gold", "diamond")] == cells


def test_the_shipped_matrix_has_no_other_line_and_says_what_is_open():
    cells = shipped_matrix().cells.values()
    assert len(shipped_matrix().benefits) == len(LINES) == 20
    assert len(cells) == 60
    assert sum(not cell.confirmed for cell in cells) == 34
    assert sum(cell.holes for cell in cells) == 16


# Two matrices


def matrix(written, order="abc"):
    """Lines by letter: ``{"a": ("3 次/年", "无")}``."""
    benefits = tuple(Benefit(code, f"权益{code}") for code in order if code in written)
    cells = {(code, tier): read_cell(cell) for code in written
             for tier, cell in zip(("silver", "gold"), written[code], strict=True)}  # fmt: skip
    return Matrix(2, "第 2 版", benefits, cells)


WRITTEN = {"a": ("n 次/年", "待确认"), "b": ("√", "√"), "c": ("无", "无")}
BASE = matrix(WRITTEN)


def test_versions_are_compared_cell_by_cell():
    after = matrix({"a": ("2 次/年", "待确认"), "c": ("无", "√（需申请）"), "d": ("本省", "全国")}, "acd")
    found = [(one.place.part.value, one.place.benefit, one.place.tier, one.before, one.after)
             for one in changes.differences(BASE, after)]  # fmt: skip
    assert found == [
        ("cell", "a", "silver", "n 次/年", "2 次/年"),
        ("cell", "c", "gold", "无", "√（需申请）"),
        ("title", "d", "", None, "权益d"),
        ("cell", "d", "gold", None, "全国"),
        ("cell", "d", "silver", None, "本省"),
        ("title", "b", "", "权益b", None),
        ("cell", "b", "gold", "√", None),
        ("cell", "b", "silver", "√", None),
    ]


def test_another_order_is_one_difference():
    found = changes.differences(BASE, BASE.with_benefits(tuple(reversed(BASE.benefits))))
    assert [one.place for one in found] == [changes.ORDER]


def test_two_editors_of_different_cells_lose_nothing():
    mine = BASE.with_cells({("a", "silver"): read_cell("2 次/年")})
    theirs = BASE.with_cells({("a", "gold"): read_cell("无")}).with_note(("b", "gold"), "手册 3.2")
    whole, conflicts = changes.merged(BASE, mine, theirs)
    assert not conflicts
    assert whole == theirs.with_cells({("a", "silver"): read_cell("2 次/年")})


def test_two_editors_of_one_cell_are_told():
    mine = BASE.with_cells({("a", "silver"): read_cell("2 次/年"), ("b", "gold"): read_cell("无")})
    theirs = BASE.with_cells({("a", "silver"): read_cell("3 次/年")})
    whole, conflicts = changes.merged(BASE, mine, theirs)
    assert [(one.title, one.before, one.mine, one.theirs) for one in conflicts] == [
        ("权益a", "n 次/年", "2 次/年", "3 次/年")
    ]
    assert whole.cell("a", "silver") == read_cell("3 次/年")
    assert whole.cell("b", "gold") == read_cell("无")


def test_the_same_change_twice_is_no_conflict():
    mine = BASE.with_cells({("a", "silver"): read_cell("2 次/年")})
    assert changes.merged(BASE, mine, mine) == (mine, [])


def test_a_line_that_somebody_took_away_cannot_be_written_silently():
    mine = BASE.with_cells({("c", "gold"): read_cell("√")})
    theirs = BASE.with_benefits(BASE.benefits[:2])
    _, conflicts = changes.merged(BASE, mine, theirs)
    assert [(one.place.benefit, one.mine, one.theirs) for one in conflicts] == [("c", "√", None)]


def test_a_line_that_was_changed_meanwhile_is_not_taken_away_silently():
    mine = BASE.with_benefits(BASE.benefits[:2])
    theirs = BASE.with_cells({("c", "gold"): read_cell("√")})
    _, conflicts = changes.merged(BASE, mine, theirs)
    assert ("c", changes.Part.TITLE) in [(one.place.benefit, one.place.part) for one in conflicts]
    whole, conflicts = changes.merged(BASE, mine, BASE.with_cells({("a", "gold"): read_cell("√")}))
    assert ([one.code for one in whole.benefits], conflicts) == (["a", "b"], [])


def test_the_order_is_that_of_whoever_changed_it():
    turned, longer = matrix(WRITTEN, "cba"), BASE.with_benefits((*BASE.benefits, Benefit("d", "新的")))
    for mine, theirs in ((turned, longer), (longer, turned)):
        whole, conflicts = changes.merged(BASE, mine, theirs)
        assert not conflicts
        assert [one.code for one in whole.benefits if one.code != "d"] == ["c", "b", "a"]
    _, conflicts = changes.merged(BASE, turned, matrix(WRITTEN, "bca"))
    assert [one.place for one in conflicts] == [changes.ORDER]


def test_lines_added_by_both_stand_one_after_the_other():
    mine = BASE.with_benefits((*BASE.benefits, Benefit("m", "我的")))
    theirs = BASE.with_benefits((Benefit("t", "他们的"), *BASE.benefits))
    whole, conflicts = changes.merged(BASE, mine, theirs)
    assert not conflicts
    assert {one.code for one in whole.benefits} == {"a", "b", "c", "m", "t"}


LETTERS = st.dictionaries(st.sampled_from("abcd"), st.tuples(*[st.sampled_from(["无", "√", "n 次/年", "待确认"])] * 2))
MATRICES = st.builds(lambda written, order: matrix(written, "".join(order)), LETTERS, st.permutations("abcd"))


@given(MATRICES, MATRICES)
def test_undoing_is_merging_the_other_way_round(before, after):
    whole, conflicts = changes.merged(before, after, before)
    assert not conflicts
    assert changes.differences(whole, after) == []
    back, conflicts = changes.merged(after, before, whole)
    assert not conflicts
    assert changes.differences(back, before) == []


@given(MATRICES, MATRICES, MATRICES)
def test_what_somebody_else_wrote_stays_unless_it_is_told(base, mine, theirs):
    whole, conflicts = changes.merged(base, mine, theirs)
    told = {one.place for one in conflicts}
    mine_changed = {one.place for one in changes.differences(base, mine)}
    for one in changes.differences(theirs, whole):
        assert one.place == changes.ORDER or one.place in mine_changed - told


# Versions


def version(number, on=None, **more):
    return versions.VersionFacts(number, UUID(int=number), on, submitted_at=more.pop("at", None), **more)


def approved(number, on, **more):
    signed = versions.Opinion("F-1", "周宏", TODAY, granted=True)
    return version(number, on, opinions=(signed,), **more)


SHIPPED = versions.VersionFacts(versions.SHIPPED)


@pytest.mark.parametrize(("known", "day", "number"), [
    ([], TODAY, 1),
    ([version(2, TODAY)], TODAY, 1),
    ([approved(2, TODAY)], TODAY, 2),
    ([approved(2, date(2026, 11, 19))], TODAY, 1),
    ([approved(2, date(2026, 1, 1)), approved(3, date(2026, 6, 1))], TODAY, 3),
    ([approved(2, date(2026, 6, 1)), approved(3, date(2026, 1, 1))], TODAY, 2),
    ([approved(2, date(2026, 1, 1)), approved(3, date(2026, 6, 1), retired_from=TODAY)], TODAY, 2),
    ([approved(2, date(2026, 1, 1)), approved(3, date(2026, 6, 1), retired_from=date(2026, 11, 19))], TODAY, 3),
    ([approved(2, date(2026, 1, 1), retired_from=date(2026, 2, 1))], TODAY, 1),
])  # fmt: skip
def test_what_is_in_force_on_a_day(known, day, number):
    assert versions.in_force_on([*known, SHIPPED], day).number == number


def test_how_far_versions_have_come():
    known = [
        version(7, dropped=True),
        version(6),
        version(5, at=object()),
        approved(4, date(2027, 1, 1)),
        approved(3, date(2026, 6, 1)),
        approved(2, date(2026, 1, 1), retired_from=date(2026, 3, 1)),
        SHIPPED,
    ]
    assert [versions.state_of(one, known, TODAY).zh for one in known] == [
        "已作废", "草稿", "待审批", "待生效", "现行", "已停用", "已被取代",
    ]  # fmt: skip


@pytest.mark.parametrize(("facts", "name"), [
    (SHIPPED, "初始版"), (version(2), "第 2 版"), (version(2, date(2027, 1, 1)), "2027-01 版"),
    (version(2, date(2027, 1, 15)), "2027-01-15 版"),
])  # fmt: skip
def test_versions_are_called_by_their_month(facts, name):
    assert facts.name == name


@pytest.mark.parametrize(("on", "fields"), [
    (None, ["effective_on"]), (date(2026, 11, 17), ["effective_on"]), (TODAY, []), (date(2027, 1, 1), ["effective_on"]),
])  # fmt: skip
def test_a_draft_needs_a_day_of_its_own(on, fields):
    draft = version(3, on)
    found = versions.submission_problems(draft, BASE, [draft, approved(2, date(2027, 1, 1)), SHIPPED], TODAY)
    assert [problem.field for problem in found] == fields


@pytest.mark.parametrize(("title", "fields"), [
    ("", ["title.z"]), ("权益a", ["title.z"]), ("字" * 31, ["title.z"]), ("字" * 30, []), ("新权益", []),
])  # fmt: skip
def test_titles_are_short_and_different(title, fields):
    found = versions.matrix_problems(BASE.with_benefits((*BASE.benefits, Benefit("z", title))))
    assert [problem.field for problem in found] == fields


GM, CLERK = UUID(int=71), UUID(int=72)


@pytest.mark.parametrize(("change", "fields"), [
    ({}, []),
    ({"paper": " "}, ["paper"]),
    ({"signed_by": None}, ["signed_by"]),
    ({"signed_by": CLERK}, ["signed_by"]),
    ({"signed_on": date(2026, 11, 19)}, ["signed_on"]),
    ({"granted": False}, ["opinion"]),
    ({"granted": False, "opinion": "次数再议"}, []),
])  # fmt: skip
def test_what_an_approval_must_say(change, fields):
    draft = versions.ApprovalDraft(**{"paper": "QH-9", "signed_by": GM, "signed_on": TODAY, **change})
    waiting = version(2, date(2027, 1, 1), at=object(), submitted_by=CLERK)
    found = versions.approval_problems(waiting, [waiting, SHIPPED], draft, UUID(int=73), TODAY)
    assert [problem.field for problem in found] == fields


def test_nobody_enters_an_approval_of_their_own():
    draft = versions.ApprovalDraft("QH-9", GM, TODAY)
    waiting = version(2, date(2027, 1, 1), at=object(), submitted_by=CLERK)
    found = versions.approval_problems(waiting, [waiting, SHIPPED], draft, GM, TODAY)
    assert [problem.field for problem in found] == ["signed_by"]


@pytest.mark.parametrize(("facts", "on", "reason", "fields"), [
    (approved(2, TODAY), TODAY, "改版", []),
    (approved(2, TODAY), date(2026, 11, 17), "改版", ["from_on"]),
    (approved(2, TODAY), TODAY, "", ["reason"]),
    (approved(2, TODAY, retired_from=TODAY), TODAY, "改版", ["version"]),
    (SHIPPED, TODAY, "改版", ["version"]),
    (version(2), TODAY, "改版", ["version"]),
])  # fmt: skip
def test_what_may_be_retired(facts, on, reason, fields):
    assert [one.field for one in versions.retirement_problems(facts, on, reason, TODAY)] == fields


def test_a_count_without_its_period_says_that_the_period_is_not_set():
    cell = read_cell("3 次")
    assert (cell.holes, cell.decided, quota(cell)) == (1, False, NOT_SET)
    assert said(cell) == "3 次/未设置"
    assert words_of(cell) == "3 次/n"
    assert read_cell("3 次/n") == read_cell("3 次/未设置") == cell
    assert printed_cell(cell) == f"3 次/{BLANK_RULE}"
    assert read_cell("n 次").holes == 1
