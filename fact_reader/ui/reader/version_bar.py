"""The slim line over a text that has several versions: which one is shown, and the others."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from fact_reader.model import Version
from fact_reader.ui import theme
from fact_reader.ui.panels.text_lines import LineBreaker, draw_text
from fact_reader.ui.panels.wording import moment_text
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

_HEIGHT = 26
# What the button has to the left of its words.
_PADDING = 9


class _Remark(QLabel):
    """Words that end in an ellipsis where a narrow pane has no room for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colour = theme.LIGHT.muted
        self._words = LineBreaker(theme.sans(12))
        self.setMinimumWidth(0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One line."""
        box = QRectF(self.rect())
        with QPainter(self) as painter:
            shown = self._words.elided(self.text(), box.width())
            draw_text(painter, shown, self._words.font, self.colour, box)


class VersionBar(QWidget):
    """Hidden where an article has one version only.

    Signals: `version_chosen(id)`; `compare_requested(id)` for the version that is shown.
    """

    version_chosen = Signal(str)
    compare_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_id = ""
        self.setFixedHeight(_HEIGHT)
        self.button = QToolButton(self)
        self.button.setProperty("link", True)
        self.button.setFont(theme.sans(12))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setToolTip(tr("Show another version of this article, or compare them"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu = QMenu(self)
        self.button.setMenu(self.menu)
        self.remark = _Remark(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.PANE_PADDING, 0, 8, 4)
        self._row.setSpacing(6)
        self._row.addWidget(self.button)
        self._row.addWidget(self.remark, 1)
        self.hide()

    def set_versions(self, versions: Sequence[Version], shown_id: str, remark: str) -> None:
        """Offer these, oldest first, of which one is shown; `remark` says what matters of it."""
        self._shown_id = shown_id
        self.setVisible(len(versions) > 1)
        self.menu.clear()
        if len(versions) < 2:
            return
        shown = next(one for one in versions if one.id == shown_id)
        self.button.setText(
            tr("Version {number} of {total}", number=shown.number, total=versions[-1].number)
        )
        self.remark.setText(f"· {remark}" if remark else "")
        self.remark.setToolTip(remark)
        group = QActionGroup(self.menu)
        for version in reversed(versions):
            action = self.menu.addAction(
                tr(
                    "Version {number}, taken in {time}",
                    number=version.number,
                    time=moment_text(version.retrieved),
                )
            )
            action.setCheckable(True)
            action.setChecked(version.id == shown_id)
            action.setData(version.id)
            group.addAction(action)
        group.triggered.connect(self._chosen)
        self.menu.addSeparator()
        self.menu.addAction(tr("Compare Versions")).triggered.connect(self._compare)

    def set_left(self, left: int) -> None:
        """Begin where the text's column begins."""
        self._row.setContentsMargins(max(0, left - _PADDING), 0, 8, 4)

    def set_theme(self, colours: Theme) -> None:
        """Paint in these colours."""
        self.remark.colour = colours.muted
        self.remark.update()

    def _chosen(self, action: QAction) -> None:
        if action.data() != self._shown_id:
            self.version_chosen.emit(str(action.data()))

    def _compare(self) -> None:
        self.compare_requested.emit(self._shown_id)
