"""Numbers of the office: composed, checked, shortened."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_37_36

from desktop.core import numbers
from desktop.core.numbers import Number, Series
from desktop.core.sentence import Sentence

DAY = date(2026, 11, 18)
bodies = st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=24)
codes = st.from_regex(r"\A[A-Z][A-Z0-9]\Z")


@given(bodies)
def test_the_check_character_is_the_one_of_the_standard(body):
    assert numbers.check_character(body) == mod_37_36.calc_check_digit(body)


def test_an_example_known_by_heart():
    assert numbers.daily("QH", DAY, 12) == "QH-20261118-012-T"


@pytest.mark.parametrize(
    ("number", "shape", "short"),
    [
        (numbers.daily("QH", DAY, 12), "QH-20261118-012-", "1118-012"),
        (numbers.daily("Q2", DAY, 1, "K"), "Q2-K-20261118-001-", "K-1118-001"),
        (numbers.daily("QH", DAY, 1000, "G"), "QH-G-20261118-1000-", "G-1118-1000"),
        (numbers.yearly("QH", "Z", 2026, 4), "QH-Z-2026-004-", "Z-004"),
        (numbers.month_report("QH", 2026, 10), "QH-R-2026-10-", "R-10"),
        (numbers.week_report("QH", DAY), "QH-R-2026W47-", "R-W47"),
        (numbers.pad("QH", 3, 17), "QH-B-0003-017-", "B-0003-017"),
    ],
)
def test_each_series_has_its_shape_and_short_form(number, shape, short):
    assert number[:-1] == shape
    assert numbers.short(number) == short
    assert numbers.parse(number).text == number


def test_a_week_belongs_to_the_year_of_its_thursday():
    assert numbers.week_report("QH", date(2027, 1, 1)).startswith("QH-R-2026W53-")


def test_a_card_is_grouped_for_reading():
    number = numbers.card("QH", 1234567)
    assert len(number) == 11
    assert numbers.shown_card(number) == f"QH 0123 4567 {number[-1]}"
    assert numbers.short(number) == numbers.shown_card(number)
    assert numbers.parse(numbers.shown_card(number)) == Number(number, Series.CARD, "QH", "", "", 1234567)


@given(
    code=codes,
    letter=st.sampled_from(["", *"BDGHJKNPRSVYZ"]),
    day=st.dates(date(1900, 1, 1), date(2999, 12, 31)),
    counter=st.integers(1, 10**6),
)
def test_a_daily_number_is_read_back_however_it_is_typed(code, letter, day, counter):
    number = numbers.daily(code, day, counter, letter)
    expected = Number(number, Series.DAILY, code, letter, f"{day:%Y%m%d}", counter)
    assert numbers.parse(number) == expected
    assert numbers.parse(number.replace("-", "").lower()) == expected
    assert numbers.parse(number.replace("-", "—")) == expected


@given(st.integers(1, 10**5), st.sampled_from("DPZ"), codes)
def test_a_yearly_number_is_read_back_without_hyphens(counter, letter, code):
    number = numbers.yearly(code, letter, 2026, counter)
    assert numbers.parse(number.replace("-", "")).text == number


def test_full_width_typing_is_understood():
    assert numbers.parse("ＱＨ－２０２６１１１８－０１２－Ｔ").text == "QH-20261118-012-T"


@given(codes, st.integers(0, 900), st.integers(1, 999), st.data())
def test_one_wrong_character_or_two_swapped_are_always_found(code, days, counter, data):
    number = numbers.daily(code, DAY + timedelta(days), counter).replace("-", "")
    at = data.draw(st.integers(0, len(number) - 1))
    other = data.draw(st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    wrong = number[:at] + other + number[at + 1 :]
    assert wrong == number or isinstance(numbers.parse(wrong), Sentence)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "-",
        "12",
        "QH",
        "QH-20261118-012-X",
        "QH-20261318-012-1",
        "1H-20261118-012-T",
        "你好",
        "QH-٢٠٢٦١١١٨-012-T",
        "x" * 10_000,
        "\ud800",
    ],
)
def test_what_is_no_number_gets_a_sentence(typed):
    assert isinstance(numbers.parse(typed), Sentence)


def test_the_sentence_names_the_check_character():
    assert "check character" in str(numbers.parse("QH-20261118-021-T"))


@pytest.mark.parametrize("code", ["", "Q", "qh", "1Q", "QHA", "你好"])
def test_only_store_codes_start_a_number(code):
    assert not numbers.is_store_code(code)
    with pytest.raises(ValueError, match="store code"):
        numbers.daily(code, DAY, 1)
