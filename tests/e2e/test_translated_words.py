"""No word of the window is beyond the translator's reach, in whatever state the window is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTabBar
from test_accessibility import DIALOGS
from test_linking_story import in_dialog
from window_words import PseudoTranslator, Words

from fact_reader.exchange.readers.tables import Table
from fact_reader.model import Stance
from fact_reader.paths import resource
from fact_reader.services import editing, search_history
from fact_reader.ui.dialogs.annotation_picker import AnnotationPicker
from fact_reader.ui.dialogs.compare_versions import CompareVersionsDialog
from fact_reader.ui.dialogs.left_out import LeftOutDialog
from fact_reader.ui.dialogs.review import ReviewDialog
from fact_reader.ui.dialogs.table_import import TableImportDialog
from fact_reader.ui.dialogs.web_address import WebAddressDialog
from fact_reader.ui.models.note_cards import CardRow
from fact_reader.ui.models.start_rows import SavedRow
from fact_reader.ui.palette import CommandPalette
from fact_reader.ui.panels.link_rows import LinkRow
from fact_reader.ui.results.question import View
from fact_reader.ui.results.results_panel import ResultsPanel

# What is typed here, and so is data.
TYPED = (
    "meeting",
    "Lavrov",
    "spokesman",
    "Checked twice.",
    "zqxj",
    "meetign",
    "note:",
    "stance:",
    '"zqxj"',
)
# What the dialogs of test_accessibility are given.
OF_DIALOGS = ("Ada", "A second meeting", "The Post", "story.txt", "utf-8", "A report", "summit")
# Names of libraries, their makers and licences, and of languages as files have them.
NAMES = (
    *("Whoosh (whoosh3)", "NumPy", "charset-normalizer", "filelock"),
    *("platformdirs", "Source Serif 4", "Adobe", "Inter", "The Inter Project Authors"),
    *("LGPL 3", "PSF License", "BSD 2-Clause", "BSD 3-Clause", "MIT", "SIL Open Font License 1.1"),
    *(str(resource("fonts")), "p.txt", "en, de, fr, ru"),
)
TEXT = """Bridge is safe, mayor says

