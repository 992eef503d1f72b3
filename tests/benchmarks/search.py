"""The search engines side by side: python tests/benchmarks/search.py [ARTICLES] [--notes N]
[--without stock,fts5,tantivy] [--queries N]

Articles are made from the shuffled sentences of ../shared/corpus, or, where that is not, from a
Zipf-like vocabulary. All engines index the same articles and answer the same queries, in turns.
Ours is asked twice: with nothing decoded before ("ours"), and again at once ("again"), as when the
next letter is typed. With --notes ours also indexes annotations, the others do not.
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
from functools import partial
from pathlib import Path

from corpus import made_articles
from search_engines import ENGINES, Engine, Ours, Query

from fact_reader.model import Article, Version

BATCH = 20_000
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


def main(count: int, notes: int, without: list[str], each: int) -> None:
    engines = {name: make for name, make in ENGINES.items() if name not in without}
    with tempfile.TemporaryDirectory() as folder:
        opened = {name: make(Path(folder) / name) for name, make in engines.items()}
        seconds = dict.fromkeys(opened, 0.0)
        vocabulary: Counter[str] = Counter()
        samples: list[str] = []
        text_bytes = 0
        batch = []
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
        print(f"{count:,} articles, {text_bytes / 1e6:.0f} MB of text, {notes} notes each\n")
        report(opened, "articles/s", {n: count / s for n, s in seconds.items()}, "{:9.0f}")
        sizes = {name: engine.size() / text_bytes for name, engine in opened.items()}
        report(opened, "index / text", sizes, "{:9.2f}")
        compare(opened, queries(vocabulary, samples, each))
        assert last is not None
        saves = {name: engine.add_one_and_find(last) for name, engine in opened.items()}
        report(opened, "add one, find it", saves, "{:9.1f}")
        ours = opened["ours"]
        assert isinstance(ours, Ours)
        ours.close()
        child(ours.folder, [word for word, _ in vocabulary.most_common(200)])


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


def child(folder: Path, words: list[str]) -> None:
    """Opening and memory in new processes."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    runs = []
    for _ in range(5):
        command = [sys.executable, "-c", CHILD, str(folder), words[30], *words]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
        runs.append([int(value) for value in done.stdout.split()])
    imports, first, resident, own = (
        statistics.median(column) for column in zip(*runs, strict=True)
    )
    print(
        f"\nnew process: imports {imports} ms, open and first query {first} ms; "
        f"after 200 queries {resident} MB resident, {own} MB of it its own"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", type=int, nargs="?", default=10_000)
    parser.add_argument("--notes", type=int, default=0)
    parser.add_argument("--without", default="")
    parser.add_argument("--queries", type=int, default=40)
    given = parser.parse_args()
    main(given.articles, given.notes, given.without.split(","), given.queries)
