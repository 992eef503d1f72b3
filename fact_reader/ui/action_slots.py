"""What each action of the window does: a table from its name to what is called."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow


def slots(window: "MainWindow") -> dict[str, Callable[..., object]]:
    """What each action does. `triggered` brings a checked state that most have no use for."""
    desk, panes = window.desk, window.pane_area
    plain: dict[str, Callable[[], object]] = {
        "import_files": window.importing.choose_files,
        "import_folder": window.importing.choose_folder,
        "import_address": window.importing.ask_address,
        "import_report": window.importing.show_last_report,
        "paste_article": window.importing.paste,
        "export": window.dialogs.export,
        "open_library": window.library_requested.emit,
        "open_samples": window.samples_requested.emit,
        "quit": window.close,
        "undo_history": window.dialogs.show_undo_history,
        "copy": lambda: panes.active_pane.view.copy(),
        "find": lambda: panes.active_pane.open_find(),
        "batch_search": window.dialogs.search_batch,
        "preferences": window.dialogs.edit_preferences,
        "next_annotation": lambda: desk.step(+1),
        "previous_annotation": lambda: desk.step(-1),
        "details": lambda: window.dialogs.edit_details(panes.active_pane.article_id),
        "open_beside": window.open_beside,
        "add_pane": window.add_pane,
        "close_pane": lambda: panes.close_pane(panes.active_pane),
        "next_pane": lambda: panes.step_active(+1),
        "previous_pane": lambda: panes.step_active(-1),
        "focus_library": window.focus_library,
        "larger": lambda: panes.active_pane.step_size(+1),
        "smaller": lambda: panes.active_pane.step_size(-1),
        "normal_size": lambda: panes.active_pane.normal_size(),
        "text_look": lambda: panes.active_pane.open_look(),
        "move_pane_left": lambda: panes.move_active(-1),
        "move_pane_right": lambda: panes.move_active(+1),
        "maximise_pane": lambda: panes.set_maximised(not panes.is_maximised),
        "go_to_paragraph": lambda: panes.active_pane.open_paragraph(),
        "grow_selection": lambda: panes.active_pane.view.grow_selection(),
        "shrink_selection": lambda: panes.active_pane.view.shrink_selection(),
        "annotations_here": window.list_annotations_here,
        "help": window.dialogs.show_help,
        "about": window.dialogs.show_about,
    }
    plain |= window.search.slots() | window.annotating.slots() | window.tools.slots()
    plain |= window.reviewing.slots() | window.beside.slots() | window.steps.slots()
    plain |= window.new_versions.slots()
    triggered: dict[str, Callable[..., object]] = {
        name: (lambda _checked=False, act=act: act()) for name, act in plain.items()
    }
    return (
        triggered
        | window.look.slots()
        | {
            "scroll_together": panes.scroll_together,
            "show_library": window.body.choose_library,
            "show_notes": window.body.choose_notes,
            "notes_beside": window.beside.set_wanted,
            "search_results": window.search.toggle_results,
            "maximise_results": window.search.toggle_maximised,
            "dim_furniture": window.furnishing.set_dimming,
            "full_screen": lambda on: window.showFullScreen() if on else window.showNormal(),
        }
    )
