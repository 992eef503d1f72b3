"""How commands behave as programs: help, exit codes, errors, streams, signals, imports."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fact_reader.cli import commands, main
from fact_reader.cli.parser import make_parser
from fact_reader.services import checking, editing, indexing
from fact_reader.services.library import Library

if TYPE_CHECKING:
    from tests.cli.conftest import Run

_NAMES = sorted({*commands.COMMANDS, "open"})


def test_help_has_examples_and_fits_a_narrow_terminal(run: Run) -> None:
    helps = {name: run(name, "--help", env={"COLUMNS": "80"}) for name in _NAMES}
    whole = run("--help", env={"COLUMNS": "80"})
    assert all(f"    {name} " in whole.out for name in _NAMES)
    for ran in (whole, *helps.values()):
        assert "example" in ran.out
        assert max(map(len, ran.out.splitlines())) <= 80
    for name in ("import", "articles", "search", "annotate", "annotations", "check"):
        assert "JSON keys" in helps[name].out
    assert "Fact Reader 0." in run("--version").out


def test_the_examples_in_the_help_are_understood() -> None:
    parser = make_parser()
    for line in parser.format_help().splitlines():
        if line.startswith("  fact-reader "):
            parser.parse_args(["search", "x"] if "'" in line else line.split("  ")[1].split()[1:])


@pytest.mark.parametrize(
    "arguments",
    [
        ["unknown"],
        ["search"],
        ["import"],
        ["annotate", "x", "--quote", "y", "--stance", "maybe"],
        ["export", "--format", "docx", "--output", "x"],
        ["--library", "x", "--sample", "articles"],
        ["articles", "--unknown"],
    ],
)
def test_wrong_usage_is_exit_code_two(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments, code=2)
    assert ran.out == ""
    assert "fact-reader" in ran.err


@pytest.mark.parametrize(
    "arguments", [["articles"], ["search", "x"], ["annotations"], ["check"], ["export"]]
)
def test_reading_where_there_is_no_library(
    run: Run, arguments: list[str], fact_reader_home: Path
) -> None:
    if arguments == ["export"]:
        arguments += ["--format", "csv", "--output", "-"]
    ran = run(*arguments, code=1)
    assert ran.err == (
        f"fact-reader: There is no library in {fact_reader_home / 'library'} yet: “fact-reader "
        "import PATH” makes one, and --library names another folder.\n"
    )
    assert list(fact_reader_home.iterdir()) == []


def test_a_database_that_is_none_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").write_bytes(b"no database " * 100)
    for arguments in (["articles"], ["import", str(tmp_path)], ["check"]):
        ran = run("--library", tmp_path, *arguments, code=1)
        assert ran.err.startswith("fact-reader: The library's database")
        assert ran.err.count("\n") == 1


def test_an_empty_library_says_what_to_do(run: Run, tmp_path: Path) -> None:
    Library(tmp_path).close()
    assert "“fact-reader import PATH” brings some" in run("--library", tmp_path, "articles").err
    assert run("--library", tmp_path, "articles", "--json").out == "[]\n"
    assert run("--library", tmp_path, "check").out == "All is well.\n"
    assert "no such annotations" in run("--library", tmp_path, "annotations").err


def _fault(given: object) -> int:
    raise ZeroDivisionError("a fault\nof ours")


def test_a_fault_is_one_line_unless_details_are_wanted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(commands.COMMANDS, "articles", _fault)
    assert main(["articles"]) == 1
    assert capsys.readouterr().err == (
        "fact-reader: This is a fault in Fact Reader (ZeroDivisionError: a fault of ours); run "
        "with FACT_READER_DEBUG=1 to see the details.\n"
    )
    monkeypatch.setenv("FACT_READER_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["articles"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "{file}"],
        ["articles"],
        ["search", "minister"],
        ["annotate", "{id}", "--quote", "denied", "--stance", "denial"],
        ["annotations"],
        ["export", "--format", "html", "--output", "{file}.html"],
        ["reindex"],
        ["check"],
        ["remove", "{id}"],
    ],
)
def test_no_command_imports_qt(run: Run, arguments: list[str], tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Ministers meet\n\nThe minister denied it.")
    [record] = run("import", file, "--json").records
    given = [one.format(file=file, id=record["id"]) for one in arguments]
    code = (
        "import sys; from fact_reader.cli import main; code = main(sys.argv[1:]);"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]);"
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *given], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_lists_do_not_wait_for_the_search_engine(run: Run, tmp_path: Path) -> None:
    Library(tmp_path).close()
    code = (
        "import sys; from fact_reader.cli import main;"
        "main(['--library', sys.argv[1], 'articles']); sys.exit('whoosh' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, check=True)


def test_without_a_display_the_window_says_so(run: Run) -> None:
    without = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None}
    for arguments in ([], ["open"], ["--sample"]):
        ran = run(*arguments, code=1, env=without)
        assert ran.err.startswith("fact-reader: There is no display to open the window on")
        assert ran.err.count("\n") == 1


_QT_LACKS_SOMETHING = """
import sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("PySide6"):
            raise ImportError("libEGL.so.1: cannot open shared object file", name="PySide6.QtGui")
