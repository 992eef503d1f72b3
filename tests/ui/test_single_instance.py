"""A second start on the same library raises the first one's window, in a process of its own."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from fact_reader.services.library import Library
from fact_reader.ui.single_instance import RaiseServer, raise_other

_OPEN = [sys.executable, "-m", "fact_reader", "--library"]


def test_nobody_answers_where_nothing_runs(qtbot: QtBot, tmp_path: Path) -> None:
    assert raise_other(tmp_path) is False


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    with Library(tmp_path):
        server = RaiseServer(tmp_path)
        with qtbot.waitSignal(server.raise_requested, timeout=30_000):
            second = subprocess.Popen([*_OPEN, str(tmp_path), "open"], stderr=subprocess.PIPE)
        _, words = second.communicate(timeout=30)
        assert (second.returncode, words) == (0, b"")
        server.close()


def test_what_a_killed_process_left_is_no_obstacle(qtbot: QtBot, tmp_path: Path) -> None:
    lost = RaiseServer(tmp_path)
    again = RaiseServer(tmp_path)
    with qtbot.waitSignal(again.raise_requested, timeout=30_000):
        second = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "import sys; from pathlib import Path\n"
                "from fact_reader.ui.app import make_qt_application\n"
                "from fact_reader.ui.single_instance import raise_other\n"
                "qt = make_qt_application(); sys.exit(not raise_other(Path(sys.argv[1])))",
                str(tmp_path),
            ]
        )
    assert second.wait(timeout=30) == 0
    lost.close()
    again.close()
