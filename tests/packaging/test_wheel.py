"""The installed app: a wheel is built, installed for itself, and asked for its files."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

_CHECKOUT = Path(__file__).resolve().parents[2]
_SHIPPED = ("resources", "seeds")


def shipped_files() -> set[str]:
    files = (path for name in _SHIPPED for path in (_CHECKOUT / name).rglob("*") if path.is_file())
    return {path.relative_to(_CHECKOUT).as_posix() for path in files}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-P", "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=_CHECKOUT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed_python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False, symlinks=os.name == "posix")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    options = ["--no-index", "--no-deps", "--quiet", "--disable-pip-version-check"]
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", python, "install", *options, wheel], check=True
    )
    return python


def test_the_wheel_holds_all_resources_and_seeds(wheel: Path) -> None:
    prefix = "fact_reader/_data/"
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    packed = {name.removeprefix(prefix) for name in names if name.startswith(prefix)}
    assert packed == shipped_files()
    for folder in _SHIPPED:
        assert any(name.startswith(f"{folder}/") for name in packed)


def test_the_wheel_holds_the_package_and_the_licences_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    modules = {
        path.relative_to(_CHECKOUT).as_posix() for path in _CHECKOUT.glob("fact_reader/**/*.py")
    }
    assert modules <= names
    top = {name.split("/")[0] for name in names}
    assert {part for part in top if not part.endswith(".dist-info")} == {"fact_reader"}
    licences = {name.rpartition("/licenses/")[2] for name in names if "/licenses/" in name}
    assert {"LICENSE", "resources/fonts/Inter-LICENSE.txt"} <= licences


def test_installed_paths_lead_to_the_shipped_files(installed_python: Path, tmp_path: Path) -> None:
    code = (
        "from fact_reader import paths\n"
        "for folder in (paths.resource(), paths.seeds_folder()):\n"
        "    for file in sorted(folder.rglob('*')):\n"
        "        if file.is_file():\n"
        "            print(folder.name + '/' + file.relative_to(folder).as_posix())\n"
    )
    dependencies = sysconfig.get_path("purelib")
    listed = subprocess.run(
        [installed_python, "-P", "-X", "utf8", "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": dependencies},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.splitlines()
    assert set(listed) == shipped_files()


def test_the_command_is_installed(installed_python: Path) -> None:
    suffix = ".exe" if os.name == "nt" else ""
    assert (installed_python.parent / f"fact-reader{suffix}").is_file()
