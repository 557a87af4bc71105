"""What each right allows, in a sentence, and the heading it is listed under."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.permission import Permission
from desktop.core.sentence import Sentence, sentence


def allows(permission: Permission) -> Sentence:
    """What somebody who holds the right may do; its code where it has no sentence."""
    found = DUTIES.get(permission)
    return sentence("rights", "{code}").of(code=str(permission)) if found is None else found


def room_of(permission: Permission) -> str:
    """Under which of `ROOMS` a right is listed: the first word of its code."""
    return permission.split(".", maxsplit=1)[0]


def room_title(room: str) -> Sentence:
    """The heading of a room's rights."""
    found = ROOMS.get(room)
    return sentence("rights", "{code}").of(code=room) if found is None else found


def rank_of(room: str) -> int:
    """Where a room stands among the headings; unknown ones come last."""
    known = list(ROOMS)
    return known.index(room) if room in known else len(known)


def order_of(permission: Permission) -> tuple[int, str]:
    """Where a right stands under its heading: as `DUTIES` lists it, unknown ones last."""
    known = list(DUTIES)
    return known.index(permission) if permission in DUTIES else len(known), permission


ROOMS: Mapping[str, Sentence] = {
    "today": sentence("rights", "Today"),
    "membership": sentence("rights", "Membership"),
    "complaints": sentence("rights", "Complaints"),
    "people": sentence("rights", "People and members"),
    "points": sentence("rights", "Points"),
    "printouts": sentence("rights", "Printed forms"),
    "settings": sentence("rights", "Settings"),
    "access": sentence("rights", "Accounts"),
    "journal": sentence("rights", "Journal"),
    "clock": sentence("rights", "Clock"),
}

