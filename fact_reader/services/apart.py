"""Long work on a library in a process of its own: a thread would keep Python's global lock for long
stretches, and the window would stand still meanwhile.

The process opens the library beside the one that holds its lock. Either side may be killed at any
moment: the work must leave the library whole then, as importing and indexing do.
"""

import os
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fact_reader.model import UserError
from fact_reader.services.library import Library

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# What is done apart: it gets the library, the arguments, a function to tell of its progress, and
# one that says whether to stop.
Work = Callable[..., Any]
_LOOK_S = 0.1
# An abandoned process may finish what it is at, but nobody waits for it longer than this.
_PATIENCE_S = 0.5
# Where processors are few, the window goes first. Not in the system's class for idle time: beside
# programs that keep all processors busy, nothing would come in at all.
_NICENESS = 10


def run_apart(
    folder: Path,
    work: Work,
    *arguments: object,
    told: Callable[[Any], None],
    cancelled: Callable[[], bool],
    abandoned: Callable[[], bool],
) -> Any:
    """Return what ``work(library, *arguments, tell, stop)`` returns in a new process.

    `work` is a function of a module; all that goes to and fro is pickled. `told` gets what it
    tells. `cancelled` asks it to stop and waits for what it returns; `abandoned` ends it, and None
    is returned. UserError as the work raises it, or if the process ends by itself; a fault of the
    work is a RuntimeError with its traceback.
    """
    import multiprocessing  # the window starts faster without it

    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    # No daemon, which could have no process of its own: an import reads files in others.
    process = context.Process(target=_serve, args=(theirs, folder, work, arguments))
    try:
        with theirs:
            process.start()
    except OSError as error:
        ours.close()
        raise UserError(
            "Work on the library {folder} could not begin ({reason}): close other programs, and "
            "try again.",
            folder=folder,
            reason=error.strerror or str(error),
        ) from error
    asked = False
    try:
        while not abandoned():
            if cancelled() and not asked:
                asked = True
                ours.send("stop")
            if not ours.poll(_LOOK_S):
                continue
            kind, value = ours.recv()
            if kind == "told":
                told(value)
            elif kind == "refused":
                raise UserError(value)
            elif kind == "failed":
                raise RuntimeError(value)
            else:
                return value
    except (EOFError, ConnectionError) as error:
        process.join()
        raise UserError(
            "Work on the library {folder} ended halfway (code {code}): try again; what was "
            "finished is kept.",
            folder=folder,
            code=str(process.exitcode),
        ) from error
    finally:
        ours.close()  # which it takes for a wish to stop
        process.join(_PATIENCE_S)
        if process.exitcode is None:
            process.terminate()
            process.join()
        process.close()
    return None


def _serve(pipe: "Connection", folder: Path, work: Work, arguments: tuple[object, ...]) -> None:
    def tell(value: object) -> None:
        pipe.send(("told", value))

    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    try:
        try:
            with Library(folder, writable=False) as library:
                # There is something to read when the other side wants an end, or is gone.
                result = work(library, *arguments, tell, pipe.poll)
            pipe.send(("done", result))
        except UserError as error:
            pipe.send(("refused", error.sentence))
        except ConnectionError:
            raise
        except Exception:
            pipe.send(("failed", traceback.format_exc()))
    except ConnectionError:
        return  # Nobody listens any more.
