import os
import subprocess
import sys
from pathlib import Path

import dev_commands
import pytest
from dev_commands import ROOT, child_environment, pytest_step, run_command
from dev_environment import Environment


@pytest.fixture(autouse=True)
def _everything_is_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep these tests away from apt and from the environment that runs them."""
    monkeypatch.setattr(Environment, "ensure", lambda _: None)
    monkeypatch.setattr(Environment, "python", Path(sys.executable))
    monkeypatch.setattr(dev_commands, "ensure_libraries", lambda *_, **__: None)


@pytest.fixture
def handed_over(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What dev.py would have become."""
    commands: list[list[str]] = []
    monkeypatch.setattr(os, "execve", lambda _path, command, _environ: commands.append(command))
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0))
    return commands


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may have no display")
@pytest.mark.usefixtures("no_display")
def test_run_without_a_display_says_so_in_one_sentence(
    capsys: pytest.CaptureFixture[str], handed_over: list[list[str]]
) -> None:
    assert run_command(["run"]) == 1
    message = capsys.readouterr().err
    assert message.count("\n") == 1
    assert "no display" in message
    assert "python3 packaging/dev.py cli" in message
    assert handed_over == []


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a process cannot become another")
def test_run_opens_the_sample_library(
    monkeypatch: pytest.MonkeyPatch, handed_over: list[list[str]]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    run_command(["run", "--more"])
    assert handed_over == [
        [sys.executable, "-P", "-m", "fact_reader", "--sample", "open", "--more"]
    ]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a process cannot become another")
@pytest.mark.usefixtures("no_display")
def test_cli_needs_no_display(handed_over: list[list[str]]) -> None:
    run_command(["cli", "--library", "a b", "articles"])
    assert handed_over == [
        [sys.executable, "-P", "-m", "fact_reader", "--library", "a b", "articles"]
    ]


def test_all_steps_run_and_one_failure_is_enough(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    steps = tuple(
        dev_commands.Step(name, ("-c", f"print('did {name}'); raise SystemExit({code})"))
        for name, code in (("first", 0), ("second", 3), ("third", 0))
    )
    monkeypatch.setattr(dev_commands, "LINT_STEPS", steps)
    assert run_command(["lint"]) == 1
    lines = capfd.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("did")] == [
        "did first",
        "did second",
        "did third",
    ]
    assert lines[-1] == "== FAILED: second"


def test_lint_passes_when_all_steps_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev_commands, "LINT_STEPS", (dev_commands.Step("one", ("-c", "")),))
    assert run_command(["lint"]) == 0


@pytest.mark.parametrize(
    ("arguments", "processors", "expected"),
    [
        ([], 2, ["-n", "2"]),
        (["-q", "tests/ui"], 2, ["-n", "2", "-q", "tests/ui"]),
        ([], 1, []),
        (["-n0"], 2, ["-n0"]),
        (["--pdb"], 2, ["--pdb"]),
    ],
)
def test_arguments_for_pytest(arguments: list[str], processors: int, expected: list[str]) -> None:
    assert list(pytest_step(arguments, processors).arguments) == ["-m", "pytest", *expected]


def test_children_find_the_package_of_this_checkout(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-P", "-c", "import fact_reader; print(fact_reader.__file__)"],
        cwd=tmp_path,
        env=child_environment(os.environ, offscreen=True) | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.strip()
    assert Path(found) == ROOT / "fact_reader" / "__init__.py"


def test_a_chosen_qt_platform_is_kept() -> None:
    environ = {"QT_QPA_PLATFORM": "minimal"}
    assert child_environment(environ, offscreen=True)["QT_QPA_PLATFORM"] == "minimal"


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["nonsense"], 2), (["help"], 0)])
def test_usage(arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(arguments) == code
    captured = capsys.readouterr()
    text = captured.out if code == 0 else captured.err
    assert text.startswith("usage: python3 packaging/dev.py")
