"""Several annotations at one place: the count beside the text, and the list of them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QMenu, QWidget

from fact_reader.model import Annotation
from fact_reader.ui import theme
from fact_reader.ui.panels.wording import STANCE_NAME
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, tr

_LONGEST_QUOTE = 60
_CHIP = QRectF(0, 0, 18, 16)
# Between the count and the text; less where the page has next to no margin.
_GAP = 4


def chip_box(column_left: int, line_top: float, line_height: float) -> QRectF:
    """Where the count stands: in the margin before a line."""
    width = min(_CHIP.width(), column_left - 2)
    left = max(1.0, column_left - _GAP - width)
    return QRectF(left, line_top + (line_height - _CHIP.height()) / 2, width, _CHIP.height())


def paint_chip(painter: QPainter, box: QRectF, count: int, colours: Theme) -> None:
    """Paint the count as a small stack of cards."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.muted, 1))
    painter.setBrush(colours.chrome)
    painter.drawRoundedRect(box.adjusted(2.5, 0.5, -0.5, -2.5), 3, 3)
    painter.setBrush(colours.card)
    front = box.adjusted(0.5, 2.5, -2.5, -0.5)
    painter.drawRoundedRect(front, 3, 3)
    painter.setPen(colours.text)
    painter.setFont(theme.sans(10, QFont.Weight.DemiBold))
    words = str(count) if count < 100 else "99"
    painter.drawText(front, Qt.AlignmentFlag.AlignCenter, words)


def chip_tip(count: int) -> str:
    """What a tool tip says at the count."""
    return counted(
        "{n} annotation here: click for the list, or press Tab to go through them",
        "{n} annotations here: click for the list, or press Tab to go through them",
        count,
    )


def show_list(
    parent: QWidget,
    place: QPoint,
    annotations: Sequence[Annotation],
    chosen_id: str,
    colours: Theme,
    choose: Callable[[str], None],
) -> QMenu:
    """Pop the list up at a place of the screen; `choose` gets the id of the one that is taken."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    here = counted("{n} here", "{n} here", len(annotations))
    menu.addAction(here).setEnabled(False)
    for annotation in annotations:
        icon = theme.stance_icon(annotation.stance, colours)
        entry = menu.addAction(icon, _words(annotation))
        entry.setToolTip(annotation.note)
        entry.triggered.connect(partial(_taken, choose, annotation.id))
        if annotation.id == chosen_id:
            font = entry.font()
            font.setWeight(QFont.Weight.DemiBold)
            entry.setFont(font)
            menu.setActiveAction(entry)
    menu.popup(place)
    return menu


def _taken(choose: Callable[[str], None], annotation_id: str, _checked: bool = False) -> None:
    choose(annotation_id)


def _words(annotation: Annotation) -> str:
    quote = " ".join(annotation.anchor.exact.split())
    if len(quote) > _LONGEST_QUOTE:
        half = _LONGEST_QUOTE // 2
        quote = f"{quote[:half].rstrip()} … {quote[-half:].lstrip()}"
    # A single ampersand would underline the letter after it.
    return f"{tr(STANCE_NAME[annotation.stance])}: {quote}".replace("&", "&&")
