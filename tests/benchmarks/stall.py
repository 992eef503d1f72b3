"""How long the window stands still under load: python tests/benchmarks/stall.py [ARTICLES]
[--before N] [--where MS]

A window on the offscreen platform imports ARTICLES text files (10,000 unless told otherwise) into a
library of N articles and indexes them, while keys go into its search field. A timer that is due
every 5 ms notes how long each turn of the event loop took. Printed are the 99th percentile, the
longest, and how many took more than 20 ms, for each phase: by the clock, and then what the window's
thread itself worked, to which other processes of a busy machine add nothing; and the longest turns
with the work in each, which is next to none where the system was late. The floor is a process
that does nothing but work some milliseconds as often as keys come: by the clock no window can take
less for as much work. It runs afterwards, while more files are imported and nobody types: beside
the window's own turns it would lengthen them. With --where, what the thread was seen at in the
longest turns is printed, too; watching it costs some time of its own.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import corpus

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from fact_reader.services import indexing
from fact_reader.services.library import Library
from fact_reader.ui.app import Application, make_qt_application
from fact_reader.ui.main_window import MainWindow

TICK_MS = 5
KEY_MS = 130
LIMIT_MS = 20
LONGEST = 6
REST_S = 3.0
FLOOR_MS = 8
FLOOR_ARTICLES = 2_000

# Works FLOOR_MS at a time until its input is closed; prints how long that took by the clock.
FLOOR = """
import select, sys, time
work_s, pause_s = float(sys.argv[1]) / 1000, float(sys.argv[2]) / 1000
times = []
while not select.select([sys.stdin], [], [], pause_s)[0]:
    began, until = time.perf_counter(), time.thread_time() + work_s
    while time.thread_time() < until:
        pass
    times.append((time.perf_counter() - began) * 1000)
times.sort()
print(f"{times[int(len(times) * 0.99)]:.1f} {times[-1]:.1f}")
"""


class Pulse(QObject):
    """Notes how long the turns of the event loop take, by phase."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.phase = "at rest"
        # Milliseconds that a turn took, and how much of it this thread was at work.
        self.turns: dict[str, list[tuple[float, float]]] = defaultdict(list)
        self.last = time.perf_counter()
        self.worked_since: dict[float, float] = {}
        self._worked = time.thread_time()
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.turns[self.phase].append(((now - self.last) * 1_000, (worked - self._worked) * 1_000))
        self.worked_since[self.last] = (worked - self._worked) * 1_000
        self.last, self._worked = now, worked
        if self.phase != "at rest":
            parts = {
                "importing": self._window.importing.is_busy,
                "indexing": self._window.indexer.is_busy,
            }
            self.phase = " and ".join(name for name, busy in parts.items() if busy) or "done"


class Typist(QObject):
    """Types words into the search field, takes some letters back, and begins anew."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._line = window.search_field.line
        pick = random.Random(4)
        words = [word for word in " ".join(corpus.sentences()[:400]).split() if word.isalpha()]
        self._keys = [key for _ in range(500) for key in _typed(pick, words)]
        self._timer = QTimer(self, interval=KEY_MS)
        self._timer.timeout.connect(self._press)

    def begin(self) -> None:
        """Press the first key soon."""
        self._window.search_field.focus_field()
        self._timer.start()

    def _press(self) -> None:
        key, text = self._keys.pop(0)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.postEvent(self._line, event)


def _typed(pick: random.Random, words: list[str]) -> list[tuple[int, str]]:
    text = f"{pick.choice(words)} {pick.choice(words)}"
    back = (Qt.Key.Key_Backspace, "")
    letters = [(Qt.Key.Key_A, letter) for letter in text]
    return [*letters, back, back, *letters[-2:], *[back] * len(letters)]


class Watcher(threading.Thread):
    """Looks what the window's thread is at, whenever a turn takes long."""

    def __init__(self, pulse: Pulse, limit_ms: float) -> None:
        super().__init__(daemon=True)
        self._pulse = pulse
        self._limit_s = limit_ms / 1_000
        self._watched = threading.get_ident()
        # When a turn began -> how long it was seen to take, and what it was at.
        self._turns: dict[float, tuple[float, Counter[str]]] = {}
        self.done = False

    def run(self) -> None:
        while not self.done:
            time.sleep(0.002)
            began = self._pulse.last
            late = time.perf_counter() - began
            if late > self._limit_s and self._pulse.phase != "at rest":
                places = self._turns.get(began, (0.0, Counter[str]()))[1]
                stack = traceback.extract_stack(sys._current_frames()[self._watched])
                ours = [frame for frame in stack if "fact_reader" in frame.filename][-5:]
                places[" > ".join(f"{Path(f.filename).name}:{f.lineno}" for f in ours)] += 1
                self._turns[began] = (late, places)

    def tell(self) -> None:
        """Print the longest turns."""
        print("\nms taken, ms worked, and what the turns that worked most were seen at:")
        worked = self._pulse.worked_since
        longest = sorted(self._turns, key=lambda began: -worked.get(began, 0.0))[:20]
        for began in longest:
            late, places = self._turns[began]
            seen = ", ".join(f"{times} x {place or 'Qt'}" for place, times in places.most_common(3))
            print(f"{late * 1_000:7.0f} {worked.get(began, 0.0):7.0f}  {seen}")


