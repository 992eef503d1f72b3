"""The process that test_killing.py kills: it imports, annotates and indexes until it is killed.

Arguments: the library's folder, a seed. It prints a line after each thing that the services said
is stored, and before each deletion.
"""

import random
import sys
import threading
from pathlib import Path

from fact_reader.model import ArticleWork, Stance
from fact_reader.services import annotating, editing, importing, indexing
from fact_reader.services.library import Library


def _say(*words: object) -> None:
    print(*words, flush=True)


def _index_for_ever(library: Library) -> None:
    """As the window does: beside the work, and again and again."""
    while True:
        if indexing.catch_up(library):
            _say("indexed")


def _import(library: Library, chance: random.Random) -> ArticleWork:
    words = " ".join(chance.choices(["denied", "claimed", "met", "😀", "“said”"], k=80))
    text = f"Article {chance.random()}\n\n{words}"
    [outcome] = importing.import_text(library, text).outcomes
    work = editing.work(library, outcome.article_id)
    assert work is not None
    _say("imported", work.article.id)
    return work


def _work_for_ever(library: Library, chance: random.Random) -> None:
    number = 0
    while True:
        work = _import(library, chance)
        for _ in range(8):
            start = chance.randrange(len(work.version.text) - 1)
            end = chance.randrange(start + 1, len(work.version.text))
            made = annotating.draft(library, work.version.id, start, end, Stance.DENIAL)
            for _ in range(2):
                number += 1
                made = annotating.changed(made, note=str(number), labels=["a", "b"])
                annotating.save(library, made)
                _say("saved", made.id, number)
            if chance.random() < 0.2:
                _say("deleting", made.id)
                annotating.delete(library, [made.id])


def main() -> None:
    library = Library(Path(sys.argv[1]))
    threading.Thread(target=_index_for_ever, args=(library,), daemon=True).start()
    _work_for_ever(library, random.Random(sys.argv[2]))


if __name__ == "__main__":
    main()
