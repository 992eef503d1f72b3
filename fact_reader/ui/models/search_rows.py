"""The results of a search as rows: an article's line, its best passages, and how many more.

Last stands a row that leads to all of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject

from fact_reader.model import ArticleHits, SearchResults, Snippet
from fact_reader.ui.models.rows import ROOT, Index, row_data
from fact_reader.ui.panels.wording import (
    FIELD_NAME,
    joined,
    new_word,
    one_line,
    outlet_name,
    short_date,
)
from fact_reader.ui.stance_words import stance_word
from fact_reader.ui.translating import counted, mark, tr

SNIPPETS_AT_FIRST = 3
_TEXT = mark("text")


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article that was found. `first` says that nothing stands above it; `new`, that it came
    in since this saved search was last looked at."""

    hits: ArticleHits
    first: bool
    new: bool = False


@dataclass(frozen=True, slots=True)
class SnippetRow:
    """A passage of it."""

    hits: ArticleHits
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class MoreRow:
    """How many passages of it are not shown. `unfolds` says that they are at hand."""

    hits: ArticleHits
    number: int
    unfolds: bool


@dataclass(frozen=True, slots=True)
class AllRow:
    """Stands last, and leads to all `total` articles in a list that can be narrowed."""

    total: int

    @property
    def words(self) -> str:
        """What choosing it does."""
        if self.total > 1:
            return counted(
                "Show {n} article, with filters", "Show all {n} articles, with filters", self.total
            )
        return tr("Show all results, with filters")


Row = ArticleRow | SnippetRow | MoreRow | AllRow
# What makes it the same row after a change: its kind, its article, its passage.
Key = tuple[type[Row], str, Snippet | None]


class SearchRowsModel(QAbstractListModel):
    """One search's results, at most three passages of an article until it is unfolded.

    With `leads_on` the last row leads to all of them in a list of their own.
    """

    def __init__(self, parent: QObject | None = None, *, leads_on: bool = True) -> None:
        super().__init__(parent)
        self._leads_on = leads_on
        self._groups: tuple[ArticleHits, ...] = ()
        self._unfolded: set[str] = set()
        self._new: frozenset[str] = frozenset()
        self._rows: list[Row] = []
        self._all: AllRow | None = None

    @property
    def rows(self) -> Sequence[Row]:
        """All rows as they are shown."""
        return self._rows

    def first_passage(self) -> int:
        """The row to start at: the first passage, else the first article; -1 where none is."""
        for number, row in enumerate(self._rows):
            if isinstance(row, SnippetRow):
                return number
        return 0 if self._rows else -1

    def keys(self) -> list[Key]:
        """What makes each row the same after other results of the same query were shown."""
        return [_key(row) for row in self._rows]

    def key(self, row: int) -> tuple[int, Key] | None:
        """What `row_of` finds again after other results of the same query were shown."""
        return (row, _key(self._rows[row])) if 0 <= row < len(self._rows) else None

    def row_of(self, known: tuple[int, Key] | None) -> int:
        """The row that `key` was told of, or what stands there now; without one the first."""
        if known is None:
            return self.first_passage()
        row, wanted = known
        keys = self.keys()
        return keys.index(wanted) if wanted in keys else min(row, len(self._rows) - 1)

    def show(self, results: SearchResults, *, folded: bool = True) -> None:
        """Show these results instead of all before; unless `folded`, what is unfolded stays so."""
        self.beginResetModel()
        self._groups = results.groups
        self._all = AllRow(results.total) if results.groups and self._leads_on else None
        if folded:
            self._unfolded.clear()
        self._rows = list(self._made())
        self.endResetModel()

    def extend(self, groups: Sequence[ArticleHits]) -> None:
        """Add further articles below those that are shown."""
        if not groups:
            return
        first = len(self._rows)
        added = [row for hits in groups for row in self._rows_of(hits, first=False)]
        self.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
        self._groups += tuple(groups)
        self._rows += added
        self.endInsertRows()

    def mark_new(self, article_ids: frozenset[str]) -> None:
        """Say of these articles that they are new, and of no others, whatever is shown next."""
        if article_ids == self._new:
            return
        self._new = article_ids
        self._rows = [
            replace(row, new=row.hits.article.id in article_ids)
            if isinstance(row, ArticleRow)
            else row
            for row in self._rows
        ]
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def unfold(self, article_id: str) -> None:
        """Show all passages of an article that are at hand."""
        row = next(
            number
            for number, row in enumerate(self._rows)
            if isinstance(row, MoreRow) and row.hits.article.id == article_id
        )
        self._unfolded.add(article_id)
        before = len(self._rows)
        wanted = list(self._made())
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows[row]
        self.endRemoveRows()
        self.beginInsertRows(QModelIndex(), row, row + len(wanted) - before)
        self._rows = wanted
        self.endInsertRows()

    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> object:
        """The row itself in ROW_ROLE, and its words."""
        return row_data(self._rows, index, role, _words)

    def _made(self) -> Iterator[Row]:
        for number, hits in enumerate(self._groups):
            yield from self._rows_of(hits, first=number == 0)
        if self._all is not None:
            yield self._all

    def _rows_of(self, hits: ArticleHits, *, first: bool) -> Iterator[Row]:
        yield ArticleRow(hits, first, hits.article.id in self._new)
        whole = hits.article.id in self._unfolded
        shown = hits.snippets if whole else hits.snippets[:SNIPPETS_AT_FIRST]
        for snippet in shown:
            yield SnippetRow(hits, snippet)
        left = hits.passages - len(shown)
        if left > 0 and shown:
            yield MoreRow(hits, left, len(shown) < len(hits.snippets))


def _key(row: Row) -> Key:
    if isinstance(row, AllRow):
        return AllRow, "", None
    snippet = row.snippet if isinstance(row, SnippetRow) else None
    return type(row), row.hits.article.id, snippet


def _words(row: Row) -> str:
    if isinstance(row, AllRow):
        return row.words
    if isinstance(row, ArticleRow):
        article = row.hits.article
        about = joined(outlet_name(article.outlet), short_date(article.published))
        new = f"{new_word()}, " if row.new else ""
        words = f"{one_line(article.title)}, {new}{about}"
        if not row.hits.passages:
            return words
        return f"{words}, {counted('{n} passage', '{n} passages', row.hits.passages)}"
    if isinstance(row, SnippetRow):
        stance, field = row.snippet.stance, row.snippet.field
        kind = stance_word(stance) if stance else tr(FIELD_NAME.get(field, _TEXT))
        return f"{kind}: {one_line(row.snippet.text)}"
    return tr("{n} more", n=row.number)
