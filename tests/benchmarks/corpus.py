"""Articles to measure with: seeded, of natural words where ../shared/corpus is, else Zipf words."""

import gzip
import json
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from fact_reader.analysis.words import count_words
from fact_reader.anchoring import describe
from fact_reader.model import Annotation, Article, PartialDate, Stance, Version
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "articles.jsonl.gz"
NOW = datetime(2024, 1, 1, tzinfo=UTC)


def sentences() -> list[str]:
    """Some tens of thousands of sentences."""
    if CORPUS.is_file():
        with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines]
        return [part.strip() for text in texts for part in text.split(". ") if part.strip()]
    pick = random.Random(1)
    words = [f"w{number:x}" for number in range(50_000)]
    weights = [1 / (rank + 1) for rank in range(len(words))]
    return [" ".join(pick.choices(words, weights, k=18)) for _ in range(40_000)]


Made = tuple[Article, Version, list[Annotation]]


def made_articles(count: int, notes_each: int = 3) -> Iterator[Made]:
    """`count` articles of about 400 words with unique titles, dates, 40 outlets, and notes."""
    pick, pool = random.Random(7), sentences()
    for number in range(count):
        name = f"{number:016x}"
        paragraphs = [". ".join(pick.choices(pool, k=4)) + "." for _ in range(6)]
        title = f"{pick.choice(pool)[:60].strip()} {number}"
        text = "\n\n".join([title, *paragraphs])
        day = date(2015, 1, 1) + timedelta(days=pick.randrange(3_000))
        outlet = f"Outlet {number % 40}"
        article = Article(name, title, NOW, NOW, outlet, published=PartialDate(day.isoformat()))
        version = Version(f"f{name[1:]}", name, 1, text, f"{number:064x}", NOW)
        notes = [note(pick, pool, article, version, each) for each in range(notes_each)]
        yield article, version, notes


def note(
    pick: random.Random, pool: list[str], article: Article, version: Version, each: int
) -> Annotation:
    """An annotation of a random passage of up to 160 characters."""
    start = pick.randrange(len(version.text) - 1)
    end = min(len(version.text), start + pick.randint(20, 160))
    return Annotation(
        id=f"{each + 1:04x}{article.id[4:]}",
        article_id=article.id,
        version_id=version.id,
        anchor=describe(version.text, start, end),
        stance=pick.choice(list(Stance)),
        created=NOW,
        modified=NOW,
        note=f"checked {pick.choice(pool)[:80]}",
        speaker=pick.choice(["Minister", "Spokesman", "Witness"]),
    )


def fill(library: Library, count: int, notes_each: int = 3) -> None:
    """Put made articles into a library, in large transactions; originals are not kept."""
    batch: list[Made] = []
    for made in made_articles(count, notes_each):
        batch.append(made)
        if len(batch) == 1_000:
            store(library, batch)
            batch = []
    store(library, batch)


def store(library: Library, batch: list[Made]) -> None:
    """Put made articles into a library in one transaction."""
    with library.database.writing() as connection:
        for article, version, notes in batch:
            articles.save(connection, article)
            articles.add_version(connection, version, count_words(version.text))
            for one in notes:
                annotations.save(connection, one)
