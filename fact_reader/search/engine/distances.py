"""Words that are a few letters off another: Levenshtein's distance to many words at once."""

import numpy as np

from fact_reader.search.engine.arrays import Array


def alike(words: Array, at: Array, word: str, distance: int) -> Array:
    """Which of some words are at most `distance` insertions, deletions and replacements away from
    `word`, ascending. `words` are the bytes of them in a row, `at` where each starts and, as one
    more, where the last one ends."""
    if len(at) < 2:
        return np.zeros(0, dtype=np.int64)
    letters, starts, sizes = _letters(words, at)
    wanted = np.array([ord(letter) for letter in word], dtype=letters.dtype)
    near: list[Array] = []
    for size in range(max(1, len(word) - distance), len(word) + distance + 1):
        group = np.flatnonzero(sizes == size)
        others = letters[starts[group] + np.arange(size)[:, None]]
        near.append(group[_distances(wanted, others, distance) <= distance])
    return np.sort(np.concatenate(near))


def _letters(words: Array, at: Array) -> tuple[Array, Array, Array]:
    """The letters of words in a row, and where each word starts and how many it has."""
    edges = at.astype(np.int64)
    sizes = edges[1:] - edges[:-1]
    starts = np.cumsum(sizes) - sizes
    content = words[int(at[0]) : int(at[-1])]
    inner = (content & 0xC0) == 0x80  # bytes of UTF-8 that begin no letter
    if inner.any():
        sizes = sizes - np.add.reduceat(inner, starts, dtype=np.int64)
        starts = np.cumsum(sizes) - sizes
    text = content.tobytes().decode().encode("utf-32-le")
    return np.frombuffer(text, dtype="<u4"), starts, sizes


def _distances(word: Array, others: Array, most: int) -> Array:
    """How many insertions, deletions and replacements make `word` of each of `others`, which are
    columns of letters; just more than `most` where it is more.

    The table of the textbook, each cell for all words at once. Only cells so near to the diagonal
    count.
    """
    size, count = others.shape
    beyond = np.full(count, most + 1, dtype=np.int8)
    row = [np.full(count, min(place, most + 1), dtype=np.int8) for place in range(size + 1)]
    for line, letter in enumerate(word, start=1):
        above, row = row, [np.full(count, min(line, most + 1), dtype=np.int8)]
        for place in range(1, size + 1):
            if abs(line - place) > most:
                row.append(beyond)
                continue
            cell = np.minimum(above[place], row[-1]) + np.int8(1)
            np.minimum(cell, above[place - 1] + (others[place - 1] != letter), out=cell)
            row.append(np.minimum(cell, beyond, out=cell))
    return row[-1]
