"""The articles of a search with their best passages, fetched in pages as the list is scrolled."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Signal

from fact_reader.model import SearchResults, Snippet
from fact_reader.ui.models.search_rows import (
    AllRow,
    ArticleRow,
    Key,
    MoreRow,
    Row,
    SearchRowsModel,
    SnippetRow,
)
from fact_reader.ui.panels.wording import joined, one_line, outlet_name, short_date
from fact_reader.ui.results.question import Passage

Index = QModelIndex | QPersistentModelIndex


class ArticlesModel(SearchRowsModel):
    """Signals: `page_wanted(offset)` when more articles are to be seen than are at hand."""

    page_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, leads_on=False)
        self._at_hand = 0
        self._total = 0
        self._asked_at = -1

    @property
    def at_hand(self) -> int:
        """How many articles have been fetched."""
        return self._at_hand

    def show(self, results: SearchResults, *, folded: bool = True) -> None:
        """Show these articles instead of all before."""
        self._at_hand, self._total, self._asked_at = len(results.groups), results.total, -1
        super().show(results, folded=folded)

    def forget_page(self) -> None:
        """The page that was asked for does not come any more."""
        self._asked_at = -1

    def extend_by(self, results: SearchResults) -> None:
        """The next page is here. An empty one ends the list, whatever was counted before."""
        if not results.groups:
            self._total = self._at_hand
        self._at_hand += len(results.groups)
        self.extend(results.groups)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more than are at hand."""
        return not parent.isValid() and self._at_hand < self._total

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page, once."""
        if self.canFetchMore(parent) and self._asked_at != self._at_hand:
            self._asked_at = self._at_hand
            self.page_wanted.emit(self._at_hand)

    # What the list asks of any row

    def article_id(self, row: int) -> str:
        """The article that a row is about."""
        return _article_row(self.rows[row]).hits.article.id

    def more(self, row: int) -> MoreRow | None:
        """What a row says of passages that are not shown; None where it is another kind of row."""
        found = self.rows[row]
        return found if isinstance(found, MoreRow) else None

    def passage(self, row: int) -> Passage | None:
        """The passage that a row stands for; None for an article's line."""
        found = self.rows[row]
        if not isinstance(found, SnippetRow):
            return None
        snippet = found.snippet
        if snippet.start is None or snippet.end is None:
            return None
        return Passage(found.hits.article.id, snippet.start, snippet.end, snippet.annotation_id)

    def row_at(self, article_id: str, start: int, _end: int) -> int:
        """The row that shows a hit of an article, else the one for what it has more, else its own;
        -1 where the article is not at hand."""
        own = more = -1
        for row, found in enumerate(self.rows):
            if _article_row(found).hits.article.id != article_id:
                continue
            if isinstance(found, SnippetRow) and start in found.snippet.reach:
                return row
            if isinstance(found, MoreRow):
                more = row
            elif own < 0:
                own = row
        return more if more >= 0 else own

    def rows_of(self, keys: Sequence[Any]) -> list[int]:
        """Where the rows are that had these of the `keys`, -1 where one is gone, or None was given.
        A passage that was tagged meanwhile looks different, but is the same."""
        now = {key: row for row, key in enumerate(self.keys())}
        gone: list[Key] = [key for key in keys if key is not None and key not in now]
        now |= self._same_passages(gone)
        return [now.get(key, -1) for key in keys]

    def _same_passages(self, keys: Sequence[Key]) -> dict[Key, int]:
        """The rows of passages that overlap those of these keys."""
        ids = {article_id for _, article_id, _ in keys}
        passages: dict[str, list[tuple[int, Passage]]] = {one: [] for one in ids}
        for row in range(len(self.rows) if keys else 0):
            passage = self.passage(row)
            if passage is not None and passage.article_id in ids:
                passages[passage.article_id].append((row, passage))
        found: dict[Key, int] = {}
        for key in keys:
            _, article_id, known = key
            for row, passage in passages[article_id]:
                if known is not None and _overlap(known, passage):
                    found.setdefault(key, row)
        return found

    def copied(self, row: int) -> str:
        """A row as it is put on the clipboard."""
        found = self.rows[row]
        if isinstance(found, SnippetRow):
            return one_line(found.snippet.text)
        article = _article_row(found).hits.article
        about = joined(outlet_name(article.outlet), short_date(article.published))
        return f"{one_line(article.title)} ({about})"


def _article_row(row: Row) -> ArticleRow | SnippetRow | MoreRow:
    assert not isinstance(row, AllRow)
    return row


def _overlap(snippet: Snippet, passage: Passage) -> bool:
    if snippet.start is None or snippet.end is None:
        return False
    return snippet.start < passage.end and passage.start < snippet.end
