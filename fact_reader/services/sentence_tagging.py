"""Tagging what a search found: a hit is a word or two, what is said is the sentence around it."""

from collections.abc import Iterable

from fact_reader.analysis.sentences import sentence_around
from fact_reader.model import Annotation, Stance
from fact_reader.services import annotating
from fact_reader.services.library import Library
from fact_reader.storage import articles


def draft_sentences(
    library: Library, hits: Iterable[tuple[str, int, int]], stance: Stance
) -> list[Annotation]:
    """New annotations of the sentences that hits (article id, start, end) stand in, not stored yet.

    Offsets are code points of the article's current text, end exclusive. Each sentence once, and
    not where it has this stance already; hits in articles that are gone are passed over.
    ValueError: a hit is outside the text.
    """
    with library.database.reading() as connection:
        hits = list(hits)
        ids = dict.fromkeys(article_id for article_id, _, _ in hits)
        known = articles.with_current_versions(connection, ids)
        passages = []
        for article_id, start, end in hits:
            if article_id in known:
                _, version = known[article_id]
                passages.append((version.id, *sentence_around(version.text, start, end)))
    return annotating.draft_many(library, passages, stance)
