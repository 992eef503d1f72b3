"""Changing what is known of an article, removing it, bringing it back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from fact_reader.model import Article, ArticleSummary, ArticleWork, Changes, UserError
from fact_reader.model.text import normalise_text
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles


def _one_line(text: str) -> str:
    return " ".join(normalise_text(text)[0].split())


def save(library: Library, article: Article) -> Changes:
    """Store changed metadata. UserError: the title is empty, or the article is gone."""
    clean = replace(
        article,
        title=_one_line(article.title),
        outlet=_one_line(article.outlet),
        author=_one_line(article.author),
        language=_one_line(article.language),
        url=_one_line(article.url),
        modified=datetime.now(UTC),
    )
    if not clean.title:
        raise UserError("An article needs a title: type one, or press Cancel.")
    with library.database.writing() as connection:
        if articles.get(connection, article.id) is None:
            raise UserError("This article was removed from the library: bring it back first.")
        articles.save(connection, clean)
    return Changes(articles=frozenset({article.id}))


def remove(library: Library, article_ids: Iterable[str]) -> Changes:
    """Take articles out of the library with their annotations. `restore` brings all back."""
    ids = frozenset(article_ids)
    with library.database.writing() as connection:
        for article_id in ids:
            articles.set_removed(connection, article_id, datetime.now(UTC))
    return Changes(removed_articles=ids)


def restore(library: Library, article_ids: Iterable[str]) -> Changes:
    """Bring removed articles back, with their annotations as they were."""
    ids = frozenset(article_ids)
    with library.database.writing() as connection:
        for article_id in ids:
            articles.set_removed(connection, article_id, None)
    return Changes(articles=ids)


def summaries(library: Library, article_ids: Iterable[str] | None = None) -> list[ArticleSummary]:
    """What a list shows of all articles, or of those named; newest publication first."""
    with library.database.reading() as connection:
        return articles.summaries(connection, article_ids)


def first_summaries(library: Library, number: int) -> list[ArticleSummary]:
    """The first `number` of all summaries, for a list that is to show something at once."""
    with library.database.reading() as connection:
        return articles.first_summaries(connection, number)


def ids_after(library: Library, article_id: str, number: int) -> list[str]:
    """At most `number` ids of articles, in their own order from the one behind `article_id` on, so
    that all can be gone through a few at a time."""
    with library.database.reading() as connection:
        return articles.ids_after(connection, article_id, number)


def work(library: Library, article_id: str) -> ArticleWork | None:
    """An article with its versions and annotations; None if it is not in the library."""
    with library.database.reading() as connection:
        article = articles.get(connection, article_id)
        if article is None:
            return None
        return ArticleWork(
            article,
            articles.versions(connection, article_id),
            annotations.of_article(connection, article_id),
        )


def resolve_id(library: Library, given: str, *, removed: bool = False) -> str:
    """The id of the one article whose id begins with `given`; with `removed` of a removed one.

    UserError: there is none, or there are several.
    """
    with library.database.reading() as connection:
        found = articles.ids_starting_with(connection, given, removed=removed)
    if given in found:
        return given
    if len(found) == 1 and given:
        return found[0]
    if not found and removed:
        raise UserError(
            "No article {given!r} was removed: see “fact-reader articles”.", given=given
        )
    if not found:
        raise UserError(
            "There is no article {given!r}: “fact-reader articles” lists all with their ids.",
            given=given,
        )
    raise UserError(
        "Several articles begin with {given!r}: {ids}; type more of it.",
        given=given,
        ids=", ".join(found),
    )
