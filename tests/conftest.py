"""Options that all tests know."""

import pytest


def pytest_addoption(parser):
    parser.addoption("--slow", action="store_true", help="also run the long variants of crash and fault tests")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--slow"):
        return
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="run with --slow"))
