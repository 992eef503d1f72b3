"""The system libraries that Qt needs on Linux: which are missing, and how to get them.

The tables hold what the shared objects of PySide6-Essentials 6.11.3 ask for (``readelf -d``) and
do not bring along: QtCore, QtGui, QtWidgets, QtSvg, QtNetwork and the platform plug-ins.
"""

import ctypes
import functools
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping

# Library -> the Debian or Ubuntu packages that may hold it, the newest name first.
BASE = {
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgthread-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libX11.so.6": ("libx11-6",),
    "libzstd.so.1": ("libzstd1",),
    "libz.so.1": ("zlib1g",),
    "libbrotlidec.so.1": ("libbrotli1",),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
}
X11 = {
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libxcb.so.1": ("libxcb1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-glx.so.0": ("libxcb-glx0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render.so.0": ("libxcb-render0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
WAYLAND = {
    "libwayland-client.so.0": ("libwayland-client0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
    "libwayland-egl.so.1": ("libwayland-egl1",),
}


class SetUpError(Exception):
    """What the user can mend: the message is what to print, and nothing else."""


def has_display(environ: Mapping[str, str]) -> bool:
    """Say whether a window can open: a display, or a Qt platform that was chosen by hand."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(environ.get(name) for name in names)


def needed(environ: Mapping[str, str], *, window: bool) -> dict[str, tuple[str, ...]]:
    """Return the libraries that Qt needs here, with the packages that may hold each."""
    if sys.platform != "linux":
        return {}
    platform = environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if not window or platform not in ("", "xcb", "wayland"):
        return BASE
    if platform == "wayland" or (not platform and not environ.get("DISPLAY")):
        return BASE | WAYLAND
    return BASE | X11


def missing(libraries: Iterable[str], load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Return those of the libraries that the system's loader does not find."""
    absent = []
    for library in libraries:
        try:
            load(library)
        except OSError:
            absent.append(library)
    return absent


def packages_for(
    absent: Iterable[str],
    table: Mapping[str, tuple[str, ...]],
    is_known: Callable[[str], bool],
) -> list[str]:
    """Return the packages to install, each once; the oldest name where the system knows none."""
    candidates = dict.fromkeys(table[library] for library in absent)
    return [next(filter(is_known, names), names[-1]) for names in candidates]


@functools.cache
def known_to_apt(package: str) -> bool:
    """Say whether apt has a version of this package to install."""
    answer = subprocess.run(
        ["apt-cache", "policy", package],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"LC_ALL": "C"},
    )
    lines = (line.split() for line in answer.stdout.splitlines())
    return any(words[0] == "Candidate:" and words[1] != "(none)" for words in lines if words)


def ensure_libraries(environ: Mapping[str, str], *, window: bool) -> None:
    """Install the libraries that Qt lacks, or raise SetUpError with the line to type."""
    table = needed(environ, window=window)
    absent = missing(table)
    if not absent:
        return
    if not shutil.which("apt-get"):
        raise SetUpError(
            f"Qt needs system libraries that are not here: {', '.join(absent)}; "
            "install the packages of your distribution that hold them, then try again."
        )
    apt_install(lambda: packages_for(absent, table, known_to_apt), "Qt's system libraries")
    if still := missing(absent):
        raise SetUpError(f"Qt still misses {', '.join(still)} after installing their packages.")


def apt_install(choose_packages: Callable[[], list[str]], what: str) -> None:
    """Install packages by apt-get where that is allowed, or raise SetUpError.

    choose_packages is asked after apt has fetched its lists, because names differ by release.
    """
    prefix = _as_root()
    if prefix is None:
        names = " ".join(choose_packages())
        raise SetUpError(
            f"To install {what}, type this line and try again:\n"
            f"  sudo apt-get update && sudo apt-get install -y {names}"
        )
    print(f"Installing {what} with apt-get.", flush=True)
    subprocess.run([*prefix, "apt-get", "-qq", "update"], check=False)
    known_to_apt.cache_clear()
    command = [
        *prefix,
        *("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "install", "-y"),
        *("--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"),
        *choose_packages(),
    ]
    if subprocess.run(command, check=False).returncode != 0:
        raise SetUpError(
            f"apt-get could not install {what}, see its message above; "
            f"the line was: {shlex.join(command)}"
        )


def _as_root() -> list[str] | None:
    """Return what to put before a command to run it as root, or None where that is not allowed."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None
