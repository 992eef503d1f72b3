"""What a window has to paint waits for what waited in the event loop before, and lists paint a
part of their rows at a time."""

import time
from collections import Counter

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    QStringListModel,
    QTimer,
)
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fact_reader.ui.panels.pick_list import PickList
from fact_reader.ui.repainting import Repainting
from fact_reader.ui.theme import LIGHT


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


class SlowRows(QStyledItemDelegate):
    """Notes which rows are painted, and in which turn of the event loop; takes its time."""

    def __init__(self) -> None:
        super().__init__()
        self.turn = 0
        self.seen: list[tuple[int, int]] = []

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        until = time.perf_counter() + 0.001
        while time.perf_counter() < until:
            pass
        self.seen.append((index.row(), self.turn))
        painter.drawText(option.rect, index.data())

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(80, 25)


def list_of(qtbot: QtBot, rows: int) -> tuple[PickList, SlowRows]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 400)
    view = PickList(LIGHT, "rows", QStringListModel([f"row {row}" for row in range(rows)]), window)
    delegate = SlowRows()
    delegate.setParent(view)
    view.setItemDelegate(delegate)
    layout = QVBoxLayout(window)
    layout.addWidget(view)
    Repainting(window)
    window.show()
    qtbot.waitExposed(window)
    settle(qtbot, delegate)
    return view, delegate


def settle(qtbot: QtBot, delegate: SlowRows) -> None:
    """Let all be painted that waits for it, and count the turns."""

    def turn() -> None:
        delegate.turn += 1

    timer = QTimer(interval=0)
    timer.timeout.connect(turn)
    timer.start()
    painted = -1
    while painted != len(delegate.seen):
        painted = len(delegate.seen)
        qtbot.wait(100)
    timer.stop()


def on_screen(view: QWidget) -> QImage:
    """What was painted into the window, which is not what it would paint by now."""
    window = view.window()
    return window.screen().grabWindow(window.winId()).toImage()


def test_rows_are_painted_in_several_turns_and_each_once(qtbot: QtBot) -> None:
    view, delegate = list_of(qtbot, 12)
    before = on_screen(view)
    delegate.seen.clear()
    view.viewport().update()
    settle(qtbot, delegate)
    assert [row for row, _ in delegate.seen] == list(range(12))
    turns = Counter(turn for _, turn in delegate.seen)
    assert len(turns) > 2
    assert max(turns.values()) < 10
    assert on_screen(view) == before


def test_what_is_scrolled_while_rows_wait_is_painted_where_it_belongs(qtbot: QtBot) -> None:
    view, delegate = list_of(qtbot, 60)
    for place in (130, 17, 540, 505):
        view.viewport().update()
        QCoreApplication.sendPostedEvents()
        QTimer.singleShot(0, lambda place=place: view.verticalScrollBar().setValue(place))
        settle(qtbot, delegate)
        painted = on_screen(view)
        view.window().repaint()
        view.verticalScrollBar().setValue(0)
        settle(qtbot, delegate)
        view.verticalScrollBar().setValue(place)
        settle(qtbot, delegate)
        assert painted == view.window().grab().toImage().convertToFormat(painted.format())
        assert painted == on_screen(view)


def test_a_picture_of_a_list_has_all_its_rows(qtbot: QtBot) -> None:
    view, delegate = list_of(qtbot, 12)
    delegate.seen.clear()
    view.grab()
    assert [row for row, _ in delegate.seen] == list(range(12))
