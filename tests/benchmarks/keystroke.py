"""From a key in the search field to painted results: python tests/benchmarks/keystroke.py
[ARTICLES] [--words N] [--library FOLDER]

Types words, letter by letter, into the window of a library of ARTICLES articles (100,000 unless
told otherwise), which is made for it, or is in FOLDER. The clock runs from the moment when the key
is pressed until the answer to just this text has been painted and the event loop has nothing left
to do, as for somebody who looks before pressing the next key. Printed are the median, the 95th
percentile and the longest, for each letter of a word and for all of them; by the clock, and then
what the process worked, to which other programs of a busy machine add little.
"""

import argparse
import os
import random
import statistics
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import corpus

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from fact_reader.services import indexing
from fact_reader.services.library import Library
from fact_reader.storage import articles as stored_articles
from fact_reader.ui.app import Application, make_qt_application
from fact_reader.ui.main_window import MainWindow

# Milliseconds by the clock, and of work.
Taken = tuple[float, float]
LETTERS = 6
AT_MOST_MS = 5_000
# Where nothing more was painted for so long, all of an answer was.
REST_MS = 4


class Typist(QObject):
    """Presses keys, and waits for what they bring."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._awaited = ""
        self._loop = QEventLoop()
        # Rows that there was no time for are painted in the next turns.
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._settle)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._loop.quit)
        self._settled = (0.0, 0.0)
        self._patience = QTimer(self, singleShot=True, interval=AT_MOST_MS)
        self._patience.timeout.connect(self._loop.quit)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        if (
            event.type() == QEvent.Type.Paint
            and isinstance(watched, QWidget)
            and self._awaited
            and self._window.searching.results.query == self._awaited
        ):
            self._rest.stop()
            self._settling.start()
        return False

    def _settle(self) -> None:
        self._settled = (time.perf_counter(), time.process_time())
        self._rest.start()

    def press(self, letter: str, text: str) -> Taken:
        """From pressing `letter`, which makes the text `text`, to the painted answer."""
        self._awaited = text
        began, worked = time.perf_counter(), time.process_time()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.postEvent(self._focused(), key)
        self._patience.start()
        self._loop.exec()
        self._patience.stop()
        self._awaited = ""
        ended, worked_till = self._settled
        assert ended > began, f"nothing was painted for {text!r}"
        return (ended - began) * 1_000, (worked_till - worked) * 1_000

    def empty(self) -> None:
        """Leave nothing in the field."""
        self._focused().setProperty("text", "")
        self.stay(300)

    def stay(self, milliseconds: int) -> None:
        """Let the event loop run."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def _focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


def measure(window: MainWindow, count: int, articles: int) -> dict[str, list[Taken]]:
    """What each key took, by its number in the word, when all articles are listed."""
    pick = random.Random(6)
    pool = " ".join(pick.choices(corpus.sentences(), k=2_000)).lower().split()
    words = [word for word in pool if word.isascii() and word.isalpha() and len(word) >= LETTERS]
    typist = Typist(window)
    QTimer.singleShot(0, window.search_field.focus_field)
    typist.stay(1_000)
    while window.library_panel.articles.total < articles:
        typist.stay(100)
    seconds: dict[str, list[Taken]] = defaultdict(list)
    for turn, word in enumerate(pick.sample(words, count + 1)):
        for number in range(1, LETTERS + 1):
            taken = typist.press(word[number - 1], word[:number])
            if turn:  # What searches is imported with the first word.
                seconds[f"letter {number}"].append(taken)
        typist.empty()
    return seconds


def main() -> None:
    """Measure, and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=int, nargs="?", default=100_000)
    options.add_argument("--words", type=int, default=30)
    options.add_argument("--library", type=Path)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["FACT_READER_HOME"] = str(Path(scratch) / "home")
        folder = chosen.library or Path(scratch) / "library"
        with Library(folder) as library:
            if chosen.library is None:
                corpus.fill(library, chosen.articles, 1)
            indexing.catch_up(library)
            with library.database.reading() as connection:
                articles = stored_articles.count(connection)
        make_qt_application()
        application = Application()
        application.open(folder)
        window = application.window
        assert window is not None
        window.resize(1440, 900)
        seconds = measure(window, chosen.words, articles)
        application.close()
    print(f"{articles:,} articles; from key to painted, in ms\n")
    print(f"{'':12}{'median':>9}{'p95':>9}{'longest':>9}   of it worked:")
    everything = {"all keys": [one for some in seconds.values() for one in some]}
    for name, some in (seconds | everything).items():
        cells = f"{name:12}"
        for column in zip(*some, strict=True):
            times = sorted(column)
            p95 = times[int(len(times) * 0.95)]
            cells += f"{statistics.median(times):>9.1f}{p95:>9.1f}{times[-1]:>9.1f}"
        print(cells)


if __name__ == "__main__":
    main()
