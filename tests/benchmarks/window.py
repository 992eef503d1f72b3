"""The window against its floor: python tests/benchmarks/window.py [--articles N] [--rounds N]

Prints, with medians of interleaved rounds:
- start of a process to a painted, idle window: with the samples and with N articles, as ratios to
  a bare PySide6 window;
- memory of the idle window with N articles, and of the bare window;
- from the key that tags to stored and painted, in an article of 100 kB with 1,000 annotations.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus

from fact_reader.model import Version
from fact_reader.paths import sample_library
from fact_reader.services import indexing
from fact_reader.services.library import Library
from fact_reader.services.samples import open_samples

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent

# The clock stops when the window has been painted and the event loop has nothing left to do: then
# somebody can use it. What is shown is the first QMainWindow, ours by the real command line.
_WATCH = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
stay_ms = int(sys.argv[1])

class Watch(QObject):
    painted = False
    def eventFilter(self, window, event):
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = True
            self.window = window
            QTimer.singleShot(0, self.ready)
        return False
    def ready(self):
        print(time.time(), flush=True)
        QTimer.singleShot(stay_ms, self.done)
    def done(self):
        [line] = [line for line in open("/proc/self/status") if line.startswith("VmRSS")]
        print(line, flush=True)
        self.window.close()
        QApplication.quit()

watch = Watch()
show = QMainWindow.show
def watched_show(window):
    window.installEventFilter(watch)
    show(window)
QMainWindow.show = watched_show
"""

_BARE = (
    _WATCH
    + """
qt = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("hello"))
window.resize(1440, 900)
window.show()
qt.exec()
"""
)

_OURS = (
    _WATCH
    + """
from fact_reader.__main__ import main
sys.argv = ["fact-reader", *sys.argv[2:], "open"]
main()
"""
)


def start(script: str, *arguments: str, stay_ms: int = 0) -> tuple[float, float]:
    """Seconds from the start of the process to a painted window, and its memory in MB."""
    began = time.time()
    run = subprocess.run(
        [sys.executable, "-c", script, str(stay_ms), *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    painted, memory = run.stdout.split("\n")[:2]
    return float(painted) - began, int(memory.split()[1]) / 1024


def measure_start(large: Path, rounds: int) -> dict[str, float]:
    """Medians of the start times in seconds."""
    times: dict[str, list[float]] = {"bare": [], "samples": [], "large": []}
    for number in range(rounds + 1):
        seconds = {
            "bare": start(_BARE)[0],
            "samples": start(_OURS, "--sample")[0],
            "large": start(_OURS, "--library", str(large))[0],
        }
        if number:  # The first round warms the disk's cache.
            for name, value in seconds.items():
                times[name].append(value)
    return {name: statistics.median(values) for name, values in times.items()}


def measure_tagging(folder: Path) -> list[float]:
    """Seconds from each key press to stored and painted."""
    from PySide6.QtCore import QEventLoop, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from fact_reader.ui.app import Application, make_qt_application

    make_qt_application()
    application = Application()
    application.open(folder)
    window = application.window
    assert window is not None
    window.desk.open_article("0" * 16)
    pane = window.pane_area.active_pane
    pane.activate()
    _settle(2.0)
    pick = random.Random(3)
    seconds = []
    for _ in range(100):
        at = pick.randrange(len(pane.view.text) - 200)
        pane.view.select_span(at, at + 60)
        pane.view.reveal(at, at + 60)
        _settle(0.4)
        before = len(pane.view.highlights)
        began = time.perf_counter()
        QTest.keyClick(pane.view, Qt.Key.Key_1)
        pane.view.viewport().repaint()
        window.notes_panel.repaint()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        seconds.append(time.perf_counter() - began)
        assert len(pane.view.highlights) == before + 1
    application.close()
    return seconds


def _settle(seconds: float) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def make_long_article(folder: Path) -> None:
    """A library with one article of 100 kB and 1,000 annotations."""
    with Library(folder) as library:
        pool = corpus.sentences()
        pick = random.Random(5)
        [(article, version, _)] = corpus.made_articles(1, 0)
        text = version.text
        while len(text) < 100_000:
            text += "\n\n" + ". ".join(pick.choices(pool, k=4))
        long = Version(version.id, article.id, 1, text, version.sha256, corpus.NOW)
        notes = [corpus.note(pick, pool, article, long, each) for each in range(1_000)]
        corpus.store(library, [(article, long, notes)])
        indexing.catch_up(library)


def main() -> None:
    """Measure, and print a table and the same as JSON."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--rounds", type=int, default=7)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        os.environ["FACT_READER_HOME"] = str(home / "home")
        os.environ["PYTHONPATH"] = str(HERE.parents[1])
        # Compiled modules are kept, as they are for everybody after the first start.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        with open_samples(sample_library()) as library:
            indexing.catch_up(library)
        with Library(home / "large") as library:
            corpus.fill(library, chosen.articles)
            indexing.catch_up(library)
        make_long_article(home / "long")
        times = measure_start(home / "large", chosen.rounds)
        bare_mb = start(_BARE, stay_ms=3_000)[1]
        large_mb = start(_OURS, "--library", str(home / "large"), stay_ms=8_000)[1]
        keys = sorted(measure_tagging(home / "long"))
    result = {
        "bare_start_s": round(times["bare"], 3),
        "samples_start_ratio": round(times["samples"] / times["bare"], 2),
        f"{chosen.articles}_articles_start_ratio": round(times["large"] / times["bare"], 2),
        "bare_memory_mb": round(bare_mb),
        f"{chosen.articles}_articles_memory_mb": round(large_mb),
        "tag_key_median_ms": round(statistics.median(keys) * 1000, 1),
        "tag_key_p95_ms": round(keys[int(len(keys) * 0.95)] * 1000, 1),
    }
    for name, value in result.items():
        print(f"{name:32} {value}")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
