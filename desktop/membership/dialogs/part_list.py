"""The sub-tabs of a member's file in their order; each makes its widget when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.membership.dialogs.entitlement_card import EntitlementCard
from desktop.membership.dialogs.file_part import FilePart
from desktop.membership.dialogs.history_part import HistoryPart
from desktop.membership.dialogs.overview_part import OverviewPart
from desktop.membership.dialogs.parts import PartMaker
from desktop.membership.dialogs.points_card import PointsCard
from desktop.membership.dialogs.points_part import PointsPart
from desktop.membership.dialogs.prints_part import PrintsPart
from desktop.membership.dialogs.related_part import Find, RelatedPart
from desktop.membership.dialogs.reminders_card import RemindersCard
from desktop.membership.dialogs.tiers_part import TiersPart
from desktop.membership.dialogs.uses_part import UsesPart
from desktop.widgets.page import Page
from desktop.widgets.speech import tell

Related = tuple[str, Sentence, Find]
OVERVIEW, FILE, PRINTS, HISTORY = "overview", "file", "prints", "history"
POINTS = "points"
USES = "uses"
TIERS = "tiers"


def parts(
    may: Callable[[str], bool], form_title: Callable[[str], str], related: Sequence[Related] = ()
) -> tuple[PartMaker, ...]:
    """The sub-tabs; *may* says whether an act of the page can be done, *form_title* what a form is called.

    *related* is what other rooms have about a member: the room's key and title, and how it is found.
    """

    def overview(desk: Desk, page: Page) -> QWidget:
        return OverviewPart((EntitlementCard(desk, page),), (PointsCard(desk, page), RemindersCard(desk.today, may)))

    return (
        PartMaker(OVERVIEW, tell(sentence("membership", "Overview")), overview),
        PartMaker(FILE, tell(sentence("membership", "File")), FilePart),
        PartMaker(USES, tell(sentence("membership", "Uses of benefits")), UsesPart),
        PartMaker(POINTS, tell(sentence("membership", "Points ledger")), PointsPart),
        PartMaker(TIERS, tell(sentence("membership", "Card and tier")), TiersPart),
        *(_related(*one) for one in related),
        PartMaker(PRINTS, tell(sentence("membership", "Forms")), lambda desk, page: PrintsPart(desk, page, form_title)),
        PartMaker(HISTORY, tell(sentence("membership", "Changes")), HistoryPart),
    )


def _related(key: str, title: Sentence, find: Find) -> PartMaker:
    words = tell(title)
    return PartMaker(key, words, lambda desk, page: RelatedPart(desk, page, key, words, find))
