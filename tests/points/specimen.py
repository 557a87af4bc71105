"""The facts of 积分对账单 for the floor of paper: as an office fills it, and far too long."""

from dataclasses import replace
from datetime import UTC, date, datetime

from desktop.core import numbers
from desktop.points import rules
from desktop.points.rules import ExpiryCalendar, ExpiryMonth, StatementFacts, StatementLine

CARD = numbers.card("QH", 10_003_847)
_SAID = (
    (3, "QH-H-20261103-002-9", "消费积分", 320, None, 320),
    (5, "2026-1105-88", "网龄奖励", 200, None, 520),
    (11, "QH-J-20261111-004-C", "积分兑换：保温杯", None, 350, 170),
    (12, "QH-J-20261111-004-C-冲正", "冲正：登记后即时撤销", 350, None, 520),
    (18, "QH-J-20261118-001-6", "积分兑换：电影票两张；冻结120分", None, None, 520),
    (30, "QH-L-20261201-001-2", "积分到期", None, 100, 420),
)
_LINES = tuple(
    StatementLine(date(2026, 11, day), document, what, gained, lost, balance, "林晓梅")
    for day, document, what, gained, lost, balance in _SAID
)
_MONTHS = tuple(
    ExpiryMonth(date(2026 + (place + 11) // 12, (place + 11) % 12 + 1, 1), 200 if place == 0 else 20 * (place == 6))
    for place in range(12)
)
_CALENDAR = ExpiryCalendar(_MONTHS, 200, 0, 0)
STATEMENT_FACTS = StatementFacts(
    number=rules.statement_number(CARD, date(2026, 11, 1), date(2026, 11, 30)),
    name="王建国",
    card_number=CARD,
    tier="钻石卡",
    phone="13800004417",
    from_on=date(2026, 11, 1),
    until_on=date(2026, 11, 30),
    opening=0,
    gained=870,
    lost=450,
    closing=420,
    held=120,
    debt=0,
    lines=_LINES,
    months=rules.expiry_lines(_CALENDAR),
    later=200,
    endless=0,
    overdue=0,
    made_at=datetime(2026, 12, 1, 6, 26, tzinfo=UTC),
)
_LONG_LINE = replace(
    _LINES[3], document="QH-J-20261111-004-C" * 3, what="冲正：" + "客户要求更换礼品规格型号" * 6, balance=99_999_999
)
LONG = replace(STATEMENT_FACTS, lines=(*_LINES, _LONG_LINE) * 14, overdue=12_000, closing=99_999_999)
