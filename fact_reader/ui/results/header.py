"""The panel's first line: what was found, how it is shown, and what can be done with it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from fact_reader.model import Stance
from fact_reader.ui import theme as look
from fact_reader.ui.panels.star_button import StarButton
from fact_reader.ui.panels.text_lines import LineBreaker, draw_text
from fact_reader.ui.panels.widgets import IconButton
from fact_reader.ui.panels.wording import STANCE_NAME, plain_tip
from fact_reader.ui.results.menu_button import MenuButton
from fact_reader.ui.results.question import ARTICLE_ORDERS, PASSAGE_ORDERS, Options, View
from fact_reader.ui.results.segmented import Segmented
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import mark, tr

HEIGHT = 44
# From these widths on there is room for menus with words, and for buttons of their own.
_ROOMY = 780
_WIDE = 600
# In less room what was found stands in the search field alone.
_ROOM_FOR_TITLE = 400
_VIEWS = (View.ARTICLES, View.PASSAGES)
_SCOPES = {"all": mark("All articles"), "open": mark("Open articles")}


class _Title(QWidget):
    """What was found in bold, and behind it, as far as there is room, how it was understood."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._found = ""
        self._understood = ""
        self._bold = LineBreaker(look.sans(13.5, QFont.Weight.DemiBold))
        self._plain = LineBreaker(look.sans(12.5))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_words(self, found: str, understood: str) -> None:
        """Say something else."""
        self._found, self._understood = found, understood
        self.setAccessibleName(". ".join(part for part in (found, understood) if part))
        self.setToolTip(plain_tip("\n".join(part for part in (found, understood) if part)))
        self.update()

    @property
    def found(self) -> str:
        """What stands there in bold."""
        return self._found

    def minimumSizeHint(self) -> QSize:
        """Some of the first words are always to be read."""
        return QSize(90, 28)

    def sizeHint(self) -> QSize:
        """All of the first words."""
        return QSize(round(self._bold.width(self._found)) + 12, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One line."""
        theme, box = self.theme, QRectF(self.rect())
        with QPainter(self) as painter:
            found = self._bold.elided(self._found, box.width())
            draw_text(painter, found, self._bold.font, theme.text, box)
            left = self._bold.width(found) + 12
            room = box.width() - left - 8
            if room > 60:
                words = self._plain.elided(self._understood, room)
                draw_text(
                    painter, words, self._plain.font, theme.muted, box.adjusted(left, 1, 0, 1)
                )


class ResultsHeader(QWidget):
    """Signals: `view_chosen(View)`, `order_chosen(name)`, `scope_chosen(only_open)`,
    `furniture_toggled(without)`, `filters_toggled(shown)`, `star_clicked`,
    `tag_requested(stance)`, `export_requested`, `maximise_toggled(on)`, `close_requested`."""

    view_chosen = Signal(View)
    order_chosen = Signal(str)
    scope_chosen = Signal(bool)
    furniture_toggled = Signal(bool)
    filters_toggled = Signal(bool)
    star_clicked = Signal()
    tag_requested = Signal(Stance)
    export_requested = Signal()
    maximise_toggled = Signal(bool)
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("resultsHeader")
        self.title = _Title(theme)
        self.views = Segmented(theme, (tr("Articles"), tr("Passages")), tr("How results are shown"))
        self.order = MenuButton(theme, tr("Order", "of results"))
        self.scope = MenuButton(theme, tr("Search in"))
        self.filters = IconButton(theme, "filter", tr("Show or hide the filters"))
        self.save = StarButton(theme)
        self.tag = IconButton(theme, "tag", tr("Tag the selected passages (1, 2, 3)"))
        self.export = IconButton(theme, "export", tr("Export the selected results, or all"))
        self.more = IconButton(theme, "more", tr("Order, scope and what to do with the results"))
        self.maximise = IconButton(theme, "maximise", tr("Over the whole height (Ctrl+Shift+M)"))
        self.close_button = IconButton(theme, "close", tr("Close the results (Esc)"))
        self.furniture = QAction(tr("Leave Out Page Furniture"), self)
        self.furniture.setCheckable(True)
        self._save_action = QAction(tr("Save This Search…"), self)
        self._tag_menu = QMenu(tr("Tag Selected Passages"), self)
        self._fill()
        self._arrange()
        self._connect()

    def show_found(self, found: str, understood: str) -> None:
        """Say what was found, and how the query was understood."""
        self.title.show_words(found, understood)

    def set_options(self, options: Options) -> None:
        """Show which view, order and scope are chosen."""
        self.views.set_index(_VIEWS.index(options.view))
        if options.view is View.ARTICLES:
            self.order.set_choices(_in_words(ARTICLE_ORDERS), options.article_order)
        else:
            self.order.set_choices(_in_words(PASSAGE_ORDERS), options.passage_order)
        self.scope.set_choices(_in_words(_SCOPES), "open" if options.only_open else "all")
        self.scope.choices_menu.addSeparator()
        self.scope.choices_menu.addAction(self.furniture)
        self.furniture.setChecked(options.without_furniture)

    def set_saved(self, saved: bool) -> None:
        """Show whether the search is among the saved ones, which the star then removes it from."""
        self.save.set_saved(saved)
        words = tr("Remove from Saved Searches") if saved else tr("Save This Search…")
        self._save_action.setText(words)

    def set_can_tag(self, possible: bool) -> None:
        """Whether any passage is selected."""
        self.tag.setEnabled(possible)
        self._tag_menu.setEnabled(possible)

    def set_maximised(self, on: bool) -> None:
        """Show whether the panel stands over the panes."""
        self.maximise.setChecked(on)

    def set_filters_shown(self, shown: bool) -> None:
        """Show whether the facets stand at the left."""
        self.filters.setChecked(shown)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = self.title.theme = theme
        for part in (
            self.views,
            self.order,
            self.scope,
            self.filters,
            self.save,
            self.tag,
            self.export,
            self.more,
            self.maximise,
            self.close_button,
        ):
            part.set_theme(theme)
        for action, stance in zip(self._tag_menu.actions(), Stance, strict=True):
            action.setIcon(look.stance_icon(stance, theme))
        self.update()

    # Inside

    def _fill(self) -> None:
        self.set_options(Options())
        for number, stance in enumerate(Stance, 1):
            action = self._tag_menu.addAction(f"{tr(STANCE_NAME[stance])}\t{number}")
            action.setIcon(look.stance_icon(stance, self._theme))
            action.triggered.connect(lambda _on=False, one=stance: self.tag_requested.emit(one))
        self.tag.setMenu(self._tag_menu)
        self.tag.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filters.setCheckable(True)
        self.maximise.setCheckable(True)
        menu = QMenu(self)
        menu.addMenu(self.order.choices_menu)
        menu.addMenu(self.scope.choices_menu)
        menu.addSeparator()
        menu.addAction(self._save_action)
        menu.addMenu(self._tag_menu)
        menu.addAction(tr("Export…"), self.export_requested.emit)
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.filters)
        row.addSpacing(4)
        row.addWidget(self.title, 1)
        # Holds the room of the title where that has none.
        row.addStretch()
        row.addWidget(self.views)
        for part in (self.order, self.scope, self.save, self.tag, self.export, self.more):
            row.addWidget(part)
        row.addWidget(self.maximise)
        row.addWidget(self.close_button)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(0)

    def _connect(self) -> None:
        self.views.chosen.connect(lambda index: self.view_chosen.emit(_VIEWS[index]))
        self.order.picked.connect(self.order_chosen)
        self.scope.picked.connect(lambda name: self.scope_chosen.emit(name == "open"))
        self.furniture.triggered.connect(self.furniture_toggled)
        self.filters.clicked.connect(self.filters_toggled)
        self.save.clicked.connect(self.star_clicked)
        self._save_action.triggered.connect(self.star_clicked)
        self.export.clicked.connect(self.export_requested)
        self.maximise.clicked.connect(self.maximise_toggled)
        self.close_button.clicked.connect(self.close_requested)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what is rarely used goes into one menu."""
        width = event.size().width()
        for menu in (self.order, self.scope):
            menu.setVisible(width >= _ROOMY)
        for button in (self.save, self.tag, self.export):
            button.setVisible(width >= _WIDE)
        self.title.setVisible(width >= _ROOM_FOR_TITLE)
        self.more.setVisible(width < _ROOMY)
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Chrome, with a hair line above and below."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.chrome)
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.border)


def _in_words(choices: Mapping[Any, str]) -> dict[Any, str]:
    return {name: tr(words) for name, words in choices.items()}
