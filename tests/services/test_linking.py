"""Links: what they say between stances, and that nothing loses them."""

import sqlite3
from pathlib import Path

import pytest

from fact_reader.model import Annotation, AnnotationFilter, Link, LinkKind, Stance, UserError
from fact_reader.services import annotating, checking, editing, exporting, importing, linking
from fact_reader.services.library import Library

CLAIM, DENIAL, CONFIRMATION = Stance


def _tagged(library: Library, text: str, *stances: Stance) -> list[Annotation]:
    """An article of this text with an annotation of each word, as long as there are stances."""
    [outcome] = importing.import_text(library, text).outcomes
    work = editing.work(library, outcome.article_id)
    assert work is not None
    made, start = [], 0
    for word, stance in zip(text.split(), stances, strict=False):
        start = text.index(word, start)
        version = work.version.id
        made.append(annotating.draft(library, version, start, start + len(word), stance))
    annotating.save(library, *made)
    return made


def _linked(library: Library, first: Annotation, second: Annotation) -> Link:
    edit = linking.linking(library, first.id, second.id)
    [link] = annotating.apply(library, edit).saved_links
    return link


def _links(library: Library) -> set[Link]:
    ids = [one.article.id for one in editing.summaries(library)]
    found = linking.around(library, ids)
    return {one.link for passages in found.values() for one in passages}


@pytest.fixture
def library(tmp_path: Path):  # type: ignore[no-untyped-def]
    with Library(tmp_path / "library") as opened:
        yield opened


@pytest.mark.parametrize(
    ("first", "second", "kind", "is_turned"),
    [
        (DENIAL, CLAIM, LinkKind.ANSWERS, False),
        (CLAIM, DENIAL, LinkKind.ANSWERS, True),
        (CONFIRMATION, CLAIM, LinkKind.SUPPORTS, False),
        (CLAIM, CONFIRMATION, LinkKind.SUPPORTS, True),
        (DENIAL, CONFIRMATION, LinkKind.ANSWERS, False),
        (CONFIRMATION, DENIAL, LinkKind.ANSWERS, True),
        (CLAIM, CLAIM, LinkKind.SUPPORTS, False),
        (DENIAL, DENIAL, LinkKind.SUPPORTS, False),
    ],
)
def test_stances_say_which_end_does_what(
    library: Library, first: Stance, second: Stance, kind: LinkKind, is_turned: bool
) -> None:
    one, other = _tagged(library, "one other words", first, second)
    link = _linked(library, one, other)
    assert link.kind is kind
    ends = (other.id, one.id) if is_turned else (one.id, other.id)
    assert (link.source_id, link.target_id) == ends


def test_a_link_across_articles_is_seen_from_both_ends(library: Library) -> None:
    [claim] = _tagged(library, "claimed there", CLAIM)
    [denial] = _tagged(library, "denied here", DENIAL)
    link = _linked(library, claim, denial)
    [seen] = linking.around(library, [claim.article_id])[claim.id]
    assert (seen.link, seen.annotation, seen.is_target) == (link, denial, False)
    assert seen.article.id == denial.article_id
    [seen] = linking.around(library, [denial.article_id])[denial.id]
    assert (seen.annotation, seen.is_target) == (claim, True)


def test_two_annotations_have_one_link_and_none_has_one_to_itself(library: Library) -> None:
    claim, denial = _tagged(library, "one other words", CLAIM, DENIAL)
    _linked(library, claim, denial)
    for first, second in ((claim, denial), (denial, claim)):
        with pytest.raises(UserError, match="linked already"):
            linking.linking(library, first.id, second.id)
    with pytest.raises(UserError, match="itself"):
        linking.linking(library, claim.id, claim.id)
    annotating.delete(library, [denial.id])
    with pytest.raises(UserError, match="gone"):
        linking.linking(library, claim.id, denial.id)


