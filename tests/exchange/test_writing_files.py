"""A file is written whole or not at all, and what stood there stays until then."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from fact_reader.exchange.writers.whole_file import write_whole
from fact_reader.model import UserError

posix_only = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")
as_root = hasattr(os, "geteuid") and os.geteuid() == 0


def only_file_in(folder: Path) -> bytes:
    (path,) = folder.iterdir()
    return path.read_bytes()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_bytes(b"old")
    return path


def test_writes_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "ré port 报告.md"
    write_whole(path, [b"one ", b"two"])
    assert only_file_in(tmp_path) == b"one two"
    write_whole(path, [b"new"])
    assert only_file_in(tmp_path) == b"new"


def test_writes_much(tmp_path: Path) -> None:
    chunk = bytes(range(256)) * 1000
    write_whole(tmp_path / "x", (chunk for _ in range(20)))
    assert only_file_in(tmp_path) == chunk * 20


def test_old_file_stays_until_the_new_one_is_whole(target: Path) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"new" * 1_000_000
        assert target.read_bytes() == b"old"
        yield b"end"

    write_whole(target, chunks())
    assert target.read_bytes().endswith(b"end")


@pytest.mark.parametrize("error", [RuntimeError("bug"), KeyboardInterrupt(), UserError("gone")])
def test_nothing_is_left_where_the_content_fails(target: Path, error: BaseException) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"new" * 1_000_000
        raise error

    with pytest.raises(type(error)):
        write_whole(target, chunks())
    assert only_file_in(target.parent) == b"old"


@posix_only
def test_disk_limit_in_the_middle(target: Path) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, hard))
    try:
        with pytest.raises(UserError, match=r"Could not write “.*report\.md”"):
            write_whole(target, [b"new" * 1_000_000])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert only_file_in(target.parent) == b"old"


@pytest.mark.parametrize(
    ("call", "code", "words"),
    [
        ("write", errno.ENOSPC, "the disk is full; make room"),
        ("fsync", errno.EIO, "try again"),
        ("replace", errno.EACCES, "no permission"),
        ("open", errno.EROFS, "no permission; choose another folder"),
    ],
)
def test_what_the_system_refuses_is_told_plainly(
    target: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, words: str
) -> None:
    def refuse(*args: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, refuse)
        with pytest.raises(UserError, match=words) as raised:
            write_whole(target, [b"new"])
    assert str(raised.value).count(".") == 2  # that of the file name, and the full stop
    assert only_file_in(target.parent) == b"old"


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist; make it or choose another"):
        write_whole(tmp_path / "none" / "report.md", [b"x"])
    assert list(tmp_path.iterdir()) == []


def test_target_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    with pytest.raises(UserError, match="it is a folder"):
        write_whole(tmp_path / "sub", [b"x"])
    assert list((tmp_path / "sub").iterdir()) == []


def test_file_in_the_place_of_a_folder(target: Path) -> None:
    with pytest.raises(UserError, match="Could not write"):
        write_whole(target / "report.md", [b"x"])


def test_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Could not write"):
        write_whole(tmp_path / ("x" * 300), [b"x"])
    assert list(tmp_path.iterdir()) == []


@posix_only
def test_name_that_only_just_fits(tmp_path: Path) -> None:
    write_whole(tmp_path / ("x" * 255), [b"x"])
    assert only_file_in(tmp_path) == b"x"


@posix_only
@pytest.mark.skipif(as_root, reason="root may write everywhere")
def test_no_permission(target: Path) -> None:
    target.chmod(0o444)
    with pytest.raises(UserError, match="no permission"):
        write_whole(target, [b"x"])
    target.chmod(0o644)
    target.parent.chmod(0o555)
    try:
        with pytest.raises(UserError, match="no permission"):
            write_whole(target, [b"x"])
    finally:
        target.parent.chmod(0o755)
    assert only_file_in(target.parent) == b"old"


@posix_only
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(UserError, match="not an ordinary file"):
        write_whole(pipe, [b"x"])
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@posix_only
def test_permissions(tmp_path: Path) -> None:
    path = tmp_path / "x"
    before = os.umask(0o027)
    try:
        write_whole(path, [b"x"])
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        path.chmod(0o604)
        write_whole(path, [b"y"])
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


@posix_only
@pytest.mark.parametrize("there", [True, False])
def test_a_link_is_written_through(tmp_path: Path, there: bool) -> None:
    real = tmp_path / "real"
    real.mkdir()
    if there:
        (real / "file.md").write_bytes(b"old")
    link = tmp_path / "link.md"
    link.symlink_to(Path("real") / "file.md")
    write_whole(link, [b"new"])
    assert link.is_symlink()
    assert only_file_in(real) == b"new"


@posix_only
def test_a_link_to_itself(tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(link)
    with pytest.raises(UserError, match="Could not write"):
        write_whole(link, [b"new"])
    assert link.is_symlink()


@posix_only
def test_a_name_that_is_no_text_can_be_told(tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        write_whole(Path(os.fsdecode(bytes(tmp_path) + b"/\xff/x.md")), [b"x"])
    str(raised.value).encode()
