"""What the page prints of the member in view: the enrolment form, blanks and pads; hidden numbers only on the paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import cast
from uuid import UUID

from desktop.core.contributions import Content
from desktop.core.listing import Key
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.forms.enrolment import ENROLMENT, enrolment
from desktop.membership.rules.papers_enrolment import EnrolmentFacts, enrolment_facts
from desktop.people import service as people
from desktop.people.rules import MemberFile
from desktop.printouts import rules as paper
from desktop.printouts.dialogs.paperwork import Paperwork, Sheet
from desktop.printouts.dialogs.print_desk import Papers, PrintDesk
from desktop.widgets.print_dialog import PrintDialog
from desktop.widgets.speech import tell

FORMS = (ENROLMENT,)
_EXPECTED = {"F11": frozenset({"identity", "mobile", "consents", "manager"})}


class MemberPapers(Paperwork):
    """The papers of one member."""

    def __init__(self, desk: Desk, member_id: UUID, facts: EnrolmentFacts) -> None:
        self.member_id = member_id
        why = "" if facts.number else tell(sentence("membership", "taken over without an enrolment number"))
        form = enrolment(service.tiers_on_paper(desk, {facts.tier}))
        sheet = Sheet(form.code, form, facts.number, facts if facts.number else None, why)
        super().__init__(
            desk,
            [sheet],
            number=facts.number or facts.card_number,
            name=facts.name,
            expected=_EXPECTED,
            record=partial(_record, member_id),
        )


def _record(member_id: UUID, desk: Desk, printed: paper.Print) -> object:
    return service.record_print(desk, printed, member_id if printed.mode is Content.FILLED else None)


class MemberPrintDesk(PrintDesk):
    """Prints the file with nothing hidden: it is read so when it goes to paper, which is written down."""

    def open(
        self, paperwork: Paperwork | None, chosen: Sequence[str] = (), content: Content = Content.FILLED
    ) -> PrintDialog | None:
        """The print dialog over the window."""
        return super().open(self._revealed(paperwork, content), chosen, content)

    def straight(self, paperwork: Paperwork) -> None:
        """Print the first form on the usual printer at once."""
        found = self._revealed(paperwork, Content.FILLED)
        if found is not None:
            super().straight(found)

    def _revealed(self, paperwork: Paperwork | None, content: Content) -> Paperwork | None:
        if not isinstance(paperwork, MemberPapers) or content is not Content.FILLED:
            return paperwork
        found: list[Paperwork] = []
        member_id = paperwork.member_id

        def keep(facts: EnrolmentFacts) -> None:
            found.append(MemberPapers(self._desk, member_id, facts))

        self._page.attempt(service.enrolment_paper, self._desk, member_id, done=keep)
        return found[0] if found else None


def papers(desk: Desk) -> Papers:
    """What the members' page prints."""
    return Papers(
        name="member",
        forms=FORMS,
        may=paper.RECORD,
        several=sentence("membership", "{n} members"),
        of=partial(_papers_of, desk),
        blank=partial(_blank, desk),
    )


def _blank(desk: Desk) -> Paperwork:
    """Blanks offer the tiers of the day they are printed on."""
    return Paperwork(desk, [Sheet(ENROLMENT.code, enrolment(service.tiers_on_paper(desk)))])


def in_view(desk: Desk, file: MemberFile | None) -> Paperwork | None:
    """The papers of the file in view as the menu needs them; nothing hidden is read for that."""
    return None if file is None else MemberPapers(desk, file.id, enrolment_facts(file))


def _papers_of(desk: Desk, key: Key) -> Paperwork | None:
    member_id = cast(UUID, key)
    if not people.members_by_id(desk, [member_id]):
        return None
    return MemberPapers(desk, member_id, service.enrolment_paper(desk, member_id))
