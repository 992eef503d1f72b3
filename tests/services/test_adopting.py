"""The user says which text is a newer version: with real files, database and index."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fact_reader.model import ArticleWork, Changes, Edit, Stance, UserError
from fact_reader.services import (
    adopting,
    annotating,
    checking,
    duplicates,
    editing,
    exporting,
    finding,
    furniture,
    importing,
    indexing,
    merging,
    versions,
)
from fact_reader.services.apart import run_apart
from fact_reader.services.import_report import Fate, Outcome
from fact_reader.services.library import Library
from tests.bridge import ALTERED, CRACKS, SAFE
from tests.bridge import FIRST as BRIDGE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.conftest import Tag

FIRST = f"{BRIDGE}\nShare this article\n"
SECOND = f"{ALTERED}\nShare this article\n"
THIRD = SECOND.replace("for a day", "for a week")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(FIRST, "utf-8")
    return path


@pytest.fixture
def corrected(tmp_path: Path) -> Path:
    """The same article as it was downloaded later, under another name into another folder."""
    (tmp_path / "later").mkdir()
    path = tmp_path / "later" / "bridge (1).txt"
    path.write_text(SECOND, "utf-8")
    return path


def imported(library: Library, path: Path) -> Outcome:
    [outcome] = importing.import_paths(library, [path]).outcomes
    return outcome


def as_version(library: Library, path: Path, article_id: str) -> Outcome:
    [outcome] = adopting.import_version(library, path, article_id).outcomes
    return outcome


def work_of(library: Library, article_id: str) -> ArticleWork:
    work = editing.work(library, article_id)
    assert work is not None
    return work


def ids(library: Library) -> set[str]:
    return {one.article.id for one in editing.summaries(library)}


def is_sound(library: Library) -> bool:
    indexing.catch_up(library)
    return checking.problems(library) == []


def test_a_file_from_anywhere_is_the_next_version(
    library: Library, file: Path, corrected: Path, tag: Tag
) -> None:
    article_id = imported(library, file).article_id
    before = work_of(library, article_id)
    certain, waiting = tag(before, SAFE, note="why"), tag(before, CRACKS)
    report = adopting.import_version(library, corrected, article_id)
    [outcome] = report.outcomes
    assert (outcome.fate, outcome.article_id) == (Fate.UPDATED, article_id)
    assert report.changes == Changes(articles=frozenset({article_id}))
    work = work_of(library, article_id)
    assert work.article == before.article
    assert [one.text for one in work.versions] == [FIRST, SECOND]
    assert work.version.source == str(corrected)
    assert library.originals.get(work.version.sha256) == corrected.read_bytes()
    assert [one.id for one in versions.to_review(library)] == [waiting.id]
    placed = annotating.get(library, certain.id)
    assert placed is not None
    assert (placed.is_placed, placed.version_id) == (True, work.version.id)
    assert is_sound(library)
    [group] = finding.search(library, "april").groups
    assert group.article.id == article_id


def test_afterwards_either_file_is_known_and_goes_on_being_followed(
    library: Library, file: Path, corrected: Path
) -> None:
    article_id = imported(library, file).article_id
    as_version(library, corrected, article_id)
    for path in (file, corrected):
        outcome = imported(library, path)
        assert (outcome.fate, outcome.article_id) == (Fate.KNOWN, article_id)
    corrected.write_text(THIRD, "utf-8")
    outcome = imported(library, corrected)
    assert (outcome.fate, outcome.article_id) == (Fate.UPDATED, article_id)
    file.write_text(THIRD.replace("June", "July"), "utf-8")
    outcome = imported(library, file)
    assert (outcome.fate, outcome.article_id) == (Fate.UPDATED, article_id)
    assert len(work_of(library, article_id).versions) == 4
    assert ids(library) == {article_id}


def test_a_path_belongs_to_the_article_that_got_a_version_from_it_last(
    library: Library, file: Path, corrected: Path
) -> None:
    """A file with a name such as "download.html" is one article today and another tomorrow."""
    other = imported(library, corrected).article_id
    corrected.write_text(SECOND + "\nCorrected.\n", "utf-8")
    assert imported(library, corrected).article_id == other
    article_id = imported(library, file).article_id
    corrected.write_text(THIRD, "utf-8")
    assert as_version(library, corrected, article_id).article_id == article_id
    corrected.write_text(THIRD + "\nAnd again.\n", "utf-8")
    assert imported(library, corrected).article_id == article_id


def test_what_is_no_new_version_is_told(library: Library, file: Path, tmp_path: Path) -> None:
    article_id = imported(library, file).article_id
    page = tmp_path / "same words.txt"
    page.write_bytes(b"\xef\xbb\xbf" + FIRST.encode("utf-8"))
    outcome = as_version(library, page, article_id)
    assert outcome.fate is Fate.KNOWN
    assert outcome.message == "The text of “Bridge is safe, mayor says” has not changed."
    outcome = as_version(library, file, article_id)
    assert outcome.message == "The text of “Bridge is safe, mayor says” has not changed."
    file.write_text(SECOND, "utf-8")
    as_version(library, file, article_id)
    file.write_text(FIRST, "utf-8")
    outcome = as_version(library, file, article_id)
    assert (outcome.fate, outcome.article_id) == (Fate.KNOWN, article_id)
    assert outcome.message == "This is version 1 of “Bridge is safe, mayor says” already."
    for path in (tmp_path, tmp_path / "table.csv", tmp_path / "work.JSON", tmp_path / "no.txt"):
        outcome = as_version(library, path, article_id)
        assert outcome.fate is Fate.FAILED, outcome
    assert len(work_of(library, article_id).versions) == 2
    editing.remove(library, [article_id])
    outcome = as_version(library, file, article_id)
    assert outcome.fate is Fate.FAILED
    assert outcome.message.startswith("This article was removed")


def test_the_file_of_a_removed_article_does_not_bring_that_back(
    library: Library, file: Path, corrected: Path
) -> None:
    article_id, other = imported(library, file).article_id, imported(library, corrected).article_id
    editing.remove(library, [other])
    assert as_version(library, corrected, article_id).fate is Fate.UPDATED
    assert ids(library) == {article_id}
    assert imported(library, corrected).article_id == article_id
    editing.remove(library, [article_id])
    outcome = imported(library, corrected)
    assert (outcome.fate, outcome.article_id) == (Fate.RESTORED, article_id)


def test_an_old_text_of_another_article_comes_alone(
    library: Library, file: Path, corrected: Path
) -> None:
    """What the other article became since is not what was asked for."""
    older_id, other_id = imported(library, file).article_id, imported(library, corrected).article_id
    bytes_asked_for = corrected.read_bytes()
    corrected.write_text("The weather\n\nIt will rain all day on the whole coast.\n", "utf-8")
    assert imported(library, corrected).article_id == other_id
    corrected.write_bytes(bytes_asked_for)
    outcome = as_version(library, corrected, older_id)
    assert (outcome.fate, outcome.article_id) == (Fate.UPDATED, older_id)
    assert [one.text for one in work_of(library, older_id).versions] == [FIRST, SECOND]
    assert len(work_of(library, other_id).versions) == 2
    assert is_sound(library)


def test_a_text_that_two_articles_have_is_known_as_that_of_the_one_asked_for(
    library: Library, file: Path, corrected: Path
) -> None:
    older_id, newer_id = imported(library, file).article_id, imported(library, corrected).article_id
    adopting.adopt(library, adopting.planned(library, newer_id, older_id))
    editing.restore(library, [newer_id])
    file.write_text(THIRD, "utf-8")
    as_version(library, file, older_id)
    outcome = as_version(library, corrected, older_id)
    assert outcome.message == "This is version 2 of “Bridge is safe, mayor says” already."
    assert ids(library) == {older_id, newer_id}


def test_a_large_file_is_taken_by_a_process_of_its_own(
    library: Library, file: Path, corrected: Path
) -> None:
    article_id = imported(library, file).article_id
    news: list[importing.News] = []
    cancelled, _ = run_apart(
        library.folder,
        importing.import_apart,
        [corrected],
        article_id,
        told=news.append,
        cancelled=lambda: False,
        abandoned=lambda: False,
    )
    assert not cancelled
    [outcome] = [outcome for one in news for outcome in one.outcomes]
    assert (outcome.fate, outcome.article_id) == (Fate.UPDATED, article_id)
    assert work_of(library, article_id).version.text == SECOND


def test_an_article_of_its_own_becomes_a_version(
    library: Library, file: Path, corrected: Path, tag: Tag
) -> None:
    article_id = imported(library, file).article_id
    made = tag(work_of(library, article_id), CRACKS)
    newer = imported(library, corrected)
    assert newer.fate is Fate.ADDED
    found = adopting.older_version(library, newer.article_id)
    assert found is not None
    assert found.id == article_id
    outcome = as_version(library, corrected, article_id)
    assert (outcome.fate, outcome.article_id) == (Fate.UPDATED, article_id)
    assert [one.text for one in work_of(library, article_id).versions] == [FIRST, SECOND]
    assert [one.id for one in versions.to_review(library)] == [made.id]
    assert ids(library) == {article_id}
    assert duplicates.pairs(library) == {}
    assert adopting.older_version(library, article_id) is None
    assert is_sound(library)


def test_the_step_is_done_undone_and_done_again(
    library: Library, file: Path, corrected: Path, tag: Tag
) -> None:
    older_id, newer_id = imported(library, file).article_id, imported(library, corrected).article_id
    corrected.write_text(THIRD, "utf-8")
    imported(library, corrected)
    tag(work_of(library, older_id), CRACKS)
    tag(work_of(library, older_id), SAFE)
    line = (THIRD.index("Share"), THIRD.index("Share") + len("Share this article"))
    furniture.choose(library, work_of(library, newer_id).version.id, {line: False})
    older, newer = work_of(library, older_id), work_of(library, newer_id)
    alike = duplicates.pairs(library)

    adoption = adopting.planned(library, newer_id, older_id)
    changes = adopting.adopt(library, adoption)
    assert changes == Changes(
        articles=frozenset({older_id}), removed_articles=frozenset({newer_id})
    )
    adopted = work_of(library, older_id)
    assert [one.text for one in adopted.versions] == [FIRST, SECOND, THIRD]
    assert [one.number for one in adopted.versions] == [1, 2, 3]
    assert adopted.article == older.article
    assert furniture.choices(library, adopted.version.id) == {line: False}
    assert is_sound(library)
    assert finding.article_ids(library, "week") == [older_id]

    changes = adopting.release(library, adoption)
    assert changes == Changes(articles=frozenset({older_id, newer_id}))
    assert (work_of(library, older_id), work_of(library, newer_id)) == (older, newer)
    assert duplicates.pairs(library) == alike
    assert versions.to_review(library) == ()
    assert is_sound(library)
    assert finding.article_ids(library, "week") == [newer_id]
    assert finding.article_ids(library, 'claim:"two engineers"') == [older_id]

    adopting.adopt(library, adoption)
    assert work_of(library, older_id) == adopted
    assert ids(library) == {older_id}
    assert is_sound(library)


def test_answers_and_deletions_after_it_go_there_and_back_with_it(
    library: Library, file: Path, corrected: Path, tag: Tag
) -> None:
    older_id, newer_id = imported(library, file).article_id, imported(library, corrected).article_id
    tag(work_of(library, older_id), CRACKS)
    safe = tag(work_of(library, older_id), SAFE)
    adoption = adopting.planned(library, newer_id, older_id)
    adopting.adopt(library, adoption)
    [waiting] = versions.to_review(library)
    accepting = versions.accepting(waiting)
    annotating.apply(library, accepting)
    placed = annotating.get(library, safe.id)
    assert placed is not None
    deleting = annotating.deleting(library, [placed])
    annotating.apply(library, deleting)
    after = work_of(library, older_id)

    annotating.apply(library, deleting.reversed)
    annotating.apply(library, accepting.reversed)
    adopting.release(library, adoption)
    assert annotating.get(library, safe.id) == safe
    assert is_sound(library)

    adopting.adopt(library, adoption)
    assert versions.to_review(library) == (waiting,)
    annotating.apply(library, accepting)
    annotating.apply(library, deleting)
    assert work_of(library, older_id) == after
    assert is_sound(library)


def test_what_has_annotations_stays_an_article(
    library: Library, file: Path, corrected: Path, tag: Tag
) -> None:
    older_id, newer_id = imported(library, file).article_id, imported(library, corrected).article_id
    adoption = adopting.planned(library, newer_id, older_id)
    made = tag(work_of(library, newer_id), SAFE)
    for act in (
        lambda: adopting.planned(library, newer_id, older_id),
        lambda: adopting.adopt(library, adoption),
        lambda: adopting.import_version(library, corrected, older_id),
    ):
        with pytest.raises(UserError, match="stays an article of its own"):
            act()
    assert ids(library) == {older_id, newer_id}
    assert annotating.get(library, made.id) == made


def test_nothing_that_came_later_is_lost_by_the_way_back(
    library: Library, file: Path, corrected: Path
) -> None:
    older_id, newer_id = imported(library, file).article_id, imported(library, corrected).article_id
    adoption = adopting.planned(library, newer_id, older_id)
    adopting.adopt(library, adoption)
    start = SECOND.index("Three")
    made = annotating.draft(library, adoption.ids[0], start, start + 5, Stance.CLAIM)
    step = Edit(after=(made,))
    annotating.apply(library, step)
    with pytest.raises(UserError, match="cannot give this version up"):
        adopting.release(library, adoption)
    annotating.apply(library, step.reversed)
    file.write_text(THIRD, "utf-8")
    imported(library, file)
    with pytest.raises(UserError, match="cannot give this version up"):
        adopting.release(library, adoption)
    assert len(work_of(library, older_id).versions) == 3
    assert is_sound(library)


def test_who_may_be_an_older_version(library: Library, file: Path, tmp_path: Path) -> None:
    first = work_of(library, imported(library, file).article_id).article
    reprint = tmp_path / "reprint.txt"
    reprint.write_text(SECOND, "utf-8")
    other = work_of(library, imported(library, reprint).article_id).article
    assert adopting.older_version(library, other.id) is not None

    def outlets(one: str, two: str) -> bool:
        editing.save(library, replace(first, outlet=one))
        editing.save(library, replace(other, outlet=two))
        return adopting.older_version(library, other.id) is not None

    assert outlets("The Herald", "")
    assert outlets("The Herald", "THE HERALD")
    assert not outlets("The Herald", "The Post")  # a reprint
    stranger = tmp_path / "stranger.txt"
    stranger.write_text("Nothing of the kind\n\nThe weather was fine for all of the week.\n")
    assert adopting.older_version(library, imported(library, stranger).article_id) is None
    copy = tmp_path / "copy.txt"
    copy.write_bytes(b"\xef\xbb\xbf" + FIRST.encode("utf-8"))
    editing.remove(library, [other.id])
    same = imported(library, copy).article_id
    assert adopting.older_version(library, "gone") is None
    assert adopting.older_version(library, same) is None
    with pytest.raises(UserError, match="has not changed"):
        adopting.planned(library, same, first.id)


def test_a_colleagues_work_on_the_article_of_its_own_comes_to_the_version(
    library: Library, other_library: Library, file: Path, corrected: Path, tag: Tag, tmp_path: Path
) -> None:
    older_id, newer_id = imported(library, file).article_id, imported(library, corrected).article_id
    path = tmp_path / "all.json"
    exporting.export(exporting.select(library), "json", path)
    merging.merge_file(other_library, path)
    made = tag(work_of(other_library, newer_id), SAFE, into=other_library, note="theirs")
    exporting.export(exporting.select(other_library), "json", path)

    adopting.adopt(library, adopting.planned(library, newer_id, older_id))
    merging.merge_file(library, path)
    assert ids(library) == {older_id}
    work = work_of(library, older_id)
    [found] = work.annotations
    assert (found.id, found.note, found.version_id) == (made.id, "theirs", work.version.id)
    assert is_sound(library)

    exporting.export(exporting.select(library), "json", path)
    empty = tmp_path / "empty"
    with Library(empty) as third:
        merging.merge_file(third, path)
        assert [one.text for one in work_of(third, older_id).versions] == [FIRST, SECOND]
        assert is_sound(third)


def test_a_removed_article_with_annotations_comes_back_with_its_exported_work(
    library: Library, file: Path, corrected: Path, tag: Tag, tmp_path: Path
) -> None:
    older_id, newer_id = imported(library, file).article_id, imported(library, corrected).article_id
    made = tag(work_of(library, newer_id), SAFE, note="mine")
    path = tmp_path / "all.json"
    exporting.export(exporting.select(library), "json", path)
    editing.remove(library, [newer_id])
    as_version(library, corrected, older_id)
    merging.merge_file(library, path)
    assert ids(library) == {older_id, newer_id}
    assert annotating.get(library, made.id) == made
    assert is_sound(library)
