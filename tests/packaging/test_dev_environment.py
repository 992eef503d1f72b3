import importlib.util
import shutil
import subprocess
import sys
import threading
import venv
from collections.abc import Sequence
from pathlib import Path

import dev_environment
import pytest
from dev_environment import Environment
from dev_libraries import SetUpError

_VERSION = "{}.{}".format(*sys.version_info[:2])


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """A real environment with nothing to install, in a folder with a name that is hard to quote."""
    folder = tmp_path / "mit Löchern" / ".venv"
    folder.parent.mkdir()
    requirements = folder.parent / "requirements.txt"
    requirements.write_text("# nothing\n", encoding="utf-8")
    return Environment(folder, requirements)


def finish(environment: Environment) -> None:
    venv.create(environment.folder, with_pip=False, symlinks=True)
    environment.stamp.write_text(environment.expected_stamp(_VERSION), encoding="utf-8")


def test_an_environment_that_is_not_there_is_not_ready(environment: Environment) -> None:
    assert environment.python_version() is None
    assert not environment.is_ready()


def test_ready_once_the_stamp_is_right(environment: Environment) -> None:
    finish(environment)
    assert environment.python_version() == _VERSION
    assert environment.is_ready()
    environment.ensure()
    assert not environment.folder.with_name(".venv.lock").exists(), "nothing was to be done"


def test_other_requirements_make_it_out_of_date(environment: Environment) -> None:
    finish(environment)
    environment.requirements.write_text("# something\n", encoding="utf-8")
    assert not environment.is_ready()


def test_another_python_makes_it_out_of_date(environment: Environment) -> None:
    finish(environment)
    environment.stamp.write_text(environment.expected_stamp("3.9"), encoding="utf-8")
    assert not environment.is_ready()


def test_a_python_that_is_gone_makes_it_not_ready(environment: Environment) -> None:
    finish(environment)
    environment.python.unlink()
    environment.python.symlink_to(environment.folder / "removed" / "python3")
    assert not environment.is_ready()


@pytest.mark.parametrize("state", ["broken", "unfinished", "a file"])
def test_ensure_makes_it_whatever_was_there(environment: Environment, state: str) -> None:
    if state in ("broken", "unfinished"):
        finish(environment)
        left_over = environment.folder / "left-over"
        left_over.touch()
    if state == "broken":
        environment.python.unlink()
    elif state == "unfinished":
        environment.stamp.write_text("unfinished", encoding="utf-8")
    elif state == "a file":
        environment.folder.touch()
    environment.ensure()
    assert environment.is_ready()
    assert not (environment.folder / "left-over").exists()


def test_a_failed_installation_is_not_taken_for_a_finished_one(environment: Environment) -> None:
    environment.requirements.write_text("fact-reader-nowhere @ file:///nowhere\n", encoding="utf-8")
    with pytest.raises(SetUpError, match="could not be installed"):
        environment.ensure()
    assert not environment.is_ready()


def test_two_set_ups_at_once_install_once(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    installs = []
    real_pip = Environment._pip

    def counting_pip(self: Environment, *arguments: str, quiet: bool = False) -> int:
        if arguments[0] == "install":
            installs.append(arguments)
        return real_pip(self, *arguments, quiet=quiet)

    monkeypatch.setattr(Environment, "_pip", counting_pip)
    threads = [threading.Thread(target=environment.ensure) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert environment.is_ready()
    assert len(installs) == 1


def test_without_ensurepip_debian_is_asked_for_its_package(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Sequence[str]] = []
    real_find_spec = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name: None if name == "ensurepip" else real_find_spec(name),
    )
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(
        dev_environment, "apt_install", lambda choose, _what: asked.append(choose())
    )
    environment.ensure()
    assert asked == [[f"python{_VERSION}-venv"]]


def test_the_lock_is_given_back_when_the_process_dies(environment: Environment) -> None:
    lock = environment.folder.with_name(".venv.lock")
    code = (
        "import dev_environment, os, pathlib, sys\n"
        "with dev_environment._locked(pathlib.Path(sys.argv[1])): os._exit(0)"
    )
    packaging = Path(dev_environment.__file__).parent
    subprocess.run([sys.executable, "-c", code, lock], cwd=packaging, check=True)
    with dev_environment._locked(lock):
        pass
