"""A report as an Excel workbook: a sheet for each table, one for the records; typed cells, no text ever a formula."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from desktop.complaints.rules.reports import Content, Counted, Table
from desktop.core.clock import local

if TYPE_CHECKING:
    from xlsxwriter import Workbook

MOST_ROWS = 1_000_000
"""Of one sheet; a longer list goes on in the next."""
WIDTHS = (6, 26, 12, 24, 12)
HEADS = ("行", "数字", "数值", "记录编号", "计入数")
_PLAIN = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}


def workbook(content: Content) -> bytes:
    """The report as the bytes of an .xlsx file."""
    import xlsxwriter  # read on the first export

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, _PLAIN)
    book.set_properties({"title": f"{content.company} 投诉分析{content.period_title} {content.number}"})
    writer = _Writer(book)
    writer.cover(content)
    for table in (content.levels, content.categories, content.segments, content.owners, content.outcomes):
        writer.table(table)
    writer.chart("原因", (("原因", 24), ("件数", 10)), list(content.pareto.bars))
    names = [(name, 10) for name, _ in content.trend.series]
    points = [(word.replace("\n", ""), *line) for word, *line in _points(content)]
    writer.chart("历期", (("时间", 14), *names), points)
    writer.table(content.improvements)
    writer.annex(content)
    book.close()
    return buffer.getvalue()


def _points(content: Content) -> Iterator[tuple[Any, ...]]:
    return zip(content.trend.points, *(line for _, line in content.trend.series), strict=True)


class _Writer:
    """Fills the sheets of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book: Any = book
        self._head = self._book.add_format({"bold": True, "bg_color": "#F2F2F2", "border": 1, "text_wrap": True})
        self._bold = self._book.add_format({"bold": True})
        self._count = self._book.add_format({"num_format": "#,##0"})
        self._exact = self._book.add_format({"num_format": "#,##0.##"})
        self._share = self._book.add_format({"num_format": "0.0%"})
        self._moment = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left"})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._wrapped = self._book.add_format({"text_wrap": True, "valign": "top"})

    def cover(self, content: Content) -> None:
        """Number, period, who made it, the words, the key figures."""
        sheet = self._book.add_worksheet("报告")
        sheet.set_column(0, 0, 18)
        sheet.set_column(1, 2, 40)
        lines: list[tuple[str, Any, Any]] = [
            ("公司", content.company, None), ("网点", content.branch, None), ("编号", content.number, None),
            ("版本", content.version, self._count), ("报告期自", content.first, self._day),
            ("报告期至", content.last, self._day), ("制表", content.made_by, None),
            ("制表时间", content.made_at, self._moment), ("政策", content.policy, None),
            ("摘要（SHA-256）", content.digest or "草稿，未签发", None),
            ("总体情况", content.whole_text, self._wrapped),
        ]  # fmt: skip
        for row, (word, value, form) in enumerate(lines):
            sheet.write_string(row, 0, word, self._bold)
            self._write(sheet, row, 1, value, form)
        for row, key in enumerate(content.key_figures, len(lines) + 1):
            for column, text in enumerate((key.label, key.figure, key.basis)):
                sheet.write_string(row, column, text)

    def table(self, table: Table) -> None:
        """A table of the report; figures as numbers, shares as shares, the rest as text."""
        sheet = self._sheet(table.title, [(one.head.replace("\n", ""), one.span * 3) for one in table.columns])
        for place, row in enumerate(table.rows, 1):
            for column, cell in enumerate(row.cells):
                if cell.number is None:
                    sheet.write_string(place, column, cell.text)
                else:
                    sheet.write_number(place, column, cell.number, self._format(cell.text, cell.number))

    def chart(self, title: str, heads: Sequence[tuple[str, int]], rows: Sequence[tuple[Any, ...]]) -> None:
        """The figures of a chart, and the chart itself."""
        sheet = self._sheet(title, heads)
        for place, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                self._write(sheet, place, column, value, None)
        if rows:
            chart = self._book.add_chart({"type": "column" if len(heads) == 2 else "line"})
            for column in range(1, len(heads)):
                chart.add_series({
                    "name": [title, 0, column],
                    "categories": [title, 1, 0, len(rows), 0],
                    "values": [title, 1, column, len(rows), column],
                })  # fmt: skip
            sheet.insert_chart(1, len(heads) + 1, chart)

    def annex(self, content: Content) -> None:
        """One row for each record behind each figure."""
        rows = _records(content)
        for number, batch in enumerate(_batches(rows), 1):
            sheet = self._sheet("附页" if number == 1 else f"附页{number}", list(zip(HEADS, WIDTHS, strict=True)))
            for place, row in enumerate(batch, 1):
                for column, value in enumerate(row):
                    if value is not None:
                        self._write(sheet, place, column, value, None)

    def _sheet(self, title: str, heads: Sequence[tuple[str, int]]) -> Any:
        sheet = self._book.add_worksheet(title)
        for column, (head, width) in enumerate(heads):
            sheet.set_column(column, column, max(8, width))
            sheet.write_string(0, column, head, self._head)
        sheet.freeze_panes(1, 0)
        return sheet

    def _write(self, sheet: Any, row: int, column: int, value: Any, form: Any) -> None:
        if isinstance(value, (int, float)):
            sheet.write_number(row, column, value, form or self._count)
        elif isinstance(value, datetime):
            sheet.write_datetime(row, column, local(value).replace(tzinfo=None), form)
        elif hasattr(value, "year"):
            sheet.write_datetime(row, column, value, form)
        else:
            sheet.write_string(row, column, str(value), form)

    def _format(self, text: str, number: float) -> Any:
        if text.endswith("%"):
            return self._share
        return self._count if number == int(number) else self._exact


def _records(content: Content) -> Iterator[tuple[Any, ...]]:
    shown = [figure for figure in content.figures if figure.value]
    for line, figure in enumerate(shown, 1):
        if figure.parts:
            told = "、".join(str(part) for part in figure.parts)
            yield line, figure.name, figure.value, f"第 {told} 行", None
        yield from _behind(content, line, figure)


def _behind(content: Content, line: int, figure: Counted) -> Iterator[tuple[Any, ...]]:
    amounts = figure.amounts or (1,) * len(figure.records)
    for place, amount in zip(figure.records, amounts, strict=True):
        yield line, figure.name, figure.value, content.records[place], amount


def _batches(rows: Iterator[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    batch: list[tuple[Any, ...]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == MOST_ROWS:
            yield batch
            batch = []
    if batch:
        yield batch
