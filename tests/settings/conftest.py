"""The office as a fixture, and what the house lends its pages."""

from tests.office import clock, desk, folder, nothing_stays_open, office_template  # noqa: F401
from tests.pages import asked, lent  # noqa: F401
