"""The window does not wait long for Python's global lock."""

import sys
from collections.abc import Iterator

import pytest

from fact_reader.ui.app import make_qt_application


@pytest.fixture
def as_python_has_it() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.005)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("qtbot", "as_python_has_it")
def test_threads_give_the_lock_away_soon() -> None:
    make_qt_application()
    assert sys.getswitchinterval() == pytest.approx(0.001)
