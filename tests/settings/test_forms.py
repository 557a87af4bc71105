"""F65, the approval sheet: the whole policy, and the same words on paper as in the Chinese catalogue."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from desktop import resources
from desktop.paper.definition import Mode
from desktop.paper.press import render
from desktop.policy import versions
from desktop.settings import rules
from desktop.settings.forms import POLICY_SHEET
from desktop.settings.rules.wording import GROUPS, WORDINGS, group_of
from tests.paper import floor
from tests.paper.definitions import faults
from tests.paper.specimens import PAD, SHEET, STAMP


def leaves(facts=SHEET, mode=Mode.FILLED, stamp=STAMP):
    return floor.leaves(render(POLICY_SHEET, facts, stamp, mode))


def text(found):
    return "".join("".join(leaf.text.split()) for leaf in found)


def test_every_clause_stands_on_the_sheet_with_both_values():
    page = text(leaves())
    assert "重大投诉：环节超时，建议扣罚……。50元60元改" in page
    assert page.count("改") >= 2
    for words in ("QH-F65-2", "第2版（草稿）", "2026-12-01", "林晓梅", "周宏", "总经理", "未设置"):
        assert words in page


def test_the_heads_stand_again_on_every_page_and_the_signatures_at_the_end():
    found = leaves()
    assert len(found) > 1
    assert all("报批" in "".join(leaf.text.split()) for leaf in found[:-1])
    assert "存档人签字" in text(found[-1:])


@pytest.mark.parametrize(("mode", "stamp"), [(Mode.BLANK, STAMP), (Mode.PAD, replace(STAMP, pad=PAD))])
def test_a_blank_fits_one_page(mode, stamp):
    assert len(leaves(None, mode, stamp)) == 1


def test_the_definition_is_sound():
    assert faults(POLICY_SHEET, rules.PolicySheet) == ()


def test_every_shipped_clause_has_a_sentence_and_a_group():
    for name in versions.shipped().lines:
        assert name.rsplit(".", 1)[-1] in WORDINGS, name
        assert group_of(name) in GROUPS, name


def test_paper_says_what_the_catalogue_says():
    tree = ElementTree.parse(resources.find("translations") / "zh_CN" / "settings.ts")
    said = {entry.findtext("source"): entry.findtext("translation") for entry in tree.iter("message")}
    for wording in (*GROUPS.values(), *WORDINGS.values()):
        assert said[wording.shown.text] == wording.zh
