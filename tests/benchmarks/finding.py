"""What stands behind the results panel: python tests/benchmarks/finding.py [--articles N]

Prints the CPU time of searches with filters, facets, ids in order and concordances, in ms: the
median of some runs, after a first one that opens the index.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import product
from pathlib import Path

import corpus

from fact_reader.model import SearchFilters, Stance
from fact_reader.services import concordance, finding, indexing, saved_searches
from fact_reader.services.library import Library

FILTERS = SearchFilters(
    outlets=frozenset({"Outlet 3", "Outlet 5"}),
    stances=frozenset({Stance.DENIAL}),
    first_month="2016-01",
    last_month="2019-12",
)
ROUNDS = 5


def main() -> None:
    """Make a library, measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        corpus.fill(library, given.articles)
        indexing.catch_up(library)
        measure(library)


def measure(library: Library) -> None:
    """Print a row for each piece of work, with how many it found."""
    common, rarer = "the", "president"
    four = finding.article_ids(library, rarer)[:4]
    saved = saved_searches.save(library, "Measured", common)
    work: dict[str, Callable[[], int]] = {
        "search": lambda: finding.search(library, rarer).total,
        "search, filters": lambda: finding.search(library, rarer, filters=FILTERS).total,
        "search, no words": lambda: finding.search(library, "", filters=FILTERS).total,
        "search in four articles": lambda: finding.search(library, rarer, within=four).total,
        "search by title": lambda: finding.search(library, rarer, order="title").total,
        "facets": lambda: len(finding.facets(library, rarer).months),
        "facets, filters": lambda: len(finding.facets(library, rarer, filters=FILTERS).months),
        "facets of everything": lambda: len(finding.facets(library, "").months),
        "ids": lambda: len(finding.article_ids(library, rarer)),
        "ids of a common word": lambda: len(finding.article_ids(library, common)),
        "news of a saved search": lambda: saved_searches.news(library, saved),
    }
    orders: tuple[concordance.Order, ...] = ("relevance", "left")
    for word, order in product((rarer, common), orders):
        work[f"concordance of “{word}”, {order}"] = partial(_gathered, library, word, order)
    gathered = concordance.gather(library, rarer)
    middle = len(gathered.entries) // 2
    work["page of a concordance"] = lambda: len(gathered.page(library, 50, middle).lines)
    for name, do in work.items():
        times = []
        for _ in range(ROUNDS):
            start = time.process_time()
            found = do()
            times.append(time.process_time() - start)
        print(f"{name:36} {statistics.median(times) * 1000:8.1f} ms {found:8}")


def _gathered(library: Library, word: str, order: concordance.Order) -> int:
    return len(concordance.gather(library, word, order=order).entries)


if __name__ == "__main__":
    main()
