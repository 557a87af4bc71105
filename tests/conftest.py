"""Options that all tests know."""

import os

import pytest
from hypothesis import HealthCheck, settings

# Clock time is noisy, so nothing is judged by it; and what must pass for a change has to pass every time.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("house"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "house")


def pytest_addoption(parser):
    parser.addoption("--slow", action="store_true", help="also run the long variants of crash and fault tests")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--slow"):
        return
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="run with --slow"))


@pytest.fixture(autouse=True)
def nothing_waits_for_a_paint(monkeypatch):
    """What the workers begin behind the screen begins in the next turn of the event loop: many tests wait for it."""
    monkeypatch.setattr("desktop.widgets.jobs.BEHIND", 0)
