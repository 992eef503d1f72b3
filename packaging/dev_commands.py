"""The commands of dev.py."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dev_environment import Environment
from dev_libraries import SetUpError, ensure_libraries, has_display

ROOT = Path(__file__).resolve().parents[1]

USAGE = """\
usage: python3 packaging/dev.py COMMAND [ARGUMENTS]

  run    open the window with the sample library; arguments go to the app
  cli    the command line, which needs no display; all arguments go to it (try: cli --help)
  test   lint, types, import contract and tests; arguments go to pytest
  lint   the same without the tests
  bench  run a benchmark: bench NAME [ARGUMENTS], a file of tests/benchmarks without its .py
  shots  make the screenshots of the README; with --all FOLDER, of every state, for looking at
  translate  collect what the window says into resources/translations, and compile that; a
             language's code as argument begins another language

Each command first makes what is missing: a virtual environment in the checkout, the pinned
packages, and the system libraries of Qt.
"""

NO_DISPLAY = (
    "There is no display here to open a window on; these need none: "
    "python3 packaging/dev.py cli --sample articles, "
    "python3 packaging/dev.py cli --help, python3 packaging/dev.py test."
)


class Step(NamedTuple):
    """One part of `test`: its name and what to hand to the environment's Python."""

    name: str
    arguments: Sequence[str]


LINT_STEPS = (
    Step("ruff check", ("-m", "ruff", "check", ".")),
    Step("ruff format", ("-m", "ruff", "format", "--check", ".")),
    Step("mypy", ("-m", "mypy")),
    # By its function: the installed script would break in a checkout that was moved.
    Step("import contract", ("-c", "from importlinter.cli import lint_imports_command as c; c()")),
)


def run_command(arguments: Sequence[str]) -> int:
    """Do what the arguments say and return the exit code."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", ())
    environment = Environment(ROOT / ".venv", ROOT / "packaging" / "requirements.txt")
    try:
        if command == "run":
            if not has_display(os.environ):
                raise SetUpError(NO_DISPLAY)
            ensure_libraries(os.environ, window=True)
            environment.ensure()
            return _hand_over(environment, ["-m", "fact_reader", "--sample", "open", *rest])
        if command == "cli":
            environment.ensure()
            return _hand_over(environment, ["-m", "fact_reader", *rest])
        if command in ("test", "lint"):
            ensure_libraries(os.environ, window=False)
            environment.ensure()
            steps = [*LINT_STEPS, pytest_step(rest)] if command == "test" else LINT_STEPS
            return _check(environment, steps)
        if command == "bench":
            names = sorted(path.stem for path in (ROOT / "tests" / "benchmarks").glob("*.py"))
            if not rest or rest[0] not in names:
                raise SetUpError(f"There is no such benchmark: choose one of {', '.join(names)}.")
            ensure_libraries(os.environ, window=False)
            environment.ensure()
            script = str(ROOT / "tests" / "benchmarks" / f"{rest[0]}.py")
            return _hand_over(environment, [script, *rest[1:]], offscreen=True, beside=True)
        if command in ("shots", "translate"):
            ensure_libraries(os.environ, window=False)
            environment.ensure()
            name = "shots.py" if command == "shots" else "translations.py"
            script = str(ROOT / "packaging" / name)
            beside = command == "shots"
            return _hand_over(environment, [script, *rest], offscreen=True, beside=beside)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    wanted_help = command in ("help", "-h", "--help")
    print(USAGE, end="", file=sys.stdout if wanted_help else sys.stderr)
    return 0 if wanted_help else 2


def pytest_step(arguments: Sequence[str], processors: int | None = os.cpu_count()) -> Step:
    """Return the step that runs the tests, one process per processor unless asked otherwise."""
    alone = ("-n", "--numprocesses", "-s", "--capture=no", "--pdb", "--trace")
    if (processors or 1) > 1 and not any(a.startswith(alone) for a in arguments):
        arguments = ["-n", str(processors), *arguments]
    return Step("pytest", ("-m", "pytest", *arguments))


def child_environment(environ: Mapping[str, str], *, offscreen: bool) -> dict[str, str]:
    """Return the environment variables with which this checkout's package is found anywhere."""
    child = dict(environ)
    child["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), environ.get("PYTHONPATH")]))
    if offscreen and sys.platform == "linux":
        child.setdefault("QT_QPA_PLATFORM", "offscreen")
    return child


def _hand_over(
    environment: Environment,
    arguments: Sequence[str],
    *,
    offscreen: bool = False,
    beside: bool = False,
) -> int:
    """Become the given program; where a process cannot, wait for it and return its exit code.

    With `beside` a script can import what lies beside it.
    """
    # -P: no module in the current folder can take the place of one of ours.
    command = [str(environment.python), *([] if beside else ["-P"]), *arguments]
    child = child_environment(os.environ, offscreen=offscreen)
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(command[0], command, child)
    return subprocess.run(command, env=child, check=False).returncode


def _check(environment: Environment, steps: Sequence[Step]) -> int:
    """Run all steps, whatever fails; return 0 if none did."""
    child = child_environment(os.environ, offscreen=True)
    failed = []
    for step in steps:
        print(f"== {step.name}", flush=True)
        command = [str(environment.python), "-P", *step.arguments]
        if subprocess.run(command, cwd=ROOT, env=child, check=False).returncode != 0:
            failed.append(step.name)
    outcome = f"FAILED: {', '.join(failed)}" if failed else "all passed"
    print(f"== {outcome}", flush=True)
    return 1 if failed else 0
