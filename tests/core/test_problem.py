"""Refusals say what was refused, to whoever is refused and in the log."""

import pytest

from desktop.core.permission import Denied, Permission
from desktop.core.problem import Problem, Problems, Severity, refuse
from desktop.core.sentence import sentence

EMPTY = Problem("name", sentence("core", "This may not be empty."))
ODD = Problem("day", sentence("core", "The day lies on a Sunday."), Severity.WARNING)


def test_a_refusal_names_its_fields():
    assert str(Problems([EMPTY, ODD])) == "name: This may not be empty.; day: The day lies on a Sunday."
    assert [one.blocks for one in (EMPTY, ODD)] == [True, False]


def test_a_denial_names_the_right_by_its_code_and_in_words():
    denied = Denied(Permission("points.award"))
    assert str(denied) == denied.permission == "points.award"
    assert "“Award points" in str(denied.sentence)
    assert "Something that has no words" in str(Denied(Permission("zoo.feed")).sentence)


def test_only_what_blocks_is_refused():
    refuse([ODD])
    with pytest.raises(Problems) as told:
        refuse([ODD, EMPTY])
    assert list(told.value.found) == [EMPTY]
