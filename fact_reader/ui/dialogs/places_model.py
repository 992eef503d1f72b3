"""The places of a passage as a list with check marks."""

from collections.abc import Sequence
from functools import reduce

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QObject,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
)

from fact_reader.model import Stance
from fact_reader.services.everywhere import Place
from fact_reader.ui import theme as look
from fact_reader.ui.models.rows import ROOT, Index
from fact_reader.ui.panels.marked_line import MarkedLine
from fact_reader.ui.panels.text_lines import LineBreaker, WordWidths, draw_text
from fact_reader.ui.panels.widgets import draw_focus_ring
from fact_reader.ui.panels.wording import (
    joined,
    one_line,
    outlet_name,
    quoted,
    short_date,
)
from fact_reader.ui.stylesheet import hover_fill
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import mark, tr

PLACE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_HEIGHT = 52
_CHECK = 16
_TAGGED = {
    Stance.CLAIM: mark("claim"),
    Stance.DENIAL: mark("denial"),
    Stance.CONFIRMATION: mark("confirmation"),
}


class PlacesModel(QAbstractListModel):
    """Places, each checked or not; those that have the stance already cannot be checked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._checked: set[int] = set()
        self._stance = Stance.CLAIM

    def rowCount(self, parent: Index = ROOT) -> int:
        """One for each place."""
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = 0) -> object:
        """The place in PLACE_ROLE, its check mark, and what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._places):
            return None
        place = self._places[index.row()]
        if role == PLACE_ROLE:
            return place
        if role == Qt.ItemDataRole.CheckStateRole:
            is_checked = index.row() in self._checked or self._is_tagged(place)
            return Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            context = one_line(f"{place.before}{place.exact}{place.after}")
            return f"{about(place)}: {quoted(context)}"
        return None

    def setData(self, index: Index, value: object, role: int = 0) -> bool:
        """Check a place, or do not."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._checked.add(index.row())
        else:
            self._checked.discard(index.row())
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What is tagged already is only shown."""
        flag = Qt.ItemFlag
        base = flag.ItemIsSelectable | flag.ItemNeverHasChildren
        if not index.isValid() or self._is_tagged(self._places[index.row()]):
            return base | flag.ItemIsEnabled
        return base | flag.ItemIsEnabled | flag.ItemIsUserCheckable

    def set_places(self, places: Sequence[Place], stance: Stance) -> None:
        """Show other places, all that are new checked."""
        self.beginResetModel()
        self._places, self._stance = list(places), stance
        self._checked = self._new()
        self.endResetModel()

    def set_stance(self, stance: Stance) -> None:
        """Tag as another stance: places may be new that were not, and the other way round."""
        self._stance = stance
        self.check_all(True)

    def check_all(self, checked: bool) -> None:
        """Check all that are new, or none."""
        self._checked = self._new() if checked else set()
        if self._places:
            self.dataChanged.emit(self.index(0), self.index(len(self._places) - 1))

    def checked(self) -> list[Place]:
        """The places to tag."""
        return [self._places[row] for row in sorted(self._checked)]

    def new_places(self) -> int:
        """How many places do not have the stance yet."""
        return len(self._new())

    def _new(self) -> set[int]:
        return {row for row, one in enumerate(self._places) if not self._is_tagged(one)}

    def _is_tagged(self, place: Place) -> bool:
        return self._stance in place.tagged


def about(place: Place) -> str:
    """Where a place is, and what it is tagged as."""
    article = place.article
    date = short_date(article.published) if article.published else ""
    stances = [tr(_TAGGED[stance]) for stance in Stance if stance in place.tagged]
    tagged = ""
    if stances:
        listed = reduce(lambda one, more: tr("{one} and {more}", one=one, more=more), stances)
        tagged = tr("tagged as {stances}", stances=listed)
    return joined(outlet_name(article.outlet), date, tagged, one_line(article.title))


class PlaceDelegate(QStyledItemDelegate):
    """A check mark, the place in its context, and where it is."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._meta = LineBreaker(look.sans(12))
        self._serif = WordWidths(look.serif(14.5))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows alike."""
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Two lines behind the check mark."""
        place: Place = index.data(PLACE_ROLE)
        theme = self._theme
        state: QStyle.StateFlag = option.state
        can_check = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4, 1, -4, -1)
        if state & QStyle.StateFlag.State_MouseOver and can_check:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_fill(theme, theme.page))
            painter.drawRoundedRect(box, 6, 6)
        self._paint_check(painter, box, index, can_check)
        line = QRectF(box.left() + 36, box.top() + 5, box.width() - 46, 22)
        start = len(place.before)
        shown = f"{place.before}{place.exact}{place.after}"
        marks = ((start, start + len(place.exact)),)
        if not can_check:
            painter.setOpacity(0.6)
        MarkedLine(shown, marks, self._serif, line.width()).draw(painter, theme, line)
        line.translate(0, 21)
        words = self._meta.elided(about(place), line.width())
        draw_text(painter, words, self._meta.font, theme.muted, line)
        painter.setOpacity(1.0)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, theme, box)
        painter.restore()

    def _paint_check(self, painter: QPainter, box: QRectF, index: Index, can_check: bool) -> None:
        option = QStyleOptionButton()
        option.rect = QRectF(box.left() + 10, box.top() + 7, _CHECK, _CHECK).toRect()
        states = QStyle.StateFlag
        is_checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        on = states.State_On if is_checked is Qt.CheckState.Checked else states.State_Off
        option.state = on | (states.State_Enabled if can_check else states.State_None)
        QApplication.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, option, painter, self._view
        )

    def editorEvent(
        self,
        event: QEvent,
        model: object,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A click anywhere on the row checks it; so does the space bar, which Qt sees to."""
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        is_click = event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent)
        is_space = event.type() == QEvent.Type.KeyPress
        if not (is_click or is_space):
            return super().editorEvent(event, model, option, index)  # type: ignore[arg-type]
        now = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        states = Qt.CheckState
        after = states.Unchecked if now is states.Checked else states.Checked
        self._view.model().setData(index, after, Qt.ItemDataRole.CheckStateRole)
        return True
