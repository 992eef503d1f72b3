"""Writing to the terminal: tables for people, JSON for programs, progress, notices."""

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from fact_reader.cli.columns import Column, cut, cut_around, cut_start, one_line, table, width_of
from fact_reader.model import Article, ConcordanceLine, Snippet, UserError

_SHORTEST_ID = 8
_FIELD_WIDTH = len("speaker") + 2


def prepare_streams() -> None:
    """Let no character that the terminal cannot show stop a command: it is shown as \\uXXXX."""
    # A program without a console on Windows has no streams, nor has one started with >&-.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def terminal_width() -> int | None:
    """The cells of a line; None if the output goes into a file or a pipe, where nothing is cut."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit():
        return shutil.get_terminal_size().columns
    return None


def print_table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    """Print rows of text under their headings, fit to the terminal, without empty columns."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    filled = [place for place in range(len(columns)) if any(row[place] for row in cells)]
    lines = table(
        [columns[place] for place in filled],
        [[row[place] for place in filled] for row in cells],
        terminal_width(),
    )
    say("\n".join(lines))


def print_hits(article_id: str, headline: str, snippets: Sequence[Snippet]) -> None:
    """Print an article that was found, and below it the passages with where each stands."""
    width = terminal_width() or sys.maxsize
    margin = " " * (len(article_id) + 2)
    say(cut(f"{article_id}  {one_line(headline)}", width))
    for snippet in snippets:
        first_hit = snippet.marks[0][0] if snippet.marks else 0
        start = f"{margin}{snippet.field:<{_FIELD_WIDTH}}"
        place = len(one_line(snippet.text[:first_hit]))
        say(start + cut_around(one_line(snippet.text), place, max(1, width - len(start))))


def print_lines(ids: Mapping[str, str], lines: Sequence[ConcordanceLine]) -> None:
    """Print passages with their context, the hits one below the other."""
    width = terminal_width()
    margin = max(map(len, ids.values()), default=0) + 2
    room = max(len(line.before) for line in lines) if width is None else (width - margin) // 2
    for line in lines:
        before = cut_start(one_line(f"{line.before}|"), room + 1)[:-1]
        space = " " * (room - width_of(before))
        text = f"{ids[line.article.id]}  {space}{before}{one_line(f'{line.hit}{line.after}')}"
        say(text if width is None else cut(text, width))


def print_json(objects: Sequence[Mapping[str, object]]) -> None:
    """Print a JSON list, in UTF-8 whatever the terminal's encoding is."""
    text = json.dumps(objects, ensure_ascii=False, indent=1) + "\n"
    # In JSON a \udcXX in a string is right where a file name is no Unicode.
    write_bytes(text.encode("utf-8", "backslashreplace"))


def write_bytes(data: bytes) -> None:
    """Write to standard output, byte for byte."""
    with _writing():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def say(text: str) -> None:
    """Print a line, or several, to standard output."""
    with _writing():
        print(text)


def flush() -> None:
    """Write what is still held back."""
    with _writing():
        sys.stdout.flush()


def discard_output() -> None:
    """Let Python not try once more to write, at its end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise  # The reader has seen enough, which is nobody's fault.
    except OSError as error:
        discard_output()
        raise UserError(
            f"The output could not be written ({error.strerror or error}): make room, or choose "
            "another place."
        ) from error


def notice(text: str) -> None:
    """Tell the user something that is no part of the command's output, in one line."""
    print(f"fact-reader: {one_line(text)}", file=sys.stderr)


def short_ids(ids: Sequence[str]) -> dict[str, str]:
    """Beginnings of ids for people to read and type: at least 8 digits, each only once."""
    length = _SHORTEST_ID
    distinct = set(ids)
    while len({one[:length] for one in distinct}) < len(distinct):
        length += 1
    return {one: one[:length] for one in distinct}


def day_of(article: Article) -> str:
    """When an article was published, to the day at most; empty if not known."""
    return article.published.iso[:10] if article.published else ""


class ProgressLine:
    """One line on standard error that counts; nothing where that is no terminal."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def show(self, done: int, total: int, name: str = "") -> None:
        """Show how many are done of how many, and what comes next."""
        if self._shown:
            text = f"{done} of {total}  {one_line(name)}"
            width = shutil.get_terminal_size().columns - 1
            print(f"\r\x1b[K{cut(text, width)}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line away again."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def __enter__(self) -> "ProgressLine":
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()
