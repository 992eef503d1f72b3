"""The field a note is typed in: plain text, as high as its text.

While the keyboard is elsewhere, Markdown in it is shown as what it means.
"""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from fact_reader.model.text import normalise_text
from fact_reader.ui import theme as look
from fact_reader.ui.panels.field_keys import is_for_window, is_redo, is_undo
from fact_reader.ui.panels.note_markdown import NoteDocument, has_marks, note_document
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

_LINE = 18
_MARGIN = 6
_MOST_LINES = 14


class NoteEdit(QTextEdit):
    """A plain text editor that grows with its text up to 14 lines and scrolls beyond.

    Without the keyboard it shows a note with Markdown laid out, in full; a click on a link there
    opens it, any other click starts typing.

    Signals: `typed` when the user changed the text; `height_changed` with the height that it
    wants now; `finished` on Ctrl+Enter and Esc, which both keep the text; `left` when the
    keyboard went elsewhere.
    """

    typed = Signal()
    height_changed = Signal(int)
    finished = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteEdit")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(look.sans(13))
        self.setPlaceholderText(tr("Add a note"))
        self.setAccessibleName(tr("Note"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self._theme = look.LIGHT
        self._loading = False
        self._wanted = 0
        self.document().contentsChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._measure)
        self.load("")

    def text(self) -> str:
        """The note as the library stores text. Unlike `toPlainText` this keeps no-break spaces."""
        return normalise_text(self.document().toRawText())[0]

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.viewport().update()

    def laid_out(self) -> NoteDocument | None:
        """What is shown in place of the text: Markdown, while the keyboard is elsewhere."""
        if self.hasFocus():
            return None
        text = self.text().strip()
        width = self.viewport().width() - 2 * _MARGIN
        return note_document(text, width, self._theme) if has_marks(text) else None

    def load(self, text: str) -> None:
        """Show another note; what was typed before can no longer be taken back here.

        A caret that the keyboard is at stays behind what changed.
        """
        caret = _behind_change(self.text(), text) if self.hasFocus() else 0
        self._loading = True
        self.setUndoRedoEnabled(False)
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        form = QTextBlockFormat()
        form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(form)
        self.setUndoRedoEnabled(True)
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._loading = False
        self._measure()

    def forget_steps(self) -> None:
        """What was typed so far is stored: taking it back is for the window from here on."""
        self.document().clearUndoRedoStacks()

    def wanted_height(self) -> int:
        """The height of the text with its margins, at most 14 lines."""
        return self._wanted

    def edit_at_end(self) -> None:
        """Take the keyboard, with the caret behind the text."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """The window's keys go to the window; so do undo and redo where nothing was typed that
        they could be about."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = is_undo(event) and not self.document().isUndoAvailable()
            redo = is_redo(event) and not self.document().isRedoAvailable()
            if is_for_window(event) or undo or redo:
                event.ignore()
                return False
            if is_redo(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Esc end the edit; Ctrl+Y does again, as Ctrl+Shift+Z does."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (
            enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.finished.emit()
        elif is_redo(event):
            self.redo()
        elif enter:
            # Qt's own Enter gives an empty paragraph its plain format back, and with it another
            # line height.
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """From here on the text is shown as it is typed."""
        super().focusInEvent(event)
        self._measure()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whatever takes the keyboard, what was typed is handed on."""
        super().focusOutEvent(event)
        self.left.emit()
        self._measure()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The laid out note where there is one to show, else the text."""
        shown = self.laid_out()
        if shown is None:
            super().paintEvent(event)
            return
        with QPainter(self.viewport()) as painter:
            shown.paint(painter, QPointF(_MARGIN, _MARGIN), shown.height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a link of the laid out note opens it."""
        address = self._address_at(event.position())
        if address.isEmpty():
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            QDesktopServices.openUrl(address)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._measure()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as the library stores text: one kind of line end, no control characters."""
        if source.hasText():
            self.insertPlainText(normalise_text(source.text())[0])

    def _address_at(self, point: QPointF) -> QUrl:
        shown = self.laid_out()
        return shown.address_at(point - QPointF(_MARGIN, _MARGIN)) if shown else QUrl()

    def _changed(self) -> None:
        if not self._loading:
            self.typed.emit()

    def _measure(self) -> None:
        if self._loading:
            return
        shown = self.laid_out()
        most = _MOST_LINES * _LINE + 2 * _MARGIN
        if shown is not None:
            full = most = ceil(shown.height) + 2 * _MARGIN
        else:
            full = round(self.document().size().height())
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if full > most else policy.ScrollBarAlwaysOff
        )
        wanted = max(min(full, most), _LINE + 2 * _MARGIN) + 2
        if wanted != self._wanted:
            self._wanted = wanted
            self.height_changed.emit(wanted)


def _behind_change(before: str, after: str) -> int:
    """The end in `after` of what differs from `before`, in UTF-16 units as Qt counts them."""
    shortest = min(len(before), len(after))
    head = 0
    while head < shortest and before[head] == after[head]:
        head += 1
    same = 0
    while same < shortest - head and before[-1 - same] == after[-1 - same]:
        same += 1
    return len(after[: len(after) - same].encode("utf-16-le", "surrogatepass")) // 2
