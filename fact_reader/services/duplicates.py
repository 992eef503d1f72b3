"""Articles that are nearly the same: the same agency's text in two outlets, reprints.

Ten copies are one source, so they are found on import and shown together.
"""

from collections import defaultdict
from collections.abc import Mapping

from fact_reader.analysis.sketches import KEYS, SHARED_KEYS, resemblance, sketch
from fact_reader.model import Version
from fact_reader.services.library import Library
from fact_reader.storage import sketches
from fact_reader.storage.database import Connection

# From such a share of common stretches on, two articles are worth a word, and are one group.
WORTH_A_WORD = 0.4
# Each has seven tenths of the other then, as a reprint with the end cut off and a beginning of its
# own. Measured by tests/benchmarks/duplicates.py: no strangers among 10,000 articles.
SAME_SOURCE = 0.55


def note(connection: Connection, version: Version) -> dict[str, float]:
    """Store a version's sketch, and find the articles that are like it: their ids, and what share
    of all stretches of words (0 to 1) both have."""
    hashes = sketch(version.text)
    if not hashes:
        return {}
    sketches.put(connection, version.id, hashes, KEYS)
    keys = hashes[:KEYS]
    found = sketches.candidates(connection, keys, version.article_id, min(len(keys), SHARED_KEYS))
    shares = {other: resemblance(hashes, theirs) for other, theirs in found}
    alike = {other: share for other, share in shares.items() if share >= WORTH_A_WORD}
    sketches.set_alike(connection, version.article_id, alike)
    return alike


def pairs(library: Library) -> dict[str, dict[str, float]]:
    """For every article that has any: the others that are like it, and how much."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    with library.database.reading() as connection:
        for one, other, share in sketches.alike(connection):
            found[one][other] = found[other][one] = share
    return dict(found)


def groups(alike: Mapping[str, Mapping[str, float]]) -> list[frozenset[str]]:
    """Which articles of `pairs` are copies of each other, at least two to a group."""
    leader: dict[str, str] = {}

    def first(one: str) -> str:
        while leader.setdefault(one, one) != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for one, others in alike.items():
        for other, share in others.items():
            if share >= SAME_SOURCE:
                leader[first(one)] = first(other)
    members: dict[str, set[str]] = defaultdict(set)
    for one in list(leader):
        members[first(one)].add(one)
    return [frozenset(some) for some in members.values()]
