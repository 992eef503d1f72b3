"""Reading a file in a process of its own, with limits on its time and memory.

A parser of somebody else's format may hang, grow, or crash on a damaged or hostile file. Then the
process is ended, one sentence says so, and the next file gets a new one.
"""

import importlib
import multiprocessing
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Self

from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError

TIME_LIMIT_S = 60.0
_END_S = 5.0
# Of address space, which includes what libraries map and never use.
_MOST_CPU_S = 3_600
_MEMORY_LIMIT_BYTES = 2_000_000_000


class ReadingProcess:
    """A process that reads one file after the other. It starts with the first. Any thread may use
    it, one at a time."""

    def __init__(self, time_limit_s: float = TIME_LIMIT_S) -> None:
        self._time_limit_s = time_limit_s
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._is_closed = False
        self._guard = threading.Lock()

    def read(self, reader: str, data: bytes, file_name: str) -> Draft:
        """Let a reader ("package.module:function") make a draft of a file's bytes.

        UserError: what the reader says is wrong, or that it took too long, or too much memory.
        """
        label = file_name or "The file"
        with self._guard:
            try:
                pipe = self._started()
                pipe.send((reader, data, file_name))
                if not pipe.poll(self._time_limit_s):
                    self._end()
                    raise UserError(
                        f"{label} could not be read within {_seconds(self._time_limit_s)}; "
                        "import it as plain text, or in parts."
                    )
                answer = pipe.recv()
            except (EOFError, OSError):
                self._end()
                if self._is_closed:
                    raise UserError(f"{label} was not read, because the import ended.") from None
                raise UserError(
                    f"{label} could not be read, because it is damaged or needs too much memory; "
                    "import it as plain text, or in parts."
                ) from None
        if isinstance(answer, Draft):
            return replace(answer, original=data)
        raise UserError(answer)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process for good, also in the midst of a file."""
        self._is_closed = True
        process = self._process
        if process is not None:
            with suppress(ValueError):  # it has just been closed
                process.kill()
        with self._guard:
            self._end()

    def _started(self) -> Connection:
        if self._is_closed:
            raise EOFError
        if self._pipe is None or self._process is None or not self._process.is_alive():
            self._end()
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            # One that waits for a vanished drive cannot even be killed; it is not waited for.
            self._process.join(_END_S)
            with suppress(ValueError):
                self._process.close()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None


def _serve(pipe: Connection) -> None:
    """Read what is asked for until the other side goes."""
    _limit()
    sys.setrecursionlimit(5_000)
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            reader, data, file_name = pipe.recv()
            pipe.send(_answer(reader, data, file_name))


def _answer(reader: str, data: bytes, file_name: str) -> Draft | str:
    label = file_name or "The file"
    module, _, function = reader.partition(":")
    try:
        read = getattr(importlib.import_module(module), function)
        draft: Draft = read(data, file_name)
        # The other side has the bytes already.
        return replace(draft, original=b"")
    except UserError as error:
        return str(error)
    except MemoryError:
        return f"{label} needs too much memory to be read; import it as plain text, or in parts."
    except RecursionError:
        return f"{label} nests its parts too deeply to be read; import it as plain text."
    except Exception as error:
        return (
            f"{label} could not be read, because it is damaged ({type(error).__name__}); get it "
            "again from where it came, or import it as plain text."
        )


def _seconds(number: float) -> str:
    return f"{number:.0f} second{'' if number == 1 else 's'}"


def _limit() -> None:
    """Where the system can do it: Linux and macOS."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT_BYTES, _MEMORY_LIMIT_BYTES))
        # Whoever asked may be gone while a parser hangs.
        resource.setrlimit(resource.RLIMIT_CPU, (_MOST_CPU_S, _MOST_CPU_S))
