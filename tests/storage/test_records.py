import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fact_reader.model import Anchor, Annotation, Article, PartialDate, Stance, Version
from fact_reader.storage import annotations, articles, check, index_queue
from fact_reader.storage.database import Database
from fact_reader.storage.originals import Originals

_NOW = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
_TEXT = "A 😀 “claim” stands here,\nand its de\u0301nial there."


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "library.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def connection(database: Database) -> Iterator[sqlite3.Connection]:
    with database.writing() as opened:
        yield opened


def _article(name: str, **fields: object) -> Article:
    return replace(Article(name, f"Title of {name}", _NOW, _NOW), **fields)  # type: ignore[arg-type]


def _add(connection: sqlite3.Connection, article: Article, text: str = _TEXT) -> Version:
    version = Version(f"v-{article.id}", article.id, 1, text, "0" * 64, _NOW, "a.txt", "utf-8")
    articles.save(connection, article)
    articles.add_version(connection, version, len(text.split()))
    return version


def _annotation(name: str, version: Version, start: int, end: int) -> Annotation:
    anchor = Anchor(version.text[start:end], "before", "after", start, end)
    return Annotation(
        id=name,
        article_id=version.article_id,
        version_id=version.id,
        anchor=anchor,
        stance=Stance.DENIAL,
        created=_NOW,
        modified=_NOW,
        note="two\nlines 😀",
        speaker="Someone",
        labels=("z", "a", "m"),
        author="me",
    )


def test_records_come_back_as_they_were_stored(connection: sqlite3.Connection) -> None:
    article = _article(
        "a1",
        outlet="Outlet",
        author="Author",
        published=PartialDate("2017-07-18T23:20+01:00"),
        language="en",
        url="https://example.org/?a=1",
    )
    version = _add(connection, article)
    annotation = _annotation("n1", version, 2, 11)
    annotations.save(connection, annotation)
    assert articles.get(connection, "a1") == article
    assert articles.versions(connection, "a1") == (version,)
    assert articles.current_version(connection, "a1") == version
    assert articles.get_version(connection, version.id) == version
    assert annotations.get(connection, "n1") == annotation
    assert annotations.of_article(connection, "a1") == (annotation,)
    assert annotations.get_many(connection, ["n1", "n2"]) == {"n1": annotation}


def test_saving_again_replaces_also_the_labels(connection: sqlite3.Connection) -> None:
    version = _add(connection, _article("a1"))
    annotation = _annotation("n1", version, 0, 1)
    annotations.save(connection, annotation)
    changed = replace(annotation, note="other", labels=("one",), stance=Stance.CLAIM)
    annotations.save(connection, changed)
    assert annotations.get(connection, "n1") == changed


def test_what_is_not_there_is_none(connection: sqlite3.Connection) -> None:
    assert articles.get(connection, "x") is None
    assert articles.current_version(connection, "x") is None
    assert articles.get_version(connection, "x") is None
    assert annotations.get(connection, "x") is None
    assert articles.find_by_sha256(connection, "x") is None


def test_what_came_from_the_same_place_is_looked_up_and_not_searched_for(
    connection: sqlite3.Connection,
) -> None:
    """To go through all articles for each that comes in took most of a large import's time."""
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    articles.find_earlier(connection, "https://news.example/a", "folder/a.txt")
    connection.set_trace_callback(None)
    assert len(statements) == 2
    for statement in statements:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
        steps = [str(step["detail"]) for step in plan]
        assert not [step for step in steps if step.startswith("SCAN")], steps


def test_an_annotation_needs_its_version(connection: sqlite3.Connection) -> None:
    version = _add(connection, _article("a1"))
    stray = replace(_annotation("n1", version, 0, 1), version_id="nowhere")
    with pytest.raises(sqlite3.IntegrityError):
        annotations.save(connection, stray)


def test_annotations_come_in_text_order(connection: sqlite3.Connection) -> None:
    version = _add(connection, _article("a1"))
    for name, start, end in [("d", 5, 9), ("c", 5, 9), ("b", 5, 7), ("a", 8, 9)]:
        annotations.save(connection, _annotation(name, version, start, end))
    assert [one.id for one in annotations.of_article(connection, "a1")] == ["b", "c", "d", "a"]


def test_the_list_is_newest_first_undated_last_with_counts(
    connection: sqlite3.Connection,
) -> None:
    dates = {"old": "2016", "newer": "2018-02-03", "newest": "2018-02-03T10:00"}
    for name in ("undated", "old", "newer", "newest", "removed"):
        published = PartialDate(dates[name]) if name in dates else None
        _add(connection, _article(name, published=published))
    articles.set_removed(connection, "removed", _NOW)
    version = articles.current_version(connection, "old")
    assert version is not None
    annotations.save(connection, _annotation("n1", version, 0, 1))
    found = articles.summaries(connection)
    assert [one.article.id for one in found] == ["newest", "newer", "old", "undated"]
    assert [one.counts for one in found] == [{}, {}, {Stance.DENIAL: 1}, {}]
    assert articles.all_ids(connection) == [one.article.id for one in found]
    assert articles.count(connection) == 4
    assert articles.removed_ids(connection) == ["removed"]
    assert [one.article.id for one in articles.summaries(connection, ["undated", "newer"])] == [
        "newer",
        "undated",
    ]


