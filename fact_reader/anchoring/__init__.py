"""Pure text -> span: describe a passage, find a quote, tidy a selection.

Between two versions of a text relocating.py finds a passage again, carrying.py a caret, and
differences.py tells what changed.
Offsets are code points of the stored text, end exclusive.
"""

from fact_reader.anchoring.describing import describe
from fact_reader.anchoring.occurrences import find_words, words_pattern
from fact_reader.anchoring.places import line_column, trim_span
from fact_reader.anchoring.quotes import find_quote

__all__ = ["describe", "find_quote", "find_words", "line_column", "trim_span", "words_pattern"]
