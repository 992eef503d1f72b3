"""What the window has to say: a small card at the bottom, never a modal box."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from fact_reader.ui.announcing import announce
from fact_reader.ui.message_cards import SHADOW, Kind, Message, MessageCard, ProgressCard
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

# Of a card, and between it and the host's right edge, in device-independent pixels.
_WIDEST = 420
_RIGHT = 12
_KEPT = 20
# An error that was on top for so long can be taken as read.
_SEEN_MS = 3_000


class MessageBar(QWidget):
    """Messages and progress over the bottom right corner of `over`, a part of `host`, else of
    `host` itself, which keeps its layout.

    The newest message is on top of a short stack; information goes away by itself, errors stay
    until they are closed, or one above them is after they could be read. Progress has a card of
    its own below, so that no message hides Cancel.
    Signal: `cancel_requested`, once per piece of work.
    """

    cancel_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        host: QWidget,
        bottom_margin: int = 8,
        over: QWidget | None = None,
    ) -> None:
        super().__init__(host)
        self._host = host
        self._over = over or host
        self._theme = theme
        self._bottom_margin = bottom_margin
        self._stack: list[Message] = []
        self._progress: tuple[str, int, int] | None = None
        self._before: QWidget | None = None
        self._pointed_at = False
        self._on_top = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_message)
        self._card = MessageCard(theme)
        self._progress_card = ProgressCard(theme)
        for card in (self._card, self._progress_card):
            card.setParent(self)
            card.hide()
        self._card.close_button.clicked.connect(self._dismiss)
        self._card.action.clicked.connect(lambda: self._act(self._stack[0].action))
        self._card.other.clicked.connect(lambda: self._act(self._stack[0].other))
        self._card.more.clicked.connect(self._show_next)
        self._progress_card.cancel.clicked.connect(self._cancel)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        for watched in {host, self._over}:
            watched.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._remember_focus)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = self._card.theme = self._progress_card.theme = theme
        self._card.close_button.set_theme(theme)
        self._lay_out()
        self.update()

    def show_message(
        self,
        text: str,
        kind: Kind = "info",
        action: tuple[str, Callable[[], object]] | None = None,
        timeout_ms: int | None = 6000,
        other: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Say `text`; `action` is the words of a button and what it does, `other` the same for a
        second one below the text.

        Only information goes away after `timeout_ms` (None: never). An error stays until it is
        closed, and "busy" until the next busy message or `clear_busy`.
        """
        message = Message(text, kind, action, timeout_ms if kind == "info" else None, other)
        self._look_at_top()
        stack = [
            one
            for one in self._stack
            if (one.text, one.kind) != (text, kind)
            and not (kind == "info" and one.timeout_ms is not None)
            and not (kind == "busy" and one.kind == "busy")
        ]
        self._stack = [message, *stack][:_KEPT]
        self._changed()
        self._announce(text, assertive=kind == "error")

    def clear_busy(self) -> None:
        """Take away the busy message, if there is one."""
        self._stack = [one for one in self._stack if one.kind != "busy"]
        self._changed()

    def close_message(self) -> None:
        """Close the message on top; the one below shows."""
        self._stack = self._stack[1:]
        self._changed()

    def withdraw(self, text: str) -> None:
        """Take away what was said in these words, if it is still there."""
        self._stack = [one for one in self._stack if one.text != text]
        self._changed()

    def messages(self) -> list[str]:
        """The texts of all messages, the one that shows first."""
        return [message.text for message in self._stack]

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Say how far the work is; `total` 0 means that nobody knows."""
        if self._progress is None:
            self._progress_card.cancel.setEnabled(True)
            self._progress_card.cancel.setText(tr("Cancel"))
            self._announce(text, assertive=False)
        self._progress = (text, done, total)
        self._lay_out()

    def hide_progress(self) -> None:
        """The work has ended."""
        self._progress = None
        self._lay_out()

    def _dismiss(self) -> None:
        """The user has done with the message on top, and with the errors below that were read."""
        self.close_message()
        while self._stack and self._stack[0].kind == "error" and self._stack[0].seen:
            self.close_message()

    def _act(self, action: tuple[str, Callable[[], object]] | None) -> None:
        self._dismiss()
        if action is not None:
            action[1]()

    def _look_at_top(self) -> None:
        """Another message is about to cover the one on top: keep in mind whether it was read."""
        if self._stack and self._on_top.elapsed() >= _SEEN_MS and self._host.isActiveWindow():
            self._stack[0] = replace(self._stack[0], seen=True)

    def _show_next(self) -> None:
        self._look_at_top()
        self._stack = [*self._stack[1:], self._stack[0]]
        self._changed()
        self._announce(self._stack[0].text, assertive=False)

    def _cancel(self) -> None:
        self._progress_card.cancel.setEnabled(False)
        self._progress_card.cancel.setText(tr("Stopping…"))
        self._lay_out()
        self.cancel_requested.emit()

    def _changed(self) -> None:
        self._timer.stop()
        self._on_top.start()
        self._lay_out()
        self._start_timer()

    def _start_timer(self) -> None:
        held = self._pointed_at or self._holds_focus()
        if self._stack and self._stack[0].timeout_ms is not None and not held:
            self._timer.start(self._stack[0].timeout_ms)

    def _holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _lay_out(self) -> None:
        had_focus = self._holds_focus()
        width = min(_WIDEST, self._right_edge() - 2 * _RIGHT) + 2 * SHADOW
        if self._stack:
            self._card.show_message(self._stack[0], len(self._stack) - 1, width)
        if self._progress is not None:
            self._progress_card.show_progress(*self._progress, width)
        self._card.setVisible(bool(self._stack))
        self._progress_card.setVisible(self._progress is not None)
        self.setVisible(bool(self._stack) or self._progress is not None)
        self._pointed_at = self._pointed_at and self.isVisible()
        if had_focus and not self._holds_focus():
            self._give_focus_back()
        self._place()

    def _right_edge(self) -> int:
        return self._over.mapTo(self._host, QPoint(self._over.width(), 0)).x()

    def _place(self) -> None:
        cards = [card for card in (self._card, self._progress_card) if not card.isHidden()]
        if not cards:
            return
        sizes = [card.fitting_size() for card in cards]
        wide = max(size.width() for size in sizes)
        # The shadows of two cards lie over each other.
        high = sum(size.height() - SHADOW for size in sizes) + SHADOW
        self.setGeometry(
            self._right_edge() - wide - _RIGHT + SHADOW,
            self._host.height() - high - self._bottom_margin + SHADOW,
            wide,
            high,
        )
        top = 0
        region = QRegion()
        for card, size in zip(cards, sizes, strict=True):
            card.setGeometry(wide - size.width(), top, size.width(), size.height())
            region = region.united(QRegion(card.geometry()))
            top += size.height() - SHADOW
        # Beside the narrower of two cards the article can still be clicked.
        self.setMask(region)
        self.raise_()

    def _remember_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._timer.stop()
            if old is not None and not self.isAncestorOf(old):
                self._before = old
        elif old is not None and isValid(old) and self.isAncestorOf(old):
            self._start_timer()

    def _give_focus_back(self) -> None:
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _announce(self, text: str, *, assertive: bool) -> None:
        announce(self, text, assertive=assertive)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the message that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape and self._stack:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """A message that the mouse moves over does not go away. One that comes up under a mouse
        at rest does: nobody is pointing at it."""
        if event.type() == QEvent.Type.HoverMove:
            self._pointed_at = True
            self._timer.stop()
        elif event.type() == QEvent.Type.HoverLeave and self._pointed_at:
            self._pointed_at = False
            self._start_timer()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the host's size, and where that is over which the messages stand."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._lay_out()
        return super().eventFilter(watched, event)
