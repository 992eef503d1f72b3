"""The application and somebody at its window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from results_driving import ask_for_all, fill

from fact_reader.ui.app import Application, make_qt_application
from fact_reader.ui.results.results_panel import ResultsPanel

_PICTURES = Path(__file__).resolve().parents[2] / "build" / "failed"


@pytest.fixture
def application(qtbot: QtBot) -> Iterator[Application]:
    """The application with no window yet, closed at the end."""
    make_qt_application()
    made = Application()
    yield made
    made.close()
    # What stays would be dressed anew with every later window, which takes longer each time.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def user(qtbot: QtBot, application: Application, request: pytest.FixtureRequest) -> Iterator[User]:
    """Somebody at the window; what the window looked like is kept where a test fails."""
    failed_before = request.session.testsfailed
    yield User(qtbot, application)
    if request.session.testsfailed > failed_before and application.window is not None:
        _PICTURES.mkdir(parents=True, exist_ok=True)
        application.window.grab().save(str(_PICTURES / f"{request.node.name}.png"))


@pytest.fixture
def panel(user: User, tmp_path: Path) -> ResultsPanel:
    """The panel with all that was found for "ferry"."""
    fill(tmp_path / "library")
    user.application.open(tmp_path / "library")
    user.qtbot.waitExposed(user.window)
    made = ask_for_all(user, "ferry")
    user.wait(lambda: made.articles.at_hand == 12)
    user.wait(lambda: bool(made.facets.histogram.bars))
    return made
