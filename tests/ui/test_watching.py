"""Which files of a watched folder are taken, and when."""

from pathlib import Path

from fact_reader.ui.watching import ready_files, stamps_in


def test_a_file_is_taken_when_it_looked_the_same_twice() -> None:
    assert ready_files({"a": (1, 10)}, {}, {}) == ([], True)
    assert ready_files({"a": (2, 20)}, {"a": (1, 10)}, {}) == ([], True)
    assert ready_files({"a": (2, 20)}, {"a": (2, 20)}, {}) == (["a"], False)
    assert ready_files({"a": (2, 20)}, {"a": (2, 20)}, {"a": (2, 20)}) == ([], False)
    assert ready_files({"a": (3, 20)}, {"a": (3, 20)}, {"a": (2, 20)}) == (["a"], False)


def test_what_is_still_being_written_or_hidden_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("a.txt", "b.txt.part", "c.txt~", ".d.txt", "e.json", "below/f.txt", ".hidden/g"):
        (tmp_path / name).write_text("text", "utf-8")
    (tmp_path / "empty.txt").touch()
    stamps, folders = stamps_in(str(tmp_path))
    assert set(stamps) == {str(tmp_path / "a.txt"), str(tmp_path / "below" / "f.txt")}
    assert set(folders) == {str(tmp_path), str(tmp_path / "below")}
    assert stamps_in(str(tmp_path / "gone")) == ({}, [])
