"""Parts that several papers of the register share: the boxes of the levels, of the five answers, of yes and no."""

from desktop.complaints.rules.papers.words import FormWords
from desktop.complaints.rules.words import DelayReason
from desktop.paper.definition import COLUMNS, Cell, Choice, Label, Row

CONTACT = frozenset({"phone"})
"""What a customer's copy hides when asked to: the contact's telephone, who need not be the customer."""
CIRCLED = tuple("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
AGREES = (Choice(True, "同意"), Choice(False, "不同意"))
DECIDED = (Choice("granted", "同意"), Choice("refused", "不同意"))
EXTENSION_REASONS = tuple(
    Choice(reason, reason.zh, other="extension_other" if reason is DelayReason.OTHER else "") for reason in DelayReason
)


def level_choices(words: FormWords) -> tuple[Choice, ...]:
    """A box for each level of the policy."""
    return tuple(Choice(code, word) for code, word in words.levels)


def heading(text: str, *, fresh: bool = False) -> Row:
    """A shaded line over the whole width that begins a part of the paper."""
    cells = (Cell(COLUMNS, Label(text, spread=False)),)
    return Row(cells, 8, section=True, keep=True, fresh=fresh)
