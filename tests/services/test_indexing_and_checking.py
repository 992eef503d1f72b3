from __future__ import annotations

import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fact_reader.model import Stance, UserError
from fact_reader.services import annotating, checking, editing, finding, importing, indexing
from fact_reader.services.library import DATABASE_NAME, Library

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle, Tag

_TEXT = "Ministers meet in Geneva\n\nThe ministers met on Monday, both sides said.\n"


def _found(library: Library, query: str) -> set[str]:
    return {group.article.id for group in finding.search(library, query).groups}


def _catch_up(library: Library) -> None:
    indexing.catch_up(library)
    assert indexing.is_behind(library) == 0
    assert checking.problems(library) == []


def test_every_kind_of_change_is_followed(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    work = add_article(_TEXT)
    one = work.article.id
    assert indexing.is_behind(library) > 0
    assert checking.problems(library) != []
    _catch_up(library)
    assert _found(library, "geneva") == {one}

    saved = tag(work, "Monday", note="unmistakable")
    assert _found(library, "unmistakable") == set()
    _catch_up(library)
    assert _found(library, "unmistakable") == {one}

    annotating.save(library, annotating.changed(saved, note="different"))
    _catch_up(library)
    assert _found(library, "unmistakable") == set()
    assert _found(library, "different") == {one}

    editing.save(library, replace(work.article, title="Summit", outlet="Gazette"))
    _catch_up(library)
    assert _found(library, "outlet:gazette title:summit") == {one}

    other = add_article("Another story\n\nIts text.").article.id
    editing.remove(library, [one])
    _catch_up(library)
    assert _found(library, "story") == {other}
    assert _found(library, "ministers") == _found(library, "different") == set()

    editing.restore(library, [one])
    _catch_up(library)
    assert _found(library, "ministers") == _found(library, "different") == {one}

    annotating.delete(library, [saved.id])
    _catch_up(library)
    assert _found(library, "different") == set()

    annotating.save(library, saved)
    _catch_up(library)
    assert _found(library, "unmistakable") == {one}


def test_when_the_last_article_is_removed_nothing_is_found(
    library: Library, add_article: AddArticle
) -> None:
    article = add_article(_TEXT).article
    _catch_up(library)
    editing.remove(library, [article.id])
    _catch_up(library)
    assert _found(library, "ministers") == set()


def test_the_phrase_is_found_in_just_one_of_the_real_articles(
    library: Library, real_articles: list[Path]
) -> None:
    report = importing.import_paths(library, real_articles)
    _catch_up(library)
    phrase = '"no such confirmations"'
    expected = {
        outcome.article_id
        for outcome, path in zip(report.outcomes, real_articles, strict=True)
        if b"no such confirmations" in path.read_bytes()
    }
    assert _found(library, phrase) == expected
    assert len(expected) == 1


def test_more_changes_than_a_batch_with_progress_and_cancel(
    library: Library, add_article: AddArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "BATCH", 7)
    for number in range(10):
        add_article(f"Article {number}\n\nIts text.")
    # The index is new, so that all ten are put into the queue once.
    steps: list[tuple[int, int]] = []
    done = indexing.catch_up(
        library,
        lambda done, total: steps.append((done, total)),
        cancelled=lambda: len(steps) == 2,
    )
    assert done == 10
    assert steps == [(7, 10), (10, 10)]
    for number in range(10):
        add_article(f"Other {number}\n\nIts text.")
    steps.clear()
    indexing.catch_up(
        library, lambda done, total: steps.append((done, total)), lambda: len(steps) == 2
    )
    # An article and its version each.
    assert steps == [(7, 20), (14, 20)]
    assert indexing.is_behind(library) == 6
    _catch_up(library)
    assert indexing.catch_up(library) == 0


def test_a_deleted_index_is_made_again(library: Library, add_article: AddArticle, tag: Tag) -> None:
    work = add_article(_TEXT)
    tag(work, "Monday", note="unmistakable")
    _catch_up(library)
    library.close()
    shutil.rmtree(library.index_folder)
    with Library(library.folder) as again:
        assert indexing.is_behind(again) > 0
        _catch_up(again)
        assert _found(again, "geneva") == _found(again, "unmistakable") == {work.article.id}


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize("harm", [_truncate, Path.unlink, lambda path: path.write_bytes(b"x" * 50)])
def test_a_damaged_index_is_made_again(
    library: Library, add_article: AddArticle, harm: Callable[[Path], object]
) -> None:
    article = add_article(_TEXT).article
    _catch_up(library)
    library.close()

    def files() -> list[Path]:
        # Their names change with each commit; but sorted by what they end in, they stay in order.
        present = (path for path in library.index_folder.iterdir() if path.stat().st_size)
        return sorted(present, key=lambda path: path.name.split(".")[-2:])

    for number in range(len(files())):
        path = files()[number]
        harm(path)
        with Library(library.folder) as again:
            _catch_up(again)
            assert _found(again, "geneva") == {article.id}, path


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on the size of files")
@pytest.mark.parametrize("limit", [0, 100, 20_000, 60_000, 200_000])
def test_a_full_disk_only_delays_what_is_found(
    library: Library, add_article: AddArticle, limit: int
) -> None:
    import resource

    one = add_article(_TEXT).article.id
    _catch_up(library)
    rare = " ".join(f"rare{number}" for number in range(5_000))
    two = add_article(f"Long\n\n{rare}").article.id
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
        with pytest.raises(UserError, match="could not be written"):
            indexing.catch_up(library)
        assert _found(library, "geneva") == {one}
        assert _found(library, "rare7") == set()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert indexing.is_behind(library) > 0
    _catch_up(library)
    assert _found(library, "rare7") == {two}
    assert indexing.damaged_indexes(library) == frozenset()


def test_a_database_restored_from_a_backup_is_indexed_anew(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    old = add_article(_TEXT)
    _catch_up(library)
    backup = library.back_up()
    lost = add_article("Written after the backup\n\nIt will be lost.")
    tag(old, "Monday", note="unmistakable")
    _catch_up(library)
    library.close()
    shutil.copy(backup, library.folder / DATABASE_NAME)
    with Library(library.folder) as again:
        # Before the index is looked at, more is written than was lost.
        for number in range(20):
            add_article(f"New article {number}\n\nIts text.", into=again)
        _catch_up(again)
        assert _found(again, "lost") == _found(again, "unmistakable") == set()
        assert _found(again, "geneva") == {old.article.id}
        assert len(_found(again, "new")) == 20
        assert lost.article.id not in {one.article.id for one in editing.summaries(again)}


def test_rebuilding_gives_the_same_index(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    tag(add_article(_TEXT), "Monday", Stance.DENIAL)
    _catch_up(library)
    before = library.index.ids()
    assert indexing.rebuild(library) > 0
    assert library.index.ids() == before
    assert checking.problems(library) == []


def test_a_crash_between_index_and_queue_only_repeats_a_batch(
    library: Library, add_article: AddArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_article(_TEXT)
    _catch_up(library)
    add_article("A second article\n\nIts text.")
    with monkeypatch.context() as patch:
        patch.setattr("fact_reader.storage.index_queue.done", _crash)
        with pytest.raises(RuntimeError, match="crash"):
            indexing.catch_up(library)
    assert indexing.is_behind(library) == 2, "the second article and its version, not everything"
    _catch_up(library)
    with monkeypatch.context() as patch:
        patch.setattr("fact_reader.services.indexing._write_mark", _crash)
        add_article("A third article\n\nIts text.")
        with pytest.raises(RuntimeError, match="crash"):
            indexing.catch_up(library)
    _catch_up(library)
    assert len(_found(library, "article OR ministers")) == 3


def _crash(*_: object) -> None:
    raise RuntimeError("crash")


def test_check_sees_an_index_that_lacks_or_has_too_much(
    library: Library, add_article: AddArticle
) -> None:
    article = add_article(_TEXT).article
    _catch_up(library)
    library.index.apply(removed_ids=[article.id])
    [problem] = checking.problems(library)
    assert f"lacks {article.id}" in problem
    work = editing.work(library, article.id)
    assert work is not None
    stray = replace(article, id="stray")
    library.index.apply([(article, work.version), (stray, work.version)])
    [problem] = checking.problems(library)
    assert "still holds stray" in problem
    indexing.rebuild(library)
    assert checking.problems(library) == []


def test_check_says_that_the_database_is_damaged(library: Library, add_article: AddArticle) -> None:
    for number in range(40):
        add_article(f"Article {number}\n\n" + f"Its text {number}. " * 100)
    _catch_up(library)
    path = library.database.path
    library.close()
    content = bytearray(path.read_bytes())
    # The page of some text, not one that says what tables there are.
    page = content.index(b"Its text 30.") // 4096 * 4096
    content[page : page + 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    with Library(library.folder, writable=False) as again:
        problems = checking.problems(again)
    assert any("damaged" in problem or "malformed" in problem for problem in problems)


def test_an_index_deleted_while_it_is_open_is_made_anew(
    library: Library, add_article: AddArticle
) -> None:
    article = add_article(_TEXT).article
    _catch_up(library)
    shutil.rmtree(library.index_folder)
    assert _found(library, "geneva") == set()
    assert library.index.rebuilt
    _catch_up(library)
    assert _found(library, "geneva") == {article.id}
