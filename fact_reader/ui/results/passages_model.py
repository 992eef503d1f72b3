"""The passages of a search one by one: all as rows at once, their words as they are seen."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from fact_reader.model import Article, Concordance, ConcordanceLine
from fact_reader.services.concordance import Entry, PassageList
from fact_reader.ui.panels.wording import (
    joined,
    new_word,
    one_line,
    outlet_name,
    plain_tip,
    short_date,
)
from fact_reader.ui.results.question import Passage

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NEW_ROLE = LINE_ROLE + 1
ALIKE_ROLE = LINE_ROLE + 2
# So many lines are fetched at once; a window shows some tens of them.
PAGE = 100
# So many pages are kept: who scrolls back a little does not wait.
_PAGES_KEPT = 60
# From so many titles that begin alike one is told apart.
_MOST_ALIKE = 50
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class PassagesModel(QAbstractListModel):
    """Every passage has a row at once, so that the scroll bar is right and any place a drag away.

    Signals: `page_wanted(offset)` when lines are to be seen that are not at hand. One page is
    asked for at a time, and of those that wait only what was looked at last. `page_taken` when one
    is at hand: there are no new rows, but the view is to paint them anew.
    """

    page_wanted = Signal(int)
    page_taken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self._pages: dict[int, Sequence[ConcordanceLine | None]] = {}
        # The lines of older results stand for those that are still fetched.
        self._older: dict[Entry, ConcordanceLine] = {}
        self._under_way = -1
        self._waiting = -1
        self._new: frozenset[str] = frozenset()
        # The titles that stand for outlets, by their first words.
        self._titles: dict[str, dict[str, None]] = {}

    @property
    def entries(self) -> Sequence[Entry]:
        """Where all passages are, in the order of the rows."""
        return self._entries

    def show(self, found: PassageList, first: Concordance) -> None:
        """Show these passages instead of all before; `first` is the first page of them.

        Where they are the same, no row is reset; but they may be tagged by now, and are fetched
        anew as they are looked at.
        """
        is_news = found.entries != self._entries
        if is_news:
            self.beginResetModel()
        kept = self._older if len(self._older) < _PAGES_KEPT * PAGE else {}
        self._older = kept | self._at_hand()
        self._entries = found.entries
        self._pages = {0: _in_rows(first.lines, self._entries[:PAGE])}
        if is_news:
            self._titles = {}
        self._learn_titles(first)
        # What was under way for the older results does not come any more.
        self._under_way = self._waiting = -1
        if is_news:
            self.endResetModel()
        else:
            self.page_taken.emit()

    def _at_hand(self) -> dict[Entry, ConcordanceLine]:
        return {
            self._entries[number * PAGE + at]: line
            for number, page in self._pages.items()
            for at, line in enumerate(page)
            if line is not None
        }

    def take_page(self, offset: int, page: Concordance) -> None:
        """A page that was asked for is here."""
        number = offset // PAGE
        if number != self._under_way:
            return  # It is one of older results.
        while len(self._pages) >= _PAGES_KEPT:
            del self._pages[next(iter(self._pages))]
        self._pages[number] = _in_rows(page.lines, self._entries[offset : offset + PAGE])
        self._learn_titles(page)
        self._under_way = -1
        self.page_taken.emit()
        waiting, self._waiting = self._waiting, -1
        if waiting >= 0:
            self._want(waiting)

    def _learn_titles(self, page: Concordance) -> None:
        for line in page.lines:
            title = one_line(line.article.title)
            if title and not one_line(line.article.outlet):
                self._titles.setdefault(_first_word(title), {})[title] = None

    def _titles_alike(self, article: Article) -> tuple[str, ...]:
        """Of an article that its title stands for, titles of others that begin like it."""
        title = one_line(article.title)
        if not title or one_line(article.outlet):
            return ()
        alike = (one for one in self._titles.get(_first_word(title), ()) if one != title)
        return tuple(islice(alike, _MOST_ALIKE))

    def line(self, row: int) -> ConcordanceLine | None:
        """A row's line, as it was before while it is fetched anew; None while it is fetched for
        the first time, and where it was removed a moment ago."""
        page = self._pages.get(row // PAGE)
        if page is None:
            self._want(row // PAGE)
            return self._older.get(self._entries[row])
        return page[row % PAGE] if row % PAGE < len(page) else None

    def _want(self, number: int) -> None:
        if number in self._pages or number == self._under_way:
            return
        if self._under_way >= 0:
            self._waiting = number
            return
        self._under_way = number
        self.page_wanted.emit(number * PAGE)

    def mark_new(self, article_ids: frozenset[str]) -> None:
        """Say of the passages of these articles that they are new, whatever is shown next."""
        if article_ids == self._new:
            return
        self._new = article_ids
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    # What the list asks of any row

    def article_id(self, row: int) -> str:
        """The article that a row is about."""
        return self._entries[row].article_id

    def passage(self, row: int) -> Passage:
        """The passage that a row stands for."""
        article_id, _, found = self._entries[row]
        length = found.end - found.start if found.field in ("text", "quote") else 0
        return Passage(article_id, found.place, found.place + length, found.annotation_id)

    def keys(self) -> Sequence[Entry]:
        """What makes each row the same after other passages of the same query were shown."""
        return self._entries

    def row_at(self, article_id: str, start: int, end: int) -> int:
        """The row of the passage that is there in an article, or that belongs to an annotation
        there; -1 where none is."""
        rows = [
            row
            for row, (one, _, found) in enumerate(self._entries)
            if found.place == start and one == article_id
        ]

        def unlikeness(row: int) -> tuple[bool, bool]:
            return self.passage(row).end != end, self._entries[row].passage.field == "text"

        return min(rows, key=unlikeness, default=-1)

    def rows_of(self, keys: Sequence[Any]) -> list[int]:
        """Where the rows are that had these of the `keys`, -1 where one is gone, or None was
        given."""
        now = {entry: row for row, entry in enumerate(self._entries)}
        return [now.get(key, -1) for key in keys]

    def copied(self, row: int) -> str:
        """A row as it is put on the clipboard; empty where its words are not at hand."""
        page = self._pages.get(row // PAGE, ())
        line = page[row % PAGE] if row % PAGE < len(page) else None
        return line_in_words(line) if line else ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of passages."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = 0) -> object:
        """The line itself in LINE_ROLE, in NEW_ROLE whether its article is new, in ALIKE_ROLE the
        titles that it is to be told apart from, its words, and in the tool tip what article it is
        of."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        if role == LINE_ROLE:
            return self.line(index.row())
        if role == ALIKE_ROLE:
            line = self.line(index.row())
            return self._titles_alike(line.article) if line else ()
        is_new = self.article_id(index.row()) in self._new
        if role == NEW_ROLE:
            return is_new
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self.copied(index.row())
            return f"{new_word()}, {words}" if is_new and words else words
        if role == Qt.ItemDataRole.ToolTipRole:
            line = self.line(index.row())
            return _about(line.article) if line else None
        return None