def write_files(folder: Path, count: int, skipped: int) -> None:
    """Text files of made articles, other ones than the first `skipped`."""
    folder.mkdir()
    made = corpus.made_articles(skipped + count, 0)
    for number, (article, version, _) in enumerate(made):
        if number >= skipped:
            (folder / f"{article.id}.txt").write_text(version.text, "utf-8")


def report(pulse: Pulse) -> None:
    print(f"{'ms':24}{'turns':>8}{'p99':>8}{'longest':>9}{f'> {LIMIT_MS}':>6}   of it worked:")
    everything = [
        turn for name, turns in pulse.turns.items() if name != "at rest" for turn in turns
    ]
    for name, turns in {**pulse.turns, "all but at rest": everything}.items():
        cells = f"{name:24}{len(turns):>8,}"
        for column in zip(*turns, strict=True):
            times = sorted(column)
            late = sum(one > LIMIT_MS for one in times)
            cells += f"{times[int(len(times) * 0.99)]:>8.1f}{times[-1]:>9.1f}{late:>6}"
        print(cells)
    longest = sorted(everything, reverse=True)[:LONGEST]
    told = ", ".join(f"{taken:.1f} ({worked:.1f})" for taken, worked in longest)
    print(f"\nthe longest turns but at rest, and what of each was work: {told}")


def measure_floor(window: MainWindow, files: Path) -> str:
    """How long a little work takes by the clock while `files` are imported, as a sentence."""
    window.importing.import_paths([files])
    floor = subprocess.Popen(
        [sys.executable, "-c", FLOOR, str(FLOOR_MS), str(KEY_MS)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    _stay(lambda: not window.importing.is_busy)
    p99, longest = floor.communicate()[0].split()
    return f"floor: {FLOOR_MS} ms of work took {p99} ms in 99 of 100 times, {longest} at most"


def main() -> None:
    """Measure, and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=int, nargs="?", default=10_000)
    options.add_argument("--before", type=int, default=0)
    options.add_argument("--where", type=float, default=0.0)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        os.environ["FACT_READER_HOME"] = str(home / "home")
        with Library(home / "library") as library:
            corpus.fill(library, chosen.before)
            indexing.catch_up(library)
        write_files(home / "files", chosen.articles, chosen.before)
        write_files(home / "more files", FLOOR_ARTICLES, chosen.before + chosen.articles)
        make_qt_application()
        application = Application()
        application.open(home / "library")
        window = application.window
        assert window is not None
        window.resize(1440, 900)
        typist = Typist(window)
        pulse = Pulse(window)
        _stay(lambda: False, REST_S)
        watcher = Watcher(pulse, chosen.where) if chosen.where else None
        if watcher:
            watcher.start()
        typist.begin()
        pulse.phase = "importing"
        began = time.perf_counter()
        window.importing.import_paths([home / "files"])
        _stay(lambda: pulse.phase == "done")
        taken = time.perf_counter() - began
        typist.deleteLater()
        shown = window.library_panel.articles.total
        report(pulse)
        print(f"\n{measure_floor(window, home / 'more files')}")
        print(f"{chosen.articles:,} articles in {taken:.1f} s; the list has {shown:,}")
        if watcher:
            watcher.done = True
            watcher.tell()
        application.close()


def _stay(until: Callable[[], bool], at_most_s: float = 3_600.0) -> None:
    """Let the event loop run until `until` says so."""
    loop = QEventLoop()

    def look_up() -> None:
        if until():
            loop.quit()

    look = QTimer(interval=50)
    look.timeout.connect(look_up)
    look.start()
    QTimer.singleShot(round(at_most_s * 1_000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
