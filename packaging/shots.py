"""Make the pictures of the README from the sample library: python3 packaging/dev.py shots.

They go to packaging/screenshots/. The window is the real one, driven with keys, without a display.
With --all FOLDER, pictures of every state go there instead.
"""

import os
import sys
import tempfile
from pathlib import Path

TARGET = Path(__file__).resolve().parent / "screenshots"


def main() -> int:
    """Make all pictures; prints the name of each."""
    if sys.argv[1:2] == ["--all"]:
        from all_shots import shoot_all

        return shoot_all(Path(sys.argv[2] if len(sys.argv) > 2 else "build/shots"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        # Nothing of the user's own may be in the pictures, nor be changed by them.
        os.environ["FACT_READER_HOME"] = home
        _shoot()
    return 0


def _shoot() -> None:
    from PySide6.QtTest import QTest

    from fact_reader.paths import sample_library
    from fact_reader.ui.app import Application, make_qt_application

    make_qt_application()
    application = Application()
    application.open(sample_library(), sample=True)
    window = application.window
    assert window is not None
    window.resize(1440, 900)
    window.activateWindow()
    _wait(2_000)
    window.desk.step(+1)
    _save("light.png")
    window.look.choose_dark(dark=True)
    window.search_field.focus_field()
    QTest.keyClicks(window.search_field.line, "helsinki")
    _wait(1_000)
    _save("dark.png")
    application.close()


def _wait(milliseconds: int) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _save(name: str) -> None:
    from PySide6.QtWidgets import QApplication

    from fact_reader.ui.main_window import MainWindow

    [window] = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    _wait(300)
    window.grab().save(str(TARGET / name))
    print(TARGET / name)


if __name__ == "__main__":
    sys.exit(main())
