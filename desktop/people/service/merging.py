"""Two files of one person become one, and are parted again when it was a mistake; both histories stay."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from desktop.core import numbers
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.paper.masking import masked_phone
from desktop.people import rules
from desktop.people.records import Member, MemberMerge, MemberUnmerge, Staff
from desktop.people.rules.phones import plain_phone
from desktop.people.service.columns import columns_of, draft_of, masked
from desktop.people.service.enrolling import check_seen, known
from desktop.people.service.members import group_of, index, root_of
from desktop.storage import search
from desktop.storage.fields import to_microseconds
from desktop.storage.pinyin import reading

MOST_ALIKE = 20


def duplicates(desk: Desk, draft: rules.MemberDraft, own: UUID | None = None) -> list[rules.Duplicate]:
    """Files that may be of the person whose file is typed, and why; clause membership.duplicates.by.

    A warning, never a refusal: a family shares a telephone. *own* is the file that is being changed. What stands in
    a file that went into another one speaks for that one.
    """
    desk.require(rules.MEMBER_READ)
    why: dict[UUID, list[rules.Alike]] = {}
    for alike in rules.Alike:
        if alike.value in desk.policy.membership.duplicates:
            for rid in dict.fromkeys(root_of(row).id for row in _ALIKE[alike](rules.settled(draft))):
                why.setdefault(rid, []).append(alike)
    if own is not None:
        why.pop(root_of(known(own)).id, None)
    rows = Member.select().where(Member.id.in_(list(why)[:MOST_ALIKE]))
    found = [_duplicate(desk, row, why[row.id]) for row in rows]
    return sorted(found, key=lambda one: (-len(one.why), one.card))


def side_by_side(desk: Desk, kept: UUID, absorbed: UUID) -> list[rules.Pair]:
    """Two files line by line, with what is suggested; hidden fields as in `member_file`."""
    desk.require(rules.MEMBER_READ)
    hidden = frozenset({"id_number"} if desk.may(rules.MEMBER_CONTACT) else rules.REVEALABLE)
    ours, theirs = draft_of(known(kept)), draft_of(known(absorbed))
    shown = rules.side_by_side(masked(ours, hidden), masked(theirs, hidden))
    # Two numbers may look alike under their masks: the choice still stands.
    return [replace(pair, same=true.same) for pair, true in zip(shown, rules.side_by_side(ours, theirs), strict=True)]


def merge(
    desk: Desk,
    kept: UUID,
    absorbed: UUID,
    chosen: Mapping[str, rules.Side],
    seen: tuple[int, int] | None = None,
) -> UUID:
    """Put a file into another of the same person and return the merge's id; unchosen fields as suggested.

    *seen* are the sequences of both files, the kept one first, when they were shown.

    Raises:
        Denied: the account may not merge.
        FileChanged: somebody changed one of the files since; nothing was written.
        Problems: the files are one, or one of them went into another already; nothing was written.
    """
    with desk.transaction(rules.MEMBER_MERGE, "people.merge"):
        ours, theirs = known(kept), known(absorbed)
        gone = tuple(row.id for row in (ours, theirs) if row.merged_into_id is not None)
        refuse(rules.merge_problems(kept, absorbed, gone))
        for rid, sequence in zip((kept, absorbed), seen or (), strict=False):
            check_seen(rid, sequence)
        before = columns_of(draft_of(ours))
        after = columns_of(rules.merged(draft_of(ours), draft_of(theirs), chosen))
        changed = [name for name in after if after[name] != before[name]]
        _put(ours, {name: after[name] for name in changed})
        theirs.merged_into = ours.id
        theirs.save()
        index(theirs)
        index(ours)
        return MemberMerge.create(
            kept=ours.id,
            absorbed=theirs.id,
            before=_written({name: before[name] for name in changed}),
            after=_written({name: after[name] for name in changed}),
            written_by=desk.actor.staff_id,
            written_at=desk.now(),
        ).id


def unmerge(desk: Desk, merge_id: UUID) -> None:
    """Take a merge back: both files are as before it; what was typed into the kept one since stays.

    Raises:
        Denied: the account may not merge.
        Problems: it was taken back already, or a later merge of the file must be taken back first; nothing was
            written.
    """
    with desk.transaction(rules.MEMBER_MERGE, "people.unmerge"):
        line = MemberMerge.get_or_none(MemberMerge.id == merge_id)
        if line is None or MemberUnmerge.get_or_none(MemberUnmerge.merge == merge_id):
            refuse([Problem("merge_id", sentence("people", "There is no such merge, or it was taken back already."))])
        assert line is not None
        refuse(_later(line))
        ours, theirs = known(line.kept_id), known(line.absorbed_id)
        MemberUnmerge.create(merge=line.id, written_by=desk.actor.staff_id, written_at=desk.now())
        before, after = _read(line.before), _read(line.after)
        now = columns_of(draft_of(ours))
        _put(ours, {name: before[name] for name in before if now[name] == after[name]})
        theirs.merged_into = None
        theirs.save()
        index(theirs)
        index(ours)


def merges_of(desk: Desk, member_id: UUID) -> list[rules.MergeFacts]:
    """The merges that a file took part in, the newest first."""
    desk.require(rules.MEMBER_READ)
    undone = {row.merge_id for row in MemberUnmerge.select(MemberUnmerge.merge)}
    query = (
        MemberMerge.select(MemberMerge, Staff)
        .join(Staff)
        .where((MemberMerge.kept == member_id) | (MemberMerge.absorbed == member_id))
        .order_by(MemberMerge.id.desc())
    )
    return [_merge_facts(row, member_id, undone=row.id in undone) for row in query]


def _later(line: MemberMerge) -> list[Problem]:
    """A later merge of the kept file that still stands: it was built on this one."""
    taken_back = MemberUnmerge.select(MemberUnmerge.merge)
    where = (MemberMerge.kept == line.kept_id) | (MemberMerge.absorbed == line.kept_id)
    later = MemberMerge.select().where(where, MemberMerge.id > line.id, MemberMerge.id.not_in(taken_back)).first()
    if later is None:
        return []
    other = known(later.absorbed_id if later.kept_id == line.kept_id else later.kept_id)
    text = sentence("people", "Take back the later merge with {name} ({card}) first.")
    return [Problem("merge_id", text.of(name=other.name, card=numbers.shown_card(other.card_number)))]


def _put(row: Member, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    if "name" in values:
        row.sort_key = reading(row.name).sort_key
    row.save()


def _written(values: Mapping[str, Any]) -> str:
    return json.dumps({name: _plain(value) for name, value in values.items()}, ensure_ascii=False, sort_keys=True)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return to_microseconds(value)
    return value.isoformat() if isinstance(value, date) else value


def _read(text: str) -> dict[str, Any]:
    """The columns as they were written down; days and instants by the kind of their column."""
    values = json.loads(text)
    return {name: _of_column(getattr(Member, name), value) for name, value in values.items()}


def _of_column(column: Any, value: Any) -> Any:
    if value is None or (column.field_type == "TEXT" and not column.null):
        return value
    return column.python_value(value)


def _merge_facts(row: MemberMerge, member_id: UUID, *, undone: bool) -> rules.MergeFacts:
    other = known(row.absorbed_id if row.kept_id == member_id else row.kept_id)
    card = numbers.shown_card(other.card_number)
    by = row.written_by.name
    return rules.MergeFacts(row.id, row.kept_id, row.absorbed_id, other.name, card, row.written_at, by, undone)


def _duplicate(desk: Desk, row: Member, why: list[rules.Alike]) -> rules.Duplicate:
    phone = row.phone if desk.may(rules.MEMBER_CONTACT) else masked_phone(row.phone)
    return rules.Duplicate(row.id, row.name, numbers.shown_card(row.card_number), phone, tuple(why))


def _same_identity(draft: rules.MemberDraft) -> list[Member]:
    if not draft.id_number:
        return []
    return list(Member.select().where(Member.id_number == draft.id_number).limit(MOST_ALIKE))


def _same_phone(draft: rules.MemberDraft) -> list[Member]:
    typed = {plain_phone(number) for number in (draft.phone, *draft.other_phones)} - {""}
    found = {rid for number in typed for _kind, rid in search.find(number, {rules.MEMBER}, MOST_ALIKE)}
    rows = Member.select().where(Member.id.in_([file for rid in found for file in group_of(rid)]))
    return [row for row in rows if typed & {plain_phone(one) for one in (row.phone, *row.other_phones.splitlines())}]


def _same_name(draft: rules.MemberDraft) -> list[Member]:
    if draft.birthday is None:
        return []
    same = (Member.sort_key == reading(draft.name).sort_key) & (Member.birthday == draft.birthday)
    return [row for row in Member.select().where(same).limit(MOST_ALIKE) if row.name == draft.name]


_ALIKE = {
    rules.Alike.ID_NUMBER: _same_identity,
    rules.Alike.PHONE: _same_phone,
    rules.Alike.NAME_AND_BIRTHDAY: _same_name,
}
