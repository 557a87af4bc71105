"""A small store of its own for every test."""

import pytest

from desktop.core.clock import FrozenClock
from desktop.storage.record import office
from desktop.storage.store import Store
from tests.storage.toys import KEY, TOYS, Clerk, write_steps


@pytest.fixture(scope="session")
def steps(tmp_path_factory):
    return write_steps(tmp_path_factory.mktemp("steps"))


@pytest.fixture(autouse=True)
def no_store_stays_open():
    """A test that failed with a store open must not fail the next one."""
    yield
    if office.obj is not None:
        office.obj.close_all()
        office.initialize(None)


@pytest.fixture
def clock():
    return FrozenClock()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "store"


@pytest.fixture
def store(folder, clock, steps):
    made = Store.create(folder, KEY, "QH", TOYS, clock, steps=steps)
    yield made
    if office.obj is made.db:
        made.close()


@pytest.fixture
def clerk(store, clock):
    return Clerk(store, clock)
