"""The articles of the library as a list that is filtered and sorted here, in Python.

QSortFilterProxyModel asks a Python model for every row many times over: sorting 10,000 rows
through it took 1.1 s where a plain list takes milliseconds.
"""

import unicodedata
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from fact_reader.model import ArticleSummary, Stance
from fact_reader.ui.panels.wording import count_of, joined, outlet_name, plain_tip, short_date

SUMMARY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ID_ROLE = int(Qt.ItemDataRole.UserRole) + 2
ARTICLE_MIME = "application/x-fact-reader-article"

# Beyond this many changed rows one reset is cheaper for every view than single steps.
_RESET_ABOVE = 100
_REVERSED_DIGITS = str.maketrans("0123456789", "9876543210")

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class SortOrder(StrEnum):
    """In what order the list shows articles."""

    PUBLISHED = "published"
    TITLE = "title"
    OUTLET = "outlet"
    ADDED = "added"


@dataclass(slots=True)
class _Entry:
    """An article with what filtering, counting and sorting ask of it again and again.

    `tags` counts its annotations in the order of Stance, `stances` has the bits of those it has.
    """

    summary: ArticleSummary
    outlet: str
    tags: tuple[int, ...]
    stances: int
    searched: str
    key: tuple[str | float, ...]


_key_of = attrgetter("key")
# Stances as bits: sets of an enum's members are slow, since Python computes their hashes.
_BITS = tuple(1 << number for number in range(len(Stance)))
_BIT = dict(zip(Stance, _BITS, strict=True))


def _bits(stances: Collection[Stance]) -> int:
    return sum(_BIT[stance] for stance in stances)


