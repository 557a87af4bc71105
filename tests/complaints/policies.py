"""Policies other than the shipped one, made of policy data alone: a third contact, a fifth level."""

from datetime import timedelta

from desktop.policy.records import PolicyText, PolicyVersion
from desktop.policy.versions import shipped_texts
from desktop.policy.writing import with_clauses

THIRD = """
[third_contact]
word = "三次联系"
owner = "department_manager"
starts = "received"
ends = "contacted"
nth = 3
limit_by = "level"
"""
FIFTH = """
[levels.ruin]
word = "灾难事件"
order = 5
responses = { value = 3 }
first_contact = { value = "5分钟" }
second_contact = { value = "12小时" }
third_contact = { value = "36小时" }
late_fine = { value = "120.00" }
"""


def third_contact_and_fifth_level():
    """The shipped complaints file with three contacts for every level and a fifth level above the crisis."""
    text = shipped_texts()["complaints"]
    text = text.replace('"second_contact", "satisfaction"]', '"second_contact", "third_contact", "satisfaction"]')
    text = text.replace('starts = "second_contact"', 'starts = "third_contact"')
    text = text.replace("responses = { value = 2 }", "responses = { value = 3 }")
    text = text.replace(
        'second_contact = { value = "24小时" }',
        'second_contact = { value = "24小时" }\nthird_contact = { value = "48小时" }',
    )
    return text + THIRD + FIFTH


def changed(**clauses):
    """The shipped complaints file with some clauses written anew: ``changed(**{"rounds.x": {"value": 2}})``."""
    return with_clauses(shipped_texts()["complaints"], clauses)


def put_in_force(desk, text, since=timedelta(days=1)):
    """Let the office's complaints policy be that of *text*, since a while ago."""
    with desk.transaction(next(iter(desk.permissions)), "test.policy"):
        version = PolicyVersion.create(
            part="policy",
            number=2 + PolicyVersion.select().count(),
            effective_at=desk.now() - since,
            approved_by="罗毅",
            made_by=desk.account_id,
            made_at=desk.now(),
        )
        for room, shipped in shipped_texts().items():
            PolicyText.create(version=version, room=room, text=text if room == "complaints" else shipped)


__all__ = ["changed", "put_in_force", "third_contact_and_fifth_level"]
