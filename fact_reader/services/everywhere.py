"""Tagging the same passage wherever it stands word for word in the library."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from fact_reader.anchoring import describe, words_pattern
from fact_reader.model import Annotation, Article, Edit, Stance
from fact_reader.model.ids import new_id
from fact_reader.services.annotating import AUTHOR_SETTING
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles

CONTEXT = 60
"""Code points of the text that a place shows on either side."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the passage stands: a span of an article's newest version, code points, end exclusive.

    `before` and `after` are the text around it; `tagged` are the stances that this very span has
    already.
    """

    article: Article
    version_id: str
    start: int
    end: int
    before: str
    exact: str
    after: str
    tagged: frozenset[Stance]


def places(
    library: Library,
    passage: str,
    *,
    match_case: bool = True,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Place]:
    """All places in the newest versions of all articles, in the order of the list of articles.

    Reads every text: work for the background. Stops with what was found when `cancelled`.
    """
    pattern = words_pattern(passage, match_case=match_case)
    if pattern is None:
        return []
    found: list[Place] = []
    with library.database.reading() as connection:
        for article_id in articles.all_ids(connection):
            if cancelled():
                break
            version = articles.current_version(connection, article_id)
            spans = [match.span() for match in pattern.finditer(version.text)] if version else []
            article = articles.get(connection, article_id) if spans else None
            if version is None or article is None:
                continue
            known = annotations.of_article(connection, article_id)
            for start, end in spans:
                text = version.text
                tagged = (
                    one.stance
                    for one in known
                    if one.version_id == version.id
                    and (one.anchor.start, one.anchor.end) == (start, end)
                )
                found.append(
                    Place(
                        article,
                        version.id,
                        start,
                        end,
                        text[max(0, start - CONTEXT) : start],
                        text[start:end],
                        text[end : end + CONTEXT],
                        frozenset(tagged),
                    )
                )
    return found


def tagging(
    library: Library, chosen: Iterable[Place], stance: Stance, model: Annotation | None = None
) -> Edit:
    """The step that tags places with one stance; with a `model`, by its speaker and labels.

    Places that have the stance already, or whose text is another one now, are left out.
    """
    now = datetime.now(UTC)
    author = library.setting(AUTHOR_SETTING)
    made = []
    with library.database.reading() as connection:
        for place in chosen:
            version = articles.get_version(connection, place.version_id)
            if version is None or stance in place.tagged:
                continue
            blank = Annotation(
                id=new_id(),
                article_id=place.article.id,
                version_id=version.id,
                anchor=describe(version.text, place.start, place.end),
                stance=stance,
                created=now,
                modified=now,
                author=author,
            )
            made.append(
                replace(blank, speaker=model.speaker, labels=model.labels) if model else blank
            )
    return Edit(after=tuple(made))
