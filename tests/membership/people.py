"""Members for the tests of their page."""

from datetime import date, timedelta

from desktop.people import service as people
from desktop.people.rules import MemberDraft

ID_NUMBER = "530199196803120014"


def enrolled(desk, name="王建国", **says):
    """Somebody with consent, and whatever else *says*."""
    agreed = {"consented_at": desk.now() - timedelta(minutes=5), "consent_paper": "F11"}
    return people.enrol(desk, MemberDraft(name, **(agreed | says)))


def rich(desk, name="王建国", **says):
    """Somebody whose file says nearly everything."""
    full = {
        "phone": "13800004417",
        "sex": "male",
        "birthday": date(1968, 3, 12),
        "id_type": "resident",
        "address": "青禾县城关镇东风路118号",
        "network_number": "13800004417",
        "plan": "畅享 199 元",
        "joined_network_on": date(2008, 6, 1),
        "contract_until": date(2026, 12, 31),
        "wish_ways": ("phone",),
        "do_not_disturb": True,
        "quiet_hours": "22:00–08:30",
    }
    return enrolled(desk, name, **(full | says))
