"""The search engines side by side: python tests/benchmarks/search.py [ARTICLES] [--notes N]
[--without stock,fts5,tantivy,xapian,recoll] [--queries N] [--curve]

Articles are made from the shuffled sentences of ../shared/corpus, or, where that is not, from a
Zipf-like vocabulary. All engines index the same articles and answer the same queries, in turns.
Ours is asked twice: with no postings decoded before ("ours"), and again at once ("again"), as when
the next letter is typed; which words there are, and the columns of the articles, stays in memory,
as it does while the app runs. With --notes ours also indexes annotations, the others do not.
Xapian and Recoll take part where the system's Python has them; neither has a test for every kind
of query.

With --curve it is ours alone, at 1,000, 10,000 and 100,000 articles: how everything grows.
"""

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from corpus import Made, made_articles
from search_engines import ENGINES, Engine, Ours, Query
from search_peers import installed

from fact_reader.model import Article, Version

BATCH = 20_000
CURVE = (1_000, 10_000, 100_000)
CHILD = """
import sys, time
started = time.perf_counter()
from fact_reader.search.parser import parse_query
from fact_reader.search.index import ArticleIndex
imported = time.perf_counter()
from pathlib import Path
index = ArticleIndex(Path(sys.argv[1]))
index.search(parse_query(sys.argv[2]), 20)
first = time.perf_counter()
def memory(name):
    for line in open("/proc/self/status"):
        if line.startswith(name):
            return int(line.split()[1]) // 1024
before = memory("VmRSS")
for text in sys.argv[3:]:
    index.search(parse_query(text, typing=True), 20)
print(round((imported - started) * 1000), round((first - imported) * 1000),
      memory("VmRSS"), memory("RssAnon"))
"""


def timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1_000


def queries(vocabulary: Counter[str], texts: list[str], each: int) -> dict[str, list[Query]]:
    """Of every kind some queries, chosen by chance."""
    pick = random.Random(3)
    ranked = [word for word, _ in vocabulary.most_common() if word.isalpha() and len(word) > 1]
    common, middle = ranked[20:200], ranked[200:3_000]

    def words(pool: list[str], count: int) -> list[str]:
        return pick.sample(pool, count)

    def phrase() -> str:
        while True:
            found = re.findall(r"[A-Za-z]+ [A-Za-z]+", pick.choice(texts))
            if found:
                return str(pick.choice(found))

    def months() -> str:
        return f"{pick.randrange(2015, 2023)}-{pick.randrange(1, 13):02}"

    kinds: dict[str, Callable[[], Query]] = {
        "common word": lambda: Query(words(common, 1)),
        "rarer word": lambda: Query(words(middle, 1)),
        "two words AND": lambda: Query([*words(common, 1), *words(middle, 1)]),
        "three words OR": lambda: Query(words(middle, 3), either=True),
        "rarer, no forms": lambda: Query(words(middle, 1), exact=True),
        "AND, no forms": lambda: Query([*words(common, 1), *words(middle, 1)], exact=True),
        "OR, no forms": lambda: Query(words(middle, 3), either=True, exact=True),
        "phrase": lambda: Query(phrase().split(), phrase=True),
        "prefix of 1": lambda: Query([pick.choice(middle)[:1]], prefix=True),
        "prefix of 2": lambda: Query([pick.choice(middle)[:2]], prefix=True),
        "prefix of 3": lambda: Query([pick.choice(middle)[:3]], prefix=True),
        "prefix of 4": lambda: Query([pick.choice(middle)[:4]], prefix=True),
        "word, prefix of 3": lambda: Query(
            [pick.choice(common), pick.choice(middle)[:3]], prefix=True
        ),
        "one edit": lambda: Query([pick.choice([w for w in middle if len(w) > 4])], fuzzy=True),
        "month and word": lambda: Query(words(common, 1), month=months()),
        "newest first": lambda: Query(words(common, 1), newest=True),
        "common + snippets": lambda: Query(words(common, 1), snippets=True),
        "keystroke, facets": lambda: Query(
            [pick.choice(middle)[:3]], prefix=True, snippets=True, facets=True
        ),
    }
    return {kind: [make() for _ in range(each)] for kind, make in kinds.items()}


@dataclass
class Filled:
    """Engines that hold the same articles: the seconds each took, and what can be asked."""

    engines: dict[str, Engine]
    seconds: dict[str, float]
    text_bytes: int
    last: tuple[Article, Version]
    vocabulary: Counter[str]
    samples: list[str]


def fill(makers: dict[str, Any], folder: Path, count: int, notes: int) -> Filled:
    """Index `count` made articles with every engine, in turns."""
    opened = {name: make(folder / name) for name, make in makers.items()}
    seconds = dict.fromkeys(opened, 0.0)
    vocabulary: Counter[str] = Counter()
    samples: list[str] = []
    text_bytes = 0
    batch: list[Made] = []
    last: tuple[Article, Version] | None = None
    for number, made in enumerate(made_articles(count, notes), start=1):
        batch.append(made)
        text_bytes += len(made[1].text.encode())
        if number % 50 == 0:
            vocabulary.update(re.findall(r"\w+", made[1].text.lower()))
            samples.append(made[1].text)
        if len(batch) == BATCH or number == count:
            for name, engine in opened.items():
                seconds[name] += timed(partial(engine.add, batch)) / 1_000
            last = batch[-1][:2]
            batch = []
    for name, engine in opened.items():
        seconds[name] += timed(engine.finish) / 1_000
    assert last is not None
    return Filled(opened, seconds, text_bytes, last, vocabulary, samples)


