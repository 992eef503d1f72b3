from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fact_reader.model import ArticleWork, Changes, PartialDate, Stance, UserError, Version
from fact_reader.model.ids import new_id
from fact_reader.services import (
    annotating,
    checking,
    editing,
    exporting,
    importing,
    indexing,
    versions,
)
from fact_reader.services import merging as merging_service
from fact_reader.services.import_report import Fate
from fact_reader.services.library import Library
from fact_reader.storage import articles

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle, Tag

_TEXT = "Ministers meet 😀 in Geneva\n\nThe ministers met on Monday, both sides said.\n"


def _works(library: Library) -> list[ArticleWork]:
    found = (editing.work(library, one.article.id) for one in editing.summaries(library))
    return [work for work in found if work is not None]


def _export(library: Library, path: Path) -> Path:
    exporting.export(exporting.select(library), "json", path)
    return path


def _sound(library: Library) -> bool:
    indexing.catch_up(library)
    return checking.problems(library) == []


def _add_version(library: Library, work: ArticleWork, text: str) -> Version:
    sha256 = library.originals.put(text.encode())
    newer = replace(
        work.version, id=new_id(), number=work.version.number + 1, text=text, sha256=sha256
    )
    with library.database.writing() as connection:
        articles.add_version(connection, newer, 3)
        versions.carry_over(connection, newer.article_id)
    return newer


def _without_paths(work: ArticleWork) -> ArticleWork:
    """As it arrives elsewhere: where files lay on this machine is not told."""
    return replace(work, versions=tuple(replace(one, source="") for one in work.versions))


def test_a_library_goes_into_an_empty_one_whole(
    library: Library,
    other_library: Library,
    add_article: AddArticle,
    tag: Tag,
    real_articles: list[Path],
    tmp_path: Path,
) -> None:
    importing.import_paths(library, real_articles)
    work = add_article(_TEXT)
    tag(work, "Monday", Stance.DENIAL, note="a\nb “c” 😀", speaker="S", labels=["z", "a"])
    tag(work, "in Geneva")
    _add_version(library, work, "Ministers meet again\n\nA later text.")
    editing.save(library, replace(work.article, published=PartialDate("2017-07"), url="u"))

    report = importing.import_paths(other_library, [_export(library, tmp_path / "all.json")])
    [outcome] = report.outcomes
    assert outcome.fate is Fate.MERGED
    assert outcome.message == "Exported work: 6 articles, 2 annotations new or newer."
    assert _works(other_library) == [_without_paths(one) for one in _works(library)]
    assert len(report.changes.saved) == 2
    assert report.changes.articles == {one.article.id for one in _works(library)}
    for one in _works(library):
        for version in one.versions:
            original = library.originals.get(version.sha256)
            assert other_library.originals.get(version.sha256) == original is not None
    assert _sound(other_library)


def test_a_second_time_changes_nothing(
    library: Library, other_library: Library, add_article: AddArticle, tag: Tag, tmp_path: Path
) -> None:
    tag(add_article(_TEXT), "Monday", note="note")
    file = _export(library, tmp_path / "all.json")
    merging_service.merge_file(other_library, file)
    before = _works(other_library)
    assert merging_service.merge_file(other_library, file) == Changes()
    assert merging_service.merge_file(library, file) == Changes()
    assert _works(other_library) == _works(library) == before


def test_a_colleagues_work_on_the_same_text_joins_ours(
    library: Library, other_library: Library, add_article: AddArticle, tag: Tag, tmp_path: Path
) -> None:
    ours, theirs = add_article(_TEXT), add_article(_TEXT, into=other_library)
    assert ours.article.id != theirs.article.id
    mine = tag(ours, "Monday", note="mine")
    yours = tag(theirs, "in Geneva", into=other_library, note="yours")
    changes = merging_service.merge_file(library, _export(other_library, tmp_path / "theirs.json"))
    joined = replace(yours, article_id=ours.article.id, version_id=ours.version.id)
    assert changes == Changes(saved=(joined,))
    [work] = _works(library)
    assert work.article == ours.article
    assert work.versions == ours.versions
    assert work.annotations == (joined, mine)
    assert _sound(library)
    # And back again: they get ours, and keep their own.
    merging_service.merge_file(other_library, _export(library, tmp_path / "ours.json"))
    [work] = _works(other_library)
    assert [one.note for one in work.annotations] == ["yours", "mine"]
    assert work.annotations[0] == yours
    assert _sound(other_library)


