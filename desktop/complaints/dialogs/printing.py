"""What the room prints: the papers of one complaint, blanks and pads, and what each paper is expected to say."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import cast
from uuid import UUID

from desktop.complaints import forms, rules, service
from desktop.complaints.rules.papers import form_words
from desktop.complaints.service.frozen import governing
from desktop.core.listing import Key
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.printouts.dialogs.paperwork import Paperwork, sheets
from desktop.printouts.dialogs.print_desk import Papers

AT_RECEIPT = ("F03", "F08")
"""What is printed when a complaint is registered: the register form and the customer's receipt."""
_CONTACTS = tuple(f"contacts.{place}" for place in range(9))
_EXPECTED: Mapping[str, frozenset[str]] = {
    "F03": frozenset({"validity", *_CONTACTS, "owner", "answer_due_at", "result", "answered_at", "satisfaction"}),
    "F04": frozenset({"comforted", "first_contact_at", "measures", "result", "answer"}),
    "F05": frozenset({"distributed_at", "department_answer", "approval_opinion", "answered_at"}),
    "F06": frozenset({"validity", "cause", "solution", "agreement"}),
    "F07": frozenset({"decision", "told"}),
    "F08": frozenset({"promised_at", "enquiry_phone"}),
    "F09": frozenset({"arrived_at", "verdict"}),
    "F60": frozenset({"accepted_on", "answer", "conclusion"}),
}
"""Facts that a form is expected to say in the end; while they are missing the clerk is told that they print empty."""


def paperwork(desk: Desk, facts: rules.ComplaintFacts | None = None) -> Paperwork:
    """The papers of one complaint under the policy of its receipt; blanks and pads without one."""
    policy = governing(desk, facts.received_at if facts is not None else None)
    words = form_words(policy.complaints)
    every = [forms.form_of(code, words) for code in forms.KINDS]
    if facts is None:
        return Paperwork(desk, sheets(every), policy=policy)
    found = sheets(every, service.papers_of(desk, facts.number))
    return Paperwork(desk, found, number=facts.number, name=facts.customer_name, policy=policy, expected=_EXPECTED)


def papers(desk: Desk) -> Papers:
    """What the complaints page prints."""
    return Papers(
        name="complaint",
        forms=forms.FORMS,
        may=rules.PRINT,
        several=sentence("complaints", "{n} complaints"),
        of=partial(_papers_of, desk),
        blank=partial(paperwork, desk),
    )


def _papers_of(desk: Desk, key: Key) -> Paperwork | None:
    facts = service.facts(desk, cast(UUID, key))
    return None if facts is None else paperwork(desk, facts)
