"""What can be wrong with a file is told in one sentence; every other file is read."""

import os
import socket
from importlib import import_module
from pathlib import Path

import pytest

from fact_reader.exchange.readers import (
    MAX_BYTES,
    MAX_TEXT_BYTES,
    READERS,
    SUFFIXES,
    read_bytes,
    read_file,
)
from fact_reader.exchange.readers.reading_process import ReadingProcess
from fact_reader.model import UserError


def reason(path: Path, process: ReadingProcess | None = None, max_bytes: int = MAX_BYTES) -> str:
    with pytest.raises(UserError) as caught:
        read_file(path, process, max_bytes)
    message = str(caught.value)
    assert message.endswith(".")
    assert message.count(". ") == 0, "one sentence"
    assert "\n" not in message
    return message


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "Größe – “x”.txt"
    path.write_bytes("Grüße\r\n".encode())
    draft = read_file(path)
    assert (draft.text, draft.original) == ("Grüße\n", "Grüße\r\n".encode())
    assert (draft.file_name, draft.encoding, draft.warnings) == (path.name, "utf-8", ())
    assert (draft.title, draft.author, draft.published) == ("", "", None)


@pytest.mark.parametrize("name", ["a.TXT", "a.text", "a", "a.b.txt"])
def test_names_of_text_files(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"words")
    assert read_file(path).text == "words"


def test_pasted_text_has_no_name() -> None:
    assert read_bytes("pasted “words”".encode()).text == "pasted “words”"
    with pytest.raises(UserError, match=r"^The text is empty"):
        read_bytes(b" \n")


def test_the_suffixes_are_in_lower_case() -> None:
    assert {".txt", ".html", ".pdf", ".docx"} <= set(SUFFIXES)
    assert all(suffix == suffix.lower() for suffix in SUFFIXES)


@pytest.mark.parametrize("where", READERS.values())
def test_every_kind_has_its_reader(where: str) -> None:
    module, function = where.split(":")
    assert callable(getattr(import_module(f"fact_reader.exchange.readers.{module}"), function))


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe\n\x00", b"\xc2\xa0\n"]
)
def test_empty(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "blank.txt"
    path.write_bytes(data)
    assert reason(path).startswith("blank.txt is empty")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture"),
        (b"GIF89a\x01\x00", "a GIF picture"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "a WebP picture"),
        (b"RIFF\x10\x00\x00\x00AVI LIST", "a film"),
        (b"\x00\x00\x00\x20ftypisom", "a film or a sound file"),
        (b"ID3\x03\x00\x00\x00", "a sound file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "an old Word, Excel or Outlook file"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive, a spreadsheet or a presentation"),
        (b"PK\x05\x06" + bytes(18), "an empty ZIP archive"),
        (b"SQLite format 3\x00", "a database"),
    ],
)
def test_what_no_reader_takes(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "thing.txt"
    path.write_bytes(data)
    with ReadingProcess() as process:
        for one in (None, process):
            message = reason(path, one)
            assert message.startswith(f"thing.txt is {words}, which has no article's text in it")


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03 some words \x00\x00", b"words\x00and more words", bytes(4_096)]
)
def test_binary(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "thing.txt"
    path.write_bytes(data)
    assert reason(path).startswith("thing.txt is no plain text but binary data")


def test_text_that_begins_like_a_format_is_text() -> None:
    for text in ("ID3 tags are not dead", "BM is no picture", "OggStead, a village"):
        assert read_bytes(text.encode(), "x.txt").text == text


def test_pasted_markup_is_text_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"<p>Hello")
    assert read_file(path).text == "<p>Hello"


def test_a_single_nul_in_a_long_text_is_left_out() -> None:
    draft = read_bytes(b"many words " * 100 + b"\x00" + b"and more", "x.txt")
    assert draft.text == "many words " * 100 + "and more"
    assert draft.warnings == ("1 control character that is no text left out.",)


def test_too_large_states_the_limit_and_the_size(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 250_001)
    message = reason(path, max_bytes=250_000)
    assert "0.3 MB, more than the limit of 0.3 MB" in message
    assert len(read_file(path, max_bytes=250_001).text) == 250_001
    with path.open("ab") as file:
        file.truncate(MAX_BYTES + 1)
    assert "has 50.1 MB, more than the limit of 50 MB" in reason(path)
    path.write_bytes(b"x" * (MAX_TEXT_BYTES + 1))
    assert "has 20.1 MB, more than the limit of 20 MB" in reason(path)
    with pytest.raises(UserError, match="more than the limit"):
        read_bytes(b"x" * 11, "x.txt", max_bytes=10)


def test_vanished(tmp_path: Path) -> None:
    assert reason(tmp_path / "gone.txt").startswith("gone.txt is not there any more")


def test_a_folder(tmp_path: Path) -> None:
    assert reason(tmp_path).startswith(f"{tmp_path.name} is a folder")


def test_a_name_too_long(tmp_path: Path) -> None:
    assert "could not be read" in reason(tmp_path / ("x" * 5_000))
    assert "could not be read" in reason(tmp_path / "a\0b.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_bytes(b"words")
    path.chmod(0)
    assert "may not be read" in reason(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert "no ordinary file" in reason(path)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no such sockets")
def test_a_socket_and_a_device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.txt")
        assert "no ordinary file" in reason(Path("s.txt"))
    if Path("/dev/zero").exists():
        assert "no ordinary file" in reason(Path("/dev/zero"))


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes only there")
def test_a_file_name_that_is_no_unicode(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9\n.txt")
    try:
        path.write_bytes(b"words")
    except OSError:
        pytest.skip("this file system wants Unicode names")
    draft = read_file(path)
    assert (draft.text, draft.file_name) == ("words", "caf??.txt")
