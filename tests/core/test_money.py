"""Amounts in figures and in capital numerals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import money
from desktop.core.sentence import Sentence

amounts = st.one_of(st.integers(0, 10**6), st.integers(0, money.LIMIT_FEN))
DIGITS = {word: digit for digit, word in enumerate("零壹贰叁肆伍陆柒捌玖")}
PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def fen_of(words):
    """The amount that capital numerals mean, read word by word."""
    total = group = digit = fen = 0
    for word in words:
        if word in DIGITS:
            digit = DIGITS[word]
        elif word in PLACES:
            group, digit = group + digit * PLACES[word], 0
        elif word in "万亿元":
            total, group, digit = total + (group + digit) * {"万": 10**4, "亿": 10**8, "元": 1}[word], 0, 0
        elif word in "角分":
            fen, digit = fen + digit * (10 if word == "角" else 1), 0
    return total * 100 + fen


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "零元整"),
        (1, "壹分"),
        (10, "壹角整"),
        (105, "壹元零伍分"),
        (2000, "贰拾元整"),
        (242000, "贰仟肆佰贰拾元整"),
        (140950, "壹仟肆佰零玖元伍角整"),
        (600714, "陆仟零柒元壹角肆分"),
        (168032, "壹仟陆佰捌拾元零叁角贰分"),
        (10700053, "壹拾万零柒仟元零伍角叁分"),
        (1640902, "壹万陆仟肆佰零玖元零贰分"),
        (32504, "叁佰贰拾伍元零肆分"),
        (1000000, "壹万元整"),
        (1000100, "壹万零壹元整"),
        (10000000000, "壹亿元整"),
        (10000000100, "壹亿零壹元整"),
        (10001000000, "壹亿零壹万元整"),
        (10010000000, "壹亿零壹拾万元整"),
        (100100000000, "壹拾亿零壹佰万元整"),
        (-2000, "负贰拾元整"),
        (money.LIMIT_FEN, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
    ],
)
def test_capital_numerals_follow_the_accounting_rules(fen, words):
    assert money.capitals(fen) == words


@given(amounts)
def test_capital_numerals_mean_the_amount_and_hold_no_doubled_zero(fen):
    words = money.capitals(fen)
    assert fen_of(words) == fen
    assert "零零" not in words
    assert words.endswith("整") == (fen % 10 == 0)


@given(amounts)
def test_figures_are_read_back(fen):
    assert money.read(money.figures(fen)) == fen
    assert money.read(f"¥{money.figures(fen).replace(',', '')}元") == fen


@pytest.mark.parametrize(
    ("fen", "text"), [(242000, "2,420.00"), (5, "0.05"), (-5, "-0.05"), (123456789, "1,234,567.89")]
)
def test_figures(fen, text):
    assert money.figures(fen) == text


@pytest.mark.parametrize(
    ("typed", "fen"),
    [("20", 2000), (" 2,420.5 ", 242050), ("２０．５元", 2050), ("￥20", 2000), ("3.", 300), ("1.500", 150)],
)
def test_amounts_are_understood_as_typed(typed, fen):
    assert money.read(typed) == fen


@pytest.mark.parametrize(
    "typed", ["", "abc", "-1", "1.005", "1,2", "12,34.5", ".", "1e5", "9" * 30, "١٢", "二十", "\x00"]
)
def test_what_is_no_amount_gets_a_sentence(typed):
    assert isinstance(money.read(typed), Sentence)


def test_beyond_the_limit_nothing_is_written():
    with pytest.raises(ValueError, match="beyond"):
        money.capitals(money.LIMIT_FEN + 1)
