"""Resizing, splitting, merging, moving a note, tagging all places: planned, taken, taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fact_reader.model import Annotation, Edit, Link, Stance, UserError
from fact_reader.services import annotating, editing, everywhere, importing, linking, reshaping
from fact_reader.services.library import Library

TEXT = "One two three. 🌉 Four five six.\n\nSeven eight nine."


@dataclass
class Desk:
    library: Library

    def __post_init__(self) -> None:
        self.article_id = self.add(TEXT)

    def add(self, text: str) -> str:
        [outcome] = importing.import_text(self.library, text).outcomes
        return outcome.article_id

    def tag(self, quote: str, stance: Stance = Stance.CLAIM, **fields: object) -> Annotation:
        work = editing.work(self.library, self.article_id)
        assert work is not None
        start = work.version.text.index(quote)
        end = start + len(quote)
        made = annotating.draft(self.library, work.version.id, start, end, stance)
        made = annotating.changed(made, **fields)  # type: ignore[arg-type]
        annotating.save(self.library, made)
        return made

    def link(self, one: Annotation, other: Annotation) -> Link:
        edit = linking.linking(self.library, one.id, other.id)
        [made] = annotating.apply(self.library, edit).saved_links
        return made

    def state(self) -> tuple[tuple[Annotation, ...], set[Link]]:
        work = editing.work(self.library, self.article_id)
        assert work is not None
        found = linking.around(self.library, [self.article_id])
        return work.annotations, {one.link for some in found.values() for one in some}

    def there_and_back(self, edit: Edit) -> tuple[tuple[Annotation, ...], set[Link]]:
        """The state after a step, which must go back and forth without loss."""
        before = self.state()
        annotating.apply(self.library, edit)
        after = self.state()
        annotating.apply(self.library, edit.reversed)
        assert self.state() == before
        annotating.apply(self.library, edit)
        assert self.state() == after
        return after


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Library(tmp_path / "library") as library:
        yield Desk(library)


def test_a_resized_annotation_has_a_new_anchor_and_all_else_as_it_was(desk: Desk) -> None:
    made = desk.tag("two", note="why", labels=["a"])
    end = TEXT.index(" five")
    [after], _ = desk.there_and_back(reshaping.resizing(desk.library, made.id, 0, end))
    assert after.anchor.exact == "One two three. 🌉 Four"
    assert after.anchor.suffix.startswith(" five")
    assert (after.id, after.note, after.labels, after.created) == (
        made.id,
        "why",
        ("a",),
        made.created,
    )
    for span in ((3, 3), (5, 4), (-1, 3), (0, len(TEXT) + 1)):
        with pytest.raises(ValueError, match="no passage"):
            reshaping.resizing(desk.library, made.id, *span)
    annotating.delete(desk.library, [made.id])
    with pytest.raises(UserError, match="gone"):
        reshaping.resizing(desk.library, made.id, 0, 3)


def test_split_at_the_caret_trims_and_leaves_note_and_links_with_the_first(desk: Desk) -> None:
    made = desk.tag("two three. 🌉 Four", note="why", speaker="She", labels=["a"])
    link = desk.link(desk.tag("Seven", Stance.DENIAL), made)
    edit = reshaping.splitting(desk.library, made.id, TEXT.index(" 🌉"))
    [first, second, _], links = desk.there_and_back(edit)
    assert (first.id, first.anchor.exact, first.note) == (made.id, "two three.", "why")
    assert (second.anchor.exact, second.note, second.labels) == ("🌉 Four", "", ("a",))
    assert (second.speaker, second.stance) == ("She", Stance.CLAIM)
    assert links == {link}


@pytest.mark.parametrize("at", [0, 4, 9, 40])
def test_split_needs_words_on_both_sides(desk: Desk, at: int) -> None:
    made = desk.tag("two ")
    with pytest.raises(UserError, match="caret inside"):
        reshaping.splitting(desk.library, made.id, at)


def test_merged_annotations_lose_nothing(desk: Desk) -> None:
    second = desk.tag("five six", note="second", speaker="He", labels=["b", "a"])
    first = desk.tag("Four five", note="first", speaker="She", labels=["a"])
    third = desk.tag("Seven", labels=["c"], speaker="He")
    denial = desk.tag("nine", Stance.DENIAL)
    kept = desk.link(denial, second)
    desk.link(denial, first)
    moved = desk.link(desk.tag("eight", Stance.DENIAL), third)
    desk.link(first, second)
    edit = reshaping.merging(desk.library, second.id, [first.id, third.id])
    [one, *_], links = desk.there_and_back(edit)
    assert (one.id, one.created) == (second.id, second.created)
    assert one.anchor.exact == "Four five six.\n\nSeven"
    assert (one.note, one.speaker) == ("first\n\nsecond", "She; He")
    assert one.labels == ("a", "b", "c")
    assert {(link.id, link.target_id) for link in links} == {
        (kept.id, second.id),
        (moved.id, second.id),
    }


def test_only_what_is_alike_can_be_merged(desk: Desk) -> None:
    claim, denial = desk.tag("One"), desk.tag("two", Stance.DENIAL)
    with pytest.raises(UserError, match="one stance"):
        reshaping.merging(desk.library, claim.id, [denial.id])
    with pytest.raises(UserError, match="gone"):
        reshaping.merging(desk.library, claim.id, ["no such id"])
    with pytest.raises(UserError, match="gone"):
        reshaping.merging(desk.library, claim.id, [])


def test_what_touches_an_annotation(desk: Desk) -> None:
    middle = desk.tag("Four five six.")
    inner, over = desk.tag("five"), desk.tag("three. 🌉 Four")
    beside = desk.tag("Seven")
    apart = [desk.tag("One"), desk.tag("nine"), desk.tag("Four", Stance.DENIAL)]
    every = [middle, inner, over, beside, *apart]
    assert reshaping.touching(middle, every, TEXT) == [inner, over, beside]


def test_a_note_moves_behind_the_one_that_is_there(desk: Desk) -> None:
    one, other = desk.tag("One", note="mine"), desk.tag("nine", note="yours")
    [giver, taker], _ = desk.there_and_back(reshaping.moving_note(desk.library, one.id, other.id))
    assert (giver.note, taker.note) == ("", "yours\n\nmine")
    with pytest.raises(UserError, match="no note"):
        reshaping.moving_note(desk.library, one.id, other.id)
    with pytest.raises(UserError, match="there already"):
        reshaping.moving_note(desk.library, other.id, other.id)


def test_all_places_word_for_word(desk: Desk) -> None:
    model = desk.tag("two three", speaker="She", labels=["a"], note="mine")
    other = desk.add("Here one two\n  three stands; two threesome does not; Two Three does not.")
    found = everywhere.places(desk.library, "two  three")
    assert {(one.article.id, one.exact, one.tagged) for one in found} == {
        (desk.article_id, "two three", frozenset({Stance.CLAIM})),
        (other, "two\n  three", frozenset()),
    }
    folded = everywhere.places(desk.library, "two three", match_case=False)
    assert [one.exact for one in folded if one.article.id == other] == ["two\n  three", "Two Three"]
    edit = everywhere.tagging(desk.library, folded, Stance.CLAIM, model)
    made = annotating.apply(desk.library, edit).saved
    assert [one.anchor.exact for one in made] == ["two\n  three", "Two Three"]
    assert {(one.speaker, one.labels, one.note) for one in made} == {("She", ("a",), "")}
    annotating.apply(desk.library, edit.reversed)
    [work] = [editing.work(desk.library, other)]
    assert work is not None
    assert work.annotations == ()


def test_places_of_removed_articles_and_blank_passages_are_none(desk: Desk) -> None:
    editing.remove(desk.library, [desk.article_id])
    assert everywhere.places(desk.library, "two three") == []
    assert everywhere.places(desk.library, "  \n") == []
