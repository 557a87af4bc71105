"""Telephone numbers: what is missing and what is too much, said in words."""

import pytest

from desktop.complaints.rules.phone import dialled, phone_problem


@pytest.mark.parametrize(
    "typed",
    [
        "13800004417",
        "138 0000 4417",
        "138-0000-4417",
        "１３８００００４４１７",
        "+86 138 0000 4417",
        "0086-13800004417",
        "0871-65551234",
        "010 6555 1234",
        "(0871)65551234",
        "（0871）65551234转801",
        "0871-65551234 分机 8",
        "65551234",
        "4008001234",
        "400-800-1234",
        "+1 650 253 0000",
    ],
)
def test_a_number_that_can_be_dialled_has_no_problem(typed):
    assert phone_problem(typed) is None


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Say on which number the customer can be reached."),
        ("  ", "Say on which number the customer can be reached."),
        ("1380000441", "1 digits short: a mobile number has 11 digits."),
        ("138000044177", "1 digits too many: a mobile number has 11 digits."),
        ("0871-655", "3 digits short: area code and number have 10 to 12 digits."),
        ("0871-655512345678", "4 digits too many: area code and number have 10 to 12 digits."),
        ("400800123", "1 digits short: a 400 or 800 number has 10 digits."),
        ("655512345", "1 digits too many: a number without area code has 7 or 8 digits."),
        ("12", "1 digits short: a number without area code has 7 or 8 digits."),
        ("+1 23", "A foreign number is “+”, country code and number: 8 to 15 digits."),
        ("王建国", "A telephone number has digits only, e.g. 138 0000 4417 or 0871-6555 1234."),
        ("138'; drop table complaint;--", "A telephone number has digits only, e.g. 138 0000 4417 or 0871-6555 1234."),
        ("1380000٤٤١٧", "A telephone number has digits only, e.g. 138 0000 4417 or 0871-6555 1234."),
    ],
)
def test_a_wrong_number_is_told_what_is_right(typed, told):
    problem = phone_problem(typed)
    assert problem is not None
    assert str(problem.sentence) == told
    assert problem.blocks


def test_a_service_number_only_warns():
    problem = phone_problem("10086")
    assert problem is not None
    assert not problem.blocks


@pytest.mark.parametrize(
    ("typed", "digits"), [("+86 138-0000 4417", "13800004417"), ("0871-65551234转801", "087165551234")]
)
def test_numbers_are_compared_by_what_is_dialled(typed, digits):
    assert dialled(typed) == digits
