"""What the index holds: its fields, how texts get into them, and an article or annotation as a
document. Texts are only indexed: SQLite keeps them, and snippets are cut from there.

Counting of positions starts anew, far away, at every `PART_BREAK`, so that no phrase spans two
labels.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from whoosh.analysis.acore import Token as WhooshToken
from whoosh.analysis.analyzers import Analyzer
from whoosh.fields import KEYWORD, NUMERIC, TEXT, FieldType, Schema

from fact_reader.model import Annotation, Article, PartialDate, Version
from fact_reader.search.parser import covered_days
from fact_reader.search.query import WORD_FIELDS
from fact_reader.search.tokens import fold, token_pattern

PART_BREAK = "\u2029"  # never in stored text, see model/text.py
PART_GAP = 100

# Two letters begin so many words that bringing their postings together takes too long while
# typing; therefore the beginnings of all words of a document are indexed, up to this length.
LONGEST_BEGINNING = 2
BEGINNINGS = "beginnings"

DAY_FIELDS = ("first_day", "last_day")
_WITHOUT_TIME = ("year", "month", "day")
_SECONDS = 1 + 60  # of a minute; before the first, the minute alone
TIMES = len(_WITHOUT_TIME) + 24 * 60 * _SECONDS
# Fields whose values are counted over what was found.
FACETS = ("outlet", "language", "speaker", "stance")


@dataclass(frozen=True, slots=True)
class Document:
    """An article or annotation as it is indexed: its texts by field.

    Days are counted as date.toordinal does, 0 where none is known; `time` puts dates with the same
    first day in order, and is below TIMES. `article_id` is the own id of an article. Parts of a
    text that no phrase may span are parted by PART_BREAK.
    """

    id: str
    article_id: str
    texts: dict[str, str]
    first_day: int = 0
    last_day: int = 0
    time: int = 0


class FoldingAnalyzer(Analyzer):
    """The tokens of tokens.py in the form that Whoosh takes them."""

    def __call__(
        self,
        value: str,
        positions: bool = False,
        chars: bool = False,
        start_pos: int = 0,
        start_char: int = 0,
        mode: str = "",
        **_: Any,
    ) -> Iterator[WhooshToken]:
        """Yield one token object again and again with new contents, as Whoosh's own do."""
        token = WhooshToken(positions, chars, mode=mode)
        find = token_pattern().finditer
        position = start_pos
        offset = start_char
        for part in value.split(PART_BREAK):
            for match in find(part):
                token.text = fold(match.group())
                token.pos = position
                token.startchar = offset + match.start()
                token.endchar = offset + match.end()
                position += 1
                yield token
            position += PART_GAP
            offset += len(part) + 1


def make_schema() -> Schema:
    """The fields of both kinds of documents, as Whoosh's searcher has to know them."""
    words: dict[str, FieldType] = {
        name: TEXT(analyzer=FoldingAnalyzer(), phrase=True, stored=False) for name in WORD_FIELDS
    }
    days: dict[str, FieldType] = {name: _day_field() for name in DAY_FIELDS}
    beginnings = KEYWORD(stored=False, scorable=False)
    return Schema(**words, **days, **{BEGINNINGS: beginnings})


def day_term(day: int) -> bytes:
    """A day as a term of the index."""
    return bytes(_day_field().to_bytes(day))


@cache
def _day_field() -> NUMERIC:
    return NUMERIC(int, bits=32, signed=False, shift_step=0)


def article_document(article: Article, version: Version) -> Document:
    """The document of an article."""
    texts = {
        "title": article.title,
        "text": version.text,
        "outlet": article.outlet,
        "author": article.author,
        "language": article.language,
    }
    if article.published is None:
        return Document(article.id, article.id, texts)
    first, last = covered_days(article.published)
    time = _time(article.published)
    return Document(article.id, article.id, texts, first.toordinal(), last.toordinal(), time)


def _time(published: PartialDate) -> int:
    """Orders dates with the same first day as their texts do: the less precise first, then by the
    clock as it is written, whatever its zone."""
    iso, precision = published.iso, published.precision
    if precision in _WITHOUT_TIME:
        return _WITHOUT_TIME.index(precision)
    minutes = int(iso[11:13]) * 60 + int(iso[14:16])
    second = 1 + int(iso[17:19]) if precision == "second" else 0
    return len(_WITHOUT_TIME) + minutes * _SECONDS + second


def annotation_document(annotation: Annotation) -> Document:
    """The document of an annotation. What its article says is found by the article."""
    texts = {
        "note": annotation.note,
        "quote": annotation.anchor.exact,
        "speaker": annotation.speaker,
        "label": PART_BREAK.join(annotation.labels),
        "stance": annotation.stance.value,
    }
    return Document(annotation.id, annotation.article_id, texts)
