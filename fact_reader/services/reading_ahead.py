"""Files read in processes of their own while those before them are stored."""

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeVar

from fact_reader.exchange.readers import read_file
from fact_reader.model import Draft

if TYPE_CHECKING:
    from concurrent.futures import Future

    from fact_reader.exchange.readers.reading_process import ReadingProcess

# So many files are read at the same time, and so many before they are stored.
_READERS = 2
_READ_AHEAD = 6
# How often the user is listened to while a file is read.
_LISTEN_S = 0.1

Item = TypeVar("Item")


def read_ahead(
    items: Iterable[Item], file_of: Callable[[Item], Path | None]
) -> Generator[tuple[Item, "Future[Draft] | None"], None, None]:
    """Every item with the draft, or the UserError, that is to come of its file; None where
    `file_of` says that there is none to be read. While one is stored the next ones are read
    already."""
    # The window starts faster without these.
    from concurrent.futures import Future

    from fact_reader.exchange.readers.reading_process import ReadingProcess

    processes = [ReadingProcess() for _ in range(_READERS)]
    orders: SimpleQueue[tuple[Path, Future[Draft]] | None] = SimpleQueue()
    for process in processes:
        # Never waited for, not even at the end: a drive that has gone may keep it for ever.
        threading.Thread(target=_read_orders, args=(orders, process), daemon=True).start()
    waiting: deque[tuple[Item, Future[Draft] | None]] = deque()
    try:
        coming = iter(items)
        while True:
            for item in islice(coming, _READ_AHEAD - len(waiting)):
                future: Future[Draft] | None = None
                if (file := file_of(item)) is not None:
                    future = Future()
                    orders.put((file, future))
                waiting.append((item, future))
            if not waiting:
                return
            yield waiting.popleft()
    finally:
        for _, future in waiting:
            if future is not None:
                future.cancel()
        for process in processes:
            orders.put(None)
            process.close()


def _read_orders(
    orders: "SimpleQueue[tuple[Path, Future[Draft]] | None]", process: "ReadingProcess"
) -> None:
    while (order := orders.get()) is not None:
        path, future = order
        if not future.set_running_or_notify_cancel():
            continue
        try:
            future.set_result(read_file(path, process))
        except Exception as error:
            future.set_exception(error)


def is_stopped(reading: "Future[Draft] | None", cancelled: Callable[[], bool]) -> bool:
    """Wait for a file to be read. True as soon as the user stops the import."""
    while reading is not None:
        try:
            reading.exception(_LISTEN_S)
        except TimeoutError:
            if cancelled():
                return True
        else:
            return False
    return False
