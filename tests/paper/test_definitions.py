"""Definitions are checked before anybody needs them on paper."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from desktop.access.forms import FORMS as ACCESS
from desktop.access.rules import RecoveryFacts
from desktop.complaints.forms import KINDS, form_of
from desktop.complaints.forms.reports import REPORT
from desktop.complaints.rules.facts import ComplaintFacts
from desktop.complaints.rules.reports import Content
from desktop.paper.definition import Cell, Choice, Field, Label, Options, Row, Words
from desktop.paper.definition import Line as LineContent
from desktop.paper.patterns import full
from tests.paper import foreign
from tests.paper.definitions import faults
from tests.paper.specimens import CLAUSES, REGISTRATION

HOUSE = [
    (REPORT, Content),
    *((form_of(code), kind.facts) for code, kind in KINDS.items()),
    *((form, RecoveryFacts) for form in ACCESS),
    *((form, type(facts)) for form, facts in foreign.FORMS),
]


@pytest.mark.parametrize(("form", "facts"), HOUSE, ids=lambda value: getattr(value, "code", ""))
def test_every_form_of_the_house_is_sound(form, facts):
    assert faults(form, facts, {*CLAUSES, "membership.withdraw.limit"}) == ()


def faulty(row):
    return faults(replace(REGISTRATION, rows=(row,), notes=()), ComplaintFacts)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (Row((Cell(3, Label("客户")), Cell(20, Field("contact")))), "spans add up to 23"),
        (full("客户", Field("kontakt")), "ComplaintFacts has no kontakt"),
        (full("客户名称及其单位", Field("contact")), "wider than its cell"),
        (full("客户", Field("contact"), height=6), "too low to write in"),
        (full("客户", Field("contact"), height=250), "does not fit one page"),
        (full("{wanted}", Field("contact")), "knows {wanted}"),
        (full("客户", Options("box", (Choice("a", "甲"), Choice("a", "乙")))), "same code"),
        (Row((Cell(3, Field("contact"), rows=2), Cell(21, Field("contact")))), "only a label may span"),
        (full("客户", LineContent((Words("{complaints.nothing}"),))), ""),
    ],
)
def test_a_fault_is_named(row, fault):
    found = faulty(row)
    assert any(fault in text for text in found) if fault else found == ()


def test_an_unknown_clause_is_named_when_the_policy_is_known():
    assert "{complaints.work_order.limit}" in faults(REGISTRATION, ComplaintFacts, ())[0]


def test_more_than_three_notes_are_too_many():
    assert "three notes" in faults(replace(REGISTRATION, notes=("一",) * 4), ComplaintFacts)[-1]


def test_forms_are_read_without_the_press():
    code = "import desktop.complaints.forms, desktop.access.forms, desktop.paper.naming, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"reportlab", "segno", "PySide6", "peewee", "apsw"} & set(loaded)
