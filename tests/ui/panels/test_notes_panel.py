import dataclasses
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.model import Annotation, Article, Changes, PartialDate, Stance
from fact_reader.ui import theme as look
from fact_reader.ui.models.note_cards import CardRow
from fact_reader.ui.panels.notes_panel import NotesPanel
from fact_reader.ui.theme import Theme

Make = Callable[..., Annotation]
NOW = datetime(2025, 3, 14, 10, tzinfo=UTC)
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
ONE = Article("a1", "One", NOW, NOW, "Ark", published=PartialDate("2017-07-18"))
TWO = Article("a2", "Two", NOW, NOW, "Bee")


class Store:
    """A library in miniature: what the panel asks is done at once and comes back as Changes."""

    def __init__(self, panel: NotesPanel, annotations: list[Annotation]) -> None:
        self.panel = panel
        self.all = {one.id: one for one in annotations}
        self.sessions: list[int] = []
        self.echoes = True
        panel.note_edited.connect(self.save_note)

    def save_note(self, annotation_id: str, text: str, session: int) -> None:
        self.sessions.append(session)
        self.put(dataclasses.replace(self.all[annotation_id], note=text))

    def put(self, one: Annotation) -> None:
        later = self.all[one.id].modified + timedelta(seconds=1)
        self.all[one.id] = dataclasses.replace(one, modified=later)
        if self.echoes:
            self.panel.apply(Changes(saved=(self.all[one.id],)))

    def note(self, annotation_id: str) -> str:
        return self.all[annotation_id].note

    def listed(self, *articles: Article) -> list[tuple[Article, list[Annotation]]]:
        mine = self.all.values()
        return [(a, [one for one in mine if one.article_id == a.id]) for a in articles]


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> Iterator[NotesPanel]:
    host = QWidget()
    column = QVBoxLayout(host)
    made = NotesPanel(theme)
    made.pane = QLineEdit()  # type: ignore[attr-defined]
    column.addWidget(made)
    column.addWidget(made.pane)  # type: ignore[attr-defined]
    host.resize(320, 844)
    qtbot.addWidget(host)
    host.show()
    qtbot.waitExposed(host)
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    yield made
    host.close()


@pytest.fixture
def window_undo(panel: NotesPanel) -> list[str]:
    """What the window's own undo and redo were asked for."""
    asked: list[str] = []
    window = panel.window()
    for name, keys in (("undo", ["Ctrl+Z"]), ("redo", ["Ctrl+Shift+Z", "Ctrl+Y"])):
        action = QAction(name, window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _, name=name: asked.append(name))
        window.addAction(action)
    return asked


@pytest.fixture
def store(panel: NotesPanel, annotation: Make) -> Store:
    made = Store(
        panel,
        [
            annotation("1", "a1", 0, note="first note", speaker="A minister"),
            annotation("2", "a1", 100, stance=Stance.DENIAL, exact="quite long " * 40),
            annotation("3", "a1", 200, stance=Stance.CONFIRMATION, labels=("permit", "log")),
            annotation("4", "a2", 0, note="of the other"),
        ],
    )
    panel.set_articles(made.listed(ONE, TWO))
    QApplication.processEvents()
    return made


def place_of(panel: NotesPanel, annotation_id: str, part: str = "card") -> QPoint:
    row = panel.cards.row_of(annotation_id)
    box = panel.view.card_box(row)
    shown = panel.cards.rows[row]
    assert isinstance(shown, CardRow)
    shape = panel._painter.shape(shown, box.width())
    if part == "note":
        return panel._painter.note_box(shape, box).center().toPoint()
    if part == "more":
        return panel._painter.more_box(shape, box).center().toPoint()
    return (box.topLeft() + QPoint(60, 40)).toPoint()


# --- moving about


def test_a_click_makes_active_and_asks_for_the_passage(
    qtbot: QtBot, panel: NotesPanel, store: Store
) -> None:
    with qtbot.waitSignal(panel.annotation_activated) as asked:
        QTest.mouseClick(panel.view.viewport(), LEFT, pos=place_of(panel, "3"))
    assert asked.args == ["3"]
    assert panel.active_id == "3"
    assert panel.card.isVisible()
    assert panel.view.hasFocus()
    with qtbot.waitSignal(panel.annotation_activated):
        QTest.mouseClick(panel.card, LEFT, pos=QPoint(60, 40))


