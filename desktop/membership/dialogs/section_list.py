"""The sections of the page beside the files, in their order; each makes its widget when it is first chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership.dialogs.matrix_print import print_notice
from desktop.membership.dialogs.matrix_section import MatrixSection
from desktop.membership.dialogs.points_office import PointsSection
from desktop.membership.dialogs.quality_section import QualitySection
from desktop.membership.dialogs.retention_section import RetentionSection
from desktop.membership.dialogs.tiers_section import TiersSection
from desktop.points import rules as points_rules
from desktop.widgets.page import Page
from desktop.widgets.speech import tell


def sections(desk: Desk, page: Page) -> Mapping[str, Callable[[], QWidget]]:
    """What stands beside the files, by its name in the bar."""
    found: dict[str, Callable[[], QWidget]] = {}
    page.bar.add_section("tiers", tell(sentence("membership", "Tiers and cards")))
    found["tiers"] = lambda: _opening(page, TiersSection(desk, page))
    page.bar.add_section("matrix", tell(sentence("membership", "Benefit matrix")))
    found["matrix"] = lambda: MatrixSection(desk, page, partial(print_notice, desk, page))
    page.bar.add_section("retention", tell(sentence("membership", "Retention lists")))
    found["retention"] = lambda: _opening(page, RetentionSection(desk, page))
    page.bar.add_section("quality", tell(sentence("membership", "Quality of files")))
    found["quality"] = lambda: _opening(page, QualitySection(desk, page))
    if desk.may(points_rules.READ):
        page.bar.add_section("points", tell(sentence("membership", "Points")))
        found["points"] = lambda: PointsSection(desk, page)
    return found


def _opening(page: Page, section: RetentionSection | QualitySection | TiersSection) -> QWidget:
    """The section; what it asks for is the file of a member."""
    section.open_asked.connect(page.open_record)
    return section
