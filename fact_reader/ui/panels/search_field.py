"""The wide search field of the top bar, which owns the popup with the results."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from fact_reader.model import Completion, SearchResults
from fact_reader.ui.models.completion_rows import is_field, is_worth
from fact_reader.ui.models.start_rows import SavedRow
from fact_reader.ui.panels.popup_anchor import PopupAnchor
from fact_reader.ui.panels.search_frame import SearchFrame
from fact_reader.ui.panels.search_line import STEPS, asks_for_all
from fact_reader.ui.panels.search_results import SearchResultsPopup
from fact_reader.ui.panels.wording import joined
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, tr

# Long enough for what an input method brings at once, and short beside the 50 ms in which an answer
# is to be painted (bench keystroke).
DEBOUNCE_MS = 8
REST_MS = 4_000
# Leaving for another window or a context menu is not leaving the search.
_STAYING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}

# With a query in the field its results are to be seen at once. Not so when the window becomes
# active again, or when the keyboard is put back here after an article was opened.
_COMING = {
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
}


class SearchField(SearchFrame):
    """Search over all articles and notes.

    Signals: `query_changed(query)` a moment after typing, also with an empty query;
    `query_used(query)` where it is worth remembering: a result was opened, Enter was pressed, or
    it rested for some seconds and had found something;
    `completions_asked(text, caret)` while typing, the caret in code points;
    `open_requested(article_id, snippet, beside)`, the snippet None where the article is meant;
    `rest_requested(hits, beside)` for what an article has more than is shown;
    `all_requested` asks for all results of the query in a list of their own, by the popup's last
    row or by Alt+Enter;
    `star_clicked`; `saved_chosen(search_id)`; `forget_requested(query)` and `clear_requested` for
    recent queries;
    `left` when Esc gives the keyboard back: first Esc closes the popup, the next clears and leaves.

    Where that list is shown (see `set_results_elsewhere`), the popup has no results, and the keys
    that went through them are for the list: `moved(step)` by so many rows, and
    `current_requested(beside)` to open its current row.
    """

    query_changed = Signal(str)
    query_used = Signal(str)
    completions_asked = Signal(str, int)
    open_requested = Signal(str, object, bool)
    rest_requested = Signal(object, bool)
    all_requested = Signal()
    moved = Signal(int)
    current_requested = Signal(bool)
    star_clicked = Signal()
    saved_chosen = Signal(str)
    forget_requested = Signal(str)
    clear_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._answered = ""
        self._found_something = False
        self._elsewhere = False
        self._completed = ("", 0)  # the text and the caret that completions are shown for
        self._dismissed: int | None = None  # where the word begins that is not to be completed
        self.popup = SearchResultsPopup(theme, self)
        self._anchor = PopupAnchor(self, self.popup)
        self._debounce = self._timer(DEBOUNCE_MS)
        self._rest = self._timer(REST_MS)
        self._connect()

    # What the window says

    def show_results(self, results: SearchResults) -> None:
        """Show what was found. Nothing happens where the query is another by now."""
        if results.query.strip() != self.query():
            return
        self.set_busy(False)
        if not self.query():
            return
        self._answered = results.query.strip()
        self._found_something = results.total > 0
        self.popup.show_results(results)
        self.count.setText(_found(results, self.popup.is_incomplete))
        self.refresh()
        reads_help = self.popup.isVisible() and self.popup.is_syntax
        if self.line.hasFocus() and not reads_help:
            self._open_popup()

    def show_completions(self, text: str, caret: int, completions: Sequence[Completion]) -> None:
        """Offer what the word at the caret may become, if text and caret are still these."""
        if (text, caret) != (self.line.text(), self.line.caret()) or not self.line.hasFocus():
            return
        offered = [one for one in completions if is_worth(one, text)]
        if offered and offered[0].start == self._dismissed:
            return
        self._dismissed = None
        self._completed = (text, caret)
        self.popup.show_completions(offered)
        self.line.takes_tab = bool(offered)
        if offered or self.popup.isVisible():
            self._open_popup()

    def set_start(self, recent: Sequence[str], saved: Sequence[SavedRow]) -> None:
        """What an empty field offers: queries asked before, the last first, and saved searches."""
        self.popup.set_start(recent, saved)

    def set_incomplete(self, text: str) -> None:
        """Say why more may be found later, such as that files are still read; empty: all is in."""
        self.popup.set_incomplete(text)
        if self._answered and not self.popup.rows.rowCount():
            self.count.setText(_nothing(bool(text)))

    def set_results_elsewhere(self, elsewhere: bool) -> None:
        """Whether a list of its own shows the results, so that the popup need not."""
        self._elsewhere = elsewhere
        if self.popup.isVisible():
            self._open_popup()

    def query(self) -> str:
        """What is asked, without space around it."""
        return self.line.text().strip()

    def asked(self) -> str:
        """The same with a space behind it if one was typed: the last word is finished then, and
        not the beginning of others."""
        text = self.line.text()
        return f"{text.strip()} " if text.strip() and text[-1].isspace() else text.strip()

    def set_query(self, text: str) -> None:
        """Ask something, as if it had been typed; undo brings back what was there."""
        if text != self.line.text():
            with QSignalBlocker(self.line):  # it is no edit that may want completions
                self.line.replace_all(text)
            self.line.textChanged.emit(text)

    def focus_field(self) -> None:
        """Give the keyboard to the field, with its text selected."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        if self.query():
            # Also where the keyboard was here already.
            self._open_popup()

    def call(self) -> None:
        """Do what is wanted of somebody who asks for the field: an empty one shows at once what it
        offers, too."""
        self.focus_field()
        self._open_popup()

    def close_popup(self) -> None:
        """Hide the results; the query stays."""
        self._drop_completions()
        self.line.takes_delete = False
        self.line.takes_help = True
        self._anchor.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        super().set_theme(theme)
        self.popup.set_theme(theme)

    # Inside

    def _connect(self) -> None:
        self.line.textChanged.connect(self._typed)
        self.line.textEdited.connect(self._ask_completions)
        self.line.cursorPositionChanged.connect(self._caret_moved)
        self.line.key_taken.connect(self._key)
        self.line.focus_gone.connect(self._focus_gone)
        self.line.focus_came.connect(self._focus_came)
        self.line.pressed.connect(self._open_popup)
        self._debounce.timeout.connect(self._ask)
        self._rest.timeout.connect(self._rested)
        self.star.clicked.connect(self.star_clicked)
        self.clear_button.clicked.connect(self._clear)
        self.popup.open_requested.connect(self._opened)
        self.popup.rest_requested.connect(self._rest_opened)
        self.popup.all_requested.connect(self._show_all)
        self.popup.query_chosen.connect(self._choose_query)
        self.popup.saved_chosen.connect(self.saved_chosen)
        self.popup.forget_requested.connect(self.forget_requested)
        self.popup.clear_requested.connect(self.clear_requested)
        self.popup.completion_chosen.connect(self._complete)
        self.popup.height_changed.connect(self._anchor.place)
        self._anchor.pressed_elsewhere.connect(self.close_popup)

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        return timer

    def _typed(self) -> None:
        self._debounce.start()
        self._rest.start()
        self.popup.steps.unmark()  # What was marked belongs to another query.
        if not self.query():
            self._answered = ""
            self._dismissed = None
            self._rest.stop()
            self.count.clear()
            self._drop_completions()
            self.popup.show_start()
            if self.line.hasFocus():
                self._open_popup()
        elif self.popup.is_syntax and self.popup.isVisible():
            self._open_popup()
        self.refresh()

    def _ask(self) -> None:
        self.query_changed.emit(self.asked())

    def _rested(self) -> None:
        if self._answered == self.query() and self._found_something:
            self.query_used.emit(self.query())

    def _clear(self) -> None:
        self.line.clear()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_query(self, text: str) -> None:
        self.line.replace_all(text)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # Completions

    def _ask_completions(self) -> None:
        self.completions_asked.emit(self.line.text(), self.line.caret())

    def _caret_moved(self) -> None:
        text, caret = self._completed
        if self.line.text() == text and self.line.caret() != caret:
            self._drop_completions()

    def _complete(self, completion: Completion) -> None:
        self._drop_completions()
        self.line.complete(completion)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_field(completion):
            self._ask_completions()

    def _drop_completions(self) -> None:
        self._completed = ("", 0)
        self.popup.show_completions(())
        self.line.takes_tab = False
        if self.popup.isVisible() and not self.popup.has_page:
            self.popup.hide()

    # Keys

    def _key(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif key == Qt.Key.Key_F1:
            self._show_syntax()
        elif key == Qt.Key.Key_Tab:
            completion = self.popup.tab_completion()
            if completion is not None:
                self._complete(completion)
        elif key == Qt.Key.Key_Delete:
            if not self.popup.start.forget_current():
                self.line.del_()
        elif key in STEPS:
            self._step(STEPS[key])
        elif asks_for_all(event):
            self._show_all()
        else:
            self._enter(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def _step(self, step: int) -> None:
        if not self.popup.isVisible() and not (self._elsewhere and self.query()):
            self._open_popup()
        elif not (self.popup.isVisible() and self.popup.steps.move_by(step)):
            self.moved.emit(step)

    def _enter(self, beside: bool) -> None:
        popup = self.popup
        if popup.isVisible() and (popup.is_waiting or not self.query()):
            popup.open_current(beside)
            return
        if not self.query():
            self._open_popup()
            return
        self.query_used.emit(self.query())
        if self._answered != self.query() or not (self._elsewhere or popup.isVisible()):
            # What is shown answers an older query: ask at once, and open nothing by mistake.
            self._debounce.stop()
            self._ask()
            self._open_popup()
        elif self._elsewhere:
            self._drop_completions()
            self.current_requested.emit(beside)
        else:
            popup.open_current(beside)

    def _show_all(self) -> None:
        if self.query():
            if self._debounce.isActive():
                self._debounce.stop()
                self._ask()
            self.query_used.emit(self.query())
            self.close_popup()
            self.all_requested.emit()

    def _show_syntax(self) -> None:
        self._drop_completions()
        self.popup.show_syntax()
        self._bring_up()

    def _escape(self) -> None:
        completions = self.popup.completions
        if self.popup.isVisible() and completions.isVisible():
            first = completions.first()
            self._dismissed = first.start if first else None
            self._drop_completions()
        elif self.popup.isVisible():
            self.close_popup()
        else:
            if not self._elsewhere:
                self.line.clear()
                self.close_popup()
            self.left.emit()

    def _opened(self, article_id: str, snippet: object, beside: bool) -> None:
        self.query_used.emit(self.query())
        self.close_popup()
        self.open_requested.emit(article_id, snippet, beside)

    def _rest_opened(self, hits: object, beside: bool) -> None:
        self.query_used.emit(self.query())
        self.close_popup()
        self.rest_requested.emit(hits, beside)

    # The popup

    def _focus_came(self, reason: Qt.FocusReason) -> None:
        self.update()
        if reason in _COMING and self.query():
            self._open_popup()

    def _focus_gone(self, reason: Qt.FocusReason) -> None:
        self.update()
        if reason not in _STAYING:
            self.close_popup()

    def _open_popup(self) -> None:
        """Show the page that belongs to what is typed."""
        popup = self.popup
        if not self.query():
            if not popup.is_start:
                popup.show_start()
        elif self._answered and not self._elsewhere:
            popup.show_answer()
        else:
            popup.show_no_page()
            if not popup.tab_completion():
                self.close_popup()
                return
        self._bring_up()

    def _bring_up(self) -> None:
        self.line.takes_delete = not self.query()
        self.line.takes_help = not self.popup.is_syntax
        self._anchor.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the text is meant for it."""
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)
        self._open_popup()
        event.accept()


def _found(results: SearchResults, incomplete: bool) -> str:
    """How much was found. Passages are counted only in the articles that are at hand."""
    if not results.groups:
        return "" if results.query.rstrip().endswith(":") else _nothing(incomplete)
    articles = counted("{n} article", "{n} articles", results.total)
    if not results.passages or results.total > len(results.groups):
        return articles
    return joined(counted("{n} passage", "{n} passages", results.passages), articles)


def _nothing(incomplete: bool) -> str:
    return tr("nothing found yet") if incomplete else tr("nothing found")
