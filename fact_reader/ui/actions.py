"""The actions of the window as Qt has them, where they stand in the menus, and all keys."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from fact_reader.ui.action_specs import ACTIONS, ActionSpec, plain
from fact_reader.ui.translating import key_text, mark, tr

SEPARATOR = ""


MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        mark("&File"),
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
        mark("&Edit"),
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
    (
        mark("&Article"),
        (
            "details",
            "open_beside",
            SEPARATOR,
            "new_version",
            "compare",
            SEPARATOR,
            "remove_article",
        ),
    ),
    (
        mark("A&nnotation"),
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
        mark("&View"),
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
    (mark("&Help"), ("help", "about")),
)

# Menus within menus, by the name that stands for them there.
SUBMENUS: dict[str, tuple[str, tuple[str, ...]]] = {
    "theme": (
        mark("&Theme"),
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

# Where macOS wants them, which it would guess from their words, in some languages.
_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "preferences": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}

# Keys of the parts themselves, which no menu shows and nobody can change.
FIXED_KEYS: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
    (
        mark("In the article"),
        (
            (mark("Move the caret by word"), ("Ctrl+Left", "Ctrl+Right")),
            (mark("Select by letter, by line"), ("Shift+Right", "Shift+Down")),
            (mark("Select by word"), ("Ctrl+Shift+Right",)),
            (mark("Next place found, previous place (while finding)"), ("F3", "Shift+F3")),
            (mark("Next annotation at the same place"), ("Tab",)),
        ),
    ),
    (
        mark("In the list and the results"),
        (
            (mark("Open"), ("Return",)),
            (mark("Open beside"), ("Ctrl+Return",)),
            (mark("Article details"), ("F2",)),
        ),
    ),
    (
        mark("In the search field"),
        (
            (mark("Complete a field or a value"), ("Tab",)),
            (mark("All results, with filters"), ("Alt+Return", "Ctrl+Shift+Return")),
            (mark("All ways to search"), ("F1",)),
            (mark("Remove a recent search"), ("Del",)),
        ),
    ),
    (
        mark("In the list of all results"),
        (
            (mark("Tag the selected passages"), ("1", "2", "3")),
            (mark("Copy the selected rows"), ("Ctrl+C",)),
            (mark("Close the list"), ("Esc",)),
            (mark("Stretch the range of dates"), ("Shift+Left", "Shift+Right")),
        ),
    ),
    (
        mark("In the notes"),
        (
            (mark("Go to the passage"), ("Return",)),
            (mark("Finish the note"), ("Ctrl+Return", "Esc")),
            (mark("Give the note's passage a stance"), ("1", "2", "3")),
        ),
    ),
)


def build(window: QWidget) -> dict[str, QAction]:
    """Make all actions, owned by `window`, by name, with the keys that they come with."""
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(tr(spec.text), window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        action.setMenuRole(_ROLES.get(spec.name, QAction.MenuRole.NoRole))
        action.setStatusTip(spec.about)
        put_keys(action, spec, spec.keys)
        window.addAction(action)
        made[spec.name] = action
    return made


def put_keys(action: QAction, spec: ActionSpec, keys: Sequence[str]) -> None:
    """Let an action answer to these keys, and name the first of them in its tool tip."""
    action.setShortcuts([QKeySequence(key) for key in keys])
    shown = f" ({key_text(keys[0])})" if keys else ""
    action.setToolTip(f"{spec.about or spec.title}{shown}")


def fill_menus(bar: QMenuBar, actions: dict[str, QAction]) -> None:
    """Put the actions into the menu bar."""
    for title, names in MENUS:
        menu = bar.addMenu(tr(title))
        menu.setObjectName(title.replace("&", "").lower())
        _fill(menu, names, actions)


def _fill(menu: QMenu, names: Iterable[str], actions: dict[str, QAction]) -> None:
    for name in names:
        if name == SEPARATOR:
            menu.addSeparator()
        elif name in SUBMENUS:
            title, inner = SUBMENUS[name]
            _fill(menu.addMenu(tr(title)), inner, actions)
        else:
            menu.addAction(actions[name])


def menu_of() -> dict[str, str]:
    """The name of the menu of each action, in the order of the menus."""
    found: dict[str, str] = {}
    for title, names in MENUS:
        for name in names:
            for inner in SUBMENUS[name][1] if name in SUBMENUS else (name,):
                found[inner] = plain(tr(title))
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
        groups.append((tr(title), [(tr(words), list(keys)) for words, keys in parts]))
    return groups
