"""An article changes, and its annotations follow: with real files, database and index."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fact_reader.model import Annotation, ArticleWork, Edit, RelocationStatus, Stance, UserError
from fact_reader.services import (
    annotating,
    checking,
    editing,
    exporting,
    finding,
    importing,
    indexing,
    merging,
    versions,
)
from fact_reader.services.import_report import Fate
from fact_reader.services.library import Library
from tests.bridge import ALTERED, CRACKS, FIRST, SAFE, without_denial

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.conftest import Tag

STATUS = RelocationStatus
DENIAL = "denied that any warning had reached the town hall"
WITHOUT_DENIAL = without_denial(FIRST)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(FIRST, "utf-8")
    return path


def take_in(library: Library, file: Path, text: str | None = None) -> ArticleWork:
    if text is not None:
        file.write_text(text, "utf-8")
    [outcome] = importing.import_paths(library, [file]).outcomes
    assert outcome.fate is (Fate.ADDED if text is None else Fate.UPDATED), outcome
    work = editing.work(library, outcome.article_id)
    assert work is not None
    return work


def now(library: Library, one: Annotation) -> Annotation:
    found = annotating.get(library, one.id)
    assert found is not None
    return found


def then(library: Library, one: Annotation, version_id: str) -> Annotation:
    """An annotation as one version shows it."""
    work = versions.work(library, one.article_id, version_id)
    assert work is not None
    return next(other for other in work.annotations if other.id == one.id)


def is_sound(library: Library) -> bool:
    indexing.catch_up(library)
    return checking.problems(library) == []


def words(library: Library, one: Annotation) -> str:
    work = versions.work(library, one.article_id, one.version_id)
    assert work is not None
    assert work.version.id == one.version_id
    return work.version.text[one.anchor.start : one.anchor.end]


def test_what_did_not_change_stands_where_it_was(library: Library, file: Path, tag: Tag) -> None:
    made = tag(take_in(library, file), DENIAL, note="why")
    work = take_in(library, file, "UPDATED at noon.\n\n" + FIRST)
    placed = now(library, made)
    assert placed.is_placed
    assert placed.version_id == work.version.id
    assert words(library, placed) == DENIAL
    assert placed.placement is not None
    assert placed.placement.status is STATUS.EXACT
    assert placed.placement.origin == made.anchor
    assert (placed.note, placed.modified) == (made.note, made.modified)
    assert versions.to_review(library) == ()
    assert then(library, made, made.version_id) == made
    assert is_sound(library)


def test_a_passage_that_moved_goes_along(library: Library, file: Path, tag: Tag) -> None:
    made = tag(take_in(library, file), DENIAL)
    head, *paragraphs = FIRST.strip().split("\n\n")
    take_in(library, file, "\n\n".join([head, *paragraphs[2:], *paragraphs[:2]]))
    placed = now(library, made)
    assert placed.is_placed
    assert words(library, placed) == DENIAL


def test_changed_words_wait_until_they_are_accepted(library: Library, file: Path, tag: Tag) -> None:
    made = tag(take_in(library, file), CRACKS)
    take_in(library, file, ALTERED)
    [waiting] = versions.to_review(library)
    assert waiting.id == made.id
    assert versions.numbers_to_review(library) == {made.article_id: 1}
    assert not waiting.is_placed
    assert waiting.placement is not None
    assert waiting.placement.status is STATUS.ALTERED
    step = versions.accepting(waiting)
    annotating.apply(library, step)
    accepted = now(library, made)
    assert accepted.is_placed
    assert words(library, accepted).startswith("Three engineers who inspected it in April")
    assert versions.to_review(library) == ()
    assert versions.numbers_to_review(library) == {}
    assert then(library, made, made.version_id).anchor == made.anchor

    annotating.apply(library, step.reversed)
    assert versions.to_review(library) == (waiting,)
    annotating.apply(library, step)
    assert now(library, made) == accepted


def test_look_alikes_are_asked_about_and_adjusted(library: Library, file: Path, tag: Tag) -> None:
    made = tag(take_in(library, file), SAFE)
    twice = "One\n\nThe new bridge is safe for heavy lorries.\n\nThe odd bridge is safe for heavy"
    work = take_in(library, file, f"{twice} lorries.\n\nNothing else is left of it.")
    [waiting] = versions.to_review(library)
    start = work.version.text.index("The odd bridge")
    step = versions.adjusting(waiting, work.version, start, start + len("The odd bridge"))
    annotating.apply(library, step)
    adjusted = now(library, made)
    assert adjusted.is_placed
    assert words(library, adjusted) == "The odd bridge"
    assert adjusted.placement is not None
    assert adjusted.placement.origin == made.anchor
    annotating.apply(library, step.reversed)
    assert now(library, made) == waiting


def test_a_passage_that_is_gone_stays_an_orphan(library: Library, file: Path, tag: Tag) -> None:
    made = tag(take_in(library, file), DENIAL, note="kept")
    take_in(library, file, WITHOUT_DENIAL)
    [orphan] = versions.to_review(library)
    assert orphan.is_orphan
    assert orphan.anchor.exact == DENIAL
    with pytest.raises(ValueError, match="no place"):
        versions.accepting(orphan)
    annotating.apply(library, versions.keeping_as_orphan(orphan))
    kept = now(library, made)
    assert kept.is_orphan
    assert versions.to_review(library) == ()
    assert versions.gone(library) == (kept,)
    assert kept.note == "kept"
    assert is_sound(library)
    # Its sentence comes back with the next version, and so does the annotation.
    take_in(library, file, FIRST + "\nCorrected.\n")
    assert now(library, made).is_placed
    assert words(library, now(library, made)) == DENIAL
    assert versions.gone(library) == ()


def test_a_passage_that_is_gone_is_placed_again(library: Library, file: Path, tag: Tag) -> None:
    first = take_in(library, file)
    made = tag(first, DENIAL)
    second = take_in(library, file, FIRST + "\nCorrected.\n")
    newest = take_in(library, file, WITHOUT_DENIAL)
    [orphan] = versions.to_review(library)
    assert versions.standing_in(library, orphan) == second.version, "the latest that has it"
    annotating.apply(library, versions.keeping_as_orphan(orphan))
    [gone] = versions.gone(library)
    start = newest.version.text.index("opened again")
    annotating.apply(library, versions.adjusting(gone, newest.version, start, start + 12))
    assert versions.gone(library) == ()
    assert words(library, now(library, made)) == "opened again"
    assert versions.standing_in(library, made) == newest.version
    editing.remove(library, [newest.article.id])
    assert versions.gone(library) == ()


def test_an_altered_place_can_be_called_gone(library: Library, file: Path, tag: Tag) -> None:
    made = tag(take_in(library, file), CRACKS)
    take_in(library, file, ALTERED)
    [waiting] = versions.to_review(library)
    annotating.apply(library, versions.keeping_as_orphan(waiting))
    assert now(library, made).is_orphan
    assert now(library, made).anchor.exact == CRACKS


def test_the_numbers_to_review_are_of_current_versions_and_listed_articles(
    library: Library, file: Path, tag: Tag
) -> None:
    work = take_in(library, file)
    tag(work, CRACKS)
    tag(work, SAFE)
    take_in(library, file, ALTERED)
    number = len(versions.to_review(library))
    assert number > 0
    assert versions.numbers_to_review(library) == {work.article.id: number}
    # Back to the words as they were: what waited in the version before does not wait any more.
    take_in(library, file, FIRST + "\nCorrected.\n")
    assert versions.to_review(library) == ()
    assert versions.numbers_to_review(library) == {}
    take_in(library, file, WITHOUT_DENIAL.replace("cracks", "faults"))
    assert versions.numbers_to_review(library)
    editing.remove(library, [work.article.id])
    assert versions.numbers_to_review(library) == {}


def test_three_versions_show_it_each_in_its_own_place(
    library: Library, file: Path, tag: Tag
) -> None:
    made = tag(take_in(library, file), CRACKS)
    second = take_in(library, file, ALTERED)
    [waiting] = versions.to_review(library)
    annotating.apply(library, versions.accepting(waiting))
    third = take_in(library, file, "Bridge news\n\nUpdated.\n\n" + ALTERED)
    assert [one.number for one in third.versions] == [1, 2, 3]
    placed = now(library, made)
    assert placed.is_placed
    assert words(library, placed).startswith("Three engineers")
    assert placed.placement is not None
    assert placed.placement.origin == made.anchor
    assert then(library, made, second.version.id).is_placed
    assert then(library, made, made.version_id) == replace(made, modified=placed.modified)


def test_the_note_of_a_placed_annotation_is_written_once_for_all_versions(
    library: Library, file: Path, tag: Tag
) -> None:
    made = tag(take_in(library, file), DENIAL)
    take_in(library, file, "UPDATED\n\n" + FIRST)
    placed = now(library, made)
    annotating.save(library, annotating.changed(placed, note="later"))
    old = then(library, made, made.version_id)
    assert (old.note, old.anchor, old.placement) == ("later", made.anchor, None)
    annotating.save(library, annotating.changed(old, note="and later"))
    assert now(library, made).note == "and later"
    assert now(library, made).anchor == placed.anchor


def test_what_comes_back_stands_in_every_version_again(
    library: Library, file: Path, tag: Tag
) -> None:
    made = tag(take_in(library, file), CRACKS)
    second = take_in(library, file, ALTERED)
    annotating.apply(library, versions.accepting(versions.to_review(library)[0]))
    take_in(library, file, "News\n\n" + ALTERED)
    placed, middle = now(library, made), then(library, made, second.version.id)
    step = annotating.deleting(library, [placed])
    annotating.apply(library, step)
    assert annotating.get(library, made.id) is None
    assert is_sound(library)
    annotating.apply(library, step.reversed)
    assert now(library, made) == placed
    assert then(library, made, second.version.id) == middle


def test_what_is_tagged_in_an_older_version_stands_in_the_newer_ones(
    library: Library, file: Path, tag: Tag
) -> None:
    first = take_in(library, file)
    take_in(library, file, WITHOUT_DENIAL)
    third = take_in(library, file, "UPDATED\n\n" + WITHOUT_DENIAL)
    start = first.version.text.index(SAFE)
    made = annotating.draft(library, first.version.id, start, start + len(SAFE), Stance.CLAIM)
    step = Edit(after=(made,))
    annotating.apply(library, step)
    assert now(library, made).is_placed
    assert now(library, made).version_id == third.version.id
    annotating.apply(library, step.reversed)
    assert annotating.get(library, made.id) is None


def test_exported_work_keeps_the_places(
    library: Library, other_library: Library, file: Path, tag: Tag, tmp_path: Path
) -> None:
    work = take_in(library, file)
    made = [tag(work, quote) for quote in (SAFE, CRACKS, DENIAL)]
    take_in(library, file, ALTERED.replace("A spokeswoman denied that any warning", "Some"))
    path = tmp_path / "all.json"
    exporting.export(exporting.select(library), "json", path)
    merging.merge_file(other_library, path)
    for one in made:
        assert now(other_library, one) == now(library, one)
        assert then(other_library, one, one.version_id) == one
    assert versions.to_review(other_library) == versions.to_review(library)
    assert is_sound(other_library)


def test_a_colleagues_new_version_takes_our_annotations_along(
    library: Library, other_library: Library, file: Path, tag: Tag, tmp_path: Path
) -> None:
    made = tag(take_in(library, file), DENIAL)
    take_in(other_library, file)
    take_in(other_library, file, "UPDATED\n\n" + FIRST)
    path = tmp_path / "theirs.json"
    exporting.export(exporting.select(other_library), "json", path)
    merging.merge_file(library, path)
    placed = now(library, made)
    assert placed.is_placed
    assert placed.version_id != made.version_id
    assert words(library, placed) == DENIAL


def test_the_index_follows(library: Library, file: Path, tag: Tag) -> None:
    made = tag(take_in(library, file), CRACKS)
    take_in(library, file, ALTERED)
    indexing.catch_up(library)
    assert finding.search(library, "april").groups
    annotating.apply(library, versions.accepting(now(library, made)))
    assert is_sound(library)
    assert now(library, made).anchor.exact.startswith("Three")


def test_a_comparison_names_the_passages_that_are_touched(
    library: Library, file: Path, tag: Tag
) -> None:
    first = take_in(library, file)
    made = tag(first, CRACKS)
    tag(first, DENIAL)
    second = take_in(library, file, ALTERED.replace("in July, and", "in July, briefly, and"))
    comparison = versions.compare(library, first.version.id, second.version.id)
    changes = [
        (FIRST[one.start : one.end], second.version.text[one.new_start : one.new_end])
        for one in comparison.differences
    ]
    assert changes == [("Two", "Three"), ("May", "April"), ("", ", briefly")]
    assert comparison.touched == ((made.id,), (made.id,), ())
    with pytest.raises(UserError):
        versions.compare(library, first.version.id, "gone")
