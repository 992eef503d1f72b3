"""Bringing exported work (our JSON) back, into an empty library or into one that has its own."""

from dataclasses import replace
from pathlib import Path

from fact_reader.analysis.words import count_words
from fact_reader.exchange.readers.json_reader import read_export
from fact_reader.model import Annotation, ArticleWork, Changes, Link, Selection, Version
from fact_reader.model.ids import new_id
from fact_reader.services import versions
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles, links


def merge_file(library: Library, path: Path) -> Changes:
    """Merge a JSON export. UserError: it is none, or it is damaged; nothing is then changed."""
    return merge(library, read_export(path))


def merge(library: Library, selection: Selection) -> Changes:
    """Add what the library lacks, each article in a transaction of its own.

    Records keep their ids. Where a record is in the library already, the later modified one stays.
    Where the same original is in the library under another id, the annotations go to that article,
    as they do where an article was made a version of another one.
    The Changes name only what was changed.
    """
    changes = Changes()
    for work in selection.works:
        for version in work.versions:
            data = selection.original_of(version.sha256)
            if data is not None:
                library.originals.put(data)
        changes |= _merge_work(library, work)
    return changes | _merge_links(library, selection.links)


def _merge_links(library: Library, given: tuple[Link, ...]) -> Changes:
    """Add the links whose ends the library has and that it does not have itself.

    A link between two that are linked already is left out, and so is one that leads to an article
    that neither the file nor the library has.
    """
    if not given:
        return Changes()
    with library.database.writing() as connection:
        ends = {end for link in given for end in (link.source_id, link.target_id)}
        stances = {one.id: one.stance for one in annotations.get_many(connection, ends).values()}
        present = links.of_annotations(connection, stances)
        ids = {link.id for link in present}
        pairs = {frozenset((link.source_id, link.target_id)) for link in present}
        saved = []
        for link in given:
            pair = frozenset((link.source_id, link.target_id))
            if pair <= stances.keys() and pair not in pairs and link.id not in ids:
                # A newer state of an annotation here may have another stance.
                kept = link.settled(stances[link.source_id], stances[link.target_id])
                links.save(connection, kept)
                saved.append(kept)
    return Changes(saved_links=tuple(saved))


def _merge_work(library: Library, work: ArticleWork) -> Changes:
    with library.database.writing() as connection:
        article_id = work.article.id
        present = articles.get(connection, article_id)
        same = None
        if present is None:
            hashes = [version.sha256 for version in reversed(work.versions)]
            found = (articles.find_by_sha256(connection, sha256) for sha256 in hashes)
            same = next(filter(None, found), None)
        is_removed = article_id in articles.removed_ids(connection)
        # One that became a version of another has no annotations of its own, and stays that.
        stays = same is not None and not same.removed
        stays = stays and not annotations.of_article(connection, article_id)
        touched = is_removed and not stays
        if touched:
            articles.set_removed(connection, article_id, None)
            present, same = articles.get(connection, article_id), None
        if same is not None:
            article_id = same.article_id
            if same.removed:
                articles.set_removed(connection, article_id, None)
                touched = True
        elif present is None or present.modified < work.article.modified:
            articles.save(connection, work.article)
            touched = True

        version_ids: dict[str, str] = {}
        known = list(articles.versions(connection, article_id))
        for version in work.versions:
            twin = _same_version(known, version)
            if twin is None:
                taken = {one.number for one in known}
                number = version.number if version.number not in taken else max(taken) + 1
                # An id that names another text here must go on naming that.
                is_taken = articles.get_version(connection, version.id) is not None
                twin = replace(
                    version,
                    id=new_id() if is_taken else version.id,
                    article_id=article_id,
                    number=number,
                )
                articles.add_version(connection, twin, count_words(twin.text))
                known.append(twin)
                touched = True
            version_ids[version.id] = twin.id

        saved: list[Annotation] = []
        ids = [annotation.id for annotation in work.annotations]
        stored = annotations.get_many(connection, ids)
        for annotation in work.annotations:
            old = stored.get(annotation.id)
            if old is not None and old.modified >= annotation.modified:
                continue
            placement = annotation.placement
            if placement is not None:
                placement = replace(placement, origin_id=version_ids[placement.origin_id])
            placed = replace(
                annotation,
                article_id=article_id,
                version_id=version_ids[annotation.version_id],
                placement=placement,
            )
            annotations.save(connection, placed)
            saved.append(placed)
        versions.carry_over(connection, article_id)
        now = annotations.get_many(connection, [one.id for one in saved])
        saved = [now[one.id] for one in saved]
        stances = {annotation.id: annotation.stance for annotation in saved}
        settled = tuple(after for _, after in links.unsettled(connection, stances))
        for link in settled:
            links.save(connection, link)
        touched_ids = frozenset({article_id} if touched else ())
        return Changes(tuple(saved), articles=touched_ids, saved_links=settled)


def _same_version(known: list[Version], version: Version) -> Version | None:
    """The stored version made of the same bytes into the same text; its id may be another."""
    candidates = (one for one in known if one.sha256 == version.sha256 and one.text == version.text)
    return next(candidates, None)
