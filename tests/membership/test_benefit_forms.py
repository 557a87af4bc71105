"""F14: what members are given of the benefit matrix, and how it is found again."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from types import MappingProxyType
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from desktop import resources
from desktop.membership import service
from desktop.membership.dialogs.matrix_inspector import KINDS
from desktop.membership.dialogs.matrix_strip import STATES
from desktop.membership.forms.benefits import NOTICE
from desktop.membership.rules.benefit_notation import read_cell
from desktop.membership.rules.benefit_versions import SHIPPED, Plan, VersionFacts
from desktop.membership.rules.papers_benefits import notice, notice_number, printed_cell, read_notice_number
from desktop.membership.service.benefits import shipped_matrix
from desktop.paper import press
from desktop.paper.definition import BLANK_RULE, Mode
from desktop.people import rules as people_rules
from desktop.people.records import Tier
from tests.paper.benefit_specimens import LONG_NOTICE, NOTICE_FACTS
from tests.paper.specimens import STAMP


def text(facts, mode=Mode.FILLED):
    pages = PdfReader(BytesIO(press.render(NOTICE, facts, STAMP, mode))).pages
    return len(pages), "".join(page.extract_text() for page in pages)


PLACE = resources.find("translations") / "zh_CN" / "membership.ts"


@pytest.mark.parametrize("words", [KINDS, STATES], ids=["kinds", "states"])
def test_the_catalogue_says_each_word_as_the_rules_do(words):
    context = next(one for one in ElementTree.parse(PLACE).iter("context") if one.findtext("name") == "matrix")
    said = {one.findtext("source"): one.findtext("translation") for one in context.iter("message")}
    assert {word: said[sentence.text] for word, sentence in words.items()} == {word: word.zh for word in words}


@pytest.mark.parametrize(("written", "printed"), [
    ("待确认", "□"), ("贺卡或礼物（自选） 待确认", "□"), ("本省 n 次 待确认", "□"), ("未设置", "□"),
    ("n 次/月", "□ 次/月"), ("n 次/年 免费救援", "□ 次/年 免费救援"), ("3 次/年", "3 次/年"), ("不限次", "不限次"),
    ("n 小时", "□ 小时"), ("电话经理 n 小时 + 客户经理 8 小时", "电话经理 □ 小时\n客户经理 8 小时"),
    ("免费（需申请）", "免费（需申请）"), ("8 小时（需申请）", "8 小时\n（需申请）"), ("√", "√"),
    ("无", "无"), ("本省", "本省"),
])  # fmt: skip
def test_what_is_not_sure_prints_as_a_rule(written, printed):
    assert printed_cell(read_cell(written)) == printed.replace("□", BLANK_RULE)


def test_a_version_prints_on_one_page():
    pages, told = text(NOTICE_FACTS)
    assert pages == 1
    assert all(word in told for word in ("QH-QY-0002-8", "2027-01 版", "2027-01-01", "免预付款开通国际漫游", "3 次/年"))
    assert "草稿" in told
    assert "待确认" not in told.replace("空线处为待确认", "")
    assert "未设置" not in told


def test_blank_and_long_print():
    assert text(None, Mode.BLANK)[0] == 1
    pages, told = text(LONG_NOTICE)
    assert pages > 1
    assert "之第 60 项" in told or "之第60项" in told.replace(" ", "")


def test_a_number_finds_its_version_again(desk):
    assert notice_number("QH", 2) == "QH-QY-0002-8"
    assert read_notice_number("QH", "QH-QY-0002-8") == 2
    wrong = ("QH-QY-0002-9", "QH-QY-2-8", "Q2-QY-0002-8", "", "QH-QY-１-8")
    assert [read_notice_number("QH", typed) for typed in wrong] == [None] * len(wrong)
    number = service.start_draft(desk, SHIPPED)
    service.plan_version(desk, number, Plan(), Plan(date(2027, 1, 1)))
    facts = service.notice_by_number(desk, notice_number(desk.store.code, number))
    assert facts == service.benefit_notice(desk, number)
    assert facts.remark
    assert not service.benefit_notice(desk, SHIPPED).remark
    assert service.notice_by_number(desk, notice_number(desk.store.code, 9)) is None


@pytest.mark.parametrize("many", [1, 2, 4, 5])
def test_the_notice_has_a_column_for_each_tier_of_its_version(many):
    words = {f"tier_{n}": f"{name}卡" for n, name in enumerate("甲乙丙丁戊"[:many], 1)}
    cells = {("hotline", code): read_cell(f"{n} 次/月") for n, code in enumerate(words, 1)}
    matrix = replace(shipped_matrix(), cells=MappingProxyType(cells))
    facts = notice(VersionFacts(2), matrix, {**words, "silver": "银卡"}, "QH", "")
    assert facts.tiers == tuple(words.values())
    pages, told = text(facts)
    assert pages == 1
    assert all(word in told for word in (*words.values(), *(f"{n} 次/月" for n in range(1, many + 1))))
    assert "银卡" not in told


def test_a_tier_that_a_version_says_nothing_of_is_not_on_its_notice(desk):
    with desk.transaction(people_rules.TIER_GRANT):
        Tier.create(code="platinum", word="白金卡", rank=4)
    facts = service.benefit_notice(desk, SHIPPED)
    assert facts.tiers == ("银卡", "金卡", "钻石卡")
    number = service.start_draft(desk, SHIPPED)
    before = service.matrix_of(desk, number)
    service.edit_matrix(desk, number, before, before.with_cells({("hotline", "platinum"): read_cell("√")}))
    facts = service.benefit_notice(desk, number)
    assert facts.tiers == ("银卡", "金卡", "钻石卡", "白金卡")
    assert [line.cells[3] for line in facts.lines][:2] == ["√", BLANK_RULE]