def test_an_older_version_is_enough_to_know_the_article_again(
    library: Library, other_library: Library, add_article: AddArticle, tag: Tag, tmp_path: Path
) -> None:
    ours, theirs = add_article(_TEXT), add_article(_TEXT, into=other_library)
    newer = _add_version(other_library, theirs, "Ministers met\n\nA later text.")
    merging_service.merge_file(library, _export(other_library, tmp_path / "theirs.json"))
    [work] = _works(library)
    assert work.article.id == ours.article.id
    assert work.versions == (ours.version, replace(newer, article_id=ours.article.id))
    assert _sound(library)


def test_the_later_state_of_a_record_stays(
    library: Library, other_library: Library, add_article: AddArticle, tag: Tag, tmp_path: Path
) -> None:
    work = add_article(_TEXT)
    saved = tag(work, "Monday", note="first")
    file = _export(library, tmp_path / "all.json")
    merging_service.merge_file(other_library, file)

    newer = annotating.changed(saved, note="second")
    annotating.save(library, newer)
    editing.save(library, replace(work.article, title="Corrected title"))
    assert merging_service.merge_file(library, file) == Changes()
    assert annotating.get(library, saved.id) == newer

    changes = merging_service.merge_file(other_library, _export(library, tmp_path / "new.json"))
    assert changes == Changes(saved=(newer,), articles=frozenset({work.article.id}))
    assert _works(other_library) == _works(library)


def test_a_removed_article_comes_back_as_it_was_last(
    library: Library, add_article: AddArticle, tag: Tag, tmp_path: Path
) -> None:
    work = add_article(_TEXT)
    tag(work, "Monday")
    file = _export(library, tmp_path / "all.json")
    editing.save(library, replace(work.article, title="Corrected title"))
    editing.remove(library, [work.article.id])
    changes = merging_service.merge_file(library, file)
    assert changes == Changes(articles=frozenset({work.article.id}))
    [back] = _works(library)
    assert back.article.title == "Corrected title"
    assert len(back.annotations) == 1
    assert _sound(library)


def test_another_text_under_a_known_version_id_becomes_a_version_of_its_own(
    library: Library, add_article: AddArticle, tag: Tag, tmp_path: Path
) -> None:
    work = add_article(_TEXT)
    mine = tag(work, "Monday")
    file = _export(library, tmp_path / "all.json")
    content = json.loads(file.read_text("utf-8"))
    [article] = content["articles"]
    article["versions"][0] |= {"text": "Monday", "sha256": "ab" * 32, "original": None}
    article["annotations"][0]["target"] |= {"start": 0, "end": 6}
    article["annotations"][0]["id"] = "another"
    file.write_text(json.dumps(content), "utf-8")
    merging_service.merge_file(library, file)
    [merged] = _works(library)
    assert [version.text for version in merged.versions] == [_TEXT, "Monday"]
    first = versions.work(library, merged.article.id, mine.version_id)
    assert first is not None
    assert mine in first.annotations
    assert {one.id for one in merged.annotations} == {mine.id, "another"}
    [problem] = checking.problems(library)[:1]
    assert "original" in problem  # the file had none


def test_a_damaged_file_changes_nothing(
    library: Library, other_library: Library, add_article: AddArticle, tag: Tag, tmp_path: Path
) -> None:
    tag(add_article(_TEXT), "Monday")
    file = _export(library, tmp_path / "all.json")
    content = json.loads(file.read_text("utf-8"))
    content["articles"][0]["annotations"][0]["target"]["start"] += 1
    damaged = [file.read_bytes()[:-30], json.dumps(content).encode(), b"[]", b"{}", b"\xff\xfe"]
    for number, data in enumerate(damaged):
        path = tmp_path / f"damaged {number}.json"
        path.write_bytes(data)
        with pytest.raises(UserError):
            merging_service.merge_file(other_library, path)
    assert _works(other_library) == []


def test_times_are_kept_to_the_microsecond(
    library: Library, other_library: Library, add_article: AddArticle, tag: Tag, tmp_path: Path
) -> None:
    saved = tag(add_article(_TEXT), "Monday")
    precise = replace(saved, modified=saved.modified + timedelta(microseconds=1))
    annotating.save(library, precise)
    merging_service.merge_file(other_library, _export(library, tmp_path / "all.json"))
    assert annotating.get(other_library, saved.id) == precise
