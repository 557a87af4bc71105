"""A small office for tests: set up by the real first run, with a person and an account for every post.

`make_office(folder, clock)` gives the desk of an administrator who holds every post; `desk_for(desk, "agent")` the desk
of somebody who holds that post alone. A package takes the fixtures over by importing them into its conftest, as
tests/people/conftest.py does; they copy one office made per test run.
"""

import importlib
import pkgutil
import shutil
import tempfile
from functools import cache
from pathlib import Path
from uuid import UUID

import pytest

import desktop
from desktop.access import rules as access_rules
from desktop.access import service as access
from desktop.core.clock import FrozenClock
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.storage.keys import Cost
from desktop.storage.record import Entry, Local, Record, office

TINY = Cost(memory_kib=8, passes=1, lanes=1)
PASSWORD = "青河-2026-钥匙"
DRAFT = access_rules.FirstRunDraft(
    company="云联通信有限公司",
    branch="青河营业部",
    store_code="QH",
    administrator="王建国",
    password=PASSWORD,
    password_again=PASSWORD,
    address="青河县人民路 18 号",
    telephone="0871-6555 1234",
    posts=tuple(post.code for post in people_rules.SHIPPED_POSTS),
)
NAMES = dict(
    zip(
        DRAFT.posts,
        "周宏 高远 秦岚 陈立 单田 曾静 许诺 刘洋 孙悦 李敏 赵敏 马强 何晴 郭芳 解明 朱琳 任重 仇英 林晓 宋平".split(),  # noqa: SIM905
        strict=True,
    )
)


@cache
def records():
    """Every table of the house, found in the modules that declare tables."""
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        parts = module.name.split(".")
        if "records" in parts or (parts[1] == "policy" and len(parts) == 3):
            importlib.import_module(module.name)
    own = {"draft", "preference", "store_identity", "number_series"}
    found = {table for table in (*_below(Record), *_below(Local)) if table.__module__.startswith("desktop.")}
    return tuple(table for table in found - {Entry, Record} if table._meta.table_name not in own)


def _below(table):
    return [inner for child in table.__subclasses__() for inner in (child, *_below(child))]


def make_office(folder, clock=None, draft=DRAFT):
    """Set up an office in *folder* and return its administrator's desk; with accounts for every post."""
    made = access.first_run(draft, Path(folder), clock or FrozenClock(), records(), cost=TINY).desk
    for post in people_rules.SHIPPED_POSTS:
        _hire(made, post)
    return made


def _hire(desk, post):
    places = {line.code: line.id for line in people.departments(desk)}
    staff_id = people.add_staff(desk, people_rules.StaffDraft(NAMES[post.code]))
    appointment = people_rules.AppointmentDraft(staff_id, post.code, places.get(post.department), desk.today())
    people.appoint(desk, appointment)
    access.add_account(desk, access_rules.AccountDraft(staff_id, PASSWORD, PASSWORD), cost=TINY)


def desk_for(desk, post):
    """The desk of the person who holds that post alone, in the same open store."""
    return access.make_desk(desk.store, account_of(desk, NAMES[post]), desk.clock)


def account_of(desk, name) -> UUID:
    """The account of a person, by name."""
    return next(line.id for line in access.account_list(desk) if line.name == name)


def close_office(desk):
    """Close the store when the test did not."""
    if office.obj is desk.store.db:
        desk.store.close()


@cache
def _template():
    folder = Path(tempfile.mkdtemp(prefix="office-"))
    desk = make_office(folder)
    account_id = desk.account_id
    desk.store.close()
    return folder, account_id


@pytest.fixture(scope="session")
def office_template():
    """One closed office per test run, and its administrator's account."""
    folder, account_id = _template()
    yield folder, account_id
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def nothing_stays_open():
    """A test that fails in the middle does not leave its store to the next one."""
    yield
    if office.obj is not None:
        office.obj.close_all()
        office.initialize(None)


@pytest.fixture
def clock():
    return FrozenClock()


@pytest.fixture
def folder(tmp_path, office_template):
    """A copy of the office, closed."""
    place = tmp_path / "office"
    shutil.copytree(office_template[0], place)
    return place


@pytest.fixture
def desk(folder, clock, office_template):
    """The administrator's desk, who holds every post."""
    made = access.unlock(folder, office_template[1], PASSWORD, clock, records())
    yield made
    close_office(made)
