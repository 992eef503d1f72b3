"""Paper and PDF: pages of an article with its highlights, notes and page numbers."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QIODevice,
    QLocale,
    QMarginsF,
    QObject,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QDesktopServices,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
)
from PySide6.QtWidgets import QFileDialog

from fact_reader import __version__
from fact_reader.exchange.writers.whole_file import write_whole
from fact_reader.model import Annotation, Article, Stance, UserError, Version
from fact_reader.services import linking, versions
from fact_reader.ui import theme
from fact_reader.ui.panels.wording import outlet_name
from fact_reader.ui.printed_article import NO_LINKS, Links, PrintedArticle, printed_article
from fact_reader.ui.reader.geometry import Geometry, Line
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.underlines import stacked
from fact_reader.ui.theme import LIGHT
from fact_reader.ui.translating import told, tr

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow

# A page is measured in pixels of which 96 are an inch, whatever the device has.
_PER_INCH = 96
_MARGIN_MM, _FOOT = 20.0, 24.0
_UNDERLINE_SCALE = 0.8
_NAME_LENGTH = 80


def page_layout() -> QPageLayout:
    """The paper that is usual where the user lives."""
    metric = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
    size = QPageSize.PageSizeId.A4 if metric else QPageSize.PageSizeId.Letter
    margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(
        QPageSize(size), QPageLayout.Orientation.Portrait, margin, QPageLayout.Unit.Millimeter
    )


def pdf_of(
    article: Article,
    version: Version,
    annotations: list[Annotation],
    dimmed: Sequence[Span] = (),
    links: Links = NO_LINKS,
) -> bytes:
    """A PDF of an article with the annotations of this version and what they are linked to;
    `dimmed` is page furniture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(page_layout())
    writer.setTitle(article.title)
    writer.setCreator(f"Fact Reader {__version__}")
    paint_pages(writer, article, version, annotations, dimmed, links)
    buffer.close()
    return bytes(buffer.data().data())


def paint_pages(
    device: QPagedPaintDevice,
    article: Article,
    version: Version,
    annotations: list[Annotation],
    dimmed: Sequence[Span] = (),
    links: Links = NO_LINKS,
) -> int:
    """Paint all pages on a device that begins pages; returns how many there are."""
    layout = device.pageLayout()
    area = layout.paintRect(QPageLayout.Unit.Inch)
    width, height = area.width() * _PER_INCH, area.height() * _PER_INCH - _FOOT
    printed = printed_article(article, version, annotations, width, dimmed, links)
    printed.document.setPageSize(QSizeF(width, height))
    pages = printed.document.pageCount()
    with QPainter(device) as painter:
        if not painter.isActive():
            raise UserError("The printer cannot be used: look whether it is on, or choose another.")
        scale = device.logicalDpiX() / _PER_INCH
        painter.scale(scale, scale)
        for page in range(pages):
            if page:
                device.newPage()
            _paint_page(painter, printed, QRectF(0, page * height, width, height))
            foot = f"{outlet_name(article.outlet)}: {printed.title}"
            _paint_foot(painter, foot, f"{page + 1} / {pages}", QRectF(0, height, width, _FOOT))
    return pages


def _paint_page(painter: QPainter, printed: PrintedArticle, page: QRectF) -> None:
    painter.save()
    painter.translate(0, -page.top())
    painter.setClipRect(page)
    geometry = Geometry(printed.document, printed.positions)
    for line in geometry.lines(page.top(), page.bottom()):
        if line.end > line.start:
            _paint_marks(painter, printed, geometry, line)
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, LIGHT.text)
    context.palette = palette
    context.clip = page
    printed.document.documentLayout().draw(painter, context)
    painter.restore()


