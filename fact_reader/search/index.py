"""The search index of a library: kept in a folder, derived from the database, never the truth.

Any thread may search while any thread or another process writes; one writer at a time, the others
wait. A search sees the newest commit. Searches of one process go one after the other: each takes
about a millisecond.
"""

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import numpy as np
from whoosh.util import random_name
from whoosh.util.filelock import try_for

from fact_reader.model import NO_FILTERS, Annotation, Article, SearchFilters, UserError, Version
from fact_reader.search import files
from fact_reader.search.engine.arrays import DamagedError
from fact_reader.search.engine.contents import Contents, SegmentEntry
from fact_reader.search.engine.merging import choose, merge
from fact_reader.search.engine.segment import SegmentData
from fact_reader.search.engine.writing import SegmentBuilder
from fact_reader.search.evaluation import RawResults, evaluate
from fact_reader.search.facets import Facets, count_facets
from fact_reader.search.filters import note_masks, passing
from fact_reader.search.inflecting import forms_of
from fact_reader.search.query import Query, Words
from fact_reader.search.schema import Document, annotation_document, article_document
from fact_reader.search.snapshot import Snapshot
from fact_reader.search.vocabulary import document_counts, has_word, words_near

# Merging so many documents takes some hundredths of a second, and goes with any commit; more is
# left to `merge`.
_MERGED_AT_ONCE = 4_000
_LOCK_DELAY_S = 0.02
_ATTEMPTS = 20

Result = TypeVar("Result")


