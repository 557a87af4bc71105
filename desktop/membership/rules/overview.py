"""What the overview of a member shows, read in one go, and what it reminds of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.sentence import Sentence
from desktop.core.word import Word
from desktop.membership.rules.entitlements import Entitlements
from desktop.people.rules import MemberFile
from desktop.points.rules import Balance, ExpiryCalendar, LotFacts


class About(Word):
    """What a reminder is about."""

    CONTRACT = "contract", "合约"
    BROADBAND = "broadband", "宽带"
    BIRTHDAY = "birthday", "生日"
    POINTS = "points", "积分"
    ENTITLEMENT = "entitlement", "权益"
    FORM = "form", "表单"
    FILE = "file", "档案"


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to tell the member or to do for the file; *on* is its day, None where there is none.

    *action* is the action of the page that deals with it, *target* what it is to be done to: a form's number, the
    kind of an offer.
    """

    about: About
    words: Sentence
    on: date | None = None
    pressing: bool = False
    action: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """A member's file and what belongs to it on the day it is read; what the account may not see is empty."""

    file: MemberFile
    entitlements: Entitlements | None = None
    balance: Balance | None = None
    lots: tuple[LotFacts, ...] = ()
    expiries: ExpiryCalendar | None = None
    reminders: tuple[Reminder, ...] = ()
