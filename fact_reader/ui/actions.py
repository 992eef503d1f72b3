"""Every action of the window: its name, its words, its keys, and where it stands in the menus.

Actions carry no behaviour of their own: the main window connects each by name.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

SEPARATOR = ""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """What an action is called in code and in the window, its keys, and what it does in words."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("import_files", "&Import Files…", ("Ctrl+I",), "Add articles from text files"),
    ActionSpec("import_folder", "Import &Folder…", ("Ctrl+Shift+I",), "Add all articles below it"),
    ActionSpec(
        "paste_article", "&Paste as Article", ("Ctrl+Shift+V",), "Make an article of copied text"
    ),
    ActionSpec("import_report", "Last Import &Report…", (), "What became of each file"),
    ActionSpec("export", "&Export…", ("Ctrl+E",), "Report, table, or data of your work"),
    ActionSpec("open_library", "Open &Library…", ("Ctrl+Shift+O",), "Another folder of articles"),
    ActionSpec("open_samples", "Open &Sample Library", (), "Five sample articles to try things on"),
    ActionSpec("quit", "&Quit", ("Ctrl+Q",)),
    ActionSpec("undo", "&Undo", ("Ctrl+Z",)),
    ActionSpec("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("undo_history", "Undo &History…", ("Ctrl+H",), "All steps; go to any of them"),
    ActionSpec("copy", "&Copy Selection", ("Ctrl+C",)),
    ActionSpec(
        "copy_citation",
        "Copy &with Source",
        ("Ctrl+Shift+C",),
        "The passage with outlet, title, date and address",
    ),
    ActionSpec("find", "&Find in Article", ("Ctrl+F",), "Find words in the active article"),
    ActionSpec("go_to_paragraph", "&Go to Paragraph", ("Ctrl+G",), "By its number"),
    ActionSpec("grow_selection", "Select &More", ("Alt+Shift+Up",), "Word, sentence, paragraph"),
    ActionSpec("shrink_selection", "Select &Less", ("Alt+Shift+Down",), "Back again"),
    ActionSpec("search", "&Search Everything", ("Ctrl+K", "/"), "Search all articles and notes"),
    ActionSpec("save_search", "Sa&ve This Search…", ("Ctrl+Shift+S",), "Under a name"),
    ActionSpec("batch_search", "&Batch Search…", (), "Many queries at once, with a table"),
    ActionSpec("next_hit", "Next &Hit", ("F3",), "Through all articles that the search found"),
    ActionSpec("previous_hit", "Previous H&it", ("Shift+F3",)),
    ActionSpec(
        "find_similar", "Find &Similar", ("Ctrl+Shift+K",), "Other articles like this passage"
    ),
    ActionSpec("preferences", "Pre&ferences…", ("Ctrl+,",)),
    ActionSpec("claim", "Tag as &Claim", ("1",), "The passage claims something"),
    ActionSpec("denial", "Tag as &Denial", ("2",), "The passage denies something"),
    ActionSpec("confirmation", "Tag as C&onfirmation", ("3",), "The passage confirms something"),
    ActionSpec("note", "Write &Note", ("N",), "Write why, on the annotation chosen"),
    ActionSpec(
        "delete", "De&lete Annotation", ("Del",), "In the list of articles: remove the article"
    ),
    ActionSpec("link", "&Link…", ("L",), "Link it to a passage that it answers or supports"),
    ActionSpec("tag_places", "Tag &All Places…", ("T",), "Wherever the same words stand"),
    ActionSpec("split", "&Split at Caret", ("S",), "Make two annotations of the one chosen"),
    ActionSpec("merge", "&Merge", ("M",), "With those that overlap, touch, or are selected"),
    ActionSpec("move_note", "Mo&ve Note…", (), "To another annotation"),
    ActionSpec("extend_end_word", "End a Word &Later", ("Alt+Shift+Right",)),
    ActionSpec("shrink_end_word", "End a Word &Earlier", ("Alt+Shift+Left",)),
    ActionSpec("extend_start_word", "Be&gin a Word Earlier", ("Alt+Left",)),
    ActionSpec("shrink_start_word", "Begin a &Word Later", ("Alt+Right",)),
    ActionSpec("next_annotation", "&Next Annotation", ("J",)),
    ActionSpec("previous_annotation", "&Previous Annotation", ("K",)),
    ActionSpec(
        "annotations_here",
        "&All at This Place",
        ("H",),
        "List annotations that lie over one another",
    ),
    ActionSpec("details", "Article &Details…", ("Ctrl+D",), "Title, outlet, author, date, origin"),
    ActionSpec("open_beside", "Open &Beside", (), "Ctrl+Enter in the list or in the results"),
    ActionSpec("remove_article", "&Remove from Library", (), "Can be undone"),
    ActionSpec("add_pane", "&Add Pane", ("Ctrl+T",), "Read up to four articles side by side"),
    ActionSpec("close_pane", "&Close Pane", ("Ctrl+W",)),
    ActionSpec("next_pane", "&Next Pane", ("F6",)),
    ActionSpec("previous_pane", "&Previous Pane", ("Shift+F6",)),
    ActionSpec("move_pane_left", "Move Pane to the L&eft", ("Alt+PgUp",)),
    ActionSpec("move_pane_right", "Move Pane to the R&ight", ("Alt+PgDown",)),
    ActionSpec("maximise_pane", "&Maximise Pane", ("Ctrl+M",), "Or show all panes again"),
    ActionSpec(
        "scroll_together",
        "&Scroll Together",
        ("Ctrl+Shift+L",),
        "All panes follow, linked passages side by side",
        checkable=True,
    ),
    ActionSpec("focus_library", "Go to &List of Articles", ("Ctrl+L",)),
    ActionSpec("focus_notes", "Go to &Notes", ("Ctrl+J",)),
    ActionSpec("larger", "Text &Larger", ("Ctrl++", "Ctrl+=")),
    ActionSpec("smaller", "Text &Smaller", ("Ctrl+-",)),
    ActionSpec("normal_size", "Text &Normal Size", ("Ctrl+0",)),
    ActionSpec("text_look", "Loo&k of the Text…", ("Ctrl+Shift+T",), "Letters, lines, column"),
    ActionSpec(
        "dim_furniture",
        "Dim Page F&urniture",
        (),
        "Share links, captions twice and the like",
        checkable=True,
    ),
    ActionSpec("show_library", "Show &Library", ("F9",), checkable=True),
    ActionSpec("show_notes", "Show N&otes", ("F10",), checkable=True),
    ActionSpec(
        "search_results",
        "Search &Results",
        ("Ctrl+Shift+F",),
        "All results below the articles, with filters",
        checkable=True,
    ),
    ActionSpec(
        "maximise_results",
        "&Maximise Results",
        ("Ctrl+Shift+M",),
        "The results over the whole height",
        checkable=True,
    ),
    ActionSpec("dark", "&Dark Theme", ("Ctrl+Shift+D",), "Light or dark", checkable=True),
    ActionSpec("full_screen", "&Full Screen", ("F11",), checkable=True),
    ActionSpec("help", "&Help and Shortcuts", ("F1", "?")),
    ActionSpec("about", "&About Fact Reader"),
)

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "&File",
        (
            "import_files",
            "import_folder",
            "paste_article",
            "import_report",
            SEPARATOR,
            "export",
            SEPARATOR,
            "open_library",
            "open_samples",
            SEPARATOR,
            "quit",
        ),
    ),
    (
        "&Edit",
        (
            "undo",
            "redo",
            "undo_history",
            SEPARATOR,
            "copy",
            "copy_citation",
            "grow_selection",
            "shrink_selection",
            SEPARATOR,
            "find",
            "go_to_paragraph",
            "search",
            "save_search",
            "batch_search",
            "find_similar",
            "next_hit",
            "previous_hit",
            SEPARATOR,
            "preferences",
        ),
    ),
    ("&Article", ("details", "open_beside", SEPARATOR, "remove_article")),
    (
        "A&nnotation",
        (
            "claim",
            "denial",
            "confirmation",
            SEPARATOR,
            "note",
            "link",
            "tag_places",
            "delete",
            SEPARATOR,
            "extend_end_word",
            "shrink_end_word",
            "extend_start_word",
            "shrink_start_word",
            "split",
            "merge",
            "move_note",
            SEPARATOR,
            "next_annotation",
            "previous_annotation",
            "annotations_here",
        ),
    ),
    (
        "&View",
        (
            "add_pane",
            "close_pane",
            "next_pane",
            "previous_pane",
            "move_pane_left",
            "move_pane_right",
            "maximise_pane",
            "scroll_together",
            SEPARATOR,
            "focus_library",
            "focus_notes",
            SEPARATOR,
            "larger",
            "smaller",
            "normal_size",
            "text_look",
            "dim_furniture",
            SEPARATOR,
            "show_library",
            "show_notes",
            "search_results",
            "maximise_results",
            SEPARATOR,
            "dark",
            "full_screen",
        ),
    ),
    ("&Help", ("help", "about")),
)

