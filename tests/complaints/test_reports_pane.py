"""The reports pane: live figures from the worker, records behind them, signing, printing, Excel; kept to its rights."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from desktop.complaints import service
from desktop.complaints.dialogs.report_charts import ParetoChart, TrendChart, fitting, spread
from desktop.complaints.dialogs.reports import ReportsPane
from desktop.complaints.records import ComplaintReport
from desktop.complaints.rules import reports
from desktop.complaints.rules.reports import Period, PeriodKind, ReportDraft
from desktop.printouts import service as printouts
from desktop.widgets import typeface
from desktop.widgets.breadth import Breadth
from desktop.widgets.house import House
from desktop.widgets.page import Page
from desktop.widgets.print_dialog import PrintDialog
from desktop.widgets.theme import theme
from tests.complaints.conftest import Kept
from tests.complaints.report_office import Invented
from tests.office import desk_for

OCTOBER = Period.holding(PeriodKind.MONTH, date(2026, 10, 1))


@pytest.fixture
def invented(desk):
    Invented(desk, 4).fill(datetime(2026, 8, 1, tzinfo=UTC), desk.now() - timedelta(minutes=1), 60)
    return desk


@pytest.fixture
def open_pane(qtbot, jobs, printers, tmp_path):
    """Opens the pane on a page of its own, as its section would be."""
    theme().apply()

    def report(error):
        raise error

    def open_for(desk, width=1366):
        page = Page(key="complaints", title="")
        pane = ReportsPane(
            desk,
            page,
            printers=printers,
            ask=lambda _parent, names: [tmp_path / name for name in names],
            ask_workbook=lambda _parent, name: tmp_path / name,
        )
        page.set_content(pane)
        qtbot.addWidget(page)
        page.enter(House(jobs, Kept(), page.run, lambda _key, _record: None, report))
        pane.give_way(Breadth.of(width))
        page.resize(width, 640)
        with qtbot.waitExposed(page):
            page.show()
        pane.begin()
        qtbot.waitUntil(lambda: pane.content is not None)
        return pane

    return open_for


def test_the_last_whole_month_is_shown_live(open_pane, invented):
    pane = open_pane(invented)
    assert pane.content.period == OCTOBER
    assert pane.content.figures == service.make_report(invented, OCTOBER).content.figures
    assert pane.sign_button.isEnabled()
    assert pane.view.tables["levels"].figures.rowCount() == 5


def test_a_figure_leads_to_its_records_and_a_record_to_its_complaint(qtbot, open_pane, invented):
    pane = open_pane(invented)
    table = pane.view.tables["levels"]
    column = next(
        at
        for at in range(1, table.figures.columnCount())
        if table.figures.index(4, at).data() not in ("0", "—", "100%")
    )
    table.setCurrentIndex(table.figures.index(4, column))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    count = int(table.figures.index(4, column).data())
    assert pane.behind.isVisible()
    assert pane.behind.table.records.rowCount() == count
    with qtbot.waitSignal(pane.open_asked) as asked:
        qtbot.keyClick(pane.behind.table, Qt.Key.Key_Return)
    assert asked.args[0] in {one.complaint_id for one in service.records_behind(invented, OCTOBER, _cases())}
    assert pane.back()
    assert not pane.behind.isVisible()
    assert not pane.back()


def _cases():
    from desktop.complaints.rules.reports.figures import cases

    return cases()


def test_every_key_figure_and_bar_can_be_asked_for(qtbot, open_pane, invented):
    pane = open_pane(invented)
    for place, key in enumerate(pane.content.key_figures, 1):
        qtbot.mouseClick(pane.findChild(QWidget, f"reports.key.{place}"), Qt.MouseButton.LeftButton)
        figure = next(one for one in pane.content.figures if one.code == key.code)
        assert pane.behind.table.records.rowCount() == figure.value
    chart = pane.view.pareto
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert pane.behind.table.records.rowCount() == pane.content.pareto.bars[1][1]


def test_periods_are_turned_over_and_the_future_is_not_offered(qtbot, open_pane, invented):
    pane = open_pane(invented)
    chooser = pane.chooser
    forth = chooser.findChild(QWidget, "reports.later")
    qtbot.mouseClick(forth, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.content.period == OCTOBER.after)
    assert not forth.isEnabled()
    assert not pane.sign_button.isEnabled()
    chooser.kind.set_value(PeriodKind.WEEK.value)
    qtbot.waitUntil(lambda: pane.content.period.kind is PeriodKind.WEEK)
    assert pane.content.period.last < invented.today()
    chooser.kind.set_value(PeriodKind.YEAR.value)
    qtbot.waitUntil(lambda: pane.content.period.kind is PeriodKind.YEAR)


def test_a_report_is_signed_shown_as_frozen_and_signed_again_with_a_reason(qtbot, open_pane, invented):
    pane = open_pane(invented)
    sign(qtbot, pane, remark="主要原因是外出未指定代理人。")
    qtbot.waitUntil(lambda: bool(pane.content.digest))
    assert "主要原因" in pane.content.whole_text
    assert not pane.sign_button.isEnabled()
    assert pane.chooser.table.records.rowCount() == 1
    pane.drill("received")
    assert pane.behind.table.records.rowCount() == len(service.records_behind(invented, OCTOBER, _cases()))
    qtbot.mouseClick(pane.chooser.findChild(QWidget, "reports.live"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not pane.content.digest)
    sign(qtbot, pane)
    qtbot.waitUntil(lambda: pane.findChild(QWidget, "report_reason.message").isVisible())
    qtbot.waitUntil(lambda: "new version" in pane.findChild(QWidget, "report_reason.message").text())
    pane.findChild(QWidget, "report_reason").set_value("补登一件")
    qtbot.mouseClick(pane.findChild(QWidget, "reports.signing.ok"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.content.version == 2 and bool(pane.content.digest))
    assert ComplaintReport.select().count() == 2


def sign(qtbot, pane, remark=""):
    qtbot.mouseClick(pane.sign_button, Qt.MouseButton.LeftButton)
    pane.findChild(QWidget, "report_remark").set_value(remark)
    qtbot.mouseClick(pane.findChild(QWidget, "reports.signing.ok"), Qt.MouseButton.LeftButton)


def test_signing_can_be_left(qtbot, open_pane, invented):
    pane = open_pane(invented)
    qtbot.mouseClick(pane.sign_button, Qt.MouseButton.LeftButton)
    assert pane.findChild(QWidget, "reports.signing") is not None
    assert pane.back()
    assert pane.sign_button.isEnabled()
    assert ComplaintReport.select().count() == 0


def test_the_workbook_is_written_by_the_worker_and_written_down(qtbot, open_pane, invented, tmp_path):
    pane = open_pane(invented)
    number = pane.content.number
    qtbot.mouseClick(pane.export_button, Qt.MouseButton.LeftButton)
    file = tmp_path / f"F52 {number}.xlsx"
    qtbot.waitUntil(lambda: bool(printouts.printouts(invented, number)))
    assert file.read_bytes().startswith(b"PK")
    (written,) = printouts.printouts(invented, number)
    assert (written.form, written.needs_signature) == ("F52", False)
    assert not list(tmp_path.glob("*.part"))


def test_a_signed_report_is_printed_and_awaited_back(qtbot, open_pane, invented, printers):
    report_id = service.sign_report(invented, ReportDraft(OCTOBER))
    pane = open_pane(invented)
    pane.show_signed(report_id)
    qtbot.mouseClick(pane.print_button, Qt.MouseButton.LeftButton)
    dialog = pane._page.window().findChild(PrintDialog)
    qtbot.waitUntil(lambda: dialog.findChild(QWidget, "print.ok").isEnabled())
    qtbot.mouseClick(dialog.findChild(QWidget, "print.ok"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(printers.sent), timeout=30_000)
    qtbot.waitUntil(lambda: bool(printouts.printouts(invented, pane.content.number)))
    (written,) = printouts.printouts(invented, pane.content.number)
    assert written.needs_signature


def test_who_may_only_read_signs_nothing(open_pane, invented):
    pane = open_pane(desk_for(invented, "auditor"))
    assert not pane.sign_button.isEnabled()
    assert "signing" in pane.sign_button.toolTip()


def test_reading_can_be_given_up(qtbot, open_pane, invented):
    pane = open_pane(invented)
    pane.draft(OCTOBER.before)
    pane.stop()
    qtbot.waitUntil(lambda: pane._middle.currentIndex() == 1)
    assert pane.content.period == OCTOBER


def test_the_tables_are_sound_models_and_speak(qtbot, open_pane, invented):
    pane = open_pane(invented)
    for name, table in pane.view.tables.items():
        model: QAbstractItemModel = table.figures
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        if name == "levels":
            assert "受理" in model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert pane.view.pareto.accessibleDescription()
    assert pane.view.trend.accessibleDescription()


def test_every_part_has_a_name_of_its_own(open_pane, invented):
    pane = open_pane(invented)
    names = [one.objectName() for one in pane.findChildren(QWidget) if one.objectName().startswith("report")]
    assert len(names) == len(set(names))


def test_the_pane_fits_the_narrowest_window_and_both_looks(qtbot, open_pane, invented):
    pane = open_pane(invented, width=1024)
    pane.drill("received")
    assert pane.minimumSizeHint().width() <= 1024
    assert pane.minimumSizeHint().height() <= 514
    pane.grab()


def test_months_that_have_no_room_are_told_by_their_numbers(qapp):
    months = ["11月", "12月", "2026年\n1月"]
    assert fitting(months, 60) == months
    assert fitting(months, typeface.width("1月", "meta")) == ["11", "12", "2026年\n1"]


def test_charts_of_nothing_are_drawn(qtbot):
    theme().apply()
    for kind in (ParetoChart, TrendChart):
        chart = kind("x", "x")
        qtbot.addWidget(chart)
        chart.resize(300, 210)
        chart.grab()


def test_a_report_that_was_altered_is_refused_in_a_sentence(open_pane, invented, monkeypatch):
    report_id = service.sign_report(invented, ReportDraft(OCTOBER))
    pane = open_pane(invented)
    monkeypatch.setattr(reports, "digest_of", lambda _text: b"other")
    pane.show_signed(report_id)
    banner = pane._page.findChild(QWidget, "banner.error")
    assert banner is not None
    assert pane.content.digest == ""
    assert replace(pane.content, number="x").number == "x"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ([10, 50], [10, 50]),
        ([100, 100, 100], [80, 90, 100]),  # all at the base line: they stack upwards
        ([0, 0], [0, 10]),
        ([52, 50], [60, 50]),  # the order of the lines stays
        ([], []),
    ],
)
def test_names_at_the_ends_of_lines_stand_apart(wanted, found):
    assert spread(wanted, 10, 0, 100) == found