def folded(text: str) -> str:
    """Text for comparing what was typed: without case and without accents."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in apart if not unicodedata.combining(c))
    return text.casefold()


def _newest_first(summary: ArticleSummary) -> str:
    """A key that sorts by publication from the newest, the less precise and the unknown later."""
    published = summary.article.published
    return published.iso.translate(_REVERSED_DIGITS) + "~" if published else "~~"


def _sort_key(summary: ArticleSummary, order: SortOrder) -> tuple[str | float, ...]:
    article = summary.article
    title = folded(article.title)
    if order is SortOrder.TITLE:
        return (title, article.id)
    if order is SortOrder.OUTLET:
        outlet = folded(article.outlet)
        return (not outlet, outlet, _newest_first(summary), title, article.id)
    if order is SortOrder.ADDED:
        return (-article.created.timestamp(), title, article.id)
    return (_newest_first(summary), title, article.id)


class ArticleListModel(QAbstractListModel):
    """The library's articles that match the filter, in the chosen order.

    An empty filter part matches everything. Words must all occur in title, outlet, author or
    date; of the chosen stances and outlets, one each must fit.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, _Entry] = {}
        self._sorted: list[_Entry] = []
        self._shown: list[_Entry] = []
        # Those that hold the words, for the counts; None where it has to be made anew.
        self._worded: list[_Entry] | None = None
        self._outlets_ranked: list[str] | None = None
        self._order = SortOrder.PUBLISHED
        self._words: tuple[str, ...] = ()
        self._stances: frozenset[Stance] = frozenset()
        self._outlets: frozenset[str] = frozenset()

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of articles that match."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = 0) -> object:
        """Title, tool tip and accessible text, and the summary itself in SUMMARY_ROLE."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        summary = self._shown[index.row()].summary
        if role == SUMMARY_ROLE:
            return summary
        article = summary.article
        if role == ID_ROLE:
            return article.id
        if role == Qt.ItemDataRole.DisplayRole:
            return article.title
        if role == Qt.ItemDataRole.ToolTipRole:
            about = joined(article.outlet, short_date(article.published), article.author)
            return plain_tip(f"{article.title}\n{about}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            about = joined(outlet_name(article.outlet), short_date(article.published))
            tags = [
                count_of(summary.counts[stance], stance.value)
                for stance in Stance
                if summary.counts.get(stance)
            ]
            return ", ".join([article.title, about, *tags])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be selected and dragged out."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return (
            flag.ItemIsEnabled
            | flag.ItemIsSelectable
            | flag.ItemIsDragEnabled
            | flag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:
        """What a dragged row carries."""
        return [ARTICLE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged articles' ids in ASCII, one a line; usually just one."""
        data = QMimeData()
        rows = sorted({index.row() for index in indexes})
        ids = "\n".join(self._shown[row].summary.article.id for row in rows)
        data.setData(ARTICLE_MIME, QByteArray(ids.encode()))
        return data

    # What the panel asks

    @property
    def total(self) -> int:
        """How many articles there are with no filter."""
        return len(self._entries)

    @property
    def order(self) -> SortOrder:
        """The order in use."""
        return self._order

    def summary(self, article_id: str) -> ArticleSummary | None:
        """The summary of an article, also of one that the filter hides."""
        entry = self._entries.get(article_id)
        return entry.summary if entry else None

    def ids(self) -> list[str]:
        """The ids of the articles that are shown, in order."""
        return [entry.summary.article.id for entry in self._shown]

    def row_of(self, article_id: str) -> int:
        """The row that shows an article, -1 where none does."""
        entry = self._entries.get(article_id)
        return self._row(self._shown, entry) if entry else -1

    def find(self, text: str, most: int) -> list[ArticleSummary]:
        """The first `most` articles, shown or not, that hold all words of `text` in title, outlet,
        author or date; those with all of them in the title first."""
        words = folded(text).split()
        titled: list[ArticleSummary] = []
        others: list[ArticleSummary] = []
        for entry in self._sorted:
            if all(word in entry.searched for word in words):
                title = entry.searched.partition("\n")[0]
                is_titled = all(word in title for word in words)
                (titled if is_titled else others).append(entry.summary)
                if len(titled) == most:
                    break
        return [*titled, *others][:most]

    def outlets(self) -> list[str]:
        """All outlets, those with most articles first."""
        if self._outlets_ranked is None:
            counts = Counter(entry.outlet for entry in self._sorted)
            self._outlets_ranked = sorted(
                counts, key=lambda name: (-counts[name], not name, folded(name), name)
            )
        return self._outlets_ranked

    def outlet_counts(self, filtered: bool = True) -> dict[str, int]:
        """Articles by outlet; `filtered` counts those that match words and stances."""
        if not filtered:
            return dict(Counter([entry.outlet for entry in self._sorted]))
        found, wanted = self._with_words(), _bits(self._stances)
        if wanted:
            found = [entry for entry in found if entry.stances & wanted]
        return dict(Counter([entry.outlet for entry in found]))

    def stance_counts(self, filtered: bool = True) -> dict[Stance, int]:
        """Annotations by stance; `filtered` counts articles that match words and outlets."""
        counts = dict.fromkeys(Stance, 0)
        found = self._with_words() if filtered else self._sorted
        if filtered and self._outlets:
            found = [entry for entry in found if entry.outlet in self._outlets]
        columns = zip(*[entry.tags for entry in found if entry.stances], strict=True)
        return counts | dict(zip(Stance, map(sum, columns), strict=False))

    # Changes

    def set_articles(self, summaries: Iterable[ArticleSummary]) -> None:
        """Show these articles instead of all before."""
        self.beginResetModel()
        self._entries = {one.article.id: self._entry(one) for one in summaries}
        self._sorted = sorted(self._entries.values(), key=_key_of)
        self._forget()
        self._shown = self._filtered()
        self.endResetModel()

    def set_filter(
        self, words: str, stances: Collection[Stance] = (), outlets: Collection[str] = ()
    ) -> None:
        """Show the articles that hold all `words`, one of `stances` and are by one of `outlets`."""
        wanted = (tuple(folded(words).split()), frozenset(stances), frozenset(outlets))
        if wanted == (self._words, self._stances, self._outlets):
            return
        if wanted[0] != self._words:
            self._worded = None
        self._words, self._stances, self._outlets = wanted
        self.beginResetModel()
        self._shown = self._filtered()
        self.endResetModel()

    def set_order(self, order: SortOrder) -> None:
        """Sort anew."""
        if order is not self._order:
            self._order = order
            self.set_articles([entry.summary for entry in self._sorted])

    def update(self, summaries: Collection[ArticleSummary]) -> None:
        """Add or replace some articles; only their rows are touched."""
        if len(summaries) > _RESET_ABOVE:
            merged = {entry.summary.article.id: entry.summary for entry in self._sorted}
            merged.update((one.article.id, one) for one in summaries)
            self.set_articles(merged.values())
            return
        for summary in summaries:
            self._put(self._entry(summary))

    def remove(self, ids: Collection[str]) -> None:
        """Take articles away; ids that are not there are passed over."""
        if len(ids) > _RESET_ABOVE:
            gone = set(ids)
            self.set_articles([e.summary for e in self._sorted if e.summary.article.id not in gone])
            return
        for article_id in ids:
            entry = self._entries.pop(article_id, None)
            if entry is None:
                continue
            self._forget()
            del self._sorted[self._row(self._sorted, entry)]
            row = self._row(self._shown, entry)
            if row >= 0:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._shown[row]
                self.endRemoveRows()

    def _put(self, new: _Entry) -> None:
        self._forget()
        article_id = new.summary.article.id
        old = self._entries.get(article_id)
        row = self._row(self._shown, old) if old else -1
        if old:
            del self._sorted[self._row(self._sorted, old)]
        insort(self._sorted, new, key=_key_of)
        self._entries[article_id] = new
        shows = bool(self._matching([new]))
        if row < 0:
            if shows:
                place = bisect_left(self._shown, new.key, key=_key_of)
                self.beginInsertRows(QModelIndex(), place, place)
                self._shown.insert(place, new)
                self.endInsertRows()
            return
        if not shows:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._shown[row]
            self.endRemoveRows()
            return
        # Counted with the old row still in place, as beginMoveRows wants it.
        place = bisect_left(self._shown, new.key, key=_key_of)
        if place not in (row, row + 1):
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), place)
            del self._shown[row]
            row = place - (place > row)
            self._shown.insert(row, new)
            self.endMoveRows()
        self._shown[row] = new
        self.dataChanged.emit(self.index(row), self.index(row))

    def _entry(self, summary: ArticleSummary) -> _Entry:
        article = summary.article
        date = article.published.iso if article.published else ""
        searched = folded(f"{article.title}\n{article.outlet}\n{article.author}\n{date}")
        tags = tuple([summary.counts.get(stance, 0) for stance in Stance])
        stances = sum([bit for bit, number in zip(_BITS, tags, strict=True) if number])
        key = _sort_key(summary, self._order)
        return _Entry(summary, article.outlet, tags, stances, searched, key)

    def _forget(self) -> None:
        self._worded = None
        self._outlets_ranked = None

    def _with_words(self) -> list[_Entry]:
        if self._worded is None:
            self._worded = self._holding_words(self._sorted)
        return self._worded

    def _holding_words(self, entries: list[_Entry]) -> list[_Entry]:
        for word in self._words:
            entries = [entry for entry in entries if word in entry.searched]
        return entries

    def _filtered(self) -> list[_Entry]:
        return list(self._chosen(self._with_words()))

    def _matching(self, entries: list[_Entry]) -> list[_Entry]:
        return self._chosen(self._holding_words(entries))

    def _chosen(self, entries: list[_Entry]) -> list[_Entry]:
        outlets, stances = self._outlets, _bits(self._stances)
        if outlets:
            entries = [entry for entry in entries if entry.outlet in outlets]
        if stances:
            entries = [entry for entry in entries if entry.stances & stances]
        return entries

    @staticmethod
    def _row(entries: list[_Entry], entry: _Entry) -> int:
        row = bisect_left(entries, entry.key, key=_key_of)
        return row if row < len(entries) and entries[row].key == entry.key else -1
