"""The words of the field as frozen dataclasses. Standard library only; imported by everything."""

from fact_reader.model.annotation import Anchor, Annotation, Stance
from fact_reader.model.article import Article, ArticleSummary, Draft, PartialDate, Version
from fact_reader.model.changes import Changes, Edit
from fact_reader.model.citation import CitationForm
from fact_reader.model.errors import UserError
from fact_reader.model.link import Link, LinkedPassage, LinkKind
from fact_reader.model.results import (
    ArticleHits,
    BatchRow,
    Completion,
    Concordance,
    ConcordanceLine,
    FacetCounts,
    SavedSearch,
    SearchFilters,
    SearchResults,
    Snippet,
)
from fact_reader.model.selection import ArticleWork, Selection

__all__ = [
    "Anchor",
    "Annotation",
    "Article",
    "ArticleHits",
    "ArticleSummary",
    "ArticleWork",
    "BatchRow",
    "Changes",
    "CitationForm",
    "Completion",
    "Concordance",
    "ConcordanceLine",
    "Draft",
    "Edit",
    "FacetCounts",
    "Link",
    "LinkKind",
    "LinkedPassage",
    "PartialDate",
    "SavedSearch",
    "SearchFilters",
    "SearchResults",
    "Selection",
    "Snippet",
    "Stance",
    "UserError",
    "Version",
]
