"""How fast the reading pane is: ``python tests/benchmarks/reading_pane.py``.

Prints medians and best times in milliseconds for a pane of 720 x 900: opening an article until it
is painted, adding one annotation until it is painted, and painting all that is in sight anew.
"""

import os
import random
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from fact_reader.model import Anchor, Annotation, Stance
from fact_reader.ui import theme
from fact_reader.ui.reader.find_bar import FindBar
from fact_reader.ui.reader.text_view import ArticleTextView

NOW = datetime(2019, 6, 12, tzinfo=UTC)
WORDS = "the report says that a minister denied confirmed talks meeting summit of on Tuesday"
SIZES = [(5_000, 10), (5_000, 1_000), (100_000, 1_000), (1_000_000, 1_000), (1_000_000, 10_000)]
ROUNDS = 15


def made_text(length: int) -> str:
    """Paragraphs of some 60 words, always the same."""
    chance = random.Random(1)
    words, paragraphs, size = WORDS.split(), [], 0
    while size < length:
        paragraphs.append(" ".join(chance.choices(words, k=60)))
        size += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def made_annotations(text: str, count: int) -> list[Annotation]:
    """Passages of 20 to 120 characters all over the text."""
    chance = random.Random(2)
    made = []
    for number in range(count):
        start = chance.randrange(len(text) - 130)
        end = start + chance.randrange(20, 120)
        anchor = Anchor(text[start:end], "", "", start, end)
        stance = chance.choice(list(Stance))
        made.append(Annotation(f"{number:06}", "a", "v", anchor, stance, NOW, NOW))
    return made


def timed(act: Callable[[int], None]) -> str:
    """The median and the shortest time of one call in milliseconds."""
    times = []
    for number in range(ROUNDS):
        start = time.perf_counter()
        act(number)
        times.append((time.perf_counter() - start) * 1000)
    return f"{statistics.median(times):.1f} ({min(times):.1f})"


def main() -> None:
    """Measure every size and print a table."""
    application = QApplication([])
    theme.load_fonts()
    view = ArticleTextView()
    view.resize(720, 900)
    view.show()
    application.processEvents()
    print(f"{'characters':>10} {'tagged':>7} {'open':>14} {'add one':>14} {'repaint':>14}")
    for length, count in SIZES:
        text = made_text(length)
        annotations = made_annotations(text, count)

        def open_article(_: int, text: str = text, made: list[Annotation] = annotations) -> None:
            view.set_article(text, "")
            view.set_annotations(made)
            view.viewport().repaint()

        def add_one(number: int) -> None:
            anchor = Anchor("", "", "", 300 + number * 20, 360 + number * 20)
            new = Annotation(f"n{number}", "a", "v", anchor, Stance.CLAIM, NOW, NOW)
            view.apply_changes([new], [])
            application.processEvents()

        def repaint(_: int) -> None:
            view.viewport().repaint()

        opened = timed(open_article)
        deadline = time.monotonic() + 3
        while time.monotonic() < deadline and len(text) > 500_000:
            application.processEvents()
        added, painted = timed(add_one), timed(repaint)
        print(f"{length:>10,} {count:>7,} {opened:>14} {added:>14} {painted:>14}")

    bar = FindBar(view)
    bar.open()
    keys = ["s", "sa", "say", "says", "says ", "says t"]
    typed = timed(lambda number: bar.field.setText(keys[number % len(keys)]))
    print(f"find in 1 MB, per key: {typed}")


if __name__ == "__main__":
    main()
