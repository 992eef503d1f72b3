from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fact_reader.model import Annotation, AnnotationFilter, Changes, PartialDate, Stance, UserError
from fact_reader.services import annotating, checking, editing, exporting, indexing
from fact_reader.services.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.services.conftest import AddArticle, Tag

_TEXT = "Ministers meet 😀 in Geneva\n\nThe ministers met on Monday, both sides said.\n"


def test_an_annotation_is_anchored_in_its_version(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    work = add_article(_TEXT)
    library.remember(annotating.AUTHOR_SETTING, "Ana")
    saved = tag(work, "in Geneva", Stance.DENIAL, note="Why", speaker="The minister", labels=["x"])
    assert saved.anchor.exact == "in Geneva"
    assert _TEXT[saved.anchor.start : saved.anchor.end] == "in Geneva"
    assert saved.anchor.prefix == "Ministers meet 😀 "
    assert saved.anchor.suffix == _TEXT[saved.anchor.end :][:32]
    assert (saved.stance, saved.note, saved.speaker) == (Stance.DENIAL, "Why", "The minister")
    assert saved.labels == ("x",)
    assert saved.author == "Ana"
    assert annotating.get(library, saved.id) == saved
    again = editing.work(library, work.article.id)
    assert again is not None
    assert again.annotations == (saved,)
    [summary] = editing.summaries(library)
    assert summary.counts == {Stance.DENIAL: 1}


def test_delete_and_save_again_is_the_same_record(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    saved = tag(add_article(_TEXT), "Monday", note="a\nb 😀", labels=["z", "a"], speaker="S")
    removed = annotating.delete(library, [saved.id, "no such id"])
    assert removed == Changes(removed=(saved,))
    assert annotating.get(library, saved.id) is None
    assert annotating.save(library, *removed.removed) == Changes(saved=(saved,))
    assert annotating.get(library, saved.id) == saved


def test_a_change_and_its_undo(library: Library, add_article: AddArticle, tag: Tag) -> None:
    before = tag(add_article(_TEXT), "Monday", note="first", labels=["a"])
    after = annotating.changed(
        before, stance=Stance.CONFIRMATION, note="second", speaker="S", labels=["b", "c"]
    )
    assert after.modified > before.modified
    annotating.save(library, after)
    assert annotating.get(library, before.id) == after
    annotating.save(library, before)
    assert annotating.get(library, before.id) == before
    assert annotating.changed(before, note="first").labels == ("a",)


def test_what_is_no_text_is_taken_out_of_notes_and_labels(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    saved = tag(
        add_article(_TEXT),
        "Monday",
        note="a\r\nb\x00c\ud800",
        speaker=" The\n minister ",
        labels=[" one ", "", "two\nwords", "one"],
    )
    assert saved.note == "a\nbc"
    assert saved.speaker == "The minister"
    assert saved.labels == ("one", "two words")
    assert annotating.get(library, saved.id) == saved


def test_several_are_saved_together_or_not_at_all(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    work, gone = add_article(_TEXT), add_article("Another article\n\nIts text.")
    good = annotating.draft(library, work.version.id, 0, 9, Stance.CLAIM)
    bad = annotating.draft(library, gone.version.id, 0, 7, Stance.CLAIM)
    editing.remove(library, [gone.article.id])
    with pytest.raises(UserError, match="removed from the library"):
        annotating.save(library, good, bad)
    assert annotating.get(library, good.id) is None


def test_a_span_must_be_a_passage_of_a_version(library: Library, add_article: AddArticle) -> None:
    work = add_article(_TEXT)
    for start, end in [(0, 0), (5, 4), (-1, 4), (0, len(_TEXT) + 1)]:
        with pytest.raises(ValueError, match="passage"):
            annotating.draft(library, work.version.id, start, end, Stance.CLAIM)
    with pytest.raises(UserError, match="no longer in the library"):
        annotating.draft(library, "nowhere", 0, 1, Stance.CLAIM)


def test_metadata_are_changed_and_cleaned(library: Library, add_article: AddArticle) -> None:
    article = add_article(_TEXT).article
    wanted = replace(
        article,
        title="  A better\n title ",
        outlet="Outlet\x00",
        author="Author",
        published=PartialDate("2017-07"),
        url=" https://example.org ",
    )
    assert editing.save(library, wanted) == Changes(articles=frozenset({article.id}))
    work = editing.work(library, article.id)
    assert work is not None
    assert work.article.title == "A better title"
    assert work.article.outlet == "Outlet"
    assert work.article.url == "https://example.org"
    assert work.article.published == PartialDate("2017-07")
    assert work.article.created == article.created
    assert work.article.modified > article.modified
    with pytest.raises(UserError, match="needs a title"):
        editing.save(library, replace(article, title=" \n"))


def test_removing_hides_and_restoring_brings_everything_back(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    work = add_article(_TEXT)
    saved = tag(work, "Monday", note="kept")
    removed = editing.remove(library, [work.article.id])
    assert removed.removed_articles == {work.article.id}
    assert editing.work(library, work.article.id) is None
    assert editing.summaries(library) == []
    with pytest.raises(UserError, match="bring it back"):
        editing.save(library, work.article)
    with pytest.raises(UserError, match="There is no article"):
        editing.resolve_id(library, work.article.id)
    assert editing.resolve_id(library, work.article.id[:6], removed=True) == work.article.id
    indexing.catch_up(library)
    assert checking.problems(library) == []
    editing.restore(library, [work.article.id])
    back = editing.work(library, work.article.id)
    assert back is not None
    assert back.article == work.article
    assert back.annotations == (saved,)
    indexing.catch_up(library)
    assert checking.problems(library) == []


def test_an_id_may_be_shortened_while_it_is_clear(
    library: Library, add_article: AddArticle
) -> None:
    ids = [add_article(f"Article {number}\n\nIts text.").article.id for number in range(40)]
    assert [editing.resolve_id(library, one) for one in ids] == ids
    with pytest.raises(UserError, match="There is no article 'zz'"):
        editing.resolve_id(library, "zz")
    first = next(one for one in ids if sum(other[0] == one[0] for other in ids) > 1)
    with pytest.raises(UserError, match=f"Several articles begin with '{first[0]}'"):
        editing.resolve_id(library, first[0])
    with pytest.raises(UserError, match="Several articles"):
        editing.resolve_id(library, "")
    with pytest.raises(UserError, match="No article 'a%' was removed"):
        editing.resolve_id(library, "a%", removed=True)


def test_several_passages_are_drafted_each_once(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    one = add_article(_TEXT)
    two = add_article("Another\n\nNothing was said.")
    tagged = tag(one, "in Geneva", Stance.DENIAL)
    place = (one.version.id, tagged.anchor.start, tagged.anchor.end)
    other = (two.version.id, 9, 16)
    made = annotating.draft_many(library, [place, other, other], Stance.DENIAL)
    assert [(note.article_id, note.anchor.exact) for note in made] == [(two.article.id, "Nothing")]
    made = annotating.draft_many(library, [place, other], Stance.CLAIM)
    assert [note.anchor.exact for note in made] == ["in Geneva", "Nothing"]
    changes = annotating.save(library, *made)
    assert changes.touched_articles == {one.article.id, two.article.id}
    with pytest.raises(UserError):
        annotating.draft_many(library, [("gone", 0, 1)], Stance.CLAIM)


def test_chosen_annotations_are_exported_with_their_articles_alone(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    one, two = add_article(_TEXT), add_article("Another\n\nNothing was said.")
    first, second = tag(one, "in Geneva"), tag(one, "Monday")
    third = tag(two, "Nothing")
    selection = exporting.select(library, annotation_ids=[second.id])
    [work] = selection.works
    assert work.annotations == (second,)
    both = exporting.select(library, annotation_ids=[first.id, third.id, "unknown"])
    assert {note.id for work in both.works for note in work.annotations} == {first.id, third.id}
    with pytest.raises(UserError, match="no article to export"):
        exporting.select(library, [one.article.id], annotation_ids=[third.id])


def test_an_export_of_some_stances_speakers_and_labels(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    one = add_article(_TEXT)
    two = add_article("Another\n\nNobody met, one side said.\n")
    add_article("No work\n\nNothing is tagged here.\n")
    claim = tag(one, "Monday", speaker="The Minister", labels=["talks", "G20"])
    denial = tag(one, "both sides", Stance.DENIAL, labels=["G20"])
    other = tag(two, "Nobody met", Stance.DENIAL, speaker="the  minister")
    assert len(exporting.select(library).works) == 3

    def exported(
        stances: Iterable[Stance] = (), speakers: Iterable[str] = (), labels: Iterable[str] = ()
    ) -> tuple[set[Annotation], int, str]:
        only = AnnotationFilter(frozenset(stances), frozenset(speakers), frozenset(labels))
        chosen = exporting.select(library, only=only)
        assert all(work.annotations for work in chosen.works)
        found = {one for work in chosen.works for one in work.annotations}
        return found, len(chosen.works), chosen.scope

    assert exported([Stance.CLAIM]) == ({claim}, 1, "whole library; only claims")
    assert exported([Stance.DENIAL, Stance.CLAIM]) == (
        {claim, denial, other},
        2,
        "whole library; only claims and denials",
    )
    assert exported(speakers=["the minister"])[:2] == ({claim, other}, 2)
    assert exported(speakers=[""]) == ({denial}, 1, "whole library; said by: none")
    assert exported(labels=["g20", "x"]) == (
        {claim, denial},
        1,
        "whole library; labels: g20, x",
    )
    assert exported(labels=[""])[0] == {other}
    assert exported([Stance.DENIAL], ["The minister"])[0] == {other}
    for nothing in ([Stance.CONFIRMATION], ["the minister"]), ([], ["minister"]):
        with pytest.raises(UserError, match="None of the annotations"):
            exported(*nothing)
    assert sorted(sum(counts.values()) for counts in exporting.tally(library)) == [1, 2]
    assert exporting.tally(library, [two.article.id, "unknown"]) == [{Stance.DENIAL: 1}]
    editing.remove(library, [two.article.id])
    assert exporting.tally(library) == [{Stance.CLAIM: 1, Stance.DENIAL: 1}]
