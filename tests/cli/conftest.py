"""Runs the command line as a user does: a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """What --json printed."""
        found: list[dict[str, Any]] = json.loads(self.out)
        return found


Run = Callable[..., Ran]


@pytest.fixture
def run() -> Run:
    """Run `fact-reader` with arguments; `env` adds to the environment or, with None, takes away."""

    def start(*arguments: object, code: int = 0, env: dict[str, str | None] | None = None) -> Ran:
        # The width of the help, and, with Python 3.14, its colours.
        unset = dict.fromkeys(("COLUMNS", "FORCE_COLOR", "PYTHON_COLORS"))
        environment = {**os.environ, **unset, **(env or {})}
        done = subprocess.run(
            [sys.executable, "-m", "fact_reader", *map(str, arguments)],
            capture_output=True,
            env={name: value for name, value in environment.items() if value is not None},
            check=False,
        )
        ran = Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
        assert ran.code == code, ran
        assert "Traceback" not in ran.err
        return ran

    return start


@pytest.fixture(scope="session")
def news() -> list[Path]:
    """The five real articles, or where they are not at hand the samples written for the app."""
    checkout = Path(__file__).resolve().parents[2]
    real = sorted((checkout / ".." / "shared" / "seeds").resolve().glob("*.txt"))
    return real or sorted((checkout / "seeds").glob("*.txt"))
