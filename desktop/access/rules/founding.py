"""The first run: what an office has to say before it is set up."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.access.rules.accounts import login_problems
from desktop.access.rules.company_key import company_key_from
from desktop.access.rules.passwords import password_problems
from desktop.core.numbers import is_store_code
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.people.rules import SHIPPED_POSTS, StaffDraft, staff_problems
from desktop.people.rules.places import text_problems


@dataclass(frozen=True, slots=True)
class FirstRunDraft:
    """What the first-run assistant asks; an empty company key asks for a new one, an empty *login* for the initials.

    *posts* are further posts that the administrator holds, by code.
    """

    company: str
    branch: str
    store_code: str
    administrator: str
    password: str
    password_again: str
    login: str = ""
    address: str = ""
    telephone: str = ""
    company_key: str = ""
    posts: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"FirstRunDraft({self.company}, {self.branch}, {self.store_code})"


def first_run_problems(draft: FirstRunDraft) -> list[Problem]:
    """What must be mended before an office may be set up; the fields are those of the draft."""
    found = [*text_problems("company", draft.company), *text_problems("branch", draft.branch)]
    if not is_store_code(draft.store_code):
        text = sentence("access", "Two characters: a capital letter, then a letter or digit, e.g. QH.")
        found.append(Problem("store_code", text))
    found += [
        Problem("administrator", problem.sentence)
        for problem in staff_problems(StaffDraft(draft.administrator))
        if problem.field == "name"
    ]
    for name, text_typed in (("address", draft.address), ("telephone", draft.telephone)):
        found += text_problems(name, text_typed) if text_typed else []
    found += login_problems(draft.login)
    found += password_problems(draft.password, draft.password_again, draft.administrator)
    if draft.company_key.strip() and company_key_from(draft.company_key) is None:
        text = sentence("access", "The company key holds a typing error: compare every group with the paper.")
        found.append(Problem("company_key", text))
    known = {post.code for post in SHIPPED_POSTS}
    found += [
        Problem("posts", sentence("access", "Choose posts of the list.")) for code in draft.posts if code not in known
    ][:1]
    return found
