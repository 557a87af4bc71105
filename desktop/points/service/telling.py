"""What histories tell of points: the words of their records, fields and verbs."""

from __future__ import annotations

from desktop.core.kind import Kind
from desktop.core.sentence import sentence
from desktop.core.telling import RecordWords, Telling
from desktop.points.rules import Account, MovementKind

_MEMBER = sentence("points", "member")

MOVEMENT = RecordWords(
    Kind("points_movement"),
    sentence("points", "Movement of points"),
    {
        "document": sentence("points", "document"),
        "what": sentence("points", "kind"),
        "member": _MEMBER,
        "paper_at": sentence("points", "time on paper"),
        "entered_at": sentence("points", "entered at"),
        "operator": sentence("points", "operator"),
        "reason": sentence("points", "reason"),
        "amount": sentence("points", "amount"),
        "times": sentence("points", "times"),
        "reverses": sentence("points", "undoes"),
        "doubtful": sentence("points", "clock in doubt"),
    },
    values={"what": lambda code: MovementKind.of(str(code)).zh},
    named_by="document",
    parts={"points_entry": "movement", "points_lot": "movement", "points_approval": "movement"},
    left_out=frozenset({"rule", "unit"}),
)
LOT = RecordWords(
    Kind("points_lot"),
    sentence("points", "Lot of points"),
    {"member": _MEMBER, "until_on": sentence("points", "last day")},
    named_by="until_on",
    left_out=frozenset({"movement"}),
)
ENTRY = RecordWords(
    Kind("points_entry"),
    sentence("points", "Entry of points"),
    {
        "account": sentence("points", "account"),
        "member": _MEMBER,
        "points": sentence("points", "points"),
    },
    values={"account": lambda code: Account.of(str(code)).zh},
    named_by="account",
    left_out=frozenset({"movement", "lot"}),
)
APPROVAL = RecordWords(
    Kind("points_approval"),
    sentence("points", "Signature under a movement of points"),
    {
        "paper": sentence("points", "signed form"),
        "signed_by": sentence("points", "signed by"),
        "signed_on": sentence("points", "signed on"),
        "opinion": sentence("points", "opinion"),
    },
    named_by="paper",
    left_out=frozenset({"movement"}),
)
TELLING = Telling(
    (MOVEMENT, LOT, ENTRY, APPROVAL),
    {
        "points.award": sentence("points", "Points awarded"),
        "points.open_balance": sentence("points", "Opening balance of points entered"),
        "points.spend": sentence("points", "Points spent"),
        "points.reserve": sentence("points", "Points put aside"),
        "points.release": sentence("points", "Points given free"),
        "points.collect": sentence("points", "Points put aside were used"),
        "points.reverse": sentence("points", "Movement of points undone"),
        "points.adjust": sentence("points", "Points adjusted"),
        "points.expire_due": sentence("points", "Points expired"),
        "points.take_back_expiry": sentence("points", "Expiry of points taken back"),
    },
)
