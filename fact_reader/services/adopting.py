"""An article that is a newer version of another one: made that, and an article of its own again.

Only the user knows: an outlet's correction and another outlet's reprint look the same.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from fact_reader.analysis.words import count_words
from fact_reader.model import Article, Changes, UserError, Version
from fact_reader.model.ids import new_id
from fact_reader.model.wording import sentence
from fact_reader.services import duplicates, furniture, importing, versions
from fact_reader.services.import_report import Fate, ImportReport, report_of
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles, index_queue, sketches
from fact_reader.storage.database import Connection


@dataclass(frozen=True, slots=True)
class Adoption:
    """The article `older` is to have the texts of another one, `newer`, as its newest versions.

    `texts` are these as the other one has them, `ids` what they are called as versions of `older`.
    """

    older: Article
    newer: Article
    texts: tuple[Version, ...]
    ids: tuple[str, ...]


def older_version(library: Library, article_id: str) -> Article | None:
    """The article of which this one may be a newer version: the one that is most like it, with
    other words, and by no other outlet as far as known. None where there is none."""
    with library.database.reading() as connection:
        article = articles.get(connection, article_id)
        version = articles.current_version(connection, article_id)
        if article is None or version is None:
            return None
        for other_id, share in sketches.alike_of(connection, article_id):
            other = articles.get(connection, other_id)
            if share < duplicates.SAME_SOURCE or other is None:
                continue
            outlets = {one.outlet.casefold() for one in (article, other) if one.outlet}
            earlier = articles.current_version(connection, other_id)
            if len(outlets) < 2 and earlier is not None and earlier.text != version.text:
                return other
    return None


def planned(library: Library, newer_id: str, older_id: str) -> Adoption:
    """The step that makes an article the newest version of another one.

    UserError: it has annotations, which would lose their article; its text is the same; or one of
    the two is gone.
    """
    with library.database.reading() as connection:
        older, newer = _both(connection, newer_id, older_id)
        texts = articles.versions(connection, newer_id)
    return Adoption(older, newer, texts, tuple(new_id() for _ in texts))


def _both(connection: Connection, newer_id: str, older_id: str) -> tuple[Article, Article]:
    older, newer = articles.get(connection, older_id), articles.get(connection, newer_id)
    if older is None or newer is None:
        raise UserError("This article was removed from the library: bring it back first.")
    if annotations.of_article(connection, newer_id):
        raise UserError(
            "“{title}” has annotations and stays an article of its own: delete them first if you "
            "do not need them.",
            title=newer.title,
        )
    before = articles.current_version(connection, older_id)
    after = articles.current_version(connection, newer_id)
    if before is None or after is None or before.text == after.text:
        raise UserError("The text of “{title}” has not changed.", title=older.title)
    return older, newer


def adopt(library: Library, adoption: Adoption) -> Changes:
    """Take the step: the article with the older text keeps what is known of it, its annotations are
    carried over as on import, and the other one is removed. UserError as in `planned`."""
    older_id, newer_id = adoption.older.id, adoption.newer.id
    with library.database.writing() as connection:
        _both(connection, newer_id, older_id)
        before = articles.current_version(connection, older_id)
        assert before is not None  # seen by _both
        for text, version_id in zip(adoption.texts, adoption.ids, strict=True):
            version = replace(text, id=version_id, article_id=older_id, number=before.number + 1)
            articles.add_version(connection, version, count_words(version.text))
            furniture.carry_over(connection, before, version)
            furniture.carry_over(connection, text, version)
            before = version
        articles.set_removed(connection, newer_id, datetime.now(UTC))
        versions.carry_over(connection, older_id)
        duplicates.note(connection, before)
    return Changes(articles=frozenset({older_id}), removed_articles=frozenset({newer_id}))


def release(library: Library, adoption: Adoption) -> Changes:
    """Take the step back: both are articles of their own, as they were.

    UserError: meanwhile a newer version came in, or something was annotated in this one.
    """
    older_id, newer_id = adoption.older.id, adoption.newer.id
    with library.database.writing() as connection:
        if articles.get(connection, older_id) is None:
            raise UserError("This article was removed from the library: bring it back first.")
        last = tuple(articles.version_ids(connection, older_id)[-len(adoption.ids) :])
        if last != adoption.ids or annotations.is_any_made_in(connection, adoption.ids):
            raise UserError(
                "“{title}” cannot give this version up: it has a newer one by now, or annotations "
                "in this one.",
                title=adoption.older.title,
            )
        for version_id in adoption.ids:
            articles.delete_version(connection, version_id)
        articles.set_removed(connection, newer_id, None)
        current = articles.current_version(connection, older_id)
        assert current is not None  # it had one before it got these
        duplicates.note(connection, current)
        index_queue.put(connection, older_id)
    return Changes(articles=frozenset({older_id, newer_id}))


def import_version(
    library: Library,
    path: Path,
    older_id: str,
    progress: importing.Progress = lambda done, total, name: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """Import a file as the next version of an article, also where it is in the library as an
    article of its own already. UserError: that one cannot be a version."""
    report = importing.import_paths(library, [path], progress, cancelled, version_of=older_id)
    for outcome in report.outcomes:
        if outcome.fate is Fate.KNOWN and outcome.article_id != older_id:
            adoption = planned(library, outcome.article_id, older_id)
            changes = adopt(library, adoption)
            message = sentence(
                "“{newer}” was an article of its own, and is a version of “{older}” now.",
                newer=adoption.newer.title,
                older=adoption.older.title,
            )
            made = replace(
                outcome,
                fate=Fate.UPDATED,
                message=message,
                article_id=older_id,
                title=adoption.older.title,
            )
            return report_of([made], report.cancelled, changes)
    return report
