"""What people are refused with is said in words: no sentence of the house shows the key of a right or of a clause."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop import resources
from desktop.core.duties import DUTIES
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.membership.rules import proposals
from desktop.people.rules.members import NOT_ADMITTED
from desktop.policy.versions import shipped, shipped_permissions
from desktop.settings.rules.wording import group_of, group_title, said
from tests.office import clock, desk, folder, nothing_stays_open, office_template
from tests.test_rights import NAMES, VERBS, junk

__all__ = ["clock", "desk", "folder", "nothing_stays_open", "office_template"]
RIGHTS = sorted(shipped_permissions().posts)
ROOMS = sorted({name.split(".")[0] for name in [*RIGHTS, *shipped().lines]})
KEY = re.compile(rf"\b(?:{'|'.join(ROOMS)})\.[a-z]\w*")
CATALOGUES = sorted((resources.find("translations") / "zh_CN").glob("*.ts"))


@pytest.mark.parametrize("right", RIGHTS)
def test_a_refused_right_is_named_by_its_words(right):
    told = str(Denied(right).sentence)
    assert str(DUTIES[right]) in told
    assert not KEY.search(told)


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_no_text_of_the_house_holds_a_key(catalogue: Path):
    texts = [text.text or "" for message in ElementTree.parse(catalogue).iter("message") for text in message]
    assert [text for text in texts if KEY.search(text)] == []


def test_clauses_are_named_by_their_words():
    lines = shipped().lines
    told = [str(said(name, lines)) for name in lines] + [str(group_title(group_of(name))) for name in lines]
    clauses = shipped().membership.tiers
    told += [str(proposals.missing_told(proposals.missing_clauses(one, clauses))) for one in proposals.Criterion]
    assert [text for text in told if KEY.search(text)] == []
    assert "policy" in str(NOT_ADMITTED)


@pytest.mark.parametrize(("service", "act"), VERBS, ids=NAMES)
def test_what_a_verb_refuses_shows_no_key(desk, service, act):
    try:
        act(desk, *junk(act))
    except Problems as refused:
        assert [str(one.sentence) for one in refused.found if KEY.search(str(one.sentence))] == []
    except Exception:
        return  # junk that no clerk can type
