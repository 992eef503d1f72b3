import sys
from pathlib import Path

import pytest

from fact_reader import paths

_CHECKOUT = Path(__file__).resolve().parents[2]


def user_paths() -> list[Path]:
    return [
        paths.default_library(),
        paths.sample_library(),
        paths.settings_file(),
    ]


def test_shipped_folders_of_a_checkout_are_at_its_top() -> None:
    assert paths.resource("icons", "plus.svg") == _CHECKOUT / "resources" / "icons" / "plus.svg"
    assert paths.resource("icons", "plus.svg").is_file()
    assert paths.seeds_folder() == _CHECKOUT / "seeds"


def test_all_user_paths_live_below_the_home_variable(fact_reader_home: Path) -> None:
    assert all(path.is_relative_to(fact_reader_home) for path in user_paths())


def test_user_paths_differ_and_do_not_contain_each_other() -> None:
    for path in user_paths():
        others = [other for other in user_paths() if other != path]
        assert len(others) == len(user_paths()) - 1
        assert not any(path.is_relative_to(other) for other in others)


def test_asking_for_a_path_makes_no_folder(fact_reader_home: Path) -> None:
    user_paths()
    assert list(fact_reader_home.iterdir()) == []


def test_a_relative_home_does_not_change_with_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(paths.HOME_VARIABLE, "data")
    assert paths.default_library() == tmp_path / "data" / "library"


@pytest.mark.skipif(sys.platform != "linux", reason="the XDG folders of Linux")
@pytest.mark.parametrize("value", [None, ""])
def test_without_the_variable_they_follow_the_system(
    value: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if value is None:
        monkeypatch.delenv(paths.HOME_VARIABLE)
    else:
        monkeypatch.setenv(paths.HOME_VARIABLE, value)
    for kind in ("DATA", "CONFIG"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    assert user_paths() == [
        tmp_path / "DATA" / "fact-reader" / "library",
        tmp_path / "DATA" / "fact-reader" / "sample-library",
        tmp_path / "CONFIG" / "fact-reader" / "settings.ini",
    ]
