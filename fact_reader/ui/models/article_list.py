"""The articles of the library as a list that is filtered and sorted here, in Python.

A view that lays out its rows asks the model for the number of rows twice for each of them: of a
Python model with 100,000 rows that took 0.2 s after every change. QSortFilterProxyModel answers
from C++ (12 ms). It neither sorts nor filters here, which would ask Python for every row again.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QSortFilterProxyModel,
    Qt,
)

from fact_reader.model import ArticleSummary, Stance
from fact_reader.ui.models.article_entries import (
    Entry,
    SortOrder,
    folded,
    make_entry,
    sort_key,
)
from fact_reader.ui.models.article_filter import ArticleFilter, titled_first
from fact_reader.ui.models.copies import Copies, FoldedCopies
from fact_reader.ui.models.rows import ROOT, Index
from fact_reader.ui.panels.wording import joined, outlet_name, plain_tip, short_date
from fact_reader.ui.stance_words import stance_count

SUMMARY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ID_ROLE = int(Qt.ItemDataRole.UserRole) + 2
COPIES_ROLE = int(Qt.ItemDataRole.UserRole) + 3
ARTICLE_MIME = "application/x-fact-reader-article"

# Beyond this many changed rows one reset is cheaper for every view than single steps.
_RESET_ABOVE = 100

_key_of, _outlet_of, _tags_of = attrgetter("key"), attrgetter("outlet"), attrgetter("tags")


class _Rows(QAbstractListModel):
    """How many rows there are, and when that changes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: list[Entry] = []

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown)


