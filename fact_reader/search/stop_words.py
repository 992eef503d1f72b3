"""Words that say nothing of what a text is about: *which*, *or*, *not*.

Whoosh has lists of them for some languages. What people search for is never left out for that; but
two texts are not alike because both have such a word.
"""

from functools import cache

from fact_reader.search.forms import language_of
from fact_reader.search.tokens import words

# What is missing there: the German list is older than "dass", and of what tokens make of "didn't"
# and "we'll" the English one has only "t".
_MORE = {
    "de": "dass",
    "en": (
        "ain aren could couldn d didn doesn hadn hasn haven isn ll m mustn re shouldn ve wasn "
        "weren won would wouldn"
    ),
    "fr": "avoir cet cette comme les être si",
}


def is_stop_word(word: str, language: str) -> bool:
    """Whether a folded word says nothing in an article of a language, as the article names it;
    one without a language counts as in forms.py. Of languages without a list no word is one."""
    return word in _stop_words(language_of(language, word))


@cache
def _stop_words(code: str) -> frozenset[str]:
    from whoosh.lang.stopwords import stoplists  # only when it is needed

    listed = " ".join(stoplists.get(code, ()))
    return frozenset(words(f"{listed} {_MORE.get(code, '')}"))
