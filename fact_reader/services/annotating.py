"""Tagging passages, and changing what was tagged."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from fact_reader.anchoring import describe
from fact_reader.model import Annotation, Article, Changes, Edit, Link, Stance, UserError
from fact_reader.model.ids import new_id
from fact_reader.model.text import normalise_text
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles, links

AUTHOR_SETTING = "author"


def draft(library: Library, version_id: str, start: int, end: int, stance: Stance) -> Annotation:
    """A new annotation of the span (code points, end exclusive), not stored yet.

    UserError: the version is gone. ValueError: the span is empty or outside the text.
    """
    with library.database.reading() as connection:
        version = articles.get_version(connection, version_id)
    if version is None:
        raise UserError("This article is no longer in the library: import it again to tag it.")
    now = datetime.now(UTC)
    return Annotation(
        id=new_id(),
        article_id=version.article_id,
        version_id=version.id,
        anchor=describe(version.text, start, end),
        stance=stance,
        created=now,
        modified=now,
        author=library.setting(AUTHOR_SETTING),
    )


def draft_many(
    library: Library, passages: Iterable[tuple[str, int, int]], stance: Stance
) -> list[Annotation]:
    """New annotations of passages (version id, start, end), not stored yet, in the order given.

    Each passage once, and not again where it has this stance already: what was found can be tagged
    without looking at what of it was tagged before. Errors as those of `draft`.
    """
    made = []
    with library.database.reading() as connection:
        for version_id, start, end in dict.fromkeys(passages):
            new = draft(library, version_id, start, end, stance)
            tagged = annotations.of_article(connection, new.article_id)
            if not any(
                (old.version_id, old.stance, old.anchor.start, old.anchor.end)
                == (version_id, stance, start, end)
                for old in tagged
            ):
                made.append(new)
    return made


def apply(library: Library, edit: Edit) -> Changes:
    """Take a step, in one transaction. On disk when this returns.

    The Changes name what was removed as it was stored, with all links that went with it.
    UserError: an article is gone, or the database cannot be written.
    """
    after = tuple(_clean(annotation) for annotation in edit.after)
    kept = {annotation.id for annotation in after}
    kept_links = {link.id for link in edit.links_after}
    was_there = {annotation.id for annotation in edit.before}
    gone = [annotation.id for annotation in edit.before if annotation.id not in kept]
    with library.database.writing() as connection:
        lost = {link.id: link for link in links.of_annotations(connection, gone)}
        lost |= {link.id: link for link in edit.links_before}
        # All of them first: of two links that change places, neither may stand in the other's way.
        for link_id in lost:
            links.delete(connection, link_id)
        removed = annotations.get_many(connection, gone)
        for annotation_id in removed:
            annotations.delete(connection, annotation_id)
        _require_articles(library, after)
        for annotation in after:
            annotations.save(connection, annotation)
        # What was tagged in an older version has a place in the newer ones, too.
        for one in after:
            newest = articles.version_ids(connection, one.article_id)[-1]
            if one.id not in was_there and one.version_id != newest:
                # What compares texts takes its time to import, and is seldom needed here.
                from fact_reader.services import versions

                versions.carry_over(connection, one.article_id)
        for link in edit.links_after:
            links.save(connection, link)
    removed_links = tuple(link for link in lost.values() if link.id not in kept_links)
    return Changes(
        saved=after,
        removed=tuple(removed.values()),
        saved_links=edit.links_after,
        removed_links=removed_links,
    )


def _require_articles(library: Library, given: Iterable[Annotation]) -> None:
    with library.database.reading() as connection:
        for article_id in {annotation.article_id for annotation in given}:
            if articles.get(connection, article_id) is None:
                raise UserError(
                    "The article of this annotation was removed from the library: bring it back "
                    "first (Edit, Undo)."
                )


def changing(library: Library, before: Annotation, after: Annotation) -> Edit:
    """The step that gives an annotation another state; its links follow its stance."""
    changed_links: list[tuple[Link, Link]] = []
    if before.stance is not after.stance:
        with library.database.reading() as connection:
            changed_links = links.unsettled(connection, {after.id: after.stance})
    return Edit(
        (before,),
        (after,),
        tuple(link for link, _ in changed_links),
        tuple(link for _, link in changed_links),
    )


def giving_stance(library: Library, ids: Iterable[str], stance: Stance) -> Edit:
    """The step that gives annotations a stance; their links follow. Those that have it already, or
    are gone, are passed over."""
    with library.database.reading() as connection:
        found = annotations.get_many(connection, ids).values()
        before = tuple(one for one in found if one.stance is not stance)
        changed_links = links.unsettled(connection, {one.id: stance for one in before})
    return Edit(
        before,
        tuple(changed(one, stance=stance) for one in before),
        tuple(link for link, _ in changed_links),
        tuple(link for _, link in changed_links),
    )


def deleting(library: Library, given: Iterable[Annotation]) -> Edit:
    """The step that deletes annotations, and their links with them."""
    before = tuple(given)
    with library.database.reading() as connection:
        lost = links.of_annotations(connection, [annotation.id for annotation in before])
    return Edit(before=before, links_before=lost)


def save(library: Library, *given: Annotation) -> Changes:
    """Store annotations, new or changed, in one transaction. On disk when this returns.

    Their links follow their stances. UserError: an article is gone, or the database cannot be
    written.
    """
    clean = tuple(_clean(annotation) for annotation in given)
    with library.database.writing() as connection:
        _require_articles(library, clean)
        for annotation in clean:
            annotations.save(connection, annotation)
        stances = {annotation.id: annotation.stance for annotation in clean}
        changed_links = tuple(after for _, after in links.unsettled(connection, stances))
        for link in changed_links:
            links.save(connection, link)
    return Changes(saved=clean, saved_links=changed_links)


def delete(library: Library, ids: Sequence[str]) -> Changes:
    """Delete annotations with their links. Their last state is in the Changes."""
    with library.database.reading() as connection:
        found = annotations.get_many(connection, ids)
    return apply(library, deleting(library, found.values()))


def get(library: Library, annotation_id: str) -> Annotation | None:
    """The annotation as it is stored now."""
    with library.database.reading() as connection:
        return annotations.get(connection, annotation_id)


def innermost_around(
    given: Iterable[Annotation], version_id: str, start: int, end: int
) -> Annotation | None:
    """Of these annotations the innermost that a span of a version's text (code points, end
    exclusive) lies in, of several on the same passage the last made; None where it is not tagged
    for certain."""
    around = [
        one
        for one in given
        if one.anchor.start <= start
        and end <= one.anchor.end
        and one.version_id == version_id
        and one.is_placed
    ]
    return max(
        around, key=lambda one: (one.anchor.start - one.anchor.end, one.created), default=None
    )


def everything(
    library: Library, *, without: Collection[str] = ()
) -> list[tuple[Annotation, Article]]:
    """All annotations of the library but those named, each with its article; the articles in the
    order of their list, the annotations of each in text order."""
    with library.database.reading() as connection:
        by_article: dict[str, list[Annotation]] = {}
        for one in annotations.everything(connection):
            if one.id not in without:
                by_article.setdefault(one.article_id, []).append(one)
        found = []
        for article_id in articles.all_ids(connection):
            own = by_article.get(article_id)
            article = articles.get(connection, article_id) if own else None
            if own and article:
                found += [(one, article) for one in own]
    return found


def changed(
    annotation: Annotation,
    *,
    stance: Stance | None = None,
    note: str | None = None,
    speaker: str | None = None,
    labels: Sequence[str] | None = None,
) -> Annotation:
    """The annotation with those fields that are given, and the time of the change; not stored."""
    return replace(
        annotation,
        stance=annotation.stance if stance is None else stance,
        note=annotation.note if note is None else note,
        speaker=annotation.speaker if speaker is None else speaker,
        labels=annotation.labels if labels is None else tuple(labels),
        modified=datetime.now(UTC),
    )


def _clean(annotation: Annotation) -> Annotation:
    """Without what SQLite and files cannot hold, and without empty or repeated labels."""
    labels = (" ".join(normalise_text(label)[0].split()) for label in annotation.labels)
    return replace(
        annotation,
        note=normalise_text(annotation.note)[0],
        speaker=" ".join(normalise_text(annotation.speaker)[0].split()),
        labels=tuple(dict.fromkeys(label for label in labels if label)),
    )
