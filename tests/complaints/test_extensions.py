"""Attempts to reach a customer and the extension that they may lead to."""

from dataclasses import replace

import pytest

from desktop.complaints.rules import StepKind, acts, contacts, extensions
from desktop.core.acts import draft_problems
from tests.complaints.stories import (
    ME,
    POLICY,
    REACHED,
    THREE,
    asof,
    at,
    blocking,
    case,
    shown,
    step,
    tries,
)


@pytest.mark.parametrize(
    ("attempts", "count"),
    [
        (("18 09:00", "18 11:00", "18 14:00"), 3),
        (("18 09:00", "18 10:59", "18 14:00"), 2),
        (("18 09:00", "18 10:59", "18 11:00", "18 14:00"), 3),
        (("18 09:00", "18 12:00", "18 14:00"), 2),
        (("18 09:00", "18 13:29", "18 16:00"), 2),
        (("18 09:00", "18 13:30", "18 15:30"), 3),
        (("18 08:29", "18 08:30", "18 10:30"), 2),
        (("18 20:00", "18 22:00", "19 08:30"), 2),
        (("18 21:59", "19 00:30", "19 08:29", "19 08:30"), 2),
        (("18 11:59", "18 13:59"), 2),
        ((), 0),
    ],
)
def test_attempts_count_two_hours_apart_outside_the_quiet_hours(attempts, count):
    clauses = POLICY.complaints.extension
    assert len(contacts.counted([at(one) for one in attempts], clauses)) == count


@pytest.mark.parametrize(
    ("attempts", "now", "following"),
    [
        ((), "18 10:00", "18 10:00"),
        ((), "18 12:00", "18 13:30"),
        ((), "18 23:00", "19 08:30"),
        ((), "19 03:00", "19 08:30"),
        (("18 09:00",), "18 09:10", "18 11:00"),
        (("18 10:30",), "18 10:40", "18 13:30"),
        (("18 20:30",), "18 20:40", "19 08:30"),
        (("18 09:00",), "18 15:00", "18 15:00"),
    ],
)
def test_when_the_next_attempt_counts(attempts, now, following):
    clauses = POLICY.complaints.extension
    assert shown(contacts.next_counting([at(one) for one in attempts], at(now), clauses)) == following


@pytest.mark.parametrize(
    ("steps", "now", "why_not"),
    [
        (THREE, "18 16:30", None),
        (
            (), "18 16:30",
            "0 of 3 attempts to reach the customer count so far; the next one counts from 11-18 16:30 on.",
        ),
        (
            tries("18 10:05", "18 14:00"), "18 14:30",
            "2 of 3 attempts to reach the customer count so far; the next one counts from 11-18 16:00 on.",
        ),
        (
            tries("18 10:05", "18 19:00", "18 20:59"), "18 21:00",
            "2 of 3 attempts to reach the customer count so far; the next one counts from 11-18 21:00 on.",
        ),
        (
            (*THREE, step(StepKind.EXTENSION_ASKED, "18 16:10", segment="first_contact", due_at=at("19 12:00"))),
            "18 16:30", None,
        ),
        (
            (*THREE, step(REACHED, "18 16:10")), "18 16:30",
            "0 of 3 attempts to reach the customer count so far; the next one counts from 11-18 16:30 on.",
        ),
    ],
)  # fmt: skip
def test_what_an_extension_takes(steps, now, why_not):
    told = extensions.no_extension(case(*steps), asof(now))
    assert (told and str(told)) == why_not


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({}, None),
        ({"segment": "written_result"}, "segment"),
        ({"segment": ""}, "segment"),
        ({"until_at": at("18 16:31")}, None),
        ({"reason": "other"}, "note"),
        ({"reason": "no_such"}, "reason"),
        ({"reason": ""}, "reason"),
        ({"at": at("18 16:31")}, "at"),
        ({"at": at("18 09:59")}, "at"),
        ({"at": None}, "at"),
    ],
)
def test_what_a_request_must_say(change, field):
    full = extensions.ExtensionDraft(at("18 16:30"), "first_contact", at("19 10:00"), "no_answer")
    problems = draft_problems(extensions.ASK_EXTENSION, replace(full, **change), case(*THREE), asof("18 16:30"))
    assert {one.field for one in problems} == ({field} if field else set())


@pytest.mark.parametrize(
    ("until", "sentence"),
    [
        ("18 10:29", "The limit ends at 11-18 10:30 already: an extension moves it further."),
        ("18 10:30", "The limit ends at 11-18 10:30 already: an extension moves it further."),
        ("18 10:31", "The new limit lies before the request."),
        ("18 16:30", "The new limit lies before the request."),
    ],
)
def test_the_new_limit_lies_beyond_the_old_one_and_the_request(until, sentence):
    draft = extensions.ExtensionDraft(at("18 16:30"), "first_contact", at(until), "no_answer")
    assert blocking(extensions.ASK_EXTENSION, draft, case(*THREE), "18 16:30") == [sentence]


def test_contacts_added_by_hand_are_told_apart_where_one_is_extended():
    added = [step(StepKind.SEGMENT_ADDED, "18 10:01", segment="added_contact", ordinal=n, due_at=at("19 09:00"))
             for n in (1, 2)]  # fmt: skip
    told = case(*added, *THREE, level="crisis")
    (field,) = [one for one in acts.offered((extensions.ASK_EXTENSION,), told, asof("18 16:30"),
                                            frozenset({extensions.ASK_EXTENSION.permission}))[0].fields
                if one.name == "segment"]  # fmt: skip
    assert [word for _code, word in field.choices][-2:] == ["增加联系", "增加联系（2）"]


def test_a_request_rests_on_the_attempts_made_before_it():
    early = extensions.ExtensionDraft(at("18 15:59"), "first_contact", at("19 10:00"), "no_answer")
    said = blocking(extensions.ASK_EXTENSION, early, case(*THREE), "18 16:30")
    assert [line[:8] for line in said] == ["2 of 3 a"]
    assert blocking(extensions.ASK_EXTENSION, replace(early, at=at("18 16:10")), case(*THREE), "18 16:30") == []


def test_an_attempt_too_close_is_told_and_may_be_logged():
    draft = contacts.ContactDraft(at("18 11:00"), connected=False, phone="13800004417", by=ME)
    told = draft_problems(contacts.LOG_CONTACT, draft, case(*tries("18 10:05")), asof())
    assert [str(one.sentence) for one in told] == [
        "This attempt does not count towards an extension: one counts from 11-18 13:30 on."
    ]
    assert not any(one.blocks for one in told)
