"""Giving annotations other passages: resizing, splitting, merging; and moving a note.

Each function plans the step; services.annotating.apply takes it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from fact_reader.anchoring import describe, trim_span
from fact_reader.model import Annotation, Edit, Link, UserError
from fact_reader.model.ids import new_id
from fact_reader.services.annotating import AUTHOR_SETTING
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles, links


def resizing(library: Library, annotation_id: str, start: int, end: int) -> Edit:
    """The step that gives an annotation another span of its text (code points, end exclusive).

    UserError: the annotation is gone. ValueError: the span is empty or outside the text.
    """
    before, text = _read(library, annotation_id)
    after = replace(before, anchor=describe(text, start, end), modified=datetime.now(UTC))
    return Edit((before,), (after,))


def splitting(library: Library, annotation_id: str, at: int) -> Edit:
    """The step that makes two annotations of one, parted before the code point `at`.

    The first part keeps the id, the note and the links; stance, speaker and labels are those of
    both. UserError: the annotation is gone, or there are no words on one side.
    """
    before, text = _read(library, annotation_id)
    anchor = before.anchor
    at = min(max(at, anchor.start), anchor.end)
    spans = [trim_span(text, anchor.start, at), trim_span(text, at, anchor.end)]
    if any(start == end for start, end in spans):
        raise UserError("Put the caret inside the passage, where it is to be split.")
    now = datetime.now(UTC)
    first = replace(before, anchor=describe(text, *spans[0]), modified=now)
    second = replace(
        before,
        id=new_id(),
        anchor=describe(text, *spans[1]),
        note="",
        created=now,
        modified=now,
        author=library.setting(AUTHOR_SETTING),
    )
    return Edit((before,), (first, second))


def touching(annotation: Annotation, others: Iterable[Annotation], text: str) -> list[Annotation]:
    """Those of the same stance that overlap an annotation, or have only white space between."""
    found = []
    for other in others:
        if other.id == annotation.id or other.stance is not annotation.stance:
            continue
        first, second = sorted((annotation, other), key=lambda one: one.sort_key)
        if not text[first.anchor.end : second.anchor.start].strip():
            found.append(other)
    return found


def merging(library: Library, annotation_id: str, other_ids: Sequence[str]) -> Edit:
    """The step that makes one annotation of several of one version of an article.

    The first keeps its id and stance, and reaches over all passages. Notes are joined by a blank
    line and speakers by "; ", in text order; labels are united; links move, but for those between
    the merged and those that would double another.
    UserError: one is gone, or they are not in the same text, or of one stance.
    """
    kept, text = _read(library, annotation_id)
    with library.database.reading() as connection:
        found = annotations.get_many(connection, [kept.id, *other_ids])
        old_links = links.of_annotations(connection, found)
    before = sorted(found.values(), key=lambda one: one.sort_key)
    if len(before) < 2 or len(before) < len({kept.id, *other_ids}):
        raise UserError("An annotation to merge is gone: choose the passage again.")
    if {(one.version_id, one.stance) for one in before} != {(kept.version_id, kept.stance)}:
        raise UserError(
            "Only passages of one article and one stance can be merged: change the stance first."
        )
    start = min(one.anchor.start for one in before)
    end = max(one.anchor.end for one in before)
    after = replace(
        kept,
        anchor=describe(text, start, end),
        note="\n\n".join(_distinct(one.note.strip() for one in before)),
        speaker="; ".join(_distinct(one.speaker for one in before)),
        labels=_distinct(label for one in before for label in one.labels),
        modified=datetime.now(UTC),
    )
    return Edit(tuple(before), (after,), old_links, tuple(_moved(old_links, set(found), kept.id)))


def _moved(old: Iterable[Link], merged: set[str], kept_id: str) -> Iterable[Link]:
    """The links that go on from the one that is kept. Its own come first, so that they stay."""
    taken: set[str] = set()
    for link in sorted(old, key=lambda one: kept_id not in (one.source_id, one.target_id)):
        source, target = (
            kept_id if end in merged else end for end in (link.source_id, link.target_id)
        )
        far = target if source == kept_id else source
        if far == kept_id or far in taken:
            continue
        taken.add(far)
        yield replace(link, source_id=source, target_id=target)


def moving_note(library: Library, from_id: str, to_id: str) -> Edit:
    """The step that takes the note of one annotation to another, behind the note that is there.

    UserError: one is gone, there is no note, or they are the same.
    """
    giver, _ = _read(library, from_id)
    taker, _ = _read(library, to_id)
    if from_id == to_id:
        raise UserError("The note is there already: choose another annotation for it.")
    if not giver.note.strip():
        raise UserError("There is no note to move: choose an annotation that has one.")
    now = datetime.now(UTC)
    note = "\n\n".join(_distinct((taker.note.strip(), giver.note.strip())))
    after = (replace(giver, note="", modified=now), replace(taker, note=note, modified=now))
    return Edit((giver, taker), after)


def _distinct(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in parts if part))


def _read(library: Library, annotation_id: str) -> tuple[Annotation, str]:
    with library.database.reading() as connection:
        found = annotations.get(connection, annotation_id)
        version = articles.get_version(connection, found.version_id) if found else None
    if found is None or version is None:
        raise UserError("This annotation is gone: bring it back first (Edit, Undo).")
    return found, version.text