DUTIES: Mapping[str, Sentence] = {
    "today.read": sentence("rights", "See what is due today"),
    "membership.read": sentence("rights", "See the members’ page"),
    "membership.tiers.propose": sentence("rights", "Propose tiers for many members at once"),
    "membership.tiers.approval.enter": sentence("rights", "Enter approvals of proposed tiers"),
    "membership.tiers.change": sentence("rights", "Change the tier of a member, also for a time"),
    "membership.cards.change": sentence("rights", "Issue, replace, block and cancel cards"),
    "membership.benefit.use": sentence("rights", "Record uses of benefits, end grants for a time"),
    "membership.benefit.cancel": sentence("rights", "Cancel uses of benefits by a counter-entry"),
    "membership.benefit.apply": sentence("rights", "Enter applications for benefits and stop them"),
    "membership.benefit.answer": sentence("rights", "Enter answers to applications for benefits"),
    "membership.benefits.change": sentence("rights", "Write drafts of the benefit matrix and submit them"),
    "membership.benefits.approval.enter": sentence("rights", "Enter approvals of the benefit matrix, retire versions"),
    "membership.cohort.freeze": sentence("rights", "Freeze cohorts of members"),
    "membership.figure.enter": sentence("rights", "Enter how many users the network has"),
    "membership.books.move": sentence("rights", "Move members to another customer manager"),
    "membership.offer.record": sentence("rights", "Record what was offered to members and what they answered"),
    "complaints.read": sentence("rights", "See complaints"),
    "complaints.register": sentence("rights", "Register complaints"),
    "complaints.print": sentence("rights", "Print forms of complaints"),
    "complaints.handle": sentence("rights", "Handle complaints: contacts, work orders, memos, visits, answers"),
    "complaints.assign": sentence("rights", "Hand a segment over to another person"),
    "complaints.level": sentence("rights", "Change the level of a complaint"),
    "complaints.judge": sentence("rights", "Judge whether a complaint is justified"),
    "complaints.link": sentence("rights", "Link complaints that are the same case"),
    "complaints.attach": sentence("rights", "Attach files to a complaint"),
    "complaints.push": sentence("rights", "Remind the owner of a segment"),
    "complaints.watch": sentence("rights", "Name who watches a complaint"),
    "complaints.extension.ask": sentence("rights", "Ask for an extension of a limit"),
    "complaints.extension.decide": sentence("rights", "Decide on an extension"),
    "complaints.approval.enter": sentence("rights", "Enter signed approvals of complaints from paper"),
    "complaints.remedy": sentence("rights", "Decide on remedies and follow them up"),
    "complaints.close": sentence("rights", "Close a complaint when the customer is satisfied"),
    "complaints.close.unagreed": sentence("rights", "Close a complaint without agreement"),
    "complaints.reopen": sentence("rights", "Open a closed complaint again"),
    "complaints.responsibility": sentence("rights", "Find who is responsible for a complaint"),
    "complaints.penalty.propose": sentence("rights", "Propose and withdraw fines"),
    "complaints.penalty.state": sentence("rights", "State and appeal in a fine"),
    "complaints.sample": sentence("rights", "Fetch samples and enter their results"),
    "complaints.improve": sentence("rights", "Plan, finish and check improvements"),
    "complaints.regulator": sentence("rights", "Record appeals to the regulator and answer them"),
    "complaints.nuisance": sentence("rights", "Report nuisance calls"),
    "complaints.nuisance.decide": sentence("rights", "Decide on nuisance callers"),
    "complaints.report.read": sentence("rights", "See complaint reports and the records behind them"),
    "complaints.report.sign": sentence("rights", "Sign complaint reports"),
    "people.read": sentence("rights", "See departments, posts and staff"),
    "people.change": sentence("rights", "Change departments, posts and staff; appoint and end"),
    "people.proxy.name": sentence("rights", "Name a proxy for one’s own post"),
    "people.proxy.answer": sentence("rights", "Accept or decline being a proxy"),
    "people.member.read": sentence("rights", "See members’ names, cards and tiers"),
    "people.member.change": sentence("rights", "Admit members and correct their files"),
    "people.member.contact": sentence("rights", "See members’ telephone numbers in full"),
    "people.member.verify": sentence("rights", "Write down that a member’s data were verified"),
    "people.member.reveal": sentence("rights", "Reveal hidden numbers of members"),
    "people.member.merge": sentence("rights", "Merge two files of one member and part them again"),
    "people.tier.grant": sentence("rights", "Enter the tiers that members hold already"),
    "points.read": sentence("rights", "See members’ points"),
    "points.award": sentence("rights", "Award points"),
    "points.spend": sentence("rights", "Spend members’ points and put them aside"),
    "points.reverse": sentence("rights", "Undo movements of points"),
    "points.adjust": sentence("rights", "Adjust points by a signed form"),
    "points.open": sentence("rights", "Enter opening balances of points"),
    "points.expire": sentence("rights", "Let points expire"),
    "printouts.read": sentence("rights", "See what was printed and what is outstanding"),
    "printouts.record": sentence("rights", "Print forms and lists"),
    "printouts.return": sentence("rights", "Register signed forms that come back"),
    "printouts.pad": sentence("rights", "Print pads of numbered blank forms"),
    "settings.policy.read": sentence("rights", "Read the policy"),
    "settings.policy.change": sentence("rights", "Change the policy"),
    "settings.calendar.read": sentence("rights", "See the working calendar"),
    "settings.calendar.change": sentence("rights", "Change working hours and holidays"),
    "settings.permissions.read": sentence("rights", "See the table of rights"),
    "settings.permissions.change": sentence("rights", "Change the table of rights"),
    "settings.backup.read": sentence("rights", "See backup copies and rehearse a restore"),
    "settings.backup.make": sentence("rights", "Make backup copies"),
    "settings.backup.restore": sentence("rights", "Restore a backup and choose the second folder"),
    "access.read": sentence("rights", "See accounts and who unlocked when"),
    "access.manage": sentence("rights", "Open and close accounts, reset passwords"),
    "access.password": sentence("rights", "Change one’s own password"),
    "access.recovery": sentence("rights", "Issue a new recovery code"),
    "access.company_key": sentence("rights", "See and enter the company key"),
    "journal.read": sentence("rights", "Read the journal and check its chain"),
    "clock.confirm": sentence("rights", "Confirm the clock of this PC"),
}
