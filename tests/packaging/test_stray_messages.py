"""The suite's own rules: what a test logs, warns about or makes Qt complain about fails it."""

import shutil
from pathlib import Path

import pytest

_TESTS = Path(__file__).resolve().parents[1]
pytest_plugins = ["pytester"]


@pytest.fixture
def suite(pytester: pytest.Pytester) -> pytest.Pytester:
    """A test suite with the project's settings and conftest.py."""
    shutil.copy(_TESTS.parent / "pyproject.toml", pytester.path)
    folder = pytester.mkdir("tests")
    shutil.copy(_TESTS / "conftest.py", folder)
    return pytester


def outcomes(suite: pytest.Pytester, body: str) -> dict[str, int]:
    source = f"import logging, os, threading, warnings\nimport pytest\n\n{body}\n"
    (suite.path / "tests" / "test_it.py").write_text(source, encoding="utf-8")
    result = suite.runpytest_subprocess("-p", "no:xdist", "-p", "no:cacheprovider")
    return result.parseoutcomes()


def test_a_calm_test_passes(suite: pytest.Pytester) -> None:
    body = "def test_it():\n    logging.getLogger('a').warning('only a warning')"
    assert outcomes(suite, body) == {"passed": 1}


@pytest.mark.parametrize(
    "line",
    [
        "logging.getLogger('a.b').error('broken')",
        "t = threading.Thread(target=logging.critical, args=['a']); t.start(); t.join()",
    ],
)
def test_a_logged_error_fails(suite: pytest.Pytester, line: str) -> None:
    assert outcomes(suite, f"def test_it():\n    {line}") == {"passed": 1, "errors": 1}


def test_an_expected_error_passes(suite: pytest.Pytester) -> None:
    body = "@pytest.mark.expects_log_error\ndef test_it():\n    logging.error('as it should')"
    assert outcomes(suite, body) == {"passed": 1}


def test_a_python_warning_fails(suite: pytest.Pytester) -> None:
    assert outcomes(suite, "def test_it():\n    warnings.warn('old')") == {"failed": 1}


def test_a_qt_warning_fails(suite: pytest.Pytester) -> None:
    body = "def test_it(qapp):\n    from PySide6.QtCore import qWarning\n    qWarning('stray')"
    assert outcomes(suite, body) == {"failed": 1}


def test_each_test_has_a_home_of_its_own(suite: pytest.Pytester) -> None:
    body = (
        "seen = set()\n"
        "@pytest.mark.parametrize('n', [1, 2])\n"
        "def test_it(n, fact_reader_home):\n"
        "    home = os.environ['FACT_READER_HOME']\n"
        "    assert str(fact_reader_home) == home and not os.listdir(home) and home not in seen\n"
        "    seen.add(home)"
    )
    assert outcomes(suite, body) == {"passed": 2}


def test_benchmarks_run_only_when_named(suite: pytest.Pytester) -> None:
    folder = suite.mkdir("tests/benchmarks")
    (folder / "test_speed.py").write_text("def test_speed(): pass\n", encoding="utf-8")
    assert outcomes(suite, "def test_it(): pass") == {"passed": 1}
    named = suite.runpytest_subprocess("-p", "no:xdist", "tests/benchmarks")
    assert named.parseoutcomes() == {"passed": 1}
