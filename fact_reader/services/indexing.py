"""Keeping the search index in step with the database.

The database counts what the index lacks in a queue that triggers fill. The index is fed from the
queue in batches; only when a batch is committed does it leave the queue. So a crash anywhere means
that a batch is indexed again, never that one is missed.

Every batch has a mark, random and new. The database notes it before the batch goes into the
index, the index folder gets it after that, and with the batch's leaving the queue it becomes the
database's own. So the folder holds the mark of the database, or, after a crash, the one that it
was about to take, with the batch still in the queue. Any other mark means that the index was not
fed from this queue: it is new, or the database was restored from a backup. Then the index is made
anew.
"""

from collections.abc import Callable
from pathlib import Path

from fact_reader.model.ids import new_id
from fact_reader.search.version import SCHEMA_VERSION
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles, index_queue, settings

# Every batch becomes a segment of the index; larger ones cost memory, smaller ones are merged more.
BATCH = 5_000
_MARK_SETTING = "index_mark"
_NEXT_MARK_SETTING = "index_mark_next"
# An index that an older program made has another, and counts as lacking everything.
_MARK_FILE = f"mark{SCHEMA_VERSION}"


def catch_up(
    library: Library,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    merging: bool = True,
) -> int:
    """Bring the index up to date; returns how many queue entries it took.

    An index that is new, was damaged, or was fed from another state of the database is fed
    everything. `progress` gets entries done and all. Without `merging`, a long merge is left to
    another time. One thread or process at a time.
    """
    index = library.index
    if index.rebuilt or not _marks_agree(library):
        index.clear()
        for other in library.index_folder.glob("mark*"):
            other.unlink()
        mark = new_id()
        with library.database.writing() as connection:
            index_queue.fill(connection)
            settings.put(connection, _MARK_SETTING, mark)
        _write_mark(library, mark)
        # What the index lacks is in the queue now, and stays there if we stop in the middle.
        index.mark_complete()
    with library.database.reading() as connection:
        total = index_queue.count(connection)
    done = 0
    while not cancelled():
        with library.database.reading() as connection:
            batch = index_queue.pending(connection, BATCH)
            if not batch:
                break
            live = [
                (article, version)
                for article_id in batch.articles
                if (article := articles.get(connection, article_id))
                and (version := articles.current_version(connection, article_id))
            ]
            owners = {article.id: article for article, _ in live}
            notes = []
            for annotation in annotations.get_many(connection, batch.annotations).values():
                owner_id = annotation.article_id
                owner = owners.get(owner_id) or articles.get(connection, owner_id)
                if owner is not None:
                    owners[owner_id] = owner
                    notes.append((annotation, owner))
        present = {article.id for article, _ in live} | {note.id for note, _ in notes}
        gone = [one for one in (*batch.articles, *batch.annotations) if one not in present]
        mark = new_id()
        library.remember(_NEXT_MARK_SETTING, mark)
        index.apply(live, notes, gone)
        _write_mark(library, mark)
        with library.database.writing() as connection:
            index_queue.done(connection, batch.last)
            settings.put(connection, _MARK_SETTING, mark)
        done += batch.entries
        progress(done, max(done, total))
    if merging and not cancelled():
        index.merge()
    return done


def catch_up_apart(
    library: Library, tell: Callable[[tuple[int, int]], None], stop: Callable[[], bool]
) -> None:
    """`catch_up` as work for services.apart; it tells (done, total)."""
    catch_up(library, lambda done, total: tell((done, total)), stop)


def is_scattered(library: Library) -> bool:
    """Whether the index has come to so many segments that `catch_up` would merge some, which takes
    a second for every 20,000 articles."""
    return library.index.is_scattered


def damaged_indexes(library: Library) -> frozenset[str]:
    """The names of the folders in which damaged indexes were set aside; another one each time.
    Does not open the index."""
    return frozenset(path.name for path in library.folder.glob("index-damaged-*"))


def is_behind(library: Library) -> int:
    """How many changes the index has not taken in yet. Does not open the index."""
    with library.database.reading() as connection:
        waiting = index_queue.count(connection)
        if not _marks_agree(library):
            return max(waiting, articles.count(connection), 1)
        return waiting


def rebuild(library: Library, progress: Callable[[int, int], None] = lambda d, t: None) -> int:
    """Throw the index's content away and make it anew from the database."""
    _mark_file(library).unlink(missing_ok=True)
    return catch_up(library, progress)


def _mark_file(library: Library) -> Path:
    return library.index_folder / _MARK_FILE


def _marks_agree(library: Library) -> bool:
    expected = {library.setting(_MARK_SETTING), library.setting(_NEXT_MARK_SETTING)} - {""}
    try:
        return _mark_file(library).read_text("ascii") in expected
    except (OSError, ValueError):
        return False


def _write_mark(library: Library, mark: str) -> None:
    target = _mark_file(library)
    part = target.with_suffix(".part")
    part.write_text(mark, "ascii")
    part.replace(target)
