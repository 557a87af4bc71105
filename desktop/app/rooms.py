"""What every room contributes, in the order of the tabs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from desktop.access import forms as access_forms
from desktop.access import records as access_records
from desktop.access import rules as access
from desktop.access import service as access_service
from desktop.access.service.telling import TELLING as ACCESS_TOLD
from desktop.app import printed_forms
from desktop.app.state import last_exit
from desktop.complaints import records as complaint_records
from desktop.complaints import rules as complaints
from desktop.complaints import service as complaint_service
from desktop.complaints.service.telling import telling as complaint_telling
from desktop.core.contributions import Action, Card, Search
from desktop.core.permission import Permission
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import Telling
from desktop.desk import Desk
from desktop.membership import records as membership_records
from desktop.membership import rules as membership
from desktop.membership import service as membership_service
from desktop.membership.service.telling import TELLING as MEMBERSHIP_TOLD
from desktop.paper.definition import Form
from desktop.people import records as people_records
from desktop.people import rules as people
from desktop.people import service as people_service
from desktop.people.service.telling import TELLING as PEOPLE_TOLD
from desktop.points import records as point_records
from desktop.points import service as point_service
from desktop.points.service.telling import TELLING as POINTS_TOLD
from desktop.policy import records as policy_records
from desktop.printouts import records as print_records
from desktop.printouts import rules as print_rules
from desktop.printouts import service as print_service
from desktop.room import PrintedForm, Room, Verb
from desktop.settings import forms as setting_forms
from desktop.settings import records as setting_records
from desktop.settings import rules as settings
from desktop.settings import service as setting_service
from desktop.settings.service.telling import TELLING as SETTINGS_TOLD
from desktop.storage.record import Local, Record
from desktop.today import rules as today
from desktop.today import service as today_service


@cache
def house() -> tuple[Room, ...]:
    """The rooms of the house."""
    return (
        _today(),
        _membership(),
        _complaints(),
        _people(),
        _points(),
        _access(),
        _printouts(),
        _settings(),
        _policy(),
        _calendar(),
        _accounts(),
        _rights(),
        _journal(),
        _backup(),
    )


@cache
def records() -> tuple[type[Record] | type[Local], ...]:
    """Every table of the house: those of the policy, then those of the rooms."""
    return (*policy_records.RECORDS, *(table for room in house() for table in room.records))


@cache
def forms() -> dict[str, Form]:
    """Every form of the house by its code."""
    return {printed.form.code: printed.form for room in house() for printed in room.forms}


def _today() -> Room:
    return Room(
        key="today",
        title=sentence("rooms", "Today"),
        page=_today_page,
        opens=today.READ,
        verbs=_verbs(today_service.VERBS),
    )


def _today_page(desk: Desk) -> object:
    from desktop.today.tab import TodayTab  # pages are imported on first show

    others = _open_to(desk)
    return TodayTab(
        desk,
        shows=complaints.COMPLAINTS,
        dues=[room.dues for room in others if room.dues is not None],
        cards=[room.cards for room in others if room.cards is not None],
        form_words=_form_title,
        acts=[act for room in others for act in room.actions if _begins(desk, act)],
        off_since=last_exit(desk),
    )


def _begins(desk: Desk, act: Action) -> bool:
    """Whether an act has a key of its own on every page and may be done: the day's page shows it as a button."""
    return bool(act.shortcut and act.page) and (act.needs is None or desk.may(act.needs))


def _membership() -> Room:
    return Room(
        key="membership",
        title=sentence("rooms", "Members"),
        page=_membership_page,
        opens=membership.READ,
        records=membership_records.RECORDS,
        verbs=_verbs(membership_service.VERBS),
        searches=_member_searches,
        dues=membership_service.dues,
        actions=(
            Action(
                "membership.new",
                sentence("rooms", "New member"),
                page="membership",
                needs=people.MEMBER_CHANGE,
            ),
        ),
        told=lambda _desk: MEMBERSHIP_TOLD,
        forms=printed_forms.of_members(),
    )


def _membership_page(desk: Desk) -> object:
    from desktop.membership.tab import MembershipTab  # pages are imported on first show

    others = _open_to(desk)
    return MembershipTab(
        desk,
        form_title=_form_title,
        related=[(room.key, room.title, room.of_member) for room in others if room.of_member is not None],
    )


