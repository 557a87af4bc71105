"""The policy clause by clause, its versions, and making a new one."""

from __future__ import annotations

from desktop.core.problem import Problem, Problems, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.policy import versions
from desktop.policy.versions import Policy
from desktop.settings import rules
from desktop.settings.service.keeping import (
    NewVersion,
    effective_at,
    keep_shipped,
    keep_version,
    newest_number,
    versions_of,
)

NO_VERSION = sentence("settings", "There is no version {version} of the policy.")


def current_policy(desk: Desk) -> Policy:
    """The policy in force now, for the desk's branch.

    Raises:
        Denied: the account may not read the policy.
    """
    desk.require(rules.POLICY_READ)
    return versions.in_force(desk.store, desk.now(), desk.office.branch_id)


def clauses(desk: Desk, version: str | None = None) -> list[rules.ClauseFacts]:
    """Every clause of a version, the one in force when none is named, in the order of the files.

    Raises:
        Denied: the account may not read the policy.
        Problems: there is no such version.
    """
    policy = _policy(desk, version)
    return [
        rules.ClauseFacts(line, rules.said(name, policy.lines), name in policy.added)
        for name, line in policy.lines.items()
    ]


def policy_versions(desk: Desk) -> list[rules.VersionFacts]:
    """Every version of the policy, the newest first; the first is the one that the program ships.

    Raises:
        Denied: the account may not read the policy.
    """
    desk.require(rules.POLICY_READ)
    return versions_of(versions.POLICY, current_policy(desk).version)


def compare(desk: Desk, before: str, after: str) -> list[rules.Difference]:
    """The clauses in which two versions differ.

    Raises:
        Denied: the account may not read the policy.
        Problems: one of the versions does not exist.
    """
    return rules.differences(_policy(desk, before).lines, _policy(desk, after).lines)


def newest_policy(desk: Desk) -> Policy:
    """The version that a new one starts from: the newest, even when it takes effect later.

    Raises:
        Denied: the account may not read the policy.
    """
    desk.require(rules.POLICY_READ)
    number = newest_number(versions.POLICY)
    return versions.of_version(desk.store, str(number), desk.now(), desk.office.branch_id)


def check_policy(desk: Desk, draft: rules.PolicyDraft) -> list[Problem]:
    """What stands against a new version, warnings included; nothing is written.

    Raises:
        Denied: the account may not change the policy.
    """
    desk.require(rules.POLICY_CHANGE)
    return rules.policy_problems(draft, _standing(desk), desk.today())


def change_policy(desk: Desk, draft: rules.PolicyDraft) -> str:
    """Make a new version and return its number; in force at once when it takes effect today.

    Raises:
        Denied: the account may not change the policy.
        Problems: the draft is not complete or somebody was faster; nothing was written.
    """
    with desk.transaction(rules.POLICY_CHANGE) as work:
        standing = _standing(desk)
        refuse(rules.policy_problems(draft, standing, desk.today()))
        texts = rules.changed_texts(draft, standing)
        keep_shipped(desk, work, versions.POLICY)
        on = effective_at(draft.effective_on, work.at, desk.today())
        return keep_version(desk, work, NewVersion(versions.POLICY, on, texts, draft.approved_by, draft.note))


def _policy(desk: Desk, version: str | None) -> Policy:
    if version is None:
        return current_policy(desk)
    desk.require(rules.POLICY_READ)
    try:
        return versions.of_version(desk.store, version, desk.now(), desk.office.branch_id)
    except (LookupError, ValueError):
        raise Problems([Problem("version", NO_VERSION.of(version=version))]) from None


def _standing(desk: Desk) -> rules.Standing:
    number = newest_number(versions.POLICY)
    policy = versions.of_version(desk.store, str(number), desk.now(), desk.office.branch_id)
    return rules.Standing(policy.version, policy.effective_from, policy.lines, policy.texts)