def test_more_records_than_fit_one_query(connection: sqlite3.Connection) -> None:
    for number in range(1200):
        version = _add(connection, _article(f"a{number:04}"), "text")
        annotations.save(connection, _annotation(f"n{number:04}", version, 0, 1))
    wanted = [f"a{number:04}" for number in range(1199, 0, -1)]
    found = articles.summaries(connection, wanted)
    assert [one.article.id for one in found] == sorted(wanted)
    many = annotations.get_many(connection, [f"n{number:04}" for number in range(1200)])
    assert len(many) == 1200


def test_the_beginning_of_an_id_is_taken_literally(connection: sqlite3.Connection) -> None:
    for name in ("ab12", "ab34", "cd56"):
        _add(connection, _article(name))
    articles.set_removed(connection, "cd56", _NOW)
    assert articles.ids_starting_with(connection, "ab") == ["ab12", "ab34"]
    assert articles.ids_starting_with(connection, "a%") == []
    assert articles.ids_starting_with(connection, "__12") == []
    assert articles.ids_starting_with(connection, "cd") == []
    assert articles.ids_starting_with(connection, "", removed=True) == ["cd56"]


def test_every_change_enters_the_queue(connection: sqlite3.Connection) -> None:
    def queued() -> set[str]:
        batch = index_queue.pending(connection, 100)
        index_queue.done(connection, batch.last)
        return {*batch.articles, *batch.annotations}

    version = _add(connection, _article("a1"))
    assert queued() == {"a1"}
    annotation = _annotation("n1", version, 0, 1)
    annotations.save(connection, annotation)
    assert queued() == {"n1"}
    annotations.save(connection, replace(annotation, note="changed"))
    assert queued() == {"n1"}
    articles.save(connection, _article("a1", title="Changed"))
    assert queued() == {"a1"}
    articles.set_removed(connection, "a1", _NOW)
    assert queued() == {"a1", "n1"}
    articles.set_removed(connection, "a1", None)
    assert queued() == {"a1", "n1"}
    annotations.delete(connection, "n1")
    assert queued() == {"n1"}
    annotations.save(connection, annotation)
    queued()
    connection.execute("DELETE FROM article WHERE id = 'a1'")
    assert queued() == {"a1", "n1"}
    assert index_queue.count(connection) == 0


def test_what_enters_the_queue_while_a_batch_is_indexed_stays(
    connection: sqlite3.Connection,
) -> None:
    _add(connection, _article("a1"))
    batch = index_queue.pending(connection, 100)
    articles.save(connection, _article("a1", title="Changed meanwhile"))
    index_queue.done(connection, batch.last)
    assert index_queue.pending(connection, 100).articles == ("a1",)


def test_check_names_what_is_wrong(database: Database, tmp_path: Path) -> None:
    originals = Originals(tmp_path / "originals")
    sha256 = originals.put(_TEXT.encode())
    with database.writing() as connection:
        article = _article("a1")
        articles.save(connection, article)
        version = Version("v1", "a1", 1, _TEXT, sha256, _NOW)
        articles.add_version(connection, version, 9)
        annotations.save(connection, _annotation("n1", version, 2, 11))
        assert list(check.problems(connection, originals)) == []

        originals.path(sha256).write_bytes(b"altered")
        [problem] = check.problems(connection, originals)
        assert "original of article a1 is missing or altered" in problem
        originals.put(_TEXT.encode())

        connection.execute("UPDATE annotation SET start_at = 3, end_at = 12")
        [problem] = check.problems(connection, originals)
        assert problem == "Annotation n1 of article a1 has lost its passage."
        connection.execute("UPDATE annotation SET start_at = 2, end_at = 11")

        articles.save(connection, _article("a2"))
        assert list(check.problems(connection, originals)) == ["Article a2 has no text."]


def test_check_finds_rows_whose_owner_is_gone(database: Database, tmp_path: Path) -> None:
    with database.writing() as connection:
        version = _add(connection, _article("a1"))
        annotations.save(connection, _annotation("n1", version, 0, 1))
    raw = sqlite3.connect(database.path)
    raw.execute("DELETE FROM annotation")  # foreign keys are off on a connection like this
    raw.commit()
    raw.close()
    with database.reading() as connection:
        found = list(check.problems(connection, Originals(tmp_path / "originals")))
    assert "A row of the table label belongs to something that is gone." in found
