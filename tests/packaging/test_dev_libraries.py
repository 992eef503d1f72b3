import shutil
from pathlib import Path

import dev_libraries
import pytest
from dev_libraries import BASE, WAYLAND, X11, SetUpError, has_display, missing, needed, packages_for

pytestmark = pytest.mark.skipif("sys.platform != 'linux'", reason="system libraries of Linux")


def nothing_loads(name: str) -> object:
    raise OSError(f"{name}: cannot open shared object file")


def test_only_libraries_that_do_not_load_are_missing() -> None:
    def load(name: str) -> object:
        return nothing_loads(name) if name == "libEGL.so.1" else object()

    assert missing(["libGL.so.1", "libEGL.so.1"], load) == ["libEGL.so.1"]


def test_the_real_loader_tells_present_from_absent() -> None:
    assert missing(["libc.so.6", "libthere-is-no-such.so.9"]) == ["libthere-is-no-such.so.9"]


def test_each_package_is_named_once() -> None:
    two_of_one_package = ["libglib-2.0.so.0", "libgthread-2.0.so.0"]
    assert packages_for(two_of_one_package, BASE, lambda _: True) == ["libglib2.0-0t64"]


def test_package_names_follow_the_release() -> None:
    absent = ["libglib-2.0.so.0", "libGL.so.1"]
    older_release = {"libglib2.0-0", "libgl1"}
    assert packages_for(absent, BASE, older_release.__contains__) == ["libglib2.0-0", "libgl1"]


def test_names_that_all_releases_understand_where_apt_has_no_lists() -> None:
    assert packages_for(["libglib-2.0.so.0"], BASE, lambda _: False) == ["libglib2.0-0"]


@pytest.mark.parametrize(
    ("environ", "window", "expected"),
    [
        ({"DISPLAY": ":0"}, False, BASE),
        ({"DISPLAY": ":0"}, True, BASE | X11),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, True, BASE | X11),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True, BASE | WAYLAND),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland;xcb"}, True, BASE | WAYLAND),
        ({"QT_QPA_PLATFORM": "offscreen"}, True, BASE),
        ({"QT_QPA_PLATFORM": "xcb:x"}, True, BASE | X11),
    ],
)
def test_a_window_needs_the_libraries_of_its_display(
    environ: dict[str, str], window: bool, expected: dict[str, tuple[str, ...]]
) -> None:
    assert needed(environ, window=window) == expected


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_has_display(environ: dict[str, str], expected: bool) -> None:
    assert has_display(environ) is expected


def test_apt_is_not_asked_when_nothing_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev_libraries, "missing", lambda _: [])
    monkeypatch.setenv("PATH", str(tmp_path))
    dev_libraries.ensure_libraries({}, window=True)


def test_without_rights_the_exact_line_to_type_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dev_libraries, "missing", lambda _: ["libEGL.so.1", "libGL.so.1"])
    monkeypatch.setattr(dev_libraries, "known_to_apt", lambda _: True)
    monkeypatch.setattr(dev_libraries, "_as_root", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(SetUpError) as caught:
        dev_libraries.ensure_libraries({}, window=False)
    line = str(caught.value).splitlines()[-1].strip()
    assert line == "sudo apt-get update && sudo apt-get install -y libegl1 libgl1"


def test_other_distributions_are_told_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev_libraries, "missing", lambda _: ["libEGL.so.1"])
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(SetUpError, match=r"libEGL\.so\.1"):
        dev_libraries.ensure_libraries({}, window=False)
