"""Giving annotations other passages: resizing, splitting, merging."""

from dataclasses import replace
from datetime import UTC, datetime

from fact_reader.anchoring import describe
from fact_reader.model import Annotation, Edit, UserError
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles


def resizing(library: Library, annotation_id: str, start: int, end: int) -> Edit:
    """The step that gives an annotation another span of its text (code points, end exclusive).

    UserError: the annotation is gone. ValueError: the span is empty or outside the text.
    """
    before, text = _read(library, annotation_id)
    after = replace(before, anchor=describe(text, start, end), modified=datetime.now(UTC))
    return Edit((before,), (after,))


def _read(library: Library, annotation_id: str) -> tuple[Annotation, str]:
    with library.database.reading() as connection:
        found = annotations.get(connection, annotation_id)
        version = articles.get_version(connection, found.version_id) if found else None
    if found is None or version is None:
        raise UserError("This annotation is gone: bring it back first (Edit, Undo).")
    return found, version.text
