"""Tagging passages, and changing what was tagged."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from fact_reader.anchoring import describe
from fact_reader.model import Annotation, Changes, Stance, UserError
from fact_reader.model.ids import new_id
from fact_reader.model.text import normalise_text
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles

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


def save(library: Library, *given: Annotation) -> Changes:
    """Store annotations, new or changed, in one transaction. On disk when this returns.

    UserError: an article is gone, or the database cannot be written.
    """
    clean = tuple(_clean(annotation) for annotation in given)
    with library.database.writing() as connection:
        for annotation in clean:
            if articles.get(connection, annotation.article_id) is None:
                raise UserError(
                    "The article of this annotation was removed from the library: bring it back "
                    "first (Edit, Undo)."
                )
            annotations.save(connection, annotation)
    return Changes(saved=clean)


def delete(library: Library, ids: Sequence[str]) -> Changes:
    """Delete annotations. Their last state is in the Changes, so that `save` brings them back."""
    with library.database.writing() as connection:
        found = annotations.get_many(connection, ids)
        for annotation_id in found:
            annotations.delete(connection, annotation_id)
    return Changes(removed=tuple(found.values()))


def get(library: Library, annotation_id: str) -> Annotation | None:
    """The annotation as it is stored now."""
    with library.database.reading() as connection:
        return annotations.get(connection, annotation_id)


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
