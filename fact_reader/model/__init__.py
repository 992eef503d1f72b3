"""The words of the field as frozen dataclasses. Standard library only; imported by everything."""

from fact_reader.model.anchor import Anchor
from fact_reader.model.annotation import Annotation, Stance
from fact_reader.model.article import Article, ArticleSummary, Draft, PartialDate, Version
from fact_reader.model.changes import Changes, Edit
from fact_reader.model.citation import CitationForm
from fact_reader.model.errors import UserError
from fact_reader.model.furniture import Furniture, FurnitureReason
from fact_reader.model.link import Link, LinkedPassage, LinkKind
from fact_reader.model.relocation import Placement, Relocation, RelocationStatus
from fact_reader.model.results import (
    NO_FILTERS,
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
from fact_reader.model.selection import EVERY_ANNOTATION, AnnotationFilter, ArticleWork, Selection
from fact_reader.model.structure import Block, BlockKind, Hyperlink, Structure

__all__ = [
    "EVERY_ANNOTATION",
    "NO_FILTERS",
    "Anchor",
    "Annotation",
    "AnnotationFilter",
    "Article",
    "ArticleHits",
    "ArticleSummary",
    "ArticleWork",
    "BatchRow",
    "Block",
    "BlockKind",
    "Changes",
    "CitationForm",
    "Completion",
    "Concordance",
    "ConcordanceLine",
    "Draft",
    "Edit",
    "FacetCounts",
    "Furniture",
    "FurnitureReason",
    "Hyperlink",
    "Link",
    "LinkKind",
    "LinkedPassage",
    "PartialDate",
    "Placement",
    "Relocation",
    "RelocationStatus",
    "SavedSearch",
    "SearchFilters",
    "SearchResults",
    "Selection",
    "Snippet",
    "Stance",
    "Structure",
    "UserError",
    "Version",
]
