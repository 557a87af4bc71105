"""A small store of its own for every test."""

import pytest

from desktop.storage.record import office
from desktop.storage.store import Store
from tests.office import clock, nothing_stays_open
from tests.storage.toys import KEY, TOYS, Clerk, write_steps

__all__ = ["clock", "nothing_stays_open"]


@pytest.fixture(scope="session")
def steps(tmp_path_factory):
    return write_steps(tmp_path_factory.mktemp("steps"))


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
