"""What a window has to paint waits for what waited in the event loop before."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.ui.repainting import Repainting


class Log(QObject):
    """Notes what a label paints."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        self.seen: list[str] = []
        label.installEventFilter(self)

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLabel):
            self.seen.append(f"paint {watched.text()}")
        return False


def shown(qtbot: QtBot) -> tuple[QLabel, Log]:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("", window)
    QVBoxLayout(window).addWidget(label)
    Repainting(window)
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(50)
    return label, Log(label)


def test_what_waits_comes_before_the_painting(qtbot: QtBot) -> None:
    label, log = shown(qtbot)

    def answer() -> None:
        label.setText("an answer")
        QCoreApplication.sendPostedEvents()  # as the loop does next, before it looks for keys
        log.seen.append("a key")

    QTimer.singleShot(0, answer)
    qtbot.waitUntil(lambda: "paint an answer" in log.seen)
    assert log.seen == ["a key", "paint an answer"]


def test_painting_at_once_comes_later_and_once(qtbot: QtBot) -> None:
    label, log = shown(qtbot)
    for number in range(3):
        label.setText(str(number))
        label.repaint()
    assert not log.seen
    qtbot.waitUntil(lambda: bool(log.seen))
    qtbot.wait(20)
    assert log.seen == ["paint 2"]
