"""The papers of a case out of its records: which it has, what they say, and how they are found by their numbers."""

from __future__ import annotations

import pytest

from desktop.complaints import forms, service
from desktop.complaints.records import Complaint
from desktop.complaints.rules import papers
from desktop.paper.definition import Mode
from desktop.paper.press import render
from tests.paper import floor
from tests.paper.specimens import STAMP

ALWAYS = {"F03", "F06", "F08", "F57", "F63"}


@pytest.fixture
def case(desk, draft):
    return service.register(desk, draft)


def number_of(case):
    return Complaint.get_by_id(case).number


def offered(desk, case):
    return {offer.code: offer for offer in service.papers_of(desk, number_of(case))}


def test_a_new_case_has_the_papers_that_need_no_deed_and_says_why_it_has_no_others(desk, case):
    found = offered(desk, case)
    assert set(found) == set(forms.KINDS)
    assert {code for code, offer in found.items() if offer.facts is not None} == ALWAYS
    assert all(offer.why_not is not None for code, offer in found.items() if code not in ALWAYS)


def test_the_facts_are_those_of_their_form(desk, case):
    for offer in service.papers_of(desk, number_of(case)):
        if offer.facts is not None:
            assert isinstance(offer.facts, forms.KINDS[offer.code].facts)
            assert service.paper_facts(desk, offer.code, offer.number) == offer.facts


@pytest.mark.parametrize("code", sorted(ALWAYS))
def test_every_paper_of_a_new_case_keeps_the_floor(desk, case, code):
    offer, form = offered(desk, case)[code], forms.form_of(code)
    data = render(form, offer.facts, STAMP, Mode.FILLED)
    assert floor.breaches(data, form, offer.number, slips=code == "F08") == []


def test_the_timeline_explains_every_limit_that_runs(desk, case):
    facts = offered(desk, case)["F63"].facts
    assert isinstance(facts, papers.TimelineFacts)
    begun = [line for line in facts.limits if line.due]
    sums = [line for line in facts.slices if line.start == "合计"]
    assert [line.end for line in sums] == [line.due for line in begun]
    assert sums[0].why == "= 时限 10分钟，到期"
    assert [step.what for step in facts.steps] == ["登记"]
