"""Pictures of every state of the window: python3 packaging/dev.py shots --all FOLDER.

In the light and the dark theme, at 100 and 200 % of the screen's scale. For looking at, not for
keeping. The window is the real one, driven by its actions, without a display.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fact_reader.ui.main_window import MainWindow

SCALES = (100, 200)
# Large enough for the window at every scale: dialogs keep to the screen.
SCREEN = {
    "name": "shots",
    "x": 0,
    "y": 0,
    "width": 2880,
    "height": 1800,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
SCRIPTS = (
    "تقرير عن النهر\n\nقال الوزير إن المياه لم تُطلق ليلة الاثنين. The report says 14 gates, "
    "وقالت الصحيفة إن البوابة كانت مفتوحة.",
    "דיווח על הנהר\n\nהשר אמר שהמים לא שוחררו ביום שני. The BBC said so, וגם העיתון כתב.",
    "河についての報告\n\n大臣は月曜日の夜に水が放流されたことを否定した。新聞は水門が開いていたと書いた。",
    "关于河流的报道\n\n部长否认星期一晚上放水。报纸说闸门整夜都是开着的。",
    "รายงานแม่น้ำ\n\nรัฐมนตรีปฏิเสธว่ามีการปล่อยน้ำในคืนวันจันทร์ หนังสือพิมพ์กล่าวว่าประตูเปิดอยู่",
    "River report 🌉\n\nThe minister 👩‍💼 said 🇫🇷 that no water 💧 was released. "
    "👨‍👩‍👧 A witness saw it 👀.",
)


def shoot_all(folder: Path) -> int:
    """Make all pictures, each scale in a process of its own, which reads it once."""
    folder.mkdir(parents=True, exist_ok=True)
    for scale in SCALES:
        with tempfile.TemporaryDirectory() as home:
            screen = Path(home) / "screen.json"
            screen.write_text(json.dumps({"screens": [SCREEN]}), "utf-8")
            environment = os.environ | {
                "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
                "QT_SCALE_FACTOR": str(scale / 100),
                "FACT_READER_HOME": home,
                "FACT_READER_SHOTS": str(folder / str(scale)),
            }
            code = subprocess.run(
                [sys.executable, __file__], env=environment, check=False
            ).returncode
            if code:
                return code
    return 0


class Camera:
    """Takes pictures of one window into one folder."""

    def __init__(self, window: "MainWindow", folder: Path) -> None:
        self.window = window
        self._folder = folder

    def take(self, name: str) -> None:
        """The window as it is now."""
        wait(300)
        self._save(self.window, name)

    def take_dialog(self, name: str, action: str) -> None:
        """The dialog that an action opens, which is closed again."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication, QDialog

        def look() -> None:
            dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
            for dialog in dialogs:
                if dialog.isVisible():
                    self._save(dialog, name)
                    dialog.reject()

        QTimer.singleShot(700, look)
        self.window.actions_by_name[action].trigger()
        wait(900)

    def do(self, *actions: str) -> None:
        """What menus and keys do."""
        for action in actions:
            self.window.actions_by_name[action].trigger()
        wait(60)

    def _save(self, widget: "QWidget", name: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{self.window.look.theme.name}-{name}.png"
        widget.grab().save(str(path))
        print(path, flush=True)


def reading(camera: Camera) -> None:
    """Panes, and what is chosen in them."""
    window = camera.window
    camera.take("two-panes")
    camera.do("next_annotation", "next_annotation")
    camera.take("chosen")
    pane = window.pane_area.active_pane
    start = pane.view.text.index(". ", 400) + 2
    pane.view.select_span(start, start + 70)
    pane.view.reveal(start, start + 70)
    camera.take("selection")
    camera.do("find")
    pane.find_bar.field.setText("the")
    camera.take("find")
    pane.find_bar.close_bar()
    camera.do("go_to_paragraph")
    camera.take("paragraph")
    pane.paragraph_bar.close_bar()
    camera.do("link")
    camera.take("linking")
    window.annotating.picking.end()
    window.resize(1024, 640)
    camera.take("least-window")
    window.resize(1440, 900)


def beside(camera: Camera) -> None:
    """Notes beside the text, one wide pane, four narrow ones, the largest text."""
    window = camera.window
    camera.do("show_notes", "maximise_pane", "next_annotation")
    camera.take("notes-beside")
    camera.do("maximise_pane")
    for article_id in window.library_panel.shown_ids()[2:4]:
        window.desk.open_article(article_id, beside=True)
    camera.take("four-panes")
    while len(window.pane_area.panes) > 1:
        camera.do("close_pane")
    camera.do("show_notes", *["larger"] * 6)
    camera.take("text-300")
    camera.do("normal_size")


def searching(camera: Camera) -> None:
    """The list of answers, the results below the articles, the palette."""
    window = camera.window
    window.search_field.focus_field()
    window.search_field.line.setText("meeting")
    window.search_field.line.textEdited.emit("meeting")
    wait(900)
    camera.take("search")
    camera.do("search_results")
    wait(600)
    camera.take("results")
    camera.do("maximise_results")
    camera.take("results-maximised")
    camera.do("maximise_results", "search_results")
    window.search_field.line.clear()
    window.focus_reading()
    camera.do("palette")
    camera.take("palette")
    window.tools.palette.close()
    window.tell_error("The file could not be read: it is a picture.")
    window.steps.tell("Removed 1 article from the library.")
    camera.take("messages")


def dialogs(camera: Camera) -> None:
    """Everything that opens over the window."""
    camera.do("next_annotation")
    for action in (
        "details",
        "tag_places",
        "undo_history",
        "preferences",
        "shortcuts",
        "export",
        "batch_search",
        "import_address",
        "help",
        "about",
    ):
        camera.take_dialog(f"dialog-{action}", action)


def scripts(camera: Camera) -> None:
    """Writing of other directions and without spaces, tagged and selected."""
    from fact_reader.model import Stance

    window = camera.window
    for number, article_id in enumerate(_scripts_of(window)[:6]):
        pane = window.desk.open_article(article_id)
        if pane is None:
            continue
        text = pane.view.text
        start = text.index("\n\n") + 2
        if not pane.view.highlights.annotations:
            for stance, (first, last) in zip(Stance, ((4, 16), (12, 24), (28, 40)), strict=True):
                if start + last <= len(text):
                    pane.view.select_span(start + first, start + last)
                    window.desk.tag(stance)
        pane.view.select_span(start + 18, min(start + 34, len(text)))
        camera.take(f"script-{number}")


def _scripts_of(window: "MainWindow") -> list[str]:
    titles = [text.split("\n")[0] for text in SCRIPTS]
    by_title = {
        summary.article.title: summary.article.id
        for one in window.library_panel.shown_ids()
        if (summary := window.library_panel.articles.summary(one)) is not None
    }
    return [by_title[title] for title in titles if title in by_title]


def wait(milliseconds: int) -> None:
    """Let the window work for so long."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> int:
    """One scale: that of this process."""
    from fact_reader.services import importing
    from fact_reader.ui.app import Application, make_qt_application

    folder = Path(os.environ["FACT_READER_SHOTS"])
    parts: tuple[Callable[[Camera], None], ...] = (reading, beside, searching, dialogs, scripts)
    make_qt_application()
    for dark in (False, True):
        application = Application()
        library = Path(os.environ["FACT_READER_HOME"]) / ("dark" if dark else "light")
        application.open(library.with_name(f"{library.name}-empty"))
        assert application.window is not None
        application.window.look.choose_dark(dark=dark)
        application.window.resize(1440, 900)
        wait(1_200)
        Camera(application.window, folder).take("empty")
        application.open(library, sample=True)
        window = application.window
        window.look.choose_dark(dark=dark)
        window.resize(1440, 900)
        window.activateWindow()
        for text in SCRIPTS:
            window.publish(importing.import_text(window.library, text).changes)
        wait(2_000)
        for part in parts:
            part(Camera(window, folder))
        application.close()
        wait(50)
    return 0


if __name__ == "__main__":
    sys.exit(main())
