"""The office as a fixture, and the policy as shipped."""

import pytest

from desktop.policy import versions
from tests.office import clock, desk, folder, nothing_stays_open, office_template  # noqa: F401


@pytest.fixture(scope="session")
def shipped():
    return versions.shipped()