def _paint_marks(
    painter: QPainter, printed: PrintedArticle, geometry: Geometry, line: Line
) -> None:
    """The tints of a line, the longest first, and under its letters a line for each stance."""
    here = printed.highlights.overlapping(line.start, line.end)
    here.sort(key=lambda one: one.anchor.start - one.anchor.end)
    painter.setPen(Qt.PenStyle.NoPen)
    places = {one.id: geometry.extents(line, (one.anchor.start, one.anchor.end)) for one in here}
    for one in here:
        painter.setBrush(LIGHT.stance(one.stance).tint)
        for left, right in places[one.id]:
            painter.drawRect(QRectF(left, line.top, right - left, line.height))
    here.sort(key=lambda one: printed.highlights.lane(one.id))
    lines = stacked([one.stance is Stance.CONFIRMATION for one in here], _UNDERLINE_SCALE)
    for one, under in zip(here, lines, strict=False):
        for left, right in places[one.id]:
            top = line.baseline + under.top
            _underline(painter, one.stance, QRectF(left, top, right - left, under.thickness))


def _underline(painter: QPainter, stance: Stance, box: QRectF) -> None:
    colour: QColor = LIGHT.stance(stance).line
    if stance is Stance.DENIAL:
        pen = QPen(colour, box.height(), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([5 / box.height(), 3 / box.height()])
        painter.setPen(pen)
        middle = box.center().y()
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
    elif stance is Stance.CONFIRMATION:
        for top in (box.top(), box.top() + 1.8):
            painter.fillRect(QRectF(box.left(), top, box.width(), 0.8), colour)
    else:
        painter.fillRect(box.adjusted(0, 0, 0, -box.height() / 4), colour)


def _paint_foot(painter: QPainter, text: str, number: str, box: QRectF) -> None:
    painter.setFont(theme.sans(10))
    painter.setPen(LIGHT.muted)
    below = box.adjusted(0, 8, 0, 0)
    painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, number)
    shown = text if len(text) <= _NAME_LENGTH else f"{text[: _NAME_LENGTH - 1].rstrip()}…"
    left = below.adjusted(0, 0, -60, 0)
    painter.drawText(left, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, shown)


class Printing(QObject):
    """What the window prints: the article of the active pane."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def print_article(self) -> None:
        """Ask for a printer, and print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        found = self._article()
        if found is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout())
        printer.setDocName(found[0].title)
        dialog = QPrintDialog(printer, self._window)
        # Pages are counted only when they are set, which is when it is too late to choose some.
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        if dialog.exec():
            paint_pages(printer, *found)
            self._window.messages.show_message(tr("Sent to the printer."))
        dialog.deleteLater()

    def save_pdf(self) -> None:
        """Ask for a place, and write a PDF there: whole, or what was there stays."""
        window, found = self._window, self._article()
        if found is None:
            return
        folder = Path(window.settings.last_folder())
        name, _ = QFileDialog.getSaveFileName(
            window, tr("Save as PDF"), str(folder / f"{file_name(found[0])}.pdf"), "PDF (*.pdf)"
        )
        if name:
            path = Path(name) if name.lower().endswith(".pdf") else Path(f"{name}.pdf")
            window.settings.set_last_folder(str(path.parent))
            self.write_pdf(path)

    def write_pdf(self, path: Path) -> None:
        """Write the article of the active pane; says so, or why not."""
        window, found = self._window, self._article()
        if found is None:
            return
        try:
            write_whole(path, [pdf_of(*found)])
        except UserError as error:
            window.tell_error(told(error))
            return
        window.messages.show_message(
            tr("Saved as {name}.", name=path.name),
            action=(tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))),
        )

    def _article(self) -> tuple[Article, Version, list[Annotation], list[Span], Links] | None:
        """What is shown, with the notes as they are being typed, what is dimmed of it, and what it
        is linked to."""
        self._window.notes_panel.flush()
        pane = self._window.pane_area.active_pane
        if not pane.article_id:
            return None
        work = versions.work(self._window.library, pane.article_id, pane.version_id)
        if work is None:
            return None
        shown = [one for one in work.annotations if one.version_id == work.version.id]
        dims = self._window.actions_by_name["dim_furniture"].isChecked()
        dimmed = [(one.start, one.end) for one in pane.view.furniture] if dims else []
        links = linking.around(self._window.library, [pane.article_id])
        return work.article, work.version, shown, dimmed, links


def file_name(article: Article) -> str:
    """A file's name from an article's title that every system takes."""
    kept = "".join(
        letter if letter.isalnum() or letter in "-_. " else " " for letter in article.title
    )
    return " ".join(kept.split())[:_NAME_LENGTH].strip(". ") or "article"
