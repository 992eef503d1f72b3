"""How fast the reading pane is: ``python packaging/dev.py bench reading_pane``.

Prints medians and best times in milliseconds for a pane of 720 x 900: opening an article until it
is painted, adding one annotation until it is painted, painting all that is in sight anew. Then a
frame of scrolling with two panes and links between them, or with notes beside the text, what a pane
costs in memory, and for each part the longest time for which the event loop stood still. What
misses its aim is marked. Times are those of the main thread alone: what else the machine does is
not counted.
"""

import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from fact_reader.model import Anchor, Annotation, Article, Link, LinkKind, Stance, Version
from fact_reader.ui import theme
from fact_reader.ui.reader.find_bar import FindBar
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.reader.pane_area import PaneArea
from fact_reader.ui.reader.text_view import ArticleTextView

NOW = datetime(2019, 6, 12, tzinfo=UTC)
WORDS = "the report says that a minister denied confirmed talks meeting summit of on Tuesday"
MEGABYTE = 1_000_000
SIZES = [
    (5_000, 10),
    (5_000, 1_000),
    (100_000, 1_000),
    (MEGABYTE, 0),
    (MEGABYTE, 1_000),
    (MEGABYTE, 10_000),
]
LINKS = 60
FRAME_MS = 16.0
ROUNDS = 15


def made_text(length: int) -> str:
    """Paragraphs of some 60 words, always the same."""
    chance = random.Random(1)
    words, paragraphs, size = WORDS.split(), [], 0
    while size < length:
        paragraphs.append(" ".join(chance.choices(words, k=60)))
        size += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def made_annotations(text: str, count: int, key: str = "") -> list[Annotation]:
    """Passages of 20 to 120 characters all over the text."""
    chance = random.Random(2)
    made = []
    for number in range(count):
        start = chance.randrange(len(text) - 130)
        end = start + chance.randrange(20, 120)
        anchor = Anchor(text[start:end], "", "", start, end)
        stance = chance.choice(list(Stance))
        made.append(Annotation(f"{key}{number:06}", "a", "v", anchor, stance, NOW, NOW))
    return made


def milliseconds(act: Callable[[int], None], rounds: int = ROUNDS) -> list[float]:
    """How long each call took."""
    times = []
    for number in range(rounds):
        start = time.thread_time()
        act(number)
        times.append((time.thread_time() - start) * 1000)
    return times


def shown(times: list[float]) -> str:
    """The median and the shortest."""
    return f"{statistics.median(times):.1f} ({min(times):.1f})"


def told(what: str, value: float, aim: float, unit: str = "ms") -> None:
    """One line of the report, marked where the aim is missed."""
    mark = "" if value < aim else "   MISSED"
    print(f"{what:<66} {value:8.2f} {unit} (aim: under {aim:g}){mark}")


class StallWatch:
    """Ticks as often as the event loop lets it; `longest` is the longest pause in ms."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(0)

    def _tick(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now

    def run(self, application: QApplication, seconds: float) -> float:
        """Let events be handled for so long; return the longest pause since the last time."""
        self.longest, self._last = 0.0, time.thread_time()
        deadline = time.perf_counter() + seconds
        while time.perf_counter() < deadline:
            application.processEvents()
        return self.longest


def resident_mb() -> float:
    """The memory of this process that is not shared, 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    lines = status.read_text(encoding="ascii").splitlines()
    anonymous = next(line for line in lines if line.startswith("RssAnon"))
    return int(anonymous.split()[1]) / 1024