class ArticleIndex:
    """The documents of all articles and annotations, in `folder`, which may hold other files.

    An index that is damaged is set aside (see files.py) and replaced by an empty one, as is that
    of another version of this program.
    `lock_timeout_s` is how long a write waits for other writers. UserError if the folder cannot
    be used.
    """

    def __init__(self, folder: Path, lock_timeout_s: float = 30.0) -> None:
        self._folder = folder
        self._lock_timeout_s = lock_timeout_s
        self._reading = threading.RLock()
        self._snapshot: Snapshot | None = None
        self._signature: tuple[str, int, int] | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if files.is_sound(folder):
                self._tidy()
            else:
                self._replace_unsound()
        except OSError as error:
            raise self._unusable(error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def rebuilt(self) -> bool:
        """Whether the index was made anew, and not everything has been fed to it since.

        Stays so, also in later runs, until `mark_complete` is called.
        """
        return self._incomplete_mark.exists()

    def mark_complete(self) -> None:
        """Note that everything in the database has been fed to the index."""
        self._incomplete_mark.unlink(missing_ok=True)

    @property
    def is_empty(self) -> bool:
        """Whether no article and no annotation is in the index."""
        return self.document_count() == 0

    def document_count(self) -> int:
        """How many documents there are: articles and annotations together."""
        return self._read(lambda snapshot: snapshot.document_count)

    def ids(self) -> set[str]:
        """The ids of all articles and annotations that have a document."""
        return self._read(lambda snapshot: set(snapshot.ids()))

    def search(
        self,
        query: Query,
        limit: int = 50,
        newest_first: bool = False,
        filters: SearchFilters = NO_FILTERS,
        within: Collection[str] | None = None,
        with_annotations: bool = True,
    ) -> RawResults:
        """The `limit` best articles for `query`, or the newest, and how many match.

        Only those that pass the `filters`, and whose ids are `within` unless that is None. A stance
        and a speaker, in the query or the filters, are those of one annotation, see truth.py. Their
        annotations are looked for only on demand, as that takes most of the time where much is
        found.
        """

        def answer(snapshot: Snapshot) -> RawResults:
            of_notes = note_masks(snapshot, filters)
            mask = passing(snapshot, filters, of_notes, within)
            return evaluate(snapshot, query, limit, newest_first, mask, with_annotations, of_notes)

        return self._read(answer)

    def facets(
        self,
        query: Query,
        filters: SearchFilters = NO_FILTERS,
        within: Collection[str] | None = None,
    ) -> Facets:
        """How all that matches `query` is distributed over outlets, months and so on, each by what
        passes the filters of the others."""
        return self._read(lambda snapshot: count_facets(snapshot, query, filters, within))

    def forms(self, query: Query) -> dict[Words, tuple[str, ...]]:
        """For every word asked for the other forms that it finds, most frequent first; those that
        find none are left out."""
        leaves = {each for each in query.positive_leaves() if isinstance(each, Words)}

        def found(snapshot: Snapshot) -> dict[Words, tuple[str, ...]]:
            forms = {leaf: forms_of(snapshot, leaf) for leaf in leaves}
            return {leaf: each for leaf, each in forms.items() if each}

        return self._read(found)

    def document_counts(self, words: Iterable[str], fields: Iterable[str]) -> dict[str, int]:
        """For every word in how many documents it is, see vocabulary.py."""
        words, fields = tuple(words), tuple(fields)
        return self._read(lambda snapshot: document_counts(snapshot, words, fields))

    def has_word(self, word: str, fields: Iterable[str], begins: bool = False) -> bool:
        """Whether a word is in any of the fields, or one that `begins` with it."""
        fields = tuple(fields)
        return self._read(lambda snapshot: has_word(snapshot, word, fields, begins))

    def words_near(self, word: str, edits: int, fields: Iterable[str]) -> dict[str, int]:
        """The words that are at most `edits` letters off, with their document counts."""
        fields = tuple(fields)
        return self._read(lambda snapshot: words_near(snapshot, word, edits, fields))

    def apply(
        self,
        articles: Iterable[tuple[Article, Version]] = (),
        annotations: Iterable[tuple[Annotation, Article]] = (),
        removed_ids: Iterable[str] = (),
    ) -> None:
        """Add or replace articles and annotations and remove ids, in one commit.

        An annotation comes with its article, but its document holds nothing of it: what the
        article says is found by the article's own document, which can then change alone.
        An id stands once in the index, however often it is given; the last one counts. Removing
        an article does not remove its annotations. UserError if another writer does not end, or
        the disk does not take it; the index then stays as it was.
        """
        documents = {article.id: article_document(article, text) for article, text in articles}
        documents |= {each.id: annotation_document(each) for each, _ in annotations}
        replaced = {*removed_ids, *documents}
        if replaced:
            self._write(lambda contents: self._changed(contents, documents, replaced))

    def merge(self) -> None:
        """Bring the number of segments down to what keeps queries quick. Takes a second for every
        20,000 articles or so that are rewritten, and nothing where there is nothing to do.

        Searches go on; other writers wait.
        """
        while self._write(lambda contents: self._merged(contents, None)):
            pass

    @property
    def is_scattered(self) -> bool:
        """Whether `merge` would find something to do."""
        return self._read(lambda snapshot: bool(choose(snapshot.contents.segments)))

    def optimize(self) -> None:
        """Make one segment of all, without anything that was deleted."""
        self._write(lambda contents: self._joined(contents, contents.segments))

    def is_whole(self) -> bool:
        """Whether every byte of the index is as it was written. Reads all of it."""
        return files.is_sound(self._folder, whole=True)

    def clear(self) -> None:
        """Remove everything; `rebuilt` is true from then on."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._incomplete_mark.touch()
        self._write(lambda contents: ())

    def close(self) -> None:
        """Close the files. The index can be opened again."""
        with self._reading:
            self._drop_snapshot()

    # Reading

    def _read(self, answer: Callable[[Snapshot], Result]) -> Result:
        with self._reading:
            for attempt in range(_ATTEMPTS):
                signature = files.toc_signature(self._folder)
                try:
                    # Before a newer snapshot reads in what it takes over from it, too.
                    if self._snapshot is not None:
                        self._snapshot.check_sizes()
                    return answer(self._current(signature))
                except Exception as error:
                    # A commit of another process deletes files that were to be opened just now;
                    # the next look sees that commit. Otherwise it is damage, or a fault of ours.
                    self._drop_snapshot()
                    if files.toc_signature(self._folder) != signature:
                        continue
                    if not files.is_sound(self._folder):
                        self._replace_unsound()
                    elif isinstance(error, DamagedError | FileNotFoundError):
                        self._replace(files.toc_signature(self._folder))
                    elif attempt + 1 == _ATTEMPTS or not isinstance(error, OSError):
                        raise
            raise UserError(
                "The search index in {folder} changed too often to be read; search again.",
                folder=self._folder,
            )

    def _current(self, signature: tuple[str, int, int] | None) -> Snapshot:
        if self._snapshot is None or signature != self._signature:
            earlier = self._snapshot
            contents = files.current_contents(self._folder)
            self._snapshot = Snapshot(self._folder, contents, earlier)
            self._signature = signature
        return self._snapshot

    def _drop_snapshot(self) -> None:
        self._snapshot = self._signature = None

    # Writing

    def _write(self, change: Callable[[Contents], Sequence[SegmentEntry] | None]) -> bool:
        """Commit what `change` makes of the segments, None for no change; whether it was one."""
        try:
            with self._lock():
                try:
                    contents = files.current_contents(self._folder)
                    segments = change(contents)
                except (DamagedError, FileNotFoundError):
                    # What is written now goes into an index that is known not to be complete.
                    self._start_anew()
                    contents = files.current_contents(self._folder)
                    segments = change(contents)
                if segments is None:
                    return False
                new = Contents(contents.generation + 1, tuple(segments))
                files.commit(self._folder, new)
                return True
        except OSError as error:
            raise self._unusable(error) from error

    def _changed(
        self, contents: Contents, documents: dict[str, Document], replaced: set[str]
    ) -> list[SegmentEntry]:
        wanted = np.array(sorted(each.encode() for each in replaced), dtype="S")
        kept = []
        for entry in contents.segments:
            remaining = entry.without(self._data(entry).find(wanted))
            if remaining.live:
                kept.append(remaining)
        builder = SegmentBuilder()
        for document in documents.values():
            if builder.is_full:
                kept.append(self._segment(builder))
                builder = SegmentBuilder()
            builder.add(document)
        if builder.count:
            kept.append(self._segment(builder))
        # In the same commit: most of the time that adding an article takes, the disk takes.
        changed = Contents(contents.generation, tuple(kept))
        return self._merged(changed, _MERGED_AT_ONCE) or kept

    def _merged(self, contents: Contents, largest: int | None) -> list[SegmentEntry] | None:
        chosen = choose(contents.segments, largest)
        return self._joined(contents, chosen) if chosen else None

    def _joined(
        self, contents: Contents, chosen: Sequence[SegmentEntry]
    ) -> list[SegmentEntry] | None:
        """One segment in place of `chosen`."""
        if not chosen:
            return None
        name = self._new_name()
        written = merge(
            self._folder / f"{name}.seg", [(self._data(entry), entry) for entry in chosen]
        )
        others = [entry for entry in contents.segments if entry not in chosen]
        return [*others, SegmentEntry(name, *written)] if written else others

    def _segment(self, builder: SegmentBuilder) -> SegmentEntry:
        name = self._new_name()
        size, checksum = builder.write(self._folder / f"{name}.seg")
        return SegmentEntry(name, builder.count, size, checksum)

    def _data(self, entry: SegmentEntry) -> SegmentData:
        """A segment, opened already if the last search needed it."""
        snapshot = self._snapshot
        for segment in snapshot.segments if snapshot else ():
            if segment.name == entry.name:
                segment.check_size()
                return segment
        return SegmentData(self._folder, entry)

    def _new_name(self) -> str:
        return f"{files.INDEX_NAME}_{random_name(16)}"

    @contextmanager
    def _lock(self) -> Iterator[None]:
        self._folder.mkdir(parents=True, exist_ok=True)
        lock = files.write_lock(self._folder)
        if not try_for(lock.acquire, timeout=self._lock_timeout_s, delay=_LOCK_DELAY_S):
            raise self._busy()
        try:
            yield
        finally:
            lock.release()

    def _tidy(self) -> None:
        lock = files.write_lock(self._folder)
        if lock.acquire():  # else another process is writing, and cleans up itself
            try:
                files.remove_strays(self._folder)
            finally:
                lock.release()

    def _replace_unsound(self) -> None:
        with self._lock():
            # Looked at again: it may have been a writer's half-finished work.
            if not files.is_sound(self._folder):
                self._start_anew()

    def _replace(self, damaged: tuple[str, int, int] | None) -> None:
        """Start anew, unless somebody did so already."""
        with self._lock():
            if files.toc_signature(self._folder) == damaged:
                self._start_anew()

    def _start_anew(self) -> None:
        """An empty index. Only while holding the lock."""
        files.set_aside(self._folder)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._incomplete_mark.touch()
        files.commit(self._folder, Contents(0))

    @property
    def _incomplete_mark(self) -> Path:
        return self._folder / f"{files.INDEX_NAME}.incomplete"

    def _busy(self) -> UserError:
        return UserError(
            "The search index in {folder} is being written by another process; wait until that "
            "has finished and try again.",
            folder=self._folder,
        )

    def _unusable(self, error: OSError) -> UserError:
        return UserError(
            "The search index in {folder} could not be written ({reason}); check the free space "
            "and the folder's permissions and try again.",
            folder=self._folder,
            reason=error.strerror or str(error),
        )
