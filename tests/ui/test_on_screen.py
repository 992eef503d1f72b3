"""Tests for fact_reader.ui.on_screen: windows with their frames stand within their screens."""

import pytest
from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fact_reader.ui.on_screen import OnScreen, fitted, frame_of

_FRAME = QMargins(1, 22, 1, 5)
_ROOM = QRect(0, 0, 1440, 900)


@pytest.mark.parametrize(
    "place",
    [
        QRect(0, 0, 1440, 900),
        QRect(0, 0, 800, 600),
        QRect(2000, 1200, 1440, 900),
        QRect(-400, -300, 2560, 1440),
        QRect(1400, 880, 600, 400),
    ],
)
@pytest.mark.parametrize("room", [_ROOM, QRect(1440, 40, 720, 450)])
def test_window_and_frame_stand_within_the_room(place: QRect, room: QRect) -> None:
    found = fitted(place, room, _FRAME)
    assert room.contains(found.marginsAdded(_FRAME))
    assert found.width() == min(place.width(), room.width() - 2)
    assert found.height() == min(place.height(), room.height() - 27)


def test_what_is_within_stays() -> None:
    place = QRect(100, 80, 900, 620)
    assert fitted(place, _ROOM, _FRAME) == place


def test_a_first_window_leaves_room_for_its_title_bar(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    kept = OnScreen(window, QSize(760, 480))
    kept.place_first(QSize(1440, 900))
    frame = frame_of(window)
    assert frame.top() > 10
    assert room.contains(window.geometry().marginsAdded(frame))


def test_the_least_size_is_never_larger_than_the_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    OnScreen(window, room * 2).fit()
    assert window.minimumWidth() <= room.width()
    assert window.minimumHeight() < room.height()
    OnScreen(window, QSize(300, 200)).fit()
    assert window.minimumSize() == QSize(300, 200)


def test_a_window_that_filled_the_screen_is_within_it_afterwards(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    kept = OnScreen(window, QSize(300, 200))
    window.setGeometry(room.adjusted(100, 100, 500, 500))
    window.showFullScreen()
    qtbot.waitExposed(window)
    before = window.geometry()
    kept.fit()
    assert window.geometry() == before, "what fills the screen is left alone"
    window.showNormal()
    qtbot.waitUntil(lambda: room.contains(window.frameGeometry()))