def _member_searches(desk: Desk) -> Sequence[Search]:
    title, icon = sentence("rooms", "Members"), "identification-card"
    return (Search(title, lambda typed, limit: membership_service.find(desk, typed, limit), "@#", icon),)


def _complaints() -> Room:
    return Room(
        key="complaints",
        title=sentence("rooms", "Complaints"),
        page=_complaints_page,
        opens=complaints.READ,
        records=complaint_records.RECORDS,
        verbs=_verbs(complaint_service.VERBS),
        actions=(
            Action(
                "complaints.new",
                sentence("rooms", "New complaint"),
                page="complaints",
                shortcut="F2",
                needs=complaints.REGISTER,
            ),
            Action("complaints.late", sentence("rooms", "Show late complaints"), page="complaints"),
        ),
        dues=complaint_service.dues,
        badge=complaint_service.badge,
        of_member=complaint_service.of_member,
        searches=_complaint_searches,
        told=complaint_telling,
        cards=_complaint_cards,
        forms=printed_forms.of_complaints(),
    )


def _complaints_page(desk: Desk) -> object:
    from desktop.complaints.tab import ComplaintsTab  # pages are imported on first show

    return ComplaintsTab(desk)


def _complaint_searches(desk: Desk) -> Sequence[Search]:
    title = sentence("rooms", "Complaints")
    return (Search(title, lambda typed, limit: complaint_service.find(desk, typed, limit), "#", "clipboard-text"),)


def _complaint_cards(desk: Desk) -> Sequence[Card]:
    return (complaint_service.week(desk),)


def _people() -> Room:
    return Room(
        key="people",
        title=sentence("rooms", "People"),
        page=_people_page,
        tab=False,
        opens=people.READ,
        records=people_records.RECORDS,
        verbs=_verbs(people_service.VERBS),
        actions=(_opening("people", sentence("rooms", "People …"), people.READ),),
        told=lambda _desk: PEOPLE_TOLD,
    )


def _people_page(desk: Desk) -> object:
    from desktop.settings.tab.people import PeoplePage  # pages are imported on first show

    return PeoplePage(desk)


def _points() -> Room:
    return Room(
        key="points",
        title=sentence("rooms", "Points"),
        records=point_records.RECORDS,
        verbs=_verbs(point_service.VERBS),
        told=lambda _desk: POINTS_TOLD,
        forms=printed_forms.of_points(),
    )


def _access() -> Room:
    return Room(
        key="access",
        title=sentence("rooms", "Accounts"),
        records=access_records.RECORDS,
        verbs=_verbs(access_service.VERBS),
        told=lambda _desk: ACCESS_TOLD,
        actions=(
            Action("access.recovery", sentence("rooms", "New recovery code …"), needs=access.RECOVERY),
            _in_menu("access.password", sentence("rooms", "Change my password …"), access.PASSWORD),
        ),
        forms=printed_forms.unrecorded(access_forms.FORMS),
    )


def _printouts() -> Room:
    return Room(
        key="printouts",
        title=sentence("rooms", "Printed forms"),
        records=print_records.RECORDS,
        verbs=_verbs(print_service.VERBS),
        told=lambda _desk: print_rules.TELLING,
    )


def _settings() -> Room:
    return Room(
        key="settings",
        title=sentence("rooms", "Settings"),
        records=setting_records.RECORDS,
        verbs=_verbs(setting_service.VERBS),
        told=lambda _desk: SETTINGS_TOLD,
        actions=(
            _in_menu("settings.back_up", sentence("rooms", "Back up now"), settings.BACKUP_MAKE),
            _in_menu("settings.counter", sentence("rooms", "Counter …"), access.MANAGE),
            _in_menu("settings.look", sentence("rooms", "Look and language …"), None, "Ctrl+,"),
            _in_menu("settings.diagnostics", sentence("rooms", "Diagnostics for support …"), None),
            Action(
                "settings.confirm_clock",
                sentence("rooms", "Confirm the clock …"),
                needs=settings.CLOCK_CONFIRM,
            ),
        ),
    )


