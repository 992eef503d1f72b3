"""How long the stock index takes: python tests/benchmarks/search_basic.py [ARTICLES]

Articles are made from the shuffled sentences of ../shared/corpus, or, where that is not, from a
Zipf-like vocabulary; three annotations each. Prints medians and the slowest of each kind of query.
"""

import gzip
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from fact_reader.model import Anchor, Annotation, Article, PartialDate, Stance, Version
from fact_reader.search.index import ArticleIndex
from fact_reader.search.marks import find_marks
from fact_reader.search.parser import parse_query
from fact_reader.search.snippets import make_snippets

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "articles.jsonl.gz"
NOW = datetime(2024, 1, 1, tzinfo=UTC)
BATCH = 2_000
QUERIES = {
    "common word": ["the", "and", "government", "digital"],
    "rare word": ["translator", "helsinki", "taxonomy"],
    "two words": ["mobile government", "the web", "open data"],
    "three words OR": ["mobile OR web OR data", "usability OR security OR privacy"],
    "phrase": ['"social media"', '"of the"', '"user experience team"'],
    "phrase while typing": ['"social med', "citizen-cent"],
    "excluded": ["mobile -web", "-stance:denial"],
    "prefix of 2": ["co", "th", "re", "pu"],
    "prefix of 1": ["c", "p"],
    "prefix of 4": ["mobi", "gove"],
    "stance and word": ["stance:denial mobile", "speaker:minister note:checked"],
    "date and word": ["date:2017 mobile", "after:2018-03 before:2019 web"],
}


def sentences() -> list[str]:
    if CORPUS.is_file():
        with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines]
        return [part.strip() for text in texts for part in text.split(". ") if part.strip()]
    pick = random.Random(1)
    words = [f"w{number:x}" for number in range(50_000)]
    weights = [1 / (rank + 1) for rank in range(len(words))]
    return [" ".join(pick.choices(words, weights, k=18)) for _ in range(40_000)]


def articles(count: int) -> list[tuple[Article, Version, list[Annotation]]]:
    pick, pool = random.Random(7), sentences()
    made = []
    for number in range(count):
        name = f"{number:08x}"
        text = ". ".join(pick.choices(pool, k=25))
        day = date(2015, 1, 1) + timedelta(days=pick.randrange(3_000))
        title = f"{pick.choice(pool)[:60]} {number}"
        outlet = f"Outlet {number % 40}"
        article = Article(name, title, NOW, NOW, outlet, published=PartialDate(day.isoformat()))
        version = Version(f"v{name}", name, 1, text, "", NOW)
        notes = [
            Annotation(
                f"{name}-{each}",
                name,
                version.id,
                Anchor(pick.choice(pool)[:120], "", "", 0, 1),
                pick.choice(list(Stance)),
                NOW,
                NOW,
                note=f"checked {pick.choice(pool)[:80]}",
                speaker=pick.choice(["Minister", "Spokesman", "Witness"]),
            )
            for each in range(3)
        ]
        made.append((article, version, notes))
    return made


def timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1_000


def main(count: int) -> None:
    library = articles(count)
    with tempfile.TemporaryDirectory() as folder:
        with ArticleIndex(Path(folder)) as index:
            started = time.perf_counter()
            for at in range(0, count, BATCH):
                part = library[at : at + BATCH]
                index.apply(
                    [(article, version) for article, version, _ in part],
                    [(note, article) for article, _, notes in part for note in notes],
                )
            seconds = time.perf_counter() - started
            print(f"index {count:,} articles and their notes: {seconds:.1f} s")
        with ArticleIndex(Path(folder)) as index:
            print(f"first query: {timed(lambda: index.search(parse_query('mobile'))):.1f} ms")
            for kind, texts in QUERIES.items():
                report(index, kind, texts)
            article, _, notes = library[5]
            saves = [timed(lambda: index.apply([], [(notes[0], article)])) for _ in range(9)]
            look = timed(lambda: index.search(parse_query("mobile")))
            print(f"{'save one note':22}{statistics.median(saves):8.1f}{max(saves):8.1f}")
            print(f"{'  then find':22}{look:8.1f}")
        started = time.perf_counter()
        ArticleIndex(Path(folder)).close()
        print(f"{'open (checksums)':22}{(time.perf_counter() - started) * 1_000:8.1f}")
        size = sum(path.stat().st_size for path in Path(folder).iterdir())
    texts_size = sum(len(version.text.encode()) for _, version, _ in library)
    print(f"index / text: {size / texts_size:.2f}")
    text = "\n\n".join(version.text for _, version, _ in library)[:1_000_000]
    for words in ("mobile", "the", '"social media" OR web'):
        query = parse_query(words)
        marks = find_marks(query, text)
        spent = timed(lambda query=query: find_marks(query, text))  # type: ignore[misc]
        cut = timed(lambda marks=marks: make_snippets(text, marks))  # type: ignore[misc]
        print(f"1 MB, {len(marks):6,} marks of {words:24} {spent:6.1f} ms, snippets {cut:6.1f} ms")


def report(index: ArticleIndex, kind: str, texts: list[str]) -> None:
    times = []
    typing = kind.startswith(("prefix", "phrase while"))
    totals = []
    for _ in range(5):
        for text in texts:
            # Every turn anew: what is measured is a query that was not asked before.
            index._read(lambda snapshot: snapshot.leaf_scores.cache_clear())
            query = parse_query(text, typing=typing)
            times.append(timed(lambda query=query: index.search(query, 20)))  # type: ignore[misc]
            totals.append(index.search(query, 20).total)
    print(f"{kind:22}{statistics.median(times):8.1f}{max(times):8.1f}   {totals[: len(texts)]}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
