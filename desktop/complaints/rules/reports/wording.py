"""How a report writes its figures: shares, stretches of time, amounts, differences."""

from __future__ import annotations

from desktop.complaints.rules.reports.figures import Unit

DASH = "—"
HOUR, TWO_DAYS, DAY = 60, 2 * 24 * 60, 24 * 60


def share(part: int, whole: int, places: int = 0) -> str:
    """A share in per cent; a dash where there is no whole."""
    return f"{part * 100 / whole:.{places}f}%" if whole else DASH


def minutes(count: float | None) -> str:
    """A stretch of time: 12 分, 7.4 小时, 3.2 天."""
    if count is None:
        return DASH
    if count < HOUR:
        return f"{count:.0f} 分"
    return f"{count / HOUR:.1f} 小时" if count < TWO_DAYS else f"{count / DAY:.1f} 天"


def yuan(fen: int) -> str:
    """An amount in yuan, fen only where there are any."""
    whole, rest = divmod(fen, 100)
    return f"{whole:,}.{rest:02d}" if rest else f"{whole:,}"


def figure_words(value: int, unit: str) -> str:
    """A figure with its unit, as the annex prints it."""
    if unit == Unit.FEN.zh:
        return f"{yuan(value)} 元"
    return minutes(value) if unit == Unit.MINUTES.zh else f"{value:,} {unit}"


def amount_words(amount: int | None, unit: str) -> str:
    """What one record adds to a sum, behind its number."""
    if amount is None:
        return ""
    return f"：{yuan(amount)}" if unit == Unit.FEN.zh else f"：{amount}"


def difference(now: int, former: int) -> str:
    """How a figure moved: 增加 4 件, 减少 4 件, 持平."""
    if now == former:
        return "持平"
    return f"{'增加' if now > former else '减少'} {abs(now - former):,} 件"


def signed(now: int, former: int) -> str:
    """The difference with its sign: +4, −4, ±0."""
    moved = now - former
    return f"{'+' if moved > 0 else '−' if moved < 0 else '±'}{abs(moved):,}"
