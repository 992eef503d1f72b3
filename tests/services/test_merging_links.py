"""Links come back with exported work, and none is doubled or left dangling."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fact_reader.model import Annotation, Link, LinkKind, Stance
from fact_reader.services import annotating, checking, exporting, importing, linking, merging
from fact_reader.services.library import Library

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle, Tag

ONE, OTHER = "It was open, she said.", "It was never open, he said."


def _link(library: Library, first: Annotation, second: Annotation) -> Link:
    edit = linking.linking(library, first.id, second.id)
    [made] = annotating.apply(library, edit).saved_links
    return made


def _export(library: Library, path: Path, ids: list[str] | None = None) -> Path:
    exporting.export(exporting.select(library, ids), "json", path)
    return path


def _links(library: Library) -> tuple[Link, ...]:
    return exporting.select(library).links


def _dangling(library: Library) -> list[str]:
    return [one for one in checking.problems(library) if "Link" in one]


def test_links_keep_their_ids_and_a_second_time_changes_nothing(
    library: Library, other_library: Library, add_article: AddArticle, tag: Tag, tmp_path: Path
) -> None:
    claim = tag(add_article(ONE), "open")
    denial = tag(add_article(OTHER), "never", Stance.DENIAL)
    link = _link(library, claim, denial)
    file = _export(library, tmp_path / "all.json")
    report = importing.import_paths(other_library, [file])
    [outcome] = report.outcomes
    expected = "Exported work: 2 articles, 2 annotations new or newer, 1 link."
    assert outcome.message == expected
    assert report.changes.saved_links == _links(other_library) == (link,)
    for each in (library, other_library):
        assert merging.merge_file(each, file).saved_links == ()
        assert _dangling(each) == []


def test_a_link_waits_for_its_other_end(
    library: Library, other_library: Library, add_article: AddArticle, tag: Tag, tmp_path: Path
) -> None:
    claim = tag(add_article(ONE), "open")
    denial = tag(add_article(OTHER), "never", Stance.DENIAL)
    link = _link(library, claim, denial)
    first = _export(library, tmp_path / "first.json", [claim.article_id])
    second = _export(library, tmp_path / "second.json", [denial.article_id])
    assert merging.merge_file(other_library, first).saved_links == ()
    assert merging.merge_file(other_library, second).saved_links == (link,)
    assert _dangling(other_library) == []


def test_what_we_linked_ourselves_stays_ours(
    library: Library, other_library: Library, add_article: AddArticle, tag: Tag, tmp_path: Path
) -> None:
    claim = tag(add_article(ONE), "open")
    denial = tag(add_article(OTHER), "never", Stance.DENIAL)
    merging.merge_file(other_library, _export(library, tmp_path / "before.json"))
    ours = _link(library, claim, denial)
    _link(other_library, denial, claim)
    theirs = _export(other_library, tmp_path / "theirs.json")
    assert merging.merge_file(library, theirs).saved_links == ()
    assert _links(library) == (ours,)


def test_a_stance_that_is_newer_elsewhere_turns_the_link_here(
    library: Library, other_library: Library, add_article: AddArticle, tag: Tag, tmp_path: Path
) -> None:
    claim = tag(add_article(ONE), "open")
    denial = tag(add_article(OTHER), "never", Stance.DENIAL)
    link = _link(library, claim, denial)
    merging.merge_file(other_library, _export(library, tmp_path / "before.json"))
    annotating.save(other_library, annotating.changed(denial, stance=Stance.CONFIRMATION))
    theirs = _export(other_library, tmp_path / "theirs.json")
    [now] = merging.merge_file(library, theirs).saved_links
    assert (now.id, now.kind) == (link.id, LinkKind.SUPPORTS)
    assert _links(library) == (now,)