sys.meta_path.insert(0, Finder())
from fact_reader.cli import main
sys.exit(main([]))
"""


def test_when_qt_is_not_complete_the_window_says_what_is_missing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _QT_LACKS_SOMETHING],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(
        "fact-reader: The window cannot open because Qt is not complete here (libEGL.so.1: "
    )
    assert done.stderr.count("\n") == 1


_STUB_WINDOW = """
import sys, types
stub = types.ModuleType("fact_reader.ui.app")
stub.run = lambda folder, sample: print(folder, sample) or 7
sys.modules["fact_reader.ui.app"] = stub
from fact_reader.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("arguments", "folder", "sample"),
    [
        ([], "library", False),
        (["open"], "library", False),
        (["--sample"], "sample-library", True),
        (["--sample", "open"], "sample-library", True),
        (["--library", "{}/mine", "open"], "mine", False),
    ],
)
def test_open_hands_over_the_library(
    arguments: list[str], folder: str, sample: bool, fact_reader_home: Path
) -> None:
    given = [one.format(fact_reader_home) for one in arguments]
    done = subprocess.run(
        [sys.executable, "-c", _STUB_WINDOW, *given],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert (done.returncode, done.stdout) == (7, f"{fact_reader_home / folder} {sample}\n")


def test_tables_fit_the_width_of_the_terminal_and_files_get_all(run: Run, tmp_path: Path) -> None:
    title = "A very long title of an article " + "日本語 " * 10
    (tmp_path / "a.txt").write_text(f"{title}\n\nThe text of it.", "utf-8")
    run("import", tmp_path)
    narrow = run("articles", env={"COLUMNS": "70"}).out.splitlines()
    assert "…" in narrow[1]
    assert len(narrow[1]) <= 70
    wide = run("articles", env={"COLUMNS": None}).out
    assert title.strip() in wide
    found = run("search", "text", env={"COLUMNS": "40"}).out.splitlines()
    assert all(len(line) <= 40 for line in found)


def test_a_terminal_that_cannot_show_everything(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Title 日本語 😀\n\nThe text of it.", "utf-8")
    ascii_only: dict[str, str | None] = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    run("import", tmp_path, env=ascii_only)
    assert "\\u65e5\\u672c\\u8a9e \\U0001f600" in run("articles", env=ascii_only).out
    [record] = run("articles", "--json", env=ascii_only).records
    assert record["title"] == "Title 日本語 😀"
    piped = run("export", "--format", "markdown", "--output", "-", env=ascii_only)
    assert "日本語" in piped.out
    plain: dict[str, str | None] = {"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0"}
    run("articles", env=plain)
    missing = run("annotate", record["id"], "--quote", "無", "--stance", "claim", code=1, env=plain)
    assert "does not stand" in missing.err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
@pytest.mark.parametrize(
    "arguments",
    [["articles"], ["articles", "--json"], ["export", "--format", "json", "--output", "-"]],
)
def test_a_reader_that_goes_away_is_no_error(
    run: Run, arguments: list[str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Title\n\n" + "The text of it. " * 50_000)
    run("import", tmp_path)
    ours, theirs = os.pipe()
    os.close(ours)
    with subprocess.Popen(
        [sys.executable, "-m", "fact_reader", *arguments], stdout=theirs, stderr=subprocess.PIPE
    ) as process:
        os.close(theirs)
        _, err = process.communicate()
    assert (process.returncode, err) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no always full device here")
def test_output_that_cannot_be_written_is_one_line(run: Run, tmp_path: Path) -> None:
    Library(tmp_path).close()
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "fact_reader", "--library", tmp_path, "check"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("fact-reader: The output could not be written")
    assert done.stderr.count("\n") == 1


_NO_STREAMS = """
import sys
sys.stdout = sys.stderr = None
from fact_reader.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(("arguments", "code"), [(["articles"], 0), (["remove", "x"], 1)])
def test_without_any_stream_a_command_still_ends_well(
    arguments: list[str], code: int, tmp_path: Path
) -> None:
    Library(tmp_path).close()
    command = [sys.executable, "-c", _NO_STREAMS, "--library", str(tmp_path), *arguments]
    assert subprocess.run(command, check=False).returncode == code


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_stopped_in_the_middle_of_an_import(tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    for number in range(3000):
        (files / f"{number}.txt").write_text(f"Story {number}\n\nIts text.")
    folder = tmp_path / "library"
    Library(folder).close()
    with (
        Library(folder, writable=False) as reader,
        subprocess.Popen(
            [sys.executable, "-m", "fact_reader", "--library", folder, "import", files],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process,
    ):
        while len(editing.summaries(reader)) < 5:
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == 130
    assert (out, err) == ("", "fact-reader: Stopped; what was saved by then stays.\n")
    with Library(folder) as library:
        assert 5 <= len(editing.summaries(library)) < 3000
        indexing.catch_up(library)
        assert checking.problems(library) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")
def test_progress_is_shown_on_a_terminal_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Story\n\nIts text.")
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "fact_reader", "import", tmp_path],
        stdout=subprocess.PIPE,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        seen = b""
        while True:
            try:
                data = os.read(ours, 4096)
            except OSError:  # how Linux tells the end
                break
            if not data:
                break
            seen += data
        process.communicate()
    os.close(ours)
    assert b"0 of 1  a.txt" in seen
    assert seen.endswith(b"\r\x1b[K")
