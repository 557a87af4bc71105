"""What is told while a file is typed: the region of an identity number, a birthday by the other calendar."""

from datetime import date

import pytest

from desktop.core.problem import Severity
from desktop.membership.rules import enrolling, regions
from desktop.people.rules import MemberDraft
from desktop.people.rules.identity import PROVINCES

TODAY = date(2026, 11, 18)
NUMBER = "11010519491231002X"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({}, []),
        ({"id_type": "resident", "id_number": NUMBER}, [("id_number", "女, born 1949-12-31, 北京市", Severity.FINE)]),
        ({"id_type": "passport", "id_number": NUMBER}, []),
        ({"id_type": "resident", "id_number": NUMBER[:-1]}, []),
        ({"id_type": "resident", "id_number": " "}, []),
        ({"birthday_kind": "solar", "birthday": date(1968, 9, 7)}, [("birthday", "lunar 闰七月十五", Severity.HINT)]),
        ({"birthday_kind": "solar"}, []),
        (
            {"birthday_kind": "lunar", "lunar_birthday": "1968-07-15", "lunar_leap": True},
            [("lunar_birthday", "1968年闰七月十五, that is 1968-09-07", Severity.FINE)],
        ),
        ({"birthday_kind": "lunar", "lunar_birthday": ""}, []),
        ({"birthday_kind": "lunar", "birthday": date(1968, 9, 7)}, []),
    ],
)
def test_what_is_told_of_what_was_typed(typed, told):
    found = enrolling.told_while_typing(MemberDraft("孙玉兰", **typed), TODAY)
    assert [(one.field, str(one.sentence), one.severity) for one in found] == told
    assert not any(one.blocks for one in found)


def test_every_province_of_an_identity_number_has_its_name():
    assert {int(code) for code in regions.REGIONS} == PROVINCES
    assert regions.region_of("990105") == ""
