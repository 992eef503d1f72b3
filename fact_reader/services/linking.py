"""Linking annotations: which answers or supports which, also across articles."""

from collections.abc import Iterable
from datetime import UTC, datetime

from fact_reader.model import Edit, Link, LinkedPassage, LinkKind, UserError
from fact_reader.model.ids import new_id
from fact_reader.services.annotating import AUTHOR_SETTING
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles, links, settings


def linking(library: Library, source_id: str, target_id: str) -> Edit:
    """The step that links two annotations, the first to the second.

    Where the stances tell it, they say which of the two answers or supports the other. Of one
    stance, the first supports the second until `turning` says otherwise.
    UserError: they are one annotation, one is gone, or they are linked already.
    """
    if source_id == target_id:
        raise UserError("An annotation cannot be linked to itself: choose another one.")
    with library.database.reading() as connection:
        found = annotations.get_many(connection, (source_id, target_id))
        shown = {one.id: articles.get(connection, one.article_id) for one in found.values()}
        if len(found) < 2 or None in shown.values():
            raise UserError("An annotation to link is gone: choose another one.")
        present = links.of_annotations(connection, (source_id,))
        if any(link.other_end(source_id) == target_id for link in present):
            raise UserError("These two annotations are linked already.")
        author = settings.get(connection, AUTHOR_SETTING, "")
    link = Link(new_id(), source_id, target_id, LinkKind.SUPPORTS, datetime.now(UTC), author)
    made = link.settled(found[source_id].stance, found[target_id].stance)
    return Edit(links_after=(made,))


def unlinking(library: Library, link_id: str) -> Edit:
    """The step that takes a link away. UserError: it is gone."""
    return Edit(links_before=(_stored(library, link_id),))


def turning(library: Library, link_id: str, kind: LinkKind) -> Edit:
    """The step that makes a link between two of one stance an answer, or a support; an empty one
    where it is that already.

    UserError: the link is gone, or the stances of its ends say what it is.
    """
    link = _stored(library, link_id)
    with library.database.reading() as connection:
        ends = annotations.get_many(connection, (link.source_id, link.target_id))
    after = Link(link.id, link.source_id, link.target_id, kind, link.created, link.author)
    if after.settled(ends[link.source_id].stance, ends[link.target_id].stance) != after:
        raise UserError(
            "A denial always answers and a confirmation always supports: change the stance of "
            "one of the two passages instead."
        )
    return Edit(links_before=(link,), links_after=(after,)) if after != link else Edit()


def _stored(library: Library, link_id: str) -> Link:
    with library.database.reading() as connection:
        link = links.get(connection, link_id)
    if link is None:
        raise UserError("This link is gone already.")
    return link


def around(library: Library, article_ids: Iterable[str]) -> dict[str, tuple[LinkedPassage, ...]]:
    """By the id of each linked annotation of these articles, what it is linked to; oldest first.

    Links to removed articles are left out; they come back with them.
    """
    wanted = set(article_ids)
    with library.database.reading() as connection:
        found = links.of_articles(connection, wanted)
        ends = annotations.get_many(
            connection, {end for one in found for end in (one.source_id, one.target_id)}
        )
        owners = {
            owner: article
            for owner in {one.article_id for one in ends.values()}
            if (article := articles.get(connection, owner)) is not None
        }
    near: dict[str, list[LinkedPassage]] = {}
    for link in found:
        for here in (link.source_id, link.target_id):
            if ends[here].article_id in wanted:
                there = ends[link.other_end(here)]
                passage = LinkedPassage(link, there, owners[there.article_id])
                near.setdefault(here, []).append(passage)
    return {one: tuple(passages) for one, passages in near.items()}
