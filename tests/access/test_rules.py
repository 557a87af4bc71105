"""Passwords, the company key's code, what a first run must say, and that an administrator always remains."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.access import rules
from desktop.core.ids import new_id

DAY = date(2026, 11, 18)
DRAFT = rules.FirstRunDraft("云联通信", "青河营业部", "QH", "王建国", "青河-2026-钥匙", "青河-2026-钥匙")


def test_what_is_logged_of_a_restore_holds_no_secret():
    told = repr(rules.RestoreDraft(Path("copy"), None, "青河-2026-钥匙"))
    assert "copy" in told
    assert "青河" not in told


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({}, None),
        ({"company": " "}, "company"),
        ({"branch": ""}, "branch"),
        ({"store_code": "qh"}, "store_code"),
        ({"administrator": ""}, "administrator"),
        ({"password_again": "青河-2026-钥匕"}, "password_again"),
        ({"password": "1234567", "password_again": "1234567"}, "password"),
        ({"password": "12345678", "password_again": "12345678"}, "password"),
        ({"password": "aaaaaaaab", "password_again": "aaaaaaaab"}, "password"),
        ({"password": "x" * 129, "password_again": "x" * 129}, "password"),
        ({"company_key": "ABCD-EFGH"}, "company_key"),
        ({"login": "wjg"}, "login"),
        ({"posts": ("agent", "no_such_post")}, "posts"),
        ({"telephone": "0871\x00"}, "telephone"),
    ],
)
def test_a_first_run_says_what_is_missing(change, field):
    found = rules.first_run_problems(replace(DRAFT, **change))
    assert [problem.field for problem in found] == ([field] if field else [])


def test_full_width_and_half_width_passwords_are_the_same():
    assert not rules.password_problems("ＡＢcd1234", "ABcd1234")


def test_the_name_is_no_password():
    assert rules.password_problems("Maximilian", "Maximilian", "maximilian")


def test_drafts_and_sheets_do_not_show_secrets():
    secret = "geheim-987-xyz"
    shown = (
        replace(DRAFT, password=secret, company_key=secret),
        rules.AccountDraft(new_id(), secret, secret),
        rules.PasswordDraft(secret, secret),
        rules.RecoveryDraft(secret, new_id(), secret, secret),
    )
    assert not any("987" in repr(draft) for draft in shown)


@given(st.binary(min_size=32, max_size=32))
def test_a_company_key_survives_being_written_down(key):
    code = rules.company_key_code(key)
    assert len(code) == 14 * 5 - 1
    assert rules.company_key_from(code) == key
    assert rules.company_key_from(f" {code.lower().replace('-', ' ')}".replace("o", "0").replace("i", "1")) == key


@given(st.binary(min_size=32, max_size=32), st.integers(0, 55), st.sampled_from("ACDEFGH234567"))
def test_a_slip_in_the_company_key_is_found(key, place, letter):
    code = list(rules.company_key_code(key).replace("-", ""))
    if code[place] != letter:
        code[place] = letter
        assert rules.company_key_from("".join(code)) is None


@pytest.mark.parametrize("typed", ["", "-", "ABCD", "密钥", "A" * 56, "A" * 57])
def test_nonsense_is_no_company_key(typed):
    assert rules.company_key_from(typed) is None


@pytest.mark.parametrize(
    ("spans", "gap"),
    [
        ([], DAY),
        ([(date(2026, 1, 1), None)], None),
        ([(date(2026, 11, 19), None)], DAY),
        ([(date(2026, 1, 1), date(2026, 12, 31))], date(2027, 1, 1)),
        ([(date(2026, 1, 1), date(2026, 12, 31)), (date(2027, 1, 1), None)], None),
        ([(date(2027, 1, 2), None), (date(2026, 1, 1), date(2026, 12, 31))], date(2027, 1, 1)),
        ([(date(2026, 1, 1), date(2027, 6, 30)), (date(2026, 1, 1), date(2026, 12, 31))], date(2027, 7, 1)),
        ([(date(2026, 1, 1), date(2026, 11, 17))], DAY),
    ],
)
def test_every_day_has_an_administrator(spans, gap):
    assert rules.unadministered_from(spans, DAY) == gap
    assert bool(rules.administrator_problems("left_on", spans, DAY)) == (gap is not None)