Two engineers who inspected it in May had warned of cracks in the third arch.
"""
TABLE = Table(("story.txt", "summit"), ({"story.txt": "A report", "summit": "A second meeting"},))


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    translator = PseudoTranslator()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def samples(pseudo: None, user: User, tmp_path: Path) -> User:
    """The sample library, with its first articles open side by side."""
    user.application.open(tmp_path / "library", sample=True)
    user.window.resize(1440, 900)
    user.window.activateWindow()
    user.wait(user.window.isActiveWindow)
    user.wait_for_index()
    user.wait(lambda: len(user.window.pane_area.panes) > 1)
    return user


def words_of(user: User) -> Words:
    return Words(user.window.library, (*TYPED, "library"))


def check(words: Words, least: int) -> None:
    """`least` tells that something was heard at all."""
    offenders = words.offenders()
    assert not offenders, f"{len(offenders)} not translated:\n" + "\n".join(offenders)
    assert words.number >= least


def test_the_list_of_articles(samples: User) -> None:
    window, words = samples.window, words_of(samples)
    panel = window.library_panel
    groups = panel.groups
    words.hear(panel)
    panel.fold_copies.setChecked(True)
    groups.stance_rows[Stance.CLAIM].setChecked(True)
    groups.outlet_list.outlets.toggle(0)
    groups.set_saved([SavedRow("1", "spokesman", "meeting", 3), SavedRow("2", "Lavrov", "zqxj", 0)])
    words.hear(panel)
    panel.field.setText("zqxj")
    words.hear(panel)
    panel.clear_filters()
    ids = panel.shown_ids()
    for menu in (
        panel.view.menu_for(ids[:1]),
        panel.view.menu_for(ids[:2]),
        groups.saved_list.menu_for(SavedRow("1", "spokesman", "meeting", 3)),
    ):
        words.hear(menu)
    check(words, 60)


def test_an_empty_library(pseudo: None, user: User, tmp_path: Path) -> None:
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 900)
    user.qtbot.waitExposed(user.window)
    words = words_of(user)
    words.hear(user.window.library_panel, user.window.notes_panel)
    text = tmp_path / "meeting.txt"
    text.write_text("A meeting\n\nNothing was said of Lavrov.\n", "utf-8")
    user.drop(text)
    user.wait(lambda: not user.window.importing.is_busy)
    user.open("A meeting")
    words.add_data(user.window.library)
    words.hear(user.window.library_panel, user.window.notes_panel)
    check(words, 20)


def test_the_notes(samples: User) -> None:
    window, words = samples.window, words_of(samples)
    panel = window.notes_panel
    words.hear(panel)
    for row in panel.cards.rows:
        if isinstance(row, CardRow):
            panel.set_active(row.annotation.id)
            words.hear(panel)
    linked = next(row for row in panel.cards.rows if isinstance(row, CardRow) and row.links)
    panel.set_active(linked.annotation.id)
    [first, *_] = panel.findChildren(LinkRow)
    first._is_free = True  # between two of one stance, which the samples do not link
    words.hear(first.menu())
    one = linked.annotation
    panel.edit_note(one.id)
    samples.type("Checked twice.")
    panel.card.labels.field.setText("meeting, Lavrov")
    panel.card.labels.finish()
    panel._unfold(one.id)
    words.hear(panel)
    panel.set_active("")
    panel.filters.field.setText("zqxj")
    words.hear(panel)
    check(words, 60)


def test_the_search_field(samples: User) -> None:
    window, words = samples.window, words_of(samples)
    field = window.search_field
    for query in ("Lavrov", "spokesman"):
        search_history.remember_query(window.library, query)
    field.set_start(["Lavrov", "spokesman"], [SavedRow("1", "meeting", "meeting", 2)])
    samples.press("Ctrl+K")
    words.hear(field, field.popup)
    samples.press("F1")
    words.hear(field, field.popup)
    samples.press("Escape")
    for query in ("meeting", "stance:denial", "meetign", "zqxj", "note:", "stance:", '"zqxj"'):
        field.line.clear()
        samples.search(query)
        words.hear(field, field.popup)
    field.set_incomplete("zqxj")
    field.set_saved(True)
    words.hear(field, field.popup)
    check(words, 100)


def test_all_results_with_their_filters(samples: User) -> None:
    window, words = samples.window, words_of(samples)
    samples.search("meeting")
    samples.press("Ctrl+Shift+F")
    samples.wait(lambda: window.results_place.is_shown)
    panel = window.findChild(ResultsPanel)
    assert panel is not None
    for view in View:
        panel.header.view_chosen.emit(view)
        samples.wait(lambda: panel.view.model().rowCount() > 0)
        words.hear(panel)
        panel.view.selectAll()
        words.hear(panel, panel.view.menu_for_selection())
    samples.press("Ctrl+K")
    for query in ("stance:denial", "zqxj"):
        window.search_field.line.clear()
        samples.search(query)
        words.hear(panel)
    check(words, 100)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_panes(samples: User) -> None:
    window, words = samples.window, words_of(samples)
    area = window.pane_area
    words.hear(area)
    samples.press("J")
    words.hear(area)
    window.focus_reading()
    for keys in ("Ctrl+F", "Ctrl+G", "Ctrl+Shift+T", "Ctrl+T"):
        samples.press(keys)
        words.hear(area)
        samples.press("Escape")
    pane = area.panes[0]
    pane.activate()
    samples.select(pane, "meeting next month")
    words.hear(area)
    check(words, 60)


def test_menus_bars_and_messages(samples: User) -> None:
    window, words = samples.window, words_of(samples)
    window.search_field.line.clear()
    samples.press("Ctrl+Z")
    words.hear(window.menuBar(), window.top_bar, window.status)
    words.hear(*window.menuBar().findChildren(QMenu), *window.actions_by_name.values())
    words.hear_alone(window)
    for act in (window.annotating.begin_linking, window.annotating.tag_places):
        act()
        words.hear(window.messages)
    window.messages.show_progress("zqxj", 3, 10)
    words.hear(window.messages)
    check(words, 150)


def test_the_palette(samples: User) -> None:
    window, words = samples.window, words_of(samples)
    for keys in ("Ctrl+Shift+P", "Ctrl+O"):
        samples.press(keys)
        card = window.findChild(CommandPalette)
        assert card is not None
        words.hear(card)
        samples.type("meeting")
        words.hear(card)
        samples.press("Escape")
    check(words, 100)


def test_dialogs(samples: User) -> None:
    """In one window: opening it takes longer than all its dialogs."""
    window = samples.window
    theme, library = window.look.theme, window.library
    words = Words(library, (*TYPED, *OF_DIALOGS, *NAMES))
    work = editing.work(library, window.pane_area.active_pane.article_id)
    assert work is not None
    dialogs: list[QDialog] = [make(window) for make in DIALOGS.values()]
    dialogs += [
        WebAddressDialog(theme, "", window),
        TableImportDialog(theme, "story.txt", TABLE, window),
        LeftOutDialog(replace(work.version, left_out="A report"), window),
    ]
    for dialog in dialogs:
        samples.qtbot.addWidget(dialog)
        dialog.show()
        samples.qtbot.waitExposed(dialog)
        words.hear(dialog)
        for tabs in dialog.findChildren(QTabBar):
            for number in range(tabs.count()):
                tabs.setCurrentIndex(number)
                words.hear(dialog)
        dialog.close()
    check(words, 300)


def test_linking(samples: User) -> None:
    window, words = samples.window, words_of(samples)
    samples.press("J")
    samples.press("L")
    words.hear(window.messages, window.status)
    came = in_dialog(samples, AnnotationPicker, lambda: hear_and_leave(words))
    samples.press("L")
    samples.wait(came)
    check(words, 10)


@pytest.mark.usefixtures("pseudo")
def test_an_article_that_changed(user: User, tmp_path: Path) -> None:
    """Its versions, its passages that moved or are gone, and the dialogs about them."""
    file, later = tmp_path / "story.txt", TEXT.replace("Two", "Three").replace("in May", "in April")
    file.write_text(TEXT, "utf-8")
    user.application.open(tmp_path / "library")
    window = user.window
    window.resize(1440, 900)
    user.qtbot.waitExposed(window)
    for text in (TEXT, later):
        file.write_text(text, "utf-8")
        user.drop(file)
        user.wait(lambda: not window.importing.is_busy)
        if text is TEXT:
            pane = user.open("Bridge is safe")
            user.select(pane, "Two engineers who inspected it in May had warned of cracks")
            user.press("2")
    user.wait(lambda: pane.view.text == later)
    words = Words(window.library, (*OF_DIALOGS, *TEXT.splitlines(), "Two", "Three", "May", "April"))
    words.hear(window.messages, window.notes_panel, pane)
    for kind, action in ((ReviewDialog, "review"), (CompareVersionsDialog, "compare")):
        came = in_dialog(user, kind, lambda: hear_and_leave(words))
        window.actions_by_name[action].trigger()
        user.wait(came)
    check(words, 40)


def hear_and_leave(words: Words) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    words.hear(dialog)
    dialog.reject()
