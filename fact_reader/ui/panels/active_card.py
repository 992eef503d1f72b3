"""The one card that is being worked on: a real widget over its row in the list of notes."""

from collections.abc import Callable, Sequence
from itertools import count, pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from fact_reader.model import Annotation, Stance
from fact_reader.ui import theme as look
from fact_reader.ui.models.note_cards import CardRow
from fact_reader.ui.panels.card_layout import (
    GAP,
    HEAD,
    PADDING_X,
    PADDING_Y,
    CardPainter,
    less_word,
    more_word,
)
from fact_reader.ui.panels.field_keys import StoredField, is_typed
from fact_reader.ui.panels.labels_field import LabelsField
from fact_reader.ui.panels.link_rows import LinkRows
from fact_reader.ui.panels.note_edit import NoteEdit
from fact_reader.ui.panels.note_session import NoteSession
from fact_reader.ui.panels.text_lines import draw_text
from fact_reader.ui.panels.widgets import IconButton
from fact_reader.ui.panels.wording import STANCE_NAME, plain_tip, told_at, told_at_forms
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

SAVE_PAUSE_MS = 600
_FIELD = 26
_FOOT = 16


class ActiveCard(QWidget):
    """Shows one annotation with fields for its note, speaker and labels.

    Nothing typed here is lost: the note is handed on after a pause in typing, when the keyboard
    leaves it and by `flush`; speaker and labels when the keyboard leaves them and by `flush`.

    Letters and digits that one of its fields and buttons has no use for go no further: somebody
    who types there does not mean the window's commands.

    Signals: `note_edited(annotation_id, text, session)`, where the session's number is another
    after each pause, so that undo goes back pause by pause; `speaker_edited(annotation_id, text)`;
    `labels_edited(annotation_id, labels)`; `stance_requested(annotation_id, stance)`;
    `remove_requested(annotation_id)`; `clicked(annotation_id)`; `unfold_requested(annotation_id)`;
    `link_requested(annotation_id)` to link it to another one; about what it is linked to
    `link_activated(annotation_id)`, `unlink_requested(link_id)` and
    `turn_requested(link_id, kind)`; `height_changed`; `left` when the keyboard is to go back to
    the list.
    """

    note_edited = Signal(str, str, int)
    speaker_edited = Signal(str, str)
    labels_edited = Signal(str, tuple)
    stance_requested = Signal(str, object)
    remove_requested = Signal(str)
    clicked = Signal(str)
    unfold_requested = Signal(str)
    link_requested = Signal(str)
    link_activated = Signal(str)
    unlink_requested = Signal(str)
    turn_requested = Signal(str, object)
    height_changed = Signal()
    left = Signal()

    def __init__(self, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._row: CardRow | None = None
        self._session: NoteSession | None = None
        self._numbers = count(1)
        self._strong = False
        self._in_order: list[QWidget] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_PAUSE_MS)
        self.stance_button = QToolButton(self)
        self.stance_button.setProperty("link", True)
        self.stance_button.setFont(painter.name.font)
        self.stance_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.stance_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The chevron stands behind the name, where Qt has no style for it.
        self.stance_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.stance_button.setIconSize(QSize(12, 12))
        self.stance_button.setToolTip(tr("Change what this passage does"))
        self.stance_menu = QMenu(self)
        self.stance_button.setMenu(self.stance_menu)
        self.more = QPushButton(self)
        self.more.setProperty("link", True)
        self.more.setFont(painter.meta.font)
        self.more.setAutoDefault(False)
        self.remove = IconButton(
            painter.theme, "trash", tr("Remove this tag and its note"), 16, self
        )
        self.note = NoteEdit(self)
        self.speaker = StoredField(self)
        self.speaker.setObjectName("cardField")
        self.speaker.setFont(look.sans(13))
        self.speaker.setPlaceholderText(tr("Who says it"))
        self.speaker.setAccessibleName(tr("Who says it"))
        self.labels = LabelsField(painter.theme, self)
        self.links = LinkRows(painter, self)
        self.link = QPushButton(tr("Link…"), self)
        self.link.setProperty("link", True)
        self.link.setFont(painter.meta.font)
        self.link.setAutoDefault(False)
        self.link.setToolTip(tr("Link it to a passage that it answers or supports (L)"))
        self._connect()
        self.set_theme(painter.theme)
        self.hide()

    @property
    def annotation_id(self) -> str:
        """The annotation that is shown, empty for none."""
        return self._row.annotation.id if self._row else ""

    def stops(self) -> list[QWidget]:
        """Where Tab goes in it, from above. Chips and rows of links are others after an edit."""
        above = (self.stance_button, self.remove, self.more, self.note, self.speaker)
        return [*above, *self.labels.stops, *self.links.stops, self.link]

    def is_editing(self) -> bool:
        """Whether the keyboard is in one of the fields."""
        fields = (self.note, self.speaker, self.labels.field)
        return any(field.hasFocus() for field in fields)

    def show_row(self, row: CardRow, draft: str | None = None) -> None:
        """Show an annotation, or the new state of the one that is shown.

        `draft` is a text of its note that could not be saved before, to go on with.
        """
        fresh = row.annotation.id != self.annotation_id
        if fresh:
            self.end()
        self._row = row
        one = row.annotation
        if fresh:
            self._session = None
            self.note.load(one.note if draft is None else draft)
            if draft is not None:
                self._session = NoteSession(one.id, one.note)
            self.speaker.set_stored(one.speaker)
            self.labels.field.set_stored("")
        else:
            self._follow_note(one)
            if not self.speaker.is_changed():
                self.speaker.set_stored(one.speaker)
        self.labels.load(one.labels)
        if self.links.show_links(row):
            # The row that had the keyboard is gone.
            self.link.setFocus(Qt.FocusReason.OtherFocusReason)
        self._dress(one)
        self._arrange()
        self.update()

    def complete_with(
        self,
        speakers: Callable[[Annotation], Sequence[str]],
        labels: Callable[[], Sequence[str]],
    ) -> None:
        """Offer speakers for an annotation, and labels, while one types them."""

        def of_shown() -> Sequence[str]:
            return speakers(self._row.annotation) if self._row else ()

        self.speaker.complete_with(of_shown)
        self.labels.complete_with(labels)

    def end(self) -> None:
        """Hand on what was typed, and count what is typed next as a new edit."""
        self.flush()
        if self._session is not None and self._session.is_safe(self.note.text()):
            self._session = None

    def flush(self) -> None:
        """Hand on at once everything that was typed and not yet handed on."""
        self._save_note()
        self._save_speaker()
        self.labels.finish()

    def unsaved(self) -> tuple[str, str] | None:
        """The annotation's id and what was typed, where the library is not known to have it."""
        session, typed = self._session, self.note.text()
        if session is None or session.is_safe(typed):
            return None
        return session.annotation_id, typed

    def give_up(self) -> None:
        """The annotation is gone: show none."""
        self._pause.stop()
        self._row, self._session = None, None
        self.speaker.set_stored("")
        self.labels.field.set_stored("")
        self.hide()

    def height_for(self, width: int) -> int:
        """The height that all parts take at `width`."""
        if self._row is None:
            return 0
        shape = self._painter.shape(self._row, width)
        labels = self.labels.height_for(width - 2 * PADDING_X)
        links = [self.links.wanted_height] if self._row.links else []
        parts = (self.note.wanted_height(), _FIELD, labels, *links, _FOOT)
        return round(shape.quote_bottom) + sum(GAP + part for part in parts) + PADDING_Y

    def set_strong(self, strong: bool) -> None:
        """Whether the list has the keyboard, which makes the outline stronger."""
        self._strong = strong
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.remove.set_theme(theme)
        self.stance_button.setIcon(look.icon("chevron-down", theme.muted, 12))
        self.labels.set_theme(theme)
        self.note.set_theme(theme)
        self.links.set_theme()
        self.stance_menu.clear()
        for number, stance in enumerate(Stance, 1):
            action = self.stance_menu.addAction(
                look.stance_icon(stance, theme), f"{tr(STANCE_NAME[stance])}\t{number}"
            )
            action.setData(stance.value)
        if self._row:
            self._dress(self._row.annotation)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, head and quote; the rest are widgets."""
        if self._row is None:
            return
        one = self._row.annotation
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            card = QRectF(self.rect())
            self._painter.paint_frame(painter, one, card, 2.0 if self._strong else 1.3)
            self._painter.paint_head(painter, one, card, in_full=False)
            shape = self._painter.shape(self._row, self.width())
            self._painter.paint_quote(painter, shape, card, False)
            foot = QRectF(PADDING_X, self.height() - PADDING_Y - _FOOT, shape.width, _FOOT)
            meta, muted = self._painter.meta, self._painter.theme.muted
            foot.setRight(self.link.x() - GAP)
            draw_text(painter, self.moment(foot.width()), meta.font, muted, foot)

    def moment(self, room: float) -> str:
        """When it was tagged or changed, in as many words as there is room for."""
        if self._row is None:
            return ""
        meta, forms = self._painter.meta, told_at_forms(self._row.annotation)
        fits = (form for form in forms if meta.width(form) <= room)
        return next(fits, meta.elided(forms[-1], room))

    def resizeEvent(self, _event: object) -> None:
        """Put the parts where they belong."""
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken here, so that the list below does not see it."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the card asks for its passage."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit(self.annotation_id)

    def event(self, event: QEvent) -> bool:
        """What is typed on one of its buttons is neither a shortcut nor for the list below."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _stays_here(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in a field goes back to the list."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self._finish()
        elif enter or _stays_here(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._save_note)
        self.note.typed.connect(self._typed)
        self.note.left.connect(self.end)
        self.note.finished.connect(self._finish)
        self.note.height_changed.connect(self._grown)
        self.speaker.editingFinished.connect(self._save_speaker)
        self.speaker.picked.connect(self._save_speaker)
        self.labels.labels_changed.connect(self._save_labels)
        self.labels.height_changed.connect(self._grown)
        self.stance_menu.triggered.connect(self._ask_stance)
        self.remove.clicked.connect(self._ask_removal)
        self.more.clicked.connect(self._ask_unfold)
        self.link.clicked.connect(self._ask_linking)
        self.links.activated.connect(self.link_activated)
        self.links.unlink_requested.connect(self.unlink_requested)
        self.links.turn_requested.connect(self.turn_requested)

    def _arrange(self) -> None:
        if self._row is None:
            return
        self._put_in_order()
        width = self.width()
        shape = self._painter.shape(self._row, width)
        inner = width - 2 * PADDING_X
        name_width = self._painter.name.width(self.stance_button.text()) + 26
        self.stance_button.setGeometry(PADDING_X + 20, PADDING_Y - 1, round(name_width), HEAD + 2)
        self.remove.setGeometry(width - PADDING_X - 21, PADDING_Y - 3, 26, 26)
        more = self._painter.more_box(shape, QRectF(0, 0, width, 0))
        self.more.setVisible(not more.isEmpty())
        self.more.setText(less_word() if shape.expanded else more_word())
        self.more.setGeometry(more.adjusted(-2, 0, 4, 0).toRect())
        y = round(shape.quote_bottom) + GAP
        self.note.setGeometry(PADDING_X, y, inner, self.note.wanted_height())
        y += self.note.wanted_height() + GAP
        self.speaker.setGeometry(PADDING_X, y, inner, _FIELD)
        y += _FIELD + GAP
        tall = self.labels.height_for(inner)
        self.labels.setGeometry(PADDING_X, y, inner, tall)
        self.links.setGeometry(PADDING_X, y + tall + GAP, inner, self.links.wanted_height)
        wide = self.link.sizeHint().width()
        foot = self.height() - PADDING_Y - _FOOT
        self.link.setGeometry(width - PADDING_X - wide + 2, foot - 2, wide, _FOOT + 4)

    def _put_in_order(self) -> None:
        """Qt puts what is made behind all others in the window: Tab would come to it last."""
        stops = self.stops()
        if stops != self._in_order:
            self._in_order = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)

    def _dress(self, one: Annotation) -> None:
        self.stance_button.setText(tr(STANCE_NAME[one.stance]))
        colour = self._painter.theme.stance(one.stance).line.name()
        self.stance_button.setStyleSheet(f"QToolButton {{ color: {colour}; text-align: left; }}")
        self.setAccessibleName(f"{tr(STANCE_NAME[one.stance])}: {one.anchor.exact[:120]}")
        self.setToolTip(plain_tip(told_at(one)))

    def _follow_note(self, one: Annotation) -> None:
        typed = self.note.text()
        if self._session is None:
            if one.note != typed:
                self.note.load(one.note)
        elif self._session.arrived(one.note, typed):
            # Undone or changed elsewhere: what is typed from here on is another edit.
            self._session = None
            self.note.load(one.note)

    def _typed(self) -> None:
        if self._row is None:
            return
        if self._session is None:
            one = self._row.annotation
            self._session = NoteSession(one.id, one.note)
        self._pause.start()

    def _save_note(self) -> None:
        self._pause.stop()
        session, typed = self._session, self.note.text()
        if session is not None and session.is_pending(typed):
            session.sent(typed)
            self.note.forget_steps()
            self.note_edited.emit(session.annotation_id, typed, next(self._numbers))

    def _save_speaker(self) -> None:
        if self._row is None or not self.speaker.is_changed():
            return
        typed = " ".join(self.speaker.text().split())
        self.speaker.set_stored(typed)
        if typed != self._row.annotation.speaker:
            self.speaker_edited.emit(self.annotation_id, typed)

    def _save_labels(self, labels: tuple[str, ...]) -> None:
        if self._row is not None:
            self.labels_edited.emit(self.annotation_id, labels)

    def _finish(self) -> None:
        self.end()
        self.left.emit()

    def _grown(self) -> None:
        if self._row is not None:
            self._arrange()
            self.height_changed.emit()

    def _ask_stance(self, action: object) -> None:
        stance = Stance(action.data())  # type: ignore[attr-defined]
        if self._row is not None and stance is not self._row.annotation.stance:
            self.flush()
            self.stance_requested.emit(self.annotation_id, stance)

    def _ask_removal(self) -> None:
        self.flush()
        self.remove_requested.emit(self.annotation_id)

    def _ask_unfold(self) -> None:
        self.unfold_requested.emit(self.annotation_id)

    def _ask_linking(self) -> None:
        self.flush()
        self.link_requested.emit(self.annotation_id)


def _stays_here(event: QKeyEvent) -> bool:
    """Whether a key writes something, or deletes."""
    deletes = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
    return is_typed(event) or (deletes and event.modifiers() == Qt.KeyboardModifier.NoModifier)
