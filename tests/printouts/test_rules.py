"""What a scanned code or a typed number says, and what a pad must say."""

import pytest

from desktop.core.contributions import Content
from desktop.core.numbers import pad
from desktop.printouts import rules

NUMBER = "QH-20261118-012-T"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (f"WX1:F03:{NUMBER}:4:1/2:1", rules.Scanned("F03", NUMBER, 1, 2, "1")),
        (f"wx1：f03：{NUMBER.lower()}：4：2/2：2", rules.Scanned("F03", NUMBER, 2, 2, "2")),
        ("WX1:F03::4:1/1:1", rules.Scanned("F03", "", 1, 1, "1")),
        (NUMBER, rules.Scanned("", NUMBER)),
        ("qh20261118012t", rules.Scanned("", NUMBER)),
        (f"F03 {NUMBER}", rules.Scanned("F03", NUMBER)),
        (f" f08{NUMBER} ", rules.Scanned("F08", NUMBER)),
        (pad("QH", 3, 17), rules.Scanned("", pad("QH", 3, 17))),
        ("QH-20261118-012-U", None),
        ("WX1:F3:QH:4:1/1:1", None),
        ("", None),
        ("老王", None),
        ("'; drop table printout; --", None),
    ],
)
def test_a_scan_or_a_number_is_read(typed, said):
    assert rules.read_code(typed) == said


@pytest.mark.parametrize(
    ("form", "sheets", "to", "fields"),
    [
        ("F03", 50, "前台", []),
        ("3", 50, "前台", ["form"]),
        ("F03", 0, "前台", ["sheets"]),
        ("F03", 1000, "前台", ["sheets"]),
        ("F03", 1, " ", ["issued_to"]),
    ],
)
def test_a_pad_says_which_how_many_and_for_whom(form, sheets, to, fields):
    draft = rules.PadDraft(form, 4, "2026-01", sheets, to)
    assert [problem.field for problem in rules.pad_problems(draft)] == fields


def test_only_a_blank_has_no_number():
    filled = rules.Print("F03", "", 4, "2026-01", b"", Content.FILLED)
    assert [problem.field for problem in rules.print_problems(filled)] == ["number"]
    assert not rules.print_problems(rules.Print("F03", "", 4, "2026-01", b"", Content.BLANK))


def test_states_of_a_sheet_know_their_word():
    assert [state.zh for state in rules.SheetState] == ["未用", "已用", "作废", "遗失"]
    assert rules.SheetState("void") is rules.SheetState.VOID
