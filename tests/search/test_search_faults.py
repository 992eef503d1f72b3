"""Kills, damage, foreign files and other processes: never a wrong answer, at worst an empty index
that says so."""

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from fact_reader.model import UserError
from fact_reader.search.engine.merging import MOST_SEGMENTS
from fact_reader.search.files import INDEX_NAME, set_aside_folders, write_lock
from fact_reader.search.index import ArticleIndex
from fact_reader.search.parser import parse_query
from tests.search.conftest import MakeArticle, MakeNote

KILLS = int(os.environ.get("FACT_READER_TEST_KILLS", "25"))

# Commits batches of five articles for ever, and tells of each after it; the first of a batch is
# replaced in every later one, so that segments with deletions and merges are under way, too: those
# of `optimize`, or those of `merge` as the background does it, of which few documents are worth it.
WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from fact_reader.model import Article, Version
from fact_reader.search import index as indexes
from fact_reader.search.engine import merging
from fact_reader.search.index import ArticleIndex

by_merge = sys.argv[3:] == ["merge"]
if by_merge:
    merging._WORTH_IT, indexes._MERGED_AT_ONCE = 1, 0

now = datetime(2024, 1, 1, tzinfo=UTC)

def article(name, text):
    return Article(name, "", now, now), Version("v" + name, name, 1, text, "", now)

with ArticleIndex(Path(sys.argv[1])) as index:
    start = len(index.ids()) // 5
    for batch in range(start, int(sys.argv[2])):
        new = [article(f"{batch}-{each}", f"same words {batch}") for each in range(5)]
        old = [article(f"{each}-0", f"same words {each}") for each in range(batch)]
        index.apply(new + old)
        if by_merge:
            index.merge()
        elif batch % 3 == 2:
            index.optimize()
        print(batch, flush=True)