def test_keys_step_jump_and_edit(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    panel.focus_list()
    assert panel.active_id == "1"
    with qtbot.assertNotEmitted(panel.annotation_activated):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
            QTest.keyClick(panel.view, key)
        assert panel.active_id == "4", "over the header, and stops at the end"
        QTest.keyClick(panel.view, Qt.Key.Key_Home)
    assert panel.active_id == "1"
    with qtbot.waitSignal(panel.annotation_activated) as asked:
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert asked.args == ["1"]
    with qtbot.waitSignal(panel.stance_requested) as changed:
        QTest.keyClick(panel.view, Qt.Key.Key_2)
    assert changed.args == ["1", Stance.DENIAL]
    with qtbot.waitSignal(panel.remove_requested) as removed:
        QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    assert removed.args == ["1"]
    QTest.keyClick(panel.view, Qt.Key.Key_N)
    assert panel.card.note.hasFocus()
    QTest.keyClick(panel.card.note, Qt.Key.Key_Escape)
    assert panel.view.hasFocus()


def test_every_move_of_the_user_chooses(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    chosen: list[str] = []
    panel.annotation_chosen.connect(chosen.append)
    # As the window does.
    panel.annotation_chosen.connect(panel.set_active)
    panel.set_active("2")
    assert chosen == [], "the window knows what it chose itself"
    panel.focus_list()
    QTest.keyClick(panel.view, Qt.Key.Key_Down)
    QTest.keyClick(panel.view, Qt.Key.Key_Down)
    QTest.keyClick(panel.view, Qt.Key.Key_Down)
    assert chosen == ["3", "4"]
    QTest.keyClick(panel.view, Qt.Key.Key_Home)
    QTest.mouseClick(panel.view.viewport(), LEFT, pos=place_of(panel, "3"))
    QTest.mouseClick(panel.view.viewport(), LEFT, pos=place_of(panel, "1", "note"))
    assert panel.card.note.hasFocus()
    QTest.mouseClick(panel.view.viewport(), LEFT, pos=place_of(panel, "2", "more"))
    assert chosen == ["3", "4", "1", "3", "1", "2"]
    panel.set_active("")
    panel.focus_list()
    assert chosen[6:] == ["1"], "going to the notes with none active takes the first"


def test_no_card_is_framed_when_none_is_active(panel: NotesPanel, store: Store) -> None:
    before = panel.view.grab().toImage()
    panel.set_active("3")
    QApplication.processEvents()
    assert panel.view.grab().toImage() != before
    panel.set_active("")
    QApplication.processEvents()
    assert panel.view.grab().toImage() == before
    assert panel.view.delegate.active_id == ""


def test_the_card_stands_on_its_row(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    panel.set_active("2")
    QApplication.processEvents()
    box = panel.view.card_box(panel.cards.row_of("2")).toRect()
    assert panel.card.geometry() == box
    panel.edit_note("2")
    before = panel.card.height()
    for _ in range(4):
        QTest.keyClick(panel.card.note, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert panel.card.height() >= before + 4 * 18
    box = panel.view.card_box(panel.cards.row_of("2")).toRect()
    assert panel.card.geometry() == box
    bottom = panel.card.labels.geometry().bottom()
    assert bottom < panel.card.height()


def test_set_active_scrolls_to_a_far_card(
    qtbot: QtBot, panel: NotesPanel, annotation: Make
) -> None:
    panel.set_articles([(ONE, [annotation(str(n), "a1", n) for n in range(1000)])])
    panel.set_active("900")
    viewport = panel.view.viewport().rect()
    assert viewport.contains(panel.card.geometry().center())
    panel.set_active("3")
    assert viewport.contains(panel.card.geometry().center())
    panel.set_active("")
    assert panel.active_id == ""
    QApplication.processEvents()
    assert not panel.card.isVisible()


def test_more_unfolds_the_quote(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    QTest.mouseClick(panel.view.viewport(), LEFT, pos=place_of(panel, "2", "more"))
    assert panel.active_id == "2"
    assert panel.card.more.text() == "less"
    QApplication.processEvents()
    high = panel.card.height()
    QTest.mouseClick(panel.card.more, LEFT)
    QApplication.processEvents()
    assert panel.card.more.text() == "more"
    assert panel.card.height() < high


# --- typing, and never losing it


def test_a_click_on_the_note_edits_and_a_pause_saves(
    qtbot: QtBot, panel: NotesPanel, store: Store
) -> None:
    QTest.mouseClick(panel.view.viewport(), LEFT, pos=place_of(panel, "1", "note"))
    assert panel.card.note.hasFocus()
    with qtbot.waitSignal(panel.note_edited, timeout=3000) as saved:
        QTest.keyClicks(panel.card.note, " and more")
    assert saved.args[:2] == ["1", "first note and more"]


@pytest.mark.parametrize("way", ["focus", "ctrl enter", "escape", "flush", "other card", "jump"])
def test_every_way_out_saves(qtbot: QtBot, panel: NotesPanel, store: Store, way: str) -> None:
    panel.edit_note("1")
    QTest.keyClicks(panel.card.note, "!")
    assert store.note("1") == "first note"
    if way == "focus":
        panel.pane.setFocus()  # type: ignore[attr-defined]
    elif way == "ctrl enter":
        QTest.keyClick(panel.card.note, Qt.Key.Key_Return, CTRL)
    elif way == "escape":
        QTest.keyClick(panel.card.note, Qt.Key.Key_Escape)
    elif way == "flush":
        panel.flush()
    elif way == "other card":
        panel.set_active("3")
        assert not panel.card.note.hasFocus(), "typing must not go on in another note"
    else:
        QTest.mouseClick(panel.view.viewport(), LEFT, pos=place_of(panel, "3"))
    assert store.note("1") == "first note!"


def test_each_pause_ends_a_session(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    panel.edit_note("1")
    for text in (" one", " two"):
        with qtbot.waitSignal(panel.note_edited, timeout=3000):
            QTest.keyClicks(panel.card.note, text)
    assert store.note("1") == "first note one two"
    assert len(set(store.sessions)) == 2


def test_undo_in_a_note_goes_back_pause_by_pause(
    qtbot: QtBot, panel: NotesPanel, store: Store, window_undo: list[str]
) -> None:
    note = panel.card.note
    panel.edit_note("1")
    for text in (" one", " two"):
        QTest.keyClicks(note, text)
        panel.flush()
    QTest.keyClicks(note, " three")
    QTest.keyClick(note, Qt.Key.Key_Z, CTRL)
    assert note.text() == "first note one two", "what is not stored yet goes first"
    assert window_undo == []
    for text in ("first note one", "first note"):
        QTest.keyClick(note, Qt.Key.Key_Z, CTRL)
        store.put(dataclasses.replace(store.all["1"], note=text))
        assert note.text() == text
        assert note.textCursor().atEnd(), "the caret is where something changed"
        assert note.hasFocus()
    assert window_undo == ["undo", "undo"]
    QTest.keyClick(note, Qt.Key.Key_Y, CTRL)
    store.put(dataclasses.replace(store.all["1"], note="first note one"))
    assert note.text() == "first note one"
    assert window_undo == ["undo", "undo", "redo"]


def test_a_note_taken_back_before_the_pause_is_no_step(
    qtbot: QtBot, panel: NotesPanel, store: Store
) -> None:
    note = panel.card.note
    panel.edit_note("1")
    with qtbot.assertNotEmitted(panel.note_edited):
        QTest.keyClicks(note, "!")
        QTest.keyClick(note, Qt.Key.Key_Z, CTRL)
        panel.flush()
        QTest.keyClick(note, Qt.Key.Key_Y, CTRL)
        assert note.text() == "first note!", "nothing was stored, so this can still be done again"
        QTest.keyClick(note, Qt.Key.Key_Backspace)
        panel.flush()


def test_changes_to_the_same_annotation_keep_what_is_typed(
    qtbot: QtBot, panel: NotesPanel, store: Store
) -> None:
    panel.edit_note("1")
    QTest.keyClicks(panel.card.note, " typed")
    store.put(dataclasses.replace(store.all["1"], stance=Stance.DENIAL))
    assert panel.card.note.text() == "first note typed"
    assert panel.card.note.hasFocus()
    assert panel.card.stance_button.text() == "Denial"
    QTest.keyClicks(panel.card.note, " on")
    panel.flush()
    assert store.note("1") == "first note typed on"
    assert store.all["1"].stance is Stance.DENIAL


def test_changes_elsewhere_keep_text_caret_and_keyboard(
    qtbot: QtBot, panel: NotesPanel, store: Store, annotation: Make
) -> None:
    panel.edit_note("3")
    QTest.keyClicks(panel.card.note, "acd")
    panel.card.note.moveCursor(QTextCursor.MoveOperation.Left)
    panel.card.note.moveCursor(QTextCursor.MoveOperation.Left)
    panel.apply(Changes(removed=(store.all.pop("1"),), saved=(annotation("0", "a1", 50),)))
    QTest.keyClicks(panel.card.note, "b")
    panel.flush()
    assert store.note("3") == "abcd"


def test_a_rebuilt_panel_goes_on_with_the_edit(
    qtbot: QtBot, panel: NotesPanel, store: Store
) -> None:
    panel.edit_note("1")
    read_before = store.listed(ONE)
    QTest.keyClicks(panel.card.note, " typed")
    panel.set_articles(read_before)
    assert store.note("1") == "first note typed"
    assert panel.card.note.text() == "first note typed"
    QTest.keyClicks(panel.card.note, " on")
    panel.set_articles(store.listed(ONE, TWO))
    assert store.note("1") == "first note typed on"
    row = panel.cards.rows[panel.cards.row_of("1")]
    assert isinstance(row, CardRow)
    assert row.annotation.note == "first note typed on"


def test_a_closed_article_saves_first(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    panel.edit_note("1")
    QTest.keyClicks(panel.card.note, "!")
    panel.set_articles(store.listed(TWO))
    assert store.note("1") == "first note!"
    assert panel.active_id == ""


def test_text_of_a_removed_annotation_comes_back_with_it(
    qtbot: QtBot, panel: NotesPanel, store: Store
) -> None:
    panel.edit_note("1")
    QTest.keyClicks(panel.card.note, " unsaved")
    gone = store.all["1"]
    panel.apply(Changes(removed=(gone,)))
    assert panel.active_id == ""
    with qtbot.assertNotEmitted(panel.note_edited):
        panel.apply(Changes(saved=(gone,)))
    qtbot.waitUntil(lambda: store.note("1") == "first note unsaved")


def test_an_undone_note_shows_the_older_text(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    panel.edit_note("1")
    QTest.keyClicks(panel.card.note, "!")
    panel.flush()
    store.put(dataclasses.replace(store.all["1"], note="first note"))
    assert panel.card.note.text() == "first note"
    store.put(dataclasses.replace(store.all["1"], note="first note!"))
    assert panel.card.note.text() == "first note!"
    QTest.keyClicks(panel.card.note, "?")
    panel.flush()
    assert store.sessions[0] != store.sessions[-1]


def test_a_late_echo_does_not_take_newer_letters(
    qtbot: QtBot, panel: NotesPanel, store: Store
) -> None:
    store.echoes = False
    panel.edit_note("3")
    QTest.keyClicks(panel.card.note, "a")
    panel.flush()
    echo = store.all["3"]
    QTest.keyClicks(panel.card.note, "b")
    panel.flush()
    panel.apply(Changes(saved=(echo,)))
    assert panel.card.note.text() == "ab"
    assert store.note("3") == "ab"


def test_text_that_could_not_be_saved_is_there_again(
    qtbot: QtBot, panel: NotesPanel, store: Store
) -> None:
    store.echoes = False
    panel.edit_note("1")
    QTest.keyClicks(panel.card.note, " not saved")
    panel.set_active("3")
    panel.apply(Changes(saved=(dataclasses.replace(store.all["1"], note="first note"),)))
    panel.set_active("1")
    assert panel.card.note.text() == "first note not saved"
    store.echoes = True
    panel.flush()
    assert store.note("1") == "first note not saved"
    assert not panel.card.unsaved()


def test_tab_goes_from_the_list_through_the_card(
    qtbot: QtBot, panel: NotesPanel, store: Store
) -> None:
    panel.set_active("1")
    panel.view.setFocus()
    stations = []
    for _ in range(5):
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClick(at, Qt.Key.Key_Tab)
        stations.append(QApplication.focusWidget())
    card = panel.card
    assert stations == [card.stance_button, card.remove, card.note, card.speaker, card.labels.field]


def test_a_filter_does_not_hide_the_card_that_is_edited(
    qtbot: QtBot, panel: NotesPanel, store: Store
) -> None:
    panel.filters.field.setText("first")
    panel.edit_note("1")
    panel.card.note.selectAll()
    QTest.keyClicks(panel.card.note, "other words")
    panel.flush()
    assert panel.active_id == "1"
    assert panel.card.note.hasFocus()
    panel.set_active("4")
    assert panel.cards.row_of("1") == -1
    assert panel.active_id == "4", "asked for by name, it shows in spite of the filter"
    panel.filters.clear()
    assert panel.cards.shown == 4


def test_no_break_spaces_and_lines_survive(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    panel.edit_note("3")
    panel.card.note.insertPlainText("10\u00a0km 😀\nline")
    panel.flush()
    assert store.note("3") == "10\u00a0km 😀\nline"
    QApplication.clipboard().setText("a\r\nb\u2028c\x00")
    panel.card.note.selectAll()
    panel.card.note.paste()
    panel.flush()
    assert store.note("3") == "a\nb\nc"


def test_showing_a_note_changes_nothing(qtbot: QtBot, panel: NotesPanel, annotation: Make) -> None:
    odd = annotation("1", "a1", note="a\r\nb\u2028c\u2029d")
    panel.set_articles([(ONE, [odd, annotation("2", "a1", 9)])])
    with qtbot.assertNotEmitted(panel.note_edited):
        panel.edit_note("1")
        panel.edit_note("2")
        panel.flush()


# --- speaker, labels, stance, removal


def test_speaker_is_saved_on_enter_and_by_flush(
    qtbot: QtBot, panel: NotesPanel, store: Store
) -> None:
    panel.set_active("1")
    QTest.mouseClick(panel.card.speaker, LEFT)
    panel.card.speaker.selectAll()
    with qtbot.waitSignal(panel.speaker_edited) as edited:
        QTest.keyClicks(panel.card.speaker, " The  spokesman ")
        QTest.keyClick(panel.card.speaker, Qt.Key.Key_Return)
    assert edited.args == ["1", "The spokesman"]
    QTest.keyClicks(panel.card.speaker, "x")
    panel.apply(Changes(saved=(dataclasses.replace(store.all["1"], note="n"),)))
    assert panel.card.speaker.text().endswith("x"), "typing stays"
    with qtbot.waitSignal(panel.speaker_edited):
        panel.set_active("3")
    assert panel.card.speaker.text() == ""


def test_labels_are_added_and_taken_off(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    panel.set_active("3")
    field = panel.card.labels.field
    field.setFocus()
    with qtbot.waitSignal(panel.labels_edited) as edited:
        QTest.keyClicks(field, "new, ")
    assert edited.args == ["3", ("permit", "log", "new")]
    with qtbot.waitSignal(panel.labels_edited) as edited:
        QTest.keyClicks(field, "last")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert edited.args[1] == ("permit", "log", "new", "last")
    QTest.keyClicks(field, "log")
    with qtbot.assertNotEmitted(panel.labels_edited):
        QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.labels_edited) as edited:
        QTest.mouseClick(panel.card.labels._chips[0], LEFT)
    assert edited.args[1] == ("log", "new", "last")
    with qtbot.waitSignal(panel.labels_edited) as edited:
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert edited.args[1] == ("log", "new")
    QTest.keyClicks(field, "kept")
    with qtbot.waitSignal(panel.labels_edited) as edited:
        panel.flush()
    assert edited.args == ["3", ("log", "new", "kept")]


def test_undo_in_a_field_without_typing_is_the_windows(
    qtbot: QtBot, panel: NotesPanel, store: Store, window_undo: list[str]
) -> None:
    panel.set_active("1")
    labels, speaker = panel.card.labels.field, panel.card.speaker
    labels.setFocus()
    QTest.keyClicks(labels, "G20")
    QTest.keyClick(labels, Qt.Key.Key_Return)
    QTest.keyClick(labels, Qt.Key.Key_Z, CTRL)
    assert (labels.text(), window_undo) == ("", ["undo"])
    assert list(panel.card.labels.labels) == ["G20"], "until the window says so"
    panel.apply(Changes(saved=(dataclasses.replace(store.all["1"], labels=()),)))
    assert list(panel.card.labels.labels) == []
    speaker.setFocus()
    QTest.keyClick(speaker, Qt.Key.Key_End)
    QTest.keyClicks(speaker, "s")
    QTest.keyClick(speaker, Qt.Key.Key_Z, CTRL)
    assert (speaker.text(), window_undo) == ("A minister", ["undo"])
    QTest.keyClicks(speaker, "s")
    QTest.keyClick(speaker, Qt.Key.Key_Return)
    store.put(dataclasses.replace(store.all["1"], speaker="A ministers"))
    QTest.keyClick(speaker, Qt.Key.Key_Z, CTRL)
    assert (speaker.text(), window_undo) == ("A ministers", ["undo", "undo"])
    store.put(dataclasses.replace(store.all["1"], speaker="A minister"))
    assert speaker.text() == "A minister"
    QTest.keyClick(speaker, Qt.Key.Key_Y, CTRL)
    assert window_undo == ["undo", "undo", "redo"]


def test_stance_menu_and_removal_save_first(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    panel.edit_note("1")
    QTest.keyClicks(panel.card.note, "!")
    with qtbot.waitSignal(panel.stance_requested) as changed:
        panel.card.stance_menu.actions()[2].trigger()
    assert changed.args == ["1", Stance.CONFIRMATION]
    assert store.note("1") == "first note!"
    with qtbot.waitSignal(panel.remove_requested) as removed:
        QTest.mouseClick(panel.card.remove, LEFT)
    assert removed.args == ["1"]


def test_fields_of_a_card_are_typed_in_alike(panel: NotesPanel, store: Store) -> None:
    panel.set_active("2")
    QApplication.processEvents()
    card = panel.card
    image = card.grab().toImage()
    for field in (card.note, card.speaker, card.labels.field):
        box = field.geometry()
        box.moveTopLeft(field.mapTo(card, QPoint(0, 0)))
        middle = box.center().y()
        paper = image.pixelColor(box.left() + 4, middle)
        ink = [
            x
            for x in range(box.left() + 3, box.right() - 3)
            if any(image.pixelColor(x, y) != paper for y in range(box.top() + 6, box.bottom() - 5))
        ]
        assert field.font().pixelSize() == 13
        assert 7 <= ink[0] - box.left() <= 8


def test_filters_and_counts(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    QTest.mouseClick(panel.filters.toggles[Stance.DENIAL], LEFT)
    assert panel.cards.shown == 1
    QTest.mouseClick(panel.filters.toggles[Stance.DENIAL], LEFT)
    panel.filters.field.setText("minister")
    assert panel.filters.toggles[Stance.CLAIM].accessibleName() == "1 claim"
    assert panel.filters.toggles[Stance.DENIAL].accessibleName() == "0 denials"


def test_empty_states(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    panel.filters.field.setText("zzz")
    assert panel.pages.no_match.isVisible()
    panel.filters.clear()
    assert panel.view.isVisible()
    panel.set_articles([(ONE, [])])
    assert panel.pages.no_notes.isVisible()
    panel.set_articles([])
    assert panel.pages.no_article.isVisible()


def test_dark_theme_and_narrow_panel_paint(qtbot: QtBot, panel: NotesPanel, store: Store) -> None:
    panel.set_active("3")
    panel.set_theme(look.DARK)
    panel.window().resize(240, 300)
    QApplication.processEvents()
    image = panel.card.grab().toImage()
    assert image.pixelColor(4, 20) == look.DARK.card


def test_when_a_card_was_changed_is_never_cut(panel: NotesPanel, store: Store) -> None:
    changed = dataclasses.replace(store.all["1"], author="A. Checker")
    store.all["1"] = dataclasses.replace(changed, modified=changed.created + timedelta(days=2))
    panel.set_articles(store.listed(ONE, TWO))
    panel.set_active("1")
    card = panel.card
    whole = card.moment(2_000)
    assert card.toolTip() == whole
    assert whole.startswith("Tagged 14 Mar 2025, ")
    assert " by A. Checker, changed 16 Mar 2025, " in whole
    said = {card.moment(room) for room in range(90, 2_000, 5)} - {whole}
    assert {words[:-5] for words in said if ":" in words} == {"Changed 16 Mar 2025, "}
    assert {words for words in said if ":" not in words} == {"Changed 16 Mar 2025", "16 Mar 2025"}
    panel.window().resize(256, 700)
    assert "…" not in card.moment(card.width() - card.link.width() - 40)
