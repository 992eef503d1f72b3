"""The annotations of the open articles in text order, as rows of cards under article headers."""

from bisect import insort
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from fact_reader.model import Annotation, Article, Changes, LinkedPassage, Stance
from fact_reader.ui.models.article_entries import folded
from fact_reader.ui.models.rows import ROOT, ROW_ROLE, Index
from fact_reader.ui.panels.wording import (
    STANCE_NAME,
    linked_as,
    one_line,
    outlet_name,
    passage_of,
    place_warning,
    plain_tip,
    quoted,
    told_at,
)
from fact_reader.ui.translating import counted, tr

_text_order = attrgetter("sort_key")


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """Stands over the cards of one article where several are open."""

    article: Article
    cards: int

    @property
    def key(self) -> str:
        """What makes it the same row after a change."""
        return f"article {self.article.id}"


@dataclass(frozen=True, slots=True)
class CardRow:
    """One annotation with what it is linked to."""

    article: Article
    annotation: Annotation
    links: tuple[LinkedPassage, ...] = ()

    @property
    def key(self) -> str:
        """What makes it the same row after a change."""
        return self.annotation.id


Row = HeaderRow | CardRow


@dataclass(slots=True)
class _Group:
    article: Article
    annotations: list[Annotation]


class NoteCardsModel(QAbstractListModel):
    """Rows of `HeaderRow` and `CardRow`, filtered by words and stances.

    `kept_id` is the card that no filter hides, because it is being worked on.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kept_id = ""
        self._groups: list[_Group] = []
        self._rows: list[Row] = []
        self._words: tuple[str, ...] = ()
        self._stances: frozenset[Stance] = frozenset()
        self._links: Mapping[str, tuple[LinkedPassage, ...]] = {}

    # What Qt asks

    def rowCount(self, parent: Index = ROOT) -> int:
        """Headers and cards."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> object:
        """The row itself in ROW_ROLE, and what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return quoted(passage_of(row.annotation)) if isinstance(row, CardRow) else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(told_at(row.annotation)) if isinstance(row, CardRow) else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if isinstance(row, HeaderRow):
                cards = counted("{n} note", "{n} notes", row.cards)
                return f"{outlet_name(row.article.outlet)}, {row.article.title}, {cards}"
            one = row.annotation
            note = f". {tr('Note: {note}', note=one_line(one.note))}" if one.note else ""
            links = "".join(
                f". {linked_as(link)} {quoted(link.annotation.anchor.exact)}" for link in row.links
            )
            warning = f". {words}" if (words := place_warning(one)) else ""
            passage = quoted(passage_of(one))
            return f"{tr(STANCE_NAME[one.stance])}: {passage}{warning}{note}{links}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be current; headers cannot."""
        flag = Qt.ItemFlag
        if not index.isValid() or index.row() >= len(self._rows):
            return flag.NoItemFlags
        if isinstance(self._rows[index.row()], HeaderRow):
            return flag.ItemNeverHasChildren
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    # What the panel asks

    @property
    def rows(self) -> Sequence[Row]:
        """All rows as they are shown."""
        return self._rows

    @property
    def articles(self) -> int:
        """How many articles are open."""
        return len(self._groups)

    @property
    def total(self) -> int:
        """How many annotations there are with no filter."""
        return sum(len(group.annotations) for group in self._groups)

    @property
    def shown(self) -> int:
        """How many cards are shown."""
        return sum(isinstance(row, CardRow) for row in self._rows)

    def counts(self) -> dict[Stance, int]:
        """Annotations by stance among those that hold the words."""
        counts = dict.fromkeys(Stance, 0)
        for group in self._groups:
            for one in group.annotations:
                if self._holds_words(one):
                    counts[one.stance] += 1
        return counts

    def row_of(self, annotation_id: str) -> int:
        """The row of a card, -1 where none is shown."""
        for number, row in enumerate(self._rows):
            if isinstance(row, CardRow) and row.annotation.id == annotation_id:
                return number
        return -1

    def annotation(self, annotation_id: str) -> Annotation | None:
        """An annotation of the open articles, shown or not."""
        for group in self._groups:
            for one in group.annotations:
                if one.id == annotation_id:
                    return one
        return None

    def neighbour(self, row: int, step: int) -> int:
        """The next card's row from `row` in the direction of `step`, -1 where there is none."""
        row += step
        while 0 <= row < len(self._rows):
            if isinstance(self._rows[row], CardRow):
                return row
            row += step
        return -1

    # Changes

    def set_articles(self, groups: Iterable[tuple[Article, Iterable[Annotation]]]) -> None:
        """Show these articles' annotations instead of all before; an article counts once."""
        self.beginResetModel()
        found: dict[str, _Group] = {}
        for article, annotations in groups:
            found.setdefault(article.id, _Group(article, sorted(annotations, key=_text_order)))
        self._groups = list(found.values())
        self._rows = list(self._wanted())
        self.endResetModel()

    def apply(self, changes: Changes) -> None:
        """Follow what a write changed, touching only the rows that it is about."""
        if changes.removed_articles:
            kept = [g for g in self._groups if g.article.id not in changes.removed_articles]
            self._groups = kept
        for group in self._groups:
            mine = group.article.id
            gone = {one.id for one in changes.removed if one.article_id == mine}
            saved = {one.id: one for one in changes.saved if one.article_id == mine}
            if gone or saved:
                left = (gone - saved.keys()) | saved.keys()
                group.annotations = [one for one in group.annotations if one.id not in left]
                for one in saved.values():
                    insort(group.annotations, one, key=_text_order)
        self._sync()

    def set_links(self, links: Mapping[str, tuple[LinkedPassage, ...]]) -> None:
        """Show what annotations are linked to, by their ids."""
        self._links = links
        self._sync()

    def set_filter(self, words: str, stances: Collection[Stance]) -> None:
        """Show the cards that hold all `words` and have one of `stances`; empty shows all."""
        self._words, self._stances = tuple(folded(words).split()), frozenset(stances)
        self._sync()

    def keep(self, annotation_id: str) -> None:
        """Let no filter hide this card; an empty id keeps none."""
        if annotation_id != self.kept_id:
            self.kept_id = annotation_id
            if self._words or self._stances:
                self._sync()

    def _wanted(self) -> Iterator[Row]:
        grouped = len(self._groups) > 1
        for group in self._groups:
            cards = [one for one in group.annotations if self._matches(one)]
            if grouped and cards:
                yield HeaderRow(group.article, len(cards))
            for one in cards:
                yield CardRow(group.article, one, self._links.get(one.id, ()))

    def _matches(self, one: Annotation) -> bool:
        if one.id == self.kept_id:
            return True
        return (not self._stances or one.stance in self._stances) and self._holds_words(one)

    def _holds_words(self, one: Annotation) -> bool:
        if not self._words:
            return True
        parts = (passage_of(one), one.note, one.speaker, *one.labels)
        text = folded("\n".join(parts))
        return all(word in text for word in self._words)

    def _sync(self) -> None:
        """Make the rows what they should be in the fewest steps: one removal, one insertion."""
        old, new = self._rows, list(self._wanted())
        head = 0
        shortest = min(len(old), len(new))
        while head < shortest and old[head].key == new[head].key:
            head += 1
        tail = 0
        while tail < shortest - head and old[-1 - tail].key == new[-1 - tail].key:
            tail += 1
        if len(old) - tail > head:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            del old[head : len(old) - tail]
            self.endRemoveRows()
        fresh = new[head : len(new) - tail]
        if fresh:
            self.beginInsertRows(QModelIndex(), head, head + len(fresh) - 1)
            old[head:head] = fresh
            self.endInsertRows()
        for number, row in enumerate(new):
            if old[number] != row:
                old[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))
