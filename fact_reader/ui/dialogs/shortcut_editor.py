"""The keys of every action, to be looked up and changed. What is changed works at once."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fact_reader.ui import theme as look
from fact_reader.ui.dialogs.key_recorder import KeyRecorder
from fact_reader.ui.dialogs.keycaps import CAP_HEIGHT, paint_caps
from fact_reader.ui.dialogs.parts import (
    add_button,
    column_of,
    heading,
    resize_to_screen,
    text_label,
)
from fact_reader.ui.models.rows import ROW_ROLE
from fact_reader.ui.models.shortcut_rows import KeysRow, MenuRow, ShortcutRowsModel
from fact_reader.ui.panels.text_lines import LineBreaker, draw_text
from fact_reader.ui.panels.widgets import FilterField, draw_focus_ring
from fact_reader.ui.shortcut_settings import Keys, Shortcuts
from fact_reader.ui.stylesheet import hover_fill
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import key_text, tr

_ROW = 32
_MENU_ROW = 38
_INSET = 14


class ShortcutDelegate(QStyledItemDelegate):
    """Paints an action with its keys at the right; a dot marks what was changed."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._plain = LineBreaker(look.sans(13))

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """More room over the name of a menu."""
        return QSize(60, _MENU_ROW if isinstance(index.data(ROW_ROLE), MenuRow) else _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row."""
        row, box = index.data(ROW_ROLE), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, MenuRow):
            box.adjust(_INSET, 8, -_INSET, 0)
            draw_text(painter, row.title, look.caps_label_font(), self._theme.muted, box)
        else:
            self._paint_keys(painter, row, box, option.state)
        painter.restore()

    def _paint_keys(
        self, painter: QPainter, row: KeysRow, box: QRectF, state: QStyle.StateFlag
    ) -> None:
        theme = self._theme
        fill = box.adjusted(4, 1, -4, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.selection if chosen else hover_fill(theme, theme.page))
            painter.drawRoundedRect(fill, 5, 5)
        if chosen and self._view.hasFocus():
            draw_focus_ring(painter, theme, fill, 5)
        inner = box.adjusted(_INSET, 0, -_INSET, 0)
        if row.is_changed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.text if chosen else theme.accent)
            painter.drawEllipse(QRectF(inner.left(), inner.center().y() - 3, 6, 6))
        wide = paint_caps(None, theme, row.keys, 0, 0)
        left = max(inner.left() + 120, inner.right() - wide)
        paint_caps(painter, theme, row.keys, left, inner.center().y() - CAP_HEIGHT / 2)
        words = QRectF(inner.left() + 14, box.top(), left - inner.left() - 26, box.height())
        title = self._plain.elided(row.title, words.width())
        draw_text(painter, title, self._plain.font, theme.text, words)


class _List(QListView):
    """Signals: `change_requested` on Enter, F2 or a double click; `remove_requested` on Delete."""

    change_requested = Signal()
    remove_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.change_requested.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


class ShortcutEditor(QDialog):
    """A list of all actions, and below it the keys of the chosen one."""

    def __init__(self, theme: Theme, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard Shortcuts"))
        self._theme = theme
        self._shortcuts = shortcuts
        self._name = ""
        self._answer: Callable[[], None] | None = None
        self.rows = ShortcutRowsModel(shortcuts, self)
        self.field = FilterField(theme, tr("Filter commands or keys"))
        self.list = _List()
        self.list.setAccessibleName(tr("Commands and their keys"))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(ShortcutDelegate(theme, self.list))
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title = text_label("")
        self._title.setFont(look.sans(13, QFont.Weight.DemiBold))
        self._caps = QHBoxLayout()
        self._caps.setSpacing(6)
        self.recorder = KeyRecorder()
        self.recorder.setFixedWidth(130)
        self.reset_button = _plain_button(
            tr("Reset"), tr("Give this command the keys that it came with")
        )
        self.message = text_label("", size_px=12)
        self.answer_button = _plain_button("", "")
        self._arrange()
        self._connect()
        self._choose(self.rows.first())
        resize_to_screen(self, 620, 640)
        self.field.setFocus()

    def _arrange(self) -> None:
        box = QDialogButtonBox()
        reset_all = add_button(box, tr("Reset All"), QDialogButtonBox.ButtonRole.ResetRole)
        reset_all.clicked.connect(self._reset_all)
        close = add_button(box, tr("Close"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.clicked.connect(self.accept)
        self._reset_all_button = reset_all
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addLayout(self._caps)
        keys.addWidget(self.recorder)
        keys.addStretch(1)
        keys.addWidget(self.reset_button)
        # As high with a question as without one: nothing may jump under the mouse.
        said = QWidget()
        said.setFixedHeight(40)
        row = QHBoxLayout(said)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.message, 1)
        row.addWidget(self.answer_button)
        self.answer_button.hide()
        foot = QVBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._title)
        foot.addLayout(keys)
        foot.addWidget(said)
        column = column_of(self)
        column.addWidget(heading(tr("Keyboard shortcuts")))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        column.addWidget(box)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._narrow)
        self.field.left_down.connect(self.list.setFocus)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.change_requested.connect(self.recorder.setFocus)
        self.list.doubleClicked.connect(lambda _index: self.recorder.setFocus())
        self.list.remove_requested.connect(self._remove_last)
        self.recorder.recorded.connect(self._recorded)
        self.recorder.left.connect(self.list.setFocus)
        self.reset_button.clicked.connect(self._reset)
        self.answer_button.clicked.connect(self._answered)
        self._shortcuts.changed.connect(self._show_keys)

    def _narrow(self, text: str) -> None:
        chosen = self._name
        self.rows.narrow(text)
        row = self.rows.row_of(chosen)
        self._choose(row if row >= 0 else self.rows.first())

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())
        if row < 0:
            self._current_changed(QModelIndex())

    def _current_changed(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        self._name = row.name if isinstance(row, KeysRow) else ""
        nothing = tr("No command for “{words}”.", words=self.field.text().strip())
        self._say("" if self._name else nothing)
        self._show_keys()

    def _show_keys(self) -> None:
        """The chosen action's keys, each with a button that takes it away."""
        while (item := self._caps.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        row = self.rows.row_of(self._name)
        shown = self.rows.rows[row] if row >= 0 else None
        keys = self._shortcuts.keys(self._name) if self._name else ()
        self._title.setText(shown.title if shown else "")
        for key in keys:
            button = self._key_button(key)
            self._caps.addWidget(button)
            # Now, and not with the next events, so that Tab finds it.
            button.show()
        self.recorder.setEnabled(bool(self._name))
        self.reset_button.setEnabled(bool(self._name) and self._shortcuts.is_changed(self._name))
        self._reset_all_button.setEnabled(self._shortcuts.any_changed)

    def _key_button(self, key: str) -> QToolButton:
        button = QToolButton()
        button.setText(key_text(key))
        button.setIcon(look.icon("close", self._theme.muted, 12))
        button.setIconSize(QSize(12, 12))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setProperty("boxed", True)
        button.setAccessibleName(tr("Remove {key}", key=key_text(key)))
        button.setToolTip(tr("Remove {key}", key=key_text(key)))
        button.clicked.connect(lambda _checked=False, key=key: self._remove(key))
        return button

    # What the user asks for

    def _recorded(self, key: str) -> None:
        name = self._name
        if key in self._shortcuts.keys(name):
            self._say(tr("{key} does this already.", key=key_text(key)))
            return
        use = self._shortcuts.use(key, name)
        if use is None:
            self._add(name, key)
        elif use.is_final:
            self._say(use.words)
        else:
            self._say(use.words, tr("Move It Here") if use.action else tr("Use It Anyway"))
            self._answer = lambda: self._add(name, key)

    def _add(self, name: str, key: str) -> None:
        self._shortcuts.add(name, key)
        self._say(tr("{key} does this now.", key=key_text(key)))

    def _remove(self, key: str) -> None:
        self._shortcuts.remove(self._name, key)
        self._say(tr("{key} does not do this any more.", key=key_text(key)))
        self.recorder.setFocus()

    def _remove_last(self) -> None:
        keys = self._shortcuts.keys(self._name) if self._name else ()
        if keys:
            self._shortcuts.remove(self._name, keys[-1])
            self._say(tr("{key} does not do this any more.", key=key_text(keys[-1])))

    def _reset(self) -> None:
        self._shortcuts.reset(self._name)
        self._say(tr("These are the keys that it came with."))
        self.list.setFocus()

    def _reset_all(self) -> None:
        before = self._shortcuts.chosen
        self._shortcuts.choose({})
        self._say(tr("All commands have the keys that they came with."), tr("Take Back"))
        self._answer = lambda: self._take_back(before)

    def _take_back(self, before: Mapping[str, Keys]) -> None:
        self._shortcuts.choose(before)
        self._say(tr("Your keys are back."))

    def _answered(self) -> None:
        answer = self._answer
        if answer is not None:
            answer()
            self.list.setFocus()

    def _say(self, words: str, answer: str = "") -> None:
        self._answer = None
        self.message.setText(words)
        self.message.setAccessibleName(words)
        self.answer_button.setText(answer)
        self.answer_button.setVisible(bool(answer))
        if answer:
            self.answer_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes nothing here; Esc does."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


def _plain_button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
