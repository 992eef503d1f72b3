"""The command palette: every action and every article by its name, over the window."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget

from fact_reader.ui import actions as window_actions
from fact_reader.ui import theme as look
from fact_reader.ui.action_specs import ACTIONS, IMPOSSIBLE, WHY_NOT
from fact_reader.ui.announcing import announce
from fact_reader.ui.models.palette_rows import (
    ArticleRow,
    Command,
    CommandRow,
    FindArticles,
    PaletteRowsModel,
    spoken,
)
from fact_reader.ui.models.rows import ROW_ROLE
from fact_reader.ui.panels.field_keys import TextField
from fact_reader.ui.panels.palette_delegate import PaletteDelegate, row_height
from fact_reader.ui.panels.pick_list import PickList
from fact_reader.ui.panels.popup_card import SHADOW, PopupCard
from fact_reader.ui.translating import mark, tr

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow

_WIDTH = 600
_TOP = 72
_MOST_ROWS_HEIGHT = 408
_FIELD = 46
_EDGE = 8
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
_STAYING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
_COMMANDS, _ARTICLES = mark("What do you want to do?"), mark("Go to which article?")


class _Line(TextField):
    key_taken = Signal(QKeyEvent)
    focus_gone = Signal(Qt.FocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, *_STEPS}
        if event.key() in keys:
            self.key_taken.emit(event)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_gone.emit(event.reason())


class CommandPalette(PopupCard):
    """A field, and below it what fits what is typed there.

    Signal: `article_chosen(id, beside)`. Actions are triggered here, after the keyboard is back
    where it was, since some act on what has it.
    """

    article_chosen = Signal(str, bool)

    def __init__(
        self, window: "MainWindow", actions: Mapping[str, QAction], find_articles: FindArticles
    ) -> None:
        super().__init__(window.look.theme, window)
        self._window = window
        self._actions = actions
        self._articles_only = False
        self._came_from: QWidget | None = None
        self.line = _Line()
        self.line.setProperty("quiet", True)
        self.line.setFont(look.sans(15))
        self.rows = PaletteRowsModel(find_articles, self)
        self.list = PickList(self._theme, tr("What fits"), self.rows)
        self._delegate = PaletteDelegate(self._theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self._nothing = QLabel()
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setFont(look.sans(13, QFont.Weight.Normal))
        self._nothing.setProperty("muted", True)
        self._nothing.setContentsMargins(20, 8, 20, 8)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        self._arrange()
        self.line.textChanged.connect(self._show_rows)
        self.line.key_taken.connect(self._key)
        self.line.focus_gone.connect(self._focus_gone)
        self.list.chosen.connect(self._choose)

    def open(self, *, articles_only: bool = False) -> None:
        """Show all commands, or all articles, and take the keyboard; close if that is shown."""
        if self.isVisible() and articles_only == self._articles_only:
            self.close_card()
            return
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        if self._theme is not self._window.look.theme:
            self.set_theme(self._window.look.theme)
        self._articles_only = articles_only
        asked = tr(_ARTICLES if articles_only else _COMMANDS)
        self.line.setPlaceholderText(asked)
        self.line.setAccessibleName(asked)
        self.line.clear()
        self._show_rows()
        self.show()
        self.raise_()
        self._window.installEventFilter(self)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_card(self) -> None:
        """Hide, and give the keyboard back."""
        if self.isHidden():
            return
        self._window.removeEventFilter(self)
        self.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.focus_reading()
        self._came_from = None

    # Inside

    def _arrange(self) -> None:
        field = QWidget()
        row = QVBoxLayout(field)
        row.setContentsMargins(20, 0, 20, 0)
        row.addWidget(self.line)
        field.setFixedHeight(_FIELD)
        self._rule = QWidget()
        self._rule.setFixedHeight(1)
        self._rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._dress()
        column = QVBoxLayout(self)
        edge = SHADOW + 1
        column.setContentsMargins(edge, edge, edge, edge + _EDGE)
        column.setSpacing(0)
        column.addWidget(field)
        column.addWidget(self._rule)
        column.addSpacing(_EDGE)
        column.addWidget(self._stack, 1)

    def set_theme(self, theme: look.Theme) -> None:
        """Take the colours of `theme`."""
        super().set_theme(theme)
        self.list.set_theme(theme)
        self._delegate.set_theme(theme)
        self._dress()

    def _dress(self) -> None:
        self._rule.setStyleSheet(f"background: {self._theme.border.name()};")

    def _show_rows(self) -> None:
        asked = self.line.text()
        self.rows.show(asked, None if self._articles_only else self._commands())
        if self.rows.rows:
            self._stack.setCurrentWidget(self.list)
            self._go(0)
        else:
            self._nothing.setText(self._why_nothing(asked.strip()))
            self._stack.setCurrentWidget(self._nothing)
        self._place()

    def _why_nothing(self, asked: str) -> str:
        if not asked:
            return tr("There is no article in the library yet.")
        if self._articles_only:
            return tr("No article is called “{name}”.", name=asked)
        return tr("No command or article is called “{name}”.", name=asked)

    def _commands(self) -> Iterator[Command]:
        specs = {spec.name: spec for spec in ACTIONS}
        for name, menu in window_actions.menu_of().items():
            if name == "palette":
                continue
            action, spec = self._actions[name], specs[name]
            enabled = action.isEnabled()
            yield Command(
                name,
                spec.title_of(action.text()),
                menu,
                tuple(key.toString() for key in action.shortcuts()),
                f"{spec.about} {spec.english}",
                enabled,
                "" if enabled else tr(WHY_NOT.get(name, IMPOSSIBLE)),
                action.isChecked(),
            )

    def _place(self) -> None:
        room = self._window.rect()
        width = min(_WIDTH, room.width() - 2 * SHADOW)
        rows = sum(map(row_height, self.rows.rows)) or 40
        height = _FIELD + 1 + 2 * _EDGE + 2 + min(rows, _MOST_ROWS_HEIGHT)
        height = min(height, room.height() - _TOP - 12)
        self.place_card(QRect(room.center().x() - width // 2, _TOP, width, height))

    def _go(self, row: int) -> None:
        self.list.setCurrentIndex(self.rows.index(row))
        announce(self.list, spoken(self.rows.rows[row]))

    def _key(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_card()
        elif key in _STEPS:
            last = len(self.rows.rows) - 1
            if last >= 0:
                row = self.list.currentIndex().row() + _STEPS[key]
                self._go(max(0, min(last, row)))
        elif self.list.currentIndex().isValid():
            beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._choose(self.list.currentIndex(), beside)

    def _choose(self, index: QModelIndex, beside: bool) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, ArticleRow):
            self.close_card()
            self.article_chosen.emit(row.summary.article.id, beside)
        elif isinstance(row, CommandRow) and row.command.enabled:
            self.close_card()
            self._actions[row.command.name].trigger()

    def _focus_gone(self, reason: Qt.FocusReason) -> None:
        if reason not in _STAYING and self.isVisible():
            # Somebody else has the keyboard by now, and keeps it.
            self._came_from = QApplication.focusWidget()
            self.close_card()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; a press of the mouse elsewhere closes."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.close_card()
        return False
