"""The matrix: every verb of every service, called by every post, is refused exactly when the table says so."""

import importlib
import inspect
import pkgutil
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import pytest

import desktop
from desktop.core.permission import Denied, Permission
from desktop.desk import Desk
from desktop.people.rules import SHIPPED_POSTS
from desktop.policy.versions import shipped_permissions
from tests.office import clock, desk, desk_for, folder, nothing_stays_open, office_template  # noqa: F401

POSTS = [post.code for post in SHIPPED_POSTS]
NOON = datetime(2026, 11, 18, 4).astimezone()
READS_NOTHING = {"asof"}
"""Functions that only hand on what the desk itself holds."""
JUNK = {UUID: UUID(int=7), "UUID": UUID(int=7), "date": date(2026, 11, 18), "datetime": NOON, "str": "?", "int": 1}


def services():
    """Every service of the house, by its module."""
    names = [f"desktop.{package.name}.service" for package in pkgutil.iter_modules(desktop.__path__) if package.ispkg]
    return [importlib.import_module(name) for name in names if importlib.util.find_spec(name)]


def verbs_of(service):
    """The public functions of a service whose first argument is the desk."""
    return [
        act
        for name, act in sorted(vars(service).items())
        if inspect.isfunction(act) and name not in READS_NOTHING and _its_own(service, name, act) and takes_desk(act)
    ]


def _its_own(service, name, act):
    return not name.startswith("_") and act.__module__.startswith(service.__name__)


def takes_desk(act):
    parameters = list(inspect.signature(act).parameters.values())
    return bool(parameters) and parameters[0].annotation in {"Desk", Desk}


def needs(service, act):
    """The permissions a verb asks for, all of which are needed."""
    declared = service.VERBS[act]
    return (declared,) if isinstance(declared, str) else tuple(declared)


def junk(act):
    """Arguments that no verb can do anything with."""
    parameters = list(inspect.signature(act).parameters.values())[1:]
    wanted = [one for one in parameters if one.default is one.empty and one.kind is one.POSITIONAL_OR_KEYWORD]
    return [JUNK.get(one.annotation, ()) for one in wanted]


VERBS = [(service, act) for service in services() for act in verbs_of(service)]
NAMES = [f"{service.__name__.split('.')[1]}.{act.__name__}" for service, act in VERBS]


@pytest.mark.parametrize(("service", "act"), VERBS, ids=NAMES)
def test_every_verb_declares_a_permission_that_some_post_holds(service, act):
    assert act in service.VERBS, f"{act.__name__} is not in the VERBS of {service.__name__}"
    asked = needs(service, act)
    assert asked
    assert all(isinstance(permission, Permission) for permission in asked)
    assert set(asked) <= {permission for permission, posts in shipped_permissions().posts.items() if posts}


@pytest.mark.parametrize("service", services(), ids=lambda service: service.__name__)
def test_what_a_service_declares_is_a_verb(service):
    assert set(service.VERBS) <= set(verbs_of(service))


def test_the_table_grants_to_posts_that_exist_and_the_auditor_only_reads():
    table = shipped_permissions()
    assert {post for posts in table.posts.values() for post in posts} <= set(POSTS)
    reads = {permission for permission in table.posts if permission.endswith(".read")}
    assert table.of({"auditor"}) == reads | {Permission("access.password")}


@pytest.mark.parametrize("post", POSTS)
def test_a_verb_is_refused_exactly_when_the_table_says_so(desk, post):  # noqa: F811
    acting = desk_for(desk, post)
    assert acting.actor.posts == {post}
    wrong = [
        name
        for name, (service, act) in zip(NAMES, VERBS, strict=True)
        if refused(act, acting)
        == all(shipped_permissions().may(post, permission) for permission in needs(service, act))
    ]
    assert wrong == []


SOURCES = [
    source
    for service in services()
    for name, source in sorted(vars(service).items())
    if inspect.isclass(source) and _its_own(service, name, source) and hasattr(source, "ids") and takes_desk(source)
]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.__name__)
def test_a_list_shows_nothing_to_who_has_no_right(desk, source):  # noqa: F811
    nobody = replace(desk, permissions=frozenset())
    with pytest.raises(Denied):
        source(nobody, *junk(source)).ids(*junk(source.ids))


def refused(act, acting):
    """Whether the desk was denied; whatever else the junk leads to is beside the point."""
    try:
        found = act(acting, *junk(act))
        if inspect.isgenerator(found):
            next(found, None)
    except Denied:
        return True
    except Exception:
        return False
    return False
