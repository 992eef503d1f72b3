"""What the index holds: its fields, how texts get into them, and an article or annotation as a
document. Texts are only indexed: SQLite keeps them, and snippets are cut from there.

Counting of positions starts anew, far away, at every `PART_BREAK`, so that no phrase spans two
labels.
"""

from collections.abc import Iterator
from typing import Any

from whoosh.analysis.acore import Token as WhooshToken
from whoosh.analysis.analyzers import Analyzer
from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, FieldType, Schema

from fact_reader.model import Annotation, Article, Version
from fact_reader.search.parser import covered_days
from fact_reader.search.query import WORD_FIELDS
from fact_reader.search.tokens import fold, token_pattern

# Part of the index's file names: raise it when fields or tokens change; older indexes go.
SCHEMA_VERSION = 1

PART_BREAK = "\u2029"  # never in stored text, see model/text.py
_PART_GAP = 100

# Two letters begin so many words that bringing their postings together takes too long while
# typing; therefore the beginnings of all words of a document are indexed, up to this length.
LONGEST_BEGINNING = 2


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
            position += _PART_GAP
            offset += len(part) + 1


def make_schema() -> Schema:
    """The fields of both kinds of documents. `id` is that of the article or the annotation."""
    words: dict[str, FieldType] = {
        name: TEXT(analyzer=FoldingAnalyzer(), phrase=True, stored=False) for name in WORD_FIELDS
    }
    return Schema(
        id=ID(stored=False, sortable=True),
        article_id=ID(stored=False, sortable=True),
        first_day=NUMERIC(int, bits=32, signed=False, sortable=True, default=0),
        last_day=NUMERIC(int, bits=32, signed=False, sortable=True, default=0),
        beginnings=KEYWORD(stored=False, scorable=False),
        **words,
    )


def article_document(article: Article, version: Version) -> dict[str, object]:
    """The fields of an article's document. Days are counted as date.toordinal does."""
    document: dict[str, object] = {
        "id": article.id,
        "article_id": article.id,
        "title": article.title,
        "text": version.text,
        "outlet": article.outlet,
        "author": article.author,
        "language": article.language,
        "beginnings": _beginnings(article.title, version.text, article.outlet, article.author),
    }
    if article.published is not None:
        first, last = covered_days(article.published)
        document |= {"first_day": first.toordinal(), "last_day": last.toordinal()}
    return document


def annotation_document(annotation: Annotation) -> dict[str, object]:
    """The fields of an annotation's document. What its article says is found by the article."""
    label = PART_BREAK.join(annotation.labels)
    quote = annotation.anchor.exact
    return {
        "id": annotation.id,
        "article_id": annotation.article_id,
        "note": annotation.note,
        "quote": quote,
        "speaker": annotation.speaker,
        "label": label,
        "stance": annotation.stance.value,
        "beginnings": _beginnings(annotation.note, quote, annotation.speaker, label),
    }


def _beginnings(*texts: str) -> list[str]:
    words = {fold(found) for text in texts for found in token_pattern().findall(text)}
    return sorted({word[:length] for word in words for length in range(1, LONGEST_BEGINNING + 1)})
