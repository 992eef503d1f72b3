"""Other forms of the words asked for, in a commit: which there are, and where they stand.

A form counts less than the word itself: where one word is asked for, articles that only have other
forms come after all that have the word, however often they have them.
"""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from fact_reader.search.compiling import forms_to_whoosh
from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.executor import Found
from fact_reader.search.forms import beginnings, is_form, respelt, stemmer_for
from fact_reader.search.query import Words

if TYPE_CHECKING:
    from fact_reader.search.snapshot import Snapshot

# Of the least score that the word itself has anywhere. An article's own score and its best
# annotation's are added up, and both together have to stay below.
_SHARE = 0.4


def with_forms(snapshot: "Snapshot", leaf: Words, found: Found) -> Found:
    """What a leaf that takes any form finds; `found` is what the words themselves do."""
    least = float(found.scores.min()) if len(found.docs) else None
    for forms, languages in _groups(snapshot, leaf):
        docs, scores = snapshot.executor.run(forms_to_whoosh(leaf, forms))
        new = np.ones(snapshot.executor.count, dtype=bool)
        new[found.docs] = False
        kept = new[docs]
        if languages is not None:
            kept &= _counting(snapshot, docs, languages)
        docs, scores = docs[kept], scores[kept]
        if not len(docs):
            continue
        scores *= _SHARE if least is None else _SHARE * least / scores.max()
        at = found.docs.searchsorted(docs)
        found = Found(np.insert(found.docs, at, docs), np.insert(found.scores, at, scores))
    return found


def forms_of(snapshot: "Snapshot", leaf: Words) -> tuple[str, ...]:
    """The other forms that the leaf finds, the most frequent first."""
    counts: Counter[str] = Counter()
    for forms, languages in _groups(snapshot, leaf):
        for form in forms:
            docs, _ = snapshot.executor.run(forms_to_whoosh(leaf, [form]))
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
    _, names = snapshot.facet("language")
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
    owners = snapshot.article_of[docs]
    counting: Array = owners >= 0
    if languages is not None:
        numbers, _ = snapshot.facet("language")
        counting &= languages[numbers[snapshot.article_docs[owners]]]
    return counting