class ArticleListModel(QSortFilterProxyModel):
    """The library's articles that match the filter, in the chosen order.

    COPIES_ROLE says in words what an article is nearly the same as.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setSourceModel(self._rows)
        self.setDynamicSortFilter(False)
        self._entries: dict[str, Entry] = {}
        self._sorted: list[Entry] = []
        # How many articles each outlet has, and how often each stance was given.
        self._by_outlet: Counter[str] = Counter()
        self._tags = [0] * len(Stance)
        # Whether some articles were taken in that are not shown yet, see `hold`.
        self._holds = False
        # Those that hold the words, for the counts; None where it has to be made anew.
        self._worded: list[Entry] | None = None
        self._outlets_ranked: list[str] | None = None
        self._order = SortOrder.PUBLISHED
        self._filter = ArticleFilter()
        self._copies = FoldedCopies(self.summary)

    # What Qt asks

    def data(self, index: Index, role: int = 0) -> object:
        """Title, tool tip and accessible text, and the summary itself in SUMMARY_ROLE."""
        # Mapped, because what lies between is a step behind while rows come and go.
        row = self.mapToSource(index).row()
        if not 0 <= row < len(self._rows.shown):
            return None
        summary = self._rows.shown[row].summary
        if role == SUMMARY_ROLE:
            return summary
        article = summary.article
        if role == ID_ROLE:
            return article.id
        if role == Qt.ItemDataRole.DisplayRole:
            return article.title
        if role == Qt.ItemDataRole.ToolTipRole:
            about = joined(article.outlet, short_date(article.published), article.author)
            return plain_tip("\n".join((article.title, about, *self._copies.all_told(article.id))))
        if role == COPIES_ROLE:
            return self._copies.told(article.id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            about = joined(outlet_name(article.outlet), short_date(article.published))
            about = ", ".join((about, *self._copies.all_told(article.id)))
            tags = [
                stance_count(stance, summary.counts[stance])
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
        ids = "\n".join(self._rows.shown[row].summary.article.id for row in rows)
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
        return [entry.summary.article.id for entry in self._rows.shown]

    def row_of(self, article_id: str) -> int:
        """The row that shows an article, -1 where none does."""
        entry = self._entries.get(article_id)
        return _row(self._rows.shown, entry) if entry else -1

    def find(self, text: str, most: int) -> list[ArticleSummary]:
        """The first `most` articles, shown or not, that hold all words of `text` in title, outlet,
        author or date; those with all of them in the title first."""
        return titled_first(self._sorted, text, most)

    def outlets(self) -> list[str]:
        """All outlets, those with most articles first."""
        if self._outlets_ranked is None:
            counts = +self._by_outlet
            self._outlets_ranked = sorted(
                counts, key=lambda name: (-counts[name], not name, folded(name), name)
            )
        return self._outlets_ranked

    def outlet_counts(self, filtered: bool = True) -> dict[str, int]:
        """Articles by outlet; `filtered` counts those that match words and stances."""
        if not filtered or not (self._filter.words or self._filter.stances):
            return dict(+self._by_outlet)
        found = self._filter.with_stances(self._with_words())
        return dict(Counter(map(_outlet_of, found)))

    def stance_counts(self, filtered: bool = True) -> dict[Stance, int]:
        """Annotations by stance; `filtered` counts articles that match words and outlets."""
        if not filtered or not (self._filter.words or self._filter.outlets):
            return dict(zip(Stance, self._tags, strict=True))
        found = self._filter.with_outlets(self._with_words())
        totals = [0] * len(Stance)
        # Few articles differ in their numbers of tags, so that this is quicker than adding all up.
        for tags, number in Counter(map(_tags_of, found)).items():
            totals = [total + number * each for total, each in zip(totals, tags, strict=True)]
        return dict(zip(Stance, totals, strict=True))

    # Changes

    def set_articles(self, summaries: Iterable[ArticleSummary]) -> None:
        """Show these articles instead of all before."""
        self._entries = {one.article.id: make_entry(one, self._order) for one in summaries}
        self._sorted = sorted(self._entries.values(), key=_key_of)
        self._by_outlet.clear()
        self._tags = [0] * len(Stance)
        for entry in self._sorted:
            self._count(entry, +1)
        self._show_anew()

    def set_filter(
        self, words: str, stances: Collection[Stance] = (), outlets: Collection[str] = ()
    ) -> None:
        """Show the articles that hold all `words`, one of `stances` and are by one of `outlets`."""
        wanted = ArticleFilter(tuple(folded(words).split()), frozenset(stances), frozenset(outlets))
        if wanted == self._filter:
            return
        # What holds longer words, or more of them, is among what held those before.
        narrower = " ".join(wanted.words).startswith(" ".join(self._filter.words))
        before = self._with_words() if narrower else self._sorted
        if wanted.words != self._filter.words:
            self._worded = wanted.with_words(before)
        self._filter = wanted
        self._show_filtered()

    def copies_of(self, article_id: str) -> list[str]:
        """What an article is nearly the same as, a line each."""
        return self._copies.all_told(article_id)

    def set_copies(self, copies: Copies, *, folds: bool) -> None:
        """Tell which articles are nearly the same, and fold copies under the first published."""
        self._show_folded(self._copies.set_copies(copies, folds=folds))

    def is_folded(self, article_id: str) -> bool | None:
        """Whether the copies of an article stand under its row; None where nothing folds."""
        return self._copies.is_folded(article_id)

    def set_folded(self, article_id: str, folded: bool) -> None:
        """Show the copies of one article, while others stay folded, or fold them again."""
        self._show_folded(self._copies.set_folded(article_id, folded))

    def set_order(self, order: SortOrder) -> None:
        """Sort anew."""
        if order is not self._order:
            self._order = order
            for entry in self._sorted:
                entry.key = sort_key(entry.summary, entry.searched, order)
            self._sorted.sort(key=_key_of)
            self._show_anew()

    def update(self, summaries: Collection[ArticleSummary]) -> None:
        """Add or replace some articles; only their rows are touched."""
        if len(summaries) > _RESET_ABOVE:
            self.hold(summaries)
        self.show_held()
        if len(summaries) <= _RESET_ABOVE:
            for summary in summaries:
                self._put(summary)

    def hold(self, summaries: Iterable[ArticleSummary]) -> None:
        """Add or replace articles that are not shown yet: views hear of them with the next
        `show_held`, or any other change. So thousands can be taken in one by one."""
        for summary in summaries:
            self._store(make_entry(summary, self._order))
            self._holds = True

    def show_held(self) -> None:
        """Show what `hold` took in."""
        if self._holds:
            self._show_anew()

    def remove(self, ids: Collection[str]) -> None:
        """Take articles away; ids that are not there are passed over."""
        self.show_held()
        gone = [entry for one in ids if (entry := self._entries.pop(one, None)) is not None]
        if not gone:
            return
        for entry in gone:
            self._count(entry, -1)
        if len(gone) > _RESET_ABOVE:
            keys = {entry.key for entry in gone}
            self._sorted = [entry for entry in self._sorted if entry.key not in keys]
            self._show_anew()
            return
        self._forget()
        for entry in gone:
            del self._sorted[_row(self._sorted, entry)]
            row = _row(self._rows.shown, entry)
            if row >= 0:
                self._remove_row(row)

    def _store(self, new: Entry) -> Entry | None:
        """Put an entry in the place of the one that its article had, which is returned."""
        article_id = new.summary.article.id
        old = self._entries.get(article_id)
        if old is not None:
            del self._sorted[_row(self._sorted, old)]
            self._count(old, -1)
        insort(self._sorted, new, key=_key_of)
        self._entries[article_id] = new
        self._count(new, +1)
        return old

    def _put(self, summary: ArticleSummary) -> None:
        new = make_entry(summary, self._order)
        old = self._store(new)
        self._forget()
        shown = self._rows.shown
        row = _row(shown, old) if old else -1
        shows = bool(self._chosen(self._filter.with_words([new])))
        # Counted with the old row still in place, as beginMoveRows wants it.
        place = bisect_left(shown, new.key, key=_key_of)
        if row < 0:
            if shows:
                self._rows.beginInsertRows(ROOT, place, place)
                shown.insert(place, new)
                self._rows.endInsertRows()
            return
        if not shows:
            self._remove_row(row)
            return
        if place not in (row, row + 1):
            self._rows.beginMoveRows(ROOT, row, row, ROOT, place)
            del shown[row]
            row = place - (place > row)
            shown.insert(row, new)
            self._rows.endMoveRows()
        shown[row] = new
        self._rows.dataChanged.emit(self._rows.index(row), self._rows.index(row))

    def _remove_row(self, row: int) -> None:
        self._rows.beginRemoveRows(ROOT, row, row)
        del self._rows.shown[row]
        self._rows.endRemoveRows()

    def _count(self, entry: Entry, number: int) -> None:
        self._by_outlet[entry.outlet] += number
        if entry.stances:
            self._tags = [
                total + number * tags for total, tags in zip(self._tags, entry.tags, strict=True)
            ]

    def _forget(self) -> None:
        self._worded = None
        self._outlets_ranked = None

    def _show_anew(self) -> None:
        self._holds = False
        self._forget()
        self._show_filtered()

    def _show_folded(self, hides_others: bool) -> None:
        if hides_others:
            self._show_anew()
        elif self._rows.shown:
            last = self._rows.index(len(self._rows.shown) - 1)
            self._rows.dataChanged.emit(self._rows.index(0), last)

    def _show_filtered(self) -> None:
        shown = list(self._chosen(self._with_words()))
        self._rows.beginResetModel()
        self._rows.shown = shown
        self._rows.endResetModel()

    def _with_words(self) -> list[Entry]:
        if self._worded is None:
            self._worded = self._filter.with_words(self._sorted)
        return self._worded

    def _chosen(self, entries: list[Entry]) -> list[Entry]:
        entries = self._filter.with_stances(self._filter.with_outlets(entries))
        # Who looks for words is to find them in whichever copy has them.
        if self._copies.hidden and not self._filter.words:
            hidden = self._copies.hidden
            entries = [entry for entry in entries if entry.summary.article.id not in hidden]
        return entries


def _row(entries: list[Entry], entry: Entry) -> int:
    """Where an entry stands among sorted ones, -1 if it does not."""
    row = bisect_left(entries, entry.key, key=_key_of)
    return row if row < len(entries) and entries[row].key == entry.key else -1
