"""What --json prints. The keys are documented in the help of each command (see parser.py)."""

from fact_reader.anchoring import line_column
from fact_reader.model import (
    Annotation,
    Article,
    ArticleHits,
    ArticleSummary,
    ConcordanceLine,
    SavedSearch,
    Snippet,
    Stance,
    Version,
)
from fact_reader.services.import_report import Outcome

Record = dict[str, object]


def of_outcome(outcome: Outcome) -> Record:
    """A file's fate."""
    return {
        "file": outcome.name,
        "fate": outcome.fate.value,
        "message": outcome.message,
        "id": outcome.article_id,
        "title": outcome.title,
    }


def of_summary(summary: ArticleSummary) -> Record:
    """An article with its size and the number of its annotations."""
    counts = summary.counts
    return {
        **_of_article(summary.article),
        "words": summary.words,
        "claims": counts.get(Stance.CLAIM, 0),
        "denials": counts.get(Stance.DENIAL, 0),
        "confirmations": counts.get(Stance.CONFIRMATION, 0),
    }


def of_hits(hits: ArticleHits) -> Record:
    """An article that was found, with its best passages."""
    return {
        **_of_article(hits.article),
        "passages": hits.passages,
        "snippet": hits.snippets[0].text if hits.snippets else "",
        "snippets": [_of_snippet(snippet) for snippet in hits.snippets],
    }


def of_line(line: ConcordanceLine) -> Record:
    """A passage in its context."""
    return {
        **_of_article(line.article),
        "before": line.before,
        "hit": line.hit,
        "after": line.after,
        "field": line.field,
        "start": line.start,
        "end": line.end,
        "annotation_id": line.annotation_id or None,
        "stance": line.stance.value if line.stance else None,
    }


def of_saved(search: SavedSearch, news: int) -> Record:
    """A saved search, and how many articles are new."""
    filters = search.filters
    return {
        "name": search.name,
        "query": search.query,
        "outlets": sorted(filters.outlets),
        "languages": sorted(filters.languages),
        "speakers": sorted(filters.speakers),
        "stances": sorted(filters.stances),
        "from": filters.first_month or None,
        "to": filters.last_month or None,
        "looked": search.looked.isoformat(),
        "new": news,
    }


def of_annotation(annotation: Annotation, article: Article, version: Version) -> Record:
    """An annotation of an article's version, with its anchor and its place in the text."""
    anchor = annotation.anchor
    line, column = line_column(version.text, anchor.start)
    return {
        "id": annotation.id,
        "article_id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published.iso if article.published else None,
        "stance": annotation.stance.value,
        "quote": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": anchor.start,
        "end": anchor.end,
        "line": line,
        "column": column,
        "note": annotation.note,
        "speaker": annotation.speaker,
        "labels": list(annotation.labels),
        "author": annotation.author,
        "created": annotation.created.isoformat(),
        "modified": annotation.modified.isoformat(),
    }


def _of_article(article: Article) -> Record:
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "published": article.published.iso if article.published else None,
        "language": article.language,
        "url": article.url,
    }


def _of_snippet(snippet: Snippet) -> Record:
    return {
        "text": snippet.text,
        "marks": [list(mark) for mark in snippet.marks],
        "field": snippet.field,
        "start": snippet.start,
        "end": snippet.end,
        "annotation_id": snippet.annotation_id or None,
        "stance": snippet.stance.value if snippet.stance else None,
    }
