"""The office as a fixture."""

from tests.office import clock, desk, folder, nothing_stays_open, office_template  # noqa: F401
