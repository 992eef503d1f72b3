"""Pure text -> findings: title, byline, outlet and date as the text plainly gives them; words;
who may be saying a passage; page furniture (furniture.py), the language (languages.py), and what
two texts have in common (sketches.py)."""

from fact_reader.analysis.proposing import Proposal, propose
from fact_reader.analysis.speakers import names_near
from fact_reader.analysis.words import count_words

__all__ = ["Proposal", "count_words", "names_near", "propose"]
