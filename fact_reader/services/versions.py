"""The versions of an article: taking in a new one, and carrying its annotations over.

What is certain stands at once; what is not waits until somebody accepts it, moves it, or says
that the passage is gone. The place where an annotation was made is never overwritten.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise

from fact_reader.anchoring import describe
from fact_reader.anchoring.differences import Difference, find_differences
from fact_reader.anchoring.relocating import Relocator
from fact_reader.model import (
    Anchor,
    Annotation,
    ArticleWork,
    Edit,
    Placement,
    Relocation,
    RelocationStatus,
    UserError,
    Version,
)
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles
from fact_reader.storage.database import Connection


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions, what changed from the older to the newer, and which annotations each change
    touches (their ids, in the order of the changes)."""

    older: Version
    newer: Version
    differences: tuple[Difference, ...]
    touched: tuple[tuple[str, ...], ...]


def carry_over(connection: Connection, article_id: str) -> None:
    """Find the passages of all annotations of an article in every later version in which they have
    no place yet, and note where.

    Each is looked for from where it stood for certain last, else from where it was made.
    """
    if len(articles.version_ids(connection, article_id)) < 2:
        return
    known = articles.versions(connection, article_id)
    texts = {version.id: version.text for version in known}
    for earlier, later in pairwise(known):
        placed = {
            one.id
            for one in annotations.of_version(connection, article_id, later.id)
            if one.version_id == later.id
        }
        relocators: dict[str, Relocator] = {}
        for annotation in annotations.of_version(connection, article_id, earlier.id):
            if annotation.version_id != earlier.id or annotation.id in placed:
                continue
            start_from, anchor = _last_certain(annotation)
            if start_from not in relocators:
                relocators[start_from] = Relocator(texts[start_from], later.text)
            found = relocators[start_from].locate(anchor.start, anchor.end)
            annotations.save(connection, _placed(annotation, anchor, later, found))


def _placed(
    annotation: Annotation, anchor: Anchor, later: Version, found: Relocation
) -> Annotation:
    """An annotation whose words in the version before are `anchor`, as it stands in the later."""
    origin_id, origin = annotation.version_id, annotation.anchor
    if annotation.placement is not None:
        origin_id, origin = annotation.placement.origin_id, annotation.placement.origin
    if found.start is None or found.end is None:
        place = replace(anchor, start=0, end=0)
    else:
        place = describe(later.text, found.start, found.end)
    placement = Placement(origin_id, origin, found.status, found.score, found.is_certain)
    return replace(annotation, version_id=later.id, anchor=place, placement=placement)


def _last_certain(annotation: Annotation) -> tuple[str, Anchor]:
    placement = annotation.placement
    if placement is None or annotation.is_placed:
        return annotation.version_id, annotation.anchor
    return placement.origin_id, placement.origin


def work(library: Library, article_id: str, version_id: str) -> ArticleWork | None:
    """An article as one of its versions shows it: that version stands last in `versions`."""
    with library.database.reading() as connection:
        article = articles.get(connection, article_id)
        version = articles.get_version(connection, version_id)
        if article is None or version is None or version.article_id != article_id:
            return None
        found = annotations.of_version(connection, article_id, version_id)
        earlier = [
            one for one in articles.versions(connection, article_id) if one.number < version.number
        ]
    return ArticleWork(article, (*earlier, version), found)


def compare(library: Library, older_id: str, newer_id: str) -> Comparison:
    """What changed from one version of an article to another. UserError: one of them is gone."""
    with library.database.reading() as connection:
        older = articles.get_version(connection, older_id)
        newer = articles.get_version(connection, newer_id)
        if older is None or newer is None:
            raise UserError("This version is not in the library any more.")
        found = annotations.of_version(connection, older.article_id, older.id)
    here = [one for one in found if one.version_id == older.id and not one.is_orphan]
    differences = tuple(find_differences(older.text, newer.text))
    touched = tuple(
        tuple(
            one.id
            for one in here
            if one.anchor.start < max(change.end, change.start + 1)
            and one.anchor.end > change.start
        )
        for change in differences
    )
    return Comparison(older, newer, differences, touched)


def to_review(library: Library) -> tuple[Annotation, ...]:
    """The annotations whose passages are not certain in the current version of their article."""
    with library.database.reading() as connection:
        return annotations.to_review(connection)


def gone(library: Library) -> tuple[Annotation, ...]:
    """The annotations whose passages were said to be gone from the current version of their
    article; `adjusting` gives one a passage again."""
    with library.database.reading() as connection:
        return annotations.gone(connection)


def standing_in(library: Library, annotation: Annotation) -> Version | None:
    """The latest version of its article in which an annotation stands on its passage for
    certain."""
    with library.database.reading() as connection:
        for version in reversed(articles.versions(connection, annotation.article_id)):
            for one in annotations.of_version(connection, version.article_id, version.id):
                here = one.id == annotation.id and one.version_id == version.id
                if here and one.is_placed:
                    return version
    return None


def numbers_to_review(library: Library) -> dict[str, int]:
    """How many of `to_review` each article has that has any."""
    with library.database.reading() as connection:
        return annotations.numbers_to_review(connection)


def accepting(annotation: Annotation) -> Edit:
    """The step that takes the proposed passage. ValueError: there is none."""
    placement = annotation.placement
    if placement is None or annotation.is_orphan:
        raise ValueError("no place is proposed")
    return _settling(annotation, replace(placement, is_settled=True), annotation.anchor)


def adjusting(annotation: Annotation, version: Version, start: int, end: int) -> Edit:
    """The step that puts an annotation on another passage of the version (code points).

    ValueError: the span is empty or not in the text.
    """
    placement = annotation.placement
    if placement is None:
        raise ValueError("it stands where it was made")
    anchor = describe(version.text, start, end)
    status = placement.status
    if status in (RelocationStatus.ORPHAN, RelocationStatus.AMBIGUOUS):
        same = anchor.exact == placement.origin.exact
        status = RelocationStatus.MOVED if same else RelocationStatus.ALTERED
    return _settling(annotation, replace(placement, status=status, is_settled=True), anchor)


def keeping_as_orphan(annotation: Annotation) -> Edit:
    """The step that says that the passage is gone from this version. ValueError: it was made
    here."""
    placement = annotation.placement
    if placement is None:
        raise ValueError("it stands where it was made")
    settled = replace(placement, status=RelocationStatus.ORPHAN, is_settled=True)
    return _settling(annotation, settled, replace(placement.origin, start=0, end=0))


def _settling(annotation: Annotation, placement: Placement, anchor: Anchor) -> Edit:
    after = replace(annotation, placement=placement, anchor=anchor, modified=datetime.now(UTC))
    return Edit((annotation,), (after,))
