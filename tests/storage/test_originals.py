import hashlib
from pathlib import Path

import pytest

from fact_reader.model import UserError
from fact_reader.storage.originals import Originals


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals(tmp_path / "originals")


def test_bytes_come_back_by_their_hash(originals: Originals) -> None:
    data = bytes(range(256)) * 10
    sha256 = originals.put(data)
    assert sha256 == hashlib.sha256(data).hexdigest()
    assert originals.get(sha256) == data
    assert originals.is_intact(sha256)
    assert originals.put(data) == sha256
    assert [path.name for path in originals.folder.rglob("*") if path.is_file()] == [sha256]


def test_a_missing_original_is_none(originals: Originals) -> None:
    assert originals.get("ab" * 32) is None
    assert not originals.is_intact("ab" * 32)


@pytest.mark.parametrize("damage", [b"", b"short", b"Original bytes?"])
def test_a_damaged_original_is_noticed_and_mended_by_putting_it_again(
    originals: Originals, damage: bytes
) -> None:
    sha256 = originals.put(b"Original bytes.")
    originals.path(sha256).write_bytes(damage)
    assert not originals.is_intact(sha256)
    originals.put(b"Original bytes.")
    assert originals.is_intact(sha256)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "originals").write_text("a file stands in the way")
    with pytest.raises(UserError, match="original could not be kept"):
        Originals(tmp_path / "originals").put(b"data")


def test_a_failed_write_leaves_no_part_behind(
    originals: Originals, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(UserError, match="No space left on device"):
            originals.put(b"data")
    assert [path for path in originals.folder.rglob("*") if path.is_file()] == []
    assert originals.is_intact(originals.put(b"data"))
