"""Steps that can be undone: taking them back and doing them again, and what is said of each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fact_reader.model import Annotation, Changes
from fact_reader.ui.translating import counted, tr

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow


class WindowSteps(QObject):
    """The steps of one window's history."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._told = ""
        window.history.stack.indexChanged.connect(self._withdraw)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name."""
        return {
            "undo": self.undo,
            "redo": self.redo,
            "delete": self.delete_at_hand,
            "remove_article": lambda: self.remove_articles(
                [self._window.pane_area.active_pane.article_id]
            ),
        }

    def remove_articles(self, article_ids: list[str]) -> None:
        """Take articles out of the library; Undo brings them back."""
        ids = [one for one in article_ids if one]
        known = [self._window.library_panel.articles.summary(one) for one in ids]
        notes = sum(sum(one.counts.values()) for one in known if one is not None)
        if ids and self._window.history.remove_articles(ids):
            self.tell(_removed(len(ids), notes))

    def delete_at_hand(self) -> None:
        """Delete what has the focus: articles in the list, else the annotation at hand."""
        panel = self._window.library_panel
        if panel.view.hasFocus():
            self.remove_articles(panel.selected_ids())
        else:
            self._window.desk.delete()

    def undo(self) -> None:
        """Take back the last step, first of all what is being typed."""
        self._window.notes_panel.flush()
        history = self._window.history
        step = history.stack.undoText()
        self._show(tr("Undone: {step}", step=step), history.undo())

    def redo(self) -> None:
        """Do the next step again."""
        self._window.notes_panel.flush()
        history = self._window.history
        step = history.stack.redoText()
        self._show(tr("Redone: {step}", step=step), history.redo())

    def go_to(self, index: int) -> None:
        """Undo or redo until so many steps are done."""
        self._window.notes_panel.flush()
        changes = self._window.history.go_to(index)
        self._show(tr("Gone through the history"), changes)

    def tell(self, words: str) -> None:
        """Say what a step did, with a button that takes it back; it goes when another is taken."""
        self._told = words
        self._window.messages.show_message(words, action=(tr("Undo"), self.undo))

    def _show(self, words: str, changes: Changes) -> None:
        """Let the user see what a step of undo or redo did, wherever that is."""
        desk, panes = self._window.desk, self._window.pane_area
        touched = [*changes.saved, *changes.removed]
        if not touched:
            ends = (one.source_id for one in (*changes.saved_links, *changes.removed_links))
            touched = [one for end in ends if (one := desk.annotation(end))]
        for annotation in touched[:1]:
            pane = desk.pane_of(annotation.article_id)
            if pane is None:
                self._offer_to_show(words, annotation, len(changes.touched_articles))
            elif annotation not in changes.removed:
                desk.choose(annotation.id, reveal=True)
            else:
                panes.set_active(pane)
                pane.view.reveal(annotation.anchor.start, annotation.anchor.end)
        if len(changes.articles) == 1 and not panes.active_pane.article_id:
            [article_id] = changes.articles
            desk.open_article(article_id)

    def _offer_to_show(self, step: str, annotation: Annotation, articles: int) -> None:
        """Say what a step did in articles of which the annotation's is not open."""
        article_id, anchor = annotation.article_id, annotation.anchor
        desk = self._window.desk
        summary = self._window.library_panel.articles.summary(article_id)
        self._told = _in_articles(step, summary.article.title if summary else "", articles)
        span = (anchor.start, anchor.end)
        self._window.messages.show_message(
            self._told, action=(tr("Show"), lambda: desk.open_article(article_id, span=span))
        )

    def _withdraw(self) -> None:
        if self._told:
            self._window.messages.withdraw(self._told)
            self._told = ""

    def name_next(self) -> None:
        """Let the actions say which step they take back or do again, if there is one."""
        history, actions = self._window.history, self._window.actions_by_name
        stack = history.stack
        undone, redone = stack.undoText(), stack.redoText()
        # At a barrier the key says why there is nothing to undo.
        actions["undo"].setEnabled(stack.canUndo() or bool(history.barrier))
        actions["undo"].setText(tr("&Undo {step}", step=undone) if undone else tr("&Undo"))
        actions["redo"].setEnabled(stack.canRedo())
        actions["redo"].setText(tr("&Redo {step}", step=redone) if redone else tr("&Redo"))


def _in_articles(step: str, title: str, number: int) -> str:
    """What a step did, and where."""
    if number > 1:
        return counted("{step}, in {n} article", "{step}, in {n} articles", number, step=step)
    if title:
        return tr("{step}, in “{title}”", step=step, title=title)
    return tr("{step}, in an article", step=step)


def _removed(articles: int, annotations: int) -> str:
    """What became of removed articles, in words."""
    if not annotations:
        return counted(
            "Removed {n} article from the library.",
            "Removed {n} articles from the library.",
            articles,
        )
    return counted(
        "Removed {n} article with {annotations} from the library.",
        "Removed {n} articles with {annotations} from the library.",
        articles,
        annotations=counted("{n} annotation", "{n} annotations", annotations),
    )
