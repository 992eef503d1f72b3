"""The virtual environment in the checkout: made once, mended when it is broken or out of date."""

import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from dev_libraries import SetUpError, apt_install

_UNFINISHED = "unfinished"


class Environment:
    """A virtual environment with exactly pinned packages.

    A stamp inside tells with which requirements and which Python it was finished, so that the
    next start has nothing to do and needs no network.

    Attributes:
        folder: where it is.
        requirements: the pinned packages, with hashes.
    """

    def __init__(self, folder: Path, requirements: Path) -> None:
        self.folder = folder
        self.requirements = requirements

    @property
    def python(self) -> Path:
        """The Python inside."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def stamp(self) -> Path:
        """The file that tells with what the environment was made."""
        return self.folder / "fact-reader-stamp"

    def ensure(self) -> None:
        """Make or mend the environment if needed; raise SetUpError if that fails."""
        if self.is_ready():
            return
        try:
            with _locked(self.folder.with_name(self.folder.name + ".lock")):
                if not self.is_ready():
                    self._set_up()
        except OSError as error:
            raise SetUpError(f"Could not set up {self.folder}: {error}.") from error

    def is_ready(self) -> bool:
        """Say whether it was finished with these requirements, and its Python still runs."""
        version = self.python_version()
        return version is not None and self._read_stamp() == self.expected_stamp(version)

    def expected_stamp(self, version: str) -> str:
        """Return what the stamp says once all is installed for this version of Python."""
        digest = hashlib.sha256(self.requirements.read_bytes()).hexdigest()
        return f"python {version} requirements {digest}"

    def python_version(self) -> str | None:
        """Return the version of the Python inside, such as "3.11", or None if it does not run."""
        code = "import sys; print('%d.%d' % sys.version_info[:2])"
        try:
            answer = subprocess.run(
                [self.python, "-I", "-c", code], capture_output=True, text=True, check=False
            )
        except OSError:
            return None
        return answer.stdout.strip() if answer.returncode == 0 else None

    def _read_stamp(self) -> str | None:
        try:
            return self.stamp.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None

    def _set_up(self) -> None:
        if not self._can_be_mended():
            self._recreate()
        version = self.python_version()
        if version is None:
            raise SetUpError(f"The Python in {self.folder} does not start; remove that folder.")
        # Killed from here on, the next start makes the environment anew.
        self.stamp.write_text(_UNFINISHED, encoding="utf-8")
        print(f"Installing the pinned packages into {self.folder} (once).", flush=True)
        if (
            self._pip(
                "install",
                "--only-binary",
                ":all:",
                "--require-hashes",
                "-r",
                str(self.requirements),
            )
            != 0
        ):
            raise SetUpError(
                "The pinned packages could not be installed, see pip's message above; "
                "this first time needs a network connection."
            )
        self.stamp.write_text(self.expected_stamp(version), encoding="utf-8")

    def _can_be_mended(self) -> bool:
        version = self.python_version()
        if version not in {"3.11", "3.12", "3.13", "3.14"} or self._read_stamp() == _UNFINISHED:
            return False
        # Fails when the system's Python has gone on to another version below the environment.
        return self._pip("--version", quiet=True) == 0

    def _recreate(self) -> None:
        if importlib.util.find_spec("ensurepip") is None:
            _install_ensurepip()
        print(f"Making a virtual environment in {self.folder}.", flush=True)
        if self.folder.is_symlink() or self.folder.is_file():
            self.folder.unlink()
        elif self.folder.exists():
            shutil.rmtree(self.folder)
        # sys.executable may be the very environment that was just removed.
        python = getattr(sys, "_base_executable", None) or sys.executable
        if subprocess.run([python, "-m", "venv", self.folder], check=False).returncode != 0:
            raise SetUpError(f"A virtual environment could not be made in {self.folder}.")

    def _pip(self, *arguments: str, quiet: bool = False) -> int:
        calm = [] if sys.stdout.isatty() else ["--quiet"]
        return subprocess.run(
            [
                self.python,
                "-m",
                "pip",
                "--disable-pip-version-check",
                "--no-input",
                *calm,
                *arguments,
            ],
            check=False,
            capture_output=quiet,
        ).returncode


def _install_ensurepip() -> None:
    """Install what Debian and Ubuntu split off from Python."""
    if sys.base_prefix != "/usr" or not shutil.which("apt-get"):
        raise SetUpError(
            f"{sys.executable} has no ensurepip module, so it cannot make a virtual environment; "
            "start this command with another Python."
        )
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    apt_install(lambda: [package], "Python's venv module")
    importlib.invalidate_caches()


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold a lock between processes; wait for it as long as another holds it."""
    with path.open("a+b") as file:
        told = False
        while not _try_lock(file.fileno()):
            if not told:
                print("Another set-up of this checkout is running; waiting for it.", flush=True)
                told = True
            time.sleep(0.2)
        yield  # closing the file gives the lock back


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
