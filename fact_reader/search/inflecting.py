"""Other forms of the words asked for, in a commit: which there are, and where they stand.

A form counts next to nothing beside the word itself: where one word is asked for, articles that
only have other forms come after all that have the word, however often they have them; among
themselves they stand in the order of their scores. Of words that are nowhere the forms count fully.
"""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from fact_reader.search.compiling import forms_to_whoosh
from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.matches import Matches, boosted, part_of
from fact_reader.search.forms import beginnings, is_form, respelt, stemmer_for
from fact_reader.search.query import Words

if TYPE_CHECKING:
    from fact_reader.search.snapshot import Snapshot

# The score of a word is never so low, nor that of its forms together so high.
_BELOW = 1e-6


def form_parts(snapshot: "Snapshot", leaf: Words, is_known: bool) -> tuple[list[Matches], float]:
    """What the other forms of a leaf find, as parts whose scores add up, and more than they are
    together; `is_known` if the word itself is anywhere."""
    executor = snapshot.executor
    parts: list[Matches] = []
    most = 0.0
    for forms, languages in _groups(snapshot, leaf):
        query = forms_to_whoosh(leaf, forms)
        most += executor.scoring.most(query)
        for part in executor.parts_in_a_row(query):
            found = boosted(part, _BELOW) if is_known else part
            if languages is not None:
                kept = np.flatnonzero(_counting(snapshot, found.docs, languages))
                found = part_of(found, kept)
            if len(found.docs):
                parts.append(found)
    return parts, most * _BELOW


def forms_of(snapshot: "Snapshot", leaf: Words) -> tuple[str, ...]:
    """The other forms that the leaf finds, the most frequent first."""
    counts: Counter[str] = Counter()
    for forms, languages in _groups(snapshot, leaf):
        for form in forms:
            docs = snapshot.executor.match(forms_to_whoosh(leaf, [form])).docs
            if number := int(np.count_nonzero(_counting(snapshot, docs, languages))):
                counts[",".join(form.words)] += number
    return tuple(sorted(counts, key=lambda form: (-counts[form], form)))


def _groups(snapshot: "Snapshot", leaf: Words) -> Iterator[tuple[list[Words], Array | None]]:
    """Forms, and in articles of which languages they count: a mask of those that the library
    has, None for all."""
    if not leaf.any_form or not snapshot.article_count:
        return
    if other := respelt(leaf):
        yield [other], None
    if len(leaf.words) > 1:
        return
    [word] = leaf.words
    _, names = snapshot.facet_of_articles("language")
    codes = [stemmer_for(name, word) for name in names]
    for code in sorted(set(codes) - {""}):
        forms = [Words((form,), form) for form in _words(snapshot, leaf, code)]
        if forms:
            same = np.array([each == code for each in codes])
            yield forms, None if same.all() else same


def _words(snapshot: "Snapshot", leaf: Words, code: str) -> list[str]:
    """The forms of the leaf's word that the index has, without those that it finds anyway."""
    [word] = leaf.words
    met = {
        term.decode()
        for segment in snapshot.segments
        for beginning in beginnings(word, code)
        for term in segment.words_from(beginning.encode())
    }
    return sorted(
        each
        for each in met
        if is_form(word, each, code) and not (leaf.prefix and each.startswith(word))
    )


def _counting(snapshot: "Snapshot", docs: Array, languages: Array | None) -> Array:
    """A mask of the documents whose article there is, and is in one of the languages."""
    owners = snapshot.article_of.take(docs)
    counting: Array = owners >= 0
    if languages is not None:
        numbers, _ = snapshot.facet_of_articles("language")
        counting &= languages.take(numbers.take(owners))
    return counting
