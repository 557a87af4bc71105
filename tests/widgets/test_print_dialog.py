"""The print dialog: what is ticked, previewed, warned of, printed, saved, and told to whoever writes it down."""

import io
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from reportlab.pdfgen.canvas import Canvas
from shiboken6 import delete, isValid

from desktop.core.contributions import Content, Printable, PrintOptions, Rendered
from desktop.core.permission import Denied, Permission
from desktop.widgets.banners import Banner
from desktop.widgets.jobs import Cancelled, Jobs
from desktop.widgets.labels import Label
from desktop.widgets.paper_output import (
    Order,
    PrintFailed,
    SystemPrinters,
    band_picture,
    bands,
    opened,
)
from desktop.widgets.print_dialog import PrintDialog
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme


def pdf(pages=1):
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(595, 842))
    for page in range(pages):
        canvas.drawString(72, 700, f"Page {page}")
        canvas.rect(50, 50, 300, 300, fill=1)
        canvas.showPage()
    canvas.save()
    return data.getvalue()


class Printers:
    """A printer that takes *most* forms, then fails, or is stopped by hand."""

    def __init__(self, *names, fails=False, most=9, stopped=False):
        self._names, self._most, self._stopped = list(names), 0 if fails else most, stopped
        self.sent = []

    def names(self):
        return self._names

    def send(self, data, order, job):
        if len(self.sent) >= self._most:
            raise Cancelled if self._stopped else PrintFailed(order.printer)
        self.sent.append((len(data) > 500, order))


class Press:
    """Renders a two-page form and remembers what it was asked."""

    def __init__(self):
        self.asked = []
        self.rendered = Rendered(pdf(2), empty=("首次联系",), lacking="𠮷")

    def render(self, content, options):
        self.asked.append((content, options))
        if self.rendered is None:
            raise RuntimeError("out of ink")
        return self.rendered


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def press():
    return Press()


@pytest.fixture
def open_dialog(qtbot, jobs, press):
    theme().apply()
    told, opened_dialogs = [], []

    def opened_dialog(printers=None, forms=None, **options):
        forms = forms or [
            Printable(
                "F03", "客户投诉登记反馈表", "A4", 2, press.render, masks=True, chosen=True, file_name="F03 QH-1"
            ),
            Printable("F08", "投诉受理回执", "A5，2 联", 2, press.render, file_name="F08 QH-1"),
            Printable("F10", "扣罚通知单", "A4", 1, press.render, unavailable="须先有本人陈述"),
        ]
        dialog = PrintDialog(
            "投诉 1118-012 王建国",
            forms,
            jobs,
            told.append,
            report=told.append,
            printers=printers or Printers("HP"),
            **options,
        )
        opened_dialogs.append(dialog)
        dialog.told = told
        with qtbot.waitSignal(dialog.preview.shown, check_params_cb=lambda *_: dialog.preview.page_count() > 0):
            dialog.show()
        return dialog

    yield opened_dialog
    for dialog in opened_dialogs:
        if isValid(dialog):
            delete(dialog)


def button(dialog, name):
    return dialog.findChild(QPushButton, name)


def banner_texts(dialog):
    return [banner.accessibleName() for banner in dialog.findChildren(Banner) if banner.parent() is not None]


def test_the_first_chosen_form_is_previewed_whole(open_dialog, press):
    dialog = open_dialog()
    assert press.asked == [(Content.FILLED, PrintOptions())]
    assert dialog.preview.whole
    assert dialog.findChild(Label, "print.pages").text() == "Page 1 of 2"
    assert dialog.findChild(QToolButton, "print.zoom_whole").text().startswith("Whole page")
    assert not dialog.preview.grab().isNull()


def test_it_warns_of_empty_fields_and_of_characters_the_fonts_lack(open_dialog):
    texts = " ".join(banner_texts(open_dialog()))
    assert "首次联系" in texts
    assert "𠮷" in texts


def test_ctrl_and_wheel_zoom(open_dialog):
    preview = open_dialog().preview
    before = preview.zoom()
    wheel = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(preview.viewport(), wheel)
    assert preview.zoom() == pytest.approx(before * 1.25)
    assert not preview.whole
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    assert preview.page() == 2
    preview.set_zoom(None)
    assert preview.zoom() == pytest.approx(before)


def test_ticked_forms_are_printed_and_told(qtbot, open_dialog):
    printers = Printers("HP", "PDF writer")
    dialog = open_dialog(printers)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert [form.code for form in dialog.list.forms.ticked()] == ["F03", "F08"]
    dialog.settings._times.setValue(3)
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "print.ok").click()
    assert printers.sent == [(True, Order("HP", 3)), (True, Order("HP", 3))]
    assert [(result.code, result.to, result.times, result.outstanding) for result in dialog.told] == [
        ("F03", "HP", 3, True),
        ("F08", "HP", 3, True),
    ]