def _policy() -> Room:
    title, entry = sentence("rooms", "Policy"), sentence("rooms", "Policy …")
    return _beside(
        "policy", title, entry, _policy_page, settings.POLICY_READ, forms=printed_forms.unrecorded(setting_forms.FORMS)
    )


def _policy_page(desk: Desk) -> object:
    from desktop.settings.tab.policy import PolicyPage  # pages are imported on first show

    return PolicyPage(desk)


def _calendar() -> Room:
    title, entry = sentence("rooms", "Working calendar"), sentence("rooms", "Working calendar …")
    return _beside("calendar", title, entry, _calendar_page, settings.CALENDAR_READ)


def _calendar_page(desk: Desk) -> object:
    from desktop.settings.tab.calendar import CalendarPage  # pages are imported on first show

    others = _open_to(desk)
    dues = [room.dues for room in others if room.dues is not None]
    if not desk.may(complaints.READ):
        return CalendarPage(desk, dues=dues)
    return CalendarPage(desk, dues=dues, renew=complaint_service.rebuild_dues)


def _accounts() -> Room:
    title, entry = sentence("rooms", "Accounts"), sentence("rooms", "Accounts …")
    return _beside("accounts", title, entry, _accounts_page, access.READ)


def _accounts_page(desk: Desk) -> object:
    from desktop.settings.tab.accounts import AccountsPage  # pages are imported on first show

    return AccountsPage(desk)


def _rights() -> Room:
    title, entry = sentence("rooms", "Rights"), sentence("rooms", "Rights …")
    return _beside("rights", title, entry, _rights_page, settings.RIGHTS_READ)


def _rights_page(desk: Desk) -> object:
    from desktop.settings.tab.rights import RightsPage  # pages are imported on first show

    return RightsPage(desk)


def _journal() -> Room:
    title, entry = sentence("rooms", "Journal"), sentence("rooms", "Journal …")
    return _beside(
        "journal",
        title,
        entry,
        _journal_page,
        settings.JOURNAL_READ,
        forms=printed_forms.unrecorded(setting_forms.JOURNAL_FORMS),
    )


def _journal_page(desk: Desk) -> object:
    from desktop.settings.tab.journal import JournalPage  # pages are imported on first show

    return JournalPage(desk, tellings(desk))


def _backup() -> Room:
    restore = Action("settings.restore", sentence("rooms", "Restore a backup copy …"), needs=settings.BACKUP_RESTORE)
    title, entry = sentence("rooms", "Backup"), sentence("rooms", "Backup …")
    return _beside("backup", title, entry, _backup_page, settings.BACKUP_READ, also=(restore,))


def _backup_page(desk: Desk) -> object:
    from desktop.settings.tab.backup import BackupPage  # pages are imported on first show

    return BackupPage(desk, {verb: words for telling in tellings(desk) for verb, words in telling.acts.items()})


def tellings(desk: Desk) -> tuple[Telling, ...]:
    """How every room tells its records in histories."""
    return tuple(room.told(desk) for room in house() if room.told is not None)


def _open_to(desk: Desk) -> list[Room]:
    """The rooms that the account may see."""
    return [room for room in house() if room.opens is None or desk.may(room.opens)]


def _form_title(code: str) -> str:
    return forms()[code].title if code in forms() else code


def _beside(
    key: str,
    title: Sentence,
    entry: Sentence,
    page: Callable[[Desk], object],
    needs: Permission,
    *,
    also: tuple[Action, ...] = (),
    forms: tuple[PrintedForm, ...] = (),
) -> Room:
    """A room that is only a page without a main tab; its *entry* opens it."""
    actions = (_opening(key, entry, needs), *also)
    return Room(key, title, page, tab=False, opens=needs, actions=actions, forms=forms)


def _opening(page: str, title: Sentence, needs: Permission) -> Action:
    """An entry of the user menu and the palette that only shows a page."""
    return Action(f"{page}.open", title, page=page, needs=needs, in_user_menu=True)


def _in_menu(name: str, title: Sentence, needs: Permission | None, shortcut: str = "") -> Action:
    return Action(name, title, shortcut=shortcut, needs=needs, in_user_menu=True)


def _verbs(table: Mapping[Callable[..., object], Permission]) -> tuple[Verb, ...]:
    return tuple(Verb(act, (needs,)) for act, needs in table.items())
