"""The tagged passages in sight as objects that a screen reader finds within the text.

Marks are painted, which no accessibility interface sees. While one listens, each tagged passage in
sight has a button over it that is not seen, takes no mouse and no keyboard, says what was tagged
there, and chooses it when pressed. Without one there are none.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from fact_reader.model import Annotation
from fact_reader.ui.panels.wording import quoted
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.text_view import ArticleTextView
from fact_reader.ui.spoken_annotations import spoken

# Scrolling and dragging tell of many changes in a row.
_PAUSE_MS = 80
# Where hundreds of passages are in sight, nobody has all of them read out.
_MOST = 100
# Code points of a passage that are read out; all of it can be read in the text.
_SPOKEN = 200


class _Passage(QAbstractButton):
    """One tagged passage; `span` is where it stands and `id` what is chosen there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.span: Span = (0, 0)
        self.id = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the text's own marks are seen through it."""


class SpokenMarks(QObject):
    """Keeps the objects of one text view in step with what is in sight."""

    def __init__(self, view: ArticleTextView) -> None:
        super().__init__(view)
        self._view = view
        self._passages: list[_Passage] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._place)
        view.top_changed.connect(self._changed)
        view.marks_changed.connect(self._changed)
        # A screen reader may have been started since.
        view.activated.connect(self._changed)

    def _changed(self) -> None:
        if QAccessible.isActive():
            if not self._soon.isActive():
                self._soon.start()
        elif self._passages:
            self._keep(0)

    def _place(self) -> None:
        view = self._view
        by_span: dict[Span, list[Annotation]] = {}
        first, last = view.visible_span()
        for one in view.highlights.overlapping(first, last)[:_MOST]:
            by_span.setdefault((one.anchor.start, one.anchor.end), []).append(one)
        self._keep(len(by_span))
        page = view.viewport().rect()
        for button, (span, annotations) in zip(self._passages, by_span.items(), strict=True):
            ends = view.span_ends(span)
            box = QRect() if ends is None else ends[0].united(ends[1])
            self._show(button, span, annotations, box.intersected(page))

    def _keep(self, count: int) -> None:
        """Have so many objects; new ones are named before they are shown and told of."""
        while len(self._passages) > count:
            gone = self._passages.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._passages) < count:
            made = _Passage(self._view.viewport())
            made.clicked.connect(self._pressed)
            self._passages.append(made)

    def _show(
        self, button: _Passage, span: Span, annotations: Sequence[Annotation], box: QRect
    ) -> None:
        button.span = span
        button.id = annotations[0].id
        passage = self._view.text[slice(*span)]
        if len(passage) > _SPOKEN:
            passage = f"{passage[:_SPOKEN].rsplit(maxsplit=1)[0]}…"
        button.setAccessibleName(f"{spoken(annotations)}: {quoted(passage)}")
        button.setGeometry(box)
        button.setVisible(not box.isEmpty())

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, _Passage):
            self._view.annotation_clicked.emit(button.id)
