"""How well near-duplicates are found: python tests/benchmarks/duplicates.py [--articles N]

N articles of natural texts are put into a library, and among them reprints of some, made by chance
as outlets make them: another headline, another first paragraph, paragraphs cut from the end,
sentences of their own put in, a few words changed. Each goes the way that an import goes
(services.duplicates). Prints, for each kind of reprint, what share of them is told ("... % the same
as") and grouped with its original; how many pairs that have nothing to do with each other are; how
far the estimated share is from the true one; CPU time for an article, by how many are there
already; and the database's growth.
"""

import argparse
import random
import re
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from corpus import CORPUS, made_articles, sentences

from fact_reader.analysis.sketches import STRETCH
from fact_reader.services import duplicates
from fact_reader.services.library import Library
from fact_reader.storage import articles

REPRINTS_IN_A_HUNDRED = 10


def _headline(parts: list[str], pick: random.Random, pool: list[str]) -> list[str]:
    return [pick.choice(pool)[:70], *parts[1:]]


def _first_paragraph(parts: list[str], pick: random.Random, pool: list[str]) -> list[str]:
    return [*_headline(parts, pick, pool)[:1], ". ".join(pick.choices(pool, k=3)), *parts[2:]]


def _cut(parts: list[str], pick: random.Random, pool: list[str]) -> list[str]:
    return _headline(parts, pick, pool)[: len(parts) - max(1, len(parts) // 4)]


def _own_words(parts: list[str], pick: random.Random, pool: list[str]) -> list[str]:
    changed = _headline(parts, pick, pool)
    for _ in range(2):
        changed.insert(pick.randrange(1, len(changed) + 1), pick.choice(pool))
    return changed


def _edited(parts: list[str], pick: random.Random, pool: list[str]) -> list[str]:
    words = re.split(r"( +)", "\n\n".join(_headline(parts, pick, pool)))
    for _ in range(len(words) // 120):
        words[2 * pick.randrange(len(words) // 2)] = pick.choice(("reportedly", "later", "the"))
    return "".join(words).split("\n\n")


def _half(parts: list[str], pick: random.Random, pool: list[str]) -> list[str]:
    return _headline(parts, pick, pool)[: 1 + len(parts) // 2]


KINDS: dict[str, Callable[[list[str], random.Random, list[str]], list[str]]] = {
    "another headline": _headline,
    "another first paragraph": _first_paragraph,
    "a quarter cut": _cut,
    "two sentences put in": _own_words,
    "a word in sixty changed": _edited,
    "only the first half": _half,
}


def true_share(one: str, other: str) -> float:
    """The share of all stretches of words that is in both texts."""

    def stretches(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", text.casefold())
        return {tuple(words[at : at + STRETCH]) for at in range(len(words) - STRETCH + 1)}

    first, second = stretches(one), stretches(other)
    return len(first & second) / max(1, len(first | second))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=10_000)
    given = parser.parse_args()
    pick, pool = random.Random(11), sentences()
    origin: dict[str, tuple[str, str]] = {}
    texts: dict[str, str] = {}
    spent: list[float] = []
    with tempfile.TemporaryDirectory() as name, Library(Path(name)) as library:
        for article, version, _ in made_articles(given.articles, 0):
            reprint = texts and pick.randrange(100) < REPRINTS_IN_A_HUNDRED
            if reprint:
                kind = pick.choice(list(KINDS))
                first = pick.choice(list(texts))
                first = origin[first][0] if first in origin else first
                parts = KINDS[kind](texts[first].split("\n\n"), pick, pool)
                version = replace(version, text="\n\n".join(parts))
                origin[article.id] = first, kind
            texts[article.id] = version.text
            with library.database.writing() as connection:
                articles.save(connection, article)
                articles.add_version(connection, version, 0)
                start = time.process_time()
                duplicates.note(connection, version)
                spent.append(time.process_time() - start)
        told = duplicates.pairs(library)
        groups = duplicates.groups(told)
        size = sum(one.stat().st_size for one in Path(name).glob("library.sqlite3*"))
    _tell(texts, origin, told, groups)
    step = max(1, len(spent) // 4)
    quarters = (1000 * statistics.fmean(spent[at : at + step]) for at in range(0, 4 * step, step))
    print(
        "CPU time an article, quarter by quarter:", ", ".join(f"{one:.2f} ms" for one in quarters)
    )
    print(f"  slowest {1000 * max(spent):.0f} ms; database {size / 1e6:.0f} MB")


def _tell(
    texts: dict[str, str],
    origin: dict[str, tuple[str, str]],
    told: dict[str, dict[str, float]],
    groups: list[frozenset[str]],
) -> None:
    words = "natural texts" if CORPUS.is_file() else "seeded words"
    print(f"{len(texts)} articles of {words}, {len(origin)} of them reprints")
    group = {one: number for number, members in enumerate(groups) for one in members}
    by_kind: dict[str, list[tuple[bool, bool, float, float]]] = defaultdict(list)
    for one, (first, kind) in origin.items():
        estimate = told.get(one, {}).get(first, 0.0)
        together = one in group and group[one] == group.get(first)
        by_kind[kind].append(
            (estimate > 0, together, true_share(texts[one], texts[first]), estimate)
        )
    for kind, rows in sorted(by_kind.items()):
        errors = [abs(true - estimate) for _, _, true, estimate in rows if estimate]
        shares = [true for _, _, true, _ in rows]
        print(
            f"  {kind:24} {len(rows):4}: told {sum(row[0] for row in rows) / len(rows):7.2%}, "
            f"grouped {sum(row[1] for row in rows) / len(rows):7.2%}, "
            f"truly the same {min(shares):.0%} to {max(shares):.0%}, "
            f"error {statistics.fmean(errors or [0]):.1%} in the mean"
        )
    family = {one: origin[one][0] if one in origin else one for one in texts}
    pairs = {frozenset((one, other)) for one in told for other in told[one]}
    wrong = [pair for pair in pairs if len({family[one] for one in pair}) > 1]
    mixed = sum(len({family[one] for one in members}) > 1 for members in groups)
    print(
        f"  pairs told {len(pairs)}, of strangers {len(wrong)}; groups {len(groups)}, mixed {mixed}"
    )


if __name__ == "__main__":
    main()
