"""The index is kept in step: on a thread or in a process, after damage, and in few pieces."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fact_reader.services import finding, importing, indexing
from fact_reader.services.library import Library
from fact_reader.ui import indexer as module
from fact_reader.ui.indexer import Indexer


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def indexer(library: Library, qtbot: QtBot) -> Iterator[Indexer]:
    made = Indexer(library)
    yield made
    made.close()


def catch_up(qtbot: QtBot, indexer: Indexer) -> None:
    with qtbot.waitSignal(indexer.caught_up, timeout=60_000):
        indexer.wake()


def add(library: Library, numbers: range) -> None:
    for number in numbers:
        importing.import_text(library, f"Story {number}\n\nWater was released.")


@pytest.mark.parametrize("many", [1, 1_000])
def test_what_is_written_is_found(
    library: Library, indexer: Indexer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(module, "_MANY", many)
    add(library, range(3))
    catch_up(qtbot, indexer)
    assert finding.search(library, "water").total == 3
    assert indexing.is_behind(library) == 0


def test_what_is_written_meanwhile_is_indexed_next(
    library: Library, indexer: Indexer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    follows = iter(range(1, 8))
    index_all = indexing.catch_up

    def catch_up_and_write(*given: object, **options: object) -> None:
        index_all(*given, **options)  # type: ignore[arg-type]
        for number in follows:
            add(library, range(number, number + 1))
            return

    monkeypatch.setattr(indexing, "catch_up", catch_up_and_write)
    said: list[str] = []
    indexer.failed.connect(said.append)
    add(library, range(1))
    catch_up(qtbot, indexer)
    assert finding.search(library, "water").total == 8
    assert said == []


def test_a_damaged_index_is_made_anew_and_told_of(
    library: Library, indexer: Indexer, qtbot: QtBot
) -> None:
    add(library, range(3))
    catch_up(qtbot, indexer)
    said: list[str] = []
    indexer.remade.connect(said.append)
    catch_up(qtbot, indexer)
    assert said == []
    for path in library.index_folder.glob("*.seg"):
        path.write_bytes(path.read_bytes()[:-1])
    library.index.close()
    assert finding.search(library, "water").total == 0
    with qtbot.waitSignal(indexer.remade):
        indexer.wake()
    assert finding.search(library, "water").total == 3
    assert said == [
        "The search index was damaged and has been made anew; articles and notes are untouched."
    ]


def test_large_merges_are_not_made_in_the_window(
    library: Library, indexer: Indexer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Every merge is a large one now.
    monkeypatch.setattr("fact_reader.search.index._MERGED_AT_ONCE", 1)
    here: list[object] = []
    monkeypatch.setattr("fact_reader.search.index.merge", lambda *given: here.append(given))
    for number in range(7):
        add(library, range(number, number + 1))
        indexing.catch_up(library, merging=False)
    assert indexing.is_scattered(library)
    catch_up(qtbot, indexer)
    assert here == []
    assert not indexing.is_scattered(library)
    assert len(list(library.index_folder.glob("*.seg"))) == 6
    assert finding.search(library, "water").total == 7
