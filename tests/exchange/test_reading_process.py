"""Whatever a reader does, the app goes on: it is stopped, told, and the next file is read."""

import hashlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from fact_reader.exchange.readers import read_bytes
from fact_reader.exchange.readers.reading_process import ReadingProcess
from fact_reader.model import UserError

_PAGE = b"<html><body><p>Ministers met.</p></body></html>"

_ODD_READERS = """
import ctypes, os, time
from pathlib import Path
from fact_reader.model import Draft, UserError

def read(data, file_name):
    return Draft(text=data.decode(), original=data, file_name=file_name)

def hang(data, file_name):
    Path(__file__).with_name("hanging").write_text(str(os.getpid()))
    time.sleep(3_600)

def chatter(data, file_name):
    print("A word", flush=True)
    os.write(1, b"and another")
    return read(data, file_name)

def loop(data, file_name):
    while True:
        pass

def grow(data, file_name):
    kept = []
    while True:
        kept.append(bytearray(100_000_000))

def crash(data, file_name):
    ctypes.string_at(0)

def leave(data, file_name):
    os._exit(3)

def nest(data, file_name):
    return nest(data, file_name)

def stumble(data, file_name):
    raise ZeroDivisionError("a bug\\nof the parser")

def refuse(data, file_name):
    raise UserError(f"{file_name} is not to our taste.")
"""


@pytest.fixture(autouse=True)
def _odd_readers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd_readers.py").write_text(_ODD_READERS)
    # The processes take over where modules are looked for.
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])


@pytest.fixture
def process() -> Iterator[ReadingProcess]:
    with ReadingProcess() as made:
        yield made


def _reason(process: ReadingProcess, how: str) -> str:
    with pytest.raises(UserError) as caught:
        process.read(f"odd_readers:{how}", b"words", "a.bin")
    message = str(caught.value)
    assert message.startswith("a.bin ")
    assert message.endswith(".")
    assert "\n" not in message
    return message


def _is_well(process: ReadingProcess) -> bool:
    draft = process.read("odd_readers:read", b"words", "b.txt")
    return (draft.text, draft.original, draft.file_name) == ("words", b"words", "b.txt")


def test_what_a_reader_refuses_is_told_in_its_words(process: ReadingProcess) -> None:
    assert _reason(process, "refuse") == "a.bin is not to our taste."
    with pytest.raises(UserError) as refused:
        read_bytes(b"%PDF-1.4 no more", "a.pdf", process)
    assert refused.value.sentence.template == (
        "{file} is a damaged PDF; get it again from where it came."
    )
    assert refused.value.sentence.values == {"file": "a.pdf"}
    assert _is_well(process)


@pytest.mark.parametrize("how", ["hang", "loop"])
def test_a_reader_that_hangs_is_stopped(how: str) -> None:
    with ReadingProcess(time_limit_s=1) as process:
        assert "it took more than 1 second;" in _reason(process, how)
    with ReadingProcess() as process:
        assert _is_well(process)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit it")
def test_a_reader_that_grows_is_stopped(process: ReadingProcess) -> None:
    assert "needs too much memory" in _reason(process, "grow")
    assert _is_well(process)


@pytest.mark.parametrize("how", ["crash", "leave"])
def test_a_reader_that_crashes_takes_nothing_with_it(process: ReadingProcess, how: str) -> None:
    assert "is damaged" in _reason(process, how)
    assert _is_well(process)


def test_a_reader_that_recurses_or_stumbles(process: ReadingProcess) -> None:
    assert "nests its parts too deeply" in _reason(process, "nest")
    assert "is damaged (ZeroDivisionError)" in _reason(process, "stumble")
    assert _is_well(process)


def test_what_a_reader_prints_disturbs_nobody(process: ReadingProcess) -> None:
    assert process.read("odd_readers:chatter", b"words", "a.bin").text == "words"
    assert _is_well(process)


def test_closed_while_a_file_is_read(tmp_path: Path) -> None:
    process = ReadingProcess()
    told: list[str] = []
    reading = threading.Thread(target=lambda: told.append(_reason(process, "hang")))
    reading.start()
    hanging = tmp_path / "hanging"
    while not (hanging.exists() and hanging.read_text()):
        pass
    process.close()
    reading.join()
    assert told == ["a.bin was not read, because the import ended."]
    if os.name == "posix":  # elsewhere this would end it
        with pytest.raises(ProcessLookupError):
            os.kill(int(hanging.read_text()), 0)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere nobody can tell")
def test_it_does_not_outlive_whoever_is_killed(tmp_path: Path) -> None:
    script = (
        "from fact_reader.exchange.readers.reading_process import ReadingProcess\n"
        "ReadingProcess().read('odd_readers:hang', b'', '')"
    )
    path = os.pathsep.join(filter(None, sys.path))
    asking = subprocess.Popen([sys.executable, "-c", script], env={"PYTHONPATH": path})
    hanging = tmp_path / "hanging"
    while not (hanging.exists() and hanging.read_text()):
        assert asking.poll() is None
    asking.kill()
    asking.wait()
    with suppress(ProcessLookupError):
        while True:
            os.kill(int(hanging.read_text()), 0)


def test_closed_before_and_twice() -> None:
    process = ReadingProcess()
    process.close()
    process.close()
    assert "the import ended" in _reason(process, "read")


def test_modules_of_the_working_folder_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / "pickle.py").write_text("raise SystemExit")
    monkeypatch.chdir(folder)
    with ReadingProcess() as process:
        assert _is_well(process)


def test_large_files_go_through(process: ReadingProcess) -> None:
    words = hashlib.sha256(b"").hexdigest()
    page = _PAGE.replace(b"Ministers", b"<p>".join([words.encode()] * 6_000))
    assert read_bytes(page, "a.html", process).text.count(words) == 6_000
