"""A read-only text edit that counts in code points of the stored text and copies from it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QWidget

from fact_reader.ui.copying import copy_text
from fact_reader.ui.reader.boundaries import grown, sentence_at, snapped_to_words, word_at
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.positions import Positions
from fact_reader.ui.translating import tr

# So long after the last key the selection counts as made.
SELECTION_PAUSE_MS = 250

_MOVING_KEYS = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
# Reasons for which the focus leaves and comes back by itself.
_PASSING = {
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}


class StoredTextEdit(QTextEdit):
    """Selecting, copying and moving in a text that nobody edits here.

    Texts are always sliced from the stored string: Qt's own copy turns no-break spaces into
    spaces. All offsets are code points, end exclusive.

    Signals: `selection_changed(span | None)` once the mouse is released or the keys pause;
    `caret_moved(offset)`; `zoom_requested(steps)` for Ctrl and the wheel; `activated()` for a press
    of the mouse or when the focus comes; `focus_left()` when it goes to another widget of the
    window.

    A drag of the mouse over more than one word selects whole words where `snaps_to_words` is set,
    and each character otherwise; with Alt it does the other.
    """

    selection_changed = Signal(object)
    caret_moved = Signal(int)
    zoom_requested = Signal(int)
    activated = Signal()
    focus_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text = ""
        self._positions = Positions("")
        self._actions: list[QAction] = []
        self._mouse_down = False
        self._told: Span | None = None
        self.snaps_to_words = True
        # Where a selection by letters began and how far the mouse is, None while it selects none.
        self._anchor: int | None = None
        self._mouse_caret = 0
        self._grown: list[Span] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SELECTION_PAUSE_MS)
        self._pause.timeout.connect(self._tell_selection)
        self.selectionChanged.connect(self._selection_moved)
        self.cursorPositionChanged.connect(self._caret_moved)

    @property
    def text(self) -> str:
        """The stored text that is shown."""
        return self._text

    def set_context_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these above Copy and Select All in the context menu."""
        self._actions = list(actions)

    def caret_offset(self) -> int:
        """Where the caret stands."""
        return self._positions.to_code_point(self.textCursor().position())

    def anchor_offset(self) -> int:
        """Where the selection began; where the caret stands if nothing is selected."""
        return self._positions.to_code_point(self.textCursor().anchor())

    def selected_span(self) -> Span | None:
        """The selected passage without white space at its ends, None where nothing is left."""
        start, end = self._raw_selection()
        passage = self._text[start:end]
        end -= len(passage) - len(passage.rstrip())
        start += len(passage) - len(passage.lstrip())
        return (start, end) if start < end else None

    def has_told_selection(self) -> bool:
        """Whether the selection is made: told, and not in the midst of being changed."""
        return self._told is not None and not self._mouse_down and not self._pause.isActive()

    def select_span(self, start: int, end: int) -> None:
        """Select a passage, with the caret at `end`, and tell so at once. Does not scroll."""
        self._set_selection(start, end)
        self._tell_selection()

    def grow_selection(self) -> None:
        """Select the whole word, then the sentence, the paragraph, the text."""
        now = self._raw_selection()
        larger = grown(self._text, now)
        if larger == now:
            return
        if not self._grown or self._grown[-1] != now:
            self._grown = [now]
        self._grown.append(larger)
        self._select_in_sight(larger)

    def shrink_selection(self) -> None:
        """Take the last growing back; else select the first sentence or the first word of it."""
        now = self._raw_selection()
        if len(self._grown) > 1 and self._grown[-1] == now:
            self._grown.pop()
            self._select_in_sight(self._grown[-1])
            return
        for lesser in (sentence_at(self._text, now[0]), word_at(self._text, now[0])):
            if lesser is not None and lesser != now and now[0] <= lesser[0] < lesser[1] <= now[1]:
                self._select_in_sight(lesser)
                return

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def _select_in_sight(self, span: Span) -> None:
        self.select_span(*span)
        # The end of the whole text is not what somebody wants to see who selects all of it.
        if span[1] - span[0] < len(self._text.strip()):
            self.ensureCursorVisible()

    def _show(self, text: str, positions: Positions, document: QTextDocument) -> None:
        """Show a document that holds `text`."""
        self._text = text
        self._positions = positions
        self.setDocument(document)
        self.setCursorWidth(2)
        self._tell_selection()

    def _set_selection(self, anchor: int, caret: int) -> None:
        """Select without scrolling."""
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_utf16(anchor))
        cursor.setPosition(self._positions.to_utf16(caret), QTextCursor.MoveMode.KeepAnchor)
        top = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(top)

    def _snap_selection(self, event: QMouseEvent) -> None:
        """Have the selection that the mouse makes end with whole words, if so it is wanted."""
        if self._anchor is None:
            return
        cursor = self.textCursor()
        anchor, caret = self._anchor, self._mouse_caret
        if not self.is_exact(event.modifiers()):
            anchor, caret = snapped_to_words(self._text, anchor, caret)
        to_utf16 = self._positions.to_utf16
        if (to_utf16(anchor), to_utf16(caret)) != (cursor.anchor(), cursor.position()):
            self._set_selection(anchor, caret)

    def is_exact(self, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether a drag with these keys held ends at any character, and not only at words."""
        return bool(modifiers & Qt.KeyboardModifier.AltModifier) == self.snaps_to_words

    def _to_code_point(self, unit: int) -> int:
        return self._positions.to_code_point(unit)

    def _raw_selection(self) -> Span:
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return (self._positions.to_code_point(start), self._positions.to_code_point(end))

    def _has_selection(self) -> bool:
        return self.textCursor().hasSelection()

    def _selection_moved(self) -> None:
        if not self._has_selection():
            self._tell_selection()
        elif not self._mouse_down:
            self._pause.start()

    def _caret_moved(self) -> None:
        self.caret_moved.emit(self.caret_offset())

    def _tell_selection(self) -> None:
        self._pause.stop()
        span = self.selected_span()
        if span != self._told:
            self._told = span
            self.selection_changed.emit(span)

    # Qt's own events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection; it is told when the button is released."""
        self.activated.emit()
        self._mouse_down = event.button() == Qt.MouseButton.LeftButton
        super().mousePressEvent(event)
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        # With a selection after a press without Shift, Qt selects paragraphs or drags the passage.
        is_by_letters = self._mouse_down and (shift or not self._has_selection())
        self._anchor = self._to_code_point(self.textCursor().anchor()) if is_by_letters else None
        self._mouse_caret = self._to_code_point(self.textCursor().position())
        self._snap_selection(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word after the same rules as everywhere; going on, Qt selects by words."""
        super().mouseDoubleClickEvent(event)
        self._mouse_down = event.button() == Qt.MouseButton.LeftButton
        self._anchor = None
        start, end = self._raw_selection()
        word = word_at(self._text, start)
        if self._mouse_down and word is not None and word != (start, end):
            self._set_selection(*word)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a selection."""
        super().mouseMoveEvent(event)
        self._mouse_caret = self._to_code_point(self.textCursor().position())
        self._snap_selection(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the selection."""
        super().mouseReleaseEvent(event)
        self._snap_selection(event)
        self._anchor = None
        self._mouse_down = False
        self._tell_selection()

    def event(self, event: QEvent) -> bool:
        """Leave every key without Ctrl to the window's shortcuts, but for moving and selecting."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = event.key() in _MOVING_KEYS and not (
                event.modifiers() & Qt.KeyboardModifier.AltModifier
            )
            if (
                is_ours
                or event.matches(QKeySequence.StandardKey.Copy)
                or event.matches(QKeySequence.StandardKey.SelectAll)
            ):
                event.accept()
            else:
                event.ignore()
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the selection up; the rest is Qt's."""
        if event.key() == Qt.Key.Key_Escape and self._has_selection():
            self.clear_selection()
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl ask for another text size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys are for this text now."""
        super().focusInEvent(event)
        self.activated.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys are for another part of the window: not for a menu, or elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.focus_left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The owner's actions, then Copy and Select All."""
        self.context_menu().exec(event.globalPos())

    def context_menu(self) -> QMenu:
        """The context menu, deleted when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions)
        if self._actions:
            menu.addSeparator()
        copy = menu.addAction(tr("Copy"), self.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(self._has_selection())
        everything = menu.addAction(tr("Select All"), self.selectAll)
        everything.setShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll))
        everything.setEnabled(bool(self._text))
        return menu

    def createMimeDataFromSelection(self) -> QMimeData:
        """The stored characters, for the clipboard and for dragging text out."""
        start, end = self._raw_selection()
        data = QMimeData()
        data.setText(self._text[start:end])
        return data

    def copy(self) -> None:
        """Put the selected characters on the clipboard, exactly as they are stored."""
        if self._has_selection():
            start, end = self._raw_selection()
            copy_text(self._text[start:end])
