"""Facts for the register of uses: some uses of a year, and more and longer ones than a page holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from desktop.core import numbers
from desktop.membership.rules.papers_entitlements import UseLine, UseSheet
from desktop.paper.definition import BLANK_RULE

_FIRST = datetime(2026, 6, 21, 2, 10, tzinfo=UTC)
_HALL = "青禾县分公司营业厅"
_LINES = (
    UseLine(_FIRST, "卡免费升级", 1, "2", _HALL, "何志强", "林晓梅"),
    UseLine(_FIRST + timedelta(days=101), "车辆道路救援", 1, "1", "青禾至云川公路 K12", "", "林晓梅"),
    UseLine(_FIRST + timedelta(days=103, hours=5), "紧急开机（至 10-03 15:10）", 1, BLANK_RULE, _HALL, "", "陈立"),
    UseLine(_FIRST + timedelta(days=119), "特约商家", 2, "不限", "全国", "", "陈立"),
    UseLine(_FIRST + timedelta(days=149), "卡免费升级（已撤销，不计次）", 1, "", _HALL, "", "林晓梅"),
)
USE_SHEET = UseSheet(
    number="QH100038476-20260101-20261118",
    name="王建国",
    tier="钻石卡",
    card_number=numbers.card("QH", 10_003_847),
    from_on=date(2026, 1, 1),
    until_on=date(2026, 11, 18),
    version="2026-01 版",
    count=5,
    lines=_LINES,
)
_WORDS = "免预付款开通国际漫游／长途及附加业务（已于 11-18 14:26 结束，本人不在场由代办人出示会员卡办理）"
LONG_USE_SHEET = replace(
    USE_SHEET,
    name="阿卜杜热合曼·买买提依明江·图尔荪尼亚孜",
    version="2026-11-18 版",
    count=1_188,
    lines=tuple(
        UseLine(_FIRST + timedelta(hours=n), _WORDS, 99, "不限", _WORDS, "阿卜杜热合曼·买买提依明江", "图尔荪尼亚孜")
        for n in range(60)
    ),
)
