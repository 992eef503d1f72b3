"""Reading a file in a process of its own, with limits on its time and memory.

A parser of somebody else's format may hang, grow, or crash on a damaged or hostile file. Then the
process is ended, one sentence says so, and the next file gets a new one.
"""

import importlib
import os
import pickle
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import replace
from typing import IO, Self

from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError
from fact_reader.model.wording import Sentence, counted_sentence, sentence

TIME_LIMIT_S = 60.0
_END_S = 5.0
_LOOK_S = 1.0
_MOST_CPU_S = 3_600
# Of address space, which includes what libraries map and never use.
_MEMORY_LIMIT_BYTES = 2_000_000_000
_COMMAND = f"from {__name__} import serve; serve()"


class ReadingProcess:
    """A process that reads one file after the other. It starts with the first. Any thread may use
    it, one at a time."""

    def __init__(self, time_limit_s: float = TIME_LIMIT_S) -> None:
        self._time_limit_s = time_limit_s
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False
        self._guard = threading.Lock()

    def read(self, reader: str, data: bytes, file_name: str) -> Draft:
        """Let a reader ("package.module:function") make a draft of a file's bytes.

        UserError: what the reader says is wrong, or that it took too long, or too much memory.
        """
        with self._guard:
            answer = self._ask((reader, data, file_name), file_name or sentence("The file"))
        if isinstance(answer, Draft):
            return replace(answer, original=data)
        raise UserError(answer if isinstance(answer, Sentence) else str(answer))

    def _ask(self, question: tuple[str, bytes, str], label: str) -> object:
        is_late = threading.Event()

        def stop() -> None:
            is_late.set()
            process.kill()

        timer = threading.Timer(self._time_limit_s, stop)
        timer.daemon = True
        try:
            process = self._started()
            timer.start()
            assert process.stdin is not None
            assert process.stdout is not None
            pickle.dump(question, process.stdin)
            process.stdin.flush()
            return pickle.load(process.stdout)
        except (EOFError, OSError, pickle.UnpicklingError):
            self._end()
            if self._is_closed:
                raise UserError(
                    "{file} was not read, because the import ended.", file=label
                ) from None
            if is_late.is_set():
                raise UserError(
                    counted_sentence(
                        "{file} could not be read, because it took more than {n} second; "
                        "import it as plain text, or in parts.",
                        "{file} could not be read, because it took more than {n} seconds; "
                        "import it as plain text, or in parts.",
                        round(self._time_limit_s),
                        file=label,
                    )
                ) from None
            raise UserError(
                "{file} could not be read, because it is damaged or needs too much memory; "
                "import it as plain text, or in parts.",
                file=label,
            ) from None
        finally:
            timer.cancel()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process for good, also in the midst of a file."""
        self._is_closed = True
        process = self._process
        if process is not None:
            process.kill()
        with self._guard:
            self._end()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            # Not by multiprocessing, which would run the main module again, whatever that does.
            # -P: what lies in the working folder is none of our modules.
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", _COMMAND],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows has it
            )
        if self._is_closed:
            raise EOFError
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        # One that waits for a vanished drive cannot even be killed; it is not waited for.
        with suppress(subprocess.TimeoutExpired):
            process.wait(_END_S)
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()


def serve() -> None:
    """Read what is asked for until the other side goes: the main function of the process."""
    _limit()
    if hasattr(os, "getppid"):
        threading.Thread(target=_leave_when_alone, args=(os.getppid(),), daemon=True).start()
    sys.setrecursionlimit(5_000)
    questions, answers = sys.stdin.buffer, _own_output()
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            reader, data, file_name = pickle.load(questions)
            pickle.dump(_answer(reader, data, file_name), answers)
            answers.flush()


def _leave_when_alone(parent: int) -> None:
    """Whoever asked may be killed while a parser hangs, which does not see that."""
    while os.getppid() == parent:
        time.sleep(_LOOK_S)
    os._exit(0)


def _own_output() -> IO[bytes]:
    """The way to the other side. What a library prints goes nowhere."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return answers


def _answer(reader: str, data: bytes, file_name: str) -> Draft | str:
    label = file_name or sentence("The file")
    module, _, function = reader.partition(":")
    try:
        read = getattr(importlib.import_module(module), function)
        draft: Draft = read(data, file_name)
        # The other side has the bytes already.
        return replace(draft, original=b"")
    except UserError as error:
        return error.sentence
    except MemoryError:
        return sentence(
            "{file} needs too much memory to be read; import it as plain text, or in parts.",
            file=label,
        )
    except RecursionError:
        return sentence(
            "{file} nests its parts too deeply to be read; import it as plain text.", file=label
        )
    except Exception as error:
        return sentence(
            "{file} could not be read, because it is damaged ({reason}); get it again from where "
            "it came, or import it as plain text.",
            file=label,
            reason=type(error).__name__,
        )


def _limit() -> None:
    """Where the system can do it: Linux and macOS."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT_BYTES, _MEMORY_LIMIT_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (_MOST_CPU_S, _MOST_CPU_S))
