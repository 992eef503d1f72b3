"""Driving the real window as a user does, with the mouse and the keyboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.anchoring import find_quote
from fact_reader.model import ArticleSummary
from fact_reader.ui.app import Application
from fact_reader.ui.main_window import MainWindow
from fact_reader.ui.reader.pane import ReaderPane


class User:
    """Somebody at the window. Every method is what hands and eyes can do."""

    def __init__(self, qtbot: QtBot, application: Application) -> None:
        self.qtbot = qtbot
        self.application = application

    @property
    def window(self) -> MainWindow:
        """The window that is open now."""
        assert self.application.window is not None
        return self.application.window

    def wait(self, until: Callable[[], bool], timeout_ms: int = 20_000) -> None:
        """Look until something is so."""
        self.qtbot.waitUntil(until, timeout=timeout_ms)

    def wait_for_index(self) -> None:
        """Look until the status line stops telling of indexing."""
        self.wait(lambda: not self.window.indexer.is_busy, 60_000)

    def drop(self, *paths: Path) -> None:
        """Drop files on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        place = self.window.rect().center()
        actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(place, actions, data, buttons, none)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted()
        dropped = QDropEvent(QPointF(place), actions, data, buttons, none)
        QApplication.sendEvent(self.window, dropped)
        assert dropped.isAccepted()

    def article(self, words: str) -> ArticleSummary:
        """The article in the list whose title begins with these words."""
        panel = self.window.library_panel
        for article_id in panel.shown_ids():
            summary = panel.articles.summary(article_id)
            if summary is not None and summary.article.title.startswith(words):
                return summary
        raise AssertionError(f"no article {words!r} in the list")

    def open(self, words: str, *, beside: bool = False) -> ReaderPane:
        """Click an article in the list, with the middle button to read it beside."""
        article_id = self.article(words).article.id
        view = self.window.library_panel.view
        model = self.window.library_panel.articles
        index = model.index(model.row_of(article_id), 0)
        view.scrollTo(index)
        button = Qt.MouseButton.MiddleButton if beside else Qt.MouseButton.LeftButton
        QTest.mouseClick(view.viewport(), button, pos=view.visualRect(index).center())
        pane = self.window.pane_area.active_pane
        assert pane.article_id == article_id
        return pane

    def select(self, pane: ReaderPane, quote: str) -> None:
        """Drag the mouse over a passage."""
        view = pane.view
        [span] = find_quote(view.text, quote)
        view.reveal(*span)
        first = view.span_ends((span[0], span[0] + 1))
        last = view.span_ends((span[1] - 1, span[1]))
        assert first is not None
        assert last is not None
        start = QPoint(first[0].left() + 1, first[0].center().y())
        end = QPoint(last[1].right() + 1, last[1].center().y())
        viewport = view.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
        assert view.selected_span() == span

    def press(self, keys: str) -> None:
        """Press a shortcut such as "Ctrl+Z", on whatever has the keyboard."""
        *modifiers, key = keys.split("+")
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= {
                "Ctrl": Qt.KeyboardModifier.ControlModifier,
                "Shift": Qt.KeyboardModifier.ShiftModifier,
                "Alt": Qt.KeyboardModifier.AltModifier,
            }[modifier]
        active = QApplication.activeWindow()
        if active is None or active.isHidden():
            # Offscreen there is no window manager that does this when a dialog closes, and Qt may
            # not have come to tell of the closing yet.
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)
        code = getattr(Qt.Key, f"Key_{key}")
        QTest.keyClick(self.focus, code, held)

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        for char in text:
            if char.isascii():
                QTest.keyClicks(self.focus, char)
                continue
            # QTest knows ASCII keys only and aborts at others.
            none = Qt.KeyboardModifier.NoModifier
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus, QKeyEvent(kind, 0, none, char))

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.window

    def search(self, query: str) -> None:
        """Ask in the search field, and wait for the answer to this very question."""
        self.press("Ctrl+K")
        self.type(query)
        self.wait(lambda: self.window.searching.results.query == query)

    def found(self) -> list[str]:
        """The titles that the results show."""
        return [group.article.title for group in self.window.searching.results.groups]
