"""Every verb by which a transaction can be named has a word of its own in the journal and in histories."""

import ast
import importlib
import pkgutil
from pathlib import Path

import desktop
from desktop.app import rooms
from desktop.complaints import rules as complaints
from desktop.complaints import service as complaint_service
from desktop.core.permission import Permission
from desktop.core.word import Word
from desktop.history.rules import CHANGED
from desktop.history.service import Teller
from tests.office import clock, desk, folder, nothing_stays_open, office_template

__all__ = ["clock", "desk", "folder", "nothing_stays_open", "office_template"]
ROOMS = ("access", "complaints", "membership", "people", "printouts", "settings")


def modules():
    """The modules that write, each with its syntax tree."""
    for found in pkgutil.walk_packages(desktop.__path__, "desktop."):
        parts = found.name.split(".")
        if parts[1] in ROOMS and ("service" in parts or "samples" in parts):
            module = importlib.import_module(found.name)
            yield module, ast.parse(Path(module.__file__).read_text(encoding="utf-8"))


def named(tree):
    """The functions that take a verb."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any(one.arg == "verb" for one in node.args.args):
            yield node.name


def verbs():
    """Every verb that the program names a transaction by, out of its sources."""
    trees = list(modules())
    takers = {"transaction", *(name for _module, tree in trees for name in named(tree))}
    for module, tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in takers:
                yield from verbs_of(node, vars(module))
    yield from (f"complaints.{code}" for code in complaint_service.ACTS)


def verbs_of(call, known):
    """The verb of one call: its text, or the permission it is named like; none where a function passes one on."""
    values = []
    for given in [*call.args, *(one.value for one in call.keywords)]:
        try:
            values.append(eval(ast.unparse(given), dict(known)))
        except (NameError, AttributeError):
            values.append(None)
    texts = [one for one in values if isinstance(one, str) and not isinstance(one, Permission | Word)]
    if texts or len(values) > 1:
        return texts
    return [str(one) for one in values if isinstance(one, Permission)]


def test_the_sources_name_verbs_of_every_room():
    found = set(verbs())
    assert {"complaints.register", "complaints.report.sign", "people.accept_proxy", "printouts.record"} <= found
    assert {verb.split(".")[0] for verb in found} >= set(ROOMS)


def test_every_verb_has_its_word(desk):
    teller = Teller(rooms.tellings(desk))
    assert {verb for verb in verbs() if teller.verb(verb) == CHANGED} == set()


def test_an_act_is_told_by_its_own_word(desk):
    teller = Teller(rooms.tellings(desk))
    assert {code: teller.verb(f"complaints.{code}") for code in complaint_service.ACTS} == {
        act.code: act.word for act in complaints.ALL
    }
