"""How the window stood when it was closed, and how it stands again at the next start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from fact_reader.services import editing, samples
from fact_reader.ui.furnishing import DIM_FLAG
from fact_reader.ui.reader.pane_area import MOST_PANES
from fact_reader.ui.results.question import ARTICLE_ORDERS, PASSAGE_ORDERS, Options, View
from fact_reader.ui.settings import WindowSettings

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow

# The switch for "a drag of the mouse selects whole words".
SNAP_FLAG = "whole-words"
_LIBRARY_FLAG, _NOTES_FLAG = "show-library", "show-notes"
_FIRST_SIZE = QSize(1440, 900)


def restore(window: "MainWindow") -> None:
    """Bring back place and sizes, panels, text size, open articles and where they were read.

    A library that was never open shows its samples, if it has any.
    """
    settings = window.settings
    if window.restoreGeometry(settings.geometry()):
        window.on_screen.fit()
    else:
        window.on_screen.place_first(_FIRST_SIZE)
    window.actions_by_name["full_screen"].setChecked(window.isFullScreen())
    window.body.restore(
        settings.sizes("body"),
        library=settings.flag(_LIBRARY_FLAG, True),
        notes=settings.flag(_NOTES_FLAG, True),
    )
    for height in settings.sizes("results")[:1]:
        window.results_place.set_panel_height(height)
    window.results_place.options = _options(settings)
    window.pane_area.set_look(settings.look())
    window.pane_area.set_snaps_to_words(settings.flag(SNAP_FLAG, True))
    dims = settings.flag(DIM_FLAG, True)
    window.actions_by_name["dim_furniture"].setChecked(dims)
    window.pane_area.set_dimming(dims)
    _open_articles(window)
    sizes = settings.sizes("panes")
    if len(sizes) == len(window.pane_area.panes):
        window.pane_area.setSizes(sizes)


def _options(settings: WindowSettings) -> Options:
    """How results were shown last. The scope is not kept: it would narrow without being asked."""
    view = settings.word("results-view", [*View], View.ARTICLES)
    by_article = settings.word("results-articles", [*ARTICLE_ORDERS], "relevance")
    by_passage = settings.word("results-passages", [*PASSAGE_ORDERS], "relevance")
    return Options(View(view), by_article, by_passage)


def _open_articles(window: "MainWindow") -> None:
    panes, looks = window.pane_area, window.settings.pane_looks()
    opened = window.settings.open_articles()
    if not opened:
        opened = [(one, 0) for one in samples.first_articles(window.library)]
    there = {
        one.article.id for one in editing.summaries(window.library, [one for one, _ in opened])
    }
    wanted = [(one, place) for one, place in opened if one in there or not one]
    for number, (article_id, place) in enumerate(wanted[:MOST_PANES]):
        pane = panes.add_pane() if number else panes.active_pane
        if number < len(looks):
            pane.set_look(looks[number])
        if article_id:
            window.desk.show_in(pane, article_id)
            pane.view.set_top_offset(place)
    last = min(window.settings.active_pane(), len(panes.panes) - 1)
    panes.set_active(panes.panes[last])


def take_over(window: "MainWindow", earlier: "MainWindow") -> None:
    """Bring over what settings do not keep, from another window on the same library: the steps to
    be undone, the search and its panel, and the last report of an import."""
    window.history.take_over(earlier.history)
    window.importing.take_over(earlier.importing)
    if earlier.results_place.is_shown:
        window.search.show_results()
        window.results_place.maximise(earlier.results_place.is_maximised)
    window.search_field.set_query(earlier.search_field.asked())


def save(window: "MainWindow") -> None:
    """Remember how the window stands."""
    settings, panes = window.settings, window.pane_area
    settings.set_geometry(window.saveGeometry())
    library, notes = window.body.library, window.body.notes
    settings.set_sizes("body", [library.width, notes.width])
    settings.set_flag(_LIBRARY_FLAG, library.wanted)
    settings.set_flag(_NOTES_FLAG, notes.wanted)
    settings.set_sizes("panes", panes.sizes())
    if window.results_place.panel_height:
        settings.set_sizes("results", [window.results_place.panel_height])
    options = window.results_place.options
    settings.set_word("results-view", options.view)
    settings.set_word("results-articles", options.article_order)
    settings.set_word("results-passages", options.passage_order)
    settings.set_open_articles([(pane.article_id, pane.view.top_offset()) for pane in panes.panes])
    settings.set_look(panes.default_look)
    settings.set_pane_looks([pane.look for pane in panes.panes])
    settings.set_active_pane(panes.panes.index(panes.active_pane))
    settings.sync()