"""


def start_writer(folder: Path, batches: int, how: str = "optimize") -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", WRITER, str(folder), str(batches), how]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def total(index: ArticleIndex, text: str) -> int:
    return index.search(parse_query(text)).total


@pytest.mark.parametrize("how", ["optimize", "merge"])
def test_killed_in_the_midst_of_writing(tmp_path: Path, how: str) -> None:
    pick = random.Random(11)
    told = -1
    for _ in range(KILLS):
        with start_writer(tmp_path, 10_000, how) as writer:
            assert writer.stdout is not None
            for _ in range(pick.randrange(1, 4)):
                told = int(writer.stdout.readline())
            # Some moment of the next commit.
            with suppress(subprocess.TimeoutExpired):
                writer.wait(pick.random() * 0.05)
            writer.kill()
            rest = writer.stdout.read().split()
            told = int(rest[-1]) if rest else told
        with ArticleIndex(tmp_path) as index:
            count = total(index, "same words")
            # The commit that was under way when the kill came may be there: whole, or not at all.
            assert count in {5 * (told + 1), 5 * (told + 2)}
            assert index.document_count() == count == len(index.ids())
            for batch in range(told + 1):
                assert total(index, f'"words {batch}"') == 5
            segments = len(list(tmp_path.glob("*.seg")))
        assert not list(tmp_path.glob("*.tmp"))
        assert len(list(tmp_path.glob("*.toc*"))) == 1
        # Nothing of a merge that was cut short stays.
        assert segments <= MOST_SEGMENTS + 1


def test_another_process_writes_while_this_one_searches(tmp_path: Path) -> None:
    with ArticleIndex(tmp_path) as index, start_writer(tmp_path, 25) as writer:
        seen = 0
        looks = 0
        while writer.poll() is None:
            now = index.search(parse_query("same wor", typing=True)).total
            assert now >= seen
            assert now % 5 == 0
            seen = now
            looks += 1
        assert writer.returncode == 0
        assert total(index, "same words") == 125
        assert looks > 25


def test_this_process_waits_for_the_other_to_write(
    tmp_path: Path, make_article: MakeArticle
) -> None:
    with ArticleIndex(tmp_path) as index, start_writer(tmp_path, 15) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "0\n"
        for number in range(5):
            index.apply([make_article(f"mine{number}", "other")])
        assert writer.wait() == 0
        assert total(index, "other") == 5
        assert total(index, "same") == 75


def test_a_writer_that_does_not_end_is_told_of(tmp_path: Path, make_article: MakeArticle) -> None:
    with ArticleIndex(tmp_path, lock_timeout_s=0.05) as index:
        lock = write_lock(tmp_path)
        assert lock.acquire()
        with pytest.raises(UserError, match="written by another process"):
            index.apply([make_article("a", "one")])
        assert total(index, "one") == 0
        lock.release()
        index.apply([make_article("a", "one")])
        assert total(index, "one") == 1


@pytest.fixture(scope="module")
def whole(
    tmp_path_factory: pytest.TempPathFactory, make_article: MakeArticle, make_note: MakeNote
) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    with ArticleIndex(folder) as index:
        index.apply([make_article(f"a{number}", "same words", "title") for number in range(9)])
        index.apply([make_article("a3", "other", published="2017")], [make_note("n", "a1", "note")])
        index.mark_complete()
    return folder


def damaged(whole: Path, work: Path) -> Iterator[tuple[str, bool]]:
    """Copies of an index in `work`, every file of it damaged in many ways and regions; says what
    and whether the file belongs to the newest commit."""
    pick = random.Random(5)
    for path in sorted(whole.iterdir()):
        content = path.read_bytes()
        matters = not path.name.endswith("LOCK")
        broken: dict[str, bytes | None] = {"longer": content + b"\0", "gone": None}
        if content:
            broken["emptied"] = b""
            places = [0, len(content) - 1, *pick.sample(range(len(content)), 30)]
            for place in places:
                flipped = bytes([content[place] ^ 1 << pick.randrange(8)])
                broken[f"garbled at {place}"] = content[:place] + flipped + content[place + 1 :]
                broken[f"cut at {place}"] = content[:place]
                stop = min(len(content), place + 300)
                if any(content[place:stop]):
                    zeros = bytes(stop - place)
                    broken[f"zeros from {place}"] = content[:place] + zeros + content[stop:]
        for how, changed in broken.items():
            shutil.rmtree(work, ignore_errors=True)
            shutil.copytree(whole, work)
            if changed is None:
                (work / path.name).unlink()
            else:
                (work / path.name).write_bytes(changed)
            yield f"{path.name} {how}", matters


def test_damaged_files_are_recognised(
    whole: Path, tmp_path: Path, make_article: MakeArticle
) -> None:
    count = 0
    for what, matters in damaged(whole, tmp_path / "index"):
        with ArticleIndex(tmp_path / "index") as index:
            if matters:
                assert index.rebuilt, what
                assert index.is_empty, what
                assert total(index, "same OR NOT x") == 0, what
                index.apply([make_article("a", "same")])
                assert total(index, "same") == 1, what
            else:
                assert not index.rebuilt, what
                assert total(index, "same words") == 8, what
                assert total(index, "note:note date:2017 OR note") == 1, what
        count += matters
    assert count > 250


QUERIES = ["same", '"same words"', "oth*", "note:note", "date:2017", "NOT other", "wo* title:ti*"]


def answers(index: ArticleIndex) -> list[list[str]]:
    found = [index.search(parse_query(query), limit=99).hits for query in QUERIES]
    return [sorted(hit.article_id for hit in hits) for hits in found]


def test_damage_in_what_is_checked_when_it_is_read(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fact_reader.search.files._CHECKED_AT_ONCE", 0)
    with ArticleIndex(whole) as index:
        right = answers(index)
    noticed = 0
    for what, _ in damaged(whole, tmp_path / "index"):
        with ArticleIndex(tmp_path / "index") as index:
            found = answers(index)
            if index.rebuilt:
                noticed += 1
                assert index.is_empty, what
                assert found[-1] == [], what
                # Until the damage was met, what was found was right.
                right_or_nothing = zip(found, right, strict=True)
                assert all(one in (other, []) for one, other in right_or_nothing), what
            else:
                assert found == right, what
    assert noticed > 200


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on the size of files")
def test_a_full_disk(tmp_path: Path, make_article: MakeArticle) -> None:
    import resource

    words = " ".join(f"word{number}" for number in range(3_000))
    with ArticleIndex(tmp_path) as index:
        index.apply([make_article("a", "same words")])
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        try:
            for limit in (0, 1, 100, 1_000, 10_000, 50_000):
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
                with pytest.raises(UserError, match="could not be written"):
                    index.apply([make_article("a", words), make_article("b", words)])
                with suppress(UserError):
                    index.optimize()
                resource.setrlimit(resource.RLIMIT_FSIZE, before)
                assert total(index, "same") == 1
                assert index.ids() == {"a"}
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
            signal.signal(signal.SIGXFSZ, ignored)
        index.apply([make_article("b", words)])
        assert index.ids() == {"a", "b"}
        assert len(list(tmp_path.glob("*.seg"))) <= 2
    with ArticleIndex(tmp_path) as index:
        assert index.ids() == {"a", "b"}


def test_damage_while_it_is_open(whole: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    shutil.copytree(whole, folder)
    with ArticleIndex(folder) as index:
        for path in folder.iterdir():
            path.unlink()
        assert total(index, "same") == 0
        assert index.rebuilt


# Cuts all segments to `sys.argv[2]` bytes while they are open, and goes on in its own way.
CUTTER = """
import os, sys
from pathlib import Path
from fact_reader.search.index import ArticleIndex
from fact_reader.search.parser import parse_query
from fact_reader.search.snapshot import Snapshot

