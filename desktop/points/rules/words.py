"""The words of the points ledger: its accounts, its movements, and who may do what."""

from __future__ import annotations

from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.word import Word

READ = Permission("points.read")
AWARD = Permission("points.award")
SPEND = Permission("points.spend")
REVERSE = Permission("points.reverse")
ADJUST = Permission("points.adjust")
OPEN = Permission("points.open")
EXPIRE = Permission("points.expire")

POINTS = frozenset({Kind("points_movement"), Kind("points_lot"), Kind("points_entry"), Kind("points_approval")})
"""What a page that shows points shows."""
UNDONE = "登记后即时撤销"
"""The reason of a reversal that mends a slip of the moment before."""


class Account(Word):
    """The accounts between which points move; the first three are a member's own."""

    MEMBER = "member", "会员积分"
    HELD = "held", "冻结积分"
    DEBT = "debt", "欠分"
    ISSUED = "issued", "积分发放"
    OPENING = "opening", "期初结转"
    REDEEMED = "redeemed", "积分兑换"
    EXPIRED = "expired", "到期失效"
    EVENT = "event", "活动"
    DRAW = "draw", "抽奖"
    ADJUSTMENT = "adjustment", "积分调整"


OWN = (Account.MEMBER, Account.HELD, Account.DEBT)
"""The accounts that are kept for each member."""
SOURCES = (Account.ISSUED, Account.EVENT, Account.DRAW)
"""Where awarded points may come from."""
USES = (Account.REDEEMED, Account.EVENT, Account.DRAW)
"""What points may be spent on."""


class MovementKind(Word):
    """What a movement does."""

    AWARD = "award", "积分发放"
    OPENING = "opening", "期初结转"
    SPEND = "spend", "积分使用"
    RESERVE = "reserve", "积分冻结"
    RELEASE = "release", "解除冻结"
    COLLECT = "collect", "冻结积分兑付"
    ADJUST = "adjust", "积分调整"
    EXPIRE = "expire", "积分到期"
    REVERSE = "reverse", "冲正"


REVERSIBLE = frozenset(
    {
        MovementKind.AWARD,
        MovementKind.OPENING,
        MovementKind.SPEND,
        MovementKind.COLLECT,
        MovementKind.ADJUST,
        MovementKind.EXPIRE,
    }
)
"""What a counter-entry may undo; a reserve is released instead."""
