"""A folder of which new and changed files come into the library by themselves, if the user wishes.

Folders tell of files that come, go or are replaced; a slow look around finds the others, and what
a network drive does not tell. A file is taken when it looked the same twice.
"""

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from fact_reader.model import UserError
from fact_reader.services.library import Library
from fact_reader.ui.jobs import Job, Jobs

# When a file was changed last (ns), and its size in bytes.
Stamp = tuple[int, int]
Stamps = dict[str, Stamp]

_FOLDER, _TAKEN = "watched-folder", "watched-files"
_LOOK_MS, _SETTLE_MS = 10_000, 1_000
_MOST_FOLDERS = 200
# What programs write to before they give a file its name; exported work and tables, which are for
# the user to ask for.
_PASSED_OVER = (
    *("~", ".part", ".crdownload", ".download", ".tmp"),
    *(".json", ".jsonl", ".ndjson", ".csv", ".tsv"),
)


class Watching(QObject):
    """Signal: `found` (paths of files to import). Watches only while a folder is set."""

    found = Signal(list)

    def __init__(
        self, library: Library, is_busy: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._is_busy = is_busy
        self._jobs = Jobs(1, self)
        self._job: Job | None = None
        self._seen: Stamps = {}
        self._taken: Stamps = {}
        self._watcher: QFileSystemWatcher | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    @property
    def folder(self) -> str:
        """The folder that is watched, empty for none."""
        return self._library.setting(_FOLDER)

    def set_folder(self, folder: str) -> None:
        """Watch this folder and all below it; none if it is empty."""
        if folder == self.folder:
            return
        self._library.remember(_FOLDER, folder)
        self._library.remember(_TAKEN, "{}")
        self.begin()

    def begin(self) -> None:
        """Look at the folder from now on, if there is one."""
        self._timer.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._seen, self._taken = {}, _read(self._library.setting(_TAKEN, "{}"))
        if self.folder:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._folder_changed)
            self._timer.start(0)

    def close(self) -> None:
        """Stop."""
        self._timer.stop()
        self._jobs.close()

    def _folder_changed(self) -> None:
        if self._job is None and not 0 <= self._timer.remainingTime() <= _SETTLE_MS:
            self._timer.start(_SETTLE_MS)

    def _look(self) -> None:
        folder = self.folder
        if self._job is None and folder:
            self._job = self._jobs.start(
                lambda job: stamps_in(folder, job), self._looked, self._failed
            )

    def _failed(self, error: Exception) -> None:
        # What cannot be read is passed over, so that this is a bug.
        self._job = None
        raise error

    def _looked(self, found: tuple[Stamps, list[str]]) -> None:
        self._job = None
        stamps, folders = found
        if self._watcher is None:
            return
        new_folders = set(folders[:_MOST_FOLDERS]) - set(self._watcher.directories())
        if new_folders:
            self._watcher.addPaths(sorted(new_folders))
        ready, waits = ready_files(stamps, self._seen, self._taken)
        self._seen = stamps
        if ready and not self._is_busy():
            self._taken = {path: one for path, one in self._taken.items() if path in stamps}
            self._taken |= {path: stamps[path] for path in ready}
            # On a full disk: then they are looked at again at the next start, which does no harm.
            with suppress(UserError):
                self._library.remember(_TAKEN, json.dumps(self._taken))
            self.found.emit([Path(path) for path in ready])
            ready = []
        self._timer.start(_SETTLE_MS if waits or ready else _LOOK_MS)


def ready_files(now: Stamps, before: Stamps, taken: Mapping[str, Stamp]) -> tuple[list[str], bool]:
    """The files to take: not taken as they are, and the same as at the look before. And whether
    others have to be looked at again soon."""
    new = [path for path, stamp in now.items() if taken.get(path) != stamp]
    ready = sorted(path for path in new if before.get(path) == now[path])
    return ready, len(ready) < len(new)


def stamps_in(folder: str, job: Job | None = None) -> tuple[Stamps, list[str]]:
    """The files of a folder and all below it that could be imported, and those folders."""
    stamps: Stamps = {}
    folders: list[str] = []
    for inside, below, names in os.walk(folder):
        if job is not None and job.is_cancelled():
            break
        below[:] = [name for name in below if not name.startswith(".")]
        folders.append(inside)
        for name in names:
            if name.startswith(".") or name.lower().endswith(_PASSED_OVER):
                continue
            path = os.path.join(inside, name)
            with suppress(OSError):
                about = os.stat(path)
                if about.st_size:
                    stamps[path] = (about.st_mtime_ns, about.st_size)
    return stamps, folders


def _read(stored: str) -> Stamps:
    try:
        return {str(path): (int(one[0]), int(one[1])) for path, one in json.loads(stored).items()}
    except (ValueError, TypeError, AttributeError, IndexError):
        return {}
