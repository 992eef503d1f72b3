"""Tagging what a search found: a hit is a word or two, what is said is the sentence around it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fact_reader.analysis.sentences import sentence_around
from fact_reader.model import Annotation, Stance
from fact_reader.services import annotating
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles


@dataclass(frozen=True, slots=True)
class Drafted:
    """What became of hits that are to be tagged: `new` annotations, not stored yet, and those in
    which the other hits are `tagged` already, each once."""

    new: Sequence[Annotation] = ()
    tagged: Sequence[Annotation] = ()


def draft_sentences(
    library: Library,
    hits: Iterable[tuple[str, int, int]],
    stance: Stance,
    known: Iterable[str] = (),
) -> Drafted:
    """New annotations of the sentences that hits (article id, start, end) stand in.

    Offsets are code points of the article's current text, end exclusive. Each sentence once; a hit
    that lies in an annotation is tagged, with whatever stance. `known` are the ids of annotations
    that were found themselves. What is gone is passed over. ValueError: a hit is outside the text.
    """
    with library.database.reading() as connection:
        tagged = annotations.get_many(connection, known)
        hits = list(hits)
        ids = dict.fromkeys(article_id for article_id, _, _ in hits)
        current = articles.with_current_versions(connection, ids)
        notes = {one: annotations.of_article(connection, one) for one in current}
        passages = []
        for article_id, start, end in hits:
            if article_id not in current:
                continue
            _, version = current[article_id]
            around = annotating.innermost_around(notes[article_id], version.id, start, end)
            if around is None:
                passages.append((version.id, *sentence_around(version.text, start, end)))
            else:
                tagged[around.id] = around
    return Drafted(annotating.draft_many(library, passages, stance), tuple(tagged.values()))
