"""Acts as data, whatever they are done to: a lamp that can be lit, dimmed and replaced."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import pytest

from desktop.core.acts import Act, ActField, FieldKind, draft_problems, offered, tidied_act
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import sentence

KEEP = Permission("lamps.keep")
BURNS = sentence("core", "It burns.")
TOO_BRIGHT = sentence("core", "Too bright.")


class Group(Enum):
    LAMP = "lamp"


@dataclass(frozen=True)
class Lamp:
    burns: bool
    owes: str = ""


@dataclass(frozen=True)
class LightDraft:
    level: str = ""
    note: str = ""


def _too_bright(draft, _lamp, _now):
    return [Problem("level", TOO_BRIGHT)] if draft.level == "high" and draft.note == "night" else []


LIGHT = Act[Lamp, int](
    "light",
    sentence("core", "Light"),
    KEEP,
    LightDraft,
    (
        ActField("level", sentence("core", "Level"), FieldKind.CHOICE, (("low", "low"),), required=True),
        ActField("note", sentence("core", "Note"), FieldKind.TEXT, longest=5),
    ),
    Group.LAMP,
    why_not=lambda lamp, _now: BURNS if lamp.burns else None,
    problems=_too_bright,
    proposed=lambda _lamp, now: {"note": str(now)},
    choices=lambda _lamp, _now: {"level": (("low", "low"), ("high", "high"))},
    ends=frozenset({"dark"}),
)
REPLACE = Act[Lamp, int]("replace", sentence("core", "Replace"), KEEP, LightDraft, LIGHT.fields, Group.LAMP)


def offers(lamp, may=frozenset({KEEP}), owed=frozenset()):
    return offered((REPLACE, LIGHT), lamp, 7, may, owed)


def test_what_settles_the_next_thing_owed_stands_first():
    first, second = offers(Lamp(burns=False), owed=frozenset({"dark"}))
    assert (first.act, first.primary, second.act, second.primary) == (LIGHT, True, REPLACE, False)
    assert first.proposed == {"note": "7"}
    assert [code for code, _ in first.fields[0].choices] == ["low", "high"]
    assert not any(one.primary for one in offers(Lamp(burns=False)))


def test_what_is_impossible_stands_last_and_says_why():
    assert [(one.act.code, one.why_not) for one in offers(Lamp(burns=True))] == [("replace", None), ("light", BURNS)]
    assert all(one.why_not is not None for one in offers(Lamp(burns=False), may=frozenset()))


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        (LightDraft("low"), []),
        (LightDraft(), ["level"]),
        (LightDraft("blinding"), ["level"]),
        (LightDraft("low", "a long note"), ["note"]),
    ],
)
def test_a_draft_is_held_against_its_fields(draft, wrong):
    assert [one.field for one in draft_problems(LIGHT, draft, Lamp(burns=False), 7)] == wrong


def test_the_act_s_own_problems_follow_those_of_its_fields():
    high = Act[Lamp, int]("high", LIGHT.word, KEEP, LightDraft, LIGHT.fields[1:], Group.LAMP, problems=_too_bright)
    assert [one.sentence for one in draft_problems(high, LightDraft("high", "night"), Lamp(burns=False), 7)] == [
        TOO_BRIGHT
    ]
    assert draft_problems(LIGHT, LightDraft("low"), Lamp(burns=True), 7) == [Problem("", BURNS)]


def test_drafts_are_kept_without_what_cannot_be_seen():
    assert tidied_act(LightDraft(" low\u200b", "a\x00b ")) == LightDraft("low", "ab")
