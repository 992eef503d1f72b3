"""How like each other two rows of words are."""

from rapidfuzz.distance import LCSseq, Levenshtein


def same_words(wanted: list[str], found: list[str]) -> float:
    """Return how many of the words are there in the same order, the first most, from 0 to 1."""
    if not wanted:
        return 0.0
    near = 0
    for one, other in zip(wanted, found, strict=False):
        if one != other:
            break
        near += 1
    return max(near / len(wanted), LCSseq.similarity(wanted, found) / len(wanted) * 0.9)


def likeness(old: list[str], new: list[str]) -> float:
    """Return how alike two rows of words are letter by letter, from 0 to 1."""
    return Levenshtein.normalized_similarity(" ".join(old), " ".join(new))