def test_a_link_is_kept_and_follows_when_a_stance_changes(library: Library) -> None:
    claim, denial = _tagged(library, "one other words", CLAIM, DENIAL)
    link = _linked(library, claim, denial)
    confirmation = annotating.changed(denial, stance=CONFIRMATION)
    edit = annotating.changing(library, denial, confirmation)
    changes = annotating.apply(library, edit)
    [now] = changes.saved_links
    assert (now.id, now.kind, now.source_id) == (link.id, LinkKind.SUPPORTS, denial.id)
    assert annotating.apply(library, edit.reversed).saved_links == (link,)
    assert _links(library) == {link}
    # And back again by a plain save, as the command line does it.
    assert annotating.save(library, confirmation).saved_links == (now,)


def test_between_two_claims_the_user_says_which_it_is(library: Library) -> None:
    one, other = _tagged(library, "one other words", CLAIM, CLAIM)
    link = _linked(library, one, other)
    edit = linking.turning(library, link.id, LinkKind.ANSWERS)
    annotating.apply(library, edit)
    [stored] = _links(library)
    assert (stored.id, stored.kind) == (link.id, LinkKind.ANSWERS)
    annotating.apply(library, edit.reversed)
    assert _links(library) == {link}
    annotating.save(library, annotating.changed(one, stance=DENIAL))
    with pytest.raises(UserError, match="always answers"):
        linking.turning(library, link.id, LinkKind.SUPPORTS)


def test_deleting_an_annotation_takes_its_links_and_brings_them_back(library: Library) -> None:
    claim, denial, other = _tagged(library, "one other words", CLAIM, DENIAL, DENIAL)
    links = {_linked(library, claim, denial), _linked(library, claim, other)}
    edit = annotating.deleting(library, [claim])
    changes = annotating.apply(library, edit)
    assert set(changes.removed_links) == links
    assert _links(library) == set()
    back = annotating.apply(library, edit.reversed)
    assert set(back.saved_links) == _links(library) == links


def test_a_removed_article_hides_its_links_until_it_is_back(library: Library) -> None:
    [claim] = _tagged(library, "claimed there", CLAIM)
    [denial] = _tagged(library, "denied here", DENIAL)
    link = _linked(library, claim, denial)
    editing.remove(library, [denial.article_id])
    assert linking.around(library, [claim.article_id, denial.article_id]) == {}
    with pytest.raises(UserError, match="gone"):
        linking.linking(library, denial.id, claim.id)
    editing.restore(library, [denial.article_id])
    assert _links(library) == {link}


def test_check_tells_of_a_link_that_leads_nowhere(library: Library) -> None:
    claim, denial = _tagged(library, "one other words", CLAIM, DENIAL)
    link = _linked(library, claim, denial)
    with sqlite3.connect(library.database.path) as connection:
        connection.execute("DELETE FROM annotation WHERE id = ?", (claim.id,))
    connection.close()
    found = [one for one in checking.problems(library) if "Link" in one]
    assert found == [f"Link {link.id} leads to an annotation that is gone."]


def test_a_part_of_the_annotations_goes_out_with_its_links_and_no_others(library: Library) -> None:
    claim, denial, other = _tagged(library, "one other words", CLAIM, DENIAL, DENIAL)
    link = _linked(library, claim, denial)
    _linked(library, denial, other)
    far = _linked(library, claim, other)
    chosen = exporting.select(library, annotation_ids=[claim.id])
    assert set(chosen.links) == {link, far}
    assert set(chosen.outside) == {denial.id, other.id}
    assert {one.annotation for one in chosen.linked()[claim.id]} == {denial, other}


def test_denials_alone_go_out_with_what_they_answer(library: Library) -> None:
    claim, denial, other = _tagged(library, "one other words", CLAIM, DENIAL, CLAIM)
    link = _linked(library, denial, claim)
    _linked(library, claim, other)
    chosen = exporting.select(library, only=AnnotationFilter(frozenset({DENIAL})))
    assert [work.annotations for work in chosen.works] == [(denial,)]
    assert set(chosen.links) == {link}
    [passage] = chosen.linked()[denial.id]
    assert passage.annotation == claim
