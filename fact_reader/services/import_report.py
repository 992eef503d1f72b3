"""What became of each file of an import."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from fact_reader.model import Changes
from fact_reader.model.wording import counted_sentence, joined, sentence


class Fate(StrEnum):
    """What became of a file."""

    ADDED = "added"
    UPDATED = "updated"
    RESTORED = "restored"
    KNOWN = "known"
    MERGED = "merged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A file's fate. `message` says why, or what is worth knowing; `article_id` if it has one."""

    name: str
    fate: Fate
    message: str = ""
    article_id: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Every file's fate in the order of import, and whether the user stopped it before the end."""

    outcomes: tuple[Outcome, ...] = ()
    cancelled: bool = False
    changes: Changes = field(default_factory=Changes)

    def count(self, fate: Fate) -> int:
        """How many files had this fate."""
        return sum(outcome.fate is fate for outcome in self.outcomes)

    def summary(self) -> str:
        """One sentence, such as "5 articles added, 1 already in the library, 2 not imported." """
        number = Counter(outcome.fate for outcome in self.outcomes)
        added = number[Fate.ADDED]
        parts = [counted_sentence("{n} article added", "{n} articles added", added)]
        for fate, part in (
            (
                Fate.UPDATED,
                counted_sentence("{n} new version", "{n} new versions", number[Fate.UPDATED]),
            ),
            (Fate.RESTORED, sentence("{n} brought back", n=number[Fate.RESTORED])),
            (Fate.MERGED, sentence("{n} merged", n=number[Fate.MERGED])),
            (Fate.KNOWN, sentence("{n} already in the library", n=number[Fate.KNOWN])),
            (Fate.FAILED, sentence("{n} not imported", n=number[Fate.FAILED])),
        ):
            if number[fate]:
                parts.append(part)
        told = joined(parts if added else parts[1:], ", ") or sentence("Nothing to import")
        if self.cancelled:
            return sentence("{what}; stopped before the end.", what=told)
        return sentence("{what}.", what=told)


def report_of(outcomes: Iterable[Outcome], cancelled: bool, merged: Changes) -> ImportReport:
    """The report of an import with these outcomes, which changed `merged` beside."""
    outcomes = tuple(outcomes)
    return ImportReport(outcomes, cancelled, Changes(articles=new_ids(outcomes)) | merged)


def new_ids(outcomes: Iterable[Outcome]) -> frozenset[str]:
    """The articles that came in or have a new version."""
    new = (Fate.ADDED, Fate.RESTORED, Fate.UPDATED)
    return frozenset(one.article_id for one in outcomes if one.fate in new)