def side_by_side(count: int, notes: int, without: list[str], each: int) -> None:
    """All engines at one size."""
    known = ENGINES | installed()
    makers = {name: make for name, make in known.items() if name not in without}
    with tempfile.TemporaryDirectory() as folder:
        filled = fill(makers, Path(folder), count, notes)
        opened, text_bytes = filled.engines, filled.text_bytes
        print(f"{count:,} articles, {text_bytes / 1e6:.0f} MB of text, {notes} notes each\n")
        rates = {name: count / seconds for name, seconds in filled.seconds.items()}
        report(opened, "articles/s", rates, "{:9.0f}")
        sizes = {name: engine.size() / text_bytes for name, engine in opened.items()}
        report(opened, "index / text", sizes, "{:9.2f}")
        compare(opened, queries(filled.vocabulary, filled.samples, each))
        saves = {name: engine.add_one_and_find(filled.last) for name, engine in opened.items()}
        report(opened, "add one, find it", saves, "{:9.1f}")
        for engine in opened.values():
            engine.close()
        ours = opened["ours"]
        assert isinstance(ours, Ours)
        imports, first, resident, own = in_new_processes(ours.folder, filled.vocabulary)
        print(
            f"\nnew process: imports {imports:.0f} ms, open and first query {first:.0f} ms; "
            f"after 200 queries {resident:.0f} MB resident, {own:.0f} MB of it its own"
        )


def curve(notes: int, each: int) -> None:
    """Ours at all sizes, as a table with a column for each."""
    rows: dict[str, list[float]] = {}
    for count in CURVE:
        with tempfile.TemporaryDirectory() as folder:
            filled = fill({"ours": Ours}, Path(folder), count, notes)
            ours = filled.engines["ours"]
            assert isinstance(ours, Ours)
            row = {
                "articles/s": count / filled.seconds["ours"],
                "index / text": ours.size() / filled.text_bytes,
            }
            for kind, asked in queries(filled.vocabulary, filled.samples, each).items():
                times = []
                for query in asked:
                    ours.forget(everything=True)
                    times.append(timed(partial(ours.ask, query)))
                row[f"{kind}, ms"] = statistics.median(times)
            row["add one, find it, ms"] = ours.add_one_and_find(filled.last)
            ours.close()
            values = in_new_processes(ours.folder, filled.vocabulary)
            names = ("imports, ms", "open, first query, ms", "resident, MB", "its own, MB")
            row |= dict(zip(names, values, strict=True))
        for name, value in row.items():
            rows.setdefault(name, []).append(value)
    print(f"{'articles':24}" + "".join(f"{count:>12,}" for count in CURVE))
    for name, values in rows.items():
        print(f"{name:24}" + "".join(f"{value:>12,.2f}" for value in values))


def compare(engines: dict[str, Engine], kinds: dict[str, list[Query]]) -> None:
    names = list(engines)
    print(f"\n{'ms: median / p95':20}" + "".join(f"{name:>17}" for name in (*names, "again")))
    for kind, asked in kinds.items():
        times: dict[str, list[float]] = {name: [] for name in (*names, "again")}
        for query in asked:
            for name, engine in engines.items():
                if isinstance(engine, Ours):
                    engine.forget(everything=True)
                try:
                    times[name].append(timed(partial(engine.ask, query)))
                except NotImplementedError:
                    continue
                if isinstance(engine, Ours):
                    engine.forget(everything=False)
                    times["again"].append(timed(partial(engine.ask, query)))
        cells = []
        for name in times:
            values = sorted(times[name])
            if not values:
                cells.append(f"{'-':>17}")
                continue
            p95 = values[int(len(values) * 0.95)]
            cells.append(f"{statistics.median(values):9.2f} /{p95:6.1f}")
        ratios = [
            f"{statistics.median(times['ours']) / statistics.median(times[name]):5.2f} x {name}"
            for name in names
            if name != "ours" and times[name]
        ]
        print(f"{kind:20}" + "".join(cells) + "   " + ", ".join(ratios))


def report(engines: dict[str, Engine], what: str, values: dict[str, float], form: str) -> None:
    cells = "".join(f"{name:>9}{form.format(values[name])}" for name in engines)
    ours = values["ours"]
    ratios = [f"{ours / values[n]:5.2f} x {n}" for n in engines if n != "ours" and values[n]]
    print(f"{what:20}{cells}   {', '.join(ratios)}")


def in_new_processes(folder: Path, vocabulary: Counter[str]) -> list[float]:
    """Medians: ms to import, ms to open and answer first, MB resident and own after 200 queries."""
    words = [word for word, _ in vocabulary.most_common(200)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    # Compiled modules are kept, as they are for everybody; the first process makes them.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(folder.with_suffix(".compiled"))
    runs = []
    for _ in range(5):
        command = [sys.executable, "-c", CHILD, str(folder), words[30], *words]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
        runs.append([int(value) for value in done.stdout.split()])
    return [statistics.median(column) for column in zip(*runs, strict=True)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int, nargs="?", default=10_000)
    parser.add_argument("--notes", type=int, default=0)
    parser.add_argument("--without", default="")
    parser.add_argument("--queries", type=int, default=40)
    parser.add_argument("--curve", action="store_true")
    given = parser.parse_args()
    if given.curve:
        curve(given.notes, given.queries)
    else:
        side_by_side(given.articles, given.notes, given.without.split(","), given.queries)
