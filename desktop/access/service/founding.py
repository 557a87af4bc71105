"""Setting up an office: the store, its branch, the first administrator and the keys; wholly or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from desktop.access import rules
from desktop.access.records import Account, KeyChange
from desktop.access.service import locks
from desktop.access.service.accounts import free_login
from desktop.access.service.company_key import keep_company_key
from desktop.access.service.unlocking import BRANCH, line_of, make_desk, recovery_sheet
from desktop.core.clock import Clock
from desktop.core.ids import new_id
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Actor, Desk, Office
from desktop.people import rules as people
from desktop.people import service as staffing
from desktop.people.records import Staff, Tier
from desktop.policy import versions
from desktop.storage import keys, local, place, sidefile
from desktop.storage.faults import StoreFault
from desktop.storage.record import Local, Record
from desktop.storage.store import Store

_MADE = (place.FILE, f"{place.FILE}-wal", f"{place.FILE}-shm", f"{place.FILE}.making", sidefile.NAME, sidefile.PREVIOUS)


@dataclass(frozen=True, slots=True)
class FirstRunResult:
    """The open office, and the codes to be printed and locked away."""

    desk: Desk
    company_key: str
    sheet: rules.RecoveryFacts

    @property
    def recovery_code(self) -> str:
        """The code that opens the store when every password is forgotten."""
        return self.sheet.code

    def __repr__(self) -> str:
        return f"FirstRunResult({self.desk.office.branch})"


def first_run(
    draft: rules.FirstRunDraft,
    folder: Path,
    clock: Clock,
    records: Sequence[type[Record] | type[Local]],
    *,
    cost: keys.Cost = keys.SHIPPED,
) -> FirstRunResult:
    """Set up an office in an empty folder and open it; takes a second or two, so call it off the GUI thread.

    Raises:
        Problems: the draft is incomplete, or an office was set up here already; nothing was written.
        StoreFault: the folder or disk refuses; whatever was begun is out of the way of the next try.
    """
    refuse(rules.first_run_problems(draft))
    _refuse_second(folder)
    lock = _begin(folder)
    store: Store | None = None
    try:
        data_key = keys.new_data_key()
        store = Store.create(folder, data_key, draft.store_code, records, clock)
        result = _set_up(draft, store, clock, cost)
        _finish(folder, lock)
    except BaseException:
        if store is not None:
            store.close()
        lock.release()
        with suppress(StoreFault):
            clear_unfinished(folder)
        raise
    return result


def _begin(folder: Path) -> place.Lock:
    """Note that a first run is under way; while the note lies there, files of a store here are leftovers.

    The note is held to the end, so that a second start leaves alone what is being made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with place.Lock(folder):
            _refuse_second(folder)  # once more: another window may have set one up in the meantime
            _put_aside(folder)
            lock = place.Lock(folder, place.UNFINISHED)
            sidefile.sync_folder(folder)
    except OSError as error:
        raise sidefile.unwritten(folder, error) from error
    return lock


def _refuse_second(folder: Path) -> None:
    if place.holds_store(folder):
        refuse([Problem("folder", sentence("access", "An office was set up in {folder} already.").of(folder=folder))])


def clear_unfinished(folder: Path) -> None:
    """Make the folder when it is missing, and put aside what a first run that was cut off left in it.

    Raises:
        StoreInUse: a first run is under way in another window.
        StoreFault: the folder or disk refuses.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / place.UNFINISHED).exists():
            with place.Lock(folder):
                _put_aside(folder)
    except OSError as error:
        raise sidefile.unwritten(folder, error) from error


def _finish(folder: Path, lock: place.Lock) -> None:
    lock.release()  # Windows removes no file that is held; the open store keeps others away from here on
    try:
        (folder / place.UNFINISHED).unlink()
        sidefile.sync_folder(folder)
    except OSError as error:
        raise sidefile.unwritten(folder, error) from error


def _put_aside(folder: Path) -> None:
    """Put what a first run left behind aside, never away: a note that came back by mistake may not cost a store."""
    note = folder / place.UNFINISHED
    if not note.exists():
        return
    with place.Lock(folder, place.UNFINISHED):
        present = [folder / name for name in _MADE if (folder / name).exists()]
        if present:
            aside = folder / f"{place.UNFINISHED}-{new_id().hex[:12]}"
            aside.mkdir()
            for path in present:
                path.replace(aside / path.name)
    note.unlink(missing_ok=True)


def _set_up(draft: rules.FirstRunDraft, store: Store, clock: Clock, cost: keys.Cost) -> FirstRunResult:
    desk, code = _founder(draft, store, clock), keys.new_recovery_code()
    key = rules.company_key_from(draft.company_key) or rules.new_company_key()
    with desk.transaction(rules.MANAGE, "access.first_run") as work:
        staff_id = _people(desk, draft)
        login = draft.login or free_login(Staff.get_by_id(staff_id).initials)
        Account.create(id=desk.account_id, staff=staff_id, login=login, opened_at=work.at)
        KeyChange.create(account=desk.account_id, what="recovery", by=desk.account_id, changed_at=work.at)
        keep_company_key(desk, key)
    wraps = locks.wrapped(desk, desk.account_id, draft.password, cost), locks.wrapped(desk, None, code, cost)
    desk = make_desk(store, desk.account_id, clock)
    sidefile.write(
        store.path,
        sidefile.SideFile(
            store_id=store.id,
            code=store.code,
            office=draft.branch.strip(),
            accounts=(line_of(desk, desk.account_id, wraps[0]),),
            recovery=wraps[1],
        ),
    )
    return FirstRunResult(desk, rules.company_key_code(key), recovery_sheet(desk, code))


def _founder(draft: rules.FirstRunDraft, store: Store, clock: Clock) -> Desk:
    """A desk for writing the first rows, before there is an account to make one for."""
    return Desk(
        actor=Actor(new_id(), new_id(), draft.administrator.strip(), frozenset({people.ADMINISTRATOR})),
        permissions=frozenset({people.CHANGE, rules.MANAGE, rules.COMPANY_KEY}),
        office=Office(new_id(), draft.company.strip(), draft.branch.strip(), store.code),
        clock=clock,
        policy=versions.shipped(),
        store=store,
    )


def _people(desk: Desk, draft: rules.FirstRunDraft) -> UUID:
    """Branch, departments, posts, tiers and the administrator; returns the administrator's staff id."""
    branch = people.BranchDraft(draft.store_code, draft.branch, draft.company, draft.address, draft.telephone)
    branch_id = staffing.found_branch(desk, branch)
    local.set_preference(None, BRANCH, str(branch_id))
    desk = replace(desk, office=replace(desk.office, branch_id=branch_id))
    departments = {
        code: staffing.add_department(desk, people.DepartmentDraft(code, name))
        for code, name in people.SHIPPED_DEPARTMENTS
    }
    for post in people.SHIPPED_POSTS:
        staffing.add_post(desk, people.PostDraft(post.code, post.name, post.rank))
    for code, word, rank in people.SHIPPED_TIERS:
        Tier.create(code=code, word=word, rank=rank)
    staff_id = staffing.add_staff(desk, people.StaffDraft(draft.administrator))
    for post in people.SHIPPED_POSTS:
        if post.code in {people.ADMINISTRATOR, *draft.posts}:
            place = departments.get(post.department)
            staffing.appoint(desk, people.AppointmentDraft(staff_id, post.code, place, desk.today()))
    return staff_id