def measure_view(application: QApplication, watch: StallWatch) -> None:
    """One pane: opening, adding, painting."""
    view = ArticleTextView()
    view.resize(720, 900)
    view.show()
    application.processEvents()
    opened: dict[tuple[int, int], float] = {}
    print(f"{'characters':>10} {'tagged':>7} {'open':>14} {'add one':>14} {'repaint':>14}")
    for size in SIZES:
        length, count = size
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
            view.viewport().repaint()

        times = []
        for _ in range(ROUNDS):
            times += milliseconds(open_article, 1)
            # Without this the documents that were shown before would go on being laid out.
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        opened[size] = statistics.median(times)
        stall = watch.run(application, 3 if length >= MEGABYTE else 0.3)
        added = milliseconds(add_one)
        painted = milliseconds(lambda _: view.viewport().repaint())
        print(
            f"{length:>10,} {count:>7,} {shown(times):>14} {shown(added):>14} {shown(painted):>14}"
        )
        if size == (MEGABYTE, 10_000):
            ratio = opened[size] / opened[MEGABYTE, 0]
            told("1 MB: open with 10,000 annotations / with none", ratio, 2, "times")
            told("1 MB, 10,000: add one until painted, median", statistics.median(added), FRAME_MS)
            told("1 MB, 10,000: longest stall while it is laid out after opening", stall, 100)
        if size == (5_000, 1_000):
            told("5 kB, 1,000: repaint, median", statistics.median(painted), FRAME_MS)

    looks = [TextLook(size=percent) for percent in (110, 100, 125, 100)]
    view.minimap.setValue(view.minimap.maximum() // 2)

    def restyle(number: int) -> None:
        view.set_look(looks[number % 4])
        view.viewport().repaint()

    print(f"another text size in the middle of 1 MB: {shown(milliseconds(restyle, 4))}")
    bar = FindBar(view)
    bar.open()
    keys = ["s", "sa", "say", "says", "says ", "says t"]
    typed = milliseconds(lambda number: bar.field.setText(keys[number % len(keys)]))
    print(f"find in 1 MB, per key: {shown(typed)}")
    view.close()
    view.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def measure_memory(application: QApplication, watch: StallWatch) -> None:
    """What a further pane takes; measured first, while no memory of others can be used again."""
    area = PaneArea()
    area.resize(1440, 860)
    area.show()
    article = Article("m", "Talks", NOW, NOW)
    for length, count in ((100, 0), (20_000, 100), (MEGABYTE, 10_000)):
        text = made_text(length)
        annotations = made_annotations(text, count)
        watch.run(application, 0.5)
        before = resident_mb()
        pane = area.add_pane()
        pane.show_article(article, Version("m", "m", 1, text, "", NOW), annotations)
        area.set_active(pane)
        watch.run(application, 4 if length == MEGABYTE else 1)
        took = resident_mb() - before
        print(f"memory of a further pane with {length:,} characters, {count:,}: {took:.1f} MB")
    area.close()
    area.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def measure_panes(application: QApplication, watch: StallWatch) -> None:
    """Two panes with links: scrolling, and what a further pane takes."""
    area = PaneArea()
    area.resize(1440, 860)
    area.show()
    text = made_text(20_000)
    chance = random.Random(3)
    for key in ("l", "r"):
        article = Article(key, "Talks", NOW, NOW, outlet="The Harbour Sample")
        version = Version(key, key, 1, text, "", NOW)
        pane = area.active_pane if key == "l" else area.add_pane()
        pane.show_article(article, version, made_annotations(text, 120, key))
        area.set_active(pane)
    ends = list(range(120))
    area.set_links(
        Link(str(n), f"r{chance.choice(ends):06}", f"l{chance.choice(ends):06}", kind, NOW)
        for n, kind in zip(range(LINKS), list(LinkKind) * LINKS, strict=False)
    )
    watch.run(application, 0.5)
    bar = area.panes[0].view.minimap

    def scroll(number: int) -> None:
        bar.setValue((number * 37) % bar.maximum())
        application.processEvents()

    frames = sorted(milliseconds(scroll, 200))
    told(f"scrolling, 2 panes and {LINKS} links: a frame, median", frames[100], FRAME_MS)
    told(f"scrolling, 2 panes and {LINKS} links: a frame, 95th of 100", frames[190], FRAME_MS)
    area.scroll_together(True)
    frames = sorted(milliseconds(scroll, 200))
    told("the same with both panes scrolling together, 95th of 100", frames[190], FRAME_MS)
    area.scroll_together(False)
    told("longest stall afterwards", watch.run(application, 0.5), 100)

    area.close()


def measure_notes_beside(application: QApplication, watch: StallWatch) -> None:
    """One wide pane with its notes beside the text: a frame of scrolling."""
    pane = ReaderPane()
    pane.resize(1204, 860)
    pane.show()
    text = made_text(MEGABYTE)
    version = Version("b", "b", 1, text, "", NOW)
    pane.show_article(Article("b", "Talks", NOW, NOW), version, made_annotations(text, 10_000))
    pane.margin.set_wanted(True)
    watch.run(application, 1)
    bar = pane.view.minimap

    def scroll(number: int) -> None:
        bar.setValue(number * 37)
        application.processEvents()

    frames = sorted(milliseconds(scroll, 200))
    told("1 MB, 10,000, notes beside the text: a frame, 95th of 100", frames[190], FRAME_MS)
    pane.close()


def main() -> int:
    """Measure everything and print it."""
    application = QApplication([])
    theme.load_fonts()
    watch = StallWatch()
    measure_memory(application, watch)
    measure_view(application, watch)
    measure_panes(application, watch)
    measure_notes_beside(application, watch)
    return 0


if __name__ == "__main__":
    sys.exit(main())