# Keys of the parts themselves, which no menu shows.
_ELSEWHERE: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
    (
        "In the article",
        (
            ("Move the caret by word", ("Ctrl+Left", "Ctrl+Right")),
            ("Select by letter, by line", ("Shift+Right", "Shift+Down")),
            ("Select by word", ("Ctrl+Shift+Right",)),
            ("Next place found, previous place (while finding)", ("F3", "Shift+F3")),
            ("Next annotation at the same place", ("Tab",)),
        ),
    ),
    (
        "In the list and the results",
        (
            ("Open", ("Return",)),
            ("Open beside", ("Ctrl+Return",)),
            ("Article details", ("F2",)),
        ),
    ),
    (
        "In the search field",
        (
            ("Complete a field or a value", ("Tab",)),
            ("All results, with filters", ("Alt+Return", "Ctrl+Shift+Return")),
            ("All ways to search", ("F1",)),
            ("Remove a recent search", ("Del",)),
        ),
    ),
    (
        "In the list of all results",
        (
            ("Tag the selected passages", ("1", "2", "3")),
            ("Copy the selected rows", ("Ctrl+C",)),
            ("Close the list", ("Esc",)),
            ("Stretch the range of dates", ("Shift+Left", "Shift+Right")),
        ),
    ),
    (
        "In the notes",
        (
            ("Go to the passage", ("Return",)),
            ("Finish the note", ("Ctrl+Return", "Esc")),
        ),
    ),
)


