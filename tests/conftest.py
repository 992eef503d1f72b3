"""What every test gets: no display needed, a home of its own, and no stray log errors."""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    # Before any import of Qt, which reads it once.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The words that tests look for are English, whatever the machine speaks. Qt reads it once, too.
for name in ("LANGUAGE", "LC_ALL", "LANG"):
    os.environ[name] = "C.UTF-8"

# Processes that a test starts find the package of this checkout, as the test itself does.
os.environ["PYTHONPATH"] = os.pathsep.join(
    dict.fromkeys([str(_ROOT), *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))])
)


@pytest.fixture(scope="session", autouse=True)
def _no_fixture_touches_user_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Cover fixtures of a wider scope than one test, which run before `fact_reader_home`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACT_READER_HOME", str(tmp_path_factory.mktemp("session-home")))
        yield


@pytest.fixture(autouse=True)
def fact_reader_home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Give each test an empty FACT_READER_HOME; no test touches the user's own data."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("FACT_READER_HOME", str(home))
    return home


class _ErrorRecords(logging.Handler):
    """Collects records of level ERROR and above from all threads."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.name}: {record.levelname}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_stray_log_errors(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logged an error, unless it is marked `expects_log_error`."""
    records = _ErrorRecords()
    root = logging.getLogger()
    root.addHandler(records)
    yield
    root.removeHandler(records)
    if records.messages and request.node.get_closest_marker("expects_log_error") is None:
        pytest.fail("Logged as an error:\n" + "\n".join(records.messages), pytrace=False)