folder = Path(sys.argv[1])
with ArticleIndex(folder) as index:
    if sys.argv[3] != "at once":
        assert index.search(parse_query("same words")).total == 8
        index.search(parse_query("note:note date:2017 OR wo*"))
    if sys.argv[3] == "commit":
        # The next search takes over what it has open of the other segments.
        with ArticleIndex(folder) as other:
            other.apply(removed_ids=sorted(index.ids())[:1])
    def cut():
        for path in folder.glob("*.seg"):
            os.truncate(path, min(int(sys.argv[2]), path.stat().st_size - 1))
    if sys.argv[3] == "midst":
        # After the look at the sizes that each search begins with.
        look = Snapshot.check_sizes
        Snapshot.check_sizes = lambda snapshot: (look(snapshot), cut())
        index.search(parse_query("other OR quote:x OR NOT wor*"))
        Snapshot.check_sizes = look
    else:
        cut()
    if sys.argv[3] == "merge":
        index.optimize()
    assert index.search(parse_query("same OR words OR title:other")).total == 0
    assert index.rebuilt
print("alive")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be cut there")
@pytest.mark.parametrize("size", [0, 5_000, 10**9])
@pytest.mark.parametrize("then", ["search", "merge", "at once", "commit", "midst"])
def test_segments_cut_while_they_are_open_do_not_end_the_process(
    whole: Path, tmp_path: Path, size: int, then: str
) -> None:
    folder = tmp_path / "index"
    shutil.copytree(whole, folder)
    command = [sys.executable, "-c", CUTTER, str(folder), str(size), then]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == "alive\n", (done.returncode, done.stderr)


def test_a_damaged_index_is_set_aside_and_the_last_one_kept(
    whole: Path, tmp_path: Path, make_article: MakeArticle
) -> None:
    folder = tmp_path / "index"
    shutil.copytree(whole, folder)
    (folder / "mark").write_text("not the index's own")
    kept = sorted(path.name for path in folder.iterdir() if path.suffix in (".toc", ".seg"))
    [toc] = folder.glob("*.toc")
    damaged = toc.read_bytes()[:-3]
    toc.write_bytes(damaged)
    with ArticleIndex(folder) as index:
        assert index.rebuilt
        assert index.is_empty
        assert (folder / "mark").exists()
        aside = tmp_path / "index-damaged-1"
        assert sorted(path.name for path in aside.iterdir()) == kept
        assert (aside / toc.name).read_bytes() == damaged
        index.apply([make_article("a", "one")])
        for path in folder.glob("*.seg"):
            path.unlink()
    with ArticleIndex(folder) as index:
        assert index.is_empty
        assert [path.name for path in tmp_path.glob("index-*")] == ["index-damaged-2"]
        index.apply([make_article("a", "one")])
        index.clear()
    with ArticleIndex(folder) as index:
        assert index.is_empty
    assert [path.name for path in tmp_path.glob("index-*")] == ["index-damaged-2"]


def test_other_versions_go_and_foreign_files_stay(
    whole: Path, tmp_path: Path, make_article: MakeArticle
) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    for path in whole.iterdir():
        shutil.copy(path, folder / path.name.replace(INDEX_NAME, "factreader0"))
    foreign = ["MAIN_abc.trm", "_MAIN_3.toc", "holiday.jpg"]
    for name in foreign:
        (folder / name).write_text("foreign")
    with ArticleIndex(folder) as index:
        assert index.rebuilt
        assert index.is_empty
        index.apply([make_article("a", "one")])
        assert total(index, "one") == 1
    ArticleIndex(folder).close()
    assert not [path for path in folder.glob("*factreader0*") if not path.name.endswith("LOCK")]
    assert all((folder / name).read_text() == "foreign" for name in foreign)
    assert set_aside_folders(folder) == [], "what another version wrote is not damaged"


def test_a_folder_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file")
    with pytest.raises(UserError, match="could not be written"):
        ArticleIndex(tmp_path / "index")
