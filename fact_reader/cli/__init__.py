"""The command line, without Qt but for the command `open`.

parser.py has what can be typed and the help, commands.py what it does, opening.py finds and opens
the library; columns.py, output.py and records.py show the results to people and programs.
"""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from fact_reader.cli.output import discard_output, flush, notice, prepare_streams
from fact_reader.cli.parser import make_parser
from fact_reader.model import UserError
from fact_reader.paths import chosen_library

DEBUG_VARIABLE = "FACT_READER_DEBUG"

_DONE = 0
_FAILED = 1
# As shells count them: 128 and the number of the signal.
_STOPPED = 130
_NOBODY_READS = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. SystemExit after --help and wrong usage."""
    prepare_streams()
    given = make_parser().parse_args(arguments)
    try:
        code = _command(given.command)(given)
        flush()
        return code
    except UserError as error:
        notice(str(error))
        return _FAILED
    except KeyboardInterrupt:
        notice("Stopped; what was saved by then stays.")
        return _STOPPED
    except BrokenPipeError:
        discard_output()
        return _NOBODY_READS
    except Exception as error:
        if os.environ.get(DEBUG_VARIABLE):
            raise
        notice(
            f"This is a fault in Fact Reader ({type(error).__name__}: {error}); run with "
            f"{DEBUG_VARIABLE}=1 to see the details."
        )
        return _FAILED


def _command(name: str | None) -> Callable[[Namespace], int]:
    if name in (None, "open"):
        return _open_window
    # What the others need would only hold up the window's start.
    from fact_reader.cli.commands import COMMANDS

    return COMMANDS[name]


def _open_window(given: Namespace) -> int:
    """Open the window. UserError: there is no display, or Qt lacks something."""
    display = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in display):
        raise UserError(
            "There is no display to open the window on: use a command such as “fact-reader "
            "articles”, which needs none; “fact-reader --help” lists them."
        )
    # What a start makes, it keeps: looking for garbage in it takes a tenth of the time. The window
    # looks for it by itself as soon as it is painted.
    gc.disable()
    try:
        from fact_reader.ui.app import run
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")):
            raise
        raise UserError(
            f"The window cannot open because Qt is not complete here ({error}): install what is "
            "missing; the other commands work without it."
        ) from error
    return run(chosen_library(given.library, sample=given.sample), given.sample)