def build(window: QWidget) -> dict[str, QAction]:
    """Make all actions, owned by `window`, by name."""
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(spec.text, window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        plain = spec.text.replace("&", "").rstrip("…")
        keys = f" ({spec.keys[0]})" if spec.keys else ""
        action.setToolTip(f"{spec.tip or plain}{keys}")
        action.setStatusTip(spec.tip)
        window.addAction(action)
        made[spec.name] = action
    return made


def fill_menus(bar: QMenuBar, actions: dict[str, QAction]) -> None:
    """Put the actions into the menu bar."""
    for title, names in MENUS:
        menu = bar.addMenu(title)
        menu.setObjectName(title.replace("&", "").lower())
        _fill(menu, names, actions)


def _fill(menu: QMenu, names: Iterable[str], actions: dict[str, QAction]) -> None:
    for name in names:
        if name == SEPARATOR:
            menu.addSeparator()
        else:
            menu.addAction(actions[name])


def overview() -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """All actions with their keys, grouped as in the menus, for the shortcuts overview."""
    by_name = {spec.name: spec for spec in ACTIONS}
    groups = []
    for title, names in MENUS:
        rows = [
            (by_name[name].text.replace("&", "").rstrip("…"), list(by_name[name].keys))
            for name in names
            if name != SEPARATOR and by_name[name].keys
        ]
        groups.append((title.replace("&", ""), rows))
    for title, parts in _ELSEWHERE:
        groups.append((title, [(words, list(keys)) for words, keys in parts]))
    return groups
