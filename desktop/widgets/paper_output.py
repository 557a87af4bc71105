"""Puts finished PDF pages on a printer, in bands, away from the GUI thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.core.sentence import Sentence, sentence
from desktop.widgets.jobs import Cancelled, Reporting

FINEST = 600
"""Dots per inch; finer only fills the spooler."""
BAND_BYTES = 8 * 1024 * 1024
"""Of one picture; two of them live at a time."""
_POINTS = 72


_REFUSED = sentence("widgets", "“{name}” does not take the print; see whether it is switched on, or save a PDF.")
_STOPPED = sentence(
    "widgets",
    "“{name}” stopped at page {n} of {count}; see which pages came out, then print the form again or save a PDF.",
)


class PrintFailed(Exception):
    """The printer refused, or stopped before a page; says so in a sentence."""

    def __init__(self, name: str, page: int = 0, pages: int = 0) -> None:
        super().__init__(name)
        self.sentence: Sentence = _STOPPED.of(name=name, n=page, count=pages) if page else _REFUSED.of(name=name)


@dataclass(frozen=True, slots=True)
class Order:
    """Where to print, how many sets, on one or both sides; a *file* in place of a printer prints to PDF."""

    printer: str
    times: int = 1
    duplex: bool = False
    file: Path | None = None


class Printers(Protocol):
    """The printers of this PC."""

    def names(self) -> list[str]:
        """All of them, the usual one first."""
        ...

    def send(self, pdf: bytes, order: Order, job: Reporting) -> None:
        """Print a PDF; called from the reading worker."""
        ...


class SystemPrinters:
    """The printers that the operating system knows."""

    def names(self) -> list[str]:
        """All of them, the usual one first."""
        usual = QPrinterInfo.defaultPrinterName()
        names = list(QPrinterInfo.availablePrinterNames())
        return sorted(names, key=lambda name: (name != usual, name))

    def send(self, pdf: bytes, order: Order, job: Reporting) -> None:
        """Print a PDF in grey at no more than `FINEST`; stops between pages when asked to.

        Raises:
            PrintFailed: the printer took nothing, or not every page.
            Cancelled: it was asked to stop; what had not come out by then does not.
        """
        with opened(pdf) as document:
            sizes = [document.pagePointSize(page) for page in range(document.pageCount())]
            printer = _printer(order, sizes[0])
            painter = QPainter()
            if not painter.begin(printer):
                raise PrintFailed(order.printer)
            try:
                _print_pages(document, printer, painter, order, job)
            finally:
                painter.end()


class opened:  # noqa: N801  # reads as a verb where it is used
    """A PDF as a document, with the buffer it is read from, for the length of a ``with``."""

    def __init__(self, pdf: bytes) -> None:
        self._bytes = QByteArray(pdf)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)

    def __enter__(self) -> QPdfDocument:
        return self.document

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let document and buffer go, in this order."""
        self.document.close()
        self._buffer.close()


def bands(size: QSize, most: int = BAND_BYTES) -> Iterator[QRect]:
    """The horizontal bands that cover a page, none of them larger than *most* bytes at four bytes a dot."""
    height = max(1, most // max(1, size.width() * 4))
    for top in range(0, size.height(), height):
        yield QRect(0, top, size.width(), min(height, size.height() - top))


def band_picture(document: QPdfDocument, page: int, size: QSize, band: QRect) -> QImage:
    """One band of a page in grey on white, the whole page being *size* dots."""
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(size)
    # Qt takes the distance between the first and the last dot for the width and would shrink each band by one dot.
    options.setScaledClipRect(band.adjusted(0, 0, 1, 1))
    drawn = document.render(page, band.size(), options)
    picture = QImage(band.size(), QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return picture


def _printer(order: Order, first: QSizeF) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if order.file is not None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(order.file))
    else:
        printer.setPrinterName(order.printer)
    printer.setResolution(min(FINEST, printer.resolution()))
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setFullPage(True)
    upright = QSizeF(min(first.width(), first.height()), max(first.width(), first.height()))
    lying = first.width() > first.height()
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    both = QPrinter.DuplexMode.DuplexShortSide if lying else QPrinter.DuplexMode.DuplexLongSide
    printer.setDuplex(both if order.duplex else QPrinter.DuplexMode.DuplexNone)
    return printer


def _print_pages(document: QPdfDocument, printer: QPrinter, painter: QPainter, order: Order, job: Reporting) -> None:
    pages = [page for _ in range(order.times) for page in range(document.pageCount())]
    for number, page in enumerate(pages):
        if job.cancelled():
            printer.abort()
            raise Cancelled
        if number and not printer.newPage():
            raise PrintFailed(order.printer, number + 1, len(pages))
        points = document.pagePointSize(page)
        scale = printer.resolution() / _POINTS
        size = QSize(round(points.width() * scale), round(points.height() * scale))
        for band in bands(size):
            painter.drawImage(band.topLeft(), band_picture(document, page, size, band))
        job.progress(number + 1, len(pages))
