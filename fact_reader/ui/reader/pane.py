"""One reading pane: header, text, find bar and the bar that tags a selection."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QStackedLayout, QVBoxLayout, QWidget

from fact_reader.model import Annotation, Article, Stance, Version
from fact_reader.ui import theme
from fact_reader.ui.models.article_list import ARTICLE_MIME
from fact_reader.ui.reader.find_bar import FindBar
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.note_margin import NoteMargin
from fact_reader.ui.reader.pane_header import PaneHeader
from fact_reader.ui.reader.paragraph_bar import ParagraphBar
from fact_reader.ui.reader.spoken_marks import SpokenMarks
from fact_reader.ui.reader.tag_bar import TagBar
from fact_reader.ui.reader.text_view import ArticleTextView
from fact_reader.ui.reader.typesetting import title_size
from fact_reader.ui.reader.version_bar import VersionBar
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import mark, tr

EMPTY_WORDS = mark("Choose an article in the list,\nor drop files here.")
# A title over the text takes at most this share of the pane's height, in one of these sizes.
_TITLE_SHARE = 0.3
_LESSER_TITLES = (40, 32, 27, 23, 19, 16, 14)
# The tag bar keeps so far from the edges of the text.
_BAR_ROOM = 4


class ReaderPane(QWidget):
    """Shows one article, or says how to choose one.

    Signals: `activated()` when the pane is clicked or focused; `close_requested()`;
    `tag_requested(stance)` from the tag bar; those of the text view with the same meaning:
    `selection_changed(span | None)`, `annotation_clicked(id)`, `plain_clicked()`,
    `annotation_hovered(id)`, `caret_moved(offset)`, `top_changed()`; `maximise_requested()`;
    `look_for_all_requested(look)` to have it in all panes; and `articles_dropped(ids)` for
    articles dragged here from the list.
    """

    activated = Signal()
    close_requested = Signal()
    tag_requested = Signal(Stance)
    selection_changed = Signal(object)
    annotation_clicked = Signal(str)
    plain_clicked = Signal()
    annotation_hovered = Signal(str)
    caret_moved = Signal(int)
    top_changed = Signal()
    maximise_requested = Signal()
    look_for_all_requested = Signal(TextLook)
    articles_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme.LIGHT
        self._article: Article | None = None
        self._version: Version | None = None
        self._keys_are_elsewhere = False
        # Tab goes from the text to the find bar and then to the header's buttons.
        self.view = ArticleTextView(self)
        SpokenMarks(self.view)
        self.margin = NoteMargin(self.view)
        self.find_bar = FindBar(self.view, self)
        self.paragraph_bar = ParagraphBar(self.view, self)
        self.tag_bar = TagBar(self.view)
        self.header = PaneHeader(self)
        self.title_label = QLabel(self)
        self.title_label.setWordWrap(True)
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self._empty = QLabel(tr(EMPTY_WORDS), self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setFont(theme.sans(14))

        reading = QWidget(self)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.version_bar = VersionBar(reading)
        column.addWidget(self.version_bar)
        for part in (self.title_label, self.find_bar, self.paragraph_bar):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(reading)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(self._pages, 1)

        self.header.look_clicked.connect(self.open_look)
        self.header.find_clicked.connect(self.open_find)
        self.header.maximise_clicked.connect(self.maximise_requested)
        self.header.close_clicked.connect(self.close_requested)
        self.header.pressed.connect(self.activate)
        self.view.activated.connect(self._view_activated)
        self.view.focus_left.connect(self._view_left)
        self.view.selection_changed.connect(self._selection_changed)
        self.view.top_changed.connect(self._top_changed)
        self.view.minimap.rangeChanged.connect(self._show_progress)
        self.view.annotation_clicked.connect(self.annotation_clicked)
        self.view.plain_clicked.connect(self.plain_clicked)
        self.view.annotation_hovered.connect(self.annotation_hovered)
        self.view.caret_moved.connect(self.caret_moved)
        self.view.zoom_requested.connect(self.step_size)
        self.tag_bar.stance_chosen.connect(self._stance_chosen)
        for field in (self.find_bar.field, self.paragraph_bar.field):
            field.installEventFilter(self)
        self._drop_frame = QFrame(self)
        self._drop_frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._drop_frame.hide()
        self.setAcceptDrops(True)
        self.set_theme(theme.LIGHT)
        self.clear()

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    @property
    def article_id(self) -> str:
        """Its id, empty where none is shown."""
        return self._article.id if self._article else ""

    @property
    def version_id(self) -> str:
        """The id of the version that is shown, empty where none is."""
        return self._version.id if self._version else ""

    def show_article(
        self, article: Article, version: Version, annotations: Iterable[Annotation]
    ) -> None:
        """Show a version of an article with its annotations, from the top."""
        self._article, self._version = article, version
        self.paragraph_bar.close_bar(stay=True)
        self.tag_bar.hide()
        self._pages.setCurrentIndex(1)
        self.view.set_article(version.text, article.title, version.structure)
        self.view.set_annotations(one for one in annotations if one.is_placed)
        self.find_bar.text_changed()
        self._show_details()

    def update_article(self, article: Article) -> None:
        """Show changed details of the same article; the text stays where it is."""
        self._article = article
        self.view.retitle(article.title)
        self._show_details()

    def clear(self) -> None:
        """Show no article but how to choose one."""
        self._article = self._version = None
        self.find_bar.close_bar()
        self.paragraph_bar.close_bar(stay=True)
        self.tag_bar.hide()
        self.view.set_article("", "")
        self.find_bar.text_changed()
        self._pages.setCurrentIndex(0)
        self._show_details()

    def apply_changes(self, saved: Sequence[Annotation], removed: Sequence[Annotation]) -> None:
        """Show what a write changed, as far as it lies in the version that is shown.

        Nothing is drawn where it is not certain that the passage stands there.
        """
        own = [one for one in saved if one.version_id == self.version_id]
        gone = [one for one in removed if one.article_id == self.article_id]
        self.view.apply_changes(
            [one for one in own if one.is_placed],
            [*gone, *(one for one in own if not one.is_placed)],
        )

    def set_theme(self, colours: Theme) -> None:
        """Paint in these colours."""
        self._theme = colours
        for part in (
            self.header,
            self.version_bar,
            self.view,
            self.margin,
            self.find_bar,
            self.paragraph_bar,
            self.tag_bar,
        ):
            part.set_theme(colours)
        self.title_label.setStyleSheet(f"color: {colours.text.name()}; background: transparent;")
        self._drop_frame.setStyleSheet(f"border: 2px solid {colours.accent.name()};")
        self._empty.setStyleSheet(f"color: {colours.muted.name()}; background: transparent;")
        self.update()

    def set_look(self, look: TextLook) -> None:
        """Set the text otherwise; the line that is read stays in its place."""
        self.view.set_look(look)
        self.margin.fit()
        self._fit_title()
        self._place_tag_bar()

    @property
    def look(self) -> TextLook:
        """How the text is set."""
        return self.view.look

    def step_size(self, direction: int) -> None:
        """Set the text in the next larger (positive) or smaller (negative) size."""
        self.set_look(self.look.stepped(direction))

    def normal_size(self) -> None:
        """Set the text in the usual size."""
        self.set_look(replace(self.look, size=TextLook().size))

    def open_look(self) -> None:
        """Show the sheet with the look of the text."""
        if self._version is None:
            return
        from fact_reader.ui.reader.look_popover import LookPopover

        popover = LookPopover(self.look, self._theme, self)
        popover.look_chosen.connect(self.set_look)
        popover.all_requested.connect(self.look_for_all_requested)
        popover.show_below(self.header.find_button)

    def set_active(self, is_active: bool) -> None:
        """Show quietly that this pane is the one that keys and lists act on."""
        self.header.set_active(is_active)

    def activate(self) -> None:
        """Take the keyboard, so that keys act on this pane."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.activated.emit()

    def open_find(self) -> None:
        """Show the find bar, ready to type."""
        if self._version is not None:
            self.paragraph_bar.close_bar(stay=True)
            self.find_bar.open()

    def open_paragraph(self) -> None:
        """Show the bar that goes to a paragraph."""
        if self._version is not None:
            self.find_bar.close_bar()
            self.paragraph_bar.open()

    def selected_span(self) -> Span | None:
        """The selected passage of the text."""
        return self.view.selected_span()

    # Within

    def _show_details(self) -> None:
        article = self._article
        self.margin.set_article(article)
        self.header.set_article(article)
        in_text = self.view.title_span is not None
        self.title_label.setText(article.title if article else "")
        self._fit_title()
        self.title_label.setVisible(article is not None and bool(article.title) and not in_text)
        self._top_changed()

    def _fit_title(self) -> None:
        """Set a title over the text as large as leaves most of the pane to the text."""
        left, right = self.view.column()
        self.title_label.setContentsMargins(left, 0, max(0, self.width() - right), 8)
        wanted = title_size(self.view.look, self.view.is_narrow())
        for size in (wanted, *(lesser for lesser in _LESSER_TITLES if lesser < wanted)):
            self.title_label.setFont(self.view.look.font(size, QFont.Weight.DemiBold))
            if self.title_label.heightForWidth(self.width()) <= self.height() * _TITLE_SHARE:
                break

    def _selection_changed(self, span: Span | None) -> None:
        self._place_tag_bar()
        self.selection_changed.emit(span)

    def _top_changed(self) -> None:
        self.header.set_left(self.view.column()[0])
        self.version_bar.set_left(self.view.column()[0])
        self.header.show_title(self.view.is_title_above())
        self._show_progress()
        if self.tag_bar.isVisible() or self.view.has_told_selection():
            self._place_tag_bar()
        self.top_changed.emit()

    def _show_progress(self) -> None:
        bar = self.view.minimap
        self.header.set_progress(bar.value() / bar.maximum() if bar.maximum() > 0 else None)

    def _view_activated(self) -> None:
        self._keys_are_elsewhere = False
        self._place_tag_bar()
        self.activated.emit()

    def _view_left(self) -> None:
        """While something else is written or read, the bar is not to stand over the text."""
        self._keys_are_elsewhere = True
        self._place_tag_bar()

    def _place_tag_bar(self) -> None:
        is_offered = self.view.has_told_selection() and not self._keys_are_elsewhere
        span = self.view.selected_span() if is_offered else None
        ends = self.view.span_ends(span) if span is not None else None
        if ends is None:
            self.tag_bar.hide()
            return
        area = QRect(self.view.viewport().geometry())
        area.adjust(_BAR_ROOM, _BAR_ROOM, -_BAR_ROOM, -_BAR_ROOM)
        self.tag_bar.place(*ends, area)

    def _stance_chosen(self, stance: Stance) -> None:
        self.activated.emit()
        self.tag_requested.emit(stance)

    # Qt's own events

    def event(self, event: QEvent) -> bool:
        """While the find bar is open, F3 and Shift+F3 are its keys and not the window's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.find_bar.isVisible()
            and (
                event.matches(QKeySequence.StandardKey.FindNext)
                or event.matches(QKeySequence.StandardKey.FindPrevious)
            )
        ):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Typing in the find bar makes this pane the active one, too."""
        if event.type() == QEvent.Type.FocusIn:
            self.activated.emit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another size of the title."""
        super().resizeEvent(event)
        self._fit_title()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F3 and Shift+F3 step through what is found, Esc ends it, from the text as well."""
        if event.matches(QKeySequence.StandardKey.FindNext):
            self.find_bar.find_next()
        elif event.matches(QKeySequence.StandardKey.FindPrevious):
            self.find_bar.find_previous()
        elif event.key() == Qt.Key.Key_Escape and self.find_bar.isVisible():
            self.find_bar.close_bar()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take articles of the list; files are for the window."""
        if event.mimeData().hasFormat(ARTICLE_MIME):
            event.acceptProposedAction()
            self._drop_frame.setGeometry(self.rect())
            self._drop_frame.show()
            self._drop_frame.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag goes elsewhere."""
        self._drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the dropped articles to be shown here."""
        self._drop_frame.hide()
        ids = bytes(event.mimeData().data(ARTICLE_MIME).data()).decode("ascii").split()
        if ids:
            event.acceptProposedAction()
            self.articles_dropped.emit(ids)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on what is no text chooses the pane."""
        self.activate()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, also where there is no text."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._theme.page)