def test_a_form_that_cannot_be_printed_says_why_and_cannot_be_ticked(qtbot, open_dialog):
    dialog = open_dialog()
    dialog.list.forms.toggle(2)
    assert [form.code for form in dialog.list.forms.ticked()] == ["F03"]
    assert "须先有本人陈述" in dialog.list.forms.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_without_a_printer_a_pdf_is_offered(qtbot, open_dialog, tmp_path):
    target = tmp_path / "F03.pdf"
    dialog = open_dialog(Printers(), ask=lambda _parent, names: [target])
    assert not button(dialog, "print.ok").isEnabled()
    assert "no printer" in button(dialog, "print.ok").toolTip()
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "print.pdf").click()
    assert target.read_bytes().startswith(b"%PDF")
    assert dialog.told[0].to == str(target)


def test_a_file_that_cannot_be_written_is_told_in_the_dialog(qtbot, open_dialog, jobs):
    dialog = open_dialog(ask=lambda _parent, names: [Path("/no/such/folder/F03.pdf")])
    with qtbot.waitSignal(jobs.listed, check_params_cb=lambda: not jobs.running()):
        button(dialog, "print.pdf").click()
    assert dialog.isVisible()
    assert any("not saved" in text for text in banner_texts(dialog))
    assert button(dialog, "print.pdf").isEnabled()
    assert dialog.told == []


def test_a_printer_that_refuses_is_told_in_the_dialog(qtbot, open_dialog, jobs):
    dialog = open_dialog(Printers("HP", fails=True))
    with qtbot.waitSignal(jobs.listed, check_params_cb=lambda: not jobs.running()):
        dialog.print_now()
    assert any("does not take the print" in text for text in banner_texts(dialog))
    assert dialog.told == []


@pytest.mark.parametrize(("stopped", "words"), [(False, "does not take the print"), (True, "Printing was stopped")])
def test_what_was_out_before_the_printer_failed_or_was_stopped_is_noted(qtbot, open_dialog, jobs, stopped, words):
    dialog = open_dialog(Printers("HP", most=1, stopped=stopped))
    dialog.list.forms.toggle(1)
    with qtbot.waitSignal(jobs.listed, check_params_cb=lambda: not jobs.running()):
        dialog.print_now()
    assert [result.code for result in dialog.told] == ["F03"]
    assert [text for text in banner_texts(dialog) if words in text]
    assert [text for text in banner_texts(dialog) if "Already out" in text and "F03" in text]
    assert button(dialog, "print.ok").isEnabled()


def test_a_print_that_was_stopped_is_not_noted_and_no_failure(qtbot, open_dialog, jobs):
    dialog = open_dialog(Printers("HP", most=0, stopped=True))
    with qtbot.waitSignal(jobs.listed, check_params_cb=lambda: not jobs.running()):
        dialog.print_now()
    assert dialog.told == []
    assert [text for text in banner_texts(dialog) if "Printing was stopped" in text]


def test_blanks_are_not_awaited_back_and_pads_are_issued_first(qtbot, open_dialog, press):
    issued = []

    def issue(content, options):
        issued.append((content, options.sheets))
        return lambda: press.render(content, options)

    forms = [Printable("F03", "表", "A4", 2, press.render, issue=issue, chosen=True)]
    dialog = open_dialog(forms=forms)
    dialog.settings.choose(Content.PAD)
    assert issued == []
    with qtbot.waitSignal(dialog.accepted):
        dialog.print_now()
    assert issued == [(Content.PAD, 20)]
    assert dialog.told[0].content is Content.PAD
    assert not dialog.told[0].outstanding


def test_a_pad_that_is_refused_is_told_in_the_dialog(open_dialog, press):
    def issue(content, options):
        raise Denied(Permission("printouts.pad"))

    dialog = open_dialog(forms=[Printable("F03", "表", "A4", 2, press.render, issue=issue, chosen=True)])
    dialog.print_now()
    assert any("“Print pads of numbered blank forms”" in text for text in banner_texts(dialog))
    assert dialog.told == []


def test_what_was_printed_is_told_even_when_the_dialog_has_gone(qtbot, jobs, open_dialog):
    dialog = open_dialog()
    dialog.print_now()
    told = dialog.told
    delete(dialog)
    with qtbot.waitSignal(jobs.shown[0].ended):
        pass
    assert [result.code for result in told] == ["F03"]


def test_nothing_ticked_prints_nothing(open_dialog):
    dialog = open_dialog()
    dialog.list.forms.toggle(0)
    assert button(dialog, "print.ok").toolTip() == "Tick a form first."
    dialog.print_now()
    assert dialog.told == []


@pytest.mark.parametrize("masks", [True, False])
def test_hiding_telephones_is_offered_where_a_copy_hides_them(open_dialog, press, masks):
    dialog = open_dialog(forms=[Printable("F03", "表", "A4", 2, press.render, masks=masks, chosen=True)])
    assert dialog.settings._masked.isEnabled() is masks