def _first_word(title: str) -> str:
    return title.split(maxsplit=1)[0]


def line_in_words(line: ConcordanceLine) -> str:
    """A line as it is put on the clipboard."""
    return f"{one_line(line.before + line.hit + line.after)} ({_source(line.article)})"


def _source(article: Article) -> str:
    return joined(outlet_name(article.outlet), short_date(article.published))


def _about(article: Article) -> str:
    return plain_tip(f"{one_line(article.title)}\n{_source(article)}")


def _in_rows(
    lines: Sequence[ConcordanceLine], entries: Sequence[Entry]
) -> Sequence[ConcordanceLine | None]:
    """Each line in the row of its own passage: those removed meanwhile have none, and what stands
    below them is not to move into their rows."""
    if len(lines) == len(entries):
        return lines
    left = [*reversed(lines)]
    return [left.pop() if left and _is_of(left[-1], entry) else None for entry in entries]


def _is_of(line: ConcordanceLine, entry: Entry) -> bool:
    """What is removed is a whole article or a whole annotation: more need not be compared. A hit in
    the text is listed as such, whichever annotation it lies in by now."""
    article_id, _, found = entry
    is_same_part = (line.article.id, line.field) == (article_id, found.field)
    return is_same_part and found.annotation_id in ("", line.annotation_id)
