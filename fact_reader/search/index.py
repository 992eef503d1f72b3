"""The search index of a library: kept in a folder, derived from the database, never the truth.

Any thread may search while any thread or another process writes; one writer at a time, the others
wait. A search sees the newest commit. Searches of one process go one after the other: they are
pure Python, so that a second searcher would only wait for the interpreter instead.
"""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from whoosh.index import FileIndex, LockError
from whoosh.reading import SegmentReader, TermNotFound
from whoosh.util.filelock import try_for
from whoosh.writing import CLEAR, SegmentWriter

from fact_reader.model import Annotation, Article, UserError, Version
from fact_reader.search import files
from fact_reader.search.evaluation import RawResults, evaluate
from fact_reader.search.query import Query
from fact_reader.search.schema import annotation_document, article_document, make_schema
from fact_reader.search.snapshot import Snapshot
from fact_reader.search.vocabulary import document_counts, words_near

# More segments make every query slower, each has to be asked.
_MOST_SEGMENTS = 6
_WRITER_MEMORY_MB = 256
_LOCK_DELAY_S = 0.02
_ATTEMPTS = 20

Result = TypeVar("Result")


class ArticleIndex:
    """The documents of all articles and annotations, in `folder`, which may hold other files.

    An index that is damaged, or of another version of this program, is replaced by an empty one.
    `lock_timeout_s` is how long a write waits for other writers. UserError if the folder cannot
    be used.
    """

    def __init__(self, folder: Path, lock_timeout_s: float = 30.0) -> None:
        self._folder = folder
        self._lock_timeout_s = lock_timeout_s
        self._schema = make_schema()
        self._reading = threading.RLock()
        self._snapshot: Snapshot | None = None
        self._signature: tuple[str, int, int] | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._storage = files.open_storage(folder)
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

    def search(self, query: Query, limit: int = 50) -> RawResults:
        """The `limit` best articles for `query`, and how many match."""
        return self._read(lambda snapshot: evaluate(snapshot, query, limit))

    def document_counts(self, words: Iterable[str], fields: Iterable[str]) -> dict[str, int]:
        """For every word in how many documents it is, see vocabulary.py."""
        words, fields = tuple(words), tuple(fields)
        return self._read(lambda snapshot: document_counts(snapshot, words, fields))

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
        if not replaced:
            return

        def change(writer: SegmentWriter) -> None:
            _delete(writer, replaced)
            for document in documents.values():
                writer.add_document(**document)
            writer.commit(mergetype=_merge_small)

        self._write(change)

    def clear(self) -> None:
        """Remove everything; `rebuilt` is true from then on."""
        self._incomplete_mark.touch()
        self._write(lambda writer: writer.commit(mergetype=CLEAR))

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
                    return answer(self._current(signature))
                except Exception as error:
                    # A commit of another process deletes files that were to be opened just now;
                    # the next look sees that commit. Otherwise it is damage, or a fault of ours.
                    self._drop_snapshot()
                    if files.toc_signature(self._folder) != signature:
                        continue
                    if not files.is_sound(self._folder):
                        self._replace_unsound()
                    elif attempt + 1 == _ATTEMPTS or not isinstance(error, OSError):
                        raise
            raise UserError(
                f"The search index in {self._folder} changed too often to be read; search again."
            )

    def _current(self, signature: tuple[str, int, int] | None) -> Snapshot:
        if self._snapshot is None or signature != self._signature:
            earlier = self._snapshot
            self._drop_snapshot()
            self._snapshot = Snapshot(self._index(), earlier)
            self._signature = signature
        return self._snapshot

    def _drop_snapshot(self) -> None:
        if self._snapshot is not None:
            self._snapshot.close()
        self._snapshot = self._signature = None

    # Writing

    def _index(self) -> FileIndex:
        return FileIndex(self._storage, schema=self._schema, indexname=files.INDEX_NAME)

    def _write(self, change: Callable[[SegmentWriter], None]) -> None:
        try:
            if files.toc_signature(self._folder) is None:
                self._replace_unsound()
            writer = SegmentWriter(
                self._index(),
                timeout=self._lock_timeout_s,
                delay=_LOCK_DELAY_S,
                limitmb=_WRITER_MEMORY_MB,
                compound=False,  # a compound segment is copied into memory whenever it is opened
            )
        except LockError:
            raise self._busy() from None
        except OSError as error:
            raise self._unusable(error) from error
        try:
            change(writer)
        except OSError as error:
            raise self._unusable(error) from error
        finally:
            if not writer.is_closed:
                writer.cancel()

    def _tidy(self) -> None:
        lock = files.write_lock(self._folder)
        if lock.acquire():  # else another process is writing, and cleans up itself
            try:
                files.remove_strays(self._folder)
            finally:
                lock.release()

    def _replace_unsound(self) -> None:
        lock = files.write_lock(self._folder)
        if not try_for(lock.acquire, timeout=self._lock_timeout_s, delay=_LOCK_DELAY_S):
            raise self._busy()
        try:
            # Looked at again: it may have been a writer's half-finished work.
            if not files.is_sound(self._folder):
                files.remove_all(self._folder)
                self._incomplete_mark.touch()
                FileIndex.create(self._storage, self._schema, files.INDEX_NAME)
        finally:
            lock.release()

    @property
    def _incomplete_mark(self) -> Path:
        return self._folder / f"{files.INDEX_NAME}.incomplete"

    def _busy(self) -> UserError:
        return UserError(
            f"The search index in {self._folder} is being written by another process; "
            "wait until that has finished and try again."
        )

    def _unusable(self, error: OSError) -> UserError:
        return UserError(
            f"The search index in {self._folder} could not be written "
            f"({error.strerror or error}); check the free space and the folder's permissions "
            "and try again."
        )


def _delete(writer: SegmentWriter, ids: set[str]) -> None:
    if not writer.segments:
        return
    reader = writer.reader()
    try:
        for each in ids:
            try:
                numbers = list(reader.postings("id", each).all_ids())
            except TermNotFound:
                continue
            for number in numbers:
                writer.delete_document(number)
    finally:
        reader.close()


def _merge_small(writer: SegmentWriter, segments: list[Any]) -> list[Any]:
    """Whoosh's merge policy: which segments stay as they are; the others go into the new one.

    Nothing is merged below _MOST_SEGMENTS. Then as many of the smallest as make less than half
    of the next one, so that sizes grow geometrically and a document is rewritten seldom.
    """
    by_size = sorted((each for each in segments if each.doc_count()), key=lambda s: s.doc_count())
    if len(by_size) < _MOST_SEGMENTS:
        return by_size
    size = writer.doc_count()
    taken = 0
    while taken < len(by_size) and (taken < 3 or size * 2 > by_size[taken].doc_count()):
        size += by_size[taken].doc_count()
        taken += 1
    for segment in by_size[:taken]:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        try:
            writer.add_reader(reader)
        finally:
            reader.close()
    return by_size[taken:]