def test_the_same_preview_is_rendered_once(qtbot, open_dialog, press):
    dialog = open_dialog()
    dialog.settings.choose(Content.BLANK)
    with qtbot.waitSignal(dialog.preview.shown):
        pass
    asked = len(press.asked)
    dialog.settings.choose(Content.FILLED)
    assert len(press.asked) == asked


def test_a_rendering_that_fails_goes_to_the_report(qtbot, jobs, open_dialog, press):
    dialog = open_dialog()
    press.rendered = None
    dialog.list.pick("F08")
    behind_it = jobs.read(lambda _job: None, lambda _: None, owner=jobs)
    with qtbot.waitSignal(behind_it.ended):
        pass
    assert isinstance(dialog.told[-1], RuntimeError)


class Calm:
    def __init__(self, most=99):
        self.told = []
        self._most = most

    def progress(self, done, total):
        self.told.append((done, total))

    def cancelled(self):
        return len(self.told) >= self._most


def test_printing_paints_every_page_of_every_set(qtbot, tmp_path):
    job = Calm()
    SystemPrinters().send(pdf(2), Order("", times=2, file=tmp_path / "out.pdf"), job)
    assert job.told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    with opened((tmp_path / "out.pdf").read_bytes()) as document:
        assert document.pageCount() == 4
        assert document.pagePointSize(0).toSize() == QSize(595, 842)


def test_printing_that_is_stopped_between_pages_says_that_it_was(qtbot, tmp_path):
    with pytest.raises(Cancelled):
        SystemPrinters().send(pdf(3), Order("", file=tmp_path / "out.pdf"), Calm(most=1))


def test_a_printer_that_stops_between_pages_is_told_with_the_page(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QPrinter, "newPage", lambda _printer: False)
    with pytest.raises(PrintFailed) as failed:
        SystemPrinters().send(pdf(3), Order("HP", file=tmp_path / "out.pdf"), Calm())
    assert "stopped at page 2 of 3" in tell(failed.value.sentence)


def test_bands_stay_small_and_join_to_the_page(qtbot):
    assert all(band.width() * band.height() * 4 <= 8 * 1024 * 1024 for band in bands(QSize(4960, 7016)))
    assert sum(band.height() for band in bands(QSize(4960, 7016))) == 7016
    size = QSize(595, 842)
    with opened(pdf()) as document:
        whole = band_picture(document, 0, size, QRect(QPoint(0, 0), size))
        joined = QImage(size, QImage.Format.Format_Grayscale8)
        painter = QPainter(joined)
        for band in bands(size, 595 * 4 * 100):
            painter.drawImage(band.topLeft(), band_picture(document, 0, size, band))
        painter.end()
    assert joined == whole
    assert whole.pixelColor(100, 492).red() < 128 < whole.pixelColor(100, 490).red()
    assert whole.pixelColor(100, 791).red() < 128 < whole.pixelColor(100, 793).red()


def test_the_tab_of_the_form_in_view_is_the_chosen_one(open_dialog, qtbot):
    dialog = open_dialog()

    def tabs():
        return [(tab.text(), tab.isChecked()) for tab in dialog._tab_group.buttons()]

    assert tabs() == [("F03", True)]
    dialog.list.pick("F10")
    assert tabs() == [("F03", False), ("F10", True)]
    dialog.list.pick("F03")
    assert tabs() == [("F03", True)]


def test_tab_visits_the_left_side_then_the_buttons_then_the_preview(open_dialog, qtbot):
    dialog = open_dialog(Printers("HP LaserJet"))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.waitUntil(lambda: dialog.preview.page_count() > 0)
    qtbot.waitUntil(dialog.findChild(Banner).isVisible)
    dialog.list.setFocus()
    seen = []
    while "forms" not in seen:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().objectName().removeprefix("print."))
    assert seen == [
        "content.filled", "times", "printer", "sides.one", "masked", "outstanding", "banner.warn.close",
        "banner.warn.close", "pdf", "cancel", "ok", "tab.F03", "zoom_out", "zoom_whole", "zoom_in", "preview", "forms",
    ]  # fmt: skip


@pytest.mark.parametrize("place", ["list", "preview"])
def test_ctrl_plus_minus_and_0_zoom_from_everywhere(open_dialog, qtbot, place):
    dialog = open_dialog()
    qtbot.waitUntil(lambda: dialog.preview.page_count() > 0)
    whole = dialog.preview.zoom()
    for key, least in ((Qt.Key.Key_Plus, whole * 1.1), (Qt.Key.Key_Minus, 0), (Qt.Key.Key_Equal, whole * 1.1)):
        qtbot.keyClick(getattr(dialog, place), key, Qt.KeyboardModifier.ControlModifier)
        assert dialog.preview.zoom() >= least
    qtbot.keyClick(getattr(dialog, place), Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert dialog.preview.whole
