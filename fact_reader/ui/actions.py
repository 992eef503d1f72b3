"""Every action of the window: its name, its words, its keys, and where it stands in the menus.

Actions carry no behaviour of their own: the main window connects each by name.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

SEPARATOR = ""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """What an action is called in code and in the window, its keys, and what it does in words.

    `group` is the menu within a menu without which the text would not say what it is about.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False
    group: str = ""

    @property
    def title(self) -> str:
        """What it is called where no menu stands around it."""
        return self.title_of(self.text)

    def title_of(self, text: str) -> str:
        """The same for a text that tells more, such as what would be undone."""
        group = f"{self.group}: " if self.group else ""
        return group + text.replace("&", "").rstrip("…")


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("import_files", "&Import Files…", ("Ctrl+I",), "Web pages, PDF, Word, tables, …"),
    ActionSpec("import_folder", "Import &Folder…", ("Ctrl+Shift+I",), "Add all articles below it"),
    ActionSpec(
        "paste_article", "&Paste as Article", ("Ctrl+Shift+V",), "Make an article of copied text"
    ),
    ActionSpec("import_address", "Import &Web Address…", ("Ctrl+U",), "Fetch one page"),
    ActionSpec("import_report", "Last Import &Report…", (), "What became of each file"),
    ActionSpec("export", "&Export…", ("Ctrl+E",), "Report, table, or data of your work"),
    ActionSpec("save_pdf", "Save as P&DF…", (), "The article with its highlights and notes"),
    ActionSpec("print", "Prin&t…", ("Ctrl+P",), "The article with its highlights and notes"),
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
    ActionSpec("go_to_article", "&Go to Article…", ("Ctrl+O",), "Find one by words of its title"),
    ActionSpec("palette", "Comma&nds…", ("Ctrl+Shift+P",), "Find everything by its name"),
    ActionSpec("preferences", "Pre&ferences…", ("Ctrl+,",)),
    ActionSpec("shortcuts", "&Keyboard Shortcuts…", (), "Choose the keys of every command"),
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
    ActionSpec(
        "review",
        "&Review Moved Passages…",
        ("Ctrl+R",),
        "Where an article changed under its annotations",
    ),
    ActionSpec("next_annotation", "&Next Annotation", ("J",)),
    ActionSpec("previous_annotation", "&Previous Annotation", ("K",)),
    ActionSpec(
        "annotations_here",
        "&All at This Place",
        ("H",),
        "List annotations that lie over one another",
    ),
    ActionSpec("details", "Article &Details…", ("Ctrl+D",), "Title, outlet, author, date, origin"),
    ActionSpec("compare", "&Compare Versions…", (), "What the outlet changed, word by word"),
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
        "notes_beside",
        "Notes Beside the Te&xt",
        (),
        "Where a pane is wide enough, while the notes are not shown at the right",
        checkable=True,
    ),
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
    ActionSpec("theme_system", "As the &System", (), "", True, "Theme"),
    ActionSpec("theme_light", "&Light", (), "", True, "Theme"),
    ActionSpec("theme_dark", "&Dark", (), "", True, "Theme"),
    ActionSpec("theme_light_contrast", "Light, &High Contrast", (), "", True, "Theme"),
    ActionSpec("theme_dark_contrast", "Dark, High &Contrast", (), "", True, "Theme"),
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
            "import_address",
            "paste_article",
            "import_report",
            SEPARATOR,
            "export",
            "save_pdf",
            "print",
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
            "go_to_article",
            SEPARATOR,
            "search",
            "save_search",
            "batch_search",
            "find_similar",
            "next_hit",
            "previous_hit",
            SEPARATOR,
            "palette",
            "shortcuts",
            "preferences",
        ),
    ),
    ("&Article", ("details", "compare", "open_beside", SEPARATOR, "remove_article")),
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
            "review",
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
            "notes_beside",
            "search_results",
            "maximise_results",
            SEPARATOR,
            "dark",
            "theme",
            "full_screen",
        ),
    ),
    ("&Help", ("help", "about")),
)

# Menus within menus, by the name that stands for them there.
SUBMENUS: dict[str, tuple[str, tuple[str, ...]]] = {
    "theme": (
        "&Theme",
        (
            "theme_system",
            SEPARATOR,
            "theme_light",
            "theme_dark",
            SEPARATOR,
            "theme_light_contrast",
            "theme_dark_contrast",
        ),
    ),
}

# Keys of the parts themselves, which no menu shows and nobody can change.
FIXED_KEYS: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
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
            ("Give the note's passage a stance", ("1", "2", "3")),
        ),
    ),
)


# Why an action cannot be done now, for those that are not always possible.
WHY_NOT = {
    "undo": "Nothing to undo",
    "redo": "Nothing to redo",
    "import_report": "Nothing was imported yet",
    "add_pane": "Four panes are the most",
    "save_pdf": "No article is open",
    "print": "No article is open",
    "details": "No article is open",
    "remove_article": "No article is open",
    "find": "No article is open",
    "copy": "No article is open",
}


def build(window: QWidget) -> dict[str, QAction]:
    """Make all actions, owned by `window`, by name, with the keys that they come with."""
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(spec.text, window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        action.setStatusTip(spec.tip)
        put_keys(action, spec, spec.keys)
        window.addAction(action)
        made[spec.name] = action
    return made


def put_keys(action: QAction, spec: ActionSpec, keys: Sequence[str]) -> None:
    """Let an action answer to these keys, and name the first of them in its tool tip."""
    action.setShortcuts([QKeySequence(key) for key in keys])
    shown = f" ({keys[0]})" if keys else ""
    action.setToolTip(f"{spec.tip or spec.title}{shown}")


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
        elif name in SUBMENUS:
            title, inner = SUBMENUS[name]
            _fill(menu.addMenu(title), inner, actions)
        else:
            menu.addAction(actions[name])


def menu_of() -> dict[str, str]:
    """The name of the menu of each action, in the order of the menus."""
    found: dict[str, str] = {}
    for title, names in MENUS:
        for name in names:
            for inner in SUBMENUS[name][1] if name in SUBMENUS else (name,):
                found[inner] = title.replace("&", "")
    found.pop(SEPARATOR)
    return found


def first_keys(name: str) -> tuple[str, ...]:
    """The keys that an action comes with."""
    return next(spec.keys for spec in ACTIONS if spec.name == name)


def overview(
    keys_of: Callable[[str], Sequence[str]] = first_keys,
) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """All actions that have keys, grouped as in the menus, then the keys of the parts."""
    by_name = {spec.name: spec for spec in ACTIONS}
    menus: dict[str, list[tuple[str, list[str]]]] = {}
    for name, menu in menu_of().items():
        rows = menus.setdefault(menu, [])
        if keys_of(name):
            rows.append((by_name[name].title, list(keys_of(name))))
    groups = list(menus.items())
    for title, parts in FIXED_KEYS:
        groups.append((title, [(words, list(keys)) for words, keys in parts]))
    return groups
